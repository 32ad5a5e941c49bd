// SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only
/*
 * The line discipline: a serial line of which every octet goes into a device. Whoever holds the line keeps the device there
 * (`ldattach 29 /dev/ttyS1`); when the line is closed, hung up, or pulled out, the device is gone. No process reads or writes the
 * line meanwhile; what is written is the requests to the meter.
 *
 * Octets come in a worker of the tty layer, which may sleep, one call at a time.
 */

#include <linux/capability.h>
#include <linux/compat.h>
#include <linux/module.h>
#include <linux/timekeeping.h>
#include <linux/tty.h>
#include <linux/tty_ldisc.h>
#include <linux/uaccess.h>

#include "ldisc.h"
#include "rules.h"
#include "win12.h"

#define ROOM 65536 /* octets that may come at once: they are taken, however many */

/* The line tells when it can take more, unless it took all. */
static size_t line_send(void *to, const u8 *octets, size_t size)
{
    struct tty_struct *const tty = to;
    int went;

    set_bit(TTY_DO_WRITE_WAKEUP, &tty->flags);
    went = (int)tty->ops->write(tty, octets, (int)size);
    if (went == (int)size) {
        clear_bit(TTY_DO_WRITE_WAKEUP, &tty->flags);
    }
    return went > 0 ? (size_t)went : 0;
}

/* Comes in any context. */
static void line_wakeup(struct tty_struct *tty)
{
    struct win12_node *const node = tty->disc_data;

    if (node != NULL) {
        win12_line_writable(node);
    }
}

/* Breaks and octets with a wrong parity are told apart from others only where that is asked for; raw lines do not. */
static void tell_errors(struct tty_struct *tty)
{
    struct ktermios wanted = tty->termios;

    wanted.c_iflag = (wanted.c_iflag & ~(IGNBRK | IGNPAR)) | BRKINT | INPCK;
    tty_set_termios(tty, &wanted);
}

static int line_open(struct tty_struct *tty)
{
    struct win12_node *node;

    if (!capable(CAP_NET_ADMIN) && !capable(CAP_SYS_ADMIN)) {
        return -EPERM;
    }
    node = win12_node_create(tty->dev, line_send, tty);
    if (IS_ERR(node)) {
        return PTR_ERR(node);
    }
    tty->disc_data = node;
    tty->receive_room = ROOM;
    tell_errors(tty);
    return 0;
}

static void line_close(struct tty_struct *tty)
{
    struct win12_node *const node = tty->disc_data;

    tty->disc_data = NULL;
    if (node != NULL) {
        win12_node_remove(node);
    }
}

/* How many octets from the first one on came as they were sent. */
static size_t sound(const char *flags, size_t size)
{
    size_t count = 0;

    while (count < size && (flags == NULL || flags[count] == TTY_NORMAL)) {
        count++;
    }
    return count;
}

static void line_receive(struct tty_struct *tty, const unsigned char *octets, const char *flags, int count)
{
    struct win12_node *const node = tty->disc_data;
    const s64 utc = ktime_to_us(ktime_get_real());
    size_t size = (size_t)count;

    while (node != NULL && size > 0) {
        const size_t good = sound(flags, size);
        const size_t step = good > 0 ? good : 1;

        if (good > 0) {
            (void)win12_line_octets(node, octets, good, utc);
        } else {
            win12_line_broken(node); /* parity, framing, a break, an overrun */
        }
        octets += step;
        flags += flags != NULL ? step : 0;
        size -= step;
    }
}

static int line_ioctl(struct tty_struct *tty, unsigned int command, unsigned long argument)
{
    const struct win12_node *const node = tty->disc_data;

    if (command == WIN12_LINE_NUMBER) {
        return put_user((u32)node->number, (u32 __user *)argument);
    }
    return n_tty_ioctl_helper(tty, command, argument); /* speed, parity, and so on */
}

#ifdef CONFIG_COMPAT
static int line_compat_ioctl(struct tty_struct *tty, unsigned int command, unsigned long argument)
{
    const unsigned long address = (unsigned long)compat_ptr((compat_uptr_t)argument);

    return command == WIN12_LINE_NUMBER ? line_ioctl(tty, command, address) : -ENOIOCTLCMD;
}
#endif

/* There is no alias by which asking for the discipline would load the module: anybody may ask. */
static struct tty_ldisc_ops discipline = {
    .owner = THIS_MODULE,
    .num = WIN12_LDISC,
    .name = "win12",
    .open = line_open,
    .close = line_close,
    .ioctl = line_ioctl,
#ifdef CONFIG_COMPAT
    .compat_ioctl = line_compat_ioctl,
#endif
    .receive_buf = line_receive,
    .write_wakeup = line_wakeup,
};

int win12_ldisc_init(void)
{
    return tty_register_ldisc(&discipline);
}

void win12_ldisc_exit(void)
{
    tty_unregister_ldisc(&discipline);
}
