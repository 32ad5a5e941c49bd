"""What requests and responses say together: which attribute an answer is about, and what the blocks of a transfer amount to.

A response carries no attribute, only the invoke-id of its request; a block carries only a part. This follows one association
from the side: it remembers the last request of each invoke-id (16 of them) and the blocks of each transfer (TRANSFER_MAX octets,
BLOCKS_MAX blocks), and never waits for anything.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from win12_wire.errors import WireError
from win12_wire.frames import access, action, axdr, descriptor_push, get, notification
from win12_wire.frames import set as set_
from win12_wire.frames.axdr import Data
from win12_wire.frames.cosem import AttributeDescriptor
from win12_wire.limits import BLOCKS_MAX, TRANSFER_MAX

from win12.application.decoding.tree import Json, data_tree, frame_tree
from win12.datalink.located import Located, join

_GET, _SET, _ACTION, _RETURN = "get", "set", "action", "return"


@dataclass(frozen=True, slots=True)
class Value:
    """One attribute as answered or notified; `target` is None when the request was not seen."""

    target: AttributeDescriptor | None
    data: Data


@dataclass(slots=True)
class Told:
    """What an APDU tells beyond its own fields."""

    values: list[Value] = field(default_factory=list)
    tree: dict[str, Json] = field(default_factory=dict)
    problem: str | None = None
    error: WireError | None = None


@dataclass(slots=True)
class _Transfer:
    parts: list[Located] = field(default_factory=list)
    size: int = 0
    next_number: int = 1
    lost: bool = False
    listed: bool = False


class Dialogue:
    """One association, or one sender of pushes."""

    def __init__(self, transfer_max: int = TRANSFER_MAX) -> None:
        self._transfer_max = transfer_max
        self._asked: dict[int, list[AttributeDescriptor]] = {}
        self._accessed: dict[int, list[Any]] = {}
        self._transfers: dict[tuple[str, int], _Transfer] = {}

    def take(self, apdu: object, octets: Located) -> Told:
        """What `apdu`, whose octets are `octets`, tells in this dialogue."""
        handler = _HANDLERS.get(type(apdu))
        return handler(self, apdu, octets) if handler else Told()

    def _get_request(self, apdu: get.GetRequestNormal, _: Located) -> Told:
        self._ask(apdu.invoke_id, [apdu.attribute], listed=False)
        return Told()

    def _get_list(self, apdu: get.GetRequestWithList, _: Located) -> Told:
        self._ask(apdu.invoke_id, [selection.attribute for selection in apdu.selections], listed=True)
        return Told()

    def _ask(self, invoke_id: int, targets: list[AttributeDescriptor], listed: bool) -> None:
        self._asked[invoke_id] = targets
        self._transfers[_GET, invoke_id] = _Transfer(listed=listed)

    def _get_response(self, apdu: get.GetResponseNormal, _: Located) -> Told:
        return Told([] if apdu.data is None else self._answers(apdu.invoke_id, [apdu.data]))

    def _get_results(self, apdu: get.GetResponseWithList, _: Located) -> Told:
        return Told(self._answers(apdu.invoke_id, [result.data for result in apdu.results]))

    def _answers(self, invoke_id: int, data: list[Data | None]) -> list[Value]:
        targets: list[AttributeDescriptor | None] = [*self._asked.get(invoke_id, [])]
        if len(targets) != len(data):
            targets = [None] * len(data)
        return [Value(target, item) for target, item in zip(targets, data, strict=True) if item is not None]

    def _get_block(self, apdu: get.GetResponseWithDatablock, octets: Located) -> Told:
        if apdu.raw is None:
            self._transfers.pop((_GET, apdu.invoke_id), None)
            return Told()
        transfer, problem = self._add((_GET, apdu.invoke_id), apdu, octets)
        if transfer is None or problem:
            return Told(problem=problem)
        whole = join(transfer.parts)
        try:
            if transfer.listed:
                head = get.GetResponseWithList(invoke_id=apdu.invoke_id, results=[]).encode()[:-1]
                results = get.GetResponseWithList.decode(head + whole.octets)
                tree = {"results": [frame_tree(result) for result in results.results]}
                return Told(self._answers(apdu.invoke_id, [r.data for r in results.results]), {"reassembled": tree})
            data = axdr.decode(whole.octets)
        except WireError as error:
            at = whole.at(max(error.offset - (len(head) if transfer.listed else 0), 0))
            return Told(error=WireError(error.code, at, error.field, error.detail))
        return Told(self._answers(apdu.invoke_id, [data]), {"reassembled": data_tree(data)})

    def _add(self, key: tuple[str, int], apdu: Any, octets: Located) -> tuple[_Transfer | None, str | None]:
        """Add a block. The transfer when it is complete; or what is wrong with it."""
        transfer = self._transfers.setdefault(key, _Transfer())
        if apdu.block_number == 1 and transfer.parts:
            transfer = self._transfers[key] = _Transfer(listed=transfer.listed)
        transfer.lost = transfer.lost or apdu.block_number != transfer.next_number
        transfer.next_number = apdu.block_number + 1
        transfer.size += len(apdu.raw)
        transfer.parts.append(octets.part(len(octets) - len(apdu.raw)))
        if transfer.size > self._transfer_max or len(transfer.parts) > BLOCKS_MAX:
            del self._transfers[key]
            return None, "the transfer is larger than allowed: its blocks are not joined"
        if not apdu.last_block:
            return None, None
        del self._transfers[key]
        return transfer, "blocks before this one are missing: they are not joined" if transfer.lost else None

    def _sent_block(self, kind: str, apdu: Any, octets: Located) -> Told:
        """A block of a SET or ACTION: joined when it is the last, without judging what it holds."""
        transfer, problem = self._add((kind, apdu.invoke_id), apdu, octets)
        if transfer is None or problem:
            return Told(problem=problem)
        whole = join(transfer.parts).octets
        try:
            return Told(tree={"reassembled": data_tree(axdr.decode(whole))})
        except WireError:
            return Told(tree={"reassembled": {"octets": whole.hex()}})

    def _access_request(self, apdu: access.AccessRequest, _: Located) -> Told:
        self._accessed = {_plain_id(apdu.long_invoke_id): apdu.specifications}
        return Told()

    def _access_response(self, apdu: access.AccessResponse, _: Located) -> Told:
        echoed = [] if apdu.request is None else apdu.request.specifications
        asked = self._accessed.get(_plain_id(apdu.long_invoke_id)) or echoed
        if len(asked) != len(apdu.values):
            return Told()
        pairs = zip(asked, apdu.values, apdu.specifications, strict=False)
        got = [(one.target, data) for one, data, done in pairs if one.choice in _ACCESS_GET and done.result == 0]
        return Told([Value(target, data) for target, data in got])

    def _event(self, apdu: notification.EventNotification, _: Located) -> Told:
        return Told([Value(apdu.attribute, apdu.data)])

    def _descriptors(self, apdu: descriptor_push.DescriptorPush, _: Located) -> Told:
        return Told([Value(item.attribute, item.data) for item in apdu.items])


_ACCESS_GET = (1, 4)


def _plain_id(long_invoke_id: int) -> int:
    """The 24 bits that a request and its response have in common."""
    return long_invoke_id & 0xFFFFFF


def _blocks(kind: str) -> Callable[[Dialogue, Any, Located], Told]:
    return lambda dialogue, apdu, octets: dialogue._sent_block(kind, apdu, octets)


_HANDLERS: dict[type[Any], Callable[[Dialogue, Any, Located], Told]] = {
    get.GetRequestNormal: Dialogue._get_request,
    get.GetRequestWithList: Dialogue._get_list,
    get.GetResponseNormal: Dialogue._get_response,
    get.GetResponseWithList: Dialogue._get_results,
    get.GetResponseWithDatablock: Dialogue._get_block,
    set_.SetRequestWithFirstDatablock: _blocks(_SET),
    set_.SetRequestWithDatablock: _blocks(_SET),
    set_.SetRequestWithListAndFirstDatablock: _blocks(_SET),
    action.ActionRequestWithFirstPblock: _blocks(_ACTION),
    action.ActionRequestWithPblock: _blocks(_ACTION),
    action.ActionRequestWithListAndFirstPblock: _blocks(_ACTION),
    action.ActionResponseWithPblock: _blocks(_RETURN),
    access.AccessRequest: Dialogue._access_request,
    access.AccessResponse: Dialogue._access_response,
    notification.EventNotification: Dialogue._event,
    descriptor_push.DescriptorPush: Dialogue._descriptors,
}
