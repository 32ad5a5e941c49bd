"""A file that people or programs write, as a target: its text gives what it means or a complaint that says where."""

from __future__ import annotations

import json
import os
import random
import re
import shutil
import tempfile
import weakref
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from win12_fuzz.files.text import changed
from win12_fuzz.target import Reach

LIMIT = 4096
Read = Callable[[bytes], Iterable[str]]
"""Reads a text; the names that it uses when it is taken. Raises what `refuses` has for one that is not, and nothing else."""


class FileTarget:
    """`reads` texts; `known` are the names that a text may use, `begin` texts to begin with."""

    def __init__(
        self,
        name: str,
        doc: str,
        reads: Read,
        *,
        refuses: tuple[type[Exception], ...],
        known: Iterable[str],
        begin: Sequence[bytes],
    ) -> None:
        self.name, self.doc, self.limit = name, doc, LIMIT
        self.reads, self.refuses = reads, refuses
        self.known, self.begin = frozenset(known), begin

    def run(self, octets: bytes) -> None:
        """See Target."""
        self.reached(octets)

    def seeds(self) -> Iterable[bytes]:
        """See Target."""
        return self.begin

    def mutate(self, octets: bytes, size: int, seed: int) -> bytes:
        """See Target."""
        return changed(octets, random.Random(seed), self.words)[: min(size, self.limit)]

    @cached_property
    def words(self) -> list[str]:
        """The names that mean something, without what stands before them."""
        return sorted({name.rpartition(".")[2] for name in self.known})

    def dictionary(self) -> Iterable[bytes]:
        """See Target."""
        return [word.encode() for word in self.words]

    def reachable(self) -> Reach:
        """See Target."""
        return Reach(self.known)

    def reached(self, octets: bytes) -> Reach:
        """The names used in a text that is taken; of one that is not, the complaint, without places and what it quotes."""
        try:
            return Reach(frozenset(self.reads(octets)))
        except self.refuses as fault:
            text = re.sub(r"'[^']*'|\"[^\"]*\"|\S*/\S*|\d+", "", str(fault))
            return Reach(frozenset({f"!{type(fault).__name__}: {text[:100]}"}))

    def native(self) -> str | None:
        """Files are read in Python alone."""
        return None


def folder_of(owner: object) -> Path:
    """A folder for as long as `owner` lives."""
    path = Path(tempfile.mkdtemp(prefix="win12-fuzz-"))
    weakref.finalize(owner, _remove, path, os.getpid())
    return path


def _remove(path: Path, process: int) -> None:
    """Not by copies of the process that made it."""
    if process == os.getpid():
        shutil.rmtree(path, ignore_errors=True)


def schema_names(schema: Any) -> set[str]:
    """The names of all properties of a JSON Schema."""
    if isinstance(schema, list):
        return {name for item in schema for name in schema_names(item)}
    if not isinstance(schema, dict):
        return set()
    own = schema.get("properties")
    names = set(own) if isinstance(own, dict) else set[str]()
    return names.union(*(schema_names(item) for item in schema.values())) if schema else names


def schema_of(path: Path) -> set[str]:
    """The same of a file."""
    return schema_names(json.loads(path.read_text(encoding="utf-8")))


def keys_of(document: Any) -> Iterator[str]:
    """Every key of a document."""
    if isinstance(document, dict):
        for key, value in document.items():
            yield str(key)
            yield from keys_of(value)
    elif isinstance(document, list):
        for item in document:
            yield from keys_of(item)
