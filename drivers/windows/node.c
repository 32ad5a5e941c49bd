// SPDX-License-Identifier: Apache-2.0
/* Nodes: see node.h. Here is what they are to the system: a device, a name, a DPC. */

#include "rules.h"
#include "win12.h"

#define NAME_ROOM 40U

static KDEFERRED_ROUTINE complete_reads;

/* --- names */

/* A name, and the room that it is in. */
struct name {
    UNICODE_STRING it;
    WCHAR room[NAME_ROOM];
};

static NTSTATUS name(struct name *made, PCWSTR folder, ULONG number)
{
    WCHAR room[NAME_ROOM];
    UNICODE_STRING digits = {.Buffer = room, .MaximumLength = sizeof(room)};
    NTSTATUS status = RtlIntegerToUnicodeString(number, 10, &digits);

    made->it = (UNICODE_STRING){.Buffer = made->room, .MaximumLength = sizeof(made->room)};
    if (NT_SUCCESS(status)) {
        status = RtlAppendUnicodeToString(&made->it, folder);
    }
    if (NT_SUCCESS(status)) {
        status = RtlAppendUnicodeToString(&made->it, WIN12_DEVICE_NAME);
    }
    return NT_SUCCESS(status) ? RtlAppendUnicodeStringToString(&made->it, &digits) : status;
}

static NTSTATUS show(const struct win12_node *node)
{
    struct name device, link;
    NTSTATUS status = name(&device, L"\\Device\\", node->number);

    if (NT_SUCCESS(status)) {
        status = name(&link, L"\\DosDevices\\", node->number);
    }
    return NT_SUCCESS(status) ? IoCreateSymbolicLink(&link.it, &device.it) : status;
}

static void hide(const struct win12_node *node)
{
    struct name link;

    if (NT_SUCCESS(name(&link, L"\\DosDevices\\", node->number))) {
        (void)IoDeleteSymbolicLink(&link.it);
    }
}

/* --- reads that wait */

static VOID NTAPI complete_reads(PKDPC dpc, PVOID context, PVOID first, PVOID second)
{
    struct win12_node *const node = context;
    struct win12_reader *reader = NULL;

    UNREFERENCED_PARAMETER(dpc);
    UNREFERENCED_PARAMETER(first);
    UNREFERENCED_PARAMETER(second);
    (void)InterlockedExchange(&node->woken, 0); /* before the look: what comes now is looked for again */
    while ((reader = win12_reader_next(node, reader)) != NULL) {
        win12_reader_serve(reader);
    }
    IoReleaseRemoveLock(&node->removal, &node->completing);
}

/*
 * A timer that is due queues the DPC at once; Wine has no other way to queue one. Setting it again while the DPC still runs would be
 * the end there (it waits for the DPC under a lock that the DPC needs); cancelling it first waits without. The DPC has begun by then, so
 * that there is nothing that could be cancelled.
 */
void win12_node_wake(struct win12_node *node)
{
    const LARGE_INTEGER now = {.QuadPart = 0};

    if (InterlockedExchange(&node->woken, 1) != 0) {
        return;
    }
    if (NT_SUCCESS(IoAcquireRemoveLock(&node->removal, &node->completing))) {
        (void)KeCancelTimer(&node->waking);
        (void)KeSetTimer(&node->waking, now, &node->completing);
    }
}

/* --- from the first to the last */

/* Everything that a node will ever need, so that no record waits for memory. */
static NTSTATUS fill(struct win12_node *node)
{
    IoInitializeRemoveLock(&node->removal, WIN12_TAG, 0, 0);
    (void)IoAcquireRemoveLock(&node->removal, node);
    ExInitializeFastMutex(&node->feeding);
    ExInitializeFastMutex(&node->ruling);
    KeInitializeSpinLock(&node->listing);
    KeInitializeSpinLock(&node->deciding);
    InitializeListHead(&node->readers);
    KeInitializeTimer(&node->waking);
    KeInitializeDpc(&node->completing, complete_reads, node);
    node->rules = win12_rules_none();
    return node->rules != NULL ? win12_line_init(node) : STATUS_INSUFFICIENT_RESOURCES;
}

/* Nobody uses the node any more but files that Wine keeps, of which nothing is heard. */
static void empty(struct win12_node *node)
{
    struct win12_reader *reader = win12_reader_next(node, NULL);

    while (reader != NULL) {
        struct win12_reader *const following = win12_reader_next(node, reader);

        win12_reader_close(reader);
        reader = following;
    }
    win12_free(node->rules);
    win12_line_destroy(node);
}

static NTSTATUS begin(struct win12_node *node)
{
    NTSTATUS status = fill(node);

    if (NT_SUCCESS(status)) {
        status = win12_secure(node->object);
    }
    if (NT_SUCCESS(status)) {
        status = show(node);
    }
    if (!NT_SUCCESS(status)) {
        win12_line_end(node);
        empty(node);
    }
    return status;
}

NTSTATUS win12_node_create(PDRIVER_OBJECT driver, ULONG number)
{
    struct name own;
    PDEVICE_OBJECT device;
    NTSTATUS status = name(&own, L"\\Device\\", number);

    if (NT_SUCCESS(status)) {
        status = IoCreateDevice(driver, sizeof(struct win12_node), &own.it, FILE_DEVICE_UNKNOWN, FILE_DEVICE_SECURE_OPEN, FALSE, &device);
    }
    if (!NT_SUCCESS(status)) {
        return status;
    }
    RtlZeroMemory(device->DeviceExtension, sizeof(struct win12_node));
    win12_node_of(device)->object = device;
    win12_node_of(device)->number = number;
    device->Flags |= DO_BUFFERED_IO;
    status = begin(win12_node_of(device));
    if (!NT_SUCCESS(status)) {
        IoDeleteDevice(device);
        return status;
    }
    device->Flags &= (ULONG)~DO_DEVICE_INITIALIZING;
    return STATUS_SUCCESS;
}

void win12_node_remove(struct win12_node *node)
{
    hide(node); /* no file begins any more */
    win12_line_end(node); /* no record comes any more */
    WIN12_STORE(&node->gone, 1);
    win12_node_wake(node);
    IoReleaseRemoveLockAndWait(&node->removal, node);
    (void)KeCancelTimer(&node->waking);
    KeFlushQueuedDpcs(); /* it let go of the node with its last step but one */
    empty(node);
    IoDeleteDevice(node->object);
}
