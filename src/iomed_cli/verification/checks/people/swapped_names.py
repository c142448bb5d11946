"""Who or what a sentence names where the nearest one of the sources names another: two swapped."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from iomed_cli.matching.folding import fold
from iomed_cli.model import Mention
from iomed_cli.verification.checks.outcomes import CheckKind, Found, SourcePlace
from iomed_cli.verification.checks.people.name_checks import KnownNames, found_at, is_named
from iomed_cli.verification.checks.read_text import ReadSentence, ReadText
from iomed_cli.verification.checks.same_thing import NOTHING, SourceSentences

_SURE, _UNKNOWN = 0.45, 0.4
_CLEARLY = 0.22
_LEAST_SHARED = 3


def swapped(draft: ReadText, words: SourceSentences, known: KnownNames) -> Iterator[Found]:
    """Find names that the sources know, but not of what the draft says of them."""
    every: tuple[tuple[CheckKind, Callable[[ReadText], Iterator[tuple[str, Mention]]]], ...] = (
        ("name", _people),
        ("country", _countries),
    )
    for kind, named in every:
        inside = {
            id(sentence): set(names)
            for source in words.sources
            for sentence, names in _by_sentence(source, named(source)).items()
        }
        own = _by_sentence(draft, named(draft))
        everywhere = {name for mentions in own.values() for name in mentions}
        if kind == "country":
            yield from _unknown_countries(own, everywhere, words, inside)
        for sentence, mentions in own.items():
            if len(mentions) == 1 and not sentence.in_quotes and not sentence.is_heading:
                ((name, mention),) = mentions.items()
                yield from _judged(kind, sentence, name, mention, words, inside)


def _unknown_countries(
    own: dict[ReadSentence, dict[str, Mention]],
    everywhere: set[str],
    words: SourceSentences,
    inside: dict[int, set[str]],
) -> Iterator[Found]:
    """Find countries that no source names, where the nearest statement has one for them."""
    known = {name for names in inside.values() for name in names}
    for sentence, mentions in own.items():
        for name, mention in mentions.items():
            if name in known or sentence.in_quotes:
                continue
            near = [
                (like, one)
                for one, like in words.alike(sentence, _LEAST_SHARED)
                if inside.get(id(one), set()) - everywhere
            ]
            like, best = max(near, key=lambda one: one[0].score, default=(NOTHING, None))
            if best is None or like.score < _UNKNOWN or like.shared < _LEAST_SHARED:
                continue
            others = " or ".join(sorted(inside[id(best)] - everywhere))
            text = next(one for one in words.sources if one.id == best.article)
            shown = text.text[best.start : best.end]
            place = SourcePlace(best.article, best.start, best.end, best.paragraph, shown)
            why = f"the source has {others} ({place.named})"
            yield found_at("country", "conflict", mention, why, place)


def _people(text: ReadText) -> Iterator[tuple[str, Mention]]:
    for one in text.extraction.speakers:
        if is_named(one):
            for mention in one.mentions:
                yield fold(one.name).split()[-1], mention


def _countries(text: ReadText) -> Iterator[tuple[str, Mention]]:
    for one in text.extraction.countries:
        for mention in one.mentions:
            yield one.name, mention


def _by_sentence(
    text: ReadText, named: Iterator[tuple[str, Mention]]
) -> dict[ReadSentence, dict[str, Mention]]:
    found: dict[ReadSentence, dict[str, Mention]] = {}
    for name, mention in named:
        sentence = text.at(mention.start)
        if sentence is not None:
            found.setdefault(sentence, {}).setdefault(name, mention)
    return found


def _judged(
    kind: CheckKind,
    own: ReadSentence,
    name: str,
    mention: Mention,
    words: SourceSentences,
    inside: dict[int, set[str]],
) -> Iterator[Found]:
    with_it = without = 0.0
    nearest: ReadSentence | None = None
    shared = 0
    for other, like in words.alike(own, 2):
        names = inside.get(id(other), set())
        if name in names or name in {word for word, _ in other.stems} or name in other.around:
            with_it = max(with_it, like.score)
        elif len(names) == 1 and like.score > without:
            without, nearest, shared = like.score, other, like.shared
    known = any(name in names for names in inside.values())
    if nearest is None or not known or shared < _LEAST_SHARED:
        return
    if without > _SURE and without - with_it > _CLEARLY:
        (other_name,) = inside[id(nearest)]
        text = next(one for one in words.sources if one.id == nearest.article)
        place = SourcePlace(
            nearest.article,
            nearest.start,
            nearest.end,
            nearest.paragraph,
            text.text[nearest.start : nearest.end],
        )
        shown = other_name.title() if kind == "name" else other_name
        why = f"the source says it of {shown} ({place.named})"
        yield found_at(kind, "conflict", mention, why, place)
