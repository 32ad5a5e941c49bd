"""Key files, fleet files and policies. A complaint names the file, and never repeats a key."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterator
from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import win12.fleet.config as fleet
import win12.security.access.policy as access
from win12.security.access import compile_policy, load_policy
from win12.security.keys import KeyFile, Keys
from win12_wire.errors import SecurityError, UsageError
from win12_wire.frames.policy import Policy

from win12_fuzz.files.target import FileTarget, folder_of, keys_of, schema_of
from win12_fuzz.finding import Finding

SECRETS = ("ek", "ak", "dk", "password")
LEAST = 6
"""Characters of a secret that would be recognised in a text."""
KNOWN = re.compile(r"known are [a-z_, ]+")
NOW = datetime(2026, 1, 31, tzinfo=UTC)
KEY_FILES = (
    b'ek = "000102030405060708090A0B0C0D0E0F"\nak = "D0D1D2D3D4D5D6D7D8D9DADBDCDDDEDF"\n',
    b'password = "12345678"\nclient_title = "4D4D4D0000BC614E"\n[meters.one]\nserver_title = "4752581122334455"\n'
    b'dk = "000102030405060708090A0B0C0D0E0F000102030405060708090A0B0C0D0E0F"\n[meters.two]\npassword = "hex:0102"\n',
    b"[meters]\n",
    b"",
)
FLEETS = (
    b'[[meter]]\nname = "house-1"\nurl = "tcp://192.0.2.7:4059?client=1&server=1&auth=gmac&suite=2"\nkeys = "house-1"\n',
    b'[defaults]\nkey_file = "keys.toml"\nregisters = ["1.0.1.8.0.255", "1-0:1.8.0"]\nprofiles = ["1.0.99.1.0.255"]\n'
    b'since = "30d"\nconcurrency = 64\nretries = 3\nbackoff = 1.0\ndeadline = 300\nask_counter = false\n'
    b'[[meter]]\nname = "a"\nurl = "tcp://192.0.2.7"\nsince = 2026-01-31\n[[meter]]\nname = "b"\nurl = "tcp://[::1]:1?client=16"\n'
    b'registers = ["1.0.1.8.0.255:3"]\nask_counter = true\nkey_file = "other.toml"\n',
)
POLICIES = (
    b'clock = "+01:00"\n[callers.root]\nuser = 0\n[callers.meters]\ngroup = 77\n[callers.all]\nanyone = true\n'
    b'[[rule]]\ncallers = ["all"]\nallow = ["read"]\nobjects = ["1-0:1.8.*", "1.0.1-4.8.0.255"]\nclass = 3\nwhy = "the total"\n'
    b'[[rule]]\ncallers = ["meters"]\nallow = ["get", "set", "action"]\nmeters = ["house-1"]\nattributes = [2, "3-5"]\n'
    b'from = 2026-01-31\nuntil = 2027-01-31\ndays = "mon-fri"\nhours = "22:00-06:00"\n'
    b'[[rule]]\ncallers = ["meters"]\ndeny = ["read"]\n[[rule]]\ncallers = ["root"]\nallow = ["statistics", "configure"]\n',
    b'[callers.a]\nsid = "S-1-5-32-544"\n[callers.b]\nrestricted = true\n[callers.c]\ncertificate = "' + b"00" * 32 + b'"\n'
    b'[[rule]]\ncallers = ["a", "b", "c"]\nallow = ["exchange"]\n',
)


class _KeyFiles:
    """Reads key files from a place of its own."""

    def __init__(self) -> None:
        self.path = folder_of(self) / "keys.toml"

    def __call__(self, octets: bytes) -> Iterator[str]:
        self.path.write_bytes(octets)
        self.path.chmod(0o600)
        try:
            file = KeyFile(self.path)
            found = [file.keys(), *(file.keys(name) for name in file.names)]
        except (SecurityError, UsageError) as fault:
            self._check(octets, str(fault))
            raise
        self._check(octets, repr(found))
        for keys in found:
            yield from (item.name for item in fields(Keys) if getattr(keys, item.name))

    def _check(self, octets: bytes, said: str) -> None:
        """Nothing that is said holds a secret."""
        said = KNOWN.sub("", said.replace(str(self.path), ""))  # a complaint may tell what is known, and what is not
        for secret in secrets(octets):
            if secret in said and not any(secret in name for name in names_in(octets)):
                raise Finding(f"a secret of {len(secret)} characters is told: {said}")


def secrets(octets: bytes) -> list[str]:
    """The secrets in a text that is TOML."""
    return [text for text in _texts_of(_document(octets)) if len(text) >= LEAST]


def names_in(octets: bytes) -> list[str]:
    """The names of all that stands in it."""
    return list(_names_of(_document(octets)))


def _document(octets: bytes) -> Any:
    try:
        return tomllib.loads(octets.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError):
        return {}


def _names_of(document: Any) -> Iterator[str]:
    if isinstance(document, dict):
        for key, value in document.items():
            yield key
            yield from _names_of(value)


def _texts_of(document: Any) -> Iterator[str]:
    if isinstance(document, dict):
        for key, value in document.items():
            if key in SECRETS and isinstance(value, str):
                yield value
            else:
                yield from _texts_of(value)


class _FleetFiles:
    """Reads fleet files from a place of its own."""

    def __init__(self) -> None:
        self.path = folder_of(self) / "fleet.toml"

    def __call__(self, octets: bytes) -> Iterator[str]:
        self.path.write_bytes(octets)
        try:
            fleet.load_fleet(self.path, NOW)
        except UsageError as fault:
            if os.fspath(self.path) not in str(fault):
                raise Finding(f"a complaint without its file: {fault}") from None
            raise
        yield from keys_of(tomllib.loads(octets.decode("utf-8")))


class _AccessFiles:
    """Reads policies from a place of its own. What is taken has a table, and the table octets that give it again."""

    def __init__(self) -> None:
        self.path = folder_of(self) / "ACCESS.toml"

    def __call__(self, octets: bytes) -> Iterator[str]:
        self.path.write_bytes(octets)
        try:
            table = compile_policy(load_policy(self.path)).table
        except UsageError as fault:
            if os.fspath(self.path) not in str(fault):
                raise Finding(f"a complaint without its file: {fault}") from None
            raise
        if Policy.decode(table.encode()) != table:
            raise Finding(f"a table that is read otherwise than it was written: {table}")
        yield from keys_of(tomllib.loads(octets.decode("utf-8")))


def key_file() -> FileTarget:
    """Key files."""
    doc, known = "key files: keys or one complaint, in which no secret stands", [item.name for item in fields(Keys)]
    return FileTarget("key_file", doc, _KeyFiles(), refuses=(SecurityError, UsageError), known=known, begin=KEY_FILES)


def fleet_file() -> FileTarget:
    """Fleet files."""
    known = schema_of(Path(fleet.__file__).with_name("fleet.schema.json"))
    doc = "fleet files: a fleet or one located complaint"
    return FileTarget("fleet_file", doc, _FleetFiles(), refuses=(UsageError,), known=known, begin=FLEETS)


def access_file() -> FileTarget:
    """Policies."""
    known = schema_of(Path(access.__file__).with_name("access.schema.json"))
    doc = "ACCESS.toml: a policy, and the table that follows from it, or one located complaint"
    return FileTarget("access_file", doc, _AccessFiles(), refuses=(UsageError,), known=known, begin=POLICIES)
