# Generated from spec/frames/block_transfer.ksy. Do not edit: change the spec and run `win12 spec generate`.

"""General block transfer.

General-Block-Transfer E0 (IEC 62056-5-3, 7.3.13); parts of one APDU, numbered and acknowledged in windows.
"""

from __future__ import annotations

from struct import Struct

from win12_wire.errors import Code, WireError
from win12_wire.frames import length
from win12_wire.frames._support import Frame, UNFIT, short, trailing, unfit

_S0 = Struct(">1sBHH")


class BlockTransfer(Frame):
    """General-Block-Transfer E0 (IEC 62056-5-3, 7.3.13); parts of one APDU, numbered and acknowledged in windows.

    spec/frames/block_transfer.ksy:1

    window: blocks the sender of this APDU can take in a row
    block_number_ack: highest number received without a gap
    """

    __slots__ = ("last_block", "streaming", "window", "block_number", "block_number_ack", "raw")

    def __init__(self, *, last_block: int, streaming: int, window: int, block_number: int, block_number_ack: int, raw: bytes) -> None:
        self.last_block = last_block
        self.streaming = streaming
        self.window = window
        self.block_number = block_number
        self.block_number_ack = block_number_ack
        self.raw = raw

    @classmethod
    def decode(cls, data: bytes) -> BlockTransfer:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_block_transfer(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "block_transfer")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_block_transfer(out, self)
        except UNFIT as error:
            raise unfit(out, "block_transfer", error) from None
        return bytes(out)


def read_block_transfer(b: bytes, p: int, e: int) -> tuple[BlockTransfer, int]:
    if e - p < 6:
        raise short(p, e, ((1, "block_transfer.tag"), (1, "block_transfer.last_block"), (2, "block_transfer.block_number"), (2, "block_transfer.block_number_ack"),))
    r0, r1, block_number, block_number_ack = _S0.unpack_from(b, p)
    if r0 != b'\xe0':
        raise WireError(Code.BAD_CONSTANT, p, "block_transfer.tag")
    last_block = r1 >> 7
    streaming = r1 >> 6 & 0x1
    window = r1 & 0x3f
    p += 6
    if p >= e:
        raise short(p, e, ((1, "block_transfer.len"),))
    len = b[p]
    if len < 128:
        p += 1
    else:
        len, p = length.read_length(b, p, e, "block_transfer.len")
    q = p + len
    if q > e:
        raise WireError(Code.TRUNCATED, p, "block_transfer.raw", f"{e - p} of {q - p} octets")
    raw = b[p:q]
    p = q
    o = BlockTransfer.__new__(BlockTransfer)
    o.last_block = last_block
    o.streaming = streaming
    o.window = window
    o.block_number = block_number
    o.block_number_ack = block_number_ack
    o.raw = raw
    return o, p


def write_block_transfer(out: bytearray, o: BlockTransfer) -> None:
    if o.last_block >> 1 or o.streaming >> 1 or o.window >> 6:
        raise ValueError("last_block, streaming, window: too many bits")
    out += _S0.pack(b'\xe0', o.last_block << 7 | o.streaming << 6 | o.window, o.block_number, o.block_number_ack)
    n = len(o.raw)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    out += o.raw
