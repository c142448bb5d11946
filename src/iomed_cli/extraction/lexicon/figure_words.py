"""Numbers, currencies, measures, and words that say how exact a figure is. Tables only."""

from __future__ import annotations

NUMBER_WORDS = {
    word: value
    for value, word in enumerate(
        """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
        sixteen seventeen eighteen nineteen""".split(),
        2,
    )
} | {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
NUMBER_WORDS |= {
    f"{tens}-{ones}": NUMBER_WORDS[tens] + value
    for tens in "twenty thirty forty fifty sixty seventy eighty ninety".split()
    for value, ones in enumerate("one two three four five six seven eight nine".split(), 1)
}
SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1_000,
    "lakh": 100_000,
    "lakhs": 100_000,
    "million": 1_000_000,
    "mn": 1_000_000,
    "m": 1_000_000,
    "crore": 10_000_000,
    "crores": 10_000_000,
    "billion": 1_000_000_000,
    "bn": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "tn": 1_000_000_000_000,
}
CURRENCY_SIGNS = {"$": "$", "€": "EUR", "£": "GBP", "₹": "INR", "¥": "¥"}
DOLLARS = {
    "us": "USD", "hk": "HKD", "a": "AUD", "au": "AUD", "c": "CAD", "nz": "NZD", "s": "SGD",
    "nt": "TWD", "u.s": "USD",
}  # fmt: skip
"""By what stands before the sign, whose dollars they are."""
CURRENCY_CODES = {"usd": "USD", "rmb": "CNY", "cny": "CNY", "eur": "EUR", "gbp": "GBP", "hkd": "HKD",
          "rs": "rupees", "inr": "INR"}  # fmt: skip
CURRENCY_NAMES = {
    "dollars": "dollars", "euros": "EUR", "euro": "EUR", "yuan": "CNY", "yen": "JPY",
    "rupees": "rupees", "pounds": "pounds", "rubles": "roubles", "roubles": "roubles",
    "won": "won", "naira": "NGN", "rand": "ZAR", "baht": "THB", "ringgit": "MYR",
}  # fmt: skip
MEASURES = frozenset(
    """percent km kilometres kilometers metres meters miles feet inches yards acres hectares
    tonnes tons kilograms kilos kg degrees barrels litres liters gallons megawatts gigawatts
    mph kph""".split()
)
PEOPLE_COUNTED = frozenset(
    "people men women children persons police personnel troops staff".split()
)
"""Nouns for several people, most of them without an *s*."""
NOT_COUNTED = frozenset(
    """times years year-olds months weeks days hours minutes seconds decades series was is has
    this as its his us yes plus versus across less thus perhaps always news besides towards
    others ones does points process business st rounds innings""".split()
)
"""Words that end as plurals do and that no figure counts."""
POINTING = frozenset("the these those both his her their its our".split())
"""Words before a number of those who are known: ``the two sides``."""
RATES = frozenset(
    """hour day week month year ton tonne barrel gallon litre liter share head person unit kilo kg
    acre hectare ounce night""".split()
)
"""What money is paid by: ``$12 an hour``."""
SHARES = frozenset("top bottom richest wealthiest poorest highest".split())
"""Words before a percentage that stands for people: ``the top 1 percent``."""
PARTS = frozenset("half quarter third tenth fraction".split())
"""Words before a percentage that is not the whole: ``half of 1 percent``."""
AGO = frozenset("ago earlier later old".split())
"""Words behind what is counted that make a time or an age of it: ``two years ago``."""
QUALIFIERS = {
    "nearly": "nearly", "almost": "almost", "about": "about", "around": "around",
    "approximately": "approximately", "roughly": "roughly", "some": "some", "over": "over",
    "under": "under", "estimated": "estimated", "exactly": "exactly", "only": "only",
    "circa": "circa", "nearing": "nearly",
}  # fmt: skip
OR_SO = (["more"], ["less"], ["fewer"], ["so"])
LONG_QUALIFIERS = (
    ("no", "more", "than"), ("no", "fewer", "than"), ("no", "less", "than"), ("as", "many", "as"),
    ("as", "much", "as"), ("well", "over"), ("just", "over"), ("just", "under"), ("more", "than"),
    ("less", "than"), ("fewer", "than"), ("at", "least"), ("at", "most"), ("up", "to"),
    ("close", "to"),
)  # fmt: skip
