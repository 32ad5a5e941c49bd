"""The engine with all readers that can be had on this machine."""

from __future__ import annotations

import os
from functools import cache
from importlib.util import find_spec

from win12_fuzz.agreement.c import C
from win12_fuzz.agreement.compiled import compiler
from win12_fuzz.agreement.engine import Engine, Python, Reader
from win12_fuzz.agreement.library import LIBRARY


@cache
def core() -> C | None:
    """The C core, compiled once; None without a C compiler or cffi."""
    return C() if find_spec("cffi") and (compiler() or os.environ.get(LIBRARY)) else None


@cache
def kaitai() -> Reader | None:
    """The stock compiler's decoders; None where their runtime is not installed. ImportError where they are missing themselves."""
    if find_spec("kaitaistruct") is None:
        return None
    from win12_fuzz.agreement.kaitai import Kaitai  # noqa: PLC0415 - needs what only developers install

    return Kaitai()


def everyone(python: Python | None = None) -> Engine:
    """All of them; with another way to run the generated Python, if one is given."""
    return Engine(python or Python(), *(reader for reader in (core(), kaitai()) if reader is not None))
