/* SPDX-License-Identifier: (Apache-2.0 OR GPL-2.0-only) WITH Linux-syscall-note */
/*
 * What a program needs to speak with /dev/smartmeterN. `read` gives whole records, as many as fit. A control has octets going in
 * and octets coming out; which, says spec/frames/device_abi.ksy for each control_code there.
 */
#ifndef WIN12_LINUX_H
#define WIN12_LINUX_H

#include <linux/ioctl.h>
#include <linux/types.h>

struct win12_control {
    __u64 in; /* address of the octets that go in */
    __u64 out; /* address of the room for those that come out */
    __u32 in_size;
    __u32 out_size; /* of the room; when the call returns 0, of what came out */
};

#define WIN12_CONTROL(code) _IOWR('W', code, struct win12_control)

/* The line discipline by which a serial line becomes a device: TIOCSETD. The kernel keeps this number free for development. */
#define WIN12_LDISC 29

/* Asked of the line, not of the device: the N of its smartmeterN. */
#define WIN12_LINE_NUMBER _IOR('W', 0x40, __u32)

#endif
