"""The names that an expression of a frame type can read, and what they stand for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from win12_spec.frames.evaluate import evaluate
from win12_spec.frames.ir import Enum, Frames, Type, UserType, Valid
from win12_spec.frames.reading import Object


class Scope(Mapping[str, int]):
    """What an expression of a type can read: fields that were read before, instances, members of either, labels of enums."""

    def __init__(self, frames: Frames, kind: Type, known: dict[str, Any] | None = None) -> None:
        self.frames, self.kind = frames, kind
        self.known: dict[str, Any] = {} if known is None else known

    def of(self, value: Any) -> Scope:
        """The same, where `_` is a value."""
        return Scope(self.frames, self.kind, {**self.known, "_": value})

    def __getitem__(self, key: str) -> int:
        if "::" in key:
            return _labelled(self.frames.files[self.kind.file].enums, *key.split("::"))
        name, _, member = key.partition(".")
        if name not in self.known:
            instance = next(item for item in self.kind.instances if item.id == name)
            assert instance.value is not None
            return evaluate(instance.value, self)
        value = self.known[name]
        if member in ("", "to_i", "value"):
            return int(value)
        return len(value) if member == "size" else self._of_type(name, member, value)

    def _of_type(self, name: str, member: str, value: Any) -> int:
        """An instance of the type of a field."""
        item = next(item for item in self.kind.fields if item.id == name)
        assert isinstance(item.type, UserType)
        target = self.frames.type(item.type)
        inner = value.fields if isinstance(value, Object) else {part.id: value for part in target.fields if part.is_attribute}
        return Scope(self.frames, target, inner)[member]

    def __iter__(self) -> Iterator[str]:
        return iter(self.known)

    def __len__(self) -> int:
        return len(self.known)


def _labelled(enums: dict[str, Enum], enum: str, label: str) -> int:
    return next(number for number, name in enums[enum].values if name == label)


def is_valid(rule: Valid, value: int, scope: Scope) -> bool:
    if (rule.values and value not in rule.values) or (rule.expr is not None and not evaluate(rule.expr, scope.of(value))):
        return False
    return (rule.low is None or value >= rule.low) and (rule.high is None or value <= rule.high)
