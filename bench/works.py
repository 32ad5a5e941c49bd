"""The works that are measured, their units, and the ratios to aim at."""

from __future__ import annotations

from dataclasses import dataclass, field

MICROSECONDS = 1e6
MILLISECONDS = 1e3


@dataclass(frozen=True, slots=True)
class Work:
    """`aims`: by which factor to be faster than a peer. `scale`: seconds to `unit`.

    `dialogue`: the work talks to a meter, whose answers are recorded first and played back while it is timed.
    """

    name: str
    title: str
    unit: str
    scale: float
    aims: dict[str, float] = field(default_factory=dict)
    dialogue: bool = False


WORKS = (
    Work("rows", "profile of 2,880 rows x 6 to rows with datetimes", "ms", MILLISECONDS, {"gurux": 60, "dlms_cosem": 25}),
    Work("columns", "the same profile to columns (NumPy; peers: rows)", "ms", MILLISECONDS, {"gurux": 500}),
    Work("hdlc_encode", "HDLC frame of 128 octets, encode", "us", MICROSECONDS, {"gurux": 20}),
    Work("hdlc_decode", "HDLC frame of 128 octets, decode", "us", MICROSECONDS, {"gurux": 20}),
    Work("unprotect", "general-glo APDU of 256 octets, verify and decrypt", "us", MICROSECONDS, {"gurux": 500, "dlms_cosem": 3}),
    Work(
        "association",
        "association (HLS5), 10 registers, 96 rows: client",
        "ms",
        MILLISECONDS,
        {"gurux": 100, "dlms_cosem": 10},
        dialogue=True,
    ),
    Work("association_list", "the same, registers in one request (peers: each by itself)", "ms", MILLISECONDS, dialogue=True),
)

FLEET = (
    Work("fleet", "the same from each of 1,000 meters at once over TCP: client", "ms/meter", MILLISECONDS),
    Work("fleet_wall", "1,000 meters at once over TCP: elapsed", "ms/meter", MILLISECONDS),
    Work("fleet_memory", "1,000 meters at once over TCP: memory", "kB/meter", 1e-3),
)
"""Measured together. The peers block, so each of their meters has a thread; fewer meters, because figures are per meter."""

METERS = {"ours": 1000, "gurux": 50, "dlms_cosem": 200}
QUICK_METERS = {"ours": 1000, "gurux": 10, "dlms_cosem": 50}

BEFORE = "before"
"""Another version of ours, beside which it is measured by `--against`."""

STACKS = ("ours", "gurux", "dlms_cosem")
"""Ours first: the ratios are of the others to it."""
