"""The kinds of line a push can come over, each cutting its stream into messages, and how the kind is found out.

`receive` and `flush` give messages; `other` names the line to change to and the octets it must see, once that is known. What
`flush` leaves is a line that begins anew (`again`).
"""

from collections.abc import Callable, Iterator
from typing import Any, Protocol

from win12_wire.errors import Code, WireError
from win12_wire.frames import apdu
from win12_wire.frames.hdlc import Hdlc
from win12_wire.frames.llc import Direction, Llc
from win12_wire.frames.mbus import LongFrame
from win12_wire.frames.wrapper import Wrapper
from win12_wire.limits import APDU_MAX

from win12.application.decoding.link import MBUS, MORE, read_apdu, wrapper_message
from win12.datalink.hdlc_stream import HDLC
from win12.datalink.located import Located
from win12.datalink.messages import LLC_LENGTH, HdlcMessages, MbusMessages, Message, llc_at
from win12.datalink.scanner import Framing, Scanner, Skipped, Whole

Found = Message | Skipped

_EMPTY = Wrapper(source_wport=0, destination_wport=0, apdu=b"").encode()
_WRAPPER, _WRAPPER_LENGTH = _EMPTY[0], len(_EMPTY)
_FRAMED = HDLC.starts + MBUS.starts
_SEARCHED_MAX = 8192
_TRIES = 64
"""how often an APDU may be read from its beginning, on average"""


class Line(Protocol):
    """One kind of line. `offset` is the place in the stream of the next octet it has not judged."""

    def receive(self, data: bytes) -> Iterator[Found]: ...
    def flush(self) -> Iterator[Found]: ...
    def other(self) -> "tuple[Line, bytes] | None": ...
    def again(self) -> "Line": ...


class Undecided:
    """The first octets: too few to tell."""

    def __init__(self, offset: int = 0) -> None:
        self._offset = offset
        self._buffer = b""

    def receive(self, data: bytes) -> Iterator[Found]:
        """Keeps the octets."""
        self._buffer += data
        return iter(())

    def other(self) -> tuple[Line, bytes] | None:
        """The kind that the first octets belong to."""
        found = _kind(self._buffer, self._offset)
        return (found, self._buffer) if found else None

    def flush(self) -> Iterator[Found]:
        """Too few octets for anything."""
        if self._buffer:
            yield _unknown(self._offset, self._buffer)

    def again(self) -> Line:
        """Undecided still."""
        return Undecided(self._offset + len(self._buffer))


class Raw:
    """APDUs one after another, each with or without LLC header. They end where their own lengths say."""

    def __init__(self, offset: int) -> None:
        self._offset = offset
        self._buffer = b""
        self._spent = 0
        self._error: WireError | None = None

    def receive(self, data: bytes) -> Iterator[Found]:
        """The APDUs that are whole; later, when the line is tired."""
        self._buffer += data
        while self._buffer and self._error is None and not self.tired:
            message = self._next()
            if message is None:
                return
            yield message

    @property
    def tired(self) -> bool:
        """A long APDU that dribbles in is tried less often, at last when the line is silent: so the work stays in proportion."""
        return self._spent > _TRIES * len(self._buffer) + APDU_MAX

    def other(self) -> tuple[Line, bytes] | None:
        """Something else, when the octets cannot be an APDU."""
        if self._error is None or (self._error.code in MORE and len(self._buffer) <= APDU_MAX):
            self._error = None
            return None
        return Search(self._offset), self._buffer

    def flush(self) -> Iterator[Found]:
        """The rest is no whole APDU."""
        self._spent, self._error = 0, None
        yield from self.receive(b"")
        if self._buffer:
            yield Skipped(self._offset, self._buffer, self._error or _cut(self._offset + len(self._buffer)))

    def again(self) -> Line:
        """The next APDU may be anything."""
        return Undecided(self._offset + len(self._buffer))

    def _next(self) -> Message | None:
        buffer, offset = self._buffer, self._offset
        if _may_become_llc(buffer):
            return None
        to_server = llc_at(buffer)
        start = 0 if to_server is None else LLC_LENGTH
        self._spent += len(buffer)
        try:
            _, end = read_apdu(buffer, start)
        except WireError as error:
            self._error = WireError(error.code, offset + error.offset, error.field, error.detail)
            return None
        self._buffer, self._offset, self._spent = buffer[end:], offset + end, 0
        return Message("raw", Located(buffer[start:end], ((0, offset + start),)), to_server=to_server)


class Wrapped:
    """Wrapper PDUs that chain. TCP loses nothing, so a header that is none means that the sender is out of step: no more is taken
    from it until it has been silent."""

    def __init__(self, offset: int) -> None:
        self._offset = offset
        self._buffer = b""
        self._error: WireError | None = None

    def receive(self, data: bytes) -> Iterator[Found]:
        """The PDUs that are whole."""
        self._buffer += data
        while self._error is None:
            size = _WRAPPER_LENGTH
            try:
                size = Wrapper.frame_size(self._buffer, 0, len(self._buffer))
                octets = self._buffer[:size]
                if not size or len(octets) < size:
                    return
                whole = Whole(self._offset, octets, Wrapper.decode(octets))
            except WireError as error:
                self._error = WireError(error.code, self._offset + error.offset, error.field, error.detail)
                yield Skipped(self._offset, self._buffer[:size], self._error)  # not what else came with it by chance
                break
            yield wrapper_message(whole)
            self._drop(size)
        self._drop(len(self._buffer))

    def other(self) -> tuple[Line, bytes] | None:
        """Stays what it is."""
        return None

    def flush(self) -> Iterator[Found]:
        """A PDU that was cut."""
        if self._buffer:
            yield Skipped(self._offset, self._buffer, _cut(self._offset + len(self._buffer)))

    def again(self) -> Line:
        """Anything may follow."""
        return Undecided(self._offset + len(self._buffer))

    def _drop(self, count: int) -> None:
        self._buffer = self._buffer[count:]
        self._offset += count


class Search:
    """Octets among which HDLC or M-Bus frames will be: whichever comes first tells."""

    def __init__(self, offset: int) -> None:
        self._offset = offset
        self._buffer = b""
        self._scanners = {HDLC: Scanner(HDLC), MBUS: Scanner(MBUS)}
        self._found: Framing[Any] | None = None

    def receive(self, data: bytes) -> Iterator[Found]:
        """Noise that is too old to matter: a frame that is not whole yet is smaller than what stays."""
        self._buffer += data
        self._look(data, final=False)
        while self._found is None and len(self._buffer) > _SEARCHED_MAX:
            half = _SEARCHED_MAX // 2
            yield Skipped(self._offset, self._buffer[:half], None)
            self._offset += half
            self._buffer = self._buffer[half:]

    def other(self) -> tuple[Line, bytes] | None:
        """The frames that were found, from the beginning."""
        return (Framed(self._found, self._offset), self._buffer) if self._found else None

    def flush(self) -> Iterator[Found]:
        """Frames found only now that nothing follows; or nothing."""
        self._look(b"", final=True)
        if self._found is not None:
            line = Framed(self._found, self._offset)
            yield from line.receive(self._buffer)
            yield from line.flush()
        elif self._buffer:
            yield _unknown(self._offset, self._buffer)

    def again(self) -> Line:
        """Anything may follow."""
        return Undecided(self._offset + len(self._buffer))

    def _look(self, data: bytes, final: bool) -> None:
        for framing, scanner in self._scanners.items():
            events = scanner.receive(data) + (scanner.flush() if final else [])
            if any(isinstance(event, Whole) and isinstance(event.frame, Hdlc | LongFrame) for event in events):
                self._found = self._found or framing


class Framed:
    """HDLC or M-Bus frames, with noise between them."""

    def __init__(self, framing: Framing[Any], offset: int) -> None:
        self._framing = framing
        self._scanner = Scanner(framing, offset)
        self._messages = _ASSEMBLERS[framing.name]()

    def receive(self, data: bytes) -> Iterator[Found]:
        """The messages that are whole."""
        return self._assembled(self._scanner.receive(data))

    def other(self) -> tuple[Line, bytes] | None:
        """Stays what it is."""
        return None

    def flush(self) -> Iterator[Found]:
        """Partial frames and messages."""
        yield from self._assembled(self._scanner.flush())
        yield from self._messages.flush()

    def again(self) -> Line:
        """The same line."""
        return self

    def _assembled(self, events: list[Whole[Any] | Skipped]) -> Iterator[Found]:
        for event in events:
            if isinstance(event, Skipped):
                yield event
            else:
                yield from self._messages.receive(event)


_ASSEMBLERS: dict[str, Callable[[], HdlcMessages | MbusMessages]] = {
    "hdlc": HdlcMessages,
    "mbus": MbusMessages,
}


def _kind(buffer: bytes, offset: int) -> Line | None:
    """What the first octets belong to; None when more are needed."""
    if not buffer:
        return None
    try:
        if buffer[0] == _WRAPPER:
            return Wrapped(offset) if Wrapper.frame_size(buffer, 0, len(buffer)) else None
        if _may_become_llc(buffer):
            return None
        if llc_at(buffer) is not None:
            return Raw(offset)
        apdu.read(buffer, 0, 1)
    except WireError as error:
        if error.code != Code.UNKNOWN_TAG and buffer[0] not in _FRAMED and buffer[0] != _WRAPPER:
            return Raw(offset)
    return Search(offset)


def _may_become_llc(buffer: bytes) -> bool:
    return len(buffer) < LLC_LENGTH and any(header.startswith(buffer) for header in _LLC)


_LLC = [Llc(source_lsap=direction, apdu=b"").encode() for direction in Direction]


def _unknown(offset: int, octets: bytes) -> Skipped:
    detail = "neither HDLC, M-Bus, wrapper nor an APDU"
    return Skipped(offset, octets, WireError(Code.UNKNOWN_TAG, offset, "link", detail))


def _cut(offset: int) -> WireError:
    return WireError(Code.TRUNCATED, offset, "message", "the end of the message is missing")
