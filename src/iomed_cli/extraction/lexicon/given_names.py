"""Given names: most often they tell that a name is a person's, a man's or a woman's. Tables only."""

from __future__ import annotations

MALE = frozenset(
    """aamir aaron abdul abdulaziz abdullah abdullahi abdulrahman abraham abubakar adam adamu
    adeel adel adnan adrian adán agus ahmad ahmadu ahmed ahmet ahsan akhilesh akin
    akinwumi akira akram alan alasdair albert alec aled alejandro aleksandr alex alexander
    alexandre alexei alfie alfred alfredo ali alick aliko alistair aliyu allan allen alun
    alvaro aminu amir amit amitabh amr anand anders andre andreas andrei andrew andriy
    andrzej andré andrés angus anies anil anthony antoine antonin antonio antonis anurag
    anwar archie arif arjun arkady arne arnold arseny arshad arthur arturo arun arvind
    asad ashish ashok ashraf ashwin asif asim aslan atif atiku attaullah attila atul
    aurangzeb aurelio ayaz ayman ayodele azeem azim aziz babajide babatunde balazs balázs
    bambang barack barnaby barney barry bartosz bashar bassam basuki behrouz ben benigno
    benito benjamin bernard bernie bertie bhupesh bilal bilawal bill billy bjorn björn
    bjørn bob bobby bogdan bola bongani bongbong boris brad bradley branko brendan brendon
    bret brett brian broderick bruce bruno bryan budi bukola burak byron caio caleb callum
    calvin cameron carl carlos cathal cedric cesar chad charles charlie cheikh chidi chike
    chinedu chinonso chris christian christopher chuck chukwudi chukwuma cian ciaran
    clarence claude claudio clay clifford clint clive colin colm connor conor corey cormac
    cory craig crispin cristian cristiano cristobal curt curtis cuthbert cyril césar
    daisuke dale damaso damian dan daniel daniele danny dapo dario darius dariush darrell
    darren darryl dave david davide dean declan dedi deepak dele demola denis dennis
    denzel denzil deon derek derrick desmond dexter diarmuid dick didier diego dilip
    dimitri dimitris dinesh diosdado dmitri dmitry dmytro dominic dominik don donal donald
    donncha donnie donny donovan doug dougal douglas dragan duane duncan dustin dwight
    dylan eamon earl ebo ebuka ed eddie edgar edmund edoardo eduardo edward edwin effiong
    einar eitan elias elijah eliseo elliott elton emeka emil emilio emmanuel emre emyr
    enrique enzo eoghan eoin eric erik ernest ernesto ernie errol esteban ethan etienne
    eugene evan evander evgeny ewan ewen fabian fabio fabrice fabrizio facundo fadi fahd
    faisal farai farhad farhan farouk fawad fawwad fawzi fazal federico felipe felix femi
    ferdinand ferenc fergus fernando festus filippo finlay finley fintan fionn florian
    floyd fouad francis francisco francois frank franklin franz fred freddie freddy
    frederick friedrich fumio gabor gabriel ganesh gareth garrett garry gary gautam gavin
    gbenga geert geoff geoffrey george georges geraint gerald gerard gerardo gerhard
    germán gerry gethin ghassan ghulam giacomo gianni gilbert gilles giorgi giorgio
    giorgos giovanni girish giuseppe glen glenn godfrey godswill godwin gonzalo goodluck
    gopal goran gordon graeme graham grant greg gregorio gregory guido guillaume guillermo
    gunnar gunther gus gustavo guy gwyn gábor gísli habib hadi hafeez haitham hakan hakeem
    hakim hamid hamish hamisi hamza hani hank hans hardeep haris harish harley harold
    harry harsh harvey hasan hashem hassan hatem haydar hector heinz hemant
    hendra henri henrik henry herbert herman hernan herve hideki hilario hiroki hiroshi
    hisham hishammuddin horace horacio horst hosni houssam howard howie hubert hugh hugo
    humberto humphrey hussein huw iain ian ibrahim ibrahima ichiro idrees idris ieuan ifan
    ifeanyi iftikhar ignacio igor ijaz ikechukwu iker ilya imad imran innes iqbal irfan
    irvin irwin isaac isaiah isamu ishaq isidore isko ismail issa istvan istván ivan ivo
    ivor iván jaap jaber jabu jacek jack jackson jacob jacques jagan jagdish jahangir
    jaime jair jairam jake jakub jalen jamal james jamil janne jared jaroslav jarrod
    jarvis jason jassim javad javed javier jay jed jeff jeffrey jejomar jens jensen jenson
    jeremy jermaine jerome jeronimo jerry jerzy jesse jesús jez jibril jim jimmy jiri
    jitendra jiří joachim joao joaquin jochen jock joe joel joey johan johannes john
    johnny joko jon jonah jonas jonathan jonny jordi jorge jose josef joseph josh joshua
    josiah josé joão juan juha jukka julian julio julius juma junaid junichiro jurgen
    justin juvenal jón jürgen kamal kamau kamran kapil karan kareem karim kariuki karl
    kashif kasim kaspar kasper kasun katsuya kaveh kayode kazuo keiichi keir keisuke keith
    kelechi kelvin ken kenichi kenji kenneth kenny kerem kev kevin khaled khalid khalil
    khizr khurram kieran kipchoge kipkorir kiprono kirk kishore klaus kofi koichi kojo
    konstantin kostas kourosh kris kristian krzysztof kumar kunle kurt kurtis kwabena
    kwadwo kwaku kwame kwasi kwesi kyle lachlan lalit lamar lance larry lars laszlo
    laurence lawrence layton lazaro leandro lech lee leighton lekan len leni lenny leo
    leon leonard leonid leopoldo leroy levan lew lex liam liaqat linus lionel lisandro
    lloyd loic lorenzo lorne louis luc luca lucas luciano lucio luigi luis luka luke lula
    luther lwazi lászló maciej maddox madhav magnus mahathir maher mahesh mahmood mahmoud
    mahmud majid makoto malcolm mallikarjun mamadou mandla manfred manish manmohan manny
    manohar manoj mansour manuel maqsood marc marcel marcelo marcin marco marcos marcus
    marek mariano mario mark marko marlon marshall martin marty martín marvin marwan
    masahiro masato masayoshi masood massimo massoud mateo mateusz mathew matias matt
    matteo matthew matthias matti maurice mauricio maurizio max maxim mazen mehdi mehmet
    mehran melvin merlin merv mervyn michael michal micheal michel micheál mick mickey
    miguel mihai mike mikhail mikkel milan milo milos miroslav mitch mitchell mitt moammar
    mohamed mohammad mohammad-javad mohammed mohan mohsen mohsin moin moises monty morris
    mort morteza moses moshe mostafa mounir mourad moussa muammar mubashir muhammad
    muhammadu muhammed muhyiddin mujahid mukesh mukul mumtaz munir murat musa musharraf
    mustafa mustapha mwangi nabil nadeem nader nadim naeem naguib najib nandan naoki naoto
    narayan narendra naresh naseem nasir nasser nathan nathaniel naveed naveen navjot
    nawaz ned neil nelson nestor nev neville niall nicanor nicholas nick nicolas nicolás
    nigel nii nikhil niklas nikola nikolai nikos nils nitin nitish nizar njoroge nnamdi
    noah noam noboru noel norberto norman nouri nuhu nuwan nyesom obinna ochieng octavio
    odhiambo oisin olaf olafur oleg oleksandr oliver olivier ollie olumide olusegun
    oluwaseun omar omondi osama osamu oscar osita oskar osmond oswald otieno otto ousmane
    owain owen pablo padraig panfilo paolo paraic parvez parviz pascal patrice patrick
    paul paulo pavel pawel peadar pedro pekka pepe percival percy perry pervaiz pervez
    pete peter petr petro phil philip philipp philippe phillip pierre piotr piyush
    prabhakar prabowo pradeep prakash pramod pranab pranav prasert prashant pratap praveen
    prithvi qasem qasim quentin quincy radek radoslaw rafael rafik rafiq ragnar rahul
    raila raimund rainer raj rajan rajat rajeev rajendra rajesh rajiv rajnath rakesh ralph
    ramesh rami ramin ramiro ramon ramzi randy ranjit rashid rashidi rasmus ratan rauf
    raul ravi ray raymond raúl recep reg reggie reginald rehan reinhard remy renan renato
    renaud rene reuben reynaldo reza rhett rhodri rhys riad ricardo riccardo richard rick
    ricky rigoberto riyad rizwan rob robby robert roberto rod roddy rodney rodolfo rodrigo
    rogelio roger rohan rohit roland rolando rolf romain roman rommel ron ronald ronan
    ronny rory roscoe ross rotimi roy ruairi ruben rubén rudy rufus rui rupert ruslan russ
    russell ryan ryo ryota saad sabri sachin saddam sadiq saeb saeed safwan saif sajid
    sajjad salah saleem saleh salim salman salvatore sam samer sami samir samuel sandeep
    sandor sandro sanjay sanjeev santiago santosh sarfraz satish satoshi saul saurabh saúl
    scott seamus sean seb sebastian sebastien segun seiji selwyn senan serge sergei sergey
    sergio serhiy seth shabbir shafiq shahbaz shahid shakeel shane shankar sharad sharif
    shaukat shaun shehbaz shehu sheldon shigeru shinichi shintaro shinzo shivraj shlomo
    shoaib shunichi shyam siamak sibusiso sid siddharth sidney sigurður silvio simeon
    simon sipho sitaram slamet slobodan sohail solomon somchai somsak sota stan stanislav
    stanley stefan stefano stephane stephen steve steven stewart stu stuart subhash sudhir
    sukhbir sumit sunil surendra suresh susilo susumu sven sylvester sándor søren tadashi
    tadeusz tadhg tahir taiwo takahiro takashi takeshi takuya talat tamer tapiwa tarek
    tariq taro tatsuya tauseef tawfik ted teddy tejashwi tendai teodoro terence terrence
    terry tetsuya thabo themba theo theodore thiago thierry thomas thorsten thulani tiago
    tim timo timothy tinashe tito tobias tobin toby todd tokunbo tom tomas tomasz tommie
    tommy tomás tony tope toru toshihiro toshio travis trent trevor tristan tsuyoshi tunde
    tyler tyrone uche uday uhuru ulises ulrich umair umar umesh usman uwe vaclav vahid
    valentin valery varun vasily vaughan vernon vic vicente victor vijay vikram viktor
    vinay vince vincent vincenzo vinicius vinod virat virgil vishal vitaly vittorio vivek
    vladimir vladislav volodymyr vusi vyacheslav wade wael wafula waheed wahyu walid
    wallace wally walter waqar waqas warren waseem wasim wayne wendell wesley wilbur wilf
    wilfred wilfredo will willem william willie wilmer winston wissam wojciech wole
    wolfgang wyatt xavier yahya yakubu yanis yann yannis yanto yashwant yasir yasser
    yassin yasuhiro yasuo yaw yemi yevgeny yogi yoichi yoshihide yoshinori yossi yosuke
    younes younis yousef youssef yuki yukio yuri yury yusof yusuf yves zach zachary zack
    zafar zaheer zahid zain zakaria zane zbigniew zia ziad zoltan zoltán zoran zubair
    álvaro ángel étienne ólafur""".split()
)

FEMALE = frozenset(
    """aarti abby abena abigail abimbola achieng ada adaeze adebimpe adele adenike adesuwa aditi
    adriana adwoa afaf afua agnes agnieszka ahlam aileen ailish aino aisha aishwarya
    aisling aissatou akanksha akiko akinyi akosua akua alanna alejandra aleksandra alena
    alessandra alexa alexandra alexandria alia alice alicia alina alison alla alondra
    alyssa amaka amalia amanda amani ambika amelia amelie amie amina aminata amparo amrita
    amy ana anabel ananya anastasia anastasiya andrea angela angelina angelique angharad
    anita anjali anjana anke ankita ann anna annabel anne annegret anneke anneliese
    annette annie annika anouk antje antonia anupama anuradha anya aoife aparna april
    araceli archana areej ariadna arianna arlene aruna asabe asha ashleigh ashley asma
    astrid atieno audrey aurelie ava avril awino aya ayat ayesha ayse ayumi ayşe azadeh
    aïssatou barbara barbora basma bea beata beatrice beatriz becky belen belinda bella
    belén benazir benedetta bernadette bernadine bernice bertha bessie beth bethan bethany
    bettina betty beverley beverly bharti billie bimbo birgit bisi bolanle bonnie bozena
    brenda bridget bridie brigid brigitte britta brittany bryony bukky bushra busisiwe
    busola bára caitlin callie camila camille candice carla carley carly carme carmela
    carmen carol carola carole caroline carolyn carrie caryn carys cassandra catalina
    catherine cathleen cathy catrin catriona cecilia celeste celia celine cerys chantal
    charlene charlotte chelsea cherie cheryl chhavi chiamaka chiara chinwe chinyere chioma
    chipo chizuko chloe chrissie christa christie christina christine ciara cindy claire
    clara clare clarissa claudete claudette claudia claudine cleo clodagh colette colleen
    condoleezza connie constance consuelo cora corazon cordelia corinna corinne cornelia
    cristina cynthia cécile céline dagmar daisy dalal dalia damaris dana danielle danuta
    daphne daria darlene davina dawn debbie deborah debra deepa deepika deidre deirdre
    delia della delores delphine dena denise devika dewi diana diane dilma dimitra dina
    divya doaa doerte dolores donna doris dorota dorothea dorothy dragana ebele edita
    edith edna eeva effie efua eileen eilidh eilis eimear ekaterina ekta elaina elaine
    elba eleanor elena eleni eleonora elif elisa elisabeth elise eliza elizabeth elke ella
    ellen ellie elodie eloise elsa elsie elspeth elvira emi emilia emily emine emma
    emmeline emperatriz enid erica erika eriko erin ernestine erzsebet erzsébet esme
    esmeralda esperanza estela estelle esther eszter ethel etta eugenia eunice eva
    evangelina eve evelyn evie ewa fabienne fabiola fadia farah fareeda fariba farida
    farzana fatemeh faten fatima fatma fatou fatuma fauzia fay faye fayrouz federica
    felicia felicity fernanda ffion fiona fionnuala flavia flora florence flossie folake
    folasade forough fran frances francesca francine francisca freda frederica frederike
    freya fumiko funke funmi funmilayo gabby gabriela gabriella gail galina gayatri gaynor
    geeta geetha genevieve georgia geraldine germaine gertrude ghazala gilda gillian gina
    ginny giorgia giovanna gita giulia gladys glenda glenys gloria golnaz grace graciela
    grainne greta gudrun gwen gwendolyn gwenllian gwyneth hadiza hala halima
    hanan haneen hanna hannah hanne hannelore harriet harsimrat haruka haruko hattie hauwa
    hayley heather heba heidi heike helen helena helga helmi hema henrietta hester hettie
    hilary hilde hillary hina hiroko holly huda humaira hélène hương ibtisam ibukun ida
    ifeoma ilaria ildiko ildikó iliana ilona ilse imee imelda imogen indira indu ines inge
    ingeborg ingrid inmaculada inna intisar inés iona irena irene irina iris irma iryna
    isabel isabela isabella isabelle ishita isla isobel itzel iva ivana ivanka iyabo
    jacinda jackie jacqueline jacqui jamila jana jane janet janette janice janine jasmine
    jaya jayalalithaa jayanti jayne jean jeanette jeanne jelena jemima jen jenna jenni
    jennifer jenny jessica jill jimena joan joana joann joanna joanne jocelyn jodi jodie
    jolanta jolene josefina josephine josie joy joyce juana juanita judi judita judith
    judy julia juliana julie juliet julieta juliette june justyna jutta jyoti kaja kalpana
    kamala kanchan kanimozhi kara karen karin karina karolina kartini karyn kat katalin
    katarina katarzyna kate katerina katharine katherine kathleen kathryn kathy katie
    katja katrin katrina katrín kavita kaye kayla keeley keiko keisha kellie kelly
    kellyanne kemi kendra kerry kerstin khadija khadijah khady kimberly kirsi kirsten
    kirsty kishwar kit kitty kiyoko klara komal krista kristen kristiina kristin kristina
    krystyna kumari kumiko kylie kyra lacey laetitia lakshmi laleh lamia lana lara larisa
    larissa lata latifa latoya laura laurel lauren lauryn laxmi layla lea leah leanne
    leena leila lena lenka leonie leonor lerato leslie leticia leyla lila lilian liliana
    lilith lillian lillie lily lina linda lindiwe lisa liudmila liz liza lizzie ljubica
    lois lola lorena loretta lori lorna lorraine lottie louisa louise lowri lubna lubov
    lucero lucia lucie lucille lucinda lucy lucía ludmila luella luisa luise lujain lulu
    lupita lydia lynda lynette lynn lynne lyudmila mabel macarena maddie madeleine madge
    madhavi madhuri mae maeve magaly magda magdalena magdalene maggie maha mahira mahnaz
    mahua mair mairead mairi maja majida makiko malak malgorzata maliha malini mamata
    manal mandy manisha manon manuela mara maram marcela marcia marcy margaret margarethe
    margarita marge margery margie margrethe maria mariam marian mariana marianne maribel
    maricarmen maricel marie mariela mariella mariem marija mariko marilyn marine marion
    marisa marisol marit maritza marjorie marjory marlena marlene marsha marta martha
    martina mary maryam marzieh maría masako masih mathilde matilda maud maude maureen
    mavis maxine maya mayawati mayra maysoon mayumi meena meenakshi meera megan megawati
    megha megumi megyn mehbooba mehreen mehwish meira mel melania melanie melinda melissa
    melody mercedes meredith merve meryl mette mhairi micaela michaela michele michelle
    michiko midori mieko miho mildred milena milica millicent millie milly mimi mina minal
    minnie mireille miriam mirta misako mitra modupe moira mollie molly mona monica monika
    montserrat morag morven mouna moyra mridula mukta muna muriel musarrat muthoni myra
    myrtle nabeela nada nadezhda nadia nadine naheed nahla naila najat naledi nalini
    namrata nancy nandini nanette naoko naomi nasreen nasrin natalia natalie natalya
    natasha nathalie natividad nawal nayib nazanin nazia neelam neeta neha nele nell
    nellie nerys nesrine netta nettie ngozi niamh nicki nicky nicola nicole nicoletta nida
    nidhi nikki niloufar nina nirmala nisha nita njeri nkechi nkosazana nneka noemi nola
    nomsa nomvula nora norah noreen noriko norma nosipho noura nuala nurul nyambura
    nélida obiageli oby odette ofelia oksana olayinka olena olga olivia oluremi omolara
    oona oonagh ophelia oprah orla orlaith ornella pabla padma pallavi paloma pamela paola
    parisa parul pascale pat patricia patrizia patsy patti patty paula paulette paulina
    pauline peggy penelope penny petra petula philippa phoebe phyllis pia pilar pippa
    pixie polly pooja poonam poppy portia prachi pratibha preeti priscilla priya priyanka
    puan putri päivi queenie rabi rachel radha radhika rae raffaella rajeshwari rakhi rama
    ramona randa rania ranjana raquel rasha rashmi razan reba rebeca rebecca reem reema
    regan regina rehana reiko rekha renate renee renuka retno rhian rhiannon rhoda rhona
    richa riitta rima risa rita ritu roberta robyn rocio rohini roisin rona ronke rosa
    rosalba rosalia rosalie rosalind rosalinda rosamund rosana rosanna rosaura
    rose roseanne rosemary rosetta rosie rowena roxana roxanne roya rubina rukhsana rula
    rupa ruta rutendo ruth saba sabine sabrina sachiko sadaf sade sadhana sadia sadie
    sahar saima saira sakshi sal sally salma samantha samar samara sameena samia samina
    samira sana sanam sandhya sandra sandrine sangeeta sania sanna saoirse sara sarah
    sarita saroja saskia savita sawsan sayaka seema selina sepideh serena setsuko shabana
    shadi shaheen shahida shaila shaima shaista shalini shana shania shannon shanta
    sharmeen sharmila sharon sharron shauna shazia sheila shelagh shelley shelly shereen
    sherri sherrie sherry shilpa shira shireen shirin shirley shivani shizuka shobha
    shohreh shona shreya shruti shweta sian sidra sienna sigrid sigríður silke silvia simi
    simin simona simone simonetta sindy sinead sineád siobhan siobhán sioned siriporn siti
    siân smita smriti sneha socorro sofia sofía solveig somying sonal sonia sonja sonya
    sophia sophie sorcha soumya stacey stacy stefania stefanie stella stephanie suad sudha
    sue suha sujata sulochana sumaira sumitra sunanda sunita sunniva supriya susan susana
    susanna susannah susanne sushila sushma susie suzana suzanne suzie suzy svetlana
    swapna swati sybil sylvia sylvie tabby tabitha taeko tahira takako tamar tamara tammy
    tamsin tansy tanvi tanya tara tatiana tatjana tawakkol tehmina teodora teresa teresita
    tereza tess tessa thandi thandiwe thea thelma theresa therese thora thuli thuy tia
    tiffany tilda tilly tina titi titilayo tomoko toni tove toyin tracey tracy trina trish
    trudi trudy tsitsi twyla uju ulrike uma umm una ursula usha uzoamaka vaira valentina
    valeria valerie vandana vanessa varsha vasundhara velma venetia vera verity verna
    veronica veronique vicki vicky victoria vidya vijaya vikki viktoria vimala vinita
    viola virginia viv vivian viviana viviane vivienne wafa wambui wanda wangari wanjiku
    wanjiru wendy whitney widad willa wilma winifred winnie wulan xenia ximena yaa yael
    yamini yana yanina yara yashodhara yasmeen yasmin yasmina yasmine yekaterina yelena
    yemisi yetunde yoko yolanda yoriko yoshiko yukiko yulia yuliya yumi yumiko yuni yuriko
    yvette yvonne zahra zainab zandile zandra zanele zara zartaj zdenka zeinab zelda zena
    zeynep zita zoe zofia zoraida zsuzsanna zubaida zulema zuzana ágnes""".split()
)

GIVEN = MALE | FEMALE

OF_BOTH = frozenset(
    """adrian alex ali andrea ashley beverly bobby cameron carol chris clare dale dana
    daniele evelyn frances francis gail glenn hilary jackie jaime jean jesse jocelyn joe
    joyce kelly kerry kit lee leslie lynn marion mel meredith michele mickey nicola noel pat
    randy ray rene rory sam shannon sidney simone stacey stacy terry toni tony tracey tracy
    vivian wendell whitney""".split()
)
"""Given names of men and of women, whichever list has them."""
