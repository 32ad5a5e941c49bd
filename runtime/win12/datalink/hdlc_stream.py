"""HDLC frames in a stream: resynchronisation on noise, doubled flags and broken frames is the scanner's work."""

from win12_wire.frames.hdlc import Hdlc

from win12.datalink.scanner import Framing

HDLC: Framing[Hdlc] = Framing("hdlc", b"\x7e", Hdlc.frame_size, Hdlc.decode, end=b"\x7e", fill=b"\x7e", shared=1)
"""One flag may close a frame and open the next; flags between frames mean nothing."""
