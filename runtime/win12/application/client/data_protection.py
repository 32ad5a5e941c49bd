"""Attributes and methods of a meter under a protection of their own (COSEM data protection, class 30, IEC 62056-6-2).

    protected = DataProtection(meter, keys, suite=1, layers=layers_named("sign,authenc:agreed-1e1s"))
    (energy,) = await protected.read("1.0.1.8.0.255")

It goes from end to end, whatever the association has: who carries the messages between both sees what is asked for, not what is
answered. The keys are those of general-ciphering, and so are the invocation counters, from the store of the association.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from win12_wire.errors import Code, RemoteError, UsageError, WireError
from win12_wire.frames import axdr
from win12_wire.frames.axdr import Data, DataType
from win12_wire.objects.enums import ProtectionType, RestrictionType

from win12.application.client import changing
from win12.application.client.meter import Meter, Value
from win12.application.client.opening import counters_of
from win12.application.client.references import split_method
from win12.application.values import declared, obis, reading
from win12.application.values.nodes import root
from win12.application.values.objects import scaler_attribute, scaler_unit
from win12.application.values.protection import DATA_PROTECTION, layers_of, parameters_data
from win12.application.values.reading import Reading
from win12.security.data_layers import SIGNATURE, Layer, Least, Wanted
from win12.security.data_protection import DataProtector
from win12.security.keys import Keys
from win12.security.message_keys import KeyUse

OBJECT: Final = "0.0.43.2.0.255"
DEFAULT: Final = (Wanted(ProtectionType.AUTHENTICATION_AND_ENCRYPTION),)
_KINDS: Final = {
    "auth": ProtectionType.AUTHENTICATION,
    "enc": ProtectionType.ENCRYPTION,
    "authenc": ProtectionType.AUTHENTICATION_AND_ENCRYPTION,
    "sign": SIGNATURE,
}
_NO_RESTRICTION: Final = (int(RestrictionType.NONE), None)
_BUFFER, _LIST, _GET, _SET = 2, 3, 4, 5


def layers_named(text: str) -> tuple[Wanted, ...]:
    """`sign,authenc:wrapped`: layers in the order in which they are put on, and whence their keys come. UsageError BAD_CONFIG."""
    return tuple(_layer_named(one.strip()) for one in text.split(","))


def _layer_named(text: str) -> Wanted:
    kind, colon, use = text.partition(":")
    if kind not in _KINDS or (kind == "sign" and colon) or (colon and use not in set(KeyUse)):
        kinds, uses = ", ".join(_KINDS), ", ".join(KeyUse)
        raise UsageError(Code.BAD_CONFIG, f"'{text}' is no layer: one of {kinds}, all but sign with :KEY, one of {uses}")
    return Wanted(_KINDS[kind], KeyUse(use) if colon else KeyUse.IDENTIFIED)


class DataProtection:
    """The data protection of a meter. `layers`: those of what is sent and answered; `name`: OBIS code of the object.

    `keys` and `suite` as of the association, whose counters are used. SecurityError WRONG_TITLE when a title is not known;
    UsageError BAD_CONFIG. An answer that is not protected as asked is SecurityError WRONG_TAG, WRONG_SIGNATURE, WRONG_TITLE,
    WRONG_MESSAGE_KEY, WRONG_SUITE, WRONG_TRANSACTION or WEAK_PROTECTION; MeterError ACTION_FAILED when the meter refuses.
    """

    def __init__(
        self, meter: Meter, keys: Keys, *, suite: int, layers: Sequence[Wanted] = DEFAULT, name: str = OBJECT
    ) -> None:  # fmt: skip
        known = replace(keys, server_title=keys.server_title or meter.title)
        self._meter, self._layers, self._name = meter, tuple(layers), obis.show(obis.parse(name))
        self._protector = DataProtector(known, suite, "client", counters_of(meter.counters), known.server_title)

    # --- by its methods

    async def read(self, *what: str) -> list[Reading]:
        """Attributes, as `Meter.read` takes them, with scaler and unit, in one request (get_protected_attributes)."""
        values = [await self._meter.value_of(one) for one in what]
        scalers = {value: (*value[:2], number) for value in values if (number := scaler_attribute(value[0], value[2]))}
        asked = list(dict.fromkeys([*values, *scalers.values()]))
        found = dict(zip(asked, await self._get(asked), strict=True)) if asked else {}
        return [self._reading(value, found[value], found[scalers[value]] if value in scalers else None) for value in values]

    async def write(self, what: str, value: Any) -> Data:
        """Set one attribute; `value` as for `Meter.write` (set_protected_attributes). Gives the data that was sent."""
        target = await self._meter.value_of(what)
        kinds = declared.types(target[0], target[2])
        asks = changing.is_open(kinds) and not isinstance(value, Data)
        data = changing.made(kinds, value, (await self._get([target]))[0] if asks else None, what)
        layers, octets = self._protected(axdr.structure(data).encode())
        parameters = _listed([target]), parameters_data(layers), axdr.octet_string(octets)
        await self._call("set_protected_attributes", axdr.structure(*parameters))
        return data

    async def act(self, what: str, value: Any = None) -> Data | None:
        """Call one method, as `Meter.act` does (invoke_protected_method); what it returns, None for nothing."""
        code, method = split_method(what)
        class_id, _, _ = await self._meter.value_of(f"{code}:1")
        number = method if isinstance(method, int) else declared.method_index(class_id, method)
        given = changing.parameters_of(class_id, number, value, what)
        layers, octets = self._protected((given or axdr.null_data()).encode())
        called = axdr.structure(axdr.long_unsigned(class_id), axdr.octet_string(obis.parse(code)), axdr.integer(number))
        parameters = called, parameters_data(layers), axdr.octet_string(octets)
        data = _decoded(self._opened(await self._call("invoke_protected_method", axdr.structure(*parameters)), layers))
        return None if data.value is None else data

    async def _get(self, values: Sequence[Value]) -> list[Data]:
        order = self._order()
        answer = await self._call("get_protected_attributes", axdr.structure(_listed(values), parameters_data(order)))
        return _values(self._opened(answer, order), len(values))

    # --- by its buffer

    async def read_buffer(self) -> list[Data]:
        """The attributes of the object list of the meter, by reading its buffer. MeterError DATA_ACCESS."""
        order, class_id = self._order(), DATA_PROTECTION.class_id
        await self._meter.write(f"{self._name}:{_GET}", parameters_data(order), class_id=class_id)
        count = len(root(await self._meter.get_data(class_id, self._name, _LIST)).children())
        buffer = await self._meter.get_data(class_id, self._name, _BUFFER)
        made = await self._meter.get_data(class_id, self._name, _GET)
        return _values(self._opened(axdr.structure(made, buffer), order), count)

    async def write_buffer(self, *values: Data) -> None:
        """Set the attributes of the object list of the meter, by writing its buffer. MeterError DATA_ACCESS."""
        layers, octets = self._protected(axdr.structure(*values).encode())
        class_id = DATA_PROTECTION.class_id
        await self._meter.write(f"{self._name}:{_SET}", parameters_data(layers), class_id=class_id)
        await self._meter.write(f"{self._name}:{_BUFFER}", axdr.octet_string(octets), class_id=class_id)

    # --- inside

    def _order(self) -> list[Layer]:
        return self._protector.order(self._layers, self._protector.begin())

    def _protected(self, plain: bytes) -> tuple[list[Layer], bytes]:
        return self._protector.protect(plain, self._layers, self._protector.begin())

    async def _call(self, method: str, parameters: Data) -> Data | None:
        return await self._meter.act(f"{self._name}:{method}", parameters, class_id=DATA_PROTECTION.class_id)

    def _opened(self, answer: Data | None, asked: Sequence[Layer]) -> bytes:
        """What a structure of parameters and octets protects."""
        parts = () if answer is None else root(answer).children()
        if len(parts) != 2 or parts[1].tag != DataType.octet_string:
            raise RemoteError(Code.UNEXPECTED_APDU, "no protection parameters with what they protect")
        try:
            layers = layers_of(Data(parts[0].value, parts[0].shape))
        except UsageError as error:
            raise RemoteError(Code.UNEXPECTED_APDU, error.detail) from None
        octets = parts[1].value
        assert isinstance(octets, bytes)
        return self._protector.open(layers, octets, Least(), asked=asked)

    def _reading(self, value: Value, data: Data, scaler: Data | None) -> Reading:
        class_id, code, attribute = value
        unit, rules = None if scaler is None else scaler_unit(scaler), self._meter.rules
        return reading.make(code, attribute, data.value, data.shape, unit, class_id=class_id, rules=rules)


def _listed(values: Sequence[Value]) -> Data:
    """An object list of whole attributes."""
    rows = [(class_id, code, attribute, 0, _NO_RESTRICTION) for class_id, code, attribute in values]
    return changing.made([DATA_PROTECTION.attribute("protection_object_list").type], rows, None, "object list")


def _values(octets: bytes, count: int) -> list[Data]:
    """The values of a structure of so many."""
    children = root(_decoded(octets)).children()
    if len(children) != count:
        raise RemoteError(Code.UNEXPECTED_APDU, f"{len(children)} protected values instead of {count}")
    return [Data(one.value, one.shape) for one in children]


def _decoded(octets: bytes) -> Data:
    try:
        return axdr.decode(octets)
    except WireError as error:
        raise RemoteError(Code.UNEXPECTED_APDU, f"what was protected is no data: {error.said}") from None
