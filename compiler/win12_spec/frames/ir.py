"""Intermediate representation of the frames: what every emitter reads."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from win12_spec.diagnostics import Location
from win12_spec.expr import Expr

Places = dict[str, Location]  # where each key of a node stands


@dataclass(frozen=True)
class Primitive:
    """uN, sN, fN of `width` octets."""

    kind: str  # u, s or f
    width: int
    little: bool = False

    @property
    def code(self) -> str:
        """Format character of the struct module; 24-bit integers have none."""
        letters = {
            ("u", 1): "B",
            ("s", 1): "b",
            ("u", 2): "H",
            ("s", 2): "h",
            ("u", 4): "I",
            ("s", 4): "i",
            ("u", 8): "Q",
            ("s", 8): "q",
            ("f", 4): "f",
            ("f", 8): "d",
        }
        return letters[self.kind, self.width]


@dataclass(frozen=True)
class Bits:
    """`count` bits, most significant first."""

    count: int


@dataclass(frozen=True)
class Octets:
    """Raw octets: their number is in Field.size, Field.size_eos or Field.contents, or Field.terminator tells where they end."""


@dataclass(frozen=True)
class UserType:
    """A type by name; `file` is the .ksy it stands in, resolved by the loader."""

    file: str
    name: str


@dataclass(frozen=True)
class Switch:
    """A type chosen by the value of an expression."""

    on: Expr
    cases: tuple[tuple[int, UserType], ...]  # in order of the spec
    names: tuple[tuple[int, str], ...] = ()
    secret: frozenset[int] = frozenset()


FieldType = Primitive | Bits | Octets | UserType | Switch


@dataclass(frozen=True)
class Valid:
    """What a value may be: one of `values`, within bounds, a member of the field's enum, or as `expr` (on `_`) says."""

    values: tuple[int, ...] = ()
    low: int | None = None
    high: int | None = None
    expr: Expr | None = None


@dataclass(frozen=True)
class Derive:
    """A field computed on writing: size(x), count(x), present(x), absent(x) or span(x, y)."""

    kind: str
    first: str
    last: str = ""


@dataclass(frozen=True)
class Checksum:
    algorithm: str
    first: str
    last: str


@dataclass(frozen=True)
class Field:
    id: str
    where: Location
    type: FieldType
    doc: str = ""
    size: Expr | None = None
    size_eos: bool = False
    contents: bytes | None = None
    terminator: int | None = None  # the octet before which they end, which is left for the next field
    consume: bool = True
    most: int = 0  # octets before the terminator
    condition: Expr | None = None
    write_condition: Derive | None = None
    repeat: str = ""  # eos, expr or until
    repeat_expr: Expr | None = None
    counts: tuple[int, ...] = ()
    valid: Valid | None = None
    enum: str = ""
    derive: Derive | None = None
    checksum: Checksum | None = None
    default: object = None
    has_default: bool = False
    fixed: int | None = None
    inline: bool = False
    secret: bool = False
    places: Places = field(default_factory=dict, compare=False, repr=False)

    def at(self, key: str) -> Location:
        """Where a key of the field stands."""
        return self.places.get(key, self.where)

    @property
    def is_attribute(self) -> bool:
        """Whether the value is kept: not when it is constant, computed or checked only."""
        return self.contents is None and self.derive is None and self.checksum is None and self.fixed is None


@dataclass(frozen=True)
class Instance:
    id: str
    where: Location
    value: Expr | None = None
    peek: tuple[int, Primitive] | None = None  # position, type
    doc: str = ""
    places: Places = field(default_factory=dict, compare=False, repr=False)

    def at(self, key: str) -> Location:
        """Where a key of the instance stands."""
        return self.places.get(key, self.where)


@dataclass(frozen=True)
class Total:
    """Octets of the whole frame, known once field `after` is there."""

    after: str
    octets: Expr


@dataclass(frozen=True)
class Type:
    file: str
    id: str
    where: Location
    fields: tuple[Field, ...]
    instances: tuple[Instance, ...] = ()
    doc: str = ""
    plain: str = ""
    depth: str = ""
    record: str = ""
    maximum: int | None = None
    total: Total | None = None
    integer: tuple[tuple[str, int], ...] = ()
    places: Places = field(default_factory=dict, compare=False, repr=False)

    def at(self, key: str) -> Location:
        """Where a key of the type stands."""
        return self.places.get(key, self.where)

    def __hash__(self) -> int:
        return hash((self.file, self.id))  # quick: what is worked out of a type is kept by the type

    @property
    def is_dispatch(self) -> bool:
        """Chooses another type by looking at the first octets, and has nothing of its own."""
        return len(self.fields) == 1 and isinstance(self.fields[0].type, Switch) and any(i.peek for i in self.instances)

    @property
    def class_name(self) -> str:
        return "".join(word.capitalize() for word in self.id.split("_"))

    def measure(self, name: str) -> Field | None:
        """The field that tells how long a field is, or how many items it has; None when there is none."""
        return next((f for f in self.fields if f.derive and f.derive.kind in ("size", "count") and f.derive.first == name), None)

    def with_fields(self, fields: tuple[Field, ...]) -> Type:
        return replace(self, fields=fields)


@dataclass(frozen=True)
class Enum:
    id: str
    where: Location
    values: tuple[tuple[int, str], ...]

    @property
    def class_name(self) -> str:
        return "".join(word.capitalize() for word in self.id.split("_"))


@dataclass(frozen=True)
class FrameFile:
    """One .ksy file: its types in order, the top-level one first."""

    id: str
    path: str
    title: str
    doc: str
    imports: tuple[str, ...]
    types: dict[str, Type] = field(default_factory=dict)
    enums: dict[str, Enum] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Frames:
    """All of them. The same only as itself, so that what is worked out of it can be kept."""

    files: dict[str, FrameFile]

    def type(self, ref: UserType) -> Type:
        return self.files[ref.file].types[ref.name]
