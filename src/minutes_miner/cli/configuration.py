"""Options from a file, so that a folder of work need not be told them each time.

    vocabulary = "our-metrics.toml"    # for every command that has the option

    [extract]
    jobs = 4
    format = "csv"

What the command line says goes first, then the environment (`MINUTES_MINER_JOBS`), then the file.
"""

from __future__ import annotations

import difflib
import os
import tomllib
from collections.abc import Mapping
from typing import Any

import click

from minutes_miner.cli.arguments import STANDARD_STREAM

ENVIRONMENT_PREFIX = "MINUTES_MINER"


def _use_configuration(ctx: click.Context, parameter: click.Parameter, path: str | None) -> None:
    """Let the file at `path` give the defaults of the command that is being parsed."""
    if path is None:
        return
    try:
        with open(path, "rb") as file:
            content = tomllib.load(file)
        ctx.default_map = _defaults(content, ctx, os.path.dirname(path))
    except (OSError, ValueError) as error:
        raise click.BadParameter(f"{path}: {error}", ctx, parameter) from error


config_option = click.option(
    "--config",
    type=click.Path(exists=True, dir_okay=False),
    is_eager=True,
    expose_value=False,
    callback=_use_configuration,
    help="TOML file with options; those on the command line or in the environment go first.",
    metavar="FILE",
)


def _defaults(content: Mapping[str, Any], ctx: click.Context, folder: str) -> dict[str, Any]:
    """The defaults that the content of a file gives to the parameters of the command.

    Raises:
        ValueError: A key is no command and no option.
    """
    commands = _commands(ctx)
    tables = {key: value for key, value in content.items() if key in commands}
    shared = {key: value for key, value in content.items() if key not in commands}
    known = {name for command in commands.values() for name in _options(command)}
    _refuse_strange(shared, {*known, *commands})
    for name, table in tables.items():
        if not isinstance(table, Mapping):
            raise ValueError(f"{name} is a command: write [{name}]")
        _refuse_strange(table, _options(commands[name]))
    options = _options(ctx.command)
    own = {**shared, **tables.get(ctx.info_name or "", {})}
    return {
        options[key].name or "": _as_given(folder, options[key], value)
        for key, value in ((_spelt(key), value) for key, value in own.items())
        if key in options
    }


def _commands(ctx: click.Context) -> Mapping[str, click.Command]:
    group = ctx.find_root().command
    return group.commands if isinstance(group, click.Group) else {}


def _options(command: click.Command) -> Mapping[str, click.Option]:
    """The options of a command by their long names, without the dashes before them."""
    return {
        name.removeprefix("--"): option
        for option in command.params
        if isinstance(option, click.Option) and option.name != "config"
        for name in option.opts
        if name.startswith("--")
    }


def _refuse_strange(table: Mapping[str, Any], known: Mapping[str, Any] | set[str]) -> None:
    for key in table:
        if _spelt(key) not in known:
            near = difflib.get_close_matches(_spelt(key), known, n=1)
            hint = f"; is it {near[0]}?" if near else ""
            raise ValueError(f"there is no option {key!r}{hint}")


def _spelt(key: str) -> str:
    return key.replace("_", "-")


def _as_given(folder: str, option: click.Option, value: Any) -> Any:
    """The value as the command line would give it: as text, but for the yes or no of a flag.

    The path of a file is taken from the folder that the configuration lies in.

    Raises:
        ValueError: It is a list or a table, and the option takes one value.
    """
    if option.multiple:
        return [str(one) for one in (value if isinstance(value, list) else [value])]
    if isinstance(value, list | dict):
        raise ValueError(f"{option.opts[-1].lstrip('-')} takes one value")
    if isinstance(option.type, click.Path) and value not in ("", STANDARD_STREAM):
        return os.path.join(folder, str(value))
    return value if option.is_flag else str(value)
