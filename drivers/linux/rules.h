/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only */
/*
 * The policy of a node, and questions to it. A policy is replaced as a whole. Who decides by one is in a section of SRCU; when
 * the control that replaces it comes back, no such section is left: the policy before decides nothing any more, for files that
 * were open as well.
 */
#ifndef WIN12_LINUX_RULES_H
#define WIN12_LINUX_RULES_H

#include "node.h"

struct win12_rules {
    u64 serial; /* no two policies have the same */
    u64 meter; /* what the node's meter is to it, as a bit */
    struct win12_policy_image image;
};

/*
 * A question to a policy: one who asks, and the right to do what. Lives between begin and end, in which nothing may wait for
 * others.
 */
struct win12_question {
    const struct win12_rules *rules;
    struct win12_policy_member member;
    u16 right;
    u32 seconds;
    int section;
};

/* `remember`: who the opener is to this policy is kept for the next time; the caller holds the lock of the reader. */
void win12_question_begin(struct win12_question *question, struct win12_reader *reader, u16 right, bool remember);
void win12_question_end(const struct win12_question *question);

/* The answer, as drivers/core asks for it: the context is the question. */
bool win12_may(const void *question, const struct win12_policy_object *object);

/* Whether a reader has a right of the device, or one to no object. */
bool win12_may_device(struct win12_reader *reader, u16 right);

/* A policy that allows nothing; NULL without memory. */
struct win12_rules *win12_rules_none(void);

/* Replace the policy of a node by what `win12 acl compile` wrote. */
int win12_rules_replace(struct win12_node *node, const u8 *octets, size_t size);

/* The name of the meter has changed. */
void win12_rules_rename(struct win12_node *node);

/* asker.c: the principals of a policy that credentials are. */
struct win12_policy_member win12_member(const struct win12_policy_image *image, const struct cred *cred);

#endif
