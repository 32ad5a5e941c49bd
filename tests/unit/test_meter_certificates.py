"""A meter that gets its key pair and certificate over the line, and is known by it from then on; over real TCP."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from association_pair import CLIENT_TITLE, SERVER_TITLE
from certificate_help import NOW, Pki, forge
from test_simulator_dialogue import Pair
from win12.application.association import ClientAssociation
from win12.application.association.settings import Authentication, ClientSettings, Security
from win12.application.client.certificates import MeterCertificates
from win12.application.client.meter import Meter
from win12.application.client.opening import open as open_meter
from win12.cli.main import run
from win12.security.certificates import Usage, files, parse
from win12.security.certificates.pairs import new_key, private_number, public_of
from win12.security.certificates.profile import title_name
from win12.security.certificates.requests import read_request, request
from win12.security.counters import MemoryCounters
from win12.security.keys import Keys
from win12.simulator import certificates as simulated
from win12.simulator.attributes import call
from win12.simulator.config import MeterConfig
from win12.simulator.meter import Meter as SimulatedMeter
from win12.simulator.model import Context, name
from win12.simulator.server import LinkKind, serve_meters
from win12.simulator.session import Role, Session
from win12.simulator.station import Station
from win12_wire.errors import Code, MeterError, SecurityError, Win12Error
from win12_wire.frames import axdr
from win12_wire.frames.cosem import MethodDescriptor
from win12_wire.objects.enums import CertificateEntity, DataAccessResult

PKI = {suite: Pki(suite) for suite in (1, 2)}
ONE = PKI[1]
ECDSA, GMAC, LLS = Authentication.ECDSA, Authentication.GMAC, Authentication.LLS
CLOCK = "0.0.1.0.0.255"
WAYS = [(suite, security, pdu) for suite in (1, 2) for security in (Security.NONE, Security.AUTHENC) for pdu in (128, 65535)]


class Line:
    """A meter on a port. It knows its clients and itself by keys that the factory gave it; and its trust anchor."""

    def __init__(self, how: Authentication, security: Security, pki: Pki, **changed: Any) -> None:
        secret = bytes(32 if pki.suite == 2 else 16)
        self.pki, self.how, self.security = pki, how, security
        self.factory = new_key(pki.suite)
        self.client_keys = Keys(
            ek=secret, ak=secret, password=b"12345678", client_title=CLIENT_TITLE, server_title=SERVER_TITLE,
            client_signing_key=private_number(pki.client_key), server_public_key=public_of(self.factory),
        )  # fmt: skip
        keys = replace(
            self.client_keys, client_signing_key=b"", server_public_key=b"", server_signing_key=private_number(self.factory),
            client_public_key=public_of(pki.client_key), trust_anchors=(pki.top.certificate.octets,),
            certificates=(pki.sub.certificate.octets,),
        )  # fmt: skip
        config = MeterConfig(authentication=how, security=security, suite=pki.suite, days=1)
        self.station = Station(SimulatedMeter(config), replace(keys, **changed))
        self.counters = MemoryCounters()
        self.port, self.link = 0, "wrapper"

    @property
    def by_certificate(self) -> Keys:
        """What a client has that knows the meter by the trust anchor alone, and shows a certificate of its own."""
        pki = self.pki
        return replace(
            self.client_keys, server_public_key=b"", client_certificate=pki.client.octets,
            trust_anchors=(pki.top.certificate.octets,), certificates=(pki.sub.certificate.octets,),
        )  # fmt: skip

    def open(self, keys: Keys | None = None, *, client: int = 1, pdu: int = 65535) -> Any:
        """An association, to be entered."""
        scheme = "tcp" if self.link == "wrapper" else "hdlc+tcp"
        parameters = f"client={client}&auth={self.how}&security={self.security}&suite={self.pki.suite}&pdu={pdu}"
        return open_meter(f"{scheme}://127.0.0.1:{self.port}?{parameters}", keys=keys or self.client_keys, counters=self.counters)


@asynccontextmanager
async def served(
    how: Authentication = ECDSA, security: Security = Security.NONE, pki: Pki = ONE, link: LinkKind = "wrapper", **keys: Any
) -> AsyncIterator[Line]:
    line = Line(how, security, pki, **keys)
    async with await serve_meters([line.station], link=link) as simulator:
        line.port, line.link = simulator.ports[0], link
        yield line


async def renewed(meter: Meter, pki: Pki, usage: Usage = Usage.SIGNATURE) -> None:
    """Key pair, request, certificate, import."""
    held = MeterCertificates(meter)
    await held.generate_key_pair(usage)
    asked = await held.request(usage)
    await held.take(pki.sub.issue(asked.name, asked.public, usage, days=30, start=NOW - timedelta(hours=1)))


@pytest.mark.parametrize(("suite", "security", "pdu"), WAYS)
async def test_from_the_key_of_the_factory_to_a_certificate(suite: int, security: Security, pdu: int) -> None:
    pki = PKI[suite]
    async with served(security=security, pki=pki) as line:
        with pytest.raises(SecurityError) as error:
            await line.open(line.by_certificate).start()
        assert error.value.code == Code.CERTIFICATE_MISSING
        async with line.open(pdu=pdu) as meter:
            await renewed(meter, pki)
            assert (await meter.read(CLOCK)).value, "the association that is there goes on"
        with pytest.raises(SecurityError) as error:
            await line.open().start()
        assert error.value.code == Code.AUTHENTICATION_FAILED, "the factory's key is no longer in use"
        async with line.open(line.by_certificate) as meter:
            assert (await meter.read(CLOCK)).value
            listed = {(one.entity, one.subject_name) for one in await MeterCertificates(meter).held()}
        assert (CertificateEntity.SERVER, title_name(SERVER_TITLE)) in listed


async def test_certificates_are_longer_than_a_frame_of_hdlc() -> None:
    async with served(security=Security.AUTHENC, link="hdlc") as line:
        async with line.open() as meter:
            await renewed(meter, ONE)
        async with line.open(line.by_certificate) as meter:
            assert (await meter.read(CLOCK)).value


def test_a_meter_with_the_certificate_of_another_does_not_begin() -> None:
    for changed, code in (
        ({"server_certificate": ONE.client.octets}, Code.CERTIFICATE_TITLE),
        ({"server_certificate": ONE.server.octets}, Code.CERTIFICATE_KEY),
        ({"server_signing_key": b""}, Code.KEY_MISSING),
    ):
        with pytest.raises(SecurityError) as error:
            Line(ECDSA, Security.NONE, ONE, **changed).station.check()
        assert error.value.code == code
    Line(ECDSA, Security.NONE, ONE).station.check()


async def test_a_meter_goes_by_its_own_clock() -> None:
    async with served(client_public_key=b"", server_certificate=b"") as line:
        keys = replace(line.client_keys, client_certificate=ONE.client.octets)
        async with line.open(keys):
            pass
        line.station.meter.wall = (NOW + timedelta(days=800)).timestamp  # on which the certificate has expired
        with pytest.raises(Win12Error) as error:
            await line.open(keys).start()
        assert error.value.code == Code.ASSOCIATION_REJECTED


async def test_a_second_renewal_in_the_association_of_the_first() -> None:
    async with served() as line:
        async with line.open() as meter:
            await renewed(meter, ONE)
        async with line.open(line.by_certificate) as meter:
            before = await MeterCertificates(meter).export(CertificateEntity.SERVER, Usage.SIGNATURE, SERVER_TITLE)
            await renewed(meter, ONE)
            after = await MeterCertificates(meter).export(CertificateEntity.SERVER, Usage.SIGNATURE, SERVER_TITLE)
        assert before.public != after.public
        async with line.open(line.by_certificate):
            pass


async def test_a_request_of_another_title_is_none_of_this_meter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(simulated, "request", lambda pair, _: request(pair, b"SOMEBODY"))
    async with served() as line, line.open() as meter:
        with pytest.raises(SecurityError) as error:
            await MeterCertificates(meter).request(Usage.SIGNATURE)
        assert error.value.code == Code.CERTIFICATE_TITLE


def test_the_next_association_of_the_same_connection_has_the_new_key() -> None:
    line = Line(ECDSA, Security.NONE, ONE)
    held = line.station.meter.certificates
    settings = ClientSettings(authentication=ECDSA, suite=1)
    pair = Pair(line.station)

    def associate(keys: Keys) -> None:
        pair.association = ClientAssociation(settings, keys, MemoryCounters())
        pair.associate()

    associate(line.client_keys)
    held.generate(Usage.SIGNATURE)
    asked = read_request(held.request(Usage.SIGNATURE))
    held.take(ONE.sub.issue(asked.name, asked.public, Usage.SIGNATURE, days=30, start=NOW - timedelta(hours=1)).octets)
    assert pair.get("1.0.1.8.0.255").data is not None
    pair.association.release(0.0)
    pair.send()
    pair.move()
    associate(line.by_certificate)


async def test_a_meter_of_suite_2_holds_no_weaker_key_of_a_client() -> None:
    async with served(pki=PKI[2]) as line, line.open() as meter:
        weak = PKI[2].sub.issue(title_name(CLIENT_TITLE), public_of(ONE.client_key), Usage.SIGNATURE, days=9, start=NOW)
        with pytest.raises(MeterError) as error:
            await MeterCertificates(meter).take(weak)
        assert error.value.result == DataAccessResult.OTHER_REASON
        await MeterCertificates(meter).take(PKI[2].client)


async def test_a_key_pair_alone_changes_nothing() -> None:
    async with served() as line:
        async with line.open() as meter:
            held = MeterCertificates(meter)
            first = await held.request(Usage.SIGNATURE)
            assert first.public == public_of(line.factory)
            await held.generate_key_pair(Usage.SIGNATURE)
            assert (await held.request(Usage.SIGNATURE)).public != first.public
        async with line.open() as meter:
            await MeterCertificates(meter).take(ONE.issued(SERVER_TITLE, line.factory))  # for the key in use: it is as good
        async with line.open(line.by_certificate):
            pass


async def test_pairs_for_other_uses_leave_signing_alone() -> None:
    async with served() as line:
        async with line.open() as meter:
            for usage in (Usage.AGREEMENT, Usage.TLS):
                with pytest.raises(MeterError) as error:
                    await MeterCertificates(meter).request(usage)
                assert error.value.result == DataAccessResult.OBJECT_UNAVAILABLE
                await renewed(meter, ONE, usage)
            types = [one.type for one in await MeterCertificates(meter).held() if one.entity == CertificateEntity.SERVER]
            assert types == [1, 2]
        async with line.open():
            pass


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
    ("altered", lambda line: ONE.issued(SERVER_TITLE, line.factory).octets[:-1] + b"\0"),
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


async def test_suite_0_has_no_certificates() -> None:
    keys = Keys(ek=bytes(16), ak=bytes(16), client_title=CLIENT_TITLE)
    station = Station(SimulatedMeter(MeterConfig(authentication=GMAC, days=1)), keys)
    async with await serve_meters([station]) as simulator:
        url = f"tcp://127.0.0.1:{simulator.ports[0]}?client=1&auth=gmac"
        async with open_meter(url, keys=keys, counters=MemoryCounters()) as meter:
            assert await MeterCertificates(meter).held() == []
            for usage in (Usage.SIGNATURE, Usage.TLS):
                with pytest.raises(MeterError) as error:
                    await MeterCertificates(meter).generate_key_pair(usage)
                assert error.value.result == DataAccessResult.OBJECT_UNAVAILABLE


async def test_the_commands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """list, export, remove, in a thread of their own, against the meter of this loop."""

    async def cert(*words: str, status: int = 0) -> Any:
        capsys.readouterr()
        more = ["--keys", str(keys), "--counters", str(tmp_path / "counters"), "--json"]
        assert await asyncio.to_thread(run, ["cert", *words, *more]) == status
        said = capsys.readouterr()
        return json.loads(said.out) if status == 0 else said.err

    async with served(security=Security.AUTHENC) as line:
        url = f"tcp://127.0.0.1:{line.port}?client=1&auth=ecdsa&suite=1"
        keys = tmp_path / "keys.toml"
        known = line.client_keys
        names = ("ek", "ak", "client_title", "client_signing_key", "server_public_key")
        keys.write_text("".join(f'{name} = "{getattr(known, name).hex()}"\n' for name in names))
        keys.chmod(0o600)
        root, sub = await cert("list", url)
        assert (root["subject"], sub["subject"], sub["of"], sub["for"]) == (
            "Test root",
            "Test sub CA",
            "certification authority",
            "other",
        )
        exported = await cert("export", url, sub["serial"], str(tmp_path / "sub.pem"))
        assert exported["serial"] == sub["serial"] == ONE.sub.certificate.serial.hex()
        assert files.read_certificate(tmp_path / "sub.pem") == ONE.sub.certificate
        assert (await cert("remove", url, sub["serial"].upper()))["subject"] == "Test sub CA"
        assert len(await cert("list", url)) == 1
        assert "is the serial number of 0 certificates there" in await cert("remove", url, sub["serial"], status=2)
        assert "[ACTION_FAILED]" in await cert("remove", url, root["serial"], status=1)
        await cert("import", url, str(tmp_path / "sub.pem"))
        assert len(await cert("list", url)) == 2


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
