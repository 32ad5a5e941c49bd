"""Keys and signatures of general-ciphering and general-signing in recordings: who sent it, whose keys fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from win12_wire.errors import Code, SecurityError
from win12_wire.frames.ciphering import GeneralCiphering, GeneralSigning, SecurityControl

from win12.security.certificates import parse
from win12.security.general import header_of, is_signed
from win12.security.held import Secret
from win12.security.keys import Keys
from win12.security.message_keys import KeyUse, Side, find, public_signing, use_of, verifier
from win12.security.signing import PUBLIC_LENGTHS

_ROLES: Final = {KeyUse.WRAPPED: "wrapped", KeyUse.ONE_EPHEMERAL: "agreed", KeyUse.STATIC: "agreed"}
OF_ONE_MESSAGE: Final = frozenset(_ROLES.values())
"""What `key` says of keys that no other message has."""
_SIDES: Final[tuple[Side, ...]] = ("server", "client")
_SUITES: Final = {length // 2: suite for length, suite in zip(sorted(PUBLIC_LENGTHS), (1, 2), strict=True)}
"""The suite of a signature by the octets of a coordinate."""


def certified(keys: Keys) -> Keys:
    """`keys` with the public keys of the certificates in them: whether those are to be believed is not for a decoder to say."""
    found: dict[str, Any] = {}
    for side in _SIDES:
        octets: bytes = getattr(keys, f"{side}_certificate")
        if octets and not public_signing(keys, side) and not getattr(keys, f"{side}_signing_key"):
            found[f"{side}_public_key"] = parse(octets).public
    return replace(keys, **found) if found else keys


def senders(apdu: GeneralCiphering | GeneralSigning, keys: Keys) -> list[Side]:
    """Which sides can have sent it, as far as the titles tell."""
    titles = {"server": keys.server_title, "client": keys.client_title}
    named = [side for side in _SIDES if titles[side] and titles[side] == apdu.originator_title]
    return named or [side for side in _SIDES if titles[side] != apdu.recipient_title or not titles[side]]


def message_keys(apdu: GeneralCiphering, keys: Keys, bits: SecurityControl) -> list[tuple[str, Secret]]:
    """The keys that may be those of a message, with what they are; empty when ours do not do for it."""
    return _search(apdu, keys, bits)[0]


def no_key(apdu: GeneralCiphering, ring: Sequence[Keys], bits: SecurityControl) -> SecurityError | None:
    """Why there is no key for a message; WRONG_MESSAGE_KEY when ours would do, but what the message says of its key is wrong."""
    searches = [_search(apdu, keys, bits) for keys in ring]
    if any(found for found, _ in searches):
        return None
    reasons = [error for _, wrong in searches for error in wrong]
    return min(reasons, key=lambda error: error.code != Code.WRONG_MESSAGE_KEY, default=None)


def _search(apdu: GeneralCiphering, keys: Keys, bits: SecurityControl) -> tuple[list[tuple[str, Secret]], list[SecurityError]]:
    role = _ROLES.get(use_of(apdu.key_info) or KeyUse.WRAPPED) or ("broadcast" if bits.broadcast else "global")
    found, wrong = [], []
    for sender in senders(apdu, keys):
        try:
            key = find(apdu.key_info, keys, bits.suite, sender, header_of(apdu), broadcast=bool(bits.broadcast))
        except SecurityError as error:
            wrong.append(error)
            continue
        if (role, key) not in found:
            found.append((role, key))
    return found, wrong


def signature(apdu: GeneralSigning, ring: Sequence[Keys]) -> tuple[bool | None, str]:
    """Whether the signature verifies under a public key of the ring; None, and why, when there is none that could tell."""
    suite = _SUITES.get(len(apdu.signature) // 2)
    if suite is None or len(apdu.signature) % 2:
        return False, ""
    tried = False
    for keys in ring:
        for side in senders(apdu, keys):
            try:
                known = verifier(keys, suite, side)
            except SecurityError:
                continue
            if is_signed(known, apdu):
                return True, ""
            tried = True
    return (False, "") if tried else (None, "the signature was not checked: the public key of who signed it was not given")
