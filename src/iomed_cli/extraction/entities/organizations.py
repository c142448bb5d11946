"""Organizations: names that a head noun, an abbreviation or a table shows to be one's."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from iomed_cli.extraction.entities.organization_contexts import named_by_context
from iomed_cli.extraction.entities.organization_names import (
    OrganizationMention,
    known_forms,
    named_in,
    owners,
    runs,
)
from iomed_cli.extraction.entities.short_names import short_names
from iomed_cli.extraction.lexicon.organization_words import (
    CHAMBERS,
    DESCRIPTIVE_ENDS,
    LEGAL_FORMS,
)
from iomed_cli.extraction.text.capitals import Capitals, is_shouted
from iomed_cli.extraction.text.spans import Spans, SpanTable
from iomed_cli.model import Article, Organization

_LONGEST_TITLE = 160


def organization_mentions(
    article: Article, words: Capitals | None = None, persons: Collection[str] = ()
) -> list[OrganizationMention]:
    """List the names of organizations in the order of the text; one may stand inside another.

    `persons` are words of people's names, which are no organization's by themselves.
    """
    text = article.text
    words = words or Capitals(text)
    found = list(_known_in(text, words))
    abbreviations: dict[str, OrganizationMention] = {}
    for run in runs(text, words):
        found += named_in(text, run, abbreviations)
    # What the article explains goes before what is known: its NFL may be a farmers' league.
    explained = {short: name.key for short, name in abbreviations.items()}
    found = [
        one
        for one in found
        if not one.short or explained.get(text[one.start : one.end], one.key) == one.key
    ]
    found += _abbreviations_in(words, abbreviations, {one.start for one in found if one.short})
    found += short_names(text, words, found, persons)
    taken = SpanTable((one.start, one.end, one.key) for one in found)
    found += named_by_context(text, words, taken, persons)
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


def _known_in(text: str, words: Capitals) -> Iterator[OrganizationMention]:
    """Find the organizations of the table; ``UN`` in ``UN Charter`` counts for itself."""
    known, done = known_forms(), 0
    for start, _, word in words.among(known):
        if start < done:
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
            if _is_other(text, form, begin, end):
                continue
            done = end
            yield OrganizationMention(begin, end, key, kind, "organization_known", short, True)
            break


def _is_other(text: str, form: str, begin: int, end: int) -> bool:
    """Tell whether the words beside it make something else of a known name: ``Congress Party``."""
    behind = text[end : end + 8]
    if form == "Congress":
        return behind.lower().startswith((" party", " worker", " of the"))
    if form == "Parliament":
        return behind.startswith((" Square", " Hill", " Street", " House", " Build"))
    if form in ("Commons", "Treasury"):
        return text[max(0, begin - 4) : begin].lower() != "the " or behind[1:2].isupper()
    return form.startswith("The ") and behind[:1] == " " and behind[1:2].isupper()


def _abbreviations_in(
    words: Capitals, abbreviations: dict[str, OrganizationMention], done: set[int]
) -> Iterator[OrganizationMention]:
    """Find an abbreviation again wherever it stands alone, before its explanation too."""
    for word in words.among(abbreviations) if abbreviations else ():
        if word.start not in done:
            yield abbreviations[word.text]._replace(start=word.start, end=word.end)


def _short_forms(mentions: Sequence[OrganizationMention]) -> dict[str, str]:
    """Join a name to the only longer one that ends with it: ``U.S. Supreme Court``.

    Only a name of a state or its adjective may be left out before it, since the
    Social Democratic Party is not the Democratic Party, and *of* with a name
    behind it: ``Tea Board of India``; and a firm's legal form: ``Acme Chemicals Inc``.
    """
    keys = dict.fromkeys(one.key for one in mentions)
    longer: dict[str, list[str]] = {}
    for key in keys:
        first, _, rest = key.partition(" ")
        whole, _, place = key.rpartition(" of ")
        told = " " in rest or rest in CHAMBERS
        if rest in keys and told and first in owners():
            longer.setdefault(rest, []).append(key)
        elif whole in keys and " " in whole and place:
            longer.setdefault(whole, []).append(key)
        named, _, form = key.rpartition(" ")
        if form in LEGAL_FORMS and named in keys:
            longer.setdefault(named, []).append(key)
    return {short: full[0] for short, full in longer.items() if len(full) == 1}


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
            titles[number] = paragraph.kind == "heading" or _is_in_capitals(
                text[paragraph.start : paragraph.end]
            )
        return titles[number]

    in_prose = {one.key for one in found if not in_title(one)}
    sure = [one for one in found if one.known or one.key in in_prose]
    # What is sorted stays in its order where it is equal: the first found of a span counts.
    sure.sort(key=lambda one: (one.start, -one.end))
    kept: list[OrganizationMention] = []
    for _, same in groupby(sure, key=lambda one: (one.start, one.end)):
        one = next(same)
        if not (kept and _is_part(text, one, kept[-1])):
            kept.append(one)
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
    words = text[one.start : one.end]
    if words in CHAMBERS and before.start < one.start and one.end <= before.end:
        return True
    last = text[before.start : before.end].rpartition(" ")[2]
    if one.kind == "company" and last in DESCRIPTIVE_ENDS and one.end < before.end:
        # "Hitachi Zosen Corp" is another.
        return True
    if one.start == before.start and one.end < before.end:
        return not one.known or text.startswith((" of ", " for ", " on "), one.end)
    return one.end == before.end and before.known and not one.known
