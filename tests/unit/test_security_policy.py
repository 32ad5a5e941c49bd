"""Policy and secrets of a meter changed over a socket: made stronger only, and never sent or taken in clear."""

from __future__ import annotations

from dataclasses import replace

import pytest
from general_help import keys_of, without
from house_help import ENERGY, House, invoke, mine, run, setup_of
from win12.application.association.settings import Authentication, Security
from win12.application.client.security_setup import change_hls_secret, change_lls_secret
from win12.security.agreement import AgreementKey
from win12.simulator.meter import Meter
from win12.simulator.station import Station
from win12_wire.errors import Code, MeterError, SecurityError
from win12_wire.frames import axdr
from win12_wire.frames.action import ActionRequestNormal
from win12_wire.frames.cosem import MethodDescriptor
from win12_wire.objects.enums import ActionResult, KeyId, SecurityPolicyV1

POLICY = SecurityPolicyV1


# --- policy


def test_a_policy_is_made_stronger_only() -> None:
    async def change(house: House) -> None:
        async with house.open(mine(), "&security=authenc") as meter:
            await setup_of(meter).activate(POLICY(0x6C))
        assert house.station.meter.config.security is Security.AUTHENC
        assert not await house.reads(mine(), "&security=auth")
        assert await house.reads(mine())
        async with house.open(mine()) as meter:
            for policy, result in ((0x24, ActionResult.READ_WRITE_DENIED), (0, ActionResult.READ_WRITE_DENIED), (0x7C, ActionResult.OTHER_REASON)):  # noqa: E501
                with pytest.raises(MeterError) as refused:
                    await setup_of(meter).activate(POLICY(policy))
                assert refused.value.result == result
            assert (await invoke(meter, 1, axdr.octet_string(b"x"))).result == ActionResult.TYPE_UNMATCHED
            await setup_of(meter).activate(POLICY(0xFC))
        assert not await house.reads(mine())
        assert await house.reads(mine(), "&apdus=general-ciphering&signing=outside")

    run(House(security=Security.AUTH), change)


def test_a_policy_without_the_keys_for_it_is_not_taken() -> None:
    async def change(house: House) -> None:
        async with house.open(mine()) as meter:
            with pytest.raises(MeterError):
                await setup_of(meter).activate(POLICY(0xFC))
            assert (await meter.read(ENERGY)).unit == "Wh"

    house = House()
    house.station = Station(Meter(house.station.meter.config), without(keys_of("server", 1), "server_signing_key"))
    run(house, change)


# --- secrets


def test_an_hls_secret() -> None:
    async def change(house: House) -> None:
        new = replace(mine(), password=b"another secret")
        async with house.open(mine(), auth="sha256") as meter:
            await change_hls_secret(meter, new.password)
            assert (await meter.read(ENERGY)).unit == "Wh"
            with pytest.raises(MeterError):
                await change_lls_secret(meter, b"12")
            for bad in (b"", bytes(65)):
                with pytest.raises(MeterError):
                    await change_hls_secret(meter, bad)
        assert not await house.reads(mine(), auth="sha256")
        assert await house.reads(new, auth="sha256")

    run(House(authentication=Authentication.SHA256), change)


def test_an_lls_secret() -> None:
    async def change(house: House) -> None:
        new = replace(mine(), password=b"87654321")
        async with house.open(mine(), auth="lls") as meter:
            await change_lls_secret(meter, new.password)
            assert (await meter.read(ENERGY)).unit == "Wh"
            with pytest.raises(MeterError):
                await change_hls_secret(meter, b"12")
        assert not await house.reads(mine(), auth="lls")
        assert await house.reads(new, auth="lls")

    run(House(authentication=Authentication.LLS), change)


def test_a_secret_is_not_sent_in_clear_and_not_taken_in_clear() -> None:
    async def change(house: House) -> None:
        async with house.open(mine(), "&security=auth", auth="sha256") as meter:
            with pytest.raises(SecurityError) as refused:
                await change_hls_secret(meter, b"seen by all")
            assert refused.value.code is Code.WEAK_PROTECTION
            target = MethodDescriptor(class_id=15, instance_id=bytes((0, 0, 40, 0, 0, 255)), method_id=2)
            answer = await meter.conversation.perform(
                lambda number: ActionRequestNormal(
                    invoke_id=number, confirmed=1, method=target, parameters=axdr.octet_string(b"seen by all")
                )
            )
            assert answer.result == ActionResult.READ_WRITE_DENIED

    run(House(authentication=Authentication.SHA256, security=Security.AUTH), change)


def test_gmac_has_no_secret_but_its_keys() -> None:
    async def change(house: House) -> None:
        async with house.open(mine()) as meter:
            with pytest.raises(MeterError):
                await change_hls_secret(meter, bytes(16))

    run(House(), change)


def test_keys_are_in_no_repr() -> None:
    keys = keys_of("client", 1)
    shown = repr(keys) + repr(KeyId) + repr(AgreementKey(1, keys.client_agreement_key, ""))
    for role in ("ek", "ak", "bek", "kek", "client_agreement_key", "client_signing_key"):
        assert getattr(keys, role).hex() not in shown
        assert str(getattr(keys, role)) not in shown
