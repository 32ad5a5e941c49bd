"""Keeping what meters push: every whole message is stored before it is reported, a replayed one is refused.

What becomes of a message, and when it is confirmed, is decided by spec/sessions/push_receiver.yaml; see also `senders`. Here

  * messages are stored and committed first, reported then; one that cannot be understood is stored as it came, with its problem,
    readings only of what is sound;
  * a message proves its origin by its tag; without one, only if it was encrypted and deciphers;
  * with a policy (`listening.guard`) what its sender has not protected so is refused, and nothing of it is kept;
  * confirmations go back the way the push came, while the connection lasts. From recordings nothing is confirmed.
  * Reading a recording again adds nothing: the same octets at the same place of the same source are "known".
"""

import asyncio
import contextlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import BinaryIO, TypeAlias

from win12_wire.errors import SecurityError, Win12Error
from win12_wire.frames.ciphering import GeneralCiphering, GeneralSigning
from win12_wire.sessions import Trace

from win12.application.decoding.general import OF_ONE_MESSAGE
from win12.application.decoding.result import Decoded
from win12.application.decoding.security import VERIFIED
from win12.application.listening.confirming import confirmation
from win12.application.listening.connection import listened
from win12.application.listening.guard import Guard, PushPolicy
from win12.application.listening.receiver import Heard, PushReceiver
from win12.fleet.keeper import Keeper
from win12.fleet.senders import KEEP, LOOK, Senders, in_hand
from win12.physical import tcp, udp
from win12.physical.carrier import serve
from win12.physical.listen_url import Socket
from win12.security.counters import CounterStore, counter_name
from win12.security.general import transaction_number, transactions_name
from win12.security.keys import Keys
from win12.store import Push, Store

Peer: TypeAlias = tcp.Stream | udp.Datagrams
_CHUNK = 65536
_NAMES = ("0.0.96.1.0.255", "0.0.96.1.1.255", "1.1.0.0.5.255")
"""objects that hold a meter's number, the likeliest first"""


@dataclass(frozen=True, slots=True)
class Report:
    """What became of one message.

    `outcome`: kept, known (kept before), invalid (kept as octets), partial or refused (not kept); `error` says why.
    """

    outcome: str
    source: str
    meter: str
    heard: Heard
    error: Win12Error | None = None


class Listener:
    """Receives pushes over any number of connections into one store. Use `keeper` as an asynchronous context manager."""

    def __init__(
        self, keeper: Keeper, counters: CounterStore, report: Callable[[Report], None], ring: Sequence[Keys] = (),
        trace: Trace | None = None, *, policy: PushPolicy | None = None,
    ) -> None:  # fmt: skip
        self._keeper = keeper
        self._counters = counters
        self._ring = tuple(ring)
        self._report = report
        self._trace = trace
        self._senders = Senders(counters, trace=trace)
        self._guard = None if policy is None else Guard(policy, self._ring, counters, trace=trace)

    async def serve(self, where: Socket) -> tcp.Server | udp.Server:
        """Listen on a TCP or UDP port; LinkError CANNOT_LISTEN when it cannot be had."""
        return await serve(where, self.connection)

    async def connection(self, stream: Peer) -> None:
        """Take in one connection until it ends; what it leaves unfinished is reported."""
        loop = asyncio.get_running_loop()
        receiver, source = PushReceiver(self._ring, trace=self._trace), stream.source
        try:
            async for _, heard in listened(stream, receiver):
                await self._take(source, heard, _now_place, stream)
        finally:
            await self._take(source, receiver.finish(loop.time()), _now_place, stream)

    async def recording(self, source: str, file: BinaryIO) -> None:
        """Take in a recording, or a pipe, to its end. A place in it is its offset."""
        receiver = PushReceiver(self._ring, trace=self._trace)
        while data := await asyncio.to_thread(file.read, _CHUNK):
            await self._take(source, receiver.receive(data, 0.0), lambda heard: heard.offset)
        await self._take(source, receiver.finish(), lambda heard: heard.offset)

    async def _take(
        self, source: str, heard: Sequence[Heard], place: Callable[[Heard], int], stream: Peer | None = None
    ) -> None:
        """Hand all to the keeper at once, so that they share a transaction; report in order."""
        for report in await asyncio.gather(*(self._keep(source, one, place(one), stream) for one in heard)):
            self._report(report)

    async def _keep(self, source: str, heard: Heard, place: int, stream: Peer | None) -> Report:
        meter = meter_name(heard.decoded, source)
        if self._guard is not None and heard.decoded.whole and (error := self._guard.refused(heard.decoded)) is not None:
            return Report("refused", source, meter, heard, error)
        try:
            proved = proved_counter(heard.decoded)
        except SecurityError as error:  # of a token that does not answer, which names the counter
            return Report("refused", source, meter, heard, error)
        message = in_hand(heard, proved, lambda: self._confirm(heard, stream))
        sender = self._senders.of(message, meter)
        sender.receive(message)
        try:
            if message.job == KEEP:
                push = _push(source, place, heard, meter)
                new = await self._keeper.do(lambda store: _store(store, push, heard.decoded, meter))
                sender.kept(message, fresh=bool(new))
            elif message.job == LOOK:
                found = await self._keeper.do(lambda store: store.holds_push(source, place, heard.octets))
                sender.looked(message, found=bool(found))
        except BaseException:
            sender.failed(message)
            raise
        return Report(message.outcome, source, meter, heard, message.error)

    def _confirm(self, heard: Heard, stream: Peer | None) -> None:
        """A meter that has gone, or that we have no key for, will push again or not: what it pushed is kept."""
        if stream is None or stream.closed:
            return
        with contextlib.suppress(Win12Error):
            octets = confirmation(heard, self._ring, self._counters)
            if octets is not None:
                stream.write(octets)


def meter_name(decoded: Decoded, source: str) -> str:
    """What a push is filed under: the system title, else the number it tells, else where it came from."""
    if decoded.security is not None and decoded.security.system_title:
        return decoded.security.system_title.hex()
    if decoded.body is not None and decoded.body.data is not None:
        return decoded.body.head.originator_title.hex()
    told = {reading.obis: reading.value for reading in decoded.readings}
    return next((str(told[name]) for name in _NAMES if isinstance(told.get(name), str) and told[name]), source)


def proved_counter(decoded: Decoded) -> tuple[bytes, int] | None:
    """Name and value of the counter to check; None for a message whose tag is not verified. A signature itself counts nothing.

    Where the message proves nothing, its protected body may.
    """
    found = _proved_by_message(decoded)
    return decoded.body.counter if found is None and decoded.body is not None and decoded.error is None else found


def _proved_by_message(decoded: Decoded) -> tuple[bytes, int] | None:
    protection = next((one for one in decoded.protections if not isinstance(one.header, GeneralSigning)), None)
    if protection is None or decoded.error is not None or protection.invocation_counter is None or not protection.secret:
        return None
    if protection.tag != VERIFIED:
        return None
    if protection.key in OF_ONE_MESSAGE and isinstance(protection.header, GeneralCiphering):
        number = transaction_number(protection.header.transaction_id)
        if number is not None:  # it outlives a change of the global key
            return transactions_name(protection.system_title), number
    return counter_name(protection.secret, protection.system_title), protection.invocation_counter


def _push(source: str, place: int, heard: Heard, meter: str) -> Push:
    shown = heard.decoded.json()
    error = heard.decoded.error
    text = None if error is not None else json.dumps(shown, ensure_ascii=False)
    return Push(source, place, heard.octets, datetime.now(UTC), meter, text, error.said if error is not None else None)


def _store(store: Store, push: Push, decoded: Decoded, meter: str) -> int:
    new = store.keep_pushes([push])
    if new and decoded.error is None:
        store.keep_readings(meter, decoded.readings, arrived=push.received)
    return new


_last_place = 0


def _now_place(_: Heard) -> int:
    """Microseconds since 1970, never the same twice: two equal pushes are two pushes."""
    global _last_place  # noqa: PLW0603
    _last_place = max(_last_place + 1, int(datetime.now(UTC).timestamp() * 1e6))
    return _last_place
