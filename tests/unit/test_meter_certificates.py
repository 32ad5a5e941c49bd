"""A meter that gets its key pair and certificate over the line: what holds afterwards, and for whom."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from association_pair import CLIENT_TITLE, SERVER_TITLE
from certificate_help import NOW
from renewal_help import CLOCK, ECDSA, GMAC, ONE, PKI, Line, renewed, served
from test_simulator_dialogue import Pair
from win12.application.association import ClientAssociation
from win12.application.association.settings import ClientSettings, Security
from win12.application.client.certificates import MeterCertificates
from win12.application.client.opening import open as open_meter
from win12.cli.main import run
from win12.security.certificates import Usage, files
from win12.security.certificates.pairs import public_of
from win12.security.certificates.profile import title_name
from win12.security.certificates.requests import read_request, request
from win12.security.counters import MemoryCounters
from win12.security.keys import Keys
from win12.simulator import certificates as simulated
from win12.simulator.config import MeterConfig
from win12.simulator.meter import Meter as SimulatedMeter
from win12.simulator.server import serve_meters
from win12.simulator.station import Station
from win12_wire.errors import Code, MeterError, SecurityError, Win12Error
from win12_wire.objects.enums import CertificateEntity, DataAccessResult

WAYS = [(suite, security, pdu) for suite in (1, 2) for security in (Security.NONE, Security.AUTHENC) for pdu in (128, 65535)]


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
