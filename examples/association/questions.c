/* The ports of the machine: answers to what it asks. */
#include "client.h"

#include <string.h>

#define CTX(context) ((struct client *)(context))

/* --- the AARE --------------------------------------------------------------------------------------------- */

static bool titled(const struct win12_slice *title, const uint8_t *wanted)
{
    return title->size == WIN12_TITLE_LENGTH && memcmp(title->at, wanted, WIN12_TITLE_LENGTH) == 0;
}

/* Whom we expect: who is named with the keys, or whom the counters belong to. NULL: whoever knows the keys. */
static const uint8_t *expected(const struct client *client)
{
    if (client->keys.server_title_size != 0) {
        return client->keys.server_title;
    }
    return client->counters.met ? client->counters.title : NULL;
}

static uint32_t title(void *context)
{
    const struct client *const client = CTX(context);
    const struct win12_slice *const said = &client->aare.responding_ap_title;
    const uint8_t *const wanted = expected(client);
    if (!client->aare.has_responding_ap_title || said->size == 0) {
        return wanted != NULL ? WIN12_ASSOCIATION_CLIENT_TITLE_EXPECTED : WIN12_ASSOCIATION_CLIENT_TITLE_MISSING;
    }
    if (titled(said, client->keys.client_title)) {
        return WIN12_ASSOCIATION_CLIENT_TITLE_OWN;
    }
    const bool right = wanted != NULL ? titled(said, wanted) : said->size == WIN12_TITLE_LENGTH;
    return right ? WIN12_ASSOCIATION_CLIENT_TITLE_EXPECTED : WIN12_ASSOCIATION_CLIENT_TITLE_OTHER;
}

static uint32_t challenge(void *context)
{
    const struct client *const client = CTX(context);
    const struct win12_slice *const theirs = &client->their_challenge;
    if (theirs->size == WIN12_CHALLENGE_LENGTH && memcmp(theirs->at, client->challenge, theirs->size) == 0) {
        return WIN12_ASSOCIATION_CLIENT_CHALLENGE_OWN;
    }
    return theirs->size >= WIN12_CHALLENGE_MIN && theirs->size <= WIN12_CHALLENGE_MAX
        ? WIN12_ASSOCIATION_CLIENT_CHALLENGE_FRESH
        : WIN12_ASSOCIATION_CLIENT_CHALLENGE_MALFORMED;
}

static const struct win12_initiate_response *response(const struct client *client)
{
    const bool is = client->readable && client->apdu.is == WIN12_APDU_IS_INITIATE
        && client->apdu.as.initiate.is == WIN12_INITIATE_IS_INITIATE_RESPONSE;
    return is ? &client->apdu.as.initiate.as.initiate_response : NULL;
}

static uint32_t initiate(void *context)
{
    const struct client *const client = CTX(context);
    if (response(client) != NULL) {
        return WIN12_ASSOCIATION_CLIENT_INITIATE_RESPONSE;
    }
    return client->readable && client->apdu.is == WIN12_APDU_IS_SERVICE_ERROR ? WIN12_ASSOCIATION_CLIENT_INITIATE_REFUSED
                                                                              : WIN12_ASSOCIATION_CLIENT_INITIATE_MALFORMED;
}

static uint8_t version(void *context)
{
    const struct win12_initiate_response *const in = response(CTX(context));
    return in == NULL ? 0 : in->dlms_version;
}

static uint32_t offered(void *context)
{
    const struct win12_initiate_response *const in = response(CTX(context));
    return in == NULL ? 0 : in->conformance.bits;
}

static uint16_t pdu(void *context)
{
    const struct win12_initiate_response *const in = response(CTX(context));
    return in == NULL ? 0 : in->max_pdu_size;
}

/* --- any message -------------------------------------------------------------------------------------------- */

static bool tag_ok(void *context)
{
    return client_unseal(CTX(context));
}

static uint32_t kept_lowest(void *context)
{
    return CTX(context)->counters.lowest;
}

static uint32_t next_counter(void *context)
{
    return CTX(context)->counters.next;
}

static bool is_response(const struct client *client)
{
    const struct win12_apdu *const apdu = &client->apdu;
    if (client->asked == WIN12_APDU_TAG_GET_REQUEST) {
        return apdu->is == WIN12_APDU_IS_GET && apdu->as.get.is == WIN12_GET_IS_GET_RESPONSE_NORMAL;
    }
    return client->asked == WIN12_APDU_TAG_ACTION_REQUEST && apdu->is == WIN12_APDU_IS_ACTION
        && apdu->as.action.is == WIN12_ACTION_IS_ACTION_RESPONSE_NORMAL;
}

static uint32_t content(void *context)
{
    const struct client *const client = CTX(context);
    if (!client->readable) {
        return WIN12_ASSOCIATION_CLIENT_CONTENT_MALFORMED;
    }
    if (is_response(client)) {
        return WIN12_ASSOCIATION_CLIENT_CONTENT_RESPONSE;
    }
    if (client->apdu.is == WIN12_APDU_IS_NOTIFICATION) {
        return WIN12_ASSOCIATION_CLIENT_CONTENT_NOTIFICATION;
    }
    return client->apdu.is == WIN12_APDU_IS_SERVICE_ERROR ? WIN12_ASSOCIATION_CLIENT_CONTENT_REFUSAL
                                                          : WIN12_ASSOCIATION_CLIENT_CONTENT_OTHER;
}

static uint32_t invoke(void *context)
{
    const struct client *const client = CTX(context);
    if (!client->readable || !is_response(client)) {
        return UINT32_MAX;
    }
    return client->apdu.is == WIN12_APDU_IS_GET ? client->apdu.as.get.as.get_response_normal.invoke_id
                                                : client->apdu.as.action.as.action_response_normal.invoke_id;
}

/* The proof in the answer to pass 3, an octet-string; false when there is none. */
static bool find_proof(struct client *client)
{
    const struct win12_action_response_normal *const in = &client->apdu.as.action.as.action_response_normal;
    struct win12_data_walk walk;
    struct win12_data_item item;
    struct win12_fault fault;
    if (!client->readable || client->asked != WIN12_APDU_TAG_ACTION_REQUEST || !is_response(client) || in->result != 0
        || !in->has_data || !in->data.has_data) {
        return false;
    }
    win12_data_walk(&walk, &in->data.data);
    return win12_data_next(&walk, &item) == WIN12_OK && item.tag == WIN12_DATA_TYPE_OCTET_STRING
        && win12_decode_gmac_proof(item.content.at, item.content.size, &client->proof, &fault) == WIN12_OK;
}

static uint32_t proof(void *context)
{
    struct client *const client = CTX(context);
    const struct win12_slice ours = {client->challenge, sizeof client->challenge};
    uint8_t tag[CRYPTO_TAG];
    client->proof.invocation_counter = 0;
    if (!find_proof(client)) {
        return WIN12_ASSOCIATION_CLIENT_PROOF_REFUSED;
    }
    const struct win12_gmac_proof *const in = &client->proof;
    const bool right = in->security_control == client_control(client, false)
        && crypto_gmac(&client->keys, in->security_control, client->server_title, in->invocation_counter, &ours, tag)
        && crypto_same(tag, in->tag.at, sizeof tag);
    return right ? WIN12_ASSOCIATION_CLIENT_PROOF_RIGHT : WIN12_ASSOCIATION_CLIENT_PROOF_WRONG;
}

static uint32_t proof_counter(void *context)
{
    return CTX(context)->proof.invocation_counter;
}

/* --- the request ---------------------------------------------------------------------------------------------- */

static bool agreed(void *context)
{
    return (CTX(context)->machine.conformance & WIN12_CONFORMANCE_BIT_GET) != 0U;
}

static bool fits(void *context)
{
    const struct client *const client = CTX(context);
    const size_t room = client->max_pdu == 0 ? WIN12_PDU_DEFAULT : client->max_pdu;
    return client->request.size + CLIENT_OVERHEAD <= room;
}

void client_questions(struct win12_association_client_ports *ports)
{
    ports->agreed = agreed;
    ports->fits = fits;
    ports->title = title;
    ports->challenge = challenge;
    ports->next_counter = next_counter;
    ports->tag_ok = tag_ok;
    ports->kept_lowest = kept_lowest;
    ports->initiate = initiate;
    ports->version = version;
    ports->offered = offered;
    ports->pdu = pdu;
    ports->content = content;
    ports->invoke = invoke;
    ports->proof = proof;
    ports->proof_counter = proof_counter;
}
