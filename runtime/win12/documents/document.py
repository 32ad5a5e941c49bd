"""A TOML file with its text, so that what is wrong can be located."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Self

from win12_wire.errors import Code, UsageError

from .complaints import Complaint
from .locate import locate


class Document:
    """What a TOML text says (`value`; its dates as text), and where. Errors: UsageError BAD_CONFIG, located."""

    def __init__(self, text: str, path: Path) -> None:
        self.text, self.path = text, path
        try:
            self.value: dict[str, Any] = _texts(tomllib.loads(text))
        except tomllib.TOMLDecodeError as error:
            raise UsageError(Code.BAD_CONFIG, f"{path}: {error}") from None

    @classmethod
    def read(cls, path: str | Path) -> Self:
        """The document in a file."""
        place = Path(path)
        try:
            text = place.read_bytes().decode("utf-8")  # TOML says itself which line ends there are
        except OSError as error:
            raise UsageError(Code.BAD_CONFIG, f"{place}: {error.strerror}") from None
        except UnicodeDecodeError as error:
            raise UsageError(Code.BAD_CONFIG, f"{place}: not UTF-8 at offset {error.start}") from None
        return cls(text, place)

    def place(self, where: Sequence[str | int]) -> str:
        """file:line:column of a part of it."""
        line, column = locate(self.text, where)
        return f"{self.path}:{line}:{column}"

    def fault(self, where: Sequence[str | int], said: str) -> UsageError:
        """What is wrong there, as an error to raise."""
        return UsageError(Code.BAD_CONFIG, f"{self.place(where)}: {said}")

    def refuse(self, complaints: Iterable[Complaint]) -> None:
        """Raise the first complaint, if there is one."""
        for where, said in complaints:
            raise self.fault(where, said)


def _texts(value: Any) -> Any:
    """The document with TOML's own dates as text, so that the schema sees one form of them."""
    if isinstance(value, dict):
        return {key: _texts(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_texts(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value
