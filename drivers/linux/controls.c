// SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only
/* What controls do. Which there are, and who may, says control.c. */

#include <asm/unaligned.h>

#include "control.h"

int win12_control_statistics(struct win12_call *call)
{
    struct win12_device_statistics statistics;

    win12_node_statistics(call->node, &statistics);
    return win12_write_device_statistics(&statistics, call->out, call->room, &call->out_size) == WIN12_OK ? 0 : -EMSGSIZE;
}

/* --- the latest value of each object */

/* As many records as fit behind the place of `next`; `next` itself once that is known. */
static int snapshot(struct win12_call *call, const struct win12_question *question, size_t at)
{
    struct win12_reader *const reader = call->reader;

    for (size_t place = at;;) {
        size_t size;

        if (!win12_hub_latest(call->node->hub, &place, win12_may, question, &reader->copy)) {
            put_unaligned_be32(0, call->out);
            return 0;
        }
        size = win12_hub_encode(&reader->copy, reader->octets, sizeof(reader->octets));
        if (size > call->room - call->out_size) {
            put_unaligned_be32((u32)place - 1, call->out);
            return call->out_size > sizeof(u32) ? 0 : -EMSGSIZE;
        }
        memcpy(call->out + call->out_size, reader->octets, size);
        call->out_size += size;
    }
}

int win12_control_snapshot(struct win12_call *call)
{
    struct win12_snapshot_request request;
    struct win12_question question;
    int error;

    if (win12_decode_snapshot_request(call->in, call->in_size, &request, NULL) != WIN12_OK) {
        return -EINVAL;
    }
    if (call->room < sizeof(u32)) {
        return -EMSGSIZE;
    }
    call->out_size = sizeof(u32);
    if (mutex_lock_interruptible(&call->reader->lock) != 0) {
        return -ERESTARTSYS;
    }
    win12_question_begin(&question, call->reader, WIN12_POLICY_RIGHT_READ, true);
    error = snapshot(call, &question, request.begin);
    win12_question_end(&question);
    mutex_unlock(&call->reader->lock);
    return error;
}

/* --- the device */

int win12_control_policy(struct win12_call *call)
{
    return win12_rules_replace(call->node, call->in, call->in_size);
}

/* A meter is given its name before its first record, and keeps it. */
int win12_control_attach(struct win12_call *call)
{
    struct win12_node *const node = call->node;
    struct win12_device_settings settings;
    int error = 0;

    if (win12_decode_device_settings(call->in, call->in_size, &settings, NULL) != WIN12_OK) {
        return -EINVAL;
    }
    mutex_lock(&node->feeding);
    if (node->hub->head == 0) {
        win12_hub_init(node->hub, settings.meter.at, settings.meter.size);
        win12_rules_rename(node);
    } else if (settings.meter.size != node->hub->meter_size ||
               memcmp(settings.meter.at, node->hub->meter, settings.meter.size) != 0) {
        error = -EBUSY;
    }
    mutex_unlock(&node->feeding);
    return error;
}

int win12_control_keys(struct win12_call *call)
{
    return -EOPNOTSUPP;
}

int win12_control_counter(struct win12_call *call)
{
    return -EOPNOTSUPP;
}

int win12_control_feed(struct win12_call *call)
{
    struct win12_device_record record;
    struct win12_device_feed feed;

    if (win12_decode_device_feed(call->in, call->in_size, &feed, NULL) != WIN12_OK ||
        win12_decode_device_record(feed.octets.at, feed.octets.size, &record, NULL) != WIN12_OK) {
        return -EINVAL;
    }
    mutex_lock(&call->node->feeding);
    win12_hub_put(call->node->hub, &record);
    mutex_unlock(&call->node->feeding);
    win12_node_wake(call->node);
    return 0;
}

/* --- requests to the meter */

int win12_control_exchange(struct win12_call *call)
{
    return -EOPNOTSUPP;
}

int win12_control_cancel(struct win12_call *call)
{
    return -EOPNOTSUPP;
}
