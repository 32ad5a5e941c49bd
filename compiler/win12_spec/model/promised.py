"""What machines promise: every name under `properties:` of a machine is a claim of a model that contains the machine."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from win12_spec import yamlio
from win12_spec.diagnostics import SpecError
from win12_spec.model import alone
from win12_spec.model.config import Model, load_models


def check_promises(spec: Path) -> None:
    """Raises SpecError at the first property that no model claims, at the first fault of a model, and for one without a model."""
    models = load_models(spec)
    alone.check(spec)
    for path in sorted((spec / "sessions").glob("*.yaml")):
        _check(path, f"{spec.name}/sessions/{path.name}", models)


def _check(path: Path, shown: str, models: Mapping[str, Model]) -> None:
    document = yamlio.load(path, shown)
    machine, promises = str(document["machine"]), document.get("properties", ())
    claims = sorted({claim for model in models.values() if machine in model.machines for claim in model.claims})
    for number, name in enumerate(promises):
        if name not in claims:
            raise SpecError.at(
                yamlio.locate(shown, promises, number),
                f"no model of '{machine}' claims '{name}'",
                f"claims about it: {', '.join(claims)}" if claims else "models stand in spec/models",
            )
