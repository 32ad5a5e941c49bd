// Generated from spec/errors.yaml. Do not edit: change the spec and run `win12 spec generate`.

#ifndef WIN12_ERRORS_H
#define WIN12_ERRORS_H

#ifdef __cplusplus
extern "C" {
#endif

/* Every error, by the name it has in the spec, in Python, in TLA+ and in traces. */
typedef enum win12_code {
    WIN12_OK = 0,
    WIN12_E_TRUNCATED, /* the input ends inside the field */
    WIN12_E_TRAILING, /* octets follow the end of the message */
    WIN12_E_UNKNOWN_TAG, /* the tag is not one of the choices */
    WIN12_E_BAD_VALUE, /* the value is not allowed here */
    WIN12_E_BAD_CONSTANT, /* a constant octet is wrong */
    WIN12_E_BAD_LENGTH, /* a length does not fit what it measures */
    WIN12_E_BAD_CHECKSUM, /* the check sequence does not match */
    WIN12_E_BAD_ORDER, /* a field is repeated or out of order */
    WIN12_E_NON_CANONICAL, /* the value has a shorter or other canonical form */
    WIN12_E_TOO_DEEP, /* data is nested deeper than allowed */
    WIN12_E_TOO_LARGE, /* the message is larger than allowed */
    WIN12_E_CANNOT_ENCODE, /* the value does not fit the field */
    WIN12_E_PEER_CLOSED, /* the peer closed the connection */
    WIN12_E_CONNECT_FAILED, /* no connection to the meter */
    WIN12_E_CANNOT_LISTEN, /* the port cannot be listened on */
    WIN12_E_DEADLINE, /* the meter did not finish within its deadline */
    WIN12_E_RESPONSE_TIMEOUT, /* no complete answer within the response time */
    WIN12_E_HALF_MESSAGE, /* a message began and did not end in time */
    WIN12_E_LINK_REFUSED, /* the meter refused the data link connection */
    WIN12_E_LINK_RESET, /* the meter reset the data link */
    WIN12_E_MODE_REFUSED, /* the meter does not offer the mode asked for */
    WIN12_E_LINE_NOISY, /* what the meter sends is corrupted each time */
    WIN12_E_WRONG_PEER, /* a frame came from or for another address */
    WIN12_E_PUSH_FAILED, /* the push could not be sent */
    WIN12_E_PUSH_UNCONFIRMED, /* the receiver did not confirm the push */
    WIN12_E_NO_METER, /* there is no such meter here */
    WIN12_E_DEVICE_GONE, /* the device of the meter is gone */
    WIN12_E_LINE_FAILED, /* the meter could not be asked over its line */
    WIN12_E_UNEXPECTED, /* the operation does not fit the state of the association */
    WIN12_E_UNEXPECTED_APDU, /* the peer sent an APDU that does not fit the dialogue */
    WIN12_E_WRONG_INVOKE_ID, /* the answer carries the invoke id of another request */
    WIN12_E_BLOCK_SEQUENCE, /* a block is missing or repeated */
    WIN12_E_TRANSFER_TOO_LARGE, /* the peer sends more than the limit allows */
    WIN12_E_TRANSFER_ABORTED, /* the peer broke the transfer off */
    WIN12_E_ASSOCIATION_REJECTED, /* the meter rejected the association */
    WIN12_E_EXCEPTION, /* the meter answered with an exception */
    WIN12_E_SERVICE_ERROR, /* the meter answered with a confirmed service error */
    WIN12_E_PORT_FAILED, /* a port could not do what it was asked; the step ended there */
    WIN12_E_NOT_AGREED, /* the peer did not agree to this service */
    WIN12_E_TOO_LONG, /* the APDU is longer than the peer takes */
    WIN12_E_INVALID_APDU, /* the peer sent octets that are not a valid APDU */
    WIN12_E_INACTIVE, /* the association ended because the client was silent for too long */
    WIN12_E_LOCKED_OUT, /* too many wrong passwords or proofs from this client address */
    WIN12_E_BUSY, /* a request is already under way on this association */
    WIN12_E_QUEUE_FULL, /* too many callers wait for this meter */
    WIN12_E_TURN_TIMEOUT, /* the meter did not become free in time */
    WIN12_E_EVICTED, /* the meter was held too long while others waited */
    WIN12_E_NOT_YOUR_TURN, /* the meter is used by another caller */
    WIN12_E_NOT_ATTACHED, /* nothing is there that could be asked */
    WIN12_E_ROOM_TOO_SMALL, /* the answer is larger than the room for it */
    WIN12_E_CANCELLED, /* the request was cancelled */
    WIN12_E_WRONG_TAG, /* the authentication tag does not verify */
    WIN12_E_WRONG_SIGNATURE, /* the signature does not verify */
    WIN12_E_WRONG_MESSAGE_KEY, /* the key of the message cannot be had */
    WIN12_E_WRONG_TRANSACTION, /* the transaction id is not the one expected */
    WIN12_E_REPLAY, /* the invocation counter was used before */
    WIN12_E_NOT_PROTECTED, /* an unprotected message in a protected association */
    WIN12_E_WEAK_PROTECTION, /* the message is protected less than agreed */
    WIN12_E_COMPRESSED, /* the message is compressed */
    WIN12_E_WRONG_SUITE, /* the message uses another security suite */
    WIN12_E_WRONG_TITLE, /* the system title is not the one expected */
    WIN12_E_DOWNGRADE, /* the peer agreed to less than was required */
    WIN12_E_AUTHENTICATION_FAILED, /* the peer did not prove that it knows the key */
    WIN12_E_REFLECTION, /* the peer sent our own challenge or title back */
    WIN12_E_COUNTER_EXHAUSTED, /* the invocation counter is used up */
    WIN12_E_COUNTER_BEHIND, /* the meter expects a higher invocation counter */
    WIN12_E_COUNTER_FAR, /* the meter expects an invocation counter far above ours */
    WIN12_E_KEY_MISSING, /* a key is needed that was not given */
    WIN12_E_KEY_INVALID, /* a key or title has the wrong form */
    WIN12_E_KEYS_EXPOSED, /* other users can read the key file */
    WIN12_E_KEYS_LOCKED, /* the key file is encrypted and no passphrase was given */
    WIN12_E_PASSPHRASE_WRONG, /* the passphrase does not open the key file */
    WIN12_E_KEY_STORE_MISSING, /* the key store cannot be used here */
    WIN12_E_TOKEN_MISSING, /* the token is not there, or not the only one of its name */
    WIN12_E_TOKEN_FAILED, /* the token did not do what it was asked */
    WIN12_E_MECHANISM_MISSING, /* the token lacks the mechanism for this key */
    WIN12_E_PIN_MISSING, /* the token wants a PIN and none was given */
    WIN12_E_PIN_WRONG, /* the PIN does not open the token */
    WIN12_E_PIN_LOCKED, /* the PIN of the token is locked */
    WIN12_E_KEY_AMBIGUOUS, /* several keys of the store have this name */
    WIN12_E_KEY_IN_TOKEN, /* the key does not leave its token */
    WIN12_E_KEYRING_LOCKED, /* the keyring is locked */
    WIN12_E_CERTIFICATE_MISSING, /* no certificate of the peer is there */
    WIN12_E_CERTIFICATE_INVALID, /* this is no certificate of the DLMS profile */
    WIN12_E_CERTIFICATE_EXPIRED, /* the certificate has expired */
    WIN12_E_CERTIFICATE_NOT_YET, /* the certificate is not valid yet */
    WIN12_E_CERTIFICATE_TITLE, /* the certificate is for another system title */
    WIN12_E_CERTIFICATE_USAGE, /* the certificate is for another use */
    WIN12_E_CERTIFICATE_CURVE, /* the key or signature of the certificate is not of the security suite */
    WIN12_E_CERTIFICATE_POINT, /* the public key of the certificate is no point of its curve */
    WIN12_E_CERTIFICATE_ISSUER, /* no trust anchor vouches for the issuer of the certificate */
    WIN12_E_CERTIFICATE_SIGNATURE, /* the signature of the certificate is not by its issuer */
    WIN12_E_CERTIFICATE_NOT_CA, /* the issuer of the certificate is no certification authority */
    WIN12_E_CERTIFICATE_CHAIN, /* the chain of certificates is too long */
    WIN12_E_CERTIFICATE_KEY, /* the certificate is not of this private key */
    WIN12_E_CERTIFICATE_REVOKED, /* the certificate was revoked */
    WIN12_E_CRL_INVALID, /* this is no list of revoked certificates of the profile */
    WIN12_E_CRL_MISSING, /* no list of revoked certificates of the issuer is there */
    WIN12_E_CRL_EXPIRED, /* the list of revoked certificates is out of date */
    WIN12_E_CRL_NOT_YET, /* the list of revoked certificates is of the future */
    WIN12_E_CRL_ISSUER, /* the list of revoked certificates is by nobody who may issue it */
    WIN12_E_CRL_SIGNATURE, /* the signature of the list of revoked certificates is not by its issuer */
    WIN12_E_DATA_ACCESS, /* the meter refused the access */
    WIN12_E_ACTION_FAILED, /* the meter refused the action */
    WIN12_E_REQUEST_REFUSED, /* the meter did not take the request */
    WIN12_E_IMAGE_DISABLED, /* the meter takes no firmware image */
    WIN12_E_IMAGE_REFUSED, /* the meter refused the firmware image */
    WIN12_E_IMAGE_REJECTED, /* the meter did not verify or activate the firmware image */
    WIN12_E_IMAGE_INCOMPLETE, /* the meter keeps missing blocks of the firmware image */
    WIN12_E_ACCESS_DENIED, /* this association may not do that */
    WIN12_E_BAD_URL, /* the meter URL is not valid */
    WIN12_E_BAD_CONFIG, /* the configuration is not valid */
    WIN12_E_BAD_ARGUMENT, /* what was given is not valid */
    WIN12_E_INTERNAL, /* a fault in win12 itself */
    WIN12_E_STORE_FAILED, /* a file cannot be used */
    WIN12_E_STORE_BUSY, /* another program holds the store */
    WIN12_E_STORE_FOREIGN, /* the file is not a win12 store */
    WIN12_E_STORE_NEWER, /* the store was written by a newer win12 */
} win12_code;

/* Its name in the spec, what happened, and what to do; never NULL. */
const char *win12_code_name(win12_code code);
const char *win12_code_text(win12_code code);
const char *win12_code_help(win12_code code);

#ifdef __cplusplus
}
#endif

#endif
