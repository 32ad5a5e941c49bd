// Generated from the compiler. Do not edit: change the spec and run `win12 spec generate`.

/* What the writers are made of. Nothing here is for callers. */
#ifndef WIN12_FRAMES_WRITING_H
#define WIN12_FRAMES_WRITING_H

#include "win12/frames/output.h"

/* Room for so many octets before those that are there; NULL when there is none. */
uint8_t *win12_make(struct win12_output *out, size_t octets);

win12_code win12_misfit(struct win12_output *out, const char *field);

/* A number of that many octets, with its highest octet first or last. */
win12_code win12_put_number(struct win12_output *out, uint64_t value, unsigned octets);
win12_code win12_put_number_le(struct win12_output *out, uint64_t value, unsigned octets);

win12_code win12_put_slice(struct win12_output *out, const struct win12_slice *slice);

void win12_output_init(struct win12_output *out, uint8_t *to, size_t room);

/* Bring what was written to the begin of the room. */
win12_code win12_written(struct win12_output *out, win12_code code, size_t *size);

/* Whether a length is too large for its field, if it can be. */
static inline bool win12_above(uint64_t value, uint64_t most)
{
    return value > most;
}

#endif
