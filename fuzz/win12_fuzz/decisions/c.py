"""A decision of the C core, as a library."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from win12_fuzz.agreement.compiled import STRICT, linked, objects
from win12_fuzz.agreement.library import declarations
from win12_fuzz.places import CORE

HEADERS: Final = ("errors.h", "frames/input.h", "frames/output.h", "frames/policy.h", "decisions/permission.h")
SOURCE: Final = "decisions/permission.c"


class Decided:
    """Who is allowed what, by the C core. `library`: one that was built elsewhere."""

    def __init__(self, library: Path | None = None) -> None:
        import cffi  # noqa: PLC0415 - only where there is a C compiler

        self.ffi = cffi.FFI()
        for name in HEADERS:
            self.ffi.cdef(declarations((CORE / "include" / "win12" / name).read_text(encoding="utf-8")))
        self.library: Any = self.ffi.dlopen(str(library or built()))

    def __call__(
        self, table: Mapping[str, int], rows: Sequence[Mapping[str, int]], request: Mapping[str, int]
    ) -> tuple[bool, int | None]:
        """Whether it is allowed, and by which row that is so; None when no row spoke."""
        held = self.ffi.new("struct win12_policy *", dict(table))
        rules = self.ffi.new("struct win12_policy_rule[]", list(map(dict, rows)))
        asked = self.ffi.new("struct win12_permission_request *", dict(request))
        verdict = self.library.win12_permission_decide(held, rules, len(rows), asked)
        return bool(verdict.allowed), None if verdict.rule == len(rows) else int(verdict.rule)


def built() -> Path:
    """The library as it follows from these sources. CalledProcessError with the compiler's words."""
    return linked("permission", objects([CORE / "src" / SOURCE], [CORE / "include"], [*STRICT, "-fPIC"]), ())
