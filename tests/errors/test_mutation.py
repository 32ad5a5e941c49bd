"""Altered inputs through every decoder: a value or one of our errors, never another exception, and never slow.

WIN12_MUTATIONS sets how many inputs (200000 for the full run); each goes through the whole of `decode`, a listener, and frames.
"""

import importlib
import json
import os
import pkgutil
import random
import time
from collections.abc import Callable, Iterator

import pytest
import win12_wire.frames
from mutants import KEYS, corpus_seeds, mutant, own_seeds
from win12.application.decoding import decode
from win12.application.listening.receiver import PushReceiver
from win12_wire.errors import Win12Error
from win12_wire.frames._support import Frame

COUNT = int(os.environ.get("WIN12_MUTATIONS", "20000"))
SHARES = 8
SECONDS_PER_KILOBYTE = 0.050

Decoder = Callable[[bytes], object]


def _decoders() -> Iterator[Decoder]:
    for found in pkgutil.iter_modules(win12_wire.frames.__path__):
        if found.name.startswith("_"):
            continue
        module = importlib.import_module(f"win12_wire.frames.{found.name}")
        if hasattr(module, "decode"):
            yield module.decode
        kinds = [kind for kind in vars(module).values() if isinstance(kind, type) and issubclass(kind, Frame)]
        yield from (kind.decode for kind in kinds if hasattr(kind, "decode"))


FRAMES = list(_decoders())


def everything(data: bytes) -> None:
    """Through the whole of `decode`, there and back, and into JSON."""
    for one in decode(data, KEYS):
        json.dumps(one.json(), allow_nan=False)
        assert one.changed() == []


def listened(data: bytes, rng: random.Random) -> None:
    """Into a listener, in two pieces."""
    receiver, at = PushReceiver([KEYS]), rng.randrange(len(data) + 1)
    receiver.receive(data[:at], 0.0)
    receiver.receive(data[at:], 1.0)
    receiver.handle_timer(60.0)
    receiver.finish()


def each_frame(data: bytes, rng: random.Random) -> None:
    """As some of the frames, whatever it is."""
    for decoder in rng.sample(FRAMES, 8):
        try:
            value = decoder(data)
        except Win12Error:
            continue
        encode = getattr(value, "encode", None)
        assert encode is None or encode() == data


def timed(work: Callable[[], None], data: bytes) -> None:
    """Within 50 ms per kilobyte; a machine that was busy elsewhere gets another two chances."""
    allowed = SECONDS_PER_KILOBYTE * max(len(data) / 1024, 1)
    for _ in range(3):
        began = time.thread_time()
        work()
        taken = time.thread_time() - began
        if taken <= allowed:
            return
    pytest.fail(f"{taken:.3f} s for {len(data)} octets: {data[:200].hex()}")


@pytest.mark.timeout(3600)
@pytest.mark.parametrize("share", range(SHARES))
def test_altered_inputs(share: int) -> None:
    rng = random.Random(20260000 + share)
    seeds = own_seeds() + corpus_seeds()
    for _ in range(COUNT // SHARES):
        data = mutant(rng, seeds)
        for work in (everything, lambda d: listened(d, rng), lambda d: each_frame(d, rng)):
            try:
                timed(lambda w=work, d=data: w(d), data)  # type: ignore[misc]
            except Exception as error:
                raise AssertionError(f"{type(error).__name__}: {error} from {data[:2000].hex()}") from error


@pytest.mark.parametrize("depth", [15, 16, 17, 10_000, 100_000])
@pytest.mark.parametrize("nest", ["0101", "0201", "130201"])
def test_nesting_is_bounded(depth: int, nest: str) -> None:
    data = bytes.fromhex("0f00000001" + "00" + nest * depth + "00")
    timed(lambda: everything(data), data)


MONOTONOUS = {
    "flags": b"\x7e" * 100_000,
    "hdlc beginnings": b"\x7e\xa7\xff" * 20_000,
    "mbus beginnings": b"\x68\xff\xff\x68" * 20_000,
    "releases": b"\x62\x03\x80\x01\x00" * 10_000,
    "empty wrappers": b"\x00\x01\x00\x01\x00\x01\x00\x00" * 10_000,
    "block tags": b"\xe0" * 50_000,
    "zeros": bytes(50_000),
    "single characters": b"\xe5" * 50_000,
    "null data": b"\x0f\0\0\0\x01\0\x01\x82\xc3\x50" + bytes(50_000),
    "small structures": b"\x0f\0\0\0\x01\0\x01\x82\x40\x00" + b"\x02\x02\x11\x01\x0f\x01" * 0x4000,
    "names": b"\x0f\0\0\0\x01\0\x01\x82\x20\x00" + b"\x09\x06\x01\x00\x01\x08\x00\xff" * 0x2000,
}


@pytest.mark.parametrize("name", MONOTONOUS)
def test_monotonous_inputs_are_not_slow(name: str) -> None:
    data, rng = MONOTONOUS[name], random.Random(1)
    timed(lambda: everything(data), data)
    timed(lambda: listened(data, rng), data)
