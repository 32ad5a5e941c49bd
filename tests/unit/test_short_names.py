"""Meters by short names, over sockets: what works by logical names works the same, and what has no name is told so."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
import win12
from win12.application.association import ClientAssociation, ServerAssociation
from win12.application.association.settings import (
    DEFAULT_CONFORMANCE,
    SHORT_CONFORMANCE,
    Authentication,
    ClientSettings,
    Referencing,
    Security,
    ServerSettings,
)
from win12.application.values.short_names import ASSOCIATION_SN, NameTable, ShortObject, object_list
from win12.security.counters import MemoryCounters
from win12.security.keys import Keys
from win12.simulator.config import MeterConfig
from win12.simulator.meter import Meter
from win12.simulator.model import name
from win12.simulator.profiles import LOAD_PROFILE
from win12.simulator.server import LinkKind, serve_meters
from win12.simulator.station import Station
from win12_wire.errors import Code, MeterError, RemoteError, Win12Error
from win12_wire.frames import axdr
from win12_wire.frames.acse import Aare
from win12_wire.frames.action import ActionRequestNormal, ActionRequestWithList
from win12_wire.frames.cosem import AttributeDescriptor, AttributeSelection, MethodDescriptor
from win12_wire.frames.initiate import ConformanceBit, InitiateResponse
from win12_wire.frames.set import SetRequestNormal, SetRequestWithList
from win12_wire.frames.short_name import AccessChoice, InformationReportRequest, VariableAccess
from win12_wire.objects.enums import DataAccessResult

KEYS = Keys(ek=bytes(range(16)), ak=bytes(range(16, 32)), password=b"secret", client_title=b"CLI00001")
NOW = datetime(2026, 1, 20, 12, 3, tzinfo=UTC)
REGISTER, PROFILE, BREAKER, CLOCK = "1.0.1.8.0.255", LOAD_PROFILE.obis, "0.0.96.3.10.255", "0.0.1.0.0.255"
GMAC = {"authentication": Authentication.GMAC}
SECURE = {**GMAC, "security": Security.AUTHENC}


@asynccontextmanager
async def simulated(link: LinkKind = "wrapper", query: str = "", **config: Any) -> AsyncIterator[tuple[Any, Meter]]:
    """What opens a meter, and the meter."""
    async with served(link, **config) as (url, meter):
        asked = f"{url}&client=1&referencing={meter.config.referencing}{query}"
        yield win12.open(asked, keys=KEYS, counters=MemoryCounters()), meter


@asynccontextmanager
async def served(link: LinkKind = "wrapper", **config: Any) -> AsyncIterator[tuple[str, Meter]]:
    """The URL of a meter, and the meter."""
    meter = Meter(MeterConfig(days=3, **{"referencing": Referencing.SN, **config}), wall=lambda: NOW.timestamp())
    async with await serve_meters([Station(meter, KEYS)], link=link) as simulator:
        scheme = "tcp" if link == "wrapper" else "hdlc+tcp"
        yield f"{scheme}://127.0.0.1:{simulator.ports[0]}?timeout=5", meter


def breaker(method: int, data: axdr.Data | None = None, **more: Any) -> Any:
    wanted = MethodDescriptor(class_id=70, instance_id=name(BREAKER), method_id=method)
    return lambda invoke: ActionRequestNormal(invoke_id=invoke, method=wanted, parameters=data or axdr.integer(0), **more)


def attribute(class_id: int, obis: str, number: int) -> AttributeDescriptor:
    return AttributeDescriptor(class_id=class_id, instance_id=name(obis), attribute_id=number)


CASES = [
    ("wrapper", "", {}),
    ("hdlc", "", {}),
    ("wrapper", "&auth=lls", {"authentication": Authentication.LLS}),
    ("wrapper", "&auth=gmac&security=none", GMAC),
    ("hdlc", "&auth=gmac", SECURE),
    ("wrapper", "&auth=gmac&apdus=service", SECURE),
    ("wrapper", "&auth=gmac&apdus=service&ciphering=dedicated", SECURE),
    ("wrapper", "&auth=gmac&ciphering=dedicated", SECURE),
    ("wrapper", "&auth=sha256", {"authentication": Authentication.SHA256}),
    ("wrapper", "&auth=gmac&blocks=general&pdu=300", {**SECURE, "general_blocks": True}),
    ("wrapper", "&opening=preestablished", {"preestablished": True}),
    ("hdlc", "&auth=gmac&pdu=100", {**SECURE, "max_pdu": 100}),
]


@pytest.mark.parametrize(("link", "query", "config"), CASES)
async def test_reading_is_the_same(link: LinkKind, query: str, config: dict[str, Any]) -> None:
    async with simulated(link, query, **config) as (opening, device), opening as meter:
        assert meter.short_names
        assert meter.conformance & ConformanceBit.get == 0
        reading = await meter.read(REGISTER)
        assert (reading.unit, reading.raw) == ("Wh", device.energy(NOW.timestamp())[0])
        assert {item.obis for item in await meter.objects()} >= {REGISTER, PROFILE, CLOCK, "0.0.40.0.0.255"}
        assert [row.time async for row in meter.profile(PROFILE, last=4)][-1].timestamp() == NOW.timestamp() - 180
        assert len([row async for row in meter.profile(PROFILE)]) == 288
        several = await meter.read_each([REGISTER, f"{CLOCK}:time_zone", "9.9.9.9.9.255", f"{REGISTER}:9"])
        refused = [None, None, DataAccessResult.OBJECT_UNDEFINED, DataAccessResult.OBJECT_UNAVAILABLE]
        assert [getattr(one, "result", None) for one in several] == refused


async def test_methods_are_written_and_attributes_set() -> None:
    async with simulated(query="&auth=gmac", **SECURE) as (opening, device), opening as meter:
        ask = meter.conversation.perform
        assert (await ask(breaker(1))).result == 0
        assert not device.connected
        assert (await meter.read(BREAKER)).raw is False
        assert (await ask(breaker(2))).result == 0
        assert device.connected
        moment = axdr.octet_string(device.clock_octets(NOW.timestamp() + 600))
        setting = SetRequestNormal(invoke_id=1, attribute=attribute(8, CLOCK, 2), data=moment)
        assert (await ask(lambda _: setting)).result == 0
        assert device.shown_time(NOW.timestamp()) == NOW.timestamp() + 600
        denied = SetRequestNormal(invoke_id=1, attribute=attribute(3, REGISTER, 2), data=axdr.integer(0))
        assert (await ask(lambda _: denied)).result == DataAccessResult.READ_WRITE_DENIED
        unknown = SetRequestNormal(invoke_id=1, attribute=attribute(3, "9.9.9.9.9.255", 2), data=axdr.integer(0))
        assert (await ask(lambda _: unknown)).result == DataAccessResult.OBJECT_UNDEFINED
        other = SetRequestNormal(invoke_id=1, attribute=attribute(1, REGISTER, 2), data=axdr.integer(0))
        assert (await ask(lambda _: other)).result == DataAccessResult.OBJECT_CLASS_INCONSISTENT
        several = SetRequestWithList(
            invoke_id=1, values=[moment, axdr.integer(0)],
            selections=[AttributeSelection(attribute=one.attribute) for one in (setting, denied)],
        )  # fmt: skip
        assert (await ask(lambda _: several)).results == [0, DataAccessResult.READ_WRITE_DENIED]
        methods = [breaker(number)(1).method for number in (1, 2)]
        calls = ActionRequestWithList(invoke_id=1, methods=methods, values=[axdr.integer(0)] * 2)
        assert [one.result for one in (await ask(lambda _: calls)).results] == [0, 0]


async def test_a_method_that_answers_is_read() -> None:
    """reply_to_HLS_authentication, once more: the meter refuses it by a result, not by a service that it does not know."""
    wanted = MethodDescriptor(class_id=ASSOCIATION_SN, instance_id=name("0.0.40.0.0.255"), method_id=8)
    request = ActionRequestNormal(invoke_id=1, method=wanted, parameters=axdr.octet_string(bytes(17)))
    async with simulated(query="&auth=gmac", **SECURE) as (opening, _), opening as meter:
        assert (await meter.conversation.perform(lambda _: request)).result == DataAccessResult.READ_WRITE_DENIED


async def test_what_is_too_long_is_written_in_blocks() -> None:
    """A parameter longer than the meter takes; what it means is the meter's affair, that it came whole is ours."""
    seen: list[int] = []
    async with simulated(max_pdu=64, query="&auth=gmac", **SECURE) as (opening, device), opening as meter:
        device.set_clock = lambda moment, now: seen.append(1)  # type: ignore[method-assign,assignment]
        long = SetRequestNormal(invoke_id=1, attribute=attribute(8, CLOCK, 2), data=axdr.octet_string(bytes(300)))
        assert (await meter.conversation.perform(lambda _: long)).result == DataAccessResult.TYPE_UNMATCHED
        good = axdr.octet_string(device.clock_octets(NOW.timestamp()))
        several = SetRequestNormal(invoke_id=1, attribute=attribute(8, CLOCK, 2), data=good)
        assert (await meter.conversation.perform(lambda _: several)).result == 0
        assert seen == [1]


@pytest.mark.parametrize("referencing", Referencing)
async def test_nothing_comes_back_to_what_is_unconfirmed(referencing: Referencing) -> None:
    async with simulated(query="&auth=gmac", **SECURE, referencing=referencing) as (opening, device), opening as meter:
        assert await meter.conversation.perform(breaker(1, confirmed=0)) is None
        assert (await meter.read(BREAKER)).raw is False
        assert not device.connected


async def test_the_rights_are_those_of_the_role() -> None:
    async with served(**SECURE) as (url, _), win12.open(f"{url}&client=16&referencing=sn", keys=Keys()) as meter:
        assert len(await meter.objects()) == 4
        with pytest.raises(MeterError) as caught:
            await meter.read(REGISTER)
        assert caught.value.result == DataAccessResult.OBJECT_UNDEFINED


@pytest.mark.parametrize(("asked", "offered"), [("ln", "sn"), ("sn", "ln")])
async def test_the_other_kind_of_names_is_refused(asked: str, offered: str) -> None:
    async with served(referencing=Referencing(offered)) as (url, _):
        with pytest.raises(RemoteError, match="application context name not supported") as caught:
            await win12.open(f"{url}&referencing={asked}", keys=Keys()).start()
        assert caught.value.code == Code.ASSOCIATION_REJECTED


async def test_a_wrong_key_is_told_in_either_kind() -> None:
    wrong = Keys(ek=bytes(16), ak=KEYS.ak, client_title=KEYS.client_title)
    async with served(**GMAC) as (url, _):
        asked = f"{url}&client=1&auth=gmac&security=none&referencing=sn"
        with pytest.raises(Win12Error) as caught:
            await win12.open(asked, keys=wrong, counters=MemoryCounters()).start()
        assert caught.value.code == Code.AUTHENTICATION_FAILED


async def test_the_object_list_names_what_the_meter_reports() -> None:
    async with simulated(query="&auth=gmac", **SECURE) as (opening, _), opening as meter:
        base = next(one.base_name for one in NameTable(await short_objects(meter)).objects if one.obis == REGISTER)
        told = InformationReportRequest(
            variables=[VariableAccess(choice=AccessChoice.variable_name, variable_name=base + 8)], values=[axdr.long(7)]
        )
        (reading,) = await meter.readings_of(told)
        assert (reading.obis, reading.attribute, reading.class_id, reading.raw) == (REGISTER, 2, 3, 7)


async def short_objects(meter: Any) -> list[ShortObject]:
    return object_list(await meter.get_data(ASSOCIATION_SN, "0.0.40.0.0.255", 2))


@pytest.mark.parametrize(("referencing", "name_of_association"), [(Referencing.LN, 0x0007), (Referencing.SN, 0xFA00)])
def test_the_initiate_response_names_the_association(referencing: Referencing, name_of_association: int) -> None:
    short = referencing is Referencing.SN
    conformance, required = (SHORT_CONFORMANCE, "read") if short else (DEFAULT_CONFORMANCE, "get")
    asked = ClientSettings(referencing=referencing, conformance=conformance, required=frozenset({required}))
    client = ClientAssociation(asked, Keys(), MemoryCounters())
    server = ServerAssociation(ServerSettings(referencing=referencing, conformance=conformance), Keys(), MemoryCounters())
    server.receive(client.open(0.0), 0.0)
    (aare,) = server.outgoing()
    information = Aare.decode(aare).user_information
    assert information is not None
    assert InitiateResponse.decode(information).vaa_name == name_of_association


async def test_a_service_that_was_not_agreed_is_refused_in_words_of_short_names() -> None:
    """ConfirmedServiceError 0E 06 03 02: the write, service, unsupported (IEC 62056-5-3, clause 8)."""
    server = ServerAssociation(
        ServerSettings(referencing=Referencing.SN, conformance=frozenset({"read"})), Keys(), MemoryCounters()
    )
    asked = ClientSettings(referencing=Referencing.SN, conformance=frozenset({"read"}), required=frozenset({"read"}))
    server.receive(ClientAssociation(asked, Keys(), MemoryCounters()).open(0.0), 0.0)
    server.outgoing()
    assert server.associated
    server.receive(bytes.fromhex("06 01 02 0108 01 0F00"), 0.0)
    assert server.outgoing() == [bytes.fromhex("0E 06 03 02")]
    server.receive(bytes.fromhex("C0 01 C1 0003 0100010800FF 02 00"), 0.0)
    assert server.outgoing() == [bytes.fromhex("0E 01 03 02")]
    server.receive(bytes.fromhex("05 01 04 0108 01 00"), 0.0)
    assert server.outgoing() == [bytes.fromhex("0E 05 03 02")]


def test_a_read_before_the_proof_is_too_early_and_no_wrong_proof() -> None:
    terms: dict[str, Any] = {**GMAC, "referencing": Referencing.SN, "conformance": SHORT_CONFORMANCE}
    client = ClientAssociation(ClientSettings(**terms, required=frozenset({"read"})), KEYS, MemoryCounters())
    keys = replace(KEYS, server_title=b"METER001")
    server = ServerAssociation(ServerSettings(**terms), keys, MemoryCounters())
    server.receive(client.open(0.0), 0.0)
    (aare,) = server.outgoing()
    server.receive(bytes.fromhex("05 01 02 0108"), 0.0)
    assert server.outgoing() == [bytes.fromhex("0E 05 02 01")]
    client.receive(aare, 0.0)
    (proof,) = client.outgoing()
    server.receive(proof, 0.0)
    client.receive(*server.outgoing(), 0.0)
    assert server.associated
    assert client.associated
