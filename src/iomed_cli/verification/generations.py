"""Father and son: two people of one name, whom a *Jr.* or *the younger* tells apart."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from iomed_cli.matching.word_index import plain_tokens
from iomed_cli.model import Speaker

_AGES = {"sr": 0, "": 1, "jr": 2}
_YOUNGER, _ELDER = frozenset(("younger",)), frozenset(("elder", "older", "sr", "senior", "snr"))


def generation(name: str) -> str:
    """Give ``jr`` or ``sr`` for a name that ends so, else an empty string."""
    from iomed_cli.matching.name_lists import GENERATIONS

    told = (GENERATIONS.get(one, one) for one in plain_tokens(name))
    return next((one for one in told if one in GENERATIONS.values()), "")


def is_of_two(speaker: Speaker) -> bool:
    """Tell whether a record may be of two: *Jon Hale*, and only later *Jon Hale Jr.*.

    Whoever is introduced with a *Jr.* may do without it from then on.
    """
    if not generation(speaker.name):
        return False
    most = len(speaker.name.split()) - 1
    whole = (one.text for one in speaker.mentions if len(one.text.split()) >= most)
    return not generation(next(whole, speaker.name))


def of_one_name(names: Iterable[str]) -> bool:
    """Tell whether two of some names are the same but for the generation."""
    every = [_without_generation(name) for name in names]
    return len({*every}) < len(every)


def of_generation(claimed: str, names: Collection[str]) -> list[str]:
    """Give whom *the younger Hale*, *the elder Hale* and *Jon Hale Sr.* are, of some names.

    The father is most often called so only by those who tell him from his son.
    """
    words = plain_tokens(claimed)
    told = words & (_YOUNGER | _ELDER)
    if len(told) != 1:
        return []
    rest = words - told - {"the"}
    bearers = [name for name in names if rest and rest <= plain_tokens(name)]
    every = [_without_generation(name) for name in bearers]
    # Only where two bear the name does it matter who is older.
    ages = {
        name: _AGES[generation(name)]
        for name, own in zip(bearers, every, strict=True)
        if every.count(own) > 1
    }
    told_age = (max if told <= _YOUNGER else min)(ages.values(), default=0)
    return [name for name, age in ages.items() if age == told_age]


def _without_generation(name: str) -> frozenset[str]:
    from iomed_cli.matching.name_lists import GENERATIONS

    return frozenset(plain_tokens(name) - GENERATIONS.keys() - {*GENERATIONS.values()})
