"""What a client refuses of protected data: a meter or a line that cheats, other keys, old answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
import win12
from general_help import CLIENT, keys_of, without
from house_help import House
from protected_meter_help import ENERGY, MODE, using
from win12.application.client.data_protection import DataProtection
from win12.application.values.making import make
from win12.application.values.protection import DATA_PROTECTION
from win12.security.counters import counter_name
from win12.simulator.access import PROTECTION
from win12.simulator.meter import Meter
from win12_wire.errors import Code, MeterError, RemoteError, SecurityError
from win12_wire.frames import axdr
from win12_wire.frames.axdr import Data


class Cheating:
    """A meter whose class 30 answers what it should not."""

    def __init__(self, alter: Callable[[Data], Data]) -> None:
        self.house = House(1)
        item = self.house.station.meter.objects[PROTECTION]
        methods = {number: self._cheat(call, alter) for number, call in item.methods.items()}
        objects = {**self.house.station.meter.objects, PROTECTION: replace(item, methods=methods)}
        self.meter = type("CheatingMeter", (Meter,), {"objects": property(lambda _: objects)})
        self.house.station.meter.__class__ = self.meter

    @staticmethod
    def _cheat(call: Any, alter: Callable[[Data], Data]) -> Any:
        return lambda context, data: alter(call(context, data))


def altered(change: Callable[[list[Any], bytes], tuple[list[Any], bytes]]) -> Callable[[Data], Data]:
    """The answer with other parameters or octets."""

    def alter(data: Data) -> Data:
        parameters, octets = data.value
        rows, said = change([*parameters], octets)
        kind = DATA_PROTECTION.attribute("protection_parameters_get").type
        return axdr.structure(make(kind, [list(one) for one in rows]), axdr.octet_string(said))

    return alter


def with_options(index: int, value: Any) -> Callable[[list[Any], bytes], tuple[list[Any], bytes]]:
    def change(rows: list[Any], octets: bytes) -> tuple[list[Any], bytes]:
        options = list(rows[0][1])
        options[index] = value
        return [(rows[0][0], tuple(options)), *rows[1:]], octets

    return change


@pytest.mark.parametrize(("layers", "change", "code"), [
    ("authenc", lambda rows, octets: (rows, octets[:-1] + bytes((octets[-1] ^ 1,))), Code.WRONG_TAG),
    ("authenc,sign", lambda rows, octets: (rows, octets[:-1] + bytes((octets[-1] ^ 1,))), Code.WRONG_SIGNATURE),
    ("authenc", with_options(0, bytes(8)), Code.WRONG_TRANSACTION),
    ("authenc", with_options(1, b"OTHER001"), Code.WRONG_TITLE),
    ("authenc", with_options(3, b"other"), Code.WRONG_TAG),
    ("authenc:wrapped", with_options(4, (1, (0, bytes(24)))), Code.WRONG_MESSAGE_KEY),
    ("authenc:wrapped", with_options(4, (0, 0)), Code.WEAK_PROTECTION),
    ("sign,authenc", lambda rows, octets: (rows[1:], octets), Code.WEAK_PROTECTION),
    ("authenc", lambda rows, octets: (rows, octets[:4]), Code.WEAK_PROTECTION),
])  # fmt: skip
def test_a_client_believes_no_answer_that_is_not_protected_as_asked(layers: str, change: Any, code: Code) -> None:
    async def work(protected: DataProtection, meter: win12.Meter) -> None:
        with pytest.raises(SecurityError) as caught:
            await protected.read(ENERGY)
        assert caught.value.code == code
        assert not meter.closed

    using(Cheating(altered(change)).house, work, layers)


@pytest.mark.parametrize("answer", [axdr.null_data(), axdr.structure(axdr.null_data(), axdr.octet_string(b""))])
def test_an_answer_of_another_form(answer: Data) -> None:
    async def work(protected: DataProtection, _: win12.Meter) -> None:
        with pytest.raises(RemoteError) as caught:
            await protected.read(ENERGY)
        assert caught.value.code == Code.UNEXPECTED_APDU

    using(Cheating(lambda _: answer).house, work)


def test_an_old_answer_is_none_to_the_next_request() -> None:
    kept: list[Data] = []

    def first(data: Data) -> Data:
        kept.append(data)
        return kept[0]

    async def work(protected: DataProtection, _: win12.Meter) -> None:
        await protected.read(ENERGY)
        with pytest.raises(SecurityError) as caught:
            await protected.read(ENERGY)
        assert caught.value.code == Code.WRONG_TRANSACTION

    using(Cheating(first).house, work)


def test_a_client_with_other_keys_is_refused_and_stays_associated() -> None:
    async def work(protected: DataProtection, meter: win12.Meter) -> None:
        with pytest.raises(MeterError) as caught:
            await protected.write(MODE, 3)
        assert caught.value.code == Code.ACTION_FAILED
        assert (await meter.read(ENERGY)).unit == "Wh"

    using(House(1), work, "authenc:wrapped", protected=keys_of("client", 1, kek=bytes(16)))


def test_no_counter_is_used_for_data_and_for_a_message() -> None:
    """Both are under the global key and one title, so they share one store."""

    async def work(protected: DataProtection, meter: win12.Meter) -> None:
        name_, store = counter_name(keys_of("client", 1).ek, CLIENT), house.counters
        before = store.next_unused(name_)
        await protected.write(MODE, 3)
        assert store.next_unused(name_) == before + 2

    house = House(1)
    using(house, work)


def test_what_is_missing_is_told_before_anything_is_sent() -> None:
    async def work(protected: DataProtection, _: win12.Meter) -> None:
        with pytest.raises(SecurityError) as caught:
            await protected.write(MODE, 3)
        assert caught.value.code == Code.KEY_MISSING

    using(House(1), work, "sign,authenc", protected=without(keys_of("client", 1), "client_signing_key"))
