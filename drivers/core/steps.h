/*
 * Which steps the machines of an exchange took, in their order, until the driver has told those who watch. A machine keeps its last
 * transition only: it is noted after each call, and then taken out of the machine, which does not need it.
 */
#ifndef WIN12_DRIVERS_STEPS_H
#define WIN12_DRIVERS_STEPS_H

#include "os.h"

#define WIN12_STEPS 64U
#define WIN12_NO_STEP 0xffffU

enum win12_step_machine {
    WIN12_STEP_HDLC_CLIENT,
    WIN12_STEP_ASSOCIATION_CLIENT,
    WIN12_STEP_METER_SHARING,
};

struct win12_steps {
    size_t count;
    size_t lost; /* more than there is room for */
    struct win12_step {
        uint8_t machine; /* enum win12_step_machine */
        uint16_t transition; /* of enum win12_NAME_id */
    } taken[WIN12_STEPS];
};

static inline void win12_steps_note(struct win12_steps *steps, enum win12_step_machine machine, uint32_t transition)
{
    if (transition == WIN12_NO_STEP) {
        return;
    }
    if (steps->count == WIN12_STEPS) {
        steps->lost++;
        return;
    }
    steps->taken[steps->count].machine = (uint8_t)machine;
    steps->taken[steps->count].transition = (uint16_t)transition;
    steps->count++;
}

#endif
