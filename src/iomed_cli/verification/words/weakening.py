"""Several words that together make less of those beside them: *more or less*, *up to*, *all but*.

Single words that do so are in `polarity`. In the tables ``a/b`` is either
word, ``*`` is any one, and ``#`` a number.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import product

from iomed_cli.verification.words.clause_bounds import DETERMINERS

_QUALIFYING = """
more or less; give or take; by and large; so to speak; as it were; in a way; in a sense
as/so far as i/we/he/she/they/you/anyone/anybody/one know/knows/knew/can/could/am/are/is
to the best of my/our/his/her/their *; to my/our knowledge
where/wherever/if/when/as/whenever possible/practicable/practical/necessary/appropriate/feasible
where/if/when/as applicable/needed/required; as far as possible; so far as possible
in theory; in principle; on paper; on the whole; for the most part; in most/many/some cases
in all likelihood/probability; in part; to some extent; to an extent; to a degree/point
up to a point; at best; at worst; at most; at the most/outside/earliest/latest
as things stand/are/were; as it stands/stood; as of now/today; so/thus far; for now
for the time being; for the moment/present; at this stage/point/moment; at the moment
all being well; if all goes well; all/other things being equal; all else being equal
god/weather willing; with luck; with any/some/a luck; with a little luck; touch wood
in my/our/his/her/their view/opinion/judgment/judgement/experience/estimation/reading
as i/we see/saw/remember/recall/understand it; i/we hope/suspect/guess
with the exception of; with the * exception of; with one/two/three exception/exceptions
with few exceptions; but for
apart/aside from; other than; save for; except for; not counting; leaving aside
subject to; barring *; assuming *; excluding *; depending on; in the event; in case
all but; on condition that; on the understanding that; so/as long as; as soon as; as if/though
for want/lack of a better word/term; to put it *; shall we say; let's say; in a manner of speaking
if you like/will; if anything; if at all; at a guess; something of a/an
or at least/rather/so/thereabouts; or something like; there or thereabouts
"""

_LIMITING = """
up to #; as many/much/few/little as #; all but; close/closer to #; in excess of #; not far off #
next to nothing/nobody/none/no/never; anything but; far from; instead of; rather than
yet to; have/has/had/is/are/was yet to; intend/intends/intended to; mean/means/meant to; bound to
aim/aims/aimed to; propose/proposes/proposed to; supposed to; stop/stops/stopped short of
out of the question; out of order; out of date; little more/better/less/short than/of
most/many/some/few/half/part/much/none/several of; majority/minority/fraction/handful of
third/quarter/fifth/tenth of
"""

_RETRACTING = """
that's/it's a lie/joke; that's/it's not true; that's/it's nonsense/untrue; that/it is/was a lie/joke
that/it is/was not true; that/it isn't/wasn't true; i'm joking/kidding/lying; i am joking/kidding
i was joking/kidding; just/only kidding/joking; or so; well not; not really
well i am/do/did/was/have/can/will; well almost/nearly/maybe/perhaps/mostly/sometimes
"""

_NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty"
    " seventy eighty ninety hundred hundreds thousand thousands million millions billion dozen"
    " dozens".split()
)
PORTIONS = frozenset(
    "third quarter fifth tenth half dozen hundred thousand million billion trillion couple".split()
)

_CURRENCIES = frozenset("$£€¥₹₽₩₦₺₫₴₱₪฿")

_Table = Mapping[str, Sequence[Sequence[str]]]
_Span = tuple[int, int]


def _read(table: str) -> _Table:
    """Give phrases by their first word, the longest first."""
    found: dict[str, list[Sequence[str]]] = {}
    for written in table.replace(";", "\n").strip().splitlines():
        for phrase in product(*(word.split("/") for word in written.split())):
            found.setdefault(phrase[0], []).append(phrase)
    return {first: sorted(every, key=len, reverse=True) for first, every in found.items()}


@cache
def _tables() -> tuple[_Table, _Table, _Table]:
    return _read(_QUALIFYING), _read(_LIMITING), _read(_RETRACTING)


def is_number(key: str) -> bool:
    """Tell a number, in digits or in letters; *one* may be somebody."""
    return key in _NUMBERS or any(map(str.isdigit, key))


def numbers_at(keys: Sequence[str], at: int) -> bool:
    """Tell whether a number stands at a position, if behind a sign: *$9*, *nine*, *a third*."""
    first, second = (*keys[at : at + 2], "", "")[:2]
    if first in ("a", "an", "one", "half"):
        return first == "half" or second in PORTIONS
    return is_number(first) or (not first.isalnum() and is_number(second))


def qualifying(keys: Sequence[str], start: int, end: int) -> Iterator[_Span]:
    """Give the positions of phrases that say how far a statement holds, where they touch a run."""
    for span in _found(_tables()[0], keys, max(start - _LONGEST, 0), end):
        if start < span[1] and span[0] < end:
            yield span


def limit_before(keys: Sequence[str], at: int, least: int = 0) -> int:
    """Give where a phrase begins that makes less of the word at a position; the position if none.

    It is not before ``least``. Another word may stand between, as in *most of the* cracks, or a
    figure: *between 3 and* 5.
    """
    reach = max(at - _LONGEST, least)
    before = at - 1 if at and keys[at - 1] in DETERMINERS else at
    for first, last in _found(_tables()[1], keys, reach, at):
        if before <= last:
            return first
    part = keys[before - 2] if before - 2 >= reach and keys[before - 1] == "of" else ""
    if is_number(part) or part in ("one", "each", "either", "neither"):
        # *Two of* our three reasons.
        return before - 2
    for first in range(reach, at - 2):
        if keys[first] == "between" and keys[at - 1] == "and" and "and" not in keys[first : at - 1]:
            return first
    return at


def retracted(keys: Sequence[str], at: int) -> bool:
    """Tell whether a sentence takes back the one before: *That's a lie*, *Just kidding*."""
    return any(_fits(phrase, keys, at) for phrase in _tables()[2].get(keys[at], ()))


_LONGEST = 8
"""Words of a phrase, and of what may come between *between* and *and*."""


def _found(table: _Table, keys: Sequence[str], start: int, end: int) -> Iterator[_Span]:
    for at in range(start, min(end, len(keys))):
        for phrase in table.get(keys[at], ()):
            if _fits(phrase, keys, at):
                yield at, at + len(phrase) - (phrase[-1] == "#")
                break


def _fits(phrase: Sequence[str], keys: Sequence[str], at: int) -> bool:
    own = keys[at : at + len(phrase)]
    return len(own) == len(phrase) and all(map(_is, phrase, own))


def _is(expected: str, key: str) -> bool:
    if expected == "#":
        return is_number(key) or key in _CURRENCIES or key in ("a", "an", "one", "half")
    return expected in ("*", key)
