/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only */
/*
 * What is at the other end of a node: octets go into the device of drivers/core, which puts records into the hub, and its exchanges,
 * which have octets to be sent. All of it is under node->feeding, and no memory is asked for while octets come.
 */
#ifndef WIN12_LINUX_LINE_H
#define WIN12_LINUX_LINE_H

#include <linux/workqueue.h>

#include "../core/exchange.h"

struct win12_cipher;
struct win12_node;

/* Octets go to a line: how many it took. Called under node->feeding, and never after the end of the line. */
typedef size_t (*win12_line_send)(void *to, const u8 *octets, size_t size);

struct win12_line {
    struct win12_device *device;
    struct win12_exchanges *exchanges;
    struct win12_exchange_ports exchange_ports;
    struct list_head requests; /* that wait for their end: see requests.c */
    win12_line_send send; /* NULL: what is to be sent waits until somebody takes it */
    void *to;
    struct work_struct sending; /* when the line can take more */
    struct win12_device_ports ports;
    struct win12_cipher *cipher; /* NULL without keys */
    struct delayed_work silence; /* when the device is to be told that time has passed */
    bool ended;
};

/* The caller has set `send` and `to`. */
int win12_line_init(struct win12_line *line);
void win12_line_destroy(struct win12_line *line);

/* Octets that came; `utc`: microseconds since 1970, when the last one did. False when nothing is attached. */
bool win12_line_octets(struct win12_node *node, const u8 *octets, size_t size, s64 utc);

/* Octets were lost, or came broken. */
void win12_line_broken(struct win12_node *node);

/* The line can take more; from any context. */
void win12_line_writable(struct win12_node *node);

/* Nothing comes any more; afterwards nothing is under way. */
void win12_line_end(struct win12_node *node);

/* Controls: octets of their frames. */
int win12_line_attach(struct win12_node *node, const u8 *octets, size_t size);
int win12_line_keys(struct win12_node *node, const u8 *octets, size_t size);
int win12_line_counter(struct win12_node *node, u8 *to, size_t room, size_t *size);
int win12_line_statistics(struct win12_node *node, u8 *to, size_t room, size_t *size);

/* Octets that are to be sent over a line that the kernel does not have. */
size_t win12_line_take(struct win12_node *node, u8 *to, size_t room);
bool win12_line_has_outgoing(struct win12_node *node);

/* For requests.c: what is done to the exchanges of a line is done between these. False when the line has ended. */
bool win12_line_begin(struct win12_node *node);
void win12_line_done(struct win12_node *node, u32 records);
win12_time win12_line_now(void);

#endif
