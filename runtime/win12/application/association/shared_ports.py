"""What both sides' machines ask and have done in the same way: the message in hand, its protection, counters."""

from __future__ import annotations

from typing import Any, Protocol

from win12_wire import limits
from win12_wire.errors import WireError
from win12_wire.frames import apdu as apdus
from win12_wire.frames.ciphering import GeneralCiphering
from win12_wire.frames.initiate import ConformanceBit

from win12.application.association.events import Event
from win12.application.association.layers import Layers
from win12.application.association.sealing import PLAIN, Sealed, Sealer, room


class Handshake(Protocol):
    """The AARQ or AARE in hand."""

    sealed: Sealed | None

    @property
    def peer_title(self) -> bytes:
        """System title of the peer; empty when none is known."""
        ...

    def read(self, plain: bytes) -> None:
        """Take the user-information out of its envelope."""
        ...


class SharedPorts:
    """The part of the ports that client and server share. Before the machine is told of a message one of `sealed`, `layered`
    and `apdu` is set, the others and `detail` are emptied; `layered` when `layers` has opened it.

    `candidate` is the handshake whose AARQ or AARE is being looked at; it becomes that of the association when adopted.
    """

    def __init__(self, sealer: Sealer | None, candidate: Handshake, layers: Layers | None) -> None:
        self._sealer = sealer
        self.layers = layers
        self.layered: GeneralCiphering | None = None
        self._candidate = candidate
        self.events: list[Event] = []
        self.outgoing: list[bytes] = []
        self.sealed: Sealed | None = None
        self.apdu: Any = None
        self.detail = ""
        self.conformance = 0
        self.max_pdu = 0
        self.max_send = 0
        self._counter = 0
        self._proof_counter = 0
        self._general = False

    def adopt_size(self, *, protected: bool, general: bool) -> None:
        """How long an APDU may be: what the peer takes, or anything when it goes in general blocks, once it is protected."""
        blocks = self.conformance & ConformanceBit.general_block_transfer
        self.max_send = limits.TRANSFER_MAX if blocks else room(self.max_pdu, protected=protected, general=general)

    def tag_ok(self) -> bool:
        """The tag verifies; what was inside is taken out only then."""
        if self.layered is not None and self.layers is not None and self.layers.plain is not None:
            self._read(None, self.layers.plain)
            return True
        sealer, sealed, candidate = self._sealer, self.sealed, self._candidate
        if sealer is None or sealed is None:
            return False
        if sealed is candidate.sealed:
            plain = sealer.opened(sealed, candidate.peer_title)
            if plain is not None:
                candidate.read(plain)
            return plain is not None
        plain = sealer.opened(sealed, sealer.peer_title)
        if plain is None:
            return False
        self._read(PLAIN.get(sealed.tag), plain)
        return True

    def _read(self, announced: int | None, plain: bytes) -> None:
        """The APDU inside, unless it is not what a service-specific tag announced."""
        if not plain or (announced is not None and announced != plain[0]):
            self.detail = "the APDU is not the one its tag announces"
            return
        try:
            self.apdu = apdus.decode(plain)
        except WireError as error:
            self.detail = error.said

    def kept_lowest(self) -> int:
        """What the store remembers of the peer."""
        title = self._candidate.peer_title
        return self._sealer.lowest(title) if self._sealer is not None and title else 0

    def reserve(self) -> None:
        """A counter for a message under the global key."""
        self._counter = self._needed().reserve()

    def reserve_proof(self) -> None:
        """A counter for the proof."""
        self._proof_counter = self._needed().reserve()

    def meet(self) -> None:
        """The title of the AARQ or AARE in hand is that of the peer."""
        self._needed().meet(self._candidate.peer_title)

    def save_rx_lowest(self, value: int) -> None:
        """Keep the peer's counter."""
        assert self._sealer is not None  # as in `_needed`, without its call
        self._sealer.keep_lowest(value)

    def _needed(self) -> Sealer:
        assert self._sealer is not None  # the machine reserves and saves only in associations that have keys
        return self._sealer

    def adopt_layers(self, peer_title: bytes) -> None:
        """The association begins for the layers too."""
        if self.layers is not None:
            self.layers.begin(peer_title)

    @property
    def room(self) -> int:
        """Octets of the longest plain APDU, in the layers that it will have."""
        overhead = 0 if self.layers is None else self.layers.overhead()
        if not overhead or self.conformance & ConformanceBit.general_block_transfer:
            return self.max_send
        return room(self.max_pdu, protected=False, general=False) - overhead

    def take_events(self) -> list[Event]:
        """What was told since the last call."""
        events, self.events = self.events, []
        return events

    def take_outgoing(self) -> list[bytes]:
        """What was sent since the last call."""
        outgoing, self.outgoing = self.outgoing, []
        return outgoing
