"""`--trace FILE`, one option for every command that talks to meters or is one; see `win12.tracing`."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from win12.tracing import recording

#: Commands that have the option. A program that others start is traced by the variable WIN12_TRACE, whatever its command.
TRACED = frozenset(
    {"demo", "read", "write", "act", "firmware", "breaker", "clock", "events", "collect", "listen", "gateway", "simulate"}
)
_HELP = "Keep the steps of the session machines, for 'win12 spec trace check'; %p is the process id."

Option = Annotated[Path | None, typer.Option("--trace", metavar="FILE", help=_HELP)]


def traced(command: Callable[..., Any]) -> Callable[..., Any]:
    """The command with the option `--trace` added to its own."""

    @functools.wraps(command)
    def run(*arguments: Any, trace: Path | None = None, **options: Any) -> Any:
        with recording(trace):
            return command(*arguments, **options)

    signature = inspect.signature(command, eval_str=True)
    added = inspect.Parameter("trace", inspect.Parameter.KEYWORD_ONLY, default=None, annotation=Option)
    run.__signature__ = signature.replace(parameters=[*signature.parameters.values(), added])  # type: ignore[attr-defined]
    run.__annotations__ = {**{name: one.annotation for name, one in signature.parameters.items()}, "trace": Option}
    return run
