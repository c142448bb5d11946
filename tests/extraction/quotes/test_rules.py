"""The table of rules: each with an example that it finds.

After a change of the table, ``python tests/extraction/quotes/test_rules.py`` writes
``docs/rules.md`` anew.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import iomed_cli
from iomed_cli.extraction import extract
from iomed_cli.extraction.quotes.rules import RULES, Family, Rule
from iomed_cli.model import Fact

PAGE = Path(__file__).parents[3] / "docs" / "rules.md"
OPENING = """\
<!-- Printed by `python tests/extraction/quotes/test_rules.py`. -->

# The rules

Every quotation that `iomed extract` finds names the rule that found it, in its field `rule`;
`--explain` shows the same beneath the text. Here are all rules, each with an example: what it
finds there stands between ⟦ and ⟧.

The confidence of a quotation is its rule's, measured on 924 articles of seven American
publishers in which people marked who says what (PolNeAR, train and dev). It is the share of
the rule's quotations that they marked, drawn towards a half where there are few of them:
(marked + 1) / (all + 2). A rule that found none there has 0.50, for nothing is known of it. It
tells how often what was found is said at all, not how often the speaker is the right one, and
elsewhere it may be lower. `python tests/benchmarks/polnear.py FOLDER --rules` measures it again.

A line that has the shape of a transcript or a headline is read as such. All other text is read
sentence by sentence: words in quotation marks first, then statements by their reporting verbs
and by phrases such as *according to*; what is left may go on with what was said before. Within
a group the rules stand in the order in which they are tried.

The table is `src/iomed_cli/extraction/quotes/rules.py`, and this page is printed from it. Facts,
countries, organizations and speakers name a rule too, which is not in this table. Records that
no rule made, as those of the bundled article, have the rule `annotated`.
"""

each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)


def marked(example: str) -> tuple[str, list[str]]:
    """Give the text of an example, and what stands in its brackets."""
    return re.sub("[⟦⟧]", "", example), re.findall("⟦(.*?)⟧", example, re.DOTALL)


@each_rule
def test_a_rule_finds_its_example(rule: Rule) -> None:
    """What stands in the brackets is what the rule finds in the text, and all that it finds."""
    text, contents = marked(rule.example)
    assert [quote.text for quote in extract(text).quotes if quote.rule == rule.name] == contents
    assert contents


@each_rule
def test_a_confidence_is_no_surer_than_its_cases(rule: Rule) -> None:
    """One right and one wrong are added to the cases, so that none at all make a half."""
    least, most = 1 / (rule.cases + 2), (rule.cases + 1) / (rule.cases + 2)
    assert round(least, 2) <= rule.confidence <= round(most, 2)


def test_a_name_is_one_rule() -> None:
    """No two rules share a name, and those of a family stand together."""
    names = [rule.name for rule in RULES]
    assert len(set(names)) == len(names)
    families = list(Family)
    assert list(RULES) == sorted(RULES, key=lambda rule: families.index(rule.family))


def trees() -> Iterator[ast.AST]:
    """Parse all modules but the table."""
    for path in Path(iomed_cli.__file__).parent.rglob("*.py"):
        if path.stem != "rules":
            yield ast.parse(path.read_text(encoding="utf-8"))


def test_a_label_stands_in_the_table_alone() -> None:
    """Nothing but the table spells a rule's name, if it isn't a word or a fact's field as well."""
    labels = {rule.name for rule in RULES if "_" in rule.name} - set(Fact.__struct_fields__)
    for tree in trees():
        spelt = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)}
        assert not labels & spelt


def test_no_label_is_compared() -> None:
    """What depends on the rule is a field of it: no ``rule == "says"``, no ``rule in {"says"}``."""
    for tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Compare):
                sides = [side for one in (node.left, *node.comparators) for side in ast.walk(one)]
                names = {getattr(side, "attr", getattr(side, "id", "")) for side in sides}
                strings = [side for side in sides if isinstance(getattr(side, "value", 0), str)]
                assert not ("rule" in names and strings), ast.unparse(node)


def documented() -> str:
    """Print the table as the page that documents it."""
    parts = [OPENING]
    for family in Family:
        rows = "".join(row(rule) for rule in RULES if rule.family is family)
        parts.append(
            f"\n## {family.value.capitalize()}\n\n"
            f"| rule | what is said | confidence | of | example |\n|---|---|--:|--:|---|\n{rows}"
        )
    return "".join(parts)


def row(rule: Rule) -> str:
    """Print a rule as a row of Markdown."""
    example = rule.example.replace("\n", "<br>")
    return (
        f"| `{rule.name}` | {rule.content.value} | {rule.confidence:.2f} | {rule.cases:,}"
        f" | {example} |\n"
    )


def test_the_page_is_printed_from_the_table() -> None:
    """``docs/rules.md`` says of the rules what the table says today."""
    assert PAGE.read_text(encoding="utf-8") == documented()


if __name__ == "__main__":
    PAGE.write_text(documented(), encoding="utf-8")
