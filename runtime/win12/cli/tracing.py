"""`--trace FILE`: keep what the session machines of this process do, as JSON lines that `win12 spec trace check` replays.

One option for every command that talks to meters or is one. A file has a head, the starts and steps of all machines as they
come, and an end that says how many lines there are; it is written when the command fails too. Octets, keys and passwords
never pass a machine, so none can be in it.
"""

from __future__ import annotations

import contextlib
import functools
import inspect
import json
import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Annotated, Any, TextIO

import typer
from win12_wire.sessions import Record, record_to

#: Commands that have the option. Programs that are started by others are traced by the environment variable.
TRACED = frozenset({"demo", "read", "collect", "listen", "simulate"})
VARIABLE = "WIN12_TRACE"
VERSION = 1
_HELP = "Keep the steps of the session machines, for 'win12 spec trace check'; %p is the process id."
_BUFFER = 1 << 16

Option = Annotated[Path | None, typer.Option("--trace", metavar="FILE", envvar=VARIABLE, show_envvar=False, help=_HELP)]


class TraceFile:
    """Writes records to a file, from any thread. An error of the file ends the trace and is raised by `close`."""

    def __init__(self, file: TextIO) -> None:
        self._file, self._lock = file, threading.Lock()
        self._lines = 0
        self._error: OSError | None = None
        self._open = True
        self._line({"win12_trace": VERSION})

    def __call__(self, record: Record) -> None:
        """Keep a record; after `close` it is dropped."""
        with self._lock:
            if self._open:
                self._line(record.json())

    def close(self) -> None:
        """Write the end. Raises the OSError that hindered the writing."""
        with self._lock:
            if not self._open:
                return
            self._line({"end": self._lines})
            self._open = False
            try:
                self._file.close()
            except OSError as error:
                self._error = self._error or error
        if self._error is not None:
            raise self._error

    def _line(self, value: dict[str, Any]) -> None:
        if self._error is not None:
            return
        try:
            self._file.write(json.dumps(value, separators=(",", ":")) + "\n")
            self._lines += 1
        except OSError as error:
            self._error = error


@contextlib.contextmanager
def recording(path: Path | None) -> Iterator[None]:
    """Keep the steps of every machine made meanwhile in `path`, `%p` in it being the process id. Raises OSError."""
    if path is None:
        yield
        return
    place = Path(str(path).replace("%p", str(os.getpid())))
    with contextlib.closing(TraceFile(place.open("w", encoding="utf-8", buffering=_BUFFER))) as trace, record_to(trace):
        yield


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
