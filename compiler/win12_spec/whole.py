"""Whether a specification has all its parts: those that no text is made of would be missed by nobody else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from win12_spec import yamlio
from win12_spec.diagnostics import MISSING, SpecError
from win12_spec.sessions.check import used_ports
from win12_spec.sessions.ir import Machine

PORTS = "ports.yaml"


def check_whole(spec: Path) -> None:
    """Ports, and vectors of every frame file and every session. Raises SpecError for the first that is missing."""
    for path, needed in _wanted(spec):
        if not (spec / path).is_file():
            raise SpecError(f"{spec.name}/{path}", 1, 1, MISSING, needed)


def _wanted(spec: Path) -> Iterator[tuple[str, str]]:
    """Files, and who needs them."""
    yield PORTS, "sessions call and ask ports, which are declared there"
    for path in sorted((spec / "frames").glob("*.ksy")):
        yield f"vectors/{path.stem}.yaml", f"the frame file {path.name} needs vectors: what it accepts and what it refuses"
    for path in sorted((spec / "sessions").glob("*.yaml")):
        yield f"vectors/sessions/{path.name}", f"the session {path.stem} needs vectors: cases of what it must do"


def check_ports(spec: Path, machines: Iterable[Machine]) -> None:
    """Every port that is declared is used by a session. Raises SpecError at the first that is not."""
    if not (spec / PORTS).is_file():
        return
    shown = f"{spec.name}/{PORTS}"
    declared, used = yamlio.load(spec / PORTS, shown)["ports"], {port for one in machines for _, port in used_ports(one)}
    for name in declared:
        if name not in used:
            where = yamlio.locate(shown, declared, name)
            raise SpecError.at(where, f"port '{name}' is used by no session", "ask, call or start it in a session, or remove it")
