"""The parameters of a meter's URL, behind the '?': which there are, what each may be; UsageError BAD_URL for any other."""

from collections.abc import Set
from urllib.parse import parse_qsl

from win12_wire import limits
from win12_wire.quirks import OPTIONS, QUIRKS

from win12.physical.serial import FRAMINGS, SPEED, SPEEDS
from win12.physical.url_parts import bad_url

_CHOICES = {
    "referencing": ("ln", "sn"),
    "auth": ("none", "lls", "hls2", "md5", "sha1", "gmac", "sha256", "ecdsa"),
    "weak": ("hls2", "md5", "sha1"),
    "suite": ("0", "1", "2"),
    "security": ("none", "auth", "enc", "authenc"),
    "ciphering": ("global", "dedicated"),
    "apdus": ("general", "service", "general-ciphering"),
    "message_key": ("identified", "wrapped", "agreed-1e1s", "agreed-0e2s"),
    "signing": ("none", "outside", "inside"),
    "blocks": ("service", "general"),
    "opening": ("aarq", "preestablished"),
    "address": ("1", "2", "4"),
    "speed": SPEEDS,
    "framing": FRAMINGS,
    "start": ("hdlc", "mode-e"),
}
OF_LINES = ("speed", "framing", "start", "device")
"""Those of serial lines only."""
_NUMBERS = {
    "client": (1, 0xFFFF),
    "server": (0, 0xFFFF),
    "physical": (0, 0x3FFF),
    "pdu": (limits.PDU_MIN, 0xFFFF),
    "max_info": (32, limits.HDLC_INFO_MAX),
    "window": (1, limits.HDLC_WINDOW_MAX),
}
_SECRETS = {"ek", "ak", "dk", "key", "password", "secret"}
_KNOWN = frozenset((*_CHOICES, *_NUMBERS, "timeout", "quirks", "device", "gateway"))


def parameters(query: str, known: Set[str] = _KNOWN) -> dict[str, str]:
    """Name and value of each, none twice, none that is secret."""
    try:
        pairs = parse_qsl(query, keep_blank_values=True, strict_parsing=bool(query), max_num_fields=32)
    except ValueError:
        raise bad_url("the part after '?' must be name=value&name=value") from None
    given: dict[str, str] = {}
    for name, value in pairs:
        if name.lower() in _SECRETS:
            raise bad_url(f"{name}= does not belong into the URL; use --keys or the environment")
        if name not in known:
            raise bad_url(f"unknown parameter {name!r}; known are {', '.join(sorted(known))}")
        if name in given:
            raise bad_url(f"{name}= is given twice")
        given[name] = value
    return given


def choices(given: dict[str, str]) -> dict[str, str]:
    """Those that are one of some words."""
    return {name: _choice(name, given[name]) for name in _CHOICES if name in given}


def numbers(given: dict[str, str]) -> dict[str, int]:
    """Those that are numbers."""
    return {name: _number(name, given[name]) for name in _NUMBERS if name in given}


def quirks_of(value: str | None) -> tuple[str, ...]:
    """Names of quirks, each once."""
    names = tuple(dict.fromkeys(value.split(","))) if value else ()
    for name in names:
        if name not in OPTIONS:
            known = f"; it is {QUIRKS[name].handling} without being asked for" if name in QUIRKS else ""
            raise bad_url(f"quirks={name} is not one of {', '.join(OPTIONS)}{known}")
    return names


def timeout_of(value: str | None) -> float:
    """Seconds."""
    if value is None:
        return limits.T_RESPONSE
    try:
        seconds = float(value)
    except ValueError:
        seconds = 0.0
    if not 0.0 < seconds <= 3600.0:
        raise bad_url(f"timeout={value} is not a number of seconds from above 0 to 3600")
    return seconds


def framed(given: dict[str, str]) -> tuple[int, str]:
    """Bits per second and framing of a serial line."""
    speed = _choice("speed", given.get("speed", str(SPEED)))
    return int(speed), _choice("framing", given.get("framing", FRAMINGS[0]))


def _choice(name: str, value: str) -> str:
    if value not in _CHOICES[name]:
        raise bad_url(f"{name}={value} is not one of {', '.join(_CHOICES[name])}")
    return value


def _number(name: str, value: str) -> int:
    low, high = _NUMBERS[name]
    if not value.isascii() or not value.isdigit() or len(value) > 9 or not low <= int(value) <= high:
        raise bad_url(f"{name}={value} is not a number from {low} to {high}")
    return int(value)
