"""Bugs for the generators: what a slip of the hand would make of them, one at a time."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Bug:
    """`old`, which stands once in `file` (below compiler/win12_spec), becomes `new`. `area` is what the emitter makes.

    `machine` is the session whose code is made again to see it, where the area is one of sessions.
    """

    what: str
    area: str
    file: str
    old: str
    new: str
    machine: str = ""


PYTHON, C = "frames in Python", "frames in C"
MACHINE, MACHINE_C = "sessions in Python", "sessions in C"
READER, WRITER, PLAIN = "frames/python/reader.py", "frames/python/writer.py", "frames/python/plain.py"
DATA, C_DATA = "emit/axdr_data.py.in", "emit/frames_data.c.in"
FIXED, C_READER, C_RECORD = "frames/c/fixed.py", "frames/c/reader.py", "frames/c/record.py"
C_WRITER = "frames/c/writer.py"
DECISIONS = "decisions"
STEP, C_STEP = "sessions/python_step.py", "sessions/c_step.py"

BUGS = (
    Bug("offset of a fault in a row", PYTHON, READER, 'at = f"p + {offset}" if offset else "p"', 'at = "p"'),
    Bug("lower bound not checked", PYTHON, READER, 'tests.append(f"{name} < {valid.low}")', 'tests.append("False")'),
    Bug("bits shifted by one too few", PYTHON, READER,
        'shifted = f"{target} >> {left}" if left', 'shifted = f"{target} >> {left - 1}" if left'),
    Bug("check sequence not verified", PYTHON, READER, 'yield f"if not {fits}(b', 'yield f"if p < 0 and not {fits}(b'),
    Bug("wrong code of a fault", PYTHON, READER, 'Code.TRUNCATED, p, "{self._label(item)}", f"{{e - p}} of {{q - p}} octets"',
        'Code.BAD_LENGTH, p, "{self._label(item)}", f"{{e - p}} of {{q - p}} octets"'),
    Bug("a field of a record may come twice", PYTHON, READER, '"    if order <= seen:"', '"    if order < seen:"'),
    Bug("long lengths accepted", PYTHON, PLAIN, 'if rule["minimal"]\n', 'if not rule["minimal"]\n'),
    Bug("lengths written too long", PYTHON, PLAIN, "n = (value.bit_length() + 7) // 8", "n = value.bit_length() // 8 + 1"),
    Bug("span without its bits", PYTHON, WRITER, "str(fixed + bits // 8)", "str(fixed)"),
    Bug("flag of presence reversed", PYTHON, WRITER, "{'not ' if rule.kind == 'present' else ''}None",
        "{'not ' if rule.kind == 'absent' else ''}None"),
    Bug("forbidden value written", PYTHON, WRITER,
        "yield f'    raise ValueError(\"{item.id} {what} not allowed\")'", 'yield "    pass"'),
    Bug("size of octets not checked when written", PYTHON, WRITER,
        'yield f"if len(o.{item.id}) != {unit.octets}:"', 'yield "if False:"'),
    Bug("one level of nesting too many", PYTHON, DATA, 'octets")\n    if depth <= 0:', 'octets")\n    if depth < 0:'),
    Bug("one row of many may differ", PYTHON, DATA, ".count(octet) != n:", ".count(octet) < n - 1:"),
    Bug("signed octet read as unsigned", PYTHON, "frames/ir.py", '("s", 1): "b"', '("s", 1): "B"'),
    Bug("contents of a compact array one too short", PYTHON, DATA,
        "return _contents(b, p, q, description), ({compact}, description, b[p:q]), q",
        "return _contents(b, p, q, description), ({compact}, description, b[p:q - 1]), q"),
    Bug("text one octet too long", PYTHON, READER, "min(e, p + {item.most + 1}))", "min(e, p + {item.most + 2}))"),
    Bug("terminator written inside a text", PYTHON, WRITER, "or {item.terminator:#04x} in o.{item.id}:", "or None in (0,):"),
    Bug("text one octet too long", C, "emit/frames_input.c.in", "left < most ? left : most", "left <= most ? left : most + 1U"),
    Bug("terminator written inside a text", C, C_WRITER, "{long} || win12_holds(", "{long} || !win12_holds("),
    Bug("block check of some bits", C, "emit/frames_input.c.in", "(sum ^ octets[i])", "(sum | octets[i])"),
    Bug("bits not shifted", C, FIXED, 'shifted = f"({whole} / {1 << left:#x}U)" if left else whole', "shifted = whole"),
    Bug("lower bound not checked", C, FIXED, 'tests.append(f"{value} < {literal(valid.low)}")', 'tests.append("false")'),
    Bug("check sequence in the wrong order of octets", C, C_READER, "fixed.load(item.type.width, 0, item.type.little)",
        "fixed.load(item.type.width, 0, False)"),
    Bug("a field of a record may come twice", C, C_RECORD, 'block("if (order <= seen)"', 'block("if (order < seen)"'),
    Bug("wrong code of a fault", C, C_READER, '[fixed.fail("BAD_LENGTH", "in->at", self.label(item))]',
        '[fixed.fail("TRUNCATED", "in->at", self.label(item))]'),
    Bug("a level of nesting too few", C, C_DATA, "return used >= {depth} ?", "return used + 1U >= {depth} ?"),
    Bug("signalling NaN accepted", C, C_DATA, "return content->size == 4U &&", "return content->size == 8U &&"),
    Bug("guard reversed", MACHINE, STEP,
        'f"if {self.python.text(branch.guard)}:"', 'f"if not ({self.python.text(branch.guard)}):"', "lockout"),
    Bug("last assignment lost", MACHINE, STEP,
        "*python.assigns(branch.assigns)]", "*python.assigns(branch.assigns)[:-1]]", "long_request_client"),
    Bug("assignments one after the other", MACHINE, "sessions/python_expr.py",
        "if set(late[:number]) & set(self.scope.reads(assign.value)):", "if set(late[:number]) & set():", "counter_store"),
    Bug("timer not started", MACHINE, STEP,
        'm.{timer}_after" for timer in starts]', 'm.{timer}_after" for timer in starts[1:]]', "push_line"),
    Bug("timer not stopped", MACHINE, STEP, "= NEVER\" for timer in stops]", "= NEVER\" for timer in stops[1:]]", "push_line"),
    Bug("timer not started anew", MACHINE, "sessions/functions.py", "or t in branch.restart)", "or t in ())", "push_line"),
    Bug("effects in the wrong order", MACHINE, STEP,
        "in enumerate(branch.effects):", "in enumerate(branch.effects[::-1]):", "counter_store"),
    Bug("effects see values after the assignments", MACHINE, STEP, "if targets & set(python.scope.reads(argument)):",
        "if not targets:", "long_request_client"),
    Bug("error lost where the state changes", MACHINE, STEP,
        'if branch.error else "None"', 'if branch.error and not target else "None"',
        "association_client"),
    Bug("counter stored before it is raised", MACHINE, STEP, "(m.{effect.name})", "(m.{effect.name} - 1)", "counter_store"),
    Bug("timer ends at once", MACHINE_C, C_STEP, "win12_after(now, m->{timer}_after)", "now", "push_line"),
    Bug("state kept where there is an error", MACHINE_C, C_STEP,
        "if goto else []", "if goto and not branch.error else []", "long_request_client"),
    Bug("effects see values after the assignments", MACHINE_C, C_STEP, "if targets & set(self.c.scope.reads(argument)):",
        "if not targets:", "long_request_client"),
    Bug("assignments one after the other", MACHINE_C, "sessions/c_expr.py", "if not crossed:", "if values:", "counter_store"),
    Bug("wrong value saved", MACHINE_C, C_STEP, '{word(effect.name)}",) if', '{word(effect.name)} + 1U",) if', "counter_store"),
    Bug("denied only by the first rule", DECISIONS, "decisions/python.py", "return Verdict(False, at)", "break"),
    Bug("alternatives joined without parentheses", DECISIONS, "decisions/python.py",
        'f"({write(part)})" if isinstance(part, expr.Binary) and part.op == "or" else write(part)', "write(part)"),
    Bug("explained by another test", DECISIONS, "decisions/python.py", "if not good)", "if good)"),
    Bug("one rule too few is looked at", DECISIONS, "decisions/c.py", '"for (size_t at = 0; at < count; at++)"',
        '"for (size_t at = 1; at < count; at++)"'),
    Bug("denial does not end it", DECISIONS, "decisions/c.py",
        '"verdict.rule = at;", "return verdict;"]', '"verdict.rule = at;"]'),
    Bug("sum reckoned in 16 bits", DECISIONS, "decisions/c.py", 'return "uint32_t" if', 'return "uint16_t" if'),
)  # fmt: skip
