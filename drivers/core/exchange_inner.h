/*
 * What the files of the exchanges share. Nothing here is for callers.
 *
 * exchange.c        what drivers call
 * exchange_turns.c  whose turn it is: the machine meter_sharing
 * exchange_line.c   link and association: opened, used, closed
 * exchange_hear.c   what comes: answers, and pushes between them
 */
#ifndef WIN12_EXCHANGE_INNER_H
#define WIN12_EXCHANGE_INNER_H

#include "exchange.h"

void win12_exchanges_bind_turns(struct win12_exchanges *all);
void win12_exchanges_bind_line(struct win12_exchanges *all);
void win12_exchanges_bind_hearing(struct win12_exchanges *all);

/* Tell that an exchange has ended; its turn is no matter here. */
void win12_exchanges_tell(struct win12_exchanges *all, struct win12_exchange *exchange, enum win12_device_status why);

/* End an exchange, and its turn if it has it. */
void win12_exchanges_finish(struct win12_exchanges *all, struct win12_exchange *exchange, enum win12_device_status why);

/* Give the turn on, if it can be; false when there was nothing to do. */
bool win12_exchanges_turn(struct win12_exchanges *all);

/* One step for the one whose turn it is, or to close what is over; false when there was nothing to do. */
bool win12_exchanges_serve(struct win12_exchanges *all);

/* The request of the holder goes out: what became of it. */
win12_code win12_exchanges_send(struct win12_exchanges *all);

/* What link and association have come to; `code`: what the association said last. */
void win12_exchanges_settle(struct win12_exchanges *all, win12_code code);

/* Note the steps that association and arbiter have taken, if any. */
void win12_exchanges_note(struct win12_exchanges *all);

static inline bool win12_exchanges_over_hdlc(const struct win12_exchanges *all)
{
    return all->device->settings.carrier == WIN12_CARRIER_HDLC;
}

#endif
