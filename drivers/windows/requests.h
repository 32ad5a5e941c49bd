/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Requests of processes to the meter. One waits until its end: the answer, the deadline, the end of the line, the control cancel, the
 * file being closed, CancelIoEx, or the end of the process. Whoever shares a meter does so by user: files and processes of one user wait
 * for each other, not for a turn of their own.
 */
#ifndef WIN12_WINDOWS_REQUESTS_H
#define WIN12_WINDOWS_REQUESTS_H

#include "rules.h"

/* For the exchanges of a line. */
bool win12_request_may(void *context, const struct win12_exchange *exchange);
void win12_request_ended(void *context, struct win12_exchange *exchange);

/* As win12_waiting_leave. */
void win12_requests_leave(struct win12_node *node, const struct win12_reader *reader);

#endif
