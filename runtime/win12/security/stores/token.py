"""Tokens and their sessions (PKCS #11 2.40): one session of a process for each token, one caller at a time.

A login holds for the process, so a PIN is asked for once; whoever names another PIN for a token that is open is refused all the
same. A session that ended, because the token was pulled out or its service began anew, is opened again by the next work, and work
that found it so is done once more: it gives the same octets. After a fork the child begins anew (PKCS #11, 6.6.1).
"""

from __future__ import annotations

import hashlib
import hmac
import os
import threading
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final, TypeVar

import pkcs11
from win12_wire.errors import Code, SecurityError

from win12.security.stores.access import Access, Pin
from win12.security.stores.uri import TokenUri

T = TypeVar("T")
Session = Any
"""Of python-pkcs11; what may be asked of it depends on the token."""

_GONE: Final = (
    pkcs11.DeviceRemoved, pkcs11.TokenNotPresent, pkcs11.TokenNotRecognised, pkcs11.SessionHandleInvalid, pkcs11.SessionClosed,
    pkcs11.ObjectHandleInvalid, pkcs11.KeyHandleInvalid, pkcs11.UserNotLoggedIn,
)  # fmt: skip
"""What a session says that has ended."""
_CODES: Final = {
    **dict.fromkeys(_GONE, Code.TOKEN_MISSING),
    pkcs11.SlotIDInvalid: Code.TOKEN_MISSING,
    pkcs11.PinIncorrect: Code.PIN_WRONG, pkcs11.PinInvalid: Code.PIN_WRONG, pkcs11.PinLenRange: Code.PIN_WRONG,
    pkcs11.PinLocked: Code.PIN_LOCKED, pkcs11.PinExpired: Code.PIN_LOCKED, pkcs11.UserPinNotInitialized: Code.PIN_LOCKED,
    pkcs11.MechanismInvalid: Code.MECHANISM_MISSING, pkcs11.MechanismParamInvalid: Code.MECHANISM_MISSING,
    pkcs11.AttributeSensitive: Code.KEY_IN_TOKEN, pkcs11.KeyUnextractable: Code.KEY_IN_TOKEN,
}  # fmt: skip
_lock = threading.RLock()
_tokens: dict[tuple[str, tuple[tuple[str, str], ...]], Token] = {}
_alive: weakref.WeakSet[Token] = weakref.WeakSet()
_modules: set[str] = set()
"""Those that this process began."""
_stale: set[str] = set()
"""Those that its parent began."""


@contextmanager
def told(where: object) -> Iterator[None]:
    """What a token says, as an error of ours; `where` it was. SecurityError."""
    try:
        yield
    except pkcs11.PKCS11Error as error:
        code = next((code for kind, code in _CODES.items() if isinstance(error, kind)), Code.TOKEN_FAILED)
        raise SecurityError(code, f"{where}: {type(error).__name__}") from None


class Token:
    """One token of a module. Work is done under a lock, by one thread at a time."""

    def __init__(self, module: str, uri: TokenUri, found: Any, pin: Pin) -> None:
        self.module, self.serial, self._uri, self._pin = module, bytes(found.serial), uri, pin
        self.generation = 0
        """Counts sessions: what was found in an earlier one has to be found again."""
        self._salt, self._proof = os.urandom(16), b""
        self._session: Session | None = None
        self._lock = threading.RLock()
        _alive.add(self)

    def __repr__(self) -> str:
        return f"Token({self})"

    def __str__(self) -> str:
        return str(TokenUri(self._uri.token))

    def work(self, do: Callable[[Session], T], where: object) -> T:
        """What `do` makes of the session. SecurityError TOKEN_MISSING, TOKEN_FAILED and others, with `where` it was."""
        with self._lock, told(where):
            try:
                return do(self._opened())
            except _GONE:
                self.forget()
            return do(self._opened())

    @contextmanager
    def writing(self, where: object) -> Iterator[Session]:
        """A session that may change what is in the token."""
        with self._lock, told(where):
            self._opened()
            with find(self.module, self._uri).open(rw=True) as session:
                yield session

    def admit(self, pin: Pin) -> None:
        """Refuse who names another PIN than the one the token was opened with. SecurityError PIN_WRONG, as `Pin.read`."""
        with self._lock:
            self._opened(pin)
            if not hmac.compare_digest(self._proof, self._proved(pin.read())):
                raise SecurityError(Code.PIN_WRONG, str(self))

    def forget(self) -> None:
        """End the session; the next work begins another."""
        session, self._session = self._session, None
        if session is not None:
            try:
                session.close()
            except pkcs11.PKCS11Error:  # it is gone already
                return

    def forked(self) -> None:
        """This process is another one: nothing of the parent's holds."""
        self._lock = threading.RLock()
        self._session = None

    def _opened(self, pin: Pin | None = None) -> Session:
        if self._session is None:
            self._pin = pin or self._pin
            said = self._pin.read()
            with told(self):
                found = find(self.module, self._uri)
                if bytes(found.serial) != self.serial:  # its keys may be others, under the same names
                    raise SecurityError(Code.TOKEN_MISSING, f"{self}: another one is in its place")
                try:
                    self._session = found.open(user_pin=said)
                except pkcs11.UserAlreadyLoggedIn:  # by another part of the program
                    self._session = found.open()
            self.generation += 1
            self._proof = self._proved(said)
        return self._session

    def _proved(self, pin: str) -> bytes:
        return hashlib.blake2s(pin.encode(), key=self._salt).digest()


def token_of(uri: TokenUri, access: Access) -> Token:
    """The token that a URI names, open. SecurityError KEY_STORE_MISSING, TOKEN_MISSING, PIN_..."""
    with _lock:
        name = access.module, uri.token
        found = _tokens.get(name)
        if found is None:
            with told(uri):
                there = find(access.module, uri)
            same = (one for one in _tokens.values() if (one.module, one.serial) == (access.module, bytes(there.serial)))
            found = next(same, None) or Token(access.module, uri, there, access.pin)
        _tokens[name] = found
    found.admit(access.pin)  # without the lock: who works with a token takes it second
    return found


def find(module: str, uri: TokenUri) -> Any:
    """The one token that has the attributes of a URI. SecurityError KEY_STORE_MISSING, TOKEN_MISSING."""
    wanted = [one for one in tokens(module) if all(_attribute(one, name) == value for name, value in uri.token)]
    if len(wanted) != 1:
        raise SecurityError(Code.TOKEN_MISSING, f"{TokenUri(uri.token)}: {len(wanted)} of {module} are like that")
    return wanted[0]


def tokens(module: str) -> list[Any]:
    """Every token of a module that has been set up. SecurityError KEY_STORE_MISSING when it cannot be loaded, TOKEN_FAILED."""
    with _lock:
        try:
            library = pkcs11.lib(module)
        except (RuntimeError, OSError) as error:
            kind = type(error).__name__
            raise SecurityError(Code.KEY_STORE_MISSING, f"{module} is no module that can be loaded ({kind})") from None
        with told(module):
            if module in _stale:
                library.reinitialize()
                _stale.discard(module)
            _modules.add(module)
            slots = library.get_slots(token_present=True)
        return [one for slot in slots if (one := _token_in(slot)) is not None and one.flags & pkcs11.TokenFlag.TOKEN_INITIALIZED]


def close_all() -> None:
    """End all sessions and all modules, when no other thread works with them: what is opened afterwards finds new tokens."""
    with _lock:
        for one in _alive:
            one.forget()
        for module in _modules | _stale:
            with told(module):
                pkcs11.lib(module).finalize()
        _tokens.clear()
        _modules.clear()
        _stale.clear()


def _token_in(slot: Any) -> Any:
    """None for one that was pulled out meanwhile, or does not answer."""
    try:
        return slot.get_token()
    except pkcs11.PKCS11Error:
        return None


def _attribute(token: Any, name: str) -> str:
    value = {"token": token.label, "serial": token.serial, "manufacturer": token.manufacturer_id, "model": token.model}[name]
    return value.decode("ascii", "replace") if isinstance(value, bytes) else str(value)


def _after_fork() -> None:
    global _lock  # noqa: PLW0603 - another thread of the parent may have held it
    _lock = threading.RLock()
    _stale.update(_modules)
    for one in _alive:
        one.forked()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
