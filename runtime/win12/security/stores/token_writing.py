"""Bringing keys into a token, and looking at what is there. Keys are stored sensitive and unextractable: they work there only.

Secrets that are values to whoever uses them (AK, passwords) are stored readable for who has the PIN.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import pkcs11
from cryptography.hazmat.primitives.asymmetric import ec
from pkcs11 import Attribute, KeyType, ObjectClass
from win12_wire.errors import Code, SecurityError

from win12.security.certificates.pairs import curve_of_key
from win12.security.curves import CURVES, number
from win12.security.stores.token import Session, Token, told
from win12.security.stores.token_keys import CURVES as PARAMETERS
from win12.security.stores.token_keys import point
from win12.security.stores.uri import TokenUri

_KINDS: Final = {ObjectClass.SECRET_KEY: "secret", ObjectClass.PRIVATE_KEY: "private", ObjectClass.PUBLIC_KEY: "public"}
_STAYS: Final = {Attribute.PRIVATE: True, Attribute.SENSITIVE: True, Attribute.EXTRACTABLE: False}
_PRIVATE_USES: Final = (Attribute.SIGN, Attribute.DERIVE, Attribute.DECRYPT, Attribute.UNWRAP)
_SECRET_USES: Final = (*_PRIVATE_USES, Attribute.ENCRYPT, Attribute.VERIFY, Attribute.WRAP)
_OCTET_STRING: Final = 4
_READABLE: Final = {Attribute.PRIVATE: True, Attribute.SENSITIVE: False, Attribute.EXTRACTABLE: True}


@dataclass(frozen=True, slots=True)
class Listed:
    """One object. `kind`: secret, private or public; `what`: AES-128, P-256 and so on; `stays`: nobody gets its octets."""

    label: str
    id: bytes
    kind: str
    what: str
    stays: bool


def put_working(token: Token, uri: TokenUri, key: bytes, *, wraps: bool) -> None:
    """An encryption key, or with `wraps` a master key. SecurityError KEY_AMBIGUOUS when there is one of that name."""
    uses = (Attribute.WRAP, Attribute.UNWRAP) if wraps else ()
    kind = {Attribute.CLASS: ObjectClass.SECRET_KEY, Attribute.KEY_TYPE: KeyType.AES}
    _put(token, uri, [{**kind, Attribute.VALUE: key, **_for(_SECRET_USES, Attribute.ENCRYPT, *uses), **_STAYS}])


def put_value(token: Token, uri: TokenUri, octets: bytes) -> None:
    """A secret that can be read back with the PIN."""
    kind = {Attribute.CLASS: ObjectClass.SECRET_KEY, Attribute.KEY_TYPE: KeyType.GENERIC_SECRET}
    _put(token, uri, [{**kind, Attribute.VALUE: octets, **_READABLE}])


def put_pair(token: Token, uri: TokenUri, key: ec.EllipticCurvePrivateKey, *, agrees: bool) -> None:
    """A key pair that signs, or with `agrees` agrees on keys. SecurityError CERTIFICATE_CURVE, KEY_AMBIGUOUS."""
    curve = curve_of_key(key)
    parameters = next(der for der, known in PARAMETERS.items() if known.name == curve.name)
    both = {Attribute.KEY_TYPE: KeyType.EC, Attribute.EC_PARAMS: parameters}
    uses = _for(_PRIVATE_USES, Attribute.DERIVE if agrees else Attribute.SIGN)
    private = {Attribute.CLASS: ObjectClass.PRIVATE_KEY, Attribute.VALUE: number(key, curve.octets), **uses, **_STAYS}
    octets = point(key.public_key())
    public = {Attribute.CLASS: ObjectClass.PUBLIC_KEY, Attribute.EC_POINT: bytes((_OCTET_STRING, len(octets))) + octets}
    public[Attribute.PRIVATE] = False
    _put(token, uri, [{**both, **private}, {**both, **public}])


def listed(token: Token) -> Iterator[Listed]:
    """The keys of a token, by label."""
    found = token.work(lambda session: [_listed(one) for one in session.get_objects() if one.object_class in _KINDS], token)
    return iter(sorted(found, key=lambda one: (one.label, one.kind)))


def remove(token: Token, uri: TokenUri) -> int:
    """Destroy what a URI names, both halves of a pair; how many objects that were. SecurityError KEY_MISSING."""
    with token.writing(uri) as session:
        found = [one for one in session.get_objects(_named(uri)) if one.object_class in _KINDS]
        if not found:
            raise SecurityError(Code.KEY_MISSING, f"{uri}: there is nothing of that name")
        for one in found:
            one.destroy()
        return len(found)


def _put(token: Token, uri: TokenUri, objects: list[dict[Attribute, Any]]) -> None:
    """All of them or none."""
    with token.writing(uri) as session:
        _refuse_second(session, uri)
        made = []
        try:
            for one in objects:
                made.append(session.create_object({**one, **_named(uri), Attribute.TOKEN: True}))
        except pkcs11.PKCS11Error:
            for one in made:
                one.destroy()
            raise


def _refuse_second(session: Session, uri: TokenUri) -> None:
    if list(session.get_objects(_named(uri))):
        raise SecurityError(Code.KEY_AMBIGUOUS, f"{uri} is there already")


def _for(all_uses: tuple[Attribute, ...], *uses: Attribute) -> dict[Attribute, Any]:
    """What a key may do, and that it may do nothing else: what is left out, tokens decide each for themselves."""
    return {use: use in uses for use in all_uses}


def _named(uri: TokenUri) -> dict[Attribute, Any]:
    return {**({Attribute.LABEL: uri.label} if uri.label else {}), **({Attribute.ID: uri.id} if uri.id else {})}


def _listed(found: Any) -> Listed:
    with told(found.object_class.name):
        kind = _KINDS[found.object_class]
        stays = kind == "private" or (kind == "secret" and bool(found[Attribute.SENSITIVE]) and not found[Attribute.EXTRACTABLE])
        return Listed(_text(found.label), bytes(found.id or b""), kind, _what(found), stays)


def _what(found: Any) -> str:
    kind = found.key_type
    if kind is KeyType.AES:
        return f"AES-{8 * found[Attribute.VALUE_LEN]}"
    if kind is KeyType.EC:
        known = PARAMETERS.get(bytes(found[Attribute.EC_PARAMS]))
        return next((one.name for one in CURVES.values() if known is not None and one.curve.name == known.name), "another curve")
    return str(kind.name).lower().replace("_", " ")


def _text(label: Any) -> str:
    return label if isinstance(label, str) else bytes(label or b"").decode("utf-8", "replace")
