"""A token that fails in the middle of work: pulled out, locked, without a mechanism. SoftHSM behind a module that can do so."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from general_help import all_keys
from test_tokens import refusal, uri
from token_help import MODULE, TOKEN, Faults, needs_softhsm, softhsm
from win12.security import wrapping
from win12.security.agreement import AgreementKey
from win12.security.counters import MemoryCounters
from win12.security.key_writing import write_keys
from win12.security.keys import Keys, load_keys
from win12.security.signing import Signer
from win12.security.stores import moving
from win12_wire.errors import Code

pytestmark = [needs_softhsm, pytest.mark.skipif(shutil.which("cc") is None, reason="needs a C compiler")]
TITLE = bytes(8)


@pytest.fixture(scope="module")
def faults(tmp_path_factory: pytest.TempPathFactory) -> Faults:
    return Faults(tmp_path_factory.mktemp("faults"))


@pytest.fixture(scope="module")
def held(faults: Faults, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Keys]:
    """Keys of a token behind the module."""
    folder = tmp_path_factory.mktemp("token")
    with pytest.MonkeyPatch.context() as patch, softhsm(folder, TOKEN, module=faults.module):
        patch.setenv("TOKEN_FAULTS_OVER", str(MODULE))
        file = folder / "keys.toml"
        write_keys(file, all_keys(1))
        for name in ("ek", "kek", "client_signing_key", "client_agreement_key"):
            moving.put(file, None, name, uri(name), MemoryCounters())
        yield load_keys(file)


@pytest.fixture(autouse=True)
def _no_more(faults: Faults) -> Iterator[None]:
    yield
    faults.fail(-1, 0, 0)


def works(keys: Keys) -> dict[int, Any]:
    """What each key does, by the function of the module that does it."""
    peer = AgreementKey.fresh(1).public()
    return {
        Faults.ENCRYPT_INIT: lambda: keys.cipher(1).protect(0x31, TITLE, 1, b"plain"),
        Faults.SIGN_INIT: lambda: Signer(1, keys.client_signing_key, "").sign(b"m"),
        Faults.WRAP: lambda: wrapping.wrap(1, keys.kek, bytes(16)),
        Faults.DERIVE: lambda: AgreementKey(1, keys.client_agreement_key, "").secret(peer),
    }


def test_a_session_that_ended_is_opened_again(held: Keys, faults: Faults) -> None:
    for code in (Faults.DEVICE_REMOVED, Faults.SESSION_INVALID):
        for function, work in works(held).items():
            faults.fail(function, code)
            assert work()


def test_a_token_that_stays_away(held: Keys, faults: Faults) -> None:
    for function, work in works(held).items():
        faults.fail(function, Faults.DEVICE_REMOVED, 2)
        assert refusal(work) is Code.TOKEN_MISSING
        assert work()


def test_a_token_that_fails(held: Keys, faults: Faults) -> None:
    for function, work in works(held).items():
        faults.fail(function, Faults.DEVICE_ERROR)
        assert refusal(work) is Code.TOKEN_FAILED
        assert work()


def test_a_mechanism_that_the_token_lacks(held: Keys, faults: Faults) -> None:
    for function, work in works(held).items():
        faults.fail(function, Faults.MECHANISM_INVALID)
        assert refusal(work) is Code.MECHANISM_MISSING


def test_a_pin_that_is_locked(held: Keys, faults: Faults) -> None:
    seal = works(held)[Faults.ENCRYPT_INIT]
    held.ek._at.token.forget()  # type: ignore[union-attr]
    faults.fail(Faults.LOGIN, Faults.PIN_LOCKED)
    assert refusal(seal) is Code.PIN_LOCKED
    assert seal()
