"""E-mails: what the writer wrote, and nothing of what is quoted."""

from __future__ import annotations

from email.message import EmailMessage
from functools import partial

import pytest

from damage import is_read_or_refused
from iomed_cli.errors import IomedError
from iomed_cli.inputs.documents.document import Document
from iomed_cli.inputs.documents.mail import from_mail

WORDS = "“We have lost everything,” said Hugh Hill.\n"
HEAD = (
    "From: Ida Holm <ida@news.example>\nSubject: The\n flood\n"
    "Date: Tue, 5 Mar 2024 23:30:00 +0100\n"
)


def mail(text: str, html: str = "") -> EmailMessage:
    """Give a mail with these texts."""
    it = EmailMessage()
    it["From"], it["Subject"] = "Ida Holm <ida@news.example>", "The flood"
    it["Date"] = "Tue, 5 Mar 2024 23:30:00 +0100"
    if text:
        it.set_content(text)
    if html:
        (it.add_alternative if text else it.set_content)(html, subtype="html")
    return it


def read(it: EmailMessage | str) -> Document:
    """Read a mail."""
    return from_mail(it.encode() if isinstance(it, str) else it.as_bytes())


def test_a_mail() -> None:
    """The subject is the title, the sender the writer, and the day that of the sender."""
    assert read(mail(WORDS, f"<p>{WORDS}</p>")) == Document(
        "", WORDS, title="The flood", date="2024-03-05", journalist="Ida Holm"
    )


def test_only_html() -> None:
    """It is read as a page is shown."""
    page = "<style>p {}</style><p>“We <b>stay</b>,” he said.</p><p>He left.</p>"
    assert read(mail("", page)).text == "“We stay,” he said.\nHe left.\n"


@pytest.mark.parametrize(
    "quoted",
    [
        "On Mon, 4 Mar 2024 at 10:00, Tom Hale <t@h.example>\nwrote:\n> “Never,” he said.\n>> x\n",
        "Am 4.3.2024 um 10:00 schrieb Tom Hale:\n\n> “Never,” said Ann Lee.\n",
        "> “Never,” said Ann Lee.\n",
        "-----Original Message-----\nFrom: Tom Hale\n“Never,” said Ann Lee.\n",
        "---------- Forwarded message ---------\nFrom: Tom Hale\n\n“Never,” said Ann Lee.\n",
        "From: Tom Hale\nSent: Monday\nTo: Ida Holm\nSubject: Flood\n\n“Never,” said Ann Lee.\n",
        "Begin forwarded message:\n\n“Never,” said Ann Lee.\n",
    ],
)
def test_what_is_quoted_of_other_mails(quoted: str) -> None:
    """It is not the writer's, so it is left out, and that is said."""
    found = read(mail(f"{WORDS}\n{quoted}"))
    assert found.text.strip() == WORDS.strip()
    assert found.note == "left out: what it quotes of other mails"


def test_answers_between_what_is_quoted() -> None:
    """They are kept."""
    found = read(mail("Ann wrote:\n> One?\nYes.\n> Two?\nNo.\n"))
    assert found.text == "Ann wrote:\nYes.\nNo.\n"


@pytest.mark.parametrize(
    "quoted",
    [
        '<blockquote type="cite"><p>“Never,” <blockquote>said</blockquote> Ann.</blockquote>',
        '<div class="gmail_quote"><div>Tom wrote:</div><div>“Never,” he said.</div></div>',
        '<div id="divRplyFwdMsg">From: Tom</div><p>“Never,” he said.</p>',
    ],
)
def test_quotations_in_html(quoted: str) -> None:
    """They are elements that programs for mail have for it."""
    found = read(mail("", f"<p>We stay.</p>{quoted}"))
    assert found.text.strip() == "We stay."
    assert found.note == "left out: what it quotes of other mails"
    below = read(mail("", '<blockquote type="cite">“Never.”</blockquote><p>We stay.</p>'))
    assert below.text.strip() == "We stay."


def test_attachments_are_told() -> None:
    """They are not read."""
    it = mail(WORDS)
    it.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="a.pdf")
    assert read(it).note == "left out: 1 attachment"


def test_wrapped_lines() -> None:
    """A program that wraps them ends them in a blank, and says so."""
    head = f"{HEAD}Content-Type: text/plain; format=flowed\n\n"
    assert read(f"{head}We will \nstay.\n\nHe left.\n").text == "We will stay.\n\nHe left.\n"


def test_encodings() -> None:
    """A mail says in which it is; one that says none, or a wrong one, is read as a text is."""
    for said, encoding in [
        ("iso-8859-1", "cp1252"),
        ("utf-8", "utf-8"),
        ("x-none", "utf-8"),
        ("us-ascii", "utf-8"),
        ("a\0", "utf-8"),
    ]:
        head = f"{HEAD}Content-Type: text/plain; charset={said}\n\n".encode()
        assert from_mail(head + "“Zoë”".encode(encoding)).text == "“Zoë”"


def test_a_sender_without_a_name() -> None:
    """An address is none."""
    assert read("From: ida@news.example\nSubject: A\n\nIt rains.\n").journalist is None


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("It rains.\n", "is no e-mail: it does not begin with lines such as From: and Subject:"),
        (f"{HEAD}\n> Never.\n", "is an e-mail without text of its own"),
        (f"{HEAD}Content-Type: image/png\n\nx", "is an e-mail without text of its own"),
    ],
)
def test_what_is_refused(source: str, said: str) -> None:
    """What is no mail, and one in which nothing is its writer's."""
    with pytest.raises(IomedError) as raised:
        read(source)
    assert str(raised.value) == said


def test_any_cut_is_read_or_refused() -> None:
    """However little of a mail is there."""
    it = mail(WORDS, f"<p>{WORDS}</p>")
    it.add_attachment(b"abc", maintype="image", subtype="png", filename="a.png")
    whole = it.as_bytes()
    for length in range(0, len(whole), 11):
        assert is_read_or_refused(partial(from_mail, whole[:length]))
