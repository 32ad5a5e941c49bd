/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The policy of a node, and questions to it. A policy is replaced as a whole. Who decides by one holds it; when the control that replaces
 * it comes back, nobody does: the policy before decides nothing any more, for files that were open as well.
 */
#ifndef WIN12_WINDOWS_RULES_H
#define WIN12_WINDOWS_RULES_H

#include "node.h"

struct win12_rules {
    uint64_t serial; /* no two policies have the same */
    volatile uint64_t meter; /* what the node's meter is to it, as a bit */
    LONG holders; /* under node->deciding: the node, and who decides */
    KEVENT unused;
    struct win12_policy_image image;
};

/* A question to a policy: one who asks, and the right to do what. Between begin and end nothing may wait. */
struct win12_question {
    struct win12_node *node;
    struct win12_rules *rules;
    struct win12_policy_member member;
    uint16_t right;
    uint32_t seconds;
};

/* `remember`: who the opener is to this policy is kept for the next time; the caller serves the reader. At DISPATCH_LEVEL or below. */
void win12_question_begin(struct win12_question *question, struct win12_reader *reader, uint16_t right, bool remember);
void win12_question_end(const struct win12_question *question);

/* The answer, as drivers/core asks for it: the context is the question. */
bool win12_may(const void *question, const struct win12_policy_object *object);

/* Whether a reader has a right of the device, or one to no object. */
bool win12_may_device(struct win12_reader *reader, uint16_t right);

/* A policy that allows nothing; NULL without memory. */
struct win12_rules *win12_rules_none(void);

/* Replace the policy of a node by what `win12 acl compile` wrote. */
NTSTATUS win12_rules_replace(struct win12_node *node, const uint8_t *octets, size_t size);

/* The name of the meter has changed. */
void win12_rules_rename(struct win12_node *node);

#endif
