"""Names of many countries: which words are the name, and who is the same person."""

from __future__ import annotations

import pytest

from iomed_cli.extraction import extract


def speakers(text: str) -> list[str | None]:
    """Return the speaker of each quote."""
    return [quote.speaker for quote in extract(text).quotes]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Dr. Maribel Ocampo", "Maribel Ocampo"),
        ("Dr Maribel Ocampo-Reyes", "Maribel Ocampo-Reyes"),
        ("Prof. Dr. Jens Uwe Kröger", "Jens Uwe Kröger"),
        ("Lt. Col. Pat Dunne", "Pat Dunne"),
        ("Sgt Pat Dunne", "Pat Dunne"),
        ("Sheikh Hamad bin Jaber", "Hamad bin Jaber"),
        ("Omar ibn Said", "Omar ibn Said"),
        ("Ayatollah Reza Karimi", "Reza Karimi"),
        ("Imam Yusuf Diallo", "Yusuf Diallo"),
        ("Pastor Grace Mutua", "Grace Mutua"),
        ("Cardinal Piero Conti", "Piero Conti"),
        ("Princess Sofia Lund", "Sofia Lund"),
        ("Shri Anil Deshpande", "Anil Deshpande"),
        ("Tan Sri Lim Kok Wah", "Lim Kok Wah"),
        ("Dolores de la Cruz", "Dolores de la Cruz"),
        ("Ruud van den Berg", "Ruud van den Berg"),
        ("Luigi Di Stefano", "Luigi Di Stefano"),
        ("Sinéad O’Rourke", "Sinéad O’Rourke"),
        ("Fiona McAllister", "Fiona McAllister"),
        ("Jean-Luc d’Aubigny", "Jean-Luc d’Aubigny"),
        ("P. K. Nambiar", "P. K. Nambiar"),
        ("J.R. Whitlock", "J.R. Whitlock"),
        ("Martin Luther Okoro Jr.", "Martin Luther Okoro Jr."),
        ("Şebnem Yıldız", "Şebnem Yıldız"),
        ("Łukasz Ćwikła", "Łukasz Ćwikła"),
        ("Đặng Minh Châu", "Đặng Minh Châu"),
        ("Former Prime Minister Aksel Holm", "Aksel Holm"),
        ("Deputy Foreign Minister Oleh Tkach", "Oleh Tkach"),
        ("Acting Police Chief Dana Wills", "Dana Wills"),
        ("Attorney General Rosa Quint", "Rosa Quint"),
        ("Vice President Joana Pires", "Joana Pires"),
        ("Secretary-General Amina Toure", "Amina Toure"),
        ("Australian farmer Bruce Tolley", "Bruce Tolley"),
        ("Local shopkeeper Nasreen Aziz", "Nasreen Aziz"),
        ("Nairobi-based analyst Joyce Wambui", "Joyce Wambui"),
    ],
)
def test_titles_trades_and_places_are_no_part_of_a_name(written: str, name: str) -> None:
    """The speaker is the bare name, particles and initials within it."""
    assert speakers(f"{written} said the well was dry.") == [name]


@pytest.mark.parametrize(
    ("first", "again", "speaker"),
    [
        ("Maribel Ocampo", "Ocampo", "Maribel Ocampo"),
        ("Maribel Ocampo", "Ms. Ocampo", "Maribel Ocampo"),
        ("Maribel Ocampo", "Dr. Ocampo", "Maribel Ocampo"),
        ("Maribel Ocampo", "Maribel", "Maribel Ocampo"),
        ("Maribel Ocampo", "Jorge Ocampo", "Jorge Ocampo"),
        ("Ruud van den Berg", "Van den Berg", "Ruud van den Berg"),
        ("Sinéad O’Rourke", "O’Rourke", "Sinéad O’Rourke"),
        ("Choi Min-seo", "Choi", "Choi Min-seo"),
        ("Choi Min-seo", "Ms. Choi", "Choi Min-seo"),
        ("P. K. Nambiar", "Nambiar", "P. K. Nambiar"),
        ("Hamad bin Jaber", "Sheikh Hamad", "Hamad bin Jaber"),
    ],
)
def test_a_shorter_name_is_the_same_person(first: str, again: str, speaker: str) -> None:
    """A family name, a given name and another title go on with who has them, no one else."""
    text = f"The council heard {first} on Monday. {again} said the well was dry."
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("before", "words", "speaker"),
    [
        ("Mr. Holm met Ms. Quint.", "He", "Holm"),
        ("Mr. Holm met Ms. Quint.", "She", "Quint"),
        ("Aksel Holm wrote to Rosa Quint.", "She", "Rosa Quint"),
        ("Rosa Quint sued the bank. It rained.", "She", "Rosa Quint"),
        ("Judge Rosa Quint sat on Monday.", "The judge", "Rosa Quint"),
        ("Judge Rosa Quint sat on Monday.", "The lawyer", "The lawyer"),
        ("Rosa Quint, the mayor, and Bo Holm, a bishop, met.", "The bishop", "Bo Holm"),
        ("Rosa Quint, 34, won.", "The 34-year-old", "Rosa Quint"),
        ("Prime Minister Aksel Holm sacked Minister Bo Lund.", "The prime minister", "Aksel Holm"),
        ("Nobody came.", "He", "He"),
        ("A nurse called the police.", "She", "A nurse"),
    ],
)
def test_who_a_pronoun_or_a_role_means(before: str, words: str, speaker: str) -> None:
    """By gender, by role, by age; where nobody fits, the words stay."""
    assert speakers(f"{before} {words} said the well was dry.") == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("You Mingxia came. “It is late,” You said.", "You Mingxia"),
        ("He Jianming said it was late.", "He Jianming"),
        ("So Ji-hoon said it was late.", "So Ji-hoon"),
        ("An Xiaoli said it was late.", "An Xiaoli"),
    ],
)
def test_family_names_that_read_like_other_words(text: str, speaker: str) -> None:
    """*He*, *You*, *An* and *So* before a given name of their country are names."""
    assert speakers(text) == [speaker]
