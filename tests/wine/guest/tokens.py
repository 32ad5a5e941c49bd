"""Tokens with less in them, and who acts under them: threads of this process for a moment, and processes."""

import contextlib
import ctypes
from collections.abc import Iterator

import windows as w

ADMINISTRATORS, USERS, INTERACTIVE, AUTHENTICATED = "S-1-5-32-544", "S-1-5-32-545", "S-1-5-4", "S-1-5-11"
EVERYTHING, DISABLE_MAX_PRIVILEGE = 0xF01FF, 1
IDENTIFICATION, IMPERSONATION, AS_IMPERSONATION = 1, 2, 2


def _sids(*texts: str) -> ctypes.Array:
    made = (w.SidAndAttributes * max(len(texts), 1))()
    for one, text in zip(made, texts, strict=False):
        sid = ctypes.c_void_p()
        w.convert_string_sid(text, ctypes.byref(sid))
        one.sid = sid
    return made


def own() -> int:
    token = w.HANDLE()
    w.open_process_token(w.get_current_process(), EVERYTHING, ctypes.byref(token))
    return token.value


def without(*sids: str, only: tuple[str, ...] = ()) -> int:
    """Our token, in which some SIDs are there for denials only. only: the SIDs that restrict it."""
    token = w.HANDLE()
    w.create_restricted_token(
        own(), DISABLE_MAX_PRIVILEGE, len(sids), _sids(*sids), 0, None, len(only), _sids(*only) if only else None,
        ctypes.byref(token),
    )  # fmt: skip
    return token.value


@contextlib.contextmanager
def acting(token: int, level: int = IMPERSONATION) -> Iterator[None]:
    """This thread is who the token says."""
    made = w.HANDLE()
    w.duplicate_token(token, EVERYTHING, None, level, AS_IMPERSONATION, ctypes.byref(made))
    w.set_thread_token(None, made)
    try:
        yield
    finally:
        w.set_thread_token(None, None)
        w.close_handle(made)


def process(token: int, command: str) -> int:
    """Run a command under a token to its end: its exit code."""
    start, about, code = w.StartupInfo(), w.ProcessInformation(), w.DWORD()
    start.size = ctypes.sizeof(start)
    w.create_process_as_user(
        token, None, ctypes.create_unicode_buffer(command), None, None, False, 0, None, None, ctypes.byref(start),
        ctypes.byref(about),
    )  # fmt: skip
    assert w.wait_for_single_object(about.process, 60_000) == 0
    w.get_exit_code_process(about.process, ctypes.byref(code))
    return code.value
