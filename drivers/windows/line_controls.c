// SPDX-License-Identifier: Apache-2.0
/* What controls do to a line. */

#include "cipher.h"
#include "clock.h"
#include "rules.h"

static NTSTATUS attach_status(win12_code code)
{
    switch (code) {
    case WIN12_OK:
        return STATUS_SUCCESS;
    case WIN12_E_UNEXPECTED: /* readers have records of another meter */
        return STATUS_DEVICE_BUSY;
    default:
        return STATUS_INVALID_PARAMETER;
    }
}

/* Whoever sleeps until a deadline of what was attached before, wakes too early, which does no harm. */
NTSTATUS win12_line_attach(struct win12_node *node, const uint8_t *octets, size_t size)
{
    struct win12_cipher *before = NULL;
    NTSTATUS status;

    if (!win12_line_begin(node)) {
        return STATUS_DEVICE_REMOVED;
    }
    status = attach_status(win12_device_attach(node->line.device, octets, size));
    if (NT_SUCCESS(status)) {
        before = node->line.cipher;
        node->line.cipher = NULL;
        win12_exchanges_reset(node->line.exchanges, WIN12_DEVICE_STATUS_NOT_ATTACHED, win12_now());
        win12_rules_rename(node);
    }
    win12_line_done(node, 0);
    win12_cipher_destroy(before);
    return status;
}

static NTSTATUS keys_status(win12_code code)
{
    switch (code) {
    case WIN12_OK:
        return STATUS_SUCCESS;
    case WIN12_E_UNEXPECTED:
        return STATUS_DEVICE_NOT_READY;
    default:
        return STATUS_INVALID_PARAMETER;
    }
}

/* *cipher: one with the new key becomes the line's, and the one before comes back, to be destroyed. */
static NTSTATUS rekey(struct win12_line *line, const uint8_t *octets, size_t size, struct win12_cipher **cipher)
{
    struct win12_cipher *const before = line->cipher;
    struct win12_slice key;
    NTSTATUS status = keys_status(win12_device_keys(line->device, octets, size, &key));

    if (!NT_SUCCESS(status)) {
        return status;
    }
    status = win12_cipher_key(*cipher, key.at, key.size);
    if (!NT_SUCCESS(status)) {
        win12_device_forget(line->device);
        return status;
    }
    line->cipher = *cipher;
    *cipher = before;
    return STATUS_SUCCESS;
}

NTSTATUS win12_line_keys(struct win12_node *node, const uint8_t *octets, size_t size)
{
    struct win12_cipher *cipher = win12_cipher_create();
    NTSTATUS status;

    if (cipher == NULL) {
        return STATUS_INSUFFICIENT_RESOURCES;
    }
    if (!win12_line_begin(node)) {
        win12_cipher_destroy(cipher);
        return STATUS_DEVICE_REMOVED;
    }
    status = rekey(&node->line, octets, size, &cipher);
    win12_line_done(node, 0);
    win12_cipher_destroy(cipher);
    return status;
}

NTSTATUS win12_line_counter(struct win12_node *node, uint8_t *to, size_t room, size_t *size)
{
    bool there;

    win12_lock(&node->feeding);
    there = node->line.device->protection.there;
    *size = win12_device_counter(node->line.device, to, room);
    win12_unlock(&node->feeding);
    if (!there) {
        return STATUS_NOT_FOUND;
    }
    return *size > 0 ? STATUS_SUCCESS : STATUS_BUFFER_TOO_SMALL;
}

static uint64_t counted(volatile LONG64 *counter)
{
    return (uint64_t)InterlockedCompareExchange64(counter, 0, 0);
}

NTSTATUS win12_line_statistics(struct win12_node *node, uint8_t *to, size_t room, size_t *size)
{
    struct win12_counts *const counts = &node->counts;
    struct win12_device_statistics own = {
        .delivered = counted(&counts->delivered),
        .lost = counted(&counts->lost),
        .withheld = counted(&counts->withheld),
        .denied = counted(&counts->denied),
        .readers = (uint32_t)counts->readers,
    };

    win12_lock(&node->feeding);
    own.exchanges = node->line.exchanges->answered;
    own.failed = node->line.exchanges->failed;
    own.waiting = win12_exchanges_waiting(node->line.exchanges);
    *size = win12_device_statistics(node->line.device, &own, to, room);
    win12_unlock(&node->feeding);
    return *size > 0 ? STATUS_SUCCESS : STATUS_BUFFER_TOO_SMALL;
}
