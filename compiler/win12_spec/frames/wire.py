"""Values of frames as objects of the generated Python classes, and back.

The compiler does not import what it generates: whoever asks hands over how a module of `win12_wire` is found. Values are those of
`reading`. What the classes do is asked of them and never assumed, so that what they do wrong shows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

from win12_spec.frames.ir import Frames, Switch, Type, UserType
from win12_spec.frames.lower import record_cases
from win12_spec.frames.reading import Compact, Data, Described, Fault, Object


def attributes(frames: Frames, kind: Type) -> dict[str, UserType | None]:
    """Names of what a class keeps, in order, and the types of those that have one; of items, where it is a list."""
    found = record_cases(frames, kind)
    if found is not None:
        names = dict(found[1].names)
        return {names[tag]: ref for tag, ref in found[1].cases}
    listed: dict[str, UserType | None] = {}
    for item in kind.fields:
        ref = item.type if isinstance(item.type, UserType) else None
        if item.inline and ref is not None:
            listed |= attributes(frames, frames.type(ref))
        elif item.is_attribute:
            listed[item.id] = ref
    return listed


class Wire:
    """`module` gives a module of win12_wire by its name there: `frames.hdlc`, `errors`."""

    def __init__(self, frames: Frames, module: Callable[[str], ModuleType]) -> None:
        self.frames, self._module = frames, module
        self._error: type[Exception] = module("errors").WireError
        self._classes: dict[Type, dict[tuple[str, str], Type]] = {}
        self._data = next((DataForm(frames, kind, self.module(kind)) for kind in self._all() if kind.plain == "data"), None)

    def _all(self) -> Iterator[Type]:
        return (kind for file in self.frames.files.values() for kind in file.types.values())

    def module(self, kind: Type) -> ModuleType:
        return self._module(f"frames.{kind.file}")

    def has_code(self, kind: Type) -> bool:
        """Whether octets can be read as this type by themselves: it has a class, chooses between classes, or is data."""
        if kind.is_dispatch or kind.plain == "data" or kind.integer:
            return True
        return not kind.plain and hasattr(getattr(self.module(kind), kind.class_name, None), "__slots__")

    def types(self) -> list[Type]:
        """All of these."""
        return [kind for kind in self._all() if self.has_code(kind)]

    # --- octets --------------------------------------------------------------------------------------------------------

    def read(self, kind: Type, octets: bytes) -> tuple[Any, Fault | None]:
        """The object that the generated code makes of octets, or its fault. Any other exception is passed on."""
        try:
            if kind.integer:
                return self._read_integer(kind, octets)
            return self.owner(kind).decode(octets), None
        except self._error as error:
            return None, self.fault(error)

    def measure(self, kind: Type, octets: bytes) -> int | Fault:
        """The size of a frame by its beginning, 0 where more is needed. Any other exception is passed on."""
        try:
            return int(self.owner(kind).frame_size(octets, 0, len(octets)))
        except self._error as error:
            return self.fault(error)

    def owner(self, kind: Type) -> Any:
        """What decodes a type: its class, or its module where there is none."""
        top = kind.is_dispatch or kind.plain == "data"
        return self.module(kind) if top else getattr(self.module(kind), kind.class_name)

    def _read_integer(self, kind: Type, octets: bytes) -> tuple[int, Fault | None]:
        value, end = getattr(self.module(kind), f"read_{kind.id}")(octets, 0, len(octets), kind.id)
        return value, None if end == len(octets) else Fault("TRAILING", end, kind.id)

    def fault(self, error: Any) -> Fault:
        return Fault(error.code.name, error.offset, error.field)

    def write(self, kind: Type, made: Any) -> bytes | Fault:
        """The octets of an object, or why it has none. Any other exception is passed on."""
        out = bytearray()
        try:
            if kind.integer:
                getattr(self.module(kind), f"write_{kind.id}")(out, made)
                return bytes(out)
            return bytes(made.encode())
        except self._error as error:
            return self.fault(error)

    def octets(self, kind: Type, value: Any) -> bytes | Fault:
        """The octets of a value."""
        return self.write(kind, self.build(kind, value))

    # --- objects -------------------------------------------------------------------------------------------------------

    def build(self, kind: Type, value: Any) -> Any:
        """The object of a value."""
        if isinstance(value, Object):
            file, _, name = value.type.partition(".")
            target = self.frames.files[file].types[name]
            kinds = attributes(self.frames, target)
            given = {key: self._attribute(kinds.get(key), part, self.build) for key, part in value.fields.items()}
            return getattr(self.module(target), target.class_name)(**given)
        return self.data.build(value) if isinstance(value, Data) else value

    def plain(self, kind: Type, made: Any) -> Any:
        """The value of an object."""
        if kind.plain == "data":
            return self.data.plain(made.value, made.shape)
        if kind.plain or kind.integer:
            return made
        target = self.case(kind, made)
        kinds = attributes(self.frames, target)
        fields = {name: self._attribute(ref, getattr(made, name), self.plain) for name, ref in kinds.items()}
        assert set(made.__slots__) == set(kinds), f"{kind.id} keeps {made.__slots__}"
        return Object(f"{target.file}.{target.id}", fields)

    def _attribute(self, ref: UserType | None, part: Any, turn: Callable[[Type, Any], Any]) -> Any:
        if ref is None or part is None:
            return part
        kind = self.frames.type(ref)
        return [turn(kind, one) for one in part] if isinstance(part, list) else turn(kind, part)

    def case(self, kind: Type, made: Any) -> Type:
        """The type whose class an object has: of the cases of a dispatch, else the type itself. Raises LookupError."""
        if kind not in self._classes:
            self._classes[kind] = {(one.file, one.class_name): one for one in self._targets(kind)}
        found = self._classes[kind].get((type(made).__module__.rpartition(".")[2], type(made).__name__))
        if found is None:
            raise LookupError(f"{type(made).__name__} is no {kind.id}")
        return found

    def _targets(self, kind: Type) -> Iterator[Type]:
        """Those that a value of a type can be of: what a dispatch leads to, or the type itself."""
        if not kind.is_dispatch:
            yield kind
            return
        switch = kind.fields[0].type
        assert isinstance(switch, Switch)
        for _, ref in switch.cases:
            yield from self._targets(self.frames.type(ref))

    @property
    def data(self) -> DataForm:
        assert self._data is not None, "these frames have no COSEM data"
        return self._data


class DataForm:
    """The form of COSEM data: Python keeps values beside shapes (see `Data` of the generated module)."""

    def __init__(self, frames: Frames, top: Type, module: ModuleType) -> None:
        switch, self.module = top.fields[1].type, module
        assert isinstance(switch, Switch)
        self.kinds = {tag: frames.type(ref) for tag, ref in switch.cases}
        labels = {label: tag for tag, label in frames.files[top.file].enums[top.fields[0].enum].values}
        self.array = labels["array"]

    def build(self, data: Data) -> Any:
        tag, content = data
        match self.kinds[tag].plain:
            case "sequence":
                return (self.module.array if tag == self.array else self.module.structure)(*map(self.build, content))
            case "compact":
                description = self._shape(content.description)
                values = [self._bare(content.description, value) for value in content.values]
                return self.module.Data(values, (tag, description, content.contents))
            case "boolean":
                return self.module.Data(content != 0, tag if content < 2 else (tag, content))
        return self.module.Data(self._scalar(tag, content), tag)

    def _scalar(self, tag: int, content: Any) -> Any:
        return self.module.BitString(*content) if self.kinds[tag].plain == "bits" else content

    def _shape(self, of: Described) -> Any:
        if not of.parts and self.kinds[of.tag].plain != "sequence":
            return of.tag
        parts = tuple(self._shape(part) for part in of.parts)
        return (of.tag, of.times, parts[0]) if of.tag == self.array else (of.tag, parts)

    def _bare(self, of: Described, value: Any) -> Any:
        if self.kinds[of.tag].plain != "sequence":
            return self._scalar(of.tag, value)
        items = [self._bare(part, one) for part, one in zip(of.parts * of.times, value, strict=True)]
        return items if of.tag == self.array else tuple(items)

    def plain(self, value: Any, shape: Any) -> Data:
        tag = shape if isinstance(shape, int) else shape[0]
        match self.kinds[tag].plain:
            case "sequence":
                alike = tag == self.array and not isinstance(shape[1], list)
                shapes = [shape[1]] * len(value) if alike else shape[1]
                return Data(tag, [self.plain(*pair) for pair in zip(value, shapes, strict=True)])
            case "compact":
                description = self._described(shape[1])
                return Data(tag, Compact(description, shape[2], [self._covered(description, one) for one in value]))
            case "boolean":
                return Data(tag, int(value) if isinstance(shape, int) else shape[1])
        return Data(tag, tuple(value) if self.kinds[tag].plain == "bits" else value)

    def _described(self, shape: Any) -> Described:
        if isinstance(shape, int):
            return Described(shape)
        if shape[0] == self.array:
            return Described(shape[0], shape[1], (self._described(shape[2]),))
        return Described(shape[0], 1, tuple(map(self._described, shape[1])))

    def _covered(self, of: Described, value: Any) -> Any:
        if self.kinds[of.tag].plain == "sequence":
            return [self._covered(part, one) for part, one in zip(of.parts * of.times, value, strict=True)]
        return tuple(value) if self.kinds[of.tag].plain == "bits" else value
