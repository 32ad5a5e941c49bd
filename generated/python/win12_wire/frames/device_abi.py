# Generated from spec/frames/device_abi.ksy. Do not edit: change the spec and run `win12 spec generate`.

"""Records and controls of a smart-meter device.

What the devices smartmeterN of Linux, SmartMeterN of Windows and the broker speak. `read` gives whole records; a control has octets
going in and octets coming out. Each control needs a right of the policy (spec/access.yaml), which is asked for every time.
"""

from __future__ import annotations

from enum import IntEnum
from struct import Struct
from typing import ClassVar

from win12_wire.errors import Code, WireError
from win12_wire.frames._support import Frame, UNFIT, misfit, short, trailing, unfit

_S0 = Struct(">BBBQIqH6sbbBB")
_S1 = Struct(">H")
_S2 = Struct(">QQQQQQQQQQQQQQII")
_S3 = Struct(">I")
_S4 = Struct(">BHBBHHB")
_S5 = Struct(">8sIB")
_S6 = Struct(">8sI")
_S7 = Struct(">q")


class ControlCode(IntEnum):
    statistics = 0x1
    snapshot = 0x2
    exchange = 0x3
    cancel = 0x4
    attach = 0x10
    keys = 0x11
    counter = 0x12
    policy = 0x13
    feed = 0x14
    take = 0x15


class Carrier(IntEnum):
    hdlc = 0x1
    mbus = 0x2
    wrapper = 0x3


class DeviceStatus(IntEnum):
    ok = 0x0
    bad_request = 0x1
    denied = 0x2
    not_attached = 0x3
    too_small = 0x4
    busy = 0x5
    deadline = 0x6
    cancelled = 0x7
    gone = 0x8
    line_failed = 0x9
    meter_refused = 0xa
    not_protected = 0xb


class DeviceRecords(Frame):
    """what one read gives

    spec/frames/device_abi.ksy:10
    """

    __slots__ = ("records",)

    def __init__(self, *, records: list[DeviceRecord]) -> None:
        self.records = records

    @classmethod
    def decode(cls, data: bytes) -> DeviceRecords:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_device_records(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "device_records")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_device_records(out, self)
        except UNFIT as error:
            raise unfit(out, "device_records", error) from None
        return bytes(out)


def read_device_records(b: bytes, p: int, e: int) -> tuple[DeviceRecords, int]:
    records = []
    while p < e:
        one_records, p = read_device_record(b, p, e)
        records.append(one_records)
    o = DeviceRecords.__new__(DeviceRecords)
    o.records = records
    return o, p


def write_device_records(out: bytearray, o: DeviceRecords) -> None:
    for one_records in o.records:
        write_device_record(out, one_records)


class DeviceRecord(Frame):
    """one value of one attribute of a meter

    spec/frames/device_abi.ksy:14

    authenticated: came under a tag that was verified
    encrypted: came enciphered
    meter_time: the time is the meter's own; else it is when the last octet came
    offset_assumed: the meter did not tell how far from UTC it is, so the setting of the device was taken
    clock_suspect: the meter says that its clock is not to be trusted
    scaled: scaler and unit are there
    unit_supplied: scaler, unit or name are not in the message but follow from who made the meter
    latest: from a snapshot: what was latest, not what is new
    too_large: the value is larger than a record holds and was left out: ask for it by exchange
    sequence: of the records that this reader was given, from 0; what it may not read is not counted
    lost: records before this one that this reader may read and was too slow for
    time: microseconds since 1970, UTC
    class_id: interface class, 0 where the message does not say
    obis: logical name
    unit: as in scaler_unit
    meter: name of the meter, ASCII
    value: Data (A-XDR), as it came
    """

    __slots__ = ("authenticated", "encrypted", "meter_time", "offset_assumed", "clock_suspect", "scaled", "unit_supplied", "latest", "too_large", "sequence", "lost", "time", "class_id", "obis", "attribute", "scaler", "unit", "meter", "value")

    def __init__(self, *, authenticated: int, encrypted: int, meter_time: int, offset_assumed: int, clock_suspect: int, scaled: int, unit_supplied: int, latest: int, too_large: int, sequence: int, lost: int, time: int, class_id: int, obis: bytes, attribute: int, scaler: int, unit: int, meter: bytes, value: bytes) -> None:
        self.authenticated = authenticated
        self.encrypted = encrypted
        self.meter_time = meter_time
        self.offset_assumed = offset_assumed
        self.clock_suspect = clock_suspect
        self.scaled = scaled
        self.unit_supplied = unit_supplied
        self.latest = latest
        self.too_large = too_large
        self.sequence = sequence
        self.lost = lost
        self.time = time
        self.class_id = class_id
        self.obis = obis
        self.attribute = attribute
        self.scaler = scaler
        self.unit = unit
        self.meter = meter
        self.value = value

    @classmethod
    def decode(cls, data: bytes) -> DeviceRecord:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_device_record(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "device_record")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_device_record(out, self)
        except UNFIT as error:
            raise unfit(out, "device_record", error) from None
        return bytes(out)


def read_device_record(b: bytes, p: int, e: int) -> tuple[DeviceRecord, int]:
    if e - p < 35:
        raise short(p, e, ((1, "device_record.version"), (1, "device_record.authenticated"), (1, "device_record.too_large"), (8, "device_record.sequence"), (4, "device_record.lost"), (8, "device_record.time"), (2, "device_record.class_id"), (6, "device_record.obis"), (1, "device_record.attribute"), (1, "device_record.scaler"), (1, "device_record.unit"), (1, "device_record.meter_length"),))
    version, r1, r2, sequence, lost, time, class_id, obis, attribute, scaler, unit, meter_length = _S0.unpack_from(b, p)
    if version != 0x1:
        raise misfit(p, "device_record.version", version)
    authenticated = r1 >> 7
    encrypted = r1 >> 6 & 0x1
    meter_time = r1 >> 5 & 0x1
    offset_assumed = r1 >> 4 & 0x1
    clock_suspect = r1 >> 3 & 0x1
    scaled = r1 >> 2 & 0x1
    unit_supplied = r1 >> 1 & 0x1
    latest = r1 & 0x1
    too_large = r2 >> 7
    spare = r2 & 0x7f
    if spare != 0x0:
        raise misfit(p + 2, "device_record.spare", spare)
    if meter_length < 1 or meter_length > 32:
        raise misfit(p + 34, "device_record.meter_length", meter_length)
    p += 35
    q = p + meter_length
    if q > e:
        raise WireError(Code.TRUNCATED, p, "device_record.meter", f"{e - p} of {q - p} octets")
    meter = b[p:q]
    p = q
    if e - p < 2:
        raise short(p, e, ((2, "device_record.value_length"),))
    value_length, = _S1.unpack_from(b, p)
    if value_length > 440:
        raise misfit(p, "device_record.value_length", value_length)
    p += 2
    q = p + value_length
    if q > e:
        raise WireError(Code.TRUNCATED, p, "device_record.value", f"{e - p} of {q - p} octets")
    value = b[p:q]
    p = q
    o = DeviceRecord.__new__(DeviceRecord)
    o.authenticated = authenticated
    o.encrypted = encrypted
    o.meter_time = meter_time
    o.offset_assumed = offset_assumed
    o.clock_suspect = clock_suspect
    o.scaled = scaled
    o.unit_supplied = unit_supplied
    o.latest = latest
    o.too_large = too_large
    o.sequence = sequence
    o.lost = lost
    o.time = time
    o.class_id = class_id
    o.obis = obis
    o.attribute = attribute
    o.scaler = scaler
    o.unit = unit
    o.meter = meter
    o.value = value
    return o, p


def write_device_record(out: bytearray, o: DeviceRecord) -> None:
    if len(o.meter) < 1 or len(o.meter) > 32:
        raise ValueError("meter has a length that is not allowed")
    if len(o.value) > 440:
        raise ValueError("value has a length that is not allowed")
    if o.authenticated >> 1 or o.encrypted >> 1 or o.meter_time >> 1 or o.offset_assumed >> 1 or o.clock_suspect >> 1 or o.scaled >> 1 or o.unit_supplied >> 1 or o.latest >> 1:
        raise ValueError("authenticated, encrypted, meter_time, offset_assumed, clock_suspect, scaled, unit_supplied, latest: too many bits")
    if o.too_large >> 1:
        raise ValueError("too_large: too many bits")
    if len(o.obis) != 6:
        raise ValueError("obis takes 6 octets")
    out += _S0.pack(0x1, o.authenticated << 7 | o.encrypted << 6 | o.meter_time << 5 | o.offset_assumed << 4 | o.clock_suspect << 3 | o.scaled << 2 | o.unit_supplied << 1 | o.latest, o.too_large << 7 | 0x0, o.sequence, o.lost, o.time, o.class_id, o.obis, o.attribute, o.scaler, o.unit, len(o.meter))
    out += o.meter
    out += _S1.pack(len(o.value))
    out += o.value


class DeviceStatistics(Frame):
    """what was counted since the device is there; right: statistics

    spec/frames/device_abi.ksy:40

    octets: received from the line
    frames: good ones
    bad_frames: broken ones
    pushes: taken
    refused: pushes that were not what they claim: tag, replay, protection, form
    replayed: those of them whose counter was used before
    records: made of pushes
    nameless: values of pushes that nothing gives a name
    delivered: records given to readers, each time
    lost: records that readers were too slow for, each time
    withheld: records that a reader may not have, each time
    denied: controls that were denied
    exchanges: that ended with an answer
    failed: exchanges that ended otherwise
    readers: open now
    waiting: exchanges that wait for their turn
    """

    __slots__ = ("octets", "frames", "bad_frames", "pushes", "refused", "replayed", "records", "nameless", "delivered", "lost", "withheld", "denied", "exchanges", "failed", "readers", "waiting")
    LAYOUT: ClassVar[Struct] = _S2
    PARTS: ClassVar[tuple[str, ...]] = ("octets", "frames", "bad_frames", "pushes", "refused", "replayed", "records", "nameless", "delivered", "lost", "withheld", "denied", "exchanges", "failed", "readers", "waiting")

    def __init__(self, *, octets: int, frames: int, bad_frames: int, pushes: int, refused: int, replayed: int, records: int, nameless: int, delivered: int, lost: int, withheld: int, denied: int, exchanges: int, failed: int, readers: int, waiting: int) -> None:
        self.octets = octets
        self.frames = frames
        self.bad_frames = bad_frames
        self.pushes = pushes
        self.refused = refused
        self.replayed = replayed
        self.records = records
        self.nameless = nameless
        self.delivered = delivered
        self.lost = lost
        self.withheld = withheld
        self.denied = denied
        self.exchanges = exchanges
        self.failed = failed
        self.readers = readers
        self.waiting = waiting

    @classmethod
    def decode(cls, data: bytes) -> DeviceStatistics:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_device_statistics(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "device_statistics")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_device_statistics(out, self)
        except UNFIT as error:
            raise unfit(out, "device_statistics", error) from None
        return bytes(out)


def read_device_statistics(b: bytes, p: int, e: int) -> tuple[DeviceStatistics, int]:
    if e - p < 120:
        raise short(p, e, ((8, "device_statistics.octets"), (8, "device_statistics.frames"), (8, "device_statistics.bad_frames"), (8, "device_statistics.pushes"), (8, "device_statistics.refused"), (8, "device_statistics.replayed"), (8, "device_statistics.records"), (8, "device_statistics.nameless"), (8, "device_statistics.delivered"), (8, "device_statistics.lost"), (8, "device_statistics.withheld"), (8, "device_statistics.denied"), (8, "device_statistics.exchanges"), (8, "device_statistics.failed"), (4, "device_statistics.readers"), (4, "device_statistics.waiting"),))
    octets, frames, bad_frames, pushes, refused, replayed, records, nameless, delivered, lost, withheld, denied, exchanges, failed, readers, waiting = _S2.unpack_from(b, p)
    p += 120
    o = DeviceStatistics.__new__(DeviceStatistics)
    o.octets = octets
    o.frames = frames
    o.bad_frames = bad_frames
    o.pushes = pushes
    o.refused = refused
    o.replayed = replayed
    o.records = records
    o.nameless = nameless
    o.delivered = delivered
    o.lost = lost
    o.withheld = withheld
    o.denied = denied
    o.exchanges = exchanges
    o.failed = failed
    o.readers = readers
    o.waiting = waiting
    return o, p


def write_device_statistics(out: bytearray, o: DeviceStatistics) -> None:
    out += _S2.pack(o.octets, o.frames, o.bad_frames, o.pushes, o.refused, o.replayed, o.records, o.nameless, o.delivered, o.lost, o.withheld, o.denied, o.exchanges, o.failed, o.readers, o.waiting)


class SnapshotRequest(Frame):
    """control snapshot, in; right: read, of each record

    spec/frames/device_abi.ksy:59

    begin: 0 at first; then `next` of the answer before
    """

    __slots__ = ("begin",)

    def __init__(self, *, begin: int) -> None:
        self.begin = begin

    @classmethod
    def decode(cls, data: bytes) -> SnapshotRequest:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_snapshot_request(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "snapshot_request")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_snapshot_request(out, self)
        except UNFIT as error:
            raise unfit(out, "snapshot_request", error) from None
        return bytes(out)


def read_snapshot_request(b: bytes, p: int, e: int) -> tuple[SnapshotRequest, int]:
    if e - p < 4:
        raise short(p, e, ((4, "snapshot_request.begin"),))
    begin, = _S3.unpack_from(b, p)
    p += 4
    o = SnapshotRequest.__new__(SnapshotRequest)
    o.begin = begin
    return o, p


def write_snapshot_request(out: bytearray, o: SnapshotRequest) -> None:
    out += _S3.pack(o.begin)


class SnapshotAnswer(Frame):
    """snapshot-answer

    spec/frames/device_abi.ksy:63

    next: 0 when that was all
    """

    __slots__ = ("next", "records")

    def __init__(self, *, next: int, records: list[DeviceRecord]) -> None:
        self.next = next
        self.records = records

    @classmethod
    def decode(cls, data: bytes) -> SnapshotAnswer:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_snapshot_answer(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "snapshot_answer")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_snapshot_answer(out, self)
        except UNFIT as error:
            raise unfit(out, "snapshot_answer", error) from None
        return bytes(out)


def read_snapshot_answer(b: bytes, p: int, e: int) -> tuple[SnapshotAnswer, int]:
    if e - p < 4:
        raise short(p, e, ((4, "snapshot_answer.next"),))
    next, = _S3.unpack_from(b, p)
    p += 4
    records = []
    while p < e:
        one_records, p = read_device_record(b, p, e)
        records.append(one_records)
    o = SnapshotAnswer.__new__(SnapshotAnswer)
    o.next = next
    o.records = records
    return o, p


def write_snapshot_answer(out: bytearray, o: SnapshotAnswer) -> None:
    out += _S3.pack(o.next)
    for one_records in o.records:
        write_device_record(out, one_records)


class ExchangeRequest(Frame):
    """control exchange, in: an APDU without protection; right: get, set or action, of each object that it names

    spec/frames/device_abi.ksy:67

    deadline: milliseconds, waiting for the turn included
    """

    __slots__ = ("deadline", "apdu")

    def __init__(self, *, deadline: int, apdu: bytes) -> None:
        self.deadline = deadline
        self.apdu = apdu

    @classmethod
    def decode(cls, data: bytes) -> ExchangeRequest:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_exchange_request(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "exchange_request")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_exchange_request(out, self)
        except UNFIT as error:
            raise unfit(out, "exchange_request", error) from None
        return bytes(out)


def read_exchange_request(b: bytes, p: int, e: int) -> tuple[ExchangeRequest, int]:
    if e - p < 4:
        raise short(p, e, ((4, "exchange_request.deadline"),))
    deadline, = _S3.unpack_from(b, p)
    if deadline < 1 or deadline > 600000:
        raise misfit(p, "exchange_request.deadline", deadline)
    p += 4
    apdu = b[p:e]
    p = e
    o = ExchangeRequest.__new__(ExchangeRequest)
    o.deadline = deadline
    o.apdu = apdu
    return o, p


def write_exchange_request(out: bytearray, o: ExchangeRequest) -> None:
    if o.deadline < 1 or o.deadline > 600000:
        raise ValueError("deadline is not allowed")
    out += _S3.pack(o.deadline)
    out += o.apdu


class DeviceSettings(Frame):
    """control attach, in: what is at the other end of the line; right: configure

    spec/frames/device_abi.ksy:72

    utc_offset: minutes by which the meter's clock is ahead of UTC, and 840 more
    needs_protection: 1: what is not authenticated is refused
    client: client address
    server: logical device; 0 for a meter that only pushes
    physical: physical device of HDLC, 0 for none
    meter: name that the records bear
    """

    __slots__ = ("carrier", "utc_offset", "needs_protection", "client", "server", "physical", "meter")

    def __init__(self, *, carrier: int, utc_offset: int, needs_protection: int, client: int, server: int, physical: int, meter: bytes) -> None:
        self.carrier = carrier
        self.utc_offset = utc_offset
        self.needs_protection = needs_protection
        self.client = client
        self.server = server
        self.physical = physical
        self.meter = meter

    @classmethod
    def decode(cls, data: bytes) -> DeviceSettings:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_device_settings(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "device_settings")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_device_settings(out, self)
        except UNFIT as error:
            raise unfit(out, "device_settings", error) from None
        return bytes(out)


def read_device_settings(b: bytes, p: int, e: int) -> tuple[DeviceSettings, int]:
    if e - p < 10:
        raise short(p, e, ((1, "device_settings.carrier"), (2, "device_settings.utc_offset"), (1, "device_settings.needs_protection"), (1, "device_settings.client"), (2, "device_settings.server"), (2, "device_settings.physical"), (1, "device_settings.meter_length"),))
    carrier, utc_offset, needs_protection, client, server, physical, meter_length = _S4.unpack_from(b, p)
    if carrier not in (1, 2, 3):
        raise misfit(p, "device_settings.carrier", carrier)
    if utc_offset > 1680:
        raise misfit(p + 1, "device_settings.utc_offset", utc_offset)
    if needs_protection not in (0, 1):
        raise misfit(p + 3, "device_settings.needs_protection", needs_protection)
    if meter_length < 1 or meter_length > 32:
        raise misfit(p + 9, "device_settings.meter_length", meter_length)
    p += 10
    q = p + meter_length
    if q > e:
        raise WireError(Code.TRUNCATED, p, "device_settings.meter", f"{e - p} of {q - p} octets")
    meter = b[p:q]
    p = q
    o = DeviceSettings.__new__(DeviceSettings)
    o.carrier = carrier
    o.utc_offset = utc_offset
    o.needs_protection = needs_protection
    o.client = client
    o.server = server
    o.physical = physical
    o.meter = meter
    return o, p


def write_device_settings(out: bytearray, o: DeviceSettings) -> None:
    if o.carrier not in (1, 2, 3,):
        raise ValueError("carrier is not allowed")
    if o.utc_offset > 1680:
        raise ValueError("utc_offset is not allowed")
    if o.needs_protection not in (0, 1,):
        raise ValueError("needs_protection is not allowed")
    if len(o.meter) < 1 or len(o.meter) > 32:
        raise ValueError("meter has a length that is not allowed")
    out += _S4.pack(o.carrier, o.utc_offset, o.needs_protection, o.client, o.server, o.physical, len(o.meter))
    out += o.meter


class DeviceKeys(Frame):
    """control keys, in; nothing gives them back; right: configure

    spec/frames/device_abi.ksy:83

    title: system title of the meter
    counter: the greatest invocation counter that was taken before, 0 for none
    encryption: global unicast encryption key
    """

    __slots__ = ("title", "counter", "encryption", "authentication")
    _secret: ClassVar[frozenset[str]] = frozenset({'authentication', 'encryption'})

    def __init__(self, *, title: bytes, counter: int, encryption: bytes, authentication: bytes) -> None:
        self.title = title
        self.counter = counter
        self.encryption = encryption
        self.authentication = authentication

    @classmethod
    def decode(cls, data: bytes) -> DeviceKeys:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_device_keys(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "device_keys")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_device_keys(out, self)
        except UNFIT as error:
            raise unfit(out, "device_keys", error) from None
        return bytes(out)


def read_device_keys(b: bytes, p: int, e: int) -> tuple[DeviceKeys, int]:
    if e - p < 13:
        raise short(p, e, ((8, "device_keys.title"), (4, "device_keys.counter"), (1, "device_keys.encryption_length"),))
    title, counter, encryption_length = _S5.unpack_from(b, p)
    if encryption_length not in (0x10, 0x20):
        raise misfit(p + 12, "device_keys.encryption_length", encryption_length)
    p += 13
    q = p + encryption_length
    if q > e:
        raise WireError(Code.TRUNCATED, p, "device_keys.encryption", f"{e - p} of {q - p} octets")
    encryption = b[p:q]
    p = q
    if p >= e:
        raise short(p, e, ((1, "device_keys.authentication_length"),))
    authentication_length = b[p]
    if authentication_length not in (0, 0x10, 0x20):
        raise misfit(p, "device_keys.authentication_length", authentication_length)
    p += 1
    q = p + authentication_length
    if q > e:
        raise WireError(Code.TRUNCATED, p, "device_keys.authentication", f"{e - p} of {q - p} octets")
    authentication = b[p:q]
    p = q
    o = DeviceKeys.__new__(DeviceKeys)
    o.title = title
    o.counter = counter
    o.encryption = encryption
    o.authentication = authentication
    return o, p


def write_device_keys(out: bytearray, o: DeviceKeys) -> None:
    if len(o.encryption) not in (16, 32,):
        raise ValueError("encryption has a length that is not allowed")
    if len(o.authentication) not in (0, 16, 32,):
        raise ValueError("authentication has a length that is not allowed")
    if len(o.title) != 8:
        raise ValueError("title takes 8 octets")
    out += _S5.pack(o.title, o.counter, len(o.encryption))
    out += o.encryption
    out.append(len(o.authentication))
    out += o.authentication


class DeviceCounter(Frame):
    """control counter, out: what has to outlive the machine, for control keys after the next start; right: configure

    spec/frames/device_abi.ksy:92
    """

    __slots__ = ("title", "counter")

    def __init__(self, *, title: bytes, counter: int) -> None:
        self.title = title
        self.counter = counter

    @classmethod
    def decode(cls, data: bytes) -> DeviceCounter:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_device_counter(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "device_counter")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_device_counter(out, self)
        except UNFIT as error:
            raise unfit(out, "device_counter", error) from None
        return bytes(out)


def read_device_counter(b: bytes, p: int, e: int) -> tuple[DeviceCounter, int]:
    if e - p < 12:
        raise short(p, e, ((8, "device_counter.title"), (4, "device_counter.counter"),))
    title, counter = _S6.unpack_from(b, p)
    p += 12
    o = DeviceCounter.__new__(DeviceCounter)
    o.title = title
    o.counter = counter
    return o, p


def write_device_counter(out: bytearray, o: DeviceCounter) -> None:
    if len(o.title) != 8:
        raise ValueError("title takes 8 octets")
    out += _S6.pack(o.title, o.counter)


class DeviceFeed(Frame):
    """control feed, in: octets of a line that the kernel does not have; right: configure

    spec/frames/device_abi.ksy:97

    time: when the last of them came; microseconds since 1970, UTC
    """

    __slots__ = ("time", "octets")

    def __init__(self, *, time: int, octets: bytes) -> None:
        self.time = time
        self.octets = octets

    @classmethod
    def decode(cls, data: bytes) -> DeviceFeed:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_device_feed(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "device_feed")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_device_feed(out, self)
        except UNFIT as error:
            raise unfit(out, "device_feed", error) from None
        return bytes(out)


def read_device_feed(b: bytes, p: int, e: int) -> tuple[DeviceFeed, int]:
    if e - p < 8:
        raise short(p, e, ((8, "device_feed.time"),))
    time, = _S7.unpack_from(b, p)
    p += 8
    octets = b[p:e]
    p = e
    o = DeviceFeed.__new__(DeviceFeed)
    o.time = time
    o.octets = octets
    return o, p


def write_device_feed(out: bytearray, o: DeviceFeed) -> None:
    out += _S7.pack(o.time)
    out += o.octets
