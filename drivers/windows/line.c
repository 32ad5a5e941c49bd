// SPDX-License-Identifier: Apache-2.0
/* Lines: see line.h. */

#include "cipher.h"
#include "clock.h"
#include "requests.h"
#include "takes.h"
#include "waiting.h"

static KSTART_ROUTINE keep_time;

/* --- time */

/* The thread is woken when it would sleep for too long. The caller holds `feeding`. */
static void set_timer(struct win12_line *line)
{
    if (win12_exchanges_deadline(line->exchanges) < line->sleeps || line->ended) {
        (void)KeSetEvent(&line->changed, IO_NO_INCREMENT, FALSE);
    }
}

bool win12_line_begin(struct win12_node *node)
{
    win12_lock(&node->feeding);
    if (node->line.ended) {
        win12_unlock(&node->feeding);
        return false;
    }
    return true;
}

void win12_line_done(struct win12_node *node, uint32_t records)
{
    LIST_ENTRY over;

    win12_takes_give(node);
    set_timer(&node->line);
    win12_waiting_collect(&node->line, &over);
    win12_unlock(&node->feeding);
    if (records > 0) {
        win12_node_wake(node);
    }
    win12_waiting_complete(&over);
}

/* What is due is done; when the next is, or WIN12_NEVER. False when there is nothing more to do. */
static bool pass_time(struct win12_node *node, win12_time *until)
{
    struct win12_line *const line = &node->line;
    uint32_t records;

    if (!win12_line_begin(node)) {
        return false;
    }
    win12_waiting_leave(node, NULL);
    records = win12_exchanges_timer(line->exchanges, win12_now());
    line->sleeps = win12_exchanges_deadline(line->exchanges);
    *until = line->sleeps;
    win12_line_done(node, records);
    return true;
}

/* Until a moment of our clock, or until somebody has something to say; a little longer rather than a little shorter. */
static void sleep(struct win12_line *line, win12_time until)
{
    const win12_time now = win12_now();
    LARGE_INTEGER interval = {.QuadPart = 0};

    if (until > now) {
        interval.QuadPart = -((LONGLONG)(until - now) + 1) * 10000;
    }
    (void)KeWaitForSingleObject(&line->changed, Executive, KernelMode, FALSE, until == WIN12_NEVER ? NULL : &interval);
}

static VOID NTAPI keep_time(PVOID context)
{
    struct win12_node *const node = context;
    win12_time until;

    while (pass_time(node, &until)) {
        sleep(&node->line, until);
    }
    (void)PsTerminateSystemThread(STATUS_SUCCESS);
}

/* --- from the beginning to the end */

static NTSTATUS fill(struct win12_line *line)
{
    line->ports.context = &line->cipher;
    line->ports.open = win12_cipher_open;
    line->ports.decipher = win12_cipher_decipher;
    line->exchange_ports.may = win12_request_may;
    line->exchange_ports.ended = win12_request_ended;
    InitializeListHead(&line->requests);
    InitializeListHead(&line->takes);
    InitializeListHead(&line->over);
    line->device = win12_allocate(sizeof(*line->device));
    line->exchanges = win12_allocate(sizeof(*line->exchanges));
    if (line->device == NULL || line->exchanges == NULL) {
        return STATUS_INSUFFICIENT_RESOURCES;
    }
    win12_device_init(line->device, &line->ports);
    win12_exchanges_init(line->exchanges, line->device, &line->exchange_ports);
    return STATUS_SUCCESS;
}

NTSTATUS win12_line_init(struct win12_node *node)
{
    struct win12_line *const line = &node->line;
    OBJECT_ATTRIBUTES attributes;
    const NTSTATUS status = fill(line);

    if (!NT_SUCCESS(status)) {
        return status;
    }
    KeInitializeEvent(&line->changed, SynchronizationEvent, FALSE);
    line->sleeps = WIN12_NEVER;
    InitializeObjectAttributes(&attributes, NULL, OBJ_KERNEL_HANDLE, NULL, NULL);
    return PsCreateSystemThread(&line->thread, THREAD_ALL_ACCESS, &attributes, NULL, NULL, keep_time, node);
}

void win12_line_end(struct win12_node *node)
{
    struct win12_line *const line = &node->line;

    if (line->thread == NULL) {
        return;
    }
    win12_lock(&node->feeding);
    line->ended = true;
    win12_exchanges_reset(line->exchanges, WIN12_DEVICE_STATUS_GONE, win12_now());
    win12_takes_end(node);
    win12_line_done(node, win12_device_silence(line->device, win12_now()));
    (void)ZwWaitForSingleObject(line->thread, FALSE, NULL);
    (void)ZwClose(line->thread);
    line->thread = NULL;
}

void win12_line_destroy(struct win12_node *node)
{
    struct win12_line *const line = &node->line;

    win12_cipher_destroy(line->cipher);
    if (line->device != NULL) {
        RtlSecureZeroMemory(line->device, sizeof(*line->device)); /* an authentication key is in there */
    }
    win12_free(line->device);
    win12_free(line->exchanges);
}

/* --- octets */

NTSTATUS win12_line_octets(struct win12_node *node, const uint8_t *octets, size_t size, int64_t utc)
{
    bool attached;
    uint32_t records = 0;

    if (!win12_line_begin(node)) {
        return STATUS_DEVICE_REMOVED;
    }
    attached = node->line.device->attached;
    if (attached) {
        records = win12_exchanges_octets(node->line.exchanges, octets, size, win12_now(), utc);
    }
    win12_line_done(node, records);
    return attached ? STATUS_SUCCESS : STATUS_DEVICE_NOT_READY;
}
