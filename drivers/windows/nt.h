/* SPDX-License-Identifier: Apache-2.0 */
/* The kernel's headers, and what those of mingw-w64 lack of them. */
#ifndef WIN12_WINDOWS_NT_H
#define WIN12_WINDOWS_NT_H

#include <ntifs.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifndef PROCESS_QUERY_INFORMATION
#define PROCESS_QUERY_INFORMATION 0x0400
#endif
#ifndef THREAD_QUERY_INFORMATION
#define THREAD_QUERY_INFORMATION 0x0040
#endif
#ifndef SE_GROUP_ENABLED
#define SE_GROUP_ENABLED 0x00000004
#endif
#ifndef SE_GROUP_USE_FOR_DENY_ONLY
#define SE_GROUP_USE_FOR_DENY_ONLY 0x00000010
#endif

#define WIN12_TAG 0x32316e57U /* of memory; tools show it as Wn12 */

/*
 * Memory that may be touched at any level and holds no code, zeroed; NULL without. ExAllocatePool2 would do the same, but is not in
 * every Windows that this driver runs in, nor in Wine.
 */
static inline void *win12_allocate(size_t size)
{
    void *const made = ExAllocatePoolWithTag(NonPagedPoolNx, size, WIN12_TAG);

    if (made != NULL) {
        RtlZeroMemory(made, size);
    }
    return made;
}

/* NULL is nothing. */
static inline void win12_free(void *it)
{
    if (it != NULL) {
        ExFreePoolWithTag(it, WIN12_TAG);
    }
}

#endif
