// SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only
/*
 * Which steps the machines of a line took: see trace.h. Those of the device have overwritten what was put there; those of its exchanges
 * are noted as they come.
 */

#include "tracing.h"

#define CREATE_TRACE_POINTS
#include "trace.h"

#define NO_STEP (~0U)

enum { PUSH_LINE, PUSH_RECEIVER, PUSH_BLOCKS, OF_EXCHANGES };

void win12_trace_begin(struct win12_line *line)
{
    struct win12_device *const device = line->device;

    device->line.transition = (enum win12_push_line_id)NO_STEP;
    device->sender.transition = (enum win12_push_receiver_id)NO_STEP;
    for (size_t i = 0; i < WIN12_DEVICE_TRANSFERS; i++) {
        device->transfers[i].machine.transition = (enum win12_push_blocks_id)NO_STEP;
    }
    line->exchanges->steps.count = 0;
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
    const struct win12_steps *const steps = &line->exchanges->steps;

    tell(number, PUSH_LINE, (unsigned int)device->line.transition);
    tell(number, PUSH_RECEIVER, (unsigned int)device->sender.transition);
    for (size_t i = 0; i < WIN12_DEVICE_TRANSFERS; i++) {
        tell(number, PUSH_BLOCKS, (unsigned int)device->transfers[i].machine.transition);
    }
    for (size_t i = 0; i < steps->count; i++) {
        tell(number, OF_EXCHANGES + steps->taken[i].machine, steps->taken[i].transition);
    }
}
