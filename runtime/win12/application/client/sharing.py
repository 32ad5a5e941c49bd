"""Many callers, one meter: the arbiter of spec/sessions/meter_sharing.yaml and its callers, bound to asyncio tasks.

Both machines run in one process here, so what one calls, the other hears at once. Each says only numbers, callers and tickets,
so that a channel between processes can carry the same: a broker binds `MeterSharing` to its connections instead of to `Turn`s,
and a caller binds its `SharingCaller` to its connection instead of to `Sharing`. The machines stay the same.

How the binding does what the machines want done:

- A caller is a task inside `async with sharing.turn()`. It is dead when its task has ended without leaving.
- To cut off what a caller has under way, its task is cancelled, and the cut is done when it has left; the error that it sees is
  EVICTED. A task that will not leave within T_SHARING_CUT has the link dropped under it.
- Timers run only while somebody waits: alone, a holder is not watched.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from types import TracebackType

from win12_wire import limits
from win12_wire.errors import Code, make
from win12_wire.sessions import Trace
from win12_wire.sessions.meter_sharing import LOST, PASSING, MeterSharing
from win12_wire.sessions.sharing_caller import HOLDING, QUEUED, SharingCaller

_LOOKING = (PASSING, LOST)


def _nothing() -> None:
    """There is no link to drop."""


class Sharing:
    """The arbiter of one meter in this process. Times in seconds, NEVER for no bound; `drop` ends the link to the meter at once.

    To be used from one event loop.
    """

    def __init__(
        self, *, hold: float = limits.T_SHARING_HOLD, cut: float = limits.T_SHARING_CUT,
        drop: Callable[[], None] = _nothing, trace: Trace | None = None,
    ) -> None:  # fmt: skip
        self._loop = asyncio.get_running_loop()
        self.now = self._loop.time
        """The clock, in seconds."""
        self._machine = MeterSharing(self, hold_after=hold, cut_after=cut, trace=trace)
        self._trace = trace
        self._drop = drop
        self._callers = 0
        self._asking: Turn | None = None
        self._in_hand = 0
        self._waiting: dict[int, Turn] = {}
        self._holder: Turn | None = None
        self._timer: asyncio.TimerHandle | None = None

    @property
    def waiting(self) -> int:
        """How many callers wait."""
        return self._machine.waiting

    def turn(self, wait: float = limits.T_SHARING_WAIT) -> Turn:
        """The meter for one caller: `async with sharing.turn(): ...`. Waits at most `wait` seconds for it.

        LocalError QUEUE_FULL, TURN_TIMEOUT, or EVICTED when it is taken away; LinkError PEER_CLOSED when the link is lost.
        """
        self._callers += 1
        return Turn(self, self._callers, wait, self._trace)

    def lost(self) -> None:
        """The meter cannot be reached: everybody is told."""
        self._machine.link_lost(self.now())
        self._look()

    def found(self) -> None:
        """The meter can be reached again."""
        self._machine.link_found(self.now())

    # --- what callers say

    def request(self, turn: Turn) -> None:
        """`turn` wants the meter."""
        now = self.now()
        self._machine.handle_timer(now)  # a holder that was alone until now
        self._asking = turn
        self._machine.rx_request(turn.number, now)
        self._watch()

    def cancel(self, ticket: int) -> None:
        """The caller with this ticket waits no longer."""
        self._in_hand = ticket
        self._machine.rx_cancel(ticket, self.now())
        self._look()

    def use(self, ticket: int) -> Code | None:
        """The caller with this ticket wants to send a request to the meter; the error says that it may not."""
        return self._machine.rx_exchange(ticket, self.now())

    def release(self, ticket: int) -> None:
        """The caller with this ticket has done with the meter."""
        self._holder = None
        self._machine.rx_release(ticket, self.now())
        self._look()

    def gone(self, turn: Turn) -> None:
        """The task of `turn` has ended without leaving."""
        self._in_hand = turn.ticket
        self._machine.rx_gone(turn.ticket, self.now())
        self.left(turn)

    def left(self, turn: Turn) -> None:
        """The task of `turn`, if it was still being cut off, can no longer use the meter."""
        if turn is self._holder:
            self._holder = None
            self._machine.done_cut(self.now())
            self._look()

    # --- what the machine asks and has done

    def present(self) -> bool:
        """Whether the caller that is next still waits."""
        return self._machine.serving in self._waiting

    def waits(self) -> bool:
        """Whether the caller in hand waits."""
        return self._in_hand in self._waiting

    def queued(self, caller: int, ticket: int) -> None:
        """The caller that asks waits now."""
        turn, self._asking = self._asking, None
        if turn is not None:
            self._waiting[ticket] = turn
            turn.queued(ticket)

    def refused(self, caller: int, reason: int) -> None:
        """The caller that asks may not wait."""
        turn, self._asking = self._asking, None
        if turn is not None:
            turn.refused(reason)

    def granted(self, ticket: int) -> None:
        """A caller's turn has come."""
        self._holder = self._waiting.pop(ticket)
        self._holder.granted(ticket)

    def ended(self, ticket: int, reason: int) -> None:
        """A caller's ticket is void."""
        turn = self._waiting.pop(ticket, self._holder)
        if turn is not None:
            turn.ended(ticket, reason)

    def exchange(self, ticket: int) -> None:
        """In one process the caller writes to the link itself, as soon as it hears that it may."""

    def start_cut(self) -> None:
        """Make the holder leave; `left` is the end of it."""
        if self._holder is not None:
            self._holder.interrupt()

    def drop(self) -> None:
        """The holder did not leave."""
        self._holder = None
        self._drop()

    # --- inside

    def _look(self) -> None:
        """Have the machine look at one ticket after another, until nobody is to be looked at."""
        machine = self._machine
        while machine.state in _LOOKING:
            machine.api_next(self.now())
        self._watch()

    def _watch(self) -> None:
        """Be woken when the machine's time is up, if that matters to anybody."""
        deadline = self._machine.deadline() if self._waiting else None
        if self._timer is not None:
            if self._timer.when() == deadline:
                return
            self._timer.cancel()
            self._timer = None
        if deadline is not None:
            self._timer = self._loop.call_at(deadline, self._time_up)

    def _time_up(self) -> None:
        self._timer = None
        self._machine.handle_timer(max(self.now(), self._machine.deadline() or 0.0))
        self._look()


class Turn:
    """One use of a shared meter by the task that enters it; to be entered once. `number` tells callers apart."""

    __slots__ = ("_caller", "_cancelling", "_error", "_future", "_interrupted", "_now", "_sharing", "_task", "number")

    def __init__(self, sharing: Sharing, number: int, wait: float, trace: Trace | None = None) -> None:
        self._sharing = sharing
        self._now = sharing.now
        self._caller = SharingCaller(self, wait_after=wait, trace=trace)
        self._task: asyncio.Task[object] | None = None
        self._future: asyncio.Future[None] | None = None
        self._error: Code | None = None
        self._cancelling = 0
        self._interrupted = False
        self.number = number

    @property
    def ticket(self) -> int:
        """The number in the queue."""
        return self._caller.ticket

    async def __aenter__(self) -> Turn:
        self._task = asyncio.current_task()
        self._cancelling = self._task.cancelling() if self._task is not None else 0
        self._note(self._caller.api_request(self._now()))
        if self._caller.state is QUEUED:
            await self._wait()
        if self._caller.state is not HOLDING:
            raise self._failure()
        if self._task is not None:
            self._task.add_done_callback(self._died)
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._task is not None:
            self._task.remove_done_callback(self._died)
        self._caller.api_release(self._now())
        self._sharing.left(self)
        if self._was_interrupted() and kind is asyncio.CancelledError:
            raise self._failure() from error

    def use(self) -> None:
        """To be called before each exchange with the meter. LocalError NOT_YOUR_TURN when it is another's."""
        error = self._caller.api_exchange(self._now()) or self._error
        if error is not None:
            raise make(error)

    # --- what the arbiter says

    def queued(self, ticket: int) -> None:
        """In the queue, under this number."""
        self._note(self._caller.rx_queued(ticket, self._now()))

    def granted(self, ticket: int) -> None:
        """The meter is ours."""
        self._note(self._caller.rx_granted(ticket, self._now()))

    def refused(self, reason: int) -> None:
        """Not even waiting is possible."""
        self._note(self._caller.rx_refused(reason, self._now()))

    def ended(self, ticket: int, reason: int) -> None:
        """The number is worth nothing any more."""
        self._note(self._caller.rx_ended(ticket, reason, self._now()))

    def interrupt(self) -> None:
        """Leave, at once."""
        if self._task is not None and not self._task.done():
            self._interrupted = True
            self._task.cancel()

    # --- what the machine has done

    def request(self) -> None:
        """Ask the arbiter."""
        self._sharing.request(self)

    def cancel(self, ticket: int) -> None:
        """Give the number back."""
        self._sharing.cancel(ticket)

    def exchange(self, ticket: int) -> None:
        """Ask whether we may."""
        self._note(self._sharing.use(ticket))

    def release(self, ticket: int) -> None:
        """Give the meter back."""
        self._sharing.release(ticket)

    def tell_granted(self) -> None:
        """Whoever waits may go on."""
        self._wake()

    def tell_ended(self) -> None:
        """Whoever waits is to see why."""
        self._wake()

    # --- inside

    def _note(self, error: Code | None) -> None:
        self._error = error or self._error

    def _failure(self) -> Exception:
        return make(self._error or Code.NOT_YOUR_TURN)

    def _was_interrupted(self) -> bool:
        """Whether the arbiter alone has cancelled the task; then the cancellation ends here."""
        return self._interrupted and self._task is not None and self._task.uncancel() <= self._cancelling

    def _wake(self) -> None:
        if self._future is not None and not self._future.done():
            self._future.set_result(None)

    async def _wait(self) -> None:
        loop = asyncio.get_running_loop()
        self._future = loop.create_future()
        deadline = self._caller.deadline()
        timer = None if deadline is None else loop.call_at(deadline, self._time_up, deadline)
        try:
            await self._future
        except asyncio.CancelledError:
            self._caller.api_cancel(self._now())
            self._sharing.left(self)
            if not self._was_interrupted():  # the turn had come, and gone again, before this task ran
                raise
        finally:
            if timer is not None:
                timer.cancel()

    def _time_up(self, deadline: float) -> None:
        self._note(self._caller.handle_timer(max(deadline, self._now())))

    def _died(self, task: asyncio.Task[object]) -> None:
        self._sharing.gone(self)
