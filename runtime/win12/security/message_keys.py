"""The key of one general-ciphering message: identified, wrapped, or agreed (IEC 62056-5-3, 5.7 and 7.2.3).

- identified: the global unicast key, or the broadcast key; nothing of it is in the message;
- wrapped: a fresh key for this message, under the master key;
- agreed by C(1e, 1s): who sends makes an ephemeral key pair, signs its public key and puts both into the message; who receives
  has a static pair;
- agreed by C(0e, 2s): both have static pairs, and the transaction id makes the key another one each time.

Which side sent a message, and whose private keys are here, are two things: a recording can be read with the keys of either.
"""

from __future__ import annotations

import os
from enum import StrEnum
from typing import Final, Literal

from win12_wire.errors import Code, SecurityError
from win12_wire.frames.ciphering import GeneralHeader, KeyChoice, KeyInfo
from win12_wire.objects.enums import IdentifiedKey, KeyAgreementScheme

from win12.security.agreement import AgreementKey, derive
from win12.security.certificates import Usage
from win12.security.certified import certificate_of
from win12.security.curves import curve_of, public_key
from win12.security.held import Secret
from win12.security.keys import Keys
from win12.security.signing import Signer, Verifier
from win12.security.suite import KEY_LENGTH
from win12.security.wrapping import unwrap, wrap

Side = Literal["client", "server"]
MASTER_KEY: Final = 0
"""kek-id: the only one there is."""


class KeyUse(StrEnum):
    """Where the key of a message comes from."""

    IDENTIFIED = "identified"
    WRAPPED = "wrapped"
    ONE_EPHEMERAL = "agreed-1e1s"
    STATIC = "agreed-0e2s"


FRESH: Final = frozenset({KeyUse.WRAPPED, KeyUse.ONE_EPHEMERAL, KeyUse.STATIC})
"""Keys of one message only."""
_SCHEMES: Final = {
    bytes((KeyAgreementScheme.ONE_PASS_DIFFIE_HELLMAN_C_1E_1S,)): KeyUse.ONE_EPHEMERAL,
    bytes((KeyAgreementScheme.STATIC_UNIFIED_MODEL_C_0E_2S,)): KeyUse.STATIC,
}
_PARAMETERS: Final = {use: octets for octets, use in _SCHEMES.items()}


def other(side: Side) -> Side:
    """The peer of a side."""
    return "server" if side == "client" else "client"


def use_of(info: KeyInfo | None) -> KeyUse | None:
    """Where the key comes from; without key-info it is the global one. None for a scheme that nobody knows."""
    if info is None or info.choice == KeyChoice.identified:
        return KeyUse.IDENTIFIED
    return KeyUse.WRAPPED if info.choice == KeyChoice.wrapped else _SCHEMES.get(info.key_parameters or b"")


def asking(use: KeyUse) -> KeyInfo:
    """What a request says of the key with which the peer is to protect its answer: where it comes from, and nothing of it."""
    if use is KeyUse.IDENTIFIED:
        return KeyInfo(choice=KeyChoice.identified, key_id=IdentifiedKey.GLOBAL_UNICAST_ENCRYPTION_KEY)
    if use is KeyUse.WRAPPED:
        return KeyInfo(choice=KeyChoice.wrapped, kek_id=MASTER_KEY, wrapped_key=b"")
    return KeyInfo(choice=KeyChoice.agreed, key_parameters=_PARAMETERS[use], key_ciphered_data=b"")


# --- whose keys


def public_signing(keys: Keys, side: Side) -> bytes:
    """The name of the public signing key of a side in the key file is SIDE_public_key."""
    return bytes(getattr(keys, f"{side}_public_key"))


def signer(keys: Keys, suite: int, side: Side) -> Signer:
    """What signs for a side. SecurityError KEY_MISSING, KEY_INVALID, WRONG_SUITE."""
    role = f"{side}_signing_key"
    keys.require(role)
    return Signer(suite, getattr(keys, role), role)


def verifier(keys: Keys, suite: int, side: Side) -> Verifier:
    """What verifies for a side: its public key, else its certificate.

    SecurityError KEY_MISSING, KEY_INVALID, WRONG_SUITE; CERTIFICATE_..., CRL_... for a certificate that may not be believed.
    """
    role = f"{side}_public_key"
    public = public_signing(keys, side)
    if not public and getattr(keys, f"{side}_signing_key"):
        public = signer(keys, suite, side).public()
    public = public or _certified(keys, suite, side, Usage.SIGNATURE)
    if not public:
        raise SecurityError(Code.KEY_MISSING, role)
    return Verifier(suite, public, role)


def static_pair(keys: Keys, suite: int, side: Side) -> AgreementKey:
    """The static pair of a side. SecurityError KEY_MISSING, KEY_INVALID, WRONG_SUITE."""
    role = f"{side}_agreement_key"
    keys.require(role)
    return AgreementKey(suite, getattr(keys, role), role)


def static_public(keys: Keys, suite: int, side: Side) -> bytes:
    """The static public key of a side, x then y, of the key file or of its certificate. SecurityError as `verifier`."""
    role = f"{side}_agreement_public_key"
    public: bytes = getattr(keys, role)
    if not public and getattr(keys, f"{side}_agreement_key"):
        return static_pair(keys, suite, side).public()
    public = public or _certified(keys, suite, side, Usage.AGREEMENT)
    if not public:
        raise SecurityError(Code.KEY_MISSING, role)
    public_key(curve_of(suite, role), public, role)
    return public


def _certified(keys: Keys, suite: int, side: Side, usage: Usage) -> bytes:
    found = certificate_of(keys, suite, side, usage)
    return b"" if found is None else found.public


# --- making and finding a key


def needs(use: KeyUse, keys: Keys, suite: int, side: Side) -> None:
    """SecurityError KEY_MISSING, KEY_INVALID, WRONG_SUITE when `side` cannot send and receive under such keys."""
    if use is KeyUse.WRAPPED:
        wrap(suite, keys.kek, bytes(KEY_LENGTH[suite]))
    elif use is not KeyUse.IDENTIFIED:
        static_pair(keys, suite, side).secret(static_public(keys, suite, other(side)))
    if use is KeyUse.ONE_EPHEMERAL:
        signer(keys, suite, side), verifier(keys, suite, other(side))


def make(use: KeyUse, keys: Keys, suite: int, side: Side, header: GeneralHeader) -> tuple[KeyInfo, Secret]:
    """The key for a message that `side` sends, and what the message says of it. SecurityError as `needs`."""
    if use is KeyUse.IDENTIFIED:
        return KeyInfo(choice=KeyChoice.identified, key_id=IdentifiedKey.GLOBAL_UNICAST_ENCRYPTION_KEY), keys.ek
    if use is KeyUse.WRAPPED:
        key = os.urandom(KEY_LENGTH[suite])
        return KeyInfo(choice=KeyChoice.wrapped, kek_id=MASTER_KEY, wrapped_key=wrap(suite, keys.kek, key)), key
    public, nonce, said = static_public(keys, suite, other(side)), b"", b""
    if use is KeyUse.ONE_EPHEMERAL:
        pair = AgreementKey.fresh(suite)
        said = pair.public() + signer(keys, suite, side).sign(pair.public())
    else:
        pair, nonce = static_pair(keys, suite, side), header.transaction_id
    key = derive(suite, pair.secret(public), header.originator_title, header.recipient_title, nonce=nonce)
    return KeyInfo(choice=KeyChoice.agreed, key_parameters=_PARAMETERS[use], key_ciphered_data=said), key


def find(info: KeyInfo | None, keys: Keys, suite: int, sender: Side, header: GeneralHeader, *, broadcast: bool = False) -> Secret:
    """The key of a message that `sender` has sent.

    SecurityError WRONG_MESSAGE_KEY when what the message says of it is wrong: an unknown key, one that does not unwrap, a point
    or a signature that is none; KEY_MISSING, KEY_INVALID, WRONG_SUITE when our keys do not do for it.
    """
    use = use_of(info)
    if info is None or use is KeyUse.IDENTIFIED:
        return _identified(info, keys, broadcast=broadcast)
    if use is KeyUse.WRAPPED:
        if info.kek_id != MASTER_KEY:
            raise SecurityError(Code.WRONG_MESSAGE_KEY, f"there is no key {info.kek_id} to unwrap with")
        return unwrap(suite, keys.kek, info.wrapped_key or b"")
    if use is None:
        raise SecurityError(Code.WRONG_MESSAGE_KEY, "the key agreement scheme is not known")
    said, nonce = info.key_ciphered_data or b"", b""
    if use is KeyUse.ONE_EPHEMERAL:
        secret = _one_pass(said, keys, suite, sender)
    else:
        secret, nonce = _static(said, keys, suite, sender), header.transaction_id
    return derive(suite, secret, header.originator_title, header.recipient_title, nonce=nonce)


def _identified(info: KeyInfo | None, keys: Keys, *, broadcast: bool) -> Secret:
    """The key that is named; the security control octet must speak of the same."""
    unicast, common = IdentifiedKey.GLOBAL_UNICAST_ENCRYPTION_KEY, IdentifiedKey.GLOBAL_BROADCAST_ENCRYPTION_KEY
    said = (common if broadcast else unicast) if info is None else info.key_id
    if said != (common if broadcast else unicast):
        raise SecurityError(Code.WRONG_MESSAGE_KEY, f"key {said} is not the one of the security control octet")
    role = "bek" if broadcast else "ek"
    keys.require(role)
    return keys.bek if broadcast else keys.ek


def _one_pass(said: bytes, keys: Keys, suite: int, sender: Side) -> bytes:
    octets = 2 * curve_of(suite, "agreed key").octets
    public, signature = said[:octets], said[octets:]
    if not verifier(keys, suite, sender).verifies(signature, public):
        raise SecurityError(Code.WRONG_MESSAGE_KEY, "the signature of the ephemeral key does not verify")
    return static_pair(keys, suite, other(sender)).secret(public)


def _static(said: bytes, keys: Keys, suite: int, sender: Side) -> bytes:
    if said:
        raise SecurityError(Code.WRONG_MESSAGE_KEY, "C(0e, 2s) sends no key")
    holder = other(sender) if getattr(keys, f"{other(sender)}_agreement_key") else sender
    return static_pair(keys, suite, holder).secret(static_public(keys, suite, other(holder)))
