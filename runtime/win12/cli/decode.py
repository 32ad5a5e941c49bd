"""`win12 decode`: any octets of a meter into a readable tree or JSON."""

import json
import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from win12_wire.errors import Win12Error

from win12.application.decoding import decode as decode_octets
from win12.application.decoding import input as decode_input
from win12.application.decoding.result import Decoded
from win12.cli.decode_view import console, show
from win12.security.keys import Keys, environment_keys, load_key_ring

EXAMPLES = "win12 decode 7ea0... --keys keys.toml;  win12 decode capture.bin --json"
INVALID = 2
"""exit status for octets that are not valid"""


Source = Annotated[str, typer.Argument(metavar="[HEX | FILE | -]", help="hexadecimal text, a file of it or of octets, or -")]
KeyFile = Annotated[Path | None, typer.Option(metavar="FILE", help="key file: ek, ak, and titles if the octets do not tell them")]
AsJson = Annotated[bool, typer.Option("--json", help="print JSON, one object per APDU")]


def decode(source: Source = "-", keys: KeyFile = None, as_json: AsJson = False) -> None:
    """Say what octets mean: HDLC, M-Bus, wrapper or raw APDUs, segmented, in blocks, ciphered, in both directions.

    Exit status 2 when octets are not valid or a tag is wrong: one line says what, and at which offset of the input.
    """
    try:
        ring = _ring(keys)
        standard_input = sys.stdin.buffer.read() if source == "-" else None
        found = decode_octets(decode_input.read(source, standard_input), ring)
    except Win12Error as error:
        found = [Decoded(None, error=error)]
    if as_json:
        shown = [one.json() for one in found]
        print(json.dumps(shown[0] if len(shown) == 1 else shown, ensure_ascii=False, indent=1))
    else:
        _print(found)
    if any(one.error for one in found):
        raise typer.Exit(INVALID)


def _ring(path: Path | None) -> list[Keys]:
    return load_key_ring(path) if path else [environment_keys()]


def _print(found: list[Decoded]) -> None:
    told, errors = console(), Console(stderr=True)
    for number, one in enumerate(found, 1):
        if one.octets is not None or one.frames:
            told.print(show(one, number if len(found) > 1 else None))
    for one in found:
        if one.error is not None:
            errors.print(f"error: {one.error}", style="red", markup=False, highlight=False, soft_wrap=True)
