"""Functions of a harness that try one input, and that make another of it."""

from __future__ import annotations

from win12_spec.emit.c_lines import block, function
from win12_spec.frames.c.names import Names
from win12_spec.frames.ir import Field, Primitive, Type

from win12_fuzz.frames import codec
from win12_fuzz.frames.harness_kinds import closure, offset

_ONE = [
    "struct win12_@ value;",
    "struct win12_fault fault;",
    "uint8_t *block = malloc(size), *room;",
    "size_t written = 0;",
    "memcpy(block, data, size);",
    *block(
        "if (win12_decode_@(block, size, &value, &fault) != WIN12_OK)",
        [
            *block("if (fault.offset > size || fault.field == NULL)", ['wrong("the fault", "@");']),
            "free(block);",
            "return;",
        ],
    ),
    "look_@(&value);",
    "room = malloc(size);",
    *block(
        "if (win12_write_@(&value, room, size, &written) != WIN12_OK || written != size || memcmp(room, data, size) != 0)",
        ['wrong("what is written", "@");'],
    ),
    "free(room);",
    *block(
        "if (size > 0)",
        [
            "room = malloc(size - 1);",
            *block(
                "if (win12_write_@(&value, room, size - 1, &written) != WIN12_E_TOO_LARGE)",
                ['wrong("a room that is too small", "@");'],
            ),
            "free(room);",
        ],
    ),
    "free(block);",
]
_MEASURED = [
    "struct win12_input in;",
    "win12_input_init(&in, block, size);",
    *block("if (win12_frame_size_@(&in, &written) != WIN12_OK || written != size)", ['wrong("the size", "@");']),
]
_MUTANT = [
    "struct win12_@ value;",
    "struct win12_fault fault;",
    "size_t written = 0;",
    *block(
        "if (chance(4) != 0 && win12_decode_@(data, size, &value, &fault) == WIN12_OK)",
        [
            "uint8_t *room = malloc(most);",
            "change_@(&value);",
            "const win12_code code = win12_write_@(&value, room, most, &written);",
            *block("if (code == WIN12_OK)", ["memcpy(data, room, written);"]),
            "free(room);",
            *block("if (code == WIN12_OK)", ["return written;"]),
        ],
    ),
    "size = LLVMFuzzerMutate(data, size, most);",
]


def one(names: Names, kind: Type) -> list[str]:
    """Reads an input, looks at what it found, writes it again."""
    name = names.type(kind)
    lines = [line.replace("@", name) for line in _ONE]
    if codec.has_total(kind):
        at = lines.index("free(block);")
        lines[at:at] = [line.replace("@", name) for line in _MEASURED]
    return function(f"static void one_{name}(const uint8_t *data, size_t size)", lines)


def mutant(names: Names, kind: Type) -> list[str]:
    """Changes what an input holds, or its octets and then their check sequences."""
    name = names.type(kind)
    head = f"static size_t mutant_{name}(uint8_t *data, size_t size, size_t most)"
    lines = [line.replace("@", name) for line in _MUTANT]
    lines += _repaired(names, kind)
    return function(head, [*lines, "return size;"])


def _repaired(names: Names, kind: Type) -> list[str]:
    tests = [line for held in closure(kind) for item in held.fields for line in _repair(names, held, item)]
    if not tests:
        return []
    loop = "for (int i = 0; i < 4 && win12_decode_@(data, size, &value, &fault) == WIN12_E_BAD_CHECKSUM; i++)"
    return block(loop.replace("@", names.type(kind)), tests)


def _repair(names: Names, kind: Type, item: Field) -> list[str]:
    """The check sequence of a field over what begins at a fixed place and ends before it, its low octet first."""
    if item.checksum is None or not isinstance(item.type, Primitive):
        return []
    start, sum_ = offset(kind, item.checksum.first), item.checksum.algorithm
    lines = [f"const unsigned sum = win12_{sum_}(data + {start}, fault.offset - {start});"]
    lines += [f"data[fault.offset + {n}] = (uint8_t)(sum >> {8 * n});" for n in range(item.type.width)]
    return block(f'if (strcmp(fault.field, "{kind.id}.{item.id}") == 0)', lines)
