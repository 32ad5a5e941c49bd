// SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only
/*
 * A file of a node. `read` gives whole records, as many as fit. A record is copied out of the hub, asked the policy about, and
 * encoded, and only then copied to the process; when that fails it is still the next one. Nothing is held meanwhile but the
 * file's own lock.
 *
 * Records that an opener may not have are not told in any way: no number is missing, `poll` does not see them, and who waits goes
 * on waiting.
 */

#include <linux/poll.h>
#include <linux/sched/signal.h>
#include <linux/slab.h>
#include <linux/uaccess.h>

#include "rules.h"

struct win12_reader *win12_reader_create(struct win12_node *node, const struct cred *cred)
{
    struct win12_reader *const reader = kzalloc(sizeof(*reader), GFP_KERNEL_ACCOUNT);

    if (reader != NULL) {
        reader->node = node;
        reader->cred = cred;
        mutex_init(&reader->lock);
        win12_hub_open(win12_node_hub(node), &reader->place);
        atomic_inc(&node->counts.readers);
    }
    return reader;
}

void win12_reader_destroy(struct win12_reader *reader)
{
    atomic_dec(&reader->node->counts.readers);
    kfree(reader);
}

/* Copy the next record that the opener may have, and count what was passed over. */
static bool next(struct win12_reader *reader)
{
    struct win12_counts *const counts = &reader->node->counts;
    const struct win12_hub_reader before = reader->place;
    struct win12_question question;
    bool found;

    win12_question_begin(&question, reader, WIN12_POLICY_RIGHT_READ, true);
    found = win12_hub_next(win12_node_hub(reader->node), &reader->place, win12_may, &question, &reader->copy);
    win12_question_end(&question);
    atomic64_add(reader->place.missed - before.missed, &counts->lost);
    atomic64_add(reader->place.withheld - before.withheld, &counts->withheld);
    return found;
}

/*
 * The next record into the memory of a process: how many octets it has, or an error, after which it is still the next; 0 when
 * there is none.
 */
static ssize_t give(struct win12_reader *reader, char __user *to, size_t room)
{
    size_t size;

    if (!next(reader)) {
        return 0;
    }
    size = win12_hub_encode(&reader->copy, reader->octets, sizeof(reader->octets));
    if (WARN_ON_ONCE(size == 0)) {
        win12_hub_taken(&reader->place); /* not possible: else nothing would follow it */
        return -EIO;
    }
    if (size > room) {
        return -EMSGSIZE;
    }
    if (copy_to_user(to, reader->octets, size) != 0) {
        return -EFAULT;
    }
    win12_hub_taken(&reader->place);
    atomic64_inc(&reader->node->counts.delivered);
    return (ssize_t)size;
}

static ssize_t give_all(struct win12_reader *reader, char __user *to, size_t room)
{
    size_t given = 0;

    for (;;) {
        const ssize_t size = give(reader, to + given, room - given);

        if (size <= 0) {
            return given > 0 ? (ssize_t)given : size;
        }
        given += (size_t)size;
        cond_resched();
    }
}

/* Whether there is anything to look at that was not looked at yet. Asked without the lock: who was wrong looks again. */
static bool changed(const struct win12_reader *reader)
{
    return smp_load_acquire(&win12_node_hub(reader->node)->head) != READ_ONCE(reader->place.at) || win12_node_gone(reader->node);
}

ssize_t win12_reader_read(struct win12_reader *reader, char __user *to, size_t room, bool wait)
{
    for (;;) {
        const bool gone = win12_node_gone(reader->node); /* before the look: what came before the end is given */
        ssize_t size;

        if (mutex_lock_interruptible(&reader->lock) != 0) {
            return -ERESTARTSYS;
        }
        size = give_all(reader, to, room);
        mutex_unlock(&reader->lock);
        if (size != 0) {
            return size;
        }
        if (gone) {
            return -ENODEV;
        }
        if (!wait) {
            return -EAGAIN;
        }
        if (wait_event_interruptible(reader->node->wait, changed(reader)) != 0) {
            return -ERESTARTSYS;
        }
    }
}

bool win12_reader_has(struct win12_reader *reader)
{
    bool found;

    mutex_lock(&reader->lock);
    found = next(reader);
    mutex_unlock(&reader->lock);
    return found;
}
