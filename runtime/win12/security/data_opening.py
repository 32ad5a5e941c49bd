"""How the layers around COSEM data come off. Whether they may, and whether that is enough, the machine `data_protection` says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from win12_wire.errors import Code, SecurityError, WireError
from win12_wire.frames.ciphering import GeneralSigning
from win12_wire.frames.protected_data import ProtectedData
from win12_wire.objects.enums import ProtectionType
from win12_wire.sessions import Trace
from win12_wire.sessions import data_protection as machine

from win12.security.counters import CounterStore, counter_name
from win12.security.data_layers import HIDDEN, SIGNATURE, TAGGED, Layer, Least
from win12.security.general import header_of, is_signed
from win12.security.held import OF_STORES, Secret
from win12.security.keys import Keys
from win12.security.message_keys import Side, find, other, verifier
from win12.security.suite import CONTROLS, Cipher

_DATA: Final = b"protected data"
"""In the names of what was received: protected data is counted apart from the messages that carry it."""
_KINDS: Final = {
    ProtectionType.AUTHENTICATION: machine.Protection.authentication,
    ProtectionType.ENCRYPTION: machine.Protection.encryption,
    ProtectionType.AUTHENTICATION_AND_ENCRYPTION: machine.Protection.both,
}
_Frame = TypeVar("_Frame", ProtectedData, GeneralSigning)


@dataclass(frozen=True, slots=True)
class Sides:
    """Whose keys, which side of them, towards whom."""

    keys: Keys
    suite: int
    side: Side
    counters: CounterStore
    own: bytes
    peer: bytes
    trace: Trace | None = None


class Opening:
    """What the machine asks while the layers of one list come off; `octets` are what is left.

    `answers`: it is an answer to us. `counts`: numbers are kept here; else whoever listens to pushes keeps them, elsewhere.
    """

    def __init__(self, sides: Sides, least: Least, octets: bytes = b"", *, answers: bool = False, counts: bool = True) -> None:
        self._sides, self.octets, self._counts, self._detail = sides, octets, counts, ""
        self._sender = other(sides.side)
        self._numbers = counter_name(_DATA + sides.own, sides.peer)
        self._counted = counter_name(sides.keys.ek, _DATA + sides.peer + sides.own)
        self._layer: Layer | None = None
        self._read: ProtectedData | GeneralSigning | None = None
        self._key: Secret = b""
        self.machine = machine.DataProtection(
            self, client=answers, suite=sides.suite, authenticated=least.authenticated,
            encrypted=least.encrypted, signing=least.signing, trace=sides.trace,
        )  # fmt: skip

    def check(self, code: Code | None) -> None:
        """SecurityError where a step ended with one."""
        if code is not None:
            raise SecurityError(code, self._detail)

    def take_off(self, layer: Layer) -> None:
        """The outermost layer that is left."""
        self._layer, self._detail = layer, ""
        signed = layer.kind is SIGNATURE
        self.check(self._take_signature(layer) if signed else self._take_cipher(layer))

    def _take_signature(self, layer: Layer) -> Code | None:
        self._read = read = _decoded(GeneralSigning, self.octets)
        fits = read is not None and header_of(read).encode() == layer.head.encode()
        code = self.machine.rx_signed(fits, 0.0)
        if code is None and read is not None:
            self.octets = read.content
        return code

    def _take_cipher(self, layer: Layer) -> Code | None:
        self._read = read = _decoded(ProtectedData, self.octets)
        bits = CONTROLS[0 if read is None else read.security_control]
        said = bits.authenticated, bits.encrypted, bits.broadcast, bits.compressed
        fits = read is not None and said == (layer.kind in TAGGED, layer.kind in HIDDEN, False, False)
        counter = 0 if read is None else read.invocation_counter
        return self.machine.rx_ciphered(fits, _KINDS[layer.kind], bits.suite, counter, 0.0)

    # --- ports of the machine

    def kept_number(self) -> int:
        """What the store remembers of the peer's transactions."""
        return self._sides.counters.last_received(self._numbers) + 1

    def kept_counter(self) -> int:
        """And of its counters."""
        return self._sides.counters.last_received(self._counted) + 1

    def key_there(self) -> bool:
        """The key of the layer can be had."""
        assert self._layer is not None
        try:
            self._key = find(self._layer.info, self._sides.keys, self._sides.suite, self._sender, self._layer.head)
        except SecurityError as error:
            if error.code in OF_STORES:
                raise
            self._detail = error.detail if error.code == Code.WRONG_MESSAGE_KEY else str(error)
            return False
        return True

    def tag_ok(self) -> bool:
        """The tag verifies; what is inside is what is left."""
        assert self._layer is not None
        assert isinstance(self._read, ProtectedData)
        read, extra = self._read, self._layer.head.encode()
        try:
            cipher = Cipher(self._sides.suite, self._key, self._sides.keys.ak)
            self.octets = cipher.unprotect(read.security_control, self._sides.peer, read.invocation_counter, read.payload, extra)
        except SecurityError as error:
            if error.code in OF_STORES:
                raise
            self._detail = error.detail
            return False
        finally:
            self._key = b""
        return True

    def signature_ok(self) -> bool:
        """The peer has signed it."""
        assert isinstance(self._read, GeneralSigning)
        try:
            return is_signed(verifier(self._sides.keys, self._sides.suite, self._sender), self._read)
        except SecurityError as error:
            if error.code in OF_STORES:
                raise
            self._detail = str(error)
            return False

    def tell_opened(self) -> None:
        """`octets` may be used."""

    def tell_agreed(self) -> None:
        """The answer may be protected so."""

    def save_transactions(self, value: int) -> None:
        """Keep the number of the peer's transaction."""
        if self._counts:
            self._sides.counters.accept(self._numbers, value - 1)

    def save_lowest(self, value: int) -> None:
        """Keep its highest counter; a list of signatures has none."""
        if self._counts and value > self.kept_counter():
            self._sides.counters.accept(self._counted, value - 1)


def _decoded(kind: type[_Frame], octets: bytes) -> _Frame | None:
    try:
        return kind.decode(octets)
    except WireError:
        return None


def outermost(layers: Sequence[Layer], octets: bytes) -> ProtectedData | None:
    """The outermost layer of AES-GCM, as far as signatures around it let it be seen; None where there is none."""
    for layer in reversed(layers):
        if layer.kind is not SIGNATURE:
            return _decoded(ProtectedData, octets)
        signed = _decoded(GeneralSigning, octets)
        octets = b"" if signed is None else signed.content
    return None
