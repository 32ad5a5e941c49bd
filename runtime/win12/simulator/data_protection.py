"""COSEM data protection (class 30, 0-0:43.2.0): attributes and methods protected by themselves, besides the association.

A buffer and three methods do the same: the buffer protects the attributes of the object list when it is read, by
protection_parameters_get, and sets them when it is written, by protection_parameters_set. What the meter then says of its keys
stands in protection_parameters_get, in the association that has read the buffer. What is wrong with a protection is told nobody:
the answer is the same whatever it is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from win12_wire.errors import UsageError
from win12_wire.frames import axdr
from win12_wire.frames.axdr import Data
from win12_wire.objects.enums import AttributeAccessModeV3 as Mode

from win12.application.values.nodes import root
from win12.application.values.protection import DATA_PROTECTION, layers_of, parameters_data, whole
from win12.security.data_layers import Layer, of_request, of_response
from win12.security.data_protection import DataProtector
from win12.simulator import protected_objects as objects
from win12.simulator.access import PROTECTION
from win12.simulator.model import Attribute, Call, Context, CosemObject, declare
from win12.simulator.parameters import current, parameter
from win12.simulator.results import Result, refused, refusing

LEAST = Mode.AUTHENTICATED_REQUEST | Mode.ENCRYPTED_REQUEST | Mode.AUTHENTICATED_RESPONSE | Mode.ENCRYPTED_RESPONSE
"""required_protection until somebody demands more."""
_LIST, _GET, _SET, _REQUIRED = 3, 4, 5, 6
_FIRST = ((3, "1.0.1.8.0.255", 2, 0, (0, None)), (3, "1.0.2.8.0.255", 2, 0, (0, None)))
"""What is protected until somebody names other objects: the energies."""


def data_protection() -> CosemObject:
    """The object."""
    get = _parameter("protection_parameters_get", [], _layers)
    attributes = {
        "protection_buffer": Attribute(_read_buffer, _write_buffer),
        "protection_object_list": _parameter("protection_object_list", _FIRST, objects.items_of),
        "protection_parameters_get": Attribute(lambda c: c.session.protected_with or get.read(c), _replacing(get)),
        "protection_parameters_set": _parameter("protection_parameters_set", [], _layers),
        "required_protection": _stronger(_parameter("required_protection", LEAST)),
    }
    return declare(DATA_PROTECTION, PROTECTION, attributes, _methods())


def _methods() -> Mapping[str, Call]:
    return {"get_protected_attributes": _get, "set_protected_attributes": _set, "invoke_protected_method": _invoke}


# --- attributes


def _parameter(attribute: str, default: object, check: Callable[[Data], object] = lambda _: None) -> Attribute:
    def checked(_: Context, data: Data) -> None:
        check(data)

    return parameter(DATA_PROTECTION, PROTECTION, attribute, default, check=checked)


def _replacing(get: Attribute) -> Callable[[Context, Data], None]:
    def write(context: Context, data: Data) -> None:
        assert get.write is not None
        get.write(context, data)
        context.session.protected_with = None

    return write


def _stronger(required: Attribute) -> Attribute:
    """What is demanded is made stronger, never weaker."""

    def write(context: Context, data: Data) -> None:
        now, value = _required(context), data.value
        if not isinstance(value, int) or now & value != now:
            raise refused(Result.READ_WRITE_DENIED, "what protection is required is not made weaker")
        assert required.write is not None
        required.write(context, data)

    return replace(required, write=write)


def _required(context: Context) -> Mode:
    return Mode(current(context, PROTECTION, _REQUIRED))


def _held(context: Context, attribute: int) -> Data:
    return context.meter.objects[PROTECTION].attributes[attribute].read(context)


def _read_buffer(context: Context) -> Data:
    """Empty until somebody has said how it is to be protected."""
    order = _held(context, _GET)
    if not order.value:
        return axdr.octet_string(b"")
    made, octets = _protected(context, objects.items_of(_held(context, _LIST)), _layers(order))
    context.session.protected_with = parameters_data(made)
    return axdr.octet_string(octets)


def _write_buffer(context: Context, data: Data) -> None:
    items, layers = objects.items_of(_held(context, _LIST)), _layers(_held(context, _SET))
    objects.write(context, items, _opened(context, layers, _octets(data.value)))


# --- methods


def _get(context: Context, data: Data | None) -> Data:
    wanted, parameters = _parts("get_protected_attributes", data)
    made, octets = _protected(context, objects.items_of(wanted), _layers(parameters))
    return axdr.structure(parameters_data(made), axdr.octet_string(octets))


def _set(context: Context, data: Data | None) -> None:
    wanted, parameters, octets = _parts("set_protected_attributes", data)
    objects.write(context, objects.items_of(wanted), _opened(context, _layers(parameters), _octets(octets.value)))


def _invoke(context: Context, data: Data | None) -> Data:
    """What comes back has the layers of what came, so they must do for both ways."""
    method, parameters, octets = _parts("invoke_protected_method", data)
    protector, layers, required = _protector(context), _layers(parameters), _required(context)
    with refusing():
        plain = protector.open(layers, _octets(octets.value), of_request(required).also(of_response(required)))
    returned = objects.call(context, method.value, plain)
    with refusing():
        made, answer = protector.protect(returned, [layer.wanted for layer in layers], layers[0].head.transaction_id)
    return axdr.structure(parameters_data(made), axdr.octet_string(answer))


# --- what they have in common


def _protected(context: Context, items: Sequence[objects.Item], order: Sequence[Layer]) -> tuple[list[Layer], bytes]:
    protector = _protector(context)
    with refusing():
        wanted, transaction = protector.agree(order, of_response(_required(context)))
    plain = objects.read(context, items)
    with refusing():
        return protector.protect(plain, wanted, transaction)


def _opened(context: Context, layers: Sequence[Layer], octets: bytes) -> bytes:
    with refusing():
        return _protector(context).open(layers, octets, of_request(_required(context)))


def _protector(context: Context) -> DataProtector:
    """With the keys of now: a method that changes them is still answered under those that it came under."""
    vault = context.meter.vault
    if vault is None:
        raise refused(Result.OTHER_REASON, "a meter without keys")
    client = context.session.client_title or vault.keys.client_title
    with refusing():
        return DataProtector(vault.keys, context.meter.config.suite, "server", vault.counters, client)


def _layers(data: Data) -> list[Layer]:
    try:
        return layers_of(data)
    except UsageError as error:
        raise refused(Result.TYPE_UNMATCHED, error.detail) from None


def _parts(method: str, data: Data | None) -> list[Data]:
    """The fields of what a method takes."""
    try:
        made = whole(DATA_PROTECTION.method(method).type, data, method)
    except UsageError as error:
        raise refused(Result.TYPE_UNMATCHED, error.detail) from None
    return [Data(part.value, part.shape) for part in root(made).children()]


def _octets(value: object) -> bytes:
    if not isinstance(value, bytes):
        raise refused(Result.TYPE_UNMATCHED, "an octet-string")
    return bytes(value)
