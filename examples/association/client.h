/*
 * A client association: the generated machine, and what it asks of the outside. The machine decides; what is here carries out.
 * Every message is authenticated and encrypted, both sides prove that they know the keys (HLS mechanism 5, GMAC).
 */
#ifndef CLIENT_H
#define CLIENT_H

#include "counters.h"
#include "crypto.h"
#include "keys.h"
#include "link.h"
#include "win12/frames/apdu.h"
#include "win12/sessions/association_client.h"

/* What an envelope says, and what is inside once the tag has verified. */
struct sealed {
    bool there;
    uint8_t tag;
    bool general; /* general-glo: any APDU, with the title of its sender */
    uint8_t control;
    uint32_t counter;
    struct win12_slice title;
    struct win12_slice payload;
};

enum told { TOLD_NOTHING, TOLD_ASSOCIATED, TOLD_RESPONSE, TOLD_RELEASED };

struct client {
    struct win12_association_client machine;
    struct win12_association_client_ports ports;
    struct keys keys;
    struct counters counters;
    struct link link;
    uint8_t suite;

    /* the message in hand */
    struct sealed sealed;
    bool readable; /* `apdu` is what the message says; if it was sealed, its tag has verified */
    struct win12_apdu apdu;
    struct win12_aare aare; /* once one has come */
    struct win12_gmac_proof proof;

    /* the association */
    uint8_t challenge[WIN12_CHALLENGE_LENGTH]; /* ours, CtoS */
    struct win12_slice their_challenge; /* StoC, in the AARE */
    uint8_t server_title[WIN12_TITLE_LENGTH];
    uint16_t max_pdu; /* octets the server takes, 0 no limit */
    bool general; /* the server takes general-glo */
    uint32_t counter; /* reserved for the message that is sent next */
    uint32_t proof_counter;

    /* the request of the caller, and what came of it */
    struct win12_slice request;
    enum win12_apdu_tag asked; /* the service under way */
    enum told told;
    char detail[64]; /* what the meter said about a refusal; empty when it said no more than the error */

    uint8_t plain[WIN12_PDU_DEFAULT]; /* of the message in hand, decrypted */
    uint8_t built[WIN12_PDU_DEFAULT]; /* a message before it is sealed */
    uint8_t sent[WIN12_PDU_DEFAULT];
};

/* Sets the machine up. `keys`, `counters`, `link` and `suite` of the client are there already. */
void client_init(struct client *client);

/* Opens the association. WIN12_OK when requests can be made. */
win12_code client_open(struct client *client);

/* Reads an attribute. The answer is in `client->apdu` and points into the client. */
win12_code client_get(struct client *client, uint16_t class_id, const uint8_t *obis, int8_t attribute,
    const struct win12_get_response_normal **answer);

win12_code client_release(struct client *client);

/* ports.c, questions.c */
void client_ports(struct win12_association_client_ports *ports, struct client *client);
void client_questions(struct win12_association_client_ports *ports);

/* sealing.c: envelopes; CLIENT_OVERHEAD octets more than what is inside, at most. */
#define CLIENT_OVERHEAD (1 + 1 + WIN12_TITLE_LENGTH + 3 + 1 + 4 + WIN12_TAG_LENGTH)

uint8_t client_control(const struct client *client, bool encrypted);
bool client_dedicated(uint8_t tag);
bool client_seal(struct client *client, uint8_t tag, uint8_t *to, size_t room, struct win12_slice *apdu);
void client_look(struct client *client, const struct win12_ciphering *envelope);
bool client_unseal(struct client *client);

#endif
