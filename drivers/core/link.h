/*
 * The client's station of an HDLC link: spec/sessions/hdlc_client.yaml bound to frames and segments, as `HdlcClientLink` of
 * win12.datalink.hdlc_client has it. Frames come from the receiver of the line, those to be sent go to `out`; nothing waits in here.
 *
 * It proposes nothing (SNRM without parameters): every meter can do that, and one frame goes each way at a time.
 */
#ifndef WIN12_DRIVERS_LINK_H
#define WIN12_DRIVERS_LINK_H

#include "os.h"
#include "outgoing.h"
#include "steps.h"

#include "win12/frames/hdlc.h"
#include "win12/sessions/hdlc_client.h"

/* Octets of a message, LLC header included, either way. */
#ifndef WIN12_LINK_MESSAGE
#define WIN12_LINK_MESSAGE 8192U
#endif
#define WIN12_LINK_HEADER 3U /* octets of an LLC header */

/* A frame as the other end of an optical head gives it back. */
struct win12_link_echo {
    bool there;
    bool segmented;
    uint8_t control;
    struct win12_slice information; /* in `sent` */
};

struct win12_link {
    struct win12_hdlc_client machine;
    struct win12_hdlc_client_ports ports;
    struct win12_outgoing *out;
    struct win12_steps *steps;
    uint8_t here[4]; /* addresses as they stand in frames */
    uint8_t here_size;
    uint8_t there[4];
    uint8_t there_size;
    uint8_t ours[WIN12_LINK_HEADER]; /* LLC headers of messages to the server, and to us */
    uint8_t theirs[WIN12_LINK_HEADER];

    uint16_t info; /* octets of a segment that we send */
    size_t sent_size; /* of the message under way */
    size_t sent_at; /* where its oldest segment begins that is not acknowledged */
    uint8_t first; /* number of that segment */
    bool gave_turn; /* the last frame that was sent has P=1 */
    struct win12_link_echo echo; /* of the last frame that could be taken for the server's */
    const struct win12_hdlc *frame; /* in hand */
    size_t message_size; /* octets of the message that is coming in */

    /* What a call has come to; whoever calls sets it back. */
    bool heard; /* a part of a message */
    bool whole; /* message + WIN12_LINK_HEADER is an APDU of apdu_size octets */
    size_t apdu_size;
    bool ended; /* the link */
    bool failed; /* and not as it should */

    uint8_t sent[WIN12_LINK_MESSAGE];
    uint8_t message[WIN12_LINK_MESSAGE];
};

/* A link that is closed. False when no frame can bear these addresses; `physical` 0: none. */
bool win12_link_init(struct win12_link *link, struct win12_outgoing *out, struct win12_steps *steps, uint8_t client,
    uint16_t server, uint16_t physical);

/* What the owner wants: the codes are those of the machine. One message at a time, until it was acknowledged: else UNEXPECTED. */
win12_code win12_link_open(struct win12_link *link, win12_time now);
win12_code win12_link_close(struct win12_link *link, win12_time now);
win12_code win12_link_send(struct win12_link *link, const uint8_t *apdu, size_t size, win12_time now);
win12_code win12_link_poll(struct win12_link *link, win12_time now);

/* A frame of the line whose checks hold. False when it is not for us, or does not belong to the dialogue: UI. */
bool win12_link_frame(struct win12_link *link, const struct win12_hdlc *frame, win12_time now);

win12_time win12_link_deadline(const struct win12_link *link);
void win12_link_timer(struct win12_link *link, win12_time now);

static inline bool win12_link_closed(const struct win12_link *link)
{
    return link->machine.state == WIN12_HDLC_CLIENT_CLOSED;
}

#endif
