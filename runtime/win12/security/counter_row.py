"""The invocation counters of one name: what their machine asks and has done, over one row of a table."""

from win12_wire.sessions import Trace
from win12_wire.sessions import counter_store as machines

from win12.security.counter_table import RECEIVE, SEND, Table


class Counters:
    """Ports of a machine `counter_store`; what it told is here until the next call."""

    __slots__ = ("given", "machine", "raised", "row", "saved", "table", "upcoming")

    def __init__(self, table: Table, row: int, block: int, trace: Trace | None) -> None:
        self.table = table
        self.row = row
        self.given: int | None = None
        self.upcoming = 0
        self.saved = self.raised = False
        self.machine = machines.CounterStore(self, shared=table.shared, block=block, trace=trace)

    def kept(self) -> int:
        """The first counter that nobody has reserved."""
        return self.table.get(self.row, SEND)

    def heard(self) -> bool:
        """Whether any was accepted."""
        return self.table.get(self.row, RECEIVE) > 0

    def last_kept(self) -> int:
        """The greatest that was accepted, -1 when there was none."""
        return self.table.get(self.row, RECEIVE) - 1

    def give(self, counter: int) -> None:
        """A counter to be returned."""
        self.given = counter

    def tell_empty(self) -> None:
        """`given` stays None."""

    def tell_next(self, counter: int) -> None:
        """The answer to a question."""
        self.upcoming = counter

    def tell_raised(self) -> None:
        """A hint was followed."""
        self.raised = True

    def save_reserved(self, value: int) -> None:
        """Not durable before the table is synced."""
        self.table.put(self.row, SEND, value)

    def save_last(self, value: int) -> None:
        """Rows hold the lowest acceptable, so that 0 is a row never used."""
        self.table.put(self.row, RECEIVE, value + 1)

    def start_store(self) -> None:
        """`CounterStore` syncs when all rows in hand have saved."""
        self.saved = True
