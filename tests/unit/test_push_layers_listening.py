"""Listening to pushes in layers, over sockets and by the command: replays across restarts, strangers, tokens pulled out."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from pathlib import Path

import pytest
from altering import altered
from decode_help import push as plain_push
from decode_help import wrapped
from general_help import ciphered, keys_of
from held_help import Pulled
from push_layers_help import Bench, pushed, station
from win12.application.association.settings import Signing
from win12.application.decoding import decode
from win12.application.listening.guard import Guard, PushPolicy
from win12.cli.main import run
from win12.fleet.senders import Senders
from win12.physical import tcp
from win12.security.counters import MemoryCounters
from win12.security.key_writing import write_keys
from win12.security.message_keys import KeyUse
from win12_wire.errors import Code, SecurityError
from win12_wire.frames.ciphering import GeneralCiphering

# --- listening


async def test_what_is_refused_is_counted_and_not_kept_and_a_replay_stays_one_after_a_restart(tmp_path: Path) -> None:
    at, bench = station(), Bench(tmp_path, PushPolicy(message_key=KeyUse.WRAPPED))
    good = pushed(at, KeyUse.WRAPPED)
    async with bench():
        for octets in (plain_push(5), pushed(at, KeyUse.IDENTIFIED), altered(ciphered(plain_push(5), KeyUse.WRAPPED, 1))):
            assert (await bench.send(octets)).outcome == "refused"
        assert (await bench.send(good)).outcome == "kept"
        assert (await bench.send(good)).outcome == "refused"
    async with bench():
        assert (await bench.send(good)).outcome == "refused"
        assert (await bench.send(pushed(at, KeyUse.WRAPPED))).outcome == "kept"
    codes = [code for _, code in bench.outcomes()]
    weak, replay = Code.WEAK_PROTECTION, Code.REPLAY
    assert codes == [weak, weak, Code.WRONG_TAG, None, replay, replay, None]
    assert bench.kept() == 2


AROUND = [(KeyUse.IDENTIFIED, Signing.OUTSIDE), (KeyUse.STATIC, Signing.OUTSIDE), (KeyUse.WRAPPED, Signing.INSIDE)]


@pytest.mark.parametrize("policy", [PushPolicy(), None])
@pytest.mark.parametrize(("use", "signing"), AROUND)
async def test_a_signature_does_not_hide_that_it_came_before(
    tmp_path: Path, use: KeyUse, signing: Signing, policy: PushPolicy | None
) -> None:
    octets = pushed(station(), use, signing)
    async with Bench(tmp_path, policy)() as bench:
        assert (await bench.send(octets)).outcome == "kept"
        assert (await bench.send(octets)).outcome == "refused"
        assert bench.outcomes()[-1] == ("refused", Code.REPLAY)


async def test_a_new_global_key_brings_no_old_push_back(tmp_path: Path) -> None:
    old = pushed(station(), KeyUse.STATIC)
    async with Bench(tmp_path, PushPolicy())() as bench:
        assert (await bench.send(old)).outcome == "kept"
    rekeyed = Bench(tmp_path, PushPolicy(), (keys_of("client", 1, ek=b"\x77" * 16),))
    async with rekeyed():
        assert (await rekeyed.send(old)).outcome == "refused"
        assert rekeyed.outcomes() == [("refused", Code.REPLAY)]


async def test_titles_that_nobody_knows_leave_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A thousand of them, under the keys of a meter: no counter, no sender, no row."""
    seen: list[bytes] = []
    monkeypatch.setattr(Senders, "of", lambda *_: pytest.fail("a sender was made"))
    counters = MemoryCounters()
    monkeypatch.setattr(counters, "_row", lambda name: seen.append(name))
    guard = Guard(PushPolicy(), [keys_of("client", 1)], counters)
    for number in range(1000):
        apdu = GeneralCiphering.decode(ciphered(plain_push(5), KeyUse.IDENTIFIED, 1))
        apdu.originator_title = number.to_bytes(8)
        (decoded,) = decode(apdu.encode(), [keys_of("client", 1)])
        error = guard.refused(decoded)
        assert error is not None
        assert error.code is Code.WRONG_TITLE
    assert not seen


# --- the commands


def test_win12_listen_refuses_what_a_recording_has_less(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    at, keys, file = station(), tmp_path / "keys.toml", tmp_path / "pushes.bin"
    write_keys(keys, keys_of("client", 1), "Of a test.")
    file.write_bytes(
        wrapped(pushed(at, KeyUse.WRAPPED)) + wrapped(pushed(at, KeyUse.STATIC, Signing.OUTSIDE)) + wrapped(plain_push(5))
    )
    files = ["--keys", str(keys), "--store", str(tmp_path / "readings.db"), "--counters", str(tmp_path / "counters")]
    assert run(["listen", str(file), *files, "--security", "authenc", "--signing", "outside", "--json"]) == 2
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["outcome"] for line in lines] == ["refused", "kept", "refused"]
    assert "wanted is authenc, signed outside" in lines[0]["error"]
    assert "WEAK_PROTECTION" in lines[2]["error"]


WRONG = [
    (["listen", "tcp://:0", "--store", "r.db", "--security", "enc"], "auth or authenc"),
    (["listen", "tcp://:0", "--store", "r.db", "--security", "none", "--signing", "outside"], "auth or authenc"),
    (["simulate", "--push-message-key", "wrapped"], "needs --push-to"),
    (["simulate", "--push-to", "tcp://h:1", "--push-signing", "inside"], "needs --push-message-key"),
    (["simulate", "--push-to", "tcp://h:1", "--push-message-key", "wrapped", "--push-ciphered"], "not both"),
    (["simulate", "--push-to", "tcp://h:1", "--push-message-key", "agreed-0e2s"], "server_agreement_key"),
    (["simulate", "--push-to", "tcp://h:1", "--push-message-key", "wrapped", "--profile", "idis"], "says what it is"),
]


@pytest.mark.parametrize(("words", "said"), WRONG)
def test_what_does_not_go_together(words: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(words) == 2
    shown = " ".join(capsys.readouterr().err.replace("│", " ").split())
    assert said in shown


# --- keys in a token


@pytest.mark.parametrize(("use", "role"), [(KeyUse.IDENTIFIED, "ek"), (KeyUse.WRAPPED, "kek")])
async def test_a_token_that_does_not_answer_refuses_the_push_and_not_the_connection(
    tmp_path: Path, use: KeyUse, role: str
) -> None:
    """It is pulled out between the decoder and the guard, and is there again when the meter pushes again."""
    memory = keys_of("client", 1)
    held = Pulled(getattr(memory, role))
    ring = replace(memory, **{role: held})  # type: ignore[arg-type]
    good = pushed(station(), use)
    before = held.works
    decode(good, [ring])
    needed = before - held.works
    async with Bench(tmp_path, PushPolicy(), (ring,))() as bench, await tcp.connect("127.0.0.1", bench.port) as stream:
        for works in (needed, 1 << 30):
            held.works = works
            bench.told.clear()
            stream.write(wrapped(good))
            await asyncio.wait_for(bench.told.wait(), 60)
    assert bench.outcomes() == [("refused", Code.TOKEN_MISSING), ("kept", None)]


async def test_a_token_that_cannot_name_a_counter_refuses_the_push(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a policy too."""

    def gone(*_: object) -> None:
        raise SecurityError(Code.TOKEN_MISSING, "away")

    good = pushed(station(), KeyUse.IDENTIFIED)
    async with Bench(tmp_path)() as bench:
        with monkeypatch.context() as patch:
            patch.setattr("win12.fleet.listen.proved_counter", gone)
            await bench.send(good)
        await bench.send(good)
    assert bench.outcomes() == [("refused", Code.TOKEN_MISSING), ("kept", None)]
