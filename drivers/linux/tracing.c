// SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only
/* Which steps the machines of a device took: see trace.h. A machine that took one has overwritten what was put there. */

#include "tracing.h"

#define CREATE_TRACE_POINTS
#include "trace.h"

#define NO_STEP (~0U)

enum { PUSH_LINE, PUSH_RECEIVER, PUSH_BLOCKS, HDLC_CLIENT, ASSOCIATION_CLIENT, METER_SHARING };

void win12_trace_begin(struct win12_line *line)
{
    struct win12_device *const device = line->device;

    device->line.transition = (enum win12_push_line_id)NO_STEP;
    device->sender.transition = (enum win12_push_receiver_id)NO_STEP;
    for (size_t i = 0; i < WIN12_DEVICE_TRANSFERS; i++) {
        device->transfers[i].machine.transition = (enum win12_push_blocks_id)NO_STEP;
    }
    line->exchanges->link.machine.transition = (enum win12_hdlc_client_id)NO_STEP;
    line->exchanges->association.machine.transition = (enum win12_association_client_id)NO_STEP;
    line->exchanges->sharing.transition = (enum win12_meter_sharing_id)NO_STEP;
}

static void tell(int number, unsigned int machine, unsigned int transition)
{
    if (transition != NO_STEP) {
        trace_win12_step(number, machine, transition);
    }
}

void win12_trace_end(int number, const struct win12_line *line)
{
    const struct win12_device *const device = line->device;

    tell(number, PUSH_LINE, (unsigned int)device->line.transition);
    tell(number, PUSH_RECEIVER, (unsigned int)device->sender.transition);
    for (size_t i = 0; i < WIN12_DEVICE_TRANSFERS; i++) {
        tell(number, PUSH_BLOCKS, (unsigned int)device->transfers[i].machine.transition);
    }
    tell(number, HDLC_CLIENT, (unsigned int)line->exchanges->link.machine.transition);
    tell(number, ASSOCIATION_CLIENT, (unsigned int)line->exchanges->association.machine.transition);
    tell(number, METER_SHARING, (unsigned int)line->exchanges->sharing.transition);
}
