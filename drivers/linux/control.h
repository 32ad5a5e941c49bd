/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only */
/*
 * Controls: what a process has done to a node, or by it. The octets that go in are fetched once, before anything looks at them;
 * those that come out are in memory that was zeroed, and only what was written goes to the process.
 */
#ifndef WIN12_LINUX_CONTROL_H
#define WIN12_LINUX_CONTROL_H

#include "rules.h"

struct win12_call {
    struct win12_node *node;
    struct win12_reader *reader;
    u8 *in;
    size_t in_size;
    u8 *out;
    size_t room;
    size_t out_size; /* to be set; more than `room` is an error */
};

int win12_control_statistics(struct win12_call *call);
int win12_control_snapshot(struct win12_call *call);
int win12_control_exchange(struct win12_call *call);
int win12_control_cancel(struct win12_call *call);
int win12_control_attach(struct win12_call *call);
int win12_control_keys(struct win12_call *call);
int win12_control_counter(struct win12_call *call);
int win12_control_policy(struct win12_call *call);
int win12_control_feed(struct win12_call *call);
int win12_control_take(struct win12_call *call);

#endif
