"""Given names and family names: whom a name may belong to."""

from __future__ import annotations

import re
from functools import cache

MALE = frozenset(
    """aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert alejandro alex
    alexander alexei alfred ali allan allen amit anand anders andre andreas andrei andrew
    angus anil anthony antonio anwar arjun arnold arthur arvind ashok ashraf barack barry
    bashar ben benjamin bernard bernie bill billy bob bobby bola boris brad bradley brendan
    brett brian bruce bryan calvin cameron carl carlos cedric chad charles charlie chinedu
    chris christian christopher chuck chukwuma clarence claude clay clint colin connor corey
    cory craig curtis cyril dale damian dan daniel darren dave david dean deepak dennis
    derek desmond dick diego dmitri dmitry dominic don donald doug douglas duncan dustin
    dwight earl ed eddie edgar eduardo edward edwin elias elijah elliott emeka emmanuel
    enrique eric erik ernest ernesto ethan eugene evan fabian farouk felix femi ferdinand
    fernando floyd francis francisco francois frank franklin fred frederick fumio gareth
    garry gary gavin geoff geoffrey george georges gerald gerard giovanni glen glenn gordon
    graham grant greg gregory gunther gus guy hakeem hamid hank hans harold harry harvey
    hassan hector henri henry herbert herman hiroshi howard hubert hugh hugo hussein ian
    ibrahim igor imran isaac ivan jack jackson jacob jacques jagdish jaime jake jamal james
    jared jason javier jay jeff jeffrey jeremy jerome jerry jesse jim jimmy joachim joao joe
    joel johan johannes john johnny jon jonas jonathan jorge jose josef joseph josh joshua
    juan julian julio julius justin kareem karl keith kelvin ken kenji kenneth kevin khalid
    kofi kumar kurt kwame kyle lamar lance larry lars laurence lawrence lee len leo leon
    leonard leroy liam lloyd louis lucas luis luke mahmoud malcolm manoj manuel marco marcus
    mario mark marshall martin marty marvin mateo matt matthew maurice max michael michel
    miguel mike mikhail milan mitch mitchell mitt mohamed mohammad mohammed moses muhammad
    muhammadu mukesh mustafa narendra nathan nathaniel ned neil nelson nicholas nick nicolas
    nigel nikolai nnamdi noah noel norman oleg oliver olusegun omar osama oscar otto owen
    pablo paolo patrick paul pavel pedro percy perry peter phil philip philippe phillip
    pierre prakash pranab rafael rahul raj rajesh ralph ramesh ramon randy rashid raul
    ravi ray raymond recep reggie reginald rene ricardo richard rick ricky rob robert
    roberto rod rodney rodrigo roger roland roman ron ronald rory ross roy rudy rupert russ
    russell ryan sadiq sajid salman sam samuel sandeep sanjay santiago scott sean sebastian
    segun serge sergei sergey seth shane shaun shinzo simon stan stanley stefan stephen
    steve steven stuart sunil suresh takashi ted terrence terry thabo theodore thomas tim
    timothy toby todd tom tomas tommy tony travis trent trevor tunde tyler uhuru vernon
    victor vijay vikram vince vincent vladimir volodymyr wade wallace walter warren wayne
    wesley wilfred will willem william willie winston wolfgang xavier yasser yoshihide
    yousef yusuf zachary zack""".split()
)
FEMALE = frozenset(
    """abigail ada adele agnes aisha alexandra alice alicia alison amaka amanda amelia amina
    amy ana anastasia andrea angela angelina anita anjali ann anna anne annette annie
    antonia april ashley audrey barbara beatrice becky belinda bella bernadette beth bethany
    betty beverly brenda bridget brittany camila candice carla carly carmen carol carole
    caroline carolyn cassandra catherine cecilia charlotte chelsea cheryl chioma chloe
    christina christine claire clara clare claudia colleen condoleezza connie constance
    cynthia daisy dana danielle dawn debbie deborah debra deepika denise diana diane dolores
    donna doris dorothy edith eileen elaine eleanor elena elisabeth elizabeth ellen emily
    emma erica erin esther eva eve evelyn fatima felicia fiona flora florence folake frances
    gabriela gail georgia geraldine gina gladys glenda gloria grace greta gwen gwendolyn
    hannah harriet heather heidi helen helena henrietta hilary hillary holly ida indira
    ingrid irene iris isabel isabella ivanka jacinda jackie jacqueline jane janet janice
    jasmine jean jeanne jenna jennifer jenny jessica jill joan joanna joanne jocelyn
    josephine joy joyce juanita judith judy julia juliana julie june kamala karen kate
    katherine kathleen kathryn kathy katie kavita kayla kelly kellyanne kerry kimberly
    kirsten kristen kristin kristina lakshmi lara laura lauren leah leila lena leslie
    lillian lily linda lisa liz lois loretta lori lorraine louise lucia lucy lydia lynn
    madeleine magdalena maggie mamata mandy marcia margaret maria marie marilyn marine
    marjorie marlene martha mary maureen maya meera megan megyn melania melanie melinda
    melissa mercedes meredith michele michelle mildred miriam molly monica nadia nancy naomi
    natalie natasha ngozi nicola nicole nikki nina nirmala nora norma olga olivia ophelia
    oprah pamela pat patricia paula pauline penelope penny phyllis pippa priscilla priya
    priyanka rachel rebecca regina rita roberta rosa rose rosemary ruth sabrina sally
    samantha sandra sara sarah selina serena shannon sharon sheila shelly sherry shirley
    silvia simone sofia sonia sophia sophie stacey stacy stella stephanie sue sunita susan
    susanna sushma suzanne sylvia tabitha tamara tanya tara teresa theresa tiffany tina
    tracy ursula valerie vanessa vera veronica victoria viola virginia vivian wanda wendy
    whitney winifred yolanda yvette yvonne zainab zoe""".split()
)
FAMILY_FIRST = frozenset(
    """ahn bai ban bui cai cao chen cheng cho choi cui dai dang deng ding dong du fan fang feng
    fu gao gong gu guo han hao he hoang hou hu huang hwang jang jia jiang jung kang kim kong
    kwon li liang liao lim lin liu long lu luo lv lyu lü ma mao meng mo moon nguyen nie pan
    park peng pham phan qian qin qiu ren seo shao shen shi shin song su sun tan tang tao
    tian tran vo wan wang wei wu xi xia xiao xie xiong xu yan yang yao ye yoon yu yuan zeng
    zhang zhao zheng zhong zhou zhu zou""".split()
)
"""Family names that stand before the given name in East Asian names."""

WORDS_TOO = frozenset("he you an so no do in to".split())
"""Family names that read like pronouns and other little words of English."""

MALE_TITLES = frozenset(
    """alhaji baron brother businessman chairman congressman councilman count duke emperor
    father imam king lord mr pastor pope prince sheikh shri sir spokesman""".split()
)
FEMALE_TITLES = frozenset(
    """baroness businesswoman chairwoman congresswoman councilwoman dame duchess lady madam
    miss mrs ms princess queen sister smt spokeswoman""".split()
)
MALE_ROLES = MALE_TITLES | frozenset(
    """actor boy frontman grandfather husband man nephew priest salesman son uncle waiter
    widower""".split()
)
FEMALE_ROLES = FEMALE_TITLES | frozenset(
    """actress aunt daughter girl grandmother mother niece nun waitress widow wife woman""".split()
)
"""Nouns beside a name that tell a person's gender."""

_NO_GIVEN = frozenset(
    """can made may ran run sang sing song take date hate wage mine bite long man men sun die lie
    tie hang rang gang fan ban pan pen ten den gun an one me she we he era""".split()
)
NOT_PERSONS = frozenset(
    """abc act affairs africa african agency agreement agriculture airport al-qaeda amazon
    amendment america american americans apple army asia asian assembly association
    australia authority avenue award bank battle bay bbc beach beijing berlin big bill black
    blue board bridge britain british building bureau california campaign care carolina
    catholic caucus cbs center central centre championship china chinese christian christmas
    church city club cnn college commerce commission committee company conference congress
    constitution convention corp corporation council county court cup daily dakota day
    defence defense delhi democrat democratic democrats department east easter eastern
    education el election energy england english europe european facebook federal federation
    festival finance fire first florida force forces foreign forum foundation fox france
    french fund games german germany global god gold golden good google grand great green
    group guard guardian hall hamas hampshire happy health herald hezbollah high hospital
    hotel house housing inc india indian initiative institute intelligence interior
    international internet iowa isis islamic island islands japan japanese jersey jewish
    journal justice kingdom kong korea labor labour lake las law league little london los
    ltd magazine main make media medicaid majority medicare mexico microsoft ministry minority month moscow
    mountain msnbc mumbai museum muslim nation national nations nato navy nbc network nevada
    new news north northern obamacare office ohio old olympics pac paris park parliament
    party pbs plan plaza police post press primary prize program programme project radio red
    report reports republic republican republicans review river road royal russia russian
    saint san santa school second security senate service services social society south
    southern spanish square st state states station street summit super supreme system
    taliban tea telegraph television texas thanksgiving third times tokyo tower town trade
    transportation treasury treaty tribune tuesday tv twitter union united university valley
    village virginia wall war washington web week west western white wing world year york
    youtube zealand""".split()
)
"""Words that no name holds, of those that news writes with a capital."""


_SYLLABLE = (
    "(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?"
    "(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ui|un|uo"
    "|ue|üe|a|e|i|o|u|ü)"
)


@cache
def _given_shape() -> re.Pattern[str]:
    return re.compile(rf"(?:{_SYLLABLE}){{1,2}}|[a-z]{{2,6}}-[a-z]{{2,6}}")


def is_family_before(word: str, given: str) -> bool:
    """Tell whether ``He`` in ``He Lifeng`` is a name: the next word has the form of a given name.

    Both words are in lower case. ``So``, ``No`` and the like are Korean and stand
    before a hyphen only.
    """
    if word not in WORDS_TOO or not _given_shape().fullmatch(given):
        return False
    return "-" in given or (word in ("he", "you", "an") and given not in _NO_GIVEN)


def is_given(word: str) -> bool:
    """Tell whether a word, in lower case, is a common given name."""
    return word in MALE or word in FEMALE
