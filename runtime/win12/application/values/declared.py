"""What the specification says of an attribute, by its number or its name."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from functools import lru_cache, reduce

from win12_wire.errors import Code, UsageError
from win12_wire.objects import classes
from win12_wire.objects.classes import CLASSES, Attribute, Method, find, versions
from win12_wire.objects.types import ANY, Type


@lru_cache(maxsize=1024)
def attribute(class_id: int | None, number: int, version: int | None = None) -> Attribute | None:
    """An attribute of a class; of the newest version where the one asked for is not declared. None when nothing is."""
    known = None if class_id is None else classes.nearest(class_id, version)
    return known.attributes[number - 1] if known and 1 <= number <= len(known.attributes) else None


@lru_cache(maxsize=1024)
def types(class_id: int | None, number: int, version: int | None = None) -> tuple[Type, ...]:
    """The types that an attribute may have, those of newer versions first: one when the version is known and declared."""
    if class_id is None:
        return ()
    if version is None or find(class_id, version) is None:
        known = [find(class_id, one) for one in reversed(versions(class_id))]
    else:
        known = [find(class_id, version)]
    given = [item.attributes[number - 1].type for item in known if item is not None and 1 <= number <= len(item.attributes)]
    return tuple(dict.fromkeys(given))


@lru_cache(maxsize=1024)
def method(class_id: int, number: int) -> Method | None:
    """A method of the newest version that has it; None when none does."""
    known = [find(class_id, one) for one in reversed(versions(class_id))]
    return next((one for item in known if item for one in item.methods if one.index == number), None)


def agreed(kinds: Sequence[Type]) -> Type:
    """What several types say alike: where enumerations differ, none is meant. ANY of no types."""
    return reduce(_agreed, kinds) if kinds else ANY


def _agreed(one: Type, other: Type) -> Type:
    if one == other:
        return one
    if (one.kind, one.names, len(one.parts), one.form) != (other.kind, other.names, len(other.parts), other.form):
        return ANY
    parts = tuple(map(_agreed, one.parts, other.parts))
    return one._replace(enumeration=one.enumeration if one.enumeration == other.enumeration else "", parts=parts)


def name(class_id: int | None, number: int, version: int | None = None) -> str:
    """Name of an attribute as the class declares it; `attribute n` when it is not declared."""
    found = attribute(class_id, number, version)
    return f"attribute {number}" if found is None else found.name


@lru_cache(maxsize=1024)
def index(class_id: int, called: str, version: int | None = None) -> int:
    """The number of the attribute that is called so, in that version or, where it has none, the newest that has one.

    Raises UsageError BAD_ARGUMENT when no version has one, with the names that are near.
    """
    preferred = classes.nearest(class_id, version)
    others = [item for (one, _), item in reversed(CLASSES.items()) if one == class_id and item is not preferred]
    if preferred is None:
        raise UsageError(Code.BAD_ARGUMENT, f"class {class_id} is not declared: give the number of '{called}'")
    for item in (preferred, *others):
        for found in item.attributes:
            if found.name == called:
                return found.index
    names = [one.name for one in preferred.attributes]
    said = f"class {class_id}, {preferred.name}, has no attribute '{called}'"
    otherwise = f"it has {', '.join(names)}"
    raise UsageError(Code.BAD_ARGUMENT, f"{said}; {near(called, names, otherwise)}")


@lru_cache(maxsize=1024)
def method_index(class_id: int, called: str) -> int:
    """The number of the method that is called so, in the newest version that has it. UsageError BAD_ARGUMENT as `index`."""
    known = [one for version in reversed(versions(class_id)) if (item := find(class_id, version)) for one in item.methods]
    for one in known:
        if one.name == called:
            return one.index
    names = list(dict.fromkeys(one.name for one in known))
    if not names:
        raise UsageError(Code.BAD_ARGUMENT, f"no method of class {class_id} is declared: give the number of '{called}'")
    raise UsageError(
        Code.BAD_ARGUMENT, f"class {class_id} has no method '{called}'; {near(called, names, 'it has ' + ', '.join(names))}"
    )


def near(called: str, names: list[str], otherwise: str) -> str:
    """The names that somebody may have meant; `otherwise` when none is near."""
    lower = {name.lower(): name for name in names}
    close = [lower[one] for one in get_close_matches(called.lower(), lower, n=3, cutoff=0.6)]
    return f"did you mean {' or '.join(close)}?" if close else otherwise
