// Generated from the compiler. Do not edit: change the spec and run `win12 spec generate`.

/*
 * What every part of the C core shares. It needs nothing but <stdint.h>, <stddef.h> and <stdbool.h>: no library, no
 * allocation, no I/O, no recursion. All that touches the world goes through the ports that the caller gives.
 */
#ifndef WIN12_CORE_H
#define WIN12_CORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "win12/errors.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Milliseconds of a clock that never goes back. */
typedef uint64_t win12_time;

#define WIN12_NEVER UINT64_MAX

/* `length` after `now`; what would not fit is never. */
static inline win12_time win12_after(win12_time now, win12_time length)
{
    return length > WIN12_NEVER - now ? WIN12_NEVER : now + length;
}

#ifdef __cplusplus
}
#endif

#endif
