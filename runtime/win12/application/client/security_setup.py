"""Changing the keys, secrets and policy of a meter (Security setup, class 64, and the association: IEC 62056-6-2, 4.4).

    setup = SecuritySetup(meter, keys, suite=1)
    new = setup.fresh("ek", "ak")        # keep these first: when the answer is lost, the meter may have them
    await setup.transfer(new)            # wrapped under keys.kek

New keys hold for associations that begin afterwards, with counters that begin anew. So a change ends this association: the meter
does not know a request under the old keys any more.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from win12_wire.errors import Code, RemoteError, SecurityError, UsageError
from win12_wire.frames import axdr
from win12_wire.frames.axdr import Data
from win12_wire.objects.classes import CLASSES
from win12_wire.objects.enums import SecurityPolicyV1

from win12.application.client.meter import CURRENT_ASSOCIATION, Meter
from win12.application.values import obis
from win12.application.values.objects import ASSOCIATION_LN
from win12.security.key_changes import ROLES, accept, changed, offer, with_fresh
from win12.security.keys import Keys
from win12.security.wrapping import wrap

SECURITY_SETUP = "0.0.43.0.0.255"
_SETUP = CLASSES[64, 1]
_NUMBERS = {role: int(number) for number, role in ROLES.items()}


class SecuritySetup:
    """The security setup of a meter.

    `keys`: those of the association, with the master key for `transfer` and signing keys for `agree`; `suite`: 0, 1, 2; `setup`:
    OBIS code of the object. UsageError BAD_CONFIG for what is no OBIS code.
    """

    def __init__(self, meter: Meter, keys: Keys, *, suite: int, setup: str = SECURITY_SETUP) -> None:
        self._meter, self._keys, self._suite, self._name = meter, keys, suite, obis.show(obis.parse(setup))

    def fresh(self, *roles: str) -> Keys:
        """The keys with fresh random ones for `roles`: ek, ak, bek, kek. UsageError BAD_ARGUMENT for others."""
        return with_fresh(self._keys, self._suite, _known(roles))

    async def activate(self, policy: SecurityPolicyV1) -> None:
        """Make the policy stronger (security_activate); it holds for associations that begin afterwards.

        MeterError ACTION_FAILED when the meter refuses, as for a weaker one.
        """
        await self._call("security_activate", axdr.enum(policy))
        self._leave()

    async def transfer(self, new: Keys) -> None:
        """Give the meter those keys of `new` that are others than now, wrapped under the master key (key_transfer).

        UsageError BAD_ARGUMENT when none is; SecurityError KEY_MISSING, KEY_INVALID; MeterError ACTION_FAILED when the meter
        refuses, which changes nothing. After any other error the meter may have the new keys or not.
        """
        given = {role: getattr(new, role) for role in _NUMBERS if getattr(new, role) != getattr(self._keys, role)}
        if not given:
            raise UsageError(Code.BAD_ARGUMENT, "no key is another one than now")
        changed(self._keys, self._suite, given)
        wrapped = {role: wrap(self._suite, self._keys.kek, key) for role, key in given.items()}
        await self._call("key_transfer", _pairs(wrapped))
        self._leave()

    async def agree(self, *roles: str) -> Keys:
        """Agree on new keys for `roles` by C(2e, 0s) (key_agreement); the keys that hold from now on.

        SecurityError WRONG_MESSAGE_KEY when what the meter answers is not signed by it, or no key; WRONG_SUITE in suite 0;
        KEY_MISSING, KEY_INVALID. MeterError ACTION_FAILED when the meter refuses. When its answer is lost the agreed keys are,
        too: keep another way in, a master key that is not agreed on.
        """
        keys, suite = replace(self._keys, server_title=self._keys.server_title or self._meter.title), self._suite
        keys.require("client_title", "server_title")
        offers = {role: offer(keys, suite, "client", _NUMBERS[role]) for role in _known(roles)}
        data = await self._call("key_agreement", _pairs({role: said for role, (_, said) in offers.items()}))
        self._leave()
        answers = _answered(data, list(offers))
        agreed = {r: accept(pair, answers[r], keys, suite, "client", _NUMBERS[r]) for r, (pair, _) in offers.items()}
        return changed(self._keys, suite, agreed)

    async def _call(self, method: str, parameters: Data) -> Data | None:
        return await self._meter.act(f"{self._name}:{method}", parameters, class_id=_SETUP.class_id)

    def _leave(self) -> None:
        """Nothing can be said under the old keys, not even that the association ends."""
        self._meter.conversation.abort()


async def change_hls_secret(meter: Meter, secret: bytes) -> None:
    """Give the meter a new secret of this association, for HLS mechanisms 2, 3, 4 and 6; it holds from the next association on.

    SecurityError WEAK_PROTECTION when it would be sent in clear; MeterError ACTION_FAILED when the meter refuses.
    """
    _check_hidden(meter)
    await meter.act(f"{CURRENT_ASSOCIATION}:change_HLS_secret", axdr.octet_string(secret), class_id=ASSOCIATION_LN)


async def change_lls_secret(meter: Meter, secret: bytes) -> None:
    """Give the meter a new password of this association; it holds from the next association on.

    SecurityError WEAK_PROTECTION when it would be sent in clear; MeterError DATA_ACCESS when the meter refuses.
    """
    _check_hidden(meter)
    await meter.write(f"{CURRENT_ASSOCIATION}:secret", axdr.octet_string(secret), class_id=ASSOCIATION_LN)


def _check_hidden(meter: Meter) -> None:
    if not meter.conversation.hidden:
        raise SecurityError(Code.WEAK_PROTECTION, "the new secret would be sent in clear; use security=authenc")


def _known(roles: Sequence[str]) -> Sequence[str]:
    if not roles or any(role not in _NUMBERS for role in roles):
        raise UsageError(Code.BAD_ARGUMENT, f"a key is one of {', '.join(_NUMBERS)}")
    return roles


def _pairs(data: Mapping[str, bytes]) -> Data:
    """What both methods take: an array of structures of the number of a key and octets."""
    return axdr.array(*(axdr.structure(axdr.enum(_NUMBERS[role]), axdr.octet_string(octets)) for role, octets in data.items()))


def _answered(data: Data | None, roles: Sequence[str]) -> dict[str, bytes]:
    """The key data of each role; RemoteError UNEXPECTED_APDU unless they are those that were asked for."""
    rows = () if data is None or not isinstance(data.value, Sequence) else data.value
    found = {row[0]: row[1] for row in rows if _is_pair(row)}
    if set(found) != {_NUMBERS[role] for role in roles} or len(rows) != len(roles):
        raise RemoteError(Code.UNEXPECTED_APDU, "the meter answers about other keys than it was asked for")
    return {role: found[_NUMBERS[role]] for role in roles}


def _is_pair(row: object) -> bool:
    return isinstance(row, tuple) and len(row) == 2 and isinstance(row[0], int) and isinstance(row[1], bytes)
