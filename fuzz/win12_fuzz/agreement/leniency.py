"""What the decoders of the stock Kaitai compiler may take though the specification refuses it, and why.

Kaitai knows nothing of the keys that begin with `-`. Nothing else is let through; a test shows of every rule that it is needed.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from win12_spec.frames.reading import Fault

from win12_fuzz.specification import FRAMES


class Leniency(NamedTuple):
    """Faults of `code` in fields that match `field` may pass; `within` is an octet that the input must hold, None for none.

    `example` is a type and octets that pass by this rule alone.
    """

    code: str
    reason: str
    example: tuple[str, str]
    field: str = ".*"
    within: int | None = None


TYPES = FRAMES.files["axdr"].enums["data_type"].values
COMPACT = next(tag for tag, label in TYPES if label == "compact_array")
INSIDE, CONTENTS = r"data\..*|data", "the contents of a compact array are octets to it"
LONG, LONGER = ("hdlc", "7e a009 020203 21 93 0000 7e"), "it takes addresses of three octets, and longer ones"
ENDLESS = ("iec62056_21.request", "2f3f" + "30" * 33 + "210d0a")
RULES = (
    Leniency("TRAILING", "a part that does not fill its room is no fault to it", ("acse", "62 07 be 05 0401aa bbbb")),
    Leniency("BAD_CHECKSUM", "it has no check sequences", ("hdlc", "7e a007 03 21 93 0000 7e")),
    Leniency("NON_CANONICAL", "lengths may be longer than needed, NaN may be signalling", ("axdr", "09 81 01 00")),
    Leniency("BAD_ORDER", "a record of tagged fields is a plain list to it", ("acse", "62 06 80 01 00 80 01 00")),
    Leniency("TOO_DEEP", "it counts no depth", ("axdr", "0201" * 20 + "00")),
    Leniency("BAD_LENGTH", LONGER, LONG, r"address\.octets"),
    Leniency("BAD_LENGTH", "it looks for a terminator as far as it goes", ENDLESS, r"\w+\.(device|text)"),
    Leniency("BAD_LENGTH", CONTENTS, ("axdr", "13 0202 1111 01 00"), INSIDE, COMPACT),
    Leniency("BAD_VALUE", CONTENTS, ("axdr", "13 0216" + "00" * 21 + "11 01 05"), INSIDE, COMPACT),
    Leniency("TRUNCATED", CONTENTS, ("axdr", "13 09 01 05"), INSIDE, COMPACT),
)


def excused(fault: Fault, octets: bytes) -> bool:
    """Whether Kaitai may take octets that have this fault."""
    return any(covers(rule, fault, octets) for rule in RULES)


def covers(rule: Leniency, fault: Fault, octets: bytes) -> bool:
    """Whether a rule speaks of this fault of these octets."""
    within = rule.within is None or rule.within in octets
    return rule.code == fault.code and within and re.fullmatch(rule.field, fault.field) is not None
