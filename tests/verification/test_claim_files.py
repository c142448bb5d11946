"""Batches of claims: read whole, named by line where they are wrong, given in their order."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import BinaryIO

import pytest

from iomed_cli import IomedError
from iomed_cli.inputs.sizes import MAX_SIZE
from iomed_cli.verification.claims.claim_files import Batch, Given, batch


def given(content: str | bytes) -> list[Given]:
    """Read a batch of this content."""
    raw = content if isinstance(content, bytes) else content.encode()
    return list(Batch(io.BytesIO(raw), "claims", MAX_SIZE))


WON_AND_LOST = [Given("We won", None, 1), Given("We lost", None, 2)]


@pytest.mark.parametrize(
    ("content", "claims"),
    [
        ('{"text": "We won", "speaker": "Ann"}\n', [Given("We won", "Ann", 1)]),
        ('\n{"text": "We won"}\n\n', [Given("We won", None, 2)]),
        ('{"text": "We\\nwon", "id": 7}', [Given("We\nwon", None, 1)]),
        ('\ufeff{"text": "We won", "speaker": " "}\r\n', [Given("We won", None, 1)]),
        ("text,speaker\nWe won,Ann\n", [Given("We won", "Ann", 2)]),
        ('\ufeffSpeaker,Text\nAnn,"We, ""they"""\n', [Given('We, "they"', "Ann", 2)]),
        ("text\n\nWe won\nWe lost", [Given("We won", None, 3), Given("We lost", None, 4)]),
        (
            'id;text\n1;"We\nwon"\n2;We lost\n',
            [Given("We\nwon", None, 2), Given("We lost", None, 4)],
        ),
        ("text\tspeaker\nWe won\t\n", [Given("We won", None, 2)]),
        ("sep=;\r\ntext;speaker\r\nWe won;Ann\r\n", [Given("We won", "Ann", 3)]),
        ("text,speaker\rWe won,Ann\r", [Given("We won", "Ann", 2)]),
        ("text,speaker\nWe won,Zoë\n".encode("cp1252"), [Given("We won", "Zoë", 2)]),
        ("text;speaker\nWe won;Šefčovič\n".encode("cp1250"), [Given("We won", "Šefčovič", 2)]),
        ("text\tspeaker\nWe won\tZoë\n".encode("utf-16"), [Given("We won", "Zoë", 2)]),
        ('{"text": "We won", "speaker": "Zoë"}'.encode("cp1252"), [Given("We won", "Zoë", 1)]),
        ('[{"text": "We won"},\n{"text": "We lost"}]', [*WON_AND_LOST]),
        ('{\n"text": "We won"}{\n"text": "We lost"\n}', [*WON_AND_LOST]),
    ],
)
def test_what_is_read(content: str | bytes, claims: list[Given]) -> None:
    """JSON and CSV in any layout and encoding, blank lines passed over, each with its line."""
    assert given(content) == claims


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", "claims: holds neither JSON"),
        ("text,speaker\n", "claims: holds no claims"),
        ("speaker\nAnn\n", "claims: holds neither JSON"),
        ('{"text": "We won"}\n{"text": 3}\n', "claims, line 2: is no claim: Expected `str`"),
        (
            '{"text": "We won"}\nWe lost\n',
            "claims, line 2: is not JSON: invalid character at column 1",
        ),
        ('{"text": "We won"}\n{"text": "..."}\n', "claims, line 2: blank claim"),
        ('{"text": "We won"}\n{"text": "[not]"}\n', "claims, line 2: blank claim"),
        ('{"text": "We won"}\n{"text": "[a] … [b]"}\n', "claims, line 2: blank claim"),
        ("text\nWe won\n[not]\n", "claims, line 3: blank claim"),
        ('{"text": "We won", "speaker": ",,Mr"}\n', "claims, line 1: “,,Mr” is no speaker's name"),
        ('{"text": "We won", "speaker": "??"}\n', "claims, line 1: “\\?\\?” is no speaker's name"),
        ("text,speaker\nWe won, and they lost,Ann\n", "claims, line 2: has 3 cells"),
        ('text\n"We won\n', "claims, line 2: unexpected end of data"),
        ('text\n"We won\nthey lost"\n"A"b\n', "claims, line 4: "),
        (b"text\nWe won\n\xff\n", "claims: is neither UTF-8 \\(byte 0xff at 12, line 3\\)"),
        (b'{"text": "\xc3"}\n', "claims: "),
        ("[" * 100_000, "claims, line 1: is no claim: Expected `object`"),
        ('{"text":' + "[" * 100_000, "claims, line 1: "),
    ],
)
def test_what_is_refused(content: str | bytes, reason: str) -> None:
    """The first line that is no claim is named, in one line, before anything is answered."""
    with pytest.raises(IomedError, match=reason) as refused:
        given(content)
    assert "\n" not in str(refused.value)


def test_a_batch_is_read_again(tmp_path: Path) -> None:
    """Its number is known, and each reading gives the same claims."""
    path = tmp_path / "claims.jsonl"
    path.write_text("".join(json.dumps({"text": f"claim {n}"}) + "\n" for n in range(5)))
    claims = batch(str(path))
    assert len(claims) == 5
    assert list(claims) == list(claims)
    assert Given("claim 3", None, 4) in claims
    assert Given("claim 3", None, 5) not in claims
    claims.close()


def test_a_pipe_is_kept_meanwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    """What can be read only once is read twice all the same."""

    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    class Stdin:
        buffer: BinaryIO = Pipe(b'{"text": "We won"}\n')

    monkeypatch.setattr("sys.stdin", Stdin())
    claims = batch("-")
    assert list(claims) == list(claims) == [Given("We won", None, 1)]
    claims.close()


@pytest.mark.parametrize("name", ["missing.jsonl", "."])
def test_files_that_cannot_be_read(tmp_path: Path, name: str) -> None:
    """A file that is missing or a directory is named with the reason."""
    with pytest.raises(IomedError, match="cannot be read"):
        batch(str(tmp_path / name))
