/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What is at the other end of a node: octets go into the device of drivers/core, which puts records into the hub, and its exchanges,
 * which have octets to be sent. All of it is under node->feeding, and no memory is asked for while octets come. A thread tells them when
 * time has passed, and ends what was cancelled.
 */
#ifndef WIN12_WINDOWS_LINE_H
#define WIN12_WINDOWS_LINE_H

#include "nt.h"

#include "exchange.h"

struct win12_cipher;
struct win12_node;

struct win12_line {
    struct win12_device *device;
    struct win12_exchanges *exchanges;
    struct win12_exchange_ports exchange_ports;
    LIST_ENTRY requests; /* controls that wait, see waiting.h: for an answer */
    LIST_ENTRY takes; /* for octets that are to be sent */
    LIST_ENTRY over; /* for nothing any more */
    struct win12_device_ports ports;
    struct win12_cipher *cipher; /* NULL without keys */
    HANDLE thread; /* NULL before it begins */
    KEVENT changed; /* the deadline is earlier, something was cancelled, or it is the end */
    win12_time sleeps; /* until when the thread does, if nobody wakes it */
    bool ended;
};

/* After an error, win12_line_end and win12_line_destroy are to be called as well. */
NTSTATUS win12_line_init(struct win12_node *node);

/* Nothing comes any more; afterwards nothing is under way. */
void win12_line_end(struct win12_node *node);
void win12_line_destroy(struct win12_node *node);

/* Octets that came; `utc`: microseconds since 1970, when the last one did. */
NTSTATUS win12_line_octets(struct win12_node *node, const uint8_t *octets, size_t size, int64_t utc);

/* Controls: octets of their frames. */
NTSTATUS win12_line_attach(struct win12_node *node, const uint8_t *octets, size_t size);
NTSTATUS win12_line_keys(struct win12_node *node, const uint8_t *octets, size_t size);
NTSTATUS win12_line_counter(struct win12_node *node, uint8_t *to, size_t room, size_t *size);
NTSTATUS win12_line_statistics(struct win12_node *node, uint8_t *to, size_t room, size_t *size);

/*
 * Whatever is done to a line is done between these, at PASSIVE_LEVEL. False when it has ended. Behind the second one controls that wait
 * were completed, that of the caller perhaps among them, and nothing is held.
 */
bool win12_line_begin(struct win12_node *node);
void win12_line_done(struct win12_node *node, uint32_t records);

#endif
