# Generated from spec/frames/ciphering.ksy. Do not edit: change the spec and run `win12 spec generate`.

"""Protected APDUs.

Service-specific glo- and ded-ciphering, general-glo DB, general-ded DC, general-ciphering DD, general-signing DF
(IEC 62056-5-3, 7.2.3). The payload is plain text or cipher text, followed by 12 octets of tag when authenticated.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from struct import Struct
from typing import Final, TypeAlias

from win12_wire.errors import Code, WireError
from win12_wire.frames import length
from win12_wire.frames._support import Frame, UNFIT, misfit, short, trailing, unfit

_S0 = Struct(">BI")
_S1 = Struct(">BI12s")


class KeyChoice(IntEnum):
    identified = 0x0
    wrapped = 0x1
    agreed = 0x2


class ProtectionTag(IntEnum):
    glo_initiate_request = 0x21
    glo_read_request = 0x25
    glo_write_request = 0x26
    glo_initiate_response = 0x28
    glo_read_response = 0x2c
    glo_write_response = 0x2d
    glo_confirmed_service_error = 0x2e
    glo_unconfirmed_write_request = 0x36
    glo_information_report_request = 0x38
    ded_initiate_request = 0x41
    ded_read_request = 0x45
    ded_write_request = 0x46
    ded_initiate_response = 0x48
    ded_read_response = 0x4c
    ded_write_response = 0x4d
    ded_confirmed_service_error = 0x4e
    ded_unconfirmed_write_request = 0x56
    ded_information_report_request = 0x58
    glo_get_request = 0xc8
    glo_set_request = 0xc9
    glo_event_notification = 0xca
    glo_action_request = 0xcb
    glo_get_response = 0xcc
    glo_set_response = 0xcd
    glo_exception_response = 0xce
    glo_action_response = 0xcf
    ded_get_request = 0xd0
    ded_set_request = 0xd1
    ded_event_notification = 0xd2
    ded_action_request = 0xd3
    ded_get_response = 0xd4
    ded_set_response = 0xd5
    ded_exception_response = 0xd6
    ded_action_response = 0xd7
    general_glo = 0xdb
    general_ded = 0xdc
    general_ciphering = 0xdd
    general_signing = 0xdf


class ServiceCiphering(Frame):
    """service-ciphering

    spec/frames/ciphering.ksy:55
    """

    __slots__ = ("tag", "security_control", "invocation_counter", "payload")

    def __init__(self, *, tag: int, security_control: int, invocation_counter: int, payload: bytes) -> None:
        self.tag = tag
        self.security_control = security_control
        self.invocation_counter = invocation_counter
        self.payload = payload

    @classmethod
    def decode(cls, data: bytes) -> ServiceCiphering:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_service_ciphering(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "service_ciphering")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_service_ciphering(out, self)
        except UNFIT as error:
            raise unfit(out, "service_ciphering", error) from None
        return bytes(out)


def read_service_ciphering(b: bytes, p: int, e: int) -> tuple[ServiceCiphering, int]:
    if p >= e:
        raise short(p, e, ((1, "service_ciphering.tag"),))
    tag = b[p]
    if tag not in (0x21, 0x28, 0x2e, 0x41, 0x48, 0x4e, 0x25, 0x45, 0x26, 0x46, 0x2c, 0x4c, 0x2d, 0x4d, 0x36, 0x56, 0x38, 0x58, 0xc8, 0xc9, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xcf, 0xd0, 0xd1, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6, 0xd7):
        raise misfit(p, "service_ciphering.tag", tag)
    p += 1
    at_len = p
    if p >= e:
        raise short(p, e, ((1, "service_ciphering.len"),))
    len = b[p]
    if len < 128:
        p += 1
    else:
        len, p = length.read_length(b, p, e, "service_ciphering.len")
    if not (len >= 5):
        raise misfit(at_len, "service_ciphering.len", len)
    if e - p < 5:
        raise short(p, e, ((1, "service_ciphering.security_control"), (4, "service_ciphering.invocation_counter"),))
    security_control, invocation_counter = _S0.unpack_from(b, p)
    p += 5
    q = p + (len - 5)
    if q < p:
        raise WireError(Code.BAD_LENGTH, p, "service_ciphering.payload", "negative size")
    if q > e:
        raise WireError(Code.TRUNCATED, p, "service_ciphering.payload", f"{e - p} of {q - p} octets")
    payload = b[p:q]
    p = q
    o = ServiceCiphering.__new__(ServiceCiphering)
    o.tag = tag
    o.security_control = security_control
    o.invocation_counter = invocation_counter
    o.payload = payload
    return o, p


def write_service_ciphering(out: bytearray, o: ServiceCiphering) -> None:
    if o.tag not in (33, 40, 46, 65, 72, 78, 37, 69, 38, 70, 44, 76, 45, 77, 54, 86, 56, 88, 200, 201, 202, 203, 204, 205, 206, 207, 208, 209, 210, 211, 212, 213, 214, 215,):
        raise ValueError("tag is not allowed")
    out.append(o.tag)
    n = len(o.payload) + 5
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    out += _S0.pack(o.security_control, o.invocation_counter)
    out += o.payload


class GeneralKeyCiphering(Frame):
    """general-key-ciphering

    spec/frames/ciphering.ksy:83

    system_title: of the sender; 8 octets, or none when known otherwise
    """

    __slots__ = ("tag", "system_title", "security_control", "invocation_counter", "payload")

    def __init__(self, *, tag: int, system_title: bytes, security_control: int, invocation_counter: int, payload: bytes) -> None:
        self.tag = tag
        self.system_title = system_title
        self.security_control = security_control
        self.invocation_counter = invocation_counter
        self.payload = payload

    @classmethod
    def decode(cls, data: bytes) -> GeneralKeyCiphering:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_general_key_ciphering(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "general_key_ciphering")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_general_key_ciphering(out, self)
        except UNFIT as error:
            raise unfit(out, "general_key_ciphering", error) from None
        return bytes(out)


def read_general_key_ciphering(b: bytes, p: int, e: int) -> tuple[GeneralKeyCiphering, int]:
    if p >= e:
        raise short(p, e, ((1, "general_key_ciphering.tag"),))
    tag = b[p]
    if tag not in (0xdb, 0xdc):
        raise misfit(p, "general_key_ciphering.tag", tag)
    p += 1
    if p >= e:
        raise short(p, e, ((1, "general_key_ciphering.title_len"),))
    title_len = b[p]
    if title_len < 128:
        p += 1
    else:
        title_len, p = length.read_length(b, p, e, "general_key_ciphering.title_len")
    q = p + title_len
    if q > e:
        raise WireError(Code.TRUNCATED, p, "general_key_ciphering.system_title", f"{e - p} of {q - p} octets")
    system_title = b[p:q]
    p = q
    at_len = p
    if p >= e:
        raise short(p, e, ((1, "general_key_ciphering.len"),))
    len = b[p]
    if len < 128:
        p += 1
    else:
        len, p = length.read_length(b, p, e, "general_key_ciphering.len")
    if not (len >= 5):
        raise misfit(at_len, "general_key_ciphering.len", len)
    if e - p < 5:
        raise short(p, e, ((1, "general_key_ciphering.security_control"), (4, "general_key_ciphering.invocation_counter"),))
    security_control, invocation_counter = _S0.unpack_from(b, p)
    p += 5
    q = p + (len - 5)
    if q < p:
        raise WireError(Code.BAD_LENGTH, p, "general_key_ciphering.payload", "negative size")
    if q > e:
        raise WireError(Code.TRUNCATED, p, "general_key_ciphering.payload", f"{e - p} of {q - p} octets")
    payload = b[p:q]
    p = q
    o = GeneralKeyCiphering.__new__(GeneralKeyCiphering)
    o.tag = tag
    o.system_title = system_title
    o.security_control = security_control
    o.invocation_counter = invocation_counter
    o.payload = payload
    return o, p


def write_general_key_ciphering(out: bytearray, o: GeneralKeyCiphering) -> None:
    if o.tag not in (219, 220,):
        raise ValueError("tag is not allowed")
    out.append(o.tag)
    n = len(o.system_title)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    out += o.system_title
    n = len(o.payload) + 5
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    out += _S0.pack(o.security_control, o.invocation_counter)
    out += o.payload


class GeneralCiphering(Frame):
    """general-ciphering

    spec/frames/ciphering.ksy:92
    """

    __slots__ = ("transaction_id", "originator_title", "recipient_title", "date_time", "other_information", "key_info", "security_control", "invocation_counter", "payload")

    def __init__(self, *, transaction_id: bytes, originator_title: bytes, recipient_title: bytes, date_time: bytes, other_information: bytes, security_control: int, invocation_counter: int, payload: bytes, key_info: KeyInfo | None = None) -> None:
        self.transaction_id = transaction_id
        self.originator_title = originator_title
        self.recipient_title = recipient_title
        self.date_time = date_time
        self.other_information = other_information
        self.key_info = key_info
        self.security_control = security_control
        self.invocation_counter = invocation_counter
        self.payload = payload

    @classmethod
    def decode(cls, data: bytes) -> GeneralCiphering:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_general_ciphering(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "general_ciphering")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_general_ciphering(out, self)
        except UNFIT as error:
            raise unfit(out, "general_ciphering", error) from None
        return bytes(out)


def read_general_ciphering(b: bytes, p: int, e: int) -> tuple[GeneralCiphering, int]:
    if p >= e:
        raise short(p, e, ((1, "general_ciphering.tag"),))
    r0 = b[p:p + 1]
    if r0 != b'\xdd':
        raise WireError(Code.BAD_CONSTANT, p, "general_ciphering.tag")
    p += 1
    if p >= e:
        raise short(p, e, ((1, "general_ciphering.transaction_len"),))
    transaction_len = b[p]
    if transaction_len < 128:
        p += 1
    else:
        transaction_len, p = length.read_length(b, p, e, "general_ciphering.transaction_len")
    q = p + transaction_len
    if q > e:
        raise WireError(Code.TRUNCATED, p, "general_ciphering.transaction_id", f"{e - p} of {q - p} octets")
    transaction_id = b[p:q]
    p = q
    if p >= e:
        raise short(p, e, ((1, "general_ciphering.originator_len"),))
    originator_len = b[p]
    if originator_len < 128:
        p += 1
    else:
        originator_len, p = length.read_length(b, p, e, "general_ciphering.originator_len")
    q = p + originator_len
    if q > e:
        raise WireError(Code.TRUNCATED, p, "general_ciphering.originator_title", f"{e - p} of {q - p} octets")
    originator_title = b[p:q]
    p = q
    if p >= e:
        raise short(p, e, ((1, "general_ciphering.recipient_len"),))
    recipient_len = b[p]
    if recipient_len < 128:
        p += 1
    else:
        recipient_len, p = length.read_length(b, p, e, "general_ciphering.recipient_len")
    q = p + recipient_len
    if q > e:
        raise WireError(Code.TRUNCATED, p, "general_ciphering.recipient_title", f"{e - p} of {q - p} octets")
    recipient_title = b[p:q]
    p = q
    if p >= e:
        raise short(p, e, ((1, "general_ciphering.time_len"),))
    time_len = b[p]
    if time_len < 128:
        p += 1
    else:
        time_len, p = length.read_length(b, p, e, "general_ciphering.time_len")
    q = p + time_len
    if q > e:
        raise WireError(Code.TRUNCATED, p, "general_ciphering.date_time", f"{e - p} of {q - p} octets")
    date_time = b[p:q]
    p = q
    if p >= e:
        raise short(p, e, ((1, "general_ciphering.other_len"),))
    other_len = b[p]
    if other_len < 128:
        p += 1
    else:
        other_len, p = length.read_length(b, p, e, "general_ciphering.other_len")
    q = p + other_len
    if q > e:
        raise WireError(Code.TRUNCATED, p, "general_ciphering.other_information", f"{e - p} of {q - p} octets")
    other_information = b[p:q]
    p = q
    if p >= e:
        raise short(p, e, ((1, "general_ciphering.has_key_info"),))
    has_key_info = b[p]
    if has_key_info not in (0, 1):
        raise misfit(p, "general_ciphering.has_key_info", has_key_info)
    p += 1
    key_info: KeyInfo | None = None
    if has_key_info == 1:
        key_info, p = read_key_info(b, p, e)
    at_len = p
    if p >= e:
        raise short(p, e, ((1, "general_ciphering.len"),))
    len = b[p]
    if len < 128:
        p += 1
    else:
        len, p = length.read_length(b, p, e, "general_ciphering.len")
    if not (len >= 5):
        raise misfit(at_len, "general_ciphering.len", len)
    if e - p < 5:
        raise short(p, e, ((1, "general_ciphering.security_control"), (4, "general_ciphering.invocation_counter"),))
    security_control, invocation_counter = _S0.unpack_from(b, p)
    p += 5
    q = p + (len - 5)
    if q < p:
        raise WireError(Code.BAD_LENGTH, p, "general_ciphering.payload", "negative size")
    if q > e:
        raise WireError(Code.TRUNCATED, p, "general_ciphering.payload", f"{e - p} of {q - p} octets")
    payload = b[p:q]
    p = q
    o = GeneralCiphering.__new__(GeneralCiphering)
    o.transaction_id = transaction_id
    o.originator_title = originator_title
    o.recipient_title = recipient_title
    o.date_time = date_time
    o.other_information = other_information
    o.key_info = key_info
    o.security_control = security_control
    o.invocation_counter = invocation_counter
    o.payload = payload
    return o, p


def write_general_ciphering(out: bytearray, o: GeneralCiphering) -> None:
    out += b'\xdd'
    n = len(o.transaction_id)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    out += o.transaction_id
    n = len(o.originator_title)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    out += o.originator_title
    n = len(o.recipient_title)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    out += o.recipient_title
    n = len(o.date_time)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    out += o.date_time
    n = len(o.other_information)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    out += o.other_information
    out.append(int(o.key_info is not None))
    if o.key_info is not None:
        write_key_info(out, o.key_info)
    n = len(o.payload) + 5
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    out += _S0.pack(o.security_control, o.invocation_counter)
    out += o.payload


class GeneralSigning(Frame):
    """general-signing

    spec/frames/ciphering.ksy:102
    """

    __slots__ = ("transaction_id", "originator_title", "recipient_title", "date_time", "other_information", "content", "signature")

    def __init__(self, *, transaction_id: bytes, originator_title: bytes, recipient_title: bytes, date_time: bytes, other_information: bytes, content: bytes, signature: bytes) -> None:
        self.transaction_id = transaction_id
        self.originator_title = originator_title
        self.recipient_title = recipient_title
        self.date_time = date_time
        self.other_information = other_information
        self.content = content
        self.signature = signature

    @classmethod
    def decode(cls, data: bytes) -> GeneralSigning:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_general_signing(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "general_signing")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_general_signing(out, self)
        except UNFIT as error:
            raise unfit(out, "general_signing", error) from None
        return bytes(out)


def read_general_signing(b: bytes, p: int, e: int) -> tuple[GeneralSigning, int]:
    if p >= e:
        raise short(p, e, ((1, "general_signing.tag"),))
    r0 = b[p:p + 1]
    if r0 != b'\xdf':
        raise WireError(Code.BAD_CONSTANT, p, "general_signing.tag")
    p += 1
    if p >= e:
        raise short(p, e, ((1, "general_signing.transaction_len"),))
    transaction_len = b[p]
    if transaction_len < 128:
        p += 1
    else:
        transaction_len, p = length.read_length(b, p, e, "general_signing.transaction_len")
    q = p + transaction_len
    if q > e:
        raise WireError(Code.TRUNCATED, p, "general_signing.transaction_id", f"{e - p} of {q - p} octets")
    transaction_id = b[p:q]
    p = q
    if p >= e:
        raise short(p, e, ((1, "general_signing.originator_len"),))
    originator_len = b[p]
    if originator_len < 128:
        p += 1
    else:
        originator_len, p = length.read_length(b, p, e, "general_signing.originator_len")
    q = p + originator_len
    if q > e:
        raise WireError(Code.TRUNCATED, p, "general_signing.originator_title", f"{e - p} of {q - p} octets")
    originator_title = b[p:q]
    p = q
    if p >= e:
        raise short(p, e, ((1, "general_signing.recipient_len"),))
    recipient_len = b[p]
    if recipient_len < 128:
        p += 1
    else:
        recipient_len, p = length.read_length(b, p, e, "general_signing.recipient_len")
    q = p + recipient_len
    if q > e:
        raise WireError(Code.TRUNCATED, p, "general_signing.recipient_title", f"{e - p} of {q - p} octets")
    recipient_title = b[p:q]
    p = q
    if p >= e:
        raise short(p, e, ((1, "general_signing.time_len"),))
    time_len = b[p]
    if time_len < 128:
        p += 1
    else:
        time_len, p = length.read_length(b, p, e, "general_signing.time_len")
    q = p + time_len
    if q > e:
        raise WireError(Code.TRUNCATED, p, "general_signing.date_time", f"{e - p} of {q - p} octets")
    date_time = b[p:q]
    p = q
    if p >= e:
        raise short(p, e, ((1, "general_signing.other_len"),))
    other_len = b[p]
    if other_len < 128:
        p += 1
    else:
        other_len, p = length.read_length(b, p, e, "general_signing.other_len")
    q = p + other_len
    if q > e:
        raise WireError(Code.TRUNCATED, p, "general_signing.other_information", f"{e - p} of {q - p} octets")
    other_information = b[p:q]
    p = q
    if p >= e:
        raise short(p, e, ((1, "general_signing.content_len"),))
    content_len = b[p]
    if content_len < 128:
        p += 1
    else:
        content_len, p = length.read_length(b, p, e, "general_signing.content_len")
    q = p + content_len
    if q > e:
        raise WireError(Code.TRUNCATED, p, "general_signing.content", f"{e - p} of {q - p} octets")
    content = b[p:q]
    p = q
    if p >= e:
        raise short(p, e, ((1, "general_signing.signature_len"),))
    signature_len = b[p]
    if signature_len < 128:
        p += 1
    else:
        signature_len, p = length.read_length(b, p, e, "general_signing.signature_len")
    q = p + signature_len
    if q > e:
        raise WireError(Code.TRUNCATED, p, "general_signing.signature", f"{e - p} of {q - p} octets")
    signature = b[p:q]
    p = q
    o = GeneralSigning.__new__(GeneralSigning)
    o.transaction_id = transaction_id
    o.originator_title = originator_title
    o.recipient_title = recipient_title
    o.date_time = date_time
    o.other_information = other_information
    o.content = content
    o.signature = signature
    return o, p


def write_general_signing(out: bytearray, o: GeneralSigning) -> None:
    out += b'\xdf'
    n = len(o.transaction_id)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    out += o.transaction_id
    n = len(o.originator_title)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    out += o.originator_title
    n = len(o.recipient_title)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    out += o.recipient_title
    n = len(o.date_time)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    out += o.date_time
    n = len(o.other_information)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    out += o.other_information
    n = len(o.content)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    out += o.content
    n = len(o.signature)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    out += o.signature


class GeneralHeader(Frame):
    """general-header

    spec/frames/ciphering.ksy:110
    """

    __slots__ = ("transaction_id", "originator_title", "recipient_title", "date_time", "other_information")

    def __init__(self, *, transaction_id: bytes, originator_title: bytes, recipient_title: bytes, date_time: bytes, other_information: bytes) -> None:
        self.transaction_id = transaction_id
        self.originator_title = originator_title
        self.recipient_title = recipient_title
        self.date_time = date_time
        self.other_information = other_information

    @classmethod
    def decode(cls, data: bytes) -> GeneralHeader:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_general_header(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "general_header")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_general_header(out, self)
        except UNFIT as error:
            raise unfit(out, "general_header", error) from None
        return bytes(out)


def read_general_header(b: bytes, p: int, e: int) -> tuple[GeneralHeader, int]:
    if p >= e:
        raise short(p, e, ((1, "general_header.transaction_len"),))
    transaction_len = b[p]
    if transaction_len < 128:
        p += 1
    else:
        transaction_len, p = length.read_length(b, p, e, "general_header.transaction_len")
    q = p + transaction_len
    if q > e:
        raise WireError(Code.TRUNCATED, p, "general_header.transaction_id", f"{e - p} of {q - p} octets")
    transaction_id = b[p:q]
    p = q
    if p >= e:
        raise short(p, e, ((1, "general_header.originator_len"),))
    originator_len = b[p]
    if originator_len < 128:
        p += 1
    else:
        originator_len, p = length.read_length(b, p, e, "general_header.originator_len")
    q = p + originator_len
    if q > e:
        raise WireError(Code.TRUNCATED, p, "general_header.originator_title", f"{e - p} of {q - p} octets")
    originator_title = b[p:q]
    p = q
    if p >= e:
        raise short(p, e, ((1, "general_header.recipient_len"),))
    recipient_len = b[p]
    if recipient_len < 128:
        p += 1
    else:
        recipient_len, p = length.read_length(b, p, e, "general_header.recipient_len")
    q = p + recipient_len
    if q > e:
        raise WireError(Code.TRUNCATED, p, "general_header.recipient_title", f"{e - p} of {q - p} octets")
    recipient_title = b[p:q]
    p = q
    if p >= e:
        raise short(p, e, ((1, "general_header.time_len"),))
    time_len = b[p]
    if time_len < 128:
        p += 1
    else:
        time_len, p = length.read_length(b, p, e, "general_header.time_len")
    q = p + time_len
    if q > e:
        raise WireError(Code.TRUNCATED, p, "general_header.date_time", f"{e - p} of {q - p} octets")
    date_time = b[p:q]
    p = q
    if p >= e:
        raise short(p, e, ((1, "general_header.other_len"),))
    other_len = b[p]
    if other_len < 128:
        p += 1
    else:
        other_len, p = length.read_length(b, p, e, "general_header.other_len")
    q = p + other_len
    if q > e:
        raise WireError(Code.TRUNCATED, p, "general_header.other_information", f"{e - p} of {q - p} octets")
    other_information = b[p:q]
    p = q
    o = GeneralHeader.__new__(GeneralHeader)
    o.transaction_id = transaction_id
    o.originator_title = originator_title
    o.recipient_title = recipient_title
    o.date_time = date_time
    o.other_information = other_information
    return o, p


def write_general_header(out: bytearray, o: GeneralHeader) -> None:
    n = len(o.transaction_id)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    out += o.transaction_id
    n = len(o.originator_title)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    out += o.originator_title
    n = len(o.recipient_title)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    out += o.recipient_title
    n = len(o.date_time)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    out += o.date_time
    n = len(o.other_information)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    out += o.other_information


class KeyInfo(Frame):
    """identified, wrapped or agreed key

    spec/frames/ciphering.ksy:122

    key_id: 0 global unicast, 1 global broadcast
    kek_id: 0 master key
    """

    __slots__ = ("choice", "key_id", "kek_id", "wrapped_key", "key_parameters", "key_ciphered_data")

    def __init__(self, *, choice: int, key_id: int | None = None, kek_id: int | None = None, wrapped_key: bytes | None = None, key_parameters: bytes | None = None, key_ciphered_data: bytes | None = None) -> None:
        self.choice = choice
        self.key_id = key_id
        self.kek_id = kek_id
        self.wrapped_key = wrapped_key
        self.key_parameters = key_parameters
        self.key_ciphered_data = key_ciphered_data

    @classmethod
    def decode(cls, data: bytes) -> KeyInfo:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_key_info(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "key_info")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_key_info(out, self)
        except UNFIT as error:
            raise unfit(out, "key_info", error) from None
        return bytes(out)


def read_key_info(b: bytes, p: int, e: int) -> tuple[KeyInfo, int]:
    if p >= e:
        raise short(p, e, ((1, "key_info.choice"),))
    choice = b[p]
    if choice not in (0, 1, 2):
        raise misfit(p, "key_info.choice", choice)
    p += 1
    key_id: int | None = None
    if choice == 0:
        if p >= e:
            raise short(p, e, ((1, "key_info.key_id"),))
        key_id = b[p]
        p += 1
    kek_id: int | None = None
    wrapped_key: bytes | None = None
    if choice == 1:
        if p >= e:
            raise short(p, e, ((1, "key_info.kek_id"),))
        kek_id = b[p]
        p += 1
        if p >= e:
            raise short(p, e, ((1, "key_info.wrapped_len"),))
        wrapped_len = b[p]
        if wrapped_len < 128:
            p += 1
        else:
            wrapped_len, p = length.read_length(b, p, e, "key_info.wrapped_len")
        q = p + wrapped_len
        if q > e:
            raise WireError(Code.TRUNCATED, p, "key_info.wrapped_key", f"{e - p} of {q - p} octets")
        wrapped_key = b[p:q]
        p = q
    key_parameters: bytes | None = None
    key_ciphered_data: bytes | None = None
    if choice == 2:
        if p >= e:
            raise short(p, e, ((1, "key_info.parameters_len"),))
        parameters_len = b[p]
        if parameters_len < 128:
            p += 1
        else:
            parameters_len, p = length.read_length(b, p, e, "key_info.parameters_len")
        q = p + parameters_len
        if q > e:
            raise WireError(Code.TRUNCATED, p, "key_info.key_parameters", f"{e - p} of {q - p} octets")
        key_parameters = b[p:q]
        p = q
        if p >= e:
            raise short(p, e, ((1, "key_info.agreed_len"),))
        agreed_len = b[p]
        if agreed_len < 128:
            p += 1
        else:
            agreed_len, p = length.read_length(b, p, e, "key_info.agreed_len")
        q = p + agreed_len
        if q > e:
            raise WireError(Code.TRUNCATED, p, "key_info.key_ciphered_data", f"{e - p} of {q - p} octets")
        key_ciphered_data = b[p:q]
        p = q
    o = KeyInfo.__new__(KeyInfo)
    o.choice = choice
    o.key_id = key_id
    o.kek_id = kek_id
    o.wrapped_key = wrapped_key
    o.key_parameters = key_parameters
    o.key_ciphered_data = key_ciphered_data
    return o, p


def write_key_info(out: bytearray, o: KeyInfo) -> None:
    if o.choice not in (0, 1, 2,):
        raise ValueError("choice is not allowed")
    out.append(o.choice)
    if o.choice == 0:
        if o.key_id is None:
            raise ValueError("key_id is missing")
        out.append(o.key_id)
    elif o.key_id is not None:
        raise ValueError("key_id has no place here")
    if o.choice == 1:
        if o.kek_id is None:
            raise ValueError("kek_id is missing")
        out.append(o.kek_id)
    elif o.kek_id is not None:
        raise ValueError("kek_id has no place here")
    if o.choice == 1:
        if o.wrapped_key is None:
            raise ValueError("wrapped_key is missing")
        n = len(o.wrapped_key)
        if n < 128:
            out.append(n)
        else:
            length.write_length(out, n)
    if o.choice == 1:
        if o.wrapped_key is None:
            raise ValueError("wrapped_key is missing")
        out += o.wrapped_key
    elif o.wrapped_key is not None:
        raise ValueError("wrapped_key has no place here")
    if o.choice == 2:
        if o.key_parameters is None:
            raise ValueError("key_parameters is missing")
        n = len(o.key_parameters)
        if n < 128:
            out.append(n)
        else:
            length.write_length(out, n)
    if o.choice == 2:
        if o.key_parameters is None:
            raise ValueError("key_parameters is missing")
        out += o.key_parameters
    elif o.key_parameters is not None:
        raise ValueError("key_parameters has no place here")
    if o.choice == 2:
        if o.key_ciphered_data is None:
            raise ValueError("key_ciphered_data is missing")
        n = len(o.key_ciphered_data)
        if n < 128:
            out.append(n)
        else:
            length.write_length(out, n)
    if o.choice == 2:
        if o.key_ciphered_data is None:
            raise ValueError("key_ciphered_data is missing")
        out += o.key_ciphered_data
    elif o.key_ciphered_data is not None:
        raise ValueError("key_ciphered_data has no place here")


class GmacProof(Frame):
    """f(challenge) of HLS mechanism 5 (IEC 62056-5-3, 5.3.4); travels as an octet-string

    spec/frames/ciphering.ksy:134
    """

    __slots__ = ("security_control", "invocation_counter", "tag")

    def __init__(self, *, security_control: int, invocation_counter: int, tag: bytes) -> None:
        self.security_control = security_control
        self.invocation_counter = invocation_counter
        self.tag = tag

    @classmethod
    def decode(cls, data: bytes) -> GmacProof:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_gmac_proof(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "gmac_proof")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_gmac_proof(out, self)
        except UNFIT as error:
            raise unfit(out, "gmac_proof", error) from None
        return bytes(out)


def read_gmac_proof(b: bytes, p: int, e: int) -> tuple[GmacProof, int]:
    if e - p < 17:
        raise short(p, e, ((1, "gmac_proof.security_control"), (4, "gmac_proof.invocation_counter"), (12, "gmac_proof.tag"),))
    security_control, invocation_counter, tag = _S1.unpack_from(b, p)
    p += 17
    o = GmacProof.__new__(GmacProof)
    o.security_control = security_control
    o.invocation_counter = invocation_counter
    o.tag = tag
    return o, p


def write_gmac_proof(out: bytearray, o: GmacProof) -> None:
    if len(o.tag) != 12:
        raise ValueError("tag takes 12 octets")
    out += _S1.pack(o.security_control, o.invocation_counter, o.tag)


class SecurityControl(Frame):
    """IEC 62056-5-3, 5.7.2

    spec/frames/ciphering.ksy:140
    """

    __slots__ = ("octet",)

    def __init__(self, *, octet: int) -> None:
        self.octet = octet

    @classmethod
    def decode(cls, data: bytes) -> SecurityControl:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_security_control(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "security_control")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_security_control(out, self)
        except UNFIT as error:
            raise unfit(out, "security_control", error) from None
        return bytes(out)

    @property
    def suite(self) -> int:
        return self.octet & 15

    @property
    def authenticated(self) -> bool:
        return (self.octet & 0x10) != 0

    @property
    def encrypted(self) -> bool:
        return (self.octet & 0x20) != 0

    @property
    def broadcast(self) -> bool:
        return (self.octet & 0x40) != 0

    @property
    def compressed(self) -> bool:
        return (self.octet & 0x80) != 0


def read_security_control(b: bytes, p: int, e: int) -> tuple[SecurityControl, int]:
    if p >= e:
        raise short(p, e, ((1, "security_control.octet"),))
    octet = b[p]
    p += 1
    o = SecurityControl.__new__(SecurityControl)
    o.octet = octet
    return o, p


def write_security_control(out: bytearray, o: SecurityControl) -> None:
    out.append(o.octet)


Ciphering: TypeAlias = ServiceCiphering | GeneralKeyCiphering | GeneralCiphering | GeneralSigning

_READERS: Final[dict[int, Callable[[bytes, int, int], tuple[Ciphering, int]]]] = {
    0x21: read_service_ciphering,
    0x25: read_service_ciphering,
    0x26: read_service_ciphering,
    0x28: read_service_ciphering,
    0x2c: read_service_ciphering,
    0x2d: read_service_ciphering,
    0x2e: read_service_ciphering,
    0x36: read_service_ciphering,
    0x38: read_service_ciphering,
    0x41: read_service_ciphering,
    0x45: read_service_ciphering,
    0x46: read_service_ciphering,
    0x48: read_service_ciphering,
    0x4c: read_service_ciphering,
    0x4d: read_service_ciphering,
    0x4e: read_service_ciphering,
    0x56: read_service_ciphering,
    0x58: read_service_ciphering,
    0xc8: read_service_ciphering,
    0xc9: read_service_ciphering,
    0xca: read_service_ciphering,
    0xcb: read_service_ciphering,
    0xcc: read_service_ciphering,
    0xcd: read_service_ciphering,
    0xce: read_service_ciphering,
    0xcf: read_service_ciphering,
    0xd0: read_service_ciphering,
    0xd1: read_service_ciphering,
    0xd2: read_service_ciphering,
    0xd3: read_service_ciphering,
    0xd4: read_service_ciphering,
    0xd5: read_service_ciphering,
    0xd6: read_service_ciphering,
    0xd7: read_service_ciphering,
    0xdb: read_general_key_ciphering,
    0xdc: read_general_key_ciphering,
    0xdd: read_general_ciphering,
    0xdf: read_general_signing,
}


def read(b: bytes, p: int, e: int) -> tuple[Ciphering, int]:
    if p >= e:
        raise short(p, e, ((1, "ciphering.tag"),))
    tag = b[p]
    reader = _READERS.get(tag)
    if reader is None:
        raise WireError(Code.UNKNOWN_TAG, p, "ciphering.tag", f"{tag:#04x}")
    return reader(b, p, e)


def decode(data: bytes) -> Ciphering:
    """What `data` holds, all of it. Raises WireError."""
    b = data if type(data) is bytes else bytes(data)
    value, end = read(b, 0, len(b))
    if end != len(b):
        raise trailing(b, end, "ciphering")
    return value
