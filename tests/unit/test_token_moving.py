"""A key goes into a token (SoftHSM), cut short after each step and done again: no counter comes twice, nothing is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from general_help import all_keys
from test_tokens import TITLE, refusal, uri
from token_help import TOKEN, key_file, needs_softhsm, softhsm
from win12.security.counter_file import open_counters
from win12.security.counters import CounterStore, MemoryCounters, counter_name, lasting_name
from win12.security.key_writing import write_keys
from win12.security.keys import Keys, load_keys
from win12.security.signing import Signer
from win12.security.stores import moving
from win12_wire.errors import Code
from win12_wire.limits import COUNTER_MAX

pkcs11 = pytest.importorskip("pkcs11", reason="python-pkcs11 is not installed")
from win12.security.stores import token_writing  # noqa: E402 - needs it

pytestmark = needs_softhsm
EK = bytes(range(16))
OLD = counter_name(EK, TITLE)


class Killed(BaseException):
    """The process ends here."""


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    with softhsm(tmp_path, TOKEN):
        key_file(tmp_path / "keys.toml", f'ek = "{EK.hex()}"\nclient_title = "{TITLE.hex()}"\n')
        yield tmp_path


def put(folder: Path, counters: CounterStore, name: str = "ek", where: str = "ek") -> None:
    moving.put(folder / "keys.toml", None, name, uri(where), counters)


def killed(place: Any, name: str, *, at: int = 0, after: bool = False) -> Callable[[pytest.MonkeyPatch], None]:
    """The process ends before, or `after`, the call number `at` of a function."""

    def patched(patch: pytest.MonkeyPatch) -> None:
        real, calls = getattr(place, name), iter(range(99))

        def cut(*arguments: Any, **more: Any) -> Any:
            last = next(calls) == at
            if last and not after:
                raise Killed
            found = real(*arguments, **more)
            if last:
                raise Killed
            return found

        patch.setattr(place, name, cut)

    return patched


CUTS = {
    "before anything": killed(moving, "hand_on"),
    "when the counters are handed on": killed(moving, "hand_on", after=True),
    "before the token has it": killed(moving, "_in_token"),
    "when the token has it": killed(moving, "_in_token", after=True),
    "between the new counters and the old": killed(CounterStore, "_step", at=2, after=True),
    "when the old counters are at their end": killed(moving, "hand_on", at=1, after=True),
    "before the file is changed": killed(moving, "replace_private"),
}


@pytest.mark.parametrize("cut", CUTS)
def test_cut_short_and_done_again(folder: Path, monkeypatch: pytest.MonkeyPatch, cut: str) -> None:
    store, other = open_counters(folder / "counters"), open_counters(folder / "counters")
    used = [other.next(OLD) for _ in range(5)]
    with monkeypatch.context() as patch:
        CUTS[cut](patch)
        with pytest.raises(Killed):
            put(folder, store)
    assert EK.hex() in (folder / "keys.toml").read_text()
    if other.next_unused(OLD) < COUNTER_MAX:  # whoever has the key in memory goes on meanwhile, until that has ended
        used += [other.next(OLD) for _ in range(200)]
    other.accept(OLD, 900)
    put(folder, open_counters(folder / "counters"))
    new = counter_name(load_keys(folder / "keys.toml").ek, TITLE)
    fresh = [open_counters(folder / "counters").next(new) for _ in range(3)]
    assert min(fresh) > max(used)
    assert max(fresh) < 1000, "the counter that ended is not handed on"
    assert store.last_received(new) == 900


def test_who_has_the_key_in_memory_ends_at_once(folder: Path) -> None:
    store, other = open_counters(folder / "counters"), open_counters(folder / "counters")
    used = [other.next(OLD) for _ in range(3)]  # of a block that is reserved for it
    put(folder, store)
    assert refusal(other.next, OLD) is Code.COUNTER_EXHAUSTED
    assert refusal(store.next, OLD) is Code.COUNTER_EXHAUSTED
    assert store.next(lasting_name(EK, TITLE)) > max(used)


@pytest.mark.parametrize("name", ["old", "new"])
def test_a_key_that_is_used_up_stays_so(folder: Path, name: str) -> None:
    store = MemoryCounters()
    store.raise_to(OLD if name == "old" else lasting_name(EK, TITLE), COUNTER_MAX)
    put(folder, store)
    assert refusal(store.next, counter_name(load_keys(folder / "keys.toml").ek, TITLE)) is Code.COUNTER_EXHAUSTED


def test_two_files_of_one_key(folder: Path) -> None:
    """The second finds it there; what was counted under it meanwhile is not set back."""
    text, store = (folder / "keys.toml").read_text(), MemoryCounters()
    store.raise_to(OLD, 70)
    put(folder, store)
    new = lasting_name(EK, TITLE)
    assert store.next(new) == 70
    key_file(folder / "keys.toml", text)
    put(folder, store)
    assert store.next(new) == 71


def test_a_token_that_computes_otherwise(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(token_writing, "check_value", lambda _: bytes(16))
    assert refusal(put, folder, MemoryCounters()) is Code.KEY_INVALID
    assert EK.hex() in (folder / "keys.toml").read_text()


def written(folder: Path, keys: Keys) -> Path:
    """The key file, with other keys."""
    file = folder / "keys.toml"
    file.unlink()
    write_keys(file, keys)
    return file


NAMES = ("ek", "kek", "ak", "password", "client_signing_key", "client_agreement_key")


def test_what_is_there_is_taken_only_as_what_it_is(folder: Path) -> None:
    mine = all_keys(1)
    file = written(folder, mine)
    others = replace(mine, **{name: bytes((7,)) * len(getattr(mine, name)) for name in NAMES})
    text, counters = file.read_text(), MemoryCounters()
    for name in NAMES:
        put(folder, counters, name, name)
    key_file(file, text)
    for name in NAMES:
        put(folder, counters, name, name)
    again = load_keys(file)
    assert again.ak == mine.ak
    written(folder, others)
    for name in NAMES:
        assert refusal(put, folder, counters, name, name) is Code.KEY_AMBIGUOUS, name
        assert refusal(put, folder, counters, name, "ak" if name == "ek" else "ek") is Code.KEY_AMBIGUOUS, name


@pytest.mark.parametrize("name", ["client_signing_key", "client_agreement_key"])
def test_half_a_pair_is_completed(folder: Path, name: str) -> None:
    mine = all_keys(1)
    file = written(folder, mine)
    text = file.read_text()
    put(folder, MemoryCounters(), name, "pair")
    pair: Any = getattr(load_keys(file), name)
    with pair._token.writing("test") as session:
        next(one for one in session.get_objects() if one.object_class is pkcs11.ObjectClass.PRIVATE_KEY).destroy()
    key_file(file, text)
    put(folder, MemoryCounters(), name, "pair")
    made = getattr(load_keys(file), name)
    assert Signer(1, made, "").public() == Signer(1, getattr(mine, name), "").public()


def test_the_public_half_of_another_is_not_completed(folder: Path) -> None:
    file = written(folder, all_keys(1))
    text = file.read_text()
    put(folder, MemoryCounters(), "client_signing_key", "pair")
    pair: Any = load_keys(file).client_signing_key
    with pair._token.writing("test") as session:
        next(one for one in session.get_objects() if one.object_class is pkcs11.ObjectClass.PRIVATE_KEY).destroy()
    key_file(file, text)
    assert refusal(put, folder, MemoryCounters(), "server_signing_key", "pair") is Code.KEY_AMBIGUOUS
    put(folder, MemoryCounters(), "client_signing_key", "pair")
