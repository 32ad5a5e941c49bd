"""f(challenge) of each HLS mechanism (IEC 62056-5-3, 5.3.4; Green Book 9.2.7.4): how a side shows what it knows.

The prover answers the challenge of the verifier; both titles and both challenges are at hand, and mechanisms 6 and 7 put all of
them into the proof. 3 and 4 say nothing of who proves, so that a proof made elsewhere passes; like 2 they are marked weak.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import md5, sha1, sha256
from hmac import compare_digest
from typing import Final, Protocol

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from win12_wire.errors import Code, UsageError, WireError
from win12_wire.frames.ciphering import GmacProof

from win12.application.association import proving
from win12.application.association.sealing import Sealer
from win12.application.association.settings import WEAK, Authentication
from win12.security.keys import Keys
from win12.security.signing import Signer, Verifier

_BLOCK: Final = 16


@dataclass(frozen=True, slots=True)
class Parties:
    """Who proves to whom, and what each has drawn; octets."""

    prover: bytes
    verifier: bytes
    challenge: bytes
    """The verifier's, which is answered."""
    own_challenge: bytes
    """The prover's."""
    key: Verifier | None = None
    """The prover's public key, in mechanism 7."""


class Prover(Protocol):
    """A mechanism with the secrets of one side."""

    def prove(self, counter: int, parties: Parties) -> bytes:
        """Our proof. `counter` was never used before; mechanisms that have none in their proofs are given 0."""
        ...

    def check(self, proof: bytes, parties: Parties) -> bool:
        """Whether the peer made `proof`."""
        ...

    def counter(self, proof: bytes) -> int:
        """The counter in a proof, 0 without."""
        ...


class GmacProver:
    """Mechanism 5: AES-GMAC under the global key, the prover's title in the nonce."""

    def __init__(self, sealer: Sealer) -> None:
        self._sealer = sealer

    def prove(self, counter: int, parties: Parties) -> bytes:
        """See Prover."""
        return proving.make_proof(self._sealer, counter, parties.challenge)

    def check(self, proof: bytes, parties: Parties) -> bool:
        """See Prover."""
        read = _gmac(proof)
        return read is not None and proving.proves(self._sealer, read, parties.challenge)

    def counter(self, proof: bytes) -> int:
        """See Prover."""
        read = _gmac(proof)
        return 0 if read is None else read.invocation_counter


class SecretProver:
    """Mechanisms 2, 3, 4 and 6: whoever knows the secret makes the same octets."""

    def __init__(self, function: Callable[[bytes, Parties], bytes], secret: bytes) -> None:
        self._function, self._secret = function, secret

    def __repr__(self) -> str:
        return "SecretProver()"

    def prove(self, _: int, parties: Parties) -> bytes:
        """See Prover."""
        return self._function(self._secret, parties)

    def check(self, proof: bytes, parties: Parties) -> bool:
        """See Prover."""
        return compare_digest(self._function(self._secret, parties), proof)

    def counter(self, _: bytes) -> int:
        """See Prover."""
        return 0


class EcdsaProver:
    """Mechanism 7: a signature, over P-256 in suite 1 and P-384 in suite 2."""

    def __init__(self, signer: Signer) -> None:
        self._signer = signer

    def prove(self, _: int, parties: Parties) -> bytes:
        """See Prover."""
        return self._signer.sign(_signed(parties))

    def check(self, proof: bytes, parties: Parties) -> bool:
        """See Prover."""
        return parties.key is not None and parties.key.verifies(proof, _signed(parties))

    def counter(self, _: bytes) -> int:
        """See Prover."""
        return 0


def _aes(secret: bytes, parties: Parties) -> bytes:
    """Mechanism 2 is the maker's own. Most take AES-128 in blocks under the secret; both are filled up with zeros."""
    key = secret.ljust(_BLOCK, b"\0")
    challenge = parties.challenge + bytes(-len(parties.challenge) % _BLOCK)
    encryptor = Cipher(algorithms.AES(key), modes.ECB()).encryptor()  # noqa: S305 - as the meters have it
    return encryptor.update(challenge) + encryptor.finalize()


def _md5(secret: bytes, parties: Parties) -> bytes:
    return md5(parties.challenge + secret, usedforsecurity=False).digest()


def _sha1(secret: bytes, parties: Parties) -> bytes:
    return sha1(parties.challenge + secret, usedforsecurity=False).digest()


def _sha256(secret: bytes, parties: Parties) -> bytes:
    return sha256(secret + _signed(parties)).digest()


def _signed(parties: Parties) -> bytes:
    """What mechanisms 6 and 7 bind together; titles have 8 octets each, and the challenges are those of this association."""
    return parties.prover + parties.verifier + parties.challenge + parties.own_challenge


def _gmac(proof: bytes) -> GmacProof | None:
    try:
        return GmacProof.decode(proof)
    except WireError:
        return None


_FUNCTIONS: Final = {
    Authentication.HLS2: _aes,
    Authentication.MD5: _md5,
    Authentication.SHA1: _sha1,
    Authentication.SHA256: _sha256,
}


def prover_of(how: Authentication, keys: Keys, suite: int, sealer: Sealer | None, side: str) -> Prover | None:
    """The prover of a side, `client` or `server`; None without HLS.

    SecurityError KEY_MISSING, KEY_INVALID, or WRONG_SUITE for signatures in a suite that has none.
    """
    if how is Authentication.GMAC:
        assert sealer is not None
        return GmacProver(sealer)
    if how is Authentication.ECDSA:
        keys.require(f"{side}_signing_key")
        return EcdsaProver(Signer(suite, getattr(keys, f"{side}_signing_key"), f"{side}_signing_key"))
    if how not in _FUNCTIONS:
        return None
    keys.require("password")
    if how is Authentication.HLS2 and len(keys.password) > _BLOCK:
        raise UsageError(Code.BAD_CONFIG, f"the secret of mechanism 2 has at most {_BLOCK} octets")
    return SecretProver(_FUNCTIONS[how], keys.password)


def refuse_weak(how: Authentication, allowed: frozenset[Authentication]) -> None:
    """UsageError BAD_CONFIG for a weak mechanism that was not allowed by its name."""
    if how in WEAK and how not in allowed:
        allow = f"allow it by its name: weak={how} in a URL, --allow-weak {how} of win12 simulate"
        raise UsageError(Code.BAD_CONFIG, f"mechanism {how} is weak: {WEAK[how]}; {allow}")
