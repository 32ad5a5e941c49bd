"""What a peer may say of itself while it associates: names, titles, challenges, terms, at the bounds of what is allowed."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any, Final

from win12_wire import limits
from win12_wire.frames.acse import Aare, AssociationResult, Diagnostic, DiagnosticSource, Mechanism, UserDiagnostic
from win12_wire.frames.initiate import Conformance, ConformanceBit

TITLES: Final = (None, b"", b"CLI00001", b"MTR00001", b"MTR00002", b"XYZ00001", b"MTR0001", b"MTR000001")
CONTEXTS: Final = tuple(bytes.fromhex("608574050801") + bytes((arc,)) for arc in range(1, 5))
MECHANISMS: Final = tuple(bytes.fromhex("608574050802") + bytes((arc,)) for arc in Mechanism)
SECRETS: Final = (
    None, b"", b"wrong", bytes(range(0x40, 0x50)), bytes(range(0x80, 0x90)),
    bytes(range(0x40, 0x60)), bytes(range(0x80, 0xA0)), bytes(limits.CHALLENGE_MIN - 1),
    bytes(limits.CHALLENGE_MIN), bytes(limits.CHALLENGE_MAX), bytes(limits.CHALLENGE_MAX + 1),
)  # fmt: skip
SIZES: Final = (0, 1, 11, 12, 16, 24, 32, 48, 64, 0xFFFF)


def change(message: Any, chance: random.Random, certificates: Sequence[bytes]) -> None:
    """One field of an AARQ, AARE, RLRQ or RLRE. `certificates`: what its sender may show."""
    shown = chance.choice(certificates)
    if chance.random() < 0.3:
        at = chance.randrange(len(shown) + 1)
        shown = shown[:at] + chance.randbytes(1) + shown[at + 1 :]
    choices: dict[str, tuple[Any, ...]] = {
        "application_context_name": (None, *CONTEXTS),
        "calling_ap_title": TITLES,
        "responding_ap_title": TITLES,
        "calling_ae_qualifier": (None, shown, shown),
        "responding_ae_qualifier": (None, shown, shown),
        "mechanism_name": (None, *MECHANISMS),
        "calling_authentication_value": SECRETS,
        "responding_authentication_value": SECRETS,
        "sender_acse_requirements": (None, b"\7\x80", b"\7\0"),
        "responder_acse_requirements": (None, b"\7\x80", b"\7\0"),
        "protocol_version": (None, b"\7\x80", b"\7\0"),
        "user_information": (None, b"", b"\1"),
        "reason": (None, b"\0", b"\1", b"\x1e"),
    }
    if isinstance(message, Aare) and chance.random() < 0.3:
        message.result = chance.choice((*AssociationResult, None))
        source = chance.choice(tuple(DiagnosticSource))
        message.result_source_diagnostic = Diagnostic(source=source, code=chance.choice(tuple(UserDiagnostic)))
        return
    name = chance.choice([name for name in choices if hasattr(message, name)])
    setattr(message, name, chance.choice(choices[name]))


def change_terms(message: Any, chance: random.Random) -> None:
    """One field of an InitiateRequest or InitiateResponse."""
    match chance.randrange(4):
        case 0:
            bits = (0, int(ConformanceBit.get), 0xFFFFFF, message.conformance.bits & ~int(chance.choice(tuple(ConformanceBit))))
            message.conformance = Conformance(bits=chance.choice(bits))
        case 1:
            message.dlms_version = chance.choice((0, 5, 6, 7))
        case 2 if hasattr(message, "dedicated_key"):
            message.dedicated_key = chance.choice((None, b"", bytes(16), bytes(32), bytes(range(0x60, 0x70))))
        case _:
            message.max_pdu_size = chance.choice(SIZES)
