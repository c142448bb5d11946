"""Short forms that a full stop may end. Tables only."""

from __future__ import annotations

TITLE_ABBREVIATIONS = frozenset(
    """mr mrs ms dr prof sen rep reps sens gov govs gen lt col sgt capt rev hon st messrs maj
    adm cpl det supt insp fr mt ft atty pres vs engr arc barr cllr brig cmdr adv pst bldr surv
    cdr comdr asst dep dir secy hons mdm""".split()
)

ABBREVIATIONS = frozenset(
    """jr sr inc corp co ltd etc no rs dept jan feb mar apr jun jul aug sept sep oct nov dec
    ave blvd rd calif fla tex mass conn ill mich minn ariz colo ark ala ga va pa wis wash ore
    okla tenn ky ind miss mo nev neb kan la md del vt cf est bros univ assn gov u.s""".split()
)
