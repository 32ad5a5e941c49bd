/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only */
/* What the self-test of the C core says, in a kernel. */
#include <linux/kernel.h>
#include <linux/printk.h>

#define printf(...) printk(KERN_INFO __VA_ARGS__)
