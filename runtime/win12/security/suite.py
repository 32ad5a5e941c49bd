"""Symmetric part of the DLMS security suites 0, 1 and 2 (IEC 62056-5-3, 5.7).

Every protection is AES-GCM with a 12-octet tag under the encryption key EK (128 bits in suites 0 and 1, 256 in suite 2):

- nonce: system title of the *sender* (8 octets), then the invocation counter (4, big-endian);
- additional data: security control octet and authentication key AK; when nothing is encrypted, the plain text after them;
- encryption without authentication has no tag and no additional data: it hides, but anybody can alter it.

OpenSSL's one-shot AEAD refuses tags shorter than 16 octets. GCM encrypts in counter mode, which is its own inverse, so
`unprotect` encrypts the cipher text to get the plain text, encrypts that again to get the tag, and compares. Nothing that
depends on the plain text leaves the function before the comparison. This keeps the key schedule and is twice as fast as
building a decryptor for each message.
"""

from hmac import compare_digest
from typing import TypeVar

from win12_wire import limits
from win12_wire.errors import Code, SecurityError
from win12_wire.frames.ciphering import SecurityControl

from win12.security.held import HeldKey, Secret, encryptor

K = TypeVar("K", bound=bytes | HeldKey)

KEY_LENGTH = {0: limits.KEY_LENGTH_SUITE_0, 1: limits.KEY_LENGTH_SUITE_1, 2: limits.KEY_LENGTH_SUITE_2}
"""Octets of EK, AK and dedicated key in each suite."""

CONTROLS = tuple(SecurityControl(octet=octet) for octet in range(256))
"""The meaning of each security control octet."""

_OCTETS = {(c.suite, c.authenticated, c.encrypted, c.broadcast): c.octet for c in CONTROLS if not c.compressed}
_SEALED = {suite: [o for (s, *both, _), o in _OCTETS.items() if s == suite and all(both)] for suite in KEY_LENGTH}
_TAG = limits.TAG_LENGTH
_FULL_TAG = 16
_CUT = _TAG - _FULL_TAG
_TITLE = limits.TITLE_LENGTH


def control_octet(suite: int, *, authenticated: bool, encrypted: bool, broadcast: bool = False) -> int:
    """The security control octet for a suite (0..15) and a protection, never compressed (IEC 62056-5-3, 5.7.2)."""
    return _OCTETS[suite, authenticated, encrypted, broadcast]


def check_key(suite: int, key: K, role: str) -> K:
    """Return `key` when its length fits `suite`; SecurityError KEY_MISSING or KEY_INVALID otherwise."""
    if suite not in KEY_LENGTH:
        raise SecurityError(Code.WRONG_SUITE, f"suite {suite} is not one of 0, 1, 2")
    if not key:
        raise SecurityError(Code.KEY_MISSING, role)
    if len(key) != KEY_LENGTH[suite]:
        raise SecurityError(Code.KEY_INVALID, f"{role}: suite {suite} needs {KEY_LENGTH[suite]} octets, got {len(key)}")
    return key


class Cipher:
    """One key pair of one security suite; protects and unprotects APDUs for any sender.

    `ek` encrypts, `ak` is part of what is authenticated; both 16 octets (suites 0, 1) or 32 (suite 2).
    The caller owns the invocation counters: a (title, counter) pair must never be protected twice.
    """

    __slots__ = ("_ak", "_encrypt", "_sealed", "suite")

    def __init__(self, suite: int, ek: Secret, ak: bytes) -> None:
        self._encrypt = encryptor(check_key(suite, ek, "EK"))
        self._ak = check_key(suite, ak, "AK")
        self.suite = suite
        self._sealed = {octet: bytes((octet,)) + self._ak for octet in _SEALED[suite]}

    def __repr__(self) -> str:
        return f"Cipher(suite={self.suite})"

    def protect(self, control: int, title: bytes, counter: int, plain: bytes, extra: bytes = b"") -> bytes:
        """Payload of the protected APDU: cipher text (or plain text) followed by the tag, if authenticated.

        `title`: 8 octets, the sender's; `counter`: 0..0xFFFFFFFF; `extra`: what general-ciphering authenticates after AK, its
        header fields. SecurityError WRONG_SUITE, WRONG_TITLE or WEAK_PROTECTION.
        """
        aad = self._sealed.get(control)
        if aad is not None and len(title) == _TITLE:
            return self._encrypt(title + counter.to_bytes(4), plain, aad + extra)[:_CUT]
        protection = self._protection(control)
        nonce = _nonce(title, counter)
        if protection.authenticated:
            return plain + self._encrypt(nonce, b"", bytes((control,)) + self._ak + extra + plain)[:_TAG]
        return self._encrypt(nonce, plain, None)[:-_FULL_TAG]

    def unprotect(self, control: int, title: bytes, counter: int, payload: bytes, extra: bytes = b"") -> bytes:
        """Plain text of a payload made by `protect`; SecurityError WRONG_TAG when it was altered or the keys differ.

        Without authentication in `control` (encryption only) nothing is verified: the caller decides whether it accepts that.
        """
        aad = self._sealed.get(control)
        if aad is None or len(title) != _TITLE or len(payload) < _TAG:
            return self._unprotect_other(self._protection(control), title, counter, payload, extra)
        nonce = title + counter.to_bytes(4)
        encrypt = self._encrypt
        plain = encrypt(nonce, payload[:-_TAG], None)[:-_FULL_TAG]
        if not compare_digest(encrypt(nonce, plain, aad + extra)[-_FULL_TAG:_CUT], payload[-_TAG:]):
            raise SecurityError(Code.WRONG_TAG)
        return plain

    def gmac(self, title: bytes, counter: int, control: int, challenge: bytes) -> bytes:
        """The 12-octet GMAC of mechanism 5 (IEC 62056-5-3, 5.3.4): tag over control octet, AK and the challenge."""
        return self._encrypt(_nonce(title, counter), b"", bytes((control,)) + self._ak + challenge)[:_TAG]

    def _protection(self, control: int) -> SecurityControl:
        protection = CONTROLS[control]
        if protection.suite != self.suite:
            raise SecurityError(Code.WRONG_SUITE, f"suite {protection.suite} instead of {self.suite}")
        if protection.compressed:
            raise SecurityError(Code.COMPRESSED)
        if not (protection.authenticated or protection.encrypted):
            raise SecurityError(Code.WEAK_PROTECTION, "neither authenticated nor encrypted")
        return protection

    def _unprotect_other(self, protection: SecurityControl, title: bytes, counter: int, payload: bytes, extra: bytes) -> bytes:
        """Only authenticated, only encrypted, or malformed."""
        nonce = _nonce(title, counter)
        if not protection.authenticated:
            return self._encrypt(nonce, payload, None)[:-_FULL_TAG]
        if len(payload) < _TAG:
            raise SecurityError(Code.WRONG_TAG, f"{len(payload)} octets cannot hold a tag")
        plain = payload[:-_TAG]
        tag = self._encrypt(nonce, b"", bytes((protection.octet,)) + self._ak + extra + plain)[:_TAG]
        if not compare_digest(tag, payload[-_TAG:]):
            raise SecurityError(Code.WRONG_TAG)
        return plain


def _nonce(title: bytes, counter: int) -> bytes:
    if len(title) != _TITLE:
        raise SecurityError(Code.WRONG_TITLE, f"{len(title)} octets instead of {_TITLE}")
    return title + counter.to_bytes(4)
