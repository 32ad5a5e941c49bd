"""From an exception to one line and an exit status."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import os
import re
import sys
import traceback
from pathlib import PurePath

import typer
from win12_wire.errors import SecurityError, UsageError, Win12Error, WireError

from .output import complain

DONE, FAILED, INVALID, INTERRUPTED, NO_READER = 0, 1, 2, 130, 141

#: Faults of what was given, beside UsageError and WireError: a key file that is exposed, missing or malformed.
_INVALID_CODES = frozenset(
    {
        "KEYRING_LOCKED",
        "KEYS_EXPOSED",
        "KEYS_LOCKED",
        "KEY_AMBIGUOUS",
        "KEY_INVALID",
        "KEY_MISSING",
        "KEY_STORE_MISSING",
        "PASSPHRASE_WRONG",
        "PIN_LOCKED",
        "PIN_MISSING",
        "PIN_WRONG",
        "TOKEN_MISSING",
    }
)


#: Errors of a file that is written, when no name says which: it is standard output.
_FULL = frozenset({errno.ENOSPC, errno.EIO, errno.EFBIG, errno.EDQUOT})

#: What the checker of arguments says, and what a person would.
_PLAIN = (
    (r"Value error, ", ""),
    (r"Input should be greater than or equal to (\S+)", r"must be at least \1"),
    (r"Input should be less than or equal to (\S+)", r"must be at most \1"),
    (r"Input should be a valid integer.*", "must be a whole number"),
    (r"Input should be a valid number.*", "must be a number"),
    (r"Input should be a valid datetime.*", "must be a date and time, such as 2026-01-31T12:00:00"),
)


def exit_status(error: BaseException, *, debug: bool = False, command: str = "win12") -> int:
    """Say in one line what happened, where and what to do; return the exit status it means. `command`: the one that ran."""
    if type(error).__name__ == "NoArgsIsHelpError":  # the help has been shown
        return DONE
    if debug and not isinstance(error, BrokenPipeError | typer.Exit):
        traceback.print_exception(error)
    if isinstance(error, typer.Exit):
        return int(error.exit_code)
    if isinstance(error, BrokenPipeError):
        _discard_output()
        return NO_READER
    if isinstance(error, KeyboardInterrupt | asyncio.CancelledError | typer.Abort):
        return INTERRUPTED
    return _failure(error, debug, command)


def _failure(error: BaseException, debug: bool, command: str) -> int:
    if isinstance(error, Win12Error):
        complain(str(error))
        return _status(error)
    if hasattr(error, "format_message"):  # the argument parser's own; its class is not public in every version
        context = getattr(error, "ctx", None)
        command = context.command_path if context is not None else command
        complain(f"{_plain(error.format_message().rstrip('.'))}; see '{command} --help'")
        return INVALID
    if isinstance(error, OSError):
        return _system_failure(error)
    complain(f"a fault in win12 itself: {type(error).__name__}{_place(error)}" + ("" if debug else "; run again with --debug"))
    return FAILED


def _system_failure(error: OSError) -> int:
    where = error.filename
    if where is None and error.errno in _FULL:
        where = "standard output"
        _discard_output()
    complain(f"{where}: {error.strerror or error}" if where else str(error.strerror or error))
    return FAILED


def _plain(said: str) -> str:
    for jargon, plain in _PLAIN:
        said = re.sub(jargon, plain, said)
    return said


def _status(error: Win12Error) -> int:
    invalid = isinstance(error, UsageError | WireError) or (isinstance(error, SecurityError) and error.code in _INVALID_CODES)
    return INVALID if invalid else FAILED


def _place(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    return f" at {PurePath(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""


def _discard_output() -> None:
    # else the interpreter tries to flush the rest on its way out, and complains
    with contextlib.suppress(OSError, ValueError):  # a stream without a file
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
