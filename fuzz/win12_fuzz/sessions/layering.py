"""General-ciphering and general-signing in the hands of a peer that has all keys: taken off, changed, put on again.

What it opens is right in every respect that one message has: its key, its tag, its signatures, its titles, one header in all
layers. Counters and numbers of transactions are for whoever remembers them.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Final

from win12.security.general import header, header_of, is_signed, protect, sign, unprotect
from win12.security.keys import Keys
from win12.security.message_keys import FRESH, KeyUse, Side, find, make, other, signer, use_of, verifier
from win12.security.signing import Signer
from win12.security.suite import Cipher
from win12_wire.errors import SecurityError, WireError
from win12_wire.frames.ciphering import GeneralCiphering, GeneralHeader, GeneralSigning, KeyInfo

from win12_fuzz.certificates import world

Layered = GeneralCiphering | GeneralSigning
NUMBER: Final = 8
"""Octets of a transaction id that is a number."""
NUMBERS: Final = (0, 1, 2, 10, 0xFFFFFFFE, 0xFFFFFFFF, 1 << 32, (1 << 64) - 1)
OTHERS: Final = (b"", b"\0", bytes(9), b"\xff" * 8, bytes(127), bytes(128))
SCHEMES: Final = (b"", b"\0", b"\1", b"\1", b"\2", b"\2", b"\3")
_SIGNING: Final = b"\xdf"


@dataclass(frozen=True)
class Around:
    """The layers of a message: where its key comes from, where it is signed, and the header that all of them have."""

    use: KeyUse
    outside: bool
    inside: bool
    head: GeneralHeader

    @property
    def transaction(self) -> bytes:
        return bytes(self.head.transaction_id)

    @property
    def number(self) -> int | None:
        """The number of a transaction that bears one, because its key is of one message only."""
        return int.from_bytes(self.transaction) if self.use in FRESH else None


class Layering:
    """The layers that a `side` puts around its messages."""

    def __init__(self, keys: Keys, suite: int, side: Side) -> None:
        self.keys, self.suite, self.side = keys, suite, side
        self.titles = (world.TITLES[side], world.TITLES[other(side)])

    def fresh(self, use: KeyUse, number: int, *, outside: bool = False, inside: bool = False) -> Around:
        """Layers that begin a transaction."""
        return Around(use, outside, inside, header(number.to_bytes(NUMBER), *self.titles))

    def numbered(self, around: Around, number: int) -> Around:
        """The same under another number."""
        return replace(around, head=_with(around.head, {"transaction_id": number.to_bytes(NUMBER)}))

    # --- taking off

    def opened(self, apdu: Layered) -> tuple[Around, int, int, bytes] | None:
        """The layers, the security control, the counter, and the plain APDU; None unless all of it is right."""
        outside = isinstance(apdu, GeneralSigning)
        try:
            ciphered = GeneralCiphering.decode(apdu.content) if isinstance(apdu, GeneralSigning) else apdu
            head, use = header_of(ciphered), use_of(ciphered.key_info)
            if isinstance(apdu, GeneralSigning) and not self._signed(apdu, head):
                return None
            if use is None or (head.originator_title, head.recipient_title) != self.titles:
                return None
            key = find(ciphered.key_info, self.keys, self.suite, self.side, head)
            plain = unprotect(Cipher(self.suite, key, self.keys.ak), ciphered)
            inside = plain[:1] == _SIGNING
            if inside:
                signed = GeneralSigning.decode(plain)
                if header_of(signed).encode() != head.encode() or not self._signed(signed, head):
                    return None
                plain = signed.content
        except (SecurityError, WireError):
            return None
        return Around(use, outside, inside, head), ciphered.security_control, ciphered.invocation_counter, plain

    def _signed(self, apdu: GeneralSigning, head: GeneralHeader) -> bool:
        """Whether we have signed it, for the same transaction between the same two."""
        mine = header_of(apdu)
        same = (mine.transaction_id, mine.originator_title, mine.recipient_title)
        wanted = (head.transaction_id, head.originator_title, head.recipient_title)
        return same == wanted and is_signed(verifier(self.keys, self.suite, self.side), apdu)

    # --- putting on

    def sealed(self, around: Around, control: int, counter: int, plain: bytes) -> bytes:
        """A message in layers; SecurityError for what no key can be had for, or no cipher takes; WireError."""
        keys, suite, head = self.keys, self.suite, around.head
        mine = signer(keys, suite, self.side) if around.outside or around.inside else None
        if around.inside and mine is not None:
            plain = sign(mine, head, plain)
        info, key = make(around.use, keys, suite, self.side, head)
        octets = protect(Cipher(suite, key, keys.ak), head, plain, info=info, control=control, counter=counter)
        return sign(mine, head, octets) if around.outside and mine is not None else octets

    # --- changing

    def changed(self, around: Around, chance: random.Random) -> Around:
        """Other layers, put on as whoever has the keys can."""
        head, number = around.head, int.from_bytes(around.transaction[-NUMBER:])
        ours, theirs = self.titles
        near = (number + 1).to_bytes(NUMBER + 1)[1:], max(number - 1, 0).to_bytes(NUMBER), chance.choice(NUMBERS).to_bytes(NUMBER)
        heads: list[dict[str, bytes]] = [
            {"transaction_id": chance.choice((*near, *OTHERS))},
            {"transaction_id": near[0]},
            {"originator_title": chance.choice((b"", theirs, world.OTHER_TITLE))},
            {"recipient_title": chance.choice((b"", ours, world.OTHER_TITLE))},
            {"date_time": chance.choice((b"\0" * 12, b"\1")), "other_information": chance.choice((b"", b"x"))},
        ]
        ways: list[Callable[[], Around]] = [
            lambda: replace(around, head=_with(head, chance.choice(heads))),
            lambda: replace(around, use=chance.choice(tuple(KeyUse))),
            lambda: replace(around, outside=not around.outside),
            lambda: replace(around, inside=not around.inside),
        ]
        return chance.choice((ways[0], *ways))()

    def spoiled(self, octets: bytes, known: bytes, chance: random.Random) -> bytes:
        """A message whose layers no longer fit: what it says of its key, its signature, or a layer of another message."""
        apdu: Any = (GeneralSigning if octets[:1] == _SIGNING else GeneralCiphering).decode(octets)
        if isinstance(apdu, GeneralSigning):
            ways = ("content", "signature", "transaction_id", "key_info")
        else:
            ways = ("payload", "transaction_id", "key_info", "key_info")
        match chance.choice(ways):
            case "content":
                apdu.content = known or apdu.content[:-1]
            case "signature":
                apdu.signature = chance.choice((b"", bytes(len(apdu.signature)), _flipped(apdu.signature, chance)))
            case "payload":
                apdu.payload = _flipped(apdu.payload, chance)
            case "transaction_id":
                apdu.transaction_id = chance.choice(OTHERS)
            case _ if isinstance(apdu, GeneralSigning):
                return self.signed_again(apdu, chance)
            case _:
                apdu.key_info = _other_key(apdu.key_info, chance)
        return bytes(apdu.encode())

    def signed_again(self, apdu: GeneralSigning, chance: random.Random) -> bytes:
        """Its content with a signature of somebody: of us, of the peer's other meter, of the recipient."""
        whose = chance.choice((self.side, other(self.side), "other"))
        mine = Signer(self.suite, world.private(self.suite, whose), whose)
        return sign(mine, header_of(apdu), chance.choice((apdu.content, apdu.content[:-1])))


def _with(head: GeneralHeader, fields: dict[str, bytes]) -> GeneralHeader:
    made = GeneralHeader.decode(head.encode())
    for name, value in fields.items():
        setattr(made, name, value)
    return made


def _flipped(octets: bytes, chance: random.Random) -> bytes:
    if not octets:
        return b"\0"
    at = chance.randrange(len(octets))
    return octets[:at] + bytes((octets[at] ^ 1 << chance.randrange(8),)) + octets[at + 1 :]


def _other_key(info: KeyInfo | None, chance: random.Random) -> KeyInfo | None:
    """Another word about the key."""
    octets = (info.wrapped_key or info.key_ciphered_data or b"") if info is not None else b""
    said = chance.choice((b"", octets[:-1], octets + b"\0", _flipped(octets, chance), bytes(len(octets)), bytes(96)))
    return chance.choice(
        (
            None,
            KeyInfo(choice=0, key_id=chance.choice((0, 1, 2, 255))),
            KeyInfo(choice=1, kek_id=chance.choice((0, 0, 1)), wrapped_key=said),
            KeyInfo(choice=2, key_parameters=chance.choice(SCHEMES), key_ciphered_data=said),
        )
    )
