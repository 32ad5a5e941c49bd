/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Reads of one file that wait: a cancel-safe queue, in the order in which they came. (IoCsq would be one; Wine has none.) Who serves
 * them is alone: another one that would is turned away, and the one who serves looks again. So nothing needs to be held while records
 * are copied, at whatever level.
 */
#ifndef WIN12_WINDOWS_PENDING_H
#define WIN12_WINDOWS_PENDING_H

#include "nt.h"

struct win12_pending {
    KSPIN_LOCK lock;
    LIST_ENTRY reads;
    bool serving;
    bool again;
    bool over;
};

void win12_pending_init(struct win12_pending *pending);

/* A read waits from now on, as the last one or, once more, as the first. False: it is cancelled, and the caller's to complete. */
bool win12_pending_add(struct win12_pending *pending, PIRP irp);
bool win12_pending_return(struct win12_pending *pending, PIRP irp);

/* The first one, which waits no longer and cannot be cancelled; NULL when there is none. */
PIRP win12_pending_take(struct win12_pending *pending);

/* No read waits any more: those that are put are cancelled, those that wait are to be taken. */
void win12_pending_end_all(struct win12_pending *pending);

/* Serve; false when somebody does. */
bool win12_pending_begin(struct win12_pending *pending);

/* Serve no more; false when there is a reason to look again. */
bool win12_pending_end(struct win12_pending *pending);

#endif
