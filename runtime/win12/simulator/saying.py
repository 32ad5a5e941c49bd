"""What a meter says to whoever runs it: what it refused and why, of which its client hears a number at most; and who came.

Logger `win12.simulator`: refusals at INFO, associations at DEBUG, what the meter could not do at ERROR. Values are not said.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, Final, ParamSpec, TypeVar

from win12_wire.errors import MeterError, Win12Error
from win12_wire.frames.cosem import AttributeDescriptor, MethodDescriptor

from win12.simulator.model import Context, dotted
from win12.simulator.results import Result

LOG: Final = logging.getLogger("win12.simulator")
P = ParamSpec("P")
R = TypeVar("R")
Wanted = TypeVar("Wanted", AttributeDescriptor, MethodDescriptor)


def say(level: int, serial: bytes, client: int | None, text: str) -> None:
    """Of the meter with that number, in the dialogue with that client, None where no client is known yet."""
    LOG.log(level, "%s, %s: %s", serial.decode(), "link" if client is None else f"client {client}", text)


def fault(serial: bytes, error: Win12Error) -> None:
    """What ended a connection, though its client has done nothing wrong."""
    LOG.error("%s ended a connection: %s", serial.decode(), error)


def saying_why(
    access: Callable[Concatenate[Context, Wanted, P], R],
) -> Callable[Concatenate[Context, Wanted, P], R]:
    """An access to an attribute or method that says why it was refused."""

    @wraps(access)
    def said(context: Context, wanted: Wanted, /, *args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return access(context, wanted, *args, **kwargs)
        except MeterError as error:
            if LOG.isEnabledFor(logging.INFO):
                refusal = f"{access.__name__} of {_shown(context, wanted)} refused: {_why(error)}"
                say(logging.INFO, context.meter.serial, context.session.client_sap, refusal)
            raise

    return said


def _shown(context: Context, wanted: AttributeDescriptor | MethodDescriptor) -> str:
    """The object and, where its class is known, the name of the attribute or method."""
    item = context.objects.get(wanted.instance_id)
    method = isinstance(wanted, MethodDescriptor)
    number = wanted.method_id if isinstance(wanted, MethodDescriptor) else wanted.attribute_id
    interface = None if item is None or item.class_id != wanted.class_id else item.interface
    listed = () if interface is None else interface.methods if method else interface.attributes
    known = next((one.name for one in listed if one.index == number), f"{'method ' if method else ''}{number}")
    return f"{dotted(wanted.instance_id)}:{known}"


def _why(error: MeterError) -> str:
    result = Result(error.result).name.lower().replace("_", " ") if error.result in set(Result) else f"result {error.result}"
    return f"{result}, {error.detail}" if error.detail else result
