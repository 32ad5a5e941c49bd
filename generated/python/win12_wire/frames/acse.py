# Generated from spec/frames/acse.ksy. Do not edit: change the spec and run `win12 spec generate`.

"""Association and release.

AARQ 60, AARE 61, RLRQ 62, RLRE 63 in BER (ISO/IEC 15954 as profiled by IEC 62056-5-3, 7.2.4). Each field at most once, in
the order of the declaration; every field but the context name may be missing, user-information in a rejection too.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from struct import Struct
from typing import ClassVar, Final, TypeAlias

from win12_wire.errors import Code, WireError
from win12_wire.frames import length
from win12_wire.frames._support import Frame, UNFIT, misfit, short, trailing, unfit

_S0 = Struct(">2sB")
_S1 = Struct(">B3sB")


class DiagnosticSource(IntEnum):
    acse_service_user = 0xa1
    acse_service_provider = 0xa2


class AssociationResult(IntEnum):
    accepted = 0x0
    rejected_permanent = 0x1
    rejected_transient = 0x2


class UserDiagnostic(IntEnum):
    none = 0x0
    no_reason_given = 0x1
    application_context_name_not_supported = 0x2
    calling_ap_title_not_recognized = 0x3
    calling_ap_invocation_identifier_not_recognized = 0x4
    calling_ae_qualifier_not_recognized = 0x5
    calling_ae_invocation_identifier_not_recognized = 0x6
    called_ap_title_not_recognized = 0x7
    called_ap_invocation_identifier_not_recognized = 0x8
    called_ae_qualifier_not_recognized = 0x9
    called_ae_invocation_identifier_not_recognized = 0xa
    authentication_mechanism_name_not_recognised = 0xb
    authentication_mechanism_name_required = 0xc
    authentication_failure = 0xd
    authentication_required = 0xe


class ProviderDiagnostic(IntEnum):
    none = 0x0
    no_reason_given = 0x1
    no_common_acse_version = 0x2


class ContextName(IntEnum):
    logical_name = 0x1
    short_name = 0x2
    logical_name_ciphered = 0x3
    short_name_ciphered = 0x4


class Mechanism(IntEnum):
    none = 0x0
    lls = 0x1
    hls_manufacturer = 0x2
    hls_md5 = 0x3
    hls_sha1 = 0x4
    hls_gmac = 0x5
    hls_sha256 = 0x6
    hls_ecdsa = 0x7


class Aarq(Frame):
    """aarq

    spec/frames/acse.ksy:21
    """

    __slots__ = ("protocol_version", "application_context_name", "called_ap_title", "called_ae_qualifier", "called_ap_invocation_id", "called_ae_invocation_id", "calling_ap_title", "calling_ae_qualifier", "calling_ap_invocation_id", "calling_ae_invocation_id", "sender_acse_requirements", "mechanism_name", "calling_authentication_value", "implementation_information", "user_information")
    _secret: ClassVar[frozenset[str]] = frozenset({'calling_authentication_value'})

    def __init__(self, *, protocol_version: bytes | None = None, application_context_name: bytes | None = None, called_ap_title: bytes | None = None, called_ae_qualifier: bytes | None = None, called_ap_invocation_id: bytes | None = None, called_ae_invocation_id: bytes | None = None, calling_ap_title: bytes | None = None, calling_ae_qualifier: bytes | None = None, calling_ap_invocation_id: bytes | None = None, calling_ae_invocation_id: bytes | None = None, sender_acse_requirements: bytes | None = None, mechanism_name: bytes | None = None, calling_authentication_value: bytes | None = None, implementation_information: bytes | None = None, user_information: bytes | None = None) -> None:
        self.protocol_version = protocol_version
        self.application_context_name = application_context_name
        self.called_ap_title = called_ap_title
        self.called_ae_qualifier = called_ae_qualifier
        self.called_ap_invocation_id = called_ap_invocation_id
        self.called_ae_invocation_id = called_ae_invocation_id
        self.calling_ap_title = calling_ap_title
        self.calling_ae_qualifier = calling_ae_qualifier
        self.calling_ap_invocation_id = calling_ap_invocation_id
        self.calling_ae_invocation_id = calling_ae_invocation_id
        self.sender_acse_requirements = sender_acse_requirements
        self.mechanism_name = mechanism_name
        self.calling_authentication_value = calling_authentication_value
        self.implementation_information = implementation_information
        self.user_information = user_information

    @classmethod
    def decode(cls, data: bytes) -> Aarq:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_aarq(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "aarq")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_aarq(out, self)
        except UNFIT as error:
            raise unfit(out, "aarq", error) from None
        return bytes(out)


def read_aarq(b: bytes, p: int, e: int) -> tuple[Aarq, int]:
    if p >= e:
        raise short(p, e, ((1, "aarq.tag"),))
    r0 = b[p:p + 1]
    if r0 != b'`':
        raise WireError(Code.BAD_CONSTANT, p, "aarq.tag")
    p += 1
    if p >= e:
        raise short(p, e, ((1, "aarq.len"),))
    len = b[p]
    if len < 128:
        p += 1
    else:
        len, p = length.read_length(b, p, e, "aarq.len")
    q = p + len
    if q > e:
        raise WireError(Code.TRUNCATED, p, "aarq.fields", f"{e - p} of {q - p} octets")
    outer, e = e, q
    protocol_version: bytes | None = None
    application_context_name: bytes | None = None
    called_ap_title: bytes | None = None
    called_ae_qualifier: bytes | None = None
    called_ap_invocation_id: bytes | None = None
    called_ae_invocation_id: bytes | None = None
    calling_ap_title: bytes | None = None
    calling_ae_qualifier: bytes | None = None
    calling_ap_invocation_id: bytes | None = None
    calling_ae_invocation_id: bytes | None = None
    sender_acse_requirements: bytes | None = None
    mechanism_name: bytes | None = None
    calling_authentication_value: bytes | None = None
    implementation_information: bytes | None = None
    user_information: bytes | None = None
    seen = order = -1
    while p < e:
        tag, start = b[p], p
        size, p = length.read_length(b, p + 1, e, "aarq_fields.len")
        q = p + size
        if q > e:
            raise WireError(Code.TRUNCATED, p, "aarq_fields", f"{e - p} of {size} octets")
        if tag == 0x80:
            order = 0
            protocol_version, p = read_raw(b, p, q)
        elif tag == 0xa1:
            order = 1
            application_context_name, p = read_object_identifier(b, p, q)
        elif tag == 0xa2:
            order = 2
            called_ap_title, p = read_title(b, p, q)
        elif tag == 0xa3:
            order = 3
            called_ae_qualifier, p = read_title(b, p, q)
        elif tag == 0xa4:
            order = 4
            called_ap_invocation_id, p = read_invocation(b, p, q)
        elif tag == 0xa5:
            order = 5
            called_ae_invocation_id, p = read_invocation(b, p, q)
        elif tag == 0xa6:
            order = 6
            calling_ap_title, p = read_title(b, p, q)
        elif tag == 0xa7:
            order = 7
            calling_ae_qualifier, p = read_title(b, p, q)
        elif tag == 0xa8:
            order = 8
            calling_ap_invocation_id, p = read_invocation(b, p, q)
        elif tag == 0xa9:
            order = 9
            calling_ae_invocation_id, p = read_invocation(b, p, q)
        elif tag == 0x8a:
            order = 10
            sender_acse_requirements, p = read_raw(b, p, q)
        elif tag == 0x8b:
            order = 11
            mechanism_name, p = read_raw(b, p, q)
        elif tag == 0xac:
            order = 12
            calling_authentication_value, p = read_authentication_value(b, p, q)
        elif tag == 0xbd:
            order = 13
            implementation_information, p = read_raw(b, p, q)
        elif tag == 0xbe:
            order = 14
            user_information, p = read_title(b, p, q)
        else:
            raise WireError(Code.UNKNOWN_TAG, start, "aarq_fields", f"{tag:#04x}")
        if p != q:
            raise WireError(Code.TRAILING, p, "aarq_fields", f"{q - p} octets")
        if order <= seen:
            raise WireError(Code.BAD_ORDER, start, "aarq_fields", f"{tag:#04x}")
        seen = order
    if p != e:
        raise WireError(Code.TRAILING, p, "aarq.fields", f"{e - p} octets")
    e = outer
    o = Aarq.__new__(Aarq)
    o.protocol_version = protocol_version
    o.application_context_name = application_context_name
    o.called_ap_title = called_ap_title
    o.called_ae_qualifier = called_ae_qualifier
    o.called_ap_invocation_id = called_ap_invocation_id
    o.called_ae_invocation_id = called_ae_invocation_id
    o.calling_ap_title = calling_ap_title
    o.calling_ae_qualifier = calling_ae_qualifier
    o.calling_ap_invocation_id = calling_ap_invocation_id
    o.calling_ae_invocation_id = calling_ae_invocation_id
    o.sender_acse_requirements = sender_acse_requirements
    o.mechanism_name = mechanism_name
    o.calling_authentication_value = calling_authentication_value
    o.implementation_information = implementation_information
    o.user_information = user_information
    return o, p


def write_aarq(out: bytearray, o: Aarq) -> None:
    out += b'`'
    fields = bytearray()
    outer, out = out, fields
    if o.protocol_version is not None:
        body = bytearray()
        write_raw(body, o.protocol_version)
        out.append(0x80)
        length.write_length(out, len(body))
        out += body
    if o.application_context_name is not None:
        body = bytearray()
        write_object_identifier(body, o.application_context_name)
        out.append(0xa1)
        length.write_length(out, len(body))
        out += body
    if o.called_ap_title is not None:
        body = bytearray()
        write_title(body, o.called_ap_title)
        out.append(0xa2)
        length.write_length(out, len(body))
        out += body
    if o.called_ae_qualifier is not None:
        body = bytearray()
        write_title(body, o.called_ae_qualifier)
        out.append(0xa3)
        length.write_length(out, len(body))
        out += body
    if o.called_ap_invocation_id is not None:
        body = bytearray()
        write_invocation(body, o.called_ap_invocation_id)
        out.append(0xa4)
        length.write_length(out, len(body))
        out += body
    if o.called_ae_invocation_id is not None:
        body = bytearray()
        write_invocation(body, o.called_ae_invocation_id)
        out.append(0xa5)
        length.write_length(out, len(body))
        out += body
    if o.calling_ap_title is not None:
        body = bytearray()
        write_title(body, o.calling_ap_title)
        out.append(0xa6)
        length.write_length(out, len(body))
        out += body
    if o.calling_ae_qualifier is not None:
        body = bytearray()
        write_title(body, o.calling_ae_qualifier)
        out.append(0xa7)
        length.write_length(out, len(body))
        out += body
    if o.calling_ap_invocation_id is not None:
        body = bytearray()
        write_invocation(body, o.calling_ap_invocation_id)
        out.append(0xa8)
        length.write_length(out, len(body))
        out += body
    if o.calling_ae_invocation_id is not None:
        body = bytearray()
        write_invocation(body, o.calling_ae_invocation_id)
        out.append(0xa9)
        length.write_length(out, len(body))
        out += body
    if o.sender_acse_requirements is not None:
        body = bytearray()
        write_raw(body, o.sender_acse_requirements)
        out.append(0x8a)
        length.write_length(out, len(body))
        out += body
    if o.mechanism_name is not None:
        body = bytearray()
        write_raw(body, o.mechanism_name)
        out.append(0x8b)
        length.write_length(out, len(body))
        out += body
    if o.calling_authentication_value is not None:
        body = bytearray()
        write_authentication_value(body, o.calling_authentication_value)
        out.append(0xac)
        length.write_length(out, len(body))
        out += body
    if o.implementation_information is not None:
        body = bytearray()
        write_raw(body, o.implementation_information)
        out.append(0xbd)
        length.write_length(out, len(body))
        out += body
    if o.user_information is not None:
        body = bytearray()
        write_title(body, o.user_information)
        out.append(0xbe)
        length.write_length(out, len(body))
        out += body
    out = outer
    n = len(fields)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    out += fields


class Aare(Frame):
    """aare

    spec/frames/acse.ksy:26
    """

    __slots__ = ("protocol_version", "application_context_name", "result", "result_source_diagnostic", "responding_ap_title", "responding_ae_qualifier", "responding_ap_invocation_id", "responding_ae_invocation_id", "responder_acse_requirements", "mechanism_name", "responding_authentication_value", "implementation_information", "user_information")

    def __init__(self, *, protocol_version: bytes | None = None, application_context_name: bytes | None = None, result: int | None = None, result_source_diagnostic: Diagnostic | None = None, responding_ap_title: bytes | None = None, responding_ae_qualifier: bytes | None = None, responding_ap_invocation_id: bytes | None = None, responding_ae_invocation_id: bytes | None = None, responder_acse_requirements: bytes | None = None, mechanism_name: bytes | None = None, responding_authentication_value: bytes | None = None, implementation_information: bytes | None = None, user_information: bytes | None = None) -> None:
        self.protocol_version = protocol_version
        self.application_context_name = application_context_name
        self.result = result
        self.result_source_diagnostic = result_source_diagnostic
        self.responding_ap_title = responding_ap_title
        self.responding_ae_qualifier = responding_ae_qualifier
        self.responding_ap_invocation_id = responding_ap_invocation_id
        self.responding_ae_invocation_id = responding_ae_invocation_id
        self.responder_acse_requirements = responder_acse_requirements
        self.mechanism_name = mechanism_name
        self.responding_authentication_value = responding_authentication_value
        self.implementation_information = implementation_information
        self.user_information = user_information

    @classmethod
    def decode(cls, data: bytes) -> Aare:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_aare(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "aare")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_aare(out, self)
        except UNFIT as error:
            raise unfit(out, "aare", error) from None
        return bytes(out)


def read_aare(b: bytes, p: int, e: int) -> tuple[Aare, int]:
    if p >= e:
        raise short(p, e, ((1, "aare.tag"),))
    r0 = b[p:p + 1]
    if r0 != b'a':
        raise WireError(Code.BAD_CONSTANT, p, "aare.tag")
    p += 1
    if p >= e:
        raise short(p, e, ((1, "aare.len"),))
    len = b[p]
    if len < 128:
        p += 1
    else:
        len, p = length.read_length(b, p, e, "aare.len")
    q = p + len
    if q > e:
        raise WireError(Code.TRUNCATED, p, "aare.fields", f"{e - p} of {q - p} octets")
    outer, e = e, q
    protocol_version: bytes | None = None
    application_context_name: bytes | None = None
    result: int | None = None
    result_source_diagnostic: Diagnostic | None = None
    responding_ap_title: bytes | None = None
    responding_ae_qualifier: bytes | None = None
    responding_ap_invocation_id: bytes | None = None
    responding_ae_invocation_id: bytes | None = None
    responder_acse_requirements: bytes | None = None
    mechanism_name: bytes | None = None
    responding_authentication_value: bytes | None = None
    implementation_information: bytes | None = None
    user_information: bytes | None = None
    seen = order = -1
    while p < e:
        tag, start = b[p], p
        size, p = length.read_length(b, p + 1, e, "aare_fields.len")
        q = p + size
        if q > e:
            raise WireError(Code.TRUNCATED, p, "aare_fields", f"{e - p} of {size} octets")
        if tag == 0x80:
            order = 0
            protocol_version, p = read_raw(b, p, q)
        elif tag == 0xa1:
            order = 1
            application_context_name, p = read_object_identifier(b, p, q)
        elif tag == 0xa2:
            order = 2
            result, p = read_integer(b, p, q)
        elif tag == 0xa3:
            order = 3
            result_source_diagnostic, p = read_diagnostic(b, p, q)
        elif tag == 0xa4:
            order = 4
            responding_ap_title, p = read_title(b, p, q)
        elif tag == 0xa5:
            order = 5
            responding_ae_qualifier, p = read_title(b, p, q)
        elif tag == 0xa6:
            order = 6
            responding_ap_invocation_id, p = read_invocation(b, p, q)
        elif tag == 0xa7:
            order = 7
            responding_ae_invocation_id, p = read_invocation(b, p, q)
        elif tag == 0x88:
            order = 8
            responder_acse_requirements, p = read_raw(b, p, q)
        elif tag == 0x89:
            order = 9
            mechanism_name, p = read_raw(b, p, q)
        elif tag == 0xaa:
            order = 10
            responding_authentication_value, p = read_authentication_value(b, p, q)
        elif tag == 0xbd:
            order = 11
            implementation_information, p = read_raw(b, p, q)
        elif tag == 0xbe:
            order = 12
            user_information, p = read_title(b, p, q)
        else:
            raise WireError(Code.UNKNOWN_TAG, start, "aare_fields", f"{tag:#04x}")
        if p != q:
            raise WireError(Code.TRAILING, p, "aare_fields", f"{q - p} octets")
        if order <= seen:
            raise WireError(Code.BAD_ORDER, start, "aare_fields", f"{tag:#04x}")
        seen = order
    if p != e:
        raise WireError(Code.TRAILING, p, "aare.fields", f"{e - p} octets")
    e = outer
    o = Aare.__new__(Aare)
    o.protocol_version = protocol_version
    o.application_context_name = application_context_name
    o.result = result
    o.result_source_diagnostic = result_source_diagnostic
    o.responding_ap_title = responding_ap_title
    o.responding_ae_qualifier = responding_ae_qualifier
    o.responding_ap_invocation_id = responding_ap_invocation_id
    o.responding_ae_invocation_id = responding_ae_invocation_id
    o.responder_acse_requirements = responder_acse_requirements
    o.mechanism_name = mechanism_name
    o.responding_authentication_value = responding_authentication_value
    o.implementation_information = implementation_information
    o.user_information = user_information
    return o, p


def write_aare(out: bytearray, o: Aare) -> None:
    out += b'a'
    fields = bytearray()
    outer, out = out, fields
    if o.protocol_version is not None:
        body = bytearray()
        write_raw(body, o.protocol_version)
        out.append(0x80)
        length.write_length(out, len(body))
        out += body
    if o.application_context_name is not None:
        body = bytearray()
        write_object_identifier(body, o.application_context_name)
        out.append(0xa1)
        length.write_length(out, len(body))
        out += body
    if o.result is not None:
        body = bytearray()
        write_integer(body, o.result)
        out.append(0xa2)
        length.write_length(out, len(body))
        out += body
    if o.result_source_diagnostic is not None:
        body = bytearray()
        write_diagnostic(body, o.result_source_diagnostic)
        out.append(0xa3)
        length.write_length(out, len(body))
        out += body
    if o.responding_ap_title is not None:
        body = bytearray()
        write_title(body, o.responding_ap_title)
        out.append(0xa4)
        length.write_length(out, len(body))
        out += body
    if o.responding_ae_qualifier is not None:
        body = bytearray()
        write_title(body, o.responding_ae_qualifier)
        out.append(0xa5)
        length.write_length(out, len(body))
        out += body
    if o.responding_ap_invocation_id is not None:
        body = bytearray()
        write_invocation(body, o.responding_ap_invocation_id)
        out.append(0xa6)
        length.write_length(out, len(body))
        out += body
    if o.responding_ae_invocation_id is not None:
        body = bytearray()
        write_invocation(body, o.responding_ae_invocation_id)
        out.append(0xa7)
        length.write_length(out, len(body))
        out += body
    if o.responder_acse_requirements is not None:
        body = bytearray()
        write_raw(body, o.responder_acse_requirements)
        out.append(0x88)
        length.write_length(out, len(body))
        out += body
    if o.mechanism_name is not None:
        body = bytearray()
        write_raw(body, o.mechanism_name)
        out.append(0x89)
        length.write_length(out, len(body))
        out += body
    if o.responding_authentication_value is not None:
        body = bytearray()
        write_authentication_value(body, o.responding_authentication_value)
        out.append(0xaa)
        length.write_length(out, len(body))
        out += body
    if o.implementation_information is not None:
        body = bytearray()
        write_raw(body, o.implementation_information)
        out.append(0xbd)
        length.write_length(out, len(body))
        out += body
    if o.user_information is not None:
        body = bytearray()
        write_title(body, o.user_information)
        out.append(0xbe)
        length.write_length(out, len(body))
        out += body
    out = outer
    n = len(fields)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    out += fields


class Rlrq(Frame):
    """rlrq

    spec/frames/acse.ksy:31
    """

    __slots__ = ("reason", "user_information")

    def __init__(self, *, reason: bytes | None = None, user_information: bytes | None = None) -> None:
        self.reason = reason
        self.user_information = user_information

    @classmethod
    def decode(cls, data: bytes) -> Rlrq:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_rlrq(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "rlrq")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_rlrq(out, self)
        except UNFIT as error:
            raise unfit(out, "rlrq", error) from None
        return bytes(out)


def read_rlrq(b: bytes, p: int, e: int) -> tuple[Rlrq, int]:
    if p >= e:
        raise short(p, e, ((1, "rlrq.tag"),))
    r0 = b[p:p + 1]
    if r0 != b'b':
        raise WireError(Code.BAD_CONSTANT, p, "rlrq.tag")
    p += 1
    if p >= e:
        raise short(p, e, ((1, "rlrq.len"),))
    len = b[p]
    if len < 128:
        p += 1
    else:
        len, p = length.read_length(b, p, e, "rlrq.len")
    q = p + len
    if q > e:
        raise WireError(Code.TRUNCATED, p, "rlrq.fields", f"{e - p} of {q - p} octets")
    outer, e = e, q
    reason: bytes | None = None
    user_information: bytes | None = None
    seen = order = -1
    while p < e:
        tag, start = b[p], p
        size, p = length.read_length(b, p + 1, e, "release_fields.len")
        q = p + size
        if q > e:
            raise WireError(Code.TRUNCATED, p, "release_fields", f"{e - p} of {size} octets")
        if tag == 0x80:
            order = 0
            reason, p = read_raw(b, p, q)
        elif tag == 0xbe:
            order = 1
            user_information, p = read_title(b, p, q)
        else:
            raise WireError(Code.UNKNOWN_TAG, start, "release_fields", f"{tag:#04x}")
        if p != q:
            raise WireError(Code.TRAILING, p, "release_fields", f"{q - p} octets")
        if order <= seen:
            raise WireError(Code.BAD_ORDER, start, "release_fields", f"{tag:#04x}")
        seen = order
    if p != e:
        raise WireError(Code.TRAILING, p, "rlrq.fields", f"{e - p} octets")
    e = outer
    o = Rlrq.__new__(Rlrq)
    o.reason = reason
    o.user_information = user_information
    return o, p


def write_rlrq(out: bytearray, o: Rlrq) -> None:
    out += b'b'
    fields = bytearray()
    outer, out = out, fields
    if o.reason is not None:
        body = bytearray()
        write_raw(body, o.reason)
        out.append(0x80)
        length.write_length(out, len(body))
        out += body
    if o.user_information is not None:
        body = bytearray()
        write_title(body, o.user_information)
        out.append(0xbe)
        length.write_length(out, len(body))
        out += body
    out = outer
    n = len(fields)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    out += fields


class Rlre(Frame):
    """rlre

    spec/frames/acse.ksy:36
    """

    __slots__ = ("reason", "user_information")

    def __init__(self, *, reason: bytes | None = None, user_information: bytes | None = None) -> None:
        self.reason = reason
        self.user_information = user_information

    @classmethod
    def decode(cls, data: bytes) -> Rlre:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_rlre(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "rlre")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_rlre(out, self)
        except UNFIT as error:
            raise unfit(out, "rlre", error) from None
        return bytes(out)


def read_rlre(b: bytes, p: int, e: int) -> tuple[Rlre, int]:
    if p >= e:
        raise short(p, e, ((1, "rlre.tag"),))
    r0 = b[p:p + 1]
    if r0 != b'c':
        raise WireError(Code.BAD_CONSTANT, p, "rlre.tag")
    p += 1
    if p >= e:
        raise short(p, e, ((1, "rlre.len"),))
    len = b[p]
    if len < 128:
        p += 1
    else:
        len, p = length.read_length(b, p, e, "rlre.len")
    q = p + len
    if q > e:
        raise WireError(Code.TRUNCATED, p, "rlre.fields", f"{e - p} of {q - p} octets")
    outer, e = e, q
    reason: bytes | None = None
    user_information: bytes | None = None
    seen = order = -1
    while p < e:
        tag, start = b[p], p
        size, p = length.read_length(b, p + 1, e, "release_fields.len")
        q = p + size
        if q > e:
            raise WireError(Code.TRUNCATED, p, "release_fields", f"{e - p} of {size} octets")
        if tag == 0x80:
            order = 0
            reason, p = read_raw(b, p, q)
        elif tag == 0xbe:
            order = 1
            user_information, p = read_title(b, p, q)
        else:
            raise WireError(Code.UNKNOWN_TAG, start, "release_fields", f"{tag:#04x}")
        if p != q:
            raise WireError(Code.TRAILING, p, "release_fields", f"{q - p} octets")
        if order <= seen:
            raise WireError(Code.BAD_ORDER, start, "release_fields", f"{tag:#04x}")
        seen = order
    if p != e:
        raise WireError(Code.TRAILING, p, "rlre.fields", f"{e - p} octets")
    e = outer
    o = Rlre.__new__(Rlre)
    o.reason = reason
    o.user_information = user_information
    return o, p


def write_rlre(out: bytearray, o: Rlre) -> None:
    out += b'c'
    fields = bytearray()
    outer, out = out, fields
    if o.reason is not None:
        body = bytearray()
        write_raw(body, o.reason)
        out.append(0x80)
        length.write_length(out, len(body))
        out += body
    if o.user_information is not None:
        body = bytearray()
        write_title(body, o.user_information)
        out.append(0xbe)
        length.write_length(out, len(body))
        out += body
    out = outer
    n = len(fields)
    if n < 128:
        out.append(n)
    else:
        length.write_length(out, n)
    out += fields


def read_raw(b: bytes, p: int, e: int) -> tuple[bytes, int]:
    value = b[p:e]
    p = e
    return value, p


def write_raw(out: bytearray, value: bytes) -> None:
    out += value


def read_object_identifier(b: bytes, p: int, e: int) -> tuple[bytes, int]:
    if p >= e:
        raise short(p, e, ((1, "object_identifier.tag"),))
    r0 = b[p:p + 1]
    if r0 != b'\x06':
        raise WireError(Code.BAD_CONSTANT, p, "object_identifier.tag")
    p += 1
    if p >= e:
        raise short(p, e, ((1, "object_identifier.len"),))
    len = b[p]
    if len < 128:
        p += 1
    else:
        len, p = length.read_length(b, p, e, "object_identifier.len")
    q = p + len
    if q > e:
        raise WireError(Code.TRUNCATED, p, "object_identifier.value", f"{e - p} of {q - p} octets")
    value = b[p:q]
    p = q
    return value, p


def write_object_identifier(out: bytearray, value: bytes) -> None:
    out += b'\x06'
    length.write_length(out, len(value))
    out += value


def read_title(b: bytes, p: int, e: int) -> tuple[bytes, int]:
    if p >= e:
        raise short(p, e, ((1, "title.tag"),))
    r0 = b[p:p + 1]
    if r0 != b'\x04':
        raise WireError(Code.BAD_CONSTANT, p, "title.tag")
    p += 1
    if p >= e:
        raise short(p, e, ((1, "title.len"),))
    len = b[p]
    if len < 128:
        p += 1
    else:
        len, p = length.read_length(b, p, e, "title.len")
    q = p + len
    if q > e:
        raise WireError(Code.TRUNCATED, p, "title.value", f"{e - p} of {q - p} octets")
    value = b[p:q]
    p = q
    return value, p


def write_title(out: bytearray, value: bytes) -> None:
    out += b'\x04'
    length.write_length(out, len(value))
    out += value


def read_invocation(b: bytes, p: int, e: int) -> tuple[bytes, int]:
    if p >= e:
        raise short(p, e, ((1, "invocation.tag"),))
    r0 = b[p:p + 1]
    if r0 != b'\x02':
        raise WireError(Code.BAD_CONSTANT, p, "invocation.tag")
    p += 1
    if p >= e:
        raise short(p, e, ((1, "invocation.len"),))
    len = b[p]
    if len < 128:
        p += 1
    else:
        len, p = length.read_length(b, p, e, "invocation.len")
    q = p + len
    if q > e:
        raise WireError(Code.TRUNCATED, p, "invocation.value", f"{e - p} of {q - p} octets")
    value = b[p:q]
    p = q
    return value, p


def write_invocation(out: bytearray, value: bytes) -> None:
    out += b'\x02'
    length.write_length(out, len(value))
    out += value


def read_integer(b: bytes, p: int, e: int) -> tuple[int, int]:
    if e - p < 3:
        raise short(p, e, ((2, "integer.tag"), (1, "integer.value"),))
    r0, value = _S0.unpack_from(b, p)
    if r0 != b'\x02\x01':
        raise WireError(Code.BAD_CONSTANT, p, "integer.tag")
    p += 3
    return value, p


def write_integer(out: bytearray, value: int) -> None:
    out += b'\x02\x01'
    out.append(value)


def read_authentication_value(b: bytes, p: int, e: int) -> tuple[bytes, int]:
    if p >= e:
        raise short(p, e, ((1, "authentication_value.tag"),))
    r0 = b[p:p + 1]
    if r0 != b'\x80':
        raise WireError(Code.BAD_CONSTANT, p, "authentication_value.tag")
    p += 1
    if p >= e:
        raise short(p, e, ((1, "authentication_value.len"),))
    len = b[p]
    if len < 128:
        p += 1
    else:
        len, p = length.read_length(b, p, e, "authentication_value.len")
    q = p + len
    if q > e:
        raise WireError(Code.TRUNCATED, p, "authentication_value.value", f"{e - p} of {q - p} octets")
    value = b[p:q]
    p = q
    return value, p


def write_authentication_value(out: bytearray, value: bytes) -> None:
    out += b'\x80'
    length.write_length(out, len(value))
    out += value


class Diagnostic(Frame):
    """result-source-diagnostic

    spec/frames/acse.ksy:179
    """

    __slots__ = ("source", "code")

    def __init__(self, *, source: int, code: int) -> None:
        self.source = source
        self.code = code

    @classmethod
    def decode(cls, data: bytes) -> Diagnostic:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_diagnostic(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "diagnostic")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_diagnostic(out, self)
        except UNFIT as error:
            raise unfit(out, "diagnostic", error) from None
        return bytes(out)


def read_diagnostic(b: bytes, p: int, e: int) -> tuple[Diagnostic, int]:
    if e - p < 5:
        raise short(p, e, ((1, "diagnostic.source"), (3, "diagnostic.lead"), (1, "diagnostic.code"),))
    source, r1, code = _S1.unpack_from(b, p)
    if source not in (0xa1, 0xa2):
        raise misfit(p, "diagnostic.source", source)
    if r1 != b'\x03\x02\x01':
        raise WireError(Code.BAD_CONSTANT, p + 1, "diagnostic.lead")
    p += 5
    o = Diagnostic.__new__(Diagnostic)
    o.source = source
    o.code = code
    return o, p


def write_diagnostic(out: bytearray, o: Diagnostic) -> None:
    if o.source not in (161, 162,):
        raise ValueError("source is not allowed")
    out += _S1.pack(o.source, b'\x03\x02\x01', o.code)


Acse: TypeAlias = Aarq | Aare | Rlrq | Rlre

_READERS: Final[dict[int, Callable[[bytes, int, int], tuple[Acse, int]]]] = {
    0x60: read_aarq,
    0x61: read_aare,
    0x62: read_rlrq,
    0x63: read_rlre,
}


def read(b: bytes, p: int, e: int) -> tuple[Acse, int]:
    if p >= e:
        raise short(p, e, ((1, "acse.tag"),))
    tag = b[p]
    reader = _READERS.get(tag)
    if reader is None:
        raise WireError(Code.UNKNOWN_TAG, p, "acse.tag", f"{tag:#04x}")
    return reader(b, p, e)


def decode(data: bytes) -> Acse:
    """What `data` holds, all of it. Raises WireError."""
    b = data if type(data) is bytes else bytes(data)
    value, end = read(b, 0, len(b))
    if end != len(b):
        raise trailing(b, end, "acse")
    return value
