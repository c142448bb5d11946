"""Numbers, currencies, measures, and words that say how exact a figure is. Tables only."""

from __future__ import annotations

_ONES = "one two three four five six seven eight nine".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()

NUMBER_WORDS = {
    word: value
    for value, word in enumerate(
        """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
        sixteen seventeen eighteen nineteen""".split(),
        2,
    )
} | {word: 10 * value for value, word in enumerate(_TENS, 2)}
NUMBER_WORDS |= {
    f"{tens}-{ones}": NUMBER_WORDS[tens] + value
    for tens in _TENS
    for value, ones in enumerate(_ONES, 1)
}
ONES = {word: value for value, word in enumerate(_ONES, 1)}
"""What may stand behind *twenty*, or *a hundred and*."""
SCALES = {
    "dozen": 12, "hundred": 100, "thousand": 1_000, "k": 1_000, "lakh": 100_000, "lakhs": 100_000,
    "million": 1_000_000, "mn": 1_000_000, "m": 1_000_000, "mln": 1_000_000, "mil": 1_000_000,
    "crore": 10_000_000, "crores": 10_000_000, "cr": 10_000_000, "billion": 1_000_000_000,
    "bn": 1_000_000_000, "b": 1_000_000_000, "bln": 1_000_000_000,
    "trillion": 1_000_000_000_000, "tn": 1_000_000_000_000, "trn": 1_000_000_000_000,
    "tln": 1_000_000_000_000, "trln": 1_000_000_000_000,
}  # fmt: skip
LETTERED_SCALES = frozenset("m mn mln bn bln tn trn tln trln".split())
"""Scales that may stand apart from the number, ``£3 m``."""
MONEY_SCALES = frozenset("k b mil cr".split())
"""Scales that are none without a currency: ``$5k``, but ``a 5k race``."""
FRACTIONS = {"half": 0.5, "third": 1 / 3, "thirds": 1 / 3, "quarter": 0.25, "quarters": 0.25,
             "fourth": 0.25, "fourths": 0.25, "fifth": 0.2, "fifths": 0.2, "sixth": 1 / 6,
             "sixths": 1 / 6, "seventh": 1 / 7, "eighth": 0.125, "eighths": 0.125,
             "ninth": 1 / 9, "tenth": 0.1, "tenths": 0.1, "twentieth": 0.05, "hundredth": 0.01,
             "thousandth": 0.001}  # fmt: skip
FRACTION_SIGNS = {"½": 0.5, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 0.25, "¾": 0.75, "⅕": 0.2, "⅖": 0.4,
                  "⅗": 0.6, "⅘": 0.8, "⅙": 1 / 6, "⅚": 5 / 6, "⅛": 0.125, "⅜": 0.375,
                  "⅝": 0.625, "⅞": 0.875}  # fmt: skip
ORDINALS = {
    word: value
    for value, word in enumerate(
        """second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
        fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth""".split(),
        2,
    )
}
SUPERLATIVES = frozenset(
    """largest biggest smallest highest lowest longest shortest tallest oldest youngest richest
    poorest fastest slowest deepest heaviest worst best busiest deadliest most-populous strongest
    weakest wettest driest hottest coldest warmest wealthiest cheapest costliest greatest""".split()
)
"""What a rank stands before: ``the third largest mill``."""
UNRANKED = frozenset(
    """century centuries street avenue floor district ward arrondissement parallel meridian quarter
    half amendment minute minutes round leg set inning season grade congress parliament term
    republic division army fleet brigade battalion regiment infantry cavalry corps birthday
    anniversary edition and of to""".split()
)
"""What is numbered by an ordinal, as by a name, or tells a time: ``the 21st century``."""

CURRENCY_SIGNS = {"$": "$", "€": "EUR", "£": "GBP", "₹": "INR", "¥": "¥", "₦": "NGN",
                  "₩": "KRW", "₱": "PHP", "฿": "THB", "₫": "VND", "₺": "TRY", "₽": "RUB",
                  "₴": "UAH", "₪": "ILS", "₵": "GHS", "¢": "cents", "￥": "¥", "₸": "KZT",
                  "৳": "BDT", "₡": "CRC", "₲": "PYG", "₾": "GEL", "₼": "AZN"}  # fmt: skip
DOLLARS = {
    "us": "USD", "hk": "HKD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "nz": "NZD",
    "s": "SGD", "nt": "TWD", "u.s": "USD", "r": "BRL", "z": "ZWL", "j": "JMD", "tt": "TTD",
    "fj": "FJD", "can": "CAD", "aus": "AUD", "n": "NAD", "b": "BND",
}  # fmt: skip
"""By what stands before the sign, whose dollars they are (or, behind *R*, reais)."""
CURRENCY_CODES = {"usd": "USD", "rmb": "CNY", "cny": "CNY", "eur": "EUR", "gbp": "GBP", "hkd": "HKD",
          "rs": "rupees", "inr": "INR", "rm": "MYR", "myr": "MYR", "ngn": "NGN", "kes": "KES",
          "ksh": "KES", "kshs": "KES", "sh": "shillings", "shs": "shillings", "tsh": "TZS",
          "ush": "UGX", "ugx": "UGX", "tzs": "TZS", "zar": "ZAR", "chf": "CHF", "sek": "SEK",
          "nok": "NOK", "nkr": "NOK", "skr": "SEK", "dkr": "DKK", "dkk": "DKK", "isk": "ISK", "kr": "kr", "aud": "AUD", "cad": "CAD",
          "nzd": "NZD", "sgd": "SGD", "jpy": "JPY", "krw": "KRW", "brl": "BRL", "mxn": "MXN",
          "pln": "PLN", "zł": "PLN", "czk": "CZK", "huf": "HUF", "try": "TRY", "rub": "RUB",
          "aed": "AED", "dh": "dirhams", "dhs": "dirhams", "sar": "SAR", "qar": "QAR",
          "egp": "EGP", "ghs": "GHS", "gh¢": "GHS", "pkr": "PKR", "bdt": "BDT", "tk": "BDT",
          "lkr": "LKR", "npr": "NPR", "nrs": "NPR", "idr": "IDR", "rp": "IDR", "php": "PHP",
          "thb": "THB", "vnd": "VND", "twd": "TWD", "clp": "CLP", "ars": "ARS", "ils": "ILS",
          "nis": "ILS", "etb": "ETB", "xaf": "XAF", "xof": "XOF", "fcfa": "FCFA", "r": "ZAR",
          "n": "NGN", "p": "pesos", "us": "USD", "zmw": "ZMW", "mwk": "MWK",
          "rwf": "RWF"}  # fmt: skip
"""By code, in lower case; the text has them in capitals or as ``Rs``, ``kr``."""
ONE_LETTER_CODES = frozenset("r n p".split())
SMALL_CODES = frozenset("kr zł".split())
CURRENCY_NAMES = {
    "dollars": "dollars", "dollar": "dollars", "euros": "EUR", "euro": "EUR", "yuan": "CNY",
    "yen": "JPY", "rupees": "rupees", "rupee": "rupees", "pounds": "pounds", "rubles": "roubles",
    "roubles": "roubles", "won": "won", "naira": "NGN", "rand": "ZAR", "baht": "THB",
    "ringgit": "MYR", "shillings": "shillings", "francs": "francs", "kronor": "SEK",
    "kroner": "kroner", "krona": "SEK", "krone": "kroner", "zloty": "PLN", "zlotys": "PLN",
    "złoty": "PLN", "zł": "PLN", "pesos": "pesos", "reais": "BRL", "lira": "lira", "liras": "lira",
    "forints": "HUF", "forint": "HUF", "koruna": "koruna", "korunas": "koruna",
    "hryvnia": "UAH", "hryvnias": "UAH", "shekels": "ILS", "shekel": "ILS", "dirhams": "dirhams",
    "dirham": "dirhams", "riyals": "riyals", "riyal": "riyals", "rials": "rials",
    "rial": "rials", "dinars": "dinars", "dinar": "dinars", "taka": "BDT", "rupiah": "IDR",
    "dong": "VND", "renminbi": "CNY", "cedis": "GHS", "cedi": "GHS", "birr": "ETB",
    "kwacha": "kwacha", "cents": "cents", "pence": "pence", "kr": "kr", "usd": "USD",
    "eur": "EUR", "gbp": "GBP", "rmb": "CNY", "chf": "CHF", "sek": "SEK", "nok": "NOK",
    "dkk": "DKK", "inr": "INR", "zar": "ZAR", "aed": "AED", "pln": "PLN", "czk": "CZK",
    "ngn": "NGN", "kes": "KES", "rm": "MYR", "jpy": "JPY", "cny": "CNY",
}  # fmt: skip
CURRENCY_ADJECTIVES = {
    "us": "USD", "u.s": "USD", "american": "USD", "hk": "HKD", "australian": "AUD",
    "canadian": "CAD", "singapore": "SGD", "swiss": "CHF", "swedish": "SEK", "norwegian": "NOK",
    "danish": "DKK", "indian": "INR", "pakistani": "PKR", "kenyan": "KES", "ugandan": "UGX",
    "tanzanian": "TZS", "british": "GBP", "egyptian": "EGP", "mexican": "MXN",
    "philippine": "PHP", "turkish": "TRY", "russian": "RUB", "saudi": "SAR", "japanese": "JPY",
    "chinese": "CNY", "korean": "KRW", "czech": "CZK", "polish": "PLN", "cfa": "CFA francs",
    "iraqi": "IQD", "kuwaiti": "KWD", "iranian": "IRR", "sri": "LKR", "zambian": "ZMW",
}  # fmt: skip
"""Whose money it is, before its name: ``20 million Canadian dollars``."""

DURATIONS = frozenset(
    """year years month months week weeks day days hour hours hrs minute minutes mins second seconds
    decade decades century centuries night nights fortnight fortnights weekend weekends quarters
    semesters nanoseconds milliseconds""".split()
)
PERIODIC = frozenset(
    """seasons season spells spell games matches episodes rounds legs sessions innings holes overs
    generations editions winters summers terms""".split()
)
"""What passes one after the other, so that *over* before them is no limit."""
MEASURES = frozenset(
    """km kilometre kilometres kilometer kilometers kms metre metres meter meters mile miles foot feet
    ft inch inches yard yards acre acres hectare hectares ha tonne tonnes ton tons kilogram kilograms
    kilogramme kilogrammes kilo kilos kg kgs gram grams gramme grammes g mg milligram milligrams
    microgram micrograms mcg µg μg lb lbs pound ounce ounces oz stone degree degrees barrel barrels
    bbl litre litres liter liters gallon gallons pint pints millilitre millilitres milliliters ml
    megawatt megawatts gigawatt gigawatts kilowatt kilowatts mw gw kw mwh gwh kwh twh watt watts volts
    volt hertz mhz ghz khz mph kph cm mm nm centimetre centimetres centimeter centimeters millimetre
    millimetres millimeter millimeters m2 m² km2 km² sqm kmh decibels decibel db bushel bushels
    calories kcal joules knots terabytes gigabytes megabytes gb tb mb mbps gbps teu bpd carat carats
    nanometres nanometers microns fathoms furlongs cc mt gt nautical bps pp ppm ppb mmhg hpa kpa
    percent""".split()
)
LETTERED_MEASURES = frozenset(
    """km ft ha kg g mg lb lbs oz ml mw gw kw mwh gwh kwh twh mhz ghz khz mph kph cm mm m2 m² km2 km²
    sqm kmh db gb tb mb mbps gbps bpd cc bps ppm kms in c f""".split()
)
"""Measures that may be written to the number, ``10kg``."""
MEASURE_ADJECTIVES = frozenset(
    """square cubic sq metric nautical long short imperial troy solar light us u.s degrees
    nautical-mile kilowatt megawatt gigawatt terawatt kilo newton""".split()
)
MEASURED_WITH = frozenset("hours hour c f celsius fahrenheit centigrade kelvin north south".split())
"""What may close a measure: ``megawatt hours``, ``degrees Celsius``."""
LONG_BEHIND = frozenset(
    """deep long tall high wide away thick below above freestyle hurdles sprint race dash final from
    underground apart ahead behind""".split()
)
"""Words behind ``5m`` that make metres of it."""
COMPOUNDED = frozenset(
    """storey story floor page seat bed bedroom room member judge person man woman strong door lane
    car team nation country point goal match game run stroke shot wicket course mile kilometre kilometer metre meter km m kg tonne ton acre hectare foot inch yard
    pound ounce litre liter gallon barrel degree year month week day hour minute second decade
    century night megawatt gigawatt kilowatt mw gw dollar euro percent gram volt watt ball
    passenger unit house home apartment flat shop ship aircraft plane carriage tier hole
    magnitude mph vote turbine
    crew items question word chapter episode song ft cm mm lb
    kilogram feet inches""".split()
)
"""What a number is joined to by a hyphen to say how much: ``a 14-storey building``."""
NOT_COMPOUNDED = frozenset(
    """something plus odd way wheel iron fold star figure and to by on for up or off a an part party
    set stage tier sided time times hit yard-line pack horse in""".split()
)
"""What a hyphen joins to a number that counts nothing, or no more than a name does."""
PLURALS = {"foot": "feet", "inch": "inches", "person": "people", "man": "men", "woman": "women",
           "century": "centuries", "story": "stories", "party": "parties",
           "country": "countries", "match": "matches", "aircraft": "aircraft", "magnitude": "magnitude", "feet": "feet",
           "crew": "crew", "strong": "strong", "percent": "%", "dollar": "dollars",
           "euro": "EUR", "inches": "inches", "items": "items",
           "piece": "pieces"}  # fmt: skip
PEOPLE_COUNTED = frozenset(
    """people men women children persons police personnel troops staff dead wounded injured
    homeless missing crew clergy infantry youth folk gentlemen policemen firemen firefighters
    spokesmen fishermen businessmen servicemen gunmen lawmakers""".split()
)
"""Nouns for several people, most of them without an *s*."""
OTHER_PLURALS = frozenset(
    """fish sheep cattle deer mice teeth geese lives wives aircraft spacecraft hovercraft species
    salmon trout oxen criteria phenomena bacteria buffalo swine poultry livestock cod shrimp
    dice bison data media buses crises analyses bases axes oases censuses viruses statuses
    gasses masses losses buses campuses bonuses businesses processes addresses classes passes
    glasses witnesses mosses illnesses actresses hostesses waitresses mattresses offspring hertz
    works headquarters barracks crossroads gallows chassis corps rendezvous lenses
    aircrafts fungi larvae stimuli nuclei cacti alumni foci thousand""".split()
)
"""Plurals that don't end as most of them do, or end as words do that are none."""
NOT_COUNTED = frozenset(
    """series was is has this as its his us yes plus versus across less thus perhaps always news
    besides towards does process business st afterwards overseas sometimes upwards downwards
    says remains includes means becomes comes makes takes goes gives seems appears allows believes
    represents requires provides contains whereas unless regardless outdoors indoors nowadays
    whose alas cosmos chaos ours hers theirs yours ourselves themselves
    backwards forwards onwards inwards hundreds thousands millions billions dozens ones""".split()
)
"""Words that end as plurals do and that no figure counts."""
POINTING = frozenset("the these those both his her their its our my your whose".split())
"""Words before a number of those who are known: ``the two sides``."""
RATES = frozenset(
    """second minute hour day week weekday month quarter year season night decade ton tonne barrel
    bbl gallon litre liter pound share head person passenger household family capita child pupil
    student patient worker resident unit kilo kg kilogram gram ounce acre hectare square cubic
    sq mile km kilometre kilometer metre meter bottle bag box piece copy ticket seat offence
    violation game match vote vehicle car trip visit room bed inhabitant woman man bushel annum
    shipment container megawatt kilowatt kwh mwh kilowatt-hour megawatt-hour megalitre megaliter plate pair hundred thousand million head
    employee customer user item word page dose bushel""".split()
)
"""What a figure is told for each of: ``$12 an hour``, ``2 milligrams per litre``."""
NUMBERED = frozenset(
    """no no. nos number numbers page pages article articles section sections chapter chapters room
    flight route highway phase category type group class stage step gate channel row platform bus
    volume vol part act scene version verse psalm apollo league clause paragraph schedule appendix
    figure table exhibit item rule regulation resolution proposition prop amendment interstate
    freeway motorway runway pier block plot lot box ward zone area sector building unit terminal
    tower level tier line track lane episode season round week day grade year form key exit
    junction formula model mk generation gen world title division
    size lap hole game match test question windows covid pg suite
    apartment apt catch studio area""".split()
)
"""Nouns that a number is the name behind: ``Article 33``, ``Flight 815``, ``Room 4``."""
SHARES = frozenset("top bottom richest wealthiest poorest highest lowest".split())
"""Words before a percentage that stands for people: ``the top 1 percent``."""
PARTS = frozenset("half quarter third tenth fraction".split())
"""Words before a percentage that is not the whole: ``half of 1 percent``."""
AGO = frozenset("ago earlier later hence".split())
"""Words behind what is counted that make a time of it: ``two years ago``."""

QUALIFIERS = {
    "nearly": "nearly", "almost": "almost", "about": "about", "around": "around",
    "approximately": "approximately", "roughly": "roughly", "some": "some", "over": "over",
    "under": "under", "estimated": "estimated", "exactly": "exactly", "only": "only",
    "circa": "circa", "nearing": "nearly", "below": "below", "above": "above",
    "exceeding": "exceeding", "exceeded": "exceeded", "exceeds": "exceeds", "exceed": "exceed",
    "nearer": "nearer", "barely": "barely", "within": "within", "approaching": "approaching", "topped": "topped",
    "topping": "topping", "just": "just", "between": None, "beyond": "beyond",
    "approx": "approximately", "reportedly": "reportedly",
    "minimum": "minimum", "maximum": "maximum", "average": "average", "mere": "mere",
    "≥": "at least", "≤": "at most", ">": "more than", "<": "less than", "~": "about",
    "±": "±", "≈": "about", "virtually": "virtually", "precisely": "exactly",
    "practically": "practically", "surpassed": "surpassed", "surpassing": "surpassing",
}  # fmt: skip
OR_SO = (["more"], ["less"], ["fewer"], ["so"])
LONG_QUALIFIERS = (
    ("no", "more", "than"), ("no", "fewer", "than"), ("no", "less", "than"), ("as", "many", "as"),
    ("as", "much", "as"), ("as", "few", "as"), ("as", "little", "as"), ("as", "high", "as"),
    ("as", "low", "as"), ("as", "long", "as"), ("as", "far", "as"), ("a", "maximum", "of"),
    ("maximum", "of"), ("a", "minimum", "of"), ("minimum", "of"), ("an", "average", "of"),
    ("average", "of"), ("an", "estimate", "of"), ("something", "like"), ("well", "over"),
    ("just", "over"), ("just", "under"), ("well", "under"), ("just", "above"), ("just", "below"),
    ("well", "above"), ("well", "below"), ("little", "more", "than"), ("slightly", "more", "than"),
    ("slightly", "over"), ("slightly", "under"), ("far", "more", "than"), ("only", "about"),
    ("much", "more", "than"), ("slightly", "less", "than"), ("not", "more", "than"),
    ("not", "less", "than"), ("more", "than"), ("less", "than"), ("fewer", "than"),
    ("greater", "than"), ("higher", "than"), ("lower", "than"), ("longer", "than"),
    ("larger", "than"), ("bigger", "than"), ("older", "than"), ("younger", "than"),
    ("at", "least"), ("at", "most"), ("up", "to"), ("close", "to"), ("closer", "to"),
    ("nearer", "to"), ("upwards", "of"),
    ("in", "excess", "of"), ("capped", "at"), ("limited", "to"), ("north", "of"),
    ("anywhere", "from"), ("in", "the", "region", "of"), ("shy", "of"), ("short", "of"),
    ("the", "equivalent", "of"), ("an", "additional"), ("a", "reported"),
)  # fmt: skip

RISES = frozenset(
    """rose rise rises risen rising jumped jump jumps jumping grew grow grows grown growing climbed
    climb climbs climbing surged surge surges surging soared soar soars soaring gained gain gains
    gaining increased increase increases increasing advanced advance advances advancing up added
    adding leapt leaped leap leaps raised raise raises raising rallied rally lifted lift lifts
    spiked spike expanded expand expands expanding accelerated rebounded rebound widened widen
    swelled doubled tripled quadrupled higher upped boosted boost hiked hike improved improve
    improves ballooned mounted edged-up quickened strengthened growth""".split()
)
FALLS = frozenset(
    """fell fall falls fallen falling dropped drop drops dropping declined decline declines
    declining slumped slump slumps slumping plunged plunge plunges plunging tumbled tumble tumbles
    tumbling slid slide slides sliding lost loses decreased decrease decreases decreasing shrank
    shrink shrinks shrunk shrinking sank sink sinks sunk contracted contract contracts contraction
    down cut cuts cutting reduced reduce reduces reducing reduction slipped slip slips slipping
    dipped dip dips dipping eased ease eases easing lowered lower lowers lowering dived dove
    halved crashed collapsed retreated weakened narrowed narrow trimmed trim slashed slash slashes slowed slow slows slowing cooled cool softened
    plummeted plummet plummets plummeting sagged shed sheds""".split()
)
CHANGES = RISES | FALLS | frozenset(
    """change changed changes went go gone going moved move moves moving revised brought bring
    brings taking took take takes swung came come comes downgraded upgraded extended extend
    extends shortened edged edge edges inched crept ticked upped nudged""".split()
)  # fmt: skip
"""Verbs and nouns behind which *to* and *from* tell where a figure went and whence."""
NOT_MEASURED_FALLS = frozenset(
    "lost loses shed sheds cut cuts cutting added adding raised raise raises raising".split()
)
"""What takes what is counted as its object: ``lost 464,000 subscribers`` is no direction."""
MORE = frozenset("more higher increase rise growth jump gain surge hike bigger larger".split())
LESS = frozenset(
    """less lower fewer decrease fall drop decline reduction cut slump plunge smaller contraction
    discount""".split()
)
"""Words behind a figure that tell where it went: ``a 52% fall``, ``83% less``."""
TALLIES = {
    "toll": "deaths",
    "deaths": "deaths",
    "casualties": "casualties",
    "fatalities": "fatalities",
    "injuries": "injuries",
    "dead": "dead",
}
"""Words before a bare number that say what it counts: ``the death toll rose to 10``."""
SET_AGES = frozenset(
    """retirement pension minimum maximum average median mean voting drinking smoking leaving
    legal qualifying""".split()
)
"""Words before *age* that make it one which a number tells: ``the pension age rose to 66``."""
HAPPENED = frozenset(
    """was were are have had remain remained died survived escaped attended voted signed lived took
    came became fled arrived went left got won gathered joined applied received""".split()
)
"""Verbs that a bare number of people stands before: ``another 2,500 were``."""
HARMED = frozenset(
    """killed killing kills injured injuring injures wounded wounding arrested arresting hurt hurting
    displaced displacing infected infecting detained detaining evacuated hospitalised hospitalized
    rescued rescuing sickened employs employing employed maimed leaving""".split()
)
"""Verbs that a bare number of people stands behind: ``killing 72``."""
DATED = frozenset("a.m p.m am pm o'clock gmt utc bst edt est ad bc bce ce noon".split())
"""What makes a time of the day, or a year, of the number before it."""
