"""Transitions as they are written, unfolded: several source states, `first` groups, shared `rules`, the default of `unexpected`.

In a `first` group each branch holds only when those before it do not, so the last may do without `if`. Its id is the
group's, an underscore and its own; a rule used in several groups so gets an id in each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from win12_spec import expr, yamlio
from win12_spec.diagnostics import Location, SpecError
from win12_spec.expr import Expr
from win12_spec.sessions import ir

_ASSIGN = re.compile(r"([a-z]\w*)\s*=\s*(?!=)(.+)", re.DOTALL)
_EFFECT = re.compile(r"(send|tell|call|start|save)\s+([a-z]\w*)\s*(?:\(([^()]*)\))?(?:\s+if\s+(.+))?", re.DOTALL)
GUIDE = (
    "an effect is 'NAME = EXPRESSION', 'send|tell|call NAME(ARGUMENTS) if EXPRESSION', 'start OP', 'save VARIABLE' "
    "or 'use ACTION'"
)


class Branches:
    """Unfolds the `transitions` of one document into single branches."""

    def __init__(self, doc: Any, shown: str, machine: ir.Machine) -> None:
        self.doc, self.shown, self.machine = doc, shown, machine
        self.rules = doc.get("rules") or {}
        self.actions = doc.get("actions") or {}
        self.used: set[str] = set()

    def unfold(self) -> list[ir.Transition]:
        """Every branch, defaults last. Raises SpecError."""
        found = [branch for item in self.doc["transitions"] for branch in self._one(item)]
        for name in self.rules:
            if name not in self.used:
                raise SpecError.at(
                    yamlio.locate(self.shown, self.rules, name),
                    f"rules '{name}' are never used",
                    "write '- use: NAME' in a 'first' group",
                )
        found += self._defaults(found)
        for name in self.actions:
            if name not in self.used:
                raise SpecError.at(
                    yamlio.locate(self.shown, self.actions, name),
                    f"action '{name}' is never used",
                    "write 'use NAME' in a 'do' list",
                )
        return found

    def _one(self, item: Any) -> Iterator[ir.Transition]:
        where = yamlio.locate(self.shown, item, "id")
        sources = self._sources(item)
        event = str(item["event"])
        if event not in self.machine.events:
            raise SpecError.at(
                yamlio.locate(self.shown, item, "event"), f"unknown event '{event}'", f"events: {', '.join(self.machine.events)}"
            )
        asks = tuple(map(str, item.get("ask", ())))
        for ask in asks:
            if ask not in self.machine.asks:
                raise SpecError.at(
                    yamlio.locate(self.shown, item, "ask"), f"unknown ask '{ask}'", f"asks: {', '.join(self.machine.asks)}"
                )
        if "first" not in item:
            yield self._branch(item, str(item["id"]), str(item["id"]), sources, event, asks, (), where)
            return
        earlier: list[Expr] = []
        for part in self._parts(item["first"]):
            guard = self._guard(part)
            name = f"{item['id']}_{part['id']}"
            yield self._branch(
                part, name, str(item["id"]), sources, event, asks, tuple(earlier), yamlio.locate(self.shown, part, "id")
            )
            if guard is not None:
                earlier.append(guard)

    def _parts(self, group: Any) -> Iterator[Any]:
        for part in group:
            if "use" not in part:
                yield part
                continue
            name = part["use"]
            if name not in self.rules:
                raise SpecError.at(
                    yamlio.locate(self.shown, part, "use"), f"unknown rules '{name}'", f"rules: {', '.join(self.rules)}"
                )
            self.used.add(name)
            yield from self.rules[name]

    def _sources(self, item: Any) -> tuple[str, ...]:
        sources = item["from"]
        names = (str(sources),) if isinstance(sources, str) else tuple(map(str, sources))
        for name in names:
            self._state(name, yamlio.locate(self.shown, item, "from"))
        return names

    def _state(self, name: str, where: Location) -> str:
        if name not in self.machine.states:
            raise SpecError.at(where, f"unknown state '{name}'", f"states: {', '.join(self.machine.states)}")
        return name

    def _guard(self, item: Any) -> Expr | None:
        return expr.parse(item["if"], yamlio.locate(self.shown, item, "if")) if "if" in item else None

    def _branch(  # noqa: PLR0917  # the parts of a transition that a group gives to its branches
        self,
        item: Any,
        name: str,
        group: str,
        sources: tuple[str, ...],
        event: str,
        asks: tuple[str, ...],
        earlier: tuple[Expr, ...],
        where: Location,
    ) -> ir.Transition:
        goto = self._state(str(item["goto"]), yamlio.locate(self.shown, item, "goto")) if "goto" in item else ""
        assigns, effects = self.effects(item)
        restart = tuple(map(str, item.get("restart", ())))
        return ir.Transition(
            name,
            group,
            sources,
            event,
            asks,
            self._guard(item),
            earlier,
            assigns,
            effects,
            str(item.get("error", "")),
            goto,
            restart,
            where,
            str(item.get("doc", "")).strip(),
        )

    def effects(self, item: Any) -> tuple[tuple[ir.Assign, ...], tuple[ir.Effect, ...]]:
        assigns, effects = [], []
        for text, where in self._texts(item.get("do", ())):
            effect, assign = _EFFECT.fullmatch(text.strip()), _ASSIGN.fullmatch(text.strip())
            if effect:
                kind, name, arguments, condition = effect.groups()
                parsed = tuple(expr.parse(argument, where) for argument in arguments.split(",")) if arguments else ()
                effects.append(ir.Effect(kind, name, parsed, expr.parse(condition, where) if condition else None, where))
            elif assign:
                assigns.append(ir.Assign(assign.group(1), expr.parse(assign.group(2), where), where))
            else:
                raise SpecError.at(where, f"cannot read the effect '{text}'", GUIDE)
        return tuple(assigns), tuple(effects)

    def _texts(self, texts: Any) -> Iterator[tuple[str, Location]]:
        for number, text in enumerate(texts):
            where = yamlio.locate(self.shown, texts, number)
            verb, _, name = text.strip().partition(" ")
            if verb != "use":
                yield text, where
                continue
            if name not in self.actions:
                raise SpecError.at(where, f"unknown action '{name}'", f"actions: {', '.join(self.actions)}")
            self.used.add(name)
            yield from self._texts(self.actions[name])

    def _defaults(self, found: list[ir.Transition]) -> Iterator[ir.Transition]:
        """What `unexpected` says, one branch per event, from every state that does not treat it."""
        unexpected = self.doc.get("unexpected") or {}
        for event in self.machine.events.values():
            treated = {state for t in found if t.event == event.name for state in t.sources}
            left = tuple(state for state in self.machine.states if state not in treated)
            if not left or event.group == "timer":
                continue
            where = event.where
            if event.group not in unexpected:
                raise SpecError.at(
                    where,
                    f"state '{left[0]}' does not say what to do at event '{event.name}'",
                    f"add a transition or 'unexpected: {{{event.group}: ...}}'",
                )
            item = unexpected[event.group]
            branch = self._branch(
                item,
                f"unexpected_{event.method}",
                "",
                left,
                event.name,
                (),
                (),
                yamlio.locate(self.shown, unexpected, event.group),
            )
            yield replace(branch, default=True)
