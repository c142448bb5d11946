"""Short forms that a full stop may end. Tables only."""

from __future__ import annotations

TITLE_ABBREVIATIONS = frozenset(
    """mr mrs ms dr prof sen rep reps sens gov govs gen lt col sgt capt rev hon st messrs maj
    adm cpl det supt insp fr mt ft atty pres vs engr arc barr cllr coun brig cmdr adv pst bldr surv
    cdr comdr asst dep dir secy hons mdm""".split()
)

ABBREVIATIONS = frozenset(
    """jr sr inc corp co ltd etc no rs dept jan feb mar apr jun jul aug sept sep oct nov dec
    ave blvd rd calif fla tex mass conn ill mich minn ariz colo ark ala ga va pa wis wash ore
    okla tenn ky ind miss mo nev neb kan la md del vt cf est bros univ assn gov u.s""".split()
)

NO_INITIALS = frozenset(
    """u.s u.k u.n e.u u.s.a u.a.e d.c l.a n.y n.j n.c n.d n.h n.m n.s n.z s.c s.d r.i p.r b.c p.m
    a.m p.o u.s.s.r n.s.w d.r f.b.i c.i.a g.o.p m.p m.d l.p s.a n.v p.l.c i.e e.g i.t t.v""".split()
)
"""Abbreviations with full stops that are no initials of somebody."""
