/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only */
/*
 * What is at the other end of a node: octets go into the device of drivers/core, which puts records into the hub. All of it is
 * under node->feeding, and no memory is asked for while octets come.
 */
#ifndef WIN12_LINUX_LINE_H
#define WIN12_LINUX_LINE_H

#include <linux/workqueue.h>

#include "../core/device.h"

struct win12_cipher;
struct win12_node;

struct win12_line {
    struct win12_device *device;
    struct win12_device_ports ports;
    struct win12_cipher *cipher; /* NULL without keys */
    struct delayed_work silence; /* when the device is to be told that time has passed */
    bool ended;
};

int win12_line_init(struct win12_line *line);
void win12_line_destroy(struct win12_line *line);

/* Octets that came; `utc`: microseconds since 1970, when the last one did. False when nothing is attached. */
bool win12_line_octets(struct win12_node *node, const u8 *octets, size_t size, s64 utc);

/* Octets were lost, or came broken. */
void win12_line_broken(struct win12_node *node);

/* Nothing comes any more; afterwards nothing is under way. */
void win12_line_end(struct win12_node *node);

/* Controls: octets of their frames. */
int win12_line_attach(struct win12_node *node, const u8 *octets, size_t size);
int win12_line_keys(struct win12_node *node, const u8 *octets, size_t size);
int win12_line_counter(struct win12_node *node, u8 *to, size_t room, size_t *size);
int win12_line_statistics(struct win12_node *node, u8 *to, size_t room, size_t *size);

#endif
