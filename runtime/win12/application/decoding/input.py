"""What the user hands to `win12 decode` and `win12 listen`: hexadecimal text or octets, as argument, file or standard input.

Rules
  * An argument that names an existing file is read as that file, `-` is standard input, anything else is hexadecimal text.
  * File contents that consist of hexadecimal digits and separators alone are text; everything else is binary.
  * Separators are white space and `: . , ; - _ |`; `0x`, `\\x` and `#` comments to the end of the line are left out.
"""

import re
from pathlib import Path

from win12_wire.errors import Code, UsageError, WireError
from win12_wire.limits import TRANSFER_MAX

_TEXT = re.compile(rb"(?>[1-9A-Fa-f\s:.,;_|-]++|0[xX]?|\\x|#[\t\r -~]*+)*+")
_LEFT_OUT = re.compile(r"#[^\n]*|0[xX]|\\x|[\s:.,;_|-]+")
_SHOWN = 60  # characters of an argument that is repeated
_NOT_HEX = re.compile(r"[^0-9A-Fa-f]")


def from_hex(text: str) -> bytes:
    """Octets of hexadecimal text. WireError BAD_VALUE (offset in octets) for another character, TRUNCATED for an odd digit."""
    digits = _LEFT_OUT.sub("", text)
    wrong = _NOT_HEX.search(digits)
    if wrong is not None:
        raise WireError(Code.BAD_VALUE, wrong.start() // 2, "hexadecimal text", f"{wrong.group()!r} is not a hexadecimal digit")
    if len(digits) % 2:
        raise WireError(Code.TRUNCATED, len(digits) // 2, "hexadecimal text", "the last octet has one digit")
    return bytes.fromhex(digits)


def is_text(content: bytes) -> bool:
    """Whether this is hexadecimal text: digits, separators and comments alone."""
    return bool(content) and _TEXT.fullmatch(content) is not None


def from_content(content: bytes) -> bytes:
    """Octets of a file: those its hexadecimal text stands for, otherwise the content itself."""
    return from_hex(content.decode("ascii")) if is_text(content) else content


def read(source: str, standard_input: bytes | None = None) -> bytes:
    """Octets that `source` stands for (see the rules above); `standard_input` is what `-` gives.

    UsageError when there is no such file, or one that cannot be read, WireError when the last octet of text has one digit.
    """
    if source == "-":
        return from_content(standard_input or b"")
    path = _existing(source)
    if path is None:
        return _from_argument(source)
    try:
        if path.stat().st_size > TRANSFER_MAX:
            raise UsageError(Code.BAD_ARGUMENT, f"{source} is larger than {TRANSFER_MAX} octets")
        return from_content(path.read_bytes())
    except OSError as problem:
        raise UsageError(Code.BAD_ARGUMENT, f"cannot read {source}: {problem.strerror}") from problem


def _from_argument(source: str) -> bytes:
    """Octets of an argument that names no file."""
    try:
        return from_hex(source)
    except WireError as error:
        if error.code != Code.BAD_VALUE:
            raise
        shown = source if len(source) <= _SHOWN else f"{source[:_SHOWN]}..."
        place = f"{error.detail.split()[0]} at offset {error.offset}"
        what = "a folder" if _is_folder(source) else f"no such file, and not hexadecimal: {place}"
        raise UsageError(Code.BAD_ARGUMENT, f"{shown}: {what}") from None


def _is_folder(source: str) -> bool:
    try:
        return Path(source).is_dir()
    except (OSError, ValueError):
        return False


def _existing(source: str) -> Path | None:
    try:
        path = Path(source)
        return path if path.exists() and not path.is_dir() else None
    except (OSError, ValueError):  # too long, or with a character no path has: it is text
        return None
