"""Texts from before UTF-8: read as they were written, or refused with what they could be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest

from iomed_cli.errors import IomedError
from iomed_cli.inputs.encodings import decoded

SENTENCES = {
    "French": [
        "“We have waited long enough,” said François Lefèvre, the mayor of Orléans – and left.",
        "Hélène Côté told reporters in Genève that the café’s owner, Jérôme Bénoît, paid €300.",
        "Thérèse Gagné and Noël Beauséjour won a seat in Besançon…",
        "The theatre in Nîmes is closed, said Zoë Crêpel.",
    ],
    "German": [
        "“The bridge is safe,” said Jürgen Größler, the minister in Düsseldorf.",
        "Käthe Schröder’s party lost in Köln, Göttingen and Lübeck – its worst result since 1990.",
        "Björn Höcherl of Fürth will meet Günther Jäger and Sören Weiß in Österreich.",
        "Übersee Hafen AG said that Jörg Müßig had left.",
    ],
    "Spanish": [
        "“Nobody asked us,” said José Ángel Muñoz, who runs the port of A Coruña.",
        "María Peña Ibáñez and Íñigo Núñez left Logroño for Cádiz on Friday – too late.",
        "Peru’s president Martín Güemes spoke to Señora Ordóñez.",
        "El Niño has cost €3 million, said Andrés Larrañaga.",
    ],
    "Czech": [
        "“We will not sign,” said Maroš Šefčovič, a commissioner – and he left.",
        "Jiří Novotný of Plzeň met Tomáš Dvořák in Ústí nad Labem.",
        "Zdeněk Růžička, Miloš Křeček and Věra Kučerová said that the dam’s wall had cracked.",
        "Božena Němcová’s house in Česká Skalice was sold, said Ondřej Štěpánek.",
    ],
    "Polish": [
        "“The road is closed,” said Paweł Wąsik, mayor of Łódź.",
        "Małgorzata Świątek and Stanisław Żółkiewski met in Gdańsk – for the first time.",
        "Bolesław Pięta told Gazeta that Kraków’s police had arrested Michał Sęk.",
        "Zbigniew Źrebiec of Rzeszów spoke to Łukasz Ćwik.",
    ],
    "Hungarian": [
        "“We know,” said Gergő Szűcs, a doctor in Győr.",
        "Erzsébet Kövér and László Tőkés met in Hódmezővásárhely – nobody knows why.",
        "Zoltán Szőke told Népszava that Ágnes Fűzfa’s office had closed.",
        "Endre Bedő left Békéscsaba for Pécs.",
    ],
    "Croatian": [
        "“It is late,” said Željko Kovačić, an engineer from Šibenik.",
        "Andrej Plenkić and Goran Đurđević met in Čakovec – without Nikša Bašić.",
        "Krešimir Žižić told Večernji list that Vukovar’s port was safe.",
        "Mato Ćosić left for Poreč, said Anđela Miškić.",
    ],
    "Romanian": [
        "“We have no water,” said Ştefan Brânză, the mayor of Iaşi.",
        "Mădălina Ţurcanu and Ion Bălănescu met in Timişoara – on Monday.",
        "Răzvan Muşat told Adevărul that Galaţi’s harbour was frozen.",
        "Cătălin Vîlcu of Bacău left the party, said Ioana Rădoi.",
    ],
    "Turkish": [
        "“Nobody was hurt,” said Oğuz Çağlar, the governor of Iğdır.",
        "Ayşe Yıldız and Şükrü Gündoğan met in İstanbul – for an hour.",
        "Tuğba Kılıç told Hürriyet that Beşiktaş’s coach had left.",
        "Gülşen Işık flew to Muğla, said Barış Öztürk.",
    ],
    "Portuguese": [
        "“We are tired,” said João Simões, a teacher in São Tomé.",
        "Conceição Magalhães and Inês Gusmão met in Guimarães – too late.",
        "The Petrobrás chief, Antônio Leitão, told Público that the plan’s cost had doubled.",
    ],
    "Nordic": [
        "“The ferry is safe,” said Bjørn Sørby, a captain from Tromsø.",
        "Åse Næss and Mårten Sjöqvist met in Malmö – for the first time since Århus.",
        "Kåre Lindgård told Aftenposten that Ærø’s harbour was closed, said Søren Østby.",
        "Jóhanna Þórðardóttir of Reykjanesbær said the volcano had slept.",
    ],
    "English": [
        "“We’re done,” she said. “It’s over – for good…” The firm paid £5 million (€6 million).",
        "The café and the naïve plan: a cliché, 20°C outside; 3½ hours’ work—gone.",
        "It rose to $5 • and then ‘fell’ again.",
        "• Copyright © 2020 Example™",
    ],
}

READ = ["cp1252", "latin-1", "iso8859-15", "cp1250", "iso8859-2", "cp1254", "mac-roman"]
OTHERS = [
    *("cp1257", "iso8859-9", "iso8859-16", "mac-latin2", "mac-turkish", "mac-croatian"),
    *("cp437", "cp850", "cp852", "cp1251"),
]
TEXTS = [text for texts in SENTENCES.values() for text in [*texts, " ".join(texts)]]


def outcomes(encoding: str, texts: list[str]) -> Iterator[str]:
    """Say what becomes of each text that an encoding has."""
    # Encodings without the curly marks are of a time in which nobody used them.
    for text in [*texts, *(one.translate(STRAIGHT) for one in texts)]:
        try:
            content = text.encode(encoding)
        except UnicodeEncodeError:
            continue
        if text.isascii():
            continue
        try:
            yield "read" if decoded(content) == text else f"wrong: {decoded(content)}"
        except IomedError as error:
            assert "\n" not in str(error)
            yield "refused"


STRAIGHT = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "."})


@pytest.mark.parametrize("encoding", READ + OTHERS)
def test_a_text_is_read_exactly_or_refused(encoding: str) -> None:
    """Names of eleven languages in English sentences never come out as others."""
    found = Counter(outcomes(encoding, TEXTS))
    assert found
    assert set(found) <= {"read", "refused"}


@pytest.mark.parametrize("encoding", READ)
def test_most_texts_are_read(encoding: str) -> None:
    """Of single sentences at least three in four, of four together all."""
    single = Counter(out for texts in SENTENCES.values() for out in outcomes(encoding, [*texts]))
    together = [" ".join(texts) for texts in SENTENCES.values()]
    assert single["read"] >= 3 * single["refused"]
    assert Counter(outcomes(encoding, together))["refused"] == 0


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1250", "Maroš Šefčovič told MEPs that the deal was done."),
        ("mac-roman", "“The café’s closed,” said Zoë."),
        ("cp1252", "“The café’s closed,” said Zoë."),
        ("iso8859-15", "It costs 5 €, said Jérôme."),
    ],
)
def test_what_used_to_be_mangled(encoding: str, text: str) -> None:
    """One name is enough to tell them apart."""
    assert decoded(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (
            "She met Zoë Crêpel there.".encode("cp1252"),
            "could be WINDOWS-1252 (“Crêpel”) or WINDOWS-1250 (“Crępel”)",
        ),
        ("“Tak,” said Žilvinas Šarkė of Kėdainiai.".encode("cp1257"), "looks like WINDOWS-1257"),
    ],
)
def test_a_refusal_says_what_to_do(content: bytes, reason: str) -> None:
    """It names what the text could be, with a word, and how to make UTF-8 of it."""
    with pytest.raises(IomedError) as raised:
        decoded(content)
    assert str(raised.value).startswith(reason)
    assert "(iconv -f WINDOWS-125" in str(raised.value)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\n", "is a PDF: "),
        (b"\n%PDF-1.7\n", "is a PDF: "),
        (b"PK\x03\x04\x14\x00\x06\x00", "is a ZIP archive, as DOCX"),
        (b"{\\rtf1\\ansi Hello}", "is RTF: "),
        (b"GIF89a and so on", "is an image: "),
        (b"\xff\xd8\xff\xe0", "is an image: "),
        (b"SQLite format 3\0", "is an SQLite database: "),
        (b"ID3\x03 a song", "is audio or video: "),
    ],
)
def test_files_that_are_no_text_are_named(content: bytes, kind: str) -> None:
    """They are refused by what they are, also where all of it is ASCII."""
    with pytest.raises(IomedError) as raised:
        decoded(content)
    assert str(raised.value).startswith(kind)


def test_prose_about_files_is_prose() -> None:
    """A text that names a kind of file is one."""
    for text in ("PDF-1.4 is old.", "ID3 tags", "PK Smith said so.", "RIFF raff"):
        assert decoded(text.encode()) == text


def test_a_word_without_end_is_read_once() -> None:
    """A megabyte of figures beside a letter takes no longer than one of words."""
    content = b"9" * 1_000_000 + b" caf\xe9 na\xefve d\xe9j\xe0 vu"
    assert decoded(content).endswith("9 café naïve déjà vu")
