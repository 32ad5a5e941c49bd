"""Engines: what feeds a target with inputs. All of them read and add to the same folder of inputs."""

from __future__ import annotations

from win12_fuzz.engines.base import Engine, Found, Result, Unusable
from win12_fuzz.engines.by_atheris import Atheris
from win12_fuzz.engines.by_chance import Chance
from win12_fuzz.engines.by_libfuzzer import LibFuzzer
from win12_fuzz.target import Target

ENGINES: dict[str, Engine] = {engine.name: engine for engine in (Chance(), Atheris(), LibFuzzer())}
AUTOMATIC = "auto"


def fitting(target: Target) -> list[Engine]:
    """Those that can be used here: Atheris for Python, or else our own; libFuzzer for C."""
    python = ENGINES["atheris"] if ENGINES["atheris"].missing(target) is None else ENGINES["chance"]
    return [python, *([ENGINES["libfuzzer"]] if ENGINES["libfuzzer"].missing(target) is None else [])]


__all__ = ["AUTOMATIC", "ENGINES", "Engine", "Found", "Result", "Unusable", "fitting"]
