"""Where output goes: standard output for results, standard error for progress and complaints; plain where nobody sees colours."""

from __future__ import annotations

import dataclasses
import io
import json
import os
import sys
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from rich.console import Console
from win12_wire.errors import Win12Error


def make_streams_safe() -> None:
    """Characters that the terminal or locale cannot show become question marks instead of errors; closed streams lead nowhere."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):  # in the order of their descriptors, which they take
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115 - for as long as the program runs
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def out() -> Console:
    """The console of results: 80 columns and no colour in a pipe; NO_COLOR is respected."""
    return Console(highlight=False)


def err() -> Console:
    """The console of progress."""
    return Console(stderr=True, highlight=False)


def complain(said: str, kind: str = "error") -> None:
    """One line on standard error, cut nowhere, with nothing that a terminal would obey."""
    line = " ".join(said.split("\n"))
    shown, style = "".join(c if c.isprintable() else "?" for c in line), "red" if kind == "error" else "yellow"
    err().print(f"{kind}: {shown}", style=style, markup=False, soft_wrap=True)


def counted(number: int, noun: str) -> str:
    """A number and what it counts: 1 row, 2,000 rows."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def draws_unicode() -> bool:
    """Whether standard output can show block and Braille characters."""
    return (sys.stdout.encoding or "ascii").lower().replace("-", "").startswith("utf")


def print_json(value: Any) -> None:
    """One JSON value. Exact decimals are strings of digits, octets are hexadecimal, times ISO 8601."""
    print(json.dumps(value, ensure_ascii=False, indent=1, default=plain))


def plain(value: Any) -> Any:
    """What JSON has no form for."""
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, bytes | bytearray | memoryview):
        return bytes(value).hex()
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    if isinstance(value, Win12Error):
        return {"code": str(value.code), "detail": value.detail}
    if hasattr(value, "__iter__"):
        return list(value)
    return str(value)
