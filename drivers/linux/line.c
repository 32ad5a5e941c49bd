// SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only
/* Lines: see line.h. */

#include <linux/jiffies.h>
#include <linux/slab.h>
#include <linux/timekeeping.h>

#include "cipher.h"
#include "rules.h"
#include "trace.h"
#include "tracing.h"


static win12_time now(void)
{
    return (win12_time)ktime_to_ms(ktime_get());
}

/* --- time */

/* The device is told that time has passed when it asked for that, or a little later. The caller holds `feeding`. */
static void set_timer(struct win12_line *line)
{
    const win12_time deadline = win12_device_deadline(line->device);
    const win12_time from = now();

    if (deadline == WIN12_NEVER || line->ended) {
        cancel_delayed_work(&line->silence);
        return;
    }
    mod_delayed_work(system_wq, &line->silence, deadline > from ? msecs_to_jiffies((unsigned int)(deadline - from)) + 1 : 0);
}

static void finish(struct win12_node *node, u32 records)
{
    set_timer(&node->line);
    mutex_unlock(&node->feeding);
    if (records > 0) {
        win12_node_wake(node);
    }
}

static void time_passed(struct work_struct *work)
{
    struct win12_line *const line = container_of(to_delayed_work(work), struct win12_line, silence);
    struct win12_node *const node = container_of(line, struct win12_node, line);

    mutex_lock(&node->feeding);
    finish(node, win12_device_timer(line->device, now()));
}

/* --- from the beginning to the end */

int win12_line_init(struct win12_line *line)
{
    INIT_DELAYED_WORK(&line->silence, time_passed);
    line->ports.context = &line->cipher;
    line->ports.open = win12_cipher_open;
    line->ports.decipher = win12_cipher_decipher;
    line->device = kvzalloc(sizeof(*line->device), GFP_KERNEL);
    if (line->device == NULL) {
        return -ENOMEM;
    }
    win12_device_init(line->device, &line->ports);
    return 0;
}

void win12_line_destroy(struct win12_line *line)
{
    win12_cipher_destroy(line->cipher);
    kvfree_sensitive(line->device, sizeof(*line->device)); /* an authentication key is in there */
}

void win12_line_end(struct win12_node *node)
{
    mutex_lock(&node->feeding);
    node->line.ended = true;
    finish(node, win12_device_silence(node->line.device, now()));
    cancel_delayed_work_sync(&node->line.silence);
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
        win12_trace_begin(node->line.device);
        records += win12_device_octets(node->line.device, octets + i, 1, now(), utc);
        win12_trace_end(node->number, node->line.device);
    }
    return records;
}

bool win12_line_octets(struct win12_node *node, const u8 *octets, size_t size, s64 utc)
{
    bool attached;
    u32 records;

    mutex_lock(&node->feeding);
    attached = node->line.device->attached && !node->line.ended;
    if (!attached) {
        records = 0;
    } else if (trace_win12_step_enabled()) {
        records = traced(node, octets, size, utc);
    } else {
        records = win12_device_octets(node->line.device, octets, size, now(), utc);
    }
    finish(node, records);
    return attached;
}

void win12_line_broken(struct win12_node *node)
{
    mutex_lock(&node->feeding);
    finish(node, win12_device_silence(node->line.device, now()));
}

/* --- controls */

static int attach_error(win12_code code)
{
    switch (code) {
    case WIN12_OK:
        return 0;
    case WIN12_E_UNEXPECTED: /* readers have records of another meter */
        return -EBUSY;
    default:
        return -EINVAL;
    }
}

int win12_line_attach(struct win12_node *node, const u8 *octets, size_t size)
{
    struct win12_cipher *before = NULL;
    int error;

    mutex_lock(&node->feeding);
    error = attach_error(win12_device_attach(node->line.device, octets, size));
    if (!error) {
        swap(before, node->line.cipher);
        win12_rules_rename(node);
    }
    finish(node, 0);
    win12_cipher_destroy(before);
    return error;
}

static int keys_error(win12_code code)
{
    switch (code) {
    case WIN12_OK:
        return 0;
    case WIN12_E_UNEXPECTED:
        return -ENOTCONN;
    default:
        return -EINVAL;
    }
}

/* The cipher is made before the line is held up for it, as finding it may take long. */
int win12_line_keys(struct win12_node *node, const u8 *octets, size_t size)
{
    struct win12_cipher *cipher = win12_cipher_create();
    struct win12_device *const device = node->line.device;
    struct win12_slice key;
    int error;

    if (IS_ERR(cipher)) {
        return PTR_ERR(cipher);
    }
    mutex_lock(&node->feeding);
    error = keys_error(win12_device_keys(device, octets, size, &key));
    if (!error) {
        error = win12_cipher_key(cipher, key.at, key.size);
        if (error) {
            win12_device_forget(device);
        } else {
            swap(cipher, node->line.cipher);
        }
    }
    finish(node, 0);
    win12_cipher_destroy(cipher);
    return error;
}

int win12_line_counter(struct win12_node *node, u8 *to, size_t room, size_t *size)
{
    bool there;

    mutex_lock(&node->feeding);
    there = node->line.device->protection.there;
    *size = win12_device_counter(node->line.device, to, room);
    mutex_unlock(&node->feeding);
    if (!there) {
        return -ENOKEY;
    }
    return *size > 0 ? 0 : -EMSGSIZE;
}

int win12_line_statistics(struct win12_node *node, u8 *to, size_t room, size_t *size)
{
    struct win12_counts *const counts = &node->counts;
    const struct win12_device_statistics own = {
        .delivered = (u64)atomic64_read(&counts->delivered),
        .lost = (u64)atomic64_read(&counts->lost),
        .withheld = (u64)atomic64_read(&counts->withheld),
        .denied = (u64)atomic64_read(&counts->denied),
        .readers = (u32)atomic_read(&counts->readers),
    };

    mutex_lock(&node->feeding);
    *size = win12_device_statistics(node->line.device, &own, to, room);
    mutex_unlock(&node->feeding);
    return *size > 0 ? 0 : -EMSGSIZE;
}
