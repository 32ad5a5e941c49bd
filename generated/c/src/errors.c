// Generated from spec/errors.yaml. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/errors.h"

const char *win12_code_name(win12_code code)
{
    switch (code) {
    case WIN12_E_TRUNCATED:
        return "TRUNCATED";
    case WIN12_E_TRAILING:
        return "TRAILING";
    case WIN12_E_UNKNOWN_TAG:
        return "UNKNOWN_TAG";
    case WIN12_E_BAD_VALUE:
        return "BAD_VALUE";
    case WIN12_E_BAD_CONSTANT:
        return "BAD_CONSTANT";
    case WIN12_E_BAD_LENGTH:
        return "BAD_LENGTH";
    case WIN12_E_BAD_CHECKSUM:
        return "BAD_CHECKSUM";
    case WIN12_E_BAD_ORDER:
        return "BAD_ORDER";
    case WIN12_E_NON_CANONICAL:
        return "NON_CANONICAL";
    case WIN12_E_TOO_DEEP:
        return "TOO_DEEP";
    case WIN12_E_TOO_LARGE:
        return "TOO_LARGE";
    case WIN12_E_CANNOT_ENCODE:
        return "CANNOT_ENCODE";
    case WIN12_E_PEER_CLOSED:
        return "PEER_CLOSED";
    case WIN12_E_CONNECT_FAILED:
        return "CONNECT_FAILED";
    case WIN12_E_CANNOT_LISTEN:
        return "CANNOT_LISTEN";
    case WIN12_E_DEADLINE:
        return "DEADLINE";
    case WIN12_E_RESPONSE_TIMEOUT:
        return "RESPONSE_TIMEOUT";
    case WIN12_E_HALF_MESSAGE:
        return "HALF_MESSAGE";
    case WIN12_E_LINK_REFUSED:
        return "LINK_REFUSED";
    case WIN12_E_LINK_RESET:
        return "LINK_RESET";
    case WIN12_E_MODE_REFUSED:
        return "MODE_REFUSED";
    case WIN12_E_LINE_NOISY:
        return "LINE_NOISY";
    case WIN12_E_WRONG_PEER:
        return "WRONG_PEER";
    case WIN12_E_PUSH_FAILED:
        return "PUSH_FAILED";
    case WIN12_E_PUSH_UNCONFIRMED:
        return "PUSH_UNCONFIRMED";
    case WIN12_E_NO_METER:
        return "NO_METER";
    case WIN12_E_DEVICE_GONE:
        return "DEVICE_GONE";
    case WIN12_E_LINE_FAILED:
        return "LINE_FAILED";
    case WIN12_E_UNEXPECTED:
        return "UNEXPECTED";
    case WIN12_E_UNEXPECTED_APDU:
        return "UNEXPECTED_APDU";
    case WIN12_E_WRONG_INVOKE_ID:
        return "WRONG_INVOKE_ID";
    case WIN12_E_BLOCK_SEQUENCE:
        return "BLOCK_SEQUENCE";
    case WIN12_E_TRANSFER_TOO_LARGE:
        return "TRANSFER_TOO_LARGE";
    case WIN12_E_TRANSFER_ABORTED:
        return "TRANSFER_ABORTED";
    case WIN12_E_ASSOCIATION_REJECTED:
        return "ASSOCIATION_REJECTED";
    case WIN12_E_EXCEPTION:
        return "EXCEPTION";
    case WIN12_E_SERVICE_ERROR:
        return "SERVICE_ERROR";
    case WIN12_E_PORT_FAILED:
        return "PORT_FAILED";
    case WIN12_E_NOT_AGREED:
        return "NOT_AGREED";
    case WIN12_E_TOO_LONG:
        return "TOO_LONG";
    case WIN12_E_INVALID_APDU:
        return "INVALID_APDU";
    case WIN12_E_INACTIVE:
        return "INACTIVE";
    case WIN12_E_LOCKED_OUT:
        return "LOCKED_OUT";
    case WIN12_E_BUSY:
        return "BUSY";
    case WIN12_E_QUEUE_FULL:
        return "QUEUE_FULL";
    case WIN12_E_TURN_TIMEOUT:
        return "TURN_TIMEOUT";
    case WIN12_E_EVICTED:
        return "EVICTED";
    case WIN12_E_NOT_YOUR_TURN:
        return "NOT_YOUR_TURN";
    case WIN12_E_NOT_ATTACHED:
        return "NOT_ATTACHED";
    case WIN12_E_ROOM_TOO_SMALL:
        return "ROOM_TOO_SMALL";
    case WIN12_E_CANCELLED:
        return "CANCELLED";
    case WIN12_E_WRONG_TAG:
        return "WRONG_TAG";
    case WIN12_E_WRONG_SIGNATURE:
        return "WRONG_SIGNATURE";
    case WIN12_E_WRONG_MESSAGE_KEY:
        return "WRONG_MESSAGE_KEY";
    case WIN12_E_WRONG_TRANSACTION:
        return "WRONG_TRANSACTION";
    case WIN12_E_REPLAY:
        return "REPLAY";
    case WIN12_E_NOT_PROTECTED:
        return "NOT_PROTECTED";
    case WIN12_E_WEAK_PROTECTION:
        return "WEAK_PROTECTION";
    case WIN12_E_COMPRESSED:
        return "COMPRESSED";
    case WIN12_E_WRONG_SUITE:
        return "WRONG_SUITE";
    case WIN12_E_WRONG_TITLE:
        return "WRONG_TITLE";
    case WIN12_E_DOWNGRADE:
        return "DOWNGRADE";
    case WIN12_E_AUTHENTICATION_FAILED:
        return "AUTHENTICATION_FAILED";
    case WIN12_E_REFLECTION:
        return "REFLECTION";
    case WIN12_E_COUNTER_EXHAUSTED:
        return "COUNTER_EXHAUSTED";
    case WIN12_E_COUNTER_BEHIND:
        return "COUNTER_BEHIND";
    case WIN12_E_COUNTER_FAR:
        return "COUNTER_FAR";
    case WIN12_E_KEY_MISSING:
        return "KEY_MISSING";
    case WIN12_E_KEY_INVALID:
        return "KEY_INVALID";
    case WIN12_E_KEYS_EXPOSED:
        return "KEYS_EXPOSED";
    case WIN12_E_KEYS_LOCKED:
        return "KEYS_LOCKED";
    case WIN12_E_PASSPHRASE_WRONG:
        return "PASSPHRASE_WRONG";
    case WIN12_E_KEY_STORE_MISSING:
        return "KEY_STORE_MISSING";
    case WIN12_E_TOKEN_MISSING:
        return "TOKEN_MISSING";
    case WIN12_E_TOKEN_FAILED:
        return "TOKEN_FAILED";
    case WIN12_E_MECHANISM_MISSING:
        return "MECHANISM_MISSING";
    case WIN12_E_PIN_MISSING:
        return "PIN_MISSING";
    case WIN12_E_PIN_WRONG:
        return "PIN_WRONG";
    case WIN12_E_PIN_LOCKED:
        return "PIN_LOCKED";
    case WIN12_E_KEY_AMBIGUOUS:
        return "KEY_AMBIGUOUS";
    case WIN12_E_KEY_IN_TOKEN:
        return "KEY_IN_TOKEN";
    case WIN12_E_KEYRING_LOCKED:
        return "KEYRING_LOCKED";
    case WIN12_E_CERTIFICATE_MISSING:
        return "CERTIFICATE_MISSING";
    case WIN12_E_CERTIFICATE_INVALID:
        return "CERTIFICATE_INVALID";
    case WIN12_E_CERTIFICATE_EXPIRED:
        return "CERTIFICATE_EXPIRED";
    case WIN12_E_CERTIFICATE_NOT_YET:
        return "CERTIFICATE_NOT_YET";
    case WIN12_E_CERTIFICATE_TITLE:
        return "CERTIFICATE_TITLE";
    case WIN12_E_CERTIFICATE_USAGE:
        return "CERTIFICATE_USAGE";
    case WIN12_E_CERTIFICATE_CURVE:
        return "CERTIFICATE_CURVE";
    case WIN12_E_CERTIFICATE_POINT:
        return "CERTIFICATE_POINT";
    case WIN12_E_CERTIFICATE_ISSUER:
        return "CERTIFICATE_ISSUER";
    case WIN12_E_CERTIFICATE_SIGNATURE:
        return "CERTIFICATE_SIGNATURE";
    case WIN12_E_CERTIFICATE_NOT_CA:
        return "CERTIFICATE_NOT_CA";
    case WIN12_E_CERTIFICATE_CHAIN:
        return "CERTIFICATE_CHAIN";
    case WIN12_E_CERTIFICATE_KEY:
        return "CERTIFICATE_KEY";
    case WIN12_E_CERTIFICATE_REVOKED:
        return "CERTIFICATE_REVOKED";
    case WIN12_E_CRL_INVALID:
        return "CRL_INVALID";
    case WIN12_E_CRL_MISSING:
        return "CRL_MISSING";
    case WIN12_E_CRL_EXPIRED:
        return "CRL_EXPIRED";
    case WIN12_E_CRL_NOT_YET:
        return "CRL_NOT_YET";
    case WIN12_E_CRL_ISSUER:
        return "CRL_ISSUER";
    case WIN12_E_CRL_SIGNATURE:
        return "CRL_SIGNATURE";
    case WIN12_E_DATA_ACCESS:
        return "DATA_ACCESS";
    case WIN12_E_ACTION_FAILED:
        return "ACTION_FAILED";
    case WIN12_E_REQUEST_REFUSED:
        return "REQUEST_REFUSED";
    case WIN12_E_IMAGE_DISABLED:
        return "IMAGE_DISABLED";
    case WIN12_E_IMAGE_REFUSED:
        return "IMAGE_REFUSED";
    case WIN12_E_IMAGE_REJECTED:
        return "IMAGE_REJECTED";
    case WIN12_E_IMAGE_INCOMPLETE:
        return "IMAGE_INCOMPLETE";
    case WIN12_E_ACCESS_DENIED:
        return "ACCESS_DENIED";
    case WIN12_E_BAD_URL:
        return "BAD_URL";
    case WIN12_E_BAD_CONFIG:
        return "BAD_CONFIG";
    case WIN12_E_BAD_ARGUMENT:
        return "BAD_ARGUMENT";
    case WIN12_E_INTERNAL:
        return "INTERNAL";
    case WIN12_E_STORE_FAILED:
        return "STORE_FAILED";
    case WIN12_E_STORE_BUSY:
        return "STORE_BUSY";
    case WIN12_E_STORE_FOREIGN:
        return "STORE_FOREIGN";
    case WIN12_E_STORE_NEWER:
        return "STORE_NEWER";
    case WIN12_OK:
        return "OK";
    }
    return "";
}

const char *win12_code_text(win12_code code)
{
    switch (code) {
    case WIN12_E_TRUNCATED:
        return "the input ends inside the field";
    case WIN12_E_TRAILING:
        return "octets follow the end of the message";
    case WIN12_E_UNKNOWN_TAG:
        return "the tag is not one of the choices";
    case WIN12_E_BAD_VALUE:
        return "the value is not allowed here";
    case WIN12_E_BAD_CONSTANT:
        return "a constant octet is wrong";
    case WIN12_E_BAD_LENGTH:
        return "a length does not fit what it measures";
    case WIN12_E_BAD_CHECKSUM:
        return "the check sequence does not match";
    case WIN12_E_BAD_ORDER:
        return "a field is repeated or out of order";
    case WIN12_E_NON_CANONICAL:
        return "the value has a shorter or other canonical form";
    case WIN12_E_TOO_DEEP:
        return "data is nested deeper than allowed";
    case WIN12_E_TOO_LARGE:
        return "the message is larger than allowed";
    case WIN12_E_CANNOT_ENCODE:
        return "the value does not fit the field";
    case WIN12_E_PEER_CLOSED:
        return "the peer closed the connection";
    case WIN12_E_CONNECT_FAILED:
        return "no connection to the meter";
    case WIN12_E_CANNOT_LISTEN:
        return "the port cannot be listened on";
    case WIN12_E_DEADLINE:
        return "the meter did not finish within its deadline";
    case WIN12_E_RESPONSE_TIMEOUT:
        return "no complete answer within the response time";
    case WIN12_E_HALF_MESSAGE:
        return "a message began and did not end in time";
    case WIN12_E_LINK_REFUSED:
        return "the meter refused the data link connection";
    case WIN12_E_LINK_RESET:
        return "the meter reset the data link";
    case WIN12_E_MODE_REFUSED:
        return "the meter does not offer the mode asked for";
    case WIN12_E_LINE_NOISY:
        return "what the meter sends is corrupted each time";
    case WIN12_E_WRONG_PEER:
        return "a frame came from or for another address";
    case WIN12_E_PUSH_FAILED:
        return "the push could not be sent";
    case WIN12_E_PUSH_UNCONFIRMED:
        return "the receiver did not confirm the push";
    case WIN12_E_NO_METER:
        return "there is no such meter here";
    case WIN12_E_DEVICE_GONE:
        return "the device of the meter is gone";
    case WIN12_E_LINE_FAILED:
        return "the meter could not be asked over its line";
    case WIN12_E_UNEXPECTED:
        return "the operation does not fit the state of the association";
    case WIN12_E_UNEXPECTED_APDU:
        return "the peer sent an APDU that does not fit the dialogue";
    case WIN12_E_WRONG_INVOKE_ID:
        return "the answer carries the invoke id of another request";
    case WIN12_E_BLOCK_SEQUENCE:
        return "a block is missing or repeated";
    case WIN12_E_TRANSFER_TOO_LARGE:
        return "the peer sends more than the limit allows";
    case WIN12_E_TRANSFER_ABORTED:
        return "the peer broke the transfer off";
    case WIN12_E_ASSOCIATION_REJECTED:
        return "the meter rejected the association";
    case WIN12_E_EXCEPTION:
        return "the meter answered with an exception";
    case WIN12_E_SERVICE_ERROR:
        return "the meter answered with a confirmed service error";
    case WIN12_E_PORT_FAILED:
        return "a port could not do what it was asked; the step ended there";
    case WIN12_E_NOT_AGREED:
        return "the peer did not agree to this service";
    case WIN12_E_TOO_LONG:
        return "the APDU is longer than the peer takes";
    case WIN12_E_INVALID_APDU:
        return "the peer sent octets that are not a valid APDU";
    case WIN12_E_INACTIVE:
        return "the association ended because the client was silent for too long";
    case WIN12_E_LOCKED_OUT:
        return "too many wrong passwords or proofs from this client address";
    case WIN12_E_BUSY:
        return "a request is already under way on this association";
    case WIN12_E_QUEUE_FULL:
        return "too many callers wait for this meter";
    case WIN12_E_TURN_TIMEOUT:
        return "the meter did not become free in time";
    case WIN12_E_EVICTED:
        return "the meter was held too long while others waited";
    case WIN12_E_NOT_YOUR_TURN:
        return "the meter is used by another caller";
    case WIN12_E_NOT_ATTACHED:
        return "nothing is there that could be asked";
    case WIN12_E_ROOM_TOO_SMALL:
        return "the answer is larger than the room for it";
    case WIN12_E_CANCELLED:
        return "the request was cancelled";
    case WIN12_E_WRONG_TAG:
        return "the authentication tag does not verify";
    case WIN12_E_WRONG_SIGNATURE:
        return "the signature does not verify";
    case WIN12_E_WRONG_MESSAGE_KEY:
        return "the key of the message cannot be had";
    case WIN12_E_WRONG_TRANSACTION:
        return "the transaction id is not the one expected";
    case WIN12_E_REPLAY:
        return "the invocation counter was used before";
    case WIN12_E_NOT_PROTECTED:
        return "an unprotected message in a protected association";
    case WIN12_E_WEAK_PROTECTION:
        return "the message is protected less than agreed";
    case WIN12_E_COMPRESSED:
        return "the message is compressed";
    case WIN12_E_WRONG_SUITE:
        return "the message uses another security suite";
    case WIN12_E_WRONG_TITLE:
        return "the system title is not the one expected";
    case WIN12_E_DOWNGRADE:
        return "the peer agreed to less than was required";
    case WIN12_E_AUTHENTICATION_FAILED:
        return "the peer did not prove that it knows the key";
    case WIN12_E_REFLECTION:
        return "the peer sent our own challenge or title back";
    case WIN12_E_COUNTER_EXHAUSTED:
        return "the invocation counter is used up";
    case WIN12_E_COUNTER_BEHIND:
        return "the meter expects a higher invocation counter";
    case WIN12_E_COUNTER_FAR:
        return "the meter expects an invocation counter far above ours";
    case WIN12_E_KEY_MISSING:
        return "a key is needed that was not given";
    case WIN12_E_KEY_INVALID:
        return "a key or title has the wrong form";
    case WIN12_E_KEYS_EXPOSED:
        return "other users can read the key file";
    case WIN12_E_KEYS_LOCKED:
        return "the key file is encrypted and no passphrase was given";
    case WIN12_E_PASSPHRASE_WRONG:
        return "the passphrase does not open the key file";
    case WIN12_E_KEY_STORE_MISSING:
        return "the key store cannot be used here";
    case WIN12_E_TOKEN_MISSING:
        return "the token is not there, or not the only one of its name";
    case WIN12_E_TOKEN_FAILED:
        return "the token did not do what it was asked";
    case WIN12_E_MECHANISM_MISSING:
        return "the token lacks the mechanism for this key";
    case WIN12_E_PIN_MISSING:
        return "the token wants a PIN and none was given";
    case WIN12_E_PIN_WRONG:
        return "the PIN does not open the token";
    case WIN12_E_PIN_LOCKED:
        return "the PIN of the token is locked";
    case WIN12_E_KEY_AMBIGUOUS:
        return "several keys of the store have this name";
    case WIN12_E_KEY_IN_TOKEN:
        return "the key does not leave its token";
    case WIN12_E_KEYRING_LOCKED:
        return "the keyring is locked";
    case WIN12_E_CERTIFICATE_MISSING:
        return "no certificate of the peer is there";
    case WIN12_E_CERTIFICATE_INVALID:
        return "this is no certificate of the DLMS profile";
    case WIN12_E_CERTIFICATE_EXPIRED:
        return "the certificate has expired";
    case WIN12_E_CERTIFICATE_NOT_YET:
        return "the certificate is not valid yet";
    case WIN12_E_CERTIFICATE_TITLE:
        return "the certificate is for another system title";
    case WIN12_E_CERTIFICATE_USAGE:
        return "the certificate is for another use";
    case WIN12_E_CERTIFICATE_CURVE:
        return "the key or signature of the certificate is not of the security suite";
    case WIN12_E_CERTIFICATE_POINT:
        return "the public key of the certificate is no point of its curve";
    case WIN12_E_CERTIFICATE_ISSUER:
        return "no trust anchor vouches for the issuer of the certificate";
    case WIN12_E_CERTIFICATE_SIGNATURE:
        return "the signature of the certificate is not by its issuer";
    case WIN12_E_CERTIFICATE_NOT_CA:
        return "the issuer of the certificate is no certification authority";
    case WIN12_E_CERTIFICATE_CHAIN:
        return "the chain of certificates is too long";
    case WIN12_E_CERTIFICATE_KEY:
        return "the certificate is not of this private key";
    case WIN12_E_CERTIFICATE_REVOKED:
        return "the certificate was revoked";
    case WIN12_E_CRL_INVALID:
        return "this is no list of revoked certificates of the profile";
    case WIN12_E_CRL_MISSING:
        return "no list of revoked certificates of the issuer is there";
    case WIN12_E_CRL_EXPIRED:
        return "the list of revoked certificates is out of date";
    case WIN12_E_CRL_NOT_YET:
        return "the list of revoked certificates is of the future";
    case WIN12_E_CRL_ISSUER:
        return "the list of revoked certificates is by nobody who may issue it";
    case WIN12_E_CRL_SIGNATURE:
        return "the signature of the list of revoked certificates is not by its issuer";
    case WIN12_E_DATA_ACCESS:
        return "the meter refused the access";
    case WIN12_E_ACTION_FAILED:
        return "the meter refused the action";
    case WIN12_E_REQUEST_REFUSED:
        return "the meter did not take the request";
    case WIN12_E_IMAGE_DISABLED:
        return "the meter takes no firmware image";
    case WIN12_E_IMAGE_REFUSED:
        return "the meter refused the firmware image";
    case WIN12_E_IMAGE_REJECTED:
        return "the meter did not verify or activate the firmware image";
    case WIN12_E_IMAGE_INCOMPLETE:
        return "the meter keeps missing blocks of the firmware image";
    case WIN12_E_ACCESS_DENIED:
        return "this association may not do that";
    case WIN12_E_BAD_URL:
        return "the meter URL is not valid";
    case WIN12_E_BAD_CONFIG:
        return "the configuration is not valid";
    case WIN12_E_BAD_ARGUMENT:
        return "what was given is not valid";
    case WIN12_E_INTERNAL:
        return "a fault in win12 itself";
    case WIN12_E_STORE_FAILED:
        return "a file cannot be used";
    case WIN12_E_STORE_BUSY:
        return "another program holds the store";
    case WIN12_E_STORE_FOREIGN:
        return "the file is not a win12 store";
    case WIN12_E_STORE_NEWER:
        return "the store was written by a newer win12";
    case WIN12_OK:
        return "";
    }
    return "";
}

const char *win12_code_help(win12_code code)
{
    switch (code) {
    case WIN12_E_TRUNCATED:
        return "wait for the rest or check the length before it";
    case WIN12_E_TRAILING:
        return "check the length field of the enclosing frame";
    case WIN12_E_UNKNOWN_TAG:
        return "see the frame tables in docs/frames.md";
    case WIN12_E_BAD_VALUE:
        return "see the frame tables in docs/frames.md";
    case WIN12_E_BAD_CONSTANT:
        return "this is another kind of frame or a corrupted one";
    case WIN12_E_BAD_LENGTH:
        return "the frame is corrupted or cut";
    case WIN12_E_BAD_CHECKSUM:
        return "the frame was corrupted on the way";
    case WIN12_E_BAD_ORDER:
        return "the peer does not follow the standard";
    case WIN12_E_NON_CANONICAL:
        return "the peer does not follow the standard";
    case WIN12_E_TOO_DEEP:
        return "raise DATA_DEPTH in spec/limits.yaml if real";
    case WIN12_E_TOO_LARGE:
        return "raise the limit in spec/limits.yaml if real";
    case WIN12_E_CANNOT_ENCODE:
        return "check type and range of the value given";
    case WIN12_E_PEER_CLOSED:
        return "is another client connected? otherwise check tcp:// against hdlc+tcp://, and client= and server=";
    case WIN12_E_CONNECT_FAILED:
        return "check host and port, or the line or socket that is named; is the meter on line, does the broker run?";
    case WIN12_E_CANNOT_LISTEN:
        return "another program has it, or the address is not one of this machine; port 0 takes a free one";
    case WIN12_E_DEADLINE:
        return "raise deadline in the fleet file or read less";
    case WIN12_E_RESPONSE_TIMEOUT:
        return "check tcp:// against hdlc+tcp://, and client= and server=; for a slow line raise timeout=";
    case WIN12_E_HALF_MESSAGE:
        return "the line is cut or the length field is wrong";
    case WIN12_E_LINK_REFUSED:
        return "check client and server address";
    case WIN12_E_LINK_RESET:
        return "associate again";
    case WIN12_E_MODE_REFUSED:
        return "win12 read iec21:///dev/ttyUSB0 shows what it offers; not all meters have mode E or programming mode";
    case WIN12_E_LINE_NOISY:
        return "look at the optical head and its place; speed= makes the line slower";
    case WIN12_E_WRONG_PEER:
        return "check client and server address, and gateway=";
    case WIN12_E_PUSH_FAILED:
        return "check that the receiver listens at the destination of the push setup";
    case WIN12_E_PUSH_UNCONFIRMED:
        return "it listens but could not keep the push, or does not confirm";
    case WIN12_E_NO_METER:
        return "check its name in the configuration of the broker; is the device there?";
    case WIN12_E_DEVICE_GONE:
        return "open it again when its line is back";
    case WIN12_E_LINE_FAILED:
        return "look at the line and its settings; a broker says why in its log";
    case WIN12_E_UNEXPECTED:
        return "associate first; one request at a time";
    case WIN12_E_UNEXPECTED_APDU:
        return "the peer does not follow the standard";
    case WIN12_E_WRONG_INVOKE_ID:
        return "the answer was dropped and the association ended";
    case WIN12_E_BLOCK_SEQUENCE:
        return "read again";
    case WIN12_E_TRANSFER_TOO_LARGE:
        return "read a smaller range or raise TRANSFER_MAX in spec/limits.yaml";
    case WIN12_E_TRANSFER_ABORTED:
        return "read again or read less";
    case WIN12_E_ASSOCIATION_REJECTED:
        return "transient: try again later, the meter may have locked you out; otherwise check client=, auth= and password or keys";
    case WIN12_E_EXCEPTION:
        return "deciphering error: check ek, ak and suite=; otherwise this client may not use the service, the meter lacks it, or a gateway does not reach the meter";
    case WIN12_E_SERVICE_ERROR:
        return "the meter does not take what was proposed; application reference 6 is a deciphering error: check ek, ak and suite=";
    case WIN12_E_PORT_FAILED:
        return "in C, where no exception says why: ask the port, then tell the machine by port_failed";
    case WIN12_E_NOT_AGREED:
        return "see the conformance bits of the association";
    case WIN12_E_TOO_LONG:
        return "use block transfer or ask for less";
    case WIN12_E_INVALID_APDU:
        return "the peer does not follow the standard";
    case WIN12_E_INACTIVE:
        return "associate again";
    case WIN12_E_LOCKED_OUT:
        return "wait until the lock opens";
    case WIN12_E_BUSY:
        return "wait for its answer";
    case WIN12_E_QUEUE_FULL:
        return "ask again later";
    case WIN12_E_TURN_TIMEOUT:
        return "another caller holds it; ask again later";
    case WIN12_E_EVICTED:
        return "release it between requests";
    case WIN12_E_NOT_YOUR_TURN:
        return "use it only inside 'async with shared.turn()'";
    case WIN12_E_NOT_ATTACHED:
        return "the meter only pushes, or is not attached: read what was latest";
    case WIN12_E_ROOM_TOO_SMALL:
        return "ask for less at a time";
    case WIN12_E_CANCELLED:
        return "ask again";
    case WIN12_E_WRONG_TAG:
        return "check the keys and the system title; otherwise somebody altered the message";
    case WIN12_E_WRONG_SIGNATURE:
        return "check the public signing key of the peer; otherwise somebody altered the message";
    case WIN12_E_WRONG_MESSAGE_KEY:
        return "check kek and the agreement keys of both sides; otherwise somebody altered the message";
    case WIN12_E_WRONG_TRANSACTION:
        return "somebody holds messages back, or the transaction ids of the peer are no rising numbers";
    case WIN12_E_REPLAY:
        return "somebody replays old messages or the meter lost its counter";
    case WIN12_E_NOT_PROTECTED:
        return "somebody injects messages or the meter is misconfigured";
    case WIN12_E_WEAK_PROTECTION:
        return "the peer lowered the protection";
    case WIN12_E_COMPRESSED:
        return "V.44 compression is not supported";
    case WIN12_E_WRONG_SUITE:
        return "set suite= in the URL to the one of the meter";
    case WIN12_E_WRONG_TITLE:
        return "another device answers or server_title in the key file is wrong";
    case WIN12_E_DOWNGRADE:
        return "check mechanism and context of this client in the meter";
    case WIN12_E_AUTHENTICATION_FAILED:
        return "check the keys";
    case WIN12_E_REFLECTION:
        return "this is an attack";
    case WIN12_E_COUNTER_EXHAUSTED:
        return "change the key of the meter";
    case WIN12_E_COUNTER_BEHIND:
        return "run again; the counter was moved up";
    case WIN12_E_COUNTER_FAR:
        return "not followed, for anybody can say so: if you trust it, win12 read URL --raise-counter N";
    case WIN12_E_KEY_MISSING:
        return "write it in the key file and name that with --keys, or set WIN12_EK, WIN12_AK, ...";
    case WIN12_E_KEY_INVALID:
        return "in hexadecimal: keys 16 octets for suites 0 and 1, 32 for suite 2; titles 8";
    case WIN12_E_KEYS_EXPOSED:
        return "chmod 600 FILE";
    case WIN12_E_KEYS_LOCKED:
        return "give it in WIN12_PASSPHRASE, or name a file that only you can read in WIN12_PASSPHRASE_FILE";
    case WIN12_E_PASSPHRASE_WRONG:
        return "another passphrase, or the file was altered";
    case WIN12_E_KEY_STORE_MISSING:
        return "pip install win12[pkcs11] or win12[keyring]; pkcs11_module names the library of the token";
    case WIN12_E_TOKEN_MISSING:
        return "win12 keys list lists tokens; is it plugged in?";
    case WIN12_E_TOKEN_FAILED:
        return "ask its maker what the name of the error means";
    case WIN12_E_MECHANISM_MISSING:
        return "needed are AES-GCM for ek and bek, AES key wrap for kek, ECDSA and ECDH for key pairs";
    case WIN12_E_PIN_MISSING:
        return "write pkcs11_pin = \"env:NAME\" or \"file:NAME\" in the key file";
    case WIN12_E_PIN_WRONG:
        return "do not try many: a token locks itself after some wrong ones";
    case WIN12_E_PIN_LOCKED:
        return "its security officer sets a new one";
    case WIN12_E_KEY_AMBIGUOUS:
        return "tell them apart by id= in the URI, or remove one";
    case WIN12_E_KEY_IN_TOKEN:
        return "it is needed as a value here: ak, passwords and keys of kernel drivers cannot be secret to this program";
    case WIN12_E_KEYRING_LOCKED:
        return "unlock it or log in to the desktop";
    case WIN12_E_CERTIFICATE_MISSING:
        return "the peer showed none: name it in the key file as server_certificate, client_certificate or among certificates";
    case WIN12_E_CERTIFICATE_INVALID:
        return "X.509 version 3, as PEM or DER; win12 cert show FILE";
    case WIN12_E_CERTIFICATE_EXPIRED:
        return "issue and import a new one; is the clock of this machine right?";
    case WIN12_E_CERTIFICATE_NOT_YET:
        return "is the clock of this machine right?";
    case WIN12_E_CERTIFICATE_TITLE:
        return "its subject must have CN=the title in 16 hexadecimal digits; otherwise somebody shows the certificate of another";
    case WIN12_E_CERTIFICATE_USAGE:
        return "digitalSignature to sign, keyAgreement to agree on keys, both for TLS, keyCertSign for a CA";
    case WIN12_E_CERTIFICATE_CURVE:
        return "suite 1: P-256 with SHA-256; suite 2: P-384 with SHA-384; an issuer is never weaker";
    case WIN12_E_CERTIFICATE_POINT:
        return "this is an attack or a broken certificate";
    case WIN12_E_CERTIFICATE_ISSUER:
        return "name the CA among trust_anchors or a sub CA among certificates";
    case WIN12_E_CERTIFICATE_SIGNATURE:
        return "this is an attack or a broken certificate";
    case WIN12_E_CERTIFICATE_NOT_CA:
        return "an issuer needs basicConstraints CA and keyCertSign";
    case WIN12_E_CERTIFICATE_CHAIN:
        return "an issuer may allow fewer below it (pathLenConstraint); see CERTIFICATE_CHAIN_MAX in docs/limits.md";
    case WIN12_E_CERTIFICATE_KEY:
        return "name the key that the certificate was requested with";
    case WIN12_E_CERTIFICATE_REVOKED:
        return "its holder needs a new key and certificate; win12 cert show tells when and why";
    case WIN12_E_CRL_INVALID:
        return "an X.509 CRL version 2, as PEM or DER; win12 cert show FILE";
    case WIN12_E_CRL_MISSING:
        return "name one of each CA in crls, or set crl_policy";
    case WIN12_E_CRL_EXPIRED:
        return "get the next one of the CA; crl_policy = \"allow-expired\" takes an old one";
    case WIN12_E_CRL_NOT_YET:
        return "is the clock of this machine right?";
    case WIN12_E_CRL_ISSUER:
        return "its issuer must be a trust anchor or among certificates, with cRLSign";
    case WIN12_E_CRL_SIGNATURE:
        return "this is an attack or a broken list";
    case WIN12_E_DATA_ACCESS:
        return "win12 read URL lists the objects and rights of this client; client=16, the public client, may see fewer";
    case WIN12_E_ACTION_FAILED:
        return "win12 read URL lists the objects and rights of this client; client=16, the public client, may see fewer";
    case WIN12_E_REQUEST_REFUSED:
        return "it may lack the service, or this client may not use it";
    case WIN12_E_IMAGE_DISABLED:
        return "set 0.0.44.0.0.255:image_transfer_enabled, where this client may";
    case WIN12_E_IMAGE_REFUSED:
        return "check size and identifier, and that this client may call image transfer";
    case WIN12_E_IMAGE_REJECTED:
        return "the file is not an image for this meter or was damaged";
    case WIN12_E_IMAGE_INCOMPLETE:
        return "transfer it again; is another client sending one too?";
    case WIN12_E_ACCESS_DENIED:
        return "use an association with more rights";
    case WIN12_E_BAD_URL:
        return "tcp://host:4059?client=1&server=1&auth=gmac&suite=2";
    case WIN12_E_BAD_CONFIG:
        return "see docs/guide.md";
    case WIN12_E_BAD_ARGUMENT:
        return "see --help of the command";
    case WIN12_E_INTERNAL:
        return "please report it with what --debug prints";
    case WIN12_E_STORE_FAILED:
        return "check its path, its rights and the free space";
    case WIN12_E_STORE_BUSY:
        return "wait until it has finished";
    case WIN12_E_STORE_FOREIGN:
        return "name another file with --store";
    case WIN12_E_STORE_NEWER:
        return "upgrade win12";
    case WIN12_OK:
        return "";
    }
    return "";
}
