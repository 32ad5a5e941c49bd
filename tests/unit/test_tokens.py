"""Keys in a token (SoftHSM): they do what keys in memory do, octet for octet, and do not come out; every refusal has its code."""

from __future__ import annotations

import os
import shutil
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from general_help import all_keys
from token_help import MODULE, PIN, TOKEN, configured, initialise, key_file, needs_softhsm, softhsm
from win12.security import stores, wrapping
from win12.security.agreement import AgreementKey
from win12.security.certificates.pairs import private_number
from win12.security.counters import MemoryCounters, counter_name
from win12.security.held import HeldKey, HeldPair, check_value, octets_of
from win12.security.key_changes import changed
from win12.security.key_writing import write_keys
from win12.security.keys import Keys, environment_keys, load_key_ring, load_keys
from win12.security.signing import Signer, Verifier
from win12.security.stores import moving
from win12.security.suite import Cipher
from win12_wire.errors import Code, SecurityError, UsageError

pkcs11 = pytest.importorskip("pkcs11", reason="python-pkcs11 is not installed")
from win12.security.stores import token  # noqa: E402 - needs it

pytestmark = needs_softhsm
Attribute, ObjectClass = pkcs11.Attribute, pkcs11.ObjectClass
TITLE = bytes.fromhex("4D4D4D0000BC614E")
PAIRS = tuple(f"{side}_{use}_key" for side in ("client", "server") for use in ("signing", "agreement"))
ENTRIES = ("ek", "ak", "kek", "bek", "password", *PAIRS)


@pytest.fixture(scope="module", params=[1, 2])
def moved(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[int, Keys, Keys, Path]]:
    """A suite; its keys in memory; the same in a token; the key file that says so."""
    folder = tmp_path_factory.mktemp("token")
    with softhsm(folder, TOKEN):
        file, before = folder / "keys.toml", all_keys(request.param)
        write_keys(file, before)
        for name in ENTRIES:
            moving.put(file, None, name, uri(name), MemoryCounters())
        yield request.param, before, load_keys(file), file


def uri(name: str, token: str = TOKEN) -> str:
    return f"pkcs11:token={token};object={name}"


def refusal(work: Any, *arguments: Any) -> Code:
    with pytest.raises((SecurityError, UsageError)) as refused:
        work(*arguments)
    assert PIN not in str(refused.value)
    return refused.value.code


def test_the_file_names_keys_and_holds_none(moved: tuple[int, Keys, Keys, Path]) -> None:
    _, before, after, file = moved
    text = file.read_text()
    for name in ENTRIES:
        assert getattr(before, name).hex() not in text.lower()
        assert f'{name} = "{uri(name)}"' in text
    assert isinstance(after.ek, HeldKey)
    assert isinstance(after.client_signing_key, HeldPair)
    assert (after.ak, after.password, after.client_title) == (before.ak, before.password, before.client_title)
    assert before.ek.hex() not in repr(after) + repr(after.ek) + repr(after.client_signing_key)


@pytest.mark.parametrize("protection", [0x10, 0x20, 0x30])
def test_seals_and_opens_as_in_memory(moved: tuple[int, Keys, Keys, Path], protection: int) -> None:
    suite, before, after, _ = moved
    control, memory, token = protection | suite, before.cipher(suite), after.cipher(suite)
    for plain in (b"", b"x", bytes(range(256)) * 9):
        sealed = memory.protect(control, TITLE, 7, plain, b"extra")
        assert token.protect(control, TITLE, 7, plain, b"extra") == sealed
        assert token.unprotect(control, TITLE, 7, sealed, b"extra") == plain
        if protection != 0x20:
            assert refusal(token.unprotect, control, TITLE, 8, sealed, b"extra") is Code.WRONG_TAG
    assert token.gmac(TITLE, 9, control, b"challenge") == memory.gmac(TITLE, 9, control, b"challenge")
    assert Cipher(suite, after.bek, after.ak).protect(control, TITLE, 1, b"all") == Cipher(suite, before.bek, before.ak).protect(
        control, TITLE, 1, b"all"
    )


def test_wraps_and_unwraps(moved: tuple[int, Keys, Keys, Path]) -> None:
    suite, before, after, _ = moved
    key = bytes(range(len(before.ek)))
    wrapped = wrapping.wrap(suite, after.kek, key)
    assert wrapped == wrapping.wrap(suite, before.kek, key)
    assert wrapping.unwrap(suite, after.kek, wrapped) == key
    for wrong in (wrapped[:-1] + bytes((wrapped[-1] ^ 1,)), wrapped[:-8], b"", b"1", wrapped + bytes(8)):
        assert refusal(wrapping.unwrap, suite, after.kek, wrong) is Code.WRONG_MESSAGE_KEY


def test_signs_and_agrees(moved: tuple[int, Keys, Keys, Path]) -> None:
    suite, before, after, _ = moved
    signer = Signer(suite, after.client_signing_key, "client_signing_key")
    assert signer.public() == Signer(suite, before.client_signing_key, "").public()
    assert Verifier(suite, signer.public(), "").verifies(signer.sign(b"message"), b"message")
    peer = AgreementKey.fresh(suite)
    ours, theirs = (AgreementKey(suite, keys.server_agreement_key, "") for keys in (before, after))
    assert theirs.secret(peer.public()) == ours.secret(peer.public()) == peer.secret(theirs.public())
    assert refusal(theirs.secret, bytes(len(peer.public()))) is Code.WRONG_MESSAGE_KEY


def test_what_passes_through_the_token_does_not_stay(moved: tuple[int, Keys, Keys, Path]) -> None:
    suite, before, after, _ = moved
    for _ in range(3):
        wrapping.unwrap(suite, after.kek, wrapping.wrap(suite, after.kek, before.ek))
        AgreementKey(suite, after.client_agreement_key, "").secret(AgreementKey.fresh(suite).public())
    there = after.ek._at.token.work(lambda session: list(session.get_objects({Attribute.TOKEN: False})), "test")  # type: ignore[union-attr]
    assert there == []


def test_a_key_does_only_what_it_is_for(moved: tuple[int, Keys, Keys, Path]) -> None:
    suite, _, after, _ = moved
    peer = AgreementKey.fresh(suite)
    assert refusal(AgreementKey(suite, after.client_signing_key, "").secret, peer.public()) is Code.KEY_INVALID
    assert refusal(Signer(suite, after.client_agreement_key, "").sign, b"message") is Code.KEY_INVALID
    assert refusal(wrapping.wrap, suite, after.ek, bytes(len(after.ek))) is Code.KEY_INVALID
    other = 3 - suite
    assert refusal(after.cipher, other) is Code.KEY_INVALID
    assert refusal(Signer, other, after.client_signing_key, "x") is Code.KEY_INVALID


def test_nobody_gets_the_octets(moved: tuple[int, Keys, Keys, Path], tmp_path: Path) -> None:
    _, _, after, _ = moved
    pair = after.client_signing_key
    assert isinstance(pair, ec.EllipticCurvePrivateKey)
    for work in (pair.private_numbers, pair.private_bytes, lambda: octets_of(after.ek, "ek")):
        assert refusal(work) is Code.KEY_IN_TOKEN
    assert private_number(pair) is pair
    readable = key_file(tmp_path / "keys.toml", f'ak = "{uri("ek")}"\n')
    assert refusal(load_keys, readable) is Code.KEY_IN_TOKEN
    write_keys(tmp_path / "copy.toml", after)  # with the URIs, from whatever folder
    assert load_keys(tmp_path / "copy.toml").ek.named == after.ek.named  # type: ignore[union-attr]


def test_a_new_key_is_not_the_one_in_the_token(moved: tuple[int, Keys, Keys, Path]) -> None:
    suite, before, after, _ = moved
    assert refusal(changed, after, suite, {"ak": before.ek}) is Code.KEY_INVALID
    assert changed(after, suite, {"ak": bytes(len(before.ek))}).ek is after.ek


def test_counters_go_with_the_key(tmp_path: Path) -> None:
    with softhsm(tmp_path, TOKEN):
        counters, before = MemoryCounters(), replace(all_keys(1), server_title=b"\7" * 8)
        for title, sent, heard in ((before.client_title, 700, 3), (before.server_title, 0, 900)):
            counters.raise_to(counter_name(before.ek, title), sent)
            counters.accept(counter_name(before.ek, title), heard)
        file = tmp_path / "keys.toml"
        write_keys(file, before)
        moving.put(file, None, "ek", uri("ek"), counters)
        after = load_keys(file)
        assert check_value(after.ek) == check_value(before.ek)
        assert counter_name(after.ek, TITLE) != counter_name(before.ek, TITLE)
        assert counters.next(counter_name(after.ek, before.client_title)) == 700
        assert counters.last_received(counter_name(after.ek, before.server_title)) == 900


def test_counters_of_all_tables_go_with_a_key_of_the_top_level(tmp_path: Path) -> None:
    ek, ours, theirs = bytes(range(16)), TITLE, b"\x09" * 8
    with softhsm(tmp_path, TOKEN):
        counters = MemoryCounters()
        counters.raise_to(counter_name(ek, ours), 70)
        counters.accept(counter_name(ek, theirs), 80)
        text = f'[meters.a]\nclient_title = "{ours.hex()}"\n[meters.b]\nserver_title = "{theirs.hex()}"\n'
        file = key_file(tmp_path / "keys.toml", f'ek = "{ek.hex()}"\n{text}')
        moving.put(file, None, "ek", uri("ek"), counters)
        after = load_keys(file, "a").ek
        assert counters.next(counter_name(after, ours)) == 70
        assert counters.last_received(counter_name(after, theirs)) == 80
        bare = key_file(tmp_path / "bare.toml", f'ek = "{bytes(16).hex()}"\n')
        assert refusal(moving.put, bare, None, "ek", uri("bare"), counters) is Code.KEY_MISSING
        assert bytes(16).hex() in bare.read_text()
        odd = key_file(tmp_path / "odd.toml", f'ek = "{bytes(16).hex()}"\n[meters.a]\nserver_title = "xyz"\n')
        assert refusal(moving.put, odd, None, "ek", uri("bare"), counters) is Code.KEY_INVALID
        assert refusal(load_keys, key_file(tmp_path / "no.toml", f'ek = "{uri("bare")}"\n')) is Code.KEY_MISSING


@pytest.fixture
def tokens(tmp_path: Path) -> Iterator[Path]:
    with softhsm(tmp_path, TOKEN):
        file = tmp_path / "keys.toml"
        write_keys(file, all_keys(1))
        yield tmp_path


def moved_ek(folder: Path) -> Path:
    file = folder / "keys.toml"
    moving.put(file, None, "ek", uri("ek"), MemoryCounters())
    return file


def test_what_a_file_must_not_say(tokens: Path) -> None:
    here = tokens / "new.toml"
    for text, code in (
        (f'ek = "{uri("none")}"', Code.KEY_MISSING),
        (f'ek = "{uri("none", "nowhere")}"', Code.TOKEN_MISSING),
        (f'ek = "pkcs11:token={TOKEN}"', Code.BAD_CONFIG),
        (f'ek = "pkcs11:token={TOKEN};slot-id=3;object=x"', Code.BAD_CONFIG),
        (f'ek = "pkcs11:token={TOKEN};token=b;object=x"', Code.BAD_CONFIG),
        (f'ek = "{uri("x")}?pin-value={PIN}"', Code.BAD_CONFIG),
        (f'pkcs11_pin = "{PIN}"\nek = "{uri("x")}"', Code.BAD_CONFIG),
        (f'pkcs11_pin = "env:NOWHERE"\nek = "{uri("x")}"', Code.PIN_MISSING),
        (f'pkcs11_pin = "file:nowhere"\nek = "{uri("x")}"', Code.KEY_MISSING),
        (f'pkcs11_module = "/nowhere.so"\nek = "{uri("x")}"', Code.KEY_STORE_MISSING),
        (f'client_title = "{uri("x")}"', Code.BAD_CONFIG),
    ):
        assert refusal(load_keys, key_file(here, text + "\n")) is code, text


def test_two_tokens_of_one_name(tmp_path: Path) -> None:
    with softhsm(tmp_path, TOKEN, TOKEN):
        assert refusal(load_keys, key_file(tmp_path / "keys.toml", f'ek = "{uri("ek")}"\n')) is Code.TOKEN_MISSING
        serial = next(one.serial.decode() for one in token.tokens(str(MODULE)))
        told_apart = key_file(tmp_path / "keys.toml", f'ek = "{uri("ek")};serial={serial}"\n')
        assert refusal(load_keys, told_apart) is Code.KEY_MISSING


def test_a_pin_in_a_file(tokens: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = moved_ek(tokens)
    monkeypatch.delenv("WIN12_PKCS11_PIN")
    assert refusal(load_keys, file) is Code.PIN_MISSING
    key_file(tokens / "pin", PIN + "\n")
    key_file(file, 'pkcs11_pin = "file:pin"\n' + file.read_text())
    assert len(load_keys(file).ek) == 16
    (tokens / "pin").chmod(0o644)
    assert refusal(load_keys, file) is Code.KEYS_EXPOSED


def test_a_wrong_pin_opens_nothing_even_when_the_token_is_open(tokens: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = moved_ek(tokens)
    monkeypatch.setenv("WIN12_PKCS11_PIN", "0000")
    assert refusal(load_keys, file) is Code.PIN_WRONG
    token.close_all()
    assert refusal(load_keys, file) is Code.PIN_WRONG
    monkeypatch.setenv("WIN12_PKCS11_PIN", PIN)
    assert load_keys(file).ek


def test_two_of_one_name(tokens: Path) -> None:
    file = moved_ek(tokens)
    other = key_file(tokens / "b.toml", f'ek = "{"11" * 16}"\nclient_title = "{TITLE.hex()}"\n')
    assert refusal(moving.put, other, None, "ek", uri("ek"), MemoryCounters()) is (
        Code.KEY_AMBIGUOUS
    )
    key = load_keys(file).ek
    assert isinstance(key, HeldKey)
    with key._at.token.writing("test") as session:  # type: ignore[attr-defined]
        session.create_object({
            pkcs11.Attribute.CLASS: pkcs11.ObjectClass.SECRET_KEY, pkcs11.Attribute.KEY_TYPE: pkcs11.KeyType.AES,
            pkcs11.Attribute.VALUE: bytes(16), pkcs11.Attribute.LABEL: "ek", pkcs11.Attribute.ID: b"\1\xff",
            pkcs11.Attribute.TOKEN: True,
        })  # fmt: skip
    assert refusal(load_keys, file) is Code.KEY_AMBIGUOUS
    told_apart = key_file(tokens / "c.toml", f'ek = "{uri("ek")};id=%01%FF"\n')
    assert load_keys(told_apart).ek.named == check_value(bytes(16))  # type: ignore[union-attr]
    token.close_all()


def test_a_pair_without_its_public_half(tokens: Path) -> None:
    file = tokens / "keys.toml"
    moving.put(file, None, "client_signing_key", uri("sign"), MemoryCounters())
    pair: Any = load_keys(file).client_signing_key
    with pair._token.writing("test") as session:
        next(iter(session.get_objects({Attribute.CLASS: ObjectClass.PUBLIC_KEY}))).destroy()
    again = load_keys(file).client_signing_key
    assert len(Signer(1, again, "").sign(b"m")) == 64
    assert refusal(Signer(1, again, "").public) is Code.KEY_MISSING


def test_an_entry_is_replaced_where_it_stands(tokens: Path) -> None:
    file = key_file(
        tokens / "b.toml",
        f"# ek = 'old'\nclient_title = '{TITLE.hex()}'\nek='{'11' * 16}' # top\nak = '{'22' * 16}'\n"
        f"[meters.a]\n ek = '{'33' * 16}'\n[meters.b]\nak = '{'44' * 16}'\n",
    )
    moving.put(file, "a", "ek", uri("a-ek"), MemoryCounters())
    moving.put(file, "b", "ek", uri("top-ek"), MemoryCounters())
    assert f'ek="{uri("top-ek")}" # top' in file.read_text()
    assert [key.ek.uri.partition("?")[0] for key in load_key_ring(file)] == [uri("a-ek"), uri("top-ek"), uri("top-ek")]  # type: ignore[union-attr]
    assert refusal(moving.put, file, "a", "ek", uri("again"), MemoryCounters()) is Code.KEY_IN_TOKEN
    several = key_file(tokens / "d.toml", 'ek = """\n' + "11" * 16 + '"""\n')
    assert refusal(moving.put, several, None, "ek", uri("d-ek"), MemoryCounters()) is Code.BAD_CONFIG


def test_from_the_environment(tokens: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    moved_ek(tokens)
    monkeypatch.setenv("WIN12_EK", uri("ek"))
    assert isinstance(environment_keys().ek, HeldKey)


def test_a_token_that_is_taken_away_and_comes_back(tokens: Path) -> None:
    cipher = load_keys(moved_ek(tokens)).cipher(1)
    sealed = cipher.protect(0x31, TITLE, 1, b"before")
    shutil.move(tokens / "tokens", tokens / "away")
    (tokens / "tokens").mkdir()
    assert refusal(cipher.protect, 0x31, TITLE, 2, b"without") is Code.TOKEN_MISSING
    shutil.rmtree(tokens / "tokens")
    shutil.move(tokens / "away", tokens / "tokens")
    token.close_all()  # SoftHSM itself looks for tokens when it begins
    assert cipher.unprotect(0x31, TITLE, 1, sealed) == b"before"


def test_another_token_in_its_place_is_not_it(tokens: Path) -> None:
    keys = load_keys(moved_ek(tokens))
    shutil.rmtree(tokens / "tokens")
    initialise(configured(tokens), TOKEN)
    token.close_all()
    assert refusal(keys.cipher(1).protect, 0x31, TITLE, 1, b"plain") is Code.TOKEN_MISSING


def test_threads_share_a_session(tokens: Path) -> None:
    cipher, wrong = load_keys(moved_ek(tokens)).cipher(1), []

    def seal(start: int) -> None:
        for counter in range(start, start + 200):
            plain = counter.to_bytes(4) * 20
            if cipher.unprotect(0x31, TITLE, counter, cipher.protect(0x31, TITLE, counter, plain)) != plain:
                wrong.append(counter)

    threads = [threading.Thread(target=seal, args=(1000 * n,)) for n in range(4)]
    for one in threads:
        one.start()
    for one in threads:
        one.join(60)
    assert not wrong
    assert not any(one.is_alive() for one in threads)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_a_child_begins_anew(tokens: Path) -> None:
    keys = load_keys(moved_ek(tokens))
    cipher, held = keys.cipher(1), keys.ek._at.token  # type: ignore[union-attr]
    sealed, before = cipher.protect(0x31, TITLE, 1, b"parent"), held.generation
    child = os.fork()
    if child == 0:  # pragma: no cover - seen by its exit status
        try:
            same = cipher.protect(0x31, TITLE, 1, b"parent") == sealed
            os._exit(0 if same and held.generation == before + 1 else 1)
        finally:
            os._exit(2)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert cipher.unprotect(0x31, TITLE, 1, sealed) == b"parent"


def test_without_the_library(tokens: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = moved_ek(tokens)
    for name in [name for name in sys.modules if name.startswith("win12.security.stores.token")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr("win12.security.stores.token", None, raising=False)
    monkeypatch.setitem(sys.modules, "pkcs11", None)
    monkeypatch.delattr(stores, "token", raising=False)
    with pytest.raises(SecurityError, match=r"pip install 'win12\[pkcs11\]'") as refused:
        load_keys(file)
    assert refused.value.code is Code.KEY_STORE_MISSING
