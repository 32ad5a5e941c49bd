"""Why a session does what it does: one transition, from the line it stands in to everything that holds it in place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from win12_spec import registry
from win12_spec.expr import Expr, names
from win12_spec.sessions import ir, load_all, vectors
from win12_spec.why import evidence

NEAREST = 5


class UnknownIdError(Exception):
    """There is no such transition; the text names those that are called much the same."""


@dataclass(frozen=True)
class Evidence:
    """What speaks of the transition. Pairs are a name and what it says; `seen` counts by file."""

    claims: tuple[tuple[str, str], ...]
    wrongs: tuple[tuple[str, str], ...]
    models: tuple[tuple[Path, int, str], ...]
    cases: tuple[vectors.Case, ...]
    tests: tuple[tuple[Path, int, str], ...]
    seen: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Explanation:
    """One transition. `before` are the branches of its group that must not hold; `alike` those read from the same lines."""

    machine: ir.Machine
    branch: ir.Transition
    lines: tuple[str, ...]
    before: tuple[ir.Transition, ...]
    alike: tuple[str, ...]
    definitions: tuple[tuple[str, Expr], ...]
    error: registry.ErrorCode | None
    limits: dict[str, registry.Limit]
    evidence: Evidence


def explain(spec: Path, id_: str, machine: str | None = None, files: Iterable[Path] = ()) -> list[Explanation]:
    """The transitions called `id_`, of one machine or of all; of a group, all its branches.

    `files` are traces, or coverages as JSON. Raises UnknownIdError, SpecError, OSError.
    """
    machines = {one.name: one for one, _ in load_all(spec)}
    if machine is not None and machine not in machines:
        raise UnknownIdError(f"there is no machine '{machine}'; there are {', '.join(machines)}")
    chosen = [machines[machine]] if machine else list(machines.values())
    found = [(one, branch) for one in chosen for branch in one.transitions if id_ in (branch.id, branch.group)]
    if any(branch.id == id_ for _, branch in found):
        found = [(one, branch) for one, branch in found if branch.id == id_]
    if not found:
        raise UnknownIdError(_unknown(id_, chosen))
    return [_explained(spec, one, branch, tuple(files)) for one, branch in found]


def _unknown(id_: str, machines: Sequence[ir.Machine]) -> str:
    ids = [branch.id for machine in machines for branch in machine.transitions]
    near = [one for one in ids if one.endswith(f"_{id_}")] + get_close_matches(id_, ids, NEAREST, 0.5)
    hint = f"near: {', '.join(list(dict.fromkeys(near))[:NEAREST])}" if near else "'win12 spec graph --json' lists all"
    return f"there is no transition '{id_}'; {hint}"


def _explained(spec: Path, machine: ir.Machine, branch: ir.Transition, files: Sequence[Path]) -> Explanation:
    errors, limits = registry.load_errors(spec)[0], registry.load_limits(spec)
    group = [other for other in machine.transitions if other.group == branch.group] if branch.group else [branch]
    root = spec.resolve().parent
    return Explanation(
        machine,
        branch,
        tuple(source(root / branch.where.path, branch.where.line)),
        tuple(other for other in group[: group.index(branch)] if other.guard is not None),
        tuple(other.id for other in machine.transitions if other.where == branch.where and other is not branch),
        tuple(_definitions(machine, branch)),
        errors.get(branch.error),
        limits,
        Evidence(
            tuple(evidence.claims(spec, machine)),
            tuple(evidence.wrongs(spec, machine, branch.id)),
            tuple(evidence.in_models(spec / "models", machine.name, branch.id)),
            tuple(evidence.cases(spec, machine, branch.id, errors)),
            tuple(evidence.mentions(root / evidence.TESTS, branch.id, (".py",), quoted=True)),
            tuple(evidence.seen(files, machine, branch.id)),
        ),
    )


def _definitions(machine: ir.Machine, branch: ir.Transition) -> list[tuple[str, Expr]]:
    """The definitions that the branch and those before it use, those they use included."""
    trees = [tree for tree in (branch.guard, *branch.earlier, *(a.value for a in branch.assigns)) if tree is not None]
    for effect in branch.effects:
        trees += [*effect.arguments, *([effect.condition] if effect.condition is not None else [])]
    found: dict[str, Expr] = {}
    while trees:
        for name in names(trees.pop(0)):
            if name.name in machine.definitions and name.name not in found:
                found[name.name] = machine.definitions[name.name].expr
                trees.append(found[name.name])
    return list(found.items())


def source(path: Path, line: int) -> list[str]:
    """The lines of the item that begins in `line` of a YAML file: all that follow and stand further to the right."""
    lines = path.read_text(encoding="utf-8").splitlines()
    first = lines[line - 1]
    indent = len(first) - len(first.lstrip())
    found = [first]
    for more in lines[line:]:
        if not more.strip() or len(more) - len(more.lstrip()) <= indent:
            break
        found.append(more)
    return [one[indent:] for one in found]
