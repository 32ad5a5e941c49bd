/*
 * A smart-meter device, all of it that does not depend on the system: octets of a line go in, records come out of the hub.
 *
 *     octets -> receiver -> whole APDUs -> blocks joined -> protection taken off -> push.h -> records -> hub
 *
 * A driver has one `struct win12_device` for each device, allocated once (some 360 kB) and not moved. It serialises the calls below,
 * all of them, by a lock of its own; in none of them anything waits, and no lock is taken. Readers of the hub need no lock (hub.h).
 *
 * Rules
 *   - A push that is protected is taken only when its system title is the one of the keys, its tag verifies, and its counter is
 *     greater than that of every push before it, in this order.
 *   - When there are keys, or when the settings say so (needs_protection), a push without protection is refused. Without a tag, which
 *     is encrypted only, it proves nothing and anybody can alter it: it is refused when the settings say so, or when the keys have an
 *     authentication key. A tag that cannot be verified because there is none is refused too.
 *   - Refused always: compressed, under the broadcast key or a key that comes with the message, two protections inside each other,
 *     another security suite than the length of the key says, what is no notification.
 *   - Nothing is silent: every octet, frame, message and value ends in a counter of the statistics.
 *   - The encryption key is never in here; it is in the cipher behind the ports. The authentication key is, until it is replaced.
 *   - A device confirms nothing: it listens. A push that is repeated because nobody confirmed it has another counter, and is taken.
 */
#ifndef WIN12_DRIVERS_DEVICE_H
#define WIN12_DRIVERS_DEVICE_H

#include "hub.h"
#include "os.h"
#include "push.h"
#include "receiver.h"

#include "win12/core.h"
#include "win12/frames/apdu.h"
#include "win12/limits.h"
#include "win12/sessions/push_blocks.h"
#include "win12/sessions/push_line.h"
#include "win12/sessions/push_receiver.h"

/* Readings of one push; what has more is refused. A hub holds WIN12_HUB_SLOTS records. */
#ifndef WIN12_DEVICE_READINGS
#define WIN12_DEVICE_READINGS 512U
#endif
/* Octets of an APDU that comes in blocks (general block transfer), blocks of one, and such transfers at a time. */
#ifndef WIN12_DEVICE_TRANSFER
#define WIN12_DEVICE_TRANSFER 8192U
#endif
#ifndef WIN12_DEVICE_BLOCKS
#define WIN12_DEVICE_BLOCKS 256U
#endif
#ifndef WIN12_DEVICE_TRANSFERS
#define WIN12_DEVICE_TRANSFERS 2U
#endif
#define WIN12_DEVICE_KEY 32U /* octets of a key, at most */
#define WIN12_DEVICE_NONCE 12U /* octets: system title, invocation counter */
/* Octets of an APDU, however it comes. */
#define WIN12_DEVICE_APDU (WIN12_RECEIVER_MESSAGE > WIN12_DEVICE_TRANSFER ? WIN12_RECEIVER_MESSAGE : WIN12_DEVICE_TRANSFER)
/* Octets that are authenticated, with their tag: the security control octet, the authentication key, what an APDU has. */
#define WIN12_DEVICE_ROOM (1U + WIN12_DEVICE_KEY + WIN12_DEVICE_APDU)
/* Octets of an encoded device_counter, and of an encoded device_statistics. */
#define WIN12_DEVICE_COUNTER 12U
#define WIN12_DEVICE_STATISTICS 120U

/* What a device asks of the driver. */
struct win12_device_ports {
    void *context; /* the first argument of both */
    /*
     * AES-GCM under the encryption key: decipher `size` octets in place. Behind them stand WIN12_TAG_LENGTH octets of tag, which is
     * that of these octets and of `aad`. Where a message is authenticated only, all of it is `aad` and `size` is 0. True only when
     * the tag verifies. When it does not, nothing of the octets is looked at any more.
     */
    bool (*open)(void *context, const uint8_t nonce[WIN12_DEVICE_NONCE], const uint8_t *aad, size_t aad_size, uint8_t *octets,
        size_t size);
    /*
     * The same where there is no tag: AES in counter mode, whose first counter block is the nonce and 00000002. NULL when the driver
     * cannot: then what has no tag is refused.
     */
    bool (*decipher)(void *context, const uint8_t nonce[WIN12_DEVICE_NONCE], uint8_t *octets, size_t size);
};

/* Who speaks with the meter over the same line: see exchange.h. Each tells whether it took what came; what it did not is a push. */
struct win12_device_dialogue {
    void *context;
    bool (*frame)(void *context, const struct win12_hdlc *frame);
    bool (*message)(void *context, const struct win12_received *received);
};

/* What can be told of protection; but for the authentication key nothing in it is secret. */
struct win12_device_protection {
    bool there; /* there are keys */
    uint8_t title[WIN12_TITLE_LENGTH];
    uint8_t encryption_size; /* octets of the key that is behind the ports */
    uint8_t authentication_size;
    uint8_t authentication[WIN12_DEVICE_KEY];
    uint32_t counter; /* the greatest that was taken; 0 when none was */
};

/* An APDU that comes in blocks: the ports of a machine of spec/sessions/push_blocks.yaml. */
struct win12_device_block {
    uint16_t number;
    uint16_t at;
    uint16_t size;
};

struct win12_device;

struct win12_device_transfer {
    struct win12_device *device;
    struct win12_push_blocks machine;
    struct win12_push_blocks_ports ports;
    uint64_t heard; /* when its last block came, in blocks; 0: it is of nobody */
    uint8_t pair[WIN12_RECEIVER_PAIR];
    struct win12_block_transfer block; /* in hand */
    bool again; /* the machine wants to see it once more */
    bool whole; /* it completed an APDU */
    size_t whole_size;
    uint32_t count; /* blocks held, in the order of their numbers */
    size_t size; /* octets held, in the order in which they came */
    struct win12_device_block blocks[WIN12_DEVICE_BLOCKS];
    uint8_t octets[WIN12_DEVICE_TRANSFER];
};

struct win12_device {
    struct win12_hub hub; /* readers may use it at any time */
    const struct win12_device_ports *ports;
    const struct win12_device_dialogue *dialogue; /* NULL: the device only listens */
    bool attached;
    struct win12_device_settings settings; /* its meter is that of the hub */
    struct win12_device_protection protection;
    struct win12_device_statistics counts; /* `pushes` to `nameless`; the line's are the receiver's, the others the driver's */
    win12_time now;
    int64_t utc; /* of what is in hand */
    uint64_t heard; /* blocks */

    struct win12_receiver receiver;
    struct win12_receiver_ports receiver_ports;
    struct win12_push_line line;
    struct win12_push_line_ports line_ports;
    struct win12_push_receiver sender;
    struct win12_push_receiver_ports sender_ports;
    struct win12_device_transfer transfers[WIN12_DEVICE_TRANSFERS];

    /* What is needed while one APDU is looked at. */
    bool keep; /* what the machine of the sender has said about it */
    bool replayed;
    struct win12_apdu apdu;
    struct win12_push push;
    struct win12_push_scratch scratch;
    struct win12_push_reading readings[WIN12_DEVICE_READINGS];
    uint8_t whole[WIN12_DEVICE_TRANSFER];
    uint8_t room[WIN12_DEVICE_ROOM];
    uint8_t value[WIN12_HUB_VALUE];
};

/* A device without anything. `ports` must live as long as it does. Nobody may be a reader of the hub. */
void win12_device_init(struct win12_device *device, const struct win12_device_ports *ports);

/*
 * What is at the other end of the line: octets of a frame device_settings, which may change meanwhile. What was there before is detached
 * first; counts and the hub's records stay. Codes of a frame that does not decode; UNEXPECTED when the hub has records of another meter
 * (its readers would take them for this one's): initialise another device. After an error nothing is changed.
 */
win12_code win12_device_attach(struct win12_device *device, const uint8_t *octets, size_t size);

/* Nothing is there any more; octets are not taken. What is under way is given up, and the keys are forgotten. */
void win12_device_detach(struct win12_device *device);

/*
 * Octets have come from the line. `now`: milliseconds of a clock that never goes back, which decides about silence; `utc`:
 * microseconds since 1970, when the last octet came, which is the time of records where the meter tells none. How many records were
 * put into the hub: when there are any, its readers are to be woken.
 */
uint32_t win12_device_octets(struct win12_device *device, const uint8_t *octets, size_t size, win12_time now, int64_t utc);

/* When win12_device_timer is to be called, on the clock of `now`; WIN12_NEVER when nothing is under way. Later does no harm. */
win12_time win12_device_deadline(const struct win12_device *device);

/* Time has passed. Records are counted as above: a frame can turn out to be whole only when nothing follows. */
uint32_t win12_device_timer(struct win12_device *device, win12_time now);

/* The line was closed, or octets of it were lost: what is under way has ended. */
uint32_t win12_device_silence(struct win12_device *device, win12_time now);

/*
 * Octets of a frame device_keys. `encryption` is where in them the encryption key stands: the driver gives it to its cipher before the
 * next call for this device, then wipes the octets. The counter is taken as it is given, also when it is lower than before. Codes of a
 * frame that does not decode; UNEXPECTED when nothing is attached; KEY_INVALID when the authentication key is not as long as the
 * encryption key. After an error nothing is changed.
 */
win12_code win12_device_keys(struct win12_device *device, const uint8_t *octets, size_t size, struct win12_slice *encryption);

/* Forget the keys. */
void win12_device_forget(struct win12_device *device);

/* Octets of a frame device_counter; 0 when there are no keys, or less room than WIN12_DEVICE_COUNTER. */
size_t win12_device_counter(const struct win12_device *device, uint8_t *to, size_t room);

/*
 * Octets of a frame device_statistics; 0 when there is less room than WIN12_DEVICE_STATISTICS. `own`: what the driver counts,
 * `delivered` and all after it; its other members are not looked at.
 */
size_t win12_device_statistics(const struct win12_device *device, const struct win12_device_statistics *own, uint8_t *to,
    size_t room);

/* A message of the line that is no part of a dialogue. */
void win12_device_take(struct win12_device *device, const struct win12_received *received);

#endif
