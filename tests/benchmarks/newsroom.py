"""Made-up news articles, as many as wanted, the same for the same seed.

    python tests/benchmarks/newsroom.py 1000 > thousand.jsonl

Names and words are drawn so that few are frequent and most are rare, as in
real news; their number grows with the collection.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterator, Sequence
from typing import Any

SEED = 20250530

GIVEN = """Anna Boris Carla David Elena Farid Grace Hassan Irene Jonas Kofi Lena Marta Nikolai
Olga Pedro Qadir Rosa Samuel Tomas Ulrike Viktor Wanda Xenia Yusuf Zora Amina Bruno Clara
Diego""".split()
PLACES = """China Germany France Kenya Brazil India Japan Nigeria Egypt Poland Chile Norway Ghana
Vietnam Mexico Canada""".split()
BODIES = ["the United Nations", "the European Commission", "the World Bank", "the African Union"]
PUBLISHERS = ["Reuters", "The Harbour Post", "Morning Ledger", "Die Zeit", "China Daily", "Kurier"]
ROLES = ["mayor of", "spokesperson for", "director of", "a lawyer from", "economist at"]
CUES = ["said", "told reporters", "warned", "argued", "added"]
FRAMES = [
    "the {w} of {w} and {w} will {v} every {w} in {p} before the {w}",
    "we cannot {v} a {w} without {w}, and no {w} can {v} the {w} of {b}",
    "energy prices {v} the {w} while {w} in {p} and {p} still {v} {w}",
    "{n} million people have seen the {w} {v}, but their {w} is {w} and {w}",
    "it is time to {v} the {w} that {b} has carried since {y}",
]
SYLLABLES = "ba be bi bo da de di do fa fe ga go ha ka ke ki ko la le li lo ma me mi mo na ne ni no\
 pa pe po ra re ri ro sa se si so ta te ti to va ve vi vo za zo".split()
VERBS = """change delay protect finance follow improve reduce weaken measure repair extend double
build carry clean store""".split()


def articles(number: int, seed: int = SEED) -> Iterator[dict[str, Any]]:
    """Give articles as a corpus has them: id, title, text, date and publisher."""
    chance = random.Random(seed)
    words = _pool(chance, 4000 + number // 2, 2, 4)
    families = _pool(chance, 400 + number, 2, 3)
    for at in range(number):
        writer = _Writer(chance, words, families)
        day = f"{2015 + at % 10}-{1 + at % 12:02}-{1 + at % 28:02}"
        yield {
            "id": f"n{at}",
            "title": writer.sentence().capitalize(),
            "text": writer.text(),
            "date": day,
            "publisher": chance.choice(PUBLISHERS),
        }


def _pool(chance: random.Random, number: int, least: int, most: int) -> list[str]:
    found: dict[str, None] = {}
    while len(found) < number:
        found["".join(chance.choices(SYLLABLES, k=chance.randint(least, most)))] = None
    return list(found)


class _Writer:
    """Writes one article."""

    def __init__(self, chance: random.Random, words: Sequence[str], families: Sequence[str]):
        self._chance = chance
        self._words = words
        names = [
            f"{chance.choice(GIVEN)} {self._rare(families).capitalize()}"
            for _ in range(chance.randint(2, 5))
        ]
        self._people = list(dict.fromkeys(names))

    def _rare(self, pool: Sequence[str]) -> str:
        """Draw from a pool, the first far more often than the last."""
        return pool[int(len(pool) * self._chance.random() ** 4)]

    def sentence(self) -> str:
        """Give words in a row that make a clause."""
        frame = self._chance.choice(FRAMES)
        for mark, pool in (("{v}", VERBS), ("{p}", PLACES), ("{b}", BODIES)):
            while mark in frame:
                frame = frame.replace(mark, self._chance.choice(pool), 1)
        while "{w}" in frame:
            frame = frame.replace("{w}", self._rare(self._words), 1)
        number, year = self._chance.randint(2, 900), self._chance.randint(1990, 2024)
        return frame.replace("{n}", str(number)).replace("{y}", str(year))

    def text(self) -> str:
        """Give some paragraphs, with ten quotations or so."""
        lines = []
        for name in self._people:
            role = f"{self._chance.choice(ROLES)} {self._rare(self._words).capitalize()}"
            lines.append(f"{name}, {role}, said on Monday that {self.sentence()}.")
        for _ in range(self._chance.randint(5, 9)):
            name = self._chance.choice(self._people)
            family = name.split()[-1]
            said = self.sentence()
            cue = self._chance.choice(CUES)
            lines.append(f"“{said[0].upper() + said[1:]},” {family} {cue}. {self._prose()}")
            lines.append(self._prose())
        return "\n".join(lines) + "\n"

    def _prose(self) -> str:
        said = [self.sentence() for _ in range(self._chance.randint(1, 3))]
        return " ".join(one[0].upper() + one[1:] + "." for one in said)


def main() -> None:
    """Write as many articles as the first argument says, as JSON Lines."""
    for article in articles(int(sys.argv[1])):
        sys.stdout.write(json.dumps(article, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
