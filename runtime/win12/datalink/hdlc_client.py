"""The client's station of HDLC: the machine of spec/sessions/hdlc_client.yaml bound to frames and segments. Sans-io."""

from collections import deque
from typing import Final

from win12_wire import limits
from win12_wire.errors import Code
from win12_wire.frames.hdlc import Hdlc, UnnumberedFunction
from win12_wire.frames.llc import Direction
from win12_wire.sessions import Trace
from win12_wire.sessions import hdlc_client as machine
from win12_wire.sessions.hdlc_client import SEQUENCE_MASK, Address, Ending, HdlcClient

from win12.datalink.events import LinkOpened
from win12.datalink.hdlc_address import HdlcAddress, encode_address, is_for_all
from win12.datalink.hdlc_control import MEANINGS, Kind, Meaning
from win12.datalink.hdlc_parameters import LinkParameters, decode_parameters
from win12.datalink.hdlc_station import Station, StationPorts

_ENDINGS: Final[dict[int, str]] = {
    Ending.no_answer: "no answer to several frames",
    Ending.repeats: "the meter only repeats itself",
    Ending.disconnected: "answered DM",
    Ending.rejected: "answered FRMR",
    Ending.refused: "answered DM or FRMR",
    Ending.wrong_number: "a frame with an impossible N(R)",
    Ending.malformed: "a message without LLC header",
    Ending.too_large: f"a message of more than {limits.HDLC_MESSAGE_MAX} octets",
}
_ECHOES_MAX: Final = SEQUENCE_MASK + 1


class _Ports(StationPorts):
    """What the client's machine has done."""

    def __init__(self) -> None:
        super().__init__(Direction.to_server, Direction.to_client)
        self.unnumbered = b""
        self.written: deque[bytes] = deque(maxlen=_ECHOES_MAX)
        """frames since the last one of the server, when an echo of them could be taken for the server's"""

    def put(self, octets: bytes) -> None:
        self.out += octets
        if self.here == self.there:
            self.written.append(octets)

    def send_snrm(self, transmit_info: int, receive_info: int, transmit_window: int, receive_window: int) -> None:
        parameters = LinkParameters(transmit_info, receive_info, transmit_window, receive_window)
        self.write_unnumbered(UnnumberedFunction.snrm, parameters.encode())

    def send_disc(self) -> None:
        self.write_unnumbered(UnnumberedFunction.disc)

    def send_ui(self, filled: bool, poll_final: bool) -> None:
        self.write_unnumbered(UnnumberedFunction.ui, self.unnumbered if filled else b"", poll_final=poll_final)

    def tell_opened(self, info: int) -> None:
        self.info = info
        self.events.append(LinkOpened())

    def tell_failed(self, why: int) -> None:
        self.fail_text(_ENDINGS, why)


class HdlcClientLink(Station):
    """A `transport.link.Link` of a client to one server.

    `client`: 1..127; `server`: upper address (logical device); `physical`: lower address, None for none; `octets`: form of the
    server address, 1, 2 or 4, 0 for the shortest; `max_info`: octets of an information field we propose (128 is what every
    meter can do); `window`: frames in a row we propose, 1..7, both ways; `response`: seconds we wait for each answer; `trace` is
    told each step. After `LinkClosed` it may be opened again.
    """

    def __init__(
        self, *, client: int, server: int, physical: int | None = None, octets: int = 0,
        max_info: int = limits.HDLC_INFO_DEFAULT, window: int = limits.HDLC_WINDOW_DEFAULT,
        response: float = limits.T_HDLC_RESPONSE, trace: Trace | None = None,
    ) -> None:  # fmt: skip
        self._ports = _Ports()
        super().__init__(self._ports)
        self._ports.here = encode_address(HdlcAddress(client), 1)
        self._ports.there = encode_address(HdlcAddress(server, physical), octets)
        self._ports.pair = (client, server)
        self._machine: HdlcClient = HdlcClient(
            self._ports, send_info=max_info, take_info=max_info, send_window=window, take_window=window,
            response_after=response, trace=trace,
        )  # fmt: skip

    # --- what the owner wants

    def open(self, now: float) -> None:
        self._check(self._machine.api_open(now), "the HDLC link is open")

    def close(self, now: float) -> None:
        self._check(self._machine.api_close(now), "")

    def send(self, apdu: bytes, now: float) -> None:
        segments = self._ports.cut(apdu)
        self._check(self._machine.api_send(len(segments), now), "the HDLC link is not connected, or too much is waiting")
        self._ports.segments.extend(segments)
        self._pump(now)

    def poll(self, now: float) -> None:
        """Give the turn to the server if there is nothing to send: it may have more to say than the message that came."""
        self._machine.api_poll(now)

    def send_unnumbered(self, apdu: bytes, now: float) -> None:
        """Say something in one UI frame: unconfirmed, with or without a connection. LocalError UNEXPECTED, TOO_LONG."""
        self._ports.unnumbered = self._ports.enclosed(apdu)
        oversized = len(self._ports.unnumbered) > self._ports.info
        self._check(self._machine.api_unnumbered(oversized, now), "an unnumbered message")

    def permit(self, now: float) -> None:
        """Let the server say what it has to say, without a connection; ApduReceived, LinkClosed follow. LocalError UNEXPECTED."""
        self._check(self._machine.api_permit(now), "only without a connection")

    def _pump(self, now: float) -> None:
        """Send what may be sent. After a frame with P=1 the machine sends nothing until it is asked again."""
        link, ports = self._machine, self._ports
        if link.state is not machine.CONNECTED:
            return
        segments, ports.goes_on = ports.segments, True
        while ports.goes_on and (index := (link.vs - link.va) & SEQUENCE_MASK) < len(segments):
            ports.goes_on = False
            link.api_pump(segments[index][1], now)

    # --- what came

    def _on_frame(self, frame: Hdlc, octets: bytes, now: float) -> None:
        ports, link = self._ports, self._machine
        if frame.destination != ports.here or frame.source != ports.there:
            link.rx_foreign(Address.all_stations if is_for_all(frame.destination) else Address.other_station, now)
            return
        meaning = MEANINGS[frame.control]
        if ports.written:
            # Supervisory frames look the same from both ends, so they are never taken for an echo.
            if octets in ports.written and meaning.kind is not Kind.READY:
                link.rx_echo(now)
                return
            ports.written.clear()
        ports.frame = frame
        if meaning.kind is Kind.INFORMATION:
            code = link.rx_i(meaning.send_number, meaning.receive_number, meaning.poll_final, frame.segmented == 1, now)
        elif meaning.kind is Kind.READY:
            code = link.rx_rr(meaning.receive_number, meaning.poll_final, now)
        else:
            code = self._on_other(meaning, frame.information, now)
        if code is not None:
            self._told(code)
        if ports.segments:
            self._pump(now)

    def _on_other(self, meaning: Meaning, info: bytes, now: float) -> Code | None:
        link = self._machine
        match meaning.kind:
            case Kind.UA:
                said = decode_parameters(info)
                return link.rx_ua(said.send_info, said.take_info, said.send_window, said.take_window, now)
            case Kind.NOT_READY:
                return link.rx_rnr(meaning.receive_number, meaning.poll_final, now)
            case Kind.DM:
                return link.rx_dm(now)
            case Kind.FRMR:
                return link.rx_frmr(now)
            case Kind.UI:
                return link.rx_ui(bool(info), meaning.poll_final, now)
        return link.rx_unknown(now)
