"""The bundled extraction: what a reader of the article would hold it to."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from iomed_cli.model import Country, Extraction, Fact, Mention, Organization, Quote, Speaker

DATA = Path(__file__).parent.parent / "data"


@pytest.fixture(scope="module")
def bundled() -> Extraction:
    """Return the bundled article with its records."""
    return msgspec.json.decode((DATA / "article.json").read_bytes(), type=Extraction)


def spans(bundled: Extraction) -> Iterator[tuple[str, str, int, int, int]]:
    """Yield every claim that certain words stand at a certain place: id, words, place."""
    stated: tuple[Quote | Fact, ...] = (*bundled.quotes, *bundled.facts)
    for record in stated:
        yield record.id, record.text, record.start, record.end, record.paragraph
    named: tuple[Speaker | Country | Organization, ...] = (
        *bundled.speakers,
        *bundled.countries,
        *bundled.organizations,
    )
    for bearer in named:
        for mention in bearer.mentions:
            yield bearer.id, mention.text, mention.start, mention.end, mention.paragraph


def places(mentions: tuple[Mention, ...]) -> list[tuple[int, str]]:
    """Return each mention as its paragraph and its words."""
    return [(mention.paragraph, mention.text) for mention in mentions]


def test_the_text_is_the_articles(bundled: Extraction) -> None:
    """The text inside the JSON is the file beside it, to the last character."""
    assert bundled.article.text == (DATA / "article.txt").read_bytes().decode("utf-8")


def test_every_span_holds_its_words(bundled: Extraction) -> None:
    """What a record says stands in the text stands there, in the paragraph it names."""
    article = bundled.article
    for record, words, start, end, paragraph in spans(bundled):
        assert article.text[start:end] == words, record
        around = article.paragraphs[paragraph - 1]
        assert around.start <= start < end <= around.end, record


def test_every_cue_and_mention_holds_its_words(bundled: Extraction) -> None:
    """Who says it and how stands where the quotation says."""
    for quote in bundled.quotes:
        assert bundled.article.text[quote.cue_start : quote.cue_end] == quote.cue
        assert bundled.article.text[quote.mention_start : quote.mention_end] == quote.mention


def test_paragraphs_are_the_lines_that_are_not_blank(bundled: Extraction) -> None:
    """Fifteen of prose, four headings, and four lines that belong to the page."""
    article = bundled.article
    lines = [line for line in article.text.split("\n") if line.strip()]
    assert [article.text[p.start : p.end] for p in article.paragraphs] == lines
    assert Counter(p.kind for p in article.paragraphs) == {
        "body": 15,
        "heading": 4,
        "furniture": 4,
    }


def test_ids_count_from_one_in_the_order_of_the_text(bundled: Extraction) -> None:
    """A record's id tells which of its kind it is."""
    for letter, records, starts in (
        ("s", bundled.speakers, [s.mentions[0].start for s in bundled.speakers]),
        ("q", bundled.quotes, [q.start for q in bundled.quotes]),
        ("c", bundled.countries, [c.mentions[0].start for c in bundled.countries]),
        ("o", bundled.organizations, [o.mentions[0].start for o in bundled.organizations]),
        ("f", bundled.facts, [f.start for f in bundled.facts]),
    ):
        assert [r.id for r in records] == [f"{letter}{n}" for n in range(1, len(records) + 1)]
        assert starts == sorted(starts)


def test_who_says_how_much(bundled: Extraction) -> None:
    """Four direct quotations and sixteen reported sentences, each with its speaker."""
    assert Counter((quote.speaker, quote.kind) for quote in bundled.quotes) == {
        ("Experts", "indirect"): 2,
        ("Mao Ning", "direct"): 1,
        ("Wu Xinbo", "indirect"): 3,
        ("Wang Yong", "direct"): 1,
        ("Wang Yong", "indirect"): 6,
        ("Lü Xiang", "direct"): 1,
        ("Lü Xiang", "indirect"): 3,
        ("Nicholas Chan", "direct"): 1,
        ("Nicholas Chan", "indirect"): 2,
    }


def test_those_who_say_nothing_are_listed(bundled: Extraction) -> None:
    """The minister, the journalist and the editor are named and never quoted."""
    saying = {quote.speaker for quote in bundled.quotes}
    silent = [s.name for s in bundled.speakers if s.name not in saying]
    assert silent == ["Wang Yi", "Ma Jing", "Darius"]


def test_pronouns_belong_to_their_person(bundled: Extraction) -> None:
    """Every "he" and the one "I" of the article is counted for the person it means."""
    mentions = {speaker.name: places(speaker.mentions) for speaker in bundled.speakers}
    assert mentions["Wang Yong"] == [(9, "Wang Yong"), (11, "Wang"), (11, "He"), (11, "He")]
    assert mentions["Lü Xiang"] == [(13, "Lü Xiang"), (14, "he"), (15, "Lü")]
    assert mentions["Nicholas Chan"] == [(17, "Nicholas Chan"), (18, "I"), (18, "he"), (19, "He")]


def test_no_personal_pronoun_is_left_over(bundled: Extraction) -> None:
    """The text holds no further pronoun that could mean a person."""
    pronouns = re.finditer(
        r"\b(?:I|he|she|him|her|his|me|my)\b", bundled.article.text, re.IGNORECASE
    )
    mentioned = {(m.start, m.end) for s in bundled.speakers for m in s.mentions}
    found = [pronoun.span() for pronoun in pronouns]
    assert len(found) == 6
    assert set(found) <= mentioned


def test_quotations_of_one_turn_share_cue_and_mention(bundled: Extraction) -> None:
    """A sentence that goes on has its speaker, cue and mention from the one that opens."""
    quotes = {quote.id: quote for quote in bundled.quotes}
    going_on = {q.id: q.turn for q in bundled.quotes if q.turn != q.id}
    assert going_on == {
        "q2": "q1",
        "q5": "q4",
        "q6": "q4",
        "q8": "q7",
        "q9": "q7",
        "q10": "q7",
        "q17": "q16",
    }
    for quote, opener in ((quotes[a], quotes[b]) for a, b in going_on.items()):
        assert quote.speaker == opener.speaker
        assert (quote.cue_start, quote.mention_start) == (opener.cue_start, opener.mention_start)


def test_a_slogan_in_marks_is_not_a_direct_quotation(bundled: Extraction) -> None:
    """Nobody says the "community with a shared future"; the sentence around it is reported."""
    slogan = [quote for quote in bundled.quotes if "shared future" in quote.text]
    assert [(quote.kind, quote.speaker) for quote in slogan] == [("indirect", "Wang Yong")]


def test_the_countries_are_exactly_these(bundled: Extraction) -> None:
    """Ten that initiate and five that are only mentioned, with how often each is named."""
    assert [(c.code, c.name, c.role, len(c.mentions)) for c in bundled.countries] == [
        ("CN", "China", "initiator", 10),
        ("ID", "Indonesia", "initiator", 1),
        ("PK", "Pakistan", "initiator", 1),
        ("LA", "Laos", "initiator", 1),
        ("KH", "Cambodia", "initiator", 1),
        ("RS", "Serbia", "initiator", 1),
        ("BY", "Belarus", "initiator", 1),
        ("SD", "Sudan", "initiator", 1),
        ("DZ", "Algeria", "initiator", 1),
        ("DJ", "Djibouti", "initiator", 1),
        ("US", "United States", "mentioned", 4),
        ("RU", "Russia", "mentioned", 1),
        ("UA", "Ukraine", "mentioned", 1),
        ("IL", "Israel", "mentioned", 1),
        ("PS", "Palestine", "mentioned", 1),
    ]


def test_the_organizations_are_exactly_these(bundled: Extraction) -> None:
    """Every organization under its fullest name, with how often it is named."""
    assert [(o.name, o.abbreviation, len(o.mentions)) for o in bundled.organizations] == [
        ("United Nations", "UN", 4),
        ("International Organization for Mediation", "IOMed", 11),
        ("Political Bureau of the CPC Central Committee", None, 1),
        ("CPC Central Committee", None, 1),
        ("CPC", "CPC", 1),
        ("Foreign Ministry", None, 1),
        ("Institute of International Studies", None, 1),
        ("Fudan University", None, 1),
        ("Wen Wei Po", None, 2),
        ("Center for International Political Economy", None, 1),
        ("Peking University", None, 1),
        ("African Union", None, 1),
        ("ASEAN", "ASEAN", 1),
        ("National People's Congress", "NPC", 2),
    ]


def test_figures_are_numbers_with_unit_and_qualifier(bundled: Extraction) -> None:
    """The three figures of the article, as exact as the article is."""
    figures = [f for f in bundled.facts if isinstance(f.value, int)]
    assert [(f.value, f.unit, f.qualifier) for f in figures] == [
        (60, "countries", "nearly"),
        (20, "international organizations", "approximately"),
        (12, "countries", "over"),
    ]


def test_each_figure_is_told_once(bundled: Extraction) -> None:
    """In its own words, as those of its fact."""
    figures = [(f, one) for f in bundled.facts for one in f.figures]
    assert [(f.id, one.text) for f, one in figures] == [
        ("f1", "nearly 60 countries"),
        ("f3", "approximately 20 international organizations"),
        ("f24", "over a dozen countries"),
    ]
    for fact, one in figures:
        assert (one.value, one.unit, one.qualifier) == (fact.value, fact.unit, fact.qualifier)


def test_dates_stand_in_the_evidence(bundled: Extraction) -> None:
    """The day of the ceremony, the year of the joint statement, and two that cannot be told."""
    found = {(one.text, one.iso, one.relation) for f in bundled.facts for one in f.dates}
    assert found == {
        ("this Friday (May 30)", "2025-05-30", "on"),
        ("2022", "2022", "since"),
        ("World War II", None, "since"),
        ("recently", None, None),
    }
    for fact in bundled.facts:
        assert all(one.iso == fact.date for one in fact.dates), fact.id


def test_a_subject_that_is_put_in_stands_in_brackets(bundled: Extraction) -> None:
    """And only that: the words for it, and the beginning of the statement."""
    text = bundled.article.text
    found = [
        (f.id, text[f.subject_start : f.subject_end], f.statement[: f.statement.index("]") + 1])
        for f in bundled.facts
        if f.subject is not None
    ]
    assert found == [
        ("f20", "It", "[The IOMed]"),
        ("f44", "This initiative", "[The IOMed initiative]"),
        ("f45", "This initiative", "[The IOMed initiative]"),
        ("f48", "the organization", "[The IOMed]"),
        ("f49", "the organization", "[The IOMed]"),
        ("f60", "it", "[China]"),
        ("f61", "it", "[China]"),
        ("f68", "this approach", "[Mediation]"),
        ("f69", "hosting the organization", "[Hosting the IOMed]"),
        ("f70", "hosting the organization", "[Hosting the IOMed]"),
        ("f71", "hosting the organization", "[Hosting the IOMed]"),
    ]
    assert sum("[" in fact.statement for fact in bundled.facts) == len(found)


def test_what_lies_ahead_is_planned(bundled: Extraction) -> None:
    """The ceremony is; what speakers expect they state."""
    planned = [fact.id for fact in bundled.facts if fact.stance == "plans"]
    assert planned == ["f1", "f3", "f4", "f5", "f6", "f7", "f9"]
    assert {f.stance for f in bundled.facts if f.according_to} == {"states"}


def test_a_claim_stands_in_its_speakers_words(bundled: Extraction) -> None:
    """A fact according to somebody lies inside what they say, the article's own outside."""
    for fact in bundled.facts:
        around = [q for q in bundled.quotes if q.start < fact.end and fact.start < q.end]
        assert {q.speaker for q in around} == ({fact.according_to} - {None}), fact.id
        assert all(q.start <= fact.start and fact.end <= q.end for q in around), fact.id


def test_facts_refer_to_records(bundled: Extraction) -> None:
    """Every person, country and organization of a fact has a record of that name."""
    speakers = {s.name for s in bundled.speakers}
    for fact in bundled.facts:
        assert {*fact.people, *filter(None, [fact.according_to])} <= speakers
        assert set(fact.countries) <= {c.name for c in bundled.countries}
        assert set(fact.organizations) <= {o.name for o in bundled.organizations}


def test_a_quotation_repeats_its_speakers_role(bundled: Extraction) -> None:
    """A quotation read alone says who its speaker is, as the speaker's record does."""
    known = {s.name: (s.role, s.affiliation) for s in bundled.speakers}
    for quote in bundled.quotes:
        assert (quote.role, quote.affiliation) == known[quote.speaker or ""]


def test_the_file_has_one_record_to_the_line() -> None:
    """A change of one record is a change of its lines only, when read in a diff."""
    lines = (DATA / "article.json").read_text(encoding="utf-8").splitlines()
    for letter, count in (("q", 20), ("f", 74)):
        rows = [json.loads(row.strip().rstrip(",")) for row in lines if f'"id": "{letter}' in row]
        assert len(rows) == count


def test_the_readme_counts_right(bundled: Extraction) -> None:
    """The counts beside the data are those of the data."""
    readme = (DATA / "README.md").read_text(encoding="utf-8")
    counts = dict(re.findall(r"^\| (\w+) \| (\d+) \|[^|]*\|$", readme, re.MULTILINE))
    assert {kind: int(count) for kind, count in counts.items()} == {
        "paragraphs": len(bundled.article.paragraphs),
        "speakers": len(bundled.speakers),
        "quotes": len(bundled.quotes),
        "countries": len(bundled.countries),
        "organizations": len(bundled.organizations),
        "facts": len(bundled.facts),
    }
