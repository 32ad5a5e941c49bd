"""Objects by which a meter is identified and managed: data, association, security setup, SAP assignment."""

from collections.abc import Callable

from win12_wire import limits
from win12_wire.frames import axdr
from win12_wire.frames.axdr import BitString, Data
from win12_wire.objects.classes import CLASSES
from win12_wire.objects.enums import AssociationStatus

from win12.application.association.settings import Authentication
from win12.simulator import access, key_changes
from win12.simulator.access import ASSOCIATION, COUNTER, DEVICE_NAME
from win12.simulator.model import Attribute, Context, CosemObject, declare, name
from win12.simulator.profiles import STATUS
from win12.simulator.results import Result, refused
from win12.simulator.security_setup import SECURITY_SETUP, certificate_methods, certificates
from win12.simulator.session import SERVER_SAP

DATA, SAP_ASSIGNMENT = CLASSES[1, 0], CLASSES[17, 0]
ASSOCIATION_LN = CLASSES[15, 1]
SECURITY_SETUP_NAME = name("0.0.43.0.0.255")
_ARCS = (2, 16, 756, 5, 8)  # joint-iso-ccitt(2) country(16) 756 5 8, as a structure
_CONTEXT_NAMES, _MECHANISM_NAMES = 1, 2


def data_object(obis: bytes, read: Callable[[Context], Data]) -> CosemObject:
    """An object of class Data."""
    return declare(DATA, obis, {"value": read})


def data_objects() -> list[CosemObject]:
    """Identification, counter, status, tariff."""
    return [
        data_object(DEVICE_NAME, lambda c: axdr.octet_string(c.meter.device_name)),
        data_object(COUNTER, lambda c: axdr.double_long_unsigned(c.meter.last_client_counter())),
        data_object(name("0.0.96.1.0.255"), lambda c: axdr.octet_string(c.meter.serial)),
        data_object(name("1.0.0.2.0.255"), lambda c: axdr.octet_string(c.meter.operations.image.firmware)),
        data_object(STATUS, lambda c: axdr.unsigned(c.meter.status(c.now))),
        data_object(name("0.0.96.14.0.255"), lambda c: axdr.unsigned(c.meter.tariff(c.now))),
    ]


def sap_assignment() -> CosemObject:
    """0-0:41.0.0: the one logical device of this meter."""

    def devices(context: Context) -> list[dict[str, object]]:
        return [{"SAP": SERVER_SAP, "logical_device_name": context.meter.device_name}]

    return declare(SAP_ASSIGNMENT, name("0.0.41.0.0.255"), {"SAP_assignment_list": devices})


def security_setup() -> CosemObject:
    """0-0:43.0.0: policy and suite in force, titles of both sides, certificates; keys can be changed, never read."""
    attributes = {
        "security_policy": lambda c: c.meter.config.policy,
        "security_suite": lambda c: c.meter.config.suite,
        "client_system_title": lambda c: c.session.client_title,
        "server_system_title": lambda c: c.meter.title,
        "certificates": certificates,
    }
    methods = {
        **certificate_methods(),
        "security_activate": key_changes.activate,
        "key_transfer": key_changes.transfer,
        "key_agreement": key_changes.agree,
    }
    return declare(SECURITY_SETUP, SECURITY_SETUP_NAME, attributes, methods)


def association() -> CosemObject:
    """0-0:40.0.0: the association in which it is read (IEC 62056-6-2, 4.4.4)."""
    attributes = {
        "object_list": _object_list,
        "associated_partners_id": lambda c: {"client_SAP": c.session.client_sap, "server_SAP": c.session.server_sap},
        "application_context_name": lambda c: (*_ARCS, _CONTEXT_NAMES, c.session.context),
        "xDLMS_context_info": _xdlms_context,
        "authentication_mechanism_name": lambda c: (*_ARCS, _MECHANISM_NAMES, c.session.mechanism),
        "secret": Attribute(_secret, key_changes.change_secret(Authentication.LLS)),
        "association_status": AssociationStatus.ASSOCIATED,
        "security_setup_reference": SECURITY_SETUP_NAME,
    }
    methods = {
        "reply_to_HLS_authentication": _late_reply,
        "change_HLS_secret": key_changes.change_secret(*key_changes.SECRETS_OF_HLS),
    }
    return declare(ASSOCIATION_LN, ASSOCIATION, attributes, methods)


def _secret(_: Context) -> Data:
    raise refused(Result.READ_WRITE_DENIED, "the secret is never shown")


def _late_reply(_: Context, __: Data | None) -> None:
    raise refused(Result.READ_WRITE_DENIED, "authentication is complete")


def _xdlms_context(context: Context) -> dict[str, object]:
    session = context.session
    return {
        "conformance": BitString(24, session.conformance.to_bytes(3, "big")),
        "max_receive_pdu_size": session.max_receive,
        "max_send_pdu_size": min(session.max_send, limits.PDU_DEFAULT),
        "dlms_version_number": 6,
        "quality_of_service": 0,
        "cyphering_info": b"",
    }


def _object_list(context: Context) -> Data:
    role = context.session.role
    return axdr.array(*(_entry(context, item) for item in context.meter.objects.values() if access.visible(role, item)))


def _entry(context: Context, item: CosemObject) -> Data:
    return axdr.structure(
        axdr.long_unsigned(item.class_id),
        axdr.unsigned(item.interface.version),
        axdr.octet_string(item.logical_name),
        axdr.structure(*rights(context, item)),
    )


def rights(context: Context, item: CosemObject) -> tuple[Data, Data]:
    """What this client may do with the attributes and with the methods of an object, as object lists say it."""
    role = context.session.role
    attributes = [_attribute_rights(context, item, number) for number in (1, *item.attributes)]
    methods = [axdr.structure(axdr.integer(number), axdr.enum(access.method_mode(role, item, number))) for number in item.methods]
    return axdr.array(*attributes), axdr.array(*methods)


def _attribute_rights(context: Context, item: CosemObject, number: int) -> Data:
    selectors = item.attributes[number].selectors if number > 1 else ()
    shown = axdr.array(*(axdr.integer(selector) for selector in selectors)) if selectors else axdr.null_data()
    mode = access.attribute_mode(context.session.role, item, number)
    return axdr.structure(axdr.integer(number), axdr.enum(mode), shown)
