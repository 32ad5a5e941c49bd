"""One tiny bad model for every diagnostic about models: `models/NAME.yaml` gives `NAME.err`, to the letter.

Each differs in one thing from `good.yaml` and stands in a spec folder of its own, beside the machine `lockout`. `no_module`
has no TLA+ beside it; `alone_*` is a `models/alone.yaml`; in `unclaimed_property` and `no_model_at_all` it is the machine that
is wrong: it promises what no model claims.
`WIN12_GOLDEN=write pytest tests/golden` writes the expected texts anew; read the difference before committing it.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from diagnostic_texts import templates
from win12_spec import registry
from win12_spec.diagnostics import SpecError
from win12_spec.model import alone
from win12_spec.model.config import load_models
from win12_spec.model.promised import check_promises
from win12_spec.model.wrong import changed
from win12_spec.sessions import load

HERE = Path(__file__).parent
SPEC = HERE.parents[1] / "spec"
COMPILER = HERE.parents[1] / "compiler" / "win12_spec" / "model"
BAD = sorted(path for path in (HERE / "models").glob("*.yaml") if path.stem != "good")
PROMISES = {"unclaimed_property": "[LockedAfterTries, Peace]", "no_model_at_all": "[Peace]"}


def folder(path: Path, tmp: Path) -> Path:
    """A spec folder with the machine `lockout`, a second one called `guessing`, and the model in `path`."""
    spec = tmp / "spec"
    for name in ("sessions", "models"):
        (spec / name).mkdir(parents=True)
    shutil.copytree(SPEC / "schema", spec / "schema")
    shutil.copy(path, spec / "models" / path.name)
    if path.stem != "no_module":
        (spec / "models" / f"{path.stem}.tla").write_text(f"---- MODULE {path.stem} ----\n====\n")
    machine, _, _ = (SPEC / "sessions" / "lockout.yaml").read_text().partition("\nproperties:")
    properties = PROMISES.get(path.stem, "[LockedAfterTries]")
    (spec / "sessions" / "lockout.yaml").write_text(f"{machine}\nproperties: {properties}\n")
    (spec / "sessions" / "guessing.yaml").write_text("machine: guessing\n")
    return spec


def diagnostic(path: Path, tmp: Path) -> str:
    spec = folder(path, tmp)
    limits = {name: limit.value for name, limit in registry.load_limits(SPEC).items()}
    errors = set(registry.load_errors(SPEC)[0])
    try:
        if path.stem.startswith("alone_"):
            (spec / "models" / path.name).rename(spec / "models" / "alone.yaml")
            alone.load(spec, load(SPEC / "sessions" / "association_client.yaml", errors, limits, SPEC))
            alone.check(spec)
            return ""
        (model,) = load_models(spec).values()
        check_promises(spec)
        lockout = load(SPEC / "sessions" / "lockout.yaml", errors, limits, SPEC)
        for wrong in model.must_fail:
            changed(lockout, wrong.changes)
    except SpecError as error:
        return f"{error}\n"
    return ""


def test_the_good_one_is_accepted(tmp_path: Path) -> None:
    assert diagnostic(HERE / "models" / "good.yaml", tmp_path) == ""


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_bad_model_is_refused_in_these_words(path: Path, tmp_path: Path) -> None:
    found, golden = diagnostic(path, tmp_path), path.with_suffix(".err")
    assert found, "the model was accepted"
    if os.environ.get("WIN12_GOLDEN") == "write":
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_messages_are_lower_case_located_and_without_full_stop(path: Path) -> None:
    first, _, help_line = path.with_suffix(".err").read_text(encoding="utf-8").rstrip("\n").partition("\n")
    place, _, message = first.partition(": error: ")
    assert place.startswith("spec/")
    assert place.count(":") == 2
    assert message[0] == message[0].lower()
    assert not message.endswith(".")
    assert help_line.startswith("  help: "), "every message says what to do"


def test_every_diagnostic_has_a_golden() -> None:
    texts = [path.with_suffix(".err").read_text(encoding="utf-8") for path in BAD]
    messages = [text.partition(": error: ")[2].partition("\n")[0] for text in texts]
    missing = [
        f"{source.name}:{line}: {pattern.pattern}"
        for source in sorted(COMPILER.glob("*.py"))
        for line, pattern in templates(source)
        if not any(pattern.fullmatch(message) for message in messages)
    ]
    assert missing == []


def test_no_golden_is_left_over() -> None:
    assert sorted((HERE / "models").glob("*.err")) == [path.with_suffix(".err") for path in BAD]
