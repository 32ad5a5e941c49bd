// Generated from the compiler. Do not edit: change the spec and run `win12 spec generate`.

/*
 * Writing goes from the last octet to the first: so every length is known when its turn comes, and nothing is copied
 * but once.
 */
#ifndef WIN12_FRAMES_OUTPUT_H
#define WIN12_FRAMES_OUTPUT_H

#include "win12/frames/input.h"

/* From `at` to `end` is what was written; from `to` to `at` is free. */
struct win12_output {
    uint8_t *to;
    uint8_t *at;
    uint8_t *end;
    const char *field; /* that could not be written */
    win12_code code; /* WIN12_E_CANNOT_ENCODE for a value that does not fit, WIN12_E_TOO_LARGE when there is no room */
};

/*@ predicate win12_sound_output(struct win12_output *out) =
  @   \valid(out) && out->to != \null && \base_addr(out->at) == \base_addr(out->to) && \base_addr(out->end) == \base_addr(out->to) &&
  @   out->to <= out->at <= out->end && out->end - out->to <= 0x7fffffff &&
  @   \valid(out->to + (0 .. out->end - out->to - 1));
  @*/

/*@ predicate win12_wrote{K, L}(struct win12_output *out) =
  @   win12_sound_output{L}(out) && \at(out->at, L) <= \at(out->at, K);
  @*/

#endif
