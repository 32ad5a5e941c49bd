"""Commands that run until somebody ends them."""

from __future__ import annotations

import asyncio
import contextlib
import signal


def stop_asked() -> asyncio.Event:
    """Set when this process is asked to end, by Ctrl-C or SIGTERM."""
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):  # Windows has no signal handlers in loops
            loop.add_signal_handler(name, stopped.set)
    return stopped
