"""`win12 keys`: a key file under a passphrase, and back; keys in tokens."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from win12.security import locked_keys
from win12.security.private_files import read_private

from .keys_store import LIST, PUT, REMOVE, list_, put, remove
from .output import out, print_json

ENCRYPT = "[dim]$[/dim] WIN12_PASSPHRASE_FILE=passphrase win12 keys encrypt keys.toml"
DECRYPT = "[dim]$[/dim] win12 keys decrypt keys.toml --passphrase-file passphrase"

app = typer.Typer(
    no_args_is_help=True,
    help="Encrypt key files, bring keys into tokens. Every command reads an encrypted file, with the passphrase in "
    "WIN12_PASSPHRASE or WIN12_PASSPHRASE_FILE.",
    epilog=f"{ENCRYPT}\n\n{DECRYPT}\n\n{PUT}",
    add_completion=False,
    rich_markup_mode="rich",
)
app.command("put", epilog=PUT)(put)
app.command("list", epilog=LIST)(list_)
app.command("remove", epilog=REMOVE)(remove)

Source = Annotated[Path, typer.Argument(metavar="FILE", help="The key file; replaced as a whole.")]
PassphraseFile = Annotated[
    Path | None, typer.Option(metavar="FILE", help="The passphrase, in place of WIN12_PASSPHRASE; a file that only you can read.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]


@app.command(epilog=ENCRYPT)
def encrypt(file: Source, passphrase_file: PassphraseFile = None, as_json: AsJson = False) -> None:
    """Put a key file under a passphrase: scrypt and AES-256-GCM."""
    locked_keys.encrypt(file, _passphrase(passphrase_file))
    _say(file, "encrypted", as_json)


@app.command(epilog=DECRYPT)
def decrypt(file: Source, passphrase_file: PassphraseFile = None, as_json: AsJson = False) -> None:
    """Take a key file out from under its passphrase."""
    locked_keys.decrypt(file, _passphrase(passphrase_file))
    _say(file, "decrypted", as_json)


def _passphrase(file: Path | None) -> bytes:
    if file is None:
        return locked_keys.passphrase()
    return locked_keys.line(read_private(file))


def _say(file: Path, done: str, as_json: bool) -> None:
    if as_json:
        print_json({"file": str(file), "state": done})
    else:
        out().print(f"{file}: {done}", markup=False, soft_wrap=True)
