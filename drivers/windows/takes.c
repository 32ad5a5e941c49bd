// SPDX-License-Identifier: Apache-2.0
/* Octets that are to be sent: see takes.h. */

#include "takes.h"
#include "waiting.h"

/* As many as fit. */
static void give(struct win12_exchanges *exchanges, struct win12_waiting *taker, const uint8_t *octets, size_t size)
{
    const size_t room = IoGetCurrentIrpStackLocation(taker->irp)->Parameters.DeviceIoControl.OutputBufferLength;

    size = min(size, room);
    RtlCopyMemory(taker->irp->AssociatedIrp.SystemBuffer, octets, size);
    win12_exchanges_went(exchanges, size);
    win12_waiting_over(taker, STATUS_SUCCESS, size);
}

/* Not to one that was cancelled, whose program may be gone. */
void win12_takes_give(struct win12_node *node)
{
    struct win12_line *const line = &node->line;

    while (!IsListEmpty(&line->takes)) {
        struct win12_waiting *const taker = win12_waiting_of(line->takes.Flink);
        size_t size;
        const uint8_t *const octets = win12_exchanges_outgoing(line->exchanges, &size);

        if (size == 0) {
            return;
        }
        if (WIN12_LOAD(&taker->cancelled) != 0) {
            win12_waiting_over(taker, STATUS_CANCELLED, 0);
        } else {
            give(line->exchanges, taker, octets, size);
        }
    }
}

void win12_takes_leave(struct win12_node *node, const struct win12_reader *reader)
{
    PLIST_ENTRY at = node->line.takes.Flink;

    while (at != &node->line.takes) {
        struct win12_waiting *const taker = win12_waiting_of(at);

        at = at->Flink;
        if (win12_waiting_meant(taker, reader)) {
            win12_waiting_over(taker, STATUS_CANCELLED, 0);
        }
    }
}

void win12_takes_end(struct win12_node *node)
{
    while (!IsListEmpty(&node->line.takes)) {
        win12_waiting_over(win12_waiting_of(node->line.takes.Flink), STATUS_DEVICE_REMOVED, 0);
    }
}

NTSTATUS win12_control_take(struct win12_call *call)
{
    struct win12_waiting *taker;

    if (call->room == 0) {
        return STATUS_BUFFER_TOO_SMALL;
    }
    taker = win12_allocate(sizeof(*taker));
    if (taker == NULL) {
        return STATUS_INSUFFICIENT_RESOURCES;
    }
    if (!win12_line_begin(call->node)) {
        win12_free(taker);
        return STATUS_DEVICE_REMOVED;
    }
    (void)win12_waiting_begin(taker, call, &call->node->line.takes);
    win12_line_done(call->node, 0);
    return STATUS_PENDING;
}
