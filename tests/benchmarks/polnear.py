"""Score the extraction on PolNeAR with the scorer that comes with it, and time it.

    python tests/benchmarks/polnear.py FOLDER [--split dev]

FOLDER holds the splits (`dev/text`, …) and `score.py`. Prints the figures
beside those of the best existing system measured with the same scorer, the
speed in words per second, and for each rule its precision, which is what
`confidence` means: of direct quotations the share that is a gold content,
of the others the share of their words that lie in gold contents.
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

from iomed_cli.extraction import extract
from iomed_cli.model import Quote

BEST_PEER = {
    "direct.f1": 0.811,
    "direct.attribution_accuracy": 0.931,
    "direct.e2e_f1": 0.696,
    "speech.precision": 0.889,
    "speech.f1": 0.759,
    "indirect.overlap_f1": 0.656,
    "indirect.match_f1": 0.555,
    "indirect.source_accuracy": 0.942,
    "content.overlap_f1": 0.722,
    "name.accuracy": 0.863,
    "name.accuracy_indirect_mention": 0.655,
}
"""The best figure of textacy, the Gender Gap Tracker's rules and BBC Citron on the dev split."""


def main() -> None:
    """Extract, score and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--split", default="dev")
    options = parser.parse_args()
    found: dict[str, tuple[Quote, ...]] = {}
    words, seconds = 0, 0.0
    for path in sorted((options.folder / options.split / "text").glob("*.txt")):
        with path.open(encoding="utf-8", newline="") as file:
            text = file.read()
        start = time.perf_counter()
        found[path.stem] = extract(text).quotes
        seconds += time.perf_counter() - start
        words += len(text.split())
    figures = _scored(options.folder, options.split, found)
    print(f"{words} words at {words / seconds:,.0f} words per second\n")
    print(f"| {options.split} split | best peer | iomed |\n|---|--:|--:|")
    for name, peer in BEST_PEER.items():
        print(f"| {name} | {peer:.3f} | {figures[name]:.3f} |")
    _print_rules(options.folder, options.split, found)


def _scored(folder: Path, split: str, found: dict[str, tuple[Quote, ...]]) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as predictions:
        for stem, quotes in found.items():
            rows = [
                {
                    "kind": quote.kind,
                    "start": quote.start,
                    "end": quote.end,
                    "speaker_start": quote.mention_start,
                    "speaker_end": quote.mention_end,
                    "speaker": quote.speaker,
                }
                for quote in quotes
            ]
            (Path(predictions) / f"{stem}.json").write_text(json.dumps({"quotes": rows}))
        command = [sys.executable, str(folder / "score.py"), "--polnear", str(folder)]
        command += ["--split", split, "--pred", predictions, "--json"]
        ran = subprocess.run(command, check=True, capture_output=True, text=True)
    figures: dict[str, float] = json.loads(ran.stdout)
    return figures


def _print_rules(folder: Path, split: str, found: dict[str, tuple[Quote, ...]]) -> None:
    scorer = _module(folder / "score.py")
    right: Counter[str] = Counter()
    made: Counter[str] = Counter()
    records: Counter[str] = Counter()
    for stem, document in scorer.load_gold(str(folder), split).items():
        article = document["article"]
        contents = [piece for one in document["attributions"] for piece in one["Content"]]
        gold_words = article.word_set(contents)
        for quote in found.get(stem, ()):
            rule = str(quote.rule)
            records[rule] += 1
            if quote.kind == "direct":
                for unit in article.units((quote.start, quote.end)):
                    made[rule] += 1
                    right[rule] += any(
                        article.iou([unit], [gold]) >= scorer.DIRECT_IOU
                        for content in contents
                        for gold in (content, *article.units(content))
                        if gold[0] < unit[1] and unit[0] < gold[1]
                    )
            else:
                own = article.word_set([(quote.start, quote.end)])
                made[rule] += len(own)
                right[rule] += len(own & gold_words)
    print("\n| rule | records | precision |\n|---|--:|--:|")
    for rule, number in records.most_common():
        print(f"| {rule} | {number} | {right[rule] / max(made[rule], 1):.2f} |")


def _module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    main()
