"""What well-known organizations are called: other names and abbreviations, for queries only.

A row has all names of one body, which a query may use for each other. In a text they are
found by the text's own words; a name that several bodies bear is in the rows of all of them.
"""

from __future__ import annotations

from functools import cache

_ROWS = """
United Nations | UN | UNO | United Nations Organization | United Nations Organisation
UN Security Council | United Nations Security Council | Security Council | UNSC
UN General Assembly | United Nations General Assembly | General Assembly | UNGA
UN Human Rights Council | United Nations Human Rights Council | Human Rights Council | UNHRC
UN High Commissioner for Refugees | UNHCR | UN Refugee Agency | United Nations Refugee Agency |
 United Nations High Commissioner for Refugees | UN refugee agency
UN Development Programme | United Nations Development Programme | UNDP
UN Environment Programme | United Nations Environment Programme | UNEP
UN Children's Fund | United Nations Children's Fund | UNICEF
UN Educational, Scientific and Cultural Organization | UNESCO |
 United Nations Educational, Scientific and Cultural Organization
UN Relief and Works Agency | UNRWA | United Nations Relief and Works Agency
UN Conference on Trade and Development | UNCTAD |
 United Nations Conference on Trade and Development
UN Framework Convention on Climate Change | UNFCCC |
 United Nations Framework Convention on Climate Change
World Food Programme | World Food Program | WFP | UN World Food Programme
World Health Organization | World Health Organisation | WHO
World Trade Organization | World Trade Organisation | WTO
World Meteorological Organization | World Meteorological Organisation | WMO
World Intellectual Property Organization | WIPO
International Labour Organization | International Labor Organization | ILO
International Civil Aviation Organization | ICAO
International Maritime Organization | IMO
International Telecommunication Union | ITU
International Organization for Migration | International Organisation for Migration | IOM
International Organization for Mediation | International Organisation for Mediation | IOMed
Food and Agriculture Organization | Food and Agriculture Organisation | FAO
International Atomic Energy Agency | IAEA
International Energy Agency | IEA
International Monetary Fund | IMF
World Bank | World Bank Group | International Bank for Reconstruction and Development | IBRD
Asian Development Bank | ADB
African Development Bank | AfDB
Asian Infrastructure Investment Bank | AIIB
European Bank for Reconstruction and Development | EBRD
International Court of Justice | World Court | ICJ
International Criminal Court | ICC
Permanent Court of Arbitration | PCA
European Court of Human Rights | ECHR | ECtHR
European Court of Justice | Court of Justice of the European Union | ECJ | CJEU
International Olympic Committee | IOC
International Committee of the Red Cross | Red Cross | ICRC
International Federation of Red Cross and Red Crescent Societies | IFRC
International Criminal Police Organization | Interpol
International Organization for Standardization | ISO
Organisation for Economic Co-operation and Development | OECD |
 Organization for Economic Cooperation and Development
Organization for Security and Co-operation in Europe | OSCE |
 Organisation for Security and Cooperation in Europe
Organisation for the Prohibition of Chemical Weapons | OPCW |
 Organization for the Prohibition of Chemical Weapons
Organization of the Petroleum Exporting Countries | OPEC |
 Organisation of the Petroleum Exporting Countries
Organization of American States | OAS
Organisation of Islamic Cooperation | Organization of Islamic Cooperation | OIC
North Atlantic Treaty Organization | North Atlantic Treaty Organisation | NATO
European Union | EU
European Commission | EC | EU Commission
European Central Bank | ECB
European Parliament | EP
European Free Trade Association | EFTA
Council of Europe | CoE
African Union | AU | Organization of African Unity | Organisation of African Unity | OAU
Economic Community of West African States | ECOWAS
Southern African Development Community | SADC
East African Community | EAC
Intergovernmental Authority on Development | IGAD
League of Arab States | Arab League
Gulf Cooperation Council | Gulf Co-operation Council | GCC
Association of Southeast Asian Nations | Association of South-East Asian Nations | ASEAN
South Asian Association for Regional Cooperation | SAARC
Asia-Pacific Economic Cooperation | APEC
Shanghai Cooperation Organization | Shanghai Cooperation Organisation | SCO
Collective Security Treaty Organization | CSTO
Commonwealth of Independent States | CIS
Eurasian Economic Union | EAEU | EEU
Commonwealth of Nations | Commonwealth
Caribbean Community | CARICOM
Southern Common Market | Mercosur | Mercosul
Group of Seven | G7 | G-7
Group of Twenty | G20 | G-20
Group of 77 | G77 | G-77
Intergovernmental Panel on Climate Change | IPCC
Médecins Sans Frontières | Doctors Without Borders | MSF
Amnesty International | Amnesty
Human Rights Watch | HRW
World Wide Fund for Nature | World Wildlife Fund | WWF
Ministry of Foreign Affairs | Foreign Ministry | Ministry for Foreign Affairs | MFA | MOFA |
 Foreign Affairs Ministry
Ministry of Defense | Ministry of Defence | Defense Ministry | Defence Ministry | MoD |
 Ministry of National Defense | Department of Defense | Pentagon
Ministry of Finance | Finance Ministry | MoF
Ministry of Commerce | Commerce Ministry | MOFCOM
Ministry of Justice | Justice Ministry | MoJ
Ministry of the Interior | Interior Ministry | Ministry of Interior
Ministry of Health | Health Ministry
Ministry of Education | Education Ministry
Foreign, Commonwealth and Development Office | FCDO | Foreign Office
State Department | Department of State | US State Department | U.S. Department of State
Department of Justice | Justice Department | DOJ
Treasury | Treasury Department | Department of the Treasury | US Treasury
Department of Homeland Security | Homeland Security | DHS
Federal Bureau of Investigation | FBI
Central Intelligence Agency | CIA
National Security Agency | NSA
Federal Reserve | Fed | Federal Reserve Board | Federal Reserve System
Securities and Exchange Commission | SEC
Environmental Protection Agency | EPA
Food and Drug Administration | FDA
Centers for Disease Control and Prevention | Centers for Disease Control | CDC
National Aeronautics and Space Administration | NASA
European Space Agency | ESA
Supreme Court | US Supreme Court | SCOTUS
Republican Party | GOP | Republicans
Democratic Party | Democrats
Labour Party | Labour
Conservative Party | Conservatives | Tories | Tory Party
National Health Service | NHS
Bank of England | BoE
Communist Party of China | Chinese Communist Party | CPC | CCP | Communist Party
Political Bureau | Politburo | Political Bureau of the CPC Central Committee |
 Politburo of the CPC Central Committee | Political Bureau of the Central Committee |
 Political Bureau of the Communist Party of China Central Committee
CPC Central Committee | Central Committee | Central Committee of the CPC |
 Central Committee of the Communist Party of China | Communist Party of China Central Committee
National People's Congress | NPC
Chinese People's Political Consultative Conference | CPPCC
People's Liberation Army | PLA
People's Bank of China | PBOC | PBoC
Xinhua News Agency | Xinhua
China Central Television | CCTV
Kuomintang | KMT | Nationalist Party
Peking University | Beijing University | PKU | Beida
Tsinghua University | Qinghua University | THU
Fudan University | Fudan
Renmin University of China | Renmin University | People's University | RUC
University of Hong Kong | Hong Kong University | HKU
Chinese University of Hong Kong | CUHK
National University of Singapore | NUS
Massachusetts Institute of Technology | MIT
University of California, Los Angeles | UCLA
London School of Economics | LSE | London School of Economics and Political Science
University of Oxford | Oxford University | Oxford
University of Cambridge | Cambridge University | Cambridge
Harvard University | Harvard
Yale University | Yale
Stanford University | Stanford
British Broadcasting Corporation | BBC
Cable News Network | CNN
Associated Press | AP
Agence France-Presse | AFP
Wen Wei Po | Wenweipo | Wen Wei Pao
South China Morning Post | SCMP
New York Times | NYT
Wall Street Journal | WSJ
Financial Times | FT
"""


@cache
def organization_names() -> tuple[tuple[str, ...], ...]:
    """Give the names of each organization in the table, the usual one first."""
    rows = _ROWS.replace("\n ", " ").strip().split("\n")
    return tuple(tuple(map(str.strip, row.split("|"))) for row in rows)
