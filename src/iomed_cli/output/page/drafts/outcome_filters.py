"""What findings are chosen by: how they came out, what was checked, and words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from iomed_cli.output.page.drafts.marked_finding import LOOKS, WAYS, MarkedFinding
from iomed_cli.output.page.kind_marks import word_and_kind_filters
from iomed_cli.quantities import quantity
from iomed_cli.verification.checks.outcomes import KINDS, PLURALS, CheckKind
from iomed_cli.visible import html_text


def outcome_filters(findings: Mapping[str, MarkedFinding]) -> Iterator[str]:
    """Give how many came out in which way, each with a link to the first of them.

    A script makes filters of the links. The findings are given by their anchors.
    """
    yield '<section class="rail outcomes" aria-labelledby="_outcomes">'
    yield '<h2 id="_outcomes">Findings</h2>\n<ul class="people" data-name="outcome">'
    for outcome, look in LOOKS.items():
        found = {key: it for key, it in findings.items() if it.outcome == outcome}
        if not found:
            continue
        told = ", ".join(_counted(found.values()))
        yield (
            f'<li class="o {outcome}"><a class="person" href="#{next(iter(found))}"'
            f' data-person="{outcome}"><span class="sign" aria-hidden="true">{look.sign}</span>'
            f'<b class="number">{len(found):,}</b> <span class="name">{look.label}</span>'
            f'<span class="amount">{told}</span></a></li>'
        )
    yield "</ul>\n"
    kinds = Counter(it.kind for it in findings.values())
    yield word_and_kind_filters(
        {one: quantity(kinds[one], one, PLURALS.get(one, one)) for one in KINDS if kinds[one]}
    )
    number = quantity(len(findings), "finding")
    yield f'<p id="_count" role="status" data-one="finding">{number}</p>'
    yield f"{_legend(findings.values())}</section>\n"


def _counted(findings: Iterable[MarkedFinding]) -> Iterator[str]:
    """Say how many there are of each kind: of quotations of each verdict, the most first."""
    kinds: Counter[CheckKind] = Counter()
    verdicts: Counter[str] = Counter()
    for it in findings:
        if it.is_quotation:
            verdicts[it.name] += 1
        else:
            kinds[it.kind] += 1
    yield from (f"{count:,} {html_text(name)}" for name, count in verdicts.most_common())
    yield from (quantity(kinds[one], one, PLURALS.get(one, one)) for one in KINDS if kinds[one])


def _legend(findings: Iterable[MarkedFinding]) -> str:
    """Say what the marks of differing words mean that there are."""
    ways = {
        one.way
        for it in findings
        for one in (*it.differing, *(one for source in it.sources for one in source.differing))
    }
    shown = [
        f"<{it.tag}>{it.label}</{it.tag.split()[0]}>" for way, it in WAYS.items() if way in ways
    ]
    return f'<p class="legend">{" ".join(shown)}</p>' if shown else ""


def outcome_sum(findings: Sequence[MarkedFinding]) -> str:
    """Say in a line how many findings there are, and how they came out."""
    counts = Counter(it.outcome for it in findings)
    told = [f"{counts[it]:,} {look.label}" for it, look in LOOKS.items() if counts[it]]
    return quantity(len(findings), "finding") + (f": {', '.join(told)}" if told else "")
