"""`win12 decode`: any octets of a meter into a readable tree or JSON."""

import json
import logging
import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from win12_wire.errors import Code, UsageError, Win12Error

from win12.application.decoding import decode as decode_octets
from win12.application.decoding import input as decode_input
from win12.application.decoding.result import Decoded
from win12.cli.decode_view import show
from win12.cli.width import unbroken
from win12.security.keys import Keys, environment_keys, load_key_ring

EXAMPLES = (
    "[dim]$[/dim] win12 decode e6e7000f40000000000101020309060100010700ff060000011802020f00161b\n\n"
    "[dim]$[/dim] win12 decode capture.bin --keys keys.toml --json"
)
INVALID = 2
"""exit status for octets that are not valid"""
_log = logging.getLogger(__name__)

Source = Annotated[str, typer.Argument(metavar="OCTETS", help="Hexadecimal text, a file of it or of octets; -: standard input.")]
KeyFile = Annotated[Path | None, typer.Option(metavar="FILE", help="Key file: ek, ak, and titles if the octets tell none.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, one object per APDU.")]


def decode(source: Source = "-", keys: KeyFile = None, as_json: AsJson = False) -> None:
    """Say what octets mean: HDLC, M-Bus, wrapper or raw APDUs, segmented, in blocks, ciphered, in both directions.

    Exit status 2 when octets are not valid or a tag is wrong: one line says what, and at which offset of the input.
    """
    try:
        ring = _ring(keys)
        standard_input = sys.stdin.buffer.read() if source == "-" else None
        found = decode_octets(_some(decode_input.read(source, standard_input)), ring)
    except Win12Error as error:
        found = [Decoded(None, error=error)]
    if as_json:
        shown = [one.json() for one in found]
        print(json.dumps(shown[0] if len(shown) == 1 else shown, ensure_ascii=False, indent=1))
    else:
        _print(found)
    for one in found:
        if one.error is not None:
            _log.debug("octets that are not valid", exc_info=one.error)
    if any(one.error for one in found):
        raise typer.Exit(INVALID)


def _some(octets: bytes) -> bytes:
    if not octets:
        raise UsageError(Code.BAD_ARGUMENT, "no octets were given")
    return octets


def _ring(path: Path | None) -> list[Keys]:
    return load_key_ring(path) if path else [environment_keys()]


def _print(found: list[Decoded]) -> None:
    console, errors = unbroken(highlight=True), Console(stderr=True)
    for number, one in enumerate(found, 1):
        if one.octets is not None or one.frames:
            console.print(show(one, number if len(found) > 1 else None))
    for one in found:
        if one.error is not None:
            errors.print(f"error: {one.error}", style="red", markup=False, highlight=False, soft_wrap=True)
