"""Entries of a key file that name a key elsewhere: `pkcs11:...`, an object of a token.

Encryption keys and key pairs stay in a token and work there. AK goes into what is authenticated, a password into what is hashed:
both are values to whoever uses them, so a token must let them be read.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import Final

from win12_wire.errors import Code, SecurityError, UsageError

from win12.security.held import HeldKey, HeldPair
from win12.security.signing import PAIRS
from win12.security.stores.access import access_of
from win12.security.stores.uri import SCHEME, parse_uri

WORKING: Final = frozenset({"ek", "kek", "bek"})
"""Symmetric keys that work in a token."""
VALUES: Final = frozenset({"ak", "dk", "password"})
"""Secrets that are values, whatever they come from."""
_PUBLIC: Final = "_public_key"
_INSTALL: Final = "python-pkcs11 is not installed: pip install 'win12[pkcs11]'"


def in_token(value: object) -> bool:
    """Whether an entry names an object of a token."""
    return isinstance(value, str) and value.startswith(SCHEME)


def token_entry(name: str, text: str, table: Mapping[str, object], folder: Path) -> HeldKey | HeldPair | bytes:
    """The key that an entry of a key file (`table`, in `folder`) names.

    UsageError BAD_CONFIG for a URI that is none or an entry that cannot lie in a token; SecurityError KEY_STORE_MISSING,
    TOKEN_..., PIN_..., KEY_MISSING, KEY_AMBIGUOUS, KEY_INVALID, KEY_IN_TOKEN.
    """
    uri = parse_uri(text)
    if not (uri.label or uri.id):
        raise UsageError(Code.BAD_CONFIG, f"{uri} names no object")
    if not (name in WORKING | VALUES or name.endswith((*PAIRS, _PUBLIC))):
        raise UsageError(Code.BAD_CONFIG, "only keys and passwords lie in a token")
    access = access_of(uri, table, folder)
    token, keys = libraries()
    there = token.token_of(uri, access)
    if name in WORKING:
        key: HeldKey = keys.TokenKey(there, uri, access.reference(uri))
        return key
    if name in VALUES:
        return bytes(keys.value_of(there, uri))
    if name.endswith(PAIRS):
        pair: HeldPair = keys.TokenPair(there, uri, access.reference(uri))
        return pair
    return bytes(keys.pair_point(there, uri))


def libraries() -> tuple[ModuleType, ModuleType]:
    """The modules that need python-pkcs11: `token` and `token_keys`. SecurityError KEY_STORE_MISSING without it."""
    try:
        from win12.security.stores import token, token_keys  # noqa: PLC0415 - an extra
    except ImportError:
        raise SecurityError(Code.KEY_STORE_MISSING, _INSTALL) from None
    return token, token_keys
