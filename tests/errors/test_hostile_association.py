"""A meter that agrees to less than was asked, or does not prove who it is: each time the right error."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
import win12
from evil_meter import CLIENT_TITLE, KEYS, SERVER_TITLE, Evil, evil_meter
from hostile_help import refused, talk
from win12.security.counters import MemoryCounters
from win12.security.suite import control_octet
from win12_wire.errors import Code, Win12Error
from win12_wire.frames.acse import Aare, Diagnostic, DiagnosticSource
from win12_wire.frames.ciphering import ServiceCiphering
from win12_wire.frames.initiate import Conformance, InitiateResponse


def aare(**fields: Any) -> Callable[[Aare], Aare]:
    def spoil(right: Aare) -> Aare:
        for name, value in fields.items():
            setattr(right, name, value)
        return right

    return spoil


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"application_context_name": bytes.fromhex("60857405080101")}, Code.DOWNGRADE),
        ({"mechanism_name": bytes.fromhex("60857405080201")}, Code.DOWNGRADE),
        ({"result_source_diagnostic": Diagnostic(source=DiagnosticSource.acse_service_user, code=0)}, Code.DOWNGRADE),
        ({"responding_ap_title": CLIENT_TITLE}, Code.REFLECTION),
        ({"responding_ap_title": b"OTHER001"}, Code.WRONG_TITLE),
        ({"responding_authentication_value": b"short"}, Code.AUTHENTICATION_FAILED),
        ({"responding_authentication_value": bytes(65)}, Code.AUTHENTICATION_FAILED),
        ({"responding_authentication_value": None}, Code.AUTHENTICATION_FAILED),
        ({"result": 1, "user_information": None}, Code.ASSOCIATION_REJECTED),
        ({"result": 2}, Code.ASSOCIATION_REJECTED),
        ({"user_information": None}, Code.NOT_PROTECTED),
    ],
)
async def test_a_lesser_association(fields: dict[str, Any], code: Code) -> None:
    await refused(Evil(aare=aare(**fields)), code)


async def test_a_title_that_is_neither_sent_nor_pinned() -> None:
    evil = Evil(aare=aare(responding_ap_title=None))
    assert await talk(evil) == [7, 7]
    with pytest.raises(Win12Error) as error:
        async with evil_meter(evil) as url, win12.open(url, keys=replace(KEYS, server_title=b""), counters=MemoryCounters()):
            pass
    assert error.value.code == Code.WRONG_TITLE


async def test_our_own_challenge() -> None:
    await refused(Evil(challenge=lambda ours: ours or b"on"), Code.REFLECTION)


def plain_initiate(_: bytes) -> bytes:
    return InitiateResponse(conformance=Conformance(bits=0x40121D), max_pdu_size=1024).encode()


def forged_initiate(payload: bytes) -> bytes:
    return payload[:-1] + bytes((payload[-1] ^ 1,))


def weak_initiate(payload: bytes) -> bytes:
    sealed = ServiceCiphering.decode(payload)
    control = control_octet(2, authenticated=False, encrypted=True)
    octets = KEYS.cipher(2).protect(control, SERVER_TITLE, sealed.invocation_counter, plain_initiate(b""))
    return ServiceCiphering(
        tag=sealed.tag, security_control=control, invocation_counter=sealed.invocation_counter, payload=octets
    ).encode()


@pytest.mark.parametrize(
    ("spoil", "code"),
    [(plain_initiate, Code.NOT_PROTECTED), (forged_initiate, Code.WRONG_TAG), (weak_initiate, Code.WEAK_PROTECTION)],
)
async def test_a_lesser_initiate_response(spoil: Callable[[bytes], bytes], code: Code) -> None:
    await refused(Evil(initiate=spoil), code)


@pytest.mark.parametrize("wrong", [b"\0", bytes(17), b""])
async def test_a_wrong_proof(wrong: bytes) -> None:
    await refused(Evil(proof=lambda right: wrong if len(wrong) != 1 else right[:-1] + wrong), Code.AUTHENTICATION_FAILED)


async def test_wrong_keys() -> None:
    keys = replace(KEYS, ek=bytes(32))
    with pytest.raises(Win12Error):
        async with evil_meter(Evil()) as url, win12.open(url, keys=keys, counters=MemoryCounters()):
            pass
