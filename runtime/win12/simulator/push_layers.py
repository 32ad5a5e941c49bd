"""Pushes of the meter in general-ciphering and general-signing, and the way back of their confirmations.

The meter stands where a client stands in an association: it begins the transaction, and only what echoes it confirms the push.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from win12_wire.frames import apdu as apdus

from win12.application.association.layered_message import LAYERED
from win12.application.association.layers import Layers
from win12.application.association.sealing import AUTHENTICATED, ENCRYPTED
from win12.application.association.settings import Signing
from win12.security.counters import counter_name
from win12.security.message_keys import KeyUse
from win12.simulator.station import Station


@dataclass(frozen=True, slots=True)
class PushLayers:
    """Under which key pushes are ciphered, and where they are signed."""

    message_key: KeyUse = KeyUse.IDENTIFIED
    signing: Signing = Signing.NONE

    def open(self, station: Station) -> PushInLayers:
        """What seals one push, with the keys that the meter has now.

        SecurityError KEY_MISSING, KEY_INVALID, WRONG_SUITE when they do not do for it.
        """
        return PushInLayers(station, self)


class PushInLayers:
    """One push: `sealed` once, then what comes back may be `opened`."""

    def __init__(self, station: Station, wanted: PushLayers) -> None:
        keys = replace(station.keys, client_title=station.client_title)
        keys.require("ek", "ak", "client_title")
        self._keys, self._counters = keys, station.counters
        self._layers = Layers(
            keys, station.meter.config.suite, "server", station.counters,
            use=wanted.message_key, signing=wanted.signing, asks=True,
        )  # fmt: skip
        self._layers.begin(keys.client_title)

    def sealed(self, apdu: bytes) -> bytes:
        """`apdu` in its layers; a counter and a transaction number are spent. SecurityError COUNTER_EXHAUSTED, StoreError."""
        layers = self._layers
        return layers.sealed(apdu, AUTHENTICATED | ENCRYPTED, layers.reserve(), begins=True)

    def opened(self, octets: bytes) -> bytes:
        """What answers the push, out of its layers; empty for anything else. WireError, SecurityError REPLAY."""
        apdu, layers = apdus.decode(octets), self._layers
        if not isinstance(apdu, LAYERED) or layers.receive(apdu, agreed=True) is not None:
            return b""
        assert layers.message is not None  # it was opened
        assert layers.message.ciphered is not None
        assert layers.plain is not None
        name = counter_name(self._keys.ek, self._keys.client_title)
        self._counters.accept(name, layers.message.ciphered.invocation_counter)
        return layers.plain
