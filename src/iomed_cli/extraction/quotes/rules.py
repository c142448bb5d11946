"""Rules: the one table of all that can find a quotation, in the order in which they are tried.

What a record, ``--explain`` or ``docs/rules.md`` says of a rule stands here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from typing import TypeVar

from iomed_cli.value import Value

Finder = TypeVar("Finder")


class Family(Enum):
    """What a rule looks at."""

    LINE = "what a line is by its shape"
    MARKS = "words in quotation marks, and who says them in the same sentence"
    CUE = "what follows a reporting verb"
    SENTENCE = "a statement before, around or behind the words that say whose it is"
    TURN = "what goes on from the sentence or the paragraph before"


class ContentKind(Enum):
    """What a rule takes for what is said."""

    SPEECH = "speech"
    PARTLY_SPEECH = "clause, partly speech"
    CLAUSE = "clause"
    THAT_CLAUSE = "clause with *that*"
    QUESTION = "question"
    INFINITIVE = "infinitive"
    REQUEST = "infinitive, and who is asked"
    PHRASE = "noun phrase"
    OBJECT = "noun phrase, what is judged"
    NAMING = "noun phrase, and what it is called"

    @property
    def is_clause(self) -> bool:
        """Whether it is a clause in the article's words, with or without *that*."""
        return self in (ContentKind.CLAUSE, ContentKind.THAT_CLAUSE)

    @property
    def is_infinitive(self) -> bool:
        """Whether it holds the infinitive of what is to be done."""
        return self in (ContentKind.INFINITIVE, ContentKind.REQUEST)

    @property
    def is_phrase(self) -> bool:
        """Whether it has no verb of its own, so that the next one ends it."""
        return self in (ContentKind.PHRASE, ContentKind.OBJECT, ContentKind.NAMING)


class Rule(Value, frozen=True):
    """A rule by the name that its records bear."""

    name: str
    family: Family
    content: ContentKind
    confidence: float
    """The share of its quotations that PolNeAR's annotators marked: (marked + 1) / (cases + 2)."""
    cases: int
    """How many it found there (train and dev): the fewer, the nearer to a half the confidence."""
    example: str
    """A text in which it finds what stands in the brackets ``⟦⟧``, and nothing else."""
    uttered: bool = True
    """Whether somebody says it there, rather than thinks it or has said it before."""
    as_aside: bool = False
    """Whether *as* before the source makes an aside of it: ``as Smith announced on Monday``."""
    opens_turn: bool = False
    """Whether a quotation without attribution goes on from it, as from all that is direct."""
    guessed: bool = False
    """Whether its speaker is only whom the sentence before is about."""


LINE, MARKS, CUE, SENTENCE, TURN = Family

TRANSCRIPT = Rule(
    "transcript", LINE, ContentKind.SPEECH, 0.62, 92, "Q: ⟦What failed?⟧\nA: ⟦The plan did.⟧"
)
HEADLINE_COLON = Rule(
    "headline_colon", LINE, ContentKind.CLAUSE, 0.93, 38, "Minister: ⟦Schools to open in June⟧"
)

QUOTED_SAID = Rule(
    "quoted_said", MARKS, ContentKind.SPEECH, 1.00, 3439, '"⟦The plan has failed⟧," Smith said.'
)
PARTLY_QUOTED_SAID = Rule(
    "partly_quoted_said",
    MARKS,
    ContentKind.PARTLY_SPEECH,
    0.92,
    194,
    '⟦The plan was "a failure,"⟧ Smith said.',
    opens_turn=True,
)
QUOTED_SIGNED = Rule(
    "quoted_signed", MARKS, ContentKind.SPEECH, 0.88, 38, '"⟦The plan has failed.⟧" — Jane Smith'
)
QUOTED_ANSWER = Rule(
    "quoted_answer", MARKS, ContentKind.SPEECH, 0.67, 1, '"⟦No⟧," was the answer from Smith.'
)
DASH_QUOTED = Rule(
    "dash_quoted", MARKS, ContentKind.SPEECH, 0.67, 1, 'Jane Smith — "⟦It is over!⟧" — wept.'
)
ACCORDING_QUOTED = Rule(
    "according_quoted",
    MARKS,
    ContentKind.SPEECH,
    0.86,
    5,
    'In Smith\'s words, "⟦the plan has failed.⟧"',
)
COLON_QUOTED = Rule(
    "colon_quoted",
    MARKS,
    ContentKind.SPEECH,
    0.95,
    326,
    'Smith was blunt: "⟦The plan has failed.⟧"',
)
PARTLY_QUOTED_WITHIN = Rule(
    "partly_quoted_within",
    MARKS,
    ContentKind.PARTLY_SPEECH,
    0.92,
    34,
    '⟦The time, Smith said, "is now"⟧.',
)
PARTLY_QUOTED_FIRST = Rule(
    "partly_quoted_first",
    MARKS,
    ContentKind.PARTLY_SPEECH,
    0.88,
    6,
    'Smith said, ⟦"We have days" until the plan fails⟧.',
)
SAID_QUOTED = Rule(
    "said_quoted", MARKS, ContentKind.SPEECH, 0.99, 460, 'Smith said, "⟦The plan has failed.⟧"'
)

SAYS_COLON = Rule(
    "says_colon", CUE, ContentKind.SPEECH, 0.76, 15, "Smith said: ⟦The plan has failed⟧."
)
THINKS_THAT = Rule(
    "thinks_that",
    CUE,
    ContentKind.THAT_CLAUSE,
    0.94,
    145,
    "Smith believes that ⟦the plan has failed⟧.",
    uttered=False,
)
SAYS_THAT = Rule(
    "says_that", CUE, ContentKind.THAT_CLAUSE, 0.95, 2167, "Smith said that ⟦the plan had failed⟧."
)
PROMISES_TO = Rule(
    "promises_to", CUE, ContentKind.INFINITIVE, 0.82, 181, "Smith promised ⟦to try again⟧."
)
ASKS_WHETHER = Rule(
    "asks_whether",
    CUE,
    ContentKind.QUESTION,
    0.90,
    211,
    "Smith asked ⟦whether the plan had failed⟧.",
)
URGES_TO = Rule(
    "urges_to", CUE, ContentKind.REQUEST, 0.92, 252, "Smith urged ⟦the council to try again⟧."
)
THINKS = Rule(
    "thinks",
    CUE,
    ContentKind.CLAUSE,
    0.90,
    289,
    "Smith believes ⟦the plan has failed⟧.",
    uttered=False,
)
SAYS = Rule(
    "says", CUE, ContentKind.CLAUSE, 0.94, 2477, "Smith said ⟦the plan had failed⟧.", as_aside=True
)
CALLS = Rule("calls", CUE, ContentKind.NAMING, 0.89, 416, "Smith called ⟦the plan a mistake⟧.")
ANNOUNCES = Rule(
    "announces",
    CUE,
    ContentKind.PHRASE,
    0.88,
    481,
    "Smith announced ⟦his retirement⟧.",
    as_aside=True,
)
CRITICIZES = Rule("criticizes", CUE, ContentKind.OBJECT, 0.89, 1068, "Smith criticised ⟦the plan⟧.")

DASH_SAID = Rule(
    "dash_said", SENTENCE, ContentKind.SPEECH, 0.50, 0, "— ⟦The plan has failed⟧, said Smith."
)
"""PolNeAR has no speech behind dashes, so that nothing is known of it: a half."""
SAID_AFTER = Rule(
    "said_after", SENTENCE, ContentKind.CLAUSE, 0.91, 445, "⟦The plan had failed⟧, Smith said."
)
SAID_WITHIN = Rule(
    "said_within", SENTENCE, ContentKind.CLAUSE, 0.90, 438, "⟦The plan⟧, Smith said, ⟦had failed⟧."
)
AS_SAID = Rule(
    "as_said", SENTENCE, ContentKind.CLAUSE, 0.72, 41, "As Smith noted, ⟦the plan had failed⟧."
)
IT_WAS_SAID = Rule(
    "it_was_said",
    SENTENCE,
    ContentKind.CLAUSE,
    0.84,
    36,
    "It was reported that ⟦the plan had failed⟧.",
)
IN_THE_VIEW_OF = Rule(
    "in_the_view_of",
    SENTENCE,
    ContentKind.CLAUSE,
    0.75,
    2,
    "In Smith's view, ⟦the plan has failed⟧.",
)
ACCORDING_TO = Rule(
    "according_to",
    SENTENCE,
    ContentKind.CLAUSE,
    0.91,
    410,
    "According to Smith, ⟦the plan had failed⟧.",
)
CLAIM_THAT = Rule(
    "claim_that",
    SENTENCE,
    ContentKind.THAT_CLAUSE,
    0.93,
    78,
    "Smith's claim that ⟦the plan had failed⟧ surprised nobody.",
    uttered=False,
)

QUOTED_ON = Rule(
    "quoted_on",
    TURN,
    ContentKind.SPEECH,
    0.99,
    1867,
    '"It has failed," Smith said. "⟦We must stop.⟧"',
)
PARTLY_QUOTED_ON = Rule(
    "partly_quoted_on",
    TURN,
    ContentKind.PARTLY_SPEECH,
    0.91,
    9,
    '"It has failed," Smith said. ⟦"There was nothing to be done" on that day⟧.',
)
QUOTED_AFTER = Rule(
    "quoted_after",
    TURN,
    ContentKind.SPEECH,
    0.94,
    45,
    'Smith said it had failed. "⟦We must stop.⟧"',
)
QUOTED_ALONE = Rule(
    "quoted_alone",
    TURN,
    ContentKind.SPEECH,
    0.78,
    57,
    'Jane Smith closed the door. "⟦We must stop.⟧"',
    guessed=True,
)
GOES_ON = Rule(
    "goes_on",
    TURN,
    ContentKind.CLAUSE,
    0.50,
    0,
    "Smith said the plan had failed. ⟦The office would close in May⟧.",
    uttered=False,
)
"""It finds none in PolNeAR. Where it took sentences in the present too, none of seven was marked."""

RULES: tuple[Rule, ...] = tuple(one for one in list(globals().values()) if isinstance(one, Rule))
"""All of them, those of a family in the order in which they are tried."""


def finds(finders: dict[Rule, Finder], rule: Rule) -> Callable[[Finder], Finder]:
    """Note in `finders` what the decorated function finds."""

    def note(find: Finder) -> Finder:
        finders[rule] = find
        return find

    return note


def in_order(finders: Mapping[Rule, Finder]) -> tuple[tuple[Rule, Finder], ...]:
    """Give what finds a rule's quotations in the order of the table, each with its rule."""
    return tuple((rule, finders[rule]) for rule in RULES if rule in finders)
