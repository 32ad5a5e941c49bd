/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only */
/*
 * Requests of processes to the meter. One is on the stack of the call that makes it, which waits for its end: the answer, the deadline,
 * the end of the line, the control cancel, the file being closed, or a signal. Whoever shares a meter does so by user: files and
 * processes of one user wait for each other, not for a turn of their own.
 */
#ifndef WIN12_LINUX_REQUESTS_H
#define WIN12_LINUX_REQUESTS_H

#include "rules.h"

struct win12_call;

/* For the exchanges of a line. */
bool win12_request_may(void *context, const struct win12_exchange *exchange);
void win12_request_ended(void *context, struct win12_exchange *exchange);

/* All requests of a file end; `files`: only those that a process with these open files has made, NULL for all. */
void win12_requests_cancel(struct win12_reader *reader, const void *files);

#endif
