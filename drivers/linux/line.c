// SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only
/* Lines: see line.h. */

#include <linux/jiffies.h>
#include <linux/poll.h>
#include <linux/slab.h>
#include <linux/vmalloc.h>
#include <linux/timekeeping.h>

#include "cipher.h"
#include "requests.h"
#include "trace.h"
#include "tracing.h"

win12_time win12_line_now(void)
{
    return (win12_time)ktime_to_ms(ktime_get());
}

/* --- time */

/* The device is told that time has passed when it asked for that, or a little later. The caller holds `feeding`. */
static void set_timer(struct win12_line *line)
{
    const win12_time deadline = win12_exchanges_deadline(line->exchanges);
    const win12_time from = win12_line_now();

    if (deadline == WIN12_NEVER || line->ended) {
        cancel_delayed_work(&line->silence);
        return;
    }
    mod_delayed_work(system_wq, &line->silence, deadline > from ? msecs_to_jiffies((unsigned int)(deadline - from)) + 1 : 0);
}

/* As much as the line takes; the rest when it says that it can take more. */
static void send(struct win12_line *line)
{
    const u8 *octets;
    size_t size;
    size_t went;

    do {
        octets = win12_exchanges_outgoing(line->exchanges, &size);
        went = size > 0 && !line->ended ? line->send(line->to, octets, size) : 0;
        win12_exchanges_went(line->exchanges, went);
    } while (went > 0);
}

bool win12_line_begin(struct win12_node *node)
{
    mutex_lock(&node->feeding);
    if (node->line.ended) {
        mutex_unlock(&node->feeding);
        return false;
    }
    win12_trace_begin(&node->line);
    return true;
}

void win12_line_done(struct win12_node *node, u32 records)
{
    size_t outgoing;

    if (trace_win12_step_enabled()) {
        win12_trace_end(node->number, &node->line);
    }
    if (node->line.send != NULL) {
        send(&node->line);
    }
    (void)win12_exchanges_outgoing(node->line.exchanges, &outgoing);
    set_timer(&node->line);
    mutex_unlock(&node->feeding);
    if (records > 0) {
        win12_node_wake(node);
    }
    if (outgoing > 0 && node->line.send == NULL) {
        wake_up_interruptible_poll(&node->wait, EPOLLPRI);
    }
}

static void time_passed(struct work_struct *work)
{
    struct win12_line *const line = container_of(to_delayed_work(work), struct win12_line, silence);
    struct win12_node *const node = container_of(line, struct win12_node, line);

    if (win12_line_begin(node)) {
        win12_line_done(node, win12_exchanges_timer(line->exchanges, win12_line_now()));
    }
}

static void can_take_more(struct work_struct *work)
{
    struct win12_line *const line = container_of(work, struct win12_line, sending);
    struct win12_node *const node = container_of(line, struct win12_node, line);

    if (win12_line_begin(node)) {
        win12_line_done(node, 0);
    }
}

void win12_line_writable(struct win12_node *node)
{
    queue_work(system_wq, &node->line.sending);
}

/* --- from the beginning to the end */

int win12_line_init(struct win12_line *line)
{
    INIT_DELAYED_WORK(&line->silence, time_passed);
    INIT_WORK(&line->sending, can_take_more);
    INIT_LIST_HEAD(&line->requests);
    line->exchange_ports.may = win12_request_may;
    line->exchange_ports.ended = win12_request_ended;
    line->ports.context = &line->cipher;
    line->ports.open = win12_cipher_open;
    line->ports.decipher = win12_cipher_decipher;
    line->device = vzalloc(sizeof(*line->device)); /* pages as they are needed; kvzalloc would take a power of two of them */
    line->exchanges = kvzalloc(sizeof(*line->exchanges), GFP_KERNEL);
    if (line->device == NULL || line->exchanges == NULL) {
        return -ENOMEM;
    }
    win12_device_init(line->device, &line->ports);
    win12_exchanges_init(line->exchanges, line->device, &line->exchange_ports);
    return 0;
}

void win12_line_destroy(struct win12_line *line)
{
    win12_cipher_destroy(line->cipher);
    kvfree(line->exchanges);
    kvfree_sensitive(line->device, sizeof(*line->device)); /* an authentication key is in there */
}

void win12_line_end(struct win12_node *node)
{
    mutex_lock(&node->feeding);
    node->line.ended = true;
    win12_exchanges_reset(node->line.exchanges, WIN12_DEVICE_STATUS_GONE, win12_line_now());
    win12_line_done(node, win12_device_silence(node->line.device, win12_line_now()));
    cancel_delayed_work_sync(&node->line.silence);
    cancel_work_sync(&node->line.sending);
}

/* --- octets */

/*
 * While somebody traces, octets are taken one by one, so that steps can be told apart: the machines keep what their last
 * transition was, and not whether there was one.
 */
static u32 traced(struct win12_node *node, const u8 *octets, size_t size, s64 utc)
{
    u32 records = 0;

    for (size_t i = 0; i < size; i++) {
        win12_trace_begin(&node->line);
        records += win12_exchanges_octets(node->line.exchanges, octets + i, 1, win12_line_now(), utc);
        win12_trace_end(node->number, &node->line);
    }
    win12_trace_begin(&node->line);
    return records;
}

bool win12_line_octets(struct win12_node *node, const u8 *octets, size_t size, s64 utc)
{
    bool attached;
    u32 records = 0;

    if (!win12_line_begin(node)) {
        return false;
    }
    attached = node->line.device->attached;
    if (attached && trace_win12_step_enabled()) {
        records = traced(node, octets, size, utc);
    } else if (attached) {
        records = win12_exchanges_octets(node->line.exchanges, octets, size, win12_line_now(), utc);
    }
    win12_line_done(node, records);
    return attached;
}

void win12_line_broken(struct win12_node *node)
{
    if (win12_line_begin(node)) {
        win12_line_done(node, win12_device_silence(node->line.device, win12_line_now()));
    }
}

size_t win12_line_take(struct win12_node *node, u8 *to, size_t room)
{
    const u8 *octets;
    size_t size;

    mutex_lock(&node->feeding);
    octets = win12_exchanges_outgoing(node->line.exchanges, &size);
    size = min(size, room);
    memcpy(to, octets, size);
    win12_exchanges_went(node->line.exchanges, size);
    mutex_unlock(&node->feeding);
    return size;
}

bool win12_line_has_outgoing(struct win12_node *node)
{
    size_t size;

    mutex_lock(&node->feeding);
    (void)win12_exchanges_outgoing(node->line.exchanges, &size);
    mutex_unlock(&node->feeding);
    return size > 0 && node->line.send == NULL;
}
