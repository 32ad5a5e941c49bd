"""What cannot be a broadcast key, and what a broadcast cannot have: told before anything is sent."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from broadcast_help import URL, broadcaster
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from general_help import keys_of, without
from win12.application.association import ClientAssociation
from win12.application.association.settings import ClientSettings, Security
from win12.application.client.broadcasting import settings_of
from win12.physical.url import parse_url
from win12.security.counters import MemoryCounters
from win12.security.held import HeldKey
from win12.security.keys import Keys, load_key_ring, load_keys
from win12_wire.errors import Code, LocalError, SecurityError, UsageError
from win12_wire.frames import axdr

IMAGE = "0.0.44.0.0.255"


@pytest.mark.parametrize("role", ["ek", "ak", "kek", "dk"])
def test_no_other_key_is_the_broadcast_key(role: str) -> None:
    with pytest.raises(SecurityError) as error:
        Keys(**{"bek": bytes(range(16)), role: bytes(range(16))})
    assert error.value.code is Code.KEY_INVALID
    assert "00010203" not in str(error.value).lower()


class Elsewhere(HeldKey):
    """A key that is held, and does not come out."""

    def __init__(self, key: bytes, uri: str) -> None:
        self.uri, self._key = uri, key

    def __len__(self) -> int:
        return len(self._key)

    def encrypt(self, nonce: bytes, plain: bytes, aad: bytes | None) -> bytes:
        return AESGCM(self._key).encrypt(nonce, plain, aad)

    def wrap(self, key: bytes) -> bytes:
        raise SecurityError(Code.MECHANISM_MISSING)

    unwrap = wrap


def test_no_other_key_is_the_broadcast_key_wherever_they_lie() -> None:
    key, other = bytes(range(16)), bytes(16)
    for pair in ((key, Elsewhere(key, "a")), (Elsewhere(key, "a"), key), (Elsewhere(key, "a"), Elsewhere(key, "b"))):
        with pytest.raises(SecurityError) as error:
            Keys(ek=pair[0], bek=pair[1])
        assert error.value.code is Code.KEY_INVALID
    assert Keys(ek=Elsewhere(key, "a"), bek=other).bek == other


def test_a_key_file_in_which_it_is_the_key_of_a_meter(tmp_path: Path) -> None:
    path = tmp_path / "keys.toml"
    path.write_text(f'bek = "{"11" * 16}"\n[meters.one]\nek = "{"11" * 16}"\n')
    path.chmod(0o600)
    with pytest.raises(SecurityError):
        load_keys(path, "one")
    path.write_text(f'[meters.one]\nek = "{"11" * 16}"\n[meters.two]\nbek = "{"11" * 16}"\n')
    with pytest.raises(SecurityError) as error:
        load_key_ring(path)
    assert error.value.code is Code.KEY_INVALID


NOT = ["auth=gmac", "ciphering=dedicated", "message_key=wrapped&apdus=general-ciphering", "referencing=sn"]


@pytest.mark.parametrize("option", NOT)
def test_what_a_broadcast_has_not(option: str) -> None:
    with pytest.raises(UsageError) as error:
        broadcaster(url=f"tcp://meter?client=1&suite=1&{option}")
    assert error.value.code is Code.BAD_CONFIG


def test_unprotected_broadcasts_are_none_of_these() -> None:
    for settings in (replace(settings_of(parse_url(URL)), security=Security.ENC), ClientSettings(broadcast=True)):
        with pytest.raises(UsageError):
            ClientAssociation(settings, keys_of("client", 1), MemoryCounters())


@pytest.mark.parametrize("missing", ["bek", "ak", "client_title"])
def test_a_key_that_is_missing_is_named(missing: str) -> None:
    with pytest.raises(SecurityError) as error:
        broadcaster(without(keys_of("client", 1), missing))
    assert error.value.code is Code.KEY_MISSING
    assert missing in error.value.detail


def test_no_meter_is_asked_for_what_is_not_known() -> None:
    with pytest.raises(UsageError):
        broadcaster().write("1.2.3.4.5.6:2", 1)
    octets, _ = broadcaster().write("1.2.3.4.5.6:2", axdr.integer(1), class_id=1)
    assert octets
    with pytest.raises(LocalError) as error:
        broadcaster(url="hdlc+tcp://meter?client=1&suite=1").act(f"{IMAGE}:image_block_transfer", [1, bytes(500)])
    assert error.value.code is Code.TOO_LONG
