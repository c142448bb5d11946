"""Common English words of five letters and more, which are no slips for other words."""

from __future__ import annotations

from functools import cache

from iomed_cli.reference.inflection import inflections

_WORDS = """
about above abroad abuse accept access account across action active actor actual admit adopt adult
advance advice affair afford after again agency agent agree ahead airport alarm album alert alien
alive allege allow almost alone along alpha already also alter although always among amount anger
angle angry animal annual answer apart appeal appear apple apply appoint area argue arise armed
around arrange arrest arrive article aside asset assist assume attack attempt attend author avoid
award aware badly balance banking barely basic basis battle beach beauty because become before
begin behalf behave behind being belief believe below benefit beside better between beyond birth
black blame blind block blood board border bother bottom brain branch brand brave bread break
breath brief bright bring broad broken brother brown budget build burden business button buyer
camera campaign cancer capable capital career careful carry casual cause center central century
certain chain chair challenge chance change channel chapter charge charity chase cheap check cheer
chest chief child choice choose church circle citizen civil claim class clean clear clerk climate
climb clock close cloud coach coast coffee collect college color column combine comfort command
comment common compare compete complain complete concern concert condition conduct confirm conflict
connect consider consist constant contact contain content contest context continue contract
contrast control convert convince cooperation corner correct council count country couple courage
course court cover craft crash crazy create credit crime crisis critic cross crowd crown cruel
culture current custom cycle daily damage dance danger debate decade decide declare decline deeply
defeat defend defense defence define degree delay deliver demand deny depend deposit depth describe
desert deserve design desire despite destroy detail detect develop device differ digital dinner
direct dirty discuss disease display dispute distance divide doctor document dollar domestic double
doubt dozen draft drama dream dress drink drive during early earth easily eastern economy edition
effect effort eight either elder elect eleven email emerge emotion employ empty enable energy
engage engine enjoy enough ensure enter entire entry equal error escape essay estate estimate
ethnic event every evidence exact example except exchange excite exist expand expect expense expert
explain export expose express extend extent extra extreme factor factory faith false famous farmer
fashion father fault favor favour feature federal fellow female fence fiber field fifth fight
figure final finance finger finish first fixed flight floor focus follow force foreign forest
forget formal former forth fortune forward found fourth frame freedom fresh friend front fruit
funding future garden gather general gentle giant glass global going government grade grain grand
grant grass great green gross ground group growth guard guess guest guide guilty habit handle
happen happy harbor harbour hardly heart heavy hence hidden highly history holiday honest honor
honour horse hospital hotel house housing however human humor hundred hurry ideal ignore image
impact import impose improve include income increase indeed index indicate industry inform initial
injure injury inner innocent inside insist install instead insure intend intense interest invest
invite island issue joint journal judge juice junior justice keeper kitchen knife knock label labor
labour ladder large later laugh launch layer leader league learn least leather leave legal lesson
letter level liberal light likely limit listen little local lodge logic loose lower loyal lucky
lunch machine magazine mainly major maker manage manner manual march margin marine market master
match matter maybe mayor meaning measure media medical meeting member memory mental mention merge
merit message metal method metro middle might military million minister minor minute mirror mission
mistake mixed mixture mobile model modern modest moment money month moral morning mother motion
motor mount mouse mouth movie murder muscle museum music mutual myself narrow nation native nature
nearby nearly never night ninth noble nobody noise normal north notable nothing notice notion
novel nowhere nuclear number nurse object obtain obvious occasion occur ocean offense offer office
officer often older online opera operate opinion oppose option orange order organ origin other
ought outcome outer output outside overall owner oxygen package paint panel paper parent partly
partner party patch patent patient pattern pause payment peace people perfect perform perhaps
period permit person phase phone photo phrase picture piece pilot pitch place plain plane planet
plant plastic plate player please plenty pocket point police policy polite poor popular portion
position possible pound power practice praise prefer prepare present preserve president press
pretend pretty prevent price pride primary prince print prior prison private prize problem proceed
process produce product profit program programme progress project promise promote proof proper
property propose protect protest proud prove provide public publish pull pulse purchase purpose
pursue qualify quality queen question quick quiet quite quote racial radio raise range rapid rarely
ratio reach ready reason rebel recall receive recent record recover reduce refer reflect reform
refuge refuse regard regime region regret regular reject relate relation release relief relax rely
remain remark remember remind remote remove repair repeat replace reply report request require
rescue research resign resist resolve resource respect respond rest result retail retain retire
return reveal review revise revolt reward rhythm rifle right rise river robust rough round route
royal rural safety salary sample scale scene scheme school science scope score screen search season
second secret section sector secure security seize select seller senior sense separate series
serious serve service settle seven severe sexual shadow shape share sharp sheet shelf shell shelter
shift shine shirt shock shoot shore short shout shower sight signal silence silent silver similar
simple since single sister sixth skill sleep slight slope slowly small smart smile smoke smooth
social society soldier solid solution solve somehow source south space spare speak special speech
speed spend spirit split spoke sport spread spring square stable staff stage stake stand standard
start state statement station status steady steal steel steep stick still stock stone store storm
story strange stream street stress strike string strip strong struggle student studio study stuff
style subject submit succeed success sudden suffer sugar suggest suite summer supply support
suppose surface surprise survey survive suspect sustain sweet swing switch symbol system table
tackle talent target teach teacher tension terms terror thank theater theatre theme theory there
these thick thing think third those though thought thousand threat three throat through throw
thus ticket tight timber title today together tomorrow tonight topic total touch tough tower
track trade tradition traffic train transfer transport travel treat treaty trend trial tribe trick
troop trouble truck truly trust truth twelve twenty twice under union unique unite unity unless
until upper urban urge usage useful usual valley value various vehicle venture version versus
victim victory video village violence virtue visible vision visit visual vital voice volume voter
wages waste watch water weapon weather wedding weekend weight welcome welfare western wheat wheel
where whether which while white whole whose wider willing window winner winter within without
witness woman wonder wooden worker world worry worse worst worth would wound write writer wrong
yellow yesterday yield young yours youth
"""


@cache
def _words() -> frozenset[str]:
    return frozenset(_WORDS.split())


def is_common_word(word: str) -> bool:
    """Whether the word, or one that it may be an inflected form of, is a common one."""
    return not _words().isdisjoint(inflections(word))
