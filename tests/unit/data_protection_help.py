"""A client and a meter with layers around COSEM data (class 30), each of which may be the one that hears."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest
from general_help import CLIENT, SERVER, keys_of
from win12.application.client.data_protection import layers_named
from win12.security.counters import CounterStore, MemoryCounters
from win12.security.data_layers import Layer, Least
from win12.security.data_protection import DataProtector
from win12.security.keys import Keys
from win12.security.message_keys import Side
from win12_wire.errors import SecurityError

PLAIN = bytes.fromhex("0201110A")
SIDES: tuple[Side, ...] = ("client", "server")


class Two:
    """A client and a meter, with keys and counters of their own; `sender` says, `receiver` hears."""

    def __init__(self, receiver: Side = "server", suite: int = 1, **changed: Any) -> None:
        self.suite, self.receiver, self.sender = suite, receiver, "client" if receiver == "server" else "server"
        self.keys: dict[str, Keys] = {side: keys_of(side, suite, **changed) for side in SIDES}
        self.counters: dict[str, CounterStore] = {side: MemoryCounters() for side in SIDES}

    def side(self, side: str, **changed: bytes) -> DataProtector:
        peer = SERVER if side == "client" else CLIENT
        return DataProtector(replace(self.keys[side], **changed), self.suite, side, self.counters[side], peer)  # type: ignore[arg-type]

    def said(self, named: str = "authenc", **changed: bytes) -> tuple[list[Layer], bytes]:
        sender = self.side(self.sender, **changed)
        return sender.protect(PLAIN, layers_named(named), sender.begin())

    def heard(self, layers: Sequence[Layer], octets: bytes, least: Least = Least(), *, asked: Sequence[Layer] = ()) -> bytes:  # noqa: B008
        """A client has asked for what came, unless the test says otherwise."""
        return self.side(self.receiver).open(layers, octets, least, asked=asked or layers)


def refusal(work: Callable[[], object]) -> str:
    with pytest.raises(SecurityError) as caught:
        work()
    return str(caught.value.code)


def on_both(test: Any) -> Any:
    return pytest.mark.parametrize("receiver", SIDES)(test)


def replace_head(layer: Layer, **changed: bytes) -> Layer:
    said = layer.head
    fields = {
        name: getattr(said, name)
        for name in ("transaction_id", "originator_title", "recipient_title", "date_time", "other_information")
    }
    return replace(layer, head=type(said)(**{**fields, **changed}))
