"""Names of tokens and of the objects in them: `pkcs11:token=meters;object=meter1-ek` (RFC 7512).

Of the attributes those are known that tell tokens (token, serial, manufacturer, model) and objects (object, id) apart. What a key
file says once, module and PIN, may stand after `?` as module-path and pin-source; a PIN itself (pin-value) may not.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, unquote, unquote_to_bytes

from win12_wire.errors import Code, UsageError

SCHEME: Final = "pkcs11:"
_TOKEN: Final = ("token", "serial", "manufacturer", "model")
_OBJECT: Final = ("object", "id")
_QUERY: Final = ("module-path", "pin-source")


@dataclass(frozen=True, slots=True)
class TokenUri:
    """A token by its attributes, an object in it by `label` and `id` (empty: not said), and where module and PIN come from."""

    token: tuple[tuple[str, str], ...] = ()
    label: str = ""
    id: bytes = b""
    module: str = ""
    pin: str = ""

    def __str__(self) -> str:
        said = [f"{name}={quote(value, safe='')}" for name, value in self.token]
        said += [f"object={quote(self.label, safe='')}"] if self.label else []
        said += [f"id={quote(self.id, safe='')}"] if self.id else []
        return SCHEME + ";".join(said)


def parse_uri(text: str) -> TokenUri:
    """A URI. UsageError BAD_CONFIG for one that is none, or has attributes that are not known."""
    if "pin-value" in text:  # and is not quoted
        raise UsageError(Code.BAD_CONFIG, "a PIN does not stand in a URI: pkcs11_pin names a variable or a file")
    path, _, query = text.removeprefix(SCHEME).partition("?")
    if not text.startswith(SCHEME):
        raise UsageError(Code.BAD_CONFIG, f"{text!r} does not begin with {SCHEME}")
    said, more = _pairs(path, ";", (*_TOKEN, *_OBJECT), text), _pairs(query, "&", _QUERY, text)
    return TokenUri(
        token=tuple((name, unquote(said[name])) for name in _TOKEN if name in said),
        label=unquote(said.get("object", "")),
        id=unquote_to_bytes(said.get("id", "")),
        module=unquote(more.get("module-path", "")),
        pin=unquote(more.get("pin-source", "")),
    )


def _pairs(text: str, separator: str, known: tuple[str, ...], whole: str) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for part in filter(None, text.split(separator)):
        name, equals, value = part.partition("=")
        if name not in known or not equals:
            raise UsageError(Code.BAD_CONFIG, f"{whole!r}: {name!r} is none of {', '.join(known)}")
        if name in found:
            raise UsageError(Code.BAD_CONFIG, f"{whole!r}: {name} is said twice")
        found[name] = value
    return found
