/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only */
#ifndef WIN12_LINUX_LDISC_H
#define WIN12_LINUX_LDISC_H

int win12_ldisc_init(void);
void win12_ldisc_exit(void);

#endif
