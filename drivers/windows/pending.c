// SPDX-License-Identifier: Apache-2.0
/*
 * Reads that wait: see pending.h. A read that is in the list has a routine for who cancels it. Who takes the routine away owns the read;
 * when it is gone already, the routine runs, or is about to, and waits for the lock: the read is unlinked so that unlinking it once more
 * does no harm.
 */

#include "node.h"

static DRIVER_CANCEL cancelled;

static VOID NTAPI cancelled(PDEVICE_OBJECT device, PIRP irp)
{
    struct win12_pending *const pending = irp->Tail.Overlay.DriverContext[0];
    KIRQL level;

    UNREFERENCED_PARAMETER(device);
    IoReleaseCancelSpinLock(irp->CancelIrql);
    KeAcquireSpinLock(&pending->lock, &level);
    RemoveEntryList(&irp->Tail.Overlay.ListEntry);
    KeReleaseSpinLock(&pending->lock, level);
    win12_reader_complete(CONTAINING_RECORD(pending, struct win12_reader, pending), irp, STATUS_CANCELLED, 0);
}

void win12_pending_init(struct win12_pending *pending)
{
    KeInitializeSpinLock(&pending->lock);
    InitializeListHead(&pending->reads);
}

/* Under the lock. */
static bool put(struct win12_pending *pending, PIRP irp, bool first)
{
    if (pending->over) {
        return false;
    }
    irp->Tail.Overlay.DriverContext[0] = pending;
    (void)IoSetCancelRoutine(irp, cancelled);
    if (irp->Cancel && IoSetCancelRoutine(irp, NULL) != NULL) {
        return false;
    }
    if (first) {
        InsertHeadList(&pending->reads, &irp->Tail.Overlay.ListEntry);
    } else {
        InsertTailList(&pending->reads, &irp->Tail.Overlay.ListEntry);
    }
    return true;
}

static bool put_locked(struct win12_pending *pending, PIRP irp, bool first)
{
    KIRQL level;
    bool waits;

    KeAcquireSpinLock(&pending->lock, &level);
    waits = put(pending, irp, first);
    KeReleaseSpinLock(&pending->lock, level);
    return waits;
}

bool win12_pending_add(struct win12_pending *pending, PIRP irp)
{
    return put_locked(pending, irp, false);
}

bool win12_pending_return(struct win12_pending *pending, PIRP irp)
{
    return put_locked(pending, irp, true);
}

PIRP win12_pending_take(struct win12_pending *pending)
{
    PIRP found = NULL;
    KIRQL level;

    KeAcquireSpinLock(&pending->lock, &level);
    while (found == NULL && !IsListEmpty(&pending->reads)) {
        const PLIST_ENTRY entry = RemoveHeadList(&pending->reads);
        const PIRP irp = CONTAINING_RECORD(entry, IRP, Tail.Overlay.ListEntry);

        InitializeListHead(entry);
        if (IoSetCancelRoutine(irp, NULL) != NULL) {
            found = irp;
        }
    }
    KeReleaseSpinLock(&pending->lock, level);
    return found;
}

void win12_pending_end_all(struct win12_pending *pending)
{
    KIRQL level;

    KeAcquireSpinLock(&pending->lock, &level);
    pending->over = true;
    KeReleaseSpinLock(&pending->lock, level);
}

bool win12_pending_begin(struct win12_pending *pending)
{
    KIRQL level;
    bool alone;

    KeAcquireSpinLock(&pending->lock, &level);
    alone = !pending->serving;
    pending->serving = true;
    pending->again = pending->again || !alone;
    KeReleaseSpinLock(&pending->lock, level);
    return alone;
}

bool win12_pending_end(struct win12_pending *pending)
{
    KIRQL level;
    bool end;

    KeAcquireSpinLock(&pending->lock, &level);
    end = !pending->again;
    pending->again = false;
    pending->serving = !end;
    KeReleaseSpinLock(&pending->lock, level);
    return end;
}
