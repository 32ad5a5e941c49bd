// SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only
/* What controls do. Which there are, and who may, says control.c. */

#include <asm/unaligned.h>

#include "control.h"

int win12_control_statistics(struct win12_call *call)
{
    return win12_line_statistics(call->node, call->out, call->room, &call->out_size);
}

/* --- the latest value of each object */

/* As many records as fit behind the place of `next`; `next` itself once that is known. */
static int snapshot(struct win12_call *call, const struct win12_question *question, size_t at)
{
    struct win12_reader *const reader = call->reader;

    for (size_t place = at;;) {
        size_t size;

        if (!win12_hub_latest(win12_node_hub(call->node), &place, win12_may, question, &reader->copy)) {
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

int win12_control_attach(struct win12_call *call)
{
    return win12_line_attach(call->node, call->in, call->in_size);
}

int win12_control_keys(struct win12_call *call)
{
    return win12_line_keys(call->node, call->in, call->in_size);
}

int win12_control_counter(struct win12_call *call)
{
    return win12_line_counter(call->node, call->out, call->room, &call->out_size);
}

int win12_control_feed(struct win12_call *call)
{
    struct win12_device_feed feed;

    if (win12_decode_device_feed(call->in, call->in_size, &feed, NULL) != WIN12_OK) {
        return -EINVAL;
    }
    return win12_line_octets(call->node, feed.octets.at, feed.octets.size, feed.time) ? 0 : -ENOTCONN;
}

/* Nothing is an answer too: `poll` tells when there is something to be sent. */
int win12_control_take(struct win12_call *call)
{
    call->out_size = win12_line_take(call->node, call->out, call->room);
    return 0;
}
