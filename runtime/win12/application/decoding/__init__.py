"""Any octets of DLMS/COSEM into what they say: `decode(data, keys)`, one `Decoded` per APDU.

The octets may be HDLC, wired M-Bus, wrapper or raw APDUs, several of them, both directions of a dialogue, segmented, in general
block transfers, protected, with noise between the frames. The layers are those of the stack, seen from the side:

    decode_input -> decode_link (which link, messages) -> decode_apdu (blocks, protections, ACSE) -> decode_dialogue -> readings

Everything is total and bounded: octets give a list, an error among them says what is not valid and at which offset.
"""

from collections.abc import Sequence

from win12_wire.errors import Win12Error

from win12.application.decoding.apdu import Interpreter
from win12.application.decoding.link import messages_in
from win12.application.decoding.result import Decoded
from win12.security.keys import Keys


def decode(data: bytes, keys: Keys | Sequence[Keys] | None = None) -> list[Decoded]:
    """Everything in `data`, in order; never empty, never raises: what is not valid has its `error` set.

    `keys`: those of the meter, or of several meters, which are told apart by the system title.
    """
    ring = [] if keys is None else [keys] if isinstance(keys, Keys) else list(keys)
    interpreter = Interpreter(ring)
    decoded: list[Decoded] = []
    try:
        for found in messages_in(data):
            decoded.extend(interpreter.take(found))
    except Win12Error as error:
        decoded.append(Decoded(None, error=error))
    for one in interpreter.finish():
        _join_or_add(decoded, one)
    return decoded


def _join_or_add(decoded: list[Decoded], one: Decoded) -> None:
    """Frames and remarks after the last APDU belong to it; what is more than that stands for itself."""
    if one.octets is None and one.error is None and decoded:
        decoded[-1].frames.extend(one.frames)
        decoded[-1].problems.extend(one.problems)
    else:
        decoded.append(one)
