/*
 * Requests to the meter and their answers, for many who ask at once. One association at a time is opened by the device itself, without
 * authentication, as the client of the settings; over HDLC with its link, over the wrapper without.
 *
 *     begin -> queue, one owner after the other -> policy -> link -> association -> request ... answer -> `ended`
 *
 * Rules
 *   - Owners take turns (spec/sessions/meter_sharing.yaml): each has one ticket, for its oldest request, and gets the next when that
 *     has ended. So who asks much, or by many files, waits for the others as often as they for him.
 *   - The policy is asked when the turn has come, and again before the request is sent.
 *   - Every exchange ends: by its answer, its deadline, its owner, or the line. Whoever leaves while the answer is under way keeps the
 *     next one waiting until it has come or cannot come any more, so that nobody gets the answer of somebody else.
 *   - When the link or the association cannot be opened, all who wait are told: the line has failed. When they break later, the one
 *     whose request was under way is told. Nothing is sent a second time over a new link.
 *   - What nobody has used for T_EXCHANGE_IDLE is closed.
 *   - What the meter pushes meanwhile becomes records, whether it is unnumbered or comes between a request and its answer.
 *
 * The device is that of device.h, which takes what is not part of a dialogue. All calls are serialised by the driver, together with those
 * of the device; nothing waits in them, and nothing is allocated.
 */
#ifndef WIN12_DRIVERS_EXCHANGE_H
#define WIN12_DRIVERS_EXCHANGE_H

#include "association.h"
#include "device.h"
#include "link.h"

#include "win12/sessions/meter_sharing.h"

#define WIN12_EXCHANGES 64U /* that wait or are under way */
#define WIN12_EXCHANGES_EACH 8U /* of them, of one owner */

enum win12_exchange_stage {
    WIN12_EXCHANGE_NEW,
    WIN12_EXCHANGE_WAITS,
    WIN12_EXCHANGE_TURN, /* it is its turn, and nothing was sent yet */
    WIN12_EXCHANGE_SENT,
    WIN12_EXCHANGE_ENDED,
};

/* One request. From begin to its end it stays where it is, and so do its octets. */
struct win12_exchange {
    uint64_t owner;
    const uint8_t *apdu; /* of which win12_asking has said what it asks for */
    size_t size;
    uint8_t *answer;
    size_t room;
    win12_time deadline;

    enum win12_exchange_stage stage;
    enum win12_device_status status; /* once it has ended */
    size_t answer_size;
    uint64_t number; /* in the order in which they came */
    bool has_ticket;
    uint32_t ticket;
};

struct win12_exchange_ports {
    void *context;
    /* Whether the one who asks may, by the policy that holds now. */
    bool (*may)(void *context, const struct win12_exchange *exchange);
    /* It has ended: see `status`; it may go away when this returns. */
    void (*ended)(void *context, struct win12_exchange *exchange);
};

struct win12_exchanges {
    struct win12_device *device;
    const struct win12_exchange_ports *ports;
    struct win12_device_dialogue dialogue;
    struct win12_exchange *all[WIN12_EXCHANGES];
    struct win12_exchange *holder; /* whose turn it is */
    uint64_t count; /* that ever came */
    uint64_t answered;
    uint64_t failed;
    win12_time now;
    win12_time gap_at; /* when what hides inside a frame is looked at */

    struct win12_meter_sharing sharing;
    struct win12_meter_sharing_ports sharing_ports;
    uint32_t in_hand; /* a ticket */
    win12_code sent; /* what became of a request */
    bool cutting; /* the turn goes on when no answer is to come any more */
    bool stale; /* the link is to be closed: its association is over */
    struct win12_push_line idle; /* silence since the last exchange */
    struct win12_push_line_ports idle_ports;

    bool ready; /* the settings name a meter that can be asked */
    struct win12_link link;
    struct win12_association association;
    struct win12_outgoing out;
    struct win12_steps steps; /* whoever watches sets the count back */
};

/* Nothing waits. The device is one that was initialised; from now on it is told what comes through the calls below. */
void win12_exchanges_init(struct win12_exchanges *all, struct win12_device *device, const struct win12_exchange_ports *ports);

/* The device was attached or detached, or its line has ended: all exchanges end so, and nothing is to be sent any more. */
void win12_exchanges_reset(struct win12_exchanges *all, enum win12_device_status why, win12_time now);

/* WIN12_DEVICE_STATUS_OK: `ended` will be told, perhaps before this returns; else why not, and nothing is told. */
enum win12_device_status win12_exchanges_begin(struct win12_exchanges *all, struct win12_exchange *exchange, win12_time now);

/* Its owner does not want it any more. Nothing is done when it has ended. */
void win12_exchanges_leave(
    struct win12_exchanges *all, struct win12_exchange *exchange, enum win12_device_status why, win12_time now);

/* As those of the device: records are counted. */
uint32_t win12_exchanges_octets(struct win12_exchanges *all, const uint8_t *octets, size_t size, win12_time now, int64_t utc);
uint32_t win12_exchanges_timer(struct win12_exchanges *all, win12_time now);
win12_time win12_exchanges_deadline(const struct win12_exchanges *all);

/* Octets to be sent; how many of them were. */
const uint8_t *win12_exchanges_outgoing(const struct win12_exchanges *all, size_t *size);
void win12_exchanges_went(struct win12_exchanges *all, size_t size);

/* How many wait for their turn. */
uint32_t win12_exchanges_waiting(const struct win12_exchanges *all);

#endif
