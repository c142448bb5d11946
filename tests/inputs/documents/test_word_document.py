"""Word documents: what somebody reads who has accepted all changes."""

from __future__ import annotations

import pytest

from iomed_cli.errors import IomedError
from iomed_cli.inputs.documents.word.word_document import from_docx
from word import docx, paragraph, run, wrapped, zipped

LIMIT = 1 << 20

CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:dcterms="http://purl.org/dc/terms/">'
    "<dc:title>{}</dc:title><dc:creator>{}</dc:creator>"
    "<dcterms:created>2024-03-05T10:00:00Z</dcterms:created></cp:coreProperties>"
)


def text(body: str, **parts: str) -> str:
    """Give the text of a document."""
    return from_docx(docx(body, **parts), LIMIT).text


def refusal(content: bytes, limit: int = LIMIT) -> str:
    """Give the reason why a document is not read."""
    with pytest.raises(IomedError) as raised:
        from_docx(content, limit)
    return str(raised.value)


def test_paragraphs_are_lines() -> None:
    """Runs are joined as they are, tabs and hyphens too; empty paragraphs are none."""
    body = (
        paragraph(run("Island "), run("ferry"))
        + paragraph()
        + paragraph(
            run("It ")
            + "<w:r><w:t>stops</w:t><w:tab/><w:t>in</w:t><w:noBreakHyphen/><w:t>a</w:t></w:r>"
        )
    )
    assert text(body) == "Island ferry\nIt stops\tin-a\n"


def test_tracked_changes_are_accepted() -> None:
    """What is inserted stands there, what is deleted does not."""
    body = paragraph(
        run("China is the "),
        f'<w:ins w:id="1">{run("advocate, ")}</w:ins>',
        '<w:del w:id="2"><w:r><w:delText>but the </w:delText></w:r></w:del>',
        run("host."),
    )
    assert text(body) == "China is the advocate, host.\n"


def test_moved_words_stand_where_they_were_moved_to() -> None:
    """And nowhere else, though both places have them."""
    moved = run("We stay. ")
    body = paragraph(f"<w:moveFrom>{moved}</w:moveFrom>", run("First.")) + paragraph(
        run("Then. "), f"<w:moveTo>{moved}</w:moveTo>"
    )
    assert text(body) == "First.\nThen. We stay. \n".replace(" \n", "\n")


def test_a_paragraph_whose_end_is_deleted_goes_on() -> None:
    """It is one with the next, as it will be."""
    body = paragraph(run("We will "), mark='<w:del w:id="1"/>') + paragraph(run("stay."))
    assert text(body + paragraph(run("He left."))) == "We will stay.\nHe left.\n"


def test_what_is_hidden_is_left_out() -> None:
    """Hidden words, names of fields and what only asks for words."""
    body = paragraph(
        run("Seen"),
        run(" hidden", "<w:vanish/>"),
        run(" not hidden", '<w:vanish w:val="0"/>'),
        "<w:r><w:instrText>PAGE</w:instrText></w:r>",
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
        f"{run(' Click here')}</w:sdtContent></w:sdt>",
        f"<w:sdt><w:sdtPr/><w:sdtContent>{run(' kept')}</w:sdtContent></w:sdt>",
    )
    assert text(body) == "Seen not hidden kept\n"


def test_a_text_box_is_read_once() -> None:
    """It stands in the file in two forms, and behind the paragraph on which it hangs."""
    box = f"<w:txbxContent>{paragraph(run('In a box.'))}</w:txbxContent>"
    body = paragraph(
        run("Before "),
        f"<w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>",
        run("and after."),
    )
    assert text(body + paragraph(run("Next."))) == "Before and after.\nIn a box.\nNext.\n"


def test_tables() -> None:
    """Each cell has lines of its own; a row that was deleted has none."""

    def row(cells: str, said: str = "") -> str:
        return f"<w:tr><w:trPr>{said}</w:trPr>{cells}</w:tr>"

    cells = f"<w:tc>{paragraph(run('Name'))}</w:tc><w:tc>{paragraph(run('Age'))}</w:tc>"
    deleted = f"<w:tc>{paragraph(run('gone'))}</w:tc>"
    body = f"<w:tbl><w:tblPr/>{row(cells)}{row(deleted, '<w:del/>')}</w:tbl>"
    assert text(paragraph(run("People")) + body) == "People\nName\nAge\n"


def test_notes_are_at_the_end() -> None:
    """In the order of the text, those that it refers to."""
    notes = wrapped(
        "footnotes",
        "".join(
            f'<w:footnote w:id="{id_}">{paragraph(run(f"Note {id_}."))}</w:footnote>'
            for id_ in (0, 1, 2, 3)
        ),
    )
    body = "".join(
        paragraph(run(f"Text {id_}"), f'<w:r><w:footnoteReference w:id="{id_}"/></w:r>', run("."))
        for id_ in (3, 1)
    )
    assert text(body, footnotes=notes) == "Text 3.\nText 1.\nNote 3.\nNote 1.\n"


def test_line_breaks() -> None:
    """One is a blank, two end a paragraph, and so does the end of a page."""
    br, page = "<w:r><w:br/></w:r>", '<w:r><w:br w:type="page"/></w:r>'
    body = paragraph(run("A"), br, run("b."), br, br, run("C."), page, run("D."))
    assert text(body) == "A b.\nC.\nD.\n"


def test_what_the_file_says_of_itself() -> None:
    """Title, writer and day; the day is one that is inferred."""
    found = from_docx(docx(paragraph(run("A.")), core=CORE.format("Flood", "Ida Holm")), LIMIT)
    assert (found.title, found.journalist, found.date) == ("Flood", "Ida Holm", "2024-03-05")
    assert found.date_note == "Inferred: the file says that it was begun on this day."


def test_the_title_in_the_text_comes_first() -> None:
    """It is told by its style, whatever Word calls that in another language."""
    styles = wrapped("styles", '<w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>')
    body = paragraph(run("Flood hits"), style="Titel") + paragraph(run("It rains."))
    found = from_docx(docx(body, core=CORE.format("Old", "python-docx"), styles=styles), LIMIT)
    assert (found.title, found.journalist) == ("Flood hits", None)
    assert found.text == "Flood hits\nIt rains.\n"


BOMB = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (docx(paragraph(run("x" * 2_000_000))), "is larger than 1 MB (--max-size raises"),
        (
            zipped({"word/document.xml": f"{BOMB}<w>&b;</w>"}),
            "its XML declares entities, which is not read",
        ),
        (zipped({"word/document.xml": "<w>" * 1000}), "its XML is nested too deep"),
        (zipped({"word/document.xml": "<w>"}), "is damaged: its XML ends or breaks (no element"),
        (docx(""), "holds no text"),
        (docx("x")[:200], "is a damaged ZIP archive, as DOCX is"),
        (zipped({"xl/workbook.xml": ""}), "is an Excel workbook: give the text in it"),
        (zipped({"ppt/presentation.xml": ""}), "is a PowerPoint presentation"),
        (
            zipped({"mimetype": "application/vnd.oasis.opendocument.text"}),
            "is an ODT document: save it as DOCX",
        ),
        (zipped({"mimetype": "application/epub+zip"}), "is an EPUB book: give the text in it"),
        (zipped({"a.txt": "It rains."}), "is a ZIP archive: unpack it, and give the files in it"),
    ],
)
def test_what_is_refused(content: bytes, said: str) -> None:
    """What grows without end, what is damaged, and what is another kind of archive."""
    assert refusal(content).startswith(said)


def test_any_cut_is_read_or_refused() -> None:
    """However little of a file is there."""
    whole = docx(paragraph(run("It rains.")), core=CORE.format("a", "b"))
    for length in range(0, len(whole), 7):
        assert "\n" not in refusal(whole[:length])


def test_damaged_bytes() -> None:
    """A part whose checksum is wrong is not read."""
    whole = bytearray(docx(paragraph(run("It rains a great deal. " * 30))))
    whole[120] ^= 0xFF
    assert refusal(bytes(whole)).startswith("is damaged: ")
