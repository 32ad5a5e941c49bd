"""How a meter changes keys, secrets and its policy: methods of Security setup and of the association (IEC 62056-6-2, 4.4).

All keys of a call are taken or none. What was changed holds for associations that begin afterwards; a change of keys or of the
policy also ends those that are there, once the answer has gone. A meter keeps what it was given while it runs.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

from win12_wire.frames import axdr
from win12_wire.frames.axdr import Data
from win12_wire.objects.enums import SecurityPolicyV1

from win12.application.association.settings import Authentication
from win12.security.counters import CounterStore
from win12.security.key_changes import ROLES, accept, changed, offer
from win12.security.keys import Keys
from win12.security.wrapping import unwrap
from win12.simulator.config import MeterConfig, with_policy
from win12.simulator.model import Context
from win12.simulator.results import Result, refused, refusing

SECRETS_OF_HLS = frozenset({Authentication.HLS2, Authentication.MD5, Authentication.SHA1, Authentication.SHA256})
"""Mechanisms whose secret is no key of the security setup."""
SECRET_MAX = 64
"""Octets of a secret."""


class Vault(Protocol):
    """Where a meter has its keys and their counters."""

    keys: Keys
    counters: CounterStore

    def renew(self, keys: Keys, config: MeterConfig, *, ends: bool) -> None:
        """From now on these hold; `ends`: and associations from before do not."""
        ...


def transfer(context: Context, parameters: Data | None) -> None:
    """key_transfer: keys wrapped under the master key."""
    vault, suite = _vault(context), context.meter.config.suite
    with refusing():
        new = {_role(number): unwrap(suite, vault.keys.kek, wrapped) for number, wrapped in _pairs(parameters)}
        vault.renew(changed(vault.keys, suite, new), context.meter.config, ends=True)


def agree(context: Context, parameters: Data | None) -> Data:
    """key_agreement: the client's ephemeral keys are answered by ours."""
    vault, suite = _vault(context), context.meter.config.suite
    keys = replace(vault.keys, client_title=vault.keys.client_title or context.session.client_title)
    new, answers = {}, []
    with refusing():
        for number, data in _pairs(parameters):
            role = _role(number)
            pair, ours = offer(keys, suite, "server", number)
            new[role] = accept(pair, data, keys, suite, "server", number)
            answers.append(axdr.structure(axdr.enum(number), axdr.octet_string(ours)))
        vault.renew(changed(vault.keys, suite, new), context.meter.config, ends=True)
    return axdr.array(*answers)


def activate(context: Context, parameters: Data | None) -> None:
    """security_activate: a policy is made stronger, never weaker."""
    config = context.meter.config
    value = None if parameters is None else parameters.value
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= 0xFF:
        raise refused(Result.TYPE_UNMATCHED)
    policy = SecurityPolicyV1(value)
    if config.policy & policy != config.policy:
        raise refused(Result.READ_WRITE_DENIED, "a policy is not made weaker")
    vault, stronger = _vault(context), with_policy(config, policy)
    if stronger is None:
        raise refused(Result.OTHER_REASON, "the meter protects requests and answers alike, and signs what it ciphers only")
    with refusing():
        vault.renew(vault.keys, stronger, ends=True)


def change_secret(*mechanisms: Authentication) -> Callable[[Context, Data | None], None]:
    """A new secret for those mechanisms; only where nobody else can read it."""

    def change(context: Context, data: Data | None) -> None:
        vault, config = _vault(context), context.meter.config
        secret = None if data is None else data.value
        if not isinstance(secret, bytes) or not 0 < len(secret) <= SECRET_MAX:
            raise refused(Result.TYPE_UNMATCHED)
        if config.authentication not in mechanisms or not context.session.hidden:
            raise refused(Result.READ_WRITE_DENIED, "the secret is of another mechanism, or would be sent in clear")
        with refusing():
            vault.renew(replace(vault.keys, password=secret), config, ends=False)

    return change


def _vault(context: Context) -> Vault:
    vault: Vault | None = context.meter.vault
    if vault is None:
        raise refused(Result.OTHER_REASON, "a meter without keys")
    return vault


def _role(number: int) -> str:
    role = {int(known): name for known, name in ROLES.items()}.get(number)
    if role is None:
        raise refused(Result.OTHER_REASON, "no such key")
    return role


def _pairs(parameters: Data | None) -> list[tuple[int, bytes]]:
    """An array of structures of a number and octets, no number twice."""
    rows = None if parameters is None else parameters.value
    if not isinstance(rows, Sequence) or isinstance(rows, str | bytes) or not rows or len(rows) > len(ROLES):
        raise refused(Result.TYPE_UNMATCHED)
    found = []
    for row in rows:
        if not isinstance(row, tuple) or len(row) != 2 or not isinstance(row[0], int) or not isinstance(row[1], bytes):
            raise refused(Result.TYPE_UNMATCHED)
        found.append((row[0], row[1]))
    if len({number for number, _ in found}) != len(found):
        raise refused(Result.OTHER_REASON, "a key is named twice")
    return found
