"""Where a meter is that is read by IEC 62056-21, and how.

    iec21:///dev/ttyUSB0?mode=auto
    iec21+rfc2217://host:2217?mode=auto                          over a serial line of another machine

Parameters (defaults first):

    mode=auto        auto: sign-on, then what the meter offers (modes A, B, C); programming: commands instead of the readout;
                     push: the meter sends by itself (mode D)
    device=          address of the meter in the sign-on, for several on one line; none by default
    speed=19200      bits per second that the line can do, at most; with mode=push those of the line, 2400 by default
    wake=no          no, or yes: a wake-up message before the sign-on, for meters with a battery

A password, for mode=programming, comes with the keys.
"""

from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit

from win12.physical.serial import SPEEDS, SerialPort
from win12.physical.url_parts import bad_url, far_line, line_path

SCHEME = "iec21"
FAR = "iec21+rfc2217"
FRAMING = "7E1"
_SIGN_ON = 300
_CHOICES = {"mode": ("auto", "programming", "push"), "wake": ("no", "yes"), "speed": SPEEDS}
_SECRETS = {"password", "key", "secret"}
_DEVICE_MAX = 32


@dataclass(frozen=True, slots=True)
class LocalUrl:
    """A parsed URL; the fields are the parameters above."""

    path: str
    mode: str = "auto"
    device: bytes = b""
    speed: int = 19200
    wake: bool = False

    @property
    def line(self) -> SerialPort:
        """The line as the dialogue begins."""
        return SerialPort(self.path, self.speed if self.mode == "push" else _SIGN_ON, FRAMING)


def is_local(url: str) -> bool:
    """Whether a URL is one of these."""
    return url.partition(":")[0].lower() in (SCHEME, FAR)


def parse_local(url: str) -> LocalUrl:
    """Read such a URL; UsageError BAD_URL says which part is wrong and what it may be."""
    try:
        parts = urlsplit(url)
        port = parts.port
        pairs = parse_qsl(parts.query, keep_blank_values=True, strict_parsing=bool(parts.query), max_num_fields=8)
    except ValueError as error:
        raise bad_url(str(error)) from None
    path = far_line(parts, port) if parts.scheme == FAR else line_path(parts, f"a line is named as in {SCHEME}:///dev/ttyUSB0")
    given = dict(pairs)
    if len(given) < len(pairs):
        raise bad_url("a parameter is given twice")
    for name, value in pairs:
        _check(name, value)
    mode = given.get("mode", "auto")
    speed = int(given.get("speed", "2400" if mode == "push" else "19200"))
    return LocalUrl(path, mode, device_of(given.get("device", "")), speed, given.get("wake") == "yes")


def device_of(text: str) -> bytes:
    """An address as octets; UsageError BAD_URL."""
    if not text.isascii() or not text.isprintable() or len(text) > _DEVICE_MAX or set("/!") & set(text):
        raise bad_url(f"device={text} is not at most {_DEVICE_MAX} characters without '/' and '!'")
    return text.encode()


def _check(name: str, value: str) -> None:
    if name.lower() in _SECRETS:
        raise bad_url(f"{name}= does not belong into the URL; use --keys or WIN12_PASSWORD")
    if name not in (*_CHOICES, "device"):
        raise bad_url(f"unknown parameter {name!r}; known are {', '.join(sorted((*_CHOICES, 'device')))}")
    if name in _CHOICES and value not in _CHOICES[name]:
        raise bad_url(f"{name}={value} is not one of {', '.join(_CHOICES[name])}")
