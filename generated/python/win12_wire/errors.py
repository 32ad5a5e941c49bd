# Generated from spec/errors.yaml. Do not edit: change the spec and run `win12 spec generate`.

"""Errors of win12: what happened, where, and what to do."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Win12Error(Exception):
    """Root of all errors. `code` is a name from spec/errors.yaml, `detail` says what was seen; never a secret."""

    def __init__(self, code: str, detail: str = "") -> None:
        self.code = code
        self.detail = detail
        super().__init__(code, detail)

    @property
    def text(self) -> str:
        """What happened, in a sentence without full stop."""
        return TEXT.get(self.code, str(self.code))

    @property
    def help(self) -> str:
        """What to do about it."""
        return HELP.get(self.code, "")

    @property
    def said(self) -> str:
        """What happened and where, without what to do: for the detail of another error."""
        return (f"{self.text}: {self.detail}" if self.detail else self.text) + f" [{self.code}]"

    def __str__(self) -> str:
        return self.said + (f"; {self.help}" if self.help else "")


class WireError(Win12Error):
    """Octets that are not valid: `offset` counts from the start of the input, `field` names the place in the spec."""

    def __init__(self, code: str, offset: int, field: str, detail: str = "") -> None:
        super().__init__(code, detail)
        self.offset = offset
        self.field = field
        self.args = (code, offset, field, detail)

    @property
    def said(self) -> str:
        """What happened and where, without what to do: for the detail of another error."""
        return f"{super().said} at offset {self.offset} in {self.field}"


class LinkError(Win12Error):
    """The connection or the data link failed."""


class SessionError(Win12Error):
    """The dialogue failed."""


class LocalError(SessionError):
    """Our side asked for what does not fit the state."""


class RemoteError(SessionError):
    """The peer broke the rules, or refused the dialogue."""


class SecurityError(Win12Error):
    """Protection is missing, wrong or too weak; nothing of the message was used."""


class AccessDenied(Win12Error):
    """Access rights forbid it."""


class MeterError(Win12Error):
    """The meter said no; `result` is its data-access-result or action-result."""

    def __init__(self, code: str, detail: str = "", result: int = 0) -> None:
        super().__init__(code, detail)
        self.result = result
        self.args = (code, detail, result)


class UsageError(Win12Error):
    """What the caller gave cannot be used."""


class StoreError(Win12Error):
    """The store cannot be used."""


class Code(StrEnum):
    """Every error, by the name it has in the spec, in C, in TLA+ and in traces."""

    TRUNCATED = "TRUNCATED"
    TRAILING = "TRAILING"
    UNKNOWN_TAG = "UNKNOWN_TAG"
    BAD_VALUE = "BAD_VALUE"
    BAD_CONSTANT = "BAD_CONSTANT"
    BAD_LENGTH = "BAD_LENGTH"
    BAD_CHECKSUM = "BAD_CHECKSUM"
    BAD_ORDER = "BAD_ORDER"
    NON_CANONICAL = "NON_CANONICAL"
    TOO_DEEP = "TOO_DEEP"
    TOO_LARGE = "TOO_LARGE"
    CANNOT_ENCODE = "CANNOT_ENCODE"
    PEER_CLOSED = "PEER_CLOSED"
    CONNECT_FAILED = "CONNECT_FAILED"
    CANNOT_LISTEN = "CANNOT_LISTEN"
    DEADLINE = "DEADLINE"
    RESPONSE_TIMEOUT = "RESPONSE_TIMEOUT"
    HALF_MESSAGE = "HALF_MESSAGE"
    LINK_REFUSED = "LINK_REFUSED"
    LINK_RESET = "LINK_RESET"
    MODE_REFUSED = "MODE_REFUSED"
    LINE_NOISY = "LINE_NOISY"
    WRONG_PEER = "WRONG_PEER"
    PUSH_FAILED = "PUSH_FAILED"
    PUSH_UNCONFIRMED = "PUSH_UNCONFIRMED"
    NO_METER = "NO_METER"
    DEVICE_GONE = "DEVICE_GONE"
    LINE_FAILED = "LINE_FAILED"
    UNEXPECTED = "UNEXPECTED"
    UNEXPECTED_APDU = "UNEXPECTED_APDU"
    WRONG_INVOKE_ID = "WRONG_INVOKE_ID"
    BLOCK_SEQUENCE = "BLOCK_SEQUENCE"
    TRANSFER_TOO_LARGE = "TRANSFER_TOO_LARGE"
    TRANSFER_ABORTED = "TRANSFER_ABORTED"
    ASSOCIATION_REJECTED = "ASSOCIATION_REJECTED"
    EXCEPTION = "EXCEPTION"
    SERVICE_ERROR = "SERVICE_ERROR"
    PORT_FAILED = "PORT_FAILED"
    NOT_AGREED = "NOT_AGREED"
    TOO_LONG = "TOO_LONG"
    INVALID_APDU = "INVALID_APDU"
    INACTIVE = "INACTIVE"
    LOCKED_OUT = "LOCKED_OUT"
    BUSY = "BUSY"
    QUEUE_FULL = "QUEUE_FULL"
    TURN_TIMEOUT = "TURN_TIMEOUT"
    EVICTED = "EVICTED"
    NOT_YOUR_TURN = "NOT_YOUR_TURN"
    NOT_ATTACHED = "NOT_ATTACHED"
    ROOM_TOO_SMALL = "ROOM_TOO_SMALL"
    CANCELLED = "CANCELLED"
    WRONG_TAG = "WRONG_TAG"
    WRONG_SIGNATURE = "WRONG_SIGNATURE"
    WRONG_MESSAGE_KEY = "WRONG_MESSAGE_KEY"
    WRONG_TRANSACTION = "WRONG_TRANSACTION"
    REPLAY = "REPLAY"
    NOT_PROTECTED = "NOT_PROTECTED"
    WEAK_PROTECTION = "WEAK_PROTECTION"
    COMPRESSED = "COMPRESSED"
    WRONG_SUITE = "WRONG_SUITE"
    WRONG_TITLE = "WRONG_TITLE"
    DOWNGRADE = "DOWNGRADE"
    AUTHENTICATION_FAILED = "AUTHENTICATION_FAILED"
    REFLECTION = "REFLECTION"
    COUNTER_EXHAUSTED = "COUNTER_EXHAUSTED"
    COUNTER_BEHIND = "COUNTER_BEHIND"
    COUNTER_FAR = "COUNTER_FAR"
    KEY_MISSING = "KEY_MISSING"
    KEY_INVALID = "KEY_INVALID"
    KEYS_EXPOSED = "KEYS_EXPOSED"
    KEYS_LOCKED = "KEYS_LOCKED"
    PASSPHRASE_WRONG = "PASSPHRASE_WRONG"
    KEY_STORE_MISSING = "KEY_STORE_MISSING"
    TOKEN_MISSING = "TOKEN_MISSING"
    TOKEN_FAILED = "TOKEN_FAILED"
    MECHANISM_MISSING = "MECHANISM_MISSING"
    PIN_MISSING = "PIN_MISSING"
    PIN_WRONG = "PIN_WRONG"
    PIN_LOCKED = "PIN_LOCKED"
    KEY_AMBIGUOUS = "KEY_AMBIGUOUS"
    KEY_IN_TOKEN = "KEY_IN_TOKEN"
    KEYRING_LOCKED = "KEYRING_LOCKED"
    CERTIFICATE_MISSING = "CERTIFICATE_MISSING"
    CERTIFICATE_INVALID = "CERTIFICATE_INVALID"
    CERTIFICATE_EXPIRED = "CERTIFICATE_EXPIRED"
    CERTIFICATE_NOT_YET = "CERTIFICATE_NOT_YET"
    CERTIFICATE_TITLE = "CERTIFICATE_TITLE"
    CERTIFICATE_USAGE = "CERTIFICATE_USAGE"
    CERTIFICATE_CURVE = "CERTIFICATE_CURVE"
    CERTIFICATE_POINT = "CERTIFICATE_POINT"
    CERTIFICATE_ISSUER = "CERTIFICATE_ISSUER"
    CERTIFICATE_SIGNATURE = "CERTIFICATE_SIGNATURE"
    CERTIFICATE_NOT_CA = "CERTIFICATE_NOT_CA"
    CERTIFICATE_CHAIN = "CERTIFICATE_CHAIN"
    CERTIFICATE_KEY = "CERTIFICATE_KEY"
    CERTIFICATE_REVOKED = "CERTIFICATE_REVOKED"
    CRL_INVALID = "CRL_INVALID"
    CRL_MISSING = "CRL_MISSING"
    CRL_EXPIRED = "CRL_EXPIRED"
    CRL_NOT_YET = "CRL_NOT_YET"
    CRL_ISSUER = "CRL_ISSUER"
    CRL_SIGNATURE = "CRL_SIGNATURE"
    DATA_ACCESS = "DATA_ACCESS"
    ACTION_FAILED = "ACTION_FAILED"
    REQUEST_REFUSED = "REQUEST_REFUSED"
    IMAGE_DISABLED = "IMAGE_DISABLED"
    IMAGE_REFUSED = "IMAGE_REFUSED"
    IMAGE_REJECTED = "IMAGE_REJECTED"
    IMAGE_INCOMPLETE = "IMAGE_INCOMPLETE"
    ACCESS_DENIED = "ACCESS_DENIED"
    BAD_URL = "BAD_URL"
    BAD_CONFIG = "BAD_CONFIG"
    BAD_ARGUMENT = "BAD_ARGUMENT"
    INTERNAL = "INTERNAL"
    STORE_FAILED = "STORE_FAILED"
    STORE_BUSY = "STORE_BUSY"
    STORE_FOREIGN = "STORE_FOREIGN"
    STORE_NEWER = "STORE_NEWER"


TEXT: Final[dict[str, str]] = {
    Code.TRUNCATED: 'the input ends inside the field',
    Code.TRAILING: 'octets follow the end of the message',
    Code.UNKNOWN_TAG: 'the tag is not one of the choices',
    Code.BAD_VALUE: 'the value is not allowed here',
    Code.BAD_CONSTANT: 'a constant octet is wrong',
    Code.BAD_LENGTH: 'a length does not fit what it measures',
    Code.BAD_CHECKSUM: 'the check sequence does not match',
    Code.BAD_ORDER: 'a field is repeated or out of order',
    Code.NON_CANONICAL: 'the value has a shorter or other canonical form',
    Code.TOO_DEEP: 'data is nested deeper than allowed',
    Code.TOO_LARGE: 'the message is larger than allowed',
    Code.CANNOT_ENCODE: 'the value does not fit the field',
    Code.PEER_CLOSED: 'the peer closed the connection',
    Code.CONNECT_FAILED: 'no connection to the meter',
    Code.CANNOT_LISTEN: 'the port cannot be listened on',
    Code.DEADLINE: 'the meter did not finish within its deadline',
    Code.RESPONSE_TIMEOUT: 'no complete answer within the response time',
    Code.HALF_MESSAGE: 'a message began and did not end in time',
    Code.LINK_REFUSED: 'the meter refused the data link connection',
    Code.LINK_RESET: 'the meter reset the data link',
    Code.MODE_REFUSED: 'the meter does not offer the mode asked for',
    Code.LINE_NOISY: 'what the meter sends is corrupted each time',
    Code.WRONG_PEER: 'a frame came from or for another address',
    Code.PUSH_FAILED: 'the push could not be sent',
    Code.PUSH_UNCONFIRMED: 'the receiver did not confirm the push',
    Code.NO_METER: 'there is no such meter here',
    Code.DEVICE_GONE: 'the device of the meter is gone',
    Code.LINE_FAILED: 'the meter could not be asked over its line',
    Code.UNEXPECTED: 'the operation does not fit the state of the association',
    Code.UNEXPECTED_APDU: 'the peer sent an APDU that does not fit the dialogue',
    Code.WRONG_INVOKE_ID: 'the answer carries the invoke id of another request',
    Code.BLOCK_SEQUENCE: 'a block is missing or repeated',
    Code.TRANSFER_TOO_LARGE: 'the peer sends more than the limit allows',
    Code.TRANSFER_ABORTED: 'the peer broke the transfer off',
    Code.ASSOCIATION_REJECTED: 'the meter rejected the association',
    Code.EXCEPTION: 'the meter answered with an exception',
    Code.SERVICE_ERROR: 'the meter answered with a confirmed service error',
    Code.PORT_FAILED: 'a port could not do what it was asked; the step ended there',
    Code.NOT_AGREED: 'the peer did not agree to this service',
    Code.TOO_LONG: 'the APDU is longer than the peer takes',
    Code.INVALID_APDU: 'the peer sent octets that are not a valid APDU',
    Code.INACTIVE: 'the association ended because the client was silent for too long',
    Code.LOCKED_OUT: 'too many wrong passwords or proofs from this client address',
    Code.BUSY: 'a request is already under way on this association',
    Code.QUEUE_FULL: 'too many callers wait for this meter',
    Code.TURN_TIMEOUT: 'the meter did not become free in time',
    Code.EVICTED: 'the meter was held too long while others waited',
    Code.NOT_YOUR_TURN: 'the meter is used by another caller',
    Code.NOT_ATTACHED: 'nothing is there that could be asked',
    Code.ROOM_TOO_SMALL: 'the answer is larger than the room for it',
    Code.CANCELLED: 'the request was cancelled',
    Code.WRONG_TAG: 'the authentication tag does not verify',
    Code.WRONG_SIGNATURE: 'the signature does not verify',
    Code.WRONG_MESSAGE_KEY: 'the key of the message cannot be had',
    Code.WRONG_TRANSACTION: 'the transaction id is not the one expected',
    Code.REPLAY: 'the invocation counter was used before',
    Code.NOT_PROTECTED: 'an unprotected message in a protected association',
    Code.WEAK_PROTECTION: 'the message is protected less than agreed',
    Code.COMPRESSED: 'the message is compressed',
    Code.WRONG_SUITE: 'the message uses another security suite',
    Code.WRONG_TITLE: 'the system title is not the one expected',
    Code.DOWNGRADE: 'the peer agreed to less than was required',
    Code.AUTHENTICATION_FAILED: 'the peer did not prove that it knows the key',
    Code.REFLECTION: 'the peer sent our own challenge or title back',
    Code.COUNTER_EXHAUSTED: 'the invocation counter is used up',
    Code.COUNTER_BEHIND: 'the meter expects a higher invocation counter',
    Code.COUNTER_FAR: 'the meter expects an invocation counter far above ours',
    Code.KEY_MISSING: 'a key is needed that was not given',
    Code.KEY_INVALID: 'a key or title has the wrong form',
    Code.KEYS_EXPOSED: 'other users can read the key file',
    Code.KEYS_LOCKED: 'the key file is encrypted and no passphrase was given',
    Code.PASSPHRASE_WRONG: 'the passphrase does not open the key file',
    Code.KEY_STORE_MISSING: 'the key store cannot be used here',
    Code.TOKEN_MISSING: 'the token is not there, or not the only one of its name',
    Code.TOKEN_FAILED: 'the token did not do what it was asked',
    Code.MECHANISM_MISSING: 'the token lacks the mechanism for this key',
    Code.PIN_MISSING: 'the token wants a PIN and none was given',
    Code.PIN_WRONG: 'the PIN does not open the token',
    Code.PIN_LOCKED: 'the PIN of the token is locked',
    Code.KEY_AMBIGUOUS: 'several keys of the store have this name',
    Code.KEY_IN_TOKEN: 'the key does not leave its token',
    Code.KEYRING_LOCKED: 'the keyring is locked',
    Code.CERTIFICATE_MISSING: 'no certificate of the peer is there',
    Code.CERTIFICATE_INVALID: 'this is no certificate of the DLMS profile',
    Code.CERTIFICATE_EXPIRED: 'the certificate has expired',
    Code.CERTIFICATE_NOT_YET: 'the certificate is not valid yet',
    Code.CERTIFICATE_TITLE: 'the certificate is for another system title',
    Code.CERTIFICATE_USAGE: 'the certificate is for another use',
    Code.CERTIFICATE_CURVE: 'the key or signature of the certificate is not of the security suite',
    Code.CERTIFICATE_POINT: 'the public key of the certificate is no point of its curve',
    Code.CERTIFICATE_ISSUER: 'no trust anchor vouches for the issuer of the certificate',
    Code.CERTIFICATE_SIGNATURE: 'the signature of the certificate is not by its issuer',
    Code.CERTIFICATE_NOT_CA: 'the issuer of the certificate is no certification authority',
    Code.CERTIFICATE_CHAIN: 'the chain of certificates is too long',
    Code.CERTIFICATE_KEY: 'the certificate is not of this private key',
    Code.CERTIFICATE_REVOKED: 'the certificate was revoked',
    Code.CRL_INVALID: 'this is no list of revoked certificates of the profile',
    Code.CRL_MISSING: 'no list of revoked certificates of the issuer is there',
    Code.CRL_EXPIRED: 'the list of revoked certificates is out of date',
    Code.CRL_NOT_YET: 'the list of revoked certificates is of the future',
    Code.CRL_ISSUER: 'the list of revoked certificates is by nobody who may issue it',
    Code.CRL_SIGNATURE: 'the signature of the list of revoked certificates is not by its issuer',
    Code.DATA_ACCESS: 'the meter refused the access',
    Code.ACTION_FAILED: 'the meter refused the action',
    Code.REQUEST_REFUSED: 'the meter did not take the request',
    Code.IMAGE_DISABLED: 'the meter takes no firmware image',
    Code.IMAGE_REFUSED: 'the meter refused the firmware image',
    Code.IMAGE_REJECTED: 'the meter did not verify or activate the firmware image',
    Code.IMAGE_INCOMPLETE: 'the meter keeps missing blocks of the firmware image',
    Code.ACCESS_DENIED: 'this association may not do that',
    Code.BAD_URL: 'the meter URL is not valid',
    Code.BAD_CONFIG: 'the configuration is not valid',
    Code.BAD_ARGUMENT: 'what was given is not valid',
    Code.INTERNAL: 'a fault in win12 itself',
    Code.STORE_FAILED: 'a file cannot be used',
    Code.STORE_BUSY: 'another program holds the store',
    Code.STORE_FOREIGN: 'the file is not a win12 store',
    Code.STORE_NEWER: 'the store was written by a newer win12',
}
HELP: Final[dict[str, str]] = {
    Code.TRUNCATED: 'wait for the rest or check the length before it',
    Code.TRAILING: 'check the length field of the enclosing frame',
    Code.UNKNOWN_TAG: 'see the frame tables in docs/frames.md',
    Code.BAD_VALUE: 'see the frame tables in docs/frames.md',
    Code.BAD_CONSTANT: 'this is another kind of frame or a corrupted one',
    Code.BAD_LENGTH: 'the frame is corrupted or cut',
    Code.BAD_CHECKSUM: 'the frame was corrupted on the way',
    Code.BAD_ORDER: 'the peer does not follow the standard',
    Code.NON_CANONICAL: 'the peer does not follow the standard',
    Code.TOO_DEEP: 'raise DATA_DEPTH in spec/limits.yaml if real',
    Code.TOO_LARGE: 'raise the limit in spec/limits.yaml if real',
    Code.CANNOT_ENCODE: 'check type and range of the value given',
    Code.PEER_CLOSED: 'is another client connected? otherwise check tcp:// against hdlc+tcp://, and client= and server=',
    Code.CONNECT_FAILED: 'check host and port, or the line or socket that is named; is the meter on line, does the broker run?',
    Code.CANNOT_LISTEN: 'another program has it, or the address is not one of this machine; port 0 takes a free one',
    Code.DEADLINE: 'raise deadline in the fleet file or read less',
    Code.RESPONSE_TIMEOUT: 'check tcp:// against hdlc+tcp://, and client= and server=; for a slow line raise timeout=',
    Code.HALF_MESSAGE: 'the line is cut or the length field is wrong',
    Code.LINK_REFUSED: 'check client and server address',
    Code.LINK_RESET: 'associate again',
    Code.MODE_REFUSED: 'win12 read iec21:///dev/ttyUSB0 shows what it offers; not all meters have mode E or programming mode',
    Code.LINE_NOISY: 'look at the optical head and its place; speed= makes the line slower',
    Code.WRONG_PEER: 'check client and server address, and gateway=',
    Code.PUSH_FAILED: 'check that the receiver listens at the destination of the push setup',
    Code.PUSH_UNCONFIRMED: 'it listens but could not keep the push, or does not confirm',
    Code.NO_METER: 'check its name in the configuration of the broker; is the device there?',
    Code.DEVICE_GONE: 'open it again when its line is back',
    Code.LINE_FAILED: 'look at the line and its settings; a broker says why in its log',
    Code.UNEXPECTED: 'associate first; one request at a time',
    Code.UNEXPECTED_APDU: 'the peer does not follow the standard',
    Code.WRONG_INVOKE_ID: 'the answer was dropped and the association ended',
    Code.BLOCK_SEQUENCE: 'read again',
    Code.TRANSFER_TOO_LARGE: 'read a smaller range or raise TRANSFER_MAX in spec/limits.yaml',
    Code.TRANSFER_ABORTED: 'read again or read less',
    Code.ASSOCIATION_REJECTED: 'transient: try again later, the meter may have locked you out; otherwise check client=, auth= and password or keys',
    Code.EXCEPTION: 'deciphering error: check ek, ak and suite=; otherwise this client may not use the service, the meter lacks it, or a gateway does not reach the meter',
    Code.SERVICE_ERROR: 'the meter does not take what was proposed; application reference 6 is a deciphering error: check ek, ak and suite=',
    Code.PORT_FAILED: 'in C, where no exception says why: ask the port, then tell the machine by port_failed',
    Code.NOT_AGREED: 'see the conformance bits of the association',
    Code.TOO_LONG: 'use block transfer or ask for less',
    Code.INVALID_APDU: 'the peer does not follow the standard',
    Code.INACTIVE: 'associate again',
    Code.LOCKED_OUT: 'wait until the lock opens',
    Code.BUSY: 'wait for its answer',
    Code.QUEUE_FULL: 'ask again later',
    Code.TURN_TIMEOUT: 'another caller holds it; ask again later',
    Code.EVICTED: 'release it between requests',
    Code.NOT_YOUR_TURN: "use it only inside 'async with shared.turn()'",
    Code.NOT_ATTACHED: 'the meter only pushes, or is not attached: read what was latest',
    Code.ROOM_TOO_SMALL: 'ask for less at a time',
    Code.CANCELLED: 'ask again',
    Code.WRONG_TAG: 'check the keys and the system title; otherwise somebody altered the message',
    Code.WRONG_SIGNATURE: 'check the public signing key of the peer; otherwise somebody altered the message',
    Code.WRONG_MESSAGE_KEY: 'check kek and the agreement keys of both sides; otherwise somebody altered the message',
    Code.WRONG_TRANSACTION: 'somebody holds messages back, or the transaction ids of the peer are no rising numbers',
    Code.REPLAY: 'somebody replays old messages or the meter lost its counter',
    Code.NOT_PROTECTED: 'somebody injects messages or the meter is misconfigured',
    Code.WEAK_PROTECTION: 'the peer lowered the protection',
    Code.COMPRESSED: 'V.44 compression is not supported',
    Code.WRONG_SUITE: 'set suite= in the URL to the one of the meter',
    Code.WRONG_TITLE: 'another device answers or server_title in the key file is wrong',
    Code.DOWNGRADE: 'check mechanism and context of this client in the meter',
    Code.AUTHENTICATION_FAILED: 'check the keys',
    Code.REFLECTION: 'this is an attack',
    Code.COUNTER_EXHAUSTED: 'change the key of the meter',
    Code.COUNTER_BEHIND: 'run again; the counter was moved up',
    Code.COUNTER_FAR: 'not followed, for anybody can say so: if you trust it, win12 read URL --raise-counter N',
    Code.KEY_MISSING: 'write it in the key file and name that with --keys, or set WIN12_EK, WIN12_AK, ...',
    Code.KEY_INVALID: 'in hexadecimal: keys 16 octets for suites 0 and 1, 32 for suite 2; titles 8',
    Code.KEYS_EXPOSED: 'chmod 600 FILE',
    Code.KEYS_LOCKED: 'give it in WIN12_PASSPHRASE, or name a file that only you can read in WIN12_PASSPHRASE_FILE',
    Code.PASSPHRASE_WRONG: 'another passphrase, or the file was altered',
    Code.KEY_STORE_MISSING: 'pip install win12[pkcs11] or win12[keyring]; pkcs11_module names the library of the token',
    Code.TOKEN_MISSING: 'win12 keys list lists tokens; is it plugged in?',
    Code.TOKEN_FAILED: 'ask its maker what the name of the error means',
    Code.MECHANISM_MISSING: 'needed are AES-GCM for ek and bek, AES key wrap for kek, ECDSA and ECDH for key pairs',
    Code.PIN_MISSING: 'write pkcs11_pin = "env:NAME" or "file:NAME" in the key file',
    Code.PIN_WRONG: 'do not try many: a token locks itself after some wrong ones',
    Code.PIN_LOCKED: 'its security officer sets a new one',
    Code.KEY_AMBIGUOUS: 'tell them apart by id= in the URI, or remove one',
    Code.KEY_IN_TOKEN: 'it is needed as a value here: ak, passwords and keys of kernel drivers cannot be secret to this program',
    Code.KEYRING_LOCKED: 'unlock it or log in to the desktop',
    Code.CERTIFICATE_MISSING: 'the peer showed none: name it in the key file as server_certificate, client_certificate or among certificates',
    Code.CERTIFICATE_INVALID: 'X.509 version 3, as PEM or DER; win12 cert show FILE',
    Code.CERTIFICATE_EXPIRED: 'issue and import a new one; is the clock of this machine right?',
    Code.CERTIFICATE_NOT_YET: 'is the clock of this machine right?',
    Code.CERTIFICATE_TITLE: 'its subject must have CN=the title in 16 hexadecimal digits; otherwise somebody shows the certificate of another',
    Code.CERTIFICATE_USAGE: 'digitalSignature to sign, keyAgreement to agree on keys, both for TLS, keyCertSign for a CA',
    Code.CERTIFICATE_CURVE: 'suite 1: P-256 with SHA-256; suite 2: P-384 with SHA-384; an issuer is never weaker',
    Code.CERTIFICATE_POINT: 'this is an attack or a broken certificate',
    Code.CERTIFICATE_ISSUER: 'name the CA among trust_anchors or a sub CA among certificates',
    Code.CERTIFICATE_SIGNATURE: 'this is an attack or a broken certificate',
    Code.CERTIFICATE_NOT_CA: 'an issuer needs basicConstraints CA and keyCertSign',
    Code.CERTIFICATE_CHAIN: 'an issuer may allow fewer below it (pathLenConstraint); see CERTIFICATE_CHAIN_MAX in docs/limits.md',
    Code.CERTIFICATE_KEY: 'name the key that the certificate was requested with',
    Code.CERTIFICATE_REVOKED: 'its holder needs a new key and certificate; win12 cert show tells when and why',
    Code.CRL_INVALID: 'an X.509 CRL version 2, as PEM or DER; win12 cert show FILE',
    Code.CRL_MISSING: 'name one of each CA in crls, or set crl_policy',
    Code.CRL_EXPIRED: 'get the next one of the CA; crl_policy = "allow-expired" takes an old one',
    Code.CRL_NOT_YET: 'is the clock of this machine right?',
    Code.CRL_ISSUER: 'its issuer must be a trust anchor or among certificates, with cRLSign',
    Code.CRL_SIGNATURE: 'this is an attack or a broken list',
    Code.DATA_ACCESS: 'win12 read URL lists the objects and rights of this client; client=16, the public client, may see fewer',
    Code.ACTION_FAILED: 'win12 read URL lists the objects and rights of this client; client=16, the public client, may see fewer',
    Code.REQUEST_REFUSED: 'it may lack the service, or this client may not use it',
    Code.IMAGE_DISABLED: 'set 0.0.44.0.0.255:image_transfer_enabled, where this client may',
    Code.IMAGE_REFUSED: 'check size and identifier, and that this client may call image transfer',
    Code.IMAGE_REJECTED: 'the file is not an image for this meter or was damaged',
    Code.IMAGE_INCOMPLETE: 'transfer it again; is another client sending one too?',
    Code.ACCESS_DENIED: 'use an association with more rights',
    Code.BAD_URL: 'tcp://host:4059?client=1&server=1&auth=gmac&suite=2',
    Code.BAD_CONFIG: 'see docs/guide.md',
    Code.BAD_ARGUMENT: 'see --help of the command',
    Code.INTERNAL: 'please report it with what --debug prints',
    Code.STORE_FAILED: 'check its path, its rights and the free space',
    Code.STORE_BUSY: 'wait until it has finished',
    Code.STORE_FOREIGN: 'name another file with --store',
    Code.STORE_NEWER: 'upgrade win12',
}
LAYER: Final[dict[str, str]] = {
    Code.TRUNCATED: 'any',
    Code.TRAILING: 'any',
    Code.UNKNOWN_TAG: 'any',
    Code.BAD_VALUE: 'any',
    Code.BAD_CONSTANT: 'any',
    Code.BAD_LENGTH: 'any',
    Code.BAD_CHECKSUM: 'data link',
    Code.BAD_ORDER: 'application',
    Code.NON_CANONICAL: 'any',
    Code.TOO_DEEP: 'application',
    Code.TOO_LARGE: 'any',
    Code.CANNOT_ENCODE: 'any',
    Code.PEER_CLOSED: 'physical',
    Code.CONNECT_FAILED: 'physical',
    Code.CANNOT_LISTEN: 'physical',
    Code.DEADLINE: 'any',
    Code.RESPONSE_TIMEOUT: 'transport',
    Code.HALF_MESSAGE: 'network',
    Code.LINK_REFUSED: 'data link',
    Code.LINK_RESET: 'data link',
    Code.MODE_REFUSED: 'physical',
    Code.LINE_NOISY: 'physical',
    Code.WRONG_PEER: 'network',
    Code.PUSH_FAILED: 'transport',
    Code.PUSH_UNCONFIRMED: 'application',
    Code.NO_METER: 'any',
    Code.DEVICE_GONE: 'any',
    Code.LINE_FAILED: 'any',
    Code.UNEXPECTED: 'application',
    Code.UNEXPECTED_APDU: 'application',
    Code.WRONG_INVOKE_ID: 'application',
    Code.BLOCK_SEQUENCE: 'transport',
    Code.TRANSFER_TOO_LARGE: 'transport',
    Code.TRANSFER_ABORTED: 'transport',
    Code.ASSOCIATION_REJECTED: 'application',
    Code.EXCEPTION: 'application',
    Code.SERVICE_ERROR: 'application',
    Code.PORT_FAILED: 'any',
    Code.NOT_AGREED: 'application',
    Code.TOO_LONG: 'application',
    Code.INVALID_APDU: 'application',
    Code.INACTIVE: 'application',
    Code.LOCKED_OUT: 'application',
    Code.BUSY: 'application',
    Code.QUEUE_FULL: 'application',
    Code.TURN_TIMEOUT: 'application',
    Code.EVICTED: 'application',
    Code.NOT_YOUR_TURN: 'application',
    Code.NOT_ATTACHED: 'any',
    Code.ROOM_TOO_SMALL: 'any',
    Code.CANCELLED: 'any',
    Code.WRONG_TAG: 'application',
    Code.WRONG_SIGNATURE: 'application',
    Code.WRONG_MESSAGE_KEY: 'application',
    Code.WRONG_TRANSACTION: 'application',
    Code.REPLAY: 'application',
    Code.NOT_PROTECTED: 'application',
    Code.WEAK_PROTECTION: 'application',
    Code.COMPRESSED: 'application',
    Code.WRONG_SUITE: 'application',
    Code.WRONG_TITLE: 'application',
    Code.DOWNGRADE: 'application',
    Code.AUTHENTICATION_FAILED: 'application',
    Code.REFLECTION: 'application',
    Code.COUNTER_EXHAUSTED: 'application',
    Code.COUNTER_BEHIND: 'application',
    Code.COUNTER_FAR: 'application',
    Code.KEY_MISSING: 'application',
    Code.KEY_INVALID: 'application',
    Code.KEYS_EXPOSED: 'application',
    Code.KEYS_LOCKED: 'application',
    Code.PASSPHRASE_WRONG: 'application',
    Code.KEY_STORE_MISSING: 'application',
    Code.TOKEN_MISSING: 'application',
    Code.TOKEN_FAILED: 'application',
    Code.MECHANISM_MISSING: 'application',
    Code.PIN_MISSING: 'application',
    Code.PIN_WRONG: 'application',
    Code.PIN_LOCKED: 'application',
    Code.KEY_AMBIGUOUS: 'application',
    Code.KEY_IN_TOKEN: 'application',
    Code.KEYRING_LOCKED: 'application',
    Code.CERTIFICATE_MISSING: 'application',
    Code.CERTIFICATE_INVALID: 'application',
    Code.CERTIFICATE_EXPIRED: 'application',
    Code.CERTIFICATE_NOT_YET: 'application',
    Code.CERTIFICATE_TITLE: 'application',
    Code.CERTIFICATE_USAGE: 'application',
    Code.CERTIFICATE_CURVE: 'application',
    Code.CERTIFICATE_POINT: 'application',
    Code.CERTIFICATE_ISSUER: 'application',
    Code.CERTIFICATE_SIGNATURE: 'application',
    Code.CERTIFICATE_NOT_CA: 'application',
    Code.CERTIFICATE_CHAIN: 'application',
    Code.CERTIFICATE_KEY: 'application',
    Code.CERTIFICATE_REVOKED: 'application',
    Code.CRL_INVALID: 'application',
    Code.CRL_MISSING: 'application',
    Code.CRL_EXPIRED: 'application',
    Code.CRL_NOT_YET: 'application',
    Code.CRL_ISSUER: 'application',
    Code.CRL_SIGNATURE: 'application',
    Code.DATA_ACCESS: 'application',
    Code.ACTION_FAILED: 'application',
    Code.REQUEST_REFUSED: 'application',
    Code.IMAGE_DISABLED: 'application',
    Code.IMAGE_REFUSED: 'application',
    Code.IMAGE_REJECTED: 'application',
    Code.IMAGE_INCOMPLETE: 'application',
    Code.ACCESS_DENIED: 'application',
    Code.BAD_URL: 'any',
    Code.BAD_CONFIG: 'any',
    Code.BAD_ARGUMENT: 'any',
    Code.INTERNAL: 'any',
    Code.STORE_FAILED: 'any',
    Code.STORE_BUSY: 'any',
    Code.STORE_FOREIGN: 'any',
    Code.STORE_NEWER: 'any',
}
_CLASS: Final[dict[str, type[Win12Error]]] = {
    Code.PEER_CLOSED: LinkError,
    Code.CONNECT_FAILED: LinkError,
    Code.CANNOT_LISTEN: LinkError,
    Code.DEADLINE: LinkError,
    Code.RESPONSE_TIMEOUT: LinkError,
    Code.HALF_MESSAGE: LinkError,
    Code.LINK_REFUSED: LinkError,
    Code.LINK_RESET: LinkError,
    Code.MODE_REFUSED: LinkError,
    Code.LINE_NOISY: LinkError,
    Code.WRONG_PEER: LinkError,
    Code.PUSH_FAILED: LinkError,
    Code.PUSH_UNCONFIRMED: LinkError,
    Code.NO_METER: LinkError,
    Code.DEVICE_GONE: LinkError,
    Code.LINE_FAILED: LinkError,
    Code.UNEXPECTED: LocalError,
    Code.UNEXPECTED_APDU: RemoteError,
    Code.WRONG_INVOKE_ID: RemoteError,
    Code.BLOCK_SEQUENCE: RemoteError,
    Code.TRANSFER_TOO_LARGE: RemoteError,
    Code.TRANSFER_ABORTED: RemoteError,
    Code.ASSOCIATION_REJECTED: RemoteError,
    Code.EXCEPTION: RemoteError,
    Code.SERVICE_ERROR: RemoteError,
    Code.PORT_FAILED: LocalError,
    Code.NOT_AGREED: LocalError,
    Code.TOO_LONG: LocalError,
    Code.INVALID_APDU: RemoteError,
    Code.INACTIVE: RemoteError,
    Code.LOCKED_OUT: SecurityError,
    Code.BUSY: LocalError,
    Code.QUEUE_FULL: LocalError,
    Code.TURN_TIMEOUT: LocalError,
    Code.EVICTED: LocalError,
    Code.NOT_YOUR_TURN: LocalError,
    Code.NOT_ATTACHED: LocalError,
    Code.ROOM_TOO_SMALL: LocalError,
    Code.CANCELLED: LocalError,
    Code.WRONG_TAG: SecurityError,
    Code.WRONG_SIGNATURE: SecurityError,
    Code.WRONG_MESSAGE_KEY: SecurityError,
    Code.WRONG_TRANSACTION: SecurityError,
    Code.REPLAY: SecurityError,
    Code.NOT_PROTECTED: SecurityError,
    Code.WEAK_PROTECTION: SecurityError,
    Code.COMPRESSED: SecurityError,
    Code.WRONG_SUITE: SecurityError,
    Code.WRONG_TITLE: SecurityError,
    Code.DOWNGRADE: SecurityError,
    Code.AUTHENTICATION_FAILED: SecurityError,
    Code.REFLECTION: SecurityError,
    Code.COUNTER_EXHAUSTED: SecurityError,
    Code.COUNTER_BEHIND: SecurityError,
    Code.COUNTER_FAR: SecurityError,
    Code.KEY_MISSING: SecurityError,
    Code.KEY_INVALID: SecurityError,
    Code.KEYS_EXPOSED: SecurityError,
    Code.KEYS_LOCKED: SecurityError,
    Code.PASSPHRASE_WRONG: SecurityError,
    Code.KEY_STORE_MISSING: SecurityError,
    Code.TOKEN_MISSING: SecurityError,
    Code.TOKEN_FAILED: SecurityError,
    Code.MECHANISM_MISSING: SecurityError,
    Code.PIN_MISSING: SecurityError,
    Code.PIN_WRONG: SecurityError,
    Code.PIN_LOCKED: SecurityError,
    Code.KEY_AMBIGUOUS: SecurityError,
    Code.KEY_IN_TOKEN: SecurityError,
    Code.KEYRING_LOCKED: SecurityError,
    Code.CERTIFICATE_MISSING: SecurityError,
    Code.CERTIFICATE_INVALID: SecurityError,
    Code.CERTIFICATE_EXPIRED: SecurityError,
    Code.CERTIFICATE_NOT_YET: SecurityError,
    Code.CERTIFICATE_TITLE: SecurityError,
    Code.CERTIFICATE_USAGE: SecurityError,
    Code.CERTIFICATE_CURVE: SecurityError,
    Code.CERTIFICATE_POINT: SecurityError,
    Code.CERTIFICATE_ISSUER: SecurityError,
    Code.CERTIFICATE_SIGNATURE: SecurityError,
    Code.CERTIFICATE_NOT_CA: SecurityError,
    Code.CERTIFICATE_CHAIN: SecurityError,
    Code.CERTIFICATE_KEY: SecurityError,
    Code.CERTIFICATE_REVOKED: SecurityError,
    Code.CRL_INVALID: SecurityError,
    Code.CRL_MISSING: SecurityError,
    Code.CRL_EXPIRED: SecurityError,
    Code.CRL_NOT_YET: SecurityError,
    Code.CRL_ISSUER: SecurityError,
    Code.CRL_SIGNATURE: SecurityError,
    Code.ACCESS_DENIED: AccessDenied,
    Code.BAD_URL: UsageError,
    Code.BAD_CONFIG: UsageError,
    Code.BAD_ARGUMENT: UsageError,
    Code.INTERNAL: LocalError,
    Code.STORE_FAILED: StoreError,
    Code.STORE_BUSY: StoreError,
    Code.STORE_FOREIGN: StoreError,
    Code.STORE_NEWER: StoreError,
}


def make(code: str, detail: str = "") -> Win12Error:
    """The exception that belongs to a code. Raises KeyError for codes of WireError and MeterError."""
    return _CLASS[code](code, detail)
