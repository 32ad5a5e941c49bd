"""Confirmations of pushes as they come back to the meter: out of the framing, out of the protection, down to their numbers."""

from collections.abc import Iterator

from win12_wire.errors import SecurityError, WireError
from win12_wire.frames.ciphering import GeneralKeyCiphering, ProtectionTag
from win12_wire.frames.notification import DataNotificationConfirm
from win12_wire.frames.wrapper import Wrapper
from win12_wire.limits import APDU_MAX

from win12.datalink.hdlc_stream import HDLC
from win12.datalink.messages import HdlcMessages
from win12.datalink.scanner import Scanner, Whole
from win12.security.counters import counter_name
from win12.simulator.push import Framing
from win12.simulator.push_layers import PushInLayers
from win12.simulator.station import Station

_INVOKE_ID = 0xFFFFFF


class Confirmations:
    """What one connection brings back. After a `ciphered` push only a protected confirmation of our client counts.

    `push`: the push in layers that was sent last; only what is in the same layers confirms it.
    """

    def __init__(self, station: Station, framing: Framing, *, ciphered: bool) -> None:
        self._station = station
        self._ciphered = ciphered
        self._framing = framing
        self.push: PushInLayers | None = None
        self._buffer = b""
        self._scanner, self._messages = Scanner(HDLC), HdlcMessages()

    def receive(self, data: bytes) -> list[int]:
        """Invoke ids that are confirmed with these octets; what is no confirmation is passed over."""
        apdus = self._wrapped(data) if self._framing is Framing.WRAPPER else self._framed(data)
        return [number for apdu in apdus for number in self._read(apdu)]

    def _wrapped(self, data: bytes) -> Iterator[bytes]:
        self._buffer = (self._buffer + data)[: APDU_MAX + 8]
        while True:
            try:
                size = Wrapper.frame_size(self._buffer, 0, len(self._buffer))
                if not size or len(self._buffer) < size:
                    return
                frame = Wrapper.decode(self._buffer[:size])
            except WireError:
                self._buffer = b""
                return
            self._buffer = self._buffer[size:]
            yield frame.apdu

    def _framed(self, data: bytes) -> Iterator[bytes]:
        for event in self._scanner.receive(data):
            if isinstance(event, Whole):
                for message in self._messages.receive(event):
                    if message.apdu is not None:
                        yield message.apdu.octets

    def _read(self, apdu: bytes) -> Iterator[int]:
        try:
            plain = self._opened(apdu) if self._ciphered or self.push is not None else apdu
            yield DataNotificationConfirm.decode(plain).long_invoke_id & _INVOKE_ID
        except (WireError, SecurityError):
            return

    def _opened(self, apdu: bytes) -> bytes:
        """Tag first, then counter, then content. WireError, SecurityError."""
        if self.push is not None:
            return self.push.opened(apdu)
        sealed = GeneralKeyCiphering.decode(apdu)
        keys = self._station.keys
        if sealed.tag != ProtectionTag.general_glo or sealed.system_title != self._station.client_title:
            return b""
        cipher = keys.cipher(self._station.meter.config.suite)
        plain = cipher.unprotect(sealed.security_control, sealed.system_title, sealed.invocation_counter, sealed.payload)
        self._station.counters.accept(counter_name(keys.ek, sealed.system_title), sealed.invocation_counter)
        return plain
