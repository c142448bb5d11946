"""Whom of an article's people a claim may name, by the name and by what stands beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from iomed_cli.matching import resolve
from iomed_cli.matching.word_index import plain_tokens
from iomed_cli.model import Article, Extraction, Speaker
from iomed_cli.verification.beside_names import (
    GENDERED,
    is_man,
    other_title,
    sex_printed,
    stands_beside,
)
from iomed_cli.verification.generations import of_generation
from iomed_cli.verification.stretches import Stretch

TITLES = frozenset(("mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir"))
"""What may stand before a name and is no word of it."""

_MOST_KNOWN = 1024
"""Claims come with few names; a stream of other ones must not fill the memory."""


class Bearers:
    """The people of some articles, and which of them bear a name."""

    def __init__(self, extractions: Sequence[Extraction]) -> None:
        self.here: Mapping[str, Mapping[str, Speaker]] = {
            one.article.id: {speaker.name: speaker for speaker in one.speakers}
            for one in extractions
        }
        self._names = list(dict.fromkeys(name for names in self.here.values() for name in names))
        self._known: dict[str, Mapping[str, float]] = {}
        self._fitting: dict[tuple[str, str], Mapping[str, float]] = {}
        """By a claimed name and an article."""

    def scores(self, claimed: str) -> Mapping[str, float]:
        """Give the names in any of the articles that a claimed one fits, if only nearly."""
        if claimed not in self._known:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            self._known[claimed] = resolve.people_scores(claimed, self._names)
        return self._known[claimed]

    def fitting(self, claimed: str, stretch: Stretch) -> Mapping[str, float]:
        """Give the people of a stretch's article who bear the name, with scores.

        Of several that is the one whom what else is said describes: *Foreign
        Minister Wang*, *Wang Yong of Peking University*.
        """
        key = claimed, stretch.article.id
        if key not in self._fitting:
            if len(self._fitting) >= _MOST_KNOWN:
                self._fitting.clear()
            self._fitting[key] = self._bearing(claimed, stretch.article)
        if fitting := self._fitting[key]:
            return fitting
        beside, text = _paragraph(stretch), stretch.article.text
        return {
            name: 100.0
            for name, speaker in self.here[stretch.article.id].items()
            if _is_called(speaker, claimed, text)
            or (
                is_named_in(name, claimed)
                and (
                    _rest_describes(claimed, speaker, beside)
                    or stands_beside(claimed, speaker, text)
                )
            )
        }

    def _bearing(self, claimed: str, article: Article) -> Mapping[str, float]:
        here, every = self.here[article.id], sure(self.scores(claimed))
        # In the article's order, whatever other articles are asked with it.
        fitting = {name: every[name] for name in here if name in every}
        if len(fitting) > 1 and not plain_tokens(claimed).isdisjoint(TITLES):
            fitting = _without_undecided(fitting)
        if len(fitting) > 1:
            return _told_apart(claimed, fitting, here, article.text)
        return fitting or dict.fromkeys(of_generation(claimed, here), 100.0)


def _without_undecided(fitting: Mapping[str, float]) -> dict[str, float]:
    """Leave out surnames of which the article does not tell whose they are: *Khan* of two.

    A title tells them apart in a claim.
    """
    longer = [plain_tokens(name) for name in fitting if " " in name]
    return {
        name: score
        for name, score in fitting.items()
        if " " in name or not any(plain_tokens(name) < words for words in longer)
    }


def _told_apart(
    claimed: str, fitting: Mapping[str, float], here: Mapping[str, Speaker], text: str
) -> Mapping[str, float]:
    """Give those of several people of a name whom what is said beside it fits: *Dr*, *Mr*."""
    described = [name for name in fitting if _rest_describes(claimed, here[name], "")]
    if described or plain_tokens(claimed).isdisjoint(TITLES):
        return dict.fromkeys(described, 100.0) if described else fitting
    best = max(fitting.values())
    entitled = [
        name
        for name in fitting
        # A name that fits better is never passed over for a title.
        if fitting[name] == best
        and not is_other_sex(claimed, here[name], text)
        and other_title(claimed, here[name], text) is None
    ]
    return dict.fromkeys(entitled, 100.0) if len(entitled) == 1 else fitting


def sure(scores: Mapping[str, float]) -> dict[str, float]:
    """Give the names that fit without a slip."""
    return {name: score for name, score in scores.items() if score >= resolve.EXACT_NAME}


def is_named_in(name: str, claimed: str) -> bool:
    """Tell whether a claim has all of a name, whatever else it has."""
    return plain_tokens(name) <= plain_tokens(claimed)


def _is_called(speaker: Speaker, claimed: str, text: str) -> bool:
    """Tell whether a claim has only the surname, with what the article has behind the name.

    *Strand of the Nordfond*, where the article has *Helga Strand of the Nordfond*.
    """
    first, *rest = claimed.split(" of ", 1)
    surname = speaker.name.split()[-1]
    return bool(rest) and first == surname and f"{speaker.name} of {rest[0]}" in text


def is_other_sex(claimed: str, speaker: Speaker, text: str) -> bool:
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


def _paragraph(stretch: Stretch) -> str:
    """Give the paragraph in which a quotation begins, which may say who its speaker is."""
    text, start = stretch.article.text, stretch.pieces[0].start
    return text[text.rfind("\n", 0, start) + 1 :].partition("\n")[0]


def _rest_describes(claimed: str, speaker: Speaker, beside: str) -> bool:
    """Tell whether what a claim says of somebody beside the name is what the article says.

    It may say so in the very paragraph too.
    """
    rest = resolve.telling_words(claimed) - plain_tokens(speaker.name) - TITLES
    about = plain_tokens(f"{speaker.role or ''} {speaker.affiliation or ''} {beside}")
    return bool(rest) and rest <= about
