"""Many meters read at once over TCP on this machine, the meters in another process."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import ExitStack

from bench.measure import Plan, Series
from bench.stack import Process, Stack

ROUNDS = 3
"""At most: a round is long."""


def measure_fleet(meters: Mapping[str, int], plan: Plan) -> tuple[Series, Series, Series]:
    """Processor seconds, elapsed seconds and octets of memory, per meter."""
    cpu, wall, memory = Series(), Series(), Series()
    with ExitStack() as stay:
        turns = {name: (stay.enter_context(Stack(name)), _ports(count, stay)) for name, count in meters.items()}
        for _ in range(min(plan.rounds, ROUNDS)):
            for name, (stack, ports) in turns.items():
                took = stack.time("fleet", 1, ports=ports)
                cpu.rounds.setdefault(name, []).append(took["cpu"] / len(ports))
                wall.rounds.setdefault(name, []).append(took["wall"] / len(ports))
                # Later rounds find the memory that the first one took.
                memory.rounds.setdefault(name, [took["grown"] / len(ports)])
    return cpu, wall, memory


def _ports(count: int, stay: ExitStack) -> list[int]:
    process = Process("bench.meter", "serve", str(count))
    stay.callback(process.end)
    ports: list[int] = json.loads(process.read())
    return ports
