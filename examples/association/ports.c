/* The ports of the machine: answers to what it asks, and what it has done. Each has its meaning in the header of the machine. */
#include "client.h"

#include <string.h>

#include "win12/frames/cosem.h"

#define CTX(context) ((struct client *)(context))

/* Names of contexts and mechanisms, but for the last arc (IEC 62056-5-3, 7.2.2). */
static const uint8_t CONTEXT[] = {0x60, 0x85, 0x74, 0x05, 0x08, 0x01};
static const uint8_t MECHANISM[] = {0x60, 0x85, 0x74, 0x05, 0x08, 0x02};
static const uint8_t ACSE_AUTHENTICATION[] = {7, 0x80}; /* a BIT STRING with 7 unused bits */
static const uint8_t CURRENT_ASSOCIATION[] = {0, 0, 40, 0, 0, 255};
static const uint8_t NORMAL_RELEASE[] = {0};

#define ASSOCIATION_CLASS 15
#define REPLY_TO_HLS 1
#define OCTET_STRING_HEAD 2 /* tag, length of less than 128 octets */
#define PROOF (1 + 4 + WIN12_TAG_LENGTH)
#define DLMS_VERSION 6

static struct win12_slice slice(const uint8_t *at, size_t size)
{
    const struct win12_slice made = {at, size};
    return made;
}

/* --- questions: the AARE --------------------------------------------------------------------------------------------- */

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

/* --- questions: any message -------------------------------------------------------------------------------------------- */

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
    const struct win12_slice ours = slice(client->challenge, sizeof client->challenge);
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

/* --- questions: the request ---------------------------------------------------------------------------------------------- */

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

/* --- what is done: keys and counters -------------------------------------------------------------------------------------- */

static bool meet(void *context)
{
    struct client *const client = CTX(context);
    client->counters.met = true;
    memcpy(client->counters.title, client->server_title, sizeof client->counters.title);
    return true; /* stored with the counter that follows */
}

static bool adopt_settings(void *context)
{
    (void)context;
    return false; /* only a pre-established association asks for it, and ours is none */
}

static bool adopt(void *context)
{
    struct client *const client = CTX(context);
    client->max_pdu = pdu(context);
    client->general = (offered(context) & WIN12_CONFORMANCE_BIT_GENERAL_PROTECTION) != 0U;
    return meet(context);
}

static bool reserve(void *context)
{
    return counters_reserve(&CTX(context)->counters, &CTX(context)->counter);
}

static bool reserve_proof(void *context)
{
    return counters_reserve(&CTX(context)->counters, &CTX(context)->proof_counter);
}

static bool follow_hint(void *context, uint32_t counter)
{
    struct counters *const counters = &CTX(context)->counters;
    counters->next = counter > counters->next ? counter : counters->next;
    return counters_store(counters);
}

static bool save_rx_lowest(void *context, uint32_t value)
{
    struct counters *const counters = &CTX(context)->counters;
    counters->lowest = value > counters->lowest ? value : counters->lowest;
    return counters_store(counters);
}

/* --- what is done: messages ---------------------------------------------------------------------------------------------- */

/* Seals what was built and sends it. */
static bool send_sealed(struct client *client, size_t size, uint8_t glo_tag)
{
    struct win12_slice apdu = slice(client->built, size);
    return client_seal(client, client->general ? 0 : glo_tag, client->sent, sizeof client->sent, &apdu)
        && link_send(&client->link, &apdu);
}

/* The InitiateRequest in its envelope, which has a form of its own in AARQ and RLRQ. */
static bool initiate_request(struct client *client, uint8_t *to, size_t room, struct win12_slice *sealed)
{
    const struct win12_initiate_request in = {
        .dlms_version = DLMS_VERSION,
        .conformance = {.tag_number = 0x1f, .bits = client->machine.proposed},
        .max_pdu_size = WIN12_PDU_DEFAULT,
    };
    sealed->at = client->built;
    return win12_write_initiate_request(&in, client->built, sizeof client->built, &sealed->size) == WIN12_OK
        && client_seal(client, WIN12_PROTECTION_TAG_GLO_INITIATE_REQUEST, to, room, sealed);
}

static bool send_aarq(void *context)
{
    struct client *const client = CTX(context);
    uint8_t names[2][sizeof CONTEXT + 1];
    uint8_t envelope[128];
    struct win12_slice information;
    struct win12_slice apdu = slice(client->sent, 0);
    if (!crypto_random(client->challenge, sizeof client->challenge)
        || !initiate_request(client, envelope, sizeof envelope, &information)) {
        return false;
    }
    memcpy(names[0], CONTEXT, sizeof CONTEXT);
    memcpy(names[1], MECHANISM, sizeof MECHANISM);
    names[0][sizeof CONTEXT] = (uint8_t)client->machine.context;
    names[1][sizeof MECHANISM] = (uint8_t)client->machine.mechanism;
    const struct win12_aarq in = {
        .has_application_context_name = true,
        .application_context_name = slice(names[0], sizeof names[0]),
        .has_calling_ap_title = true,
        .calling_ap_title = slice(client->keys.client_title, WIN12_TITLE_LENGTH),
        .has_sender_acse_requirements = true,
        .sender_acse_requirements = slice(ACSE_AUTHENTICATION, sizeof ACSE_AUTHENTICATION),
        .has_mechanism_name = true,
        .mechanism_name = slice(names[1], sizeof names[1]),
        .has_calling_authentication_value = true,
        .calling_authentication_value = slice(client->challenge, sizeof client->challenge),
        .has_user_information = true,
        .user_information = information,
    };
    return win12_write_aarq(&in, client->sent, sizeof client->sent, &apdu.size) == WIN12_OK
        && link_send(&client->link, &apdu);
}

/* f(StoC) as COSEM data, an octet-string. */
static bool own_proof(struct client *client, uint8_t *to, struct win12_slice *data)
{
    uint8_t tag[CRYPTO_TAG];
    const uint8_t control = client_control(client, false);
    const struct win12_gmac_proof made = {control, client->proof_counter, slice(tag, sizeof tag)};
    size_t size;
    if (!crypto_gmac(&client->keys, control, client->keys.client_title, client->proof_counter, &client->their_challenge, tag)
        || win12_write_gmac_proof(&made, to + OCTET_STRING_HEAD, PROOF, &size) != WIN12_OK) {
        return false;
    }
    to[0] = WIN12_DATA_TYPE_OCTET_STRING;
    to[1] = (uint8_t)size;
    *data = slice(to, size + OCTET_STRING_HEAD);
    return true;
}

static bool send_pass_three(void *context, uint8_t invoke_id)
{
    struct client *const client = CTX(context);
    uint8_t octets[OCTET_STRING_HEAD + PROOF];
    struct win12_action_request_normal in = {
        .confirmed = 1,
        .invoke_id = invoke_id,
        .method = {ASSOCIATION_CLASS, slice(CURRENT_ASSOCIATION, sizeof CURRENT_ASSOCIATION), REPLY_TO_HLS},
        .has_parameters = true,
    };
    size_t size;
    client->asked = WIN12_APDU_TAG_ACTION_REQUEST;
    return own_proof(client, octets, &in.parameters.octets)
        && win12_write_action_request_normal(&in, client->built, sizeof client->built, &size) == WIN12_OK
        && send_sealed(client, size, WIN12_PROTECTION_TAG_GLO_ACTION_REQUEST);
}

static bool send_request(void *context)
{
    struct client *const client = CTX(context);
    client->asked = WIN12_APDU_TAG_GET_REQUEST;
    return send_sealed(client, client->request.size, WIN12_PROTECTION_TAG_GLO_GET_REQUEST);
}

static bool send_rlrq(void *context)
{
    struct client *const client = CTX(context);
    uint8_t envelope[128];
    struct win12_slice apdu = slice(client->sent, 0);
    struct win12_rlrq in = {
        .has_reason = true,
        .reason = slice(NORMAL_RELEASE, sizeof NORMAL_RELEASE),
        .has_user_information = true,
    };
    return initiate_request(client, envelope, sizeof envelope, &in.user_information)
        && win12_write_rlrq(&in, client->sent, sizeof client->sent, &apdu.size) == WIN12_OK
        && link_send(&client->link, &apdu);
}

/* --- what is told -------------------------------------------------------------------------------------------------------- */

static bool tell_associated(void *context)
{
    CTX(context)->told = TOLD_ASSOCIATED;
    return true;
}

static bool tell_response(void *context)
{
    CTX(context)->told = TOLD_RESPONSE;
    return true;
}

static bool tell_released(void *context)
{
    CTX(context)->told = TOLD_RELEASED;
    return true;
}

/* What the server says on its own, and answers that nobody waits for any more: this program has no use for them. */
static bool tell_nobody(void *context)
{
    (void)context;
    return true;
}

void client_ports(struct win12_association_client_ports *ports, struct client *client)
{
    *ports = (struct win12_association_client_ports){
        .context = client,
        .agreed = agreed,
        .fits = fits,
        .title = title,
        .challenge = challenge,
        .next_counter = next_counter,
        .tag_ok = tag_ok,
        .kept_lowest = kept_lowest,
        .initiate = initiate,
        .version = version,
        .offered = offered,
        .pdu = pdu,
        .content = content,
        .invoke = invoke,
        .proof = proof,
        .proof_counter = proof_counter,
        .send_aarq = send_aarq,
        .send_pass_three = send_pass_three,
        .send_request = send_request,
        .send_rlrq = send_rlrq,
        .tell_associated = tell_associated,
        .tell_response = tell_response,
        .tell_notification = tell_nobody,
        .tell_drained = tell_nobody,
        .tell_released = tell_released,
        .meet = meet,
        .adopt_settings = adopt_settings,
        .adopt = adopt,
        .reserve_proof = reserve_proof,
        .reserve = reserve,
        .reserve_service = reserve,
        .follow_hint = follow_hint,
        .save_rx_lowest = save_rx_lowest,
    };
}
