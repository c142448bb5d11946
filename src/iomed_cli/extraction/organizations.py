"""Organizations: names that a head noun, an abbreviation or a table shows to be one's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from iomed_cli.extraction import lexicon, nametables
from iomed_cli.extraction import organizationtables as tables
from iomed_cli.extraction.capitals import Capital, Spans, capitals, is_shouted
from iomed_cli.model import Article, Organization, OrganizationKind

_OF = frozenset({" of ", " of the ", " for ", " for the ", " on "})
_AND = frozenset({" and ", " & "})
_TIGHT = frozenset({" ", "-", "&", ". "})
_OWN = frozenset({"'s ", "’s ", "' ", "’ "})
_GAPS = (_OF | _AND | _TIGHT | _OWN) - {". "}
_ABBREVIATED = re.compile(r" \((?:the |or )?[\"“]?([A-Z][A-Za-z&.-]{1,11})[\"”]?\)")
_SAME = re.compile(r"\bU\.N\.|\bU\.S\.|\bU\.K\.|\bUnited (?:Nations|States)\b")
_LONGEST = 12
_LONGEST_TITLE = 160
_FUNCTION = frozenset(
    word.capitalize()
    for word in lexicon.SENTENCE_STARTERS
    | lexicon.DETERMINERS
    | lexicon.PREPOSITIONS
    | lexicon.SUBORDINATORS
    | lexicon.CONJUNCTIONS
    | lexicon.SUBJECT_PRONOUNS
    | lexicon.ADVERBS
    | lexicon.CONTINUERS
    | lexicon.TIME_WORDS
) - {"All"}
_ENDS = _FUNCTION | tables.TITLES
_COMPLEMENT_ENDS = _ENDS - {"Law", "Treaty", "Member"}


class OrganizationMention(NamedTuple):
    """A name of an organization in the text."""

    start: int
    end: int
    key: str
    """The same for all names of one organization."""
    kind: OrganizationKind
    rule: str
    short: bool = False
    """Whether it is an abbreviation."""


def organization_mentions(
    article: Article, words: list[Capital] | None = None
) -> list[OrganizationMention]:
    """List the names of organizations in the order of the text; one may stand inside another."""
    text = article.text
    words = capitals(text) if words is None else words
    found = list(_known_in(text, words))
    abbreviations: dict[str, OrganizationMention] = {}
    for run in _runs(text, words):
        found += _named_in(text, run, abbreviations)
    found += _abbreviations_in(words, abbreviations, {one.start for one in found if one.short})
    return _sorted(article, found)


def organizations(
    article: Article, mentions: Sequence[OrganizationMention]
) -> tuple[Organization, ...]:
    """Make a record of each organization, in the order of its first mention.

    Its name is the fullest that the article uses; the abbreviation is given
    where the article uses it.
    """
    text = article.text
    spans = Spans(text, article.paragraphs)
    grouped: dict[str, list[OrganizationMention]] = {}
    same = _short_forms(mentions)
    for one in mentions:
        group = grouped.setdefault(same.get(one.key, one.key), [])
        # "Security Council" within "UN Security Council" names nothing of its own.
        if not group or one.start >= group[-1].end:
            group.append(one)
    taken: set[str] = set()
    records: list[Organization] = []
    for group in grouped.values():
        fullest = max(group, key=lambda one: (not one.short, one.end - one.start))
        name = text[fullest.start : fullest.end]
        if name in taken:
            continue
        taken.add(name)
        records.append(
            Organization(
                id=f"o{len(records) + 1}",
                article=article.id,
                name=name,
                kind=fullest.kind,
                mentions=tuple(spans.mention(one.start, one.end) for one in group),
                abbreviation=next((text[m.start : m.end] for m in group if m.short), None),
                rule=fullest.rule,
            )
        )
    return tuple(records)


@cache
def _known() -> dict[str, list[tuple[str, str, OrganizationKind, bool]]]:
    """By first word, the longest first: form, key, kind, whether it is an abbreviation."""
    forms: list[tuple[str, str, OrganizationKind, bool]] = []
    for kind, short, names in tables.known():
        key = (short + names)[0]
        for form in short + names:
            forms.append((form, key, kind, form in short))
            if "'" in form:
                forms.append((form.replace("'", "’"), key, kind, False))
    by_first: dict[str, list[tuple[str, str, OrganizationKind, bool]]] = {}
    for entry in sorted(forms, key=lambda one: -len(one[0])):
        if first := capitals(entry[0]):
            by_first.setdefault(first[0].text, []).append(entry)
    return by_first


def _known_in(text: str, words: list[Capital]) -> Iterator[OrganizationMention]:
    """Find the organizations of the table; ``UN`` in ``UN Charter`` counts for itself."""
    known, done = _known(), 0
    for start, _, word in words:
        if word not in known or start < done:
            continue
        for form, key, kind, short in known[word]:
            begin = start - form.index(word)
            if not text.startswith(form, begin):
                continue
            end = begin + len(form)
            if text[end : end + 1].isalnum() or (begin and text[begin - 1].isalnum()):
                continue
            if short and form.isupper() and is_shouted(text, begin, end):
                continue
            if form == "Congress" and text[end : end + 7].lower() in (
                " party",
                " worker",
                " of the",
            ):
                continue
            done = end
            yield OrganizationMention(begin, end, key, kind, "organization_known", short)
            break


def _runs(text: str, words: list[Capital]) -> Iterator[list[Capital]]:
    """Give the runs of capitalised words with a head noun or an abbreviation behind them."""
    run: list[Capital] = []
    wanted = False
    for word in words:
        if run:
            end = run[-1].end
            gap = text[end : word.start]
            if gap not in _GAPS and not (gap == ". " and run[-1].text == "St"):
                if wanted or text.startswith(" (", end):
                    yield run
                run, wanted = [], False
        run.append(word)
        wanted = wanted or word.text in tables.HEADS
    if run and wanted:
        yield run


def _named_in(
    text: str, run: list[Capital], abbreviations: dict[str, OrganizationMention]
) -> Iterator[OrganizationMention]:
    gaps = [text[a.end : b.start] for a, b in pairwise(run)]
    heads = [i for i, word in enumerate(run) if word.text in tables.HEADS]
    headed = False
    for i in heads:
        limits = _around(run, gaps, i)
        if limits is None:
            continue
        first, last = limits
        found = _mention(text, run, first, last, _kind(run, first, last, i), "head_noun")
        yield found
        headed = headed or last == len(run) - 1
        yield from _abbreviation(text, run, first, found, abbreviations)
    if not headed and (behind := _ABBREVIATED.match(text, run[-1].end)):
        begin = _spelt(run, behind[1])
        if begin is not None and run[-1].text not in tables.NOT_ORGANIZATIONS:
            found = _mention(text, run, begin, len(run) - 1, "other", "name_with_abbreviation")
            yield found
            yield from _abbreviation(text, run, begin, found, abbreviations)


def _mention(
    text: str, run: list[Capital], first: int, last: int, kind: OrganizationKind, rule: str
) -> OrganizationMention:
    start, end = run[first].start, run[last].end
    name = text[start:end].replace("’", "'")
    known = next((one for one in _known().get(run[first].text, ()) if one[0] == name), None)
    if known is not None:
        return OrganizationMention(start, end, known[1], known[2], "organization_known", known[3])
    return OrganizationMention(start, end, _SAME.sub(_same, name), kind, rule)


def _same(name: re.Match[str]) -> str:
    return {"U.N.": "UN", "United Nations": "UN", "U.K.": "UK"}.get(name[0], "US")


def _around(run: list[Capital], gaps: list[str], i: int) -> tuple[int, int] | None:
    """Find where the name with its head noun at `i` begins and ends; none if it is bare.

    Before the head stand capitalised words (``Peking University``), after it
    *of*, *for* or *on* with more of them (``Ministry of Culture and Tourism``).
    """
    first = i
    while first and i - first < _LONGEST and _goes_left(run, gaps, first):
        first -= 1
    while first < i and (run[first].text in _ENDS or gaps[first] in _AND):
        first += 1
    last = _complement(run, gaps, i)
    head = run[i].text
    if first == i == last or (head == "Union" and "Soviet" in (run[i - 1].text, run[last].text)):
        return None
    if last == i:
        alone = run[first].text if first == i - 1 else ""
        if alone in tables.NOT_WITH.get(head, "").split():
            return None
        if (
            alone
            and alone.lower() in nametables.MALE | nametables.FEMALE
            and head
            not in (
                "University",
                "College",
                "Foundation",
                "Institute",
                "School",
                "Hospital",
            )
        ):
            return None
    return first, last


def _goes_left(run: list[Capital], gaps: list[str], first: int) -> bool:
    before, gap = run[first - 1].text, gaps[first - 1]
    if before in _ENDS and not (before == "General" or before == "All"):
        return False
    if gap in _TIGHT:
        return True
    if gap in _OWN:
        return before in tables.MODIFIERS_OF_OWN
    return (
        gap in _AND
        and before in tables.SUBJECTS
        and (run[first].text in tables.SUBJECTS or run[first].text in tables.HEADS)
    )


def _complement(run: list[Capital], gaps: list[str], i: int) -> int:
    """Find the last word of what follows a head noun: ``of Health and Welfare``."""
    last, parts = i, 0
    while last + 1 < len(run) and last - i < _LONGEST:
        gap, following = gaps[last], run[last + 1].text
        if following in _COMPLEMENT_ENDS or following.lower() in _given_names():
            break
        if gap in _OF:
            if parts == 2 or (
                gap == " on "
                and run[i].text not in ("Council", "Committee", "Commission", "Center", "Centre")
            ):
                break
            parts += 1
        elif gap in _AND:
            if not parts or following not in tables.SUBJECTS:
                break
        elif gap in _TIGHT:
            # Words right behind the head are another name: "Harvard University Professor".
            if last == i and not (run[i].text == "Daily" and following in tables.DAILIES):
                break
        elif not (gap in _OWN and run[last].text in tables.MODIFIERS_OF_OWN):
            break
        last += 1
    return last


@cache
def _given_names() -> frozenset[str]:
    # Names of places too: "University of Virginia", "Bank of Israel", "State of Chad".
    places = {name.lower() for name in _owners()} | {
        "virginia",
        "carolina",
        "florence",
        "charlotte",
    }
    return (nametables.MALE | nametables.FEMALE) - places


def _kind(run: list[Capital], first: int, last: int, i: int) -> OrganizationKind:
    """Tell what kind of organization a name is: by its head, and by words that tell more."""
    head = run[i].text
    words = {word.text for word in run[first : last + 1]}
    for heads, others, kind in tables.KINDS_BY_WORDS:
        if head in heads and words & others:
            return kind
    return tables.HEADS[head]


def _abbreviation(
    text: str,
    run: list[Capital],
    first: int,
    name: OrganizationMention,
    abbreviations: dict[str, OrganizationMention],
) -> Iterator[OrganizationMention]:
    """Give the abbreviation in brackets behind a name, if its capitals are the name's initials."""
    behind = _ABBREVIATED.match(text, name.end)
    if behind is None:
        return
    short = behind[1]
    initials = "".join(word.text[0] for word in run[first:] if word.end <= name.end)
    wanted = [letter for letter in short if letter.isupper()]
    rest = iter(initials)
    if len(wanted) > 1 and wanted[0] == initials[0] and all(letter in rest for letter in wanted):
        found = name._replace(start=behind.start(1), end=behind.end(1), short=True)
        abbreviations[short] = found
        yield found


def _spelt(run: list[Capital], short: str) -> int | None:
    """Find the word at which a name begins whose initials an abbreviation spells.

    Three letters at least, since two are too easily met by chance.
    """
    letters = [letter for letter in short if letter.isupper()]
    first = len(run) - len(letters)
    if len(letters) < 3 or first < 0:
        return None
    if [word.text[0] for word in run[first:]] != letters:
        return None
    return None if run[first].text in _ENDS else first


def _abbreviations_in(
    words: list[Capital], abbreviations: dict[str, OrganizationMention], done: set[int]
) -> Iterator[OrganizationMention]:
    """Find an abbreviation again wherever it stands alone, before its explanation too."""
    if not abbreviations:
        return
    for word in words:
        if (name := abbreviations.get(word.text)) and word.start not in done:
            yield name._replace(start=word.start, end=word.end)


def _short_forms(mentions: Sequence[OrganizationMention]) -> dict[str, str]:
    """Join a name to the only longer one that ends with it: ``U.S. Supreme Court``.

    Only a name of a state or its adjective may be left out, since the Social
    Democratic Party is not the Democratic Party.
    """
    keys = {one.key for one in mentions}
    longer: dict[str, list[str]] = {}
    for key in keys:
        first, _, rest = key.partition(" ")
        if rest in keys and " " in rest and first in _owners():
            longer.setdefault(rest, []).append(key)
    return {short: full[0] for short, full in longer.items() if len(full) == 1}


@cache
def _owners() -> frozenset[str]:
    from iomed_cli.countries import COUNTRIES

    words = {"UN", "U.N.", "US", "UK", "EU"}
    for country in COUNTRIES.values():
        words.update((country.name, *country.aliases, *country.demonyms))
    return frozenset(words)


def _sorted(article: Article, found: list[OrganizationMention]) -> list[OrganizationMention]:
    """Put mentions in order, each span once, without names that are only part of others.

    The capitals of a heading prove no name by themselves; a name there counts
    if the prose has it too.
    """
    text, spans = article.text, Spans(article.text, article.paragraphs)
    titles: dict[int, bool] = {}

    def in_title(one: OrganizationMention) -> bool:
        number = spans.paragraph(one.start)
        if number not in titles:
            paragraph = article.paragraphs[number - 1]
            titles[number] = paragraph.kind == "heading" or _is_title(
                text[paragraph.start : paragraph.end]
            )
        return titles[number]

    in_prose = {one.key for one in found if not in_title(one)}
    best: dict[tuple[int, int], OrganizationMention] = {}
    for one in found:
        if one.rule == "organization_known" or one.key in in_prose:
            best.setdefault((one.start, one.end), one)
    ordered = sorted(best.values(), key=lambda one: (one.start, -one.end))
    kept: list[OrganizationMention] = []
    for one in ordered:
        if not (kept and _is_part(text, one, kept[-1])):
            kept.append(one)
    return kept


def _is_title(line: str) -> bool:
    """Tell whether a line has capitals throughout, as headlines do."""
    if len(line) > _LONGEST_TITLE:
        return False
    long = [word for word in line.split() if len(word) > 4 and word[0].isalpha()]
    return len(long) > 3 and all(word[0].isupper() for word in long)


def _is_part(text: str, one: OrganizationMention, before: OrganizationMention) -> bool:
    """Tell whether a name is only a part of the one before.

    ``Security Council`` is, in ``Security Council of Russia``, and ``Exchange
    Commission`` in a name known as a whole; ``CPC`` in ``CPC Central
    Committee`` is a name of its own.
    """
    if one.start == before.start and one.end < before.end:
        return text.startswith((" of ", " for ", " on "), one.end)
    return (
        one.end == before.end
        and before.rule == "organization_known"
        and one.rule != "organization_known"
    )
