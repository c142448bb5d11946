"""Mistakes in a command line, in one line: what is wrong, and what to type instead."""

from __future__ import annotations

import re
from typing import Any

from iomed_cli.lazy_patterns import lazy

_NEAR = 0.7
"""How alike an option has to be to be worth naming: --context is not for --country."""

_NAMED = 3
"""Commands that are named as having an option."""

_GIVEN = lazy(r"('.*'|\S+) is not ", re.DOTALL)


def usage_message(error: Any) -> str:
    """Give what typer complains of, as iomed says it."""
    parameter = getattr(error, "param", None)
    wanted = getattr(error, "option_name", None)
    if parameter is not None and error.message:
        said = _no_value(error.message, parameter)
    elif parameter is not None:
        said = _missing(error, parameter)
    elif wanted is not None and hasattr(error, "possibilities"):
        said = _no_option(error, wanted)
    else:
        said = error.format_message()
        option = _option_of(error, said)
        if option is not None:
            said = f"{said.partition('.')[0]} (did you mean {option}?)"
        elif said.startswith("No such command") and "Did you mean" not in said:
            said = f"{said.rstrip('.')}{_no_file(said)}. {_listing_or_search(said)}"
    return " ".join(said.split())


def _option_of(error: Any, complaint: str) -> str | None:
    """Give the option of all of iomed that is meant by a command that is none: ``version``."""
    found = re.match(r"No such command '([a-z]+)'", complaint)
    if found is None or error.ctx is None:
        return None
    options = {name for one in error.ctx.command.get_params(error.ctx) for name in one.opts}
    return f"--{found[1]}" if f"--{found[1]}" in options else None


def _no_file(complaint: str) -> str:
    """Say that what is no command is no file either, which may be what was meant."""
    from iomed_cli.inputs.locations import near_file

    found = re.search(r"'(.*)'", complaint, re.DOTALL)
    return f", and no file of that name{near_file(found[1]) if found else ''}"


def _listing_or_search(complaint: str) -> str:
    """Say where the commands are listed; of what none can be called, how it is looked for."""
    found = re.search(r"'(.*)'", complaint, re.DOTALL)
    # A command is one small word; a name or a few words are what somebody looks for.
    if found and re.fullmatch(r"[A-Z]\w*|\w+( \w+){1,5}", found[1]):
        return f'`iomed search "{found[1]}"` looks for it; `iomed help` lists the commands.'
    return "`iomed help` lists the commands."


def _missing(error: Any, parameter: Any) -> str:
    """Say what has to be given; of an option with the first example in the command's help."""
    said = str(error.format_message())
    name = max(parameter.opts, key=len)
    examples = re.findall(r"^ *(iomed .*)$", error.ctx.command.help or "", re.MULTILINE)
    example = next((one for one in examples if name[0] == "-" and f"{name} " in one), None)
    return f"{said.rstrip('.')}, as in: {example}" if example else f"{said} {_pointer(error)}"


def _no_value(complaint: str, parameter: Any) -> str:
    """Tell a value that is none of those there are, or no number as it has to be."""
    name = max(parameter.opts, key=len)
    found = _GIVEN.match(complaint)
    choices = list(getattr(parameter.type, "choices", ()))
    if found and choices:
        from iomed_cli.matching.near_words import asked_back

        given = found[1].strip("'")
        hint = asked_back(given.casefold(), choices)
        return f"{name}: {found[1]} is not one of {', '.join(choices)}{hint}"
    least = getattr(parameter.type, "min", None)
    if found and least is not None:
        most = parameter.type.max
        kind = "number" if "float" in parameter.type.name else "whole number"
        bounds = f"of {least} or more" if most is None else f"from {least} to {most}"
        return f"{name}: {found[1]} is no {kind} {bounds}"
    if found and parameter.type.name == "float":
        return f"{name}: {found[1]} is no number: write it as 20, 0.5 or 1500000"
    return f"{name}: {complaint}"


def _no_option(error: Any, wanted: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(wanted, error.possibilities or (), 3, _NEAR)
    if near:
        return f"{error.message} (did you mean {', '.join(near)}?)"
    forms = [one for one in error.ctx.command.params if "--format" in one.opts]
    if any(wanted.removeprefix("--") in getattr(one.type, "choices", ()) for one in forms):
        return f"{error.message} (did you mean --format {wanted[2:]}?)"
    return f"{error.message}{_elsewhere(wanted)}. {_pointer(error)}"


def _elsewhere(option: str) -> str:
    """Say which other commands have an option."""
    from iomed_cli.cli.application import commands_with

    having = [f"iomed {name}" for name in commands_with(option)]
    if not having:
        return ""
    shown = having if len(having) <= _NAMED else [*having[:_NAMED], f"{len(having) - _NAMED} more"]
    others = f"{', '.join(shown[:-1])} and {shown[-1]} have" if shown[1:] else f"{shown[0]} has"
    return f", but {others} it"


def _pointer(error: Any) -> str:
    """Say where help is."""
    context = error.ctx
    command = context.info_name if context is not None and context.parent is not None else None
    return f"See `iomed help{f' {command}' if command else ''}`."
