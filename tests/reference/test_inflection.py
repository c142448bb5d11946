"""The forms of a verb, as the rules for what people say know them."""

from __future__ import annotations

import pytest

from iomed_cli.reference.inflection import verb_forms


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("say", "says:s said:past saying:ing say:base"),
        ("add", "adds:s added:past adding:ing add:base"),
        ("deny", "denies:s denied:past denying:ing deny:base"),
        ("argue", "argues:s argued:past arguing:ing argue:base"),
        ("guess", "guesses:s guessed:past guessing:ing guess:base"),
        ("quip", "quips:s quipped:past quipping:ing quip:base"),
        ("learn", "learns:s learnt:past learned:past learning:ing learn:base"),
        ("put", "puts:s put:past putting:ing put:base"),
    ],
)
def test_a_verb_has_these_forms(verb: str, forms: str) -> None:
    """Regular and irregular ones; a past that is like the verb comes before the verb."""
    assert " ".join(":".join(form) for form in verb_forms(verb)) == forms


def test_a_consonant_is_doubled_where_spelling_does_not_tell() -> None:
    """What is stressed on its last syllable doubles it, so that both spellings count."""
    assert {form for form, kind in verb_forms("submit") if kind == "past"} == {
        "submited",
        "submitted",
    }
