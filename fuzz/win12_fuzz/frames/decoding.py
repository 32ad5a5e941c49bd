"""`win12 decode` on any octets; and protected APDUs under keys that are known here, protected anew after every change."""

from __future__ import annotations

import json
import random
import zlib
from collections.abc import Callable, Iterable
from functools import cached_property
from itertools import chain
from typing import Any

from win12.application.decoding import decode
from win12.security.keys import Keys
from win12.security.suite import CONTROLS, KEY_LENGTH, Cipher
from win12_wire.errors import SecurityError, WireError
from win12_wire.frames import ciphering
from win12_wire.frames.ciphering import GeneralKeyCiphering, ProtectionTag

from win12_fuzz.finding import Finding, same
from win12_fuzz.frames.target import vectors_of
from win12_fuzz.specification import FRAMES
from win12_fuzz.target import Reach
from win12_fuzz.tree.grammar import Grammar
from win12_fuzz.tree.mutate import other_octets

LIMIT = 8192
TITLE = b"W12\0fuzz"
KEYS = Keys(ek=bytes(range(16)), ak=bytes(range(0xD0, 0xE0)), client_title=b"W12\0peer", server_title=TITLE)
LINKS = ("hdlc", "mbus", "wrapper", "raw")
CARRIERS = ("hdlc", "mbus", "wrapper", "llc", "block_transfer")
SEALED = {"authenticated": 0x10, "encrypted": 0x20, "both": 0x30}
APDU = FRAMES.files["apdu"].types["apdu"]


def decoded(octets: bytes) -> list[Any]:
    """What `win12 decode` makes of octets, with what it promises of that."""
    found = decode(octets, KEYS)
    if not found:
        raise Finding("nothing is said of the input")
    for one in found:
        json.dumps(one.json(), allow_nan=False)
        same(one.changed(), [], "what is decoded, written again")
    return found


class DecodeTarget:
    """Any octets, through all layers."""

    name = "decode"
    doc = "win12 decode: links, blocks, protection, APDUs, readings of any octets; what is decoded comes out the same again"
    limit = LIMIT

    @cached_property
    def grammars(self) -> list[Grammar]:
        """What octets may be."""
        return [Grammar(FRAMES.files[name].types[name]) for name in (*CARRIERS, "apdu", "axdr")]

    def run(self, octets: bytes) -> None:
        """See Target."""
        decoded(octets)

    def seeds(self) -> Iterable[bytes]:
        """APDUs as they are, and in every carrier."""
        chance = random.Random(zlib.crc32(b"decode"))
        yield b""
        yield from vectors_of(APDU, Grammar(APDU))
        yield from (_carried(self._some(chance), chance) for _ in range(40))
        yield from ProtectedTarget().seeds()

    def _some(self, chance: random.Random) -> bytes:
        return chance.choice(self.grammars[-2:]).make(chance)[:1500]

    def mutate(self, octets: bytes, size: int, seed: int) -> bytes:
        """Whatever of it can be read, changed with its structure; or its octets; or put into a carrier."""
        chance = random.Random(seed)
        match chance.randrange(4):
            case 0:
                made = _carried(octets, chance)
            case 1:
                made = other_octets(octets, chance)
            case _:
                fitting = [one for one in self.grammars if one.reached(octets)] or [chance.choice(self.grammars)]
                made = chance.choice(fitting).mutate(octets, size, chance)
        return made[: min(size, self.limit)]

    def dictionary(self) -> Iterable[bytes]:
        """That of everything."""
        return dict.fromkeys(chain.from_iterable(one.words for one in self.grammars))

    def reachable(self) -> Reach:
        """Links, and the APDUs that can come over them."""
        return Reach(frozenset(f"decode.link={link}" for link in LINKS))

    def reached(self, octets: bytes) -> Reach:
        """Links, APDUs and complaints."""
        found = decode(octets, KEYS)
        names = {f"decode.link={one.link}" for one in found if one.link and one.error is None}
        names |= {f"!{type(one.apdu).__name__}, {len(one.protections)} protections" for one in found}
        return Reach(frozenset(names | {f"!{str(one.error)[:30]}" for one in found if one.error is not None}))

    def native(self) -> str | None:
        """Python only."""
        return None


def _carried(octets: bytes, chance: random.Random) -> bytes:
    """The octets in one of the carriers."""
    return CARRY[chance.choice(CARRIERS)](octets, chance)


def _hdlc(octets: bytes, chance: random.Random) -> bytes:
    from win12_wire.frames.hdlc import Hdlc  # noqa: PLC0415

    message, size = b"\xe6\xe7\x00" + octets, chance.choice((30, 128, 2000))
    parts = [message[at : at + size] for at in range(0, len(message), size)]
    more = [1] * (len(parts) - 1) + [0]
    return b"".join(
        Hdlc(destination=b"\x03", source=b"\xce\xff", control=0x13, segmented=flag, information=part).encode()
        for flag, part in zip(more, parts, strict=True)
    )


def _mbus(octets: bytes, _: random.Random) -> bytes:
    from win12_wire.frames.mbus import LongFrame  # noqa: PLC0415

    parts = [octets[at : at + 240] for at in range(0, len(octets), 240)] or [b""]
    frames = []
    for number, part in enumerate(parts):
        last = 0x10 if number + 1 == len(parts) else 0
        frames.append(LongFrame(control=0x53, address=0xFF, control_information=number % 16 | last, user_data=b"\x01\x67" + part))
    return b"".join(frame.encode() for frame in frames)


def _wrapper(octets: bytes, _: random.Random) -> bytes:
    from win12_wire.frames.wrapper import Wrapper  # noqa: PLC0415

    return Wrapper(source_wport=1, destination_wport=1, apdu=octets[:65535]).encode()


def _llc(octets: bytes, _: random.Random) -> bytes:
    return b"\xe6\xe6\x00" + octets


def _blocks(octets: bytes, chance: random.Random) -> bytes:
    from win12_wire.frames.block_transfer import BlockTransfer  # noqa: PLC0415

    size = chance.choice((20, 100))
    parts = [octets[at : at + size] for at in range(0, len(octets), size)][:60] or [b""]
    last = len(parts)
    made = [
        BlockTransfer(last_block=int(at == last), streaming=0, window=1, block_number=at, block_number_ack=0, raw=part)
        for at, part in enumerate(parts, 1)
    ]
    return b"".join(block.encode() for block in made)


CARRY: dict[str, Callable[[bytes, random.Random], bytes]] = {
    "hdlc": _hdlc, "mbus": _mbus, "wrapper": _wrapper, "llc": _llc, "block_transfer": _blocks,
}  # fmt: skip


class ProtectedTarget:
    """Protected APDUs: those that were made with the keys open to their plain text, and no others do."""

    name = "protected"
    doc = "protected APDUs under fixed keys: opened if and only if the tag is right, and decoded on"
    limit = LIMIT

    def __init__(self) -> None:
        self.outer = Grammar(FRAMES.files["ciphering"].types["general_key_ciphering"])
        self.inner = Grammar(APDU)

    def run(self, octets: bytes) -> None:
        """See Target."""
        found, plain = decoded(octets), opened(octets)
        sealed = [one for one in found if one.protections]
        if plain is not None and not sealed:
            raise Finding("an APDU with a right tag is not opened")
        if plain is None and any(one.apdu is not None and one.protections and one.error is None for one in found):
            self._not_taken(octets, found)

    def _not_taken(self, octets: bytes, found: list[Any]) -> None:
        """What cannot be opened is not shown as if it had been."""
        try:
            outer = ciphering.decode(octets)
        except WireError:
            return
        if isinstance(outer, GeneralKeyCiphering) and CONTROLS[outer.security_control].authenticated:
            inner = [one for one in found if not isinstance(one.apdu, GeneralKeyCiphering)]
            if inner:
                raise Finding("an APDU with a wrong tag is shown as opened")

    def seeds(self) -> Iterable[bytes]:
        """APDUs under every protection."""
        chance = random.Random(zlib.crc32(b"protected"))
        for control in SEALED.values():
            for octets in [*list(vectors_of(APDU, self.inner))[:12], self.inner.make(chance)]:
                yield protect(octets, control, chance.randrange(1 << 32))
        yield from vectors_of(FRAMES.files["ciphering"].types["ciphering"], Grammar(FRAMES.files["ciphering"].types["ciphering"]))

    def mutate(self, octets: bytes, size: int, seed: int) -> bytes:
        """The plain text changed and protected anew; or the header; or what protects it, with a tag that is wrong then."""
        chance = random.Random(seed)
        plain = opened(octets)
        if plain is None or chance.random() < 0.25:
            made = self.outer.mutate(octets, size, chance)
        else:
            control = chance.choice((*SEALED.values(), ciphering.decode(octets).security_control))  # type: ignore[union-attr]
            made = protect(self.inner.mutate(plain, size - 40, chance), control, chance.randrange(1 << 32))
        return made[: min(size, self.limit)]

    def dictionary(self) -> Iterable[bytes]:
        """Tags, and the title."""
        return [TITLE, *self.outer.words]

    def reachable(self) -> Reach:
        """What protects."""
        return Reach(frozenset(f"protected.{name}" for name in (*SEALED, "wrong")))

    def reached(self, octets: bytes) -> Reach:
        """What protects, and what is inside."""
        try:
            outer = ciphering.decode(octets)
        except WireError as fault:
            return Reach(frozenset({f"!{fault.field}: {fault.code}"}))
        plain = opened(octets)
        if plain is None or not isinstance(outer, GeneralKeyCiphering):
            return Reach(frozenset({"protected.wrong"}))
        names = {f"protected.{name}" for name, control in SEALED.items() if outer.security_control == control}
        return Reach(frozenset(names | {f"!{one}" for one in self.inner.reached(plain) if one.startswith("apdu.")}))

    def native(self) -> str | None:
        """C has no cryptography of its own."""
        return None


def protect(plain: bytes, control: int, counter: int) -> bytes:
    """An APDU in general-glo-ciphering, from the meter whose title is TITLE."""
    try:
        payload = Cipher(0, KEYS.ek, KEYS.ak).protect(control, TITLE, counter, plain)
    except SecurityError:  # a control octet that protects nothing
        payload = plain
    made = GeneralKeyCiphering(
        tag=ProtectionTag.general_glo, system_title=TITLE, security_control=control, invocation_counter=counter, payload=payload
    )
    return made.encode()


def opened(octets: bytes) -> bytes | None:
    """The plain text of what `protect` made, by the suite itself; None for anything else."""
    try:
        outer = ciphering.decode(octets)
    except WireError:
        return None
    if not isinstance(outer, GeneralKeyCiphering) or outer.tag != ProtectionTag.general_glo or outer.system_title != TITLE:
        return None
    protection = CONTROLS[outer.security_control]
    if protection.suite not in KEY_LENGTH or (not protection.authenticated and not protection.encrypted):
        return None
    try:
        return Cipher(0, KEYS.ek, KEYS.ak).unprotect(
            outer.security_control, outer.system_title, outer.invocation_counter, outer.payload
        )
    except SecurityError:
        return None
