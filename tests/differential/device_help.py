"""A device in C, as a driver would have it; and beside the one of Python classes, which must say the same."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from driver_library import DEVICE
from python_device import PyDevice
from win12_wire.errors import SecurityError, WireError
from win12_wire.frames import axdr
from win12_wire.frames.axdr import Data
from win12_wire.frames.device_abi import DeviceCounter, DeviceKeys, DeviceRecord, DeviceSettings, DeviceStatistics

EXAMPLES = int(os.environ.get("WIN12_DEVICE_EXAMPLES", "100"))
CIPHER_MAX = 1 << 16  # octets that a cipher is asked about, at most


class Library:
    """The library, and what every thing out of it needs."""

    def __init__(self, path: Path | None = None) -> None:
        self.ffi, self.lib = DEVICE.opened(path)

    def owned(self, it: Any) -> Any:
        """Freed with the last name of it."""
        return self.ffi.gc(it, self.lib.shim_free)

    def name(self, code: int) -> str:
        """A code by the name that Python has for it."""
        return str(self.ffi.string(self.lib.win12_code_name(code)).decode())


class CDevice:
    """The device in C. `tagless`: the driver can decipher what has no tag."""

    def __init__(self, library: Library, settings: DeviceSettings, keys: DeviceKeys | None = None, tagless: bool = True) -> None:
        self.library = library
        self.ffi, self.lib = library.ffi, library.lib
        self.key = b""
        self.opened: list[bool] = []
        self.sizes_sound = True
        self.ports = (self.ffi.callback("shim_open", self._open), self.ffi.callback("shim_decipher", self._decipher))
        self.it = library.owned(self.lib.shim_device(self.ports[0], self.ports[1] if tagless else self.ffi.NULL))
        self.hub = self.lib.shim_hub_of(self.it)
        self.reader = library.owned(self.lib.shim_reader(self.hub))
        assert self.attach(settings.encode()) == "OK"
        if keys is not None:
            assert self.keys(keys.encode()) == "OK"

    def attach(self, octets: bytes) -> str:
        return self.library.name(self.lib.shim_attach(self.it, octets, len(octets)))

    def keys(self, octets: bytes) -> str:
        at, size = self.ffi.new("size_t *"), self.ffi.new("size_t *")
        given = self.ffi.from_buffer(octets)
        code = self.library.name(self.lib.shim_keys(self.it, given, len(octets), at, size))
        if code == "OK":
            self.key = octets[at[0] : at[0] + size[0]]
        return code

    def octets(self, data: bytes, now: int, utc: int) -> list[bytes]:
        return self._records(self.lib.shim_octets(self.it, data, len(data), now, utc))

    def timer(self, now: int) -> list[bytes]:
        return self._records(self.lib.shim_timer(self.it, now))

    def silence(self, now: int) -> list[bytes]:
        return self._records(self.lib.shim_silence(self.it, now))

    def deadline(self) -> int | None:
        at = self.lib.shim_deadline(self.it)
        return None if at == 2**64 - 1 else int(at)

    def statistics(self) -> DeviceStatistics:
        to = self.ffi.new("uint8_t[]", 120)
        assert self.lib.shim_statistics(self.it, to, 119) == 0
        assert self.lib.shim_statistics(self.it, to, 120) == 120
        found = DeviceStatistics.decode(bytes(to))
        assert found.readers == 3
        return found

    def counter(self) -> DeviceCounter | None:
        to = self.ffi.new("uint8_t[]", 12)
        assert self.lib.shim_counter(self.it, to, 11) == 0
        return DeviceCounter.decode(bytes(to)) if self.lib.shim_counter(self.it, to, 12) else None

    def holds(self, secret: bytes) -> bool:
        return bool(self.lib.shim_holds(self.it, secret, len(secret)))

    def _records(self, count: int) -> list[bytes]:
        """As many as were said to be put, but for those that are more than a hub holds."""
        to, found = self.ffi.new("uint8_t[]", 512), []
        while size := self.lib.shim_next(self.hub, self.reader, self.ffi.NULL, 0, to):
            record = DeviceRecord.decode(bytes(to[0:size]))
            count -= record.lost + 1
            record.sequence = record.lost = 0
            found.append(record.encode())
        assert count == 0
        return found

    # --- AES-GCM, by another way than the runtime's

    def _open(self, nonce: Any, aad: Any, aad_size: int, octets: Any, size: int) -> int:
        self.sizes_sound &= size <= CIPHER_MAX and aad_size <= CIPHER_MAX
        if not self.sizes_sound:
            return 0
        tag = bytes(octets[size : size + 12])
        cipher = Cipher(algorithms.AES(self.key), modes.GCM(bytes(nonce[0:12]), tag, min_tag_length=12)).decryptor()
        cipher.authenticate_additional_data(bytes(aad[0:aad_size]))
        plain = cipher.update(bytes(octets[0:size]))
        try:
            cipher.finalize()
        except InvalidTag:
            self.ffi.memmove(octets, b"\xa5" * size, size)  # nothing of it is looked at
            self.opened.append(False)
            return 0
        self.ffi.memmove(octets, plain, size)
        self.opened.append(True)
        return 1

    def _decipher(self, nonce: Any, octets: Any, size: int) -> int:
        cipher = Cipher(algorithms.AES(self.key), modes.CTR(bytes(nonce[0:12]) + b"\0\0\0\2")).decryptor()
        self.ffi.memmove(octets, cipher.update(bytes(octets[0:size])), size)
        return 1


# --- both


def plain(record: bytes) -> bytes:
    """The record without what Python does not keep of a compact array: which octet a boolean was that is true."""
    found = DeviceRecord.decode(record)
    if found.value:
        data = axdr.decode(found.value)
        found.value = Data(data.value, _without_octet(data.shape)).encode()
    return found.encode()


def _without_octet(shape: Any) -> Any:
    if not isinstance(shape, tuple) or shape[0] == 19:
        return shape
    if shape[0] == 3:
        return 3
    if isinstance(shape[1], list):
        return (1, [_without_octet(part) for part in shape[1]])
    return (2, tuple(_without_octet(part) for part in shape[1])) if shape[0] == 2 else (1, _without_octet(shape[1]))


def alike(ours: list[bytes], theirs: list[bytes]) -> bool:
    """Whether these are the same records."""
    return ours == theirs or [*map(plain, ours)] == [*map(plain, theirs)]


Piece = bytes | int
"""Octets that come, or milliseconds that pass."""


class Both:
    """A device in C and one in Python; what goes into one goes into the other."""

    def __init__(self, library: Library, settings: DeviceSettings, keys: DeviceKeys | None = None) -> None:
        self.c = CDevice(library, settings, keys)
        self.python = PyDevice(settings, keys)
        self.now = 1_000_000
        self.utc = 1_700_000_000_000_000
        self.records: list[DeviceRecord] = []

    def feed(self, piece: Piece, cut: list[bytes] | None = None) -> list[DeviceRecord]:
        """Let both have it, and compare what they say. `cut`: how C gets it."""
        if isinstance(piece, bytes):
            pieces = [piece] if cut is None else cut
            ours = [record for one in pieces for record in self.c.octets(one, self.now, self.utc)]
            theirs = self.python.octets(piece, self.now, self.utc)
        else:
            self.now += piece
            self.utc += 1000 * piece
            ours, theirs = self.c.timer(self.now), self.python.timer(self.now)
        return self._compared(ours, theirs)

    def end(self) -> list[DeviceRecord]:
        """The line is closed."""
        return self._compared(self.c.silence(self.now), self.python.silence(self.now))

    def all(self, pieces: Iterable[Piece]) -> list[DeviceRecord]:
        """All of them, to the end of the line."""
        for piece in pieces:
            self.feed(piece)
        self.end()
        return self.records

    def _compared(self, ours: list[bytes], theirs: list[bytes]) -> list[DeviceRecord]:
        assert alike(ours, theirs), (ours, theirs)
        assert self.c.deadline() == self.python.deadline()
        statistics = self.c.statistics(), self.python.statistics()
        assert statistics[0] == statistics[1], statistics
        assert self.c.counter() == self.python.counter()
        found = [DeviceRecord.decode(record) for record in ours]
        self.records.extend(found)
        return found


def refusal(call: Any) -> str:
    """The code of the error that a call raises."""
    try:
        call()
    except (WireError, SecurityError) as error:
        return str(error.code)
    return "OK"
