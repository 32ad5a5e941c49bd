"""What a session asks of cryptography: noted while it runs, done again by the library alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature, encode_dss_signature
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from win12.security import signing, suite
from win12.security.certificates import parse
from win12.security.curves import CURVES, public_key
from win12.security.held import octets_of
from win12.security.keys import Keys

Primitive = Callable[[], object]


@dataclass
class Ledger:
    """What an end asks of cryptography in one session."""

    calls: list[Primitive] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=lambda: dict.fromkeys(("sign", "verify", "gcm"), 0))

    def note(self, kind: str, call: Primitive) -> None:
        """One more."""
        self.counts[kind] += 1
        self.calls.append(call)

    @property
    def told(self) -> str:
        """Their numbers in words."""
        return ", ".join(f"{count} {kind}" for kind, count in self.counts.items())

    def again(self) -> None:
        """All of it once more, without us."""
        for call in self.calls:
            call()


@contextmanager
def noted(ledger: Ledger, number: int, held: Keys) -> Iterator[None]:
    """While it lasts, what is signed, verified, and done with AES-GCM is noted, as the library does it at once."""
    aes, curve = AESGCM(octets_of(held.ek, "ek")), CURVES[number]
    sign, verifies = signing.Signer.sign, signing.Verifier.verifies
    protect, unprotect = suite.Cipher.protect, suite.Cipher.unprotect

    def signs(self: Any, message: bytes) -> bytes:
        key = self._key
        ledger.note("sign", lambda: decode_dss_signature(key.sign(message, ec.ECDSA(curve.hash))))
        return sign(self, message)

    def checks(self: Any, signature: bytes, message: bytes) -> bool:
        key, size = self._key, curve.octets
        der = encode_dss_signature(int.from_bytes(signature[:size]), int.from_bytes(signature[size:]))
        ledger.note("verify", lambda: key.verify(der, message, ec.ECDSA(curve.hash)))
        return verifies(self, signature, message)

    def seals(self: Any, control: int, title: bytes, counter: int, plain: bytes, extra: bytes = b"") -> bytes:
        nonce, extras = title + counter.to_bytes(4), bytes((control,)) + held.ak
        ledger.note("gcm", lambda: aes.encrypt(nonce, plain, extras))
        return protect(self, control, title, counter, plain, extra)

    def opens(self: Any, control: int, title: bytes, counter: int, payload: bytes, extra: bytes = b"") -> bytes:
        plain = unprotect(self, control, title, counter, payload, extra)
        nonce, extras = title + counter.to_bytes(4), bytes((control,)) + held.ak
        whole = aes.encrypt(nonce, plain, extras)  # with the 16 octets of tag that the library wants
        ledger.note("gcm", lambda: aes.decrypt(nonce, whole, extras))
        return plain

    parts: list[tuple[type, str, Callable[..., Any]]] = [
        (signing.Signer, "sign", signs), (signing.Verifier, "verifies", checks),
        (suite.Cipher, "protect", seals), (suite.Cipher, "unprotect", opens),
    ]  # fmt: skip
    before = [(owner, name, getattr(owner, name)) for owner, name, _ in parts]
    for owner, name, other in parts:
        setattr(owner, name, other)
    try:
        yield
    finally:
        for owner, name, right in before:
            setattr(owner, name, right)


def note_chain(ledger: Ledger, number: int, peer: Keys) -> None:
    """The two signatures between the certificate that was shown and the trust anchor."""
    shown = parse(peer.server_certificate or peer.client_certificate)
    below, anchor = parse(peer.certificates[0]), parse(peer.trust_anchors[0])
    for one, issuer in ((shown, below), (below, anchor)):
        key = public_key(CURVES[number], issuer.public, "issuer")
        signature, signed = one.x509.signature, one.x509.tbs_certificate_bytes
        ledger.note("verify", lambda k=key, s=signature, t=signed: k.verify(s, t, ec.ECDSA(CURVES[number].hash)))  # type: ignore[misc]
