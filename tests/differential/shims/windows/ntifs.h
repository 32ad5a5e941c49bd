/*
 * As much of the kernel of Windows as the controls that wait need of it, out of threads of POSIX: requests that can be cancelled, mutexes,
 * events, threads. So what Wine cannot do is seen: many threads in the driver at once, under the tools that look for races.
 */
#ifndef SHIM_NTIFS_H
#define SHIM_NTIFS_H

#include <errno.h>
#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* --- names */

#define NTAPI
#define VOID void
typedef int32_t LONG, NTSTATUS;
typedef uint32_t ULONG, ACCESS_MASK;
typedef int64_t LONG64, LONGLONG;
typedef uint16_t USHORT;
typedef uint8_t UCHAR, KIRQL, BOOLEAN;
typedef void *PVOID, *HANDLE;
typedef ULONG *PULONG;
typedef union { int64_t QuadPart; } LARGE_INTEGER, *PLARGE_INTEGER;

#define FALSE 0
#define TRUE 1
#define UNREFERENCED_PARAMETER(it) (void)(it)
#define CONTAINING_RECORD(at, type, field) ((type *)(void *)((char *)(at) - offsetof(type, field)))
#define RTL_NUMBER_OF(array) (sizeof(array) / sizeof((array)[0]))
#define NT_SUCCESS(status) ((status) >= 0)
#define min(one, other) ((one) < (other) ? (one) : (other))
#define max(one, other) ((one) > (other) ? (one) : (other))
#define RtlCopyMemory memcpy
#define RtlZeroMemory(to, size) memset(to, 0, size)
#define RtlSecureZeroMemory(to, size) memset(to, 0, size)

#define STATUS_SUCCESS 0
#define STATUS_PENDING 0x103
#define SHIM_STATUS(code) ((NTSTATUS)(0xC0000000U | (code)))
#define STATUS_INVALID_PARAMETER SHIM_STATUS(0x0DU)
#define STATUS_ACCESS_DENIED SHIM_STATUS(0x22U)
#define STATUS_BUFFER_TOO_SMALL SHIM_STATUS(0x23U)
#define STATUS_DEVICE_NOT_READY SHIM_STATUS(0xA3U)
#define STATUS_INSUFFICIENT_RESOURCES SHIM_STATUS(0x9AU)
#define STATUS_IO_TIMEOUT SHIM_STATUS(0xB5U)
#define STATUS_NOT_SUPPORTED SHIM_STATUS(0xBBU)
#define STATUS_CANCELLED SHIM_STATUS(0x120U)
#define STATUS_NOT_FOUND SHIM_STATUS(0x225U)
#define STATUS_IO_DEVICE_ERROR SHIM_STATUS(0x185U)
#define STATUS_CONNECTION_REFUSED SHIM_STATUS(0x236U)
#define STATUS_DEVICE_REMOVED SHIM_STATUS(0x2B6U)
#define STATUS_DEVICE_BUSY SHIM_STATUS(0x80U) /* a warning in Windows */

/* --- memory */

#define NonPagedPoolNx 0
#define ExAllocatePoolWithTag(kind, size, tag) malloc(size)
#define ExFreePoolWithTag(it, tag) free(it)

/* --- lists */

typedef struct LIST_ENTRY {
    struct LIST_ENTRY *Flink, *Blink;
} LIST_ENTRY, *PLIST_ENTRY;

static inline void InitializeListHead(PLIST_ENTRY head)
{
    head->Flink = head->Blink = head;
}

static inline bool IsListEmpty(const LIST_ENTRY *head)
{
    return head->Flink == head;
}

static inline bool RemoveEntryList(PLIST_ENTRY entry)
{
    entry->Blink->Flink = entry->Flink;
    entry->Flink->Blink = entry->Blink;
    return entry->Flink == entry->Blink;
}

static inline PLIST_ENTRY RemoveHeadList(PLIST_ENTRY head)
{
    const PLIST_ENTRY first = head->Flink;

    (void)RemoveEntryList(first);
    return first;
}

static inline void InsertTailList(PLIST_ENTRY head, PLIST_ENTRY entry)
{
    entry->Flink = head;
    entry->Blink = head->Blink;
    head->Blink->Flink = entry;
    head->Blink = entry;
}

/* --- counting */

#define InterlockedIncrement(place) __atomic_add_fetch(place, 1, __ATOMIC_SEQ_CST)
#define InterlockedDecrement(place) __atomic_sub_fetch(place, 1, __ATOMIC_SEQ_CST)
#define InterlockedIncrement64(place) __atomic_add_fetch(place, 1, __ATOMIC_SEQ_CST)
#define InterlockedCompareExchange64(place, value, expected) __atomic_load_n(place, __ATOMIC_SEQ_CST) /* as it is used */
#define InterlockedExchange(place, value) __atomic_exchange_n(place, value, __ATOMIC_SEQ_CST)

/* --- locks, events, threads */

extern __thread int shim_held; /* mutexes, by this thread */

typedef pthread_mutex_t KSPIN_LOCK, FAST_MUTEX, *PFAST_MUTEX;
#define ExInitializeFastMutex(mutex) pthread_mutex_init(mutex, NULL)
#define ExAcquireFastMutexUnsafe(mutex) (pthread_mutex_lock(mutex), shim_held++)
#define ExReleaseFastMutexUnsafe(mutex) (shim_held--, pthread_mutex_unlock(mutex))
#define KeEnterCriticalRegion() ((void)0)
#define KeLeaveCriticalRegion() ((void)0)

typedef struct {
    pthread_mutex_t lock;
    pthread_cond_t changed;
    bool set;
} KEVENT;

#define SynchronizationEvent 1
#define IO_NO_INCREMENT 0
#define Executive 0
#define KernelMode 0

static inline void KeInitializeEvent(KEVENT *event, int kind, bool set)
{
    (void)kind;
    pthread_mutex_init(&event->lock, NULL);
    pthread_cond_init(&event->changed, NULL);
    event->set = set;
}

static inline LONG KeSetEvent(KEVENT *event, int more, bool wait)
{
    (void)more;
    (void)wait;
    pthread_mutex_lock(&event->lock);
    event->set = true;
    pthread_cond_signal(&event->changed);
    pthread_mutex_unlock(&event->lock);
    return 0;
}

static inline NTSTATUS KeWaitForSingleObject(KEVENT *event, int why, int mode, bool alertable, const LARGE_INTEGER *within)
{
    struct timespec until;
    int late = 0;

    (void)why;
    (void)mode;
    (void)alertable;
    (void)clock_gettime(CLOCK_REALTIME, &until);
    if (within != NULL) {
        const int64_t at = until.tv_nsec - within->QuadPart * 100;

        until.tv_sec += (time_t)(at / 1000000000);
        until.tv_nsec = (long)(at % 1000000000);
    }
    pthread_mutex_lock(&event->lock);
    while (!event->set && late != ETIMEDOUT) {
        late = within != NULL ? pthread_cond_timedwait(&event->changed, &event->lock, &until)
                              : pthread_cond_wait(&event->changed, &event->lock);
    }
    event->set = false;
    pthread_mutex_unlock(&event->lock);
    return STATUS_SUCCESS;
}

static inline uint64_t KeQueryInterruptTime(void)
{
    struct timespec now;

    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 10000000U + (uint64_t)now.tv_nsec / 100U;
}

static inline void KeQuerySystemTime(PLARGE_INTEGER now)
{
    now->QuadPart = 0;
}

typedef VOID KSTART_ROUTINE(PVOID);
typedef struct { int unused; } OBJECT_ATTRIBUTES;
#define OBJ_KERNEL_HANDLE 0
#define THREAD_ALL_ACCESS 0
#define InitializeObjectAttributes(it, name, flags, root, security) ((it)->unused = 0)

struct shim_thread {
    pthread_t thread;
    KSTART_ROUTINE *run;
    PVOID context;
};

static inline void *shim_run(void *given)
{
    const struct shim_thread *const thread = given;

    thread->run(thread->context);
    return NULL;
}

static inline NTSTATUS PsCreateSystemThread(
    HANDLE *made, ACCESS_MASK access, OBJECT_ATTRIBUTES *as, HANDLE process, PVOID id, KSTART_ROUTINE *run, PVOID context)
{
    struct shim_thread *const thread = malloc(sizeof(*thread));

    (void)access;
    (void)as;
    (void)process;
    (void)id;
    thread->run = run;
    thread->context = context;
    *made = thread;
    return pthread_create(&thread->thread, NULL, shim_run, thread) == 0 ? STATUS_SUCCESS : STATUS_INSUFFICIENT_RESOURCES;
}

#define PsTerminateSystemThread(status) STATUS_SUCCESS

static inline NTSTATUS ZwWaitForSingleObject(HANDLE thread, bool alertable, PLARGE_INTEGER within)
{
    (void)alertable;
    (void)within;
    return pthread_join(((struct shim_thread *)thread)->thread, NULL);
}

static inline NTSTATUS ZwClose(HANDLE thread)
{
    free(thread);
    return STATUS_SUCCESS;
}

/* --- what is only named */

typedef struct { int unused; } IO_REMOVE_LOCK, KTIMER, KDPC, DRIVER_OBJECT, *PDRIVER_OBJECT;

/* --- requests */

typedef struct DEVICE_OBJECT {
    PVOID DeviceExtension;
} DEVICE_OBJECT, *PDEVICE_OBJECT;

typedef struct {
    struct {
        struct { ULONG IoControlCode, InputBufferLength, OutputBufferLength; } DeviceIoControl;
    } Parameters;
} IO_STACK_LOCATION, *PIO_STACK_LOCATION;

struct IRP;
typedef VOID DRIVER_CANCEL(PDEVICE_OBJECT, struct IRP *);

typedef struct IRP {
    struct { PVOID SystemBuffer; } AssociatedIrp;
    struct { NTSTATUS Status; size_t Information; } IoStatus;
    _Atomic(BOOLEAN) Cancel;
    KIRQL CancelIrql;
    DRIVER_CANCEL *CancelRoutine;
    struct { struct { PVOID DriverContext[4]; LIST_ENTRY ListEntry; } Overlay; } Tail;
    IO_STACK_LOCATION stack;
} IRP, *PIRP;

#define IoGetCurrentIrpStackLocation(irp) (&(irp)->stack)
#define IoMarkIrpPending(irp) (void)(irp)
#define IoSetCancelRoutine(irp, routine) __atomic_exchange_n(&(irp)->CancelRoutine, routine, __ATOMIC_SEQ_CST)

extern pthread_mutex_t shim_cancelling;

static inline void IoReleaseCancelSpinLock(KIRQL level)
{
    (void)level;
    pthread_mutex_unlock(&shim_cancelling);
}

/* As Windows has it; the caller knows that the request is there. */
static inline bool IoCancelIrp(PIRP irp)
{
    DRIVER_CANCEL *routine;

    pthread_mutex_lock(&shim_cancelling);
    irp->Cancel = TRUE;
    routine = IoSetCancelRoutine(irp, NULL);
    if (routine == NULL) {
        pthread_mutex_unlock(&shim_cancelling);
        return false;
    }
    routine(NULL, irp);
    return true;
}

#endif
