"""Targets of files: those of users, those of the specification itself, traces."""

from __future__ import annotations

from win12_fuzz.files.specs import frame_spec, session_spec
from win12_fuzz.files.toml import access_file, fleet_file, key_file
from win12_fuzz.files.traces import trace_file
from win12_fuzz.target import Target


def targets() -> list[Target]:
    """Every target of this package."""
    return [key_file(), fleet_file(), access_file(), frame_spec(), session_spec(), trace_file()]
