/* The ports of the machine: what it has done. What it asks is in questions.c; each has its meaning in the header of the machine. */
#include "client.h"

#include <string.h>

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

static struct win12_slice slice(const uint8_t *at, size_t size)
{
    const struct win12_slice made = {at, size};
    return made;
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
    client->max_pdu = client->ports.pdu(context);
    client->general = (client->ports.offered(context) & WIN12_CONFORMANCE_BIT_GENERAL_PROTECTION) != 0U;
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
        .dlms_version = WIN12_INITIATE_REQUEST_DLMS_VERSION_DEFAULT,
        .conformance = {.tag_number = WIN12_CONFORMANCE_TAG_NUMBER_DEFAULT, .bits = client->machine.proposed},
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
    client_questions(ports);
}
