"""The numbers that tie answers to requests."""

INVOKE_IDS = 16


class InvokeIds:
    """The invoke ids of one association: they go round, so that an answer that comes late meets another number.

    `last`: the number that was used last.
    """

    def __init__(self, last: int = 0) -> None:
        self._last = last

    def next(self) -> int:
        """0..15, each once in 16."""
        self._last = (self._last + 1) % INVOKE_IDS
        return self._last
