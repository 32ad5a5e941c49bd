# Generated from spec/objects/classes. Do not edit: change the spec and run `win12 spec generate`.

"""Interface classes: attributes, methods, types."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Attribute:
    """index as in cosem-attribute-descriptor; type in the type language of the spec; access the most a client can be given."""

    index: int
    name: str
    type: str
    kind: str
    access: str


@dataclass(frozen=True, slots=True)
class Method:
    """index as in cosem-method-descriptor; parameter in the type language of the spec."""

    index: int
    name: str
    parameter: str


@dataclass(frozen=True, slots=True)
class InterfaceClass:
    """An interface class of IEC 62056-6-2; confidence: how well its table is attested."""

    class_id: int
    version: int
    name: str
    confidence: str
    attributes: tuple[Attribute, ...]
    methods: tuple[Method, ...]


CLASSES: Final[dict[tuple[int, int], InterfaceClass]] = {
    (1, 0): InterfaceClass(1, 0, "Data", "high", (
        Attribute(1, "logical_name", "octet-string(6)", "static", "read-only"),
        Attribute(2, "value", "any", "unspecified", "read-write"),  # CHOICE of any data type; static or dynamic according to the instance
    ), (
    )),
    (3, 0): InterfaceClass(3, 0, "Register", "high", (
        Attribute(1, "logical_name", "octet-string(6)", "static", "read-only"),
        Attribute(2, "value", "CHOICE{null-data|bit-string|double-long|double-long-unsigned|octet-string|visible-string|utf8-string|integer|long|unsigned|long-unsigned|long64|long64-unsigned|enum|float32|float64}", "dynamic", "read-only"),  # delta types 28..33 were added to the choice with Ed. 14 and later (medium)
        Attribute(3, "scaler_unit", "structure{scaler: integer, unit: enum}", "static", "read-only"),
    ), (
        Method(1, "reset", "integer"),  # value 0
    )),
    (4, 0): InterfaceClass(4, 0, "Extended register", "high", (
        Attribute(1, "logical_name", "octet-string(6)", "static", "read-only"),
        Attribute(2, "value", "CHOICE{null-data|bit-string|double-long|double-long-unsigned|octet-string|visible-string|utf8-string|integer|long|unsigned|long-unsigned|long64|long64-unsigned|enum|float32|float64}", "dynamic", "read-only"),
        Attribute(3, "scaler_unit", "structure{scaler: integer, unit: enum}", "static", "read-only"),
        Attribute(4, "status", "CHOICE{null-data|bit-string|double-long-unsigned|octet-string|visible-string|utf8-string|unsigned|long-unsigned|long64-unsigned}", "dynamic", "read-only"),
        Attribute(5, "capture_time", "octet-string(date-time)", "dynamic", "read-only"),
    ), (
        Method(1, "reset", "integer"),  # value 0
    )),
    (5, 0): InterfaceClass(5, 0, "Demand register", "high", (
        Attribute(1, "logical_name", "octet-string(6)", "static", "read-only"),
        Attribute(2, "current_average_value", "CHOICE{null-data|bit-string|double-long|double-long-unsigned|octet-string|visible-string|utf8-string|integer|long|unsigned|long-unsigned|long64|long64-unsigned|enum|float32|float64}", "dynamic", "read-only"),
        Attribute(3, "last_average_value", "CHOICE{null-data|bit-string|double-long|double-long-unsigned|octet-string|visible-string|utf8-string|integer|long|unsigned|long-unsigned|long64|long64-unsigned|enum|float32|float64}", "dynamic", "read-only"),
        Attribute(4, "scaler_unit", "structure{scaler: integer, unit: enum}", "static", "read-only"),
        Attribute(5, "status", "CHOICE{null-data|bit-string|double-long-unsigned|octet-string|visible-string|utf8-string|unsigned|long-unsigned|long64-unsigned}", "dynamic", "read-only"),
        Attribute(6, "capture_time", "octet-string(date-time)", "dynamic", "read-only"),
        Attribute(7, "start_time_current", "octet-string(date-time)", "dynamic", "read-only"),
        Attribute(8, "period", "double-long-unsigned", "static", "read-write"),  # seconds, minimum 1
        Attribute(9, "number_of_periods", "long-unsigned", "static", "read-write"),  # minimum 1, default 1
    ), (
        Method(1, "reset", "integer"),  # value 0
        Method(2, "next_period", "integer"),  # value 0
    )),
    (6, 0): InterfaceClass(6, 0, "Register activation", "high", (
        Attribute(1, "logical_name", "octet-string(6)", "static", "read-only"),
        Attribute(2, "register_assignment", "array<structure{class_id: long-unsigned, logical_name: octet-string(6)}>", "static", "read-write"),
        Attribute(3, "mask_list", "array<structure{mask_name: octet-string, index_list: array<unsigned>}>", "static", "read-write"),
        Attribute(4, "active_mask", "octet-string", "unspecified", "read-write"),  # static in one source, dynamic by domain knowledge
    ), (
        Method(1, "add_register", "structure{class_id: long-unsigned, logical_name: octet-string(6)}"),
        Method(2, "add_mask", "structure{mask_name: octet-string, index_list: array<unsigned>}"),
        Method(3, "delete_mask", "octet-string"),  # mask_name
    )),
    (7, 0): InterfaceClass(7, 0, "Profile generic", "low", (
        Attribute(1, "logical_name", "octet-string(6)", "static", "read-only"),
        Attribute(2, "buffer", "CHOICE{array<any>|compact-array}", "dynamic", "read-only"),
        Attribute(3, "capture_objects", "array<structure{class_id: long-unsigned, logical_name: octet-string(6), attribute_index: integer, data_index: long-unsigned}>", "static", "read-write"),
        Attribute(4, "capture_period", "double-long-unsigned", "static", "read-write"),
        Attribute(5, "sort_method", "enum", "static", "read-write"),
        Attribute(6, "sort_object", "structure{class_id: long-unsigned, logical_name: octet-string(6), attribute_index: integer, data_index: long-unsigned}", "static", "read-write"),
        Attribute(7, "entries_in_use", "double-long-unsigned", "dynamic", "read-only"),
        Attribute(8, "profile_entries", "double-long-unsigned", "static", "read-write"),
    ), (
        Method(1, "reset", "integer"),  # value 0
        Method(2, "capture", "integer"),  # value 0
        Method(3, "get_buffer_by_range", "any"),  # name and parameter unverified; parameter not known
        Method(4, "get_buffer_by_index", "any"),  # name and parameter unverified; parameter not known
    )),
    (7, 1): InterfaceClass(7, 1, "Profile generic", "high", (
        Attribute(1, "logical_name", "octet-string(6)", "static", "read-only"),
        Attribute(2, "buffer", "CHOICE{compact-array|array<any>}", "dynamic", "read-only"),  # each entry is a structure with one element per capture object; an element may be null-data when it repeats the value of the preceding entry; selective access selector 1 = range, 2 = entry
        Attribute(3, "capture_objects", "array<structure{class_id: long-unsigned, logical_name: octet-string(6), attribute_index: integer, data_index: long-unsigned}>", "static", "read-write"),  # data_index 0 = whole attribute; with structured attributes the two octets may carry a selection (see enums: data_index)
        Attribute(4, "capture_period", "double-long-unsigned", "static", "read-write"),  # seconds, 0 = no automatic capture
        Attribute(5, "sort_method", "enum", "static", "read-write"),  # 1..6
        Attribute(6, "sort_object", "structure{class_id: long-unsigned, logical_name: octet-string(6), attribute_index: integer, data_index: long-unsigned}", "static", "read-write"),  # some meters return null-data or an all-zero structure when unsorted
        Attribute(7, "entries_in_use", "double-long-unsigned", "dynamic", "read-only"),
        Attribute(8, "profile_entries", "double-long-unsigned", "static", "read-write"),
    ), (
        Method(1, "reset", "integer"),  # value 0
        Method(2, "capture", "integer"),  # value 0
    )),
    (8, 0): InterfaceClass(8, 0, "Clock", "high", (
        Attribute(1, "logical_name", "octet-string(6)", "static", "read-only"),
        Attribute(2, "time", "octet-string(date-time)", "dynamic", "read-write"),
        Attribute(3, "time_zone", "long", "static", "read-write"),  # minutes; the sign follows the deviation of date-time, see docs
        Attribute(4, "status", "unsigned", "dynamic", "read-only"),  # bits, see enums: clock_status
        Attribute(5, "daylight_savings_begin", "octet-string(date-time)", "static", "read-write"),  # wildcards allowed
        Attribute(6, "daylight_savings_end", "octet-string(date-time)", "static", "read-write"),
        Attribute(7, "daylight_savings_deviation", "integer", "static", "read-write"),  # minutes, -120..+120
        Attribute(8, "daylight_savings_enabled", "boolean", "static", "read-write"),
        Attribute(9, "clock_base", "enum", "static", "read-only"),
    ), (
        Method(1, "adjust_to_quarter", "integer"),  # value 0
        Method(2, "adjust_to_measuring_period", "integer"),  # value 0
        Method(3, "adjust_to_minute", "integer"),  # value 0
        Method(4, "adjust_to_preset_time", "integer"),  # value 0
        Method(5, "preset_adjusting_time", "structure{preset_time: octet-string(date-time), validity_interval_start: octet-string(date-time), validity_interval_end: octet-string(date-time)}"),
        Method(6, "shift_time", "long"),  # seconds, -900..+900
    )),
    (9, 0): InterfaceClass(9, 0, "Script table", "high", (
        Attribute(1, "logical_name", "octet-string(6)", "static", "read-only"),
        Attribute(2, "scripts", "array<structure{script_identifier: long-unsigned, actions: array<structure{service_id: enum, class_id: long-unsigned, logical_name: octet-string(6), index: integer, parameter: any}>}>", "static", "read-write"),  # service_id 1 write attribute, 2 execute method
    ), (
        Method(1, "execute", "long-unsigned"),  # script_identifier
    )),
    (11, 0): InterfaceClass(11, 0, "Special days table", "high", (
        Attribute(1, "logical_name", "octet-string(6)", "static", "read-only"),
        Attribute(2, "entries", "array<structure{index: long-unsigned, specialday_date: octet-string(date), day_id: unsigned}>", "static", "read-write"),
    ), (
        Method(1, "insert", "structure{index: long-unsigned, specialday_date: octet-string(date), day_id: unsigned}"),
        Method(2, "delete", "long-unsigned"),  # index
    )),
    (12, 0): InterfaceClass(12, 0, "Association SN", "low", (
        Attribute(1, "logical_name", "octet-string(6)", "static", "read-only"),
        Attribute(2, "object_list", "array<structure{base_name: long, class_id: long-unsigned, version: unsigned, logical_name: octet-string(6)}>", "static", "read-only"),
    ), (
    )),
    (12, 1): InterfaceClass(12, 1, "Association SN", "medium", (
        Attribute(1, "logical_name", "octet-string(6)", "static", "read-only"),
        Attribute(2, "object_list", "array<structure{base_name: long, class_id: long-unsigned, version: unsigned, logical_name: octet-string(6)}>", "static", "read-only"),  # base_name is a signed 16-bit value: 0xFA00 appears as -1536
    ), (
        Method(1, "getlist_by_classid", "any"),  # reserved number from earlier versions; parameter not known
        Method(2, "getobj_by_logicalname", "any"),  # reserved number from earlier versions; parameter not known
        Method(3, "read_by_logicalname", "array<structure{class_id: long-unsigned, logical_name: octet-string(6), attribute_id: integer}>"),  # invoked through parameterised access
        Method(4, "get_attributes_and_methods", "array<structure{class_id: long-unsigned, logical_name: octet-string(6)}>"),  # reserved or optional according to the edition
        Method(5, "change_LLS_secret", "octet-string"),
        Method(6, "change_HLS_secret", "octet-string"),
        Method(7, "get_HLS_challenge", "any"),  # reserved number from earlier versions; parameter not known
        Method(8, "reply_to_HLS_authentication", "octet-string"),
    )),
    (12, 2): InterfaceClass(12, 2, "Association SN", "medium", (
        Attribute(1, "logical_name", "octet-string(6)", "static", "read-only"),
        Attribute(2, "object_list", "array<structure{base_name: long, class_id: long-unsigned, version: unsigned, logical_name: octet-string(6)}>", "static", "read-only"),
        Attribute(3, "access_rights_list", "array<structure{base_name: long, attribute_access: array<structure{attribute_id: integer, access_mode: enum, access_selectors: CHOICE{null-data|array<integer>}}>, method_access: array<structure{method_id: integer, access_mode: enum}>}>", "dynamic", "read-only"),
        Attribute(4, "security_setup_reference", "octet-string(6)", "static", "read-only"),
    ), (
        Method(1, "getlist_by_classid", "any"),  # reserved number from earlier versions; parameter not known
        Method(2, "getobj_by_logicalname", "any"),  # reserved number from earlier versions; parameter not known
        Method(3, "read_by_logicalname", "array<structure{class_id: long-unsigned, logical_name: octet-string(6), attribute_id: integer}>"),
        Method(4, "get_attributes_and_methods", "any"),  # reserved number from earlier versions; parameter not known
        Method(5, "change_LLS_secret", "octet-string"),
        Method(6, "change_HLS_secret", "octet-string"),
        Method(7, "get_HLS_challenge", "any"),  # reserved number from earlier versions; parameter not known
        Method(8, "reply_to_HLS_authentication", "octet-string"),
    )),
    (12, 3): InterfaceClass(12, 3, "Association SN", "medium", (
        Attribute(1, "logical_name", "octet-string(6)", "static", "read-only"),
        Attribute(2, "object_list", "array<structure{base_name: long, class_id: long-unsigned, version: unsigned, logical_name: octet-string(6)}>", "static", "read-only"),
        Attribute(3, "access_rights_list", "array<structure{base_name: long, attribute_access: array<structure{attribute_id: integer, access_mode: enum, access_selectors: CHOICE{null-data|array<integer>}}>, method_access: array<structure{method_id: integer, access_mode: enum}>}>", "dynamic", "read-only"),
        Attribute(4, "security_setup_reference", "octet-string(6)", "static", "read-only"),
        Attribute(5, "user_list", "array<structure{user_id: unsigned, user_name: visible-string}>", "static", "read-only"),
        Attribute(6, "current_user", "structure{user_id: unsigned, user_name: visible-string}", "dynamic", "read-only"),
    ), (
        Method(1, "getlist_by_classid", "any"),  # reserved number from earlier versions; parameter not known
        Method(2, "getobj_by_logicalname", "any"),  # reserved number from earlier versions; parameter not known
        Method(3, "read_by_logicalname", "array<structure{class_id: long-unsigned, logical_name: octet-string(6), attribute_id: integer}>"),
        Method(4, "get_attributes_and_methods", "any"),  # reserved number from earlier versions; parameter not known
        Method(5, "change_LLS_secret", "octet-string"),
        Method(6, "change_HLS_secret", "octet-string"),
        Method(7, "get_HLS_challenge", "any"),  # reserved number from earlier versions; parameter not known
        Method(8, "reply_to_HLS_authentication", "octet-string"),
        Method(9, "add_user", "structure{user_id: unsigned, user_name: visible-string}"),
        Method(10, "remove_user", "structure{user_id: unsigned, user_name: visible-string}"),
    )),
    (12, 4): InterfaceClass(12, 4, "Association SN", "medium", (
        Attribute(1, "logical_name", "octet-string(6)", "static", "read-only"),
        Attribute(2, "object_list", "array<structure{base_name: long, class_id: long-unsigned, version: unsigned, logical_name: octet-string(6)}>", "static", "read-only"),
        Attribute(3, "access_rights_list", "array<structure{base_name: long, attribute_access: array<structure{attribute_id: integer, access_mode: enum, access_selectors: CHOICE{null-data|array<integer>}}>, method_access: array<structure{method_id: integer, access_mode: enum}>}>", "dynamic", "read-only"),
        Attribute(4, "security_setup_reference", "octet-string(6)", "static", "read-only"),
        Attribute(5, "user_list", "array<structure{user_id: unsigned, user_name: visible-string}>", "static", "read-only"),
        Attribute(6, "current_user", "structure{user_id: unsigned, user_name: visible-string}", "dynamic", "read-only"),
    ), (
        Method(1, "getlist_by_classid", "any"),  # reserved number from earlier versions; parameter not known
        Method(2, "getobj_by_logicalname", "any"),  # reserved number from earlier versions; parameter not known
        Method(3, "read_by_logicalname", "array<structure{class_id: long-unsigned, logical_name: octet-string(6), attribute_id: integer}>"),
        Method(4, "get_attributes_and_methods", "any"),  # reserved number from earlier versions; parameter not known
        Method(5, "change_LLS_secret", "octet-string"),
        Method(6, "change_HLS_secret", "octet-string"),
        Method(7, "get_HLS_challenge", "any"),  # reserved number from earlier versions; parameter not known
        Method(8, "reply_to_HLS_authentication", "octet-string"),
        Method(9, "add_user", "structure{user_id: unsigned, user_name: visible-string}"),
        Method(10, "remove_user", "structure{user_id: unsigned, user_name: visible-string}"),
    )),
    (15, 0): InterfaceClass(15, 0, "Association LN", "high", (
        Attribute(1, "logical_name", "octet-string(6)", "static", "read-only"),
        Attribute(2, "object_list", "array<structure{class_id: long-unsigned, version: unsigned, logical_name: octet-string(6), access_rights: structure{attribute_access: array<structure{attribute_id: integer, access_mode: enum, access_selectors: CHOICE{null-data|array<integer>}}>, method_access: array<structure{method_id: integer, access_mode: boolean}>}}>", "static", "read-only"),  # selective access selectors 1..4
        Attribute(3, "associated_partners_id", "structure{client_SAP: integer, server_SAP: long-unsigned}", "static", "read-only"),
        Attribute(4, "application_context_name", "CHOICE{structure{joint_iso_ctt_element: unsigned, country_element: unsigned, country_name_element: long-unsigned, identified_organization_element: unsigned, DLMS_UA_element: unsigned, application_context_or_mechanism_element: unsigned, id_element: unsigned}|octet-string}", "static", "read-only"),
        Attribute(5, "xDLMS_context_info", "structure{conformance: bit-string(24), max_receive_pdu_size: long-unsigned, max_send_pdu_size: long-unsigned, dlms_version_number: unsigned, quality_of_service: integer, cyphering_info: octet-string}", "static", "read-only"),
        Attribute(6, "authentication_mechanism_name", "CHOICE{structure{joint_iso_ctt_element: unsigned, country_element: unsigned, country_name_element: long-unsigned, identified_organization_element: unsigned, DLMS_UA_element: unsigned, application_context_or_mechanism_element: unsigned, id_element: unsigned}|octet-string}", "static", "read-only"),
        Attribute(7, "LLS_secret", "octet-string", "static", "write-only"),
        Attribute(8, "association_status", "enum", "dynamic", "read-only"),
    ), (
        Method(1, "reply_to_HLS_authentication", "octet-string"),
        Method(2, "change_HLS_secret", "octet-string"),
        Method(3, "add_object", "structure{class_id: long-unsigned, version: unsigned, logical_name: octet-string(6), access_rights: structure{attribute_access: array<structure{attribute_id: integer, access_mode: enum, access_selectors: CHOICE{null-data|array<integer>}}>, method_access: array<structure{method_id: integer, access_mode: boolean}>}}"),
        Method(4, "remove_object", "structure{class_id: long-unsigned, version: unsigned, logical_name: octet-string(6), access_rights: structure{attribute_access: array<structure{attribute_id: integer, access_mode: enum, access_selectors: CHOICE{null-data|array<integer>}}>, method_access: array<structure{method_id: integer, access_mode: boolean}>}}"),
    )),
    (15, 1): InterfaceClass(15, 1, "Association LN", "high", (
        Attribute(1, "logical_name", "octet-string(6)", "static", "read-only"),
        Attribute(2, "object_list", "array<structure{class_id: long-unsigned, version: unsigned, logical_name: octet-string(6), access_rights: structure{attribute_access: array<structure{attribute_id: integer, access_mode: enum, access_selectors: CHOICE{null-data|array<integer>}}>, method_access: array<structure{method_id: integer, access_mode: enum}>}}>", "static", "read-only"),
        Attribute(3, "associated_partners_id", "structure{client_SAP: integer, server_SAP: long-unsigned}", "static", "read-only"),
        Attribute(4, "application_context_name", "CHOICE{structure{joint_iso_ctt_element: unsigned, country_element: unsigned, country_name_element: long-unsigned, identified_organization_element: unsigned, DLMS_UA_element: unsigned, application_context_or_mechanism_element: unsigned, id_element: unsigned}|octet-string}", "static", "read-only"),
        Attribute(5, "xDLMS_context_info", "structure{conformance: bit-string(24), max_receive_pdu_size: long-unsigned, max_send_pdu_size: long-unsigned, dlms_version_number: unsigned, quality_of_service: integer, cyphering_info: octet-string}", "static", "read-only"),
        Attribute(6, "authentication_mechanism_name", "CHOICE{structure{joint_iso_ctt_element: unsigned, country_element: unsigned, country_name_element: long-unsigned, identified_organization_element: unsigned, DLMS_UA_element: unsigned, application_context_or_mechanism_element: unsigned, id_element: unsigned}|octet-string}", "static", "read-only"),
        Attribute(7, "secret", "octet-string", "static", "write-only"),
        Attribute(8, "association_status", "enum", "dynamic", "read-only"),
        Attribute(9, "security_setup_reference", "octet-string(6)", "static", "read-only"),
    ), (
        Method(1, "reply_to_HLS_authentication", "octet-string"),
        Method(2, "change_HLS_secret", "octet-string"),
        Method(3, "add_object", "structure{class_id: long-unsigned, version: unsigned, logical_name: octet-string(6), access_rights: structure{attribute_access: array<structure{attribute_id: integer, access_mode: enum, access_selectors: CHOICE{null-data|array<integer>}}>, method_access: array<structure{method_id: integer, access_mode: enum}>}}"),
        Method(4, "remove_object", "structure{class_id: long-unsigned, version: unsigned, logical_name: octet-string(6), access_rights: structure{attribute_access: array<structure{attribute_id: integer, access_mode: enum, access_selectors: CHOICE{null-data|array<integer>}}>, method_access: array<structure{method_id: integer, access_mode: enum}>}}"),
    )),
    (15, 2): InterfaceClass(15, 2, "Association LN", "high", (
        Attribute(1, "logical_name", "octet-string(6)", "static", "read-only"),
        Attribute(2, "object_list", "array<structure{class_id: long-unsigned, version: unsigned, logical_name: octet-string(6), access_rights: structure{attribute_access: array<structure{attribute_id: integer, access_mode: enum, access_selectors: CHOICE{null-data|array<integer>}}>, method_access: array<structure{method_id: integer, access_mode: enum}>}}>", "static", "read-only"),
        Attribute(3, "associated_partners_id", "structure{client_SAP: integer, server_SAP: long-unsigned}", "static", "read-only"),
        Attribute(4, "application_context_name", "CHOICE{structure{joint_iso_ctt_element: unsigned, country_element: unsigned, country_name_element: long-unsigned, identified_organization_element: unsigned, DLMS_UA_element: unsigned, application_context_or_mechanism_element: unsigned, id_element: unsigned}|octet-string}", "static", "read-only"),
        Attribute(5, "xDLMS_context_info", "structure{conformance: bit-string(24), max_receive_pdu_size: long-unsigned, max_send_pdu_size: long-unsigned, dlms_version_number: unsigned, quality_of_service: integer, cyphering_info: octet-string}", "static", "read-only"),
        Attribute(6, "authentication_mechanism_name", "CHOICE{structure{joint_iso_ctt_element: unsigned, country_element: unsigned, country_name_element: long-unsigned, identified_organization_element: unsigned, DLMS_UA_element: unsigned, application_context_or_mechanism_element: unsigned, id_element: unsigned}|octet-string}", "static", "read-only"),
        Attribute(7, "secret", "octet-string", "static", "write-only"),
        Attribute(8, "association_status", "enum", "dynamic", "read-only"),
        Attribute(9, "security_setup_reference", "octet-string(6)", "static", "read-only"),
        Attribute(10, "user_list", "array<structure{user_id: unsigned, user_name: visible-string}>", "static", "read-only"),
        Attribute(11, "current_user", "structure{user_id: unsigned, user_name: visible-string}", "dynamic", "read-only"),
    ), (
        Method(1, "reply_to_HLS_authentication", "octet-string"),
        Method(2, "change_HLS_secret", "octet-string"),
        Method(3, "add_object", "structure{class_id: long-unsigned, version: unsigned, logical_name: octet-string(6), access_rights: structure{attribute_access: array<structure{attribute_id: integer, access_mode: enum, access_selectors: CHOICE{null-data|array<integer>}}>, method_access: array<structure{method_id: integer, access_mode: enum}>}}"),
        Method(4, "remove_object", "structure{class_id: long-unsigned, version: unsigned, logical_name: octet-string(6), access_rights: structure{attribute_access: array<structure{attribute_id: integer, access_mode: enum, access_selectors: CHOICE{null-data|array<integer>}}>, method_access: array<structure{method_id: integer, access_mode: enum}>}}"),
        Method(5, "add_user", "structure{user_id: unsigned, user_name: visible-string}"),
        Method(6, "remove_user", "structure{user_id: unsigned, user_name: visible-string}"),
    )),
    (15, 3): InterfaceClass(15, 3, "Association LN", "high", (
        Attribute(1, "logical_name", "octet-string(6)", "static", "read-only"),
        Attribute(2, "object_list", "array<structure{class_id: long-unsigned, version: unsigned, logical_name: octet-string(6), access_rights: structure{attribute_access: array<structure{attribute_id: integer, access_mode: enum, access_selectors: CHOICE{null-data|array<integer>}}>, method_access: array<structure{method_id: integer, access_mode: enum}>}}>", "static", "read-only"),
        Attribute(3, "associated_partners_id", "structure{client_SAP: integer, server_SAP: long-unsigned}", "static", "read-only"),
        Attribute(4, "application_context_name", "CHOICE{structure{joint_iso_ctt_element: unsigned, country_element: unsigned, country_name_element: long-unsigned, identified_organization_element: unsigned, DLMS_UA_element: unsigned, application_context_or_mechanism_element: unsigned, id_element: unsigned}|octet-string}", "static", "read-only"),
        Attribute(5, "xDLMS_context_info", "structure{conformance: bit-string(24), max_receive_pdu_size: long-unsigned, max_send_pdu_size: long-unsigned, dlms_version_number: unsigned, quality_of_service: integer, cyphering_info: octet-string}", "static", "read-only"),
        Attribute(6, "authentication_mechanism_name", "CHOICE{structure{joint_iso_ctt_element: unsigned, country_element: unsigned, country_name_element: long-unsigned, identified_organization_element: unsigned, DLMS_UA_element: unsigned, application_context_or_mechanism_element: unsigned, id_element: unsigned}|octet-string}", "static", "read-only"),
        Attribute(7, "secret", "octet-string", "static", "write-only"),
        Attribute(8, "association_status", "enum", "dynamic", "read-only"),
        Attribute(9, "security_setup_reference", "octet-string(6)", "static", "read-only"),
        Attribute(10, "user_list", "array<structure{user_id: unsigned, user_name: visible-string}>", "static", "read-only"),
        Attribute(11, "current_user", "structure{user_id: unsigned, user_name: visible-string}", "dynamic", "read-only"),
    ), (
        Method(1, "reply_to_HLS_authentication", "octet-string"),
        Method(2, "change_HLS_secret", "octet-string"),
        Method(3, "add_object", "structure{class_id: long-unsigned, version: unsigned, logical_name: octet-string(6), access_rights: structure{attribute_access: array<structure{attribute_id: integer, access_mode: enum, access_selectors: CHOICE{null-data|array<integer>}}>, method_access: array<structure{method_id: integer, access_mode: enum}>}}"),
        Method(4, "remove_object", "structure{class_id: long-unsigned, version: unsigned, logical_name: octet-string(6), access_rights: structure{attribute_access: array<structure{attribute_id: integer, access_mode: enum, access_selectors: CHOICE{null-data|array<integer>}}>, method_access: array<structure{method_id: integer, access_mode: enum}>}}"),
        Method(5, "add_user", "structure{user_id: unsigned, user_name: visible-string}"),
        Method(6, "remove_user", "structure{user_id: unsigned, user_name: visible-string}"),
    )),
    (17, 0): InterfaceClass(17, 0, "SAP assignment", "high", (
        Attribute(1, "logical_name", "octet-string(6)", "static", "read-only"),
        Attribute(2, "SAP_assignment_list", "array<structure{SAP: long-unsigned, logical_device_name: octet-string}>", "static", "read-write"),
    ), (
        Method(1, "connect_logical_device", "structure{SAP: long-unsigned, logical_device_name: octet-string}"),
    )),
    (18, 0): InterfaceClass(18, 0, "Image transfer", "high", (
        Attribute(1, "logical_name", "octet-string(6)", "static", "read-only"),
        Attribute(2, "image_block_size", "double-long-unsigned", "static", "read-write"),
        Attribute(3, "image_transferred_blocks_status", "bit-string", "dynamic", "read-only"),
        Attribute(4, "image_first_not_transferred_block_number", "double-long-unsigned", "dynamic", "read-only"),
        Attribute(5, "image_transfer_enabled", "boolean", "static", "read-write"),
        Attribute(6, "image_transfer_status", "enum", "dynamic", "read-only"),
        Attribute(7, "image_to_activate_info", "array<structure{image_to_activate_size: double-long-unsigned, image_to_activate_identification: octet-string, image_to_activate_signature: octet-string}>", "dynamic", "read-only"),
    ), (
        Method(1, "image_transfer_initiate", "structure{image_identifier: octet-string, image_size: double-long-unsigned}"),
        Method(2, "image_block_transfer", "structure{image_block_number: double-long-unsigned, image_block_value: octet-string}"),
        Method(3, "image_verify", "integer"),  # value 0; temporary-failure = still running
        Method(4, "image_activate", "integer"),  # value 0; temporary-failure = still running
    )),
    (20, 0): InterfaceClass(20, 0, "Activity calendar", "high", (
        Attribute(1, "logical_name", "octet-string(6)", "static", "read-only"),
        Attribute(2, "calendar_name_active", "octet-string", "static", "read-only"),
        Attribute(3, "season_profile_active", "array<structure{season_profile_name: octet-string, season_start: octet-string(date-time), week_name: octet-string}>", "static", "read-only"),
        Attribute(4, "week_profile_table_active", "array<structure{week_profile_name: octet-string, monday: unsigned, tuesday: unsigned, wednesday: unsigned, thursday: unsigned, friday: unsigned, saturday: unsigned, sunday: unsigned}>", "static", "read-only"),
        Attribute(5, "day_profile_table_active", "array<structure{day_id: unsigned, day_schedule: array<structure{start_time: octet-string(time), script_logical_name: octet-string(6), script_selector: long-unsigned}>}>", "static", "read-only"),
        Attribute(6, "calendar_name_passive", "octet-string", "static", "read-write"),
        Attribute(7, "season_profile_passive", "array<structure{season_profile_name: octet-string, season_start: octet-string(date-time), week_name: octet-string}>", "static", "read-write"),
        Attribute(8, "week_profile_table_passive", "array<structure{week_profile_name: octet-string, monday: unsigned, tuesday: unsigned, wednesday: unsigned, thursday: unsigned, friday: unsigned, saturday: unsigned, sunday: unsigned}>", "static", "read-write"),
        Attribute(9, "day_profile_table_passive", "array<structure{day_id: unsigned, day_schedule: array<structure{start_time: octet-string(time), script_logical_name: octet-string(6), script_selector: long-unsigned}>}>", "static", "read-write"),
        Attribute(10, "activate_passive_calendar_time", "octet-string(date-time)", "static", "read-write"),
    ), (
        Method(1, "activate_passive_calendar", "integer"),  # value 0
    )),
    (22, 0): InterfaceClass(22, 0, "Single action schedule", "high", (
        Attribute(1, "logical_name", "octet-string(6)", "static", "read-only"),
        Attribute(2, "executed_script", "structure{script_logical_name: octet-string(6), script_selector: long-unsigned}", "static", "read-write"),
        Attribute(3, "type", "enum", "static", "read-only"),
        Attribute(4, "execution_time", "array<structure{time: octet-string(time), date: octet-string(date)}>", "static", "read-write"),
    ), (
    )),
    (40, 0): InterfaceClass(40, 0, "Push setup", "high", (
        Attribute(1, "logical_name", "octet-string(6)", "static", "read-only"),
        Attribute(2, "push_object_list", "array<structure{class_id: long-unsigned, logical_name: octet-string(6), attribute_index: integer, data_index: long-unsigned}>", "static", "read-write"),
        Attribute(3, "send_destination_and_method", "structure{transport_service: enum, destination: octet-string, message: enum}", "static", "read-write"),
        Attribute(4, "communication_window", "array<structure{start_time: octet-string(date-time), end_time: octet-string(date-time)}>", "static", "read-write"),
        Attribute(5, "randomisation_start_interval", "long-unsigned", "static", "read-write"),  # seconds
        Attribute(6, "number_of_retries", "unsigned", "static", "read-write"),
        Attribute(7, "repetition_delay", "long-unsigned", "static", "read-write"),  # seconds
    ), (
        Method(1, "push", "integer"),  # value 0
    )),
    (40, 1): InterfaceClass(40, 1, "Push setup", "high", (
        Attribute(1, "logical_name", "octet-string(6)", "static", "read-only"),
        Attribute(2, "push_object_list", "array<structure{class_id: long-unsigned, logical_name: octet-string(6), attribute_index: integer, data_index: long-unsigned, restriction: structure{restriction_type: enum, restriction_value: CHOICE{null-data|structure{from_date: octet-string(date), to_date: octet-string(date)}|structure{from_entry: double-long-unsigned, to_entry: double-long-unsigned}}}}>", "static", "read-write"),  # element count 5
        Attribute(3, "send_destination_and_method", "structure{transport_service: enum, destination: octet-string, message: enum}", "static", "read-write"),
        Attribute(4, "communication_window", "array<structure{start_time: octet-string(date-time), end_time: octet-string(date-time)}>", "static", "read-write"),
        Attribute(5, "randomisation_start_interval", "long-unsigned", "static", "read-write"),
        Attribute(6, "number_of_retries", "unsigned", "static", "read-write"),
        Attribute(7, "repetition_delay", "long-unsigned", "static", "read-write"),
        Attribute(8, "port_reference", "octet-string(6)", "static", "read-write"),
        Attribute(9, "push_client_SAP", "integer", "static", "read-write"),
        Attribute(10, "push_protection_parameters", "array<structure{protection_type: enum, protection_options: structure{transaction_id: octet-string, originator_system_title: octet-string, recipient_system_title: octet-string, other_information: octet-string, key_info: structure{key_info_type: enum, key_info_options: CHOICE{enum|structure{kek_id: enum, key_ciphered_data: octet-string}|structure{key_parameters: octet-string, key_ciphered_data: octet-string}}}}}>", "static", "read-write"),
    ), (
        Method(1, "push", "integer"),  # value 0
    )),
    (40, 2): InterfaceClass(40, 2, "Push setup", "high", (
        Attribute(1, "logical_name", "octet-string(6)", "static", "read-only"),
        Attribute(2, "push_object_list", "array<structure{class_id: long-unsigned, logical_name: octet-string(6), attribute_index: integer, data_index: long-unsigned, restriction: structure{restriction_type: enum, restriction_value: CHOICE{null-data|structure{from_date: octet-string(date), to_date: octet-string(date)}|structure{from_entry: double-long-unsigned, to_entry: double-long-unsigned}}}, columns: array<structure{class_id: long-unsigned, logical_name: octet-string(6), attribute_index: integer, data_index: long-unsigned}>}>", "static", "read-write"),  # element count 6
        Attribute(3, "send_destination_and_method", "structure{transport_service: enum, destination: octet-string, message: enum}", "static", "read-write"),
        Attribute(4, "communication_window", "array<structure{start_time: octet-string(date-time), end_time: octet-string(date-time)}>", "static", "read-write"),
        Attribute(5, "randomisation_start_interval", "long-unsigned", "static", "read-write"),
        Attribute(6, "number_of_retries", "unsigned", "static", "read-write"),
        Attribute(7, "repetition_delay", "structure{repetition_delay_min: long-unsigned, repetition_delay_exponent: long-unsigned, repetition_delay_max: long-unsigned}", "static", "read-write"),  # type changes with this version
        Attribute(8, "port_reference", "octet-string(6)", "static", "read-write"),
        Attribute(9, "push_client_SAP", "integer", "static", "read-write"),
        Attribute(10, "push_protection_parameters", "array<structure{protection_type: enum, protection_options: structure{transaction_id: octet-string, originator_system_title: octet-string, recipient_system_title: octet-string, other_information: octet-string, key_info: structure{key_info_type: enum, key_info_options: CHOICE{enum|structure{kek_id: enum, key_ciphered_data: octet-string}|structure{key_parameters: octet-string, key_ciphered_data: octet-string}}}}}>", "static", "read-write"),
        Attribute(11, "push_operation_method", "enum", "static", "read-write"),
        Attribute(12, "confirmation_parameters", "structure{confirmation_start_date: date-time, confirmation_interval: double-long-unsigned}", "static", "read-write"),
        Attribute(13, "last_confirmation_date_time", "date-time", "dynamic", "read-only"),  # true date-time type, not octet-string
    ), (
        Method(1, "push", "integer"),  # value 0
        Method(2, "reset", "integer"),  # value 0
    )),
    (40, 3): InterfaceClass(40, 3, "Push setup", "medium", (
        Attribute(1, "logical_name", "octet-string(6)", "static", "read-only"),
        Attribute(2, "push_object_list", "array<structure{class_id: long-unsigned, logical_name: octet-string(6), attribute_index: integer, data_index: long-unsigned, restriction: structure{restriction_type: enum, restriction_value: CHOICE{null-data|structure{from_date: octet-string(date), to_date: octet-string(date)}|structure{from_entry: double-long-unsigned, to_entry: double-long-unsigned}}}, columns: array<structure{class_id: long-unsigned, logical_name: octet-string(6), attribute_index: integer, data_index: long-unsigned}>}>", "static", "read-write"),
        Attribute(3, "send_destination_and_method", "structure{transport_service: enum, destination: octet-string, message: enum}", "static", "read-write"),
        Attribute(4, "communication_window", "array<structure{start_time: octet-string(date-time), end_time: octet-string(date-time)}>", "static", "read-write"),
        Attribute(5, "randomisation_start_interval", "long-unsigned", "static", "read-write"),
        Attribute(6, "number_of_retries", "unsigned", "static", "read-write"),
        Attribute(7, "repetition_delay", "structure{repetition_delay_min: long-unsigned, repetition_delay_exponent: long-unsigned, repetition_delay_max: long-unsigned}", "static", "read-write"),
        Attribute(8, "port_reference", "octet-string(6)", "static", "read-write"),
        Attribute(9, "push_client_SAP", "integer", "static", "read-write"),
        Attribute(10, "push_protection_parameters", "array<structure{protection_type: enum, protection_options: structure{transaction_id: octet-string, originator_system_title: octet-string, recipient_system_title: octet-string, other_information: octet-string, key_info: structure{key_info_type: enum, key_info_options: CHOICE{enum|structure{kek_id: enum, key_ciphered_data: octet-string}|structure{key_parameters: octet-string, key_ciphered_data: octet-string}}}}}>", "static", "read-write"),
        Attribute(11, "push_operation_method", "enum", "static", "read-write"),
        Attribute(12, "confirmation_parameters", "structure{confirmation_start_date: date-time, confirmation_interval: double-long-unsigned}", "static", "read-write"),
        Attribute(13, "last_confirmation_date_time", "date-time", "dynamic", "read-only"),
    ), (
        Method(1, "push", "integer"),  # value 0
        Method(2, "reset", "integer"),  # value 0
    )),
    (41, 0): InterfaceClass(41, 0, "TCP-UDP setup", "high", (
        Attribute(1, "logical_name", "octet-string(6)", "static", "read-only"),
        Attribute(2, "TCP_UDP_port", "long-unsigned", "static", "read-write"),  # 4059 registered for DLMS/COSEM
        Attribute(3, "IP_reference", "octet-string(6)", "static", "read-write"),
        Attribute(4, "MSS", "long-unsigned", "static", "read-write"),
        Attribute(5, "nb_of_sim_conn", "unsigned", "static", "read-write"),
        Attribute(6, "inactivity_time_out", "long-unsigned", "static", "read-write"),  # seconds
    ), (
    )),
    (42, 0): InterfaceClass(42, 0, "IPv4 setup", "high", (
        Attribute(1, "logical_name", "octet-string(6)", "static", "read-only"),
        Attribute(2, "DL_reference", "octet-string(6)", "static", "read-write"),
        Attribute(3, "IP_address", "double-long-unsigned", "unspecified", "read-write"),  # dynamic under DHCP
        Attribute(4, "multicast_IP_address", "array<double-long-unsigned>", "static", "read-only"),
        Attribute(5, "IP_options", "array<structure{IP_option_type: unsigned, IP_option_length: unsigned, IP_option_data: octet-string}>", "static", "read-write"),
        Attribute(6, "subnet_mask", "double-long-unsigned", "unspecified", "read-write"),
        Attribute(7, "gateway_IP_address", "double-long-unsigned", "unspecified", "read-write"),
        Attribute(8, "use_DHCP_flag", "boolean", "static", "read-write"),
        Attribute(9, "primary_DNS_address", "double-long-unsigned", "unspecified", "read-write"),
        Attribute(10, "secondary_DNS_address", "double-long-unsigned", "unspecified", "read-write"),
    ), (
        Method(1, "add_mc_IP_address", "double-long-unsigned"),
        Method(2, "delete_mc_IP_address", "double-long-unsigned"),
        Method(3, "get_nbof_mc_IP_addresses", "integer"),  # returns long-unsigned
    )),
    (47, 0): InterfaceClass(47, 0, "GSM diagnostic", "high", (
        Attribute(1, "logical_name", "octet-string(6)", "static", "read-only"),
        Attribute(2, "operator", "visible-string", "dynamic", "read-only"),
        Attribute(3, "status", "enum", "dynamic", "read-only"),
        Attribute(4, "cs_attachment", "enum", "dynamic", "read-only"),
        Attribute(5, "ps_status", "enum", "dynamic", "read-only"),
        Attribute(6, "cell_info", "structure{cell_ID: long-unsigned, location_ID: long-unsigned, signal_quality: unsigned, ber: unsigned}", "dynamic", "read-only"),
        Attribute(7, "adjacent_cells", "array<structure{cell_ID: long-unsigned, signal_quality: unsigned}>", "dynamic", "read-only"),
        Attribute(8, "capture_time", "date-time", "dynamic", "read-only"),
    ), (
    )),
    (47, 1): InterfaceClass(47, 1, "GSM diagnostic", "high", (
        Attribute(1, "logical_name", "octet-string(6)", "static", "read-only"),
        Attribute(2, "operator", "visible-string", "dynamic", "read-only"),
        Attribute(3, "status", "enum", "dynamic", "read-only"),
        Attribute(4, "cs_attachment", "enum", "dynamic", "read-only"),
        Attribute(5, "ps_status", "enum", "dynamic", "read-only"),
        Attribute(6, "cell_info", "structure{cell_ID: double-long-unsigned, location_ID: long-unsigned, signal_quality: unsigned, ber: unsigned, mcc: long-unsigned, mnc: long-unsigned, channel_number: double-long-unsigned}", "dynamic", "read-only"),
        Attribute(7, "adjacent_cells", "array<structure{cell_ID: double-long-unsigned, signal_quality: unsigned}>", "dynamic", "read-only"),
        Attribute(8, "capture_time", "date-time", "dynamic", "read-only"),
    ), (
    )),
    (47, 2): InterfaceClass(47, 2, "GSM diagnostic", "high", (
        Attribute(1, "logical_name", "octet-string(6)", "static", "read-only"),
        Attribute(2, "operator", "visible-string", "dynamic", "read-only"),
        Attribute(3, "status", "enum", "dynamic", "read-only"),
        Attribute(4, "cs_attachment", "enum", "dynamic", "read-only"),
        Attribute(5, "ps_status", "enum", "dynamic", "read-only"),
        Attribute(6, "cell_info", "structure{cell_ID: double-long-unsigned, location_ID: long-unsigned, signal_quality: unsigned, ber: unsigned, mcc: long-unsigned, mnc: long-unsigned, channel_number: double-long-unsigned}", "dynamic", "read-only"),
        Attribute(7, "adjacent_cells", "array<structure{cell_ID: double-long-unsigned, signal_quality: unsigned}>", "dynamic", "read-only"),
        Attribute(8, "capture_time", "date-time", "dynamic", "read-only"),
    ), (
    )),
    (64, 0): InterfaceClass(64, 0, "Security setup", "high", (
        Attribute(1, "logical_name", "octet-string(6)", "static", "read-only"),
        Attribute(2, "security_policy", "enum", "static", "read-only"),  # 0..3
        Attribute(3, "security_suite", "enum", "static", "read-only"),
        Attribute(4, "client_system_title", "octet-string", "dynamic", "read-only"),
        Attribute(5, "server_system_title", "octet-string", "static", "read-only"),
    ), (
        Method(1, "security_activate", "enum"),
        Method(2, "global_key_transfer", "array<structure{key_id: enum, key_wrapped: octet-string}>"),
    )),
    (64, 1): InterfaceClass(64, 1, "Security setup", "high", (
        Attribute(1, "logical_name", "octet-string(6)", "static", "read-only"),
        Attribute(2, "security_policy", "enum", "static", "read-only"),  # value read as bit field
        Attribute(3, "security_suite", "enum", "static", "read-only"),
        Attribute(4, "client_system_title", "octet-string", "dynamic", "read-only"),
        Attribute(5, "server_system_title", "octet-string", "static", "read-only"),
        Attribute(6, "certificates", "array<structure{certificate_entity: enum, certificate_type: enum, serial_number: octet-string, issuer: octet-string, subject: octet-string, subject_alt_name: octet-string}>", "dynamic", "read-only"),
    ), (
        Method(1, "security_activate", "enum"),
        Method(2, "key_transfer", "array<structure{key_id: enum, key_wrapped: octet-string}>"),
        Method(3, "key_agreement", "array<structure{key_id: enum, key_data: octet-string}>"),  # returns the same shape
        Method(4, "generate_key_pair", "enum"),
        Method(5, "generate_certificate_request", "enum"),  # returns octet-string (PKCS#10)
        Method(6, "import_certificate", "octet-string"),  # X.509 v3, DER
        Method(7, "export_certificate", "structure{certificate_identification_type: enum, certificate_identification_options: CHOICE{structure{certificate_entity: enum, certificate_type: enum, system_title: octet-string}|structure{serial_number: octet-string, issuer: octet-string}}}"),  # returns octet-string
        Method(8, "remove_certificate", "structure{certificate_identification_type: enum, certificate_identification_options: CHOICE{structure{certificate_entity: enum, certificate_type: enum, system_title: octet-string}|structure{serial_number: octet-string, issuer: octet-string}}}"),
    )),
    (70, 0): InterfaceClass(70, 0, "Disconnect control", "high", (
        Attribute(1, "logical_name", "octet-string(6)", "static", "read-only"),
        Attribute(2, "output_state", "boolean", "dynamic", "read-only"),
        Attribute(3, "control_state", "enum", "dynamic", "read-only"),
        Attribute(4, "control_mode", "enum", "static", "read-write"),  # 0..6
    ), (
        Method(1, "remote_disconnect", "integer"),  # value 0
        Method(2, "remote_reconnect", "integer"),  # value 0
    )),
    (70, 1): InterfaceClass(70, 1, "Disconnect control", "low", (
        Attribute(1, "logical_name", "octet-string(6)", "static", "read-only"),
        Attribute(2, "output_state", "boolean", "dynamic", "read-only"),
        Attribute(3, "control_state", "enum", "dynamic", "read-only"),
        Attribute(4, "control_mode", "enum", "static", "read-write"),
    ), (
        Method(1, "remote_disconnect", "integer"),  # value 0
        Method(2, "remote_reconnect", "integer"),  # value 0
    )),
    (70, 2): InterfaceClass(70, 2, "Disconnect control", "low", (
        Attribute(1, "logical_name", "octet-string(6)", "static", "read-only"),
        Attribute(2, "output_state", "boolean", "dynamic", "read-only"),
        Attribute(3, "control_state", "enum", "dynamic", "read-only"),
        Attribute(4, "control_mode", "enum", "static", "read-write"),
    ), (
        Method(1, "remote_disconnect", "integer"),  # value 0
        Method(2, "remote_reconnect", "integer"),  # value 0
    )),
    (71, 0): InterfaceClass(71, 0, "Limiter", "high", (
        Attribute(1, "logical_name", "octet-string(6)", "static", "read-only"),
        Attribute(2, "monitored_value", "structure{class_id: long-unsigned, logical_name: octet-string(6), attribute_index: integer}", "static", "read-write"),
        Attribute(3, "threshold_active", "any", "dynamic", "read-only"),  # simple data type of the monitored value
        Attribute(4, "threshold_normal", "any", "static", "read-write"),
        Attribute(5, "threshold_emergency", "any", "static", "read-write"),
        Attribute(6, "min_over_threshold_duration", "double-long-unsigned", "static", "read-write"),  # seconds
        Attribute(7, "min_under_threshold_duration", "double-long-unsigned", "static", "read-write"),  # seconds
        Attribute(8, "emergency_profile", "structure{emergency_profile_id: long-unsigned, emergency_activation_time: octet-string(date-time), emergency_duration: double-long-unsigned}", "static", "read-write"),
        Attribute(9, "emergency_profile_group_id_list", "array<long-unsigned>", "static", "read-write"),
        Attribute(10, "emergency_profile_active", "boolean", "dynamic", "read-only"),
        Attribute(11, "actions", "structure{action_over_threshold: structure{script_logical_name: octet-string(6), script_selector: long-unsigned}, action_under_threshold: structure{script_logical_name: octet-string(6), script_selector: long-unsigned}}", "static", "read-write"),
    ), (
    )),
}
LATEST: Final[dict[int, int]] = {1: 0, 3: 0, 4: 0, 5: 0, 6: 0, 7: 1, 8: 0, 9: 0, 11: 0, 12: 4, 15: 3, 17: 0, 18: 0, 20: 0, 22: 0, 40: 3, 41: 0, 42: 0, 47: 2, 64: 1, 70: 2, 71: 0}


def find(class_id: int, version: int | None = None) -> InterfaceClass | None:
    """The class of that version; without version the highest one declared. None when the spec does not declare it."""
    if version is not None:
        return CLASSES.get((class_id, version))
    latest = LATEST.get(class_id)
    return None if latest is None else CLASSES[class_id, latest]
