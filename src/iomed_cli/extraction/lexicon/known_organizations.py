"""Organizations that a text may name without saying what they are. A table only."""

from __future__ import annotations

from collections.abc import Iterator

from iomed_cli.model import OrganizationKind

_KNOWN: dict[OrganizationKind, str] = {
    "intergovernmental": """
        UN|United Nations|U.N.; EU|European Union|E.U.; NATO|North Atlantic Treaty
        Organization|Nato|North Atlantic Treaty Organisation; WHO|World Health
        Organization|World Health Organisation; WTO|World Trade Organization|World Trade
        Organisation; ASEAN|Association of Southeast Asian Nations|Asean; IMF|International
        Monetary Fund; |World Bank; AU|African Union; OPEC|Organization of the Petroleum
        Exporting Countries|Opec; OECD|Organisation for Economic Co-operation and
        Development|Organization for Economic Cooperation and Development; UNESCO|Unesco;
        UNICEF|Unicef; UNHCR; IAEA|International Atomic Energy Agency; ILO|International Labour
        Organization; OSCE; APEC|Apec|Asia-Pacific Economic Cooperation; SCO|Shanghai
        Cooperation Organization|Shanghai Cooperation Organisation; BRICS|Brics; G7|Group of
        Seven|G-7; G20|Group of Twenty|G-20; ECOWAS|Ecowas|Economic Community of West African
        States; SAARC; Interpol|INTERPOL; |European Commission; ECB|European Central Bank;
        |European Council; |Council of Europe; |Arab League|League of Arab States; GCC|Gulf
        Cooperation Council; OAS|Organization of American States; |European Parliament; UNRWA;
        UNDP; UNEP; IPCC|Intergovernmental Panel on Climate Change; |Security Council; |General
        Assembly; AIIB|Asian Infrastructure Investment Bank; ADB|Asian Development Bank;
        CARICOM|Caricom|Caribbean Community; Mercosur; Europol; OIC|Organisation of Islamic
        Cooperation|Organization of Islamic Cooperation; WIPO; FAO; WFP|World Food
        Programme|World Food Program; ICAO""",
    "court": """
        ICC|International Criminal Court; ICJ|International Court of Justice; ECHR|European
        Court of Human Rights; |Permanent Court of Arbitration""",
    "government": """
        FBI|Federal Bureau of Investigation|F.B.I.; CIA|Central Intelligence Agency|C.I.A.;
        NSA|National Security Agency; EPA|Environmental Protection Agency; IRS|Internal Revenue
        Service|I.R.S.; FDA|Food and Drug Administration|F.D.A.; CDC|Centers for Disease Control
        and Prevention; NASA|Nasa|National Aeronautics and Space Administration; ICE|Immigration
        and Customs Enforcement; DEA|Drug Enforcement Administration; SEC|Securities and
        Exchange Commission; FEC|Federal Election Commission; DHS|Department of Homeland
        Security; NHS|National Health Service; |White House; |Pentagon; |Kremlin; |Federal
        Reserve; |Secret Service; |State Council; |Scotland Yard; |State Department; |Coast
        Guard; |National Guard; |Air Force; |Marine Corps; |Revolutionary Guard; |Hong Kong
        Monetary Authority; PLA|People's Liberation Army; RBI|Reserve Bank of India; |Bank of
        England; PBOC|People's Bank of China; MI5; MI6; GCHQ; FSB; KGB; CBI|Central Bureau of
        Investigation; ISRO; HMRC; FEMA; TSA|Transportation Security Administration; FCC|Federal
        Communications Commission; |Ofcom; |Ofgem; |Ofsted; |Ofwat; |Transport for London;
        |Natural England; |Historic England; |NHS England; |Police Scotland; |Scottish Water;
        |Transport Scotland; |National Highways; |HM Treasury; HSE|Health and Safety Executive;
        |Health Service Executive; |Sport England; |Sport Scotland; |Arts Council England;
        OSHA|Occupational Safety and Health Administration; NLRB|National Labor Relations Board;
        NOAA|National Oceanic and Atmospheric Administration; USDA; NYPD; LAPD; |Health Canada;
        |Statistics Canada; RCMP|Royal Canadian Mounted Police; CSIRO; ASIO; |New Zealand Trade
        and Enterprise; |Te Whatu Ora; |Te Papa; |Waka Kotahi; |An Bord Pleanála; |An Garda
        Síochána; |An Post; |Coillte; |Teagasc; |Bord Bia; |Transport Infrastructure Ireland;
        |Enterprise Ireland; EFCC|Economic and Financial Crimes Commission; |Rijkswaterstaat;
        |Bundesbank; |Banque de France; |Riksbank; |Météo-France; |Norges Bank; |Frontex; |Stasi; |Carabinieri;
        |Guardia Civil; |Mossad; |Shin Bet; |Defra; |Companies House; |Crown Prosecution
        Service; |Border Force; |Homes England; |Public Health England; |Natural Resources
        Wales; |Ordnance Survey; |HM Revenue & Customs; |Treasury; |Environment Agency; |Met
        Office; IDF|Israel Defense Forces|Israel Defence Forces; NIH|National Institutes of
        Health; CBP|Customs and Border Protection; |Bank of Japan; |Bank of Canada; |Bank Negara
        Malaysia; |Palestinian Authority; |Office for Budget Responsibility; FTC|Federal Trade
        Commission; NTSB|National Transportation Safety Board; DOJ;
        |Joint Chiefs of Staff|Joint Chiefs; HIQA""",
    "legislature": """
        |Congress; |Senate; |House of Representatives; |House of Commons; |House of Lords;
        NPC|National People's Congress; |Knesset; |Duma|State Duma; |Bundestag; |Bundesrat; |Lok
        Sabha; |Rajya Sabha; CPPCC|Chinese People's Political Consultative Conference;
        |Parliament; |Commons; |Oireachtas; |Dáil; |Majlis; |Verkhovna Rada""",
    "party": """
        CPC|Communist Party of China; CCP|Chinese Communist Party; BJP|Bharatiya Janata Party;
        ANC|African National Congress; DNC|Democratic National Committee|D.N.C.; RNC|Republican
        National Committee|R.N.C.; GOP|Grand Old Party|G.O.P.; AKP; CDU; CSU; SPD; AfD; DUP;
        SNP; Ukip|UKIP; |Sinn Féin|Sinn Fein; |Fianna Fáil; |Fine Gael; |Fatah; |Kuomintang;
        |Likud; |Zanu-PF; |Liberal Democrats|Lib Dems; |Christian Democrats; |Social Democrats;
        |Free Democrats; |Sweden Democrats; |Plaid Cymru; |Syriza; |Podemos; |Progressive Conservatives; |Conservatives; |Tories; |Greens; |Les Républicains; NDP|New Democrats; |Labour; |Vox España; |Bloc
        Québécois; |Fidesz; |Forza Italia; |Fratelli d'Italia; |Rassemblement National""",
    "media": """
        BBC|British Broadcasting Corporation; CNN; NBC|NBC News; CBS|CBS News; ABC News; MSNBC;
        |Fox News|Fox News Channel; NPR|National Public Radio; PBS; |Reuters; AP|Associated
        Press; AFP|Agence France-Presse; |Xinhua|Xinhua News Agency; TASS|Tass; |Al
        Jazeera|Al-Jazeera; |Bloomberg News; |Wall Street Journal; CCTV|China Central
        Television; CGTN; RTHK; PTI|Press Trust of India; ANI; |Le Monde; |Der Spiegel;
        |Politico|POLITICO; |BuzzFeed News; |BuzzFeed; |TheBlaze; |HuffPost; |ESPN; UPI; |Politifact|PolitiFact;
        |RealClearPolitics; |Newsmax; |InsideClimate; |Breitbart News; |Univision; |Sky News; ITV; |Channel 4 News;
        |Deutsche Welle; |Radio Free Europe; |Voice of America; |Caixin; |Nikkei; |Yonhap|Yonhap
        News Agency; |Kyodo|Kyodo News; |China Daily; |People's Daily; |Global Times; |Haaretz;
        |Yle; RTÉ; |Rappler; |Netwerk24; |News24; |El País; |El Mundo; |Le Figaro; |Libération;
        |La Repubblica; |Corriere della Sera; |Die Zeit; |Süddeutsche Zeitung; |Frankfurter
        Allgemeine; |Folha de S.Paulo; |O Globo; |Dagens Nyheter; |Aftenposten; |Politiken;
        |Helsingin Sanomat; |De Volkskrant; |Gazeta Wyborcza; |Ekstra Bladet; |Newsweek; |Vox
        Media; |Axios; |ProPublica; |Stuff.co.nz; |RNZ; SABC; NHK; ZDF; ARD; TVNZ; TF1; GMA
        News; |Dawn News; |Geo News; |Premium Times; |Daily Maverick; |Mail & Guardian; |The
        Guardian; |The Economist; |The Independent; |The Hill; |The Atlantic; |Ta Kung Pao;
        |Asahi Shimbun""",
    "civil": """
        NRA|National Rifle Association|N.R.A.; ACLU|American Civil Liberties Union|A.C.L.U.;
        NAACP|N.A.A.C.P.; FIFA|Fifa; UEFA|Uefa; IOC|International Olympic Committee; |Red Cross;
        |Red Crescent; |Amnesty International; |Human Rights Watch; |Greenpeace; |Oxfam;
        MSF|Doctors Without Borders|Médecins Sans Frontières; |Planned Parenthood; AFL-CIO;
        |Transparency International; |Save the Children; NFL|National Football League;
        NBA|National Basketball Association; |Save the Children; |Friends of the Earth;
        |Extinction Rebellion; |Just Stop Oil; |Cancer Research UK; |Age UK; |Citizens Advice;
        RSPCA; RSPB; NSPCC; PETA|Peta; WWF; |Teamsters; UNITE HERE; SEIU; AFSCME; |Siptu|SIPTU;
        |Unison; |Usdaw; |Aslef; NUJ; |IG Metall; |Ver.di; |Cosatu|COSATU; |Federated Farmers; |E tū;
        |Médecins du Monde; |World Athletics; |World Aquatics; |World Rugby; |World Boxing;
        |Scouts Canada; |Rotary International; |Lions Clubs International; |Habitat for
        Humanity; |Plan International; |ActionAid; |WaterAid; |Christian Aid; |Tearfund;
        |Barnardo's; |Mencap; |Shelter Scotland; |Macmillan Cancer Support; |St John Ambulance;
        RNLI; |Sierra Club; |Nature Conservancy; |Earthjustice; |Médicos Sin Fronteras; |Church
        of England; |Church of Scotland; |World Central Kitchen; |Black Lives Matter; |World
        Vision; |Islamic Relief; |Mercy Corps; |Catholic Relief Services; |Caritas; |Campaign to
        Protect Rural England; |Norwegian Refugee Council; |Salvation Army; |Freedom House;
        |Reporters Without Borders; TUC; CBI; |National Trust; |Wildlife Trusts; |Solidarity; |United Way; |Kiwanis;
        |Unite the Union""",
    "company": """
        |Google; |Facebook; |Microsoft; |Huawei; |Alibaba; |Tencent; |Boeing; |Airbus; |Goldman
        Sachs; |JPMorgan Chase|JPMorgan; |Wells Fargo; |Samsung Electronics; |ExxonMobil|Exxon
        Mobil; |Volkswagen; |Toyota; |Lockheed Martin; HSBC; IBM; |General Motors; |General
        Electric; |Gazprom; |Rosneft; |Petrobras; |Morgan Stanley; |Deutsche Bank; |Walmart;
        |BlackRock; AOL; |Time Warner|TimeWarner; |Warner Bros; |Nvidia; |Intel; |Sony; |Nokia;
        |Siemens; BMW; |Renault; |Nissan; |Honda; |Hyundai; |Pfizer; |Moderna; |AstraZeneca;
        |Novartis; |Bayer; |GlaxoSmithKline; |Nestlé|Nestle; |Unilever; |PepsiCo; |Coca-Cola;
        |McDonald's; |Starbucks; |Ikea; |Vodafone; |Lufthansa; |Ryanair; |EasyJet; |Qantas;
        |Aeroflot; |Barclays; UBS; |Credit Suisse; |Citigroup; |BNP Paribas; |SpaceX; |OpenAI;
        |Bertelsmann; |Glencore; |TotalEnergies; |Equinor; |Aramco; |Foxconn; |Xiaomi;
        |ByteDance; |Infosys; |Siemens Energy; |ArcelorMittal; |Ericsson; |Panasonic; |Toshiba;
        |Hitachi; |Mitsubishi; |Thyssenkrupp; |BioNTech; |Heineken; |Carlsberg; |Petronas;
        |Safaricom; |Alphabet; |Maersk; |Rabobank; |Emirates Airline; |Sinopec; |PetroChina;
        |TikTok Inc; |Tesco; |Rolls-Royce; |BAE Systems; |Repsol; |Eni SpA; |Embraer;
        |Bombardier; |Rio Tinto; |Vale SA; |Eskom; |Transnet; |Indigo Airlines; |Adani Group;
        |Tata Steel; |Tata Motors; |Reliance Industries; |Merck; |Roche; |Sanofi; |Eli Lilly;
        |Johnson & Johnson; |Procter & Gamble; |Royal Mail; |SpiceJet; |Lenovo; |Baidu;
        |Meituan; |Carrefour; |Sainsbury's; |Marks & Spencer; |Waitrose; |Co-op Bank; |Greggs;
        |Nedbank; |Standard Chartered; |Standard Bank; |Absa; |Capitec; MTN Group; |Sasol;
        |Naspers; |Shoprite; |Woolworths; |Coles Group; |Telstra; |Westpac; |Fonterra; |Adidas;
        |Walt Disney Company; BHP; |Commonwealth Bank; |Macquarie Group; |Marriott; |Hilton
        Worldwide; |Airbnb; |Uber; |Lyft; |DoorDash; |Deliveroo; |FedEx; UPS; DHL; |Costco;
        |Kroger; |Home Depot; |Best Buy; |Nike; |LVMH; |L'Oréal; |Danone; |Peugeot; |Citroën;
        |Stellantis; |Saab AB; |Skanska; |Electrolux; |H&M; |Klarna; |Novo Nordisk; |Vestas; |E.ON; |Vattenfall; |Tim Hortons; |Equity Bank;
        |Ørsted; |Statkraft; |Telenor; |Norsk Hydro; |Wärtsilä; |Neste; |Stora Enso; |Fortum;
        |Finnair; |Swedbank; |Nordea; |Danske Bank; |Philips; ASML; ING Group; |KLM; |Air
        France; |BBVA; |Telefónica; |Inditex; |Iberdrola; EDP; |Galp; |Enel; |UniCredit; |Intesa
        Sanpaolo; |Allianz; |Mercedes-Benz; |BASF; |Deutsche Telekom; |Deutsche Bahn; SNCF;
        |Swisscom; |Swiss Re; |Zurich Insurance; |Erste Bank; OMV; PKN Orlen; |Lukoil;
        |Sberbank; |Gazprombank; |Turkcell; |Etisalat; |Emirates NBD; |Ooredoo; |Wipro;
        |Mahindra; |Bharti Airtel; |Vodafone Idea; |Zomato; |Flipkart; |Paytm; |Cemex; |Pemex;
        |Ecopetrol; |Codelco; |Netflix; |Paramount Global; |Comcast; |Verizon; |AT&T; |T-Mobile;
        |Qualcomm; |Cisco; |Oracle Corp; |Salesforce; |Adobe; |PayPal; |Mastercard; |Chevron;
        |ConocoPhillips; |Halliburton; |Schlumberger; |Caterpillar Inc; |Deere & Co; |Cargill;
        |Monsanto; |Syngenta; |Tyson Foods; |Kraft Heinz; |Mondelez; |Mattel; |Hasbro;
        |Nintendo; |Softbank|SoftBank; |Rakuten; |Mazda; |Subaru; |Hanwha; |Posco; |Hynix;
        |Temasek; |Singtel; |DBS Bank; |Maybank; |AirAsia; |Garuda Indonesia; |Pertamina; |San
        Miguel Corp; |Jollibee; |Deloitte; |Arup; |Consumer Reports; |PwC; KPMG; |Ernst & Young; |McKinsey; |Accenture;
        |Moody's; |Fitch Ratings; |Standard & Poor's; |Asda; |Lidl; |Aldi; |Network Rail; |Eurostar""",
    "university": """
        |Harvard; |Yale; |Caltech; |Stanford; |Dalhousie; |McGill; |Heriot-Watt; |Tufts; |Cornell; |Princeton; |Oberlin; |Rutgers; |Purdue; |Tulane;
        |Villanova; |Gonzaga; |Swarthmore; |Makerere; |Sorbonne; |ETH Zurich; |Tsinghua; |Waseda;
        |Keio; UCLA; NYU; |Imperial College London; |King's College London; LSE|London School of
        Economics; UCL|University College London; MIT|Massachusetts Institute of Technology""",
    "other": """
        |Taliban; |Hamas; |Hezbollah|Hizbullah|Hizbollah; PLO|Palestine Liberation Organization;
        IRA|Irish Republican Army; ISIS|Islamic State; ISIL; |al-Qaeda; |Boko Haram;
        |Al-Shabaab|Al Shabaab; FARC; KKK|Ku Klux Klan; |Nobel Committee""",
}


def known() -> Iterator[tuple[OrganizationKind, list[str], bool]]:
    """Give the organizations known by name: kind, names, and whether some abbreviate it.

    Those are the ones without a blank, the first among them.
    """
    for kind, listed in _KNOWN.items():
        for row in " ".join(listed.split()).split("; "):
            yield kind, row.removeprefix("|").split("|"), row[0] != "|"
