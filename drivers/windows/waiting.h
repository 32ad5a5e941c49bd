/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A control that waits: for an answer of the meter (requests.c), or for octets that are to be sent (takes.c). It is in a list of its
 * line until it is over, and is completed when the line is let go: nobody is answered under node->feeding.
 *
 * Who cancels may be at DISPATCH_LEVEL, where a mutex cannot be had: it leaves a mark, and the line's thread ends the control. So two may
 * have to do with one that is over and was cancelled; the later one completes it. See waiting.c.
 */
#ifndef WIN12_WINDOWS_WAITING_H
#define WIN12_WINDOWS_WAITING_H

#include "control.h"

struct win12_waiting {
    LIST_ENTRY place; /* under node->feeding, until it is over */
    PIRP irp; /* which holds the node */
    struct win12_reader *reader; /* held */
    NTSTATUS status; /* once it is over */
    size_t size; /* octets of the answer */
    uint64_t cancelled; /* somebody wants it to end */
    volatile LONG met; /* of the one who ended it and the one who cancelled it, how many are through */
};

/*
 * Between win12_line_begin and win12_line_done. From here on the call is answered by STATUS_PENDING, and `waiting`, which begins what was
 * allocated, is freed behind its end. False: it was cancelled before it began, or its file is closed, and it is over.
 */
bool win12_waiting_begin(struct win12_waiting *waiting, const struct win12_call *call, PLIST_ENTRY list);

/* It has come to its end; the caller has the line. */
void win12_waiting_over(struct win12_waiting *waiting, NTSTATUS status, size_t size);

/* Take what is over out of a line, and complete it when that was let go. */
void win12_waiting_collect(struct win12_line *line, PLIST_ENTRY over);
void win12_waiting_complete(PLIST_ENTRY over);

/* Those of a reader end, or, when that is NULL, those that were cancelled; the caller has the line. */
void win12_waiting_leave(struct win12_node *node, const struct win12_reader *reader);

/* The same for a file that nobody has open any more. */
void win12_waiting_close(struct win12_reader *reader);

/* Whether one of those that wait is meant by that. */
static inline bool win12_waiting_meant(const struct win12_waiting *waiting, const struct win12_reader *reader)
{
    return reader != NULL ? waiting->reader == reader : WIN12_LOAD(&waiting->cancelled) != 0;
}

static inline struct win12_waiting *win12_waiting_of(PLIST_ENTRY place)
{
    return CONTAINING_RECORD(place, struct win12_waiting, place);
}

#endif
