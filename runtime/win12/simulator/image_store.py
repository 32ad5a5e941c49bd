"""The image that a meter is given, block by block: octets in one file, in another one octet for each block that is there.

A block is written before it is marked, so one that is marked is whole, whatever kills the meter. What the disk itself loses with
the power is found when the image is verified. Without a folder both are in memory.

An image of the simulated meter ends with the SHA-256 of all before it, as images of real meters end with a signature.
"""

import hashlib
import io
from pathlib import Path
from typing import BinaryIO

from win12_wire.frames.axdr import BitString

HASH_SIZE = 32
_CHUNK = 1 << 20


class ImageStore:
    """Blocks of one image. `size` and `block_size` in octets; nothing before `begin` or `resume`. OSError when the disk fails."""

    def __init__(self, folder: Path | None = None, serial: str = "") -> None:
        self._paths = None if folder is None else (folder / f"{serial}.image", folder / f"{serial}.blocks")
        self._image: BinaryIO = io.BytesIO()
        self._marks: BinaryIO = io.BytesIO()
        self._there = bytearray()
        self.size = self.block_size = 0

    def begin(self, size: int, block_size: int) -> None:
        """Forget what was there. Marks go first: what is cut here is an image without blocks."""
        self._open(size, block_size)
        self._marks.truncate(0)
        self._image.truncate(0)
        self._there = bytearray(self.count)

    def resume(self, size: int, block_size: int) -> None:
        """Go on with what a meter before us has kept."""
        self._open(size, block_size)
        self._marks.seek(0)
        self._there = bytearray(self._marks.read(self.count).ljust(self.count, b"\0"))

    @property
    def count(self) -> int:
        """Number of blocks."""
        return -(-self.size // self.block_size) if self.block_size else 0

    def length(self, number: int) -> int:
        """Octets of a block; 0 of one that is none."""
        return max(0, min(self.block_size, self.size - number * self.block_size))

    def keep(self, number: int, octets: bytes) -> None:
        """A block."""
        self._image.seek(number * self.block_size)
        self._image.write(octets)
        self._marks.seek(number)
        self._marks.write(b"\1")
        self._there[number] = 1

    def first_missing(self) -> int:
        """Number of the first block that is not there; the number of all when all are."""
        at = self._there.find(0)
        return self.count if at < 0 else at

    def status(self) -> BitString:
        """A bit for each block, set when it is there."""
        bits = int(bytes(self._there).translate(_DIGITS) or b"0", 2) << -self.count % 8
        return BitString(self.count, bits.to_bytes((self.count + 7) // 8))

    def signature(self) -> bytes:
        """What the image ends with."""
        self._image.seek(max(0, self.size - HASH_SIZE))
        return self._image.read(HASH_SIZE)

    def is_sound(self) -> bool:
        """Whether it is as long as it was to be and ends with the hash of all before it."""
        if self.size <= HASH_SIZE or self._image.seek(0, io.SEEK_END) != self.size:
            return False
        digest, left = hashlib.sha256(), self.size - HASH_SIZE
        self._image.seek(0)
        while left and (octets := self._image.read(min(left, _CHUNK))):
            digest.update(octets)
            left -= len(octets)
        return digest.digest() == self.signature()

    def _open(self, size: int, block_size: int) -> None:
        self.size, self.block_size = size, block_size
        if self._paths is not None and isinstance(self._image, io.BytesIO):
            image, marks = self._paths
            for path in self._paths:
                path.touch()
            self._image = image.open("r+b", buffering=0)
            self._marks = marks.open("r+b", buffering=0)


_DIGITS = bytes(range(0x30, 0x32)).ljust(256, b"1")
"""Marks as digits of a number with two of them."""


def sealed(payload: bytes) -> bytes:
    """An image that simulated meters verify."""
    return payload + hashlib.sha256(payload).digest()
