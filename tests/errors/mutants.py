"""Inputs that were valid once: seeds, what can be done to them, and how they can be carried.

An altered frame mostly fails its check sequence, which tells little about what is behind it; so half of the time the APDU is
altered first and then carried by sound frames, or protected.
"""

import json
import random
from collections.abc import Callable
from pathlib import Path

from win12.security.keys import Keys
from win12.security.suite import Cipher
from win12_wire.frames import acse, axdr, cosem, get, initiate, notification
from win12_wire.frames.block_transfer import BlockTransfer
from win12_wire.frames.ciphering import GeneralKeyCiphering, ProtectionTag
from win12_wire.frames.hdlc import Hdlc
from win12_wire.frames.mbus import LongFrame
from win12_wire.frames.wrapper import Wrapper

CORPUS = Path(__file__).resolve().parents[2].parent / "shared" / "corpus"
TITLE = bytes.fromhex("4752581122334455")
KEYS = Keys(ek=bytes(range(16)), ak=bytes(range(0xD0, 0xE0)), client_title=bytes.fromhex("4d4d4d0000bc614e"), server_title=TITLE)
_LENGTHS = (b"\xff", b"\x80", b"\x81\xff", b"\x82\xff\xff", b"\x83\xff\xff\xff", b"\x84\xff\xff\xff\xff", b"\x84\x7f\xff\xff\xff")

Bytes = Callable[[random.Random, bytes], bytes]


def own_seeds() -> list[bytes]:
    """APDUs that exercise every kind of field."""
    name = cosem.AttributeDescriptor(class_id=7, instance_id=bytes((1, 0, 99, 1, 0, 255)), attribute_id=2)
    row = [axdr.structure(axdr.octet_string(bytes(12)), axdr.double_long_unsigned(n), axdr.enum(1)) for n in range(20)]
    rows = axdr.array(*row)
    kinds = axdr.structure(
        axdr.null_data(), axdr.boolean(True), axdr.bit_string(axdr.BitString(11, b"\xff\xe0")), axdr.long64(-1),
        axdr.float32(1.5), axdr.float64(-2.5), axdr.visible_string(b"text"), axdr.date_time(bytes(12)), axdr.array(),
        axdr.dont_care(),
    )  # fmt: skip
    compact = axdr.compact_array((2, (18, 9, (1, 2, 17))), [(1, b"ab", [1, 2]), (3, b"", [4, 5])])
    lead = notification.NotificationTime(lead=0, octets=b"")
    request = initiate.InitiateRequest(dedicated_key=bytes(16), conformance=initiate.Conformance(bits=0x7E1F), max_pdu_size=1200)
    context = bytes.fromhex("60857405080103")
    aarq = acse.Aarq(application_context_name=context, calling_ap_title=bytes(8), user_information=request.encode())
    frames = [
        notification.DataNotification(long_invoke_id=1, date_time=lead, data=rows),
        notification.DataNotification(long_invoke_id=2, date_time=lead, data=kinds),
        notification.DataNotification(long_invoke_id=3, date_time=lead, data=compact),
        get.GetRequestNormal(invoke_id=1, attribute=name, access=cosem.SelectiveAccess(selector=1, parameters=kinds)),
        get.GetResponseNormal(invoke_id=1, data=rows),
        get.GetResponseWithDatablock(invoke_id=1, last_block=1, block_number=1, raw=rows.encode()),
        get.GetResponseWithList(invoke_id=1, results=[cosem.DataResult(data=kinds), cosem.DataResult(error=4)]),
        aarq,
    ]
    return [frame.encode() for frame in frames] + [rows.encode(), compact.encode()]


def corpus_seeds() -> list[bytes]:
    """Everything in the corpus, where it is at hand."""
    found = []
    for path in sorted(CORPUS.glob("*.json")) if CORPUS.is_dir() else ():
        for case in json.loads(path.read_text(encoding="utf-8")):
            texts = [case.get("hex"), *(case.get("hex_list") or ())]
            events = [event["hex"] for event in case.get("events") or () if "hex" in event]
            texts += ["".join(events[at : at + 4]) for at in range(0, len(events), 4)]
            found += [bytes.fromhex(text) for text in texts if text]
    return found


def _flip(rng: random.Random, data: bytes) -> bytes:
    out = bytearray(data)
    for _ in range(rng.choice((1, 1, 1, 2, 8))):
        out[rng.randrange(len(out))] ^= 1 << rng.randrange(8)
    return bytes(out)


def _set(rng: random.Random, data: bytes) -> bytes:
    at = rng.randrange(len(data))
    return data[:at] + bytes((rng.choice((0, 1, 2, 9, 0x13, 0x7E, 0x7F, 0x80, 0xFF, rng.randrange(256))),)) + data[at + 1 :]


def _cut(rng: random.Random, data: bytes) -> bytes:
    return data[: rng.randrange(len(data))]


def _drop(rng: random.Random, data: bytes) -> bytes:
    at = rng.randrange(len(data))
    return data[:at] + data[at + rng.randrange(1, 9) :]


def _repeat(rng: random.Random, data: bytes) -> bytes:
    at = rng.randrange(len(data))
    return data[:at] + data[at : at + rng.randrange(1, 40)] * rng.choice((2, 3, 50)) + data[at:]


def _insert(rng: random.Random, data: bytes) -> bytes:
    at = rng.randrange(len(data))
    return data[:at] + rng.randbytes(rng.randrange(1, 9)) + data[at:]


def _length(rng: random.Random, data: bytes) -> bytes:
    at = rng.randrange(len(data))
    return data[:at] + rng.choice(_LENGTHS) + data[at + 1 :]


def _nest(rng: random.Random, data: bytes) -> bytes:
    at = rng.randrange(len(data))
    return data[:at] + rng.choice((b"\x01\x01", b"\x02\x01", b"\x13\x02\x01")) * rng.choice((3, 17, 10_000)) + data[at:]


ALTERATIONS: tuple[Bytes, ...] = (_flip, _flip, _set, _set, _cut, _drop, _repeat, _insert, _length, _nest)


def altered(rng: random.Random, data: bytes) -> bytes:
    """One to three alterations."""
    for _ in range(rng.choice((1, 1, 2, 3))):
        if data:
            data = rng.choice(ALTERATIONS)(rng, data)
    return data


def _hdlc(rng: random.Random, apdu: bytes) -> bytes:
    message, size = b"\xe6\xe7\x00" + apdu, rng.choice((30, 128, 2000))
    parts = [message[at : at + size] for at in range(0, len(message), size)]
    more = [1] * (len(parts) - 1) + [0]
    frames = [
        Hdlc(destination=b"\x03", source=b"\xce\xff", control=0x13, segmented=flag, information=part)
        for flag, part in zip(more, parts, strict=True)
    ]
    return b"".join(frame.encode() for frame in frames)


def _mbus(rng: random.Random, apdu: bytes) -> bytes:
    parts = [apdu[at : at + 240] for at in range(0, len(apdu), 240)] or [b""]
    frames = []
    for number, part in enumerate(parts):
        last = 0x10 if number + 1 == len(parts) else 0
        frames.append(LongFrame(control=0x53, address=0xFF, control_information=number % 16 | last, user_data=b"\x01\x67" + part))
    return b"".join(frame.encode() for frame in frames)


def _wrapped(_: random.Random, apdu: bytes) -> bytes:
    return Wrapper(source_wport=1, destination_wport=1, apdu=apdu[:65535]).encode()


def _blocks(rng: random.Random, apdu: bytes) -> bytes:
    size = rng.choice((20, 100))
    parts = [apdu[at : at + size] for at in range(0, len(apdu), size)][:60]
    made = [
        BlockTransfer(last_block=0, streaming=0, window=1, block_number=number, block_number_ack=0, raw=part)
        for number, part in enumerate(parts, 1)
    ]
    for block in made[-1:]:
        block.last_block = 1
    return b"".join(block.encode() for block in made)


def _ciphered(rng: random.Random, apdu: bytes) -> bytes:
    control, counter = rng.choice((0x10, 0x20, 0x30)), rng.randrange(1 << 32)
    payload = Cipher(0, KEYS.ek, KEYS.ak).protect(control, TITLE, counter, apdu)
    tag = ProtectionTag.general_glo
    return GeneralKeyCiphering(
        tag=tag, system_title=TITLE, security_control=control, invocation_counter=counter, payload=payload
    ).encode()


CARRIERS: tuple[Bytes, ...] = (_hdlc, _mbus, _wrapped, _blocks, _ciphered)


def mutant(rng: random.Random, seeds: list[bytes]) -> bytes:
    """One input: a seed, altered, carried; in any order."""
    data = rng.choice(seeds)
    if rng.random() < 0.1:
        other = rng.choice(seeds)
        data = data[: rng.randrange(len(data) + 1)] + other[rng.randrange(len(other) + 1) :]
    if rng.random() < 0.5:
        data = rng.choice(CARRIERS)(rng, altered(rng, data))
        return data if rng.random() < 0.7 else altered(rng, data)
    return altered(rng, data)
