// SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only
/* The policy of a node: see rules.h. */

#include <linux/rcupdate.h>
#include <linux/slab.h>
#include <linux/timekeeping.h>

#include "rules.h"

DEFINE_STATIC_SRCU(win12_policies);

static atomic64_t serials = ATOMIC64_INIT(0);

void win12_question_begin(struct win12_question *question, struct win12_reader *reader, u16 right, bool remember)
    __acquires(&win12_policies)
{
    const struct win12_rules *rules;

    question->section = srcu_read_lock(&win12_policies);
    rules = srcu_dereference(reader->node->rules, &win12_policies);
    question->rules = rules;
    question->right = right;
    question->seconds = (u32)ktime_get_real_seconds();
    if (remember && reader->serial == rules->serial) {
        question->member = reader->member;
        return;
    }
    question->member = win12_member(&rules->image, reader->cred);
    if (remember) {
        reader->member = question->member;
        reader->serial = rules->serial;
    }
}

void win12_question_end(const struct win12_question *question) __releases(&win12_policies)
{
    srcu_read_unlock(&win12_policies, question->section);
}

bool win12_may(const void *context, const struct win12_policy_object *object)
{
    const struct win12_question *const question = context;

    return win12_policy_may(&question->rules->image, question->member, question->right, READ_ONCE(question->rules->meter), object,
        question->seconds);
}

bool win12_may_device(struct win12_reader *reader, u16 right)
{
    const struct win12_policy_object none = {0};
    struct win12_question question;
    bool allowed;

    win12_question_begin(&question, reader, right, false);
    allowed = win12_may(&question, &none);
    win12_question_end(&question);
    return allowed;
}

struct win12_rules *win12_rules_none(void)
{
    struct win12_rules *const rules = kvzalloc(sizeof(*rules), GFP_KERNEL);

    if (rules != NULL) {
        win12_policy_none(&rules->image);
        rules->serial = (u64)atomic64_inc_return(&serials);
    }
    return rules;
}

/* Whoever names the meter asks again afterwards: see win12_rules_rename. */
static u64 meter_bit(const struct win12_node *node, const struct win12_rules *rules)
{
    const struct win12_hub *const hub = win12_node_hub(node);

    return win12_policy_meter(&rules->image, hub->meter, hub->meter_size);
}

int win12_rules_replace(struct win12_node *node, const u8 *octets, size_t size)
{
    struct win12_rules *const rules = win12_rules_none();
    struct win12_rules *before;

    if (rules == NULL) {
        return -ENOMEM;
    }
    if (win12_policy_load(&rules->image, octets, size, NULL) != WIN12_OK) {
        kvfree(rules);
        return -EINVAL;
    }
    mutex_lock(&node->ruling);
    rules->meter = meter_bit(node, rules);
    before = rcu_replace_pointer(node->rules, rules, lockdep_is_held(&node->ruling));
    mutex_unlock(&node->ruling);
    synchronize_srcu(&win12_policies);
    kvfree(before);
    return 0;
}

void win12_rules_rename(struct win12_node *node)
{
    struct win12_rules *rules;

    mutex_lock(&node->ruling);
    rules = rcu_dereference_protected(node->rules, lockdep_is_held(&node->ruling));
    WRITE_ONCE(rules->meter, meter_bit(node, rules));
    mutex_unlock(&node->ruling);
}
