"""Protected bodies of pushes (class 40, push_protection_parameters): opened with the keys that are there.

A recording does not say who listens: whoever the layers name is believed here, the keys decide. Whether that is enough is for a
policy (`win12.application.listening.guard`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from win12_wire.errors import Code, SecurityError, WireError
from win12_wire.frames import axdr
from win12_wire.frames.axdr import Data
from win12_wire.frames.ciphering import GeneralHeader

from win12.application.values.protection import split
from win12.security.counters import MemoryCounters
from win12.security.data_layers import SIGNATURE, Layer, Least
from win12.security.data_opening import outermost
from win12.security.data_protection import DataProtector, proof
from win12.security.held import Secret
from win12.security.keys import Keys
from win12.security.message_keys import find, use_of, verifier
from win12.security.suite import CONTROLS, KEY_LENGTH

_CURVES: Final = 1
"""The suite where only signatures are, which begin with it."""


@dataclass(frozen=True, slots=True)
class Body:
    """A protected body: its layers, the innermost first, and the octets that they protect.

    `data`: what is inside, None where it was not opened; `plain`: its octets; `secret`: the global key of who has the keys that
    fitted; `counter`: name and number of what it proves. `problem` or `error`: why it is not opened.
    """

    layers: tuple[Layer, ...]
    octets: bytes
    data: Data | None = None
    plain: bytes = b""
    secret: Secret = field(default=b"", repr=False)
    counter: tuple[bytes, int] | None = None
    problem: str | None = None
    error: SecurityError | WireError | None = None

    @property
    def head(self) -> GeneralHeader:
        """Who says to have protected it, for whom, and in which transaction."""
        return self.layers[0].head

    @property
    def suite(self) -> int:
        """The suite that it says; that of the smaller curve where nothing is ciphered."""
        seen = outermost(self.layers, self.octets)
        said = _CURVES if seen is None else CONTROLS[seen.security_control].suite
        return said if said in KEY_LENGTH else 0

    def json(self) -> dict[str, object]:
        """As `win12 decode --json` shows it."""
        layers = [_layer_json(layer) for layer in self.layers]
        return {"system_title": self.head.originator_title.hex(), "recipient": self.head.recipient_title.hex(),
                "transaction": self.head.transaction_id.hex(), "layers": layers, "opened": self.data is not None}  # fmt: skip


def _layer_json(layer: Layer) -> dict[str, str]:
    use = None if layer.kind is SIGNATURE else use_of(layer.info)
    return {"protection": layer.kind.name.lower()} | ({} if use is None else {"key": str(use)})


def open_body(data: Data, ring: Sequence[Keys]) -> Body | None:
    """The protected body that data is, opened if it can be; None for any other. Never raises."""
    parts = split(data)
    if parts is None:
        return None
    body = Body(tuple(parts[0]), parts[1])
    title = body.head.originator_title
    own = [keys for keys in ring if title and keys.server_title == title]
    found = [_opened(body, keys) for keys in own or [keys for keys in ring if not keys.server_title and keys.ek]]
    missing = replace(body, problem=f"the body is not opened: no keys of {title.hex()} were given")
    return min(found, key=_worth, default=missing)


def _worth(body: Body) -> int:
    """Opened before wrong before not tried."""
    return 0 if body.data is not None else 1 if body.error is not None else 2


def _opened(body: Body, keys: Keys) -> Body:
    head = body.head
    named = replace(keys, server_title=head.originator_title, client_title=head.recipient_title)
    try:
        _require(body, named)
    except SecurityError as error:
        if error.code is not Code.WRONG_MESSAGE_KEY:
            return replace(body, problem=f"the body is not opened: {error}")
    try:
        protector = DataProtector(named, body.suite, "client", MemoryCounters(), named.server_title)
        plain = protector.open_push(body.layers, body.octets, Least())
        data = axdr.decode(plain)
    except (SecurityError, WireError) as error:
        return replace(body, error=error)
    return replace(body, data=data, plain=plain, secret=keys.ek, counter=proof(keys, body.layers, body.octets))


def _require(body: Body, keys: Keys) -> None:
    """SecurityError KEY_MISSING and others when our keys do not do for it, WRONG_MESSAGE_KEY when it is at fault."""
    for layer in body.layers:
        if layer.kind is SIGNATURE:
            verifier(keys, body.suite, "server")
        else:
            keys.require("ak")
            find(layer.info, keys, body.suite, "server", layer.head)
