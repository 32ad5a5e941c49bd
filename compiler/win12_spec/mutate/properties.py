"""Properties as a check of mutants: TLC over the small size of every model that has the machine in it.

What TLC said is kept in a folder, under a hash of all that it read, so that a run that was broken off goes on where it was. A
model that takes too long for a mutant, or that TLC cannot evaluate, refutes nothing: the mutant is left to the other checks.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from win12_spec.model import check, tlc
from win12_spec.model.config import Model, load_models
from win12_spec.sessions import ir

SECONDS = 120.0  # for one model and mutant


@dataclass(frozen=True)
class TlcProperties:
    """Checks machines by the models of a spec. `cache` is the folder for what TLC said, `left_out` what cannot be used."""

    models: Mapping[str, Model]
    machines: Mapping[str, ir.Machine]
    cache: Path
    seconds: float = SECONDS
    left_out: Mapping[str, str] = field(default_factory=dict)

    def refuted(self, machine: ir.Machine) -> str | None:
        """The first claim that TLC refutes, as MODEL: CLAIM."""
        machines = {**self.machines, machine.name: machine}
        for model in self.models.values():
            if machine.name in model.machines:
                for task in _tasks(model, machines):
                    claim = self._violated(task)
                    if claim is not None:
                        return f"{model.name}: {claim}"
        return None

    def broken(self) -> dict[str, str]:
        """Models that do not hold of the machines as they are, each with the claim: they would kill every mutant."""
        found = {}
        for model in self.models.values():
            claims = (self._violated(task) for task in _tasks(model, self.machines))
            claim = next((claim for claim in claims if claim is not None), None)
            if claim is not None:
                found[model.name] = claim
        return found

    def only(self, machines: Container[str]) -> TlcProperties:
        """The models in which one of these machines is, of those that hold."""
        about = {name: model for name, model in self.models.items() if any(one in machines for one in model.machines)}
        broken = replace(self, models=about).broken()
        return replace(self, models={name: model for name, model in about.items() if name not in broken}, left_out=broken)

    def _violated(self, task: check.Task) -> str | None:
        kept = self.cache / f"{_key(task)}.json"
        if kept.is_file():
            said: str | None = json.loads(kept.read_text(encoding="utf-8"))["violated"]
            return said
        try:
            found = check.run("mutant", task, check.Effort(workers=1, seconds=self.seconds, memory="1g"))
        except tlc.ModelError as error:
            return self._keep(kept, None, str(error))
        return self._keep(kept, found.outcome.violated, f"{found.outcome.distinct} states")

    def _keep(self, kept: Path, violated: str | None, note: str) -> str | None:
        self.cache.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", dir=self.cache, delete=False, encoding="utf-8") as file:
            json.dump({"violated": violated, "note": note}, file)
        Path(file.name).replace(kept)
        return violated


def tlc_properties(spec: Path, machines: Mapping[str, ir.Machine], cache: Path) -> TlcProperties | None:
    """The checker of a spec folder; None when it has no models. Raises ModelError when TLC cannot be run here."""
    models = load_models(spec)
    if not models:
        return None
    tlc.java()
    tlc.jar()
    return TlcProperties(models, machines, cache)


def _tasks(model: Model, machines: Mapping[str, ir.Machine]) -> Iterator[check.Task]:
    yield check.Task(model, machines, model.sizes["small"], tuple(model.invariants))
    if model.liveness is not None:
        yield check.Task(model, machines, model.liveness, properties=tuple(model.properties))


def _key(task: check.Task) -> str:
    """A hash of every file that TLC reads."""
    digest = hashlib.sha256()
    with tempfile.TemporaryDirectory(prefix="win12-key-") as folder:
        check.write(Path(folder), task)
        for path in sorted(Path(folder).iterdir()):
            digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:32]
