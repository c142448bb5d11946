"""The table of rules: each with an example that it finds."""

from __future__ import annotations

import re

import pytest

from iomed_cli.extraction import extract
from iomed_cli.extraction.quotes.rules import RULES, Family, Rule

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
