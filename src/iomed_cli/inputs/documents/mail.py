"""An e-mail: what its writer wrote, without the letters that are quoted in it."""

from __future__ import annotations

import email
import re
from collections.abc import Iterator
from email import policy
from email.errors import MessageError
from email.message import EmailMessage, MIMEPart
from email.utils import parseaddr, parsedate_to_datetime

from iomed_cli.errors import IomedError
from iomed_cli.inputs.documents.document import Document, words_of
from iomed_cli.inputs.documents.page_quotations import shown_paragraphs
from iomed_cli.inputs.encodings import decoded_page
from iomed_cli.lazy_patterns import lazy
from iomed_cli.quantities import quantity

_QUOTED = lazy(r"\s?>")
_INTRODUCTION = lazy(
    r"(?:On|Am|Le|El|Il|Op)\b.{4,300}"
    r"\b(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef)\b[^:]{0,100}:$"
    r"|.{1,200}<[^<>\s]+@[^<>\s]+>\s*(?:wrote)?:$",
    re.DOTALL,
)
_REST = lazy(
    r"(?:-{2,}\s*(?:Original Message|Forwarded message)\s*-{2,}|Begin forwarded message:)\s*$",
    re.IGNORECASE,
)
_HEADER = lazy(r"\*?(?:From|Sent|To|Date|Subject|Cc)\*?:\*?\s+\S")
_QUOTED_HTML = lazy(
    r"<(?P<name>blockquote|div)\b[^<>]{0,500}(?:type=[\"']?cite|class=[\"']?[^\"'<>]{0,200}gmail_quote)",
    re.IGNORECASE,
)
_REST_HTML = lazy(r"<div\b[^<>]{0,500}id=[\"']?(?:divRplyFwdMsg|appendonsend)", re.IGNORECASE)
_DAMAGED = (
    *(AttributeError, IndexError, KeyError, LookupError, MessageError),
    *(OverflowError, RecursionError, TypeError, ValueError),
)
"""What the standard library raises for mails that are damaged."""

_LONGEST_INTRODUCTION = 3
"""Lines over which who wrote what is quoted may be said."""


def from_mail(content: bytes) -> Document:
    """Give the text of a mail, its subject, its sender and the day on which it was sent.

    Plain text comes before HTML. What is quoted of other mails is left out, and
    attachments are: a note says so. Raises IomedError where there is no mail or no text.
    """
    try:
        mail = email.message_from_bytes(content, policy=policy.default)
        body = mail.get_body(("plain", "html"))
    except _DAMAGED as error:
        raise IomedError(f"is no e-mail that can be read: {error}") from None
    if not _header(mail, "From") and not _header(mail, "Subject"):
        raise IomedError("is no e-mail: it does not begin with lines such as From: and Subject:")
    if body is None:
        raise IomedError("is an e-mail without text of its own")
    text, quotes = _own_words(_text(body))
    if not text.strip():
        raise IomedError("is an e-mail without text of its own")
    left_out = [*(["what it quotes of other mails"] if quotes else []), *_attachments(mail, body)]
    return Document(
        "",
        text,
        title=words_of(_header(mail, "Subject")),
        date=_day(_header(mail, "Date")),
        journalist=_sender(_header(mail, "From")),
        note=f"left out: {'; '.join(left_out)}" if left_out else None,
    )


def _header(mail: EmailMessage, name: str) -> str:
    try:
        return str(mail[name] or "")
    except _DAMAGED:
        return ""


def _sender(written: str) -> str | None:
    """Give the name of who has sent it; nobody's address is a name."""
    name, address = parseaddr(written)
    return words_of(name if name and name != address and "@" not in name else None)


def _day(written: str) -> str | None:
    try:
        return parsedate_to_datetime(written).date().isoformat() if written else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _text(body: MIMEPart) -> str:
    payload = body.get_payload(decode=True)
    content = payload if isinstance(payload, bytes) else b""
    charset = body.get_content_charset()
    # Programs that know no better say ASCII.
    text = decoded_page(content, None if charset == "us-ascii" else charset)
    is_html = body.get_content_type() == "text/html"
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    if not is_html:
        return _flowed(text, body) if body.get_param("format") == "flowed" else text
    page, quotes = _own_page(text)
    return shown_paragraphs(page) + ("\n>" if quotes else "")


def _own_page(page: str) -> tuple[str, bool]:
    """Give a page without the elements that quote other mails, and whether there were any."""
    pieces, at = [], 0
    rest = _REST_HTML.search(page)
    end = rest.start() if rest else len(page)
    while (quoted := _QUOTED_HTML.search(page, at, end)) is not None:
        pieces.append(page[at : quoted.start()])
        at, depth = quoted.end(), 1
        tags = re.compile(rf"<(/?){quoted['name']}\b", re.IGNORECASE)
        for tag in tags.finditer(page, at, end):
            depth += -1 if tag[1] else 1
            if not depth:
                at = tag.start()
                break
        at = end if depth else at
    return "".join([*pieces, page[at:end]]), bool(pieces) or rest is not None


def _flowed(text: str, body: MIMEPart) -> str:
    """Join the lines that a program has wrapped, as they end in a blank (RFC 3676)."""
    kept = "" if body.get_param("delsp") == "yes" else " "
    lines: list[str] = []
    goes_on = False
    for line in text.split("\n"):
        is_quoted = bool(_QUOTED.match(line))
        line = line if is_quoted else line.removeprefix(" ")
        if goes_on and not is_quoted and line != "-- ":
            lines[-1] = lines[-1].rstrip(" ") + kept + line
        else:
            lines.append(line)
        goes_on = line.endswith(" ") and line != "-- " and not is_quoted
    return "\n".join(lines)


def _own_words(text: str) -> tuple[str, bool]:
    """Give a text without what it quotes of other mails, and whether it quotes any.

    That are lines that begin with ``>`` and who is said to have written them, and all
    behind the head of a mail that is answered or forwarded.
    """
    lines = text.split("\n")
    kept: list[str] = []
    for number, line in enumerate(lines):
        if _REST.match(line.strip()) or _is_head(lines, number):
            return "\n".join(_without_introduction(kept)) + "\n", True
        if _QUOTED.match(line):
            kept = _without_introduction(kept)
            kept.append(">")
        else:
            kept.append(line)
    own = [line for line in kept if line != ">"]
    return "\n".join(own), len(own) < len(kept)


def _is_head(lines: list[str], number: int) -> bool:
    """Tell whether the head of another mail begins: three of its lines in a row."""
    head = [line for line in lines[number : number + 4] if line.strip()][:3]
    return (
        len(head) == 3
        and bool(re.match(r"\*?From\*?:", head[0].strip()))
        and all(_HEADER.match(line.strip()) for line in head)
    )


def _without_introduction(lines: list[str]) -> list[str]:
    """Take away the lines that say whose words are quoted next."""
    last = len(lines)
    while last and not lines[last - 1].strip():
        last -= 1
    for number in range(1, min(_LONGEST_INTRODUCTION, last) + 1):
        said = " ".join(line.strip() for line in lines[last - number : last])
        if _INTRODUCTION.match(said):
            return lines[: last - number]
    return lines


def _attachments(mail: EmailMessage, body: MIMEPart) -> Iterator[str]:
    files = sum(1 for part in mail.walk() if part is not body and part.get_filename())
    if files:
        yield quantity(files, "attachment")
