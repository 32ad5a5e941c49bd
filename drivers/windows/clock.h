/* SPDX-License-Identifier: Apache-2.0 */
/* The clocks of the kernel, which count tenths of a microsecond, in the units of ours. */
#ifndef WIN12_WINDOWS_CLOCK_H
#define WIN12_WINDOWS_CLOCK_H

#include "nt.h"

#include "win12/core.h"

#define WIN12_EPOCH 11644473600LL /* seconds from 1601, where Windows begins, to 1970 */

/* Milliseconds of a clock that never goes back. */
static inline win12_time win12_now(void)
{
    return (win12_time)(KeQueryInterruptTime() / 10000);
}

/* Seconds since 1970, UTC. */
static inline uint32_t win12_seconds(void)
{
    LARGE_INTEGER now;

    KeQuerySystemTime(&now);
    return (uint32_t)(now.QuadPart / 10000000 - WIN12_EPOCH);
}

#endif
