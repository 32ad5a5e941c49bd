"""The corpus that lies beside the repository: octets that nobody on this project wrote. Absent, its tests are skipped."""

import json
from pathlib import Path
from typing import Any

import pytest
from win12.security.keys import Keys

FOLDER = Path(__file__).resolve().parents[2].parent / "shared" / "corpus"

Case = dict[str, Any]


def cases(name: str) -> list[Any]:
    """The cases of one file as pytest parameters; one skipped parameter when the corpus is not there."""
    path = FOLDER / name
    if not path.is_file():
        return [pytest.param({}, marks=pytest.mark.skip(reason=f"no corpus at {FOLDER}"))]
    return [pytest.param(case, id=case["id"]) for case in json.loads(path.read_text(encoding="utf-8"))]


def keys_of(case: Case, **more: bytes) -> Keys:
    """The keys of a case; those it lacks stay empty."""
    given = case.get("keys") or {}
    return Keys(ek=_hex(given, "guek"), ak=_hex(given, "gak"), **more)


def _hex(given: dict[str, str | None], name: str) -> bytes:
    return bytes.fromhex(given.get(name) or "")
