"""The one door for arguments: what nobody can look for is refused, with the option's name."""

import functools
import inspect
from collections import Counter
from collections.abc import Callable
from typing import Annotated, Any, get_args, get_origin

import typer
from typer.core import TyperOption

from iomed_cli.cli.guidance.help_pages import HelpfulCommand
from iomed_cli.cli.process import Work
from iomed_cli.errors import IomedError, refuse_half_pairs

ALONE = "?"
"""What an option has for its value that was given none: --fields alone asks which there are."""

Check = Callable[[str], None]
"""What stands beside an option, in its annotation: it raises IomedError for a bad value."""


def path(given: str) -> None:
    """Let any file be named: the system's names are bytes, which may be no UTF-8."""


def words(given: str) -> None:
    """Refuse what has no letter and no digit."""
    from iomed_cli.matching.folding import fold, refuse_blank

    refuse_blank(fold(given))


def person(given: str) -> None:
    """Refuse what is nobody's name, such as a title alone."""
    from iomed_cli.matching.person_names import refuse_no_name

    refuse_no_name(given)


def date(given: str) -> None:
    """Refuse what is no year, month or day."""
    from iomed_cli.query.period import refuse_no_date

    refuse_no_date(given)


def period(given: str) -> None:
    """Refuse what is no date, and no period between two."""
    from iomed_cli.query.period import ends

    ends(given)


def claim(given: str) -> None:
    """Refuse what has no word that its writer keeps."""
    from iomed_cli.verification.claims.claim import read_claim

    read_claim(given)


def checked(command: Callable[..., Work]) -> Callable[..., Work]:
    """Give a command that is called only with arguments that pass their checks."""
    parameters = inspect.signature(command).parameters

    @functools.wraps(command)
    def run(**given: Any) -> Work:
        for name, value in given.items():
            every = value if isinstance(value, list) else [value]
            for one in every:
                if isinstance(one, str):
                    _check(one, parameters[name].annotation)
        return command(**given)

    return run


def _check(given: str, annotation: Any) -> None:
    metadata = get_args(annotation)[1:] if get_origin(annotation) is Annotated else ()
    check: Check = next((one for one in metadata if inspect.isfunction(one)), refuse_half_pairs)
    try:
        if check is not path:
            refuse_half_pairs(given)
        check(given)
    except IomedError as error:
        raise IomedError(f"{_shown(metadata[0])}: {error}") from None


def _shown(parameter: Any) -> str:
    """Give what help calls an option or an argument."""
    if isinstance(parameter.default, str):
        return parameter.default
    return str(parameter.metavar).strip("[].")


class OptionsOnce(HelpfulCommand):
    """A command that refuses an option with a value given twice, unless all of them count."""

    def parse_args(self, ctx: typer.Context, args: list[str]) -> list[str]:  # type: ignore[override]
        """Read the arguments; raise IomedError where one of them would be lost."""
        # One option alone has not been given before; to look takes as long as to read them.
        several = sum(arg.startswith("-") for arg in args) > 1
        if several and not ctx.resilient_parsing:
            _refuse_repeated(self.make_parser(ctx).parse_args(list(args))[2])
        return super().parse_args(ctx, args)


def _refuse_repeated(given: list[Any]) -> None:
    for option, number in Counter(given).items():
        valued = isinstance(option, TyperOption) and not option.is_flag
        if number > 1 and valued and not option.multiple:
            name = max(option.opts, key=len)
            raise IomedError(f"{name} is given {number} times, and can have only one value")
