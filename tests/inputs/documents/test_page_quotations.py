"""Quotations of a page that are shown without marks."""

from __future__ import annotations

import pytest

from iomed_cli.inputs.documents.page_quotations import with_marks


@pytest.mark.parametrize(
    ("page", "marked"),
    [
        ("<p>He said <q>No</q>.</p>", "<p>He said “No”.</p>"),
        ('<Q cite="x">He said <q>no</q></Q>', "“He said ‘no’”"),
        ("</q><quote>x</quote>", "”<quote>x</quote>"),
        (
            "<p>She said:</p> <blockquote><p>We stay &amp; wait.</p><p>All.</p></blockquote>",
            "<p>She said:</p> <blockquote><p>“We stay &amp; wait.</p><p>“All.”</p></blockquote>",
        ),
        (
            "<blockquote>We stay.<footer>Ann Lee</footer></blockquote>",
            "<blockquote><p>“We stay.”</p><p>— Ann Lee</p></blockquote>",
        ),
    ],
)
def test_marks_are_put_in(page: str, marked: str) -> None:
    """As a newspaper would have them."""
    assert with_marks(page) == marked


@pytest.mark.parametrize(
    "page",
    [
        "<p>It rains.</p>",
        "<p>He said:</p><blockquote><p>“Nobody may fish here.”</p></blockquote>",
        "<p>It rains.</p><blockquote>Section 4. Nobody may fish.</blockquote>",
        '<p>He wrote:</p><blockquote class="twitter-tweet">Hi.</blockquote>',
        "<p>He said:</p><blockquote>",
        "</blockquote>",
    ],
)
def test_pages_that_stay_as_they_are(page: str) -> None:
    """What has marks, what nobody is said to say, and what comes from elsewhere."""
    assert with_marks(page) == page
