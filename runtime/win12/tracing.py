"""Traces: what the session machines of this process do, as JSON lines that `win12 spec trace check` replays.

A file has a head, the starts and steps of all machines as they come, and an end that says how many lines there are; it is written
when the program fails too. Octets, keys and passwords never pass a machine, so none can be in it.
"""

from __future__ import annotations

import contextlib
import json
import os
import threading
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final, TextIO

from win12_wire.sessions import Record, record_to

VARIABLE: Final = "WIN12_TRACE"
VERSION: Final = 1
_BUFFER: Final = 1 << 16


class TraceFile:
    """Writes records to a file, from any thread. An error of the file ends the trace and is raised by `close`.

    The file is made when `begin` is called or the first record comes. `buffering` as for `open`: 1 writes each line at once.
    """

    def __init__(self, path: Path, buffering: int = _BUFFER) -> None:
        self._path, self._buffering = path, buffering
        self._lock = threading.Lock()
        self._lines = 0
        self._error: OSError | None = None
        self._file: TextIO | None = None
        self._closed = False

    def begin(self) -> None:
        """Make the file. Raises OSError."""
        self._file = self._path.open("w", encoding="utf-8", buffering=self._buffering)
        self._write(self._file, {"win12_trace": VERSION, "program": f"win12 {version('win12')}"})

    def __call__(self, record: Record) -> None:
        """Keep a record; after `close` it is dropped."""
        with self._lock:
            if self._closed or self._error is not None:
                return
            try:
                if self._file is None:
                    self.begin()
                if self._file is not None:
                    self._write(self._file, record.json())
            except OSError as error:
                self._error = error

    def close(self) -> None:
        """Write the end. Raises the OSError that hindered the writing."""
        with self._lock:
            self._closed = True
            if self._file is not None:
                self._end(self._file)
        if self._error is not None:
            self._error.filename = self._error.filename or str(self._path)
            raise self._error

    def _end(self, file: TextIO) -> None:
        try:
            with file:
                if self._error is None:
                    self._write(file, {"end": self._lines})
        except OSError as error:
            self._error = self._error or error

    def _write(self, file: TextIO, value: dict[str, Any]) -> None:
        file.write(json.dumps(value, separators=(",", ":")) + "\n")
        self._lines += 1


@contextlib.contextmanager
def recording(path: Path | None) -> Iterator[None]:
    """Keep the steps of every machine made meanwhile in `path`, `%p` in it being the process id. Raises OSError."""
    if path is None:
        yield
        return
    with contextlib.closing(TraceFile(_place(str(path)))) as trace, record_to(trace):
        trace.begin()
        yield


@contextlib.contextmanager
def recording_as_told() -> Iterator[None]:
    """The same for the file that WIN12_TRACE names, made at the first step; each line is written at once, for programs killed."""
    path = os.environ.get(VARIABLE)
    if not path:
        yield
        return
    with contextlib.closing(TraceFile(_place(path), 1)) as trace, record_to(trace):
        yield


def _place(path: str) -> Path:
    return Path(path.replace("%p", str(os.getpid())))
