/* What windows_stress.c and driver.c share: files, requests, and how a test ends that has found something. */
#ifndef SHIM_STRESS_H
#define SHIM_STRESS_H

#include "waiting.h"

#define ROOM 512U /* octets of a request */

struct asked {
    IRP irp;
    int done; /* how often */
    uint8_t octets[ROOM];
};

struct opened {
    struct win12_reader reader;
    int holders;
};

extern struct win12_node node;

_Noreturn void fail(const char *why);

/* Files. The last one who holds it closes it. */
struct opened *open_as(unsigned user);
void close_it(struct opened *it);

/* A request, begun; whether it is done; its end. */
NTSTATUS begin(struct opened *file, struct asked *asked, size_t size, NTSTATUS (*run)(struct win12_call *));
bool is_done(struct asked *asked);
void wait_for(struct asked *asked);
void pause_for(long nanoseconds);

#endif
