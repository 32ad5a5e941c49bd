"""Certificates that a meter holds: what it imports, of whom, how many, and who may change them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from altering import altered
from association_pair import SERVER_TITLE
from certificate_help import NOW, Pki, forge
from renewal_help import ECDSA, GMAC, LLS, ONE, PKI, Line, renewed, served
from win12.application.association.settings import Security
from win12.application.client.certificates import MeterCertificates
from win12.security.certificates import Usage, parse
from win12.security.certificates.pairs import new_key
from win12.security.certificates.profile import title_name
from win12.security.certificates.requests import request
from win12.simulator import certificates as simulated
from win12.simulator.attributes import call
from win12.simulator.model import Context, name
from win12.simulator.session import Role, Session
from win12_wire.errors import Code, MeterError, Win12Error
from win12_wire.frames import axdr
from win12_wire.frames.cosem import MethodDescriptor
from win12_wire.objects.enums import CertificateEntity, DataAccessResult


async def test_clients_are_known_by_what_was_imported() -> None:
    async with served(client_public_key=b"") as line:  # nobody pinned
        with pytest.raises(Win12Error) as error:
            await line.open().start()
        assert error.value.code == Code.ASSOCIATION_REJECTED
        keys = replace(line.client_keys, client_certificate=ONE.client.octets)
        async with line.open(keys) as meter:
            await MeterCertificates(meter).take(ONE.client)
        async with line.open() as meter:  # shows none, and is known
            held = MeterCertificates(meter)
            (mine,) = [one for one in await held.held() if one.entity == CertificateEntity.CLIENT]
            assert await held.export_held(mine) == ONE.client
            assert (mine.issuer_name, mine.number) == ("Test sub CA", ONE.client.serial)
            assert ONE.client.octets.count(mine.serial) == ONE.client.octets.count(mine.issuer) == 1, "both as in the certificate"
            await held.remove(mine)
        with pytest.raises(Win12Error):
            await line.open().start()


BAD: list[tuple[str, Callable[[Line], bytes]]] = [
    ("expired", lambda line: ONE.issued(SERVER_TITLE, line.factory, start=NOW - timedelta(days=400), days=1).octets),
    ("by nobody known", lambda line: Pki().issued(SERVER_TITLE, line.factory).octets),
    ("of another key", lambda _: ONE.issued(SERVER_TITLE, new_key(1)).octets),
    ("of another suite", lambda _: PKI[2].issued(SERVER_TITLE, new_key(2)).octets),
    ("for nothing", lambda line: forge(ONE.sub, line.factory.public_key(), title_name(SERVER_TITLE), bits=(False, False, False))),
    ("altered", lambda line: altered(ONE.issued(SERVER_TITLE, line.factory).octets)),
    ("a request", lambda line: request(line.factory, SERVER_TITLE)),
    ("nothing", lambda _: b""),
    ("another root", lambda _: Pki().top.certificate.octets),
]  # fmt: skip


@pytest.mark.parametrize("make", [make for _, make in BAD], ids=[name for name, _ in BAD])
async def test_what_the_meter_does_not_import(make: Callable[[Line], bytes]) -> None:
    async with served() as line:
        async with line.open() as meter:
            held = MeterCertificates(meter)
            before = await held.held()
            with pytest.raises(MeterError) as error:
                await held.take(replace(ONE.client, octets=make(line)))
            assert (error.value.code, error.value.result) == (Code.ACTION_FAILED, DataAccessResult.OTHER_REASON)
            assert await held.held() == before
        async with line.open():
            pass


async def test_there_is_room_for_so_many() -> None:
    async with served() as line, line.open() as meter:
        held = MeterCertificates(meter)
        key = new_key(1)
        taken = len(await held.held())
        for number in range(simulated.ROOM + 1 - taken):  # the anchor takes no room
            one = ONE.issued(b"CLIENT%02d" % number, key)
            await held.take(one)
            await held.take(one)  # again is the same
            await held.take(ONE.issued(b"CLIENT%02d" % number, key))  # and a newer one takes its place
        with pytest.raises(MeterError) as error:
            await held.take(ONE.issued(b"ONE MORE", key))
        assert error.value.result == DataAccessResult.OTHER_REASON


async def test_a_trust_anchor_stays() -> None:
    async with served() as line, line.open() as meter:
        held = MeterCertificates(meter)
        root = next(one for one in await held.held() if one.subject_name == "Test root")
        with pytest.raises(MeterError) as error:
            await held.remove(root)
        assert error.value.result == DataAccessResult.READ_WRITE_DENIED
        assert root in await held.held()
        await held.remove(next(one for one in await held.held() if one.subject_name == "Test sub CA"))
        with pytest.raises(MeterError) as error:  # without the sub CA nobody under it is believed
            await held.take(ONE.client)
        assert error.value.result == DataAccessResult.OTHER_REASON


async def test_who_may_what() -> None:
    """The reader sees, the manager does; but not with a password only, which anybody could have listened to."""
    changes: list[Callable[[MeterCertificates], Any]] = [
        lambda held: held.generate_key_pair(Usage.SIGNATURE),
        lambda held: held.request(Usage.SIGNATURE),
        lambda held: held.take(ONE.client),
    ]
    async with served() as line, line.open(client=2) as meter:
        assert len(await MeterCertificates(meter).held()) == 2
        for change in changes:
            await denied(change(MeterCertificates(meter)))
    async with served(LLS) as line, line.open() as meter:
        held = MeterCertificates(meter)
        for change in changes:
            await denied(change(held))
        await denied(held.remove((await held.held())[-1]))
    async with served(GMAC, Security.AUTHENC) as line, line.open() as meter:
        await renewed(meter, ONE)


async def denied(change: Any) -> None:
    with pytest.raises(MeterError) as error:
        await change
    assert error.value.result == DataAccessResult.READ_WRITE_DENIED


def test_a_certificate_store_shows_no_key() -> None:
    line = Line(ECDSA, Security.NONE, ONE)
    assert repr(line.station.meter.certificates) == "Certificates(2)"
    assert parse(ONE.client.octets) == ONE.client


def test_what_is_wanted_is_said_in_the_way_of_the_class() -> None:
    """Parameters of other types are refused as such, whatever they are."""
    meter = Line(ECDSA, Security.NONE, ONE).station.meter
    context = Context(meter, Session(role=Role.MANAGER, mechanism=7), NOW.timestamp())
    entity = axdr.structure(axdr.enum(0), axdr.enum(0), axdr.octet_string(b""))
    number = axdr.structure(axdr.octet_string(b"\1"), axdr.octet_string(b""))
    wrong = [
        None, axdr.unsigned(0), axdr.null_data(), axdr.structure(axdr.enum(0), number), axdr.structure(axdr.enum(1), entity),
        axdr.structure(axdr.enum(2), entity), axdr.structure(axdr.enum(0)), axdr.array(), axdr.enum(9),
    ]  # fmt: skip
    for method in (4, 5, 6, 7, 8):
        for data in wrong:
            with pytest.raises(MeterError) as error:
                call(context, MethodDescriptor(class_id=64, instance_id=name("0.0.43.0.0.255"), method_id=method), data)
            assert error.value.result == DataAccessResult.TYPE_UNMATCHED, (method, data)
    for data in (axdr.structure(axdr.enum(0), entity), axdr.structure(axdr.enum(1), number)):
        with pytest.raises(MeterError) as error:
            call(context, MethodDescriptor(class_id=64, instance_id=name("0.0.43.0.0.255"), method_id=7), data)
        assert error.value.result == DataAccessResult.OBJECT_UNAVAILABLE
