# Generated from spec/objects/enums. Do not edit: change the spec and run `win12 spec generate`.

"""Enumerations of COSEM."""

from __future__ import annotations

from enum import IntEnum, IntFlag


class DataAccessResult(IntEnum):
    """Data access result."""

    SUCCESS = 0
    HARDWARE_FAULT = 1
    TEMPORARY_FAILURE = 2
    READ_WRITE_DENIED = 3
    OBJECT_UNDEFINED = 4
    OBJECT_CLASS_INCONSISTENT = 9
    OBJECT_UNAVAILABLE = 11
    TYPE_UNMATCHED = 12
    SCOPE_OF_ACCESS_VIOLATED = 13
    DATA_BLOCK_UNAVAILABLE = 14
    LONG_GET_ABORTED = 15
    NO_LONG_GET_IN_PROGRESS = 16
    LONG_SET_ABORTED = 17
    NO_LONG_SET_IN_PROGRESS = 18
    DATA_BLOCK_NUMBER_INVALID = 19
    OTHER_REASON = 250


class ActionResult(IntEnum):
    """Action result."""

    SUCCESS = 0
    HARDWARE_FAULT = 1
    TEMPORARY_FAILURE = 2
    READ_WRITE_DENIED = 3
    OBJECT_UNDEFINED = 4
    OBJECT_CLASS_INCONSISTENT = 9
    OBJECT_UNAVAILABLE = 11
    TYPE_UNMATCHED = 12
    SCOPE_OF_ACCESS_VIOLATED = 13
    DATA_BLOCK_UNAVAILABLE = 14
    LONG_ACTION_ABORTED = 15
    NO_LONG_ACTION_IN_PROGRESS = 16
    OTHER_REASON = 250


class AttributeAccessModeV0(IntEnum):
    """Attribute access mode v0: Association LN version 0."""

    NO_ACCESS = 0
    READ_ONLY = 1
    WRITE_ONLY = 2
    READ_AND_WRITE = 3


class AttributeAccessModeV1(IntEnum):
    """Attribute access mode v1: Association LN versions 1 and 2."""

    NO_ACCESS = 0
    READ_ONLY = 1
    WRITE_ONLY = 2
    READ_AND_WRITE = 3
    AUTHENTICATED_READ_ONLY = 4
    AUTHENTICATED_WRITE_ONLY = 5
    AUTHENTICATED_READ_AND_WRITE = 6


class AttributeAccessModeV3(IntFlag):
    """Attribute access mode v3: encoded as enum (tag 22), value read as unsigned bit field, bit 0 = least significant; Association LN v3, Association SN v4."""

    READ = 0x1
    WRITE = 0x2
    AUTHENTICATED_REQUEST = 0x4
    ENCRYPTED_REQUEST = 0x8
    DIGITALLY_SIGNED_REQUEST = 0x10
    AUTHENTICATED_RESPONSE = 0x20
    ENCRYPTED_RESPONSE = 0x40
    DIGITALLY_SIGNED_RESPONSE = 0x80


class MethodAccessModeV1(IntEnum):
    """Method access mode v1."""

    NO_ACCESS = 0
    ACCESS = 1
    AUTHENTICATED_ACCESS = 2


class MethodAccessModeV3(IntFlag):
    """Method access mode v3."""

    ACCESS = 0x1
    AUTHENTICATED_REQUEST = 0x4
    ENCRYPTED_REQUEST = 0x8
    DIGITALLY_SIGNED_REQUEST = 0x10
    AUTHENTICATED_RESPONSE = 0x20
    ENCRYPTED_RESPONSE = 0x40
    DIGITALLY_SIGNED_RESPONSE = 0x80


class AssociationStatus(IntEnum):
    """Association status."""

    NON_ASSOCIATED = 0
    ASSOCIATION_PENDING = 1
    ASSOCIATED = 2


class AssociationResult(IntEnum):
    """Association result."""

    ACCEPTED = 0
    REJECTED_PERMANENT = 1
    REJECTED_TRANSIENT = 2


class ApplicationContext(IntEnum):
    """Application context: BER content octets 60 85 74 05 08 01 xx (756 = 85 74)."""

    LN_NO_CIPHERING = 1
    SN_NO_CIPHERING = 2
    LN_WITH_CIPHERING = 3
    SN_WITH_CIPHERING = 4


class AuthenticationMechanism(IntEnum):
    """Authentication mechanism."""

    LOWEST_LEVEL = 0
    LOW_LEVEL = 1
    HIGH_LEVEL_MANUFACTURER_SPECIFIC = 2
    HLS_MD5 = 3
    HLS_SHA_1 = 4
    HLS_GMAC = 5
    HLS_SHA_256 = 6
    HLS_ECDSA = 7


class Conformance(IntFlag):
    """Conformance: 24-bit BIT STRING, bit 0 is the most significant bit of the first octet; application tag 31 (5F 1F 04 00 xx xx xx). Bit 6 was reserved before delta types; bit 1 and 2 were reserved in old editions; SN uses 3,4,5,11,12,14,15,18; LN uses 8..14,17,19..23."""

    GENERAL_PROTECTION = 0x400000
    GENERAL_BLOCK_TRANSFER = 0x200000
    READ = 0x100000
    WRITE = 0x80000
    UNCONFIRMED_WRITE = 0x40000
    DELTA_VALUE_ENCODING = 0x20000
    ATTRIBUTE0_SUPPORTED_WITH_SET = 0x8000
    PRIORITY_MGMT_SUPPORTED = 0x4000
    ATTRIBUTE0_SUPPORTED_WITH_GET = 0x2000
    BLOCK_TRANSFER_WITH_GET_OR_READ = 0x1000
    BLOCK_TRANSFER_WITH_SET_OR_WRITE = 0x800
    BLOCK_TRANSFER_WITH_ACTION = 0x400
    MULTIPLE_REFERENCES = 0x200
    INFORMATION_REPORT = 0x100
    DATA_NOTIFICATION = 0x80
    ACCESS = 0x40
    PARAMETERIZED_ACCESS = 0x20
    GET = 0x10
    SET = 0x8
    SELECTIVE_ACCESS = 0x4
    EVENT_NOTIFICATION = 0x2
    ACTION = 0x1


class AcseUserDiagnostic(IntEnum):
    """Acse user diagnostic."""

    NULL = 0
    NO_REASON_GIVEN = 1
    APPLICATION_CONTEXT_NAME_NOT_SUPPORTED = 2
    CALLING_AP_TITLE_NOT_RECOGNIZED = 3
    CALLING_AP_INVOCATION_IDENTIFIER_NOT_RECOGNIZED = 4
    CALLING_AE_QUALIFIER_NOT_RECOGNIZED = 5
    CALLING_AE_INVOCATION_IDENTIFIER_NOT_RECOGNIZED = 6
    CALLED_AP_TITLE_NOT_RECOGNIZED = 7
    CALLED_AP_INVOCATION_IDENTIFIER_NOT_RECOGNIZED = 8
    CALLED_AE_QUALIFIER_NOT_RECOGNIZED = 9
    CALLED_AE_INVOCATION_IDENTIFIER_NOT_RECOGNIZED = 10
    AUTHENTICATION_MECHANISM_NAME_NOT_RECOGNISED = 11
    AUTHENTICATION_MECHANISM_NAME_REQUIRED = 12
    AUTHENTICATION_FAILURE = 13
    AUTHENTICATION_REQUIRED = 14


class AcseProviderDiagnostic(IntEnum):
    """Acse provider diagnostic."""

    NULL = 0
    NO_REASON_GIVEN = 1
    NO_COMMON_ACSE_VERSION = 2


class ReleaseRequestReason(IntEnum):
    """Release request reason."""

    NORMAL = 0
    URGENT = 1
    USER_DEFINED = 30


class ReleaseResponseReason(IntEnum):
    """Release response reason."""

    NORMAL = 0
    NOT_FINISHED = 1
    USER_DEFINED = 30


class ClientSap(IntEnum):
    """Client sap."""

    NO_STATION = 0
    CLIENT_MANAGEMENT_PROCESS = 1
    PUBLIC_CLIENT = 16


class ServerSap(IntEnum):
    """Server sap."""

    NO_STATION = 0
    MANAGEMENT_LOGICAL_DEVICE = 1
    ALL_STATION_1_OCTET = 127
    ALL_STATION_2_OCTETS = 16383


class AssociationObjectListSelectiveAccess(IntEnum):
    """Association object list selective access."""

    ALL_INFORMATION = 1
    BY_CLASS = 2
    BY_OBJECT = 3
    FULL_OBJECT_INFORMATION_OF_ONE_OBJECT = 4


class ClockStatus(IntFlag):
    """Clock status: bit 0 least significant; 0xFF = status not specified."""

    INVALID_VALUE = 0x1
    DOUBTFUL_VALUE = 0x2
    DIFFERENT_CLOCK_BASE = 0x4
    INVALID_CLOCK_STATUS = 0x8
    DAYLIGHT_SAVING_ACTIVE = 0x80


class ClockBase(IntEnum):
    """Clock base."""

    NOT_DEFINED = 0
    INTERNAL_CRYSTAL = 1
    MAINS_50_HZ = 2
    MAINS_60_HZ = 3
    GPS = 4
    RADIO_CONTROLLED = 5


class ProfileSortMethod(IntEnum):
    """Profile sort method."""

    FIFO_UNSORTED = 1
    LIFO_UNSORTED = 2
    LARGEST = 3
    SMALLEST = 4
    NEAREST_TO_ZERO = 5
    FARTHEST_FROM_ZERO = 6


class ProfileSelectiveAccess(IntEnum):
    """Profile selective access: range: structure{restricting_object capture_object, from_value any, to_value any, selected_values array of capture_object}; entry: structure{from_entry double-long-unsigned, to_entry double-long-unsigned, from_selected_value long-unsigned, to_selected_value long-unsigned}; to_entry 0 and to_selected_value 0 = up to the last."""

    RANGE_DESCRIPTOR = 1
    ENTRY_DESCRIPTOR = 2


class ImageTransferStatus(IntEnum):
    """Image transfer status."""

    NOT_INITIATED = 0
    INITIATED = 1
    VERIFICATION_INITIATED = 2
    VERIFICATION_SUCCESSFUL = 3
    VERIFICATION_FAILED = 4
    ACTIVATION_INITIATED = 5
    ACTIVATION_SUCCESSFUL = 6
    ACTIVATION_FAILED = 7


class ControlState(IntEnum):
    """Control state."""

    DISCONNECTED = 0
    CONNECTED = 1
    READY_FOR_RECONNECTION = 2


class SingleActionScheduleType(IntEnum):
    """Single action schedule type."""

    SIZE_1_WILDCARD_IN_DATE_ALLOWED = 1
    SIZE_N_SAME_TIME_NO_WILDCARD_IN_DATE = 2
    SIZE_N_SAME_TIME_WILDCARDS_IN_DATE_ALLOWED = 3
    SIZE_N_DIFFERENT_TIMES_NO_WILDCARD_IN_DATE = 4
    SIZE_N_DIFFERENT_TIMES_WILDCARDS_IN_DATE_ALLOWED = 5


class PushTransportService(IntEnum):
    """Push transport service: 200..255 manufacturer specific; 9 and 10 only in one source."""

    TCP = 0
    UDP = 1
    FTP = 2
    SMTP = 3
    SMS = 4
    HDLC = 5
    M_BUS = 6
    ZIGBEE = 7
    DLMS_GATEWAY = 8
    COAP_RELIABLE = 9
    COAP_UNRELIABLE = 10


class PushMessageType(IntEnum):
    """Push message type: 128..255 manufacturer specific."""

    A_XDR_ENCODED_XDLMS_APDU = 0
    XML_ENCODED_XDLMS_APDU = 1


class PushOperationMethod(IntEnum):
    """Push operation method."""

    UNCONFIRMED_RETRY_ON_FAILURE_OF_THE_SUPPORTING_LAYER = 0
    UNCONFIRMED_RETRY_ON_MISSING_CONFIRMATION_OF_THE_SUPPORTING_LAYER = 1
    CONFIRMED_RETRY_ON_MISSING_CONFIRMATION = 2


class RestrictionType(IntEnum):
    """Restriction type."""

    NONE = 0
    BY_DATE = 1
    BY_ENTRY = 2


class ProtectionType(IntEnum):
    """Protection type."""

    AUTHENTICATION = 0
    ENCRYPTION = 1
    AUTHENTICATION_AND_ENCRYPTION = 2
    DIGITAL_SIGNATURE = 3


class SecurityPolicyV0(IntEnum):
    """Security policy v0: security_setup version 0."""

    NOTHING = 0
    ALL_MESSAGES_AUTHENTICATED = 1
    ALL_MESSAGES_ENCRYPTED = 2
    ALL_MESSAGES_AUTHENTICATED_AND_ENCRYPTED = 3


class SecurityPolicyV1(IntFlag):
    """Security policy v1: security_setup version 1; enum read as unsigned, bit 0 least significant."""

    AUTHENTICATED_REQUEST = 0x4
    ENCRYPTED_REQUEST = 0x8
    DIGITALLY_SIGNED_REQUEST = 0x10
    AUTHENTICATED_RESPONSE = 0x20
    ENCRYPTED_RESPONSE = 0x40
    DIGITALLY_SIGNED_RESPONSE = 0x80


class SecuritySuite(IntEnum):
    """Security suite."""

    AES_GCM_128_AES_128_KEY_WRAP = 0
    AES_GCM_128_ECDSA_ECDH_P_256_SHA_256_V_44_AES_128_KEY_WRAP = 1
    AES_GCM_256_ECDSA_ECDH_P_384_SHA_384_V_44_AES_256_KEY_WRAP = 2


class KeyInfoType(IntEnum):
    """Key info type."""

    IDENTIFIED_KEY = 0
    WRAPPED_KEY = 1
    AGREED_KEY = 2


class IdentifiedKey(IntEnum):
    """Identified key."""

    GLOBAL_UNICAST_ENCRYPTION_KEY = 0
    GLOBAL_BROADCAST_ENCRYPTION_KEY = 1


class KeyId(IntEnum):
    """Key id."""

    GLOBAL_UNICAST_ENCRYPTION_KEY = 0
    GLOBAL_BROADCAST_ENCRYPTION_KEY = 1
    AUTHENTICATION_KEY = 2
    MASTER_KEY = 3


class ConfirmedServiceError(IntEnum):
    """Confirmed service error: other tags 2..4 and 7..19 exist in the ASN.1 but are not used with DLMS/COSEM."""

    INITIATEERROR = 1
    READ = 5
    WRITE = 6


class ServiceError(IntEnum):
    """Service error: one stack numbers task 8 and other 9; the ASN.1 says 9 and 10."""

    APPLICATION_REFERENCE = 0
    HARDWARE_RESOURCE = 1
    VDE_STATE_ERROR = 2
    SERVICE = 3
    DEFINITION = 4
    ACCESS = 5
    INITIATE = 6
    LOAD_DATA_SET = 7
    CHANGE_SCOPE = 8
    TASK = 9
    OTHER = 10


class ServiceErrorApplicationReference(IntEnum):
    """Service error application reference."""

    OTHER = 0
    TIME_ELAPSED = 1
    APPLICATION_UNREACHABLE = 2
    APPLICATION_REFERENCE_INVALID = 3
    APPLICATION_CONTEXT_UNSUPPORTED = 4
    PROVIDER_COMMUNICATION_ERROR = 5
    DECIPHERING_ERROR = 6


class ServiceErrorHardwareResource(IntEnum):
    """Service error hardware resource."""

    OTHER = 0
    MEMORY_UNAVAILABLE = 1
    PROCESSOR_RESOURCE_UNAVAILABLE = 2
    MASS_STORAGE_UNAVAILABLE = 3
    OTHER_RESOURCE_UNAVAILABLE = 4


class ServiceErrorVdeStateError(IntEnum):
    """Service error vde state error."""

    OTHER = 0
    NO_DLMS_CONTEXT = 1
    LOADING_DATA_SET = 2
    STATUS_NOCHANGE = 3
    STATUS_INOPERABLE = 4


class ServiceErrorService(IntEnum):
    """Service error service."""

    OTHER = 0
    PDU_SIZE = 1
    SERVICE_UNSUPPORTED = 2


class ServiceErrorDefinition(IntEnum):
    """Service error definition."""

    OTHER = 0
    OBJECT_UNDEFINED = 1
    OBJECT_CLASS_INCONSISTENT = 2
    OBJECT_ATTRIBUTE_INCONSISTENT = 3


class ServiceErrorAccess(IntEnum):
    """Service error access."""

    OTHER = 0
    SCOPE_OF_ACCESS_VIOLATED = 1
    OBJECT_ACCESS_VIOLATED = 2
    HARDWARE_FAULT = 3
    OBJECT_UNAVAILABLE = 4


class ServiceErrorInitiate(IntEnum):
    """Service error initiate."""

    OTHER = 0
    DLMS_VERSION_TOO_LOW = 1
    INCOMPATIBLE_CONFORMANCE = 2
    PDU_SIZE_TOO_SHORT = 3
    REFUSED_BY_THE_VDE_HANDLER = 4


class ServiceErrorLoadDataSet(IntEnum):
    """Service error load data set."""

    OTHER = 0
    PRIMITIVE_OUT_OF_SEQUENCE = 1
    NOT_LOADABLE = 2
    DATASET_SIZE_TOO_LARGE = 3
    NOT_AWAITED_SEGMENT = 4
    INTERPRETATION_FAILURE = 5
    STORAGE_FAILURE = 6
    DATA_SET_NOT_READY = 7


class ServiceErrorTask(IntEnum):
    """Service error task."""

    OTHER = 0
    NO_REMOTE_CONTROL = 1
    TI_STOPPED = 2
    TI_RUNNING = 3
    TI_UNUSABLE = 4


class ExceptionStateError(IntEnum):
    """Exception state error."""

    SERVICE_NOT_ALLOWED = 1
    SERVICE_UNKNOWN = 2


class ExceptionServiceError(IntEnum):
    """Exception service error: value 6 is followed by the expected invocation counter as Unsigned32; values 4..6 are absent from old editions."""

    OPERATION_NOT_POSSIBLE = 1
    SERVICE_NOT_SUPPORTED = 2
    OTHER_REASON = 3
    PDU_TOO_LONG = 4
    DECIPHERING_ERROR = 5
    INVOCATION_COUNTER_ERROR = 6


def text(kind: type[IntEnum], value: int) -> str:
    """The name of a member as people write it, with hyphens; the number when it has none."""
    try:
        return kind(value).name.lower().replace("_", "-")
    except ValueError:
        return str(value)
