"""Measure the extraction on a PolNeAR folder: figures, speed and each rule's precision.

Usage: python tests/benchmarks/polnear.py FOLDER [--split dev] [--rules]

FOLDER holds the splits and ``score.py``, which defines every figure. Predictions go to a
temporary folder. With ``--rules`` the precision of each rule is printed, the source of
the table's confidences: the share of the rule's quotes that lie, by more than half of their
words, in what the annotators marked (over train and dev), drawn towards a half where there
are few: (right + 1) / (all + 2). A star marks what the table has otherwise. Behind it stands
how many of those name their source as the annotators do, of what they gave a source.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from iomed_cli.extraction import extract
from iomed_cli.extraction.quotes.rules import RULES
from iomed_cli.model import Quote

# Figure: the best peer on dev, the least we want, what we aim at.
FIGURES = {
    "direct.f1": (0.811, 0.92, 0.95),
    "direct.attribution_accuracy": (0.931, 0.94, 0.96),
    "direct.e2e_f1": (0.696, 0.87, 0.92),
    "speech.precision": (0.889, 0.90, 0.94),
    "speech.f1": (0.759, 0.81, 0.86),
    "indirect.overlap_f1": (0.656, 0.64, 0.70),
    "indirect.match_f1": (0.555, 0.54, 0.62),
    "indirect.source_accuracy": (0.942, 0.95, 0.97),
    "content.overlap_f1": (0.722, 0.78, 0.84),
    "name.accuracy": (0.863, 0.89, 0.93),
    "name.accuracy_indirect_mention": (0.655, 0.72, 0.82),
}
PARTS = (
    *("direct.precision", "direct.recall", "indirect.match_precision", "indirect.match_recall"),
    "speech.recall",
)
"""Figures that say what others are made of."""


def prediction(quote: Quote) -> dict[str, object]:
    return {
        "kind": quote.kind,
        "start": quote.start,
        "end": quote.end,
        "speaker_start": quote.mention_start,
        "speaker_end": quote.mention_end,
        "speaker": quote.speaker,
    }


def predict(texts: list[Path], folder: Path) -> tuple[int, float]:
    """Write the predictions for the texts; give the words read and the seconds it took."""
    words, seconds = 0, 0.0
    for path in texts:
        text = path.read_bytes().decode()
        begin = time.process_time()
        quotes = extract(text).quotes
        seconds += time.process_time() - begin
        words += len(text.split())
        record = {"quotes": [prediction(quote) for quote in quotes]}
        (folder / f"{path.stem}.json").write_text(json.dumps(record), encoding="utf-8")
    return words, seconds


def score(polnear: Path, split: str, folder: Path) -> dict[str, float]:
    command = [sys.executable, str(polnear / "score.py"), "--polnear", str(polnear)]
    command += ["--split", split, "--pred", str(folder), "--json"]
    figures: dict[str, float] = json.loads(
        subprocess.run(command, check=True, capture_output=True, text=True).stdout
    )
    return figures


def scorer(polnear: Path) -> ModuleType:
    specification = importlib.util.spec_from_file_location("score", polnear / "score.py")
    assert specification is not None and specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


class Measured(NamedTuple):
    """How good a rule is: what it finds, and whom it names for what is marked and has a source."""

    precision: float
    cases: int
    source: float
    sourced: int


def rule_precision(polnear: Path) -> dict[str, Measured]:
    """Give for each rule the smoothed shares of its quotes and of its sources that are right."""
    gold: dict[str, Any] = {}
    for split in ("train", "dev"):
        gold |= scorer(polnear).load_gold(polnear, split)
    right, seen = Counter[str](), Counter[str]()
    named, sourced = Counter[str](), Counter[str]()
    for doc in gold.values():
        article = doc["article"]
        marked = [
            (article.word_set(one["Content"]), article.word_set(one["Source"]))
            for one in doc["attributions"]
        ]
        everything = set[int]().union(*(content for content, _ in marked))
        for quote in extract(article.text).quotes:
            rule, words = quote.rule or "", article.word_set([(quote.start, quote.end)])
            seen[rule] += 1
            right[rule] += 2 * len(words & everything) > len(words)
            sources = [who for content, who in marked if who and _covers(content, words)]
            if sources and quote.mention_start is not None:
                mention = article.word_set([(quote.mention_start, quote.mention_end)])
                sourced[rule] += 1
                named[rule] += any(mention & who for who in sources)
    return {
        name: Measured(
            _share(right[name], seen[name]), seen[name],
            _share(named[name], sourced[name]), sourced[name],
        )
        for name in (rule.name for rule in RULES)
    }  # fmt: skip


def _covers(content: set[int], words: set[int]) -> bool:
    return 2 * len(words & content) > len(words)


def _share(right: int, cases: int) -> float:
    return round((right + 1) / (cases + 2), 2)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("polnear", type=Path)
    parser.add_argument("--split", default="dev", choices=("train", "dev", "test"))
    parser.add_argument("--rules", action="store_true", help="print each rule's precision")
    args = parser.parse_args()
    texts = sorted((args.polnear / args.split / "text").glob("*.txt"))
    with tempfile.TemporaryDirectory() as folder:
        words, seconds = predict(texts, Path(folder))
        figures = score(args.polnear, args.split, Path(folder))
    print(f"{'figure':34} {'ours':>6} {'peer':>6} {'least':>6} {'aim':>6}")
    for name, (peer, least, aim) in FIGURES.items():
        mark = "*" if figures[name] >= aim else "" if figures[name] >= least else "below"
        print(f"{name:34} {figures[name]:6.3f} {peer:6.3f} {least:6.2f} {aim:6.2f} {mark}")
    for name in PARTS:
        print(f"{name:34} {figures[name]:6.3f}")
    speed = words / seconds
    print(f"{words:,} words in {seconds:.2f} s on one core: {speed:,.0f} words per second")
    if args.rules:
        measured = rule_precision(args.polnear)
        for rule in RULES:
            one = measured[rule.name]
            mark = " " if one[:2] == (rule.confidence, rule.cases) else "*"
            source = f"source {one.source:.2f} of {one.sourced:5,}"
            print(f"{rule.name:20} {one.precision:.2f} of {one.cases:5,} {mark} {source}")


if __name__ == "__main__":
    main()
