"""Roles and affiliations: what the words beside a name say that a speaker is, and where."""

from __future__ import annotations

import pytest

from iomed_cli.extraction import extract


@pytest.mark.parametrize(
    ("who", "speaker", "role", "affiliation"),
    [
        ("Ewa Zielska, head of the archive", "Ewa Zielska", "head of the archive", None),
        ("Ewa Zielska, a professor at Lodz University", "Ewa Zielska", "professor",
         "Lodz University"),
        ("Ewa Zielska, an economist with Baltic Bank", "Ewa Zielska", "economist", "Baltic Bank"),
        ("Ewa Zielska, a spokeswoman for the Green Party", "Ewa Zielska", "spokeswoman",
         "Green Party"),
        ("Ewa Zielska, 44, a baker", "Ewa Zielska", "baker", None),
        ("Ewa Zielska, president of the Chess Federation", "Ewa Zielska",
         "president of the Chess Federation", "Chess Federation"),
        ("Mayor Ewa Zielska", "Ewa Zielska", "Mayor", None),
        ("Mrs Ewa Zielska", "Ewa Zielska", None, None),
        ("Energy Minister Ewa Zielska", "Ewa Zielska", "Energy Minister", None),
        ("the coroner Ewa Zielska", "Ewa Zielska", "coroner", None),
        ("Baltic Bank economist Ewa Zielska", "Ewa Zielska", "Baltic Bank economist",
         "Baltic Bank"),
        ("Baltic Bank’s chief economist Ewa Zielska", "Ewa Zielska", "chief economist",
         "Baltic Bank"),
        ("the bank’s chief economist Ewa Zielska", "Ewa Zielska", "chief economist", None),
        ("Otto Brem’s lawyer Ewa Zielska", "Ewa Zielska", "lawyer", None),
        ("Otto Brem’s sister Ewa Zielska", "Ewa Zielska", "sister", None),
        ("Ewa Zielska, who is a nurse", "Ewa Zielska", None, None),
        ("Ewa Zielska, in tears", "Ewa Zielska", None, None),
        ("Ewa Zielska, however", "Ewa Zielska", None, None),
        ("Ewa Zielska", "Ewa Zielska", None, None),
    ],
)  # fmt: skip
def test_role_and_affiliation(
    who: str, speaker: str, role: str | None, affiliation: str | None
) -> None:
    """Before a name, behind it, or as an owner; a relative clause and an adverb are none."""
    (quote,) = extract(f"“The roof has gone,” said {who}.").quotes
    assert (quote.speaker, quote.role, quote.affiliation) == (speaker, role, affiliation)


def test_a_speaker_has_the_role_that_was_told_once() -> None:
    """Who was introduced with a role has it in the list of speakers, however named later."""
    text = "“It is rabies,” said Ewa Zielska, a baker. “It will spread,” Zielska said."
    speaker = extract(text).speakers[0]
    assert (speaker.name, speaker.role) == ("Ewa Zielska", "baker")
    assert [mention.text for mention in speaker.mentions] == ["Ewa Zielska", "Zielska"]
