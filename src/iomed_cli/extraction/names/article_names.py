"""NameList: all names of an article, with where each stands."""

from __future__ import annotations

from array import array
from functools import cache
from heapq import merge
from sys import intern

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.lexicon.reporting_verbs import VERB_FRAMES
from iomed_cli.extraction.names.forms import Form, Name, is_personal
from iomed_cli.extraction.text.spans import SpanList
from iomed_cli.reference.inflection import verb_forms

_FULL = 2


@cache
def _verbs() -> frozenset[str]:
    """Give what ends a name in ``Ann Lee Slams Council``, where all words have capitals."""
    return lexicon.FINITE | frozenset(
        word
        for _, verbs in VERB_FRAMES
        for verb in verbs.split()
        for word, form in verb_forms(verb)
        if form == "s"
    )


def _cut_at_verbs(name: Name) -> list[Name]:
    """Give what stands before and behind the verbs of a headline that a name has run into."""
    form, verbs = name.form, _verbs()
    if not any(word.lower() in verbs for word in form.words[1:]):
        return [name]
    found: list[Name] = []
    start, title = name.start, form.title
    begun: list[str] = []
    at = name.start
    for word in (*form.words, ""):
        if word and word.lower() not in verbs:
            start = start if begun else at
            begun.append(word)
        elif begun:
            end = start + len(" ".join(begun))
            found.append(Name(start, end, Form(tuple(begun), title)))
            begun, title = [], ""
        at += len(word) + 1
    return found


class NameList:
    """All names of an article in order; columns of numbers, since a long text has millions."""

    def __init__(self) -> None:
        self.starts = array("i")
        self.ends = array("i")
        self.kinds = array("i")
        """For each name, where its form stands in `forms`."""
        self.forms: list[Form] = []
        self.headed: set[Form] = set()
        """Forms that stand in headings only."""
        self._kind_of: dict[Form, int] = {}
        self._held: SpanList[Form] = SpanList()
        self._forms_held: dict[Form, Form] = {}

    def hold(self, names: list[Name]) -> None:
        """Keep names of a headline whose words all have capitals, until `settle`."""
        for name in names:
            for one in _cut_at_verbs(name):
                form = self._forms_held.setdefault(one.form, one.form)
                self._held.append(one.start, one.end, form)

    def personal_words(self) -> frozenset[str]:
        """Give the words of names that are persons', and what ends a name behind other words."""
        words: set[str] = set()
        for form in self.forms:
            if is_personal(form):
                words.update(form.words)
            elif (
                len(form.words) == _FULL
                and not form.words[0].isupper()
                and form.words[0] not in lexicon.SORTS_BEFORE_NAMES
            ):
                words.add(form.words[-1])
        return frozenset(words)

    def settle(self) -> None:
        """Put in of the names held back those that the article has elsewhere too; no more are added."""
        known = {form.words[-1].lower() for form in self.forms}
        kept = [
            (start, end, self._kind(form, True))
            for start, end, form in self._held
            if form.words[-1].lower() in known
        ]
        self._held = SpanList()
        self._forms_held = {}
        self._kind_of = {}
        if kept:
            columns = zip(self.starts, self.ends, self.kinds, strict=True)
            all_names = merge(columns, kept)
            self.starts, self.ends, self.kinds = array("i"), array("i"), array("i")
            for start, end, kind in all_names:
                self.starts.append(start)
                self.ends.append(end)
                self.kinds.append(kind)

    def add(self, names: list[Name], heading: bool = False) -> None:
        """Append the names of the next passage."""
        for name in names:
            self.starts.append(name.start)
            self.ends.append(name.end)
            self.kinds.append(self._kind(name.form, heading))

    def _kind(self, form: Form, heading: bool) -> int:
        kind = self._kind_of.get(form)
        if kind is None:
            # Many names share a word.
            form = Form(tuple(map(intern, form.words)), intern(form.title))
            kind = self._kind_of[form] = len(self.forms)
            self.forms.append(form)
            if heading:
                self.headed.add(form)
        elif self.headed and not heading:
            self.headed.discard(form)
        return kind
