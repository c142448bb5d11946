"""The commands that list something: each asks a question of a Dataset."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from iomed_cli.cli import options as opt
from iomed_cli.errors import IomedError

if TYPE_CHECKING:
    # Help is shown without them.
    from iomed_cli.query.dataset import Dataset
    from iomed_cli.query.rows import Answer


def quotes(
    dataset: "Dataset",
    speaker: opt.SpeakerNames = None,
    keyword: opt.Keywords = None,
    any_keyword: opt.AnyKeyword = False,
    kind: opt.Kind = None,
    stance: opt.StanceOption = None,
    mentions: opt.Mentions = None,
    min_confidence: opt.MinConfidence = None,
    unique: opt.Unique = False,
    context: opt.Context = 0,
) -> "Answer[Any]":
    """List the quotations: who said what.

    \b
    iomed quotes --speaker "Wang Yong"
    iomed quotes --keyword mediation --kind direct
    iomed quotes --mentions China --json
    """
    if any_keyword and not keyword:
        raise IomedError("--any says that one keyword is enough: give it with --keyword")
    answer = dataset.quotes(
        speaker=speaker,
        keyword=keyword or (),
        any_keyword=any_keyword,
        kind=kind,
        stance=stance,
        mentions=mentions,
        min_confidence=min_confidence,
    )
    return dataset.unique(answer) if unique else answer


def speakers(
    dataset: "Dataset",
    name: opt.PersonArgument = None,
    everyone: opt.All = False,
    unnamed: opt.UnnamedSources = False,
) -> "Answer[Any]":
    """List who is quoted, and how often, the most quoted first.

    \b
    iomed speakers
    iomed speakers --all --sort name
    iomed speakers --unnamed
    """
    return dataset.speakers(name=name, silent=everyone, unnamed=unnamed)


def countries(
    dataset: "Dataset", name: opt.CountryArgument = None, role: opt.RoleOption = None
) -> "Answer[Any]":
    """List the countries that are named, the most often named first.

    \b
    iomed countries
    iomed countries --role initiator
    iomed countries PK
    """
    return dataset.countries(name=name, role=role)


def organizations(
    dataset: "Dataset",
    name: opt.OrganizationArgument = None,
    kind: opt.OrganizationKindOption = None,
) -> "Answer[Any]":
    """List the organizations that are named, and how often.

    \b
    iomed organizations
    iomed organizations "United Nations"
    """
    return dataset.organizations(name=name, kind=kind)


def facts(
    dataset: "Dataset",
    query: opt.FactQuery = None,
    category: opt.Category = None,
    speaker: opt.FactPeople = None,
    when: opt.When = None,
    unit: opt.Unit = None,
    min: opt.Least = None,
    max: opt.Most = None,
) -> "Answer[Any]":
    """List what is stated as a fact: figures, dates, roles, places; and according to whom.

    \b
    iomed facts
    iomed facts "Hong Kong" --category place
    iomed facts --speaker "Mao Ning"
    iomed facts --when 2020..2025 --sort when
    """
    words = () if query is None else query
    return dataset.facts(
        words, category=category, speaker=speaker, when=when, unit=unit, min=min, max=max
    )


def figures(
    dataset: "Dataset",
    query: opt.FactQuery = None,
    category: opt.Category = None,
    speaker: opt.FactPeople = None,
    when: opt.When = None,
    unit: opt.Unit = None,
    min: opt.Least = None,
    max: opt.Most = None,
) -> "Answer[Any]":
    """List the figures, a row for each: value, unit, what is counted, who says so.

    \b
    iomed figures
    iomed figures --unit countries --min 20
    iomed figures --format csv
    """
    words = () if query is None else query
    return dataset.figures(
        words, category=category, speaker=speaker, when=when, unit=unit, min=min, max=max
    )


def search(dataset: "Dataset", query: opt.SearchQuery) -> "Answer[Any]":
    """Search names, quotations, facts and the text, the best match first.

    \b
    iomed search mediation
    iomed search "Wang Yong" --json
    """
    return dataset.search(query)


def stats(dataset: "Dataset", by: opt.By = None) -> "Answer[Any]":
    """Draw bars: how much each speaker says, how often each country is named, what each month has.

    \b
    iomed stats
    iomed stats --by month
    iomed stats --by publisher --format svg
    """
    return dataset.stats(by)


def articles(dataset: "Dataset") -> "Answer[Any]":
    """List the articles of a collection or a folder: title, date, publisher.

    \b
    iomed articles
    iomed articles --publisher "Wen Wei Po" --since 2025
    """
    return dataset.articles()


LISTINGS: Mapping[str, Callable[..., "Answer[Any]"]] = {
    one.__name__: one
    for one in (quotes, speakers, countries, organizations, facts, figures, search, stats, articles)
}
