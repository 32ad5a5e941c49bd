// SPDX-License-Identifier: Apache-2.0
/*
 * What the I/O manager asks for. A file that could not be opened has no reader, and every request of it is denied: Wine hands out a
 * file whatever becomes of IRP_MJ_CREATE.
 */

#include "waiting.h"

static DRIVER_DISPATCH opened, cleaned, closed, asked_to_read, asked_to_control;

static NTSTATUS ended(PIRP irp, NTSTATUS status, ULONG size)
{
    irp->IoStatus.Status = status;
    irp->IoStatus.Information = size;
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    return status;
}

/* The end of a request that holds the node. */
NTSTATUS win12_complete(PDEVICE_OBJECT device, PIRP irp, NTSTATUS status, ULONG size)
{
    (void)ended(irp, status, size);
    IoReleaseRemoveLock(&win12_node_of(device)->removal, irp);
    return status;
}

static bool hold(PDEVICE_OBJECT device, PVOID tag)
{
    return NT_SUCCESS(IoAcquireRemoveLock(&win12_node_of(device)->removal, tag));
}

static struct win12_reader *reader_of(PIRP irp)
{
    const PFILE_OBJECT file = IoGetCurrentIrpStackLocation(irp)->FileObject;

    return file != NULL ? file->FsContext : NULL;
}

/* --- from open to close */

static NTSTATUS begin(struct win12_node *node, PIRP irp)
{
    const PFILE_OBJECT file = IoGetCurrentIrpStackLocation(irp)->FileObject;
    struct win12_identity *opener;
    NTSTATUS status;

    if (file->FileName.Length > 0) {
        return STATUS_OBJECT_NAME_INVALID; /* there is nothing below a device */
    }
    status = win12_caller(irp, &opener);
    if (!NT_SUCCESS(status)) {
        return status;
    }
    file->FsContext = win12_reader_create(node, opener);
    if (file->FsContext == NULL) {
        win12_free(opener);
        return STATUS_INSUFFICIENT_RESOURCES;
    }
    return STATUS_SUCCESS;
}

static NTSTATUS NTAPI opened(PDEVICE_OBJECT device, PIRP irp)
{
    if (!hold(device, irp)) {
        return ended(irp, STATUS_DEVICE_REMOVED, 0);
    }
    return win12_complete(device, irp, begin(win12_node_of(device), irp), 0);
}

/* The last handle is closed: nobody waits for its reads and controls any more. */
static NTSTATUS NTAPI cleaned(PDEVICE_OBJECT device, PIRP irp)
{
    struct win12_reader *const reader = reader_of(irp);
    PIRP read;

    UNREFERENCED_PARAMETER(device);
    if (reader != NULL) {
        win12_pending_end_all(&reader->pending);
        while ((read = win12_pending_take(&reader->pending)) != NULL) {
            win12_reader_complete(reader, read, STATUS_CANCELLED, 0);
        }
        win12_waiting_close(reader);
    }
    return ended(irp, STATUS_SUCCESS, 0);
}

/*
 * The last request is over. Under Wine some may still wait: they hold the reader, and it cancels them behind this. When the node is
 * being removed, so are its readers.
 */
static NTSTATUS NTAPI closed(PDEVICE_OBJECT device, PIRP irp)
{
    struct win12_reader *const reader = reader_of(irp);

    if (reader == NULL || !hold(device, irp)) {
        return ended(irp, STATUS_SUCCESS, 0);
    }
    IoGetCurrentIrpStackLocation(irp)->FileObject->FsContext = NULL;
    win12_reader_close(reader);
    return win12_complete(device, irp, STATUS_SUCCESS, 0);
}

/* --- requests */

/*
 * A request that waits may end at once, and its file be closed: so who looks after it holds the node and the reader beside it, as the
 * request does.
 */
static bool begin_request(PDEVICE_OBJECT device, struct win12_reader *reader, PIRP irp)
{
    if (!hold(device, reader)) {
        return false;
    }
    if (!hold(device, irp)) {
        IoReleaseRemoveLock(&win12_node_of(device)->removal, reader);
        return false;
    }
    win12_reader_hold(reader);
    return true;
}

static void end_request(PDEVICE_OBJECT device, struct win12_reader *reader)
{
    win12_reader_put(reader);
    IoReleaseRemoveLock(&win12_node_of(device)->removal, reader);
}

static NTSTATUS NTAPI asked_to_read(PDEVICE_OBJECT device, PIRP irp)
{
    struct win12_reader *const reader = reader_of(irp);

    if (reader == NULL) {
        return ended(irp, STATUS_ACCESS_DENIED, 0);
    }
    if (IoGetCurrentIrpStackLocation(irp)->Parameters.Read.Length == 0) {
        return ended(irp, STATUS_SUCCESS, 0);
    }
    if (!begin_request(device, reader, irp)) {
        return ended(irp, STATUS_DEVICE_REMOVED, 0);
    }
    win12_reader_read(reader, irp);
    end_request(device, reader);
    return STATUS_PENDING;
}

static NTSTATUS NTAPI asked_to_control(PDEVICE_OBJECT device, PIRP irp)
{
    struct win12_reader *const reader = reader_of(irp);
    ULONG size = 0;
    NTSTATUS status;

    if (reader == NULL) {
        return ended(irp, STATUS_ACCESS_DENIED, 0);
    }
    if (!begin_request(device, reader, irp)) {
        return ended(irp, STATUS_DEVICE_REMOVED, 0);
    }
    status = win12_control(reader, irp, &size);
    if (status != STATUS_PENDING) {
        (void)win12_complete(device, irp, status, NT_SUCCESS(status) ? size : 0);
    }
    end_request(device, reader);
    return status;
}

/* Whatever else is asked for, the I/O manager refuses. */
void win12_files(PDRIVER_OBJECT driver)
{
    driver->MajorFunction[IRP_MJ_CREATE] = opened;
    driver->MajorFunction[IRP_MJ_CLEANUP] = cleaned;
    driver->MajorFunction[IRP_MJ_CLOSE] = closed;
    driver->MajorFunction[IRP_MJ_READ] = asked_to_read;
    driver->MajorFunction[IRP_MJ_DEVICE_CONTROL] = asked_to_control;
}
