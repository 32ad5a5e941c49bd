"""The client's station of HDLC (IEC 62056-46): connect, exchange messages, recover what the line lost, disconnect.

The client has the turn; each frame it sends asks for an answer (P=1). When none comes it asks again, not by repeating the
request but by RR with P=1, whose answer tells by its N(R) which side lost a frame. After HDLC_RETRIES times without progress
the link has failed. An APDU is never sent again over a new connection: whoever sent it must decide that.
"""

from enum import Enum, auto

from win12_wire import limits
from win12_wire.errors import Code, LinkError, LocalError, Win12Error
from win12_wire.frames.hdlc import ControlField, Hdlc, SupervisoryFunction, UnnumberedFunction
from win12_wire.frames.llc import Direction

from win12.datalink.events import LinkOpened
from win12.datalink.hdlc_address import HdlcAddress, encode_address
from win12.datalink.hdlc_control import CONTROL, MODULUS
from win12.datalink.hdlc_parameters import LinkParameters, decode_parameters, proposal
from win12.datalink.hdlc_station import Station


class _State(Enum):
    CLOSED = auto()
    CONNECTING = auto()
    CONNECTED = auto()
    CLOSING = auto()


class HdlcClientLink(Station):
    """A `transport.link.Link` of a client to one server.

    `client`: 1..127; `server`: upper address (logical device); `physical`: lower address, None for none; `octets`: form of the
    server address, 1, 2 or 4, 0 for the shortest; `max_info`: octets of an information field we propose (128 is what every
    meter can do); `window`: frames in a row we take; `response`: seconds we wait for each answer.
    """

    _sends = Direction.to_server
    _takes = Direction.to_client

    def __init__(
        self, *, client: int, server: int, physical: int | None = None, octets: int = 0,
        max_info: int = limits.HDLC_INFO_DEFAULT, window: int = limits.HDLC_WINDOW_DEFAULT,
        response: float = limits.T_HDLC_RESPONSE,
    ) -> None:  # fmt: skip
        super().__init__()
        self._me = encode_address(HdlcAddress(client), 1)
        self._peer = encode_address(HdlcAddress(server, physical), octets)
        self._pair = (client, server)
        self._proposal = proposal(max_info, window)
        self._patience = response
        self._state = _State.CLOSED
        self._until: float | None = None
        self._tries = 0
        self._polls = 0
        self._proposed = False

    def open(self, now: float) -> None:
        self._state = _State.CONNECTING
        self._tries = 0
        self._connect(now, with_parameters=self._proposal != LinkParameters())

    def close(self, now: float) -> None:
        if self._state is _State.CLOSED:
            return
        self._state = _State.CLOSING
        self._tries = 0
        self._disconnect(now)

    def send(self, apdu: bytes, now: float) -> None:
        if self._state is not _State.CONNECTED:
            raise LocalError(Code.UNEXPECTED, "the HDLC link is not connected")
        self._enqueue(apdu)
        self._tries = self._polls = 0
        if self._write_next():
            self._wait(now)

    def deadline(self) -> float | None:
        if self._until is None or self._gap_until is None:
            return self._gap_until if self._until is None else self._until
        return min(self._until, self._gap_until)

    def handle_timer(self, now: float) -> None:
        if self._gap_until is not None and now >= self._gap_until:
            self._flush(now)
        if self._until is not None and now >= self._until:
            self._until = None
            self._tries += 1
            self._on_silence(now)

    # --- what did not come

    def _on_silence(self, now: float) -> None:
        if self._state is _State.CLOSING:
            self._disconnect(now) if self._tries < 2 else self._fail(None)
        elif self._tries > limits.HDLC_RETRIES:
            self._fail(LinkError(Code.RESPONSE_TIMEOUT, f"no answer to {self._tries} frames"))
        elif self._state is _State.CONNECTING:
            # Some meters do not answer a SNRM that has parameters, or answer DM.
            self._connect(now, with_parameters=False)
        else:
            self._poll(now)

    # --- what came

    def _on_whole(self, frame: Hdlc, octets: bytes, now: float) -> None:
        if frame.destination != self._me or frame.source != self._peer or self._is_echo(frame.control, octets):
            return
        control = CONTROL[frame.control]
        if control.is_unnumbered:
            self._on_unnumbered(frame, control.unnumbered, now)
        elif self._state is not _State.CONNECTED:
            return
        elif control.is_information:
            self._on_information(frame, control, now)
        else:
            self._on_supervisory(control, now)

    def _on_unnumbered(self, frame: Hdlc, function: int, now: float) -> None:
        if function == UnnumberedFunction.ui:
            if frame.information and self._state is not _State.CLOSED:
                self._deliver(frame.information)
        elif self._state is _State.CLOSING:
            if function in (UnnumberedFunction.ua, UnnumberedFunction.dm):
                self._fail(None)
        elif self._state is _State.CONNECTING:
            self._on_connect_answer(frame, function, now)
        elif self._state is _State.CONNECTED and function in (UnnumberedFunction.dm, UnnumberedFunction.frmr):
            self._fail(LinkError(Code.LINK_RESET, f"answered {UnnumberedFunction(function).name.upper()}"))

    def _on_connect_answer(self, frame: Hdlc, function: int, now: float) -> None:
        if function == UnnumberedFunction.ua:
            self._agreed = self._proposal.agreed(decode_parameters(frame.information))
            self._reset()
            self._state = _State.CONNECTED
            self._until = None
            self._events.append(LinkOpened())
        elif function in (UnnumberedFunction.dm, UnnumberedFunction.frmr):
            if not self._proposed:
                self._fail(LinkError(Code.LINK_REFUSED, f"answered {UnnumberedFunction(function).name.upper()}"))
            else:
                self._connect(now, with_parameters=False)

    def _on_information(self, frame: Hdlc, control: ControlField, now: float) -> None:
        arrived = self._acknowledge(control.receive_number)
        if arrived is None:
            self._on_impossible(control)
            return
        fresh = control.send_number == self._expected
        if fresh:
            self._tries = self._polls = 0
            self._collect(frame)
        if self._state is not _State.CONNECTED:
            return
        if not control.poll_final:
            self._wait(now)
        elif not arrived:
            self._resend(now)
        elif self._write_next():
            self._wait(now)
        elif self._message or (not fresh and self._until is not None):
            self._poll(now)
        else:
            self._until = None

    def _on_supervisory(self, control: ControlField, now: float) -> None:
        arrived = self._acknowledge(control.receive_number)
        if arrived is None:
            self._on_impossible(control)
        elif control.supervisory != SupervisoryFunction.receive_ready:
            self._wait(now)
        elif not arrived:
            self._resend(now)
        elif self._write_next():
            self._tries = self._polls = 0
            self._wait(now)
        elif self._polls < limits.HDLC_POLLS_MAX:
            # The server has our message and no answer yet: it lives; ask again later, but not for ever.
            self._tries = 0
            self._wait(now)
        else:
            self._until = None

    def _on_impossible(self, control: ControlField) -> None:
        # One behind is a frame that was sent twice and came late; anything else means that the meter has lost count.
        if (control.receive_number + 1) % MODULUS != self._send_number:
            self._fail(LinkError(Code.LINK_RESET, "a frame with an impossible N(R)"))

    def _resend(self, now: float) -> None:
        self._tries += 1
        if self._tries > limits.HDLC_RETRIES:
            self._fail(LinkError(Code.RESPONSE_TIMEOUT, "the meter does not take our frame"))
        else:
            self._write_again()
            self._wait(now)

    def _poll(self, now: float) -> None:
        self._polls += 1
        if self._polls > limits.HDLC_POLLS_MAX:
            self._fail(LinkError(Code.RESPONSE_TIMEOUT, "the meter only repeats itself"))
        else:
            self._write_ready()
            self._wait(now)

    # --- sending

    def _connect(self, now: float, *, with_parameters: bool) -> None:
        self._proposed = with_parameters
        if not with_parameters:
            self._proposal = LinkParameters()
        self._write_unnumbered(UnnumberedFunction.snrm, self._proposal.encode() if with_parameters else b"")
        self._wait(now)

    def _disconnect(self, now: float) -> None:
        self._write_unnumbered(UnnumberedFunction.disc)
        self._wait(now)

    def _wait(self, now: float) -> None:
        self._until = now + self._patience

    def _fail(self, error: Win12Error | None) -> None:
        if self._state is not _State.CLOSED:
            self._state = _State.CLOSED
            self._until = None
            self._reset()
            self._closed(error)
