/*
 * The client's side of an association without authentication and protection: spec/sessions/association_client.yaml bound to APDUs, as
 * `ClientAssociation` of win12.application.association.client has it. It has no keys, and none can be asked of it.
 */
#ifndef WIN12_DRIVERS_ASSOCIATION_H
#define WIN12_DRIVERS_ASSOCIATION_H

#include "os.h"

#include "win12/frames/apdu.h"
#include "win12/sessions/association_client.h"

/* Octets of an APDU that the meter may send us. */
#ifndef WIN12_ASSOCIATION_PDU
#define WIN12_ASSOCIATION_PDU 8189U
#endif
#define WIN12_ASSOCIATION_OWN 64U /* octets of AARQ and RLRQ, at most */

struct win12_association {
    struct win12_association_client machine;
    struct win12_association_client_ports ports;
    struct win12_apdu *apdu; /* the one in hand; lent by the owner */
    struct win12_initiate_response initiate; /* of the AARE in hand */
    uint8_t initiate_is; /* enum win12_association_client_initiate */
    uint32_t conformance; /* agreed */
    uint16_t server_pdu; /* octets that the server takes; 0: no limit */

    struct win12_slice request; /* under way; the owner's */
    uint8_t response_tag; /* of its answer */
    uint32_t needs; /* conformance bits of it */

    /* What a call has come to; whoever calls sets it back. */
    struct win12_slice send; /* an APDU that is to be sent; at NULL when there is none */
    bool answered; /* the APDU in hand is the answer */
    bool drained; /* an answer has come for which nobody waits any more */
    uint8_t own[WIN12_ASSOCIATION_OWN];
};

void win12_association_init(struct win12_association *association, struct win12_apdu *apdu);

win12_code win12_association_open(struct win12_association *association, win12_time now);

/*
 * A request that win12_asking took, which stays where it is until it is answered. UNEXPECTED when no answer is asked for; BUSY;
 * NOT_AGREED, TOO_LONG for this server.
 */
win12_code win12_association_request(struct win12_association *association, const uint8_t *apdu, size_t size, win12_time now);

/* An APDU of the server. False when it does not belong to the association: a push, or a part of one. */
bool win12_association_take(
    struct win12_association *association, const uint8_t *octets, size_t size, win12_time now, win12_code *code);

static inline bool win12_association_open_for_requests(const struct win12_association *association)
{
    return association->machine.state == WIN12_ASSOCIATION_CLIENT_ASSOCIATED;
}

static inline bool win12_association_closed(const struct win12_association *association)
{
    return association->machine.state == WIN12_ASSOCIATION_CLIENT_CLOSED;
}

/* Whether an answer is still to come. */
static inline bool win12_association_waits(const struct win12_association *association)
{
    return association->machine.state == WIN12_ASSOCIATION_CLIENT_WAITING
        || association->machine.state == WIN12_ASSOCIATION_CLIENT_DRAINING;
}

#endif
