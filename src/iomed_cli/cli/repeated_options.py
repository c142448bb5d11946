"""Options that may be given once: a second one must not lose the first in silence."""

from collections import Counter
from typing import Any

import typer
from typer.core import TyperCommand, TyperOption

from iomed_cli.errors import IomedError


class OptionsOnce(TyperCommand):
    """A command that refuses an option with a value given twice, unless all of them count."""

    def parse_args(self, ctx: typer.Context, args: list[str]) -> list[str]:  # type: ignore[override]
        """Read the arguments; raise IomedError where one of them would be lost."""
        if not ctx.resilient_parsing:
            _refuse_repeated(self.make_parser(ctx).parse_args(list(args))[2])
        return super().parse_args(ctx, args)


def _refuse_repeated(given: list[Any]) -> None:
    for option, number in Counter(given).items():
        valued = isinstance(option, TyperOption) and not option.is_flag
        if number > 1 and valued and not option.multiple:
            name = max(option.opts, key=len)
            raise IomedError(f"{name} is given {number} times, and can have only one value")
