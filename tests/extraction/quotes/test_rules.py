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
def test_a_confidence_is_drawn_towards_a_half(rule: Rule) -> None:
    """It is a share of the cases it rests on, one right and one wrong among them."""
    assert 0 < rule.confidence <= 1
    right = round(rule.confidence * (rule.cases + 2)) - 1
    assert 0 <= right <= rule.cases
    assert round((right + 1) / (rule.cases + 2), 2) == rule.confidence


def test_a_name_is_one_rule() -> None:
    """No two rules share a name, and those of a family stand together."""
    names = [rule.name for rule in RULES]
    assert len(set(names)) == len(names)
    families = list(Family)
    assert RULES == tuple(sorted(RULES, key=lambda rule: families.index(rule.family)))
