/* APDUs in DLMS wrappers (IEC 62056-47) over TCP. */
#ifndef LINK_H
#define LINK_H

#include "win12/core.h"
#include "win12/frames/wrapper.h"
#include "win12/limits.h"

#define LINK_ROOM (8 + WIN12_PDU_DEFAULT) /* the header of a wrapper and the longest APDU */

struct link {
    int socket;
    uint16_t client;
    uint16_t server; /* wPorts */
    size_t size; /* octets received and not yet taken */
    size_t taken; /* of them, the APDU in use */
    uint8_t octets[LINK_ROOM];
};

enum link_event {
    LINK_NOTHING, /* the time is over */
    LINK_APDU,
    LINK_CLOSED,
    LINK_WRONG, /* octets that are no wrapper, or one between others */
};

/* Milliseconds of a clock that never goes back. */
win12_time link_now(void);

bool link_open(struct link *link, const char *host, const char *port);
bool link_send(struct link *link, const struct win12_slice *apdu);

/* The next APDU, which stays as it is until the next call. `code` says what LINK_WRONG is. */
enum link_event link_next(struct link *link, win12_time until, struct win12_slice *apdu, win12_code *code);

void link_close(struct link *link);

#endif
