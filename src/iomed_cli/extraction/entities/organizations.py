"""Organizations: names that a head noun, an abbreviation or a table shows to be one's."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterator
from itertools import groupby
from operator import itemgetter

from iomed_cli.extraction.entities.entity import Entity, OrganizationName
from iomed_cli.extraction.entities.leading_heads import headed_names
from iomed_cli.extraction.entities.naming.abbreviated_names import OrganizationMention
from iomed_cli.extraction.entities.naming.owners import owners
from iomed_cli.extraction.entities.organization_contexts import named_by_context
from iomed_cli.extraction.entities.organization_names import (
    known_forms,
    named_in,
    runs,
)
from iomed_cli.extraction.entities.short_names import also_known, short_names
from iomed_cli.extraction.lexicon.organization_words import (
    CHAMBERS,
    DESCRIPTIVE_ENDS,
    LEGAL_FORMS,
)
from iomed_cli.extraction.text.capitals import Capitals, capitals_of, is_shouted
from iomed_cli.extraction.text.spans import Paragraphs, SpanList, Spans, SpanTable
from iomed_cli.lazy_patterns import lazy
from iomed_cli.model import Article, Organization
from iomed_cli.reference.word_lists import is_english, is_person_name

_LONGEST_TITLE = 160
_COLLEGES = frozenset(
    "Cornell Princeton Tufts Rutgers Purdue Tulane Oberlin McGill Dalhousie".split()
)
"""Universities whose names people and places bear too."""
_NEAR = 30
_RATES = lazy(
    r" (?:rated|rates|said|says|downgraded|upgraded|cut|estimates|expects|warned|has|analysts?) "
)
_VENUE = lazy(r" (?:[A-Z]\w+ )?(?:Arena|Stadium|Cup|Prize|Open|Classic|Theat(?:er|re))\b")
"""What bears a sponsor's name: ``Allianz Arena``."""
_FORMS = DESCRIPTIVE_ENDS | {"Insurance", "Trading", "Transport"}
"""What may be left out at the end of a firm's name."""
_WITHOUT_MORE = frozenset({"World Athletics", "World Aquatics", "World Rugby", "World Boxing"})
"""Names that are part of another's where more of one follows: ``World Boxing Council``."""


def organization_mentions(
    text: str, lines: Paragraphs, words: Capitals, persons: Collection[str] = ()
) -> SpanList[OrganizationName]:
    """List the names of organizations in the order of the text; one may stand inside another.

    `persons` are words of people's names, which are no organization's by themselves.
    """
    found = SpanList(_known_in(text, words))
    abbreviations: dict[str, OrganizationName] = {}
    once: dict[OrganizationName, OrganizationName] = {}
    for run in runs(text, words):
        for start, end, name in named_in(text, run, abbreviations):
            found.append(start, end, once.setdefault(name, name))
    found.extend(headed_names(text, words))
    # What the article explains goes before what is known: its NFL may be a farmers' league.
    explained = _spelt_by(text, found) | {short: name.key for short, name in abbreviations.items()}
    found = SpanList(
        (start, end, name)
        for start, end, name in found
        if not name.short or explained.get(text[start:end], name.key) == name.key
    )
    found.extend(
        _abbreviations_in(words, abbreviations, {start for start, _, name in found if name.short})
    )
    found.extend(short_names(text, words, found, persons))
    found.extend(also_known(text, words, found))
    found.extend(named_by_context(text, words, SpanTable(found), persons))
    return _sorted(text, lines, found)


def organizations(
    article: Article, mentions: SpanList[OrganizationName]
) -> tuple[Entity[Organization], ...]:
    """List each organization, in the order of its first mention.

    Its name is the fullest that the article uses; the abbreviation is given
    where the article uses it.
    """
    text = article.text
    grouped: dict[str, array[int]] = {}
    same = _short_forms(mentions)
    for number, (start, _, one) in enumerate(mentions):
        group = grouped.setdefault(same.get(one.key, one.key), array("i"))
        # "Security Council" within "UN Security Council" names nothing of its own.
        if not group or start >= mentions.ends[group[-1]]:
            group.append(number)
    taken: set[str] = set()
    listed: list[Entity[Organization]] = []
    for group in grouped.values():
        here = [mentions[number] for number in group]
        start, end, fullest = max(here, key=lambda one: (not one[2].short, one[1] - one[0]))
        name = text[start:end]
        if name in taken:
            continue
        taken.add(name)
        about = Organization(
            id=f"o{len(listed) + 1}",
            article=article.id,
            name=name,
            kind=fullest.kind,
            mentions=(),
            abbreviation=next((text[a:b] for a, b, one in here if one.short), None),
            rule=fullest.rule,
        )
        offsets = array("i", (offset for one in here for offset in one[:2]))
        listed.append(Entity(about, offsets))
    return tuple(listed)


def _spelt_by(text: str, found: SpanList[OrganizationName]) -> dict[str, str]:
    """Give by known abbreviations the article's own name that they spell: ``FDA``.

    What is known counts where it is named in full.
    """
    shorts = {text[start:end]: one.key for start, end, one in found if one.short}
    spelt: dict[str, str] = {}
    if shorts:
        in_full = {one.key: (start, end) for start, end, one in found if not one.short}
        for key, (start, end) in in_full.items():
            letters = "".join(word[0] for word in capitals_of(text[start:end]))
            if len(letters) > 2 and shorts.get(letters, key) not in in_full:
                spelt[letters] = key
    return spelt


def _known_in(text: str, words: Capitals) -> Iterator[OrganizationMention]:
    """Find the organizations of the table; ``UN`` in ``UN Charter`` counts for itself."""
    known, done = known_forms(), 0
    for word in words.among(known):
        if word.start < done:
            continue
        for form, name in known[word.text]:
            begin = word.start - form.index(word.text)
            if not text.startswith(form, begin):
                continue
            end = begin + len(form)
            if text[end : end + 1].isalnum() or (begin and text[begin - 1].isalnum()):
                continue
            if name.short and form.isupper() and is_shouted(text, begin, end):
                continue
            if _is_other(text, form, begin, end):
                continue
            done = end
            yield begin, end, name
            break


def _is_other(text: str, form: str, begin: int, end: int) -> bool:
    """Tell whether the words beside it make something else of a known name: ``Congress Party``."""
    behind = text[end : end + 8]
    if form == "Congress":
        return behind.lower().startswith((" party", " worker", " of the"))
    if form == "Parliament":
        return behind.startswith((" Square", " Hill", " Street", " House", " Build"))
    if form == "ICE":
        return behind.startswith((" Futures", " Brent", " Endex", " Clear"))
    if form in ("Commons", "Treasury"):
        return text[max(0, begin - 4) : begin].lower() != "the " or behind[1:2].isupper()
    if form in ("Conservatives", "Tories", "Greens"):
        return not text.endswith(" the ", 0, begin) or behind[1:2].isupper()
    if form in _COLLEGES:
        # "Cornell Belcher"; of "Rutgers University" the whole is the name
        return behind[:1] == " " and behind[1:2].isupper()
    if form == "Moody's":
        return not _RATES.match(text, end)
    if form == "Labour":
        # "Labour costs rose", "Labour Day"
        return behind[1:2].isupper() or not (
            text[max(0, begin - 2) : max(0, begin - 1)].islower()
            or behind.startswith(
                (
                    "'s ",
                    "’s ",
                    ",",
                    " MP",
                    " said",
                    " say",
                    " runs",
                    " controls",
                    " lost",
                    " councillor",
                    " leader",
                    " candidate",
                    " has ",
                    " had ",
                    " won",
                )
            )
        )
    if text[begin - 2 : begin - 1].isalpha() and is_person_name(form.lower()):
        # "Davitt Roche", "Nora Bayer"
        before = text[max(0, begin - _NEAR) : begin].split()[-1]
        unknown = len(before) > 3 and not is_english(before.lower())
        if before[0].isupper() and before not in owners() and unknown and not form.isupper():
            return True
    if _VENUE.match(text, end):
        return True
    more = form.startswith("The ") or form in _WITHOUT_MORE
    return more and behind[:1] == " " and behind[1:2].isupper()


def _abbreviations_in(
    words: Capitals, abbreviations: dict[str, OrganizationName], done: set[int]
) -> Iterator[OrganizationMention]:
    """Find an abbreviation again wherever it stands alone, before its explanation too."""
    for word in words.among(abbreviations) if abbreviations else ():
        if word.start not in done:
            yield word.start, word.end, abbreviations[word.text]


def _short_forms(mentions: SpanList[OrganizationName]) -> dict[str, str]:
    """Join a name to the only longer one that ends with it: ``U.S. Supreme Court``.

    Only a name of a state or its adjective may be left out before it, since the
    Social Democratic Party is not the Democratic Party, and *of* with a name
    behind it: ``Tea Board of India``; and a firm's form: ``Acme Chemicals [Trading Inc]``.
    """
    keys = dict.fromkeys(name.key for _, _, name in mentions)
    longer: dict[str, list[str]] = {}
    for key in keys:
        first, _, rest = key.partition(" ")
        whole, _, place = key.rpartition(" of ")
        told = " " in rest or rest in CHAMBERS
        if rest in keys and told and first in owners():
            longer.setdefault(rest, []).append(key)
        elif whole in keys and " " in whole and place:
            longer.setdefault(whole, []).append(key)
        if rest == "University" and first in _COLLEGES and first in keys:
            longer.setdefault(first, []).append(key)
        named, _, form = key.rpartition(" ")
        while " " in named and form in _FORMS and named not in keys:
            named, _, form = named.rpartition(" ")
        if form in _FORMS and named in keys and (form in LEGAL_FORMS or " " in named):
            longer.setdefault(named, []).append(key)
    return {short: full[0] for short, full in longer.items() if len(full) == 1}


def _sorted(
    text: str, lines: Paragraphs, found: SpanList[OrganizationName]
) -> SpanList[OrganizationName]:
    """Put mentions in order, each span once, without names that are only part of others.

    The capitals of a heading prove no name by themselves; a name there counts
    if the prose has it too.
    """
    spans = Spans(text, lines)
    titles: dict[int, bool] = {}

    def in_title(start: int) -> bool:
        number = spans.paragraph(start)
        if number not in titles:
            paragraph = lines[number - 1]
            line = text[paragraph.start : paragraph.end]
            # "Church Shooting Survivors Explain Why Clinton Offers Change."
            line = line.rstrip(".") if number == 1 < len(lines) else line
            titles[number] = paragraph.kind == "heading" or _is_in_capitals(line)
        return titles[number]

    in_prose = {one.key for start, _, one in found if not in_title(start)}
    # What is sorted stays in its order where it is equal: the first found of a span counts.
    order = sorted(range(len(found)), key=found.ends.__getitem__, reverse=True)
    order.sort(key=found.starts.__getitem__)
    every = (found[number] for number in order)
    sure = (one for one in every if one[2].known or one[2].key in in_prose)
    kept: SpanList[OrganizationName] = SpanList()
    before: OrganizationMention | None = None
    for _, same in groupby(sure, key=itemgetter(0, 1)):
        one = next(same)
        if before is None or not _is_part(text, one, before):
            before = one
            kept.append(*one)
    return kept


def _is_in_capitals(line: str) -> bool:
    """Tell whether a line has capitals throughout, as headlines do."""
    if len(line) > _LONGEST_TITLE or line.endswith("."):
        return False
    long = [word for word in line.split() if len(word) > 3 and word[0].isalpha()]
    return len(long) > 3 and all(word[0].isupper() for word in long)


def _is_part(text: str, one: OrganizationMention, before: OrganizationMention) -> bool:
    """Tell whether a name is only a part of the one before.

    ``Security Council`` is, in ``Security Council of Russia``, and ``Exchange
    Commission`` in a name known as a whole; ``CPC`` in ``CPC Central
    Committee`` is a name of its own.
    """
    start, end, name = one
    around, stop, whole = before
    if text[start:end] in CHAMBERS and around < start and end <= stop:
        return True
    last = text[around:stop].rpartition(" ")[2]
    if name.kind == "company" and last in DESCRIPTIVE_ENDS and end < stop:
        # "Hitachi Zosen Corp" is another.
        return True
    if start == around and end < stop:
        return not name.known or text.startswith((" of ", " for ", " on "), end)
    return end == stop and whole.known and not name.known
