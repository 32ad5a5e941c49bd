"""The root of the command: which sub-commands there are, and how they end.

Exit status: 0 done; 1 the work failed (a meter, the line, the store, nothing found); 2 the input is not valid (arguments, files,
octets); 130 interrupted; 141 the reader of our output went away. Errors are one line on standard error, never a traceback unless
--debug asks for it.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.metadata import version
from typing import Annotated, Any, NoReturn

import typer
from typer.core import TyperGroup

from win12.tracing import recording_as_told

from .ending import exit_status
from .output import make_streams_safe
from .tracing import TRACED, traced

#: Sub-commands in the order of the help. Each module has a function of its name, or `app` when it has sub-commands of its own.
COMMANDS = (
    "demo", "read", "write", "act", "protected", "firmware", "breaker", "limiter", "pushes", "clock", "events", "collect",
    "listen", "broker", "gateway", "driver", "export", "decode", "objects", "quirks", "simulate", "acl", "cert", "keys", "rekey",
    "spec", "fuzz",
)  # fmt: skip


class LazyGroup(TyperGroup):
    """Imports a sub-command when it is asked for: `win12 decode` need not load the simulator."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"win12.cli.{cmd_name}")
        app: typer.Typer | None = getattr(module, "app", None)
        if app is None:
            app = typer.Typer(add_completion=False, rich_markup_mode="rich")
            work = getattr(module, cmd_name)
            work = traced(work) if cmd_name in TRACED else work
            app.command(cmd_name, epilog=getattr(module, "EXAMPLES", None))(work)
        command = typer.main.get_command(app)
        command.name = cmd_name
        _unwrap(command)
        return command


def _unwrap(command: Any) -> None:
    """Let the terminal break the lines of the help of a command and of what is below it, not the source."""
    paragraphs = (command.help or "").split("\n\n")
    command.help = "\n\n".join(" ".join(one.split()) for one in paragraphs)
    for below in getattr(command, "commands", {}).values():
        _unwrap(below)


app = typer.Typer(
    cls=LazyGroup, no_args_is_help=True, add_completion=False, rich_markup_mode="rich", pretty_exceptions_enable=False
)


def _show_version(wanted: bool) -> None:
    if wanted:
        print(f"win12 {version('win12')}")
        raise typer.Exit


@app.callback(epilog="Each command explains itself with --help. Begin with [bold]win12 demo[/bold].")
def root(
    debug: Annotated[bool, typer.Option("--debug", help="Show tracebacks and log what happens, without secrets.")] = False,
    _version: Annotated[bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version.")] = False,
) -> None:
    """Read smart meters securely (DLMS/COSEM) and keep what they say."""
    if debug:
        logging.basicConfig(level=logging.DEBUG, format="%(levelname)s %(name)s: %(message)s", stream=sys.stderr)


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit status; nothing is raised."""
    make_streams_safe()
    debug, given = _told_apart(arguments)
    try:
        status = typer.main.get_command(app).main([*debug, *given], prog_name="win12", standalone_mode=False)
        sys.stdout.flush()
        return status if isinstance(status, int) else 0
    except SystemExit as ending:
        if isinstance(ending.__context__, BrokenPipeError):  # the argument parser and rich turn it into this
            return exit_status(ending.__context__)
        return ending.code if isinstance(ending.code, int) else 1
    except BaseException as error:
        return exit_status(error, debug=bool(debug), command=" ".join(["win12", *(one for one in given[:1] if one in COMMANDS)]))


def _told_apart(arguments: Sequence[str]) -> tuple[list[str], list[str]]:
    """The option --debug, which may stand anywhere before `--`, and the other arguments; --help when there are none."""
    end = arguments.index("--") if "--" in arguments else len(arguments)
    others = [one for one in arguments[:end] if one != "--debug"]
    return ["--debug"][: end - len(others)], [*others, *arguments[end:]] or ["--help"]


def main() -> NoReturn:
    """Entry point of the installed command."""
    try:
        with recording_as_told():
            status = run(sys.argv[1:])
    except (OSError, KeyboardInterrupt) as error:  # of the trace
        status = exit_status(error)
    sys.exit(status)
