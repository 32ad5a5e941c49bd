"""Settings and keys for general-ciphering and general-signing that do not go together: told before anything is sent."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from general_help import keys_of, without
from layers_help import INSIDE, NONE, OUTSIDE, pair
from win12.application.association.settings import Security, Signing
from win12.security.message_keys import KeyUse
from win12_wire.errors import Code, SecurityError, UsageError


@pytest.mark.parametrize(
    ("use", "signing", "missing"),
    [
        (KeyUse.WRAPPED, NONE, "kek"),
        (KeyUse.ONE_EPHEMERAL, NONE, "client_agreement_key"),
        (KeyUse.ONE_EPHEMERAL, NONE, "server_agreement_public_key"),
        (KeyUse.ONE_EPHEMERAL, NONE, "client_signing_key"),
        (KeyUse.ONE_EPHEMERAL, NONE, "server_public_key"),
        (KeyUse.STATIC, NONE, "client_agreement_key"),
        (KeyUse.STATIC, NONE, "server_agreement_public_key"),
        (KeyUse.IDENTIFIED, OUTSIDE, "client_signing_key"),
        (KeyUse.IDENTIFIED, INSIDE, "server_public_key"),
    ],
)
def test_a_key_that_is_missing_is_named_at_once(use: KeyUse, signing: Signing, missing: str) -> None:
    with pytest.raises(SecurityError) as error:
        pair(use, signing, client_keys=without(keys_of("client", 1), missing))
    assert error.value.code is Code.KEY_MISSING
    assert missing in str(error.value)


@pytest.mark.parametrize(("use", "signing"), [(KeyUse.STATIC, NONE), (KeyUse.ONE_EPHEMERAL, NONE), (KeyUse.IDENTIFIED, INSIDE)])
def test_suite_0_has_no_curve(use: KeyUse, signing: Signing) -> None:
    with pytest.raises(SecurityError) as error:
        pair(use, signing, suite=0, client_keys=keys_of("client", 1), server_keys=keys_of("server", 1))
    assert error.value.code is Code.WRONG_SUITE


def test_keys_of_another_curve() -> None:
    with pytest.raises(SecurityError) as error:
        pair(KeyUse.STATIC, client_keys=replace(keys_of("client", 1), client_agreement_key=b"\3" * 48))
    assert error.value.code is Code.KEY_INVALID


@pytest.mark.parametrize(
    "client",
    [
        {"message_key": None, "signing": OUTSIDE},
        {"message_key": KeyUse.WRAPPED, "dedicated": True},
        {"message_key": KeyUse.WRAPPED, "security": Security.ENC},
    ],
)
def test_settings_that_do_not_go_together(client: dict[str, Any]) -> None:
    with pytest.raises(UsageError) as error:
        pair(KeyUse.WRAPPED, client=client)
    assert error.value.code is Code.BAD_CONFIG


def test_a_meter_that_wants_signatures_wants_tags() -> None:
    with pytest.raises(UsageError) as error:
        pair(KeyUse.WRAPPED, server={"signing": OUTSIDE, "security": Security.NONE})
    assert error.value.code is Code.BAD_CONFIG


def test_a_public_key_that_is_none_is_found_at_once() -> None:
    with pytest.raises(SecurityError) as error:
        pair(KeyUse.STATIC, client_keys=keys_of("client", 1, server_agreement_public_key=b"\x5a" * 64))
    assert error.value.code is Code.KEY_INVALID
