"""Keys that work in a token: AES-GCM, key wrap, ECDSA, ECDH (CKM_AES_GCM, CKM_AES_KEY_WRAP, CKM_ECDSA, CKM_ECDH1_DERIVE).

What leaves the token is what the messages need: cipher texts, tags, signatures, keys that were unwrapped, and of a key agreement
the secret Z, for no token has the KDF of DLMS. The hash of what is signed is made here.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeVar

import pkcs11
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, utils
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from pkcs11 import Attribute, KeyType, Mechanism, ObjectClass
from win12_wire.errors import Code, SecurityError

from win12.security.held import HeldKey, HeldPair
from win12.security.stores.token import Session, Token
from win12.security.stores.uri import TokenUri

T = TypeVar("T")
CURVES: Final[dict[bytes, ec.EllipticCurve]] = {
    bytes.fromhex("06082a8648ce3d030107"): ec.SECP256R1(),
    bytes.fromhex("06052b81040022"): ec.SECP384R1(),
}
"""Curves by CKA_EC_PARAMS, the object identifier in DER."""
READABLE: Final = {Attribute.TOKEN: False, Attribute.SENSITIVE: False, Attribute.EXTRACTABLE: True}
"""Of a key that is a value in this program and only passes through the token."""
_FULL_TAG: Final = 128
_CANNOT: Final = {
    "encrypt": "AES-GCM", "wrap_key": "key wrap", "unwrap_key": "key unwrap", "sign": "ECDSA", "derive_key": "ECDH"
}  # fmt: skip


class _InToken:
    """An object of a token, found anew in each session."""

    def __init__(self, token: Token, uri: TokenUri, kind: ObjectClass) -> None:
        self.token, self.name, self._kind = token, uri, kind
        self._object: Any = None
        self._generation = -1

    def work(self, method: str, *arguments: Any, **said: Any) -> Any:
        """What a method of the object gives. SecurityError as `Token.work`; KEY_INVALID when the object may not do that."""
        return self.using(lambda session, found: _method(found, method, self.name)(*arguments, **said))

    def using(self, do: Callable[[Session, Any], T]) -> T:
        """What `do` makes of the session and the object."""
        return self.token.work(lambda session: do(session, self._found(session)), self.name)

    def _found(self, session: Session) -> Any:
        if self._generation != self.token.generation:
            self._object = one_of(session, self.name, self._kind)
            self._generation = self.token.generation
        return self._object


class TokenKey(HeldKey):
    """An AES key in a token. SecurityError KEY_MISSING, KEY_AMBIGUOUS, KEY_INVALID for what is no AES key."""

    def __init__(self, token: Token, uri: TokenUri, reference: str = "") -> None:
        self.uri = reference or str(uri)
        self._at = _InToken(token, uri, ObjectClass.SECRET_KEY)
        kind, self._octets = self._at.using(lambda _, found: (found.key_type, found[Attribute.VALUE_LEN]))
        if kind is not KeyType.AES:
            raise SecurityError(Code.KEY_INVALID, f"{uri} is no AES key")

    def __len__(self) -> int:
        return int(self._octets)

    def encrypt(self, nonce: bytes, plain: bytes, aad: bytes | None) -> bytes:
        how = pkcs11.GCMParams(nonce, aad, _FULL_TAG)
        return bytes(self._at.work("encrypt", plain, mechanism=Mechanism.AES_GCM, mechanism_param=how))

    def wrap(self, key: bytes) -> bytes:
        def do(session: Session, kek: Any) -> bytes:
            passing = session.create_object(
                {Attribute.CLASS: ObjectClass.SECRET_KEY, Attribute.KEY_TYPE: KeyType.AES, Attribute.VALUE: key, **READABLE}
            )
            try:
                return bytes(_method(kek, "wrap_key", self._at.name)(passing, mechanism=Mechanism.AES_KEY_WRAP))
            finally:
                passing.destroy()

        return self._at.using(do)

    def unwrap(self, wrapped: bytes) -> bytes:
        def do(_: Session, kek: Any) -> bytes:
            unwrap = _method(kek, "unwrap_key", self._at.name)
            try:
                kind, how = KeyType.AES, Mechanism.AES_KEY_WRAP
                passing = unwrap(ObjectClass.SECRET_KEY, kind, wrapped, mechanism=how, template=READABLE)
            except _NOT_WRAPPED as error:
                raise SecurityError(Code.WRONG_MESSAGE_KEY, f"the wrapped key does not unwrap: {type(error).__name__}") from None
            return _value(passing)

        return self._at.using(do)


_NOT_WRAPPED: Final = (
    pkcs11.WrappedKeyInvalid, pkcs11.WrappedKeyLenRange, pkcs11.DataInvalid, pkcs11.DataLenRange, pkcs11.EncryptedDataInvalid,
    pkcs11.EncryptedDataLenRange, pkcs11.AttributeValueInvalid, pkcs11.KeySizeRange,
    pkcs11.GeneralError,  # SoftHSM's word for a check value that is wrong
)  # fmt: skip


class TokenPair(HeldPair):
    """A key pair of P-256 or P-384 in a token. SecurityError KEY_MISSING, KEY_AMBIGUOUS, KEY_INVALID.

    A method of the library that would give the private number raises SecurityError KEY_IN_TOKEN.
    """

    def __init__(self, token: Token, uri: TokenUri, reference: str = "") -> None:
        self.uri = reference or str(uri)
        self._token, self._name = token, uri
        self._at = _InToken(token, uri, ObjectClass.PRIVATE_KEY)
        self._curve = curve_of(self._at.using(lambda _, found: bytes(found[Attribute.EC_PARAMS])), uri)
        self._public: ec.EllipticCurvePublicKey | None = None

    def __len__(self) -> int:
        return self.key_size // 8

    @property
    def curve(self) -> ec.EllipticCurve:
        return self._curve

    @property
    def key_size(self) -> int:
        return self._curve.key_size

    def sign(self, data: Any, signature_algorithm: ec.EllipticCurveSignatureAlgorithm) -> bytes:
        digest = hashes.Hash(_hash(signature_algorithm))
        digest.update(bytes(data))
        octets = self._at.work("sign", digest.finalize(), mechanism=Mechanism.ECDSA)
        half = len(octets) // 2
        return utils.encode_dss_signature(int.from_bytes(octets[:half]), int.from_bytes(octets[half:]))

    def exchange(self, algorithm: ec.ECDH, peer_public_key: ec.EllipticCurvePublicKey) -> bytes:
        how = (pkcs11.KDF.NULL, None, point(peer_public_key))

        def do(_: Session, found: Any) -> bytes:
            derive = _method(found, "derive_key", self._name)
            kind = KeyType.GENERIC_SECRET
            return _value(derive(kind, self.key_size, mechanism=Mechanism.ECDH1_DERIVE, mechanism_param=how, template=READABLE))

        return self._at.using(do)

    def public_key(self) -> ec.EllipticCurvePublicKey:
        if self._public is None:
            found = self._token.work(lambda session: public_of(session, self._name), self._name)
            self._public = public_key(self._curve, found, self._name)
        return self._public

    def private_numbers(self) -> ec.EllipticCurvePrivateNumbers:
        raise SecurityError(Code.KEY_IN_TOKEN, self.uri)

    def private_bytes(self, *_: Any, **__: Any) -> bytes:
        raise SecurityError(Code.KEY_IN_TOKEN, self.uri)

    def __copy__(self) -> TokenPair:
        return self

    def __deepcopy__(self, memo: dict[Any, Any]) -> TokenPair:
        return self


def value_of(token: Token, uri: TokenUri) -> bytes:
    """The octets of a secret that may be read: a key that is not sensitive. SecurityError KEY_IN_TOKEN for one that is."""
    return token.work(lambda session: bytes(one_of(session, uri, ObjectClass.SECRET_KEY)[Attribute.VALUE]), uri)


def pair_point(token: Token, uri: TokenUri) -> bytes:
    """A public key in a token, x then y. SecurityError KEY_MISSING, KEY_AMBIGUOUS, KEY_INVALID."""
    octets = token.work(lambda session: public_of(session, uri), uri)
    size = next((curve.key_size for curve in CURVES.values() if 2 * curve.key_size // 8 == len(octets) - 1), 0)
    if not size:
        raise SecurityError(Code.KEY_INVALID, f"{uri} is no point of P-256 or P-384")
    return octets[1:]


def one_of(session: Session, uri: TokenUri, kind: ObjectClass) -> Any:
    """The one object of a kind that a URI names. SecurityError KEY_MISSING, KEY_AMBIGUOUS."""
    wanted: dict[Attribute, Any] = {Attribute.CLASS: kind}
    wanted |= {Attribute.LABEL: uri.label} if uri.label else {}
    wanted |= {Attribute.ID: uri.id} if uri.id else {}
    found = list(session.get_objects(wanted))
    if not found:
        raise SecurityError(Code.KEY_MISSING, f"{uri}: there is no {kind.name.lower().replace('_', ' ')} of that name")
    if len(found) > 1:
        raise SecurityError(Code.KEY_AMBIGUOUS, f"{uri}: {len(found)}")
    return found[0]


def public_of(session: Session, uri: TokenUri) -> bytes:
    """The point of the public key of that name, with its leading 04."""
    octets = bytes(one_of(session, uri, ObjectClass.PUBLIC_KEY)[Attribute.EC_POINT])
    bare = octets[0] == 4 and any(len(octets) == 1 + curve.key_size // 4 for curve in CURVES.values())
    return octets if bare else octets[2:]  # else an OCTET STRING of less than 128 octets, as the standard has it


def curve_of(parameters: bytes, uri: TokenUri) -> ec.EllipticCurve:
    """The curve of CKA_EC_PARAMS. SecurityError KEY_INVALID."""
    curve = CURVES.get(parameters)
    if curve is None:
        raise SecurityError(Code.KEY_INVALID, f"{uri} is no key of P-256 or P-384")
    return curve


def public_key(curve: ec.EllipticCurve, octets: bytes, uri: TokenUri) -> ec.EllipticCurvePublicKey:
    """A public key of its point. SecurityError KEY_INVALID."""
    try:
        return ec.EllipticCurvePublicKey.from_encoded_point(curve, octets)
    except ValueError:
        raise SecurityError(Code.KEY_INVALID, f"{uri}: its public key is no point of {curve.name}") from None


def point(key: ec.EllipticCurvePublicKey) -> bytes:
    """A public key as its uncompressed point."""
    return key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


def _value(passing: Any) -> bytes:
    try:
        return bytes(passing[Attribute.VALUE])
    finally:
        passing.destroy()


def _method(found: Any, name: str, uri: TokenUri) -> Any:
    """python-pkcs11 gives an object the methods that its attributes allow."""
    method = getattr(found, name, None)
    if method is None:
        raise SecurityError(Code.KEY_INVALID, f"{uri}: the token does not allow this key {_CANNOT[name]}")
    return method


def _hash(algorithm: ec.EllipticCurveSignatureAlgorithm) -> hashes.HashAlgorithm:
    said = algorithm.algorithm
    assert isinstance(said, hashes.HashAlgorithm)
    return said
