"""Whose public key mechanism 7 verifies with: pinned in the key file, or of a certificate (IEC 62056-5-3, 5.3.4, 7.2.2).

The client may show its digital-signature certificate as calling-AE-qualifier of the AARQ, the server as responding-AE-qualifier
of the AARE. Nothing protects it there, and nothing has to: it counts only when a trust anchor of our own key file vouches for it,
for the system title that is in the same APDU. The proof then shows that who shows it has its key.

Every meter of an operator has a certificate like that. So being certified is not enough: the peer's title must stand in our key
file too, or its certificate; else any meter could be another one, or a client.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from win12_wire.errors import Code, SecurityError

from win12.security.certificates import Certificate, Usage, parse
from win12.security.certificates.issuing import belongs
from win12.security.certificates.profile import title_name
from win12.security.certified import trust_in
from win12.security.keys import Keys
from win12.security.signing import Signer, Verifier

_OTHER: Final = {"client": "server", "server": "client"}


class Vouching:
    """What one `side` shows and believes. A public key of the key file is believed as it stands; else trust anchors decide.

    `wall`: the clock by which certificates are valid, seconds since 1970 UTC.

    SecurityError KEY_MISSING when neither is there, KEY_INVALID; CERTIFICATE_KEY, CERTIFICATE_TITLE and others when our own
    certificate is not that of our key and title, CERTIFICATE_NOT_CA for an anchor that is none, CRL_... for a list of nobody.
    """

    def __init__(self, keys: Keys, suite: int, side: str, wall: Callable[[], float] = time.time) -> None:
        other = _OTHER[side]
        self._suite, self._peer = suite, other
        self.shown: bytes | None = _own(keys, suite, side)
        self._trust = trust_in(keys, other, wall)
        self._pinned = _pinned(keys, suite, other)
        self._expected: bytes = getattr(keys, f"{other}_title")

    def verifier(self, shown: bytes | None, title: bytes) -> Verifier:
        """The key of the peer with `title` that has `shown` this certificate, or none.

        SecurityError CERTIFICATE_..., or WRONG_TITLE for a peer that is certified and not the one expected, nor known.
        """
        if self._pinned is not None:
            return self._pinned
        try:
            certificate = parse(shown) if shown else self._trust.known(title, Usage.SIGNATURE)
            return self._verifier(certificate, title)
        except SecurityError as error:
            raise SecurityError(error.code, f"{self._peer}: {error.detail}") from None

    def public(self, title: bytes) -> bytes:
        """The public key, x then y, of the peer with `title`, by the certificate that the key file has of it.

        SecurityError CERTIFICATE_...
        """
        certificate = self._trust.known(title, Usage.SIGNATURE)
        self.verifier(certificate.octets if certificate is not None else None, title)
        assert certificate is not None  # or it was refused
        return certificate.public

    def _verifier(self, certificate: Certificate | None, title: bytes) -> Verifier:
        if certificate is None:
            raise SecurityError(Code.CERTIFICATE_MISSING, f"{title_name(title)} shows none")
        self._trust.check(certificate, usage=Usage.SIGNATURE, suite=self._suite, title=title)
        if title != self._expected and self._trust.known(title, Usage.SIGNATURE) is None:
            said = f"{title_name(title)} is certified, but neither {self._peer}_title nor among certificates of the key file"
            raise SecurityError(Code.WRONG_TITLE, said)
        return Verifier(self._suite, certificate.public, f"{self._peer} certificate")


def _own(keys: Keys, suite: int, side: str) -> bytes | None:
    octets: bytes = getattr(keys, f"{side}_certificate")
    if not octets:
        return None
    key, title = getattr(keys, f"{side}_signing_key"), getattr(keys, f"{side}_title")
    try:
        belongs(parse(octets), key, usage=Usage.SIGNATURE, suite=suite, title=title)
    except SecurityError as error:
        raise SecurityError(error.code, f"{side}_certificate: {error.detail}") from None
    return octets


def _pinned(keys: Keys, suite: int, other: str) -> Verifier | None:
    public: bytes = getattr(keys, f"{other}_public_key")
    theirs: bytes = getattr(keys, f"{other}_signing_key")
    if keys.trust_anchors and not public:
        return None
    if not public and not theirs:
        keys.require(f"{other}_public_key")
    point = public or Signer(suite, theirs, f"{other}_signing_key").public()  # both sides of a test in one file
    return Verifier(suite, point, f"{other}_public_key")
