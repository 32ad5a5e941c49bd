/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only */
#ifndef WIN12_LINUX_TRACING_H
#define WIN12_LINUX_TRACING_H

#include "line.h"

/* Around a call of a line: the steps of its exchanges, and the last step of each machine of its device, become events. */
void win12_trace_begin(struct win12_line *line);
void win12_trace_end(int number, const struct win12_line *line);

#endif
