/*
 * The invocation counters of one meter and its keys, in a file. A counter is on the disk before it is used, so it is never used
 * twice, whatever happens in between; what was received is remembered, so a replay is noticed after a restart too.
 */
#ifndef COUNTERS_H
#define COUNTERS_H

#include <stdbool.h>
#include <stdint.h>

#include "win12/limits.h"

struct counters {
    const char *path;
    int lock; /* held as long as the program runs: nobody else uses this file */
    uint32_t next; /* ours, not used yet */
    uint32_t lowest; /* of the peer's, that is still acceptable */
    bool met; /* the peer is known, by this title */
    uint8_t title[WIN12_TITLE_LENGTH];
};

/* Reads the file, or begins one. False, and one line on standard error, when that cannot be. */
bool counters_open(struct counters *counters, const char *path);

/* Gives a counter never used before, which is already stored as used. False when none is left or it cannot be stored. */
bool counters_reserve(struct counters *counters, uint32_t *counter);

/* Stores what is in the structure. */
bool counters_store(const struct counters *counters);

#endif
