"""Time verification beside what one would write otherwise, in one run.

    python tests/benchmarks/verify.py [--articles 1000] [--claims 10000]

The articles are the bundled one with its letters exchanged, differently for each, so that
they have the same shape and other words. The claims are runs of words of their quotations,
every second one with a word changed. The peers give a score and no verdict; they answer a
fiftieth of the claims, since they take so long.
"""

from __future__ import annotations

import argparse
import difflib
import random
import string
import time
from collections.abc import Callable, Sequence
from functools import partial

import msgspec
from rapidfuzz import fuzz, process

from iomed_cli import load
from iomed_cli.model import Extraction
from iomed_cli.verification import Verifier

_SEED = 4


def articles(number: int) -> list[Extraction]:
    """Give articles of the bundled one's shape, the first of them itself."""
    bundled = load().extractions[0]
    made = [bundled]
    for n in range(1, number):
        letters = list(string.ascii_lowercase)
        random.Random(n).shuffle(letters)
        table = str.maketrans(string.ascii_lowercase, "".join(letters))
        raw = msgspec.to_builtins(bundled)
        raw["article"]["text"] = raw["article"]["text"].translate(table)
        raw["article"]["id"] = f"article-{n}"
        raw["quotes"] = [
            {**one, "article": f"article-{n}", "text": one["text"].translate(table)}
            for one in raw["quotes"]
        ]
        made.append(msgspec.convert({**raw, "facts": []}, Extraction))
    return made


def claims(extractions: Sequence[Extraction], number: int) -> list[str]:
    """Give runs of direct quotations, every second one with another word in it."""
    choose = random.Random(_SEED)
    quotes = [one for each in extractions for one in each.quotes if one.kind == "direct"]
    made = []
    for n in range(number):
        words = choose.choice(quotes).text.split()
        start = choose.randrange(len(words) - 8)
        run = words[start : start + choose.randrange(8, 30)]
        if n % 2:
            run[choose.randrange(1, len(run) - 1)] = "zebra"
        made.append(" ".join(run))
    return made


def timed(answer: Callable[[str], object], asked: Sequence[str]) -> float:
    """Give the milliseconds that a claim takes."""
    start = time.perf_counter()
    for claim in asked:
        answer(claim)
    return (time.perf_counter() - start) * 1000 / len(asked)


def main() -> None:
    """Time both on one article and on many, and print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--claims", type=int, default=10_000)
    options = parser.parse_args()
    print("| articles | iomed, ms a claim | extractOne | difflib | extractOne ÷ iomed |")
    print("|--:|--:|--:|--:|--:|")
    for number in (1, options.articles):
        extractions = articles(number)
        asked = claims(extractions, options.claims)
        texts = [one.text for each in extractions for one in each.quotes]
        start = time.perf_counter()
        verifier = Verifier(extractions)
        verifier.verify(asked[0])
        prepared = time.perf_counter() - start
        own = timed(verifier.verify, asked)
        few = asked[: max(options.claims // 50, 10)]
        peer = timed(partial(process.extractOne, choices=texts, scorer=fuzz.partial_ratio), few)
        fewest = few[: max(10, 2000 // number)]
        other = timed(
            partial(difflib.get_close_matches, possibilities=texts, n=1, cutoff=0.0), fewest
        )
        print(f"| {number} | {own:.3f} | {peer:.2f} | {other:.1f} | {peer / own:.1f} |")
        print(f"(made ready in {prepared:.2f} s)")


if __name__ == "__main__":
    main()
