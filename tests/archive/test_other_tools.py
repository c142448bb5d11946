"""A collection in the tools that people have: each opens it for real, where it is installed."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path
from typing import Any

import pytest

from archives import filled
from counted import counted
from synthetic import Said, article

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
VIEWS = ("quotations", "statements", "figures", "mentions")


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A collection with records of every kind."""
    said = [
        Said("Wang Yong", "energy prices rose", "direct", ("China", "United Nations")),
        Said("Ann Lee", "=1+1 is mediation", "indirect", ("Niger",)),
    ]
    articles = [article("a1", said, publisher="Post", date="2024-05-17"), counted("a2")]
    return filled(tmp_path / "news.iomed", articles)


def rows(path: Path, view: str) -> list[tuple[Any, ...]]:
    """Give the rows of a view as SQLite itself has them."""
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(f"SELECT * FROM {view}").fetchall()


def words(row: tuple[Any, ...]) -> list[str]:
    """Give the values as text, since what has no type in SQLite is bytes for DuckDB."""
    return [it.decode() if isinstance(it, bytes) else str(it) for it in row]


@pytest.mark.parametrize("view", VIEWS)
def test_duckdb_reads_every_view(news: Path, view: str) -> None:
    """With the extension for SQLite, which comes as a package of its own."""
    duckdb = pytest.importorskip("duckdb")
    try:
        extension = next(
            one for one in files("duckdb-ext-sqlite") or () if one.suffix == ".duckdb_extension"
        )
    except PackageNotFoundError:
        pytest.skip("DuckDB's extension for SQLite is not installed")
    with closing(duckdb.connect(config={"autoinstall_known_extensions": "false"})) as connection:
        connection.execute(f"LOAD '{extension.locate()}'")
        connection.execute(f"ATTACH '{news}' AS news (TYPE sqlite, READ_ONLY)")
        found = connection.execute(f"SELECT * FROM news.{view}").fetchall()
    assert sorted(map(words, found)) == sorted(map(words, rows(news, view))) != []


def test_datasette_shows_it_with_facets(news: Path) -> None:
    """With the metadata of the documents speakers and kinds can be chosen by."""
    pytest.importorskip("datasette")
    result = subprocess.run(
        [
            *(sys.executable, "-m", "datasette", "serve", "-i", str(news)),
            *(
                "-m",
                str(EXAMPLES / "datasette.json"),
                "--get",
                "/news/quotations.json?_shape=objects",
            ),
        ],
        capture_output=True,
        check=True,
        timeout=60,
    )
    page = json.loads(result.stdout)
    assert [row["text"] for row in page["rows"]] == [row[6] for row in rows(news, "quotations")]
    facets = {
        name: {one["value"] for one in facet["results"]}
        for name, facet in page["facet_results"].items()
    }
    assert {"Wang Yong", "Ann Lee"} <= facets["speaker"]
    assert {"direct", "indirect"} <= facets["kind"]


def test_pandas_reads_every_view(news: Path) -> None:
    """Straight from the file, a column for each of the view."""
    pandas = pytest.importorskip("pandas")
    with closing(sqlite3.connect(news)) as connection:
        for view in VIEWS:
            frame = pandas.read_sql(f"SELECT * FROM {view}", connection)
            assert len(frame) == len(rows(news, view)) > 0
