"""Where a meter is and how it is spoken to, in one line.

    tcp://host:4059?client=1&server=1&auth=gmac&suite=2          wrapper over TCP
    udp://host:4059?client=1&server=1&auth=gmac&suite=2          wrapper over UDP, a message a datagram
    hdlc+tcp://host:4061?client=1&server=1&physical=17           HDLC over TCP
    serial:///dev/ttyUSB0?client=1&speed=9600&framing=8N1        HDLC over a serial line; of Windows serial:///COM3
    rfc2217://host:2217?client=1&speed=9600&framing=8N1          HDLC over a serial line of another machine

Keys and passwords are never part of it. Parameters (defaults first):

    client=16        our address: wPort, or HDLC upper address (1..65535, HDLC 1..127)
    server=1         logical device of the meter
    physical=        HDLC lower address, none by default
    address=         octets of the HDLC server address: 1, 2 or 4; by default the fewest that hold it
    referencing=ln   ln: objects by logical names; sn: by short names
    auth=none        none, lls, gmac, sha256, ecdsa; hls2, md5 and sha1 are weak
    weak=            hls2, md5 or sha1: a weak mechanism that is allowed, by its name
    suite=0          security suite 0, 1, 2
    security=        none, auth, enc, authenc; authenc by default when auth=gmac, auth=ecdsa or suite= is given, else none
    ciphering=global global, or dedicated: a fresh key for each association
    opening=aarq     aarq, or preestablished: the association is there without AARQ, on the terms given here
    apdus=general    general (general-glo/-ded), service (glo-get-request and so on) or general-ciphering
    message_key=     of general-ciphering: identified, wrapped, agreed-1e1s, agreed-0e2s; agreed ones in suites 1 and 2 only
    signing=none     none, outside (general-signing around the cipher text) or inside; with general-ciphering, in suites 1 and 2
    blocks=service   how what is long goes: blocks of each service, or general: general block transfer, if the meter can
    timeout=10       seconds from a request to its complete answer
    pdu=65535        octets of an APDU that we take
    max_info=128     octets of an HDLC information field that we propose to send and to take (32..2030)
    window=1         HDLC frames in a row that we propose to send and to take (1..7)
    quirks=          what the maker of the meter does otherwise, by names and commas (`win12 quirks`); never about security
    speed=9600       bits per second of a serial line
    framing=8N1      octets of a serial line: data bits, parity, stop bits; 8N1, 7E1, 8E1, 8O1, 7O1, 8N2
    start=hdlc       hdlc: a serial line of HDLC; mode-e: sign-on of IEC 62056-21 at 300 bits per second, then HDLC, 8N1, at the
                     speed that the meter offers, when it is not above speed=
    device=          address of the meter in that sign-on
    gateway=         a meter behind the gateway that is there: NETWORK/ADDRESS, such as 0/1234 or 0/hex:0A0B

Where a meter pushes to: `tcp://:4060`, `tcp://host:4060`, `udp://:4060`, or `serial:///dev/ttyUSB0?speed=2400&framing=8E1`.
"""

import os
from collections.abc import Set
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import SplitResult, parse_qsl, urlsplit

from win12_wire import limits
from win12_wire.errors import Code, UsageError
from win12_wire.quirks import OPTIONS, QUIRKS

from win12.physical.gateway_url import Behind, parse_behind
from win12.physical.serial import FRAMINGS, SPEED, SPEEDS, SerialPort

DEFAULT_PORT = 4059
_SCHEMES = {"tcp": ("wrapper", "tcp"), "udp": ("wrapper", "udp"), "hdlc+tcp": ("hdlc", "tcp"), "serial": ("hdlc", "serial"),
            "rfc2217": ("hdlc", "serial")}  # fmt: skip
"""Link and carrier of each."""
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
_OF_LINES = ("speed", "framing", "start", "device")
_NUMBERS = {
    "client": (1, 0xFFFF),
    "server": (0, 0xFFFF),
    "physical": (0, 0x3FFF),
    "pdu": (limits.PDU_MIN, 0xFFFF),
    "max_info": (32, limits.HDLC_INFO_MAX),
    "window": (1, limits.HDLC_WINDOW_MAX),
}
_SECRETS = {"ek", "ak", "dk", "key", "password", "secret"}


@dataclass(frozen=True, slots=True)
class MeterUrl:
    """A parsed URL; the fields are the parameters above. `link` is wrapper or hdlc; `address` is 0 when not given.

    Of a serial line `host` is its path, and `port` 0.
    """

    link: str
    host: str
    port: int = DEFAULT_PORT
    client: int = 16
    server: int = 1
    physical: int | None = None
    address: int = 0
    auth: str = "none"
    suite: int = 0
    security: str = "none"
    ciphering: str = "global"
    apdus: str = "general"
    message_key: str = ""
    signing: str = "none"
    blocks: str = "service"
    opening: str = "aarq"
    timeout: float = limits.T_RESPONSE
    pdu: int = limits.PDU_DEFAULT
    max_info: int = limits.HDLC_INFO_DEFAULT
    window: int = limits.HDLC_WINDOW_DEFAULT
    carrier: str = "tcp"
    speed: int = SPEED
    framing: str = FRAMINGS[0]
    weak: str = ""
    quirks: tuple[str, ...] = ()
    start: str = "hdlc"
    device: str = ""
    referencing: str = "ln"
    gateway: Behind | None = None

    @property
    def line(self) -> SerialPort:
        """The serial line as it is opened: of the sign-on, where there is one."""
        return SerialPort(self.host, *((300, "7E1") if self.start == "mode-e" else (self.speed, self.framing)))

    @property
    def peer(self) -> str:
        """host:port, or the path of the line; and which meter behind it."""
        place = self.host if self.carrier == "serial" else f"{self.host}:{self.port}"
        return place if self.gateway is None else f"{place}, {self.gateway} behind it"

    @property
    def authenticated(self) -> bool:
        """Whether APDUs carry a tag."""
        return self.security in ("auth", "authenc")

    @property
    def encrypted(self) -> bool:
        """Whether APDUs are encrypted."""
        return self.security in ("enc", "authenc")


def parse_url(url: str) -> MeterUrl:
    """Read a meter URL; UsageError BAD_URL says which part is wrong and what it may be."""
    parts, port = _split(url)
    if parts.scheme not in _SCHEMES:
        raise _bad(f"scheme {parts.scheme!r} is not one of {', '.join(_SCHEMES)}")
    if parts.username is not None or parts.password is not None:
        raise _bad("a user or password does not belong into the URL; use --keys or WIN12_PASSWORD")
    given = _query(parts.query)
    if parts.scheme == "rfc2217":
        return _build(parts.scheme, far_line(parts, port), 0, given)
    if parts.scheme == "serial":
        return _build(parts.scheme, _path(parts), 0, given)
    if not parts.hostname:
        raise _bad("the host is missing")
    if parts.path not in ("", "/") or parts.fragment:
        raise _bad(f"nothing may stand between host and '?', found {parts.path or '#' + parts.fragment!r}")
    if wrong := [name for name in _OF_LINES if name in given]:
        raise _bad(f"{wrong[0]}= belongs to serial lines only")
    return _build(parts.scheme, parts.hostname, DEFAULT_PORT if port is None else port, given)


class Socket(NamedTuple):
    """Where to listen. carrier: tcp or udp; host: empty for any."""

    carrier: str
    host: str
    port: int


def parse_listen(url: str) -> Socket | SerialPort:
    """Where a meter pushes to: a socket, or a serial line. UsageError BAD_URL."""
    parts, port = _split(url)
    if parts.scheme == "serial":
        given = _query(parts.query, {"speed", "framing"})
        return SerialPort(_path(parts), *_framed(given))
    if parts.scheme not in ("tcp", "udp") or port is None or parts.path not in ("", "/") or parts.query or parts.username:
        raise _bad(f"{url} is not tcp://:PORT, tcp://HOST:PORT, udp://:PORT or serial:///dev/TTY")
    return Socket(parts.scheme, parts.hostname or "", port)


def _split(url: str) -> tuple[SplitResult, int | None]:
    """The parts, and the port, which must be read to be checked."""
    try:
        parts = urlsplit(url)
        return parts, parts.port
    except ValueError as error:
        raise _bad(str(error)) from None


def far_line(parts: SplitResult, port: int | None) -> str:
    """A line of another machine; UsageError BAD_URL."""
    if not parts.hostname or port is None or parts.path not in ("", "/") or parts.fragment or parts.username is not None:
        raise _bad("a line of another machine is named as in rfc2217://HOST:PORT")
    return f"rfc2217://{f'[{parts.hostname}]' if ':' in parts.hostname else parts.hostname}:{port}"


def _path(parts: SplitResult) -> str:
    if parts.netloc or parts.fragment or len(parts.path) < 2 or "\0" in parts.path:
        raise _bad("a serial line is named as in serial:///dev/ttyUSB0")
    return parts.path.removeprefix("/") if os.name == "nt" else parts.path


def _framed(given: dict[str, str]) -> tuple[int, str]:
    speed = _choice("speed", given.get("speed", str(SPEED)))
    return int(speed), _choice("framing", given.get("framing", FRAMINGS[0]))


def _build(scheme: str, host: str, port: int, given: dict[str, str]) -> MeterUrl:
    values: dict[str, int] = {name: _number(name, given[name]) for name in _NUMBERS if name in given}
    chosen = {name: _choice(name, given[name]) for name in _CHOICES if name in given}
    auth = chosen.get("auth", "none")
    protected = auth in ("gmac", "ecdsa") or "suite" in chosen
    link, carrier = _SCHEMES[scheme]
    speed, framing = _framed(given)
    url = MeterUrl(
        link, host, port, carrier=carrier, auth=auth, weak=chosen.get("weak", ""), suite=int(chosen.get("suite", "0")),
        security=chosen.get("security", "authenc" if protected else "none"),
        ciphering=chosen.get("ciphering", "global"), apdus=chosen.get("apdus", "general"),
        message_key=chosen.get("message_key", "identified" if chosen.get("apdus") == "general-ciphering" else ""),
        signing=chosen.get("signing", "none"), blocks=chosen.get("blocks", "service"), opening=chosen.get("opening", "aarq"),
        quirks=_quirks(given.get("quirks")), address=int(chosen.get("address", "0")),
        timeout=_seconds(given.get("timeout")), speed=speed, framing=framing,
        referencing=chosen.get("referencing", "ln"), start=chosen.get("start", "hdlc"), device=given.get("device", ""),
        gateway=parse_behind(given["gateway"]) if "gateway" in given else None, **values,
    )  # fmt: skip
    _check(url)
    return url


def _check(url: MeterUrl) -> None:
    if url.link == "hdlc":
        if url.client > 0x7F:
            raise _bad(f"client={url.client}: an HDLC client address is at most 127")
        if url.server > 0x3FFF:
            raise _bad(f"server={url.server}: an HDLC server address is at most 16383")
    elif url.physical is not None:
        raise _bad("physical= belongs to HDLC only")
    if url.device and url.start != "mode-e":
        raise _bad("device= belongs to start=mode-e")
    if url.ciphering == "dedicated" and url.security == "none":
        raise _bad("ciphering=dedicated needs security=")
    if url.apdus == "general-ciphering":
        _check_general(url)
    elif url.message_key or url.signing != "none":
        raise _bad("message_key= and signing= go with apdus=general-ciphering")
    if url.opening == "preestablished" and (url.auth != "none" or url.ciphering == "dedicated"):
        raise _bad("opening=preestablished goes with auth=none and ciphering=global")


def _check_general(url: MeterUrl) -> None:
    if not url.authenticated or url.ciphering == "dedicated":
        raise _bad("apdus=general-ciphering goes with security=auth or authenc, and ciphering=global")
    if url.suite == 0 and (url.message_key.startswith("agreed") or url.signing != "none"):
        raise _bad("suite=0 has no agreed keys and no signatures")


_KNOWN = frozenset((*_CHOICES, *_NUMBERS, "timeout", "quirks", "device", "gateway"))


def _query(query: str, known: Set[str] = _KNOWN) -> dict[str, str]:
    try:
        pairs = parse_qsl(query, keep_blank_values=True, strict_parsing=bool(query), max_num_fields=32)
    except ValueError:
        raise _bad("the part after '?' must be name=value&name=value") from None
    given: dict[str, str] = {}
    for name, value in pairs:
        if name.lower() in _SECRETS:
            raise _bad(f"{name}= does not belong into the URL; use --keys or the environment")
        if name not in known:
            raise _bad(f"unknown parameter {name!r}; known are {', '.join(sorted(known))}")
        if name in given:
            raise _bad(f"{name}= is given twice")
        given[name] = value
    return given


def _choice(name: str, value: str) -> str:
    if value not in _CHOICES[name]:
        raise _bad(f"{name}={value} is not one of {', '.join(_CHOICES[name])}")
    return value


def _number(name: str, value: str) -> int:
    low, high = _NUMBERS[name]
    if not value.isascii() or not value.isdigit() or len(value) > 9 or not low <= int(value) <= high:
        raise _bad(f"{name}={value} is not a number from {low} to {high}")
    return int(value)


def _quirks(value: str | None) -> tuple[str, ...]:
    names = tuple(dict.fromkeys(value.split(","))) if value else ()
    for name in names:
        if name not in OPTIONS:
            known = f"; it is {QUIRKS[name].handling} without being asked for" if name in QUIRKS else ""
            raise _bad(f"quirks={name} is not one of {', '.join(OPTIONS)}{known}")
    return names


def _seconds(value: str | None) -> float:
    if value is None:
        return limits.T_RESPONSE
    try:
        seconds = float(value)
    except ValueError:
        seconds = 0.0
    if not 0.0 < seconds <= 3600.0:
        raise _bad(f"timeout={value} is not a number of seconds from above 0 to 3600")
    return seconds


def _bad(detail: str) -> UsageError:
    return UsageError(Code.BAD_URL, detail)
