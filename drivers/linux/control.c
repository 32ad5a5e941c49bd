// SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only
/* Which control there is, who may, how much goes in and out: see control.h. What they do is in controls.c. */

#include <linux/capability.h>
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/slab.h>
#include <linux/uaccess.h>

#include "control.h"
#include "win12.h"

enum who {
    EACH, /* the control asks itself, for each record or object */
    RIGHT, /* who has the right */
    RIGHT_OR_ADMIN, /* or the capability */
    ADMIN, /* who has the capability */
};

struct control {
    u8 code; /* enum win12_control_code */
    enum who who;
    u16 right;
    u32 least; /* octets that go in */
    u32 most;
    u32 room; /* octets that come out, at most */
    int (*run)(struct win12_call *call);
};

#define CONFIGURE RIGHT_OR_ADMIN, WIN12_POLICY_RIGHT_CONFIGURE

/* The sizes are those of the frames in spec/frames/device_abi.ksy and policy.ksy. */
static const struct control controls[] = {
    {WIN12_CONTROL_CODE_STATISTICS, RIGHT, WIN12_POLICY_RIGHT_STATISTICS, 0, 0, 120, win12_control_statistics},
    {WIN12_CONTROL_CODE_SNAPSHOT, EACH, 0, 4, 4, 65536, win12_control_snapshot},
    {WIN12_CONTROL_CODE_EXCHANGE, EACH, 0, 5, 4 + 65535, 65535, win12_control_exchange},
    {WIN12_CONTROL_CODE_CANCEL, EACH, 0, 0, 0, 0, win12_control_cancel},
    {WIN12_CONTROL_CODE_ATTACH, CONFIGURE, 11, 42, 0, win12_control_attach},
    {WIN12_CONTROL_CODE_KEYS, CONFIGURE, 30, 78, 0, win12_control_keys},
    {WIN12_CONTROL_CODE_COUNTER, CONFIGURE, 0, 0, 12, win12_control_counter},
    {WIN12_CONTROL_CODE_POLICY, ADMIN, 0, 11, 32768, 0, win12_control_policy},
    {WIN12_CONTROL_CODE_FEED, CONFIGURE, 8, 8 + 4096, 0, win12_control_feed},
    {WIN12_CONTROL_CODE_TAKE, CONFIGURE, 0, 0, 65536, win12_control_take},
};

static const struct control *find(unsigned int command)
{
    for (size_t i = 0; i < ARRAY_SIZE(controls); i++) {
        if (command == WIN12_CONTROL(controls[i].code)) {
            return &controls[i];
        }
    }
    return NULL;
}

/*
 * The capability is asked of the one who opened the file and of the one who calls: neither does a file that was passed on make
 * its receiver an administrator, nor can an administrator be made to do what somebody else prepared.
 */
static bool is_admin(const struct file *file)
{
    return file_ns_capable(file, &init_user_ns, CAP_SYS_ADMIN) && capable(CAP_SYS_ADMIN);
}

bool win12_may_configure(const struct file *file)
{
    return win12_may_device(file->private_data, WIN12_POLICY_RIGHT_CONFIGURE) || is_admin(file);
}

static int permitted(const struct file *file, const struct control *control)
{
    struct win12_reader *const reader = file->private_data;
    const bool by_right = control->who == RIGHT || control->who == RIGHT_OR_ADMIN;
    int error = 0;

    if (control->who == EACH || (by_right && win12_may_device(reader, control->right))) {
        return 0;
    }
    if (control->who == RIGHT) {
        error = -EACCES;
    } else if (!is_admin(file)) {
        error = -EPERM;
    }
    if (error) {
        atomic64_inc(&reader->node->counts.denied);
    }
    return error;
}

static int fits(const struct control *control, const struct win12_control *asked)
{
    return asked->in_size >= control->least && asked->in_size <= control->most ? 0 : -EINVAL;
}

/* The octets that go in, and zeroed room for those that come out. */
static int fetch(struct win12_call *call, const struct control *control, const struct win12_control *asked)
{
    call->in_size = asked->in_size;
    call->room = min(asked->out_size, control->room);
    call->in = kvzalloc(call->in_size, GFP_KERNEL_ACCOUNT);
    call->out = kvzalloc(call->room, GFP_KERNEL_ACCOUNT);
    if (call->in == NULL || call->out == NULL) {
        return -ENOMEM;
    }
    return copy_from_user(call->in, u64_to_user_ptr(asked->in), call->in_size) == 0 ? 0 : -EFAULT;
}

static int answer(const struct win12_call *call, const struct win12_control *asked, struct win12_control __user *to)
{
    if (call->out_size > call->room) {
        return -EMSGSIZE;
    }
    if (copy_to_user(u64_to_user_ptr(asked->out), call->out, call->out_size) != 0) {
        return -EFAULT;
    }
    return put_user((u32)call->out_size, &to->out_size);
}

static int run(const struct control *control, struct win12_reader *reader, const struct win12_control *asked,
    struct win12_control __user *to)
{
    struct win12_call call = {.node = reader->node, .reader = reader};
    int error = fetch(&call, control, asked);

    error = error ?: control->run(&call);
    error = error ?: answer(&call, asked, to);
    kvfree_sensitive(call.in, call.in_size); /* keys may be in there */
    kvfree(call.out);
    return error;
}

long win12_control(struct file *file, unsigned int command, unsigned long argument)
{
    struct win12_control __user *const user = (void __user *)argument;
    struct win12_reader *const reader = file->private_data;
    const struct control *const control = find(command);
    struct win12_control asked;
    int error;

    if (win12_node_gone(reader->node)) {
        return -ENODEV;
    }
    if (control == NULL) {
        return -ENOTTY;
    }
    if (copy_from_user(&asked, user, sizeof(asked)) != 0) {
        return -EFAULT;
    }
    error = permitted(file, control);
    error = error ?: fits(control, &asked);
    return error ?: run(control, reader, &asked, user);
}
