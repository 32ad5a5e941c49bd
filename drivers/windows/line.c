// SPDX-License-Identifier: Apache-2.0
/* Lines: see line.h. */

#include "cipher.h"
#include "clock.h"
#include "rules.h"

static KSTART_ROUTINE keep_time;

/* --- time */

/* The thread is woken when it would sleep for too long. The caller holds `feeding`. */
static void set_timer(struct win12_line *line)
{
    if (win12_device_deadline(line->device) < line->sleeps || line->ended) {
        (void)KeSetEvent(&line->changed, IO_NO_INCREMENT, FALSE);
    }
}

static void finish(struct win12_node *node, uint32_t records)
{
    set_timer(&node->line);
    win12_unlock(&node->feeding);
    if (records > 0) {
        win12_node_wake(node);
    }
}

/* What is due is done; when the next is, or WIN12_NEVER. False when there is nothing more to do. */
static bool pass_time(struct win12_node *node, win12_time *until)
{
    struct win12_line *const line = &node->line;
    uint32_t records;
    bool ended;

    win12_lock(&node->feeding);
    records = win12_device_timer(line->device, win12_now());
    line->sleeps = win12_device_deadline(line->device);
    *until = line->sleeps;
    ended = line->ended;
    finish(node, records);
    return !ended;
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

NTSTATUS win12_line_begin(struct win12_node *node)
{
    struct win12_line *const line = &node->line;
    OBJECT_ATTRIBUTES attributes;

    line->ports.context = &line->cipher;
    line->ports.open = win12_cipher_open;
    line->ports.decipher = win12_cipher_decipher;
    line->device = win12_allocate(sizeof(*line->device));
    if (line->device == NULL) {
        return STATUS_INSUFFICIENT_RESOURCES;
    }
    win12_device_init(line->device, &line->ports);
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
    finish(node, win12_device_silence(line->device, win12_now()));
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
}

/* --- octets */

NTSTATUS win12_line_octets(struct win12_node *node, const uint8_t *octets, size_t size, int64_t utc)
{
    bool attached;
    uint32_t records = 0;

    win12_lock(&node->feeding);
    attached = node->line.device->attached && !node->line.ended;
    if (attached) {
        records = win12_device_octets(node->line.device, octets, size, win12_now(), utc);
    }
    finish(node, records);
    return attached ? STATUS_SUCCESS : STATUS_DEVICE_NOT_READY;
}
