"""What a machine tells of its steps: nested ones, failing ones, several threads; and that nobody is told by default."""

from __future__ import annotations

import sys
import threading
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))

from association_pair import Pair
from planted import told, verdict
from win12_wire.errors import Code, Win12Error, WireError, make
from win12_wire.sessions import NEVER, Record, Start, Step, lockout, record_to
from win12_wire.sessions.association_client import AssociationClient
from win12_wire.sessions.lockout import Lockout

pytestmark = pytest.mark.usefixtures("unwatched")


class Ports:
    """Those of a client; `acts` happen when something is told or asked of them."""

    def __init__(self, acts: dict[str, Callable[[], Any]]) -> None:
        self._acts = acts

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return lambda *_: self._acts.get(name, lambda: 0)()


def client(acts: dict[str, Callable[[], Any]], trace: Callable[[Record], None] | None = None) -> AssociationClient:
    settings: dict[str, Any] = {"mechanism": 0, "context": 1, "ciphered": False, "suite": 0, "policy": 0, "dedicated": False}
    return AssociationClient(Ports(acts), **settings, preestablished=False, proposed=16, required=0, trace=trace)


def steps(records: list[Record]) -> list[Step]:
    return [record for record in records if isinstance(record, Step)]


def test_nobody_is_told_by_default() -> None:
    machine = Lockout(object())
    assert machine.trace is None
    with record_to(print):
        assert Lockout(object()).trace is not None
    assert Lockout(object()).trace is None


def test_a_machine_starts_with_what_is_restored_and_set_before_its_first_step() -> None:
    records: list[Record] = []
    machine = client({}, records.append)
    machine.rx_lowest = 7
    assert records == []
    machine.api_open(1.0)
    start, step = records
    assert isinstance(start, Start)
    assert (start.machine, start.state, start.variables["rx_lowest"]) == ("association_client", "CLOSED", 7)
    assert start.settings["proposed"] == 16
    assert start.lengths == {"response": 10.0}
    assert isinstance(step, Step)
    assert (step.id, step.effects, step.timers) == ("open", (("send", "aarq"),), {"response": 11.0})
    assert verdict(records) == ""


def test_a_step_within_a_step_comes_after_it_and_says_of_which_effect_it_is_part() -> None:
    records: list[Record] = []
    machine = client({"send_aarq": lambda: machine.link_closed(1.5)}, records.append)
    machine.api_open(1.0)
    outer, inner = steps(records)
    assert (outer.id, outer.state, outer.within) == ("open", "ASSOCIATING", None)
    assert (inner.id, inner.state, inner.within) == ("unexpected_link_closed", "CLOSED", (outer.number, 0))
    assert verdict(records) == ""


def test_a_step_of_another_machine_within_a_step_does_too() -> None:
    lock = []

    def scenario() -> None:
        machine = client({"send_aarq": lambda: lock[0].api_failure(1.0)})
        lock.append(Lockout(object()))
        machine.api_open(1.0)

    records = told(scenario)
    outer, inner = steps(records)
    assert (outer.machine, inner.machine, inner.within) == ("association_client", "lockout", (outer.number, 0))


def test_an_effect_that_raises_is_seen_and_ends_the_step() -> None:
    def broken() -> None:
        raise make(Code.STORE_FAILED, "the secret text")

    records: list[Record] = []
    machine = client({"adopt": broken, "version": lambda: 6, "offered": lambda: 16}, records.append)
    machine.api_open(0.0)
    with pytest.raises(Win12Error, match="secret"):
        machine.rx_aare(False, False, False, False, 0, 0, 0, 0, 0, 1, 0, 0.0)
    step = steps(records)[-1]
    assert (step.id, step.effects, step.raised, step.error) == ("aare_accepted", (("call", "adopt"),), "STORE_FAILED", None)
    assert "secret" not in repr(records)
    machine.port_failed(0.0)
    assert verdict(records) == ""


def test_a_question_that_raises_leaves_everything_as_it_was() -> None:
    def broken() -> None:
        raise WireError(Code.TRUNCATED, 0, "")

    records: list[Record] = []
    machine = client({"title": broken}, records.append)
    machine.api_open(0.0)
    with pytest.raises(WireError):
        machine.rx_aare(False, False, False, False, 0, 0, 0, 0, 0, 1, 0, 0.0)
    step = steps(records)[-1]
    assert (step.id, step.raised, step.state, step.effects) == ("", "TRUNCATED", "ASSOCIATING", ())
    machine.rx_malformed(0.0)
    assert verdict(records) == ""


def test_only_numbers_and_names_are_told() -> None:
    records = told(lambda: Pair().open().read())

    def plain(value: object) -> bool:
        if isinstance(value, dict):
            return all(isinstance(key, str) and plain(one) for key, one in value.items())
        return all(map(plain, value)) if isinstance(value, tuple) else value is None or isinstance(value, int | float | str)

    assert records
    assert all(plain(tuple(record)) for record in records)
    assert all(plain(one) for record in records for one in record.json().values())


def test_what_is_neither_number_nor_truth_value_is_only_named() -> None:
    records: list[Record] = []
    machine = client({}, records.append)
    machine.rx_apdu(True, False, False, False, 0, b"secret", 1, 0.0)  # type: ignore[arg-type]
    assert steps(records)[0].fields["level"] == "<bytes>"
    assert "secret" not in repr(records)


def test_threads_do_not_get_into_each_other() -> None:
    def scenario() -> None:
        threads = [threading.Thread(target=lambda: [Pair().open().read(number) for number in range(1, 9)]) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    records = told(scenario)
    assert verdict(records) == ""
    starts = Counter(record.machine for record in records if isinstance(record, Start))
    assert (starts["association_client"], starts["association_server"]) == (32, 32)
    assert len({record.instance for record in records}) == starts.total()


def test_a_timer_without_end_has_no_deadline() -> None:
    records: list[Record] = []
    machine = Lockout(object(), lockout_after=NEVER, trace=records.append)
    for _ in range(3):
        machine.api_failure(5.0)
    assert machine.state is lockout.LOCKED
    assert steps(records)[-1].timers == {}
    assert verdict(records) == ""
    assert records[0].json()["lengths"] == {"lockout": None}
