"""What is known about names: titles, short forms, spellings, and which words are names.

Tables and the few lines that open them; imported only once a name is compared.
"""

from __future__ import annotations

from functools import cache, lru_cache

from iomed_cli.reference.word_lists import is_person_name


def _words(table: str) -> frozenset[str]:
    return frozenset(table.split())


# Of no weight wherever they stand. A single "a" is an initial rather than an article.
HONORIFICS = _words("the mr mrs ms mx messrs mme mlle dr prof phd esq")

# Of these and their like, those that a man or a woman only has: all that tells a couple apart.
OF_MEN = _words("mr sir lord")
OF_WOMEN = _words("mrs ms miss lady dame")

# Left out of a name where anything else is there.
WEIGHTLESS = HONORIFICS | _words("professor md")

TITLES = _words(
    """actor actress activist adviser advisor admiral ambassador analyst archbishop attorney
    author captain cardinal chair chairman chairperson chairwoman chancellor cm co-founder
    coach colonel doctor commander commissioner comrade congressman congresswoman coordinator
    correspondent councillor deputy diplomat director economist editor envoy expert father
    founder governor historian imam inspector journalist lawyer leader legislator lieutenant
    lt gov sen rep gen col capt sgt maj adm cmdr lawmaker manager mep minister mp officer
    official pastor pm premier president principal reporter representative researcher
    reverend scholar scientist secretary senator sergeant sheikh sheik spokesman spokesperson
    spokeswoman spokespeople sultan superintendent taoiseach treasurer vice writer ceo cfo"""
)

# Family or given names as well: titles only where they open the query.
LEADING_TITLES = _words(
    """baron bishop brother chief constable count countess dean duchess duke earl emir emperor
    empress general judge justice king major marshal mayor pope prince princess provost queen
    rabbi rector saint sheriff sister speaker uncle aunt former acting foreign
    sir dame lord lady miss madam madame monsieur herr frau senor senora signor signora hon rev"""
)

# What may stand between a title and the name: "Minister of Foreign Affairs Wang Yi".
ROLE_WORDS = (
    LEADING_TITLES
    | TITLES
    | _words(
        """of for and at to in affairs state ministry office department commerce defence defense
    finance interior trade health education justice executive managing assistant associate
    emeritus permanent party council committee"""
    )
)

PARTICLES = _words(
    """al el bin bint ibn ben abu da das de degli dei del della den der des di do dos du la las
    le los san st ter ten van vom von zu zum zur y e und"""
)

GENERATIONS = {"junior": "jr", "jnr": "jr", "senior": "sr", "snr": "sr"}

LIKE_INITIALS = _words("jr sr")

# What follows a name and is none of its words.
SUFFIXES = LIKE_INITIALS | _words("ii iii iv md phd")

_SHORT_FORMS = """
abigail: abby abbie gail; abraham: abe; adam: ad; adelaide: addie; adrian: ade; agnes: aggie;
alan: al; albert: al bert bertie; alexander: alex alec sandy al xander sasha lex;
alexandra: alex sandra sandy lexi alexa sasha; alfred: al alf alfie fred; alice: ali;
alison: ali allie; amanda: mandy; amelia: amy millie; anastasia: stacy nastya;
andrew: andy drew; andrea: andi; angela: angie; ann: annie; anna: annie; anthony: tony;
antonio: tony; antoinette: toni; archibald: archie; arnold: arnie; arthur: art artie;
augustus: gus; barbara: barb barbie babs; barnaby: barney; bartholomew: bart; beatrice: bea trixie;
belinda: bel; benedict: ben; benjamin: ben benny benji; bernard: bernie; bernadette: bernie;
bertram: bert; beverly: bev; bradley: brad; brandon: bran; bridget: biddy; calvin: cal;
cameron: cam; candice: candy; caroline: carrie caro; cassandra: cass cassie; cecilia: cissy;
catherine: cathy kate katie kathy cat kit kitty kay; charles: charlie chuck chas chaz;
charlotte: charlie lottie; chester: chet; christian: chris; christina: chris chrissie tina;
christine: chris chrissie tina; christopher: chris kit topher; clarence: clarrie; clifford: cliff;
clinton: clint; constance: connie; cornelius: con; curtis: curt; cynthia: cindy; cyril: cy;
daniel: dan danny; danielle: dani; david: dave davy; deborah: deb debbie; dennis: den denny;
desmond: des; diana: di; dominic: dom nick; donald: don donnie; donna: don; dorothy: dot dottie;
douglas: doug; duncan: dunc; edgar: ed eddie; edmund: ed eddie ned ted; edward: ed eddie ned ted
teddy; edwin: ed eddie; eleanor: ellie nell nora; elijah: eli; elizabeth: liz lizzie beth betty
eliza bess betsy libby elsie; ellen: nell; emily: em; emma: em; emmanuel: manny; eric: rick;
ernest: ernie; eugene: gene; evelyn: evie; ezekiel: zeke; felicity: fliss; fiona: fi;
florence: flo flossie; frances: fran fanny frankie; francis: frank frankie; franklin: frank;
frederick: fred freddie freddy rick; gabriel: gabe; gabrielle: gabby; geoffrey: geoff jeff;
george: georgie; gerald: gerry jerry; gerard: gerry; geraldine: gerry; gilbert: gil bert;
gordon: gordy; graham: gray; gregory: greg; guillermo: memo; gwendolyn: gwen; hannah: han;
harold: harry hal; harrison: harry; harriet: hattie; helen: nell; henry: harry hank hal;
herbert: herb bert bertie; howard: howie; hubert: bert; hugh: hughie; ian: ; ignatius: iggy;
irving: irv; isaac: ike zac; isabella: bella izzy; isabel: bella izzy belle; jacob: jake;
jacqueline: jackie; james: jim jimmy jamie jem; jane: janey; janet: jan; jason: jay;
jeffrey: jeff; jennifer: jen jenny; jeremy: jerry jez; jeremiah: jerry; jerome: jerry;
jessica: jess jessie; joan: joanie; joanna: jo; joanne: jo; john: jack johnny jock;
jonathan: jon jonny; joseph: joe joey jo; josephine: jo josie; joshua: josh;
juan: juanito; judith: judy; julian: jules; justin: jus; karen: kaz;
kenneth: ken kenny; kevin: kev; kimberly: kim; kirsten: kirsty; konstantin: kostya; larissa: lara;
laura: laurie; laurence: larry laurie; leonard: len lenny leo; leonid: lyonya; leopold: leo;
leroy: roy; leslie: les; lewis: lew lou; lillian: lily lil; linda: lin lindy; louis: lou louie;
louisa: lou; louise: lou; lucas: luke; lucille: lucy; luis: lucho; madeleine: maddie; malcolm: mal;
margaret: maggie meg peggy marge margie madge greta rita daisy; maria: mia;
marjorie: marge margie; martha: marty; martin: marty; mary: mamie;
matilda: tilly; matthew: matt; maurice: morrie; maximilian: max; maxwell: max; megan: meg;
melanie: mel; melissa: mel lissa; melvin: mel; michael: mike mick mickey micky
mikey mitch; michelle: shelly; mikhail: misha; mildred: millie; millicent: millie;
mitchell: mitch; montgomery: monty; morris: mo; mortimer: mort; muhammad: mo; nadezhda: nadya;
nancy: nan; natalia: natasha nat; natalie: nat; nathan: nat nate; nathaniel: nat nate;
nicholas: nick nicky nico klaus claus; nicole: nicky nikki; nigel: nige; nikita: nick;
nikolai: kolya;
norman: norm; oliver: ollie; olivia: liv livvy; oscar: ozzie; oswald: ozzie; pamela: pam;
patricia: pat patty patsy tricia trish; patrick: pat paddy; paul: pauly; penelope: penny;
percival: percy; peter: pete; philip: phil pip; philippa: pippa; phoebe: phebe; pedro: pete;
priscilla: cilla; prudence: prue; rachel: rach; ralph: ralphie; randall: randy; randolph: randy;
raymond: ray; rebecca: becky becca; reginald: reg reggie; rex: ; richard: rich rick ricky dick
richie; robert: bob bobby rob robbie robby bert; roberta: bobbie; robin: rob; roderick: rod;
rodney: rod; roger: rodge; roland: rollo; ronald: ron ronnie; rosemary: rose rosie; roxanne: roxy;
rudolph: rudy; russell: russ; ruth: ruthie; sabrina: brina; salvatore: sal; samantha: sam sammy;
samuel: sam sammy; sarah: sadie; sebastian: seb; seymour: sy; sharon: shaz; shirley: shirl;
sidney: sid; silvester: sly; sophia: sophie; stanley: stan; stephanie: steph;
stephen: steve stevie; stuart: stu; susan: sue susie suzy; susannah: sue susie; sylvia: syl;
tabitha: tabby; tamara: tammy; terence: terry; theresa: terry tess tessa; theodore: ted teddy theo;
thomas: tom tommy; timothy: tim timmy; tobias: toby; tracy: trace; valerie: val; vanessa: nessa;
veronica: ronnie; victor: vic; victoria: vicky tori; vincent: vince vinny; virginia: ginny ginger;
vivian: viv; vladimir: vova volodya vlad; walter: wally walt; wilfred: wilf; wilhelmina: mina;
william: bill billy will willy willie liam; winifred: winnie; winston: win; yevgeny: zhenya;
yvonne: vonnie; zachary: zach zac zack
"""

_SPELLINGS = """
nicholas nicolas nickolas nikolas niklas; stephen steven stephan stefan; geoffrey jeffrey jeffery;
catherine katherine kathryn catharine katharine katheryn; philip phillip philipp filip; sara sarah;
ann anne; anna ana; jon john jonn; jonathan jonathon johnathan; marc mark; eric erik erick;
carl karl; alan allan allen; brian bryan; sean shaun shawn; lewis louis; theresa teresa;
elizabeth elisabeth; geoff jeff; kristina christina; kristine christine; mathew matthew;
jacqueline jaqueline; laurence lawrence; graham graeme; stuart stewart; neil neal niall;
anthony antony; lesley leslie; sidney sydney; vivian vivien; frances francis; alastair alistair
alasdair; deborah debra; rachel rachael; isabel isobel isabelle; madeleine madeline; hannah hanna
hana; susan suzan; susannah susanna suzanna; sophia sofia; zoe zoey; michelle michele;
michael micheal mikael; nicole nichole; frederick frederic fredrick; erica erika; monica monika;
muhammad mohammad mohammed mohamed muhammed mohamad mohamet; ahmed ahmad; hussein hussain husain
husein hossein; hassan hasan; youssef yusuf yousef yousuf youssouf; omar umar; osama usama;
abdullah abdallah abdulla; ibrahim ebrahim; saeed said sayeed saied; khaled khalid; fatima fatimah;
alexander aleksandr alexandre aleksander; alexei alexey aleksei aleksey; andrei andrey;
sergei sergey serguei; dmitry dmitri dmitriy dimitri; yuri yury iouri; vasily vasili vasiliy;
yevgeny evgeny yevgeni evgeni; nikolai nikolay; mikhail michail; anatoly anatoli; vitaly vitali;
oleksandr olexandr; volodymyr volodimir; grigory grigori; gennady gennadi; valery valeri;
josef joseph; viktor victor; rudolf rudolph; ralf ralph; marcus markus; lucas lukas; conor connor;
clark clarke; thompson thomson; reid reed; brown browne; smith smyth
"""

_CHINESE_FAMILY_NAMES = _words(
    """wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo zheng
    liang xie song tang han feng deng cao peng zeng xiao tian dong yuan pan yu
    jiang cai du ye cheng su wei lu ding ren shen yao zhong cui tan fan jin shi liao jia xia fu fang
    bai zou meng xiong qin qiu hou yan lei long tao mao dai qian lyu lv xi kong xue hao gong shao
    wan qi chan lai mo"""
)

# Hanyu Pinyin (ISO 7098): the finals that each initial takes. The syllables with ü after l and n
# are there in their typed spellings too.
_SYLLABLES = """
: a ai an ang ao e ei en eng er o ou yi ya yan yang yao ye yin ying yo yong you yu yuan yue yun wa
wai wan wang wei wen weng wo wu
b: a ai an ang ao ei en eng i ian iao ie in ing o u
p: a ai an ang ao ei en eng i ian iao ie in ing o ou u
m: a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u
f: a an ang ei en eng o ou u
d: a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo
t: a ai an ang ao e ei eng i ian iao ie ing ong ou u uan ui un uo
n: a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan ue uo v yu
l: a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan ue un uo v yu
g: a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
k: a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo
h: a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
j: i ia ian iang iao ie in ing iong iu u uan ue un
q: i ia ian iang iao ie in ing iong iu u uan ue un
x: i ia ian iang iao ie in ing iong iu u uan ue un
zh: a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo
ch: a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo
sh: a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo
r: an ang ao e en eng i ong ou u ua uan ui un uo
z: a ai an ang ao e ei en eng i ong ou u uan ui un uo
c: a ai an ang ao e en eng i ong ou u uan ui un uo
s: a ai an ang ao e en eng i ong ou u uan ui un uo
"""


_LONGEST_SYLLABLE = 6
"""Letters, as in ``zhuang``."""


@cache
def every_syllable() -> frozenset[str]:
    """The syllables of Hanyu Pinyin, without their tones."""
    found: set[str] = set()
    for word in _SYLLABLES.split():
        if word.endswith(":"):
            initial = word[:-1]
        else:
            found.add(initial + word)
    return frozenset(found)


@cache
def _syllable_parts() -> tuple[tuple[str, ...], frozenset[str]]:
    """The initials of pinyin, none and the half vowels among them, and all its finals."""
    words = _SYLLABLES.split()
    initials = [word[:-1] for word in words if word.endswith(":")]
    finals = (word for word in words if not word.endswith(":"))
    return (*initials, "w", "y"), frozenset(finals)


def is_like_syllable(word: str) -> bool:
    """Whether the word sounds like a Chinese syllable, if not one of today's Mandarin (Yeng)."""
    initials, finals = _syllable_parts()
    return any(word.startswith(one) and word[len(one) :] in finals for one in initials)


@lru_cache(maxsize=65536)
def is_all_pinyin(word: str) -> bool:
    """Whether the word is a row of syllables of Hanyu Pinyin, as a whole name in one word is."""
    ends = range(1, min(len(word), _LONGEST_SYLLABLE) + 1)
    return any(
        is_syllable(word[:end]) and (end == len(word) or is_all_pinyin(word[end:])) for end in ends
    )


def is_syllable(word: str) -> bool:
    """Whether the word is one syllable of Hanyu Pinyin, written without its tone."""
    return word in every_syllable()


@lru_cache(maxsize=65536)
def is_pinyin(word: str) -> bool:
    """Whether the word is one or two syllables of Hanyu Pinyin, as Chinese names are.

    A second syllable that is a bare vowel would be set off by an apostrophe,
    so ``lee`` and ``maria`` do not count.
    """
    if is_syllable(word):
        return True
    cuts = range(1, len(word) - 1)
    return len(word) <= 12 and any(is_syllable(word[:i]) and is_syllable(word[i:]) for i in cuts)


def is_chinese_family_name(word: str) -> bool:
    """Whether the word is among the commonest Chinese family names in pinyin."""
    return word in _CHINESE_FAMILY_NAMES


@cache
def _spellings() -> dict[str, str]:
    rows = (row.split() for row in _SPELLINGS.split(";"))
    return {word: row[0] for row in rows for word in row}


@cache
def _full_forms() -> dict[str, frozenset[str]]:
    """Each given name of the table and the full names it may stand for, itself included."""
    found: dict[str, set[str]] = {}
    for row in _SHORT_FORMS.split(";"):
        full, _, shorts = row.partition(":")
        full = full.strip()
        for name in {full, *shorts.split()}:
            found.setdefault(name, set()).add(full)
    for name, full in _spellings().items():
        found.setdefault(name, set()).update(found.get(full, {full}))
    return {name: frozenset(fulls) for name, fulls in found.items()}


def is_short_form(one: str, other: str) -> bool:
    """Whether one is a short form of the other, or both are of one name and alike (Nick, Nicky).

    Unlike ones (Fred and Rick for Frederick) are in practice different people.
    """
    forms = _full_forms()
    if one not in forms or other not in forms or is_spelling(one, other):
        return False
    shared = forms[one] & forms[other]
    alike = one.startswith(other[:3]) or other.startswith(one[:3])
    usual = _spellings()
    full = {usual.get(one, one), usual.get(other, other)}
    return bool(shared) and (alike or not shared.isdisjoint(full))


def short_forms(word: str) -> frozenset[str]:
    """The words for which `is_short_form` may hold, and the other spellings of the word."""
    forms = _full_forms()
    fulls = forms.get(word, frozenset())
    return frozenset(name for name in forms if fulls and not fulls.isdisjoint(forms[name]))


def is_spelling(one: str, other: str) -> bool:
    """Whether both are spellings of one name, as ``Nicolas`` and ``Nicholas`` are."""
    spellings = _spellings()
    return one in spellings and spellings[one] == spellings.get(other)


def spellings(word: str) -> frozenset[str]:
    """The words for which `is_spelling` holds."""
    group = _spellings().get(word)
    return frozenset(one for one, other in _spellings().items() if other == group)


def is_known_name(word: str) -> bool:
    """Whether the word is a common given or family name, and so no slip for another."""
    return word in _full_forms() or is_person_name(word)
