# Generated from spec/limits.yaml. Do not edit: change the spec and run `win12 spec generate`.

"""Bounds of everything a peer could make grow, and default times."""

from typing import Final

DATA_DEPTH: Final[int] = 16  # levels; nesting of arrays and structures
PDU_MIN: Final[int] = 12  # octets; smallest client-max-receive-pdu-size accepted
PDU_DEFAULT: Final[int] = 65535  # octets; receive size we announce
APDU_MAX: Final[int] = 131072  # octets; largest single APDU accepted from a stream
STREAM_BUFFER: Final[int] = 262144  # octets; received and not yet taken, before the peer is made to wait
CONNECTIONS_MAX: Final[int] = 20000  # items; connections accepted at a time by one listening socket
TRANSFER_MAX: Final[int] = 67108864  # octets; largest reassembled block transfer
BLOCKS_MAX: Final[int] = 1000000  # blocks; blocks in one transfer
WINDOW_DEFAULT: Final[int] = 8  # blocks; blocks of a general block transfer that we take in a row
WINDOW_HDLC: Final[int] = 1  # blocks; the same over HDLC, where the meter speaks only when it is asked
WINDOW_RETRIES: Final[int] = 3  # times; a window of blocks, or its acknowledgement, is sent again
HDLC_INFO_DEFAULT: Final[int] = 128  # octets; information field when not negotiated
HDLC_INFO_MIN: Final[int] = 8  # octets; smallest information field that a simulated meter can be limited to
HDLC_INFO_MAX: Final[int] = 2030  # octets; largest information field
HDLC_WINDOW_DEFAULT: Final[int] = 1  # frames; window when not negotiated
HDLC_WINDOW_MAX: Final[int] = 7  # frames
HDLC_MESSAGE_MAX: Final[int] = 131072  # octets; largest message reassembled from segments
HDLC_RETRIES: Final[int] = 3  # times; N2
HDLC_POLLS_MAX: Final[int] = 100  # times; a client asks a station that lives but has no answer
HDLC_QUEUE_MAX: Final[int] = 131073  # frames; segments waiting to be sent, LLC header and the smallest segments included
HDLC_NOTICES_MAX: Final[int] = 16  # messages; a meter keeps until it is permitted to send them
CHALLENGE_LENGTH: Final[int] = 16  # octets; length of the challenges we send
CHALLENGE_LENGTH_ECDSA: Final[int] = 32  # octets; the same in mechanism 7
CHALLENGE_MIN: Final[int] = 8  # octets
CHALLENGE_MAX: Final[int] = 64  # octets
COUNTER_MAX: Final[int] = 4294967295  # messages; at this value no more is sent under the key
COUNTER_RESERVE: Final[int] = 64  # messages; counters made durable at a time
COUNTER_JUMP_MAX: Final[int] = 1048576  # messages; how far an unauthenticated hint may raise our counter
TITLE_LENGTH: Final[int] = 8  # octets
TAG_LENGTH: Final[int] = 12  # octets
KEY_LENGTH_SUITE_0: Final[int] = 16  # octets; EK, AK and dedicated key: AES-GCM-128
KEY_LENGTH_SUITE_1: Final[int] = 16  # octets; EK, AK and dedicated key: AES-GCM-128
KEY_LENGTH_SUITE_2: Final[int] = 32  # octets; EK, AK and dedicated key: AES-GCM-256
PASSWORD_TRIES: Final[int] = 3  # times; failures before a client address is locked out
T_CONNECT: Final[float] = 10.0  # seconds
T_RESPONSE: Final[float] = 10.0  # seconds; request to complete answer
T_WINDOW: Final[float] = 3.0  # seconds; silence in a general block transfer, before the window or its acknowledgement is sent again
T_HALF_MESSAGE: Final[float] = 5.0  # seconds; first octet to last octet of one message
T_INACTIVITY: Final[float] = 180.0  # seconds; server ends a silent association
T_HDLC_GAP: Final[float] = 1.0  # seconds; silence inside a frame that ends it
T_HDLC_RESPONSE: Final[float] = 3.0  # seconds; a frame to its answer, before it is asked for again
T_HDLC_INACTIVITY: Final[float] = 120.0  # seconds
T_PUSH_GAP: Final[float] = 4.0  # seconds; silence allowed inside one push
T_PUSH_TAKEN: Final[float] = 10.0  # seconds; the lower layer takes a push
T_PUSH_CONFIRM: Final[float] = 10.0  # seconds; a push to its confirmation
PUSH_SENDERS_MAX: Final[int] = 20000  # items; senders of pushes that a listener remembers
T_RELEASE: Final[float] = 3.0  # seconds; an orderly end before the connection is closed all the same
T_LOCKOUT: Final[float] = 60.0  # seconds
SHARING_QUEUE_MAX: Final[int] = 1000  # items; callers that wait for one meter
T_SHARING_HOLD: Final[float] = 1800.0  # seconds; one caller has a meter while others wait for it
T_SHARING_WAIT: Final[float] = 3600.0  # seconds; a caller waits for its turn
T_SHARING_CUT: Final[float] = 3.0  # seconds; a caller that was put out lets go of the meter, before the link is dropped
T_EXCHANGE_IDLE: Final[float] = 5.0  # seconds; a device keeps an association that nobody uses
IMAGE_ROUNDS_MAX: Final[int] = 8  # times; a firmware image is initiated, or sent to its end, before the meter must have it
IMAGE_LOSSES_MAX: Final[int] = 20  # times; a connection is opened again without one more block of an image in the meter
IMAGE_SIZE_MAX: Final[int] = 67108864  # octets; largest firmware image that a simulated meter takes
T_IMAGE_POLL: Final[float] = 1.0  # seconds; a meter that verifies or activates an image is asked how far it is
T_IMAGE_WAIT: Final[float] = 900.0  # seconds; a meter verifies and activates an image
T_IMAGE_PAUSE: Final[float] = 1.0  # seconds; before a connection that was lost in the transfer of an image is opened again
