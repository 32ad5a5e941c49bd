"""Messages to decode: built with the generated frames, carried and protected as meters do."""

from win12.application.decoding import decode
from win12.application.decoding.result import Decoded
from win12.security.keys import Keys
from win12.security.suite import Cipher
from win12_wire.frames import acse, axdr, cosem, get, initiate, notification
from win12_wire.frames.block_transfer import BlockTransfer
from win12_wire.frames.ciphering import GeneralCiphering, GeneralKeyCiphering, KeyInfo, ProtectionTag, ServiceCiphering
from win12_wire.frames.hdlc import Hdlc
from win12_wire.frames.mbus import LongFrame
from win12_wire.frames.wrapper import Wrapper

CLIENT, SERVER = b"CLIENT_1", b"SERVER_1"
EK, AK, DK = bytes(range(16)), bytes(range(0x10, 0x20)), bytes(range(0x20, 0x30))
KEYS = Keys(ek=EK, ak=AK)
CIPHER = Cipher(0, EK, AK)
ENERGY = bytes((1, 0, 1, 8, 0, 255))
TIME = bytes.fromhex("07e602150111251eff800000")


def push(value: int = 5, invoke: int = 1, times: int = 1) -> bytes:
    """A DataNotification with a time and one register with scaler and unit, or the same several times."""
    entry = axdr.structure(
        axdr.octet_string(ENERGY), axdr.double_long_unsigned(value), axdr.structure(axdr.integer(1), axdr.enum(30))
    )
    time = notification.NotificationTime(octets=TIME)
    return notification.DataNotification(long_invoke_id=invoke, date_time=time, data=axdr.array(*[entry] * times)).encode()


def glo(plain: bytes, counter: int = 1, title: bytes = SERVER, control: int = 0x30, stated: bool = True) -> bytes:
    """general-glo-ciphering; `stated`: with the title in it."""
    payload = CIPHER.protect(control, title, counter, plain)
    return GeneralKeyCiphering(
        tag=ProtectionTag.general_glo,
        system_title=title if stated else b"",
        security_control=control,
        invocation_counter=counter,
        payload=payload,
    ).encode()


def service(tag: int, plain: bytes, counter: int, title: bytes, key: bytes = EK) -> bytes:
    """Service-specific ciphering."""
    payload = Cipher(0, key, AK).protect(0x30, title, counter, plain)
    return ServiceCiphering(tag=tag, security_control=0x30, invocation_counter=counter, payload=payload).encode()


def general_ciphering(plain: bytes, lengths: bool, key_info: KeyInfo | None) -> bytes:
    """general-ciphering; `lengths`: authenticate the header fields with their lengths."""
    header = (b"\0\1\2\3\4\5\6\7", SERVER, CLIENT, b"", b"")
    extra = b"".join((bytes((len(part),)) if lengths else b"") + part for part in header)
    names = ("transaction_id", "originator_title", "recipient_title", "date_time", "other_information")
    fields = dict(zip(names, header, strict=True))
    payload = CIPHER.protect(0x30, SERVER, 9, plain, extra)
    return GeneralCiphering(**fields, key_info=key_info, security_control=0x30, invocation_counter=9, payload=payload).encode()


def request(invoke_id: int = 1, attribute: int = 2, class_id: int = 3, name: bytes = ENERGY) -> bytes:
    """A GET request."""
    target = cosem.AttributeDescriptor(class_id=class_id, instance_id=name, attribute_id=attribute)
    return get.GetRequestNormal(invoke_id=invoke_id, attribute=target).encode()


def response(data: axdr.Data, invoke_id: int = 1) -> bytes:
    """A GET response."""
    return get.GetResponseNormal(invoke_id=invoke_id, data=data).encode()


def aarq(dedicated: bool = False, title: bytes = CLIENT) -> bytes:
    """An AARQ with ciphered user information."""
    key = DK if dedicated else None
    inner = initiate.InitiateRequest(dedicated_key=key, conformance=initiate.Conformance(bits=0x7E1F), max_pdu_size=1200)
    ciphered = service(ProtectionTag.glo_initiate_request, inner.encode(), 1, title)
    context = bytes.fromhex("60857405080103")
    return acse.Aarq(application_context_name=context, calling_ap_title=title, user_information=ciphered).encode()


def aare(title: bytes = SERVER) -> bytes:
    """An AARE with ciphered user information."""
    inner = initiate.InitiateResponse(conformance=initiate.Conformance(bits=0x7E1F), max_pdu_size=1200)
    ciphered = service(ProtectionTag.glo_initiate_response, inner.encode(), 1, title)
    diagnostic = acse.Diagnostic(source=acse.DiagnosticSource.acse_service_user, code=0)
    context = bytes.fromhex("60857405080103")
    return acse.Aare(
        application_context_name=context,
        result=0,
        result_source_diagnostic=diagnostic,
        responding_ap_title=title,
        user_information=ciphered,
    ).encode()


def hdlc(apdu: bytes, size: int = 2000, llc: bytes = b"\xe6\xe7\x00", source: bytes = b"\xce\xff") -> list[bytes]:
    """UI frames that carry an APDU, segmented at `size` octets."""
    message = llc + apdu
    parts = [message[at : at + size] for at in range(0, len(message), size)]
    flags = [1] * (len(parts) - 1) + [0]
    return [
        Hdlc(destination=b"\x03", source=source, control=0x13, segmented=flag, information=part).encode()
        for flag, part in zip(flags, parts, strict=True)
    ]


def mbus(apdu: bytes, size: int = 200) -> list[bytes]:
    """M-Bus long frames that carry an APDU."""
    parts = [apdu[at : at + size] for at in range(0, len(apdu), size)]
    numbers = [*range(len(parts) - 1), (len(parts) - 1) | 0x10]
    return [
        LongFrame(control=0x53, address=0xFF, control_information=number, user_data=b"\x01\x67" + part).encode()
        for number, part in zip(numbers, parts, strict=True)
    ]


def wrapped(apdu: bytes, source: int = 1, destination: int = 1) -> bytes:
    """A wrapper PDU."""
    return Wrapper(source_wport=source, destination_wport=destination, apdu=apdu).encode()


def blocks(apdu: bytes, size: int = 40) -> list[bytes]:
    """General block transfer."""
    parts = [apdu[at : at + size] for at in range(0, len(apdu), size)]
    return [
        BlockTransfer(
            last_block=int(number == len(parts)), streaming=1, window=0, block_number=number, block_number_ack=0, raw=part
        ).encode()
        for number, part in enumerate(parts, 1)
    ]


def one(octets: bytes, keys: Keys | None = None) -> Decoded:
    (found,) = decode(octets, keys)
    return found


def good(octets: bytes, keys: Keys | None = None) -> Decoded:
    found = one(octets, keys)
    assert found.error is None
    assert found.changed() == []
    return found
