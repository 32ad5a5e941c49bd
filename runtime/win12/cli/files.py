"""How many files this process may have open: every connection takes one."""

from __future__ import annotations

import contextlib

_OTHERS = 256  # modules, store, terminal


def allow_files(wanted: int) -> None:
    """Raise the soft limit to `wanted` files and some more, as far as the system lets us; it often is 1024."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 - not on Windows

        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        if soft < wanted + _OTHERS:
            resource.setrlimit(resource.RLIMIT_NOFILE, (min(wanted + _OTHERS, hard), hard))
