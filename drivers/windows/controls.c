// SPDX-License-Identifier: Apache-2.0
/* What controls do. Which there are, and who may, says control.c. */

#include "control.h"

NTSTATUS win12_control_statistics(struct win12_call *call)
{
    return win12_line_statistics(call->node, call->out, call->room, &call->out_size);
}

/* --- the latest value of each object */

#define PLACE 4U /* octets of `next` */

/* A record on its way. The reader's own room is of who serves it. */
struct room {
    struct win12_hub_slot copy;
    uint8_t octets[WIN12_HUB_RECORD];
};

static void set_next(struct win12_call *call, size_t place)
{
    const uint32_t next = (uint32_t)place;
    const uint8_t octets[PLACE] = {(uint8_t)(next >> 24), (uint8_t)(next >> 16), (uint8_t)(next >> 8), (uint8_t)next};

    RtlCopyMemory(call->out, octets, sizeof(octets));
}

/* As many records as fit behind the place of `next`; `next` itself once that is known. */
static NTSTATUS snapshot(struct win12_call *call, const struct win12_question *question, struct room *room, size_t at)
{
    for (size_t place = at;;) {
        size_t size;

        if (!win12_hub_latest(win12_node_hub(call->node), &place, win12_may, question, &room->copy)) {
            set_next(call, 0);
            return STATUS_SUCCESS;
        }
        size = win12_hub_encode(&room->copy, room->octets, sizeof(room->octets));
        if (size > call->room - call->out_size) {
            set_next(call, place - 1);
            return call->out_size > PLACE ? STATUS_SUCCESS : STATUS_BUFFER_TOO_SMALL;
        }
        RtlCopyMemory(call->out + call->out_size, room->octets, size);
        call->out_size += size;
    }
}

NTSTATUS win12_control_snapshot(struct win12_call *call)
{
    struct win12_snapshot_request request;
    struct win12_question question;
    struct room *room;
    NTSTATUS status;

    if (win12_decode_snapshot_request(call->in, call->in_size, &request, NULL) != WIN12_OK) {
        return STATUS_INVALID_PARAMETER;
    }
    if (call->room < PLACE) {
        return STATUS_BUFFER_TOO_SMALL;
    }
    room = win12_allocate(sizeof(*room));
    if (room == NULL) {
        return STATUS_INSUFFICIENT_RESOURCES;
    }
    call->out_size = PLACE;
    win12_question_begin(&question, call->reader, WIN12_POLICY_RIGHT_READ, false);
    status = snapshot(call, &question, room, request.begin);
    win12_question_end(&question);
    win12_free(room);
    return status;
}

/* --- the device */

NTSTATUS win12_control_policy(struct win12_call *call)
{
    return win12_rules_replace(call->node, call->in, call->in_size);
}

NTSTATUS win12_control_attach(struct win12_call *call)
{
    return win12_line_attach(call->node, call->in, call->in_size);
}

NTSTATUS win12_control_keys(struct win12_call *call)
{
    return win12_line_keys(call->node, call->in, call->in_size);
}

NTSTATUS win12_control_counter(struct win12_call *call)
{
    return win12_line_counter(call->node, call->out, call->room, &call->out_size);
}

NTSTATUS win12_control_feed(struct win12_call *call)
{
    struct win12_device_feed feed;

    if (win12_decode_device_feed(call->in, call->in_size, &feed, NULL) != WIN12_OK) {
        return STATUS_INVALID_PARAMETER;
    }
    return win12_line_octets(call->node, feed.octets.at, feed.octets.size, feed.time);
}
