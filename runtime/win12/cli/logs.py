"""Logs of commands that run on: lines on standard error; a journal adds the time."""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Sequence


class _Json(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return json.dumps({"log": record.name, "time": round(record.created, 3), "said": record.getMessage()}, ensure_ascii=False)


def log_to_stderr(names: Sequence[str], as_json: bool) -> None:
    """What these loggers say goes to standard error, as text or as an object a line; with --debug what is of less weight too."""
    level = logging.DEBUG if logging.getLogger().isEnabledFor(logging.DEBUG) else logging.INFO
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Json() if as_json else logging.Formatter("%(name)s: %(message)s"))
    for name in names:
        logger = logging.getLogger(name)
        logger.handlers, logger.propagate = [handler], False
        logger.setLevel(level)
