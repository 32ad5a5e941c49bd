"""FLEET.toml: which meters, what from them, and how. Every complaint says file:line:column, what and what instead.

    [defaults]
    key_file = "keys.toml"                # beside this file; only you may read it
    registers = ["1.0.1.8.0.255"]         # OBIS[:ATTRIBUTE]
    profiles = ["1.0.99.1.0.255"]
    since = "30d"                         # or 2026-01-31, 2026-01-31T12:00:00+01:00
    concurrency = 64                      # meters at once
    retries = 3                           # after a failure of the line, not of the keys
    backoff = 1.0                         # seconds before the first retry; doubles
    deadline = 300                        # seconds for one meter, retries included
    ask_counter = false                   # true: first ask the meter which counter it expects (other programs read it too)

    [[meter]]
    name = "house-1"
    url = "tcp://192.0.2.7:4059?client=1&server=1&auth=gmac&suite=2"
    keys = "house-1"                      # table [meters.house-1] of the key file; by default the one of this name, if any

What a [[meter]] says replaces the default. Without key_file the keys come from the environment.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from win12_wire.errors import UsageError

from win12.application.client.references import VALUE, parse_reference
from win12.documents import Complaint, Document, complaints, schema_of
from win12.physical.url import parse_url

from .when import parse_when

_READERS: dict[str, Callable[[str], object]] = {
    "url": parse_url,
    "since": parse_when,
    "registers": parse_reference,
    "profiles": parse_reference,
}

#: How many meters at once when FLEET.toml does not say.
CONCURRENCY = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class MeterEntry:
    """One meter of the fleet, defaults filled in. deadline, backoff: seconds; since: None means all there is."""

    name: str
    url: str
    key_file: Path | None = None
    keys: str | None = None
    registers: tuple[str, ...] = ()
    profiles: tuple[str, ...] = ()
    since: datetime | None = None
    retries: int = 3
    backoff: float = 1.0
    deadline: float = 300.0
    ask_counter: bool = False


@dataclass(frozen=True, slots=True)
class Fleet:
    """What FLEET.toml says. concurrency: how many meters at once."""

    meters: tuple[MeterEntry, ...]
    concurrency: int = CONCURRENCY


def load_fleet(path: str | Path, now: datetime | None = None) -> Fleet:
    """Read FLEET.toml; spans such as "30d" count back from `now`. Errors: UsageError BAD_CONFIG, located."""
    return _fleet(Document.read(path), now)


def parse_fleet(text: str, path: Path, now: datetime | None = None) -> Fleet:
    """The same from a text; `path` is named in complaints, and relative key files are beside it."""
    return _fleet(Document(text, path), now)


def _fleet(document: Document, now: datetime | None) -> Fleet:
    document.refuse(_complaints(document.value))
    defaults = document.value.get("defaults", {})
    concurrency = defaults.pop("concurrency", CONCURRENCY)
    meters = tuple(_entry({**defaults, **one}, document.path, now) for one in document.value["meter"])
    return Fleet(meters, concurrency)


def _entry(said: dict[str, Any], path: Path, now: datetime | None) -> MeterEntry:
    said["registers"] = tuple(_registers(said.get("registers", ())))
    said["profiles"] = tuple(parse_reference(one)[0] for one in said.get("profiles", ()))
    if "since" in said:
        said["since"] = parse_when(said["since"], now)
    if "key_file" in said:
        said["key_file"] = path.parent / Path(said["key_file"]).expanduser()
    return MeterEntry(**said)


def _registers(texts: Sequence[str]) -> Iterator[str]:
    """OBIS codes in full, `1-0:1.8.0` as 1.0.1.8.0.255, with :attribute unless it is 2."""
    for code, attribute in map(parse_reference, texts):
        yield code if attribute == VALUE else f"{code}:{attribute}"


def _complaints(document: dict[str, Any]) -> Iterator[Complaint]:
    yield from complaints(document, schema_of(__package__, "fleet"), "no [[meter]] in the file: add one with name and url")
    yield from _repeated(document)
    yield from _unusable(document)


def _repeated(document: dict[str, Any]) -> Iterator[Complaint]:
    seen: set[str] = set()
    for number, entry in enumerate(document["meter"]):
        if entry["name"] in seen:
            yield ("meter", number, "name"), f'"{entry["name"]}" is the name of another meter above'
        seen.add(entry["name"])


def _unusable(document: dict[str, Any]) -> Iterator[Complaint]:
    tables: list[tuple[tuple[str | int, ...], dict[str, Any]]] = [(("defaults",), document.get("defaults", {}))]
    tables += [(("meter", number), entry) for number, entry in enumerate(document["meter"])]
    for where, table in tables:
        for key, read in _READERS.items():
            given = table.get(key, [])
            for one in given if isinstance(given, list) else [given]:
                try:
                    read(one)
                except UsageError as error:
                    yield (*where, key), error.detail
