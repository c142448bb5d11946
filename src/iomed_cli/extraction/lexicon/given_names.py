"""Given names: most often they tell that a name is a person's, a man's or a woman's. Tables only."""

from __future__ import annotations

MALE = frozenset(
    """aamir aaron abdul abdulaziz abdullah abdullahi abdulrahman abraham abubakar adam adamu
    adeel adel adnan adrian adán agus ahmad ahmadu ahmed ahsan akhilesh akin akinwumi akira
    akram alan alasdair albert alec aled alejandro alex alexander alexandre alexei alfie
    alfred ali alick aliko alistair aliyu allan allen alun alvaro aminu amir amit amitabh amr
    anand anders andre andreas andrei andrew andriy andrzej andrés angus anies anil anthony
    antoine antonin antonio anurag anwar archie arif arjun arkady arne arnold arseny arshad
    arthur arturo arun arvind asad ashish ashok ashraf ashwin asif asim aslan atif atiku
    attaullah atul aurangzeb aurelio ayaz ayman ayodele azeem azim aziz babajide babatunde
    barack barnaby barry bartosz bashar bassam basuki behrouz ben benigno benito benjamin
    bernard bernie bertie bhupesh bilal bilawal bill billy bob bobby bogdan bola bongani
    bongbong boris brad bradley branko brendan brendon brett brian broderick bruce bruno bryan
    budi bukola byron caleb callum calvin cameron carl carlos cathal cedric cesar chad charles
    charlie chidi chike chinedu chinonso chris christian christopher chuck chukwudi chukwuma
    cian ciaran clarence claude claudio clay clifford clint clive colin colm connor conor
    corey cormac cory craig crispin cristian cristiano cristobal curt curtis cuthbert cyril
    césar daisuke dale damaso damian dan daniel daniele dapo dario darius dariush darrell
    darren darryl dave david davide dean declan deepak dele demola denis dennis denzel denzil
    deon derek derrick desmond dexter diarmuid dick didier diego dilip dimitri dinesh diosdado
    dmitri dmitry dmytro dominic dominik don donal donald donncha donnie donovan doug dougal
    douglas dragan duane duncan dustin dwight dylan eamon earl ebo ebuka ed eddie edgar edmund
    edoardo eduardo edward edwin effiong elias elijah eliseo elliott elton emeka emil emilio
    emmanuel emyr enrique enzo eoghan eoin eric erik ernest ernesto ernie errol esteban ethan
    eugene evan evander evgeny ewan ewen fabian fabio fabrice facundo fadi fahd faisal farai
    farhad farhan farouk fawad fawwad fawzi fazal federico felipe felix femi ferdinand fergus
    fernando festus filippo finlay finley fintan fionn florian floyd fouad francis francisco
    francois frank franklin franz fred freddie frederick friedrich fumio gabriel gareth
    garrett garry gary gautam gavin gbenga geert geoff geoffrey george georges geraint gerald
    gerard gerardo gerhard germán gerry gethin ghassan ghulam giacomo gianni gilbert gilles
    giorgio giovanni girish giuseppe glen glenn godfrey godswill godwin gonzalo goodluck gopal
    goran gordon graeme graham grant greg gregorio gregory guido guillaume guillermo gunther
    gus gustavo guy gwyn habib hadi hafeez haitham hakeem hakim hamid hamish hamisi hamza hani
    hank hans hardeep haris harish harley harold harry harsh harvey hasan hashem hassan hatem
    haydar hector heinz hemant henri henrik henry herbert herman hernan herve hideki hiroki
    hiroshi hisham hishammuddin horace horacio horst hosni houssam howard howie hubert hugh
    hugo humberto humphrey hussein huw iain ian ibrahim ichiro idrees idris ieuan ifan ifeanyi
    iftikhar ignacio igor ijaz ikechukwu iker ilya imad imran innes iqbal irfan irvin irwin
    isaac isaiah isamu ishaq isidore isko ismail issa ivan ivor iván jaap jaber jabu jacek
    jack jackson jacob jacques jagan jagdish jahangir jaime jair jairam jake jamal james jamil
    jared jaroslav jarrod jarvis jason jassim javad javed javier jay jed jeff jeffrey jejomar
    jens jensen jenson jeremy jermaine jerome jeronimo jerry jerzy jesse jesús jez jibril jim
    jimmy jitendra joachim joao joaquin jochen jock joe joel joey johan johannes john johnny
    joko jon jonah jonas jonathan jonny jordi jorge jose josef joseph josh joshua josiah josé
    joão juan julian julio julius juma junaid junichiro jurgen justin juvenal jürgen kamal
    kamau kamran kapil karan kareem karim kariuki karl kashif kasim kaspar kasper katsuya
    kaveh kayode kazuo keiichi keir keisuke keith kelechi kelvin ken kenichi kenji kenneth
    kenny kev kevin khaled khalid khalil khurram khizr kieran kipchoge kipkorir kiprono kirk kishore
    klaus kofi koichi kojo konstantin kourosh kris krzysztof kumar kunle kurt kurtis kwabena
    kwadwo kwaku kwame kwasi kwesi kyle lachlan lalit lamar lance larry lars laurence lawrence
    layton lazaro leandro lech lee leighton lekan len leni leo leon leonard leonid leopoldo
    leroy lew lex liam liaqat linus lionel lisandro lloyd loic lorenzo lorne louis luc luca
    lucas luciano lucio luigi luis luke lula luther lwazi maciej maddox madhav magnus mahathir
    maher mahesh mahmood mahmoud mahmud majid makoto malcolm mallikarjun mandla manfred manish
    manmohan manny manohar manoj mansour manuel maqsood marc marcel marcelo marcin marco
    marcos marcus marek mariano mario mark marlon marshall martin marty martín marvin marwan
    masahiro masato masayoshi masood massimo massoud mateo mateusz mathew matias matt matteo
    matthew matthias maurice mauricio maurizio max maxim mazen mehdi mehran melvin merlin merv
    mervyn michael michal micheal michel micheál mick mickey miguel mihai mike mikhail milan
    milo milos miroslav mitch mitchell mitt moammar mohamed mohammad mohammad-javad mohammed
    mohan mohsen mohsin moin moises monty morris mort morteza moses mostafa mounir mourad
    muammar mubashir muhammad muhammadu muhammed muhyiddin mujahid mukesh mukul mumtaz munir
    musa musharraf mustafa mustapha mwangi nabil nadeem nader nadim naeem naguib najib nandan
    naoki naoto narayan narendra naresh naseem nasir nasser nathan nathaniel naveed naveen
    navjot nawaz ned neil nelson nestor nev neville niall nicanor nicholas nick nicolas
    nicolás nigel nii nikhil niklas nikolai nikos nitin nitish nizar njoroge nnamdi noah
    noboru noel norberto norman nouri nuhu nyesom obinna ochieng octavio odhiambo oisin olaf
    oleg oleksandr oliver olivier ollie olumide olusegun oluwaseun omar omondi osama osamu
    oscar osita oskar osmond oswald otieno otto owain owen pablo padraig panfilo paolo paraic
    parvez parviz pascal patrice patrick paul pavel pawel peadar pedro pepe percival percy
    perry pervaiz pervez pete peter petr petro phil philip philipp philippe phillip pierre
    piotr piyush prabhakar prabowo pradeep prakash pramod pranab pranav prashant pratap
    praveen prithvi qasem qasim quentin quincy radek radoslaw rafael rafik rahul raila raimund
    rainer raj rajan rajat rajeev rajendra rajesh rajiv rajnath rakesh ralph ramesh rami ramin
    ramiro ramon ramzi randy ranjit rashid rashidi ratan rauf raul ravi ray raymond raúl recep
    reg reggie reginald rehan reinhard remy renan renato renaud rene reuben reynaldo reza
    rhett rhodri rhys riad ricardo riccardo richard rick ricky rigoberto riyad rizwan rob
    robert roberto rod roddy rodney rodolfo rodrigo rogelio roger rohan rohit roland rolando
    rolf romain roman rommel ron ronald ronan rory roscoe ross rotimi roy ruairi ruben rubén
    rudy rufus rui rupert ruslan russ russell ryan ryo ryota saad sabri sachin saddam sadiq
    saeb saeed safwan saif sajid sajjad salah saleem saleh salim salman salvatore sam samer
    sami samir samuel sandeep sandro sanjay sanjeev santiago santosh sarfraz satish satoshi
    saul saurabh saúl scott seamus sean seb sebastian sebastien segun seiji selwyn senan serge
    sergei sergey sergio serhiy seth shabbir shafiq shahbaz shahid shakeel shane shankar
    sharad sharif shaukat shaun shehbaz shehu sheldon shigeru shinichi shintaro shinzo shivraj
    shoaib shunichi shyam siamak sibusiso sid siddharth sidney silvio simeon simon sipho
    sitaram slobodan sohail solomon sota stan stanislav stanley stefan stefano stephane
    stephen steve steven stewart stu stuart subhash sudhir sukhbir sumit sunil surendra suresh
    susilo susumu sven sylvester tadashi tadeusz tadhg tahir taiwo takahiro takashi takeshi
    takuya talat tamer tapiwa tarek tariq taro tatsuya tauseef tawfik ted tejashwi tendai
    teodoro terence terrence terry tetsuya thabo themba theo theodore thierry thomas thorsten
    thulani tiago tim timothy tinashe tito tobias tobin toby todd tokunbo tom tomas tomasz
    tommie tommy tomás tony tope toru toshihiro toshio travis trent trevor tristan tsuyoshi
    tunde tyler tyrone uche uday uhuru ulises ulrich umair umar umesh usman uwe vaclav vahid
    valentin valery varun vasily vaughan vernon vic vicente victor vijay vikram viktor vinay
    vince vincent vincenzo vinicius vinod virat virgil vishal vitaly vittorio vivek vladimir
    vladislav volodymyr vusi vyacheslav wade wael wafula waheed walid wallace wally walter
    waqar waqas warren waseem wasim wayne wendell wesley wilbur wilf wilfred wilfredo will
    willem william willie wilmer winston wissam wojciech wolfgang wyatt xavier yahya yakubu
    yanis yann yannis yashwant yasir yasser yassin yasuhiro yasuo yaw yemi yevgeny yogi yoichi
    yoshihide yoshinori yosuke younes younis yousef youssef yuki yukio yuri yury yusof yusuf
    zach zachary zack zafar zaheer zahid zain zakaria zane zbigniew zia ziad zoran zubair
    álvaro ángel""".split()
)

FEMALE = frozenset(
    """aarti abby abena abigail abimbola achieng ada adaeze adebimpe adele adenike adesuwa aditi
    adriana adwoa afaf afua agnes agnieszka ahlam aileen ailish aisha aishwarya aisling
    akanksha akiko akinyi akosua akua alanna alejandra aleksandra alena alessandra alexa
    alexandra alexandria alia alice alicia alina alison alla alondra alyssa amaka amalia
    amanda amani ambika amelia amelie amie amina amparo amrita amy ana anabel ananya anastasia
    anastasiya andrea angela angelina angelique angharad anita anjali anjana anke ankita ann
    anna annabel anne annegret anneke anneliese annette annie annika anouk antje antonia
    anupama anuradha anya aoife aparna april araceli archana areej ariadna arlene aruna asabe
    asha ashleigh ashley asma astrid atieno audrey aurelie ava avril awino aya ayat ayesha
    ayumi azadeh barbara barbora basma bea beata beatrice beatriz becky belen belinda bella
    belén benazir benedetta bernadette bernadine bernice bertha bessie beth bethan bethany
    bettina betty beverley beverly bharti billie bimbo birgit bisi bolanle bonnie bozena
    brenda bridget bridie brigitte britta brittany bryony bukky bushra busola caitlin callie
    camila camille candice carla carley carly carme carmela carmen carol carola carole
    caroline carolyn carrie caryn carys cassandra catalina catherine cathleen cathy catrin
    catriona cecilia celeste celia celine cerys chantal charlene charlotte chelsea cherie
    cheryl chhavi chiamaka chiara chinwe chinyere chioma chipo chizuko chloe chrissie christa
    christie christina christine ciara cindy claire clara clare clarissa claudete claudette
    claudia claudine cleo clodagh colette colleen condoleezza connie constance consuelo cora
    corazon cordelia corinna corinne cornelia cristina cynthia cécile céline dagmar daisy
    dalal dalia damaris dana danielle danuta daphne daria darlene davina dawn debbie deborah
    debra deepa deepika deidre deirdre delia della delores delphine dena denise devika diana
    diane dilma dina divya doaa doerte dolores donna doris dorota dorothea dorothy ebele edita
    edith edna effie efua eileen eilidh eilis eimear ekaterina ekta elaina elaine elba eleanor
    elena eleonora elisa elisabeth elise eliza elizabeth elke ella ellen ellie elodie eloise
    elsa elsie elspeth elvira emi emilia emily emma emmeline emperatriz enid erica erika eriko
    erin ernestine esme esmeralda estela estelle esther eszter ethel etta eugenia eunice eva
    evangelina eve evelyn evie ewa fabienne fabiola fadia farah fareeda fariba farida farzana
    fatemeh faten fatima fatma fatou fauzia fay faye fayrouz federica felicia felicity
    fernanda ffion fiona fionnuala flavia flora florence flossie folake folasade forough fran
    frances francesca francine francisca freda frederica frederike freya fumiko funke funmi
    funmilayo gabby gabriela gabriella gail galina gayatri gaynor geeta geetha genevieve
    georgia geraldine germaine gertrude ghazala gilda gillian gina ginny giorgia giovanna gita
    giulia gladys glenda glenys gloria golnaz grace graciela grainne greta gudrun gwen
    gwendolyn gwenllian gwyneth hadiza hala halima hanan haneen hanna hannah hanne hannelore
    harriet harsimrat haruka haruko hattie hauwa hayley heather heba heidi heike helen helena
    helga hema henrietta hester hettie hilary hilde hillary hina hiroko holly huda humaira
    hélène ibtisam ibukun ida ifeoma ilaria iliana ilona ilse imee imelda imogen indira indu
    ines inge ingeborg ingrid inmaculada inna intisar inés iona irena irene irina iris irma
    isabel isabela isabella isabelle ishita isla isobel itzel iva ivana ivanka iyabo jacinda
    jackie jacqueline jacqui jamila jana jane janet janette janice janine jasmine jaya
    jayalalithaa jayanti jayne jean jeanette jeanne jelena jemima jen jenna jenni jennifer jenny
    jessica jill jimena joan joana joann joanna joanne jocelyn jodi jodie jolanta jolene
    josefina josephine josie joy joyce juana juanita judi judita judith judy julia juliana
    julie juliet julieta juliette june justyna jutta jyoti kaja kalpana kamala kanchan
    kanimozhi kara karen karin karina karolina karyn kat katarina katarzyna kate katharine
    katherine kathleen kathryn kathy katie katja katrin katrina kavita kaye kayla keeley keiko
    kellie kelly kellyanne kemi kendra kerry kerstin khadija khadijah kimberly kirsi kirsten
    kirsty kishwar kit kitty kiyoko klara komal krista kristen kristiina kristin kristina
    krystyna kumari kumiko kylie kyra lacey laetitia lakshmi laleh lamia lana lara larisa lata
    latifa laura laurel lauren lauryn laxmi lea leah leanne leena leila lena leonie leonor
    lerato leslie leticia leyla lila lilian liliana lilith lillian lillie lily lina linda
    lindiwe lisa liudmila liz liza lizzie ljubica lois lola lorena loretta lori lorna
    lorraine lottie louisa louise lowri lubna lubov lucero lucia lucie lucille lucinda lucy
    lucía ludmila luella luisa luise lujain lulu lupita lydia lynda lynette lynn lynne
    lyudmila mabel macarena maddie madeleine madge madhavi madhuri mae maeve magaly magda
    magdalena magdalene maggie maha mahira mahnaz mahua mair mairead mairi maja majida makiko
    malak malgorzata maliha malini mamata manal mandy manisha manon manuela mara maram marcela
    marcia marcy margaret margarethe margarita marge margery margie margrethe maria mariam
    marian mariana marianne maribel maricarmen maricel marie mariela mariella mariem marija
    mariko marilyn marine marion marisa marisol marit maritza marjorie marjory marlena marlene
    marsha marta martha martina mary maryam marzieh masako masih mathilde matilda maud maude
    maureen mavis maxine maya mayawati mayra maysoon mayumi meena meenakshi meera megan
    megawati megha megumi megyn mehbooba mehreen mehwish meira mel melania melanie melinda
    melissa melody mercedes meredith meryl mette mhairi micaela michaela michele michelle
    michiko midori mieko miho mildred milena millicent millie milly mimi mina minal minnie
    mireille miriam mirta misako mitra modupe moira mollie molly mona monica monika montserrat
    morag morven mouna moyra mridula mukta muna muriel musarrat muthoni myra myrtle nabeela
    nada nadezhda nadia nadine naheed nahla naila najat naledi nalini namrata nancy nandini
    nanette naoko naomi nasreen nasrin natalia natalie natalya natasha nathalie natividad
    nawal nayib nazanin neelam neeta neha nele nell nellie nerys nesrine netta nettie ngozi
    niamh nicki nicky nicola nicole nicoletta nida nidhi nikki niloufar nina nirmala nisha
    nita njeri nkechi nkosazana nneka noemi nola nomsa nomvula nora norah noreen noriko norma
    nosipho noura nuala nurul nyambura nélida obiageli oby odette ofelia oksana olayinka olena
    olga olivia oluremi omolara oona oonagh ophelia oprah orla orlaith ornella pabla padma
    pallavi paloma pamela paola parisa parul pascale pat patricia patrizia patsy patti patty
    paula paulette paulina pauline peggy penelope penny petra petula philippa phoebe phyllis
    pia pilar pippa pixie polly pooja poonam poppy portia prachi pratibha preeti priscilla
    priya priyanka puan queenie rabi rachel radha radhika rae raffaella rajeshwari rakhi rama
    ramona randa rania ranjana raquel rasha rashmi razan reba rebeca rebecca reem reema regan
    regina rehana reiko rekha renate renee renuka retno rhian rhiannon rhoda rhona richa rima
    risa rita ritu roberta robyn rocio rohini roisin rona ronke rosa rosalba rosalia rosalie
    rosalind rosalinda rosamund rosana rosanna rosaura rose roseanne rosemary rosetta rosie
    rowena roxana roxanne roya rubina rula rupa ruta rutendo ruth saba sabine sabrina sachiko
    sadaf sade sadhana sadia sadie sahar saima saira sakshi sal sally salma samantha samar
    samara sameena samia samina sana sanam sandhya sandra sandrine sangeeta sania sanna
    saoirse sara sarah sarita saroja saskia savita sawsan sayaka seema selina sepideh serena
    setsuko shabana shadi shaheen shahida shaila shaima shaista shalini shana shania shannon
    shanta sharmeen sharmila sharon sharron shauna shazia sheila shelagh shelley shelly
    shereen sherri sherrie sherry shilpa shireen shirin shirley shivani shizuka shobha shohreh
    shona shreya shruti shweta sian sidra sienna sigrid silke silvia simi simin simona simone
    simonetta sindy sinead sineád siobhan siobhán sioned siti siân smita smriti sneha sofia
    sofía solveig sonal sonia sonja sonya sophia sophie sorcha soumya stacey stacy stefania
    stefanie stella stephanie suad sudha sue suha sujata sulochana sumaira sumitra sunanda
    sunita sunniva supriya susan susana susanna susanne sushila sushma susie suzana suzanne
    suzie suzy svetlana swapna swati sybil sylvia sylvie tabby tabitha taeko tahira takako
    tamar tamara tammy tamsin tansy tanvi tanya tara tatiana tatjana tawakkol tehmina teodora
    teresa teresita tereza tess tessa thandi thandiwe thea thelma theresa therese thora thuli
    tia tiffany tilda tilly tina titi titilayo tomoko toni tove toyin tracey tracy trina trish
    trudi trudy tsitsi twyla uju ulrike uma una umm ursula usha uzoamaka vaira valentina valeria
    valerie vandana vanessa varsha vasundhara velma venetia vera verity verna veronica
    veronique vicki vicky victoria vidya vijaya vikki viktoria vimala vinita viola virginia
    viv vivian viviana viviane vivienne wafa wambui wanda wangari wanjiku wanjiru wendy
    whitney widad willa wilma winifred winnie xenia ximena yaa yamini yana yanina yara
    yashodhara yasmeen yasmin yasmina yasmine yekaterina yelena yemisi yetunde yoko yolanda
    yoriko yoshiko yukiko yulia yuliya yumi yumiko yuriko yvette yvonne zahra zainab zandile
    zandra zanele zara zartaj zdenka zeinab zelda zena zita zoe zofia zoraida zubaida zulema
    zuzana""".split()
)

GIVEN = MALE | FEMALE
