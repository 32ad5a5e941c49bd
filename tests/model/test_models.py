"""A model as `win12 spec model` explores it: the smallest one here, all of them, wrong machines included, by `make model`.

Needs Java. Where there is none the tests are skipped, and counted as such; with WIN12_JAVA=required, as in CI, they fail instead.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import pytest
from win12_spec.model import check, tlc
from win12_spec.model.config import load_models
from win12_spec.model.told import tell
from win12_spec.sessions import Machine, read

SPEC = Path(__file__).parents[2] / "spec"
MODELS = {name: model for name, model in load_models(SPEC).items() if name == "guessing"}
WRONG = [(model, wrong) for model in MODELS.values() for wrong in model.must_fail]
LIVELY = [model for model in MODELS.values() if model.liveness is not None]


@pytest.fixture(autouse=True)
def _java() -> None:
    try:
        tlc.java(), tlc.jar()
    except tlc.ModelError as error:
        if os.environ.get("WIN12_JAVA") == "required":
            pytest.fail(str(error))
        pytest.skip(str(error))


@cache
def machines() -> dict[str, Machine]:
    return read(SPEC)


def story(run: check.Run) -> str:
    """The counterexample."""
    return "\n".join([f"{run.outcome.violated} is violated", *tell(run.outcome.states, run.outcome.ending)])


@pytest.mark.parametrize("name", MODELS)
def test_what_a_model_claims_holds(name: str) -> None:
    run = check.safety(MODELS[name], machines(), "small")
    assert run.holds, story(run)
    assert run.outcome.distinct > 1


@pytest.mark.parametrize("model", LIVELY, ids=lambda model: model.name)
def test_what_a_model_says_must_happen_happens(model: object) -> None:
    run = check.liveness(model, machines())  # type: ignore[arg-type]
    assert run is not None
    assert run.holds, story(run)


@pytest.mark.parametrize(("model", "wrong"), WRONG, ids=[f"{model.name}-{wrong.id}" for model, wrong in WRONG])
def test_a_wrong_machine_is_refuted(model: object, wrong: object) -> None:
    run = check.refute(model, machines(), wrong)  # type: ignore[arg-type]
    assert check.refuted(run)
    assert tell(run.outcome.states), "with the way there"
