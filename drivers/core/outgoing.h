/* Octets that are to be sent over a line, until the driver has got rid of them. */
#ifndef WIN12_DRIVERS_OUTGOING_H
#define WIN12_DRIVERS_OUTGOING_H

#include "os.h"

/* Octets of the longest message with what is around it, and of some frames that only ask. */
#ifndef WIN12_OUTGOING
#define WIN12_OUTGOING 8448U
#endif

struct win12_outgoing {
    size_t at; /* octets[at] to octets[end] are to be sent */
    size_t end;
    uint8_t octets[WIN12_OUTGOING];
};

/* Where more may be written, and how many octets. */
static inline uint8_t *win12_outgoing_room(struct win12_outgoing *out, size_t *size)
{
    memmove(out->octets, out->octets + out->at, out->end - out->at);
    out->end -= out->at;
    out->at = 0;
    *size = sizeof(out->octets) - out->end;
    return out->octets + out->end;
}

#endif
