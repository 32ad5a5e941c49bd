/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What ../core/os.h asks of a compiler, for the one of the WDK, on x86-64: there every load acquires and every store releases, and what
 * is left is to keep the compiler from moving them. Included before everything else, by win12.vcxproj alone.
 */
#ifndef WIN12_WINDOWS_MSVC_H
#define WIN12_WINDOWS_MSVC_H

#ifndef _M_X64
#error "only for x86-64"
#endif

#include <intrin.h>

#define __ATOMIC_ACQUIRE 2
#define __ATOMIC_RELEASE 3
#define __atomic_thread_fence(order) _ReadWriteBarrier()
#define __atomic_load_n(place, order) win12_msvc_load(place)
#define __atomic_store_n(place, value, order) win12_msvc_store(place, value)

static __forceinline unsigned __int64 win12_msvc_load(const volatile void *place)
{
    const unsigned __int64 found = *(const volatile unsigned __int64 *)place;

    _ReadWriteBarrier();
    return found;
}

static __forceinline void win12_msvc_store(volatile void *place, unsigned __int64 value)
{
    _ReadWriteBarrier();
    *(volatile unsigned __int64 *)place = value;
}

#endif
