"""Keys and where they come from: a private TOML file or the environment, never the command line.

A key file holds, at top level or in a table per meter (`[meters.NAME]`, which overrides the top level):

    ek = "000102030405060708090A0B0C0D0E0F"     # global unicast encryption key, hexadecimal
    ak = "D0D1D2D3D4D5D6D7D8D9DADBDCDDDEDF"     # authentication key
    dk = "..."                                  # dedicated key, only to decode recordings
    password = "12345678"                       # LLS secret, as text ("hex:0102" for octets)
    client_title = "4D4D4D0000BC614E"           # our system title
    server_title = "4752581122334455"           # the meter's: pins who may answer
    client_signing_key = "..."                  # our private key for HLS7: hexadecimal, or the PEM of it
    server_public_key = "..."                   # the meter's public key for HLS7: hexadecimal (x, y), or the PEM of it
    kek = "..."                                 # master key, under which other keys are wrapped
    bek = "..."                                 # global broadcast encryption key
    client_agreement_key = "..."                # our static private key to agree on keys, as a signing key
    server_agreement_public_key = "..."         # the meter's public key for that

    client_certificate = "file:client.pem"      # HLS7 with certificates: ours, shown to the meter (digital signature)
    trust_anchors = ["file:root.pem"]           # CAs that are believed; the meter shows its certificate, or it is one of these:
    certificates = ["file:sub-ca.pem"]          # sub CAs; peers that show none, or whose title does not stand here
    crls = ["file:root.crl", "file:sub-ca.crl"] # lists of revoked certificates: each CA needs one, when there are any
    crl_policy = "allow-expired"                # or allow-missing, or a list: what is believed all the same

A meter has `server_signing_key`, `server_certificate`, and `client_public_key` if it has no trust anchors; a public key may be
left out where the private one is given. A public key is believed as it stands, whatever certificates say. Certificates are PEM,
DER in hexadecimal, or `file:NAME` beside this file; signing keys may be `file:NAME` too.

To agree on keys a meter has `server_agreement_key` and `client_agreement_public_key`.

A key may lie in a token (PKCS #11): then its entry is the URI of it, `ek = "pkcs11:token=meters;object=meter1-ek"`, and
`pkcs11_module` and `pkcs11_pin` tell how tokens are reached (`win12.security.stores`).

Or in the keyring of the user, in the form that it would have here: `ek = "keyring:win12/meter1-ek"`.

`win12 keys encrypt` puts a key file under a passphrase (`locked_keys`).

The same names in the environment are WIN12_EK, WIN12_AK and so on. A file that other users can read is refused.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from win12_wire import limits
from win12_wire.errors import Code, SecurityError, UsageError

from win12.security import locked_keys, signing
from win12.security.certificates import parse
from win12.security.certificates.entries import CERTIFICATES, FILE, POLICY, certificate_entry, key_entry, policy_entry
from win12.security.certificates.revocation import CrlPolicy, parse_crl
from win12.security.held import Private, Secret, same
from win12.security.private_files import read_private
from win12.security.stores import system_keyring
from win12.security.stores.access import ENTRIES
from win12.security.stores.entries import in_token, token_entry
from win12.security.stores.system_keyring import in_keyring
from win12.security.stores.uri import SCHEME as TOKEN_SCHEME
from win12.security.suite import KEY_LENGTH, Cipher, check_key

ENVIRONMENT_PREFIX = "WIN12_"
_PEM = "-----BEGIN "
_READERS = {
    "signing_key": signing.private_of,
    "public_key": signing.public_of,
    "agreement_key": signing.private_of,
    "agreement_public_key": signing.public_of,
}


@dataclass(frozen=True, slots=True)
class Keys:
    """The secrets of one meter as octets; empty when not given. Their `repr` shows only which are there.

    Encryption keys and private keys may be held in a token (`win12.security.held`).

    `ek`, `ak`, `dk`, `kek`, `bek`: 16 or 32 octets; titles: 8 octets; signing and agreement keys: 32 or 48, public keys: 64 or 96
    (P-256, P-384); certificates and CRLs: DER. SecurityError KEY_INVALID for other lengths, and for a broadcast key that is
    another key too; CERTIFICATE_INVALID, CRL_INVALID and so on for what is no certificate and no list.
    """

    ek: Secret = field(default=b"", repr=False)
    ak: bytes = field(default=b"", repr=False)
    dk: bytes = field(default=b"", repr=False)
    password: bytes = field(default=b"", repr=False)
    client_title: bytes = b""
    server_title: bytes = b""
    client_signing_key: Private = field(default=b"", repr=False)
    server_signing_key: Private = field(default=b"", repr=False)
    client_public_key: bytes = b""
    server_public_key: bytes = b""
    client_certificate: bytes = field(default=b"", repr=False)
    server_certificate: bytes = field(default=b"", repr=False)
    trust_anchors: tuple[bytes, ...] = field(default=(), repr=False)
    certificates: tuple[bytes, ...] = field(default=(), repr=False)
    crls: tuple[bytes, ...] = field(default=(), repr=False)
    crl_policy: tuple[CrlPolicy, ...] = ()
    kek: Secret = field(default=b"", repr=False)
    bek: Secret = field(default=b"", repr=False)
    client_agreement_key: Private = field(default=b"", repr=False)
    server_agreement_key: Private = field(default=b"", repr=False)
    client_agreement_public_key: bytes = b""
    server_agreement_public_key: bytes = b""

    def __post_init__(self) -> None:
        lengths = set(KEY_LENGTH.values())
        for role in ("ek", "ak", "dk", "kek", "bek"):
            key: Secret = getattr(self, role)
            if key and len(key) not in lengths:
                raise SecurityError(Code.KEY_INVALID, f"{role} has {_octets_of(key)}")
        if self.bek and any(same(self.bek, other) for other in (self.ek, self.ak, self.kek, self.dk)):
            raise SecurityError(Code.KEY_INVALID, "bek is the same as another key, but every meter has it")
        for side in ("client", "server"):
            for use in ("signing", "agreement"):
                _check_lengths(f"{side}_{use}_key", getattr(self, f"{side}_{use}_key"), signing.PRIVATE_LENGTHS)
            for use in ("public", "agreement_public"):
                _check_lengths(f"{side}_{use}_key", getattr(self, f"{side}_{use}_key"), signing.PUBLIC_LENGTHS)
        for role in ("client_title", "server_title"):
            title: bytes = getattr(self, role)
            if title and len(title) != limits.TITLE_LENGTH:
                raise SecurityError(Code.KEY_INVALID, f"{role} has {_octets_of(title)} instead of {limits.TITLE_LENGTH}")
        for octets in (self.client_certificate, self.server_certificate, *self.trust_anchors, *self.certificates):
            if octets:
                parse(octets)
        for octets in self.crls:
            parse_crl(octets)

    def __repr__(self) -> str:
        given = [f.name for f in fields(self) if getattr(self, f.name)]
        return f"Keys({', '.join(given) or 'none'})"

    def require(self, *names: str) -> None:
        """SecurityError KEY_MISSING that says all of `names` that are not given."""
        missing = [name for name in names if not getattr(self, name)]
        if missing:
            raise SecurityError(Code.KEY_MISSING, ", ".join(missing))

    def cipher(self, suite: int) -> Cipher:
        """EK and AK as a cipher of `suite`; SecurityError KEY_MISSING or KEY_INVALID when they do not fit it."""
        return Cipher(suite, check_key(suite, self.ek, "ek"), check_key(suite, self.ak, "ak"))


class KeyFile:
    """A key file read once, for the keys of many meters. Keys stay unparsed until asked for."""

    def __init__(self, path: Path | str) -> None:
        self.path = Path(path)
        table = _read_private(self.path)
        meters = table.pop("meters", {})
        if not isinstance(meters, dict) or not all(isinstance(entry, dict) for entry in meters.values()):
            raise UsageError(Code.BAD_CONFIG, f"{path}: meters must be tables, [meters.NAME]")
        self._top, self._meters = table, meters

    @property
    def names(self) -> list[str]:
        """The NAMEs of the tables `[meters.NAME]`."""
        return list(self._meters)

    def keys(self, meter: str | None = None) -> Keys:
        """The keys of the table `[meters.METER]` over those of the top level, or of the top level alone."""
        return self._read(self.table(meter))

    def table(self, meter: str | None = None) -> dict[str, object]:
        """The entries of `keys`, as they stand in the file."""
        if meter is None:
            return self._top
        if meter not in self._meters:
            raise SecurityError(Code.KEY_MISSING, f"{self.path} has no table [meters.{meter}]")
        return {**self._top, **self._meters[meter]}

    def _read(self, table: Mapping[str, object]) -> Keys:
        return _keys(table, str(self.path), self.path.parent)


def load_keys(path: Path | str, meter: str | None = None) -> Keys:
    """Read a key file; `meter` names a table `[meters.NAME]`.

    SecurityError KEYS_EXPOSED when others can read it, KEY_MISSING when it or the table is not there, KEY_INVALID for a
    value of the wrong form, KEYS_LOCKED or PASSPHRASE_WRONG when it is encrypted; UsageError BAD_CONFIG for what is not TOML
    or has unknown names.
    """
    return KeyFile(path).keys(meter)


def load_key_ring(path: Path | str) -> list[Keys]:
    """Every set of keys in a key file: each `[meters.NAME]`, then the top level if it holds any. Errors as `load_keys`.

    For recordings and pushes, where the system title in the message tells which meter it is from.
    """
    file = KeyFile(path)
    ring = [file.keys(name) for name in file.names]
    top = file.keys()
    ring = [*ring, top] if top != Keys() or not ring else ring
    common = {keys.bek for keys in ring if keys.bek}
    if any(same(keys.ek, one) for keys in ring for one in common):
        raise SecurityError(Code.KEY_INVALID, f"{path}: the broadcast key is the ek of a meter: every meter has it")
    return ring


def environment_keys(environment: Mapping[str, str] | None = None) -> Keys:
    """Keys from WIN12_EK, WIN12_AK, WIN12_DK, WIN12_PASSWORD, WIN12_CLIENT_TITLE and so on."""
    source = os.environ if environment is None else environment
    table: dict[str, object] = {}
    for item in fields(Keys):
        value = source.get(ENVIRONMENT_PREFIX + item.name.upper())
        if value:
            table[item.name] = value
    return _keys(table, "environment", Path())


def _read_private(path: Path) -> dict[str, object]:
    octets = read_private(path)
    table = locked_keys.toml(octets, path)
    if not locked_keys.is_locked(table):
        return table
    return locked_keys.toml(locked_keys.unlocked(table, path, locked_keys.passphrase()), path)


def _check_lengths(role: str, key: Private, lengths: frozenset[int]) -> None:
    if key and len(key) not in lengths:
        needed = " or ".join(map(str, sorted(lengths)))
        raise SecurityError(Code.KEY_INVALID, f"{role} has {_octets_of(key)} instead of {needed}")


def _octets_of(value: Secret | Private) -> str:
    return "1 octet" if len(value) == 1 else f"{len(value)} octets"


def _keys(table: Mapping[str, object], source: str, folder: Path) -> Keys:
    known = {item.name for item in fields(Keys)}
    unknown = sorted(set(table) - known - ENTRIES)
    if unknown:
        raise UsageError(Code.BAD_CONFIG, f"{source}: unknown name {unknown[0]!r}; known are {', '.join(sorted(known))}")
    elsewhere = {name for name, value in table.items() if in_token(value)}
    values: dict[str, Any] = {
        name: _octets(name, value, source, folder)
        for name, value in table.items()
        if name not in CERTIFICATES | ENTRIES | elsewhere | {POLICY}
    }
    try:
        values |= {POLICY: policy_entry(table[POLICY])} if POLICY in table else {}
        values |= {name: token_entry(name, str(table[name]), table, folder) for name in sorted(elsewhere)}
        values |= {name: certificate_entry(name, table[name], folder) for name in CERTIFICATES & set(table)}
        return Keys(**values)
    except (SecurityError, UsageError) as error:
        raise type(error)(error.code, f"{source}: {error.detail}") from None


def _octets(name: str, value: object, source: str, folder: Path) -> bytes:
    if not isinstance(value, str):
        raise SecurityError(Code.KEY_INVALID, f"{source}: {name} must be a string")
    if value.startswith(FILE) and name.partition("_")[2] in _READERS:
        return key_entry(name, value, folder)
    if in_keyring(value):
        return _of_keyring(name, value, source, folder)
    text = value
    if value.lstrip().startswith(_PEM):
        return _of_pem(name, value, source)
    if name == "password":
        if not value.startswith("hex:"):
            return value.encode()
        text = value.removeprefix("hex:")
    try:
        return bytes.fromhex(text)
    except ValueError:
        raise SecurityError(Code.KEY_INVALID, f"{source}: {name} is not hexadecimal") from None


def _of_keyring(name: str, where: str, source: str, folder: Path) -> bytes:
    """What stands in the keyring is a key; it does not lead on to files and stores."""
    try:
        value = system_keyring.value_of(where)
    except (SecurityError, UsageError) as error:
        raise type(error)(error.code, f"{source}: {error.detail}") from None
    if name != "password" and value.startswith((FILE, system_keyring.SCHEME, TOKEN_SCHEME)):
        raise SecurityError(Code.KEY_INVALID, f"{source}: {name}: {where} is no key")
    return _octets(name, f"hex:{value.encode().hex()}" if in_keyring(value) else value, source, folder)


def _of_pem(name: str, value: str, source: str) -> bytes:
    read = _READERS.get(name.partition("_")[2])
    if read is None:
        raise SecurityError(Code.KEY_INVALID, f"{source}: {name} must be hexadecimal, not PEM")
    try:
        return read(value)
    except ValueError as error:
        raise SecurityError(Code.KEY_INVALID, f"{source}: {name}: {error}") from None
