"""Which services simulated meters offer, and which of them they refuse all the same: for the planner to be tried on."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated, Final

import typer
from win12_wire import limits


class Offer(StrEnum):
    """A service by the name it has here."""

    LISTS = "lists"
    ACCESS = "access"
    SELECTION = "selection"
    BLOCKS = "blocks"


_LABELS: Final = {
    Offer.LISTS: "multiple_references",
    Offer.ACCESS: "access",
    Offer.SELECTION: "selective_access",
    Offer.BLOCKS: "block_transfer_with_get_or_read",
}
"""Labels of `conformance_bit` in spec/frames/initiate.ksy."""

Without = Annotated[
    list[Offer] | None,
    typer.Option("--without", metavar="SERVICE", help="Do not offer lists, access, selection or blocks; repeatable."),
]
Feigning = Annotated[
    list[Offer] | None, typer.Option("--feign", metavar="SERVICE", help="Offer it and refuse it all the same; repeatable.")
]
Pdu = Annotated[
    int, typer.Option("--pdu", metavar="OCTETS", help="Octets of the largest APDU that is taken.", min=64, max=limits.PDU_DEFAULT)
]


def labels(offers: Iterable[Offer] | None) -> frozenset[str]:
    """The labels of services."""
    return frozenset(_LABELS[one] for one in offers or ())
