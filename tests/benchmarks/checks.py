"""How many errors put into drafts are noticed, and how many false alarms their clean twins raise.

`python tests/benchmarks/checks.py [FILE...]`: without files those in tests/cases/checked_drafts.
A file has sources and drafts; in a draft ``{figure:388=>383}`` is what is right, and what is put
in its place, one error at a time. ``--errors`` lists what is missed and what is a false alarm.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

from iomed_cli.extraction import extract
from iomed_cli.verification.checks.draft_checker import DraftChecker

sys.path.insert(0, str(Path(__file__).parents[1]))
from planted import CASES, CHECKED, cases, is_found, number_of_errors, written


def main() -> None:
    """Print what is found, by kind."""
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--errors", action="store_true")
    given = parser.parse_args()
    total, found_in, conflicts = Counter[str](), Counter[str](), Counter[str]()
    false, clean = Counter[str](), Counter[tuple[str, str]]()
    words = drafts = 0
    for path in given.files or sorted(CASES.glob("*.txt")):
        for case in cases(path):
            drafts += 1
            checker = DraftChecker(case.sources)
            text, _ = written(case.draft, None)
            words += len(text.split())
            for one in checker.findings(extract(text, id="draft"), CHECKED):
                clean[one.kind, one.outcome] += 1
                if one.outcome == "conflict":
                    false[one.kind] += 1
                if given.errors and one.outcome != "supported":
                    print(
                        f"clean {case.name}: {one.kind} {one.outcome}:"
                        f" {text[one.start : one.end]!r}: {one.why}"
                    )
            for number in range(number_of_errors(case.draft)):
                text, planted = written(case.draft, number)
                every = checker.findings(extract(text, id="draft"), CHECKED)
                for error in planted:
                    total[error.kind] += 1
                    conflicts[error.kind] += is_found(error, every, ("conflict",))
                    seen = is_found(error, every, ("conflict", "unsupported", "unsure"))
                    found_in[error.kind] += seen
                    if given.errors and not is_found(error, every, ("conflict",)):
                        told = [
                            f"{one.kind} {one.outcome}: {one.why}"
                            for one in every
                            if one.start <= error.end and error.start <= one.end
                        ]
                        print(
                            f"{'weak' if seen else 'MISSED'} {case.name}: {error.kind}"
                            f" {error.words!r} for {error.right!r}: {told}"
                        )
    print(f"{drafts} drafts, {words:,} words, {total.total()} errors, one at a time")
    print("kind          errors  found        as conflict  false conflicts in the clean twins")
    for kind in (*CHECKED, ""):
        n = total[kind] if kind else total.total()
        if not n and not false[kind]:
            continue
        a, b = (one[kind] if kind else one.total() for one in (found_in, conflicts))
        c = false[kind] if kind else false.total()
        share = f"{a:4d} {a / max(n, 1):6.1%}  {b:4d} {b / max(n, 1):6.1%}"
        print(f"{kind or 'all':12s} {n:7d} {share}   {c}")
    print(f"false conflicts in 2,000 words: {2000 * false.total() / words:.2f}")
    print("clean twins:", ", ".join(f"{k} {o} {n}" for (k, o), n in sorted(clean.items())))


if __name__ == "__main__":
    main()
