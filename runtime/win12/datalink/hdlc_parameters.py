"""The link parameters in SNRM and UA: what each side can take and will send (IEC 62056-46, 6.4.4.4.3.2)."""

from dataclasses import dataclass

from win12_wire import limits
from win12_wire.errors import WireError
from win12_wire.frames.hdlc_parameters import HdlcParameters, Parameter, ParameterId, ParameterList


@dataclass(frozen=True, slots=True)
class LinkParameters:
    """From one side's view: octets of an information field it sends and takes, frames in a row it sends and takes."""

    send_info: int = limits.HDLC_INFO_DEFAULT
    take_info: int = limits.HDLC_INFO_DEFAULT
    send_window: int = limits.HDLC_WINDOW_DEFAULT
    take_window: int = limits.HDLC_WINDOW_DEFAULT

    def encode(self) -> bytes:
        """The information field: info sizes in one or two octets, windows in four, as meters expect them."""
        items = [
            _item(ParameterId.max_information_transmit, self.send_info, 1 if self.send_info < 256 else 2),
            _item(ParameterId.max_information_receive, self.take_info, 1 if self.take_info < 256 else 2),
            _item(ParameterId.window_transmit, self.send_window, 4),
            _item(ParameterId.window_receive, self.take_window, 4),
        ]
        return HdlcParameters(parameters=ParameterList(items=items)).encode()

    def agreed(self, peer: "LinkParameters") -> "LinkParameters":
        """What holds between us and a peer: in each direction the smaller of what one sends and the other takes."""
        return LinkParameters(
            max(1, min(self.send_info, peer.take_info)),
            max(1, min(self.take_info, peer.send_info)),
            max(1, min(self.send_window, peer.take_window)),
            max(1, min(self.take_window, peer.send_window)),
        )


def decode_parameters(information: bytes) -> LinkParameters:
    """What a SNRM or UA says; what it leaves out, or says in a form that cannot be read, has its default. Never raises."""
    try:
        items = HdlcParameters.decode(information).parameters.items
    except WireError:
        return LinkParameters()
    found = {item.identifier: int.from_bytes(item.value, "big") for item in items}
    return LinkParameters(
        _bounded(found.get(ParameterId.max_information_transmit), limits.HDLC_INFO_DEFAULT, limits.HDLC_INFO_MAX),
        _bounded(found.get(ParameterId.max_information_receive), limits.HDLC_INFO_DEFAULT, limits.HDLC_INFO_MAX),
        _bounded(found.get(ParameterId.window_transmit), limits.HDLC_WINDOW_DEFAULT, limits.HDLC_WINDOW_MAX),
        _bounded(found.get(ParameterId.window_receive), limits.HDLC_WINDOW_DEFAULT, limits.HDLC_WINDOW_MAX),
    )


def proposal(info: int, window: int) -> LinkParameters:
    """What a client proposes: the same information size both ways; it sends single frames and takes `window` in a row."""
    return LinkParameters(info, info, limits.HDLC_WINDOW_DEFAULT, window)


def _item(identifier: ParameterId, value: int, octets: int) -> Parameter:
    return Parameter(identifier=identifier, value=value.to_bytes(octets, "big"))


def _bounded(value: int | None, default: int, limit: int) -> int:
    return min(value, limit) if value else default
