// SPDX-License-Identifier: Apache-2.0
/*
 * Controls that wait: see waiting.h. Whoever takes the routine for cancelling away has the request for itself. When it is gone already,
 * the routine runs, or is about to: then `met` tells which of both is the later one, before whose step nothing is freed.
 */

#include "waiting.h"
#include "requests.h"
#include "takes.h"

static DRIVER_CANCEL cancelled;

static void complete(struct win12_waiting *waiting)
{
    struct win12_reader *const reader = waiting->reader;
    const PIRP irp = waiting->irp;
    const NTSTATUS status = waiting->status;
    const ULONG size = NT_SUCCESS(status) ? (ULONG)waiting->size : 0;

    win12_free(waiting);
    win12_control_wipe(irp, size);
    win12_reader_complete(reader, irp, status, size);
}

static bool is_later(struct win12_waiting *waiting)
{
    return InterlockedIncrement(&waiting->met) == 2;
}

/* The line lives as long as the request, which is not completed before this has met its end. */
static VOID NTAPI cancelled(PDEVICE_OBJECT device, PIRP irp)
{
    struct win12_waiting *const waiting = irp->Tail.Overlay.DriverContext[0];

    UNREFERENCED_PARAMETER(device);
    IoReleaseCancelSpinLock(irp->CancelIrql);
    WIN12_STORE(&waiting->cancelled, 1);
    (void)KeSetEvent(&waiting->reader->node->line.changed, IO_NO_INCREMENT, FALSE);
    if (is_later(waiting)) {
        complete(waiting);
    }
}

bool win12_waiting_begin(struct win12_waiting *waiting, const struct win12_call *call, PLIST_ENTRY list)
{
    const PIRP irp = call->irp;

    win12_reader_hold(call->reader);
    waiting->reader = call->reader;
    waiting->irp = irp;
    InsertTailList(list, &waiting->place);
    irp->Tail.Overlay.DriverContext[0] = waiting;
    IoMarkIrpPending(irp);
    (void)IoSetCancelRoutine(irp, cancelled);
    if ((irp->Cancel || call->reader->closed) && IoSetCancelRoutine(irp, NULL) != NULL) {
        waiting->met = 1; /* nobody will cancel it */
        win12_waiting_over(waiting, STATUS_CANCELLED, 0);
        return false;
    }
    return true;
}

void win12_waiting_over(struct win12_waiting *waiting, NTSTATUS status, size_t size)
{
    waiting->status = status;
    waiting->size = size;
    (void)RemoveEntryList(&waiting->place);
    InsertTailList(&waiting->reader->node->line.over, &waiting->place);
}

void win12_waiting_collect(struct win12_line *line, PLIST_ENTRY over)
{
    InitializeListHead(over);
    while (!IsListEmpty(&line->over)) {
        InsertTailList(over, RemoveHeadList(&line->over));
    }
}

void win12_waiting_complete(PLIST_ENTRY over)
{
    while (!IsListEmpty(over)) {
        struct win12_waiting *const waiting = win12_waiting_of(RemoveHeadList(over));

        if (IoSetCancelRoutine(waiting->irp, NULL) != NULL || is_later(waiting)) {
            complete(waiting);
        }
    }
}

void win12_waiting_leave(struct win12_node *node, const struct win12_reader *reader)
{
    win12_requests_leave(node, reader);
    win12_takes_leave(node, reader);
}

void win12_waiting_close(struct win12_reader *reader)
{
    struct win12_node *const node = reader->node;

    if (win12_line_begin(node)) {
        reader->closed = true;
        win12_waiting_leave(node, reader);
        win12_line_done(node, 0);
    }
}
