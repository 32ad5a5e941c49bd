/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only */
/*
 * Steps of session machines, for /sys/kernel/tracing/events/win12/win12_step: which device, which machine, which transition, by
 * its place in the machine's declaration (enum win12_NAME_id).
 */
#undef TRACE_SYSTEM
#define TRACE_SYSTEM win12

#if !defined(WIN12_LINUX_TRACE_H) || defined(TRACE_HEADER_MULTI_READ)
#define WIN12_LINUX_TRACE_H

#include <linux/tracepoint.h>

#define WIN12_MACHINES {0, "push_line"}, {1, "push_receiver"}, {2, "push_blocks"}, {3, "hdlc_client"}, {4, "association_client"}, {5, "meter_sharing"}

TRACE_EVENT(win12_step,
    TP_PROTO(int number, unsigned int machine, unsigned int transition),
    TP_ARGS(number, machine, transition),
    TP_STRUCT__entry(__field(int, number) __field(unsigned int, machine) __field(unsigned int, transition)),
    TP_fast_assign(__entry->number = number; __entry->machine = machine; __entry->transition = transition;),
    TP_printk("smartmeter%d %s %u", __entry->number, __print_symbolic(__entry->machine, WIN12_MACHINES), __entry->transition));

#endif

#undef TRACE_INCLUDE_PATH
#undef TRACE_INCLUDE_FILE
#define TRACE_INCLUDE_PATH .
#define TRACE_INCLUDE_FILE trace
#include <trace/define_trace.h>
