"""`win12 keys put`, `list`, `remove`: keys in tokens and in the keyring."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
from win12_wire.errors import Code, UsageError

from win12.security.counter_file import open_counters
from win12.security.stores import moving, system_keyring
from win12.security.stores.access import MODULE, PIN, access_of
from win12.security.stores.entries import libraries
from win12.security.stores.uri import TokenUri, parse_uri

from .output import out, print_json

PUT = "[dim]$[/dim] win12 keys put keys.toml ek 'pkcs11:token=meters;object=meter1-ek'"
LIST = "[dim]$[/dim] win12 keys list 'pkcs11:token=meters' --module /usr/lib/softhsm/libsofthsm2.so --pin-file pin"
REMOVE = "[dim]$[/dim] win12 keys remove 'pkcs11:token=meters;object=meter1-ek' --module libsofthsm2.so --pin-file pin"

ALL = "pkcs11:"
KeyFilePath = Annotated[Path, typer.Argument(metavar="FILE", help="The key file, with pkcs11_module and pkcs11_pin.")]
Entry = Annotated[str, typer.Argument(metavar="NAME", help="Which of its entries: ek, ak, client_signing_key and so on.")]
Uri = Annotated[str, typer.Argument(metavar="URI", help="Where to: pkcs11:token=TOKEN;object=NAME, keyring:SERVICE/NAME.")]
MeterName = Annotated[str | None, typer.Option(metavar="NAME", help="The table \\[meters.NAME] of the key file.")]
CounterFile = Annotated[Path | None, typer.Option(metavar="FILE", help="The invocation counters; by default those of this user.")]
Module = Annotated[
    str | None, typer.Option(metavar="FILE", help="The library of the token; WIN12_PKCS11_MODULE, if it is left out.")
]
PinFile = Annotated[
    Path | None, typer.Option(metavar="FILE", help="The PIN, in a file that only you can read; else WIN12_PKCS11_PIN.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]


def put(  # noqa: PLR0917
    file: KeyFilePath, name: Entry, uri: Uri, meter: MeterName = None, counters: CounterFile = None, as_json: AsJson = False
) -> None:
    """Bring a key of a key file into a token or the keyring, and let the file name it there.

    In a token the key cannot be read, but for ak and passwords, which are needed as values. The counters of a key are handed on
    with it.
    """
    moving.put(file, meter, name, uri, open_counters(counters))
    if as_json:
        print_json({"file": str(file), "name": name, "uri": uri})
    else:
        out().print(f"{name} is in {uri}; {file} names it there", markup=False, soft_wrap=True)


def list_(
    uri: Annotated[str, typer.Argument(metavar="URI", help="Which token: pkcs11:token=TOKEN; else which there are.")] = ALL,
    module: Module = None, pin_file: PinFile = None, as_json: AsJson = False,
) -> None:  # fmt: skip
    """List the keys of a token by name and kind, or the tokens. No values are shown."""
    wanted, access = _reached(uri, module, pin_file)
    token, _ = libraries()
    if not wanted.token:
        _tokens(token.tokens(access.module), as_json)
        return
    from win12.security.stores.token_writing import listed  # noqa: PLC0415 - an extra

    found = list(listed(token.token_of(wanted, access)))
    if as_json:
        print_json([
            {"object": one.label, "id": one.id, "kind": one.kind, "type": one.what, "extractable": not one.stays} for one in found
        ])  # fmt: skip
    for one in () if as_json else found:
        leaves = "" if one.stays or one.kind == "public" else ", can be read with the PIN"
        out().print(f"{one.label}: {one.kind}, {one.what}{leaves}", markup=False, soft_wrap=True)


def remove(
    uri: Annotated[str, typer.Argument(metavar="URI", help="Which object, of a key pair both halves; or keyring:SERVICE/NAME.")],
    module: Module = None, pin_file: PinFile = None, as_json: AsJson = False,
) -> None:  # fmt: skip
    """Destroy a key in a token or the keyring. What was encrypted for it stays encrypted."""
    if system_keyring.in_keyring(uri):
        system_keyring.remove(uri)
        _removed(uri, 1, as_json)
        return
    wanted, access = _reached(uri, module, pin_file)
    if not (wanted.label or wanted.id):
        raise UsageError(Code.BAD_ARGUMENT, f"{wanted} names no object")
    token, _ = libraries()
    from win12.security.stores.token_writing import remove as destroy  # noqa: PLC0415 - an extra

    count = destroy(token.token_of(wanted, access), wanted)
    _removed(str(wanted), count, as_json)


def _removed(uri: str, count: int, as_json: bool) -> None:
    if as_json:
        print_json({"uri": uri, "removed": count})
    else:
        out().print(f"{uri}: {count} removed", markup=False, soft_wrap=True)


def _reached(text: str, module: str | None, pin_file: Path | None) -> tuple[TokenUri, Any]:
    uri = parse_uri(text)
    said = {**({MODULE: module} if module else {}), **({PIN: f"file:{pin_file}"} if pin_file else {})}
    return uri, access_of(uri, said, Path())


def _tokens(found: list[Any], as_json: bool) -> None:
    rows = [
        {"token": one.label, "serial": one.serial.decode("ascii", "replace"), "model": one.model, "maker": one.manufacturer_id}
        for one in found
    ]
    if as_json:
        print_json(rows)
    for row in () if as_json else rows:
        out().print(f"{row['token']}: {row['model']} of {row['maker']}, serial {row['serial']}", markup=False, soft_wrap=True)
