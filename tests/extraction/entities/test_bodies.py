"""News of many desks, its bodies and the people in it labelled before anything was run on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from articles import CASES
from iomed_cli.extraction import extract
from iomed_cli.model import Extraction

_OPTIONAL = "!opt"


def missed(labels: list[list[str]], found: Extraction) -> Iterator[str]:
    """Give what is labelled and not found, and what is found and not labelled."""
    bodies = {_bare(one.name): one for one in found.organizations}
    short = {one.abbreviation for one in found.organizations}
    allowed: set[str] = set()
    for kind, name, *rest in labels:
        if kind != "O":
            continue
        abbreviation, kinds, others = rest
        forms = {name, abbreviation, *others.removesuffix(_OPTIONAL).replace("~", "").split(",")}
        allowed |= {_bare(form) for form in forms if form}
        record = next((bodies[it] for it in map(_bare, forms) if it in bodies), None)
        if others.endswith(_OPTIONAL):
            continue
        if record is None and abbreviation not in short - {None, ""}:
            yield f"no body: {name}"
        elif record is not None and record.kind not in kinds.split(","):
            yield f"kind: {name} is {record.kind}"
    yield from (f"no label: {name}" for name in bodies if name not in allowed)
    yield from _persons_missed(labels, found)


def _persons_missed(labels: list[list[str]], found: Extraction) -> Iterator[str]:
    people = {one.name: one for one in found.speakers}
    for kind, name, *rest in labels:
        if kind != "R":
            continue
        roles, affiliations = ([None if it == "-" else it for it in one.split("/")] for one in rest)
        who = people.get(name)
        if who is None:
            yield f"nobody: {name}"
        elif who.affiliation not in affiliations:
            yield f"whose: {name} is of {who.affiliation}"
        elif not any(it == who.role or (it and it in (who.role or "")) for it in roles):
            yield f"role: {name} is {who.role}"


def _bare(name: str) -> str:
    return name.removeprefix("The ").removesuffix(".").replace("’", "'")


LEFT: Mapping[str, list[str]] = {
    "archive": [
        "no body: Iron Mountain",
        "kind: National Records of Scotland is company",
        "whose: Priti Sandhu is of Edinburgh Council",
        "role: Callum Reid is One of them",
    ],
    "bakery": [
        "no body: Neill's",
        "whose: Alan Prentice is of None",
    ],
    "boxing": [
        "no body: SM Prime",
        "no body: Lakas",
        "whose: Cora Lim is of None",
    ],
    "chips": [
        "no body: Keppel",
        "kind: DroneDesk is company",
        "no body: A*STAR",
    ],
    "debate": [
        "no body: Holy Trinity High",
        "no body: Teach Away",
        "no body: Cayman Prep",
        "no body: Every Child Counts",
        "no body: Island Grocers",
        "no body: Clarendon Alumina",
        "no label: Child Counts",
        "whose: Kerry-Ann Dunkley is of None",
        "whose: Gordon Lewin is of None",
        "nobody: Marva Bent",
    ],
    "depot": [
        "no body: Target",
        "no body: Chewy",
        "no body: Mount Carmel East",
        "whose: Carla Jimenez is of None",
    ],
    "ferryyard": [
        "no body: Torghatten",
    ],
    "glacier": [
        "no body: Poma",
        "no body: The Cryosphere",
        "no body: Stonepeak Ridge",
        "no body: Savoie Mont Blanc Tourisme",
        "no body: Jet2",
        "no body: easyJet",
        "no body: France Bleu",
        "nobody: Luc Morand",
    ],
    "hostel": [
        "no body: Lautech",
    ],
    "lagoon": [
        "no body: Premier Chambers",
        "no body: Habib Crescent",
        "whose: Aminath Shifa is of None",
        "whose: Tamsin Rourke is of None",
        "nobody: Upali Seneviratne",
    ],
    "malaria": [
        "no body: Wellcome",
        "no body: Star of Ho",
    ],
    "nurses": [
        "kind: AllNovaScotia is company",
        "kind: Nova Scotia Health is company",
    ],
    "observatory": [
        "kind: ANID is company",
        "whose: Ximena Poblete is of None",
        "whose: Rosa Melipil is of None",
        "nobody: Carolina Egaña",
    ],
    "ranger": [
        "no body: Aqua Forest",
        "no body: The Standard",
        "kind: WildlifeDirect is company",
        "whose: Patrick Malonza is of None",
        "whose: Derrick Nabaala is of None",
    ],
    "stadium": [
        "no body: Bremer",
    ],
    "tannery": [
        "no body: Moyo Naidoo",
        "no body: Hawks",
        "whose: Deon Hugo is of None",
        "nobody: Precious Dube",
        "whose: Zinzi Mbeki is of None",
    ],
    "theatre": [
        "no body: Circa",
        "no body: BATS",
        "no body: The Post",
        "no body: Toi Whakaari",
        "kind: WorkSafe is company",
        "whose: Miriama Tawhai is of None",
        "nobody: Taika Roimata",
        "whose: Duncan Greaves is of None",
        "whose: Tanea Heke is of None",
        "nobody: Pete Lacey",
    ],
    "vaccine": [
        "kind: Consumer Reports is company",
        "no body: Hogan Pryce",
        "no body: Jefferies",
    ],
    "wool": [
        "no body: Wrightson",
        "no body: Cavalier Woolscourers",
        "whose: Dougal McIvor is of None",
        "whose: Mele Tupou is of None",
    ],
}
"""What is not found yet, by the text."""


def _labelled(path: Path) -> list[list[str]]:
    return [line.split("|") for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("path", sorted((CASES / "bodies").glob("*.lab")), ids=lambda it: it.stem)
def test_bodies(path: Path) -> None:
    """Every body is found with its kind, every person is tied to his, but for what is listed."""
    found = extract(path.with_suffix(".txt").read_text(encoding="utf-8"))
    assert list(missed(_labelled(path), found)) == LEFT.get(path.stem, [])
