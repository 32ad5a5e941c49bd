/*
 * What the portable part of the drivers needs of the system it runs in: fixed-width types, memory functions, and order among
 * processors. Nothing else: no allocation, no locks, no waiting; those are the drivers' own.
 */
#ifndef WIN12_DRIVERS_OS_H
#define WIN12_DRIVERS_OS_H

#if defined(__KERNEL__)
#include <linux/string.h>
#include <linux/types.h>
#define WIN12_LOAD(place) smp_load_acquire(place)
#define WIN12_STORE(place, value) smp_store_release(place, value)
#define WIN12_BARRIER_READ() smp_rmb()
#define WIN12_BARRIER_WRITE() smp_wmb()
#else
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#define WIN12_LOAD(place) __atomic_load_n(place, __ATOMIC_ACQUIRE)
#define WIN12_STORE(place, value) __atomic_store_n(place, value, __ATOMIC_RELEASE)
#define WIN12_BARRIER_READ() __atomic_thread_fence(__ATOMIC_ACQUIRE)
#define WIN12_BARRIER_WRITE() __atomic_thread_fence(__ATOMIC_RELEASE)
#endif

#endif
