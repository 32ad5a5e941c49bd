"""All the measurements, told to the host one by one as they were made."""

from __future__ import annotations

import fcntl
import importlib
import socket
import struct
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from bench.kernel.inside import memory
from bench.kernel.inside.brokers import POLICY, broker
from bench.kernel.inside.pushes import RECORDS, Meter
from bench.kernel.inside.readers import Readers
from bench.kernel.inside.ways import Broker, Module, Own, Way

FOLDER = Path("/tmp/bench")
"""of the guest, whose files are in its memory and nobody else's"""
LATENCY_READERS = (1, 8)
RATE_READERS = (1, 2, 4, 8)
BURST = 20
"""pushes that are written at once: 200 records, which no reader loses, of the 256 that it may be behind"""
_QUIET = 0.05
"""seconds in which everybody has done what there was to do"""
_WARM = 3
"""pushes before the first one that counts"""
_UP, _SET_FLAGS = 0x1, 0x8914
"""IFF_UP, SIOCSIFFLAGS"""
Tell = Callable[..., None]


def run(tell: Tell, rounds: int, pushes: int, bursts: int) -> int:
    """rounds: of all ways; pushes: whose latency is measured in each; bursts: for a rate."""
    _loopback()
    FOLDER.mkdir()
    for way, (each, base) in {"module": memory.module(), "broker": memory.brokers(FOLDER), "own": (memory.own(), None)}.items():
        tell(what="memory", way=way, each=each, base=base)
    with ExitStack() as stay:
        ways, meter = _ways(stay), Meter()
        for number in range(rounds):
            for readers in LATENCY_READERS:
                said = meter.pushes(_WARM + pushes)
                told = {name: _latency(way, readers, said) for name, way in ways.items()}
                _tell(tell, "latency", number, readers, told)
            for readers in RATE_READERS:
                some = [meter.pushes(BURST) for _ in range(1 + bursts)]
                _tell(tell, "rate", number, readers, {name: _rate(way, readers, some) for name, way in ways.items()})
    return 0


def _ways(stay: ExitStack) -> dict[str, Way]:
    importlib.import_module("module").insert(memory.MODULE)  # of tests/kernel/guest
    running = stay.enter_context(broker(FOLDER / "ways", ("relayed", "straight")))
    policy = FOLDER / "ACCESS.toml"
    policy.write_text(POLICY)
    return {
        "module": Module(policy, stay),
        "broker": Broker(running.socket, "relayed", running.ports["relayed"], stay, relayed=True),
        "broker_tcp": Broker(running.socket, "straight", running.ports["straight"], stay, relayed=False),
        "own": Own(stay),
    }


def _tell(tell: Tell, what: str, number: int, readers: int, told: dict[str, tuple[list[float], bytes]]) -> None:
    """The figures of all ways, when all gave the same records."""
    digests = {way: digest.hex() for way, (_, digest) in told.items()}
    if len(set(digests.values())) != 1:
        raise ValueError(f"different records: {digests}")
    for way, (values, _) in told.items():
        tell(what=what, way=way, readers=readers, round=number, values=values)


def _latency(way: Way, readers: int, pushes: list[bytes]) -> tuple[list[float], bytes]:
    """Microseconds from the last octet of a push, when all before it was heard, to its last record; of each reader."""
    found: list[float] = []
    way.prepare(readers)
    with Readers(way.open, readers, len(pushes) * RECORDS) as reading:
        for count, octets in enumerate(pushes, 1):
            way.write(octets[:-1])
            time.sleep(_QUIET)
            began = way.write(octets[-1:])
            ended = reading.wait(count * RECORDS)
            if count > _WARM:
                found += [(end - began[at % len(began)]) / 1000 for at, end in enumerate(ended)]
            time.sleep(_QUIET)
        return found, reading.digest()


def _rate(way: Way, readers: int, bursts: list[list[bytes]]) -> tuple[list[float], bytes]:
    """Records of the meter in a second that all readers have, each of them; the first burst does not count."""
    found: list[float] = []
    way.prepare(readers)
    with Readers(way.open, readers, len(bursts) * BURST * RECORDS) as reading:
        for count, pushes in enumerate(bursts, 1):
            began = way.write(b"".join(pushes))[0]
            ended = max(reading.wait(count * BURST * RECORDS))
            if count > 1:
                found.append(BURST * RECORDS / (ended - began) * 1e9)
        return found, reading.digest()


def _loopback() -> None:
    """The network of the machine with itself."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as one:
        fcntl.ioctl(one, _SET_FLAGS, struct.pack("16sh14x", b"lo", _UP))
