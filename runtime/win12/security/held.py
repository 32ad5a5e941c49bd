"""A key that is held: as octets in memory, or in a token that works with it and does not hand it out.

What works with a symmetric key asks `encryptor`, `win12.security.wrapping` or `counter_name`; for octets they are what they were.
A key pair in a token is a private key of the `cryptography` library, which signs and agrees like one in memory.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from functools import cached_property
from typing import Final, TypeAlias

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from win12_wire.errors import Code, SecurityError

Encrypt: TypeAlias = Callable[[bytes, bytes, bytes | None], bytes]
"""AES-GCM: nonce of 12 octets, plain text, additional data; gives the cipher text and its tag of 16 octets."""
OF_STORES: Final = frozenset({
    Code.KEY_STORE_MISSING, Code.TOKEN_MISSING, Code.TOKEN_FAILED, Code.MECHANISM_MISSING, Code.PIN_MISSING, Code.PIN_WRONG,
    Code.PIN_LOCKED, Code.KEY_AMBIGUOUS,
})  # fmt: skip
"""What a token may say at any moment, whatever it was asked."""
_NO_NONCE: Final = bytes(12)
"""No message has it: a system title of zeros belongs to nobody."""
_NO_MESSAGE: Final = b"win12 name of a key"


class Held(ABC):
    """What a key file says of a key elsewhere. `uri`: where it is, as the key file names it; `len()`: its octets."""

    uri: str

    @abstractmethod
    def __len__(self) -> int: ...

    def __bool__(self) -> bool:
        return True

    def __eq__(self, other: object) -> bool:
        """The same place; whether two places hold the same key only the token knows."""
        return isinstance(other, Held) and self.uri == other.uri

    def __hash__(self) -> int:
        return hash(self.uri)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.uri})"


class HeldKey(Held):
    """A symmetric key in a token. Methods raise SecurityError TOKEN_MISSING, TOKEN_FAILED, MECHANISM_MISSING, PIN_..."""

    @cached_property
    def named(self) -> bytes:
        """Its `check_value`."""
        return check_value(self)

    @abstractmethod
    def encrypt(self, nonce: bytes, plain: bytes, aad: bytes | None) -> bytes:
        """AES-GCM, as `Encrypt`."""

    @abstractmethod
    def wrap(self, key: bytes) -> bytes:
        """`key` under this one (RFC 3394)."""

    @abstractmethod
    def unwrap(self, wrapped: bytes) -> bytes:
        """The way back. SecurityError WRONG_MESSAGE_KEY for what is no key under this one."""


class HeldPair(Held, ec.EllipticCurvePrivateKey):
    """A key pair in a token: a private key of the library, whose number nobody gets."""


Secret: TypeAlias = bytes | HeldKey
Private: TypeAlias = bytes | HeldPair


def encryptor(key: Secret) -> Encrypt:
    """AES-GCM under a key."""
    return AESGCM(key).encrypt if isinstance(key, bytes) else key.encrypt


def octets_of(key: Secret | Private, role: str) -> bytes:
    """A key as octets. SecurityError KEY_IN_TOKEN for one that is held elsewhere."""
    if isinstance(key, bytes):
        return key
    raise SecurityError(Code.KEY_IN_TOKEN, f"{role}: {key.uri}")


def identity(key: Secret) -> bytes:
    """What stands for a key in names that tell nothing about it: its octets, or the `check_value` of one in a token."""
    return key if isinstance(key, bytes) else key.named


def same(one: Secret, other: Secret) -> bool:
    """Whether two are the same key, wherever they lie. A master key that can only wrap is told by its place alone."""
    if not one or not other or (isinstance(one, bytes) and isinstance(other, bytes)):
        return bool(one) and one == other
    if one == other or len(one) != len(other):
        return one == other
    try:
        return check_value(one) == check_value(other)
    except SecurityError as error:
        if error.code != Code.MECHANISM_MISSING:
            raise
        return False


def check_value(key: Secret) -> bytes:
    """16 octets that are the same for the same key wherever it lies: the tag of no message. They are compared, never shown."""
    return encryptor(key)(_NO_NONCE, b"", _NO_MESSAGE)
