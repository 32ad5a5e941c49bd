// SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only
/* Nodes: see node.h. Here is what they are to the system: numbers, devices, files. */

#include <linux/fs.h>
#include <linux/idr.h>
#include <linux/module.h>
#include <linux/poll.h>
#include <linux/slab.h>

#include "requests.h"

static dev_t first;
static DEFINE_IDA(numbers);

/* What is at /dev is for root alone until a rule of udev says otherwise. */
static struct class nodes = {
    .name = "smartmeter",
    .dev_groups = win12_node_groups,
};

static struct win12_node *node_of(struct device *dev)
{
    return container_of(dev, struct win12_node, dev);
}

/* --- files */

static int node_open(struct inode *inode, struct file *file)
{
    struct win12_node *const node = container_of(inode->i_cdev, struct win12_node, cdev);
    struct win12_reader *reader;

    if (win12_node_gone(node)) {
        return -ENODEV;
    }
    reader = win12_reader_create(node, file->f_cred);
    if (reader == NULL) {
        return -ENOMEM;
    }
    get_device(&node->dev);
    file->private_data = reader;
    return stream_open(inode, file);
}

static int node_release(struct inode *inode, struct file *file)
{
    struct win12_reader *const reader = file->private_data;
    struct win12_node *const node = reader->node;

    win12_reader_destroy(reader);
    put_device(&node->dev);
    return 0;
}

/* A process closes its file, or ends: its requests wait for nobody any more. Others may have the same file. */
static int node_flush(struct file *file, fl_owner_t files)
{
    win12_requests_cancel(file->private_data, files);
    return 0;
}

static ssize_t node_read(struct file *file, char __user *to, size_t room, loff_t *position)
{
    return room > 0 ? win12_reader_read(file->private_data, to, room, !(file->f_flags & O_NONBLOCK)) : 0;
}

static __poll_t node_poll(struct file *file, poll_table *table)
{
    struct win12_reader *const reader = file->private_data;
    __poll_t ready = 0;

    poll_wait(file, &reader->node->wait, table);
    if (win12_node_gone(reader->node)) {
        ready |= EPOLLHUP | EPOLLERR;
    }
    if (win12_reader_has(reader)) {
        ready |= EPOLLIN | EPOLLRDNORM;
    }
    if (win12_line_has_outgoing(reader->node) && win12_may_configure(file)) {
        ready |= EPOLLPRI;
    }
    return ready;
}

const struct file_operations win12_node_files = {
    .owner = THIS_MODULE,
    .open = node_open,
    .flush = node_flush,
    .release = node_release,
    .read = node_read,
    .poll = node_poll,
    .unlocked_ioctl = win12_control,
    .compat_ioctl = compat_ptr_ioctl,
    .llseek = no_llseek,
};

/* --- from the first to the last */

static void node_free(struct device *dev)
{
    struct win12_node *const node = node_of(dev);

    ida_free(&numbers, node->number);
    kvfree(rcu_dereference_protected(node->rules, true));
    win12_line_destroy(&node->line);
    kfree(node);
}

/* Everything that a node will ever need, so that no record waits for memory. */
static int node_fill(struct win12_node *node)
{
    RCU_INIT_POINTER(node->rules, win12_rules_none());
    return rcu_access_pointer(node->rules) != NULL ? win12_line_init(&node->line) : -ENOMEM;
}

static int node_show(struct win12_node *node)
{
    int error = dev_set_name(&node->dev, "smartmeter%d", node->number);

    error = error ?: node_fill(node);
    return error ?: cdev_device_add(&node->cdev, &node->dev);
}

static struct win12_node *node_new(struct device *parent, win12_line_send send, void *to)
{
    struct win12_node *const node = kzalloc(sizeof(*node), GFP_KERNEL);
    const int number = node != NULL ? ida_alloc_max(&numbers, WIN12_NODES - 1, GFP_KERNEL) : -ENOMEM;

    if (number < 0) {
        kfree(node);
        return ERR_PTR(number);
    }
    node->number = number;
    node->line.send = send;
    node->line.to = to;
    init_waitqueue_head(&node->wait);
    mutex_init(&node->feeding);
    mutex_init(&node->ruling);
    device_initialize(&node->dev);
    node->dev.class = &nodes;
    node->dev.parent = parent;
    node->dev.release = node_free;
    node->dev.devt = MKDEV(MAJOR(first), MINOR(first) + (unsigned int)number);
    cdev_init(&node->cdev, &win12_node_files);
    node->cdev.owner = THIS_MODULE;
    return node;
}

struct win12_node *win12_node_create(struct device *parent, win12_line_send send, void *to)
{
    struct win12_node *const node = node_new(parent, send, to);
    int error;

    if (IS_ERR(node)) {
        return node;
    }
    error = node_show(node);
    if (error) {
        put_device(&node->dev);
        return ERR_PTR(error);
    }
    return node;
}

void win12_node_wake(struct win12_node *node)
{
    wake_up_interruptible_poll(&node->wait, EPOLLIN | EPOLLRDNORM);
}

void win12_node_remove(struct win12_node *node)
{
    cdev_device_del(&node->cdev, &node->dev); /* no file begins any more */
    win12_line_end(node); /* no record comes any more */
    smp_store_release(&node->gone, true);
    wake_up_poll(&node->wait, EPOLLHUP | EPOLLERR);
    put_device(&node->dev);
}

int win12_nodes_init(void)
{
    int error = alloc_chrdev_region(&first, 0, WIN12_NODES, "smartmeter");

    if (error) {
        return error;
    }
    error = class_register(&nodes);
    if (error) {
        unregister_chrdev_region(first, WIN12_NODES);
    }
    return error;
}

void win12_nodes_exit(void)
{
    class_unregister(&nodes);
    unregister_chrdev_region(first, WIN12_NODES);
    ida_destroy(&numbers);
}
