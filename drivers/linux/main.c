// SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only
/* The module: what is registered, in which order, and taken back in the other. */

#include <linux/module.h>

#include "ldisc.h"
#include "node.h"

static unsigned int feeders;
module_param(feeders, uint, 0444);
MODULE_PARM_DESC(feeders, "devices for lines that the kernel does not have; programs give their octets by the control feed");

static struct win12_node *fed[WIN12_NODES];

static void feeders_exit(void)
{
    for (size_t i = 0; i < WIN12_NODES && fed[i] != NULL; i++) {
        win12_node_remove(fed[i]);
    }
}

static int feeders_init(void)
{
    for (size_t i = 0; i < feeders; i++) {
        struct win12_node *const node = win12_node_create(NULL, NULL, NULL);

        if (IS_ERR(node)) {
            feeders_exit();
            return PTR_ERR(node);
        }
        fed[i] = node;
    }
    return 0;
}

static int __init win12_init(void)
{
    int error;

    if (feeders > WIN12_NODES) {
        return -EINVAL;
    }
    error = win12_nodes_init();
    if (error) {
        return error;
    }
    error = feeders_init();
    if (error) {
        goto no_feeders;
    }
    error = win12_ldisc_init();
    if (error) {
        goto no_lines;
    }
    return 0;

no_lines:
    feeders_exit();
no_feeders:
    win12_nodes_exit();
    return error;
}

static void __exit win12_exit(void)
{
    win12_ldisc_exit();
    feeders_exit();
    win12_nodes_exit();
}

module_init(win12_init);
module_exit(win12_exit);

MODULE_DESCRIPTION("Smart meters: records of their pushes, shared by processes under a policy");
MODULE_VERSION("0.1.0");
/*
 * The files of this folder are offered under Apache-2.0 or GPL-2.0, at the choice of who takes them. A kernel knows no tag for
 * that pair: "Dual BSD/GPL" and "Dual MIT/GPL" would name a licence that is not offered, and a tag that it does not know would
 * taint it. Who loads the module has taken the GPL, so that is what the tag says; "GPL v2" means the same to the kernel
 * (Documentation/process/license-rules.rst).
 */
MODULE_LICENSE("GPL");
