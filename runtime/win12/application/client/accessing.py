"""One ACCESS request and its answer: attributes read and set and methods invoked together (IEC 62056-5-3, 7.3.6).

An answer is only taken when it has one value and one result for each item, says of each what was asked, and repeats the request,
if it does, as it was sent. That it has the invoke id of the request is seen to by the association.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple, TypeAlias

from win12_wire.errors import Code, RemoteError
from win12_wire.frames import axdr
from win12_wire.frames.access import AccessRequest, AccessResponse, RequestEcho, RequestSpecification
from win12_wire.frames.axdr import Data
from win12_wire.frames.cosem import AttributeDescriptor, AttributeSelection, MethodDescriptor, SelectiveAccess
from win12_wire.objects.enums import AccessChoice, LongInvokeId

_NOTHING: Final = axdr.null_data()


@dataclass(frozen=True, slots=True)
class GetItem:
    """Read an attribute, or the part of it that `access` tells."""

    attribute: AttributeDescriptor
    access: SelectiveAccess | None = None


@dataclass(frozen=True, slots=True)
class SetItem:
    """Set an attribute, or the part of it that `access` tells, to `data`."""

    attribute: AttributeDescriptor
    data: Data
    access: SelectiveAccess | None = None


@dataclass(frozen=True, slots=True)
class ActionItem:
    """Invoke a method."""

    method: MethodDescriptor
    parameters: Data | None = None


Item: TypeAlias = GetItem | SetItem | ActionItem


class AccessResult(NamedTuple):
    """What became of one item: `error` is None or a data-access-result or action-result; `data` is what it gave, if anything."""

    data: Data | None
    error: int | None


@dataclass(frozen=True, slots=True)
class AccessForm:
    """How a request is made. `break_on_error`: nothing is done after the first item that is refused, each item after it is
    refused too. `described`: the answer repeats what was asked.
    """

    break_on_error: bool = False
    described: bool = False

    def request(self, items: Sequence[Item], invoke_id: int) -> AccessRequest:
        """The request object; `invoke_id` has 24 bits."""
        flags = LongInvokeId.CONFIRMED | LongInvokeId.HIGH_PRIORITY
        flags |= LongInvokeId.BREAK_ON_ERROR if self.break_on_error else LongInvokeId(0)
        flags |= LongInvokeId.SELF_DESCRIPTIVE if self.described else LongInvokeId(0)
        return AccessRequest(
            long_invoke_id=int(flags) | invoke_id, date_time=b"",
            specifications=[_specification(one) for one in items], values=[_value(one) for one in items],
        )  # fmt: skip


CONTINUE: Final = AccessForm()


def reading(selections: Sequence[AttributeSelection]) -> list[Item]:
    """Items that read."""
    return [GetItem(one.attribute, one.access) for one in selections]


def results(request: AccessRequest, response: AccessResponse) -> list[AccessResult]:
    """One for each item, in order. RemoteError UNEXPECTED_APDU when this answers something else."""
    asked, told = request.specifications, response.specifications
    if not len(asked) == len(told) == len(response.values):
        raise _misfit(f"{len(told)} results and {len(response.values)} values for {len(asked)} items")
    if response.request is not None and response.request != RequestEcho(specifications=list(asked)):
        raise _misfit("it repeats another request")
    made = []
    for wanted, said, value in zip(asked, told, response.values, strict=True):
        choice = _ANSWERED[AccessChoice(wanted.choice)]
        if said.choice != choice:
            raise _misfit(f"it answers {AccessChoice(said.choice).name.lower()} to {choice.name.lower()}")
        gives = not said.result and (choice is AccessChoice.GET or value != _NOTHING)
        made.append(AccessResult(value if gives else None, said.result or None))
    return made


def _misfit(said: str) -> RemoteError:
    return RemoteError(Code.UNEXPECTED_APDU, f"an access-response that does not fit: {said}")


def _value(item: Item) -> Data:
    if isinstance(item, SetItem):
        return item.data
    return _NOTHING if isinstance(item, GetItem) or item.parameters is None else item.parameters


def _specification(item: Item) -> RequestSpecification:
    if isinstance(item, ActionItem):
        method = item.method
        target = AttributeDescriptor(class_id=method.class_id, instance_id=method.instance_id, attribute_id=method.method_id)
        return RequestSpecification(choice=AccessChoice.ACTION, target=target)
    plain, selecting = _CHOICES[type(item)]
    return RequestSpecification(choice=plain if item.access is None else selecting, target=item.attribute, access=item.access)


_CHOICES: Final[dict[type, tuple[AccessChoice, AccessChoice]]] = {
    GetItem: (AccessChoice.GET, AccessChoice.GET_WITH_SELECTION),
    SetItem: (AccessChoice.SET, AccessChoice.SET_WITH_SELECTION),
}
_ANSWERED: Final = {choice: choice for choice in AccessChoice} | {
    selecting: plain for plain, selecting in _CHOICES.values()
}
"""What an answer calls each item."""
