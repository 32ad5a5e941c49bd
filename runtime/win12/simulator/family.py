"""Families of meters as they are sold: what they have and how they are talked to, declared in `families/NAME.toml`.

A file says which objects of the simulator a family has, which others, which clients may associate with it and on which terms, and
what it pushes. A key that is none, or a value of another type, is refused with the file and the place.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields
from functools import lru_cache
from importlib import resources
from typing import Any, TypeVar

from win12_wire.errors import Code, UsageError

from win12.application.association.settings import Authentication, Security
from win12.simulator.session import Role

T = TypeVar("T")
_FOLDER = "families"


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyClient:
    """A client address that a family knows. `security`: the least protection."""

    client: int
    role: Role
    authentication: Authentication = Authentication.NONE
    security: Security = Security.NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyData:
    """An object of class Data: a fixed `value` of a type of axdr.Data, or what it `shows` of the meter."""

    obis: str
    shows: str = ""
    type: str = "octet_string"
    value: str | int = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyRegister:
    """A register that shows what the register `like` of the simulator shows, in another type and scaler."""

    obis: str
    like: str
    type: str
    scaler: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyProfile:
    """A profile: columns are the clock, the status or registers of energy; `every` is quarter, hour, day or month."""

    obis: str
    every: str
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyObject:
    """An object of any class that does not change; `attributes` by their names, of the types that TOML has."""

    class_id: int
    version: int
    obis: str
    attributes: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyPush:
    """What is pushed, attribute 2 of each; `every` in seconds, `client` the address pushed to, `framing` the link."""

    objects: tuple[str, ...]
    every: float = 60.0
    client: int = 1
    framing: str = "wrapper"
    ciphered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """One family. `link`: what it is read over; `objects`: of the simulator, that it has as they are."""

    name: str
    about: str
    link: str = "wrapper"
    suite: int = 0
    pdu: int = 1024
    image_block: int = 512
    objects: tuple[str, ...] = ()
    clients: tuple[FamilyClient, ...] = field(default=(), metadata={"of": FamilyClient})
    data: tuple[FamilyData, ...] = field(default=(), metadata={"of": FamilyData})
    registers: tuple[FamilyRegister, ...] = field(default=(), metadata={"of": FamilyRegister})
    profiles: tuple[FamilyProfile, ...] = field(default=(), metadata={"of": FamilyProfile})
    others: tuple[FamilyObject, ...] = field(default=(), metadata={"of": FamilyObject})
    push: FamilyPush | None = field(default=None, metadata={"of": FamilyPush})

    @property
    def authentication(self) -> Authentication:
        """That of the client who manages."""
        return next((one.authentication for one in self.clients if one.role is Role.MANAGER), Authentication.NONE)

    @property
    def security(self) -> Security:
        """The least protection for it."""
        return next((one.security for one in self.clients if one.role is Role.MANAGER), Security.NONE)


def names() -> list[str]:
    """Families that there are."""
    found = resources.files("win12.simulator").joinpath(_FOLDER).iterdir()
    return sorted(one.name.removesuffix(".toml") for one in found if one.name.endswith(".toml"))


@lru_cache(maxsize=16)
def family(name: str) -> Family:
    """The family of that name. UsageError BAD_CONFIG when there is none or its file is not as it must be."""
    if name not in names():
        raise UsageError(Code.BAD_CONFIG, f"no family of meters is called '{name}': there are {', '.join(names())}")
    text = resources.files("win12.simulator").joinpath(_FOLDER, f"{name}.toml").read_text(encoding="utf-8")
    return parsed(text, f"{name}.toml", name)


def parsed(text: str, place: str, name: str) -> Family:
    """A family from the text of its file. UsageError BAD_CONFIG names the place."""
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(Code.BAD_CONFIG, f"{place}: {error}") from None
    return _made(Family, {"name": name, **document}, place)


def _made(kind: type[T], given: Any, at: str) -> T:
    if not isinstance(given, Mapping):
        raise UsageError(Code.BAD_CONFIG, f"{at}: is no table")
    known = {one.name: one for one in fields(kind)}  # type: ignore[arg-type]
    for key in given:
        if key not in known:
            raise UsageError(Code.BAD_CONFIG, f"{at}.{key}: there is no such key, but {', '.join(known)}")
    for key, one in known.items():
        if key not in given and one.default is MISSING:
            raise UsageError(Code.BAD_CONFIG, f"{at}.{key}: is missing")
    return kind(**{key: _value(known[key], value, f"{at}.{key}") for key, value in given.items()})


def _value(known: Any, value: Any, at: str) -> Any:
    of, wanted = known.metadata.get("of"), known.type
    if of is not None and isinstance(value, list):
        return tuple(_made(of, one, f"{at}[{number}]") for number, one in enumerate(value))
    if of is not None:
        return _made(of, value, at)
    if wanted.startswith("tuple"):
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise UsageError(Code.BAD_CONFIG, f"{at}: is no list of texts")
        return tuple(value)
    if wanted in _ENUMS:
        try:
            return _ENUMS[wanted](value)
        except ValueError:
            raise UsageError(Code.BAD_CONFIG, f"{at}: '{value}' is none of {', '.join(_ENUMS[wanted])}") from None
    allowed = _TYPES.get(wanted)
    if allowed is not None and (not isinstance(value, allowed) or isinstance(value, bool) != (wanted == "bool")):
        raise UsageError(Code.BAD_CONFIG, f"{at}: {value!r} is no {wanted}")
    return value


_ENUMS: dict[str, Any] = {"Role": Role, "Authentication": Authentication, "Security": Security}
_TYPES: dict[str, tuple[type, ...]] = {
    "int": (int,), "str": (str,), "float": (int, float), "bool": (bool,), "str | int": (str, int),
    "Mapping[str, Any]": (dict,),
}  # fmt: skip
