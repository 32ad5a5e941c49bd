"""From a session file to a machine: names of types, enums, limits and errors resolved, groups and rules unfolded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from win12_spec import expr, yamlio
from win12_spec.diagnostics import Location, SpecError
from win12_spec.sessions import ir
from win12_spec.sessions.branches import Branches
from win12_spec.sessions.domains import domain

SCHEMA = "schema/session.json"


class Loader:
    """Reads one file; every `raise` names the place of what is wrong."""

    def __init__(self, path: Path, spec: Path, limits: Mapping[str, Any]) -> None:
        self.spec, self.limits = spec, limits
        self.shown = f"{spec.name}/{path.relative_to(spec).as_posix()}" if spec in path.parents else path.name
        self.doc = yamlio.load(path, self.shown)
        yamlio.check_schema(self.doc, spec / SCHEMA, self.shown)
        self.machine = ir.Machine(str(self.doc["machine"]), str(self.doc["doc"]).strip(), self.shown)

    def load(self) -> ir.Machine:
        """The whole machine. Raises SpecError."""
        m = self.machine
        self._types()
        m.consts = {name: self._const(name, item, where) for name, item, where in self._section("consts")}
        m.settings = {name: self._variable(name, item, where) for name, item, where in self._section("settings")}
        m.vars = {name: self._variable(name, item, where) for name, item, where in self._section("vars")}
        m.timers = {n: ir.Timer(n, self._limit(str(i["after"]), w), w, _doc(i)) for n, i, w in self._section("timers")}
        m.asks = {name: self._ask(name, item, where) for name, item, where in self._section("asks")}
        m.ops = {n: ir.Op(n, str(i["port"]), str(i["done"]), w, _doc(i)) for n, i, w in self._section("ops")}
        for kind in ("send", "tell", "call"):
            for name, item, where in self._section(f"{kind}s"):
                m.outs[kind, name] = self._out(kind, name, item or {}, where)
        m.definitions = {n: ir.Definition(n, expr.parse(i, w), w) for n, i, w in self._section("defs")}
        m.events = {name: self._event(name, item or {}, where) for name, item, where in self._section("events")}
        m.events |= {f"timer.{t.name}": ir.Event(f"timer.{t.name}", {}, (), t.where, t.doc) for t in m.timers.values()}
        m.states = {name: self._state(name, item or {}, where) for name, item, where in self._section("states")}
        m.properties = tuple(map(str, self.doc.get("properties", ())))
        m.transitions = Branches(self.doc, self.shown, m).unfold()
        return m

    def _section(self, key: str) -> Iterator[tuple[str, Any, Location]]:
        part = self.doc.get(key) or {}
        for name, item in part.items():
            yield str(name), item, yamlio.locate(self.shown, part, name)

    def _types(self) -> None:
        for name, item, where in self._section("enums"):
            self.machine.type_places[name] = where
            if isinstance(item, list):
                labels = tuple((str(label), number) for number, label in enumerate(item))
                self.machine.types[name] = ir.Type(name, 8, labels)
            else:
                self.machine.types[name] = self._frame_enum(name, str(item["from"]), where)

    def _frame_enum(self, name: str, origin: str, where: Location) -> ir.Type:
        module, enum = origin.split(".")
        enums = self._ksy(module).get("enums", {})
        if enum not in enums:
            raise SpecError.at(
                where, f"'{origin}' is not an enum of the frames", f"enums of spec/frames/{module}.ksy: {', '.join(enums)}"
            )
        labels = tuple((str(label), int(number)) for number, label in enums[enum].items())
        return ir.Type(f"{module}.{enum}", 32, labels, module)

    def type(self, name: str, where: Location) -> ir.Type:
        """The type called `name`."""
        known = {"bool": ir.BOOL, **ir.INTEGERS, **self.machine.types}
        if name not in known:
            raise SpecError.at(where, f"unknown type '{name}'", f"one of {', '.join(known)}")
        return known[name]

    def _const(self, name: str, item: Any, where: Location) -> ir.Const:
        item = item or {}
        if "value" not in item and name not in self.limits:
            raise SpecError.at(where, f"constant '{name}' has no value", "give 'value' or name a limit of spec/limits.yaml")
        value = int(item.get("value", self.limits.get(name, 0)))
        return ir.Const(name, value, int(item.get("model", value)), "value" in item, where)

    def _limit(self, name: str, where: Location) -> str:
        if name not in self.limits:
            raise SpecError.at(where, f"unknown limit '{name}'", "times stand in spec/limits.yaml")
        return name

    def _variable(self, name: str, item: Any, where: Location, *, open_enum: bool = False) -> ir.Variable:
        if isinstance(item, str):
            item = {"type": item}
        kind = self.type(str(item["type"]), where)
        model = domain(kind, item.get("model"), where, open_enum=open_enum)
        init = self._value(kind, item.get("init", 0), where)
        return ir.Variable(name, kind, model, where, _doc(item), init, bool(item.get("persist")), bool(item.get("order_only")))

    def _value(self, kind: ir.Type, value: Any, where: Location) -> int:
        labels = dict(kind.labels)
        if isinstance(value, str):
            if value not in labels:
                raise SpecError.at(where, f"'{value}' is not a value of '{kind.name}'", f"one of {', '.join(labels)}")
            return labels[value]
        return int(value)

    def _ask(self, name: str, item: Any, where: Location) -> ir.Ask:
        answer = self._variable(name, {"type": item["returns"], **({"model": item["model"]} if "model" in item else {})}, where)
        after = expr.parse(item["after"], yamlio.locate(self.shown, item, "after")) if "after" in item else None
        return ir.Ask(name, str(item["port"]), answer, after, where, _doc(item))

    def _fields(self, item: Any, *, open_enum: bool) -> dict[str, ir.Variable]:
        part = item.get("fields") or {}
        return {
            str(name): self._variable(str(name), field, yamlio.locate(self.shown, part, name), open_enum=open_enum)
            for name, field in part.items()
        }

    def _out(self, kind: str, name: str, item: Any, where: Location) -> ir.Out:
        target = str(item.get("frame", item.get("port", "")))
        if kind == "send":
            self._frame(target, yamlio.locate(self.shown, item, "frame"))
        becomes = self._becomes(str(item["becomes"]), yamlio.locate(self.shown, item, "becomes")) if "becomes" in item else ""
        return ir.Out(kind, name, tuple(self._fields(item, open_enum=False).values()), where, _doc(item), target, becomes)

    def _becomes(self, event: str, where: Location) -> str:
        machine, _, name = event.partition(".")
        events = _document(self.spec / "sessions" / f"{machine}.yaml").get("events", {})
        if name not in events:
            raise SpecError.at(
                where,
                f"'{event}' is not an event of a machine",
                f"MACHINE.EVENT; events of '{machine}': {', '.join(events) or 'none'}",
            )
        return event

    def _frame(self, name: str, where: Location) -> None:
        module, _, kind = name.partition(".")
        document = self._ksy(module)
        if not document or (kind and kind not in document.get("types", {})):
            raise SpecError.at(where, f"'{name}' is not a frame", "FILE or FILE.TYPE of spec/frames")

    def _ksy(self, module: str) -> Any:
        return _document(self.spec / "frames" / f"{module}.ksy")

    def _event(self, name: str, item: Any, where: Location) -> ir.Event:
        if "frame" in item:
            self._frame(str(item["frame"]), yamlio.locate(self.shown, item, "frame"))
        fields = self._fields(item, open_enum=True)
        trace = tuple(map(str, item.get("trace", fields)))
        for traced in trace:
            if traced not in fields:
                raise SpecError.at(where, f"event '{name}' has no field '{traced}' to trace", f"fields: {', '.join(fields)}")
        return ir.Event(name, fields, trace, where, _doc(item))

    def _state(self, name: str, item: Any, where: Location) -> ir.State:
        timers = tuple(map(str, item.get("timers", ())))
        for timer in timers:
            if timer not in self.machine.timers:
                raise SpecError.at(
                    where, f"unknown timer '{timer}' in state '{name}'", f"timers: {', '.join(self.machine.timers)}"
                )
        return ir.State(name, timers, bool(item.get("initial")), bool(item.get("final")), where, _doc(item))


@lru_cache
def _read(path: Path, _changed: int) -> Any:
    return yamlio.load(path)


def _document(path: Path) -> Any:
    """A file that others refer to, empty when there is none."""
    return _read(path, path.stat().st_mtime_ns) if path.is_file() else {}


def _doc(item: Any) -> str:
    return str(item.get("doc", "")).strip() if isinstance(item, dict) else ""
