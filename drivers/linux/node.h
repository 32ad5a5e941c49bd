/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only */
/*
 * A node is /dev/smartmeterN: one meter, shared by all who open it. It has a line, whose device puts records into its hub, a
 * policy, and counts.
 *
 * How long it lives: whoever made it (a line that was attached, or the module for lines that the kernel does not have) holds it
 * until win12_node_remove; every open file holds it too. After the removal it is `gone`: what is in the hub can still be read,
 * then every call says ENODEV, and the last file frees it. Nothing but this memory is touched by files of a node that is gone.
 *
 * Locks, of which the first may be held while the next is taken:
 *
 *   reader->lock    a file: where it is in the hub, and the record that it is about to give
 *   node->feeding   the line: its device, its cipher, and so who puts records. Never held while memory of a process is touched
 *   node->ruling    who replaces the policy, or names the meter
 *   win12_policies  a section of SRCU in which a policy is decided by; nothing in it waits
 *
 * Readers take no lock of the producer's, and the producer none of theirs: see ../core/hub.h.
 */
#ifndef WIN12_LINUX_NODE_H
#define WIN12_LINUX_NODE_H

#include <linux/atomic.h>
#include <linux/cdev.h>
#include <linux/cred.h>
#include <linux/device.h>
#include <linux/mutex.h>
#include <linux/srcu.h>
#include <linux/wait.h>

#include "line.h"

/* What drivers/core asks of atomic loads, 64 bits at a time, is not to be had elsewhere. */
#ifndef CONFIG_64BIT
#error "win12 needs a processor of 64 bits"
#endif

#define WIN12_NODES 64 /* at most, at once */

struct win12_rules;

/* What readers and controls came to; what the line came to is counted by the machine. */
struct win12_counts {
    atomic64_t delivered;
    atomic64_t lost;
    atomic64_t withheld;
    atomic64_t denied;
    atomic_t readers;
};

struct win12_node {
    struct device dev;
    struct cdev cdev;
    int number;
    bool gone;
    wait_queue_head_t wait; /* for records, or the end */
    struct mutex feeding;
    struct mutex ruling;
    struct win12_rules __rcu *rules;
    struct win12_counts counts;
    struct win12_line line;
};

/* The opener of a file, and how far it is. */
struct win12_reader {
    struct win12_node *node;
    const struct cred *cred; /* of the opener; held by the file */
    struct mutex lock;
    struct win12_hub_reader place;
    u64 serial; /* of the policy in which the opener is `member` */
    struct win12_policy_member member;
    struct win12_hub_slot copy;
    u8 octets[WIN12_HUB_RECORD];
};

extern const struct file_operations win12_node_files;
extern const struct attribute_group *win12_node_groups[];

/*
 * Make a node and show it; `parent` may be NULL. `send`: octets go to a line, see line.h; NULL: programs take them. An error is an
 * ERR_PTR.
 */
struct win12_node *win12_node_create(struct device *parent, win12_line_send send, void *to);

/* Everybody who waits is woken; the caller may not use the node afterwards. */
void win12_node_remove(struct win12_node *node);

/* Tell readers that there are records. */
void win12_node_wake(struct win12_node *node);

static inline const struct win12_hub *win12_node_hub(const struct win12_node *node)
{
    return &node->line.device->hub;
}

static inline bool win12_node_gone(const struct win12_node *node)
{
    return smp_load_acquire(&node->gone);
}

int win12_nodes_init(void);
void win12_nodes_exit(void);

/* reader.c: what a file is to its node. */
struct win12_reader *win12_reader_create(struct win12_node *node, const struct cred *cred);
void win12_reader_destroy(struct win12_reader *reader);
ssize_t win12_reader_read(struct win12_reader *reader, char __user *to, size_t room, bool wait);
bool win12_reader_has(struct win12_reader *reader);

/* control.c */
bool win12_may_configure(const struct file *file);
long win12_control(struct file *file, unsigned int command, unsigned long argument);

#endif
