"""Changing the symmetric keys of a meter: keys wrapped under the master key, or agreed by C(2e, 0s) (IEC 62056-6-2, class 64).

In C(2e, 0s) both sides make an ephemeral pair and sign its public key together with the number of the key that is agreed on; the
client is party U. The names of keys are those of the key file.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Final

from win12_wire.errors import Code, SecurityError
from win12_wire.objects.enums import KeyId

from win12.security.agreement import AgreementKey, derive
from win12.security.curves import curve_of
from win12.security.held import Secret, check_value
from win12.security.keys import Keys
from win12.security.message_keys import Side, other, signer, verifier
from win12.security.suite import KEY_LENGTH, check_key

ROLES: Final = {
    KeyId.GLOBAL_UNICAST_ENCRYPTION_KEY: "ek",
    KeyId.GLOBAL_BROADCAST_ENCRYPTION_KEY: "bek",
    KeyId.AUTHENTICATION_KEY: "ak",
    KeyId.MASTER_KEY: "kek",
}
"""The name of each key in the key file."""


def with_fresh(keys: Keys, suite: int, roles: Iterable[str]) -> Keys:
    """`keys` with fresh random ones for `roles`, names of ROLES."""
    return changed(keys, suite, {role: os.urandom(KEY_LENGTH[suite]) for role in roles})


def changed(keys: Keys, suite: int, new: Mapping[str, bytes]) -> Keys:
    """`keys` with `new` ones, by name. SecurityError KEY_INVALID for a wrong length, or when one key would have two roles."""
    checked: dict[str, Any] = {role: check_key(suite, key, role) for role, key in new.items()}
    renewed = replace(keys, **checked)
    held = [_told_apart(role, key) for role in ROLES.values() if (key := getattr(renewed, role))]
    if len(set(held)) != len(held):
        raise SecurityError(Code.KEY_INVALID, "two keys would be the same")
    return renewed


def _told_apart(role: str, key: Secret) -> object:
    """A master key in a token may be made for wrapping only: then nothing can be said of it but that it is itself."""
    return key if role == "kek" and not isinstance(key, bytes) else check_value(key)


def offer(keys: Keys, suite: int, side: Side, number: int) -> tuple[AgreementKey, bytes]:
    """An ephemeral pair, and the key data that say its public key, signed by `side`: 128 octets, in suite 2 192.

    SecurityError KEY_MISSING, KEY_INVALID, WRONG_SUITE.
    """
    pair = AgreementKey.fresh(suite)
    return pair, pair.public() + signer(keys, suite, side).sign(_signed(number, pair.public()))


def accept(pair: AgreementKey, data: bytes, keys: Keys, suite: int, side: Side, number: int) -> bytes:  # noqa: PLR0917
    """The key that `side` agrees on with its pair and the peer's key data.

    SecurityError WRONG_MESSAGE_KEY for a signature that does not verify, a point that is none, a secret of zeros; KEY_MISSING,
    KEY_INVALID, WRONG_SUITE.
    """
    octets = 2 * curve_of(suite, "agreed key").octets
    public, signature = data[:octets], data[octets:]
    if not verifier(keys, suite, other(side)).verifies(signature, _signed(number, public)):
        raise SecurityError(Code.WRONG_MESSAGE_KEY, "the signature of the ephemeral key does not verify")
    wrapping = number == KeyId.MASTER_KEY
    return derive(suite, pair.secret(public), keys.client_title, keys.server_title, wrapping=wrapping)


def _signed(number: int, public: bytes) -> bytes:
    return bytes((number,)) + public
