"""What is said to all meters at once, under the broadcast key: SET and ACTION that nobody answers.

That it was sent is all that there is to know: whether a meter has done it is for a reading to show.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from win12_wire.errors import Code, UsageError
from win12_wire.frames.axdr import Data

from win12.application.association import ClientAssociation
from win12.application.association.settings import ClientSettings
from win12.application.client import changing
from win12.application.client.references import split_method, split_reference
from win12.application.values import declared, obis
from win12.security.counters import CounterStore
from win12.security.keys import Keys

_INVOKE_IDS: Final = 16


class Broadcaster:
    """Makes broadcasts, sans-io: each call gives the octets to send. `keys`: bek, ak and client_title; `settings` are those of a
    broadcast; `framed` puts an APDU on the link.

    SecurityError KEY_MISSING, KEY_INVALID; UsageError BAD_CONFIG.
    """

    def __init__(self, settings: ClientSettings, keys: Keys, counters: CounterStore, framed: Callable[[bytes], bytes]) -> None:
        self._framed = framed
        self._association = ClientAssociation(settings, keys, counters)
        self._association.open(0.0)
        self._invoke_id = 0

    def write(self, what: str, value: Any, *, class_id: int | None = None) -> tuple[bytes, Data]:
        """Set one attribute, `OBIS:ATTRIBUTE`; the data too. Its type must follow from the class, else `value` is Data.

        UsageError BAD_ARGUMENT; LocalError TOO_LONG; SecurityError COUNTER_EXHAUSTED; StoreError.
        """
        code, attribute = split_reference(what)
        known = _class(code, class_id)
        number = attribute if isinstance(attribute, int) else declared.index(known, attribute)
        data = changing.made(declared.types(known, number), value, None, what)
        return self._octets(changing.set_request(known, code, number, data, self._next())), data

    def act(self, what: str, value: Any = None, *, class_id: int | None = None) -> bytes:
        """Call one method, `OBIS:METHOD`. Raises as `write`."""
        code, method = split_method(what)
        known = _class(code, class_id)
        number = method if isinstance(method, int) else declared.method_index(known, method)
        parameters = changing.parameters_of(known, number, value, what)
        return self._octets(changing.action_request(known, code, number, parameters, self._next()))

    def _next(self) -> int:
        self._invoke_id = (self._invoke_id + 1) % _INVOKE_IDS
        return self._invoke_id

    def _octets(self, request: Any) -> bytes:
        request.confirmed = 0
        self._association.request(request, 0.0)
        (apdu,) = self._association.outgoing()
        return self._framed(apdu)


def _class(code: str, class_id: int | None) -> int:
    known = class_id or obis.usual_class(code)
    if known is None:
        raise UsageError(Code.BAD_ARGUMENT, f"the class of {code} does not follow from its name, and no meter is asked: give it")
    return known
