"""Whatever stands in the body of a push: it is opened, refused or left alone, and nothing but what the meter said is read."""

from __future__ import annotations

from functools import cache

from general_help import keys_of
from hypothesis import given
from hypothesis import strategies as st
from push_body_help import pushed, station
from simulator_help import NOW
from win12.application.decoding import decode
from win12.application.listening.guard import Guard, PushPolicy
from win12.fleet.listen import proved_counter
from win12.security.counters import MemoryCounters
from win12.simulator.push import message
from win12_wire.frames.notification import DataNotification

LISTS = ("auth", "enc,auth", "sign,authenc:wrapped", "authenc:agreed-0e2s,sign", "authenc:agreed-1e1s")
KEYS = keys_of("client", 1)


@cache
def original(named: str) -> tuple[bytes, bytes, int]:
    """A push, what it says, and where its body begins."""
    at = station()
    octets = pushed(at, named)
    body = DataNotification.decode(octets).data.encode()
    return octets, message(at, 7, NOW).data.encode(), len(octets) - len(body)


changes = st.lists(st.tuples(st.integers(0, 2000), st.integers(1, 255)), min_size=1, max_size=4)


@given(st.sampled_from(LISTS), changes)
def test_an_altered_body_says_what_was_said_or_nothing(named: str, changed: list[tuple[int, int]]) -> None:
    octets, said, start = original(named)
    wrong = bytearray(octets)
    for at, bits in changed:
        wrong[start + at % (len(wrong) - start)] ^= bits
    for decoded in decode(bytes(wrong), [KEYS]):
        refused = Guard(PushPolicy(), [KEYS], MemoryCounters(), wall=lambda: NOW).refused(decoded)
        opened = decoded.body is not None and decoded.body.data is not None
        assert (refused is None) <= opened
        assert decoded.body is None or not opened or decoded.body.plain == said
        assert opened or proved_counter(decoded) is None
