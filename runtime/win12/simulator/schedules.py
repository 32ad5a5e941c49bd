"""Script tables and single action schedules (classes 9 and 22): what is done by a number, and when it is done.

A schedule is looked at whenever the meter is asked, and every second while it is served, and does then what was due since; what
came due while the meter was switched off is missed. Wildcards are understood in dates, not in hours and minutes.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

from win12_wire.errors import MeterError, WireError
from win12_wire.frames import axdr
from win12_wire.frames.axdr import Data
from win12_wire.frames.date_time import Date, Time
from win12_wire.objects.classes import CLASSES
from win12_wire.objects.enums import ScriptServiceId, SingleActionScheduleType

from win12.application.values.nodes import Node, root
from win12.simulator.breaker import BREAKER, DISCONNECT_CONTROL
from win12.simulator.days import ANY, days, matches
from win12.simulator.image_transfer import IMAGE, IMAGE_TRANSFER
from win12.simulator.model import Context, CosemObject, declare, name
from win12.simulator.parameters import current, fitting, key, parameter
from win12.simulator.push_list import PUSH
from win12.simulator.push_setup import PUSH_SETUP
from win12.simulator.results import Result, refused
from win12.simulator.session import MANAGEMENT_CLIENT, Role, Session

SCRIPT_TABLE, SCHEDULE = CLASSES[9, 0], CLASSES[22, 0]
DAYS_MAX = 400
"""How far back a schedule is looked at, when nobody has asked the meter for long."""
_ZERO = axdr.integer(0)


def _method(item: Any, logical_name: bytes, called: str) -> tuple[Any, ...]:
    return ScriptServiceId.EXECUTE_METHOD, item.class_id, logical_name, item.method(called).index, _ZERO


_BREAKER_SCRIPTS = [
    (1, [_method(DISCONNECT_CONTROL, BREAKER, "remote_disconnect")]),
    (2, [_method(DISCONNECT_CONTROL, BREAKER, "remote_reconnect")]),
]
_IMAGE_SCRIPTS = [(1, [_method(IMAGE_TRANSFER, IMAGE, "image_activate")])]
_PUSH_SCRIPTS = [(1, [_method(PUSH_SETUP, PUSH, "push")])]
TABLES = {
    name("0.0.10.0.106.255"): _BREAKER_SCRIPTS,
    name("0.0.10.0.107.255"): _IMAGE_SCRIPTS,
    name("0.0.10.0.108.255"): _PUSH_SCRIPTS,
}
SCHEDULES = {name("0.0.15.0.1.255"): name("0.0.10.0.106.255"), name("0.0.15.0.2.255"): name("0.0.10.0.107.255")}
"""By which schedule a script of which table is done."""
_TIMES = {logical_name: key(logical_name, 4) for logical_name in SCHEDULES}


def script_table(logical_name: bytes) -> CosemObject:
    """One table."""

    def execute(context: Context, data: Data | None) -> None:
        run(context, logical_name, fitting(SCRIPT_TABLE.method("execute").type, data, "script_identifier").value)

    scripts = parameter(SCRIPT_TABLE, logical_name, "scripts", TABLES[logical_name])
    return declare(SCRIPT_TABLE, logical_name, {"scripts": scripts}, {"execute": execute})


def schedule(logical_name: bytes) -> CosemObject:
    """One schedule; without a time nothing is done."""
    attributes = {
        "executed_script": parameter(SCHEDULE, logical_name, "executed_script", (SCHEDULES[logical_name], 1)),
        "type": SingleActionScheduleType(5),
        "execution_time": parameter(SCHEDULE, logical_name, "execution_time", []),
    }
    return declare(SCHEDULE, logical_name, attributes)


def run(context: Context, table: bytes, number: int) -> None:
    """Do a script; refuses OBJECT_UNAVAILABLE when there is none. The first action that is refused ends it."""
    if context.meter.objects.get(table) is None or context.meter.objects[table].class_id != SCRIPT_TABLE.class_id:
        raise refused(Result.OBJECT_UNDEFINED, "no such script table")
    scripts = root(context.meter.objects[table].attributes[2].read(context)).children()
    actions = next((actions.children() for at, actions in (script.children() for script in scripts) if at.value == number), None)
    if actions is None:
        raise refused(Result.OBJECT_UNAVAILABLE, "no such script")
    for action in actions:
        _act(context, *action.children())


def _act(context: Context, *action: Node) -> None:
    service, class_id, logical_name, index, value = action
    item, parameters = context.meter.objects.get(logical_name.value), Data(value.value, value.shape)
    if item is None or item.class_id != class_id.value:
        raise refused(Result.OBJECT_UNDEFINED)
    if item.class_id == SCRIPT_TABLE.class_id:
        raise refused(Result.READ_WRITE_DENIED, "a script does not call scripts")
    if service.value == ScriptServiceId.EXECUTE_METHOD:
        if index.value not in item.methods:
            raise refused(Result.OBJECT_UNAVAILABLE, "no such method")
        item.methods[index.value](context, parameters)
        return
    attribute = item.attributes.get(index.value)
    if attribute is None or attribute.write is None:
        raise refused(Result.READ_WRITE_DENIED)
    attribute.write(context, parameters)


def advance(context: Context, since: float) -> None:
    """Do what was due after `since` and until now, both as the clock shows them, in order."""
    due = []
    for logical_name, times_key in _TIMES.items():
        if context.meter.operations.kept.get(times_key, None) is not None:  # mostly nobody has set any
            table, number = current(context, logical_name, 2)
            due += [(moment, table, number) for moment in _moments(context, logical_name, since)]
    for moment, table, number in sorted(due):
        manager = Session(role=Role.MANAGER, client_sap=MANAGEMENT_CLIENT)
        there = Context(context.meter, manager, moment - context.meter.shown_time(0.0))
        with suppress(MeterError):  # there is nobody to tell; what was done is in the event log
            run(there, table, number)


def _moments(context: Context, logical_name: bytes, since: float) -> Iterator[float]:
    zone, until = context.meter.zone, context.meter.shown_time(context.now)
    for time_octets, date_octets in current(context, logical_name, 4):
        try:
            time, day = Time.decode(bytes(time_octets)), Date.decode(bytes(date_octets))
        except WireError:
            continue
        if ANY in (time.hour, time.minute):
            continue
        clock = (time.hour, time.minute, 0 if time.second == ANY else time.second)
        last = zone.local(until).date()
        for local in days(max(zone.local(since).date(), last - timedelta(days=DAYS_MAX)), last):
            if matches(day, local):
                moment = zone.from_local(datetime(local.year, local.month, local.day, *clock))
                if since < moment <= until:
                    yield moment
