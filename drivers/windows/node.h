/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A node is \\.\SmartMeterN: one meter, shared by all who open it. It has a line, whose device puts records into its hub, a policy,
 * and counts. It is the extension of its device object.
 *
 * How long it lives: from DriverEntry to DriverUnload. Windows unloads nothing that is open. Wine does: so every request, and the DPC
 * that completes reads, holds `removal`; who removes a node marks it gone, has those completed that wait, and then waits for all
 * who hold it.
 *
 * Locks, of which the first may be held while the next is taken; the last three are spin locks, under which a link, a flag or a
 * pointer moves and nothing else:
 *
 *   node->feeding    the line: its device, its exchanges, its cipher, the controls that wait, and so who puts records
 *   node->ruling     who replaces the policy, or names the meter
 *   node->listing    the list of readers, and how many hold each
 *   reader->pending  the reads that wait, and who serves them
 *   node->deciding   the pointer to the policy, and how many decide by it
 *
 * Readers take no lock of the producer's, and the producer none of theirs: see ../core/hub.h. Mutexes are taken at PASSIVE_LEVEL,
 * where CNG has to be called.
 */
#ifndef WIN12_WINDOWS_NODE_H
#define WIN12_WINDOWS_NODE_H

#include "nt.h"

#include "identity.h"
#include "line.h"
#include "pending.h"

#define WIN12_NODES 64U /* at most */

struct win12_rules;

/* What readers and controls came to; what the line came to is counted by the device. */
struct win12_counts {
    volatile LONG64 delivered;
    volatile LONG64 lost;
    volatile LONG64 withheld;
    volatile LONG64 denied;
    volatile LONG readers;
};

struct win12_node {
    PDEVICE_OBJECT object;
    ULONG number;
    IO_REMOVE_LOCK removal;
    uint64_t gone;
    FAST_MUTEX feeding;
    FAST_MUTEX ruling;
    KSPIN_LOCK listing;
    KSPIN_LOCK deciding;
    LIST_ENTRY readers;
    KTIMER waking;
    KDPC completing;
    volatile LONG woken; /* the DPC will look */
    struct win12_rules *rules;
    struct win12_counts counts;
    struct win12_line line;
};

/* A file: its opener, how far it is, and the reads that wait. */
struct win12_reader {
    struct win12_node *node;
    LIST_ENTRY link;
    LONG holders; /* under node->listing; linked as long as there is one */
    struct win12_identity *opener;
    struct win12_pending pending;
    bool closed; /* nobody has it open: no control waits any more; under node->feeding */

    /* Of who serves: one at a time, see pending.h. */
    struct win12_hub_reader place;
    uint64_t serial; /* of the policy in which the opener is `member` */
    struct win12_policy_member member;
    struct win12_hub_slot copy;
    uint8_t octets[WIN12_HUB_RECORD];
};

static inline struct win12_node *win12_node_of(PDEVICE_OBJECT device)
{
    return device->DeviceExtension;
}

static inline const struct win12_hub *win12_node_hub(const struct win12_node *node)
{
    return &node->line.device->hub;
}

/* What is seen after it was there before the end. */
static inline bool win12_node_gone(const struct win12_node *node)
{
    return WIN12_LOAD(&node->gone) != 0;
}

/* \\.\SmartMeterN. */
NTSTATUS win12_node_create(PDRIVER_OBJECT driver, ULONG number);
void win12_node_remove(struct win12_node *node);

/* Have the reads completed for which there is something, by a DPC. At DISPATCH_LEVEL or below. */
void win12_node_wake(struct win12_node *node);

/*
 * A mutex, held at PASSIVE_LEVEL and in a critical region; who holds one waits for nobody. (A KMUTEX would do, but Wine's does not wake
 * who waits for it.)
 */
static inline void win12_lock(PFAST_MUTEX mutex)
{
    KeEnterCriticalRegion();
    ExAcquireFastMutexUnsafe(mutex);
}

static inline void win12_unlock(PFAST_MUTEX mutex)
{
    ExReleaseFastMutexUnsafe(mutex);
    KeLeaveCriticalRegion();
}

/* reader.c: what a file is to its node. NULL: no memory. The opener is the reader's then. */
struct win12_reader *win12_reader_create(struct win12_node *node, struct win12_identity *opener);
void win12_reader_close(struct win12_reader *reader);
void win12_reader_hold(struct win12_reader *reader);
void win12_reader_put(struct win12_reader *reader);
struct win12_reader *win12_reader_next(struct win12_node *node, struct win12_reader *reader);
void win12_reader_serve(struct win12_reader *reader);
void win12_reader_read(struct win12_reader *reader, PIRP irp);
void win12_reader_complete(struct win12_reader *reader, PIRP irp, NTSTATUS status, ULONG size);

/*
 * What is behind ReadFile: as many whole records as fit into the buffer, for the device as somebody has it open. STATUS_PENDING when
 * there is none yet, STATUS_BUFFER_TOO_SMALL when not even one fits, which stays the next then. Only who serves the file calls it; no
 * lock is held while it copies. At DISPATCH_LEVEL or below.
 */
NTSTATUS ReadSmartMeterData(struct win12_reader *device, PVOID buffer, ULONG length, PULONG given);

/* files.c: what the I/O manager asks for. */
void win12_files(PDRIVER_OBJECT driver);
NTSTATUS win12_complete(PDEVICE_OBJECT device, PIRP irp, NTSTATUS status, ULONG size);

/* control.c: STATUS_PENDING when the request waits, and is the caller's no longer. */
NTSTATUS win12_control(struct win12_reader *reader, PIRP irp, PULONG size);

/* token.c: who makes a request, at PASSIVE_LEVEL. *made is to be freed. */
NTSTATUS win12_caller(PIRP irp, struct win12_identity **made);

/* security.c: everybody may open a device; what one may have of it says the policy. */
NTSTATUS win12_secure(PDEVICE_OBJECT device);

#endif
