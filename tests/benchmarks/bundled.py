"""Compare what extraction finds in the bundled article with its annotated data.

    python tests/benchmarks/bundled.py [--missing]

Countries must be the same to the mention. Organizations are compared by name
and by mention, facts by their evidence: two agree
where they share at least half of the shorter one's.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from iomed_cli.extraction import extract
from iomed_cli.model import Country, Extraction, Fact, Organization
from iomed_cli.query.dataset import load_json


def main() -> None:
    """Print the comparison, with what is missing or more if asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--missing", action="store_true", help="list the differences too")
    wanted = parser.parse_args().missing
    annotated = load_json().extractions[0]
    article = annotated.article
    found = extract(article.text, id=article.id, date=article.date)
    countries = _country_keys(found.countries) == _country_keys(annotated.countries)
    print(f"countries: {'exactly the same' if countries else 'DIFFERENT'}")
    _print_sets(
        "organizations by name",
        {one.name for one in found.organizations},
        {one.name for one in annotated.organizations},
        wanted,
    )
    _print_sets("organizations by mention", _mentions(found), _mentions(annotated), wanted)
    _print_facts(found.facts, annotated.facts, wanted)


def _country_keys(countries: Sequence[Country]) -> list[tuple[str, str, tuple[int, ...]]]:
    return [(one.code, one.role, tuple(m.start for m in one.mentions)) for one in countries]


def _mentions(extraction: Extraction) -> set[str]:
    organizations: Sequence[Organization] = extraction.organizations
    return {f"{m.text} at {m.start}" for one in organizations for m in one.mentions}


def _print_sets(title: str, found: set[str], annotated: set[str], wanted: bool) -> None:
    right = len(found & annotated)
    print(f"{title}: {_ratio(right, len(found), right, len(annotated))}")
    if wanted:
        print("  only found:", sorted(found - annotated))
        print("  only annotated:", sorted(annotated - found))


def _print_facts(found: Sequence[Fact], annotated: Sequence[Fact], wanted: bool) -> None:
    for title, same in (("evidence", False), ("evidence and category", True)):
        right = [one for one in found if any(_agree(one, other, same) for other in annotated)]
        met = [other for other in annotated if any(_agree(one, other, same) for one in found)]
        print(f"facts by {title}: {_ratio(len(right), len(found), len(met), len(annotated))}")
    speakers = [
        one.according_to == other.according_to
        for one in found
        for other in annotated
        if _agree(one, other, True)
    ]
    print(f"  of those, according to the same speaker: {sum(speakers)}/{len(speakers)}")
    if wanted:
        for one in found:
            if not any(_agree(one, other, True) for other in annotated):
                print(f"  only found: {one.category}: {one.text}")
        for other in annotated:
            if not any(_agree(one, other, True) for one in found):
                print(f"  only annotated: {other.category}: {other.text}")


def _agree(one: Fact, other: Fact, same_category: bool) -> bool:
    shared = min(one.end, other.end) - max(one.start, other.start)
    shorter = min(one.end - one.start, other.end - other.start)
    return 2 * shared >= shorter and (one.category == other.category or not same_category)


def _ratio(right: int, found: int, met: int, annotated: int) -> str:
    return f"precision {right}/{found}, recall {met}/{annotated}"


if __name__ == "__main__":
    main()
