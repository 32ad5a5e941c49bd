# Generated from spec/objects/enums. Do not edit: change the spec and run `win12 spec generate`.

"""Enumerations of COSEM."""

from __future__ import annotations

from enum import IntEnum, IntFlag
from typing import Final, NamedTuple


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


class AccessChoice(IntEnum):
    """Access choice: what an item of ACCESS asks for; the answer says get, set or action."""

    GET = 1
    SET = 2
    ACTION = 3
    GET_WITH_SELECTION = 4
    SET_WITH_SELECTION = 5


class LongInvokeId(IntFlag):
    """Long invoke id: long-invoke-id-and-priority of ACCESS, whose bits 0 to 23 are the invoke id."""

    SELF_DESCRIPTIVE = 0x10000000
    BREAK_ON_ERROR = 0x20000000
    CONFIRMED = 0x40000000
    HIGH_PRIORITY = 0x80000000


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


class ReservedBaseName(IntEnum):
    """Reserved base name: base_name in object_list is a signed long, where 0xFA00 is -1536."""

    ASSOCIATION_SN = 64000
    SCRIPT_TABLE = 64256
    SAP_ASSIGNMENT = 64512
    LOGICAL_DEVICE_NAME = 64768


class CommSpeed(IntEnum):
    """Comm speed."""

    _300 = 0
    _600 = 1
    _1200 = 2
    _2400 = 3
    _4800 = 4
    _9600 = 5
    _19200 = 6
    _38400 = 7
    _57600 = 8
    _115200 = 9


class IecLocalPortDefaultMode(IntEnum):
    """Iec local port default mode."""

    IEC_62056_21_MODES_A_E = 0
    HDLC = 1
    PROTOCOL_NOT_SPECIFIED = 2


class IecLocalPortResponseTime(IntEnum):
    """Iec local port response time."""

    _20_MS = 0
    _200_MS = 1


class AutoAnswerMode(IntEnum):
    """Auto answer mode."""

    LINE_DEDICATED_TO_THE_DEVICE = 0
    SHARED_LINE_LIMITED_NUMBER_OF_CALLS = 1
    SHARED_LINE_LIMITED_NUMBER_OF_SUCCESSFUL_CALLS = 2
    NO_MODEM_CONNECTED = 3


class AutoAnswerStatus(IntEnum):
    """Auto answer status."""

    INACTIVE = 0
    ACTIVE = 1
    LOCKED = 2


class AutoConnectMode(IntEnum):
    """Auto connect mode."""

    NO_AUTO_CONNECT = 0
    AUTO_DIALLING_ALLOWED_ANY_TIME = 1
    AUTO_DIALLING_WITHIN_CALLING_WINDOW = 2
    REGULAR_WITHIN_WINDOW_ALARM_ANY_TIME = 3
    SMS_VIA_PLMN = 4
    SMS_VIA_PSTN = 5
    E_MAIL = 6
    PERMANENTLY_CONNECTED = 101
    PERMANENTLY_CONNECTED_WITHIN_WINDOW = 102
    CONNECT_ON_INVOKE = 103
    DISCONNECTED_CONNECT_WHEN_INVOKED_WITHIN_THE_WINDOW = 104


class GsmStatus(IntEnum):
    """Gsm status: 6..255 reserved."""

    NOT_REGISTERED = 0
    REGISTERED_HOME_NETWORK = 1
    NOT_REGISTERED_SEARCHING = 2
    REGISTRATION_DENIED = 3
    UNKNOWN = 4
    REGISTERED_ROAMING = 5


class GsmCsAttachment(IntEnum):
    """Gsm cs attachment."""

    INACTIVE = 0
    INCOMING_CALL = 1
    ACTIVE = 2


class GsmPsStatus(IntEnum):
    """Gsm ps status: v0 ends at 4, v1 at 6, v2 at 9."""

    INACTIVE = 0
    GPRS = 1
    EDGE = 2
    UMTS = 3
    HSDPA = 4
    LTE = 5
    CDMA = 6
    LTE_CAT_M1 = 7
    LTE_CAT_NB1 = 8
    LTE_CAT_NB2 = 9


class LteCeLevel(IntEnum):
    """Lte ce level."""

    LEVEL_0 = 0
    LEVEL_1 = 1
    LEVEL_2 = 2


class Ipv6AddressConfigMode(IntEnum):
    """Ipv6 address config mode."""

    AUTO = 0
    DHCPV6 = 1
    MANUAL = 2
    NEIGHBOUR_DISCOVERY = 3


class Ipv6AddressType(IntEnum):
    """Ipv6 address type."""

    UNICAST = 0
    MULTICAST = 1
    GATEWAY = 2


class NtpAuthenticationMethod(IntEnum):
    """Ntp authentication method."""

    NO_SECURITY = 0
    SHARED_SECRETS = 1
    AUTOKEY_IFF = 2


class CoapTransportMode(IntEnum):
    """Coap transport mode."""

    RELIABLE = 1
    UNRELIABLE = 2
    RELIABLE_AND_UNRELIABLE = 3


class MbusAddrState(IntEnum):
    """Mbus addr state."""

    NOT_ASSIGNED = 0
    ASSIGNED = 1


class MbusEncryptionKeyStatus(IntEnum):
    """Mbus encryption key status."""

    NO_KEY = 0
    KEY_SET = 1
    KEY_TRANSFERRED = 2
    KEY_SET_AND_TRANSFERRED = 3
    KEY_IN_USE = 4


class SfskRepeater(IntEnum):
    """Sfsk repeater."""

    NEVER = 0
    ALWAYS = 1
    DYNAMIC = 2


class PrimeMacState(IntEnum):
    """Prime mac state."""

    DISCONNECTED = 0
    TERMINAL = 1
    SWITCH = 2
    BASE = 3


class G3DeviceType(IntEnum):
    """G3 device type."""

    PAN_DEVICE = 0
    PAN_COORDINATOR = 1
    NOT_DEFINED = 2


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


class ScriptServiceId(IntEnum):
    """Script service id."""

    WRITE_ATTRIBUTE = 1
    EXECUTE_METHOD = 2


class CompactDataCaptureMethod(IntEnum):
    """Compact data capture method."""

    CAPTURE_UPON_INVOKE = 0
    IMPLICIT_CAPTURE_UPON_READING = 1


class EventCode(IntEnum):
    """Event code: codes of the event logs of IDIS and DSMR meters, 0-0:96.11.e; 1 to 47 and 255 as a public head-end for DSMR meters has them, 59 to 71 as public head-ends for IDIS meters have them, 51 from memory of the IDIS lists: companion specifications differ, and makers add their own."""

    POWER_DOWN = 1
    POWER_UP = 2
    DAYLIGHT_SAVING_CHANGED = 3
    CLOCK_ADJUSTED_OLD_TIME = 4
    CLOCK_ADJUSTED_NEW_TIME = 5
    CLOCK_INVALID = 6
    REPLACE_BATTERY = 7
    BATTERY_VOLTAGE_LOW = 8
    TARIFF_ACTIVATED = 9
    ERROR_REGISTER_CLEARED = 10
    ALARM_REGISTER_CLEARED = 11
    PROGRAM_MEMORY_ERROR = 12
    RAM_ERROR = 13
    NON_VOLATILE_MEMORY_ERROR = 14
    WATCHDOG_ERROR = 15
    MEASUREMENT_SYSTEM_ERROR = 16
    FIRMWARE_READY_FOR_ACTIVATION = 17
    FIRMWARE_ACTIVATED = 18
    PASSIVE_TARIFF_PROGRAMMED = 19
    SUCCESSFUL_SELF_CHECK_AFTER_FIRMWARE_UPDATE = 20
    TERMINAL_COVER_REMOVED = 40
    TERMINAL_COVER_CLOSED = 41
    STRONG_DC_FIELD_DETECTED = 42
    NO_STRONG_DC_FIELD_ANYMORE = 43
    METER_COVER_REMOVED = 44
    METER_COVER_CLOSED = 45
    FAILED_LOGIN_ATTEMPT = 46
    CONFIGURATION_CHANGED = 47
    FIRMWARE_VERIFICATION_FAILED = 51
    READY_FOR_MANUAL_RECONNECTION = 59
    MANUAL_DISCONNECTION = 60
    MANUAL_CONNECTION = 61
    REMOTE_DISCONNECTION = 62
    REMOTE_CONNECTION = 63
    LOCAL_DISCONNECTION = 64
    LIMITER_THRESHOLD_EXCEEDED = 65
    LIMITER_THRESHOLD_OK = 66
    LIMITER_THRESHOLD_CHANGED = 67
    DISCONNECTION_OR_RECONNECTION_FAILED = 68
    LOCAL_RECONNECTION = 69
    MONITOR_1_THRESHOLD_EXCEEDED = 70
    MONITOR_1_THRESHOLD_OK = 71
    EVENT_LOG_CLEARED = 255


class AccountStatus(IntEnum):
    """Account status."""

    NEW_INACTIVE = 1
    ACTIVE = 2
    CLOSED = 3


class PaymentMode(IntEnum):
    """Payment mode."""

    CREDIT = 1
    PREPAYMENT = 2


class AccountCreditStatus(IntFlag):
    """Account credit status: bit 0 comes first; one stack names bit 4 differently."""

    IN_CREDIT = 0x80
    LOW_CREDIT = 0x40
    NEXT_CREDIT_ENABLED = 0x20
    NEXT_CREDIT_SELECTABLE = 0x10
    NEXT_CREDIT_SELECTED = 0x8
    SELECTABLE_CREDIT_IN_USE = 0x4
    OUT_OF_CREDIT = 0x2


class CreditType(IntEnum):
    """Credit type."""

    TOKEN = 0
    EMERGENCY = 2
    TIME_BASED = 3
    CONSUMPTION_BASED = 4


class CreditStatus(IntEnum):
    """Credit status."""

    ENABLED = 0
    SELECTABLE = 1
    SELECTED_OR_INVOKED = 2
    IN_USE = 3
    EXHAUSTED = 4


class ChargeType(IntEnum):
    """Charge type."""

    CONSUMPTION_BASED_COLLECTION = 0
    TIME_BASED_COLLECTION = 1
    PAYMENT_EVENT_BASED_COLLECTION = 2


class CurrencyUnit(IntEnum):
    """Currency unit."""

    TIME = 0
    CONSUMPTION = 1
    MONETARY = 2


class TokenDeliveryMethod(IntEnum):
    """Token delivery method."""

    REMOTE_COMMUNICATIONS = 0
    LOCAL_COMMUNICATIONS = 1
    MANUAL_ENTRY = 2


class TokenStatusCode(IntEnum):
    """Token status code."""

    FORMAT_OK = 0
    AUTHENTICATION_OK = 1
    VALIDATION_OK = 2
    EXECUTION_OK = 3
    FORMAT_FAILURE = 4
    AUTHENTICATION_FAILURE = 5
    VALIDATION_FAILURE = 6
    EXECUTION_FAILURE = 7
    RECEIVED_NOT_YET_PROCESSED = 8


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


class KeyAgreementScheme(IntEnum):
    """Key agreement scheme: key-parameters of an agreed key in general-ciphering."""

    ONE_PASS_DIFFIE_HELLMAN_C_1E_1S = 1
    STATIC_UNIFIED_MODEL_C_0E_2S = 2


class KeyAlgorithm(IntEnum):
    """Key algorithm: last octet of the AlgorithmID, whose BER content octets are 60 85 74 05 08 03 xx."""

    AES_GCM_128 = 0
    AES_GCM_256 = 1
    AES_WRAP_128 = 2
    AES_WRAP_256 = 3


class KeyId(IntEnum):
    """Key id."""

    GLOBAL_UNICAST_ENCRYPTION_KEY = 0
    GLOBAL_BROADCAST_ENCRYPTION_KEY = 1
    AUTHENTICATION_KEY = 2
    MASTER_KEY = 3


class KeyPair(IntEnum):
    """Key pair."""

    DIGITAL_SIGNATURE = 0
    KEY_AGREEMENT = 1
    TLS = 2


class CertificateEntity(IntEnum):
    """Certificate entity."""

    SERVER = 0
    CLIENT = 1
    CERTIFICATION_AUTHORITY = 2
    OTHER = 3


class CertificateType(IntEnum):
    """Certificate type."""

    DIGITAL_SIGNATURE = 0
    KEY_AGREEMENT = 1
    TLS = 2
    OTHER = 3


class CertificateIdentificationType(IntEnum):
    """Certificate identification type."""

    BY_ENTITY = 0
    BY_SERIAL_NUMBER = 1


class PortProtectionMode(IntEnum):
    """Port protection mode."""

    LOCKED = 0
    LOCKED_ON_FAILED_ATTEMPTS = 1
    UNLOCKED = 2


class PortProtectionStatus(IntEnum):
    """Port protection status."""

    UNLOCKED = 0
    TEMPORARILY_LOCKED = 1
    LOCKED = 2


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


class Labels(NamedTuple):
    """Members of an enumeration as the spec writes them. width: bits of what is counted from the most significant one, else 0."""

    bits: bool
    width: int
    names: dict[int, str]

    def of(self, value: int) -> str | None:
        """The name of a value, or of its bits with commas between them; None when a member or a bit has none."""
        if not self.bits:
            return self.names.get(value)
        known = [(bit, name) for bit, name in self.names.items() if value & bit]
        return ", ".join(name for _, name in known) if value == sum(bit for bit, _ in known) else None

    def value(self, label: str) -> int:
        """What is called so. Raises KeyError when nothing is."""
        if not self.bits:
            return {name: value for value, name in self.names.items()}[label]
        bits = {name: bit for bit, name in self.names.items()}
        return sum(bits[one] for one in label.split(", ") if one)


LABELS: Final[dict[str, Labels]] = {
    "data_access_result": Labels(False, 0, {0: "success", 1: "hardware-fault", 2: "temporary-failure", 3: "read-write-denied", 4: "object-undefined", 9: "object-class-inconsistent", 11: "object-unavailable", 12: "type-unmatched", 13: "scope-of-access-violated", 14: "data-block-unavailable", 15: "long-get-aborted", 16: "no-long-get-in-progress", 17: "long-set-aborted", 18: "no-long-set-in-progress", 19: "data-block-number-invalid", 250: "other-reason"}),
    "action_result": Labels(False, 0, {0: "success", 1: "hardware-fault", 2: "temporary-failure", 3: "read-write-denied", 4: "object-undefined", 9: "object-class-inconsistent", 11: "object-unavailable", 12: "type-unmatched", 13: "scope-of-access-violated", 14: "data-block-unavailable", 15: "long-action-aborted", 16: "no-long-action-in-progress", 250: "other-reason"}),
    "attribute_access_mode_v0": Labels(False, 0, {0: "no_access", 1: "read_only", 2: "write_only", 3: "read_and_write"}),
    "attribute_access_mode_v1": Labels(False, 0, {0: "no_access", 1: "read_only", 2: "write_only", 3: "read_and_write", 4: "authenticated_read_only", 5: "authenticated_write_only", 6: "authenticated_read_and_write"}),
    "attribute_access_mode_v3": Labels(True, 0, {0x1: "read", 0x2: "write", 0x4: "authenticated_request", 0x8: "encrypted_request", 0x10: "digitally_signed_request", 0x20: "authenticated_response", 0x40: "encrypted_response", 0x80: "digitally_signed_response"}),
    "method_access_mode_v1": Labels(False, 0, {0: "no_access", 1: "access", 2: "authenticated_access"}),
    "method_access_mode_v3": Labels(True, 0, {0x1: "access", 0x4: "authenticated_request", 0x8: "encrypted_request", 0x10: "digitally_signed_request", 0x20: "authenticated_response", 0x40: "encrypted_response", 0x80: "digitally_signed_response"}),
    "access_choice": Labels(False, 0, {1: "get", 2: "set", 3: "action", 4: "get_with_selection", 5: "set_with_selection"}),
    "long_invoke_id": Labels(True, 0, {0x10000000: "self_descriptive", 0x20000000: "break_on_error", 0x40000000: "confirmed", 0x80000000: "high_priority"}),
    "association_status": Labels(False, 0, {0: "non-associated", 1: "association-pending", 2: "associated"}),
    "association_result": Labels(False, 0, {0: "accepted", 1: "rejected-permanent", 2: "rejected-transient"}),
    "application_context": Labels(False, 0, {1: "LN, no ciphering", 2: "SN, no ciphering", 3: "LN, with ciphering", 4: "SN, with ciphering"}),
    "authentication_mechanism": Labels(False, 0, {0: "lowest level", 1: "low level", 2: "high level, manufacturer specific", 3: "HLS MD5", 4: "HLS SHA-1", 5: "HLS GMAC", 6: "HLS SHA-256", 7: "HLS ECDSA"}),
    "conformance": Labels(True, 24, {0x400000: "general-protection", 0x200000: "general-block-transfer", 0x100000: "read", 0x80000: "write", 0x40000: "unconfirmed-write", 0x20000: "delta-value-encoding", 0x8000: "attribute0-supported-with-set", 0x4000: "priority-mgmt-supported", 0x2000: "attribute0-supported-with-get", 0x1000: "block-transfer-with-get-or-read", 0x800: "block-transfer-with-set-or-write", 0x400: "block-transfer-with-action", 0x200: "multiple-references", 0x100: "information-report", 0x80: "data-notification", 0x40: "access", 0x20: "parameterized-access", 0x10: "get", 0x8: "set", 0x4: "selective-access", 0x2: "event-notification", 0x1: "action"}),
    "acse_user_diagnostic": Labels(False, 0, {0: "null", 1: "no-reason-given", 2: "application-context-name-not-supported", 3: "calling-AP-title-not-recognized", 4: "calling-AP-invocation-identifier-not-recognized", 5: "calling-AE-qualifier-not-recognized", 6: "calling-AE-invocation-identifier-not-recognized", 7: "called-AP-title-not-recognized", 8: "called-AP-invocation-identifier-not-recognized", 9: "called-AE-qualifier-not-recognized", 10: "called-AE-invocation-identifier-not-recognized", 11: "authentication-mechanism-name-not-recognised", 12: "authentication-mechanism-name-required", 13: "authentication-failure", 14: "authentication-required"}),
    "acse_provider_diagnostic": Labels(False, 0, {0: "null", 1: "no-reason-given", 2: "no-common-acse-version"}),
    "release_request_reason": Labels(False, 0, {0: "normal", 1: "urgent", 30: "user-defined"}),
    "release_response_reason": Labels(False, 0, {0: "normal", 1: "not-finished", 30: "user-defined"}),
    "client_sap": Labels(False, 0, {0: "no station", 1: "client management process", 16: "public client"}),
    "server_sap": Labels(False, 0, {0: "no station", 1: "management logical device", 127: "all station 1 octet", 16383: "all station 2 octets"}),
    "association_object_list_selective_access": Labels(False, 0, {1: "all information", 2: "by class", 3: "by object", 4: "full object information of one object"}),
    "reserved_base_name": Labels(False, 0, {64000: "association SN", 64256: "script table", 64512: "SAP assignment", 64768: "logical device name"}),
    "comm_speed": Labels(False, 0, {0: "300", 1: "600", 2: "1200", 3: "2400", 4: "4800", 5: "9600", 6: "19200", 7: "38400", 8: "57600", 9: "115200"}),
    "iec_local_port_default_mode": Labels(False, 0, {0: "IEC 62056-21 modes A..E", 1: "HDLC", 2: "protocol not specified"}),
    "iec_local_port_response_time": Labels(False, 0, {0: "20 ms", 1: "200 ms"}),
    "auto_answer_mode": Labels(False, 0, {0: "line dedicated to the device", 1: "shared line, limited number of calls", 2: "shared line, limited number of successful calls", 3: "no modem connected"}),
    "auto_answer_status": Labels(False, 0, {0: "inactive", 1: "active", 2: "locked"}),
    "auto_connect_mode": Labels(False, 0, {0: "no auto connect", 1: "auto dialling allowed any time", 2: "auto dialling within calling window", 3: "regular within window, alarm any time", 4: "SMS via PLMN", 5: "SMS via PSTN", 6: "e-mail", 101: "permanently connected", 102: "permanently connected within window", 103: "connect on invoke", 104: "disconnected; connect when invoked within the window"}),
    "gsm_status": Labels(False, 0, {0: "not registered", 1: "registered, home network", 2: "not registered, searching", 3: "registration denied", 4: "unknown", 5: "registered, roaming"}),
    "gsm_cs_attachment": Labels(False, 0, {0: "inactive", 1: "incoming call", 2: "active"}),
    "gsm_ps_status": Labels(False, 0, {0: "inactive", 1: "GPRS", 2: "EDGE", 3: "UMTS", 4: "HSDPA", 5: "LTE", 6: "CDMA", 7: "LTE Cat-M1", 8: "LTE Cat-NB1", 9: "LTE Cat-NB2"}),
    "lte_ce_level": Labels(False, 0, {0: "level 0", 1: "level 1", 2: "level 2"}),
    "ipv6_address_config_mode": Labels(False, 0, {0: "auto", 1: "DHCPv6", 2: "manual", 3: "neighbour discovery"}),
    "ipv6_address_type": Labels(False, 0, {0: "unicast", 1: "multicast", 2: "gateway"}),
    "ntp_authentication_method": Labels(False, 0, {0: "no security", 1: "shared secrets", 2: "autokey IFF"}),
    "coap_transport_mode": Labels(False, 0, {1: "reliable", 2: "unreliable", 3: "reliable and unreliable"}),
    "mbus_addr_state": Labels(False, 0, {0: "not assigned", 1: "assigned"}),
    "mbus_encryption_key_status": Labels(False, 0, {0: "no key", 1: "key set", 2: "key transferred", 3: "key set and transferred", 4: "key in use"}),
    "sfsk_repeater": Labels(False, 0, {0: "never", 1: "always", 2: "dynamic"}),
    "prime_mac_state": Labels(False, 0, {0: "disconnected", 1: "terminal", 2: "switch", 3: "base"}),
    "g3_device_type": Labels(False, 0, {0: "PAN device", 1: "PAN coordinator", 2: "not defined"}),
    "clock_status": Labels(True, 0, {0x1: "invalid value", 0x2: "doubtful value", 0x4: "different clock base", 0x8: "invalid clock status", 0x80: "daylight saving active"}),
    "clock_base": Labels(False, 0, {0: "not defined", 1: "internal crystal", 2: "mains 50 Hz", 3: "mains 60 Hz", 4: "GPS", 5: "radio controlled"}),
    "profile_sort_method": Labels(False, 0, {1: "FIFO (unsorted)", 2: "LIFO (unsorted)", 3: "largest", 4: "smallest", 5: "nearest to zero", 6: "farthest from zero"}),
    "profile_selective_access": Labels(False, 0, {1: "range descriptor", 2: "entry descriptor"}),
    "image_transfer_status": Labels(False, 0, {0: "not initiated", 1: "initiated", 2: "verification initiated", 3: "verification successful", 4: "verification failed", 5: "activation initiated", 6: "activation successful", 7: "activation failed"}),
    "control_state": Labels(False, 0, {0: "disconnected", 1: "connected", 2: "ready for reconnection"}),
    "single_action_schedule_type": Labels(False, 0, {1: "size 1, wildcard in date allowed", 2: "size n, same time, no wildcard in date", 3: "size n, same time, wildcards in date allowed", 4: "size n, different times, no wildcard in date", 5: "size n, different times, wildcards in date allowed"}),
    "push_transport_service": Labels(False, 0, {0: "TCP", 1: "UDP", 2: "FTP", 3: "SMTP", 4: "SMS", 5: "HDLC", 6: "M-Bus", 7: "ZigBee", 8: "DLMS gateway", 9: "CoAP, reliable", 10: "CoAP, unreliable"}),
    "push_message_type": Labels(False, 0, {0: "A-XDR encoded xDLMS APDU", 1: "XML encoded xDLMS APDU"}),
    "push_operation_method": Labels(False, 0, {0: "unconfirmed, retry on failure of the supporting layer", 1: "unconfirmed, retry on missing confirmation of the supporting layer", 2: "confirmed, retry on missing confirmation"}),
    "restriction_type": Labels(False, 0, {0: "none", 1: "by date", 2: "by entry"}),
    "protection_type": Labels(False, 0, {0: "authentication", 1: "encryption", 2: "authentication and encryption", 3: "digital signature"}),
    "script_service_id": Labels(False, 0, {1: "write attribute", 2: "execute method"}),
    "compact_data_capture_method": Labels(False, 0, {0: "capture upon invoke", 1: "implicit capture upon reading"}),
    "event_code": Labels(False, 0, {1: "power down", 2: "power up", 3: "daylight saving changed", 4: "clock adjusted, old time", 5: "clock adjusted, new time", 6: "clock invalid", 7: "replace battery", 8: "battery voltage low", 9: "tariff activated", 10: "error register cleared", 11: "alarm register cleared", 12: "program memory error", 13: "RAM error", 14: "non-volatile memory error", 15: "watchdog error", 16: "measurement system error", 17: "firmware ready for activation", 18: "firmware activated", 19: "passive tariff programmed", 20: "successful self-check after firmware update", 40: "terminal cover removed", 41: "terminal cover closed", 42: "strong DC field detected", 43: "no strong DC field anymore", 44: "meter cover removed", 45: "meter cover closed", 46: "failed login attempt", 47: "configuration changed", 51: "firmware verification failed", 59: "ready for manual reconnection", 60: "manual disconnection", 61: "manual connection", 62: "remote disconnection", 63: "remote connection", 64: "local disconnection", 65: "limiter threshold exceeded", 66: "limiter threshold ok", 67: "limiter threshold changed", 68: "disconnection or reconnection failed", 69: "local reconnection", 70: "monitor 1 threshold exceeded", 71: "monitor 1 threshold ok", 255: "event log cleared"}),
    "account_status": Labels(False, 0, {1: "new inactive", 2: "active", 3: "closed"}),
    "payment_mode": Labels(False, 0, {1: "credit", 2: "prepayment"}),
    "account_credit_status": Labels(True, 8, {0x80: "in credit", 0x40: "low credit", 0x20: "next credit enabled", 0x10: "next credit selectable", 0x8: "next credit selected", 0x4: "selectable credit in use", 0x2: "out of credit"}),
    "credit_type": Labels(False, 0, {0: "token", 2: "emergency", 3: "time based", 4: "consumption based"}),
    "credit_status": Labels(False, 0, {0: "enabled", 1: "selectable", 2: "selected or invoked", 3: "in use", 4: "exhausted"}),
    "charge_type": Labels(False, 0, {0: "consumption based collection", 1: "time based collection", 2: "payment event based collection"}),
    "currency_unit": Labels(False, 0, {0: "time", 1: "consumption", 2: "monetary"}),
    "token_delivery_method": Labels(False, 0, {0: "remote communications", 1: "local communications", 2: "manual entry"}),
    "token_status_code": Labels(False, 0, {0: "format ok", 1: "authentication ok", 2: "validation ok", 3: "execution ok", 4: "format failure", 5: "authentication failure", 6: "validation failure", 7: "execution failure", 8: "received, not yet processed"}),
    "security_policy_v0": Labels(False, 0, {0: "nothing", 1: "all messages authenticated", 2: "all messages encrypted", 3: "all messages authenticated and encrypted"}),
    "security_policy_v1": Labels(True, 0, {0x4: "authenticated request", 0x8: "encrypted request", 0x10: "digitally signed request", 0x20: "authenticated response", 0x40: "encrypted response", 0x80: "digitally signed response"}),
    "security_suite": Labels(False, 0, {0: "AES-GCM-128, AES-128 key wrap", 1: "AES-GCM-128, ECDSA/ECDH P-256, SHA-256, V.44, AES-128 key wrap", 2: "AES-GCM-256, ECDSA/ECDH P-384, SHA-384, V.44, AES-256 key wrap"}),
    "key_info_type": Labels(False, 0, {0: "identified key", 1: "wrapped key", 2: "agreed key"}),
    "identified_key": Labels(False, 0, {0: "global unicast encryption key", 1: "global broadcast encryption key"}),
    "key_agreement_scheme": Labels(False, 0, {1: "one-pass Diffie-Hellman C(1e, 1s)", 2: "static unified model C(0e, 2s)"}),
    "key_algorithm": Labels(False, 0, {0: "AES-GCM-128", 1: "AES-GCM-256", 2: "AES-WRAP-128", 3: "AES-WRAP-256"}),
    "key_id": Labels(False, 0, {0: "global unicast encryption key", 1: "global broadcast encryption key", 2: "authentication key", 3: "master key"}),
    "key_pair": Labels(False, 0, {0: "digital signature", 1: "key agreement", 2: "TLS"}),
    "certificate_entity": Labels(False, 0, {0: "server", 1: "client", 2: "certification authority", 3: "other"}),
    "certificate_type": Labels(False, 0, {0: "digital signature", 1: "key agreement", 2: "TLS", 3: "other"}),
    "certificate_identification_type": Labels(False, 0, {0: "by entity", 1: "by serial number"}),
    "port_protection_mode": Labels(False, 0, {0: "locked", 1: "locked on failed attempts", 2: "unlocked"}),
    "port_protection_status": Labels(False, 0, {0: "unlocked", 1: "temporarily locked", 2: "locked"}),
    "confirmed_service_error": Labels(False, 0, {1: "initiateError", 5: "read", 6: "write"}),
    "service_error": Labels(False, 0, {0: "application-reference", 1: "hardware-resource", 2: "vde-state-error", 3: "service", 4: "definition", 5: "access", 6: "initiate", 7: "load-data-set", 8: "change-scope", 9: "task", 10: "other"}),
    "service_error_application_reference": Labels(False, 0, {0: "other", 1: "time-elapsed", 2: "application-unreachable", 3: "application-reference-invalid", 4: "application-context-unsupported", 5: "provider-communication-error", 6: "deciphering-error"}),
    "service_error_hardware_resource": Labels(False, 0, {0: "other", 1: "memory-unavailable", 2: "processor-resource-unavailable", 3: "mass-storage-unavailable", 4: "other-resource-unavailable"}),
    "service_error_vde_state_error": Labels(False, 0, {0: "other", 1: "no-dlms-context", 2: "loading-data-set", 3: "status-nochange", 4: "status-inoperable"}),
    "service_error_service": Labels(False, 0, {0: "other", 1: "pdu-size", 2: "service-unsupported"}),
    "service_error_definition": Labels(False, 0, {0: "other", 1: "object-undefined", 2: "object-class-inconsistent", 3: "object-attribute-inconsistent"}),
    "service_error_access": Labels(False, 0, {0: "other", 1: "scope-of-access-violated", 2: "object-access-violated", 3: "hardware-fault", 4: "object-unavailable"}),
    "service_error_initiate": Labels(False, 0, {0: "other", 1: "dlms-version-too-low", 2: "incompatible-conformance", 3: "pdu-size-too-short", 4: "refused-by-the-VDE-handler"}),
    "service_error_load_data_set": Labels(False, 0, {0: "other", 1: "primitive-out-of-sequence", 2: "not-loadable", 3: "dataset-size-too-large", 4: "not-awaited-segment", 5: "interpretation-failure", 6: "storage-failure", 7: "data-set-not-ready"}),
    "service_error_task": Labels(False, 0, {0: "other", 1: "no-remote-control", 2: "ti-stopped", 3: "ti-running", 4: "ti-unusable"}),
    "exception_state_error": Labels(False, 0, {1: "service-not-allowed", 2: "service-unknown"}),
    "exception_service_error": Labels(False, 0, {1: "operation-not-possible", 2: "service-not-supported", 3: "other-reason", 4: "pdu-too-long", 5: "deciphering-error", 6: "invocation-counter-error"}),
    "unit": Labels(False, 0, {1: "a", 2: "mo", 3: "wk", 4: "d", 5: "h", 6: "min", 7: "s", 8: "°", 9: "°C", 10: "currency", 11: "m", 12: "m/s", 13: "m³", 14: "m³", 15: "m³/h", 16: "m³/h", 17: "m³/d", 18: "m³/d", 19: "l", 20: "kg", 21: "N", 22: "Nm", 23: "Pa", 24: "bar", 25: "J", 26: "J/h", 27: "W", 28: "VA", 29: "var", 30: "Wh", 31: "VAh", 32: "varh", 33: "A", 34: "C", 35: "V", 36: "V/m", 37: "F", 38: "Ω", 39: "Ωm", 40: "Wb", 41: "T", 42: "A/m", 43: "H", 44: "Hz", 45: "1/(Wh)", 46: "1/(varh)", 47: "1/(VAh)", 48: "V²h", 49: "A²h", 50: "kg/s", 51: "S", 52: "K", 53: "1/(V²h)", 54: "1/(A²h)", 55: "1/m³", 56: "%", 57: "Ah", 60: "Wh/m³", 61: "J/m³", 62: "Mol %", 63: "g/m³", 64: "Pa s", 65: "J/kg", 66: "g/cm²", 67: "atm", 70: "dBm", 71: "dBµV", 72: "dB", 128: "in", 129: "ft", 130: "lb", 131: "°F", 132: "°R", 133: "sq in", 134: "sq ft", 135: "acre", 136: "cu in", 137: "cu ft", 138: "ac ft", 139: "gal (imp)", 140: "gal (US)", 141: "lbf", 142: "psi", 143: "lb/cu ft", 144: "lb/(ft s)", 145: "sq ft/s", 146: "Btu", 147: "thm (EC)", 148: "thm (US)", 149: "Btu/lb", 150: "Btu/cu ft", 151: "1/cu ft", 152: "ft/s", 153: "cu ft/s", 154: "cu ft/min", 155: "cu ft/h", 156: "cu ft/d", 157: "ac ft/s", 158: "ac ft/min", 159: "ac ft/h", 160: "ac ft/d", 161: "1/gal (imp)", 162: "gal (imp)/s", 163: "gal (imp)/min", 164: "gal (imp)/h", 165: "gal (imp)/d", 166: "1/gal (US)", 167: "gal (US)/s", 168: "gal (US)/min", 169: "gal (US)/h", 170: "gal (US)/d", 171: "Btu/s", 172: "Btu/min", 173: "Btu/h", 174: "Btu/d", 253: "reserved", 254: "other", 255: ""}),
}


def text(kind: type[IntEnum], value: int) -> str:
    """The name of a member as people write it, with hyphens; the number when it has none."""
    try:
        return kind(value).name.lower().replace("_", "-")
    except ValueError:
        return str(value)
