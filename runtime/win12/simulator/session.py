"""What the meter knows of one association: who the client is, what it may do, what was agreed, what is half done."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from win12_wire.frames.axdr import Data
from win12_wire.frames.initiate import ConformanceBit

from win12.simulator.transfers import Transfers

if TYPE_CHECKING:
    from win12.simulator.short_catalogue import ShortCatalogue
    from win12.simulator.short_transfers import ShortTransfers

PUBLIC_CLIENT = 16
MANAGEMENT_CLIENT = 1
READER_CLIENT = 2
SERVER_SAP = 1
THE_METER = 0
"""Who acts when the meter does something by itself: no client has this address."""


class Role(StrEnum):
    """What a client is to the meter; see `access` for the rights."""

    PUBLIC = "public"
    READER = "reader"
    MANAGER = "manager"
    BROADCAST = "broadcast"
    """Who speaks to all meters at once, under a key that all of them have."""


@dataclass(slots=True)
class Session:
    """One association.

    `conformance`: bits agreed. `max_send`: octets of the largest response, 0 for no limit. `mechanism` and `context`: last arc
    of their names. `hidden`: the request in hand was encrypted. `transfers`, `short_transfers`: what comes or goes in blocks,
    from the first time on. `names`: what short names stand for, in an association that has them. `protected_with`: what the meter
    says of the keys under which a protection buffer was read last.
    """

    role: Role = Role.PUBLIC
    client_sap: int = PUBLIC_CLIENT
    server_sap: int = SERVER_SAP
    conformance: int = 0xFFFFFF
    max_send: int = 0
    max_receive: int = 0
    context: int = 1
    mechanism: int = 0
    client_title: bytes = b""
    hidden: bool = False
    transfers: Transfers | None = None
    names: "ShortCatalogue | None" = None
    short_transfers: "ShortTransfers | None" = None
    protected_with: Data | None = None

    def can(self, service: ConformanceBit) -> bool:
        """Whether both sides agreed on a service."""
        return bool(self.conformance & service)

    @property
    def selects(self) -> bool:
        """Whether both sides agreed that a part of an attribute can be read."""
        return self.can(ConformanceBit.selective_access if self.names is None else ConformanceBit.parameterized_access)

    def blocks(self) -> Transfers:
        """Its transfers in blocks."""
        if self.transfers is None:
            self.transfers = Transfers()
        return self.transfers
