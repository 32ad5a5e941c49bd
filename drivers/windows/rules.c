// SPDX-License-Identifier: Apache-2.0
/* The policy of a node: see rules.h. */

#include "rules.h"
#include "clock.h"

static volatile LONG64 serials;

/* --- who holds a policy */

static struct win12_rules *hold(struct win12_node *node)
{
    struct win12_rules *rules;
    KIRQL level;

    KeAcquireSpinLock(&node->deciding, &level);
    rules = node->rules;
    rules->holders++;
    KeReleaseSpinLock(&node->deciding, level);
    return rules;
}

static void put(struct win12_node *node, struct win12_rules *rules)
{
    KIRQL level;
    bool last;

    KeAcquireSpinLock(&node->deciding, &level);
    last = --rules->holders == 0;
    KeReleaseSpinLock(&node->deciding, level);
    if (last) {
        (void)KeSetEvent(&rules->unused, IO_NO_INCREMENT, FALSE);
    }
}

static struct win12_rules *replace(struct win12_node *node, struct win12_rules *rules)
{
    struct win12_rules *before;
    KIRQL level;

    KeAcquireSpinLock(&node->deciding, &level);
    before = node->rules;
    node->rules = rules;
    KeReleaseSpinLock(&node->deciding, level);
    return before;
}

/* --- questions */

void win12_question_begin(struct win12_question *question, struct win12_reader *reader, uint16_t right, bool remember)
{
    question->node = reader->node;
    question->rules = hold(reader->node);
    question->right = right;
    question->seconds = win12_seconds();
    if (remember && reader->serial == question->rules->serial) {
        question->member = reader->member;
        return;
    }
    question->member = win12_policy_ask(&question->rules->image, win12_identity_is, reader->opener);
    if (remember) {
        reader->member = question->member;
        reader->serial = question->rules->serial;
    }
}

void win12_question_end(const struct win12_question *question)
{
    put(question->node, question->rules);
}

bool win12_may(const void *context, const struct win12_policy_object *object)
{
    const struct win12_question *const question = context;

    return win12_policy_may(
        &question->rules->image, question->member, question->right, question->rules->meter, object, question->seconds);
}

bool win12_may_device(struct win12_reader *reader, uint16_t right)
{
    const struct win12_policy_object none = {0};
    struct win12_question question;
    bool allowed;

    win12_question_begin(&question, reader, right, false);
    allowed = win12_may(&question, &none);
    win12_question_end(&question);
    return allowed;
}

/* --- policies */

struct win12_rules *win12_rules_none(void)
{
    struct win12_rules *const rules = win12_allocate(sizeof(*rules));

    if (rules != NULL) {
        win12_policy_none(&rules->image);
        KeInitializeEvent(&rules->unused, NotificationEvent, FALSE);
        rules->holders = 1;
        rules->serial = (uint64_t)InterlockedIncrement64(&serials);
    }
    return rules;
}

/* Whoever names the meter asks again afterwards: see win12_rules_rename. */
static uint64_t meter_bit(const struct win12_node *node, const struct win12_rules *rules)
{
    const struct win12_hub *const hub = win12_node_hub(node);

    return win12_policy_meter(&rules->image, hub->meter, hub->meter_size);
}

NTSTATUS win12_rules_replace(struct win12_node *node, const uint8_t *octets, size_t size)
{
    struct win12_rules *const rules = win12_rules_none();
    struct win12_rules *before;

    if (rules == NULL) {
        return STATUS_INSUFFICIENT_RESOURCES;
    }
    if (win12_policy_load(&rules->image, octets, size, NULL) != WIN12_OK) {
        win12_free(rules);
        return STATUS_INVALID_PARAMETER;
    }
    win12_lock(&node->ruling);
    rules->meter = meter_bit(node, rules);
    before = replace(node, rules);
    win12_unlock(&node->ruling);
    put(node, before);
    (void)KeWaitForSingleObject(&before->unused, Executive, KernelMode, FALSE, NULL);
    win12_free(before);
    return STATUS_SUCCESS;
}

void win12_rules_rename(struct win12_node *node)
{
    win12_lock(&node->ruling);
    node->rules->meter = meter_bit(node, node->rules);
    win12_unlock(&node->ruling);
}
