"""Key data of the Security setup in the hands of a peer that has all keys: right, or nearly so."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from cryptography.hazmat.primitives.keywrap import aes_key_wrap
from win12.security.curves import CURVES
from win12.security.held import octets_of
from win12.security.key_changes import ROLES
from win12.security.keys import Keys
from win12.security.signing import Signer
from win12.security.suite import KEY_LENGTH
from win12_wire.frames import axdr

from win12_fuzz.certificates import world

EPHEMERAL: Final = ("ephemeral 1", "ephemeral 2")
"""Whose private keys the peer uses as ephemeral ones, so that what was agreed on can be known."""
NUMBERS: Final = tuple(int(number) for number in ROLES)
"""Of the keys."""


def keys_of(suite: int) -> Keys:
    """The keys of both sides."""
    size = KEY_LENGTH[suite]
    ek, ak, bek, kek = (bytes(range(first, first + size)) for first in (0x01, 0x41, 0x81, 0xC1))
    keys = Keys(ek=ek, ak=ak, bek=bek, kek=kek, client_title=world.CLIENT_TITLE, server_title=world.SERVER_TITLE)
    if not suite:
        return keys
    return replace(keys, client_signing_key=world.private(suite, "client"), server_signing_key=world.private(suite, "server"))


def pairs(found: Any) -> bytes:
    """An array of structures of a number and octets."""
    return axdr.array(*(axdr.structure(axdr.enum(number), axdr.octet_string(octets)) for number, octets in found)).encode()


def wrapped(suite: int, key: bytes, kek: bytes = b"") -> bytes:
    """A key under the master key, or another."""
    return aes_key_wrap(kek or octets_of(keys_of(suite).kek, "kek"), key)


def offered(suite: int, signer: str, number: int, public: bytes = b"") -> bytes:
    """An ephemeral public key, signed by somebody for the key of this number."""
    public = public or world.public(suite, EPHEMERAL[0])
    return public + Signer(suite, world.private(suite, signer), signer).sign(bytes((number,)) + public)


def forged(suite: int, signer: str, chance: random.Random) -> Iterator[tuple[int, bytes]]:
    """Pairs of a number and key data, right or nearly so."""
    for number in chance.choices((*NUMBERS, *NUMBERS, 3, 255), k=chance.choice((0, 1, 1, 2, 2, 4, 5))):
        made = _given(suite, chance) if not suite or chance.random() < 0.4 else _offered(suite, signer, number, chance)
        yield number, made if chance.random() < 0.8 else _spoiled(made, chance)


def _given(suite: int, chance: random.Random) -> bytes:
    held, size = keys_of(suite), KEY_LENGTH[suite]
    ek, kek = octets_of(held.ek, "ek"), octets_of(held.kek, "kek")
    key = chance.choice((chance.randbytes(size), bytes(size), ek, held.ak, kek, bytes(24), bytes(48 - size)))
    return wrapped(suite, key, chance.choice((kek, kek, kek, ek)))


def _offered(suite: int, signer: str, number: int, chance: random.Random) -> bytes:
    size = 2 * CURVES[suite].octets
    public = world.public(suite, chance.choice(EPHEMERAL))
    public = chance.choice((public, public, public, bytes(size), b"\1" * size, public[:-1] + b"\0", public[: size // 2]))
    who = chance.choice((signer, signer, signer, signer, "client", "server", "other"))
    return offered(suite, who, chance.choice((number, number, number, number ^ 1)) & 0xFF, public)


def _spoiled(octets: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(octets))
    return chance.choice((octets[:at], octets[:at] + bytes((octets[at] ^ 1,)) + octets[at + 1 :], octets + b"\0", b""))
