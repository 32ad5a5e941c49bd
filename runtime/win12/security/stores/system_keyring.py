"""Secrets in the keyring of the user: `keyring:SERVICE/NAME` is a text there, in the form that the key file would have.

The library keyring finds the store of the system: Secret Service (GNOME, KDE), Keychain, Windows Credential Locker. A store that
is locked may ask its user to open it; where nobody can be asked it says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Final

from win12_wire.errors import Code, SecurityError, UsageError

SCHEME: Final = "keyring:"
_CODES: Final = {
    "NoKeyringError": Code.KEY_STORE_MISSING,
    "KeyringLocked": Code.KEYRING_LOCKED,
    "PasswordDeleteError": Code.KEY_MISSING,
}


def in_keyring(value: object) -> bool:
    """Whether an entry names a text of the keyring."""
    return isinstance(value, str) and value.startswith(SCHEME)


def value_of(where: str) -> str:
    """The text that is there. SecurityError KEY_MISSING, KEYRING_LOCKED, KEY_STORE_MISSING; UsageError BAD_CONFIG for no name."""
    service, name = _parsed(where)
    with _told(where):
        found = _library().get_password(service, name)
    if not found:
        raise SecurityError(Code.KEY_MISSING, f"{where}: there is nothing of that name")
    return str(found)


def put(where: str, text: str) -> None:
    """Store a text, and see that it is there. SecurityError KEY_AMBIGUOUS when there is another already, and as `value_of`."""
    service, name = _parsed(where)
    with _told(where):
        library = _library()
        if library.get_password(service, name) not in (None, text):
            raise SecurityError(Code.KEY_AMBIGUOUS, f"{where} is there already")
        library.set_password(service, name, text)
        if library.get_password(service, name) != text:
            raise SecurityError(Code.KEY_STORE_MISSING, f"{where} was not kept")


def remove(where: str) -> None:
    """Forget a text. SecurityError as `value_of`."""
    value_of(where)
    with _told(where):
        _library().delete_password(*_parsed(where))


def _parsed(where: str) -> tuple[str, str]:
    service, _, name = where.removeprefix(SCHEME).partition("/")
    if not service or not name:
        raise UsageError(Code.BAD_CONFIG, f"{where!r} is not {SCHEME}SERVICE/NAME")
    return service, name


def _library() -> ModuleType:
    try:
        import keyring  # noqa: PLC0415 - an extra
    except ImportError:
        raise SecurityError(Code.KEY_STORE_MISSING, "keyring is not installed: pip install 'win12[keyring]'") from None
    return keyring


@contextmanager
def _told(where: str) -> Iterator[None]:
    """What a backend says, as an error of ours. Backends raise what they like; their messages may quote what was stored."""
    try:
        yield
    except (SecurityError, UsageError):
        raise
    except Exception as error:
        kind = type(error).__name__
        raise SecurityError(_CODES.get(kind, Code.KEY_STORE_MISSING), f"{where}: {kind}") from None
