"""Roles and affiliations: what the words beside a name say that a speaker is, and where."""

from __future__ import annotations

from itertools import product

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
        ("Ewa Zielska, managing director of Baltic Bank", "Ewa Zielska",
         "managing director of Baltic Bank", "Baltic Bank"),
        ("Ewa Zielska, acting head of planning at Baltic Bank", "Ewa Zielska",
         "acting head of planning", "Baltic Bank"),
        ("Ewa Zielska, Baltic Bank’s chief economist", "Ewa Zielska",
         "Baltic Bank’s chief economist", "Baltic Bank"),
        ("Ewa Zielska, Unicef’s head of research", "Ewa Zielska", "head of research", "Unicef"),
        ("Ewa Zielska, who is director of Baltic Bank", "Ewa Zielska", "director", "Baltic Bank"),
        ("Ewa Zielska, trying to please", "Ewa Zielska", None, None),
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


@pytest.mark.parametrize(
    ("text", "role", "affiliation"),
    [
        ("The World Health Organization (WHO) left. WHO spokeswoman Lena Marsh said it rained.",
         "spokeswoman", "World Health Organization"),
        ("Lena Marsh, the founder of Norvane, said it rained.", "founder of Norvane", "Norvane"),
        ("Lena Marsh, a CRS spokesperson, said it rained. The Civil Rail Service (CRS) left.",
         "CRS spokesperson", "Civil Rail Service"),
        ("“It rained,” said Professor Lena Marsh, of the University of Leeds.",
         "Professor", "University of Leeds"),
        ("“It rained,” said Lena Marsh, of the passengers’ group Trackside.", None, "Trackside"),
        ("“It rained,” said Lena Marsh, Director, Oakfield Securities.",
         "Director", "Oakfield Securities"),
        ("Lena Marsh, who heads the Baltic Bank, said it rained.", None, "Baltic Bank"),
        ("The head of the Baltic Bank, Lena Marsh, said it rained.",
         "head of the Baltic Bank", "Baltic Bank"),
        ("Lena Marsh of the Baltic Bank said it rained.", None, "Baltic Bank"),
        ("Velden Airlines left. The airline’s chief executive, Lena Marsh, said it rained.",
         "chief executive", "Velden Airlines"),
        ("The Potters’ Guild left. Lena Marsh, the guild’s treasurer, said it rained.",
         "treasurer", "Potters’ Guild"),
        ("The High Court sat. Chief Justice Lena Marsh said it rained.",
         "Chief Justice", "High Court"),
        ("Velden Airlines left. “It rained,” chief executive Lena Marsh said.",
         "chief executive", "Velden Airlines"),
        ("“It rained,” said Lena Marsh, a lawyer at Baltic Bank.", "lawyer", "Baltic Bank"),
        ("“It rained,” said Lena Marsh, a lawyer for Baltic Bank.", "lawyer", None),
        ("“It rained,” said Lena Marsh, a customer of Baltic Bank.",
         "customer of Baltic Bank", None),
        ("“It rained,” said Lena Marsh, whose son works at Baltic Bank.", None, None),
        ("At the Baltic Bank this week, President Lena Marsh said it rained.", "President", None),
        ("Lena Marsh told the Baltic Bank that it rained.", None, None),
        ("“It rained,” said Lena Marsh, a clerk in contempt of the Baltic Court.",
         "clerk in contempt of the Baltic Court", None),
        ("The police spokeswoman, Lena Marsh, said it rained.", "police spokeswoman", None),
        ("Lena Marsh, the MP for Thornbeck, said it rained.", "MP for Thornbeck", None),
        ("“It rained,” Lena Marsh SC, for the council, said.", "SC", None),
        ("Ada Pell said the bell rang at 4:10 a.m. Lena Marsh said it rained.", None, None),
        ("Lena Marsh, praised the builders. Lena Marsh said it rained.", None, None),
        ("American Airlines’ Lena Marsh said it rained.", None, "American Airlines"),
        ("“It rained,” said Lena Marsh, spokeswoman for Togo’s interior ministry.",
         "spokeswoman", "Togo’s interior ministry"),
    ],
)  # fmt: skip
def test_an_affiliation_is_an_organization_of_the_article(
    text: str, role: str | None, affiliation: str | None
) -> None:
    """It has the name of its record; clients, customers and what stands by chance are none."""
    (speaker,) = [one for one in extract(text).speakers if one.name == "Lena Marsh"]
    assert (speaker.role, speaker.affiliation) == (role, affiliation)


def test_what_is_no_person_is_none_in_a_fact() -> None:
    """A firm, a state and a body without a name are not among a fact’s people."""
    text = (
        "Norvane, which runs the tunnel, said it closed 40 bars. Equatorial Guinea said it opened"
        " 12 schools. The government said it built 9 roads. Lena Marsh said she sold 14 boats."
    )
    assert {one for fact in extract(text).facts for one in fact.people} <= {"Lena Marsh"}


def test_the_composer_before_a_name() -> None:
    """What a person is may stand before the name, behind *the*."""
    found = extract("Lund found a letter by the composer Marta Okonjo. She lives in Oslo.").speakers
    assert [(one.name, one.role) for one in found] == [("Marta Okonjo", "composer")]


def test_whose_the_last_post_is() -> None:
    """Behind *who ..., the* post is that of the name beside it, not of the one before."""
    text = "Ann Lee, who led the mint, will be succeeded by Inga Holm, the head of Velden Bank."
    found = extract(text).speakers
    assert [(one.name, one.affiliation) for one in found if one.name == "Ann Lee"] == [
        ("Ann Lee", None)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lena Marsh is a partner at Velden Bank. “It rained,” said Marsh.", "Velden Bank"),
        ("Lena Marsh, who is a doctor at Velden Hospital, said it rained.", "Velden Hospital"),
        ("Lena Marsh, an engineer who used to work for Norvane Ltd and now advises the group"
         " Quiet Roads Ltd, said it rained.", "Quiet Roads Ltd"),
        ("Lena Marsh, who works nights at Velden Hospital, said it rained.", "Velden Hospital"),
        ("Lena Marsh, a private in the Velden Army, said it rained.", "Velden Army"),
        ("Velden Bank’s Lena Marsh said it rained.", "Velden Bank"),
        ("The clerk at Velden Bank, Lena Marsh, said it rained.", "Velden Bank"),
        ("Norvane Ltd lost money. A company spokeswoman, Lena Marsh, said it rained.",
         "Norvane Ltd"),
        ("Norvane Ltd lost money. “It rained,” said Lena Marsh, its chairwoman.", "Norvane Ltd"),
        ("The pumps came from Norvane Ltd. Its founder, Lena Marsh, said it rained.",
         "Norvane Ltd"),
        ("The retailer Norvane Ltd lost to Marlow Ltd. The retailer had erred. Its head,"
         " Lena Marsh, said it rained.", "Norvane Ltd"),
        ("Velden University closed. Lena Marsh, dean of the university’s law school, said it"
         " rained.", "Velden University"),
        ("Norvane Ltd lost money. Lena Marsh, who founded the firm, said it rained.",
         "Norvane Ltd"),
        ("The Velden Union struck. Organiser Lena Marsh said it rained.", "Velden Union"),
        ("Lena Marsh is a critic of Velden Bank, she said.", None),
    ],
)  # fmt: skip
def test_whose_somebody_is(text: str, expected: str | None) -> None:
    """Who is told to be of a body, or has a post in what a noun or *its* takes up, is its."""
    people = [one for one in extract(text).speakers if one.rule == "named"]
    assert [one.affiliation for one in people] == [expected]


@pytest.mark.parametrize(
    ("text", "who", "role", "affiliation"),
    [
        ("The Lagos Drainage Board (LDB) closed canals. The LDB’s Director, Press and Publicity, "
         "Mr. Sola Ajewole, said so.",
         "Sola Ajewole", "Director, Press and Publicity", "Lagos Drainage Board"),
        ("The Tenants’ Rights Network is angry. Its National Coordinator, Comrade Haruna Dogara, "
         "said it was unfair.",
         "Haruna Dogara", "National Coordinator, Comrade", "Tenants’ Rights Network"),
        ("He sold it to Velden Bank, whose chairman, Otto Brem, refused to comment.",
         "Otto Brem", "chairman", "Velden Bank"),
        ("He met the National Health Agency’s regional manager, Dr Orla Kinnane, on Friday.",
         "Orla Kinnane", "regional manager", "National Health Agency"),
        ("The Millford Board of Education met. Board members Dale Krumbach and Tina Escarcega "
         "voted no.",
         "Tina Escarcega", "Board members", "Millford Board of Education"),
        ("Velden Bank directors Anna Holm, Karl Weber and Peter Varga resigned.",
         "Peter Varga", "Velden Bank directors", "Velden Bank"),
        ("They led on 17 minutes, teenage striker Liam Frodsham nodding home.",
         "Liam Frodsham", "teenage striker", None),
        ("They thanked vice president Liam Frodsham.", "Liam Frodsham", None, None),
        ("Lorenza Barreto Talavera, a former deputy governor of the central bank, takes over.",
         "Lorenza Barreto Talavera", "former deputy governor of the central bank", None),
        ("The find was made by a bus driver, Zbynek Hrabovsky, who called the police.",
         "Zbynek Hrabovsky", "bus driver", None),
        ("Junior Minister Fiachra Delaney TD told the House that it was late.",
         "Fiachra Delaney", "Junior Minister", None),
        ("Anna Holm, executive director of Wide Paths to Peace, was there.",
         "Anna Holm", "executive director of Wide Paths to Peace", "Wide Paths to Peace"),
        ("Anna Holm, president of the Philippines, was there.",
         "Anna Holm", "president of the Philippines", None),
        ("The quarry closed in 1998. Its manager, Karl Weber, had left by then.",
         "Karl Weber", "manager", None),
        ("Burling Ridge Resources Ltd dug. "
         "Burling Ridge’s general manager of operations, Anna Holm, left.",
         "Anna Holm", "general manager of operations", "Burling Ridge Resources Ltd"),
    ],
)  # fmt: skip
def test_posts_of_all_shapes(
    text: str, who: str, role: str | None, affiliation: str | None
) -> None:
    """Capitals, fields and titles behind the comma, several of a role, what only passes."""
    person = next(one for one in extract(text).speakers if one.name == who)
    assert (person.role, person.affiliation) == (role, affiliation)


def test_a_role_in_passing_gives_way() -> None:
    """What is told in passing counts only where nothing says more, wherever that stands."""
    text = "They thanked striker Liam Frodsham. Liam Frodsham, captain of the side, limped off."
    (speaker,) = extract(text).speakers
    assert speaker.role == "captain of the side"


@pytest.mark.parametrize(
    ("text", "name", "role", "affiliation"),
    [
        ("The Borland Institute of Soils (BIS) chief scientist Ruth Amundsen told reporters that"
         " the ground was dry.", "Ruth Amundsen", "chief scientist", "Borland Institute of Soils"),
        ("Association of Fishers (AoF) Secretary-General Paul Quist told members that dues would"
         " rise.", "Paul Quist", "Secretary-General", "Association of Fishers"),
        ("The Department of Fisheries director Datuk Amin Bakar said the gates were shut.",
         "Amin Bakar", "Department of Fisheries director", "Department of Fisheries"),
        ("Tarnmere Foods plc rose. Tarnmere CEO Ida Kern told staff that no shop would close.",
         "Ida Kern", "Tarnmere CEO", "Tarnmere Foods plc"),
        ("The National Parents Caucus sued on Monday. Caucus chairperson Tom Rask said fees were"
         " high.", "Tom Rask", "Caucus chairperson", "National Parents Caucus"),
        ("The Harbour Workers Guild rejected the offer. Convener Tom Rask said members were"
         " angry.", "Tom Rask", "Convener", "Harbour Workers Guild"),
        ("The Kopa Residents Association objected. The regional ministry of transport agreed with"
         " the plan. Spokeswoman Ida Kern said works would start.", "Ida Kern", "Spokeswoman",
         None),
        ("Hall Housing Association said rents fell.\nPress contact: Nora Quill, Communications"
         " Officer, Hall Housing Association", "Nora Quill", "Communications Officer",
         "Hall Housing Association"),
        ("Tom Varga, 41, a former crane driver, said he had seen nothing.", "Tom Varga",
         "former crane driver", None),
        ("The cheese was made by the village cheese maker Otto Bly, whose herd is small.",
         "Otto Bly", "village cheese maker", None),
        ("It closed the southern border Otto Bly had crossed.", "Otto Bly", None, None),
        ("At a hearing attended by his daughter, Carl Ott, 70, said he was sorry.", "Carl Ott",
         None, None),
        ("In a letter to her brother, Paul Bern, she wrote that she was ill.", "Paul Bern",
         "brother", None),
    ],
)  # fmt: skip
def test_posts_of_all_desks(
    text: str, name: str, role: str | None, affiliation: str | None
) -> None:
    """A short form, a bracket or an honorific parts no post from whose it is; no name, no guess."""
    found = {one.name: (one.role, one.affiliation) for one in extract(text).speakers}
    assert found[name] == (role, affiliation)


_BODIES = ("Baltic Bank", "Norvane Mills", "Greenpeace", "Harrow Council", "Velden University")
_POSTS = ("chief scientist", "managing director", "policy director", "energy analyst", "spokesman")
_BESIDE = (
    "Lena Marsh, {post} at {body}, said it rained.",
    "“It rained,” said Lena Marsh, {post} at {body}.",
    "Lena Marsh, 44, {post} of {body}, said it rained.",
    "Lena Marsh, {body}’s {post}, said it rained.",
    "“It rained,” said Lena Marsh, {body}’s {post}.",
    "{body} {post} Lena Marsh said it rained.",
    "{body}’s {post}, Lena Marsh, said it rained.",
    "{body}’s {post} Lena Marsh said it rained.",
    "The {post} of {body}, Lena Marsh, said it rained.",
    "Lena Marsh, who is {post} of {body}, said it rained.",
    "Dr Lena Marsh, {post} at {body}, said it rained.",
)


@pytest.mark.parametrize(("sentence", "body", "post"), list(product(_BESIDE, _BODIES, _POSTS)))
def test_a_body_beside_its_post(sentence: str, body: str, post: str) -> None:
    """However it is put, whose a post is stands beside it."""
    speaker = extract(sentence.format(body=body, post=post)).speakers[0]
    assert (speaker.name, speaker.affiliation) == ("Lena Marsh", body)
