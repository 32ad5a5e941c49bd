"""Bringing keys into a token, and looking at what is there. Keys are stored sensitive and unextractable: they work there only.

Secrets that are values to whoever uses them (AK, passwords) are stored readable for who has the PIN.
"""

from __future__ import annotations

import hmac
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

import pkcs11
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.keywrap import aes_key_wrap
from pkcs11 import Attribute, KeyType, ObjectClass
from win12_wire.errors import Code, SecurityError

from win12.security.certificates.pairs import curve_of_key
from win12.security.curves import CURVES, number
from win12.security.held import OF_STORES, check_value
from win12.security.stores.token import Token, told
from win12.security.stores.token_keys import CURVES as PARAMETERS
from win12.security.stores.token_keys import TokenKey, TokenPair, point, public_of, value_of
from win12.security.stores.uri import TokenUri

_KINDS: Final = {ObjectClass.SECRET_KEY: "secret", ObjectClass.PRIVATE_KEY: "private", ObjectClass.PUBLIC_KEY: "public"}
_STAYS: Final = {Attribute.PRIVATE: True, Attribute.SENSITIVE: True, Attribute.EXTRACTABLE: False}
_PRIVATE_USES: Final = (Attribute.SIGN, Attribute.DERIVE, Attribute.DECRYPT, Attribute.UNWRAP)
_SECRET_USES: Final = (*_PRIVATE_USES, Attribute.ENCRYPT, Attribute.VERIFY, Attribute.WRAP)
_OCTET_STRING: Final = 4
_NO_MESSAGE: Final = b"win12 name of a pair"
_SIGNED: Final = ec.ECDSA(hashes.SHA256())
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
    """An encryption key, or with `wraps` a master key; nothing when it is there. SecurityError KEY_AMBIGUOUS for another one.

    KEY_INVALID when what is there then does not compute as the key does.
    """
    uses = (Attribute.WRAP, Attribute.UNWRAP) if wraps else ()
    kind = {Attribute.CLASS: ObjectClass.SECRET_KEY, Attribute.KEY_TYPE: KeyType.AES}
    found = _put(token, uri, [{**kind, Attribute.VALUE: key, **_for(_SECRET_USES, Attribute.ENCRYPT, *uses), **_STAYS}])
    if found:
        _refuse_another(uri, lambda: _same_key(TokenKey(token, uri), key, wraps=wraps))
    elif not wraps and TokenKey(token, uri).named != check_value(key):
        raise SecurityError(Code.KEY_INVALID, f"{uri}: the token computes otherwise")


def put_value(token: Token, uri: TokenUri, octets: bytes) -> None:
    """A secret that can be read back with the PIN; nothing when it is there. SecurityError KEY_AMBIGUOUS for another one."""
    kind = {Attribute.CLASS: ObjectClass.SECRET_KEY, Attribute.KEY_TYPE: KeyType.GENERIC_SECRET}
    if _put(token, uri, [{**kind, Attribute.VALUE: octets, **_READABLE}]):
        _refuse_another(uri, lambda: hmac.compare_digest(value_of(token, uri), octets))


def put_pair(token: Token, uri: TokenUri, key: ec.EllipticCurvePrivateKey, *, agrees: bool) -> None:
    """A key pair that signs, or with `agrees` agrees on keys; nothing when it is there. SecurityError CERTIFICATE_CURVE.

    KEY_AMBIGUOUS for another one. The public half goes first: what was cut short after it is completed.
    """
    curve = curve_of_key(key)
    _refuse_another(uri, lambda: _public_there(token, uri) in (b"", point(key.public_key())))
    parameters = next(der for der, known in PARAMETERS.items() if known.name == curve.name)
    both = {Attribute.KEY_TYPE: KeyType.EC, Attribute.EC_PARAMS: parameters}
    uses = _for(_PRIVATE_USES, Attribute.DERIVE if agrees else Attribute.SIGN)
    private = {Attribute.CLASS: ObjectClass.PRIVATE_KEY, Attribute.VALUE: number(key, curve.octets), **uses, **_STAYS}
    octets = point(key.public_key())
    public = {Attribute.CLASS: ObjectClass.PUBLIC_KEY, Attribute.EC_POINT: bytes((_OCTET_STRING, len(octets))) + octets}
    public[Attribute.PRIVATE] = False
    if _put(token, uri, [{**both, **public}, {**both, **private}]):
        _refuse_another(uri, lambda: _same_pair(TokenPair(token, uri), key, agrees=agrees))


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


def _put(token: Token, uri: TokenUri, objects: list[dict[Attribute, Any]]) -> bool:
    """All of them or none; those that are there already under that name, whatever they are, are not made again.

    Whether there were any. SecurityError KEY_AMBIGUOUS when others are there.
    """
    with token.writing(uri) as session:
        there = [one.object_class for one in session.get_objects(_named(uri))]
        if len(there) > len(objects) or {one[Attribute.CLASS] for one in objects[: len(there)]} != set(there):
            raise _another(uri)
        made = []
        try:
            for one in objects[len(there) :]:
                made.append(session.create_object({**one, **_named(uri), Attribute.TOKEN: True}))
        except pkcs11.PKCS11Error:
            for one in made:
                one.destroy()
            raise
    return bool(there)


def _another(uri: TokenUri) -> SecurityError:
    return SecurityError(Code.KEY_AMBIGUOUS, f"{uri} is there already, and is another")


def _refuse_another(uri: TokenUri, same: Callable[[], bool]) -> None:
    """What cannot even be asked is another, too."""
    try:
        if same():
            return
    except SecurityError as error:
        if error.code in OF_STORES:
            raise
    raise _another(uri)


def _same_key(there: TokenKey, key: bytes, *, wraps: bool) -> bool:
    """By what it does."""
    return there.wrap(bytes(16)) == aes_key_wrap(key, bytes(16)) if wraps else there.named == check_value(key)


def _public_there(token: Token, uri: TokenUri) -> bytes:
    """The point that is there, empty for none."""
    try:
        return bytes(token.work(lambda session: public_of(session, uri), uri))
    except SecurityError as error:
        if error.code is not Code.KEY_MISSING:
            raise
        return b""


def _same_pair(there: TokenPair, key: ec.EllipticCurvePrivateKey, *, agrees: bool) -> bool:
    """The private half, by what it does."""
    if agrees:
        return there.exchange(ec.ECDH(), key.public_key()) == key.exchange(ec.ECDH(), key.public_key())
    try:
        key.public_key().verify(there.sign(_NO_MESSAGE, _SIGNED), _NO_MESSAGE, _SIGNED)
    except InvalidSignature:
        return False
    return True


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
