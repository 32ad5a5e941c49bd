# Generated from spec/objects/classes. Do not edit: change the spec and run `win12 spec generate`.

"""Interface classes: attributes, methods, types."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NoReturn

from win12_wire.objects import types as t
from win12_wire.objects.types import Type


SHORT_NAME_STEP: Final = 8
"""By short names, from one attribute or method to the next (IEC 62056-6-2, 4.1.2)."""


@dataclass(frozen=True, slots=True)
class Attribute:
    """index as in cosem-attribute-descriptor; access the most a client can be given, unspecified where nobody told.

    scaler_unit, capture_time: the attributes that tell in what its value is, and from when; unit: us, ms, s or min of a number.
    secret: whether it is one, or has one in it.
    """

    index: int
    name: str
    type: Type
    kind: str
    access: str
    scaler_unit: int | None = None
    capture_time: int | None = None
    unit: str = ""
    secret: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Method:
    """index as in cosem-method-descriptor; type: of its parameter; secret: whether that is one, or has one in it.

    returns: it answers with data.
    """

    index: int
    name: str
    type: Type
    secret: bool = False
    returns: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class InterfaceClass:
    """An interface class of IEC 62056-6-2; confidence: how well its table is attested, by these sources.

    methods_at: by short names, the offset of method 1 from the base name of an object; 0 where nobody told.
    """

    class_id: int
    version: int
    name: str
    confidence: str
    sources: tuple[str, ...]
    attributes: tuple[Attribute, ...]
    methods: tuple[Method, ...]
    methods_at: int = 0
    note: str = ""

    def attribute(self, key: str | int) -> Attribute:
        """The attribute of that name or number. Raises KeyError when there is none."""
        return next((one for one in self.attributes if key in (one.name, one.index)), None) or _none(self, "attribute", key)

    def method(self, key: str | int) -> Method:
        """The method of that name or number. Raises KeyError when there is none."""
        return next((one for one in self.methods if key in (one.name, one.index)), None) or _none(self, "method", key)

    def method_offset(self, index: int) -> int | None:
        """By short names, the offset of a method from the base name; None where nobody told where the methods begin."""
        return self.methods_at + SHORT_NAME_STEP * (index - 1) if self.methods_at else None


def _none(item: InterfaceClass, what: str, key: str | int) -> NoReturn:
    raise KeyError(f"class {item.class_id} version {item.version}, {item.name}, has no {what} {key}")


CLASSES: Final[dict[tuple[int, int], InterfaceClass]] = {
    (1, 0): InterfaceClass(1, 0, "Data", "high", ("gurux-net", "dlms-spodes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "value", t.ANY, "unspecified", "read-write", note="CHOICE of any data type; static or dynamic according to the instance"),
    ), (
    )),
    (3, 0): InterfaceClass(3, 0, "Register", "high", ("gurux-net", "dlms-spodes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "value", t.REGISTER_VALUE, "dynamic", "read-only", scaler_unit=3, note="delta types 28..33 were added to the choice with Ed. 14 and later (medium)"),
        Attribute(3, "scaler_unit", t.SCALER_UNIT, "static", "read-only"),
    ), (
        Method(1, "reset", t.INTEGER, note="value 0"),
    ), methods_at=0x28),
    (4, 0): InterfaceClass(4, 0, "Extended register", "high", ("gurux-net", "dlms-spodes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "value", t.REGISTER_VALUE, "dynamic", "read-only", scaler_unit=3, capture_time=5),
        Attribute(3, "scaler_unit", t.SCALER_UNIT, "static", "read-only"),
        Attribute(4, "status", t.REGISTER_STATUS, "dynamic", "read-only"),
        Attribute(5, "capture_time", t.OCTET_STRING_DATE_TIME, "dynamic", "read-only"),
    ), (
        Method(1, "reset", t.INTEGER, note="value 0"),
    ), methods_at=0x38),
    (5, 0): InterfaceClass(5, 0, "Demand register", "high", ("gurux-net", "dlms-spodes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "current_average_value", t.REGISTER_VALUE, "dynamic", "read-only", scaler_unit=4, capture_time=6),
        Attribute(3, "last_average_value", t.REGISTER_VALUE, "dynamic", "read-only", scaler_unit=4, capture_time=6),
        Attribute(4, "scaler_unit", t.SCALER_UNIT, "static", "read-only"),
        Attribute(5, "status", t.REGISTER_STATUS, "dynamic", "read-only"),
        Attribute(6, "capture_time", t.OCTET_STRING_DATE_TIME, "dynamic", "read-only"),
        Attribute(7, "start_time_current", t.OCTET_STRING_DATE_TIME, "dynamic", "read-only"),
        Attribute(8, "period", t.DOUBLE_LONG_UNSIGNED, "static", "read-write", unit="s", note="minimum 1"),
        Attribute(9, "number_of_periods", t.LONG_UNSIGNED, "static", "read-write", note="minimum 1, default 1"),
    ), (
        Method(1, "reset", t.INTEGER, note="value 0"),
        Method(2, "next_period", t.INTEGER, note="value 0"),
    ), methods_at=0x48),
    (6, 0): InterfaceClass(6, 0, "Register activation", "high", ("gurux-net", "dlms-spodes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "register_assignment", t.array(t.OBJECT_REFERENCE), "static", "read-write"),
        Attribute(3, "mask_list", t.array(t.REGISTER_MASK), "static", "read-write"),
        Attribute(4, "active_mask", t.OCTET_STRING, "unspecified", "read-write", note="static in one source, dynamic by domain knowledge"),
    ), (
        Method(1, "add_register", t.OBJECT_REFERENCE),
        Method(2, "add_mask", t.REGISTER_MASK),
        Method(3, "delete_mask", t.OCTET_STRING, note="mask_name"),
    ), methods_at=0x30),
    (7, 0): InterfaceClass(7, 0, "Profile generic", "low", ("domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "buffer", t.choice(t.array(t.ANY), t.COMPACT_ARRAY), "dynamic", "read-only"),
        Attribute(3, "capture_objects", t.array(t.CAPTURE_OBJECT), "static", "read-write"),
        Attribute(4, "capture_period", t.DOUBLE_LONG_UNSIGNED, "static", "read-write"),
        Attribute(5, "sort_method", t.ENUM_PROFILE_SORT_METHOD, "static", "read-write"),
        Attribute(6, "sort_object", t.CAPTURE_OBJECT, "static", "read-write"),
        Attribute(7, "entries_in_use", t.DOUBLE_LONG_UNSIGNED, "dynamic", "read-only"),
        Attribute(8, "profile_entries", t.DOUBLE_LONG_UNSIGNED, "static", "read-write"),
    ), (
        Method(1, "reset", t.INTEGER, note="value 0"),
        Method(2, "capture", t.INTEGER, note="value 0"),
        Method(3, "get_buffer_by_range", t.ANY, note="name and parameter unverified; parameter not known"),
        Method(4, "get_buffer_by_index", t.ANY, note="name and parameter unverified; parameter not known"),
    ), methods_at=0x58),
    (7, 1): InterfaceClass(7, 1, "Profile generic", "high", ("gurux-net", "dlms-spodes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "buffer", t.choice(t.COMPACT_ARRAY, t.array(t.ANY)), "dynamic", "read-only", note="each entry is a structure with one element per capture object; an element may be null-data when it repeats the value of the preceding entry; selective access selector 1 = range, 2 = entry"),
        Attribute(3, "capture_objects", t.array(t.CAPTURE_OBJECT), "static", "read-write", note="data_index 0 = whole attribute; with structured attributes the two octets may carry a selection"),
        Attribute(4, "capture_period", t.DOUBLE_LONG_UNSIGNED, "static", "read-write", unit="s", note="0 = no automatic capture"),
        Attribute(5, "sort_method", t.ENUM_PROFILE_SORT_METHOD, "static", "read-write"),
        Attribute(6, "sort_object", t.CAPTURE_OBJECT, "static", "read-write", note="some meters return null-data or an all-zero structure when unsorted"),
        Attribute(7, "entries_in_use", t.DOUBLE_LONG_UNSIGNED, "dynamic", "read-only"),
        Attribute(8, "profile_entries", t.DOUBLE_LONG_UNSIGNED, "static", "read-write"),
    ), (
        Method(1, "reset", t.INTEGER, note="value 0"),
        Method(2, "capture", t.INTEGER, note="value 0"),
    ), methods_at=0x58),
    (8, 0): InterfaceClass(8, 0, "Clock", "high", ("gurux-net", "dlms-spodes", "ed17-class-list", "epri",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "time", t.OCTET_STRING_DATE_TIME, "dynamic", "read-write"),
        Attribute(3, "time_zone", t.LONG, "static", "read-write", unit="min", note="the sign follows the deviation of date-time"),
        Attribute(4, "status", t.UNSIGNED_CLOCK_STATUS, "dynamic", "read-only"),
        Attribute(5, "daylight_savings_begin", t.OCTET_STRING_DATE_TIME, "static", "read-write", note="wildcards allowed"),
        Attribute(6, "daylight_savings_end", t.OCTET_STRING_DATE_TIME, "static", "read-write"),
        Attribute(7, "daylight_savings_deviation", t.INTEGER, "static", "read-write", unit="min", note="-120..+120"),
        Attribute(8, "daylight_savings_enabled", t.BOOLEAN, "static", "read-write"),
        Attribute(9, "clock_base", t.ENUM_CLOCK_BASE, "static", "read-only"),
    ), (
        Method(1, "adjust_to_quarter", t.INTEGER, note="value 0"),
        Method(2, "adjust_to_measuring_period", t.INTEGER, note="value 0"),
        Method(3, "adjust_to_minute", t.INTEGER, note="value 0"),
        Method(4, "adjust_to_preset_time", t.INTEGER, note="value 0"),
        Method(5, "preset_adjusting_time", t.PRESET_TIME),
        Method(6, "shift_time", t.LONG, note="seconds, -900..+900"),
    ), methods_at=0x60),
    (9, 0): InterfaceClass(9, 0, "Script table", "high", ("gurux-net", "dlms-spodes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "scripts", t.array(t.SCRIPT), "static", "read-write", note="service_id 1 write attribute, 2 execute method"),
    ), (
        Method(1, "execute", t.LONG_UNSIGNED, note="script_identifier"),
    ), methods_at=0x20),
    (10, 0): InterfaceClass(10, 0, "Schedule", "high", ("gurux-net", "dlms-spodes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "entries", t.array(t.SCHEDULE_ENTRY), "static", "unspecified", note="index 1..9999; exec_weekdays 7 bits"),
    ), (
        Method(1, "enable_disable", t.SCHEDULE_RANGES, note="range A is disabled, range B enabled"),
        Method(2, "insert", t.SCHEDULE_ENTRY),
        Method(3, "delete", t.structure({"first_index": t.LONG_UNSIGNED, "last_index": t.LONG_UNSIGNED})),
    )),
    (11, 0): InterfaceClass(11, 0, "Special days table", "high", ("gurux-net", "dlms-spodes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "entries", t.array(t.SPECIAL_DAY), "static", "read-write"),
    ), (
        Method(1, "insert", t.SPECIAL_DAY),
        Method(2, "delete", t.LONG_UNSIGNED, note="index"),
    ), methods_at=0x10),
    (12, 0): InterfaceClass(12, 0, "Association SN", "low", ("domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "object_list", t.array(t.SN_OBJECT), "static", "read-only"),
    ), (
    )),
    (12, 1): InterfaceClass(12, 1, "Association SN", "medium", ("domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "object_list", t.array(t.SN_OBJECT), "static", "read-only", note="base_name is a signed 16-bit value: 0xFA00 appears as -1536"),
    ), (
        Method(1, "getlist_by_classid", t.ANY, note="reserved number from earlier versions; parameter not known"),
        Method(2, "getobj_by_logicalname", t.ANY, note="reserved number from earlier versions; parameter not known"),
        Method(3, "read_by_logicalname", t.array(t.ATTRIBUTE_BY_NAME), returns=True, note="invoked through parameterised access"),
        Method(4, "get_attributes_and_methods", t.array(t.OBJECT_REFERENCE), returns=True, note="reserved or optional according to the edition"),
        Method(5, "change_LLS_secret", t.OCTET_STRING, secret=True),
        Method(6, "change_HLS_secret", t.OCTET_STRING, secret=True),
        Method(7, "get_HLS_challenge", t.ANY, note="reserved number from earlier versions; parameter not known"),
        Method(8, "reply_to_HLS_authentication", t.OCTET_STRING, returns=True),
    ), methods_at=0x20),
    (12, 2): InterfaceClass(12, 2, "Association SN", "medium", ("gurux-net", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "object_list", t.array(t.SN_OBJECT), "static", "read-only", note="base_name is a signed 16-bit value: 0xFA00 appears as -1536"),
        Attribute(3, "access_rights_list", t.array(t.SN_ACCESS), "dynamic", "read-only"),
        Attribute(4, "security_setup_reference", t.LOGICAL_NAME, "static", "read-only"),
    ), (
        Method(1, "getlist_by_classid", t.ANY, note="reserved number from earlier versions; parameter not known"),
        Method(2, "getobj_by_logicalname", t.ANY, note="reserved number from earlier versions; parameter not known"),
        Method(3, "read_by_logicalname", t.array(t.ATTRIBUTE_BY_NAME), returns=True, note="invoked through parameterised access"),
        Method(4, "get_attributes_and_methods", t.ANY, note="reserved number from earlier versions; parameter not known"),
        Method(5, "change_LLS_secret", t.OCTET_STRING, secret=True),
        Method(6, "change_HLS_secret", t.OCTET_STRING, secret=True),
        Method(7, "get_HLS_challenge", t.ANY, note="reserved number from earlier versions; parameter not known"),
        Method(8, "reply_to_HLS_authentication", t.OCTET_STRING, returns=True),
    ), methods_at=0x20),
    (12, 3): InterfaceClass(12, 3, "Association SN", "medium", ("domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "object_list", t.array(t.SN_OBJECT), "static", "read-only", note="base_name is a signed 16-bit value: 0xFA00 appears as -1536"),
        Attribute(3, "access_rights_list", t.array(t.SN_ACCESS), "dynamic", "read-only"),
        Attribute(4, "security_setup_reference", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(5, "user_list", t.array(t.USER), "static", "read-only"),
        Attribute(6, "current_user", t.USER, "dynamic", "read-only"),
    ), (
        Method(1, "getlist_by_classid", t.ANY, note="reserved number from earlier versions; parameter not known"),
        Method(2, "getobj_by_logicalname", t.ANY, note="reserved number from earlier versions; parameter not known"),
        Method(3, "read_by_logicalname", t.array(t.ATTRIBUTE_BY_NAME), returns=True, note="invoked through parameterised access"),
        Method(4, "get_attributes_and_methods", t.ANY, note="reserved number from earlier versions; parameter not known"),
        Method(5, "change_LLS_secret", t.OCTET_STRING, secret=True),
        Method(6, "change_HLS_secret", t.OCTET_STRING, secret=True),
        Method(7, "get_HLS_challenge", t.ANY, note="reserved number from earlier versions; parameter not known"),
        Method(8, "reply_to_HLS_authentication", t.OCTET_STRING, returns=True),
        Method(9, "add_user", t.USER),
        Method(10, "remove_user", t.USER),
    ), methods_at=0x20),
    (12, 4): InterfaceClass(12, 4, "Association SN", "medium", ("ed17-class-list", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "object_list", t.array(t.SN_OBJECT), "static", "read-only", note="base_name is a signed 16-bit value: 0xFA00 appears as -1536"),
        Attribute(3, "access_rights_list", t.array(t.SN_ACCESS_V3), "dynamic", "read-only"),
        Attribute(4, "security_setup_reference", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(5, "user_list", t.array(t.USER), "static", "read-only"),
        Attribute(6, "current_user", t.USER, "dynamic", "read-only"),
    ), (
        Method(1, "getlist_by_classid", t.ANY, note="reserved number from earlier versions; parameter not known"),
        Method(2, "getobj_by_logicalname", t.ANY, note="reserved number from earlier versions; parameter not known"),
        Method(3, "read_by_logicalname", t.array(t.ATTRIBUTE_BY_NAME), returns=True, note="invoked through parameterised access"),
        Method(4, "get_attributes_and_methods", t.ANY, note="reserved number from earlier versions; parameter not known"),
        Method(5, "change_LLS_secret", t.OCTET_STRING, secret=True),
        Method(6, "change_HLS_secret", t.OCTET_STRING, secret=True),
        Method(7, "get_HLS_challenge", t.ANY, note="reserved number from earlier versions; parameter not known"),
        Method(8, "reply_to_HLS_authentication", t.OCTET_STRING, returns=True),
        Method(9, "add_user", t.USER),
        Method(10, "remove_user", t.USER),
    ), methods_at=0x20),
    (15, 0): InterfaceClass(15, 0, "Association LN", "high", ("gurux-net", "dlms-spodes",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "object_list", t.array(t.OBJECT_V0), "static", "read-only", note="selective access selectors 1..4"),
        Attribute(3, "associated_partners_id", t.PARTNERS, "static", "read-only"),
        Attribute(4, "application_context_name", t.choice(t.OBJECT_IDENTIFIER, t.OCTET_STRING), "static", "read-only"),
        Attribute(5, "xDLMS_context_info", t.XDLMS_CONTEXT, "static", "read-only"),
        Attribute(6, "authentication_mechanism_name", t.choice(t.OBJECT_IDENTIFIER, t.OCTET_STRING), "static", "read-only"),
        Attribute(7, "LLS_secret", t.OCTET_STRING, "static", "write-only", secret=True),
        Attribute(8, "association_status", t.ENUM_ASSOCIATION_STATUS, "dynamic", "read-only"),
    ), (
        Method(1, "reply_to_HLS_authentication", t.OCTET_STRING, returns=True),
        Method(2, "change_HLS_secret", t.OCTET_STRING, secret=True),
        Method(3, "add_object", t.OBJECT_V0),
        Method(4, "remove_object", t.OBJECT_V0),
    ), methods_at=0x60),
    (15, 1): InterfaceClass(15, 1, "Association LN", "high", ("gurux-net", "dlms-spodes", "epri",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "object_list", t.array(t.OBJECT_V1), "static", "read-only"),
        Attribute(3, "associated_partners_id", t.PARTNERS, "static", "read-only"),
        Attribute(4, "application_context_name", t.choice(t.OBJECT_IDENTIFIER, t.OCTET_STRING), "static", "read-only"),
        Attribute(5, "xDLMS_context_info", t.XDLMS_CONTEXT, "static", "read-only"),
        Attribute(6, "authentication_mechanism_name", t.choice(t.OBJECT_IDENTIFIER, t.OCTET_STRING), "static", "read-only"),
        Attribute(7, "secret", t.OCTET_STRING, "static", "write-only", secret=True),
        Attribute(8, "association_status", t.ENUM_ASSOCIATION_STATUS, "dynamic", "read-only"),
        Attribute(9, "security_setup_reference", t.LOGICAL_NAME, "static", "read-only"),
    ), (
        Method(1, "reply_to_HLS_authentication", t.OCTET_STRING, returns=True),
        Method(2, "change_HLS_secret", t.OCTET_STRING, secret=True),
        Method(3, "add_object", t.OBJECT_V1),
        Method(4, "remove_object", t.OBJECT_V1),
    ), methods_at=0x60),
    (15, 2): InterfaceClass(15, 2, "Association LN", "high", ("gurux-net", "dlms-spodes",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "object_list", t.array(t.OBJECT_V1), "static", "read-only"),
        Attribute(3, "associated_partners_id", t.PARTNERS, "static", "read-only"),
        Attribute(4, "application_context_name", t.choice(t.OBJECT_IDENTIFIER, t.OCTET_STRING), "static", "read-only"),
        Attribute(5, "xDLMS_context_info", t.XDLMS_CONTEXT, "static", "read-only"),
        Attribute(6, "authentication_mechanism_name", t.choice(t.OBJECT_IDENTIFIER, t.OCTET_STRING), "static", "read-only"),
        Attribute(7, "secret", t.OCTET_STRING, "static", "write-only", secret=True),
        Attribute(8, "association_status", t.ENUM_ASSOCIATION_STATUS, "dynamic", "read-only"),
        Attribute(9, "security_setup_reference", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(10, "user_list", t.array(t.USER), "static", "read-only"),
        Attribute(11, "current_user", t.USER, "dynamic", "read-only"),
    ), (
        Method(1, "reply_to_HLS_authentication", t.OCTET_STRING, returns=True),
        Method(2, "change_HLS_secret", t.OCTET_STRING, secret=True),
        Method(3, "add_object", t.OBJECT_V1),
        Method(4, "remove_object", t.OBJECT_V1),
        Method(5, "add_user", t.USER),
        Method(6, "remove_user", t.USER),
    ), methods_at=0x60),
    (15, 3): InterfaceClass(15, 3, "Association LN", "high", ("gurux-net", "dlms-spodes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "object_list", t.array(t.OBJECT_V3), "static", "read-only"),
        Attribute(3, "associated_partners_id", t.PARTNERS, "static", "read-only"),
        Attribute(4, "application_context_name", t.choice(t.OBJECT_IDENTIFIER, t.OCTET_STRING), "static", "read-only"),
        Attribute(5, "xDLMS_context_info", t.XDLMS_CONTEXT, "static", "read-only"),
        Attribute(6, "authentication_mechanism_name", t.choice(t.OBJECT_IDENTIFIER, t.OCTET_STRING), "static", "read-only"),
        Attribute(7, "secret", t.OCTET_STRING, "static", "write-only", secret=True),
        Attribute(8, "association_status", t.ENUM_ASSOCIATION_STATUS, "dynamic", "read-only"),
        Attribute(9, "security_setup_reference", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(10, "user_list", t.array(t.USER), "static", "read-only"),
        Attribute(11, "current_user", t.USER, "dynamic", "read-only"),
    ), (
        Method(1, "reply_to_HLS_authentication", t.OCTET_STRING, returns=True),
        Method(2, "change_HLS_secret", t.OCTET_STRING, secret=True),
        Method(3, "add_object", t.OBJECT_V3),
        Method(4, "remove_object", t.OBJECT_V3),
        Method(5, "add_user", t.USER),
        Method(6, "remove_user", t.USER),
    ), methods_at=0x60),
    (17, 0): InterfaceClass(17, 0, "SAP assignment", "high", ("gurux-net", "ed17-class-list", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "SAP_assignment_list", t.array(t.LOGICAL_DEVICE), "static", "read-write"),
    ), (
        Method(1, "connect_logical_device", t.LOGICAL_DEVICE),
    ), methods_at=0x20),
    (18, 0): InterfaceClass(18, 0, "Image transfer", "high", ("gurux-net", "dlms-spodes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "image_block_size", t.DOUBLE_LONG_UNSIGNED, "static", "read-write"),
        Attribute(3, "image_transferred_blocks_status", t.BIT_STRING, "dynamic", "read-only"),
        Attribute(4, "image_first_not_transferred_block_number", t.DOUBLE_LONG_UNSIGNED, "dynamic", "read-only"),
        Attribute(5, "image_transfer_enabled", t.BOOLEAN, "static", "read-write"),
        Attribute(6, "image_transfer_status", t.ENUM_IMAGE_TRANSFER_STATUS, "dynamic", "read-only"),
        Attribute(7, "image_to_activate_info", t.array(t.IMAGE_TO_ACTIVATE), "dynamic", "read-only"),
    ), (
        Method(1, "image_transfer_initiate", t.IMAGE),
        Method(2, "image_block_transfer", t.IMAGE_BLOCK),
        Method(3, "image_verify", t.INTEGER, note="value 0; temporary-failure = still running"),
        Method(4, "image_activate", t.INTEGER, note="value 0; temporary-failure = still running"),
    ), methods_at=0x40),
    (19, 0): InterfaceClass(19, 0, "IEC local port setup", "medium", ("domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "default_mode", t.ENUM_IEC_LOCAL_PORT_DEFAULT_MODE, "static", "unspecified"),
        Attribute(3, "default_baud", t.ENUM_COMM_SPEED, "static", "unspecified"),
        Attribute(4, "prop_baud", t.ENUM_COMM_SPEED, "static", "unspecified"),
        Attribute(5, "response_time", t.ENUM_IEC_LOCAL_PORT_RESPONSE_TIME, "static", "unspecified"),
        Attribute(6, "device_addr", t.OCTET_STRING, "static", "unspecified"),
        Attribute(7, "pass_p1", t.OCTET_STRING, "static", "unspecified", secret=True),
        Attribute(8, "pass_p2", t.OCTET_STRING, "static", "unspecified", secret=True),
        Attribute(9, "pass_w5", t.OCTET_STRING, "static", "unspecified", secret=True),
    ), (
    )),
    (19, 1): InterfaceClass(19, 1, "IEC local port setup", "high", ("gurux-net", "ed17-class-list", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "default_mode", t.ENUM_IEC_LOCAL_PORT_DEFAULT_MODE, "static", "unspecified"),
        Attribute(3, "default_baud", t.ENUM_COMM_SPEED, "static", "unspecified"),
        Attribute(4, "prop_baud", t.ENUM_COMM_SPEED, "static", "unspecified"),
        Attribute(5, "response_time", t.ENUM_IEC_LOCAL_PORT_RESPONSE_TIME, "static", "unspecified"),
        Attribute(6, "device_addr", t.OCTET_STRING, "static", "unspecified"),
        Attribute(7, "pass_p1", t.OCTET_STRING, "static", "unspecified", secret=True),
        Attribute(8, "pass_p2", t.OCTET_STRING, "static", "unspecified", secret=True),
        Attribute(9, "pass_w5", t.OCTET_STRING, "static", "unspecified", secret=True),
    ), (
    )),
    (20, 0): InterfaceClass(20, 0, "Activity calendar", "high", ("gurux-net", "dlms-spodes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "calendar_name_active", t.OCTET_STRING, "static", "read-only"),
        Attribute(3, "season_profile_active", t.array(t.SEASON_PROFILE), "static", "read-only"),
        Attribute(4, "week_profile_table_active", t.array(t.WEEK_PROFILE), "static", "read-only"),
        Attribute(5, "day_profile_table_active", t.array(t.DAY_PROFILE), "static", "read-only"),
        Attribute(6, "calendar_name_passive", t.OCTET_STRING, "static", "read-write"),
        Attribute(7, "season_profile_passive", t.array(t.SEASON_PROFILE), "static", "read-write"),
        Attribute(8, "week_profile_table_passive", t.array(t.WEEK_PROFILE), "static", "read-write"),
        Attribute(9, "day_profile_table_passive", t.array(t.DAY_PROFILE), "static", "read-write"),
        Attribute(10, "activate_passive_calendar_time", t.OCTET_STRING_DATE_TIME, "static", "read-write"),
    ), (
        Method(1, "activate_passive_calendar", t.INTEGER, note="value 0"),
    ), methods_at=0x50),
    (21, 0): InterfaceClass(21, 0, "Register monitor", "high", ("gurux-net", "dlms-spodes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "thresholds", t.array(t.ANY), "static", "unspecified"),
        Attribute(3, "monitored_value", t.ATTRIBUTE_REFERENCE, "static", "unspecified"),
        Attribute(4, "actions", t.array(t.THRESHOLD_SCRIPTS), "static", "unspecified"),
    ), (
    )),
    (22, 0): InterfaceClass(22, 0, "Single action schedule", "high", ("gurux-net", "dlms-spodes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "executed_script", t.SCRIPT_REFERENCE, "static", "read-write"),
        Attribute(3, "type", t.ENUM_SINGLE_ACTION_SCHEDULE_TYPE, "static", "read-only"),
        Attribute(4, "execution_time", t.array(t.EXECUTION_TIME), "static", "read-write"),
    ), (
    )),
    (23, 0): InterfaceClass(23, 0, "IEC HDLC setup", "medium", ("domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "comm_speed", t.ENUM_COMM_SPEED, "static", "unspecified"),
        Attribute(3, "window_size_transmit", t.UNSIGNED, "static", "unspecified"),
        Attribute(4, "window_size_receive", t.UNSIGNED, "static", "unspecified"),
        Attribute(5, "max_info_field_length_transmit", t.UNSIGNED, "static", "unspecified", note="8-bit in this version"),
        Attribute(6, "max_info_field_length_receive", t.UNSIGNED, "static", "unspecified", note="8-bit in this version"),
        Attribute(7, "inter_octet_time_out", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(8, "inactivity_time_out", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(9, "device_address", t.LONG_UNSIGNED, "static", "unspecified"),
    ), (
    )),
    (23, 1): InterfaceClass(23, 1, "IEC HDLC setup", "high", ("gurux-net", "dlms-spodes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "comm_speed", t.ENUM_COMM_SPEED, "static", "unspecified"),
        Attribute(3, "window_size_transmit", t.UNSIGNED, "static", "unspecified"),
        Attribute(4, "window_size_receive", t.UNSIGNED, "static", "unspecified"),
        Attribute(5, "max_info_field_length_transmit", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(6, "max_info_field_length_receive", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(7, "inter_octet_time_out", t.LONG_UNSIGNED, "static", "unspecified", unit="ms"),
        Attribute(8, "inactivity_time_out", t.LONG_UNSIGNED, "static", "unspecified", unit="s", note="0 = off"),
        Attribute(9, "device_address", t.LONG_UNSIGNED, "static", "unspecified"),
    ), (
    )),
    (24, 0): InterfaceClass(24, 0, "IEC twisted pair (1) setup", "low", ("domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "secondary_address", t.OCTET_STRING, "static", "unspecified"),
        Attribute(3, "primary_address_list", t.array(t.UNSIGNED), "static", "unspecified"),
        Attribute(4, "tabi_list", t.array(t.INTEGER), "static", "unspecified"),
        Attribute(5, "fatal_error", t.ENUM, "dynamic", "unspecified"),
    ), (
    )),
    (24, 1): InterfaceClass(24, 1, "IEC twisted pair (1) setup", "medium", ("gurux-net", "ed17-class-list", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "mode", t.ENUM, "static", "unspecified"),
        Attribute(3, "speed", t.ENUM, "static", "unspecified"),
        Attribute(4, "primary_address_list", t.array(t.UNSIGNED), "static", "unspecified"),
        Attribute(5, "tabi_list", t.array(t.INTEGER), "static", "unspecified"),
    ), (
    )),
    (25, 0): InterfaceClass(25, 0, "M-Bus slave port setup", "high", ("gurux-net", "ed17-class-list", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "default_baud", t.ENUM_COMM_SPEED, "static", "unspecified"),
        Attribute(3, "avail_baud", t.ENUM_COMM_SPEED, "static", "unspecified"),
        Attribute(4, "addr_state", t.ENUM_MBUS_ADDR_STATE, "static", "unspecified"),
        Attribute(5, "bus_address", t.UNSIGNED, "static", "unspecified"),
    ), (
    )),
    (26, 0): InterfaceClass(26, 0, "Utility tables", "high", ("gurux-net", "ed17-class-list", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "table_ID", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(3, "length", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(4, "buffer", t.OCTET_STRING, "dynamic", "unspecified"),
    ), (
    )),
    (27, 0): InterfaceClass(27, 0, "PSTN modem configuration", "high", ("dlms-spodes", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "comm_speed", t.ENUM_COMM_SPEED, "static", "unspecified"),
        Attribute(3, "initialization_string", t.array(t.MODEM_STRING), "static", "unspecified"),
        Attribute(4, "modem_profile", t.array(t.OCTET_STRING), "static", "unspecified"),
    ), (
    )),
    (27, 1): InterfaceClass(27, 1, "Modem configuration", "high", ("gurux-net", "dlms-spodes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "comm_speed", t.ENUM_COMM_SPEED, "static", "unspecified"),
        Attribute(3, "initialization_string", t.array(t.DELAYED_MODEM_STRING), "static", "unspecified"),
        Attribute(4, "modem_profile", t.array(t.OCTET_STRING), "static", "unspecified"),
    ), (
    )),
    (28, 0): InterfaceClass(28, 0, "PSTN auto answer", "medium", ("domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "mode", t.ENUM_AUTO_ANSWER_MODE, "static", "unspecified"),
        Attribute(3, "listening_window", t.array(t.TIME_WINDOW), "static", "unspecified"),
        Attribute(4, "status", t.ENUM_AUTO_ANSWER_STATUS, "dynamic", "unspecified"),
        Attribute(5, "number_of_calls", t.UNSIGNED, "static", "unspecified"),
        Attribute(6, "number_of_rings", t.RINGS, "static", "unspecified"),
    ), (
    )),
    (28, 2): InterfaceClass(28, 2, "Auto answer", "high", ("gurux-net", "ed17-class-list", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "mode", t.ENUM_AUTO_ANSWER_MODE, "static", "unspecified"),
        Attribute(3, "listening_window", t.array(t.TIME_WINDOW), "static", "unspecified"),
        Attribute(4, "status", t.ENUM_AUTO_ANSWER_STATUS, "dynamic", "unspecified"),
        Attribute(5, "number_of_calls", t.UNSIGNED, "static", "unspecified"),
        Attribute(6, "number_of_rings", t.RINGS, "static", "unspecified"),
        Attribute(7, "list_of_allowed_callers", t.array(t.ALLOWED_CALLER), "static", "unspecified"),
    ), (
    )),
    (29, 0): InterfaceClass(29, 0, "PSTN auto dial", "medium", ("gurux-net", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "mode", t.ENUM_AUTO_CONNECT_MODE, "static", "unspecified"),
        Attribute(3, "repetitions", t.UNSIGNED, "static", "unspecified"),
        Attribute(4, "repetition_delay", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(5, "calling_window", t.array(t.TIME_WINDOW), "static", "unspecified"),
        Attribute(6, "phone_list", t.array(t.OCTET_STRING), "static", "unspecified"),
    ), (
    )),
    (29, 1): InterfaceClass(29, 1, "Auto connect", "medium", ("domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "mode", t.ENUM_AUTO_CONNECT_MODE, "static", "unspecified"),
        Attribute(3, "repetitions", t.UNSIGNED, "static", "unspecified"),
        Attribute(4, "repetition_delay", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(5, "calling_window", t.array(t.TIME_WINDOW), "static", "unspecified"),
        Attribute(6, "destination_list", t.array(t.OCTET_STRING), "static", "unspecified"),
    ), (
    )),
    (29, 2): InterfaceClass(29, 2, "Auto connect", "high", ("gurux-net", "ed17-class-list", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "mode", t.ENUM_AUTO_CONNECT_MODE, "static", "unspecified"),
        Attribute(3, "repetitions", t.UNSIGNED, "static", "unspecified"),
        Attribute(4, "repetition_delay", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(5, "calling_window", t.array(t.TIME_WINDOW), "static", "unspecified"),
        Attribute(6, "destination_list", t.array(t.OCTET_STRING), "static", "unspecified"),
    ), (
        Method(1, "connect", t.INTEGER, note="value 0"),
    )),
    (30, 0): InterfaceClass(30, 0, "COSEM data protection", "medium", ("gurux-net", "ed17-class-list", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "protection_buffer", t.OCTET_STRING, "dynamic", "unspecified"),
        Attribute(3, "protection_object_list", t.array(t.RESTRICTED_OBJECT), "static", "unspecified"),
        Attribute(4, "protection_parameters_get", t.array(t.PROTECTION), "static", "unspecified"),
        Attribute(5, "protection_parameters_set", t.array(t.PROTECTION), "static", "unspecified"),
        Attribute(6, "required_protection", t.ENUM_ATTRIBUTE_ACCESS_MODE_V3, "static", "unspecified", note="bits 2..7 as in attribute_access_mode_v3"),
    ), (
        Method(1, "get_protected_attributes", t.GET_PROTECTED, returns=True, note="returns structure{protection_parameters, protected_attributes octet-string}"),
        Method(2, "set_protected_attributes", t.SET_PROTECTED),
        Method(3, "invoke_protected_method", t.INVOKE_PROTECTED, returns=True, note="returns protection parameters and protected return parameters"),
    ), note="attributes and methods as their sources have them; what stands in the octets, in which order layers are listed, and whose titles the options bear, none of them tells: see the frame protected_data and the machine data_protection"),
    (40, 0): InterfaceClass(40, 0, "Push setup", "high", ("gurux-net", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "push_object_list", t.array(t.CAPTURE_OBJECT), "static", "read-write"),
        Attribute(3, "send_destination_and_method", t.PUSH_DESTINATION, "static", "read-write"),
        Attribute(4, "communication_window", t.array(t.TIME_WINDOW), "static", "read-write"),
        Attribute(5, "randomisation_start_interval", t.LONG_UNSIGNED, "static", "read-write", unit="s"),
        Attribute(6, "number_of_retries", t.UNSIGNED, "static", "read-write"),
        Attribute(7, "repetition_delay", t.LONG_UNSIGNED, "static", "read-write", unit="s"),
    ), (
        Method(1, "push", t.INTEGER, note="value 0"),
    ), methods_at=0x38),
    (40, 1): InterfaceClass(40, 1, "Push setup", "high", ("gurux-net", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "push_object_list", t.array(t.RESTRICTED_OBJECT), "static", "read-write", note="element count 5"),
        Attribute(3, "send_destination_and_method", t.PUSH_DESTINATION, "static", "read-write"),
        Attribute(4, "communication_window", t.array(t.TIME_WINDOW), "static", "read-write"),
        Attribute(5, "randomisation_start_interval", t.LONG_UNSIGNED, "static", "read-write", unit="s"),
        Attribute(6, "number_of_retries", t.UNSIGNED, "static", "read-write"),
        Attribute(7, "repetition_delay", t.LONG_UNSIGNED, "static", "read-write", unit="s"),
        Attribute(8, "port_reference", t.LOGICAL_NAME, "static", "read-write"),
        Attribute(9, "push_client_SAP", t.INTEGER, "static", "read-write"),
        Attribute(10, "push_protection_parameters", t.array(t.PROTECTION), "static", "read-write"),
    ), (
        Method(1, "push", t.INTEGER, note="value 0"),
    )),
    (40, 2): InterfaceClass(40, 2, "Push setup", "high", ("gurux-net", "dlms-spodes",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "push_object_list", t.array(t.PUSH_OBJECT), "static", "read-write", note="element count 6"),
        Attribute(3, "send_destination_and_method", t.PUSH_DESTINATION, "static", "read-write"),
        Attribute(4, "communication_window", t.array(t.TIME_WINDOW), "static", "read-write"),
        Attribute(5, "randomisation_start_interval", t.LONG_UNSIGNED, "static", "read-write", unit="s"),
        Attribute(6, "number_of_retries", t.UNSIGNED, "static", "read-write"),
        Attribute(7, "repetition_delay", t.REPETITION_DELAY, "static", "read-write"),
        Attribute(8, "port_reference", t.LOGICAL_NAME, "static", "read-write"),
        Attribute(9, "push_client_SAP", t.INTEGER, "static", "read-write"),
        Attribute(10, "push_protection_parameters", t.array(t.PROTECTION), "static", "read-write"),
        Attribute(11, "push_operation_method", t.ENUM_PUSH_OPERATION_METHOD, "static", "read-write"),
        Attribute(12, "confirmation_parameters", t.CONFIRMATION, "static", "read-write"),
        Attribute(13, "last_confirmation_date_time", t.DATE_TIME, "dynamic", "read-only", note="true date-time type, not octet-string"),
    ), (
        Method(1, "push", t.INTEGER, note="value 0"),
        Method(2, "reset", t.INTEGER, note="value 0"),
    )),
    (40, 3): InterfaceClass(40, 3, "Push setup", "medium", ("ed16-derived-notes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "push_object_list", t.array(t.PUSH_OBJECT), "static", "read-write", note="element count 6"),
        Attribute(3, "send_destination_and_method", t.PUSH_DESTINATION, "static", "read-write"),
        Attribute(4, "communication_window", t.array(t.TIME_WINDOW), "static", "read-write"),
        Attribute(5, "randomisation_start_interval", t.LONG_UNSIGNED, "static", "read-write", unit="s"),
        Attribute(6, "number_of_retries", t.UNSIGNED, "static", "read-write"),
        Attribute(7, "repetition_delay", t.REPETITION_DELAY, "static", "read-write"),
        Attribute(8, "port_reference", t.LOGICAL_NAME, "static", "read-write"),
        Attribute(9, "push_client_SAP", t.INTEGER, "static", "read-write"),
        Attribute(10, "push_protection_parameters", t.array(t.PROTECTION), "static", "read-write"),
        Attribute(11, "push_operation_method", t.ENUM_PUSH_OPERATION_METHOD, "static", "read-write"),
        Attribute(12, "confirmation_parameters", t.CONFIRMATION, "static", "read-write"),
        Attribute(13, "last_confirmation_date_time", t.DATE_TIME, "dynamic", "read-only", note="true date-time type, not octet-string"),
    ), (
        Method(1, "push", t.INTEGER, note="value 0"),
        Method(2, "reset", t.INTEGER, note="value 0"),
    )),
    (41, 0): InterfaceClass(41, 0, "TCP-UDP setup", "high", ("gurux-net", "dlms-spodes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "TCP_UDP_port", t.LONG_UNSIGNED, "static", "read-write", note="4059 registered for DLMS/COSEM"),
        Attribute(3, "IP_reference", t.LOGICAL_NAME, "static", "read-write"),
        Attribute(4, "MSS", t.LONG_UNSIGNED, "static", "read-write"),
        Attribute(5, "nb_of_sim_conn", t.UNSIGNED, "static", "read-write"),
        Attribute(6, "inactivity_time_out", t.LONG_UNSIGNED, "static", "read-write", unit="s"),
    ), (
    )),
    (42, 0): InterfaceClass(42, 0, "IPv4 setup", "high", ("gurux-net", "dlms-spodes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "DL_reference", t.LOGICAL_NAME, "static", "read-write"),
        Attribute(3, "IP_address", t.DOUBLE_LONG_UNSIGNED, "unspecified", "read-write", note="dynamic under DHCP"),
        Attribute(4, "multicast_IP_address", t.array(t.DOUBLE_LONG_UNSIGNED), "static", "read-only"),
        Attribute(5, "IP_options", t.array(t.IP_OPTION), "static", "read-write"),
        Attribute(6, "subnet_mask", t.DOUBLE_LONG_UNSIGNED, "unspecified", "read-write"),
        Attribute(7, "gateway_IP_address", t.DOUBLE_LONG_UNSIGNED, "unspecified", "read-write"),
        Attribute(8, "use_DHCP_flag", t.BOOLEAN, "static", "read-write"),
        Attribute(9, "primary_DNS_address", t.DOUBLE_LONG_UNSIGNED, "unspecified", "read-write"),
        Attribute(10, "secondary_DNS_address", t.DOUBLE_LONG_UNSIGNED, "unspecified", "read-write"),
    ), (
        Method(1, "add_mc_IP_address", t.DOUBLE_LONG_UNSIGNED),
        Method(2, "delete_mc_IP_address", t.DOUBLE_LONG_UNSIGNED),
        Method(3, "get_nbof_mc_IP_addresses", t.INTEGER, returns=True, note="returns long-unsigned"),
    ), methods_at=0x60),
    (43, 0): InterfaceClass(43, 0, "MAC address setup", "high", ("gurux-net", "ed17-class-list", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "MAC_address", t.OCTET_STRING, "static", "unspecified"),
    ), (
    )),
    (44, 0): InterfaceClass(44, 0, "PPP setup", "high", ("gurux-net", "ed17-class-list", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "PHY_reference", t.LOGICAL_NAME, "static", "unspecified"),
        Attribute(3, "LCP_options", t.array(t.LCP_OPTION), "static", "unspecified"),
        Attribute(4, "IPCP_options", t.array(t.IPCP_OPTION), "static", "unspecified"),
        Attribute(5, "PPP_authentication", t.PPP_AUTHENTICATION, "static", "unspecified", secret=True, note="alternatives for PAP, CHAP, EAP; last one medium"),
    ), (
    )),
    (45, 0): InterfaceClass(45, 0, "GPRS modem setup", "high", ("gurux-net", "dlms-spodes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "APN", t.OCTET_STRING, "static", "unspecified"),
        Attribute(3, "PIN_code", t.LONG_UNSIGNED, "static", "unspecified", secret=True),
        Attribute(4, "quality_of_service", t.QUALITIES_OF_SERVICE, "static", "unspecified"),
    ), (
    )),
    (46, 0): InterfaceClass(46, 0, "SMTP setup", "high", ("ed16-derived-notes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "server_port", t.LONG_UNSIGNED, "static", "unspecified", note="default 25"),
        Attribute(3, "user_name", t.OCTET_STRING, "static", "unspecified"),
        Attribute(4, "login_password", t.OCTET_STRING, "static", "unspecified", secret=True),
        Attribute(5, "server_address", t.OCTET_STRING, "static", "unspecified"),
        Attribute(6, "sender_address", t.OCTET_STRING, "static", "unspecified"),
    ), (
    )),
    (47, 0): InterfaceClass(47, 0, "GSM diagnostic", "high", ("gurux-net", "dlms-spodes",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "operator", t.VISIBLE_STRING, "dynamic", "read-only"),
        Attribute(3, "status", t.ENUM_GSM_STATUS, "dynamic", "read-only"),
        Attribute(4, "cs_attachment", t.ENUM_GSM_CS_ATTACHMENT, "dynamic", "read-only"),
        Attribute(5, "ps_status", t.ENUM_GSM_PS_STATUS, "dynamic", "read-only"),
        Attribute(6, "cell_info", t.CELL_V0, "dynamic", "read-only"),
        Attribute(7, "adjacent_cells", t.array(t.ADJACENT_CELL_V0), "dynamic", "read-only"),
        Attribute(8, "capture_time", t.DATE_TIME, "dynamic", "read-only"),
    ), (
    )),
    (47, 1): InterfaceClass(47, 1, "GSM diagnostic", "high", ("gurux-net", "dlms-spodes",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "operator", t.VISIBLE_STRING, "dynamic", "read-only"),
        Attribute(3, "status", t.ENUM_GSM_STATUS, "dynamic", "read-only"),
        Attribute(4, "cs_attachment", t.ENUM_GSM_CS_ATTACHMENT, "dynamic", "read-only"),
        Attribute(5, "ps_status", t.ENUM_GSM_PS_STATUS, "dynamic", "read-only"),
        Attribute(6, "cell_info", t.CELL, "dynamic", "read-only"),
        Attribute(7, "adjacent_cells", t.array(t.ADJACENT_CELL), "dynamic", "read-only"),
        Attribute(8, "capture_time", t.DATE_TIME, "dynamic", "read-only"),
    ), (
    )),
    (47, 2): InterfaceClass(47, 2, "GSM diagnostic", "high", ("gurux-net", "dlms-spodes", "ed16-derived-notes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "operator", t.VISIBLE_STRING, "dynamic", "read-only"),
        Attribute(3, "status", t.ENUM_GSM_STATUS, "dynamic", "read-only"),
        Attribute(4, "cs_attachment", t.ENUM_GSM_CS_ATTACHMENT, "dynamic", "read-only"),
        Attribute(5, "ps_status", t.ENUM_GSM_PS_STATUS, "dynamic", "read-only"),
        Attribute(6, "cell_info", t.CELL, "dynamic", "read-only"),
        Attribute(7, "adjacent_cells", t.array(t.ADJACENT_CELL), "dynamic", "read-only"),
        Attribute(8, "capture_time", t.DATE_TIME, "dynamic", "read-only"),
    ), (
    )),
    (48, 0): InterfaceClass(48, 0, "IPv6 setup", "high", ("gurux-net", "ed17-class-list", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "DL_reference", t.LOGICAL_NAME, "static", "unspecified"),
        Attribute(3, "address_config_mode", t.ENUM_IPV6_ADDRESS_CONFIG_MODE, "static", "unspecified"),
        Attribute(4, "unicast_IPv6_addresses", t.array(t.OCTET_STRING), "unspecified", "unspecified"),
        Attribute(5, "multicast_IPv6_addresses", t.array(t.OCTET_STRING), "static", "unspecified"),
        Attribute(6, "gateway_IPv6_addresses", t.array(t.OCTET_STRING), "static", "unspecified"),
        Attribute(7, "primary_DNS_address", t.OCTET_STRING, "static", "unspecified"),
        Attribute(8, "secondary_DNS_address", t.OCTET_STRING, "static", "unspecified"),
        Attribute(9, "traffic_class", t.UNSIGNED, "static", "unspecified"),
        Attribute(10, "neighbor_discovery_setup", t.array(t.NEIGHBOR_DISCOVERY), "static", "unspecified"),
    ), (
        Method(1, "add_IPv6_address", t.IPV6_ADDRESS),
        Method(2, "remove_IPv6_address", t.IPV6_ADDRESS),
    )),
    (50, 1): InterfaceClass(50, 1, "S-FSK Phy&MAC set-up", "high", ("gurux-net", "ed17-class-list", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "initiator_electrical_phase", t.ENUM, "static", "unspecified"),
        Attribute(3, "delta_electrical_phase", t.ENUM, "dynamic", "unspecified"),
        Attribute(4, "max_receiving_gain", t.UNSIGNED, "static", "unspecified"),
        Attribute(5, "max_transmitting_gain", t.UNSIGNED, "static", "unspecified"),
        Attribute(6, "search_initiator_threshold", t.UNSIGNED, "static", "unspecified"),
        Attribute(7, "frequencies", t.SFSK_FREQUENCIES, "static", "unspecified"),
        Attribute(8, "mac_address", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(9, "mac_group_addresses", t.array(t.LONG_UNSIGNED), "static", "unspecified"),
        Attribute(10, "repeater", t.ENUM_SFSK_REPEATER, "static", "unspecified"),
        Attribute(11, "repeater_status", t.BOOLEAN, "dynamic", "unspecified"),
        Attribute(12, "min_delta_credit", t.UNSIGNED, "dynamic", "unspecified"),
        Attribute(13, "initiator_mac_address", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(14, "synchronization_locked", t.BOOLEAN, "dynamic", "unspecified"),
        Attribute(15, "transmission_speed", t.ENUM, "static", "unspecified"),
    ), (
    )),
    (51, 0): InterfaceClass(51, 0, "S-FSK Active initiator", "high", ("gurux-net", "ed17-class-list", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "active_initiator", t.SFSK_INITIATOR, "dynamic", "unspecified"),
    ), (
        Method(1, "reset_NEW_not_synchronized", t.LONG_UNSIGNED, note="MAC address of the submitting client, type medium"),
    )),
    (52, 0): InterfaceClass(52, 0, "S-FSK MAC synchronization timeouts", "high", ("gurux-net", "ed17-class-list", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "search_initiator_time_out", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(3, "synchronization_confirmation_time_out", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(4, "time_out_not_addressed", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(5, "time_out_frame_not_OK", t.LONG_UNSIGNED, "static", "unspecified"),
    ), (
    )),
    (53, 0): InterfaceClass(53, 0, "S-FSK MAC counters", "high", ("gurux-net", "ed17-class-list", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "synchronization_register", t.array(t.SFSK_SYNCHRONIZATIONS), "dynamic", "unspecified"),
        Attribute(3, "desynchronization_listing", t.SFSK_DESYNCHRONIZATIONS, "dynamic", "unspecified"),
        Attribute(4, "broadcast_frames_counter", t.array(t.SFSK_BROADCASTS), "dynamic", "unspecified"),
        Attribute(5, "repetitions_counter", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(6, "transmissions_counter", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(7, "CRC_OK_frames_counter", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(8, "CRC_NOK_frames_counter", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
    ), (
        Method(1, "reset", t.INTEGER, note="value 0"),
    )),
    (55, 1): InterfaceClass(55, 1, "IEC 61334-4-32 LLC setup", "low", ("ed17-class-list", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "max_frame_length", t.UNSIGNED, "static", "unspecified"),
        Attribute(3, "reply_status_list", t.array(t.LLC_REPLY_STATUS), "dynamic", "unspecified"),
    ), (
    ), note="attribute list from memory of the domain only, no machine source found"),
    (56, 0): InterfaceClass(56, 0, "S-FSK Reporting system list", "high", ("gurux-net", "ed17-class-list", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "reporting_system_list", t.array(t.OCTET_STRING), "dynamic", "unspecified"),
    ), (
    )),
    (57, 0): InterfaceClass(57, 0, "ISO/IEC 8802-2 LLC Type 1 setup", "high", ("gurux-net", "ed17-class-list", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "max_octets_ui_pdu", t.LONG_UNSIGNED, "static", "unspecified"),
    ), (
    )),
    (58, 0): InterfaceClass(58, 0, "ISO/IEC 8802-2 LLC Type 2 setup", "high", ("gurux-net", "ed17-class-list", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "transmit_window_size_k", t.UNSIGNED, "static", "unspecified"),
        Attribute(3, "receive_window_size_rw", t.UNSIGNED, "static", "unspecified"),
        Attribute(4, "max_octets_i_pdu_n1", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(5, "max_nb_transmissions_n2", t.UNSIGNED, "static", "unspecified"),
        Attribute(6, "acknowledgement_timer", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(7, "p_bit_timer", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(8, "reject_timer", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(9, "busy_state_timer", t.LONG_UNSIGNED, "static", "unspecified"),
    ), (
    )),
    (59, 0): InterfaceClass(59, 0, "ISO/IEC 8802-2 LLC Type 3 setup", "medium", ("gurux-net", "ed17-class-list", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "max_octets_acn_pdu_n3", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(3, "max_nb_transmissions_n4", t.UNSIGNED, "static", "unspecified"),
        Attribute(4, "acknowledgement_time_t1", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(5, "receive_lifetime_var_t2", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(6, "transmit_lifetime_var_t3", t.LONG_UNSIGNED, "static", "unspecified"),
    ), (
    )),
    (61, 0): InterfaceClass(61, 0, "Register table", "medium", ("ed16-derived-notes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "table_cell_values", t.choice(t.COMPACT_ARRAY, t.array(t.ANY)), "dynamic", "unspecified", scaler_unit=4),
        Attribute(3, "table_cell_definition", t.TABLE_CELLS, "static", "unspecified", note="group E of the logical name is the wildcard"),
        Attribute(4, "scaler_unit", t.SCALER_UNIT, "static", "unspecified"),
    ), (
        Method(1, "reset", t.INTEGER, note="value 0"),
        Method(2, "capture", t.INTEGER, note="value 0"),
    ), methods_at=0x28),
    (62, 0): InterfaceClass(62, 0, "Compact data", "high", ("gurux-net", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "compact_buffer", t.OCTET_STRING, "dynamic", "unspecified"),
        Attribute(3, "capture_objects", t.array(t.CAPTURE_OBJECT), "static", "unspecified", note="first element is normally template_id of this very object"),
        Attribute(4, "template_id", t.UNSIGNED, "static", "unspecified"),
        Attribute(5, "template_description", t.OCTET_STRING, "dynamic", "unspecified"),
        Attribute(6, "capture_method", t.ENUM_COMPACT_DATA_CAPTURE_METHOD, "static", "unspecified"),
    ), (
        Method(1, "reset", t.INTEGER, note="value 0"),
        Method(2, "capture", t.INTEGER, note="value 0"),
    )),
    (62, 1): InterfaceClass(62, 1, "Compact data", "high", ("gurux-net", "ed16-derived-notes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "compact_buffer", t.OCTET_STRING, "dynamic", "unspecified"),
        Attribute(3, "capture_objects", t.array(t.RESTRICTED_OBJECT), "static", "unspecified", note="a sixth element (columns) appears in a third-party implementation only"),
        Attribute(4, "template_id", t.UNSIGNED, "static", "unspecified"),
        Attribute(5, "template_description", t.OCTET_STRING, "dynamic", "unspecified"),
        Attribute(6, "capture_method", t.ENUM_COMPACT_DATA_CAPTURE_METHOD, "static", "unspecified"),
    ), (
        Method(1, "reset", t.INTEGER, note="value 0"),
        Method(2, "capture", t.INTEGER, note="value 0"),
    )),
    (63, 0): InterfaceClass(63, 0, "Status mapping", "high", ("gurux-net", "ed17-class-list", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "status_word", t.STATUS_WORD, "dynamic", "unspecified"),
        Attribute(3, "mapping_table", t.STATUS_MAPPING, "static", "unspecified"),
    ), (
    )),
    (64, 0): InterfaceClass(64, 0, "Security setup", "high", ("gurux-net", "dlms-spodes",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "security_policy", t.ENUM_SECURITY_POLICY_V0, "static", "read-only", note="0..3"),
        Attribute(3, "security_suite", t.ENUM_SECURITY_SUITE, "static", "read-only"),
        Attribute(4, "client_system_title", t.OCTET_STRING, "dynamic", "read-only"),
        Attribute(5, "server_system_title", t.OCTET_STRING, "static", "read-only"),
    ), (
        Method(1, "security_activate", t.ENUM_SECURITY_POLICY_V0),
        Method(2, "global_key_transfer", t.array(t.WRAPPED_KEY)),
    ), methods_at=0x30),
    (64, 1): InterfaceClass(64, 1, "Security setup", "high", ("gurux-net", "dlms-spodes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "security_policy", t.ENUM_SECURITY_POLICY_V1, "static", "read-only", note="value read as bit field"),
        Attribute(3, "security_suite", t.ENUM_SECURITY_SUITE, "static", "read-only"),
        Attribute(4, "client_system_title", t.OCTET_STRING, "dynamic", "read-only"),
        Attribute(5, "server_system_title", t.OCTET_STRING, "static", "read-only"),
        Attribute(6, "certificates", t.array(t.CERTIFICATE), "dynamic", "read-only"),
    ), (
        Method(1, "security_activate", t.ENUM_SECURITY_POLICY_V1),
        Method(2, "key_transfer", t.array(t.WRAPPED_KEY)),
        Method(3, "key_agreement", t.array(t.AGREED_KEY), returns=True, note="returns the same shape"),
        Method(4, "generate_key_pair", t.ENUM_KEY_PAIR),
        Method(5, "generate_certificate_request", t.ENUM, returns=True, note="returns octet-string (PKCS#10)"),
        Method(6, "import_certificate", t.OCTET_STRING, note="X.509 v3, DER"),
        Method(7, "export_certificate", t.CERTIFICATE_IDENTIFICATION, returns=True, note="returns octet-string"),
        Method(8, "remove_certificate", t.CERTIFICATE_IDENTIFICATION),
    ), methods_at=0x30),
    (65, 0): InterfaceClass(65, 0, "Parameter monitor", "medium", ("gurux-net", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "changed_parameter", t.CHANGED_PARAMETER, "dynamic", "unspecified"),
        Attribute(3, "capture_time", t.DATE_TIME, "dynamic", "unspecified", note="one stack sends octet-string"),
        Attribute(4, "parameter_list", t.array(t.ATTRIBUTE_REFERENCE), "static", "unspecified"),
    ), (
        Method(1, "add_parameter", t.ATTRIBUTE_REFERENCE),
        Method(2, "delete_parameter", t.ATTRIBUTE_REFERENCE),
    )),
    (65, 1): InterfaceClass(65, 1, "Parameter monitor", "medium", ("ed16-derived-notes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "changed_parameter", t.CHANGED_PARAMETER, "dynamic", "unspecified"),
        Attribute(3, "capture_time", t.DATE_TIME, "dynamic", "unspecified", note="one stack sends octet-string"),
        Attribute(4, "parameter_list", t.array(t.ATTRIBUTE_REFERENCE), "static", "unspecified"),
        Attribute(5, "parameter_list_name", t.OCTET_STRING, "static", "unspecified"),
        Attribute(6, "hash_algorithm_id", t.ENUM, "static", "unspecified"),
        Attribute(7, "parameter_value_digest", t.OCTET_STRING, "dynamic", "unspecified"),
        Attribute(8, "parameter_values", t.ANY, "dynamic", "unspecified", note="one element per listed parameter"),
    ), (
        Method(1, "add_parameter", t.ATTRIBUTE_REFERENCE),
        Method(2, "delete_parameter", t.ATTRIBUTE_REFERENCE),
    )),
    (66, 0): InterfaceClass(66, 0, "Measurement data monitoring objects", "medium", ("ed16-derived-notes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "waveform_data", t.COMPACT_ARRAY, "dynamic", "unspecified", scaler_unit=9),
        Attribute(3, "trigger_time", t.LONG64_UNSIGNED, "dynamic", "unspecified", unit="us"),
        Attribute(4, "trigger_source", t.WAVEFORM_TRIGGER, "dynamic", "unspecified"),
        Attribute(5, "status", t.ENUM, "dynamic", "unspecified"),
        Attribute(6, "sampling_rate", t.DOUBLE_LONG_UNSIGNED, "static", "unspecified"),
        Attribute(7, "number_of_samples_before_trigger", t.DOUBLE_LONG_UNSIGNED, "static", "unspecified"),
        Attribute(8, "number_of_samples_after_trigger", t.DOUBLE_LONG_UNSIGNED, "static", "unspecified"),
        Attribute(9, "scaler_unit", t.SCALER_UNIT, "static", "unspecified"),
    ), (
        Method(1, "reset", t.ANY, note="parameter not known"),
        Method(2, "trigger", t.ANY, note="parameter not known"),
    )),
    (67, 0): InterfaceClass(67, 0, "Sensor manager", "medium", ("ed16-derived-notes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "serial_number", t.OCTET_STRING, "dynamic", "unspecified"),
        Attribute(3, "metrological_identification", t.OCTET_STRING, "dynamic", "unspecified"),
        Attribute(4, "output_type", t.ENUM, "dynamic", "unspecified"),
        Attribute(5, "adjustment_method", t.OCTET_STRING, "dynamic", "unspecified"),
        Attribute(6, "sealing_method", t.ENUM, "dynamic", "unspecified"),
        Attribute(7, "raw_value", t.ANY, "dynamic", "unspecified", scaler_unit=8, capture_time=10),
        Attribute(8, "scaler_unit", t.SCALER_UNIT, "dynamic", "unspecified"),
        Attribute(9, "status", t.ANY, "dynamic", "unspecified"),
        Attribute(10, "capture_time", t.DATE_TIME, "dynamic", "unspecified"),
        Attribute(11, "raw_value_thresholds", t.array(t.ANY), "dynamic", "unspecified"),
        Attribute(12, "raw_value_actions", t.array(t.THRESHOLD_SCRIPTS), "dynamic", "unspecified"),
        Attribute(13, "processed_value", t.ATTRIBUTE_REFERENCE, "dynamic", "unspecified"),
        Attribute(14, "processed_value_thresholds", t.array(t.ANY), "dynamic", "unspecified"),
        Attribute(15, "processed_value_actions", t.array(t.THRESHOLD_SCRIPTS), "dynamic", "unspecified"),
    ), (
        Method(1, "reset", t.INTEGER, note="value 0"),
    )),
    (68, 0): InterfaceClass(68, 0, "Arbitrator", "high", ("gurux-net", "dlms-spodes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "actions", t.array(t.SCRIPT_REFERENCE), "static", "unspecified"),
        Attribute(3, "permissions_table", t.array(t.BIT_STRING), "static", "unspecified", note="one bit-string per actor, one bit per action"),
        Attribute(4, "weightings_table", t.array(t.array(t.LONG_UNSIGNED)), "static", "unspecified"),
        Attribute(5, "most_recent_requests_table", t.array(t.BIT_STRING), "dynamic", "unspecified"),
        Attribute(6, "last_outcome", t.UNSIGNED, "dynamic", "unspecified"),
    ), (
        Method(1, "request_action", t.structure({"request_actor": t.UNSIGNED, "request_action_list": t.BIT_STRING})),
        Method(2, "reset", t.INTEGER, note="value 0"),
    )),
    (70, 0): InterfaceClass(70, 0, "Disconnect control", "high", ("gurux-net", "dlms-spodes",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "output_state", t.BOOLEAN, "dynamic", "read-only"),
        Attribute(3, "control_state", t.ENUM_CONTROL_STATE, "dynamic", "read-only"),
        Attribute(4, "control_mode", t.ENUM, "static", "read-write", note="0..6"),
    ), (
        Method(1, "remote_disconnect", t.INTEGER, note="value 0"),
        Method(2, "remote_reconnect", t.INTEGER, note="value 0"),
    ), methods_at=0x20),
    (70, 1): InterfaceClass(70, 1, "Disconnect control", "low", ("gurux-net", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "output_state", t.BOOLEAN, "dynamic", "read-only"),
        Attribute(3, "control_state", t.ENUM_CONTROL_STATE, "dynamic", "read-only"),
        Attribute(4, "control_mode", t.ENUM, "static", "read-write", note="0..6"),
    ), (
        Method(1, "remote_disconnect", t.INTEGER, note="value 0"),
        Method(2, "remote_reconnect", t.INTEGER, note="value 0"),
    ), methods_at=0x20),
    (70, 2): InterfaceClass(70, 2, "Disconnect control", "low", ("ed17-class-list", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "output_state", t.BOOLEAN, "dynamic", "read-only"),
        Attribute(3, "control_state", t.ENUM_CONTROL_STATE, "dynamic", "read-only"),
        Attribute(4, "control_mode", t.ENUM, "static", "read-write", note="0..6"),
    ), (
        Method(1, "remote_disconnect", t.INTEGER, note="value 0"),
        Method(2, "remote_reconnect", t.INTEGER, note="value 0"),
    ), methods_at=0x20),
    (71, 0): InterfaceClass(71, 0, "Limiter", "high", ("gurux-net", "dlms-spodes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "monitored_value", t.ATTRIBUTE_REFERENCE, "static", "read-write"),
        Attribute(3, "threshold_active", t.ANY, "dynamic", "read-only", note="simple data type of the monitored value"),
        Attribute(4, "threshold_normal", t.ANY, "static", "read-write"),
        Attribute(5, "threshold_emergency", t.ANY, "static", "read-write"),
        Attribute(6, "min_over_threshold_duration", t.DOUBLE_LONG_UNSIGNED, "static", "read-write", unit="s"),
        Attribute(7, "min_under_threshold_duration", t.DOUBLE_LONG_UNSIGNED, "static", "read-write", unit="s"),
        Attribute(8, "emergency_profile", t.EMERGENCY_PROFILE, "static", "read-write"),
        Attribute(9, "emergency_profile_group_id_list", t.array(t.LONG_UNSIGNED), "static", "read-write"),
        Attribute(10, "emergency_profile_active", t.BOOLEAN, "dynamic", "read-only"),
        Attribute(11, "actions", t.LIMITER_SCRIPTS, "static", "read-write"),
    ), (
    )),
    (72, 0): InterfaceClass(72, 0, "M-Bus client", "high", ("gurux-net", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "mbus_port_reference", t.LOGICAL_NAME, "static", "unspecified"),
        Attribute(3, "capture_definition", t.array(t.MBUS_CAPTURE), "static", "unspecified"),
        Attribute(4, "capture_period", t.DOUBLE_LONG_UNSIGNED, "static", "unspecified"),
        Attribute(5, "primary_address", t.UNSIGNED, "unspecified", "unspecified"),
        Attribute(6, "identification_number", t.DOUBLE_LONG_UNSIGNED, "unspecified", "unspecified"),
        Attribute(7, "manufacturer_id", t.LONG_UNSIGNED, "unspecified", "unspecified"),
        Attribute(8, "version", t.UNSIGNED, "unspecified", "unspecified"),
        Attribute(9, "device_type", t.UNSIGNED, "unspecified", "unspecified"),
        Attribute(10, "access_number", t.UNSIGNED, "dynamic", "unspecified"),
        Attribute(11, "status", t.UNSIGNED, "dynamic", "unspecified"),
        Attribute(12, "alarm", t.UNSIGNED, "dynamic", "unspecified"),
    ), (
        Method(1, "slave_install", t.UNSIGNED, note="primary address"),
        Method(2, "slave_deinstall", t.INTEGER, note="value 0"),
        Method(3, "capture", t.INTEGER, note="value 0"),
        Method(4, "reset_alarm", t.INTEGER, note="value 0"),
        Method(5, "synchronize_clock", t.INTEGER, note="value 0"),
        Method(6, "data_send", t.array(t.MBUS_DATA)),
        Method(7, "set_encryption_key", t.OCTET_STRING, secret=True),
        Method(8, "transfer_key", t.OCTET_STRING),
    ), methods_at=0x60),
    (72, 1): InterfaceClass(72, 1, "M-Bus client", "high", ("gurux-net", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "mbus_port_reference", t.LOGICAL_NAME, "static", "unspecified"),
        Attribute(3, "capture_definition", t.array(t.MBUS_CAPTURE), "static", "unspecified"),
        Attribute(4, "capture_period", t.DOUBLE_LONG_UNSIGNED, "static", "unspecified"),
        Attribute(5, "primary_address", t.UNSIGNED, "unspecified", "unspecified"),
        Attribute(6, "identification_number", t.DOUBLE_LONG_UNSIGNED, "unspecified", "unspecified"),
        Attribute(7, "manufacturer_id", t.LONG_UNSIGNED, "unspecified", "unspecified"),
        Attribute(8, "version", t.UNSIGNED, "unspecified", "unspecified"),
        Attribute(9, "device_type", t.UNSIGNED, "unspecified", "unspecified"),
        Attribute(10, "access_number", t.UNSIGNED, "dynamic", "unspecified"),
        Attribute(11, "status", t.UNSIGNED, "dynamic", "unspecified"),
        Attribute(12, "alarm", t.UNSIGNED, "dynamic", "unspecified"),
        Attribute(13, "configuration", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(14, "encryption_key_status", t.ENUM_MBUS_ENCRYPTION_KEY_STATUS, "dynamic", "unspecified"),
    ), (
        Method(1, "slave_install", t.UNSIGNED, note="primary address"),
        Method(2, "slave_deinstall", t.INTEGER, note="value 0"),
        Method(3, "capture", t.INTEGER, note="value 0"),
        Method(4, "reset_alarm", t.INTEGER, note="value 0"),
        Method(5, "synchronize_clock", t.INTEGER, note="value 0"),
        Method(6, "data_send", t.array(t.MBUS_DATA)),
        Method(7, "set_encryption_key", t.OCTET_STRING, secret=True),
        Method(8, "transfer_key", t.OCTET_STRING),
    )),
    (73, 0): InterfaceClass(73, 0, "Wireless Mode Q channel", "low", ("domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "addr_state", t.ENUM_MBUS_ADDR_STATE, "static", "unspecified"),
        Attribute(3, "device_address", t.OCTET_STRING, "static", "unspecified"),
        Attribute(4, "address_mask", t.OCTET_STRING, "static", "unspecified"),
    ), (
    )),
    (73, 1): InterfaceClass(73, 1, "Wireless Mode Q channel", "medium", ("gurux-net", "ed17-class-list", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "addr_state", t.ENUM_MBUS_ADDR_STATE, "static", "unspecified"),
        Attribute(3, "device_address", t.OCTET_STRING, "static", "unspecified"),
        Attribute(4, "address_mask", t.OCTET_STRING, "static", "unspecified"),
    ), (
    )),
    (74, 0): InterfaceClass(74, 0, "M-Bus master port setup", "high", ("gurux-net", "ed17-class-list", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "comm_speed", t.ENUM_COMM_SPEED, "static", "unspecified"),
    ), (
    )),
    (76, 0): InterfaceClass(76, 0, "DLMS server M-Bus port setup", "medium", ("gurux-net", "ed17-class-list", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "M_Bus_profile_selection", t.OCTET_STRING, "static", "unspecified"),
        Attribute(3, "M_Bus_port_communication_state", t.ENUM, "dynamic", "unspecified"),
        Attribute(4, "M_Bus_data_header_type", t.ENUM, "static", "unspecified"),
        Attribute(5, "primary_address", t.UNSIGNED, "unspecified", "unspecified"),
        Attribute(6, "identification_number", t.DOUBLE_LONG_UNSIGNED, "unspecified", "unspecified"),
        Attribute(7, "manufacturer_id", t.LONG_UNSIGNED, "unspecified", "unspecified"),
        Attribute(8, "M_Bus_version", t.UNSIGNED, "unspecified", "unspecified"),
        Attribute(9, "device_type", t.UNSIGNED, "unspecified", "unspecified"),
        Attribute(10, "max_pdu_size", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(11, "listening_window", t.array(t.TIME_WINDOW), "static", "unspecified"),
    ), (
    )),
    (77, 0): InterfaceClass(77, 0, "M-Bus diagnostic", "medium", ("gurux-net", "ed17-class-list", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "received_signal_strength", t.UNSIGNED, "dynamic", "unspecified"),
        Attribute(3, "channel_id", t.UNSIGNED, "dynamic", "unspecified"),
        Attribute(4, "link_status", t.ENUM, "dynamic", "unspecified"),
        Attribute(5, "broadcast_frames_counter", t.array(t.MBUS_BROADCASTS), "dynamic", "unspecified"),
        Attribute(6, "transmissions_counter", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(7, "FCS_OK_frames_counter", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(8, "FCS_NOK_frames_counter", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(9, "capture_time", t.ATTRIBUTE_TIME, "dynamic", "unspecified"),
    ), (
        Method(1, "reset", t.INTEGER, note="value 0"),
    )),
    (80, 0): InterfaceClass(80, 0, "61334-4-32 LLC SSCS setup", "high", ("gurux-net", "ed17-class-list", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "service_node_address", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(3, "base_node_address", t.LONG_UNSIGNED, "dynamic", "unspecified"),
    ), (
        Method(1, "reset", t.INTEGER, note="value 0"),
    )),
    (81, 0): InterfaceClass(81, 0, "PRIME NB OFDM PLC Physical layer counters", "high", ("gurux-net", "ed17-class-list", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "phy_stats_CRC_incorrect_count", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(3, "phy_stats_CRC_fail_count", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(4, "phy_stats_TX_drop_count", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(5, "phy_stats_RX_drop_count", t.LONG_UNSIGNED, "dynamic", "unspecified"),
    ), (
        Method(1, "reset", t.INTEGER, note="value 0"),
    )),
    (82, 0): InterfaceClass(82, 0, "PRIME NB OFDM PLC MAC setup", "high", ("gurux-net", "ed17-class-list", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "mac_min_switch_search_time", t.UNSIGNED, "static", "unspecified"),
        Attribute(3, "mac_max_promotion_pdu", t.UNSIGNED, "static", "unspecified"),
        Attribute(4, "mac_promotion_pdu_tx_period", t.UNSIGNED, "static", "unspecified"),
        Attribute(5, "mac_beacons_per_frame", t.UNSIGNED, "static", "unspecified"),
        Attribute(6, "mac_SCP_max_tx_attempts", t.UNSIGNED, "static", "unspecified"),
        Attribute(7, "mac_ctl_re_tx_timer", t.UNSIGNED, "static", "unspecified"),
        Attribute(8, "mac_max_ctl_re_tx", t.UNSIGNED, "static", "unspecified"),
    ), (
    )),
    (83, 0): InterfaceClass(83, 0, "PRIME NB OFDM PLC MAC functional parameters", "high", ("gurux-net", "ed17-class-list", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "mac_LNID", t.LONG, "dynamic", "unspecified"),
        Attribute(3, "mac_LSID", t.UNSIGNED, "dynamic", "unspecified"),
        Attribute(4, "mac_SID", t.UNSIGNED, "dynamic", "unspecified"),
        Attribute(5, "mac_SNA", t.OCTET_STRING, "dynamic", "unspecified"),
        Attribute(6, "mac_state", t.ENUM_PRIME_MAC_STATE, "dynamic", "unspecified"),
        Attribute(7, "mac_scp_length", t.LONG, "dynamic", "unspecified"),
        Attribute(8, "mac_node_hierarchy_level", t.UNSIGNED, "dynamic", "unspecified"),
        Attribute(9, "mac_beacon_slot_count", t.UNSIGNED, "dynamic", "unspecified"),
        Attribute(10, "mac_beacon_rx_slot", t.UNSIGNED, "dynamic", "unspecified"),
        Attribute(11, "mac_beacon_tx_slot", t.UNSIGNED, "dynamic", "unspecified"),
        Attribute(12, "mac_beacon_rx_frequency", t.UNSIGNED, "dynamic", "unspecified"),
        Attribute(13, "mac_beacon_tx_frequency", t.UNSIGNED, "dynamic", "unspecified"),
        Attribute(14, "mac_capabilities", t.LONG_UNSIGNED, "dynamic", "unspecified"),
    ), (
    )),
    (84, 0): InterfaceClass(84, 0, "PRIME NB OFDM PLC MAC counters", "high", ("gurux-net", "ed17-class-list", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "mac_tx_data_pkt_count", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(3, "mac_rx_data_pkt_count", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(4, "mac_tx_ctrl_pkt_count", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(5, "mac_rx_ctrl_pkt_count", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(6, "mac_csma_fail_count", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(7, "mac_csma_ch_busy_count", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
    ), (
        Method(1, "reset", t.INTEGER, note="value 0"),
    )),
    (85, 0): InterfaceClass(85, 0, "PRIME NB OFDM PLC MAC network administration data", "high", ("gurux-net", "ed17-class-list", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "mac_list_multicast_entries", t.array(t.PRIME_MULTICAST), "dynamic", "unspecified"),
        Attribute(3, "mac_list_switch_table", t.array(t.LONG), "dynamic", "unspecified"),
        Attribute(4, "mac_list_direct_table", t.array(t.PRIME_DIRECT), "dynamic", "unspecified"),
        Attribute(5, "mac_list_available_switches", t.array(t.PRIME_SWITCH), "dynamic", "unspecified"),
        Attribute(6, "mac_list_phy_comm", t.array(t.PRIME_NODE), "dynamic", "unspecified"),
    ), (
        Method(1, "reset", t.INTEGER, note="value 0"),
    )),
    (86, 0): InterfaceClass(86, 0, "PRIME NB OFDM PLC Application identification", "high", ("gurux-net", "ed17-class-list", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "firmware_version", t.OCTET_STRING, "static", "unspecified"),
        Attribute(3, "vendor_ID", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(4, "product_ID", t.LONG_UNSIGNED, "static", "unspecified"),
    ), (
    )),
    (90, 1): InterfaceClass(90, 1, "G3-PLC MAC layer counters", "high", ("gurux-net", "ed16-derived-notes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "mac_Tx_data_packet_count", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(3, "mac_Rx_data_packet_count", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(4, "mac_Tx_cmd_packet_count", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(5, "mac_Rx_cmd_packet_count", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(6, "mac_CSMA_fail_count", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(7, "mac_CSMA_no_ACK_count", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(8, "mac_bad_CRC_count", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(9, "mac_Tx_data_broadcast_count", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(10, "mac_Rx_data_broadcast_count", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
    ), (
        Method(1, "reset", t.INTEGER, note="value 0"),
    )),
    (91, 1): InterfaceClass(91, 1, "G3-PLC MAC setup", "medium", ("gurux-net", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "mac_short_address", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(3, "mac_RC_coord", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(4, "mac_PAN_id", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(5, "mac_key_table", t.array(t.G3_KEY), "dynamic", "unspecified", secret=True),
        Attribute(6, "mac_frame_counter", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(7, "mac_tone_mask", t.BIT_STRING, "static", "unspecified"),
        Attribute(8, "mac_TMR_TTL", t.UNSIGNED, "static", "unspecified"),
        Attribute(9, "mac_max_frame_retries", t.UNSIGNED, "static", "unspecified"),
        Attribute(10, "mac_neighbour_table_entry_TTL", t.UNSIGNED, "static", "unspecified"),
        Attribute(11, "mac_neighbour_table", t.array(t.G3_NEIGHBOUR), "dynamic", "unspecified"),
        Attribute(12, "mac_high_priority_window_size", t.UNSIGNED, "static", "unspecified"),
        Attribute(13, "mac_CSMA_fairness_limit", t.UNSIGNED, "static", "unspecified"),
        Attribute(14, "mac_beacon_randomization_window_length", t.UNSIGNED, "static", "unspecified"),
        Attribute(15, "mac_A", t.UNSIGNED, "static", "unspecified"),
        Attribute(16, "mac_K", t.UNSIGNED, "static", "unspecified"),
        Attribute(17, "mac_min_CW_attempts", t.UNSIGNED, "static", "unspecified"),
        Attribute(18, "mac_cenelec_legacy_mode", t.UNSIGNED, "static", "unspecified"),
        Attribute(19, "mac_FCC_legacy_mode", t.UNSIGNED, "static", "unspecified"),
        Attribute(20, "mac_max_BE", t.UNSIGNED, "static", "unspecified"),
        Attribute(21, "mac_max_CSMA_backoffs", t.UNSIGNED, "static", "unspecified"),
        Attribute(22, "mac_min_BE", t.UNSIGNED, "static", "unspecified"),
    ), (
        Method(1, "mac_get_neighbour_table_entry", t.LONG_UNSIGNED, returns=True, note="short address; returns the neighbour entry"),
    )),
    (91, 2): InterfaceClass(91, 2, "G3-PLC MAC setup", "medium", ("gurux-net", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "mac_short_address", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(3, "mac_RC_coord", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(4, "mac_PAN_id", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(5, "mac_key_table", t.array(t.G3_KEY), "dynamic", "unspecified", secret=True),
        Attribute(6, "mac_frame_counter", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(7, "mac_tone_mask", t.BIT_STRING, "static", "unspecified"),
        Attribute(8, "mac_TMR_TTL", t.UNSIGNED, "static", "unspecified"),
        Attribute(9, "mac_max_frame_retries", t.UNSIGNED, "static", "unspecified"),
        Attribute(10, "mac_neighbour_table_entry_TTL", t.UNSIGNED, "static", "unspecified"),
        Attribute(11, "mac_neighbour_table", t.array(t.G3_NEIGHBOUR), "dynamic", "unspecified"),
        Attribute(12, "mac_high_priority_window_size", t.UNSIGNED, "static", "unspecified"),
        Attribute(13, "mac_CSMA_fairness_limit", t.UNSIGNED, "static", "unspecified"),
        Attribute(14, "mac_beacon_randomization_window_length", t.UNSIGNED, "static", "unspecified"),
        Attribute(15, "mac_A", t.UNSIGNED, "static", "unspecified"),
        Attribute(16, "mac_K", t.UNSIGNED, "static", "unspecified"),
        Attribute(17, "mac_min_CW_attempts", t.UNSIGNED, "static", "unspecified"),
        Attribute(18, "mac_cenelec_legacy_mode", t.UNSIGNED, "static", "unspecified"),
        Attribute(19, "mac_FCC_legacy_mode", t.UNSIGNED, "static", "unspecified"),
        Attribute(20, "mac_max_BE", t.UNSIGNED, "static", "unspecified"),
        Attribute(21, "mac_max_CSMA_backoffs", t.UNSIGNED, "static", "unspecified"),
        Attribute(22, "mac_min_BE", t.UNSIGNED, "static", "unspecified"),
        Attribute(23, "mac_broadcast_max_CW_enabled", t.BOOLEAN, "static", "unspecified"),
        Attribute(24, "mac_transmit_atten", t.UNSIGNED, "static", "unspecified"),
        Attribute(25, "mac_POS_table", t.array(t.G3_POS), "dynamic", "unspecified"),
    ), (
        Method(1, "mac_get_neighbour_table_entry", t.LONG_UNSIGNED, returns=True, note="short address; returns the neighbour entry"),
    )),
    (91, 3): InterfaceClass(91, 3, "G3-PLC MAC setup", "medium", ("gurux-net", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "mac_short_address", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(3, "mac_RC_coord", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(4, "mac_PAN_id", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(5, "mac_key_table", t.array(t.G3_KEY), "dynamic", "unspecified", secret=True),
        Attribute(6, "mac_frame_counter", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(7, "mac_tone_mask", t.BIT_STRING, "static", "unspecified"),
        Attribute(8, "mac_TMR_TTL", t.UNSIGNED, "static", "unspecified"),
        Attribute(9, "mac_max_frame_retries", t.UNSIGNED, "static", "unspecified"),
        Attribute(10, "mac_neighbour_table_entry_TTL", t.UNSIGNED, "static", "unspecified"),
        Attribute(11, "mac_neighbour_table", t.array(t.G3_NEIGHBOUR), "dynamic", "unspecified"),
        Attribute(12, "mac_high_priority_window_size", t.UNSIGNED, "static", "unspecified"),
        Attribute(13, "mac_CSMA_fairness_limit", t.UNSIGNED, "static", "unspecified"),
        Attribute(14, "mac_beacon_randomization_window_length", t.UNSIGNED, "static", "unspecified"),
        Attribute(15, "mac_A", t.UNSIGNED, "static", "unspecified"),
        Attribute(16, "mac_K", t.UNSIGNED, "static", "unspecified"),
        Attribute(17, "mac_min_CW_attempts", t.UNSIGNED, "static", "unspecified"),
        Attribute(18, "mac_cenelec_legacy_mode", t.UNSIGNED, "static", "unspecified"),
        Attribute(19, "mac_FCC_legacy_mode", t.UNSIGNED, "static", "unspecified"),
        Attribute(20, "mac_max_BE", t.UNSIGNED, "static", "unspecified"),
        Attribute(21, "mac_max_CSMA_backoffs", t.UNSIGNED, "static", "unspecified"),
        Attribute(22, "mac_min_BE", t.UNSIGNED, "static", "unspecified"),
        Attribute(23, "mac_broadcast_max_CW_enabled", t.BOOLEAN, "static", "unspecified"),
        Attribute(24, "mac_transmit_atten", t.UNSIGNED, "static", "unspecified"),
        Attribute(25, "mac_POS_table", t.array(t.G3_POS), "dynamic", "unspecified"),
        Attribute(26, "mac_duplicate_detection_TTL", t.UNSIGNED, "static", "unspecified"),
    ), (
        Method(1, "mac_get_neighbour_table_entry", t.LONG_UNSIGNED, returns=True, note="short address; returns the neighbour entry"),
        Method(2, "mac_get_POS_table_entry", t.LONG_UNSIGNED, returns=True, note="short address; returns the POS entry"),
    )),
    (91, 4): InterfaceClass(91, 4, "G3-PLC MAC setup", "high", ("ed16-derived-notes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "mac_short_address", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(3, "mac_RC_coord", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(4, "mac_PAN_id", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(5, "mac_key_table", t.array(t.G3_KEY), "dynamic", "unspecified", secret=True),
        Attribute(6, "mac_frame_counter", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(7, "mac_tone_mask", t.BIT_STRING, "static", "unspecified"),
        Attribute(8, "mac_TMR_TTL", t.UNSIGNED, "static", "unspecified"),
        Attribute(9, "mac_max_frame_retries", t.UNSIGNED, "static", "unspecified"),
        Attribute(10, "mac_POS_table_entry_TTL", t.UNSIGNED, "static", "unspecified"),
        Attribute(11, "mac_neighbour_table", t.array(t.G3_NEIGHBOUR), "dynamic", "unspecified"),
        Attribute(12, "mac_high_priority_window_size", t.UNSIGNED, "static", "unspecified"),
        Attribute(13, "mac_CSMA_fairness_limit", t.UNSIGNED, "static", "unspecified"),
        Attribute(14, "mac_beacon_randomization_window_length", t.UNSIGNED, "static", "unspecified"),
        Attribute(15, "mac_A", t.UNSIGNED, "static", "unspecified"),
        Attribute(16, "mac_K", t.UNSIGNED, "static", "unspecified"),
        Attribute(17, "mac_min_CW_attempts", t.UNSIGNED, "static", "unspecified"),
        Attribute(18, "mac_cenelec_legacy_mode", t.UNSIGNED, "static", "unspecified"),
        Attribute(19, "mac_FCC_legacy_mode", t.UNSIGNED, "static", "unspecified"),
        Attribute(20, "mac_max_BE", t.UNSIGNED, "static", "unspecified"),
        Attribute(21, "mac_max_CSMA_backoffs", t.UNSIGNED, "static", "unspecified"),
        Attribute(22, "mac_min_BE", t.UNSIGNED, "static", "unspecified"),
        Attribute(23, "mac_broadcast_max_CW_enabled", t.BOOLEAN, "static", "unspecified"),
        Attribute(24, "mac_transmit_atten", t.UNSIGNED, "static", "unspecified"),
        Attribute(25, "mac_POS_table", t.array(t.G3_POS), "dynamic", "unspecified"),
        Attribute(26, "mac_duplicate_detection_TTL", t.UNSIGNED, "static", "unspecified"),
        Attribute(27, "mac_POS_recent_entry_threshold", t.UNSIGNED, "static", "unspecified"),
        Attribute(28, "mac_POS_recent_entries", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(29, "mac_preamble_length", t.UNSIGNED, "static", "unspecified"),
    ), (
        Method(1, "mac_get_neighbour_table_entry", t.LONG_UNSIGNED, returns=True, note="short address; returns the neighbour entry"),
        Method(2, "mac_get_POS_table_entry", t.LONG_UNSIGNED, returns=True, note="short address; returns the POS entry"),
    )),
    (92, 0): InterfaceClass(92, 0, "G3-PLC 6LoWPAN adaptation layer setup", "low", ("gurux-net", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "adp_max_hops", t.UNSIGNED, "static", "unspecified"),
        Attribute(3, "adp_weak_LQI_value", t.UNSIGNED, "static", "unspecified"),
        Attribute(4, "adp_security_level", t.UNSIGNED, "static", "unspecified"),
        Attribute(5, "adp_prefix_table", t.array(t.UNSIGNED), "dynamic", "unspecified", note="element type as one stack sends it"),
        Attribute(6, "adp_routing_configuration", t.array(t.G3_ROUTING), "static", "unspecified"),
        Attribute(7, "adp_broadcast_log_table_entry_TTL", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(8, "adp_routing_table", t.array(t.G3_ROUTE), "dynamic", "unspecified"),
        Attribute(9, "adp_context_information_table", t.array(t.G3_CONTEXT), "dynamic", "unspecified"),
        Attribute(10, "adp_blacklist_table", t.array(t.G3_BLACKLISTED), "dynamic", "unspecified"),
        Attribute(11, "adp_broadcast_log_table", t.array(t.G3_BROADCAST), "dynamic", "unspecified"),
        Attribute(12, "adp_group_table", t.array(t.LONG_UNSIGNED), "dynamic", "unspecified"),
        Attribute(13, "adp_max_join_wait_time", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(14, "adp_path_discovery_time", t.UNSIGNED, "static", "unspecified"),
        Attribute(15, "adp_active_key_index", t.UNSIGNED, "static", "unspecified"),
        Attribute(16, "adp_metric_type", t.UNSIGNED, "static", "unspecified"),
    ), (
    )),
    (92, 1): InterfaceClass(92, 1, "G3-PLC 6LoWPAN adaptation layer setup", "medium", ("gurux-net", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "adp_max_hops", t.UNSIGNED, "static", "unspecified"),
        Attribute(3, "adp_weak_LQI_value", t.UNSIGNED, "static", "unspecified"),
        Attribute(4, "adp_security_level", t.UNSIGNED, "static", "unspecified"),
        Attribute(5, "adp_prefix_table", t.array(t.UNSIGNED), "dynamic", "unspecified", note="element type as one stack sends it"),
        Attribute(6, "adp_routing_configuration", t.array(t.G3_ROUTING), "static", "unspecified"),
        Attribute(7, "adp_broadcast_log_table_entry_TTL", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(8, "adp_routing_table", t.array(t.G3_ROUTE), "dynamic", "unspecified"),
        Attribute(9, "adp_context_information_table", t.array(t.G3_CONTEXT), "dynamic", "unspecified"),
        Attribute(10, "adp_blacklist_table", t.array(t.G3_BLACKLISTED), "dynamic", "unspecified"),
        Attribute(11, "adp_broadcast_log_table", t.array(t.G3_BROADCAST), "dynamic", "unspecified"),
        Attribute(12, "adp_group_table", t.array(t.LONG_UNSIGNED), "dynamic", "unspecified"),
        Attribute(13, "adp_max_join_wait_time", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(14, "adp_path_discovery_time", t.UNSIGNED, "static", "unspecified"),
        Attribute(15, "adp_active_key_index", t.UNSIGNED, "static", "unspecified"),
        Attribute(16, "adp_metric_type", t.UNSIGNED, "static", "unspecified"),
        Attribute(17, "adp_coord_short_address", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(18, "adp_disable_default_routing", t.BOOLEAN, "static", "unspecified"),
        Attribute(19, "adp_device_type", t.ENUM_G3_DEVICE_TYPE, "static", "unspecified"),
    ), (
    )),
    (92, 2): InterfaceClass(92, 2, "G3-PLC 6LoWPAN adaptation layer setup", "medium", ("gurux-net", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "adp_max_hops", t.UNSIGNED, "static", "unspecified"),
        Attribute(3, "adp_weak_LQI_value", t.UNSIGNED, "static", "unspecified"),
        Attribute(4, "adp_security_level", t.UNSIGNED, "static", "unspecified"),
        Attribute(5, "adp_prefix_table", t.array(t.UNSIGNED), "dynamic", "unspecified", note="element type as one stack sends it"),
        Attribute(6, "adp_routing_configuration", t.array(t.G3_ROUTING), "static", "unspecified"),
        Attribute(7, "adp_broadcast_log_table_entry_TTL", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(8, "adp_routing_table", t.array(t.G3_ROUTE), "dynamic", "unspecified"),
        Attribute(9, "adp_context_information_table", t.array(t.G3_CONTEXT), "dynamic", "unspecified"),
        Attribute(10, "adp_blacklist_table", t.array(t.G3_BLACKLISTED), "dynamic", "unspecified"),
        Attribute(11, "adp_broadcast_log_table", t.array(t.G3_BROADCAST), "dynamic", "unspecified"),
        Attribute(12, "adp_group_table", t.array(t.LONG_UNSIGNED), "dynamic", "unspecified"),
        Attribute(13, "adp_max_join_wait_time", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(14, "adp_path_discovery_time", t.UNSIGNED, "static", "unspecified"),
        Attribute(15, "adp_active_key_index", t.UNSIGNED, "static", "unspecified"),
        Attribute(16, "adp_metric_type", t.UNSIGNED, "static", "unspecified"),
        Attribute(17, "adp_coord_short_address", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(18, "adp_disable_default_routing", t.BOOLEAN, "static", "unspecified"),
        Attribute(19, "adp_device_type", t.ENUM_G3_DEVICE_TYPE, "static", "unspecified"),
        Attribute(20, "adp_default_coord_route_enabled", t.BOOLEAN, "static", "unspecified"),
        Attribute(21, "adp_destination_address_set", t.array(t.LONG_UNSIGNED), "dynamic", "unspecified"),
    ), (
    )),
    (92, 3): InterfaceClass(92, 3, "G3-PLC 6LoWPAN adaptation layer setup", "medium", ("gurux-net", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "adp_max_hops", t.UNSIGNED, "static", "unspecified"),
        Attribute(3, "adp_weak_LQI_value", t.UNSIGNED, "static", "unspecified"),
        Attribute(4, "adp_security_level", t.UNSIGNED, "static", "unspecified"),
        Attribute(5, "adp_prefix_table", t.array(t.UNSIGNED), "dynamic", "unspecified", note="element type as one stack sends it"),
        Attribute(6, "adp_routing_configuration", t.array(t.G3_ROUTING), "static", "unspecified"),
        Attribute(7, "adp_broadcast_log_table_entry_TTL", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(8, "adp_routing_table", t.array(t.G3_ROUTE), "dynamic", "unspecified"),
        Attribute(9, "adp_context_information_table", t.array(t.G3_CONTEXT), "dynamic", "unspecified"),
        Attribute(10, "adp_blacklist_table", t.array(t.G3_BLACKLISTED), "dynamic", "unspecified"),
        Attribute(11, "adp_broadcast_log_table", t.array(t.G3_BROADCAST), "dynamic", "unspecified"),
        Attribute(12, "adp_group_table", t.array(t.LONG_UNSIGNED), "dynamic", "unspecified"),
        Attribute(13, "adp_max_join_wait_time", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(14, "adp_path_discovery_time", t.UNSIGNED, "static", "unspecified"),
        Attribute(15, "adp_active_key_index", t.UNSIGNED, "static", "unspecified"),
        Attribute(16, "adp_metric_type", t.UNSIGNED, "static", "unspecified"),
        Attribute(17, "adp_coord_short_address", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(18, "adp_disable_default_routing", t.BOOLEAN, "static", "unspecified"),
        Attribute(19, "adp_device_type", t.ENUM_G3_DEVICE_TYPE, "static", "unspecified"),
        Attribute(20, "adp_default_coord_route_enabled", t.BOOLEAN, "static", "unspecified"),
        Attribute(21, "adp_destination_address_set", t.array(t.LONG_UNSIGNED), "dynamic", "unspecified"),
        Attribute(22, "adp_low_LQI_value", t.UNSIGNED, "static", "unspecified"),
        Attribute(23, "adp_high_LQI_value", t.UNSIGNED, "static", "unspecified"),
    ), (
    )),
    (92, 4): InterfaceClass(92, 4, "G3-PLC 6LoWPAN adaptation layer setup", "high", ("ed16-derived-notes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "adp_max_hops", t.UNSIGNED, "static", "unspecified"),
        Attribute(3, "adp_weak_LQI_value", t.UNSIGNED, "static", "unspecified"),
        Attribute(4, "adp_security_level", t.UNSIGNED, "static", "unspecified"),
        Attribute(5, "adp_prefix_table", t.array(t.UNSIGNED), "dynamic", "unspecified", note="element type as one stack sends it"),
        Attribute(6, "adp_routing_configuration", t.array(t.G3_ROUTING), "static", "unspecified"),
        Attribute(7, "adp_broadcast_log_table_entry_TTL", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(8, "adp_routing_table", t.array(t.G3_ROUTE), "dynamic", "unspecified"),
        Attribute(9, "adp_context_information_table", t.array(t.G3_CONTEXT), "dynamic", "unspecified"),
        Attribute(10, "adp_blacklist_table", t.array(t.G3_BLACKLISTED), "dynamic", "unspecified"),
        Attribute(11, "adp_broadcast_log_table", t.array(t.G3_BROADCAST), "dynamic", "unspecified"),
        Attribute(12, "adp_group_table", t.array(t.LONG_UNSIGNED), "dynamic", "unspecified"),
        Attribute(13, "adp_max_join_wait_time", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(14, "adp_path_discovery_time", t.UNSIGNED, "static", "unspecified"),
        Attribute(15, "adp_active_key_index", t.UNSIGNED, "static", "unspecified"),
        Attribute(16, "adp_metric_type", t.UNSIGNED, "static", "unspecified"),
        Attribute(17, "adp_coord_short_address", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(18, "adp_disable_default_routing", t.BOOLEAN, "static", "unspecified"),
        Attribute(19, "adp_device_type", t.ENUM_G3_DEVICE_TYPE, "static", "unspecified"),
        Attribute(20, "adp_default_coord_route_enabled", t.BOOLEAN, "static", "unspecified"),
        Attribute(21, "adp_destination_address_set", t.array(t.LONG_UNSIGNED), "dynamic", "unspecified"),
        Attribute(22, "adp_low_LQI_value", t.UNSIGNED, "static", "unspecified"),
        Attribute(23, "adp_high_LQI_value", t.UNSIGNED, "static", "unspecified"),
        Attribute(24, "adp_delay_low_LQI", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(25, "adp_delay_high_LQI", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(26, "adp_RREQ_jitter_low_LQI", t.UNSIGNED, "static", "unspecified"),
        Attribute(27, "adp_RREQ_jitter_high_LQI", t.UNSIGNED, "static", "unspecified"),
        Attribute(28, "adp_trickle_data_enabled", t.BOOLEAN, "static", "unspecified"),
        Attribute(29, "adp_trickle_LQI_threshold_low", t.UNSIGNED, "static", "unspecified"),
        Attribute(30, "adp_trickle_step", t.UNSIGNED, "static", "unspecified"),
        Attribute(31, "adp_trickle_Imin", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(32, "adp_trickle_max_Ki", t.UNSIGNED, "static", "unspecified"),
        Attribute(33, "adp_trickle_adaptive_Imin", t.BOOLEAN, "static", "unspecified"),
        Attribute(34, "adp_trickle_adaptive_Ki", t.BOOLEAN, "static", "unspecified"),
        Attribute(35, "adp_cluster_trickle_enabled", t.BOOLEAN, "static", "unspecified"),
        Attribute(36, "adp_cluster_min_LQI", t.UNSIGNED, "static", "unspecified"),
        Attribute(37, "adp_cluster_trickle_K", t.UNSIGNED, "static", "unspecified"),
        Attribute(38, "adp_cluster_RREQ_route_cost_deviation", t.UNSIGNED, "static", "unspecified"),
        Attribute(39, "adp_cluster_trickle_I", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(40, "adp_trickle_LQI_threshold_high", t.UNSIGNED, "static", "unspecified"),
    ), (
    )),
    (95, 0): InterfaceClass(95, 0, "Wi-SUN setup", "medium", ("ed16-derived-notes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "network_name", t.OCTET_STRING, "static", "unspecified"),
        Attribute(3, "routing_method", t.ENUM, "dynamic", "unspecified"),
        Attribute(4, "pan_id", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(5, "disc_imin", t.UNSIGNED, "static", "unspecified"),
        Attribute(6, "disc_imax", t.UNSIGNED, "static", "unspecified"),
        Attribute(7, "data_message_imin", t.UNSIGNED, "static", "unspecified"),
        Attribute(8, "data_message_imax", t.UNSIGNED, "static", "unspecified"),
        Attribute(9, "default_dio_interval_min", t.UNSIGNED, "static", "unspecified"),
        Attribute(10, "default_dio_interval_doublings", t.UNSIGNED, "static", "unspecified"),
        Attribute(11, "channel_plan", t.ANY, "static", "unspecified", note="element list not found"),
        Attribute(12, "channel_function", t.ENUM, "static", "unspecified"),
        Attribute(13, "excluded_channels", t.ANY, "static", "unspecified", note="CHOICE, alternatives not found"),
        Attribute(14, "join_state", t.ENUM, "dynamic", "unspecified"),
        Attribute(15, "reg_channel_exclusions", t.ANY, "static", "unspecified", note="element list not found"),
    ), (
        Method(1, "reset_join_state", t.ANY, note="parameter not known"),
    )),
    (97, 0): InterfaceClass(97, 0, "RPL diagnostic", "medium", ("ed16-derived-notes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "rpl_instance_id", t.UNSIGNED, "dynamic", "unspecified"),
        Attribute(3, "dodag_version_number", t.UNSIGNED, "dynamic", "unspecified"),
        Attribute(4, "dodag_rank", t.LONG, "dynamic", "unspecified", note="RFC 6550 rank is unsigned 16-bit; source prints long"),
        Attribute(5, "grounded", t.BOOLEAN, "dynamic", "unspecified"),
        Attribute(6, "mode_of_operation", t.ENUM, "dynamic", "unspecified"),
        Attribute(7, "dodag_prf", t.UNSIGNED, "dynamic", "unspecified"),
        Attribute(8, "dodag_dtsn", t.UNSIGNED, "dynamic", "unspecified"),
        Attribute(9, "dodag_id", t.OCTET_STRING, "dynamic", "unspecified"),
    ), (
        Method(1, "reset", t.ANY, note="parameter not known"),
    )),
    (98, 0): InterfaceClass(98, 0, "MPL diagnostic", "medium", ("ed16-derived-notes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "proactive_forwarding", t.BOOLEAN, "dynamic", "unspecified"),
        Attribute(3, "z", t.UNSIGNED, "dynamic", "unspecified"),
        Attribute(4, "tunit", t.UNSIGNED, "dynamic", "unspecified"),
        Attribute(5, "se_lifetime", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(6, "dm_k", t.UNSIGNED, "dynamic", "unspecified"),
        Attribute(7, "dm_imin", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(8, "dm_imax", t.UNSIGNED, "dynamic", "unspecified"),
        Attribute(9, "dm_t_exp", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(10, "c_k", t.UNSIGNED, "dynamic", "unspecified"),
        Attribute(11, "c_imin", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(12, "c_imax", t.UNSIGNED, "dynamic", "unspecified"),
        Attribute(13, "c_t_exp", t.LONG_UNSIGNED, "dynamic", "unspecified"),
    ), (
        Method(1, "reset", t.ANY, note="parameter not known"),
    )),
    (100, 0): InterfaceClass(100, 0, "NTP setup", "high", ("gurux-net", "dlms-spodes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "activated", t.BOOLEAN, "static", "unspecified"),
        Attribute(3, "server_address", t.OCTET_STRING, "static", "unspecified"),
        Attribute(4, "server_port", t.LONG_UNSIGNED, "static", "unspecified", note="default 123"),
        Attribute(5, "authentication_method", t.ENUM_NTP_AUTHENTICATION_METHOD, "static", "unspecified"),
        Attribute(6, "authentication_keys", t.array(t.NTP_KEY), "static", "unspecified", secret=True),
        Attribute(7, "client_key", t.OCTET_STRING, "static", "unspecified", secret=True),
    ), (
        Method(1, "synchronize", t.INTEGER, note="value 0"),
        Method(2, "add_authentication_key", t.NTP_KEY, secret=True),
        Method(3, "delete_authentication_key", t.DOUBLE_LONG_UNSIGNED, note="key_id"),
    )),
    (101, 0): InterfaceClass(101, 0, "ZigBee SAS startup", "medium", ("ed16-derived-notes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "short_address", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(3, "extended_pan_id", t.OCTET_STRING, "dynamic", "unspecified"),
        Attribute(4, "pan_id", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(5, "channel_mask", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(6, "protocol_version", t.UNSIGNED, "static", "unspecified"),
        Attribute(7, "stack_profile", t.ENUM, "static", "unspecified"),
        Attribute(8, "start_up_control", t.UNSIGNED, "dynamic", "unspecified"),
        Attribute(9, "trust_center_address", t.OCTET_STRING, "dynamic", "unspecified"),
        Attribute(10, "link_key", t.OCTET_STRING, "dynamic", "unspecified", secret=True),
        Attribute(11, "network_key", t.OCTET_STRING, "dynamic", "unspecified", secret=True),
        Attribute(12, "use_insecure_join", t.BOOLEAN, "static", "unspecified"),
    ), (
    )),
    (102, 0): InterfaceClass(102, 0, "ZigBee SAS join", "medium", ("ed16-derived-notes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "scan_attempts", t.UNSIGNED, "static", "unspecified"),
        Attribute(3, "time_between_scans", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(4, "rejoin_interval", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(5, "rejoin_retry_interval", t.LONG_UNSIGNED, "static", "unspecified"),
    ), (
    )),
    (103, 0): InterfaceClass(103, 0, "ZigBee SAS APS fragmentation", "medium", ("ed16-derived-notes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "aps_interframe_delay", t.LONG_UNSIGNED, "static", "unspecified", unit="ms"),
        Attribute(3, "aps_max_window_size", t.LONG_UNSIGNED, "static", "unspecified"),
    ), (
    )),
    (104, 0): InterfaceClass(104, 0, "ZigBee network control", "medium", ("ed16-derived-notes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "enable_disable_joining", t.BOOLEAN, "static", "unspecified"),
        Attribute(3, "join_timeout", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(4, "active_devices", t.array(t.ANY), "dynamic", "unspecified"),
    ), (
        Method(1, "register_device", t.ANY, note="parameter not known"),
        Method(2, "unregister_device", t.ANY, note="parameter not known"),
        Method(3, "unregister_all_devices", t.ANY, note="parameter not known"),
        Method(4, "backup_PAN", t.ANY, note="parameter not known"),
        Method(5, "restore_PAN", t.ANY, note="parameter not known"),
        Method(6, "identify_device", t.ANY, note="parameter not known"),
        Method(7, "remove_mirror", t.ANY, note="parameter not known"),
        Method(8, "update_network_key", t.ANY, note="parameter not known"),
        Method(9, "update_link_key", t.ANY, note="parameter not known"),
        Method(10, "create_PAN", t.ANY, note="parameter not known"),
        Method(11, "remove_PAN", t.ANY, note="parameter not known"),
    )),
    (105, 0): InterfaceClass(105, 0, "ZigBee tunnel setup", "medium", ("ed16-derived-notes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "maximum_incoming_transfer_size", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(3, "maximum_outgoing_transfer_size", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(4, "protocol_address", t.OCTET_STRING, "static", "unspecified"),
        Attribute(5, "close_tunnel_timeout", t.LONG_UNSIGNED, "static", "unspecified", unit="s"),
    ), (
    )),
    (111, 0): InterfaceClass(111, 0, "Account", "high", ("gurux-net", "ed17-class-list", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "account_mode_and_status", t.ACCOUNT_STATE, "dynamic", "unspecified"),
        Attribute(3, "current_credit_in_use", t.UNSIGNED, "dynamic", "unspecified"),
        Attribute(4, "current_credit_status", t.BIT_STRING_ACCOUNT_CREDIT_STATUS, "dynamic", "unspecified"),
        Attribute(5, "available_credit", t.DOUBLE_LONG, "dynamic", "unspecified"),
        Attribute(6, "amount_to_clear", t.DOUBLE_LONG, "dynamic", "unspecified"),
        Attribute(7, "clearance_threshold", t.DOUBLE_LONG, "static", "unspecified"),
        Attribute(8, "aggregated_debt", t.DOUBLE_LONG, "dynamic", "unspecified"),
        Attribute(9, "credit_reference_list", t.array(t.LOGICAL_NAME), "static", "unspecified"),
        Attribute(10, "charge_reference_list", t.array(t.LOGICAL_NAME), "static", "unspecified"),
        Attribute(11, "credit_charge_configuration", t.array(t.CREDIT_CHARGE), "static", "unspecified"),
        Attribute(12, "token_gateway_configuration", t.array(t.TOKEN_SHARE), "static", "unspecified"),
        Attribute(13, "account_activation_time", t.OCTET_STRING_DATE_TIME, "static", "unspecified"),
        Attribute(14, "account_closure_time", t.OCTET_STRING_DATE_TIME, "static", "unspecified"),
        Attribute(15, "currency", t.CURRENCY, "static", "unspecified"),
        Attribute(16, "low_credit_threshold", t.DOUBLE_LONG, "static", "unspecified"),
        Attribute(17, "next_credit_available_threshold", t.DOUBLE_LONG, "static", "unspecified"),
        Attribute(18, "max_provision", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(19, "max_provision_period", t.DOUBLE_LONG, "static", "unspecified"),
    ), (
        Method(1, "activate_account", t.INTEGER, note="value 0"),
        Method(2, "close_account", t.INTEGER, note="value 0"),
        Method(3, "reset_account", t.INTEGER, note="value 0"),
    )),
    (112, 0): InterfaceClass(112, 0, "Credit", "high", ("gurux-net", "ed17-class-list", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "current_credit_amount", t.DOUBLE_LONG, "dynamic", "unspecified"),
        Attribute(3, "credit_type", t.ENUM_CREDIT_TYPE, "static", "unspecified"),
        Attribute(4, "priority", t.UNSIGNED, "static", "unspecified"),
        Attribute(5, "warning_threshold", t.DOUBLE_LONG, "static", "unspecified"),
        Attribute(6, "limit", t.DOUBLE_LONG, "static", "unspecified"),
        Attribute(7, "credit_configuration", t.BIT_STRING, "static", "unspecified"),
        Attribute(8, "credit_status", t.ENUM_CREDIT_STATUS, "dynamic", "unspecified"),
        Attribute(9, "preset_credit_amount", t.DOUBLE_LONG, "static", "unspecified"),
        Attribute(10, "credit_available_threshold", t.DOUBLE_LONG, "static", "unspecified"),
        Attribute(11, "period", t.OCTET_STRING_DATE_TIME, "static", "unspecified"),
    ), (
        Method(1, "update_amount", t.DOUBLE_LONG),
        Method(2, "set_amount_to_value", t.DOUBLE_LONG),
        Method(3, "invoke_credit", t.INTEGER, note="value 0"),
    )),
    (113, 0): InterfaceClass(113, 0, "Charge", "high", ("gurux-net", "ed17-class-list", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "total_amount_paid", t.DOUBLE_LONG, "dynamic", "unspecified"),
        Attribute(3, "charge_type", t.ENUM_CHARGE_TYPE, "static", "unspecified"),
        Attribute(4, "priority", t.UNSIGNED, "static", "unspecified"),
        Attribute(5, "unit_charge_active", t.UNIT_CHARGE, "static", "unspecified"),
        Attribute(6, "unit_charge_passive", t.UNIT_CHARGE, "static", "unspecified"),
        Attribute(7, "unit_charge_activation_time", t.OCTET_STRING_DATE_TIME, "static", "unspecified"),
        Attribute(8, "period", t.DOUBLE_LONG_UNSIGNED, "static", "unspecified", unit="s"),
        Attribute(9, "charge_configuration", t.BIT_STRING, "static", "unspecified"),
        Attribute(10, "last_collection_time", t.DATE_TIME, "dynamic", "unspecified"),
        Attribute(11, "last_collection_amount", t.DOUBLE_LONG, "dynamic", "unspecified"),
        Attribute(12, "total_amount_remaining", t.DOUBLE_LONG, "dynamic", "unspecified"),
        Attribute(13, "proportion", t.LONG_UNSIGNED, "static", "unspecified"),
    ), (
        Method(1, "update_unit_charge", t.array(t.CHARGE_ROW)),
        Method(2, "activate_passive_unit_charge", t.INTEGER, note="value 0"),
        Method(3, "collect", t.INTEGER, note="value 0"),
        Method(4, "update_total_amount_remaining", t.DOUBLE_LONG),
        Method(5, "set_total_amount_remaining", t.DOUBLE_LONG),
    )),
    (115, 0): InterfaceClass(115, 0, "Token gateway", "high", ("gurux-net", "ed17-class-list", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "token", t.OCTET_STRING, "dynamic", "unspecified"),
        Attribute(3, "token_time", t.OCTET_STRING_DATE_TIME, "dynamic", "unspecified"),
        Attribute(4, "token_description", t.array(t.OCTET_STRING), "dynamic", "unspecified"),
        Attribute(5, "token_delivery_method", t.ENUM_TOKEN_DELIVERY_METHOD, "dynamic", "unspecified"),
        Attribute(6, "token_status", t.TOKEN_STATUS, "dynamic", "unspecified"),
    ), (
        Method(1, "enter", t.OCTET_STRING, returns=True, note="returns token status"),
    )),
    (116, 0): InterfaceClass(116, 0, "IEC 62055-41 attributes", "high", ("gurux-net", "ed16-derived-notes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "meter_pan", t.METER_PAN, "static", "unspecified"),
        Attribute(3, "commodity", t.VISIBLE_STRING, "static", "unspecified"),
        Attribute(4, "token_carrier_types", t.array(t.UNSIGNED), "static", "unspecified"),
        Attribute(5, "encryption_algorithm", t.UNSIGNED, "static", "unspecified"),
        Attribute(6, "supply_group_code", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(7, "tariff_index", t.UNSIGNED, "dynamic", "unspecified"),
        Attribute(8, "key_revision_number", t.UNSIGNED, "dynamic", "unspecified"),
        Attribute(9, "key_type", t.UNSIGNED, "dynamic", "unspecified"),
        Attribute(10, "key_expiry_number", t.UNSIGNED, "dynamic", "unspecified"),
        Attribute(11, "no_of_kct_supported", t.UNSIGNED, "static", "unspecified"),
        Attribute(12, "sts_certificate_no", t.VISIBLE_STRING, "static", "unspecified"),
    ), (
    )),
    (122, 0): InterfaceClass(122, 0, "Function control", "high", ("gurux-net", "ed17-class-list", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "activation_status", t.array(t.FUNCTION_STATUS), "dynamic", "unspecified"),
        Attribute(3, "function_list", t.array(t.FUNCTION), "static", "unspecified"),
    ), (
        Method(1, "set_function_status", t.array(t.FUNCTION_STATUS)),
        Method(2, "add_function", t.FUNCTION),
        Method(3, "remove_function", t.OCTET_STRING, note="function_name; shape medium"),
    )),
    (123, 0): InterfaceClass(123, 0, "Array manager", "high", ("gurux-net", "ed17-class-list", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "array_object_list", t.array(t.ARRAY_OBJECT), "static", "unspecified"),
    ), (
        Method(1, "retrieve_number_of_entries", t.UNSIGNED, returns=True, note="array_object_id; returns the count"),
        Method(2, "retrieve_entries", t.ARRAY_RANGE),
        Method(3, "insert_entry", t.structure({"array_object_id": t.UNSIGNED, "entry_to_insert": t.ARRAY_ENTRY})),
        Method(4, "update_entry", t.structure({"array_object_id": t.UNSIGNED, "entry_to_update": t.ARRAY_ENTRY})),
        Method(5, "remove_entries", t.ARRAY_RANGE),
    )),
    (124, 0): InterfaceClass(124, 0, "Communication port protection", "high", ("gurux-net", "ed17-class-list", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "protection_mode", t.ENUM_PORT_PROTECTION_MODE, "static", "unspecified"),
        Attribute(3, "allowed_failed_attempts", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(4, "initial_lockout_time", t.DOUBLE_LONG_UNSIGNED, "static", "unspecified", unit="s"),
        Attribute(5, "steepness_factor", t.UNSIGNED, "static", "unspecified"),
        Attribute(6, "max_lockout_time", t.DOUBLE_LONG_UNSIGNED, "static", "unspecified"),
        Attribute(7, "port_reference", t.LOGICAL_NAME, "static", "unspecified"),
        Attribute(8, "protection_status", t.ENUM_PORT_PROTECTION_STATUS, "dynamic", "unspecified"),
        Attribute(9, "failed_attempts", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(10, "cumulative_failed_attempts", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
    ), (
        Method(1, "reset", t.INTEGER, note="value 0"),
    )),
    (126, 0): InterfaceClass(126, 0, "SCHC-LPWAN setup", "medium", ("ed16-derived-notes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "lpwan_reference", t.LOGICAL_NAME, "static", "unspecified"),
        Attribute(3, "schc_cd_rules", t.array(t.ANY), "static", "unspecified", note="element list not found"),
        Attribute(4, "schc_fr_param", t.ANY, "static", "unspecified", note="element list not found"),
    ), (
    )),
    (127, 0): InterfaceClass(127, 0, "SCHC-LPWAN diagnostic", "medium", ("ed16-derived-notes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "schc_packets_tx_counter", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(3, "schc_packets_rx_counter", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(4, "schc_fragments_tx_counter", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(5, "schc_fragments_rx_counter", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(6, "schc_ack_tx_counter", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(7, "schc_ack_rx_counter", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
    ), (
        Method(1, "reset", t.ANY, note="parameter not known"),
    )),
    (128, 0): InterfaceClass(128, 0, "LoRaWAN setup", "medium", ("ed16-derived-notes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "class", t.ENUM, "dynamic", "unspecified"),
        Attribute(3, "state", t.ENUM, "dynamic", "unspecified"),
        Attribute(4, "max_transmit_EIRP_setting", t.INTEGER, "static", "unspecified"),
        Attribute(5, "ADR_mode", t.BOOLEAN, "dynamic", "unspecified"),
        Attribute(6, "regional_parameters", t.ENUM, "dynamic", "unspecified"),
        Attribute(7, "device_operation", t.ANY, "dynamic", "unspecified", note="element list not found"),
        Attribute(8, "modem_versions", t.ANY, "static", "unspecified", note="element list not found"),
        Attribute(9, "devAddr", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(10, "join_strategy", t.ENUM, "dynamic", "unspecified"),
        Attribute(11, "multicasts_parameters", t.array(t.ANY), "dynamic", "unspecified", note="element list not found"),
    ), (
        Method(1, "disconnect_from_network", t.ANY, note="parameter not known"),
        Method(2, "change_class", t.ANY, note="parameter not known"),
        Method(3, "change_region", t.ANY, note="parameter not known"),
    )),
    (129, 0): InterfaceClass(129, 0, "LoRaWAN diagnostic", "medium", ("ed16-derived-notes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "internal_error_code", t.ENUM, "dynamic", "unspecified"),
        Attribute(3, "out_frames_u_counter", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(4, "out_frames_c_counter", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(5, "in_frames_u_counter", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(6, "in_frames_c_counter", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(7, "in_mac_command_counter", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(8, "in_mac_ans_error_counter", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(9, "in_mac_ignored_counter", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(10, "in_per", t.INTEGER, "dynamic", "unspecified"),
        Attribute(11, "in_mean_rssi_rx1", t.INTEGER, "dynamic", "unspecified"),
        Attribute(12, "in_mean_snr_rx1", t.INTEGER, "dynamic", "unspecified"),
        Attribute(13, "in_mean_rssi_rx2", t.INTEGER, "dynamic", "unspecified"),
        Attribute(14, "in_mean_snr_rx2", t.INTEGER, "dynamic", "unspecified"),
    ), (
        Method(1, "reset", t.ANY, note="parameter not known"),
    )),
    (130, 0): InterfaceClass(130, 0, "ISO/IEC 14908 identification", "medium", ("ed16-derived-notes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "node_ID", t.UNSIGNED, "static", "unspecified"),
        Attribute(3, "subnet_ID", t.UNSIGNED, "static", "unspecified"),
        Attribute(4, "domain_ID", t.OCTET_STRING, "static", "unspecified"),
        Attribute(5, "program_ID", t.OCTET_STRING, "static", "unspecified"),
        Attribute(6, "unique_node_ID", t.OCTET_STRING, "static", "unspecified"),
    ), (
    )),
    (131, 0): InterfaceClass(131, 0, "ISO/IEC 14908 protocol setup", "medium", ("ed16-derived-notes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "inactivity_timeout", t.LONG_UNSIGNED, "static", "unspecified", unit="min"),
    ), (
    )),
    (132, 0): InterfaceClass(132, 0, "ISO/IEC 14908 protocol status", "medium", ("domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "transmission_errors", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(3, "transmit_tx_failure", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(4, "transmit_tx_retries", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(5, "receive_tx_full", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(6, "lost_messages", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(7, "missed_messages", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(8, "layer2_received", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(9, "layer3_received", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(10, "messages_received", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(11, "messages_validated", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
    ), (
    )),
    (132, 1): InterfaceClass(132, 1, "ISO/IEC 14908 protocol status", "medium", ("ed16-derived-notes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "transmission_errors", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(3, "transmit_tx_failure", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(4, "transmit_tx_retries", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(5, "receive_tx_full", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(6, "lost_messages", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(7, "missed_messages", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(8, "layer2_received", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(9, "layer3_received", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(10, "messages_received", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(11, "messages_validated", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
    ), (
        Method(1, "reset", t.ANY, note="parameter not known"),
    )),
    (133, 0): InterfaceClass(133, 0, "ISO/IEC 14908 diagnostic", "medium", ("domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "plc_signal_quality_status", t.ENUM, "dynamic", "unspecified"),
        Attribute(3, "com_module_state", t.ENUM, "dynamic", "unspecified"),
        Attribute(4, "received_message_status", t.UNSIGNED, "dynamic", "unspecified"),
        Attribute(5, "no_receive_buffer", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(6, "transmit_no_data", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(7, "backlog_overflows", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(8, "late_ack", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(9, "frequency_invalid", t.LONG_UNSIGNED, "dynamic", "unspecified"),
    ), (
    )),
    (133, 1): InterfaceClass(133, 1, "ISO/IEC 14908 diagnostic", "medium", ("ed16-derived-notes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "plc_signal_quality_status", t.ENUM, "dynamic", "unspecified"),
        Attribute(3, "com_module_state", t.ENUM, "dynamic", "unspecified"),
        Attribute(4, "received_message_status", t.UNSIGNED, "dynamic", "unspecified"),
        Attribute(5, "no_receive_buffer", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(6, "transmit_no_data", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(7, "backlog_overflows", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(8, "late_ack", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(9, "frequency_invalid", t.LONG_UNSIGNED, "dynamic", "unspecified"),
    ), (
        Method(1, "reset", t.ANY, note="parameter not known"),
    )),
    (140, 0): InterfaceClass(140, 0, "HS-PLC ISO/IEC 12139-1 MAC setup", "medium", ("ed16-derived-notes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "group_id", t.LONG64_UNSIGNED, "static", "unspecified"),
        Attribute(3, "secondary_group_id", t.LONG64_UNSIGNED, "static", "unspecified"),
        Attribute(4, "station_id", t.LONG64_UNSIGNED, "static", "unspecified"),
        Attribute(5, "parent_station_id", t.LONG64_UNSIGNED, "static", "unspecified"),
        Attribute(6, "repeater_status", t.BOOLEAN, "static", "unspecified"),
        Attribute(7, "encryption_mode", t.ENUM, "static", "unspecified"),
        Attribute(8, "initial_encryption_key", t.OCTET_STRING, "static", "unspecified", secret=True),
        Attribute(9, "rts_cts", t.BOOLEAN, "static", "unspecified", note="printed as rts/cts"),
    ), (
    )),
    (141, 0): InterfaceClass(141, 0, "HS-PLC ISO/IEC 12139-1 CPAS setup", "medium", ("ed16-derived-notes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "cpas_address", t.LONG64_UNSIGNED, "static", "unspecified"),
        Attribute(3, "cpas_ether_type", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(4, "master_station_cpas_address", t.LONG64_UNSIGNED, "static", "unspecified"),
    ), (
    )),
    (142, 0): InterfaceClass(142, 0, "HS-PLC ISO/IEC 12139-1 IP SSAS setup", "medium", ("ed16-derived-notes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "ip_header_comp_type", t.ENUM, "static", "unspecified"),
        Attribute(3, "ip_alive_time", t.LONG_UNSIGNED, "static", "unspecified", unit="s", note="0 = never"),
    ), (
    )),
    (143, 0): InterfaceClass(143, 0, "HS-PLC ISO/IEC 12139-1 HDLC SSAS setup", "medium", ("ed16-derived-notes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "master_station_id", t.LONG64_UNSIGNED, "static", "unspecified"),
    ), (
    )),
    (151, 0): InterfaceClass(151, 0, "LTE monitoring", "medium", ("gurux-net", "domain-knowledge",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "LTE_network_parameters", t.LTE_NETWORK_V0, "dynamic", "unspecified", note="one structure mixes timers and quality; name of attribute medium"),
    ), (
    )),
    (151, 1): InterfaceClass(151, 1, "LTE monitoring", "high", ("gurux-net", "ed16-derived-notes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "LTE_network_parameters", t.LTE_NETWORK, "dynamic", "unspecified"),
        Attribute(3, "LTE_quality_of_service", t.LTE_QUALITY, "dynamic", "unspecified"),
    ), (
    )),
    (152, 0): InterfaceClass(152, 0, "CoAP setup", "high", ("gurux-net", "ed16-derived-notes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "UDP_reference", t.LOGICAL_NAME, "static", "unspecified"),
        Attribute(3, "ack_timeout", t.LONG_UNSIGNED, "static", "unspecified", unit="ms"),
        Attribute(4, "ack_random_factor", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(5, "max_retransmit", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(6, "nstart", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(7, "delay_ack_timeout", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(8, "exponential_back_off", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(9, "probing_rate", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(10, "CoAP_uri_path", t.OCTET_STRING, "static", "unspecified"),
        Attribute(11, "transport_mode", t.ENUM_COAP_TRANSPORT_MODE, "static", "unspecified"),
        Attribute(12, "version", t.ANY, "dynamic", "unspecified", note="CHOICE; wrapper version"),
        Attribute(13, "token_length", t.UNSIGNED, "static", "unspecified"),
    ), (
    )),
    (153, 0): InterfaceClass(153, 0, "CoAP diagnostic", "high", ("gurux-net", "ed16-derived-notes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "messages_counter", t.COAP_MESSAGES, "dynamic", "unspecified"),
        Attribute(3, "request_response_counter", t.COAP_REQUESTS, "dynamic", "unspecified"),
        Attribute(4, "coap_bt_counter", t.COAP_BLOCKS, "dynamic", "unspecified"),
        Attribute(5, "capture_time", t.ATTRIBUTE_TIME, "dynamic", "unspecified"),
    ), (
        Method(1, "reset", t.INTEGER, note="value 0"),
    )),
    (161, 1): InterfaceClass(161, 1, "G3-PLC Hybrid RF MAC setup", "medium", ("ed16-derived-notes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "mac_max_BE_RF", t.UNSIGNED, "static", "unspecified"),
        Attribute(3, "mac_max_CSMA_backoffs_RF", t.UNSIGNED, "static", "unspecified"),
        Attribute(4, "mac_max_frame_retries_RF", t.UNSIGNED, "static", "unspecified"),
        Attribute(5, "mac_min_BE_RF", t.UNSIGNED, "static", "unspecified"),
        Attribute(6, "mac_frame_counter_RF", t.DOUBLE_LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(7, "mac_duplicate_detection_TTL_RF", t.UNSIGNED, "static", "unspecified"),
        Attribute(8, "mac_POS_table_RF", t.array(t.ANY), "dynamic", "unspecified", note="element list not found"),
        Attribute(9, "mac_operating_mode_RF", t.UNSIGNED, "static", "unspecified"),
        Attribute(10, "mac_channel_number_RF", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(11, "mac_duty_cycle_usage_RF", t.UNSIGNED, "dynamic", "unspecified"),
        Attribute(12, "mac_duty_cycle_period_RF", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(13, "mac_duty_cycle_limit_RF", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(14, "mac_duty_cycle_threshold_RF", t.UNSIGNED, "static", "unspecified"),
        Attribute(15, "mac_disable_PHY_RF", t.BOOLEAN, "static", "unspecified"),
        Attribute(16, "mac_frequency_band_RF", t.ENUM, "static", "unspecified"),
        Attribute(17, "mac_transmit_atten_RF", t.UNSIGNED, "static", "unspecified"),
        Attribute(18, "mac_adaptive_power_step_RF", t.UNSIGNED, "static", "unspecified"),
        Attribute(19, "mac_adaptive_power_high_bound_RF", t.UNSIGNED, "static", "unspecified"),
        Attribute(20, "mac_adaptive_power_low_bound_RF", t.UNSIGNED, "static", "unspecified"),
        Attribute(21, "mac_POS_recent_entries_RF", t.LONG_UNSIGNED, "dynamic", "unspecified"),
        Attribute(22, "mac_hopping_enabled_RF", t.BOOLEAN, "static", "unspecified"),
        Attribute(23, "mac_broadcast_interval_duration_RF", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(24, "mac_broadcast_slot_duration_RF", t.UNSIGNED, "static", "unspecified"),
        Attribute(25, "mac_unicast_slot_duration_RF", t.UNSIGNED, "static", "unspecified"),
        Attribute(26, "mac_extended_bitmap_RF", t.BIT_STRING, "static", "unspecified"),
        Attribute(27, "mac_beacon_randomization_window_length_RF", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(28, "mac_additional_channel_scan_time_RF", t.UNSIGNED, "static", "unspecified"),
        Attribute(29, "mac_max_cca_attempts_retries_RF", t.UNSIGNED, "static", "unspecified"),
        Attribute(30, "mac_min_inter_Tx_interval_RF", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(31, "mac_initial_retry_time_RF", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(32, "mac_maximum_retry_time_RF", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(33, "mac_max_clock_drift_RF", t.UNSIGNED, "static", "unspecified"),
        Attribute(34, "mac_FH_unicast_schedule_address_RF", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(35, "mac_FH_unicast_slot_number_RF", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(36, "mac_FH_unicast_offset_RF", t.UNSIGNED, "static", "unspecified"),
        Attribute(37, "mac_min_guard_time_RF", t.UNSIGNED, "static", "unspecified"),
        Attribute(38, "mac_max_bcast_resync_wait_unit_RF", t.UNSIGNED, "static", "unspecified"),
    ), (
        Method(1, "mac_get_POS_table_entry_RF", t.LONG_UNSIGNED, note="short address"),
    )),
    (162, 1): InterfaceClass(162, 1, "G3-PLC Hybrid 6LoWPAN adaptation layer setup", "medium", ("ed16-derived-notes", "ed17-class-list",), (
        Attribute(1, "logical_name", t.LOGICAL_NAME, "static", "read-only"),
        Attribute(2, "adp_routing_table", t.array(t.ANY), "dynamic", "unspecified", note="element list not found"),
        Attribute(3, "adp_blacklist_table", t.array(t.ANY), "dynamic", "unspecified", note="element list not found"),
        Attribute(4, "adp_low_LQI_value_RF", t.UNSIGNED, "static", "unspecified"),
        Attribute(5, "adp_high_LQI_value_RF", t.UNSIGNED, "static", "unspecified"),
        Attribute(6, "adp_routing_configuration_RF", t.array(t.ANY), "static", "unspecified", note="element list not found"),
        Attribute(7, "adp_use_backup_media", t.BOOLEAN, "static", "unspecified"),
        Attribute(8, "adp_weak_LQI_value_RF", t.UNSIGNED, "static", "unspecified"),
        Attribute(9, "adp_trickle_LQI_threshold_low_RF", t.UNSIGNED, "static", "unspecified"),
        Attribute(10, "adp_delay_low_LQI_RF", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(11, "adp_delay_high_LQI_RF", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(12, "adp_RREQ_jitter_low_LQI_RF", t.UNSIGNED, "static", "unspecified"),
        Attribute(13, "adp_RREQ_jitter_high_LQI_RF", t.UNSIGNED, "static", "unspecified"),
        Attribute(14, "adp_cluster_trickle_I_RF", t.LONG_UNSIGNED, "static", "unspecified"),
        Attribute(15, "adp_cluster_trickle_K_RF", t.UNSIGNED, "static", "unspecified"),
        Attribute(16, "adp_cluster_min_LQI_RF", t.UNSIGNED, "static", "unspecified"),
        Attribute(17, "adp_last_gasp", t.BOOLEAN, "static", "unspecified"),
        Attribute(18, "adp_probing_interval", t.UNSIGNED, "static", "unspecified"),
        Attribute(19, "adp_trickle_LQI_threshold_high_RF", t.UNSIGNED, "static", "unspecified"),
    ), (
    )),
}
LATEST: Final[dict[int, int]] = {1: 0, 3: 0, 4: 0, 5: 0, 6: 0, 7: 1, 8: 0, 9: 0, 10: 0, 11: 0, 12: 4, 15: 3, 17: 0, 18: 0, 19: 1, 20: 0, 21: 0, 22: 0, 23: 1, 24: 1, 25: 0, 26: 0, 27: 1, 28: 2, 29: 2, 30: 0, 40: 3, 41: 0, 42: 0, 43: 0, 44: 0, 45: 0, 46: 0, 47: 2, 48: 0, 50: 1, 51: 0, 52: 0, 53: 0, 55: 1, 56: 0, 57: 0, 58: 0, 59: 0, 61: 0, 62: 1, 63: 0, 64: 1, 65: 1, 66: 0, 67: 0, 68: 0, 70: 2, 71: 0, 72: 1, 73: 1, 74: 0, 76: 0, 77: 0, 80: 0, 81: 0, 82: 0, 83: 0, 84: 0, 85: 0, 86: 0, 90: 1, 91: 4, 92: 4, 95: 0, 97: 0, 98: 0, 100: 0, 101: 0, 102: 0, 103: 0, 104: 0, 105: 0, 111: 0, 112: 0, 113: 0, 115: 0, 116: 0, 122: 0, 123: 0, 124: 0, 126: 0, 127: 0, 128: 0, 129: 0, 130: 0, 131: 0, 132: 1, 133: 1, 140: 0, 141: 0, 142: 0, 143: 0, 151: 1, 152: 0, 153: 0, 161: 1, 162: 1}


def find(class_id: int, version: int | None = None) -> InterfaceClass | None:
    """The class of that version; without version the highest one declared. None when the spec does not declare it."""
    if version is not None:
        return CLASSES.get((class_id, version))
    latest = LATEST.get(class_id)
    return None if latest is None else CLASSES[class_id, latest]


def versions(class_id: int) -> list[int]:
    """The versions of a class that are declared, in ascending order."""
    return [version for one, version in CLASSES if one == class_id]


def nearest(class_id: int, version: int | None = None) -> InterfaceClass | None:
    """The class of that version, or of the highest one where that one is not declared. None when no version is."""
    return find(class_id, version) or find(class_id)
