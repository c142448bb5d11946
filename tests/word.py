"""Word documents as small as they come: a few parts in a ZIP archive."""

from __future__ import annotations

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def docx(body: str, **parts: str) -> bytes:
    """Give a document with this body; further parts are named by their stems (``footnotes``)."""
    content = {"word/document.xml": wrapped("document", f"<w:body>{body}</w:body>")}
    for stem, xml in parts.items():
        folder = "docProps" if stem == "core" else "word"
        content[f"{folder}/{stem}.xml"] = xml
    return zipped(content)


def wrapped(name: str, inside: str) -> str:
    """Give a part whose root has a name."""
    return f'<w:{name} xmlns:w="{W}" xmlns:mc="{MC}">{inside}</w:{name}>'


def paragraph(*runs: str, style: str = "", mark: str = "") -> str:
    """Give a paragraph; its style and what is said of its end go before its runs."""
    said = f'<w:pStyle w:val="{style}"/>' if style else ""
    said += f"<w:rPr>{mark}</w:rPr>" if mark else ""
    return f"<w:p><w:pPr>{said}</w:pPr>{''.join(runs)}</w:p>"


def run(text: str, properties: str = "") -> str:
    """Give words."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def zipped(parts: dict[str, str]) -> bytes:
    """Give an archive."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()
