"""Claimants: whose claims clauses are, and what of a report is a fact of the article's own."""

from __future__ import annotations

from msgspec.structs import replace

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.facts.clauses.clause import Clause
from iomed_cli.extraction.facts.clauses.clause_maker import NO_CLAUSES
from iomed_cli.extraction.facts.referents import Referents, StandIn
from iomed_cli.extraction.grammar.finite_verbs import ends_in_s
from iomed_cli.extraction.lexicon import fact_words
from iomed_cli.extraction.lexicon.figure_words import PEOPLE_COUNTED
from iomed_cli.extraction.lexicon.function_words import FORMS_OF_BE
from iomed_cli.extraction.lexicon.reporting_verbs import LEDGERS
from iomed_cli.extraction.speakers.quote_table import QuoteList
from iomed_cli.lazy_patterns import lazy
from iomed_cli.model import NOT_CLAIMED

_NEAR = 40
_OWNED = lazy(r"\b([Hh]er|[Hh]is) (?:[a-z-]+ ){0,2}[a-z-]+,? $")
_OWN = {"she": "her", "her": "her", "he": "his", "his": "his"}
_NEVER_TOLD = frozenset("died drowned buried cremated".split())
"""What nobody tells of himself."""
_UNNAMED = frozenset(
    """he she it they we i you who which that them him his her its
    their us""".split()
)
_SHARES = frozenset("percent cent % third half quarter".split())
"""What the claimants of polls end in, who are nobody: ``a third said``."""
_NO_ENDS = lexicon.PREPOSITIONS | lexicon.CONJUNCTIONS | {"to", "the", "a", "an", "by"}
_NO_BEGINNINGS = (
    (lexicon.PREPOSITIONS - frozenset("about around over under".split()))
    | lexicon.FORMS_OF_BE
    | frozenset("to according including be been being seems remains by has have had".split())
)
_SOMEBODY = (
    lexicon.ROLES
    | lexicon.DOCUMENTS
    | fact_words.FINDINGS
    | frozenset(fact_words.BODIES)
    | frozenset(
        """everyone everybody someone somebody anyone nobody another one some both many most others
    those each several few all""".split()
    )
)
_AUXILIARIES = 2
_HEARD = frozenset({"heard", "told"})
_MAKER = lazy(r" (?:from|by) (?:the )?[A-Z][\w&’'-]+(?: (?:(?:of|for|and|the) )*[A-Z][\w&’'-]+)*")
_LONGEST_FINDING = 12
_ISSUED = lexicon.PREPOSITIONS | frozenset("out released published conducted".split())
_REPORTED = frozenset("reported reports reporting".split())
_NEAR_OBJECT = 6
_TOLD_BACK = frozenset("had would could might should".split())
"""Verbs of what is told in the past of reports."""
_LONGEST_MODAL = 7
_STEM = 5
_ALLEGING = frozenset("alleg claim accus suspe insis".split())
"""How the verbs begin whose reports the article keeps away from."""
_LONGEST_CLAIMANT = 5
_MODIFIED = 2


class Claimants:
    """Knows who makes the claims of an article."""

    def __init__(self, text: str, quotes: QuoteList, referents: Referents) -> None:
        self._text = text
        self._quotes = quotes
        self._referents = referents

    def framed(self, clause: Clause) -> tuple[Clause, str | None] | None:
        """Give a clause that tells what somebody demands or denies, and who projects what it tells.

        What somebody says is a quotation and no fact of the article's: ``Lund said it was a lie``.
        """
        number = clause.frame
        cue, stance = self._quotes.cues[number], self._quotes.stances[number]
        clauselike = self._quotes.rules[number].content not in NO_CLAUSES
        if cue is None:
            return None
        between = self._text[clause.verb : max(clause.verb, cue[0])]
        own = "," not in between and len(between.split()) <= _AUXILIARIES
        # "The court heard that" says no more than that.
        heard = own and clause.told.verb in _HEARD and self._quotes.speakers[number] is None
        phrase = self._text[slice(*cue)].lower() in fact_words.EXPECTING
        if clauselike and stance not in NOT_CLAIMED and not (heard or phrase):
            return None
        asks = clause.told.verb == "asked" or self._quotes.rules[number].content.is_infinitive
        if clause.told.verb in fact_words.SAYING and not heard and not (own and asks):
            return None
        if own and stance != "withholds":
            clause = replace(clause, stance=stance)
        start, end = self._quotes.starts[number], self._quotes.ends[number]
        what = self._text[start:end].lower().split()
        if len(what) == _MODIFIED and what[0] == "the" and what[1] in fact_words.TAKEN_UP:
            return None
        member = self._quotes.speakers[number]
        projects = clause.told.verb in fact_words.PROJECTING
        if not projects or member is None or self._reports_results(clause):
            return clause, None
        return clause, self.claimant(member.name, self._quotes.mentions[number])

    def projecting(self, clause: Clause, about: StandIn | None) -> str | None:
        """``Velden Mills is projecting growth of 5%``: the growth is the mills' claim.

        Its own results are none: ``Velden Mills reported a loss of $4m``.
        """
        if self._reports_results(clause):
            return None
        if clause.told.verb not in fact_words.PROJECTING:
            return self._finding(clause)
        verb = self._text[clause.verb : clause.verb + 6].split()[0]
        if verb in FORMS_OF_BE and clause.told.verb[-3:] != "ing":
            return None
        if about is not None:
            return about.record
        name = " ".join(self._text[slice(*clause.subject)].split())
        short = len(name.split()) <= _LONGEST_CLAIMANT and clause.start <= clause.subject[0]
        return self._referents.body_named(*clause.subject) or (name if short else None)

    def _finding(self, clause: Clause) -> str | None:
        """``Figures from the Bureau of Labour show wages rose 3%``: the figures' claim, if all is told."""
        if clause.told.verb not in fact_words.SHOWING or not clause.figures:
            return None
        words = self._text[slice(*clause.subject)].split()
        while words and words[-1].lower() in _ISSUED:
            # "A Velden Surveys poll out on Monday"
            words.pop()
        lows = [word.lower() for word in words]
        noun = next((i for i, low in enumerate(lows) if low in lexicon.PREPOSITIONS), len(lows))
        found = not fact_words.FINDINGS.isdisjoint(lows[:noun])
        named = any(
            word[0].isupper() and low not in lexicon.TIME_WORDS
            for word, low in zip(words[1:], lows[1:])
        )
        return " ".join(words) if found and named and len(words) <= _LONGEST_FINDING else None

    def _reports_results(self, clause: Clause) -> bool:
        behind = self._text[clause.verb : clause.end].lower().split()[: _NEAR_OBJECT + 1]
        return clause.told.verb in _REPORTED and not LEDGERS.isdisjoint(behind)

    def is_aside(self, clause: Clause) -> bool:
        """Tell whether the article itself explains a name within a report.

        ``Lund said the mill, which costs $3m a year, would shut``; what had been or would be is
        told from where the speaker stands, and so are quoted words. Of what is only alleged nothing
        is the article's.
        """
        cue = self._quotes.cues[clause.quote]
        if cue is not None and self._text[cue[0] : cue[0] + _STEM].lower() in _ALLEGING:
            return False
        before = self._text[self._quotes.starts[clause.quote] : clause.start]
        quoted = before.count("“") > before.count("”") or before.count('"') % 2
        verb = self._text[clause.verb : clause.verb + _LONGEST_MODAL].lower().split()[0]
        return not quoted and verb not in _TOLD_BACK

    def speaks_of_himself(self, clause: Clause) -> bool:
        """Tell whether who reports a clause may be its *he* or *it*: ``Lund said he would go``.

        In his own words he is *I*, behind other clauses and sentences it may be somebody else,
        and what a review tells of is not the review.
        """
        number = clause.quote
        if clause.told.verb in _NEVER_TOLD or self._speaks_for_another(clause):
            return False
        cue, start = self._quotes.cues[number], self._quotes.starts[number]
        who = self._quotes.speakers[number]
        if who is not None and self._referents.is_new(who.name, start):
            # "It came down in a ditch, the Aviation Authority said": it is what flew.
            return cue is not None and cue[0] < start
        if clause.start >= self._quotes.ends[number]:
            return False
        if cue is None or self._quotes.kinds[number] == "direct":
            return False
        near = (
            cue[0] < start <= cue[1] + _NEAR or start <= cue[0] <= self._quotes.ends[number] + _NEAR
        )
        credited = self._text[cue[0] : cue[0] + 9].lower() == "according"
        return near and not credited and clause.subject[0] == clause.start

    def _speaks_for_another(self, clause: Clause) -> bool:
        """``Her coach, Ivo Brandt, said she had won``: *she* may be whose coach or kin he is."""
        pronoun = (self._text[slice(*clause.subject)].lower().split() or [""])[0]
        mention = self._quotes.mentions[clause.quote]
        if pronoun not in _OWN or mention is None:
            return False
        found = _OWNED.search(self._text, max(0, mention[0] - _NEAR), mention[0])
        return found is not None and _OWN[pronoun] == found[1].lower()

    def claimant(self, name: str, mention: tuple[int, int] | None) -> str | None:
        """Give who makes a claim under the name of a record; None where a pronoun does."""
        words = name.lower().split()
        if words[0] in _UNNAMED or words[-1] in _UNNAMED or words[-1] in _SHARES:
            return None
        if _is_nobody(words) and name == name.lower() and not self._referents.is_body(name):
            return None
        if mention is not None and words[-1] in fact_words.FINDINGS:
            made = _MAKER.match(self._text, mention[1])
            return name + made[0] if made is not None else name
        if mention is not None and (body := self._referents.body_that_ends(mention)) is not None:
            # "The Velden Growers' [Forum] said"
            return body
        if mention is not None and name.lower().startswith("the "):
            return self._referents.described(name, mention[0], None) or name
        return name


def _is_nobody(words: list[str]) -> bool:
    """Tell what no claimant is called, words that were only taken for one: ``seems to``, ``away``."""
    first, last = words[0], words[-1]
    if last in _NO_ENDS or first in _NO_BEGINNINGS or first[0] in "'’":
        return True
    if any(mark in first for mark in ("’ve", "'ve", "’re", "'re")):
        return True
    several = ends_in_s(first) or first in lexicon.GROUPS or first in PEOPLE_COUNTED
    return len(words) == 1 and not several and first not in _SOMEBODY
