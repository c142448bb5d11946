"""PDF files as small as they come: words at places of pages, in Helvetica."""

from __future__ import annotations

from collections.abc import Sequence

Words = tuple[float, float, float, str]
"""From the left, from the bottom, the size of the letters, and what they say."""


def pdf(*pages: Sequence[Words], title: str = "", encrypt: str = "") -> bytes:
    """Give a PDF of these pages, whose words stand in the file in the order given."""
    count = len(pages)
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(count))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, page in enumerate(pages):
        drawn = b"".join(map(_drawn, page))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
            b" /Resources << /Font << /F 3 0 R >> >> >>" % (5 + 2 * number)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn))
    objects.append(f"<< /Title ({title}) /CreationDate (D:20240305101500Z) >>".encode("cp1252"))
    return _file(objects, encrypt)


def column(left: float, top: float, lines: Sequence[str], size: float = 10) -> list[Words]:
    """Give lines one below the other."""
    return [(left, top - number * size * 1.2, size, line) for number, line in enumerate(lines)]


def _drawn(words: Words) -> bytes:
    left, bottom, size, text = words
    escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return b"BT /F %g Tf 1 0 0 1 %g %g Tm (%s) Tj ET\n" % (
        size,
        left,
        bottom,
        escaped.encode("cp1252"),
    )


def _file(objects: Sequence[bytes], encrypt: str) -> bytes:
    content, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, start=1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = len(content)
    content += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    content += b"".join(b"%010d 00000 n \n" % place for place in places)
    content += b"trailer << /Root 1 0 R /Info %d 0 R /Size %d %s >>\n" % (
        len(objects),
        len(objects) + 1,
        encrypt.encode(),
    )
    return content + b"startxref\n%d\n%%%%EOF\n" % table
