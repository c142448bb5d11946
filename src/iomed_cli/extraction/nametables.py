"""Given names and family names: whom a name may belong to. Tables only."""

from __future__ import annotations

MALE = frozenset(
    """aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert alejandro alex alexander alexei alfred
    ali allan allen amit anand anders andre andreas andrei andrew angus anil anthony antonio anwar arjun
    arnold arthur ashok ashraf barack barry bashar ben benjamin bernard bernie bill billy bob bobby boris brad
    bradley brendan brett brian bruce bryan calvin cameron carl carlos cedric chad charles charlie chris
    christian christopher chuck clarence claude clay clint colin connor corey cory craig curtis cyril dale damian
    dan daniel darren dave david dean deepak dennis derek desmond diego dick dmitri dmitry dominic don donald
    doug douglas duncan dustin dwight earl ed eddie edgar eduardo edward edwin elias elijah elliott emeka
    emmanuel enrique eric erik ernest ethan eugene evan fabian farouk felix ferdinand fernando floyd francis
    francisco francois frank franklin fred frederick gareth garry gary gavin geoff geoffrey george georges gerald
    gerard giovanni glen glenn gordon graham grant greg gregory gunther gus guy hamid hank hans harold harry
    harvey hassan hector henri henry herbert herman howard hubert hugh hugo hussein ian ibrahim igor imran isaac
    ivan jack jackson jacob jacques jaime jake jamal james jared jason javier jay jeff jeffrey jeremy jerome
    jerry jesse jim jimmy joachim joao joe joel johan johannes john johnny jon jonas jonathan jorge jose josef
    joseph josh joshua juan julian julio julius justin kareem karl keith kelvin ken kenneth kevin khalid kofi
    kumar kurt kwame kyle lamar lance larry lars laurence lawrence lee len leo leon leonard leroy liam
    lloyd louis lucas luis luke mahmoud malcolm manuel marco marcus mario mark marshall martin marty
    marvin mateo matt matthew maurice max michael michel miguel mike mikhail milan mitch mitchell mitt mohamed
    mohammad mohammed moses muhammad mustafa narendra nathan nathaniel ned neil nelson nicholas nick nicolas
    nigel nikolai noah noel norman oleg oliver omar oscar osama otto owen pablo paolo patrick paul pavel pedro
    percy perry peter phil philip philippe phillip pierre prakash rafael rahul raj rajesh ralph ramesh ramon rand
    randy rashid raul ravi ray raymond recep reggie reginald reince rene ricardo richard rick ricky rob robert
    roberto rod rodney rodrigo roger roland roman ron ronald rory ross roy rudy rupert russ russell ryan
    sadiq sajid salman sam samuel sandeep sanjay santiago scott sean sebastian serge sergei sergey seth shane
    shaun simon stan stanley stefan stephen steve steven stuart sunil suresh ted terrence terry theodore thomas
    tim timothy toby todd tom tomas tommy tony travis trent trevor tyler vernon victor vijay vikram vince
    vincent vladimir volodymyr wade wallace walter warren wayne wesley wilfred will willem william willie
    winston wolfgang xavier yasser yousef yusuf zachary zack ernesto hakeem jagdish mukesh manoj pranab
    arvind chinedu chukwuma olusegun muhammadu bola nnamdi tunde femi segun uhuru thabo
    hiroshi kenji takashi shinzo yoshihide fumio""".split()
)
FEMALE = frozenset(
    """abigail ada adele agnes aisha alexandra alice alicia alison amanda amelia amina amy ana anastasia andrea
    angela angelina anita ann anna anne annette annie antonia april ashley audrey barbara beatrice becky
    belinda bella bernadette beth bethany betty beverly brenda bridget brittany camila candice carla carly
    carmen carol carole caroline carolyn cassandra catherine cecilia charlotte chelsea cheryl chloe christina
    christine claire clara claudia colleen condoleezza connie constance cynthia daisy dana danielle dawn debbie
    deborah debra denise diana diane dolores donna doris dorothy edith eileen elaine eleanor elena elisabeth
    elizabeth ellen emily emma erica erin esther eva eve evelyn fatima felicia fiona flora florence frances
    gabriela gail georgia geraldine gina gladys glenda gloria grace greta gwen gwendolyn hannah harriet heather
    heidi helen helena henrietta hilary hillary holly huma ida indira ingrid irene iris isabel isabella ivanka
    jackie jacqueline jane janet janice jasmine jean jeanne jenna jennifer jenny jessica jill joan joanna joanne
    jocelyn josephine joy joyce juanita judith judy julia juliana julie june kamala karen kate katherine
    kathleen kathryn kathy katie kayla kellyanne kelly kerry kimberly kirsten kristen kristin kristina
    lara laura lauren leah leila lena leslie lillian lily linda lisa liz lois loretta lori lorraine louise
    lucia lucy lydia lynn madeleine magdalena maggie mandy marcia margaret maria marie marilyn marine marjorie
    marlene martha mary maureen maya megan megyn melania melanie melinda melissa mercedes meredith michele
    michelle mildred miriam molly monica nadia nancy naomi natalie natasha nicole nicola nikki nina nora norma
    olga olivia ophelia oprah pamela patricia paula pauline penelope penny phyllis pippa priscilla priya rachel
    rebecca regina rita roberta rosa rose rosemary ruth sabrina sally samantha sandra sara sarah selina serena
    shannon sharon sheila shelly sherry shirley silvia simone sofia sonia sophia sophie stacey stacy stella
    stephanie sue susan susanna suzanne sylvia tabitha tamara tanya tara teresa theresa tiffany tina tracy
    ursula valerie vanessa vera veronica victoria viola virginia vivian wanda wendy whitney winifred yolanda
    yvette yvonne zainab zoe ngozi chioma amaka folake priyanka sushma mamata sonia lakshmi deepika anjali kavita
    sunita meera nirmala jacinda theresa nicola""".split()
)
FAMILY_FIRST = frozenset(
    """wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang
    xie song tang xu deng han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei
    su lu lü lv lyu ding ren lu yao shen zhong jiang cui tan fan liao wang jia xia fu fang bai zou
    meng xiong qin qiu hou xi mao kong shao wan tao qian dai yan mo kang nie kim park choi jung kang
    cho yoon jang lim han shin seo kwon hwang ahn moon ban nguyen tran pham hoang phan vo dang bui
    hao gong shi gu long""".split()
)
"""Family names that stand before the given name in the usual English spelling of East Asian names."""

MALE_TITLES = frozenset(
    """mr sir lord father brother king prince duke congressman councilman chairman spokesman sheikh
    imam pope pastor emperor baron count alhaji shri businessman""".split()
)
FEMALE_TITLES = frozenset(
    """mrs ms miss dame lady sister queen princess duchess congresswoman councilwoman chairwoman
    spokeswoman smt madam businesswoman baroness""".split()
)
NOT_PERSONS = frozenset(
    """university college school institute ministry department committee commission council court
    congress senate house parliament assembly party league union association federation foundation
    society club company corporation corp inc ltd group bank fund agency authority board bureau
    office center centre church hospital hotel museum airport station street road avenue square park
    river lake mountain bay beach island islands valley county city town village state states
    kingdom republic united nations nation north south east west northern southern eastern western
    new central africa asia europe america australia china india russia britain england france
    germany japan korea kong washington york jersey hampshire carolina dakota mexico
    zealand london beijing moscow paris berlin tokyo delhi mumbai texas california florida ohio iowa
    virginia nevada times post journal news daily tribune herald guardian telegraph press television
    tv radio network magazine report reports media review republican republicans democrat democrats
    democratic american americans british european chinese russian indian african asian german
    french japanese english spanish christian muslim islamic jewish catholic act bill law amendment
    constitution agreement treaty convention conference summit forum festival cup championship
    olympics games award prize day week month year war battle army navy force forces guard police
    fire service services security intelligence national international federal global world
    supreme high affairs foreign health education justice defense defence treasury
    interior finance trade commerce energy agriculture labour labor transportation housing white
    black tea wall main super tuesday caucus primary election campaign project program programme
    initiative plan fund system internet web facebook twitter google apple amazon microsoft youtube
    pac nato cnn fox nbc abc cbs bbc pbs msnbc tower building bridge hall plaza wing care medicare
    medicaid obamacare social god christmas easter thanksgiving ii iii iv great good happy
    make first second third old big little red blue green gold golden grand royal saint
    st los san las santa el al-qaeda isis hezbollah hamas taliban""".split()
)
"""Words that no name holds, of those that news writes with a capital."""
