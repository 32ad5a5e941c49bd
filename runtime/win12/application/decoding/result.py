"""What `decode` gives for each APDU, and its JSON form."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple

from win12_wire.errors import Win12Error, WireError
from win12_wire.frames._support import Frame
from win12_wire.frames.axdr import Data
from win12_wire.frames.hdlc import ControlField, Hdlc, SupervisoryFunction, UnnumberedFunction
from win12_wire.frames.hdlc_parameters import HdlcParameters, ParameterId
from win12_wire.frames.mbus import LongFrame

from win12.application.decoding.body import Body
from win12.application.decoding.security import Protection
from win12.application.decoding.tree import Json, data_tree, frame_tree, type_name
from win12.application.values.reading import Reading
from win12.datalink.located import Located
from win12.datalink.scanner import Whole

_VALUES = frozenset({"data", "values", "result", "results", "items", "parameters", "raw", "reassembled"})
"""where an APDU has values of attributes and parameters of methods"""


class Layer(NamedTuple):
    """One step of the decoding: octets, and how to make the same octets again from what was decoded."""

    name: str
    octets: bytes
    again: Callable[[], bytes]


@dataclass(slots=True)
class Decoded:
    """One APDU: how it came, what protected it, what it says, and what is wrong with it.

    `apdu` is the innermost thing that could be read: an APDU, bare data, text, or None when the frames carry none.
    `problems` are remarks; `error` makes the APDU invalid. `tree` holds more of the APDU than its own fields say.
    """

    link: str | None
    octets: Located | None = None
    """the innermost octets that were read"""
    origin: Located | None = None
    """the APDU as it came, or what was found instead of one"""
    frames: list[Whole[Any]] = field(default_factory=list)
    """link frames and blocks, those without an APDU before it included"""
    own: list[Whole[Any]] = field(default_factory=list)
    """the link frames that carried this APDU"""
    protections: list[Protection] = field(default_factory=list)
    body: Body | None = None
    """the protected body of a push, whatever protects the message around it"""
    apdu: Frame | Data | str | None = None
    tree: dict[str, Json] = field(default_factory=dict)
    time: datetime | None = None
    readings: list[Reading] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    error: Win12Error | None = None
    has_llc: bool = False
    whole: bool = True
    """False for what is only a part of a message, or of a frame"""
    veiled: bool = False
    """whether a secret is in it that its fields do not tell: one by the declaration of a class"""
    layers: list[Layer] = field(default_factory=list, repr=False)

    def changed(self) -> list[str]:
        """Self-check: what does not come out as the same octets when written again, frames, APDUs and protections alike."""
        steps = [Layer(type_name(whole.frame), whole.octets, whole.frame.encode) for whole in self.frames] + self.layers
        pairs = [(step, step.again()) for step in steps]
        return [f"{step.name}: {step.octets.hex()} became {again.hex()}" for step, again in pairs if again != step.octets]

    @property
    def security(self) -> Protection | None:
        """The outermost protection."""
        return self.protections[0] if self.protections else None

    def json(self) -> dict[str, Json]:
        """The object that `win12 decode --json` prints."""
        shown: dict[str, Json] = {
            "link": self.link,
            "security": _security(self.protections),
            "apdu": self._apdu(),
            "time": self.time.isoformat() if self.time else None,
            "readings": [reading_json(reading) for reading in self.readings],
            "problems": self.problems + ([str(self.error)] if self.error else []),
            "frames": [link_frame(whole) for whole in self.frames],
            "octets": self._plain(),
        }
        if self.body is not None:
            shown["body"] = self.body.json()
        if self.error is not None:
            shown["error"] = error_json(self.error)
        return shown

    def _plain(self) -> Json:
        """The octets that `apdu` was read from, deciphered; None when they hold a secret."""
        secret = isinstance(self.apdu, Frame) and any(getattr(self.apdu, name) for name in self.apdu._secret)
        if self.octets is None or self.veiled or secret:
            return None
        return self.octets.octets.hex()

    def _apdu(self) -> Json:
        if isinstance(self.apdu, Frame):
            tree = {**frame_tree(self.apdu), **self.tree}
            return {name: "(hidden)" if self.veiled and name in _VALUES else value for name, value in tree.items()}
        if isinstance(self.apdu, Data):
            return {"type": "data", "data": data_tree(self.apdu), **self.tree}
        if self.apdu is not None:
            return {"type": "text", "text": self.apdu}
        return {"type": "octets", "octets": self.octets.octets.hex()} if self.octets is not None else None


def error_json(error: Win12Error) -> dict[str, Json]:
    """An error as an object: code, text, and for octets that are not valid the offset in the input and the field."""
    shown: dict[str, Json] = {"code": str(error.code), "text": error.text, "detail": error.detail}
    if isinstance(error, WireError):
        shown |= {"offset": error.offset, "field": error.field}
    return shown


def reading_json(reading: Reading) -> dict[str, Json]:
    """A reading as JSON: its raw value and its exact value as text."""
    return {**reading.json(), **named_json(reading)}


def named_json(reading: Reading) -> dict[str, Json]:
    """What the declaration of a class adds, where there is one: names of attribute and value, what is other than declared."""
    known = reading.declared
    if known is None:
        return {}
    return {"attribute_name": known.name, "named": reading.named, "notes": list(reading.member.notes())}


def _security(protections: Sequence[Protection]) -> Json:
    """The outermost protection, those inside it under "inner"."""
    if not protections:
        return None
    first, inner = protections[0], _security(protections[1:])
    bits = first.bits
    shown: dict[str, Json] = {
        "envelope": first.envelope,
        "suite": bits.suite,
        "control": f"{bits.octet:#04x}",
        "authenticated": bits.authenticated,
        "encrypted": bits.encrypted,
        "broadcast": bits.broadcast,
        "compressed": bits.compressed,
        "key": first.key,
        "system_title": first.system_title.hex() or None,
        "invocation_counter": first.invocation_counter,
        "tag": first.tag,
    }
    if first.header is not None:
        shown["header"] = {k: v for k, v in frame_tree(first.header).items() if k not in ("payload", "content", "type")}
    if inner is not None:
        shown["inner"] = inner
    return shown


def link_frame(whole: Whole[Any]) -> dict[str, Json]:
    """A link frame without its contents: where it begins, its octets, addresses and control field."""
    frame = whole.frame
    shown: dict[str, Json] = {"type": type_name(frame), "offset": whole.offset, "octets": len(whole.octets)}
    tree = frame_tree(frame)
    shown |= {name: value for name, value in tree.items() if name not in ("type", "information", "user_data", "apdu", "raw")}
    if isinstance(frame, Hdlc):
        shown["function"] = control_name(frame.control)
        shown["information"] = len(frame.information)
        parameters = _parameters(frame)
        if parameters is not None:
            shown["parameters"] = parameters
    if isinstance(frame, LongFrame):
        shown |= {"segment": frame.segment, "last": frame.is_last} if frame.is_dlms else {"user_data": frame.user_data.hex()}
    return shown


def _parameters(frame: Hdlc) -> Json:
    """What a SNRM or UA proposes; None for other frames."""
    try:
        items = HdlcParameters.decode(frame.information).parameters.items
    except WireError:
        return None
    known = {int(item): item.name for item in ParameterId}
    return {known.get(item.identifier, str(item.identifier)): int.from_bytes(item.value, "big") for item in items}


def control_name(octet: int) -> str:
    """What an HDLC control field says: information, a supervisory or an unnumbered function."""
    control = ControlField(octet=octet)
    if control.is_information:
        return f"information {control.send_number}, expects {control.receive_number}"
    functions: type[SupervisoryFunction] | type[UnnumberedFunction] = UnnumberedFunction
    value = control.unnumbered
    if control.is_supervisory:
        functions, value = SupervisoryFunction, control.supervisory
    known = {int(function): function.name for function in functions}
    return known.get(value, f"unknown control {octet:#04x}")
