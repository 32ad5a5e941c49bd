"""What the URLs of meters and lines have in common: their parts, how lines are named, how they are refused."""

import os
from urllib.parse import SplitResult, urlsplit

from win12_wire.errors import Code, UsageError


def bad_url(detail: str) -> UsageError:
    """UsageError BAD_URL, to be raised."""
    return UsageError(Code.BAD_URL, detail)


def split_url(url: str) -> tuple[SplitResult, int | None]:
    """The parts, and the port, which must be read to be checked."""
    try:
        parts = urlsplit(url)
        return parts, parts.port
    except ValueError as error:
        raise bad_url(str(error)) from None


def far_line(parts: SplitResult, port: int | None) -> str:
    """A line of another machine; UsageError BAD_URL."""
    if not parts.hostname or port is None or parts.path not in ("", "/") or parts.fragment or parts.username is not None:
        raise bad_url("a line of another machine is named as in rfc2217://HOST:PORT")
    return f"rfc2217://{f'[{parts.hostname}]' if ':' in parts.hostname else parts.hostname}:{port}"


def line_path(parts: SplitResult, named: str = "a serial line is named as in serial:///dev/ttyUSB0") -> str:
    """A line of this machine; UsageError BAD_URL with how it is named."""
    if parts.netloc or parts.fragment or len(parts.path) < 2 or "\0" in parts.path:
        raise bad_url(named)
    return parts.path.removeprefix("/") if os.name == "nt" else parts.path
