"""Names of states that mean something else, and what tells that the state is meant."""

from __future__ import annotations

from iomed_cli.value import Value


def _listed(names: str) -> frozenset[str]:
    return frozenset(" ".join(names.split()).replace(" |", "|").split("|"))


OWN_BODIES = frozenset({"government", "legislature", "court", "intergovernmental"})
"""Kinds of organizations in whose names a state stands as itself: ``U.S. Army``."""

ELSEWHERE_BEFORE = _listed(
    """New|Latin|Air|Lake|Mount|Little|Inner|Gulf|Sea|Strait|Straits|Northern Ireland|North America
    |South America|Central America|South China|American|Miss|Captain|Cape|Bay|French
    |Northern Cyprus|East Palestine|West Palestine|San|Fort|Port|East Timor|Lower Austria
    |Upper Austria|Spanish|Isle|Hotel|Camp|Rue"""
)
"""Words before the name, or before *of* and the name, that make it another place."""

ELSEWHERE_AFTER = _listed(
    """City|River|Canal|Delta|Grove|Gate|Beach|Street|Road|Avenue|Papers|Airlines|Airways|Bay|Sea
    |Township|Heights|Springs|Creek|Town|Square|Island|Lake|Day|Trot|Hills|Boulevard|Drive|Lane
    |County|Gardens|Palace|Nuts|Cottage|Strait|Straits|Falls|Valley|Peak|Ave|Blvd|St|Dr|Niger State
    |Mexico State|Georgia State|Georgia Tech"""
)
"""Words behind the name that make it another place or thing: ``Mexico City``, ``Niger Delta``."""

US_STATES = _listed(
    """Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho
    |Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan
    |Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico
    |New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island
    |South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Wisconsin|Wyoming"""
)

ABBREVIATED_US_STATES = frozenset(
    """Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Md. Mass. Mich.
    Minn. Miss. Mo. Mont. Neb. Nev. Okla. Ore. Pa. Tenn. Tex. Vt. Va. Wash. Wis. Wyo. AL AR AZ CA
    CO FL GA IL IN KS KY LA MA MD ME MI MN MO NC ND NE NH NJ NM NV NY OH OK PA RI SC SD TN TX UT
    VA VT WA WI WV WY""".split()
)

BODIES_AFTER = frozenset(
    """King Queen Prime Foreign President Minister Defense Defence Ambassador Crown Prince
    Princess Embassy Supreme Parliament Army Navy Interior Finance Before After""".split()
)
"""Capitalised words that follow the name of a state and not that of a person."""

PERSONAL = frozenset(
    """Jordan Chad Israel Georgia India Kenya Ireland Holland America China Cuba Malta Cyprus
    Dominica Brazil Chile Mali Monaco Niger""".split()
)
"""Names that people bear too."""


class PlaceSigns(Value, frozen=True):
    """Words anywhere in the article that show what a name means in it."""

    code: str
    state: frozenset[str]
    """Each of them shows that the state is meant."""
    other: frozenset[str]
    """Each of them makes that doubtful."""
    usual: bool
    """Whether the state is meant where nothing shows otherwise."""


def _signs(code: str, state: str, other: str = "", usual: bool = False) -> PlaceSigns:
    return PlaceSigns(code, frozenset(state.split()), frozenset(other.split()), usual)


AMBIGUOUS: dict[str, tuple[PlaceSigns, ...]] = {
    "Georgia": (
        _signs(
            "GE",
            """Tbilisi Batumi Saakashvili Abkhazia Ossetia Ivanishvili Kobakhidze Zourabichvili
            Margvelashvili Gori Caucasus Armenia Azerbaijan Kutaisi Garibashvili Tskhinvali""",
            """Atlanta Savannah Macon Ga Kemp Isakson Perdue Chambliss Gingrich Warnock Ossoff
            Abrams Raffensperger Augusta Bulldogs Alabama Carolina Tennessee Florida Iowa Ohio
            Virginia Pennsylvania Arizona Nevada Michigan Wisconsin Texas Republicans Democrats""",
        ),
    ),
    "Jordan": (
        _signs(
            "JO",
            """Amman Jordanian Jordanians Hashemite Abdullah Aqaba Zarqa Zaatari Rania Petra
            Irbid Safadi Syria Syrian Syrians Israel Israeli Israelis Palestinian Palestinians
            Iraq Iraqi Lebanon Lebanese Egypt Egyptian Saudi Hamas Gaza UNRWA Damascus Cairo""",
        ),
    ),
    "Chad": (_signs("TD", "Chadian Chadians N'Djamena Djamena Ndjamena Deby Déby Sahel Darfur"),),
    "Turkey": (
        _signs(
            "TR",
            """Turkish Turks Ankara Istanbul Erdogan Erdoğan Ataturk Kurdish Kurds Izmir
            Bosphorus Gulen Gülen Davutoglu Antalya""",
            "Thanksgiving Butterball Christmas",
            usual=True,
        ),
    ),
    "Holland": (_signs("NL", "Dutch Amsterdam Netherlands Rotterdam Hague"),),
    "Congo": (
        _signs(
            "CD",
            """Kinshasa DRC Kabila Tshisekedi Goma Kivu Lubumbashi Bukavu Katanga Ituri Monusco
            MONUSCO Mukwege Lumumba Mobutu Kisangani""",
            "Brazzaville",
        ),
        _signs("CG", "Brazzaville Sassou Nguesso", "Kinshasa DRC Kabila Kivu"),
    ),
    "Niger": (
        _signs(
            "NE",
            "Niamey Nigerien Nigeriens Bazoum Issoufou Tiani Agadez Tillaberi Diffa Sahel",
            "Minna Bida Suleja Kontagora",
        ),
    ),
    "Dominica": (_signs("DM", "Roseau Caribbean CARICOM Dominicans Skerrit"),),
}
"""Names whose meaning the article itself must show: state, person, bird, federal state, river."""
