"""How tokens are reached: the library of the token (its module) and the PIN, as key file, URI or environment say.

    pkcs11_module = "/usr/lib/softhsm/libsofthsm2.so"    # or WIN12_PKCS11_MODULE
    pkcs11_pin = "file:pin"                              # a private file beside the key file; or "env:NAME"; or WIN12_PKCS11_PIN

The PIN is read when a session begins, kept nowhere, and never given on the command line.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import quote

from win12_wire.errors import Code, SecurityError, UsageError

from win12.security.private_files import read_private
from win12.security.stores.uri import TokenUri

MODULE, PIN = "pkcs11_module", "pkcs11_pin"
ENTRIES: Final = frozenset({MODULE, PIN})
"""The entries of a key file that tell how to reach tokens."""
_ENVIRONMENT: Final = {MODULE: "WIN12_PKCS11_MODULE", PIN: "WIN12_PKCS11_PIN"}
_FILE, _VARIABLE = "file:", "env:"


@dataclass(frozen=True, slots=True)
class Pin:
    """Where a PIN is: `file:NAME` in `folder`, or `env:NAME`; empty for none. UsageError BAD_CONFIG for anything else."""

    source: str = ""
    folder: Path = Path()

    def __post_init__(self) -> None:
        if self.source and not self.source.startswith((_FILE, _VARIABLE)):  # not quoted: it may be a PIN
            raise UsageError(Code.BAD_CONFIG, f"{PIN} is neither {_FILE}NAME nor {_VARIABLE}NAME")

    @property
    def absolute(self) -> str:
        """The source, as it is from any folder."""
        kind, _, name = self.source.partition(":")
        return self.source if kind + ":" != _FILE else f"{_FILE}{(self.folder / name.removeprefix('//')).absolute()}"

    def read(self) -> str:
        """The PIN. SecurityError PIN_MISSING; KEYS_EXPOSED, KEY_MISSING for the file; PIN_WRONG for what is no text."""
        if not self.source:
            raise SecurityError(Code.PIN_MISSING, f"neither {PIN} nor {_ENVIRONMENT[PIN]}")
        kind, _, name = self.source.partition(":")
        if kind + ":" == _VARIABLE:
            pin = os.environ.get(name, "")
        else:
            octets = read_private(self.folder / name.removeprefix("//"))
            try:
                pin = octets.decode().removesuffix("\n").removesuffix("\r")
            except UnicodeDecodeError:
                raise SecurityError(Code.PIN_WRONG, f"{self.source} is no text") from None
        if not pin:
            raise SecurityError(Code.PIN_MISSING, self.source)
        return pin


@dataclass(frozen=True, slots=True)
class Access:
    """`module`: the library of the token; `pin`: where its PIN is."""

    module: str
    pin: Pin

    def reference(self, uri: TokenUri) -> str:
        """A URI that needs no more to be said, from any folder."""
        module = quote(str(Path(self.module).absolute()) if "/" in self.module else self.module)
        return f"{uri}?module-path={module}" + (f"&pin-source={quote(self.pin.absolute)}" if self.pin.source else "")


def access_of(uri: TokenUri, table: Mapping[str, object], folder: Path) -> Access:
    """How the token of a URI is reached; what the URI says goes before `table`, a key file in `folder`.

    UsageError BAD_CONFIG; SecurityError KEY_STORE_MISSING when no module is named.
    """
    module = uri.module or _said(MODULE, table)
    if not module:
        raise SecurityError(Code.KEY_STORE_MISSING, f"neither {MODULE} nor {_ENVIRONMENT[MODULE]} is given, for {uri}")
    source = uri.pin or _said(PIN, table)
    if not source and os.environ.get(_ENVIRONMENT[PIN]):
        source = _VARIABLE + _ENVIRONMENT[PIN]
    return Access(str(folder / module) if "/" in module else module, Pin(source, folder))


def _said(name: str, table: Mapping[str, object]) -> str:
    value = table.get(name, "")
    if not isinstance(value, str):
        raise UsageError(Code.BAD_CONFIG, f"{name} must be a string")
    return value or (os.environ.get(_ENVIRONMENT[name], "") if name == MODULE else "")
