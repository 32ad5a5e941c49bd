"""Keys of both sides for general-ciphering and general-signing, and messages that are made with them."""

from __future__ import annotations

from dataclasses import fields, replace

from win12.security.general import header, protect, sign
from win12.security.keys import Keys
from win12.security.message_keys import KeyUse, Side, make, signer
from win12.security.signing import Signer
from win12.security.suite import Cipher

CLIENT, SERVER = bytes.fromhex("4D4D4D0000BC614E"), bytes.fromhex("4752581122334455")
OCTETS = {1: 32, 2: 48}
"""Of a private key."""


def all_keys(suite: int) -> Keys:
    """Every key there is, of both sides, as only a test has them."""
    size, octets = (32 if suite == 2 else 16), OCTETS[suite]
    return Keys(
        ek=bytes(range(size)), ak=bytes(range(0xD0, 0xD0 + size)), kek=bytes(range(0x40, 0x40 + size)),
        bek=bytes(range(0x60, 0x60 + size)), password=b"12345678", client_title=CLIENT, server_title=SERVER,
        client_signing_key=b"\x11" * octets, server_signing_key=b"\x22" * octets,
        client_agreement_key=b"\x33" * octets, server_agreement_key=b"\x44" * octets,
    )  # fmt: skip


def keys_of(side: Side, suite: int, **changed: bytes) -> Keys:
    """The keys as one side has them: its own private ones, the public ones of the other side."""
    keys = all_keys(suite)
    peer = "server" if side == "client" else "client"
    return replace(
        keys,
        **{
            f"{peer}_signing_key": b"",
            f"{peer}_agreement_key": b"",
            f"{peer}_public_key": Signer(suite, getattr(keys, f"{peer}_signing_key"), "").public(),
            f"{peer}_agreement_public_key": Signer(suite, getattr(keys, f"{peer}_agreement_key"), "").public(),
            **changed,
        },
    )


def without(keys: Keys, *names: str) -> Keys:
    """Keys less some of them."""
    assert {*names} <= {one.name for one in fields(Keys)}
    return replace(keys, **dict.fromkeys(names, b""))


def ciphered(plain: bytes, use: KeyUse, suite: int, *, sender: Side = "server", transaction: bytes = bytes(7) + b"\5") -> bytes:
    """`plain` in general-ciphering, as `sender` makes it."""
    keys = keys_of(sender, suite)
    titles = (SERVER, CLIENT) if sender == "server" else (CLIENT, SERVER)
    head = header(transaction, *titles)
    info, key = make(use, keys, suite, sender, head)
    return protect(Cipher(suite, key, keys.ak), head, plain, info=info, control=0x30 | suite, counter=9)


def signed(content: bytes, suite: int, *, sender: Side = "server") -> bytes:
    """`content` in general-signing, as `sender` makes it."""
    titles = (SERVER, CLIENT) if sender == "server" else (CLIENT, SERVER)
    return sign(signer(keys_of(sender, suite), suite, sender), header(bytes(8), *titles), content)
