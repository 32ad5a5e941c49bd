"""From messages to meaning: joins general block transfers, takes protections off, learns titles and keys as associations pass by.

One `Interpreter` follows everything heard on one line, both directions. Associations are told apart by their pair of addresses.
What an AARQ, AARE or InitiateRequest reveals (system titles, the dedicated key) serves the APDUs after it on the same pair.
Total: whatever the octets, the outcome is a `Decoded`, with `error` set when they are not valid.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from win12_wire.errors import Code, SecurityError, WireError
from win12_wire.frames import acse, apdu, axdr
from win12_wire.frames.block_transfer import BlockTransfer
from win12_wire.frames.ciphering import GeneralSigning
from win12_wire.frames.gateway import Gateway
from win12_wire.frames.initiate import InitiateRequest
from win12_wire.frames.notification import DataNotification
from win12_wire.limits import TRANSFER_MAX

from win12.application.decoding.body import open_body
from win12.application.decoding.dialogue import Dialogue
from win12.application.decoding.general import certified, signature
from win12.application.decoding.link import prefix_at, read_bare, read_whole, split
from win12.application.decoding.readings import Readings
from win12.application.decoding.result import Decoded, Layer
from win12.application.decoding.security import NOT_CHECKED, PROTECTED, VERIFIED, WRONG, Parties, Protection, open_protected
from win12.application.decoding.tree import frame_tree, type_name
from win12.datalink.located import Located
from win12.datalink.messages import Message
from win12.datalink.scanner import Skipped, Whole
from win12.security.keys import Keys
from win12.transport.collector import BlockCollector

ASSOCIATIONS_MAX = 64
_DEPTH = 4
"""APDUs inside each other"""
_ACSE = (acse.Aarq, acse.Aare, acse.Rlrq, acse.Rlre)


@dataclass(slots=True)
class _Association:
    dialogue: Dialogue
    parties: Parties = field(default_factory=Parties)
    readings: Readings = field(default_factory=Readings)
    collectors: dict[tuple[bytes, bytes], BlockCollector] = field(default_factory=dict)
    blocks: dict[tuple[bytes, bytes], Decoded] = field(default_factory=dict)


class Interpreter:
    """`take` what was found on the line, `finish` at its end.

    `ring`: the keys that may fit; `transfer_max`: octets of a general block transfer.
    """

    def __init__(self, ring: Sequence[Keys] = (), transfer_max: int = TRANSFER_MAX) -> None:
        self._ring = tuple(map(certified, ring))
        self._transfer_max = transfer_max
        self._associations: dict[frozenset[bytes], _Association] = {}
        self._latest = Parties()
        self._idle: list[Whole[Any]] = []
        self._remarks: list[str] = []

    def take(self, found: Message | Skipped) -> list[Decoded]:
        """The APDUs that end with `found`: mostly one, none within a transfer, several when they share a frame."""
        if isinstance(found, Skipped):
            return self._skipped(found)
        if found.problem is not None and found.apdu is not None:
            decoded = self._begin(found)
            decoded.error = WireError(Code.TRUNCATED, found.apdu.at(len(found.apdu)), "message", found.problem)
            decoded.whole = False
            return [decoded]
        if found.apdu is None:
            self._idle.extend(found.frames[: _IDLE_MAX - len(self._idle)])
            if found.problem:
                self._remark(found.problem)
            return []
        found = _behind(found)
        taken = [self._blocks_or_apdu(message, self._association(found.pair), self._begin(message)) for message in _each(found)]
        return [decoded for decoded in taken if decoded is not None]

    def finish(self) -> list[Decoded]:
        """What was waiting for more: transfers that miss blocks, frames that carry nothing."""
        left = [decoded for one in self._associations.values() for decoded in self._incomplete(one)]
        if self._idle or self._remarks:
            left.append(Decoded(_link_of(self._idle[0]) if self._idle else None, frames=self._idle, problems=self._remarks))
            self._idle, self._remarks = [], []
        return left

    def _begin(self, found: Message) -> Decoded:
        """A `Decoded` with the frames and remarks since the last one."""
        frames = sorted([*self._idle, *found.frames], key=lambda whole: whole.offset)
        decoded = Decoded(found.link, found.apdu, found.apdu, frames, list(found.frames), problems=self._remarks)
        decoded.has_llc = found.to_server is not None
        self._idle, self._remarks = [], []
        return decoded

    def _skipped(self, found: Skipped) -> list[Decoded]:
        """Noise is a remark on what follows it, a broken frame an error."""
        if found.error is None:
            self._remark(f"{len(found.octets)} octets at offset {found.offset} belong to no frame")
            return []
        octets = Located(found.octets, ((0, found.offset),))
        return [Decoded(None, octets, octets, error=found.error, whole=False)]

    def _remark(self, text: str) -> None:
        if len(self._remarks) < _REMARKS_MAX:
            self._remarks.append(text)

    def _association(self, pair: tuple[bytes, bytes]) -> _Association:
        key = frozenset(pair)
        if key not in self._associations:
            while len(self._associations) >= ASSOCIATIONS_MAX:
                del self._associations[next(iter(self._associations))]
            self._associations[key] = _Association(Dialogue(self._transfer_max))
        return self._associations[key]

    def _blocks_or_apdu(self, found: Message, association: _Association, decoded: Decoded) -> Decoded | None:
        assert found.apdu is not None
        try:
            block = BlockTransfer.decode(found.apdu.octets)
        except WireError:
            self._read(found.apdu, decoded, association, _DEPTH)
            return decoded
        collector = association.collectors.setdefault(found.pair, BlockCollector(self._transfer_max))
        joined = association.blocks.setdefault(found.pair, Decoded(found.link))
        joined.frames.extend([*decoded.frames, Whole(found.apdu.at(0), found.apdu.octets, block)])
        joined.own.extend(decoded.own or joined.frames[-1:])
        joined.problems.extend(decoded.problems)
        whole = collector.receive(block, found.apdu.part(len(found.apdu) - len(block.raw)))
        if whole is None:
            if not collector.size:  # an acknowledgement, an abort
                self._idle.extend(association.blocks.pop(found.pair).frames[: _IDLE_MAX - len(self._idle)])
            return None
        joined = association.blocks.pop(found.pair)
        joined.octets = joined.origin = whole
        self._read(whole, joined, association, _DEPTH)
        return joined

    def _incomplete(self, association: _Association) -> list[Decoded]:
        left = []
        for pair, collector in association.collectors.items():
            missing = collector.missing()
            decoded = association.blocks.pop(pair, None)
            if missing and decoded is not None:
                last = decoded.frames[-1]
                decoded.error = WireError(Code.TRUNCATED, last.offset + len(last.octets), "general block transfer", missing)
                decoded.whole = False
                left.append(decoded)
            collector.clear()
        return left

    def _read(self, octets: Located, decoded: Decoded, association: _Association, depth: int) -> None:
        """Read one APDU, in whatever it is wrapped."""
        try:
            read = _decode(octets.octets)
        except WireError as error:
            _unreadable(octets, decoded, error)
            return
        name = "data" if isinstance(read, axdr.Data) else type_name(read)
        decoded.layers.append(Layer(name, octets.octets, read.encode))
        if isinstance(read, PROTECTED) and depth:
            self._unwrap(read, octets, decoded, association, depth)
        elif isinstance(read, GeneralSigning) and depth:
            self._signed(read, octets, decoded, association, depth)
        elif isinstance(read, _ACSE) and depth:
            self._associate(read, octets, decoded, association, depth)
        else:
            self._understand(read, octets, decoded, association)

    def _unwrap(self, read: Any, octets: Located, decoded: Decoded, association: _Association, depth: int) -> None:
        known = association.parties
        parties = known if known.client_title or known.server_title else self._latest
        opened = open_protected(read, octets, parties, self._ring, _is_apdu)
        decoded.protections.append(opened.protection)
        if opened.problem:
            decoded.problems.append(opened.problem)
        if opened.plain is None or opened.again is None:
            decoded.apdu, decoded.error = read, opened.error
            return
        decoded.layers.append(Layer("protection", read.payload, opened.again))
        decoded.octets = opened.plain
        self._read(opened.plain, decoded, association, depth - 1)

    def _signed(self, read: GeneralSigning, octets: Located, decoded: Decoded, association: _Association, depth: int) -> None:
        verdict, problem = signature(read, self._ring)
        tag = {True: VERIFIED, False: WRONG, None: NOT_CHECKED}[verdict]
        decoded.protections.append(Protection("general_signing", system_title=read.originator_title, tag=tag, header=read))
        if verdict is False:
            decoded.apdu, decoded.error = read, SecurityError(Code.WRONG_SIGNATURE)
            return
        if problem:
            decoded.problems.append(problem)
        start = octets.octets.find(read.content)
        decoded.octets = octets.part(start, start + len(read.content))
        self._read(decoded.octets, decoded, association, depth - 1)

    def _associate(self, read: Any, octets: Located, decoded: Decoded, association: _Association, depth: int) -> None:
        """Learn the titles, and what the user information says."""
        parties = association.parties
        if isinstance(read, acse.Aarq):
            association.dialogue = Dialogue(self._transfer_max)
            parties = association.parties = Parties(client_title=read.calling_ap_title or b"")
        elif isinstance(read, acse.Aare):
            parties.server_title = read.responding_ap_title or b""
        if read.user_information:
            start = len(octets) - len(read.user_information)
            self._read(octets.part(start), decoded, association, depth - 1)
            inner = decoded.apdu
            if isinstance(inner, InitiateRequest) and inner.dedicated_key:
                parties.dedicated_key = inner.dedicated_key
            if inner is not None and not isinstance(inner, str | axdr.Data):
                decoded.tree["user_information"] = {**frame_tree(inner), **decoded.tree}
        self._latest = parties
        decoded.apdu, decoded.octets = read, octets

    def _understand(self, read: Any, octets: Located, decoded: Decoded, association: _Association) -> None:
        decoded.apdu = read
        told = association.dialogue.take(read, octets)
        decoded.tree.update(told.tree)
        if told.problem:
            decoded.problems.append(told.problem)
        if told.error:
            decoded.error = told.error
        if isinstance(read, DataNotification) and (body := open_body(read.data, self._ring)) is not None:
            decoded.body, decoded.error = body, decoded.error or body.error
            decoded.problems.extend([body.problem] if body.problem else [])
        association.readings.add(decoded, told.values)


_IDLE_MAX = 10_000
_REMARKS_MAX = 100


def _behind(found: Message) -> Message:
    """A message without the prefix of a gateway, which is one frame more, and part of who speaks to whom."""
    assert found.apdu is not None
    head = prefix_at(found.apdu.octets, 0)
    if not head or head == len(found.apdu):
        return found
    prefix = Gateway.decode(found.apdu.octets)
    way = prefix.network_id.to_bytes(1, "big") + prefix.address
    pair = (found.pair[0] + way, found.pair[1] + way)
    frames = (*found.frames, Whole(found.apdu.at(0), found.apdu.octets, prefix))
    return replace(found, apdu=found.apdu.part(head), pair=pair, frames=frames)


def _each(found: Message) -> list[Message]:
    """The APDUs of a message that holds several; the message itself when it does not. The frames go with the first."""
    assert found.apdu is not None
    parts, error = split(found.apdu)
    if error is not None or len(parts) < 2:
        return [found]
    frames = [found.frames, *[()] * (len(parts) - 1)]
    ways = [found.to_server if way is None else way for _, way in parts]
    return [replace(found, apdu=part, to_server=way, frames=own) for (part, _), way, own in zip(parts, ways, frames, strict=True)]


def _decode(octets: bytes) -> Any:
    """An APDU, or bare data; the error of the reading that got further."""
    try:
        return read_whole(octets)
    except WireError as failure:
        error = failure
    try:
        return read_bare(octets)
    except WireError as failure:
        raise (failure if failure.offset > error.offset else error) from None


def _unreadable(octets: Located, decoded: Decoded, error: WireError) -> None:
    """Octets that are no APDU: text (a telegram inside a protection), a segment that came alone, or an error at its place."""
    decoded.octets = octets
    text = octets.octets
    if decoded.security is not None:
        if text[:1] == b"/" and text.isascii():
            decoded.apdu = text.decode("ascii")
            return
        if decoded.security.tag != VERIFIED:
            decoded.problems.append("the deciphered octets are no APDU: is the key the right one?")
    elif decoded.link == "hdlc" and not decoded.has_llc and not _has_known_tag(text):
        decoded.problems.append("the information field is no APDU: it may continue a message whose beginning is missing")
        return
    decoded.error = WireError(error.code, octets.at(error.offset), error.field, error.detail)


def _has_known_tag(octets: bytes) -> bool:
    try:
        apdu.read(octets, 0, len(octets))
    except WireError as error:
        return error.code != Code.UNKNOWN_TAG or error.offset > 0
    return True


def _is_apdu(octets: bytes) -> bool:
    try:
        _decode(octets)
    except WireError:
        return octets[:1] == b"/" and octets.isascii()
    return True


def _link_of(whole: Whole[Any]) -> str:
    return type(whole.frame).__module__.rpartition(".")[2].removeprefix("block_transfer") or "raw"
