"""Coreference: whom the words beside a cue mean, and which strategy told it."""

from __future__ import annotations

import pytest

from iomed_cli.extraction import extract
from iomed_cli.extraction.quotes.draft import Draft
from iomed_cli.extraction.speakers.coreference import CoreferenceResolver, Resolution, strategies

CASES = [
    (
        "group",
        "The engineers met in Leeds. They said the dam had held.",
        "The engineers",
    ),
    (
        "noun",
        "He spoke to the residents who said the dam had held.",
        "the residents",
    ),
    (
        "relative",
        "It was built by Ann Merrow, who said the dam had held.",
        "Ann Merrow",
    ),
    (
        "institution",
        "The Bank of Mercia opened. The Bank of Mercia said the dam had held.",
        "Bank of Mercia",
    ),
    (
        "name",
        "Ann Merrow came to Leeds. Merrow said the dam had held.",
        "Ann Merrow",
    ),
    (
        "pronoun",
        "Ann Merrow came to Leeds. She said the dam had held.",
        "Ann Merrow",
    ),
    (
        "pronoun",
        'A former resident came to Leeds. "I saw it," he said. He said the dam had held.',
        "A former resident",
    ),
    (
        "pronoun",
        "Captain Ann Merrow came to Leeds on Sunday.\n\nShe is 65, and has built dams for 40"
        " years. Her firm, Norddam, was sold to Halvorsen Air.\n\nShe lives in Bodo. It rains."
        ' It often does. "I saw it," she said.',
        "Ann Merrow",
    ),
    (
        "pronoun",
        "Ann Merrow came to Leeds. Merrow shrugged.\n\n“It rains. It often does. It did in May. It"
        ' did in June. It will again.”\n\nThe dam is old. "I saw it," she said.',
        "Ann Merrow",
    ),
    (
        "role",
        "Senator Ann Merrow came to Leeds. The senator said the dam had held.",
        "Ann Merrow",
    ),
    (
        "epithet",
        "Ann Merrow, 52, came to Leeds. The 52-year-old said the dam had held.",
        "Ann Merrow",
    ),
    (
        "office",
        "Chief Minister Ann Merrow met Minister Carl Ott. The chief minister said it had held.",
        "Ann Merrow",
    ),
    (
        "office",
        "Chief Secretary (CS) Ann Merrow came to Leeds. The CS said the dam had held.",
        "Ann Merrow",
    ),
    (
        "unnamed",
        "An official of the bank said the dam had held. The official said it would stay.",
        "An official of the bank",
    ),
    (
        "description",
        "Ann Merrow, a lighthouse keeper, came to Leeds. The keeper said the dam had held.",
        "Ann Merrow",
    ),
    (
        None,
        "The keeper of the dam said it had held.",
        "The keeper of the dam",
    ),
]


@pytest.fixture
def resolutions(monkeypatch: pytest.MonkeyPatch) -> list[Resolution]:
    """Give the list to which each resolution of the extractions that follow is added."""
    found: list[Resolution] = []
    resolve = CoreferenceResolver.resolve
    if not hasattr(resolve, "__code__"):
        pytest.skip("compiled: nothing can stand between its functions")

    def recorded(self: CoreferenceResolver, draft: Draft) -> Resolution:
        found.append(resolve(self, draft))
        return found[-1]

    monkeypatch.setattr(CoreferenceResolver, "resolve", recorded)
    return found


@pytest.mark.parametrize(("strategy", "text", "speaker"), CASES, ids=lambda it: str(it)[:24])
def test_a_resolution_says_who_speaks_and_what_told_it(
    resolutions: list[Resolution], strategy: str | None, text: str, speaker: str
) -> None:
    """Each strategy finds whom its kind of words means, and is named."""
    assert extract(text).quotes[-1].speaker == speaker
    assert resolutions[-1].strategy == strategy


def test_each_strategy_has_a_case() -> None:
    """No strategy goes without an example."""
    assert {strategy for strategy, *_ in CASES} == {None, *dict(strategies())}


def test_a_mark_is_nobody() -> None:
    """A backquote before a verb says nothing, as no mark without a letter does."""
    text = "The cue is the verb: `point out`, `stated`, `told`, `noted`, `said`, `believes`."
    assert extract(text, id="a").quotes == ()
