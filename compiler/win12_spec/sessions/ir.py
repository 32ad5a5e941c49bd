"""What a session machine is once its YAML has been read: plain data, every part with its place in the file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from win12_spec.diagnostics import Location
from win12_spec.expr import Expr

Value = int  # booleans are 0 and 1, enum values their numbers


@dataclass(frozen=True)
class Type:
    """`bool`, an unsigned integer of `bits`, or an enum with its labels. `module` is where an enum of the frames lives."""

    name: str
    bits: int = 0
    labels: tuple[tuple[str, int], ...] = ()
    module: str = ""

    @property
    def is_bool(self) -> bool:
        return self.name == "bool"

    @property
    def is_enum(self) -> bool:
        return bool(self.labels)

    @property
    def class_name(self) -> str:
        """Name of the enum's class in Python: user_diagnostic -> UserDiagnostic."""
        return "".join(part.capitalize() for part in self.name.split(".")[-1].split("_"))


BOOL = Type("bool", 1)
INTEGERS = {f"u{bits}": Type(f"u{bits}", bits) for bits in (8, 16, 24, 32)}


@dataclass(frozen=True)
class Variable:
    """A setting, variable, event field or answer: its type and the values that checking and TLA+ try (`model`)."""

    name: str
    type: Type
    model: tuple[Value, ...]
    where: Location
    doc: str = ""
    init: Value = 0
    persist: bool = False
    order_only: bool = False


@dataclass(frozen=True)
class Const:
    """A number: written here (`local`), or a limit of spec/limits.yaml."""

    name: str
    value: int
    model: int
    local: bool
    where: Location


@dataclass(frozen=True)
class Timer:
    name: str
    after: str
    where: Location
    doc: str = ""


@dataclass(frozen=True)
class Ask:
    """A pure question to a port. It may be put only where `after` is known to be true."""

    name: str
    port: str
    answer: Variable
    after: Expr | None
    where: Location
    doc: str = ""


@dataclass(frozen=True)
class Op:
    """Work that a port does and that ends with the event `done`."""

    name: str
    port: str
    done: str
    where: Location
    doc: str = ""


@dataclass(frozen=True)
class Out:
    """Something that leaves the machine: a frame sent, an indication told, a call to a port; with arguments.

    `becomes` is MACHINE.EVENT when the port does a call by letting another machine take a step, before the call returns.
    """

    kind: str
    name: str
    fields: tuple[Variable, ...]
    where: Location
    doc: str = ""
    target: str = ""
    becomes: str = ""


@dataclass(frozen=True)
class Definition:
    name: str
    expr: Expr
    where: Location
    doc: str = ""


@dataclass(frozen=True)
class Event:
    name: str
    fields: Mapping[str, Variable]
    trace: tuple[str, ...]
    where: Location
    doc: str = ""

    @property
    def group(self) -> str:
        """`rx` of `rx.apdu`."""
        return self.name.split(".")[0]

    @property
    def method(self) -> str:
        """`rx_apdu` of `rx.apdu`."""
        return self.name.replace(".", "_")


@dataclass(frozen=True)
class State:
    name: str
    timers: tuple[str, ...]
    initial: bool
    final: bool
    where: Location
    doc: str = ""


@dataclass(frozen=True)
class Assign:
    target: str
    value: Expr
    where: Location


@dataclass(frozen=True)
class Effect:
    """`send`, `tell`, `call`, `start` or `save`, done after the assignments; `condition` is on the values before them."""

    kind: str
    name: str
    arguments: tuple[Expr, ...]
    condition: Expr | None
    where: Location


@dataclass(frozen=True)
class Transition:
    """One branch. It is taken when `guard` holds and none of `earlier` does (a branch of a `first` group)."""

    id: str
    group: str
    sources: tuple[str, ...]
    event: str
    asks: tuple[str, ...]
    guard: Expr | None
    earlier: tuple[Expr, ...]
    assigns: tuple[Assign, ...]
    effects: tuple[Effect, ...]
    error: str
    goto: str
    restart: tuple[str, ...]
    where: Location
    doc: str = ""
    default: bool = False


@dataclass
class Machine:
    name: str
    doc: str
    path: str
    consts: dict[str, Const] = field(default_factory=dict)
    settings: dict[str, Variable] = field(default_factory=dict)
    vars: dict[str, Variable] = field(default_factory=dict)
    types: dict[str, Type] = field(default_factory=dict)
    type_places: dict[str, Location] = field(default_factory=dict)
    timers: dict[str, Timer] = field(default_factory=dict)
    asks: dict[str, Ask] = field(default_factory=dict)
    ops: dict[str, Op] = field(default_factory=dict)
    outs: dict[tuple[str, str], Out] = field(default_factory=dict)
    definitions: dict[str, Definition] = field(default_factory=dict)
    events: dict[str, Event] = field(default_factory=dict)
    states: dict[str, State] = field(default_factory=dict)
    transitions: list[Transition] = field(default_factory=list)
    properties: tuple[str, ...] = ()

    @property
    def class_name(self) -> str:
        return "".join(part.capitalize() for part in self.name.split("_"))

    @property
    def initial(self) -> str:
        return next(state.name for state in self.states.values() if state.initial)

    def taken(self, state: str, event: str) -> list[Transition]:
        """The branches of one cell of the table, in the order of the file."""
        return [t for t in self.transitions if t.event == event and state in t.sources]

    @property
    def errors(self) -> set[str]:
        """The error codes it can end a step with."""
        return {t.error for t in self.transitions if t.error}
