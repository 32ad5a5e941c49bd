"""Committed inputs go through every oracle, and reach everything that frames have."""

from __future__ import annotations

from pathlib import Path

import pytest
from win12.cli.main import run as cli
from win12_fuzz import corpus, frames, replay, targets
from win12_fuzz.frames.loose import LooseTarget
from win12_fuzz.frames.target import FrameTarget
from win12_fuzz.places import CORPUS, SPEC
from win12_fuzz.specification import FRAMES

pytestmark = pytest.mark.usefixtures("unwatched")
EVERY = targets.all()
FRAME = [name for name, one in EVERY.items() if isinstance(one, FrameTarget | LooseTarget)]
LARGEST = 400_000  # octets of all corpora


@pytest.mark.parametrize("name", EVERY)
def test_every_input_is_dealt_with_as_it_should_be(name: str) -> None:
    assert list(replay.replay(EVERY[name])) == []


@pytest.mark.parametrize("name", FRAME)
def test_the_inputs_of_frames_reach_every_field_and_choice(name: str) -> None:
    found = replay.coverage(EVERY[name])
    assert found.inputs > 0, f"no inputs; run: win12 fuzz minimise {name}"
    assert found.missing == []


def test_every_frame_file_that_stands_alone_has_a_target() -> None:
    # A number; types that others use, or with nothing above them: `loose`.
    none = {"length", "cosem", "device_abi", "broker", "iec62056_21"}
    alone = {path.stem for path in (SPEC / "frames").glob("*.ksy")} - none
    assert alone <= set(EVERY)


def test_every_type_that_can_be_decoded_is_in_a_target() -> None:
    reached = {name.rpartition(".")[0] for name in FRAME for name in EVERY[name].reachable().names}
    for file in FRAMES.files.values():
        for kind in file.types.values():
            fields = [item for item in kind.fields if not kind.integer]
            assert not fields or f"{file.id}.{kind.id}" in reached or not _stands(file.id, kind.id), f"{file.id}.{kind.id}"


def _stands(file: str, name: str) -> bool:
    return frames.stands_alone(FRAMES.files[file].types[name])


def test_corpora_are_small_and_belong_to_targets() -> None:
    assert {path.name for path in CORPUS.iterdir()} <= set(EVERY)
    assert sum(path.stat().st_size for path in CORPUS.rglob("*") if path.is_file()) < LARGEST


def test_replay_fails_for_an_input_under_another_name(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(corpus, "CORPUS", tmp_path)
    corpus.add(tmp_path / "wrapper", [b"\0"])
    assert cli(["fuzz", "replay", "wrapper"]) == 0
    (tmp_path / "wrapper" / "0123456789abcdef").write_bytes(b"\1")
    assert cli(["fuzz", "replay", "wrapper"]) == 1


def test_replay_fails_for_an_input_that_is_not_dealt_with(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = EVERY["wrapper"]
    assert isinstance(target, FrameTarget)
    monkeypatch.setattr(corpus, "CORPUS", tmp_path)
    corpus.add(tmp_path / "wrapper", [bytes.fromhex("0001000100100001c0")])
    decode = target.oracle.decode
    monkeypatch.setattr(target.oracle, "decode", lambda octets: decode(octets[:-1] + b"\1"))
    assert cli(["fuzz", "replay", "wrapper"]) == 1
    assert "written again" in capsys.readouterr().err
