"""The device put together of the Python classes, and what both it and the one in C are told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any
from unittest import mock

from win12.application.decoding import apdu as interpreting
from win12.application.decoding.apdu import Interpreter
from win12.application.decoding.link import MBUS
from win12.application.listening.lines import Framed, Wrapped
from win12.datalink import messages
from win12.datalink.hdlc_stream import HDLC
from win12.datalink.messages import Message
from win12.datalink.scanner import Skipped
from win12.host.records import Records, key_ring
from win12.transport.collector import BlockCollector
from win12_wire.frames.device_abi import Carrier, DeviceCounter, DeviceKeys, DeviceSettings, DeviceStatistics
from win12_wire.sessions.push_line import PushLine

MESSAGE_MAX, SENDERS_MAX, TRANSFER_MAX, BLOCKS_MAX, TRANSFERS_MAX = 8192, 4, 8192, 256, 2
"""of drivers/core/receiver.h and device.h"""


def settings_of(carrier: Carrier, *, utc_offset: int = 840, needs_protection: int = 0, meter: bytes = b"m1") -> DeviceSettings:
    """Settings of a meter that only pushes."""
    return DeviceSettings(
        carrier=carrier, utc_offset=utc_offset, needs_protection=needs_protection, client=1, server=0, physical=0, meter=meter
    )


class CountedBlocks(BlockCollector):
    """Blocks that end in nothing are counted, and there are no more than in C."""

    given_up = 0
    _telling = False

    def fits(self) -> bool:
        fit = super().fits() and len(self._blocks) < BLOCKS_MAX
        if not fit and not self._blocks:
            CountedBlocks.given_up += 1
        return fit

    def drop(self) -> None:
        CountedBlocks.given_up += bool(self._blocks) and not self._telling
        super().drop()

    def tell_whole(self) -> None:
        self._telling = True
        super().tell_whole()
        self._telling = False


class Line:
    """One line of a kind that is known: whole messages, what was counted."""

    def __init__(self, carrier: Carrier) -> None:
        self._carrier = carrier
        self.octets = self.frames = self.broken = self.incomplete = 0
        self._begin()

    def _begin(self) -> None:
        if self._carrier == Carrier.wrapper:
            self._line: Any = Wrapped(0)
            return
        self._line = Framed(HDLC if self._carrier == Carrier.hdlc else MBUS, 0)
        receive = self._line._messages.receive

        def counted(whole: Any) -> Iterator[Message]:
            self.frames += 1
            yield from receive(whole)

        self._line._messages.receive = counted

    def receive(self, data: bytes) -> list[Message]:
        self.octets += len(data)
        with self._limits():
            return list(self._whole(self._line.receive(data)))

    def silence(self) -> list[Message]:
        with self._limits():
            found = list(self._whole(self._line.flush()))
        if self._carrier == Carrier.wrapper:
            self._begin()
        return found

    @staticmethod
    def _limits() -> Any:
        return mock.patch.multiple(messages, SENDERS_MAX=SENDERS_MAX, HDLC_MESSAGE_MAX=MESSAGE_MAX)

    def _whole(self, found: Iterable[Message | Skipped]) -> Iterator[Message]:
        for one in found:
            if isinstance(one, Skipped):
                self.broken += one.error is not None
            elif one.problem is not None:
                self.incomplete += one.apdu is not None or "header" in one.problem
            elif self._carrier == Carrier.wrapper:
                too_large = one.apdu is not None and len(one.apdu) > MESSAGE_MAX
                self.incomplete += too_large
                self.frames += not too_large
                if one.apdu is not None and not too_large:
                    yield one
            elif one.apdu is not None:
                yield one


class PyDevice:
    """As `device_help.CDevice`."""

    def __init__(self, settings: DeviceSettings, keys: DeviceKeys | None = None) -> None:
        self.line = Line(Carrier(settings.carrier))
        self.records = Records(settings, keys)
        self._keys = keys
        CountedBlocks.given_up = 0
        self._interpreter = Interpreter(key_ring(keys), transfer_max=TRANSFER_MAX)
        self._machine = PushLine(self)
        self._found: list[bytes] = []
        self._utc = 0
        self.given_up = 0

    def octets(self, data: bytes, now: int, utc: int) -> list[bytes]:
        if not data:
            return []
        self._machine.handle_timer(now / 1000)
        self._utc = utc
        self._machine.link_octets(now / 1000)
        self._take(self.line.receive(data))
        return self._taken()

    def timer(self, now: int) -> list[bytes]:
        self._machine.handle_timer(now / 1000)
        return self._taken()

    def silence(self, now: int) -> list[bytes]:
        self._machine.link_closed(now / 1000)
        return self._taken()

    def deadline(self) -> int | None:
        at = self._machine.deadline()
        return None if at is None else round(at * 1000)

    def tell_ended(self) -> None:
        self._take(self.line.silence())
        with self._counted():
            self._interpreter.finish()

    def counter(self) -> DeviceCounter | None:
        return DeviceCounter(title=self._keys.title, counter=self.records.counter) if self._keys else None

    def statistics(self) -> DeviceStatistics:
        counts, line = self.records.counts, self.line
        return DeviceStatistics(
            octets=line.octets,
            frames=line.frames,
            bad_frames=line.broken,
            pushes=counts.pushes,
            refused=counts.refused + line.incomplete + self.given_up,
            replayed=counts.replayed,
            records=counts.records,
            nameless=counts.nameless,
            delivered=0, lost=0, withheld=0, denied=0, exchanges=0, failed=0, readers=3, waiting=0,
        )  # fmt: skip

    def _take(self, found: Iterable[Message]) -> None:
        with self._counted():
            for message in found:
                for decoded in self._interpreter.take(message):
                    self._found.extend(record.encode() for record in self.records.take(decoded, self._utc))

    def _counted(self) -> Any:
        CountedBlocks.given_up = 0
        return _Counting(self)

    def _taken(self) -> list[bytes]:
        found, self._found = self._found, []
        return found


class _Counting:
    def __init__(self, device: PyDevice) -> None:
        self._device = device
        self._patch = mock.patch.object(interpreting, "BlockCollector", CountedBlocks)

    def __enter__(self) -> None:
        self._patch.start()

    def __exit__(self, *_: object) -> None:
        self._patch.stop()
        self._device.given_up += CountedBlocks.given_up
