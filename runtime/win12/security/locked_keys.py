"""A key file under a passphrase: TOML still, with one table, `[encrypted]`, whose content is the key file that it was.

scrypt (RFC 7914) makes the key of the passphrase, AES-256-GCM encrypts; the cost and the salt are authenticated with the content.
The passphrase comes from WIN12_PASSPHRASE, or from a private file that WIN12_PASSPHRASE_FILE names; never from the command line.
"""

from __future__ import annotations

import binascii
import os
import tomllib
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
from win12_wire import limits
from win12_wire.errors import Code, SecurityError, UsageError

from win12.security.certificates.entries import FILE
from win12.security.private_files import read_private, replace_private
from win12.security.signing import PAIRS

TABLE: Final = "encrypted"
PASSPHRASE, PASSPHRASE_FILE = "WIN12_PASSPHRASE", "WIN12_PASSPHRASE_FILE"
_R, _P, _KEY = 8, 1, 32
_SALT, _NONCE = 16, 12
_FORMS: Final[dict[str, type]] = {"scrypt_n": int, "salt": str, "nonce": str, "content": str}
_HEAD: Final = "# Encrypted by win12 keys encrypt; the passphrase is read from WIN12_PASSPHRASE or WIN12_PASSPHRASE_FILE.\n"


def passphrase(environment: Mapping[str, str] | None = None) -> bytes:
    """What the environment says, empty when nothing. SecurityError KEYS_EXPOSED, KEY_MISSING for the file that it names."""
    source = os.environ if environment is None else environment
    if source.get(PASSPHRASE):
        return source[PASSPHRASE].encode()
    name = source.get(PASSPHRASE_FILE)
    return line(read_private(Path(name))) if name else b""


def line(octets: bytes) -> bytes:
    """The passphrase in the octets of a file: all of it but the end of the line."""
    return octets.removesuffix(b"\n").removesuffix(b"\r")


def is_locked(table: Mapping[str, object]) -> bool:
    """Whether a key file, as TOML, is an encrypted one."""
    return TABLE in table


def locked(plain: bytes, phrase: bytes) -> bytes:
    """A key file under a passphrase, with fresh salt and nonce. SecurityError KEYS_LOCKED when the passphrase is empty."""
    salt, nonce, cost = os.urandom(_SALT), os.urandom(_NONCE), limits.PASSPHRASE_COST
    content = AESGCM(_key(phrase, salt, cost, "no passphrase")).encrypt(nonce, plain, _bound(cost, salt))
    rows = {
        "scrypt_n": cost,
        "salt": f'"{salt.hex()}"',
        "nonce": f'"{nonce.hex()}"',
        "content": f'"{b64encode(content).decode()}"',
    }
    return (_HEAD + f"[{TABLE}]\n" + "".join(f"{name} = {value}\n" for name, value in rows.items())).encode()


def unlocked(table: Mapping[str, object], path: Path, phrase: bytes) -> bytes:
    """The key file inside an encrypted one.

    SecurityError KEYS_LOCKED without a passphrase, PASSPHRASE_WRONG; UsageError BAD_CONFIG for a table that is not as it must be.
    """
    cost, salt, nonce, content = _fields(table, path)
    try:
        return AESGCM(_key(phrase, salt, cost, str(path))).decrypt(nonce, content, _bound(cost, salt))
    except InvalidTag:
        raise SecurityError(Code.PASSPHRASE_WRONG, str(path)) from None


def encrypt(path: Path, phrase: bytes) -> None:
    """Put a key file under a passphrase, in its place.

    UsageError BAD_CONFIG for one that is encrypted already, is no TOML, or names private keys in other files, which would stay
    readable; SecurityError KEYS_EXPOSED, KEY_MISSING, KEYS_LOCKED; StoreError.
    """
    plain = read_private(path)
    table = toml(plain, path)
    if is_locked(table):
        raise UsageError(Code.BAD_CONFIG, f"{path} is encrypted already")
    for name in _elsewhere(table):
        raise UsageError(
            Code.BAD_CONFIG, f"{path}: {name} is in a file of its own, which would stay readable: write it here first"
        )
    replace_private(path, locked(plain, phrase))


def decrypt(path: Path, phrase: bytes) -> None:
    """The way back. UsageError BAD_CONFIG for a file that is not encrypted; errors as `unlocked`, and StoreError."""
    table = toml(read_private(path), path)
    if not is_locked(table):
        raise UsageError(Code.BAD_CONFIG, f"{path} is not encrypted")
    replace_private(path, unlocked(table, path, phrase))


def toml(octets: bytes, path: Path) -> dict[str, Any]:
    """A key file as TOML. UsageError BAD_CONFIG."""
    try:
        return tomllib.loads(octets.decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        # The parser's message may quote the line it stopped at, which may be a key.
        raise UsageError(Code.BAD_CONFIG, f"{path} is not valid TOML") from None


def _elsewhere(table: Mapping[str, Any]) -> Iterator[str]:
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _elsewhere(value)
        elif name.endswith(PAIRS) and str(value).startswith(FILE):
            yield name


def _key(phrase: bytes, salt: bytes, cost: int, where: str) -> bytes:
    if not phrase:
        raise SecurityError(Code.KEYS_LOCKED, where)
    return Scrypt(salt=salt, length=_KEY, n=cost, r=_R, p=_P).derive(phrase)


def _bound(cost: int, salt: bytes) -> bytes:
    return b"win12 keys, scrypt %d %d %d %s, AES-256-GCM" % (cost, _R, _P, salt.hex().encode())


def _fields(table: Mapping[str, object], path: Path) -> tuple[int, bytes, bytes, bytes]:
    inner = table[TABLE]
    if len(table) != 1 or not isinstance(inner, dict) or {name: type(value) for name, value in inner.items()} != _FORMS:
        raise UsageError(Code.BAD_CONFIG, f"{path}: [{TABLE}] stands alone and has {', '.join(_FORMS)}")
    cost = inner["scrypt_n"]
    if cost < 2 or cost & (cost - 1) or cost > limits.PASSPHRASE_COST_MAX:
        raise UsageError(Code.BAD_CONFIG, f"{path}: scrypt_n is no power of two up to {limits.PASSPHRASE_COST_MAX}")
    try:
        salt, nonce = bytes.fromhex(inner["salt"]), bytes.fromhex(inner["nonce"])
        content = b64decode(inner["content"], validate=True)
    except (ValueError, binascii.Error):
        raise UsageError(Code.BAD_CONFIG, f"{path}: salt and nonce are hexadecimal, content is base64") from None
    if (len(salt), len(nonce)) != (_SALT, _NONCE):
        raise UsageError(Code.BAD_CONFIG, f"{path}: salt has {_SALT} octets, nonce {_NONCE}")
    return cost, salt, nonce, content
