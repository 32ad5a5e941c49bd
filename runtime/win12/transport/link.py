"""The one shape of all links, so that an association does not know whether a wrapper or HDLC is under it."""

from typing import Protocol

from win12.datalink.events import ApduReceived, LinkClosed, LinkEvent, LinkOpened

__all__ = ["ApduReceived", "Link", "LinkClosed", "LinkEvent", "LinkOpened"]


class Link(Protocol):
    """Sans-io: octets in, events and octets out; `now` is a time in seconds of any monotonic clock."""

    def open(self, now: float) -> None:
        """Begin; `LinkOpened` follows, or `LinkClosed`."""

    def close(self, now: float) -> None:
        """End in order; `LinkClosed` follows."""

    def send(self, apdu: bytes, now: float) -> None:
        """Carry one APDU. WireError CANNOT_ENCODE when it is too long for the link, LocalError UNEXPECTED when it is not open."""

    def poll(self, now: float) -> None:
        """The owner still waits for a message, although one has come: let the peer go on."""

    def receive(self, data: bytes, now: float) -> None:
        """Octets from the physical layer, cut in any way; never raises: what is wrong comes as `LinkClosed`."""

    def outgoing(self) -> bytes:
        """Octets to write now, once."""

    def next_event(self) -> LinkEvent | None:
        """The next event, None when there is none."""

    def deadline(self) -> float | None:
        """When `handle_timer` must be called, None for never."""

    def handle_timer(self, now: float) -> None:
        """Act on what has not come in time."""

    @property
    def header(self) -> int:
        """Octets that the link adds to an APDU that it need not cut."""
        ...

    @property
    def turn(self) -> int:
        """Octets of APDUs that it carries before the peer has its turn; 0: any number."""
        ...
