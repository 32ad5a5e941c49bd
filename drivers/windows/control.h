/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Controls: what a process has done to a node, or by it. I/O is buffered: the octets that go in are the kernel's own, and those that
 * come out take their place. So a control looks at its octets before it writes any; and what is not part of the answer is wiped.
 *
 * One that waits says STATUS_PENDING: then the request is no longer the caller's, nor is the reader.
 */
#ifndef WIN12_WINDOWS_CONTROL_H
#define WIN12_WINDOWS_CONTROL_H

#include "rules.h"

struct win12_call {
    PIRP irp;
    struct win12_node *node;
    struct win12_reader *reader;
    const uint8_t *in;
    size_t in_size;
    uint8_t *out; /* in the same place */
    size_t room;
    size_t out_size; /* to be set */
};

NTSTATUS win12_control_statistics(struct win12_call *call);
NTSTATUS win12_control_snapshot(struct win12_call *call);
NTSTATUS win12_control_exchange(struct win12_call *call);
NTSTATUS win12_control_cancel(struct win12_call *call);
NTSTATUS win12_control_attach(struct win12_call *call);
NTSTATUS win12_control_keys(struct win12_call *call);
NTSTATUS win12_control_counter(struct win12_call *call);
NTSTATUS win12_control_policy(struct win12_call *call);
NTSTATUS win12_control_feed(struct win12_call *call);
NTSTATUS win12_control_take(struct win12_call *call);

/* Wipe what is behind the answer of a request: keys may have been in there. */
void win12_control_wipe(PIRP irp, ULONG size);

#endif
