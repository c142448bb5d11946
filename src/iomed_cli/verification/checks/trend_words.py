"""Words that say that something goes up or down. Tables only."""

from __future__ import annotations

UP = frozenset(
    """rise rises rose risen rising raised raise increase increases increased increasing grow grows
    grew grown growing climb climbs climbed climbing jump jumps jumped gain gains gained
    surge surged soar soared expand expanded improve improved higher up doubled tripled
    swelled growth""".split()
)
DOWN = frozenset(
    """fall falls fell fallen falling drop drops dropped dropping decline declines declined
    declining decrease decreases decreased decreasing slump slumped plunge plunged shrink
    shrinks shrank shrunk reduce reduced reduction lower down lost lose loses halved slid
    sank dipped dip cut cuts contracted tumbled worsened""".split()
)
