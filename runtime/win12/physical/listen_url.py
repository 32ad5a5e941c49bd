"""Where a meter pushes to: tcp://:4060, tcp://host:4060, udp://:4060, or serial:///dev/ttyUSB0?speed=2400&framing=8E1."""

from typing import NamedTuple

from win12.physical.serial import SerialPort
from win12.physical.url_parameters import framed, parameters
from win12.physical.url_parts import bad_url, line_path, split_url


class Socket(NamedTuple):
    """Where to listen. carrier: tcp or udp; host: empty for any."""

    carrier: str
    host: str
    port: int


def parse_listen(url: str) -> Socket | SerialPort:
    """Where a meter pushes to: a socket, or a serial line. UsageError BAD_URL."""
    parts, port = split_url(url)
    if parts.scheme == "serial":
        given = parameters(parts.query, {"speed", "framing"})
        return SerialPort(line_path(parts), *framed(given))
    if parts.scheme not in ("tcp", "udp") or port is None or parts.path not in ("", "/") or parts.query or parts.username:
        raise bad_url(f"{url} is not tcp://:PORT, tcp://HOST:PORT, udp://:PORT or serial:///dev/TTY")
    return Socket(parts.scheme, parts.hostname or "", port)
