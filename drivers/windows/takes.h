/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Octets that are to be sent go to the program that is the line: it asks for them by the control take, which waits until there are some,
 * as Windows has no `poll`. Whoever asked first has them first.
 */
#ifndef WIN12_WINDOWS_TAKES_H
#define WIN12_WINDOWS_TAKES_H

#include "node.h"

/* What there is to be sent goes to those who wait for it; the caller has the line. */
void win12_takes_give(struct win12_node *node);

/* As win12_waiting_leave. */
void win12_takes_leave(struct win12_node *node, const struct win12_reader *reader);

/* The line has ended, and so have all. */
void win12_takes_end(struct win12_node *node);

#endif
