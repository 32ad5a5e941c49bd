"""Header and source of one .ksy file."""

from __future__ import annotations

from collections.abc import Iterator

from win12_spec.emit import header
from win12_spec.emit.c_lines import CPP_BEGIN, CPP_END, comment, fitted
from win12_spec.frames.c import contract, other, put
from win12_spec.frames.c.data import emit_data
from win12_spec.frames.c.names import DATA, Names, emitted, held
from win12_spec.frames.c.reader import emit_reader, signature
from win12_spec.frames.c.structure import emit_enum, emit_structure, emit_union
from win12_spec.frames.ir import FrameFile, Frames, Type, UserType


def emit_header(frames: Frames, file: FrameFile) -> str:
    """Text of the header."""
    names = Names(frames, file)
    guard = f"WIN12_FRAMES_{file.id}_H".upper()
    blocks = [
        comment(f"{file.title}.\n\n{file.doc}"),
        [f"#ifndef {guard}", f"#define {guard}"],
        _includes(names),
        [CPP_BEGIN],
        *([f"#define WIN12_{kind.id.upper()}_MAX {kind.maximum}U /* octets of a frame, at most */"]
          for kind in file.types.values() if kind.maximum and not kind.plain),
        *_defaults(file),
        *(emit_enum(names, enum) for enum in file.enums.values()),
        *(part for kind in emitted(frames, file) for part in _declared(names, kind)),
        [CPP_END],
        ["#endif"],
    ]  # fmt: skip
    return header(file.path, "//") + "\n" + "\n\n".join("\n".join(fitted(part)) for part in blocks) + "\n"


def _defaults(file: FrameFile) -> Iterator[list[str]]:
    """What a field is where nobody says otherwise, of the types that have such fields."""
    for kind in file.types.values():
        known = [
            f"#define WIN12_{kind.id.upper()}_{item.id.upper()}_DEFAULT {item.default}U"
            for item in kind.fields
            if isinstance(item.default, int) and item.condition is None
        ]
        if known:
            yield known


def emit_source(frames: Frames, file: FrameFile) -> str:
    """Text of the source."""
    names = Names(frames, file)
    blocks = [
        [f'#include "win12/frames/{file.id}.h"', "", '#include "reading.h"', '#include "writing.h"', *_inner_includes(names)],
        *(part for kind in emitted(frames, file) for part in _defined(names, kind)),
    ]
    return header(file.path, "//") + "\n" + "\n\n".join("\n".join(fitted(part)) for part in blocks) + "\n"


def _includes(names: Names) -> list[str]:
    """Headers of the structures that ours hold."""
    kinds = emitted(names.frames, names.file)
    files = {ref.file for kind in kinds if kind.plain != DATA for ref in held(names.frames, kind)}
    limits = ['#include "win12/limits.h"'] if any(kind.depth for kind in kinds) else []
    return [
        '#include "win12/frames/output.h"',
        *(f'#include "win12/frames/{file}.h"' for file in sorted(files - {names.file.id})),
        *limits,
    ]


def _inner_includes(names: Names) -> list[str]:
    """Headers of what is only read, not held: integers that measure."""
    found: set[str] = set()
    for kind in names.file.types.values():
        for item in kind.fields:
            if isinstance(item.type, UserType) and item.type.file != names.file.id and names.target(item.type).integer:
                found.add(item.type.file)
    return [f'#include "win12/frames/{file}.h"' for file in sorted(found)]


def _declared(names: Names, kind: Type) -> Iterator[list[str]]:
    """Structure and prototypes of a type."""
    if kind.integer:
        about = "A number of variable length: read as part of the field `field`, and put before what was written."
        yield [*comment(about), *contract.reads(names, kind), f"{other.integer_signature(names, kind)};"]
        about = "The same, and as many octets behind it, which are the field `field`; the number is the field `length`."
        yield [*comment(about), *contract.reads_octets(), f"{other.measured_signature(names, kind)};"]
        yield [*contract.puts(names, kind), f"{put.put_signature(names, kind)};"]
        return
    if kind.plain == DATA:
        yield [*comment("One value. It points into the input."), *emit_data(names, kind)[0].splitlines()[1:]]
    elif kind.is_dispatch:
        yield emit_union(names, kind)
    elif not kind.plain:
        yield emit_structure(names, kind)
    if not kind.plain and (predicate := contract.emit_sound(names, kind)):
        yield predicate
    prototypes = [*contract.reads(names, kind), f"{signature(names, kind)};"]
    if not kind.plain or kind.plain == DATA:
        prototypes += ["", *contract.decodes(names, kind), f"{other.decode_signature(names, kind)};"]
    yield [*comment("Read one from the input; decode all octets, of which none may be left over."), *prototypes]
    prototypes = [*contract.puts(names, kind), f"{put.put_signature(names, kind)};"]
    if not kind.plain or kind.plain == DATA:
        prototypes += ["", *contract.writes(names, kind), f"{put.write_signature(names, kind)};"]
    yield [*comment("Put one before what was written; write one, and nothing else, into a room."), *prototypes]
    if other.has_size(names, kind):
        yield [
            *comment("Octets of the frame that begins at the input; 0 when more must come first."),
            *contract.measures(),
            f"{other.size_signature(names, kind)};",
        ]
    for instance in kind.instances if not kind.plain else ():
        if instance.value is not None:
            head = f"{other.instance_signature(names, kind, instance)};"
            yield [*other.instance_doc(kind, instance), *contract.computes(), head]


def _defined(names: Names, kind: Type) -> Iterator[list[str]]:
    """Functions of a type."""
    if kind.integer:
        yield other.emit_integer(names, kind)
        yield other.emit_measured(names, kind)
        yield put.emit_put(names, kind)
        return
    if kind.plain == DATA:
        yield emit_data(names, kind)[1].splitlines()
    elif kind.is_dispatch:
        yield other.emit_dispatch(names, kind)
    else:
        yield emit_reader(names, kind)
    if not kind.plain or kind.plain == DATA:
        yield other.emit_decode(names, kind)
    yield put.emit_put(names, kind)
    if not kind.plain or kind.plain == DATA:
        yield put.emit_write(names, kind)
    if other.has_size(names, kind):
        yield other.emit_size(names, kind)
    for instance in kind.instances if not kind.plain else ():
        if instance.value is not None:
            yield other.emit_instance(names, kind, instance)
