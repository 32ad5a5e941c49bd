"""Protection of what is pushed, by push_protection_parameters (class 40 from version 1 on, attribute 10).

The parameters are those of COSEM data protection (class 30), and so is what is done: the body of the push is protected in the
layers of the list, and stands in the message with the parameters that were used. The message around it stays as it is: its
number, whether a confirmation is asked for, and its date-time are in clear unless it is protected itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from win12_wire.errors import Code, SecurityError, UsageError
from win12_wire.frames import axdr
from win12_wire.frames.axdr import Data
from win12_wire.objects.classes import CLASSES

from win12.application.values.protection import layers_of, parameters_data
from win12.security.data_layers import Layer, Least, Wanted, ordered
from win12.security.data_protection import DataProtector
from win12.security.general import header
from win12.simulator.model import Context
from win12.simulator.results import Result, refused

if TYPE_CHECKING:
    from win12.simulator.key_changes import Vault
    from win12.simulator.meter import Meter

ATTRIBUTE: Final = CLASSES[40, 2].attribute("push_protection_parameters").index


def protected(meter: Meter, body: Data, layers: Sequence[Wanted]) -> Data:
    """A structure of the parameters and of the protected octets; numbers are spent. SecurityError, StoreError."""
    protector = _protector(meter)
    made, octets = protector.protect(body.encode(), layers, protector.begin())
    return axdr.structure(parameters_data(made), axdr.octet_string(octets))


def wanted(data: Data) -> tuple[Wanted, ...]:
    """The layers that a list asks for, the innermost first; none of an empty one."""
    return tuple(layer.wanted for layer in layers_of(data)) if data.value else ()


def first(context: Context, _: int) -> Data:
    """The list until somebody sets one: what the meter was started with."""
    target, vault = context.meter.operations.target, context.meter.vault
    if target is None or vault is None:
        return parameters_data([])
    return parameters_data(listed(vault, target.protection))


def listed(vault: Vault, layers: Sequence[Wanted]) -> list[Layer]:
    """The list that asks a meter for these layers, as its client would set it."""
    return ordered(layers, header(b"", vault.keys.server_title, vault.keys.client_title))


def check(context: Context, data: Data) -> None:
    """Refuses TYPE_UNMATCHED for what is no such list; OTHER_REASON, and does not say why, for one that could not be done."""
    if not data.value:
        return
    try:
        layers = layers_of(data)
        needs(context.meter, layers)
    except UsageError as error:
        raise refused(Result.TYPE_UNMATCHED, error.detail) from None
    except SecurityError as error:
        raise refused(Result.OTHER_REASON, error.said) from None


def needs(meter: Meter, layers: Sequence[Layer]) -> None:
    """SecurityError where the next push could not be protected so: wrong titles, nothing but a cipher, a key that is missing."""
    protector = _protector(meter)
    asked, _ = protector.agree(layers, Least())
    protector.protect(b"", asked, protector.begin())


def _protector(meter: Meter) -> DataProtector:
    vault = meter.vault
    if vault is None:
        raise SecurityError(Code.KEY_MISSING, "a meter without keys")
    vault.keys.require("ek", "ak", "client_title")
    return DataProtector(vault.keys, meter.config.suite, "server", vault.counters, vault.keys.client_title)
