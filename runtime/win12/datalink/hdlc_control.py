"""The control octets of HDLC both ways, as tables built from the declaration in spec/frames/hdlc.ksy."""

from win12_wire.frames.hdlc import ControlField, SupervisoryFunction, UnnumberedFunction

CONTROL = tuple(ControlField(octet=octet) for octet in range(256))
"""The meaning of each control octet."""

_INFORMATION = {(c.send_number, c.receive_number, c.poll_final): c.octet for c in CONTROL if c.is_information}
_SUPERVISORY = {(c.supervisory, c.receive_number, c.poll_final): c.octet for c in CONTROL if c.is_supervisory}
_UNNUMBERED = {(c.unnumbered, c.poll_final): c.octet for c in CONTROL if c.is_unnumbered}

MODULUS = 1 + max(c.receive_number for c in CONTROL)
"""N(S) and N(R) count modulo this."""


def information(send_number: int, receive_number: int, *, poll_final: bool) -> int:
    """Control octet of an I frame."""
    return _INFORMATION[send_number, receive_number, poll_final]


def supervisory(function: SupervisoryFunction, receive_number: int, *, poll_final: bool = True) -> int:
    """Control octet of RR, RNR and their like."""
    return _SUPERVISORY[function, receive_number, poll_final]


def unnumbered(function: UnnumberedFunction, *, poll_final: bool = True) -> int:
    """Control octet of SNRM, UA, DISC, DM, FRMR and UI."""
    return _UNNUMBERED[function, poll_final]
