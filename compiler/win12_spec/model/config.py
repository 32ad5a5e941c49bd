"""What a model is: spec/models/NAME.tla, and NAME.yaml that says which machines, how large, what must hold and what must fail."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from win12_spec import yamlio
from win12_spec.diagnostics import Location, SpecError

Constants = Mapping[str, Any]
SIZES = ("small", "full")


@dataclass(frozen=True)
class Change:
    """One change to a machine that makes it wrong: to every transition whose id matches one of `ids` (with * and ?)."""

    machine: str
    ids: tuple[str, ...]
    where: Location
    drop: bool = False
    guard: str | None = None
    goto: str | None = None
    do: tuple[str, ...] | None = None
    without: tuple[str, ...] = ()


@dataclass(frozen=True)
class MustFail:
    """A wrong machine, or a world without one of our assumptions, that the property `refutes` must refute."""

    id: str
    refutes: str
    doc: str
    changes: tuple[Change, ...]
    constants: Constants
    where: Location


@dataclass(frozen=True)
class Size:
    """How large a model is: `constants` of its module, `consts` of the machines where they differ from their `model`."""

    constants: Constants
    consts: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Model:
    """One model. `liveness` is a size of its own, because fairness costs more."""

    name: str
    doc: str
    path: Path
    shown: str
    machines: tuple[str, ...]
    sizes: Mapping[str, Size]
    invariants: Mapping[str, str]
    liveness: Size | None
    properties: Mapping[str, str]
    must_fail: tuple[MustFail, ...]
    deadlock: bool

    @property
    def claims(self) -> dict[str, str]:
        """Invariants and temporal properties with what they say."""
        return {**self.invariants, **self.properties}


def load_models(spec: Path) -> dict[str, Model]:
    """Every model of a spec folder, by name. Raises SpecError."""
    found = [_load(path, spec) for path in sorted((spec / "models").glob("*.yaml")) if path.stem != "alone"]
    return {model.name: model for model in found}


def _load(path: Path, spec: Path) -> Model:
    shown = f"{spec.name}/models/{path.name}"
    doc = yamlio.load(path, shown)
    yamlio.check_schema(doc, spec / "schema" / "model.json", shown)
    model = _model(doc, path.with_suffix(".tla"), shown)
    where = Location(shown)
    if model.name != path.stem:
        raise SpecError.at(where, f"model '{model.name}' stands in '{path.name}'", "file and model have the same name")
    if not model.path.is_file():
        raise SpecError.at(where, f"there is no '{model.path.name}' beside it", "the model itself is TLA+")
    for machine in model.machines:
        if not (spec / "sessions" / f"{machine}.yaml").is_file():
            place = yamlio.locate(shown, doc, "machines")
            raise SpecError.at(place, f"there is no machine '{machine}'", "machines stand in spec/sessions")
    _refutable(model)
    return model


def _refutable(model: Model) -> None:
    """Every claim has a wrong machine that refutes it: a claim that nothing can break says nothing."""
    refuted = {wrong.refutes for wrong in model.must_fail}
    for wrong in model.must_fail:
        if wrong.refutes not in model.claims:
            raise SpecError.at(
                wrong.where, f"'{wrong.id}' refutes '{wrong.refutes}', which is not claimed", f"claims: {', '.join(model.claims)}"
            )
    for claim in model.claims:
        if claim not in refuted:
            raise SpecError.at(
                Location(model.shown), f"no wrong machine refutes '{claim}'", "add one under 'must_fail', or remove the claim"
            )


def _model(doc: Any, path: Path, shown: str) -> Model:
    live = doc.get("liveness")
    return Model(
        name=str(doc["model"]),
        doc=str(doc["doc"]).strip(),
        path=path,
        shown=shown,
        machines=tuple(map(str, doc["machines"])),
        sizes={name: _size(doc["sizes"][name]) for name in SIZES},
        invariants=_claims(doc["invariants"]),
        liveness=_size(live) if live else None,
        properties=_claims(live["properties"]) if live else {},
        must_fail=tuple(_must_fail(item, yamlio.locate(shown, item, "id"), shown) for item in doc.get("must_fail", ())),
        deadlock=bool(doc.get("deadlock", True)),
    )


def _claims(item: Any) -> dict[str, str]:
    return {str(name): " ".join(str(text).split()) for name, text in item.items()}


def _size(item: Any) -> Size:
    return Size(_constants(item.get("constants")), {str(k): int(v) for k, v in (item.get("consts") or {}).items()})


def _constants(item: Any) -> dict[str, Any]:
    return {str(name): list(value) if isinstance(value, list) else value for name, value in (item or {}).items()}


def _must_fail(item: Any, where: Location, shown: str) -> MustFail:
    changes = tuple(_change(change, yamlio.locate(shown, change)) for change in item.get("changes", ()))
    constants = _constants(item.get("constants"))
    return MustFail(str(item["id"]), str(item["refutes"]), str(item["doc"]), changes, constants, where)


def _change(item: Any, where: Location) -> Change:
    return Change(
        machine=str(item["machine"]),
        ids=tuple(map(str, item["ids"])),
        where=where,
        drop=bool(item.get("drop")),
        guard=str(item["if"]).lower() if isinstance(item.get("if"), bool) else item.get("if"),
        goto=item.get("goto"),
        do=tuple(map(str, item["do"])) if "do" in item else None,
        without=tuple(map(str, item.get("without", ()))),
    )


def cfg(text: Any) -> str:
    """A constant's value in a TLC configuration."""
    if isinstance(text, bool):
        return str(text).upper()
    if isinstance(text, list):
        return "{" + ", ".join(cfg(item) for item in text) + "}"
    return str(text) if isinstance(text, int) else f'"{text}"'
