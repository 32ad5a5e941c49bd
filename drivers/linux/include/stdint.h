/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only */
/* A kernel has no headers of C; what generated/c needs of this one. */
#ifndef WIN12_LINUX_STDINT_H
#define WIN12_LINUX_STDINT_H

#include <linux/limits.h>
#include <linux/types.h>

#ifndef UINT8_MAX
#define UINT8_MAX ((u8)~0U)
#endif
#ifndef UINT16_MAX
#define UINT16_MAX ((u16)~0U)
#endif
#ifndef UINT32_MAX
#define UINT32_MAX ((u32)~0U)
#endif
#ifndef UINT64_MAX
#define UINT64_MAX ((u64)~0ULL)
#endif
#ifndef INT64_MAX
#define INT64_MAX ((s64)(UINT64_MAX >> 1))
#define INT64_MIN (-INT64_MAX - 1)
#endif

#endif
