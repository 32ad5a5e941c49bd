"""How deep the stack can get: frames of functions and who calls whom, as gcc tells it (`-fcallgraph-info=su`).

The graphs of all files together are that of the core. It must not run in circles: there is no recursion. What a port does is
its caller's; the stack of the core is that up to the port.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

_NODE = re.compile(r'node: \{ title: "([^"]+)" label: "([^"]*)"')
_EDGE = re.compile(r'edge: \{ sourcename: "([^"]+)" targetname: "([^"]+)"')
_FRAME = re.compile(r"\\n(\d+) bytes \(([^)]+)\)")
_OUTSIDE = "__indirect_call"
_BOUNDED = ("static", "dynamic,bounded")  # the latter: arguments of calls are pushed; the number is the most


class Unbounded(Exception):  # noqa: N818 - a finding, not a fault of the program
    """The stack has no bound that can be told; the text says which functions."""


@dataclass
class Graph:
    """Octets of the frame of each function, and the functions it calls. A static function has its file before its name."""

    frames: dict[str, int] = field(default_factory=dict)
    calls: dict[str, set[str]] = field(default_factory=dict)

    def largest(self) -> tuple[int, str]:
        """The largest frame and whose it is."""
        return max((octets, _short(name)) for name, octets in self.frames.items())

    def deepest(self) -> tuple[int, tuple[str, ...]]:
        """The most octets of stack, and the calls that lead there. Raises Unbounded for recursion."""
        found: dict[str, tuple[int, tuple[str, ...]]] = {}
        for start in sorted(self.frames):
            self._visit(start, (), found)
        octets, path = max(found.values())
        return octets, tuple(map(_short, path))

    def _visit(self, name: str, above: tuple[str, ...], found: dict[str, tuple[int, tuple[str, ...]]]) -> None:
        if name in above:
            raise Unbounded("recursion: " + " > ".join(map(_short, (*above[above.index(name) :], name))))
        if name in found:
            return
        below: tuple[int, tuple[str, ...]] = (0, ())
        for callee in sorted(self.calls.get(name, set()) & self.frames.keys()):
            self._visit(callee, (*above, name), found)
            below = max(below, found[callee])
        found[name] = (self.frames[name] + below[0], (name, *below[1]))


def read(paths: Iterable[Path]) -> Graph:
    """The graph in .ci files. Raises Unbounded for a frame whose size is known only when it runs."""
    graph = Graph()
    for path in paths:
        text = path.read_text(encoding="utf-8")
        for name, label in _NODE.findall(text):
            frame = _FRAME.search(label)
            if frame is None:
                continue
            if frame[2] not in _BOUNDED:
                raise Unbounded(f"{_short(name)} has a frame that is {frame[2]}")
            graph.frames[name] = int(frame[1])
        for caller, callee in _EDGE.findall(text):
            if callee != _OUTSIDE:
                graph.calls.setdefault(caller, set()).add(callee)
    return graph


def _short(name: str) -> str:
    return name.rpartition(":")[2]
