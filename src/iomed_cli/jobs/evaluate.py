"""Evaluate: extract the labelled texts of a folder, and hold what is found against the labels."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from iomed_cli.evaluation.labels import LabelledText, labelled_texts
from iomed_cli.evaluation.scores import evaluate
from iomed_cli.extraction import extract
from iomed_cli.output.progress import progress_bar

if TYPE_CHECKING:
    from iomed_cli.evaluation.scores import Evaluation
    from iomed_cli.model import Extraction


def evaluate_folder(folder: str, progress: bool) -> Evaluation:
    """Evaluate the texts of a folder, each ``NAME.txt`` with its labels in ``NAME.json``.

    Raises IomedError where there is none, or labels do not fit their text.
    """
    texts = list(labelled_texts(Path(folder)))
    with progress_bar(sum(len(it.text) for it in texts), progress) as advance:

        def held() -> Iterator[tuple[LabelledText, Extraction]]:
            for it in texts:
                yield it, extract(it.text, id=it.name)
                advance(len(it.text))

        return evaluate(held())
