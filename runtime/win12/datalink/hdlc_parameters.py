"""The link parameters in SNRM and UA as octets (IEC 62056-46, 6.4.4.4.3.2). The machines agree on what follows from them."""

from dataclasses import dataclass

from win12_wire.errors import WireError
from win12_wire.frames.hdlc_parameters import HdlcParameters, Parameter, ParameterId, ParameterList

_VALUE_MAX = 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class LinkParameters:
    """From the sender's view: octets of an information field and frames in a row that it sends and takes; 0: not said."""

    send_info: int = 0
    take_info: int = 0
    send_window: int = 0
    take_window: int = 0

    def encode(self) -> bytes:
        """The information field: info sizes in one or two octets, windows in four, as meters expect them; may be empty."""
        items = [
            Parameter(identifier=identifier, value=value.to_bytes(octets, "big"))
            for identifier, value, octets in (
                (ParameterId.max_information_transmit, self.send_info, 1 if self.send_info < 256 else 2),
                (ParameterId.max_information_receive, self.take_info, 1 if self.take_info < 256 else 2),
                (ParameterId.window_transmit, self.send_window, 4),
                (ParameterId.window_receive, self.take_window, 4),
            )
            if value
        ]
        return HdlcParameters(parameters=ParameterList(items=items)).encode() if items else b""


def decode_parameters(information: bytes) -> LinkParameters:
    """What a SNRM or UA says; 0 for what it leaves out. A field that cannot be read says nothing. Never raises."""
    try:
        items = HdlcParameters.decode(information).parameters.items
    except WireError:
        return LinkParameters()
    found = {item.identifier: min(int.from_bytes(item.value, "big"), _VALUE_MAX) for item in items}
    return LinkParameters(
        found.get(ParameterId.max_information_transmit, 0),
        found.get(ParameterId.max_information_receive, 0),
        found.get(ParameterId.window_transmit, 0),
        found.get(ParameterId.window_receive, 0),
    )
