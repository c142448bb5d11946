"""Whether the speaker that a claim names is the one who says it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from iomed_cli.full_stops import with_stop
from iomed_cli.matching import resolve
from iomed_cli.matching.near_names import near_names
from iomed_cli.matching.word_index import plain_tokens
from iomed_cli.model import Extraction, Quote, Speaker
from iomed_cli.value import Value
from iomed_cli.verification.bearers import (
    TITLES,
    Bearers,
    is_named_in,
    is_other_sex,
    sure,
)
from iomed_cli.verification.beside_names import other_title
from iomed_cli.verification.generations import (
    generation,
    is_of_two,
    of_one_name,
)
from iomed_cli.verification.stretches import Stretch
from iomed_cli.verification.verdicts import Attribution
from iomed_cli.verification.writers import Writers

_PRINTED = (None, "name", "surname")
"""What tells a speaker by his name; a reader's annotation is taken for it."""

_DESCRIBING = 2
"""Words of a description that are needed to tell who is meant."""

_PARTICLE = 2
"""Letters of a part of a name that may be left out: *al-*, *el-*."""


class Attributed(Value, frozen=True):
    """How the name that a claim gives fits, and what a reader must know of it."""

    claimed: str | None
    attribution: Attribution
    note: str | None = None
    is_writer: bool = False
    """Whether the article's own words are given to who wrote it."""


class Speakers:
    """Who is named in which article."""

    def __init__(self, extractions: Sequence[Extraction]) -> None:
        self._bearers = Bearers(extractions)
        self._writers = Writers()

    def attribution(self, claimed: str | None, stretch: Stretch) -> Attributed:
        """Compare the name that a claim gives with the true speaker's.

        A claim is no search, so a slip in a name is never forgiven: it is
        `ambiguous`, as is a name that several people of the article bear.
        It is `unsure` where the article does not tell who speaks, or tells it
        by a pronoun or a description that stands for somebody else.
        """
        if claimed is None:
            return Attributed(None, "none")
        asked = self._asked(claimed, stretch)
        if asked.attribution == "match" or stretch.voice == "direct":
            return asked
        if not self._is_writer(claimed, stretch):
            return asked
        # What is reported is so in the writer's words.
        of = f"The article reports this of {stretch.speaker}." if stretch.speaker else None
        return Attributed(claimed, "match", of, is_writer=True)

    def _is_writer(self, claimed: str, stretch: Stretch) -> bool:
        """Tell whether a name is the writer's, and nobody else's who is named in the article."""
        article = stretch.article
        if not self._writers.wrote(claimed, article):
            return False
        named = self._bearers.fitting(claimed, stretch)
        return all(self._writers.wrote(name, article) for name in named)

    def _asked(self, claimed: str, stretch: Stretch) -> Attributed:
        """Compare the name with that of whoever speaks, if anybody does."""
        if stretch.voice == "narrated":
            # Nobody says it, so whoever is named does not.
            return Attributed(claimed, "mismatch")
        speaker, quote = stretch.speaker, _best_told(stretch)
        if speaker is None or (quote and quote.speaker_from == "none"):
            if speaker is not None and speaker.casefold() == claimed.casefold():
                return Attributed(claimed, "match", _unnamed(speaker))
            return Attributed(claimed, "unsure", "The article does not tell who says this.")
        here = self._bearers.here[stretch.article.id]
        asked = self._compared(claimed, speaker, quote, stretch)
        if asked.attribution != "match" or asked.note or speaker not in here:
            return asked
        return _beside_the_name(claimed, here[speaker], quote, stretch)

    def _compared(
        self, claimed: str, speaker: str, quote: Quote | None, stretch: Stretch
    ) -> Attributed:
        """Compare the name with that of a speaker who is known."""
        here = self._bearers.here[stretch.article.id]
        fitting = self._bearers.fitting(claimed, stretch)
        whole = [name for name in fitting if fitting[name] == 100 and _may_be_whole(claimed, name)]
        if speaker.casefold() == claimed.casefold():
            return Attributed(claimed, "match")
        as_printed = quote is not None and _same_name(claimed, quote.mention)
        # *The younger Hale said* is not just *Hale said*.
        as_printed = as_printed and not (len(_name_words(claimed)) == 1 and of_one_name(fitting))
        as_printed = as_printed and _may_be_whole(claimed, speaker)
        if speaker in (whole or fitting):
            if is_other_sex(claimed, here[speaker], stretch.article.text) or (
                not as_printed and _is_half(claimed, speaker)
            ):
                note = with_stop(f"“{claimed}” may not be {speaker}")
                return Attributed(claimed, "ambiguous", note)
            if len(whole or fitting) == 1 or (as_printed and not whole):
                return Attributed(claimed, "match", _first_of(claimed, fitting, speaker))
            note = with_stop(f"“{claimed}” may be any of {len(fitting)}: {', '.join(fitting)}")
            return Attributed(claimed, "ambiguous", note)
        if generation(claimed) and of_one_name((*whole, speaker)):
            return _of_another(claimed, speaker, quote)
        if (
            speaker in here
            and _has_all_of(speaker, claimed)
            and not (fitting and _has_title(speaker))
        ):
            own = _name_words(speaker) - TITLES
            longer = [name for name in here if own < _name_words(name) - TITLES]
            several = len(longer) + _has_title(speaker) > 1
            which = "which more than one person is named" if several else f"not “{claimed}”"
            note = f"The article only has “{speaker}” here, {which}."
            return Attributed(claimed, "ambiguous", note)
        told = speaker in here and is_other_sex(claimed, here[speaker], stretch.article.text)
        if whole and _is_within(claimed, speaker) and not told:
            every = *whole, speaker
            note = with_stop(f"“{claimed}” may be any of {len(every)}: {', '.join(every)}")
            return Attributed(claimed, "ambiguous", note)
        return self._other(claimed, speaker, here, quote)

    def _other(
        self,
        claimed: str,
        speaker: str,
        here: Mapping[str, Speaker],
        quote: Quote | None,
    ) -> Attributed:
        """Say of a name that is not the speaker's what it may be."""
        scores = self._bearers.scores(claimed)
        # A name that somebody in any of the articles bears is no slip in another one.
        if not sure(scores):
            named = len(speaker.split()) > 1 and is_named_in(speaker, claimed)
            if named or speaker in scores or speaker in near_names(claimed, [speaker]):
                nobody = f"Nobody in the article is named “{claimed}”"
                note = with_stop(f"{nobody}; the nearest is {speaker}")
                return Attributed(claimed, "ambiguous", note)
            if attributed := _described(claimed, speaker, here):
                return attributed
        return _of_another(claimed, speaker, quote)


def _of_another(claimed: str, speaker: str, quote: Quote | None) -> Attributed:
    """Say that somebody else says it, if the article names him there."""
    if quote is not None and quote.speaker_from not in _PRINTED:
        return Attributed(claimed, "unsure", _inferred(quote, speaker))
    return Attributed(claimed, "mismatch")


def _has_title(name: str) -> bool:
    return not plain_tokens(name).isdisjoint(TITLES)


def _may_be_whole(claimed: str, name: str) -> bool:
    """Tell whether a claim has all of a name: *Khan* is no less Farah Khan than Mr Khan."""
    return _has_title(claimed) or not _has_title(name)


def _has_all_of(name: str, claimed: str) -> bool:
    return _name_words(name) <= _name_words(claimed)


def _is_within(part: str, name: str) -> bool:
    """Tell whether one name is only a word or two of another."""
    return _name_words(part) < _name_words(name)


def _is_half(claimed: str, speaker: str) -> bool:
    """Tell whether a claim has one part of a double name, and not the other."""
    words = plain_tokens(claimed)
    for double in filter(None, re.split(r"\s+", speaker) if "-" in speaker else ()):
        parts = [plain_tokens(part) for part in double.split("-")]
        if len(parts) > 1 and all(len(part) > _PARTICLE for one in parts for part in one):
            shared = [bool(one & words) for one in parts if one]
            if any(shared) and not all(shared):
                return True
    return False


def _beside_the_name(
    claimed: str, speaker: Speaker, quote: Quote | None, stretch: Stretch
) -> Attributed:
    """Say of a name that fits what else the article has beside it."""
    if quote and quote.source_kind in ("group", "unnamed_person"):
        return Attributed(claimed, "match", _unnamed(speaker.name))
    mention = (quote and quote.mention) or ""
    plain = len(mention.split()) > 1 and not generation(mention)
    if is_of_two(speaker) and not (plain and not generation(claimed)):
        alone = len(_name_words(claimed)) == 1
        note = f"“{mention or claimed}” may be {speaker.name}, or somebody without the “Jr.”."
        return Attributed(claimed, "ambiguous" if plain or alone else "match", note)
    return Attributed(claimed, "match", other_title(claimed, speaker, stretch.article.text))


def _unnamed(words: str) -> str:
    return f"The article does not name who says it, only “{words}”."


def _first_of(claimed: str, fitting: Mapping[str, float], speaker: str) -> str | None:
    others = [name for name in fitting if name != speaker and fitting[speaker] < 100]
    return with_stop(f"“{claimed}” also fits {', '.join(others)}") if others else None


def _described(claimed: str, speaker: str, here: Mapping[str, Speaker]) -> Attributed | None:
    """Compare words that are no name with what the article says of its people."""
    if speaker not in here or not resolve.describes(claimed, here[speaker]):
        return None
    fit = with_stop(f"“{claimed}” is no name, but fits what the article says of {speaker}")
    alone = [name for name, one in here.items() if resolve.describes(claimed, one)] == [speaker]
    told = alone and len(resolve.telling_words(claimed)) >= _DESCRIBING
    return Attributed(claimed, "match" if told else "ambiguous", fit)


def _best_told(stretch: Stretch) -> Quote | None:
    """Give the part of a quotation that names its speaker, or else the first."""
    quotes = [piece.quote for piece in stretch.pieces if piece.quote is not None]
    printed = [one for one in quotes if one.speaker_from in _PRINTED]
    return next(iter(printed or quotes), None)


def _name_words(name: str) -> set[str]:
    return plain_tokens(name) - TITLES


def _same_name(claimed: str, mention: str | None) -> bool:
    """Tell whether a claim names somebody just as the article does beside the words."""
    return mention is not None and _name_words(claimed) == _name_words(mention)


def _inferred(quote: Quote, speaker: str) -> str:
    if quote.mention and quote.mention.casefold() == speaker.casefold():
        return f"The article only has “{quote.mention}” here."
    if quote.mention and quote.speaker_from in ("pronoun", "description"):
        return with_stop(f"The article has “{quote.mention}”, which is taken for {speaker}")
    return with_stop(f"The article does not name the speaker here, who is taken for {speaker}")
