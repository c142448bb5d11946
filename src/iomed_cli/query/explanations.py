"""Why an answer is empty: which filter lets nothing pass, what there is, and what to type.

Only what any Dataset answers is asked for, so that all say the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

from msgspec import structs

from iomed_cli.errors import IomedError
from iomed_cli.full_stops import with_stop
from iomed_cli.quantities import quantity
from iomed_cli.query import questions as ask

if TYPE_CHECKING:
    from iomed_cli.model import Quote
    from iomed_cli.query.dataset import Dataset

_FEW = 8
"""Names that are spelt out; of more, only the command that lists them is."""

_LOOKED_AT = 1000
"""Rows that are looked at to say what there is."""


_POINTING = ("Did you mean", "” describes ", "a place: try", "is not named here")
"""What notes have that say already what was meant, or may have been."""


def why_empty(dataset: Dataset, question: ask.Question, notes: list[str]) -> list[str]:
    """Give what is to be said beside the notes of an answer without rows."""
    if not len(dataset.answer(ask.ArticleQuestion())):
        return list(_outside(dataset))
    told = any(sign in note for note in notes for sign in _POINTING)
    if isinstance(question, ask.QuoteQuestion):
        return list(_no_quotes(dataset, question, told))
    if isinstance(question, ask.FactQuestion):
        return list(_no_facts(dataset, question, told))
    if isinstance(question, ask.SpeakerQuestion) and question.unnamed:
        return [] if notes else ["No source here is without a name."]
    if isinstance(question, ask.SpeakerQuestion):
        if told or question.name is None:
            return []
        return list(_speakers(dataset, dataset.answer(ask.QuoteQuestion())))
    if isinstance(question, ask.CountryQuestion):
        return [] if told else list(_no_countries(dataset, question))
    if isinstance(question, ask.OrganizationQuestion):
        return [] if told else list(_no_organizations(dataset, question))
    if isinstance(question, ask.SearchQuestion):
        number = len(dataset.answer(ask.ArticleQuestion()))
        read = " that could be read" if dataset.faults else ""
        return [f"“{question.words}” stands nowhere in {quantity(number, 'article')}{read}."]
    return []


def no_article(dataset: Dataset, id: str | None) -> IomedError:
    """Give the error of an id that no article has, or of one that is needed and not given."""
    number = len(dataset.extractions)
    first = [one.article.id for one in islice(dataset.extractions, _FEW)]
    listed = ", ".join(first) + (", …" if number > len(first) else "")
    there = f"there are {number}" if number != 1 else "there is one"
    what = "say which article"
    if id is not None:
        from iomed_cli.matching.near_words import asked_back

        what = f"no article has the id {id!r}{asked_back(id, dataset.names('articles'))}"
    return IomedError(f"{what}; {there}: {listed}" if first else f"{what}; there is none")


def _no_quotes(dataset: Dataset, asked: ask.QuoteQuestion, told: bool) -> Iterator[str]:
    all_quotes = dataset.answer(ask.QuoteQuestion())
    every = len(all_quotes)
    if not every:
        yield "No quotations found (iomed reads English)."
        return
    passing: list[str] = []
    if asked.speakers:
        each = [list(dataset.answer(ask.SpeakerQuestion(name))) for name in asked.speakers]
        rows = {(row.article, row.id): row for some in each for row in some}
        if not rows:
            # The notes have said that nobody is named so.
            yield from () if told else _speakers(dataset, all_quotes)
            return
        number = sum(row.direct + row.indirect + row.mixed for row in rows.values())
        if not number:
            return
        passing.append(f"{number} by “{'” or “'.join(asked.speakers)}”")
    if asked.min_confidence is not None:
        number = len(dataset.answer(ask.QuoteQuestion(min_confidence=asked.min_confidence)))
        if not number:
            yield f"No quotation has a confidence of {asked.min_confidence:g} or more."
            return
        passing.append(f"{number} of a confidence of {asked.min_confidence:g} or more")
    if asked.mentions is not None:
        number = len(dataset.answer(ask.QuoteQuestion(mentions=asked.mentions)))
        if not number:
            if not told:
                yield f"None of the {quantity(every, 'quotation')} names “{asked.mentions}”."
            return
        passing.append(f"{number} that name “{asked.mentions}”")
    if asked.kind is not None:
        number = len(dataset.answer(ask.QuoteQuestion(kind=asked.kind)))
        if not number:
            yield f"None of the {quantity(every, 'quotation')} is {asked.kind}."
            return
        passing.append(f"{number} {asked.kind}")
    if asked.stance is not None:
        number = len(dataset.answer(ask.QuoteQuestion(stance=asked.stance)))
        if not number:
            there = _kinds(islice(dataset.answer(ask.QuoteQuestion()), _LOOKED_AT), "stance")
            yield f"No quotation has the stance {asked.stance}; there are: {there}."
            return
        passing.append(f"{number} of the stance {asked.stance}")
    for words in asked.keywords:
        number = len(dataset.answer(ask.QuoteQuestion(keywords=[words])))
        if not number:
            yield from _no_words(words, f"None of the {quantity(every, 'quotation')} has")
            if not asked.any_keyword:
                return
        else:
            passing.append(f"{number} with “{words}”")
    yield from _together("quotation", passing)


def _no_facts(dataset: Dataset, asked: ask.FactQuestion, told: bool) -> Iterator[str]:
    every = len(dataset.answer(ask.FactQuestion()))
    if not every:
        yield "There are no facts here."
        return
    passing: list[str] = []
    if asked.category is not None:
        number = len(dataset.answer(ask.FactQuestion(category=asked.category)))
        if not number:
            rows = islice(dataset.answer(ask.FactQuestion()), _LOOKED_AT)
            there = _kinds(rows, "category")
            yield f"No fact is of the category {asked.category}; there are: {there}."
            return
        passing.append(f"{number} of the category {asked.category}")
    if asked.speakers:
        number = len(dataset.answer(ask.FactQuestion(speakers=asked.speakers)))
        either = "” or “".join(asked.speakers)
        named = (len(dataset.answer(ask.SpeakerQuestion(name))) for name in asked.speakers)
        if not number and not any(named):
            # The notes have said that nobody is named so.
            yield from () if told else _speakers(dataset, dataset.answer(ask.QuoteQuestion()))
            return
        if not number:
            yield f"No fact is according to “{either}”, or about them."
            return
        passing.append(f"{number} according to “{either}”, or about them")
    if asked.when is not None:
        number = len(dataset.answer(ask.FactQuestion(when=asked.when)))
        if not number:
            yield f"No fact tells of {asked.when}: --since and --until ask for articles' dates."
            return
        passing.append(f"{number} of {asked.when}")
    if asked.counts:
        sizes = asked.unit, asked.min, asked.max
        number = len(dataset.answer(ask.FigureQuestion((), None, (), None, *sizes)))
        if not number:
            yield from _no_figures(dataset, asked)
            return
        like = " like that" if asked.unit is not None or sizes[1:] != (None, None) else ""
        passing.append(f"{quantity(number, 'figure')}{like}")
    for words in asked.keywords:
        number = len(dataset.answer(ask.FactQuestion([words])))
        if not number:
            yield from _no_words(words, f"None of the {quantity(every, 'fact')} has")
            return
        passing.append(f"{number} with “{words}”")
    yield from _together("fact", passing)


def _no_figures(dataset: Dataset, asked: ask.FactQuestion) -> Iterator[str]:
    rows = list(islice(dataset.answer(ask.FigureQuestion()), _LOOKED_AT))
    if not rows:
        yield "There are no figures here."
        return
    if asked.unit is not None and not len(dataset.answer(ask.FigureQuestion(unit=asked.unit))):
        counted = Counter(row.unit or row.of for row in rows if row.unit or row.of)
        # Signs and codes of currencies are asked for by such, and nouns by nouns.
        noun = asked.unit.islower()
        units = sorted(dict(counted.most_common()), key=lambda unit: unit.islower() != noun)
        there = f"; there are: {', '.join(units[:_FEW])}" if units else ""
        more = ", …" if len(units) > _FEW else ""
        yield f"No figure is of the unit “{asked.unit}”{there}{more}."
        return
    values = [row.value for row in rows]
    yield f"No figure is of that size: those here are from {min(values):,} to {max(values):,}."


def _no_words(words: str, none: str) -> Iterator[str]:
    yield f"{none} “{words}”."
    if "*" in words:
        yield "* is no wildcard: the inflections of a word match by themselves."
    elif {"OR", "AND"} & set(words.split()):
        yield "The words have to stand in a row: give --keyword for each, with --any for OR."
    else:
        yield f'Names, facts and the text are looked through by: iomed search "{words}"'


def _together(what: str, passing: list[str]) -> Iterator[str]:
    if len(passing) > 1:
        yield f"No {what} passes all filters at once; there are {_and(passing)}."


def _speakers(dataset: Dataset, quotes: Iterable[Quote]) -> Iterator[str]:
    # Who says most is known when all is read; of many that is not asked.
    quoted = islice(quotes, _LOOKED_AT)
    names = list(dict.fromkeys(row.speaker for row in quoted if row.speaker is not None))
    if len(names) <= _FEW:
        names = [row.name for row in dataset.answer(ask.SpeakerQuestion())]
    yield from _named(names, "Quoted here", "speakers")


def _no_countries(dataset: Dataset, asked: ask.CountryQuestion) -> Iterator[str]:
    return _none_of_a_sort(
        dataset, asked, "role", "country", "countries", ("its role is", "has the")
    )


def _no_organizations(dataset: Dataset, asked: ask.OrganizationQuestion) -> Iterator[str]:
    words = ("is of the kind", "is of the")
    return _none_of_a_sort(dataset, asked, "kind", "organization", "organizations", words)


def _none_of_a_sort(
    dataset: Dataset,
    asked: ask.CountryQuestion | ask.OrganizationQuestion,
    field: str,
    noun: str,
    command: str,
    words: tuple[str, str],
) -> Iterator[str]:
    """Say whether a name or its role or kind was to no avail, and what there is of these."""
    sort = getattr(asked, field)
    one_is, none = words
    if asked.name is not None and sort is not None:
        found = dataset.answer(structs.replace(asked, **{field: None}))
        if len(found):
            yield f"{found[0].name} is named here, but {one_is} {getattr(found[0], field)}."
            return
    rows = list(islice(dataset.answer(type(asked)()), _LOOKED_AT))
    if sort is not None and not any(getattr(row, field) == sort for row in rows):
        yield f"No {noun} here {none} {field} {sort}; there are: {_kinds(rows, field)}."
    elif asked.name is not None:
        yield from _named([row.name for row in rows], "Named here", command)


def _named(names: Iterable[str], which: str, command: str) -> Iterator[str]:
    distinct = list(dict.fromkeys(names))
    if not distinct:
        yield f"There are no {command} here."
    elif len(distinct) <= _FEW:
        yield with_stop(f"{which}: {', '.join(distinct)}")
    else:
        yield f"All {command} are listed by: iomed {command}"


def _kinds(rows: Iterable[Any], field: str) -> str:
    counts = Counter(getattr(row, field) or "unknown" for row in rows)
    return ", ".join(f"{kind} ({number})" for kind, number in counts.most_common()) or "none"


def _outside(dataset: Dataset) -> Iterator[str]:
    """Say what the limits are that no article is within, and what there is beyond them."""
    if dataset.beyond is None:
        if not dataset.faults:
            yield "There are no articles here."
        return
    whole, limits = dataset.beyond
    if limits.since and limits.until and limits.since > limits.until:
        yield f"No article is since {limits.since} and until {limits.until}, which is earlier."
        return
    if limits.publisher is not None and not len(
        whole.limited(ask.Limits(publisher=limits.publisher)).answer(ask.ArticleQuestion())
    ):
        publishers = list(dict.fromkeys(islice(whole.names("publishers"), _LOOKED_AT)))
        there = f"; there are: {', '.join(publishers[:_FEW])}" if publishers else ""
        more = ", …" if len(publishers) > _FEW else ""
        yield f"No article is published by “{limits.publisher}”{there}{more}."
        return
    rows = islice(whole.answer(ask.ArticleQuestion()), _LOOKED_AT)
    dates = sorted(row.date for row in rows if row.date is not None)
    ends = " to ".join(dict.fromkeys([dates[0], dates[-1]])) if dates else "unknown date"
    asked = [f"since {limits.since}"] * bool(limits.since)
    asked += [f"until {limits.until}"] * bool(limits.until)
    asked += [f"by “{limits.publisher}”"] * (limits.publisher is not None)
    yield f"No article is {_and(asked)}: those here are of {ends}."


def _and(parts: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(parts[:-1]), parts[-1]]))
