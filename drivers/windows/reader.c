// SPDX-License-Identifier: Apache-2.0
/*
 * A file of a node. A read gives whole records, as many as fit. A record is copied out of the hub, asked the policy about, and encoded
 * into the buffer of the request, which the I/O manager copies to the process afterwards (buffered I/O).
 *
 * Records that an opener may not have are not told in any way: no number is missing, and who waits goes on waiting.
 */

#include "rules.h"

/* --- from the first to the last who holds it */

struct win12_reader *win12_reader_create(struct win12_node *node, struct win12_identity *opener)
{
    struct win12_reader *const reader = win12_allocate(sizeof(*reader));
    KIRQL level;

    if (reader == NULL) {
        return NULL;
    }
    reader->node = node;
    reader->opener = opener;
    reader->holders = 1;
    win12_pending_init(&reader->pending);
    win12_hub_open(win12_node_hub(node), &reader->place);
    KeAcquireSpinLock(&node->listing, &level);
    InsertTailList(&node->readers, &reader->link);
    KeReleaseSpinLock(&node->listing, level);
    InterlockedIncrement(&node->counts.readers);
    return reader;
}

void win12_reader_hold(struct win12_reader *reader)
{
    KIRQL level;

    KeAcquireSpinLock(&reader->node->listing, &level);
    reader->holders++;
    KeReleaseSpinLock(&reader->node->listing, level);
}

void win12_reader_put(struct win12_reader *reader)
{
    struct win12_node *const node = reader->node;
    KIRQL level;
    bool last;

    KeAcquireSpinLock(&node->listing, &level);
    last = --reader->holders == 0;
    if (last) {
        RemoveEntryList(&reader->link);
    }
    KeReleaseSpinLock(&node->listing, level);
    if (last) {
        win12_free(reader->opener);
        win12_free(reader);
    }
}

void win12_reader_close(struct win12_reader *reader)
{
    InterlockedDecrement(&reader->node->counts.readers);
    win12_reader_put(reader);
}

/* The reader behind another one, or the first; it is held, and the other one no longer. */
struct win12_reader *win12_reader_next(struct win12_node *node, struct win12_reader *reader)
{
    PLIST_ENTRY link;
    KIRQL level;

    KeAcquireSpinLock(&node->listing, &level);
    link = reader != NULL ? reader->link.Flink : node->readers.Flink;
    if (link != &node->readers) {
        CONTAINING_RECORD(link, struct win12_reader, link)->holders++;
    }
    KeReleaseSpinLock(&node->listing, level);
    if (reader != NULL) {
        win12_reader_put(reader);
    }
    return link != &node->readers ? CONTAINING_RECORD(link, struct win12_reader, link) : NULL;
}

/* --- records */

/* Copy the next record that the opener may have, and count what was passed over. */
static bool next(struct win12_reader *reader)
{
    struct win12_counts *const counts = &reader->node->counts;
    const struct win12_hub_reader before = reader->place;
    struct win12_question question;
    bool found;

    win12_question_begin(&question, reader, WIN12_POLICY_RIGHT_READ, true);
    found = win12_hub_next(win12_node_hub(reader->node), &reader->place, win12_may, &question, &reader->copy);
    win12_question_end(&question);
    InterlockedAdd64(&counts->lost, (LONG64)(reader->place.missed - before.missed));
    InterlockedAdd64(&counts->withheld, (LONG64)(reader->place.withheld - before.withheld));
    return found;
}

/* The next record into a buffer; after an error it is still the next. */
static NTSTATUS give(struct win12_reader *reader, uint8_t *to, ULONG room, ULONG *size)
{
    if (!next(reader)) {
        return STATUS_PENDING;
    }
    *size = (ULONG)win12_hub_encode(&reader->copy, reader->octets, sizeof(reader->octets));
    if (*size > room) {
        return STATUS_BUFFER_TOO_SMALL;
    }
    RtlCopyMemory(to, reader->octets, *size);
    win12_hub_taken(&reader->place);
    InterlockedIncrement64(&reader->node->counts.delivered);
    return STATUS_SUCCESS;
}

NTSTATUS ReadSmartMeterData(struct win12_reader *device, PVOID buffer, ULONG length, PULONG given)
{
    const bool gone = win12_node_gone(device->node); /* before the look: what came before the end is given */
    NTSTATUS status = STATUS_SUCCESS;

    *given = 0;
    while (NT_SUCCESS(status) && status != STATUS_PENDING) {
        ULONG size = 0;

        status = give(device, (uint8_t *)buffer + *given, length - *given, &size);
        *given += status == STATUS_SUCCESS ? size : 0;
    }
    if (*given > 0) {
        return STATUS_SUCCESS;
    }
    return status == STATUS_PENDING && gone ? STATUS_DEVICE_REMOVED : status;
}

/* --- reads that wait: each holds its reader */

void win12_reader_complete(struct win12_reader *reader, PIRP irp, NTSTATUS status, ULONG size)
{
    const PDEVICE_OBJECT device = reader->node->object;

    win12_reader_put(reader);
    (void)win12_complete(device, irp, status, size);
}

/* Answer the first one; false when there is none, or nothing for it. */
static bool serve_one(struct win12_reader *reader)
{
    const PIRP irp = win12_pending_take(&reader->pending);
    NTSTATUS status;
    ULONG length, size;

    if (irp == NULL) {
        return false;
    }
    length = IoGetCurrentIrpStackLocation(irp)->Parameters.Read.Length;
    status = ReadSmartMeterData(reader, irp->AssociatedIrp.SystemBuffer, length, &size);
    if (status == STATUS_PENDING) {
        if (win12_pending_return(&reader->pending, irp)) {
            return false;
        }
        status = STATUS_CANCELLED;
    }
    win12_reader_complete(reader, irp, status, size);
    return true;
}

/* The caller holds the node, and the reader. */
void win12_reader_serve(struct win12_reader *reader)
{
    if (!win12_pending_begin(&reader->pending)) {
        return;
    }
    do {
        while (serve_one(reader)) {
        }
    } while (!win12_pending_end(&reader->pending));
}

/* As soon as the read waits, another one may complete it; the caller holds the reader, as the read does. */
void win12_reader_read(struct win12_reader *reader, PIRP irp)
{
    win12_reader_hold(reader);
    IoMarkIrpPending(irp);
    if (win12_pending_add(&reader->pending, irp)) {
        win12_reader_serve(reader);
    } else {
        win12_reader_complete(reader, irp, STATUS_CANCELLED, 0);
    }
}
