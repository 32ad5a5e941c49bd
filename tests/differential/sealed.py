"""Pushes under protection, in blocks, and with everything wrong with them that an enemy, a fault or another maker could do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from hypothesis import strategies as st
from win12.security.suite import Cipher
from win12_wire.frames.block_transfer import BlockTransfer
from win12_wire.frames.ciphering import (
    GeneralCiphering,
    GeneralHeader,
    GeneralKeyCiphering,
    KeyInfo,
    ProtectionTag,
    ServiceCiphering,
)
from win12_wire.frames.device_abi import DeviceKeys

TITLE: Final = b"WIN12345"
OTHER_TITLE: Final = b"WIN54321"
EK, AK = bytes(range(16)), bytes(range(0xD0, 0xE0))
EK32, AK32 = bytes(range(0x20, 0x40)), bytes(range(0x60, 0x80))
BOTH, TAG_ONLY, HIDDEN_ONLY = 0x30, 0x10, 0x20
"""protection in the security control octet"""


def keys(counter: int = 0, *, ak: bytes = AK, ek: bytes = EK, title: bytes = TITLE) -> DeviceKeys:
    """The keys of a device."""
    return DeviceKeys(title=title, counter=counter, encryption=ek, authentication=ak)


def general_glo(plain: bytes, counter: int, control: int = BOTH, *, title: bytes = TITLE, told: bytes | None = None) -> bytes:
    """Under general-glo-ciphering. `told`: the title in it, where that is another or none."""
    payload = _payload(plain, counter, control, title)
    told = title if told is None else told
    return GeneralKeyCiphering(
        tag=ProtectionTag.general_glo, system_title=told, security_control=control, invocation_counter=counter, payload=payload
    ).encode()


def glo_event(plain: bytes, counter: int, control: int = BOTH, *, tag: int = ProtectionTag.glo_event_notification) -> bytes:
    """Under an envelope for one service."""
    payload = _payload(plain, counter, control, TITLE)
    return ServiceCiphering(tag=tag, security_control=control, invocation_counter=counter, payload=payload).encode()


def general_ciphering(
    plain: bytes,
    counter: int,
    control: int = BOTH,
    *,
    key_info: KeyInfo | None = None,
    lengths: bool = True,
    fields: tuple[bytes, bytes, bytes, bytes, bytes] = (b"\1\2\3\4\5\6\7\x08", TITLE, b"CLIENT00", b"", b""),
) -> bytes:
    """Under general-ciphering."""
    names = ("transaction_id", "originator_title", "recipient_title", "date_time", "other_information")
    extra = GeneralHeader(**dict(zip(names, fields, strict=True))).encode() if lengths else b"".join(fields)
    payload = _payload(plain, counter, control, TITLE, extra)
    transaction, originator, recipient, moment, other = fields
    return GeneralCiphering(
        transaction_id=transaction,
        originator_title=originator,
        recipient_title=recipient,
        date_time=moment,
        other_information=other,
        key_info=key_info,
        security_control=control,
        invocation_counter=counter,
        payload=payload,
    ).encode()


def _payload(plain: bytes, counter: int, control: int, title: bytes, extra: bytes = b"") -> bytes:
    """What the runtime makes of it, by the keys of the suite. Compressed, it is as if it were not."""
    suite = control & 0x0F
    cipher = Cipher(suite, EK32, AK32) if suite == 2 else Cipher(suite, EK, AK)
    return cipher.protect(control & 0x7F, title, counter, plain, extra)


def blocks(apdu: bytes, size: int, *, window: int = 0, first: int = 1, streaming: int = 1) -> list[bytes]:
    """An APDU in blocks."""
    parts = [apdu[at : at + size] for at in range(0, len(apdu), size)]
    return [block(first + at, part, at + 1 == len(parts), window=window, streaming=streaming) for at, part in enumerate(parts)]


def block(number: int, raw: bytes, last: bool = False, *, window: int = 0, streaming: int = 1) -> bytes:
    """One block."""
    return BlockTransfer(
        last_block=int(last), streaming=streaming, window=window, block_number=number, block_number_ack=0, raw=raw
    ).encode()


# --- strategies ----------------------------------------------------------------------------------------------------------------

COUNTERS = st.one_of(st.integers(0, 12), st.integers(0, 12), st.sampled_from((0xFFFFFFFE, 0xFFFFFFFF, 0x80000000)))
CONTROLS = st.one_of(
    st.sampled_from((BOTH, BOTH, BOTH, TAG_ONLY, HIDDEN_ONLY, BOTH | 1, HIDDEN_ONLY | 1)),
    st.sampled_from((BOTH | 2, BOTH | 0x40, BOTH | 0x80, HIDDEN_ONLY | 0x80, TAG_ONLY | 2)),
)
KEY_INFOS = st.sampled_from(
    (
        None,
        None,
        KeyInfo(choice=0, key_id=0),
        KeyInfo(choice=0, key_id=1),
        KeyInfo(choice=1, kek_id=0, wrapped_key=bytes(24)),
        KeyInfo(choice=2, key_parameters=b"\1", key_ciphered_data=b"\2"),
    )
)
FIELDS = st.sampled_from(
    (
        (b"\1\2\3\4\5\6\7\x08", TITLE, b"CLIENT00", b"", b""),
        (b"", TITLE, b"", b"", b""),
        (b"", b"", b"", b"", b""),
        (b"", OTHER_TITLE, b"CLIENT00", bytes(12), b"other"),
        (b"t" * 40, TITLE, b"CLIENT00", bytes(12), b"o" * 200),
    )
)
TOLD = st.sampled_from((None, None, None, None, b"", OTHER_TITLE, TITLE[:7], TITLE + b"!"))


@st.composite
def _general_glo(draw: st.DrawFn, plain: bytes) -> bytes:
    title = draw(st.sampled_from((TITLE, TITLE, TITLE, OTHER_TITLE)))
    return general_glo(plain, draw(COUNTERS), draw(CONTROLS), title=title, told=draw(TOLD))


@st.composite
def _glo_event(draw: st.DrawFn, plain: bytes) -> bytes:
    events = (ProtectionTag.glo_event_notification,) * 4
    tag = draw(st.sampled_from((*events, ProtectionTag.ded_event_notification, ProtectionTag.glo_get_response)))
    return glo_event(plain, draw(COUNTERS), draw(CONTROLS), tag=tag)


@st.composite
def _general_ciphering(draw: st.DrawFn, plain: bytes) -> bytes:
    more = {"key_info": draw(KEY_INFOS), "lengths": draw(st.booleans()), "fields": draw(FIELDS)}
    return general_ciphering(plain, draw(COUNTERS), draw(CONTROLS), **more)  # type: ignore[arg-type]


ENVELOPES: Final[list[Callable[[bytes], st.SearchStrategy[bytes]]]] = [
    _general_glo, _general_glo, _glo_event, _general_ciphering,
]  # fmt: skip


@st.composite
def protected(draw: st.DrawFn, plains: st.SearchStrategy[bytes]) -> bytes:
    """A push under protection, sometimes under two, sometimes altered after."""
    apdu = draw(plains)
    for _ in range(draw(st.sampled_from((1, 1, 1, 1, 1, 1, 2)))):
        apdu = draw(draw(st.sampled_from(ENVELOPES))(apdu))
    change = draw(st.integers(0, 11))
    if change == 0:
        at = draw(st.integers(0, len(apdu) - 1))
        apdu = apdu[:at] + bytes((apdu[at] ^ 1 << draw(st.integers(0, 7)),)) + apdu[at + 1 :]
    elif change == 1:
        apdu = apdu[: draw(st.integers(0, len(apdu)))]
    elif change == 2:
        apdu += draw(st.binary(max_size=3))
    return apdu


@st.composite
def in_blocks(draw: st.DrawFn, apdus: st.SearchStrategy[bytes]) -> list[bytes]:
    """An APDU in blocks, of which sometimes one is lost, twice there, another, or in another place."""
    apdu = draw(apdus)
    size = draw(st.sampled_from((3, 20, 100, 300)))
    size = max(size, len(apdu) // 40)
    made = blocks(apdu, size, window=draw(st.sampled_from((0, 0, 1, 3))), first=draw(st.sampled_from((1, 1, 1, 2, 5))))
    for _ in range(draw(st.sampled_from((0, 0, 0, 1, 2)))):
        at, kind = draw(st.integers(0, max(0, len(made) - 1))), draw(st.integers(0, 6))
        if kind == 0:
            del made[at : at + 1]
        elif kind == 1:
            made[at:at] = made[at : at + 1]
        elif kind == 2:
            made[at:at] = [block(draw(st.integers(0, 6)), draw(st.binary(max_size=5)), draw(st.booleans()))]
        elif kind == 3:
            made = [*made[at:], *made[:at]]
        elif kind == 4:
            made[at:at] = [block(0, b"")]
        elif kind == 5:
            made[at:at] = [block(draw(st.integers(1, 6)), b"", window=1)]
        else:
            made = list(draw(st.permutations(made))) if len(made) < 8 else made[::-1]
    return made
