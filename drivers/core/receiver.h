/*
 * Octets of a line in, whole APDUs out: HDLC, wired M-Bus or the wrapper, each as the classes of win12.application.listening.lines
 * have it. A receiver answers nothing; it takes what stations send to each other or push to anybody.
 *
 * The octets alone decide what comes out, not how they were cut into calls. Noise between frames is passed over; a broken frame costs
 * itself, for the search goes on at the octet after its first. What is under way when silence comes is never joined to what follows
 * (spec/sessions/push_line.yaml; whoever calls has the timer).
 */
#ifndef WIN12_DRIVERS_RECEIVER_H
#define WIN12_DRIVERS_RECEIVER_H

#include "os.h"

#include "win12/frames/device_abi.h"
#include "win12/frames/hdlc.h"

/* Octets of a message, LLC header included. A push of a meter has some hundreds; a longer message is left out and counted. */
#ifndef WIN12_RECEIVER_MESSAGE
#define WIN12_RECEIVER_MESSAGE 8192U
#endif
/* Messages under way at a time: pairs of stations of one line. For one more, the one that began first is given up. */
#ifndef WIN12_RECEIVER_SENDERS
#define WIN12_RECEIVER_SENDERS 4U
#endif
/* Octets that are looked at: the longest frame, and as many again so that they are not moved for each octet. */
#define WIN12_RECEIVER_AHEAD (2U * WIN12_HDLC_MAX)
/* A run of noise is counted as broken once in so many octets, as `Skipped` of win12.datalink.scanner is told. */
#define WIN12_RECEIVER_NOISE 4096U
/* Octets of the two ends of a message: a length and up to four octets of address, twice. */
#define WIN12_RECEIVER_PAIR 10U
#define WIN12_RECEIVER_HEADER 8U /* octets of a wrapper before its APDU */

/* A whole message. The octets are the receiver's: whoever takes them may write to them, until it returns. */
struct win12_received {
    uint8_t *apdu; /* without link and LLC headers */
    size_t size;
    int64_t utc; /* when the octets came with which it was whole */
    uint8_t pair[WIN12_RECEIVER_PAIR]; /* who sent it to whom */
};

struct win12_receiver_ports {
    void *context;
    bool (*frame)(void *context, const struct win12_hdlc *frame); /* whether somebody else takes it; NULL: nobody does */
    void (*take)(void *context, const struct win12_received *received);
};

/* What was counted, since the beginning. */
struct win12_receiver_counts {
    uint64_t octets;
    uint64_t frames; /* whole, all their checks hold */
    uint64_t broken; /* runs of octets in which there was a frame that was none in the end */
    uint64_t incomplete; /* messages that were not whole, or too large */
};

/* A message under way. */
struct win12_receiver_partial {
    uint64_t begun; /* in which order they began; 0: none is under way */
    size_t size;
    size_t last_size; /* of the segment that came last */
    uint8_t pair[WIN12_RECEIVER_PAIR];
    uint8_t control; /* HDLC: of that segment */
    uint8_t next; /* M-Bus: number of the next segment */
    bool from_middle; /* M-Bus: its first segment did not come */
    uint8_t octets[WIN12_RECEIVER_MESSAGE + WIN12_RECEIVER_HEADER];
};

/* Some 37 kB. It has no pointers into itself. */
struct win12_receiver {
    const struct win12_receiver_ports *ports;
    struct win12_receiver_counts counts;
    int64_t utc;
    uint64_t begun;
    uint8_t carrier; /* enum win12_carrier */
    uint8_t error; /* what the noise seemed to be: see receiver_scan.c */
    bool solid; /* and it is not flags alone */
    bool out_of_step; /* wrapper: a header was none; nothing is taken until there is silence */
    size_t noise; /* octets passed over */
    size_t skip; /* wrapper: octets to come of a message that is too large */
    size_t at; /* octets[at] to octets[end] may be a frame */
    size_t end;
    uint8_t octets[WIN12_RECEIVER_AHEAD];
    struct win12_receiver_partial partials[WIN12_RECEIVER_SENDERS];
};

/* Begin, or begin anew with another carrier; all counts are 0. */
void win12_receiver_init(struct win12_receiver *receiver, uint8_t carrier, const struct win12_receiver_ports *ports);

/*
 * Octets have come, the last of them at `utc`. What is whole with them is taken before this returns. Work: for each octet at most one
 * attempt to read a frame of WIN12_HDLC_MAX octets.
 */
void win12_receiver_octets(struct win12_receiver *receiver, const uint8_t *octets, size_t size, int64_t utc);

/* Nothing came for so long that what is under way has ended, or the line has. Frames in what is left are taken, the rest is counted. */
void win12_receiver_silence(struct win12_receiver *receiver);

/* Nothing came for a while inside a frame: what hides behind its length is looked at. Messages under way stay. */
void win12_receiver_gap(struct win12_receiver *receiver);

/* Forget what is under way, and count it. Nothing is taken. */
void win12_receiver_give_up(struct win12_receiver *receiver);

#endif
