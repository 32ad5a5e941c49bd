// Generated from spec/limits.yaml. Do not edit: change the spec and run `win12 spec generate`.

#ifndef WIN12_LIMITS_H
#define WIN12_LIMITS_H

/* Bounds of everything a peer could make grow, and default times; -DWIN12_NAME=VALUE gives another one. */
#ifndef WIN12_DATA_DEPTH
#define WIN12_DATA_DEPTH 16U /* levels; nesting of arrays and structures */
#endif
#ifndef WIN12_PDU_MIN
#define WIN12_PDU_MIN 12U /* octets; smallest client-max-receive-pdu-size accepted */
#endif
#ifndef WIN12_PDU_DEFAULT
#define WIN12_PDU_DEFAULT 65535U /* octets; receive size we announce */
#endif
#ifndef WIN12_APDU_MAX
#define WIN12_APDU_MAX 131072U /* octets; largest single APDU accepted from a stream */
#endif
#ifndef WIN12_STREAM_BUFFER
#define WIN12_STREAM_BUFFER 262144U /* octets; received and not yet taken, before the peer is made to wait */
#endif
#ifndef WIN12_CONNECTIONS_MAX
#define WIN12_CONNECTIONS_MAX 20000U /* items; connections accepted at a time by one listening socket */
#endif
#ifndef WIN12_DATAGRAMS_MAX
#define WIN12_DATAGRAMS_MAX 64U /* messages; datagrams of one peer, received and not yet taken; more are lost */
#endif
#ifndef WIN12_DATAGRAM_APDU_MAX
/* octets; an APDU in one datagram of UDP over IPv4, behind the header of the wrapper */
#define WIN12_DATAGRAM_APDU_MAX 65499U
#endif
#ifndef WIN12_WRAPPER_APDU_MAX
#define WIN12_WRAPPER_APDU_MAX 65535U /* octets; an APDU behind the header of the wrapper, whose length has 16 bits */
#endif
#ifndef WIN12_DATAGRAM_PEERS_MAX
#define WIN12_DATAGRAM_PEERS_MAX 4096U /* items; addresses that speak to one socket at a time */
#endif
#ifndef WIN12_T_DATAGRAM_PEER
#define WIN12_T_DATAGRAM_PEER 300000U /* milliseconds; silence after which a sender of datagrams is forgotten */
#endif
#ifndef WIN12_TRANSFER_MAX
#define WIN12_TRANSFER_MAX 67108864U /* octets; largest reassembled block transfer */
#endif
#ifndef WIN12_BLOCKS_MAX
#define WIN12_BLOCKS_MAX 1000000U /* blocks; blocks in one transfer */
#endif
#ifndef WIN12_WINDOW_DEFAULT
#define WIN12_WINDOW_DEFAULT 8U /* blocks; blocks of a general block transfer that we take in a row */
#endif
#ifndef WIN12_WINDOW_HDLC
#define WIN12_WINDOW_HDLC 1U /* blocks; the same over HDLC, where the meter speaks only when it is asked */
#endif
#ifndef WIN12_WINDOW_RETRIES
#define WIN12_WINDOW_RETRIES 3U /* times; a window of blocks, or its acknowledgement, is sent again */
#endif
#ifndef WIN12_HDLC_INFO_DEFAULT
#define WIN12_HDLC_INFO_DEFAULT 128U /* octets; information field when not negotiated */
#endif
#ifndef WIN12_HDLC_INFO_MIN
#define WIN12_HDLC_INFO_MIN 8U /* octets; smallest information field that a simulated meter can be limited to */
#endif
#ifndef WIN12_HDLC_INFO_MAX
#define WIN12_HDLC_INFO_MAX 2030U /* octets; largest information field */
#endif
#ifndef WIN12_HDLC_WINDOW_DEFAULT
#define WIN12_HDLC_WINDOW_DEFAULT 1U /* frames; window when not negotiated */
#endif
#ifndef WIN12_HDLC_WINDOW_MAX
#define WIN12_HDLC_WINDOW_MAX 7U /* frames */
#endif
#ifndef WIN12_HDLC_MESSAGE_MAX
#define WIN12_HDLC_MESSAGE_MAX 131072U /* octets; largest message reassembled from segments */
#endif
#ifndef WIN12_HDLC_RETRIES
#define WIN12_HDLC_RETRIES 3U /* times; N2 */
#endif
#ifndef WIN12_HDLC_POLLS_MAX
#define WIN12_HDLC_POLLS_MAX 100U /* times; a client asks a station that lives but has no answer */
#endif
#ifndef WIN12_HDLC_QUEUE_MAX
/* frames; segments waiting to be sent, LLC header and the smallest segments included */
#define WIN12_HDLC_QUEUE_MAX 131073U
#endif
#ifndef WIN12_HDLC_NOTICES_MAX
#define WIN12_HDLC_NOTICES_MAX 16U /* messages; a meter keeps until it is permitted to send them */
#endif
#ifndef WIN12_CHALLENGE_LENGTH
#define WIN12_CHALLENGE_LENGTH 16U /* octets; length of the challenges we send */
#endif
#ifndef WIN12_CHALLENGE_LENGTH_ECDSA
#define WIN12_CHALLENGE_LENGTH_ECDSA 32U /* octets; the same in mechanism 7 */
#endif
#ifndef WIN12_PASSPHRASE_COST
/* times; N of scrypt, with r = 8 and p = 1, for a key file that is encrypted: 128 MiB */
#define WIN12_PASSPHRASE_COST 131072U
#endif
#ifndef WIN12_PASSPHRASE_COST_MAX
#define WIN12_PASSPHRASE_COST_MAX 524288U /* times; the same of a key file that is read */
#endif
#ifndef WIN12_CERTIFICATE_MAX
#define WIN12_CERTIFICATE_MAX 4096U /* octets; largest certificate, or request for one, that is looked at */
#endif
#ifndef WIN12_CERTIFICATE_CHAIN_MAX
/* items; certificates from the one that is shown to the trust anchor, both included */
#define WIN12_CERTIFICATE_CHAIN_MAX 4U
#endif
#ifndef WIN12_CHALLENGE_MIN
#define WIN12_CHALLENGE_MIN 8U /* octets */
#endif
#ifndef WIN12_CHALLENGE_MAX
#define WIN12_CHALLENGE_MAX 64U /* octets */
#endif
#ifndef WIN12_COUNTER_MAX
#define WIN12_COUNTER_MAX 4294967295U /* messages; at this value no more is sent under the key */
#endif
#ifndef WIN12_COUNTER_RESERVE
#define WIN12_COUNTER_RESERVE 64U /* messages; counters made durable at a time */
#endif
#ifndef WIN12_COUNTER_JUMP_MAX
#define WIN12_COUNTER_JUMP_MAX 1048576U /* messages; how far an unauthenticated hint may raise our counter */
#endif
#ifndef WIN12_TITLE_LENGTH
#define WIN12_TITLE_LENGTH 8U /* octets */
#endif
#ifndef WIN12_TAG_LENGTH
#define WIN12_TAG_LENGTH 12U /* octets */
#endif
#ifndef WIN12_KEY_LENGTH_SUITE_0
#define WIN12_KEY_LENGTH_SUITE_0 16U /* octets; EK, AK and dedicated key: AES-GCM-128 */
#endif
#ifndef WIN12_KEY_LENGTH_SUITE_1
#define WIN12_KEY_LENGTH_SUITE_1 16U /* octets; EK, AK and dedicated key: AES-GCM-128 */
#endif
#ifndef WIN12_KEY_LENGTH_SUITE_2
#define WIN12_KEY_LENGTH_SUITE_2 32U /* octets; EK, AK and dedicated key: AES-GCM-256 */
#endif
#ifndef WIN12_PASSWORD_TRIES
#define WIN12_PASSWORD_TRIES 3U /* times; failures before a client address is locked out */
#endif
#ifndef WIN12_T_CONNECT
#define WIN12_T_CONNECT 10000U /* milliseconds */
#endif
#ifndef WIN12_T_RESPONSE
#define WIN12_T_RESPONSE 10000U /* milliseconds; request to complete answer */
#endif
#ifndef WIN12_T_WINDOW
/* milliseconds; silence in a general block transfer, before the window or its acknowledgement is sent again */
#define WIN12_T_WINDOW 3000U
#endif
#ifndef WIN12_T_HALF_MESSAGE
#define WIN12_T_HALF_MESSAGE 5000U /* milliseconds; first octet to last octet of one message */
#endif
#ifndef WIN12_T_INACTIVITY
#define WIN12_T_INACTIVITY 180000U /* milliseconds; server ends a silent association */
#endif
#ifndef WIN12_T_HDLC_GAP
#define WIN12_T_HDLC_GAP 1000U /* milliseconds; silence inside a frame that ends it */
#endif
#ifndef WIN12_T_HDLC_RESPONSE
#define WIN12_T_HDLC_RESPONSE 3000U /* milliseconds; a frame to its answer, before it is asked for again */
#endif
#ifndef WIN12_T_HDLC_INACTIVITY
#define WIN12_T_HDLC_INACTIVITY 120000U /* milliseconds */
#endif
#ifndef WIN12_T_PUSH_GAP
#define WIN12_T_PUSH_GAP 4000U /* milliseconds; silence allowed inside one push */
#endif
#ifndef WIN12_T_PUSH_TAKEN
#define WIN12_T_PUSH_TAKEN 10000U /* milliseconds; the lower layer takes a push */
#endif
#ifndef WIN12_T_PUSH_CONFIRM
#define WIN12_T_PUSH_CONFIRM 10000U /* milliseconds; a push to its confirmation */
#endif
#ifndef WIN12_PUSH_SENDERS_MAX
#define WIN12_PUSH_SENDERS_MAX 20000U /* items; senders of pushes that a listener remembers */
#endif
#ifndef WIN12_T_RELEASE
#define WIN12_T_RELEASE 3000U /* milliseconds; an orderly end before the connection is closed all the same */
#endif
#ifndef WIN12_T_LOCKOUT
#define WIN12_T_LOCKOUT 60000U /* milliseconds */
#endif
#ifndef WIN12_SHARING_QUEUE_MAX
#define WIN12_SHARING_QUEUE_MAX 1000U /* items; callers that wait for one meter */
#endif
#ifndef WIN12_T_SHARING_HOLD
#define WIN12_T_SHARING_HOLD 1800000U /* milliseconds; one caller has a meter while others wait for it */
#endif
#ifndef WIN12_T_SHARING_WAIT
#define WIN12_T_SHARING_WAIT 3600000U /* milliseconds; a caller waits for its turn */
#endif
#ifndef WIN12_T_SHARING_CUT
/* milliseconds; a caller that was put out lets go of the meter, before the link is dropped */
#define WIN12_T_SHARING_CUT 3000U
#endif
#ifndef WIN12_GATEWAY_CLIENTS_MAX
#define WIN12_GATEWAY_CLIENTS_MAX 256U /* items; connections of clients to one gateway at a time */
#endif
#ifndef WIN12_GATEWAY_WAYS_MAX
/* items; ways through a gateway that one connection has: one for each meter and pair of addresses */
#define WIN12_GATEWAY_WAYS_MAX 64U
#endif
#ifndef WIN12_GATEWAY_QUEUE_MAX
/* messages; APDUs of one way, kept until its meter can be spoken to; as many are asked ahead of an answer */
#define WIN12_GATEWAY_QUEUE_MAX 4U
#endif
#ifndef WIN12_GATEWAY_UNSENT_MAX
/* octets; said to a meter, or to a client, that takes nothing: more ends the link, or the connection */
#define WIN12_GATEWAY_UNSENT_MAX 1048576U
#endif
#ifndef WIN12_GATEWAY_ADDRESS_MAX
#define WIN12_GATEWAY_ADDRESS_MAX 255U /* octets; physical device address of a meter behind a gateway */
#endif
#ifndef WIN12_T_GATEWAY_TURN
/* milliseconds; a client waits for its turn at a meter behind a gateway, and for the link to it */
#define WIN12_T_GATEWAY_TURN 8000U
#endif
#ifndef WIN12_T_GATEWAY_ANSWER
/* milliseconds; a meter behind a gateway to its answer: less than T_RESPONSE, so that the client hears of it */
#define WIN12_T_GATEWAY_ANSWER 8000U
#endif
#ifndef WIN12_T_GATEWAY_YIELD
#define WIN12_T_GATEWAY_YIELD 3000U /* milliseconds; silence after which a client gives a meter to one that waits */
#endif
#ifndef WIN12_T_GATEWAY_HOLD
#define WIN12_T_GATEWAY_HOLD 60000U /* milliseconds; one client has a meter behind a gateway while others wait for it */
#endif
#ifndef WIN12_T_GATEWAY_LEAVE
#define WIN12_T_GATEWAY_LEAVE 3000U /* milliseconds; the end of a link to a meter, before it is dropped */
#endif
#ifndef WIN12_T_GATEWAY_CLIENT
#define WIN12_T_GATEWAY_CLIENT 900000U /* milliseconds; a gateway ends the connection of a silent client */
#endif
#ifndef WIN12_T_EXCHANGE_IDLE
#define WIN12_T_EXCHANGE_IDLE 5000U /* milliseconds; a device keeps an association that nobody uses */
#endif
#ifndef WIN12_LOCAL_RETRIES
#define WIN12_LOCAL_RETRIES 2U /* times; a sign-on of IEC 62056-21, a readout or a command is tried again */
#endif
#ifndef WIN12_T_LOCAL_WAKE
/* milliseconds; the wake-up message, 2.1 to 2.3 s, and the pause behind it, 1.5 to 1.7 s */
#define WIN12_T_LOCAL_WAKE 3800U
#endif
#ifndef WIN12_T_LOCAL_ANSWER
/*
 * milliseconds; silence in a dialogue of IEC 62056-21: the reaction time of at most 1.5 s, and what is still to be
 * sent at 300 bits per second
 */
#define WIN12_T_LOCAL_ANSWER 3000U
#endif
#ifndef WIN12_T_LOCAL_QUIET
#define WIN12_T_LOCAL_QUIET 2000U /* milliseconds; silence before a meter is asked to identify itself once more */
#endif
#ifndef WIN12_T_LOCAL_DIALOGUE
#define WIN12_T_LOCAL_DIALOGUE 900000U /* milliseconds; a sign-on to the end of its readout, however slow the line */
#endif
#ifndef WIN12_T_LOCAL_COMMAND
#define WIN12_T_LOCAL_COMMAND 10000U /* milliseconds; a command of programming mode to its whole answer */
#endif
#ifndef WIN12_T_LOCAL_PUSH
#define WIN12_T_LOCAL_PUSH 120000U /* milliseconds; a whole message of a meter that sends by itself (mode D) */
#endif
#ifndef WIN12_T_LOCAL_REACTION
/* milliseconds; a meter waits before it answers, a reader before it begins with HDLC */
#define WIN12_T_LOCAL_REACTION 500U
#endif
#ifndef WIN12_T_LOCAL_INACTIVITY
#define WIN12_T_LOCAL_INACTIVITY 60000U /* milliseconds; a meter ends a dialogue in which nothing is asked */
#endif
#ifndef WIN12_IMAGE_ROUNDS_MAX
/* times; a firmware image is initiated, or sent to its end, before the meter must have it */
#define WIN12_IMAGE_ROUNDS_MAX 8U
#endif
#ifndef WIN12_IMAGE_LOSSES_MAX
/* times; a connection is opened again without one more block of an image in the meter */
#define WIN12_IMAGE_LOSSES_MAX 20U
#endif
#ifndef WIN12_IMAGE_SIZE_MAX
#define WIN12_IMAGE_SIZE_MAX 67108864U /* octets; largest firmware image that a simulated meter takes */
#endif
#ifndef WIN12_T_IMAGE_POLL
#define WIN12_T_IMAGE_POLL 1000U /* milliseconds; a meter that verifies or activates an image is asked how far it is */
#endif
#ifndef WIN12_T_IMAGE_WAIT
#define WIN12_T_IMAGE_WAIT 900000U /* milliseconds; a meter verifies and activates an image */
#endif
#ifndef WIN12_T_IMAGE_PAUSE
/* milliseconds; before a connection that was lost in the transfer of an image is opened again */
#define WIN12_T_IMAGE_PAUSE 1000U
#endif
#ifndef WIN12_T_LIMITER_OVER
/* milliseconds; a limiter that nobody has set acts after so long over its threshold */
#define WIN12_T_LIMITER_OVER 60000U
#endif
#ifndef WIN12_T_LIMITER_UNDER
#define WIN12_T_LIMITER_UNDER 60000U /* milliseconds; the same under it */
#endif
#ifndef WIN12_T_MONITOR_LOOK
#define WIN12_T_MONITOR_LOOK 1000U /* milliseconds; between two looks of a simulated meter at what it monitors */
#endif
#ifndef WIN12_MONITOR_LOOKS_MAX
/* times; the same in one go, when a simulated meter was left alone for long: then they lie further apart */
#define WIN12_MONITOR_LOOKS_MAX 900U
#endif
#ifndef WIN12_MONITOR_THRESHOLDS_MAX
#define WIN12_MONITOR_THRESHOLDS_MAX 16U /* items; thresholds of a register monitor of a simulated meter */
#endif

#endif
