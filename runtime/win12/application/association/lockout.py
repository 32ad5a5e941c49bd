"""The lock against guessing: one generated machine per client address, for all connections of a meter."""

from __future__ import annotations

from win12_wire import limits
from win12_wire.sessions import lockout as machine


class _NoPorts:
    """The machine asks nothing."""


class Lockout:
    """Give the same object to every ServerAssociation of a meter. `after`: seconds that the lock holds.

    `now` is the clock of the associations.
    """

    def __init__(self, after: float = limits.T_LOCKOUT) -> None:
        self._after = after
        self._machines: dict[int, machine.Lockout] = {}

    def locked(self, client: int, now: float) -> bool:
        """Whether attempts of this client address are refused unseen."""
        lock = self._machine(client)
        lock.handle_timer(now)
        return lock.state is machine.LOCKED

    def failure(self, client: int, now: float) -> None:
        """A wrong password or proof."""
        self._machine(client).api_failure(now)

    def success(self, client: int, now: float) -> None:
        """A right one."""
        self._machine(client).api_success(now)

    def _machine(self, client: int) -> machine.Lockout:
        if client not in self._machines:
            self._machines[client] = machine.Lockout(_NoPorts(), lockout_after=self._after)
        return self._machines[client]
