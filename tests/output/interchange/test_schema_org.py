"""schema.org: a quotation has its words as text only where they are the speaker's own."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pyld import jsonld

from articles import small
from conftest import Command

SCHEMA = "https://schema.org/"


def test_an_article(iomed: Command, saved: Callable[..., str]) -> None:
    """The article, with what is said in it."""
    known = {"title": "Pier to close", "publisher": "Harbour Post", "date": "2024-01-09"}
    path = saved(small(**known, url="https://a.eu/1", journalist="Ida Moe"))
    assert iomed("quotes", path, "--format", "schema.org").json == {
        "@context": "https://schema.org",
        "@graph": [
            {
                "@type": "NewsArticle",
                "@id": "https://a.eu/1",
                "identifier": "small",
                "headline": "Pier to close",
                "author": {"@type": "Person", "name": "Ida Moe"},
                "publisher": {"@type": "Organization", "name": "Harbour Post"},
                "datePublished": "2024-01-09",
                "inLanguage": "en",
                "url": "https://a.eu/1",
                "hasPart": [
                    {
                        "@type": "Quotation",
                        "@id": "urn:iomed:small:q1",
                        "identifier": "q1",
                        "text": "We will sign it",
                        "spokenByCharacter": {"name": "Ann Lee"},
                        "description": "Ann Lee said",
                        "position": "paragraph 1, characters 1–16",
                    }
                ],
            }
        ],
    }


def test_what_is_reported_and_denied(iomed: Command, saved: Callable[..., str]) -> None:
    """Its words are an abstract, and that it is denied is told."""
    one = small("the pier will close")
    one["quotes"][0] |= {"kind": "indirect", "stance": "denies", "source_kind": "named_person"}
    part = iomed("quotes", saved(one), "--format", "schema.org").json["@graph"][0]["hasPart"][0]
    assert "text" not in part
    assert part["abstract"] == "the pier will close"
    assert part["description"] == "Ann Lee denied (paraphrased)"
    assert part["spokenByCharacter"] == {"@type": "Person", "name": "Ann Lee", "jobTitle": "mayor"}


def test_an_inferred_date_is_none_of_publication(iomed: Command) -> None:
    """It is told in words; and a fact is a claim, with whose it is."""
    article = iomed("facts", "--speaker", "Mao Ning", "--format", "schema.org").json["@graph"][0]
    assert "datePublished" not in article
    assert article["description"] == "published circa 2025-05"
    claim = article["hasPart"][0]
    assert (claim["@type"], claim["creator"]) == ("Claim", {"name": "Mao Ning"})


def test_linked_data(iomed: Command, many: str) -> None:
    """Every node has an IRI of its own, and its quotations are parts of its article."""
    made = iomed("quotes", "--format", "schema.org", "--data", many).json
    made["@context"] = {"@vocab": SCHEMA}
    nodes = jsonld.flatten(made)
    named = [one for one in nodes if not one["@id"].startswith("_:")]
    articles = [one for one in named if one["@type"] == [f"{SCHEMA}NewsArticle"]]
    assert [len(one[f"{SCHEMA}hasPart"]) for one in articles] == [20, 20, 1]
    quotations = [one for one in named if one["@type"] == [f"{SCHEMA}Quotation"]]
    assert len(quotations) == len({one["@id"] for one in quotations}) == 41


def test_it_can_stand_in_a_page(iomed: Command, saved: Callable[..., str]) -> None:
    """Nothing in a text ends the element that it is written into."""
    path = saved(small("We </script><script>alert(1)</script> will"))
    result = iomed("quotes", path, "--format", "schema.org")
    assert "<" not in result.out
    part = result.json["@graph"][0]["hasPart"][0]
    assert part["text"] == "We </script><script>alert(1)</script> will"


@pytest.mark.parametrize("command", ["quotes", "facts", "articles"])
def test_nothing(command: str, iomed: Command) -> None:
    """An empty graph is JSON-LD, too."""
    made = iomed(command, "--since", "2030", "--format", "schema.org")
    assert (made.status, made.json) == (1, {"@context": "https://schema.org", "@graph": []})
