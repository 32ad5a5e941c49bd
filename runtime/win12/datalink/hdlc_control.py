"""The control octets of HDLC both ways, as tables built from the declaration in spec/frames/hdlc.ksy."""

from enum import Enum, auto
from typing import Final, NamedTuple

from win12_wire.frames.hdlc import ControlField, SupervisoryFunction, UnnumberedFunction

CONTROL = tuple(ControlField(octet=octet) for octet in range(256))
"""The meaning of each control octet, as declared."""


class Kind(Enum):
    """What a frame is, as far as the stations tell them apart."""

    INFORMATION = auto()
    READY = auto()
    NOT_READY = auto()
    SNRM = auto()
    DISC = auto()
    UA = auto()
    DM = auto()
    FRMR = auto()
    UI = auto()
    UNKNOWN = auto()


class Meaning(NamedTuple):
    """A control octet, looked up once; the numbers are 0 where the frame has none."""

    kind: Kind
    poll_final: bool
    send_number: int
    receive_number: int


_KINDS: Final = {
    UnnumberedFunction.snrm: Kind.SNRM,
    UnnumberedFunction.disc: Kind.DISC,
    UnnumberedFunction.ua: Kind.UA,
    UnnumberedFunction.dm: Kind.DM,
    UnnumberedFunction.frmr: Kind.FRMR,
    UnnumberedFunction.ui: Kind.UI,
    SupervisoryFunction.receive_ready: Kind.READY,
    SupervisoryFunction.receive_not_ready: Kind.NOT_READY,
}


def _meaning(control: ControlField) -> Meaning:
    if control.is_information:
        return Meaning(Kind.INFORMATION, control.poll_final, control.send_number, control.receive_number)
    if control.is_supervisory:
        kinds = {kind for function, kind in _KINDS.items() if function == control.supervisory}
        return Meaning(next(iter(kinds), Kind.UNKNOWN), control.poll_final, 0, control.receive_number)
    kinds = {kind for function, kind in _KINDS.items() if function == control.unnumbered}
    return Meaning(next(iter(kinds), Kind.UNKNOWN), control.poll_final, 0, 0)


MEANINGS: Final = tuple(_meaning(control) for control in CONTROL)
"""What each control octet means to a station."""

_INFORMATION = {(c.send_number, c.receive_number, c.poll_final): c.octet for c in CONTROL if c.is_information}
_SUPERVISORY = {(c.supervisory, c.receive_number, c.poll_final): c.octet for c in CONTROL if c.is_supervisory}
_UNNUMBERED = {(c.unnumbered, c.poll_final): c.octet for c in CONTROL if c.is_unnumbered}


def information(send_number: int, receive_number: int, *, poll_final: bool) -> int:
    """Control octet of an I frame."""
    return _INFORMATION[send_number, receive_number, poll_final]


def supervisory(function: SupervisoryFunction, receive_number: int, *, poll_final: bool = True) -> int:
    """Control octet of RR, RNR and their like."""
    return _SUPERVISORY[function, receive_number, poll_final]


def unnumbered(function: UnnumberedFunction, *, poll_final: bool = True) -> int:
    """Control octet of SNRM, UA, DISC, DM, FRMR and UI."""
    return _UNNUMBERED[function, poll_final]
