"""Whether the speaker that a claim names is the one who says it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from iomed_cli.matching import resolve
from iomed_cli.matching.near_names import near_names
from iomed_cli.matching.word_index import plain_tokens
from iomed_cli.model import Extraction, Quote, Speaker
from iomed_cli.value import Value
from iomed_cli.verification.beside_names import (
    GENDERED,
    is_man,
    other_title,
    sex_printed,
    stands_beside,
)
from iomed_cli.verification.generations import (
    generation,
    is_of_two,
    of_generation,
    of_one_name,
)
from iomed_cli.verification.stretches import Stretch
from iomed_cli.verification.verdicts import Attribution

_PRINTED = (None, "name", "surname")
"""What tells a speaker by his name; a reader's annotation is taken for it."""

_DESCRIBING = 2
"""Words of a description that are needed to tell who is meant."""

_TITLES = frozenset(("mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir"))

_PARTICLE = 2
"""Letters of a part of a name that may be left out: *al-*, *el-*."""

_MOST_KNOWN = 1024
"""Claims come with few names; a stream of other ones must not fill the memory."""


class Attributed(Value, frozen=True):
    """How the name that a claim gives fits, and what a reader must know of it."""

    claimed: str | None
    attribution: Attribution
    note: str | None = None


class Speakers:
    """Who is named in which article."""

    def __init__(self, extractions: Sequence[Extraction]) -> None:
        self._here = {
            one.article.id: {speaker.name: speaker for speaker in one.speakers}
            for one in extractions
        }
        self._names = list(dict.fromkeys(name for names in self._here.values() for name in names))
        self._known: dict[str, Mapping[str, float]] = {}

    def _scores(self, claimed: str) -> Mapping[str, float]:
        if claimed not in self._known:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            self._known[claimed] = resolve.people_scores(claimed, self._names)
        return self._known[claimed]

    def attribution(self, claimed: str | None, stretch: Stretch) -> Attributed:
        """Compare the name that a claim gives with the true speaker's.

        A claim is no search, so a slip in a name is never forgiven: it is
        `ambiguous`, as is a name that several people of the article bear.
        It is `unsure` where the article does not tell who speaks, or tells it
        by a pronoun or a description that stands for somebody else.
        """
        if claimed is None:
            return Attributed(None, "none")
        if stretch.voice == "narrated":
            # Nobody says it, so whoever is named does not.
            return Attributed(claimed, "mismatch")
        speaker, quote = stretch.speaker, _best_told(stretch)
        if speaker is None or (quote and quote.speaker_from == "none"):
            return Attributed(claimed, "unsure", "The article does not tell who says this.")
        here = self._here[stretch.article.id]
        asked = self._compared(claimed, speaker, quote, stretch)
        if asked.attribution != "match" or asked.note or speaker not in here:
            return asked
        return _beside_the_name(claimed, here[speaker], quote, stretch)

    def _compared(
        self, claimed: str, speaker: str, quote: Quote | None, stretch: Stretch
    ) -> Attributed:
        """Compare the name with that of a speaker who is known."""
        here = self._here[stretch.article.id]
        fitting = self._fitting(claimed, here, stretch)
        whole = [name for name, score in fitting.items() if score == 100]
        if speaker.casefold() == claimed.casefold():
            return Attributed(claimed, "match")
        as_printed = quote is not None and _same_name(claimed, quote.mention)
        # *The younger Hale said* is not just *Hale said*.
        as_printed = as_printed and not (len(_name_words(claimed)) == 1 and of_one_name(fitting))
        if speaker in (whole or fitting):
            if _is_other_sex(claimed, here[speaker], stretch.article.text) or (
                not as_printed and _is_half(claimed, speaker)
            ):
                note = f"“{claimed}” may not be {speaker}."
                return Attributed(claimed, "ambiguous", note)
            if len(whole or fitting) == 1 or (as_printed and not whole):
                return Attributed(claimed, "match", _first_of(claimed, fitting, speaker))
            note = f"“{claimed}” may be any of {len(fitting)}: {', '.join(fitting)}."
            return Attributed(claimed, "ambiguous", note)
        if speaker in here and _is_within(speaker, claimed):
            note = f"The article only has “{speaker}” here, which more than one person is named."
            return Attributed(claimed, "ambiguous", note)
        if whole and _is_within(claimed, speaker):
            note = f"“{claimed}” may be any of {len(whole) + 1}: {', '.join((*whole, speaker))}."
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
        scores = self._scores(claimed)
        # A name that somebody in any of the articles bears is no slip in another one.
        if not _sure(scores):
            named = len(speaker.split()) > 1 and _is_named_in(speaker, claimed)
            if named or speaker in scores or speaker in near_names(claimed, [speaker]):
                note = f"Nobody in the article is named “{claimed}”; the nearest is {speaker}."
                return Attributed(claimed, "ambiguous", note)
            if attributed := _described(claimed, speaker, here):
                return attributed
        if quote is not None and quote.speaker_from not in _PRINTED:
            return Attributed(claimed, "unsure", _inferred(quote, speaker))
        return Attributed(claimed, "mismatch")

    def _fitting(
        self, claimed: str, here: Mapping[str, Speaker], stretch: Stretch
    ) -> Mapping[str, float]:
        """Give the people of an article who bear the name, with scores.

        Of several that is the one whom what else is said describes: *Foreign
        Minister Wang*, *Wang Yong of Peking University*.
        """
        every = _sure(self._scores(claimed))
        # In the article's order, whatever other articles are asked with it.
        fitting = {name: every[name] for name in here if name in every}
        text = stretch.article.text
        if fitting:
            return _told_apart(claimed, fitting, here, text) if len(fitting) > 1 else fitting
        if told := of_generation(claimed, here):
            return dict.fromkeys(told, 100.0)
        beside = _paragraph(stretch)
        return {
            name: 100.0
            for name, speaker in here.items()
            if _is_named_in(name, claimed)
            and (_rest_describes(claimed, speaker, beside) or stands_beside(claimed, speaker, text))
        }


def _told_apart(
    claimed: str, fitting: Mapping[str, float], here: Mapping[str, Speaker], text: str
) -> Mapping[str, float]:
    """Give those of several people of a name whom what is said beside it fits: *Dr*, *Mr*."""
    described = [name for name in fitting if _rest_describes(claimed, here[name], "")]
    if described or plain_tokens(claimed).isdisjoint(_TITLES):
        return dict.fromkeys(described, 100.0) if described else fitting
    best = max(fitting.values())
    entitled = [
        name
        for name in fitting
        # A name that fits better is never passed over for a title.
        if fitting[name] == best
        and not _is_other_sex(claimed, here[name], text)
        and other_title(claimed, here[name], text) is None
    ]
    return dict.fromkeys(entitled, 100.0) if len(entitled) == 1 else fitting


def _sure(scores: Mapping[str, float]) -> dict[str, float]:
    return {name: score for name, score in scores.items() if score >= resolve.EXACT_NAME}


def _is_named_in(name: str, claimed: str) -> bool:
    return plain_tokens(name) <= plain_tokens(claimed)


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


def _is_other_sex(claimed: str, speaker: Speaker, text: str) -> bool:
    """Tell whether a claim has a *Mr* for a woman, or the other way round.

    The article's own *Mr* tells before the name does.
    """
    titles = plain_tokens(claimed) & GENDERED
    if not titles:
        return False
    male = is_man(titles)
    if printed := sex_printed(speaker, text):
        return (printed == "m") != male
    # Only here, since reading the names takes longer than most claims.
    from iomed_cli.extraction.lexicon.given_names import FEMALE, MALE

    given = speaker.name.casefold().split()[0]
    own, others = (MALE, FEMALE) if male else (FEMALE, MALE)
    return given in others and given not in own


def _beside_the_name(
    claimed: str, speaker: Speaker, quote: Quote | None, stretch: Stretch
) -> Attributed:
    """Say of a name that fits what else the article has beside it."""
    if quote and quote.source_kind in ("group", "unnamed_person"):
        return Attributed(
            claimed, "match", f"The article does not name who says it, only “{speaker.name}”."
        )
    mention = (quote and quote.mention) or ""
    plain = len(mention.split()) > 1 and not generation(mention)
    if is_of_two(speaker) and not (plain and not generation(claimed)):
        alone = len(_name_words(claimed)) == 1
        note = f"“{mention or claimed}” may be {speaker.name}, or somebody without the “Jr.”."
        return Attributed(claimed, "ambiguous" if plain or alone else "match", note)
    return Attributed(claimed, "match", other_title(claimed, speaker, stretch.article.text))


def _paragraph(stretch: Stretch) -> str:
    """Give the paragraph in which a quotation begins, which may say who its speaker is."""
    text, start = stretch.article.text, stretch.pieces[0].start
    return text[text.rfind("\n", 0, start) + 1 :].partition("\n")[0]


def _rest_describes(claimed: str, speaker: Speaker, beside: str) -> bool:
    """Tell whether what a claim says of somebody beside the name is what the article says.

    It may say so in the very paragraph too.
    """
    rest = resolve.telling_words(claimed) - plain_tokens(speaker.name) - _TITLES
    about = plain_tokens(f"{speaker.role or ''} {speaker.affiliation or ''} {beside}")
    return bool(rest) and rest <= about


def _first_of(claimed: str, fitting: Mapping[str, float], speaker: str) -> str | None:
    others = [name for name in fitting if name != speaker and fitting[speaker] < 100]
    return f"“{claimed}” also fits {', '.join(others)}." if others else None


def _described(claimed: str, speaker: str, here: Mapping[str, Speaker]) -> Attributed | None:
    """Compare words that are no name with what the article says of its people."""
    if speaker not in here or not resolve.describes(claimed, here[speaker]):
        return None
    fit = f"“{claimed}” is no name, but fits what the article says of {speaker}."
    alone = [name for name, one in here.items() if resolve.describes(claimed, one)] == [speaker]
    told = alone and len(resolve.telling_words(claimed)) >= _DESCRIBING
    return Attributed(claimed, "match" if told else "ambiguous", fit)


def _best_told(stretch: Stretch) -> Quote | None:
    """Give the part of a quotation that names its speaker, or else the first."""
    quotes = [piece.quote for piece in stretch.pieces if piece.quote is not None]
    printed = [one for one in quotes if one.speaker_from in _PRINTED]
    return next(iter(printed or quotes), None)


def _name_words(name: str) -> set[str]:
    return plain_tokens(name) - _TITLES


def _same_name(claimed: str, mention: str | None) -> bool:
    """Tell whether a claim names somebody just as the article does beside the words."""
    return mention is not None and _name_words(claimed) == _name_words(mention)


def _inferred(quote: Quote, speaker: str) -> str:
    if quote.mention and quote.mention.casefold() == speaker.casefold():
        return f"The article only has “{quote.mention}” here."
    if quote.mention and quote.speaker_from in ("pronoun", "description"):
        return f"The article has “{quote.mention}”, which is taken for {speaker}."
    return f"The article does not name the speaker here, who is taken for {speaker}."
