/* Messages become events of the machine, and the caller waits for what it tells. */
#include "client.h"

#include <stdio.h>
#include <string.h>

#include "win12/frames/get.h"

#define AUTHENTICATED 1U
#define ENCRYPTED 2U
#define BROADCAST 4U
#define COMPRESSED 8U

void client_init(struct client *client)
{
    struct win12_association_client *const m = &client->machine;
    client_ports(&client->ports, client);
    win12_association_client_init(m, &client->ports);
    m->mechanism = WIN12_MECHANISM_HLS_GMAC;
    m->context = WIN12_CONTEXT_NAME_LOGICAL_NAME_CIPHERED;
    m->ciphered = true;
    m->suite = client->suite;
    m->policy = AUTHENTICATED | ENCRYPTED;
    m->proposed = WIN12_CONFORMANCE_BIT_GENERAL_PROTECTION | WIN12_CONFORMANCE_BIT_GET | WIN12_CONFORMANCE_BIT_ACTION;
    m->required = WIN12_CONFORMANCE_BIT_GET;
    m->rx_lowest = client->counters.lowest;
}

/* --- messages ------------------------------------------------------------------------------------------------------------ */

/* The fields that every event of a message has: what its envelope says. */
struct envelope {
    bool protected_;
    bool dedicated_key;
    bool general;
    bool other_title;
    uint8_t suite;
    uint8_t level;
    uint32_t counter;
};

static struct envelope envelope(const struct client *client)
{
    const struct sealed *const sealed = &client->sealed;
    const struct win12_security_control control = {sealed->control};
    struct envelope said = {.protected_ = sealed->there, .general = sealed->general, .counter = sealed->counter};
    if (!sealed->there) {
        return said;
    }
    said.dedicated_key = client_dedicated(sealed->tag);
    said.other_title = sealed->title.size != 0
        && (sealed->title.size != WIN12_TITLE_LENGTH
            || memcmp(sealed->title.at, client->server_title, WIN12_TITLE_LENGTH) != 0);
    said.suite = (uint8_t)win12_security_control_suite(&control);
    said.level = (uint8_t)((win12_security_control_authenticated(&control) ? AUTHENTICATED : 0U)
        | (win12_security_control_encrypted(&control) ? ENCRYPTED : 0U)
        | (win12_security_control_broadcast(&control) ? BROADCAST : 0U)
        | (win12_security_control_compressed(&control) ? COMPRESSED : 0U));
    return said;
}

/* The last arc of a name of an AARE; 0 when it is absent. */
static uint32_t last_arc(bool there, const struct win12_slice *name)
{
    return there && name->size != 0 ? name->at[name->size - 1] : 0U;
}

/* Looks into the user-information of AARE and RLRE: an envelope, or an APDU as it is. False when it is neither. */
static bool look_inside(struct client *client, bool there, const struct win12_slice *information)
{
    struct win12_fault fault;
    if (!there) {
        return true;
    }
    if (win12_decode_apdu(information->at, information->size, &client->apdu, &fault) != WIN12_OK) {
        return false;
    }
    client->readable = client->apdu.is != WIN12_APDU_IS_CIPHERING;
    if (!client->readable) {
        client_look(client, &client->apdu.as.ciphering);
    }
    return true;
}

static win12_code on_aare(struct client *client, const struct win12_aare *given, win12_time now)
{
    struct win12_association_client *const m = &client->machine;
    const struct win12_aare aare = client->aare = *given; /* `apdu` is used anew */
    const struct win12_diagnostic *const why = &aare.result_source_diagnostic;
    if (aare.has_responding_ap_title && aare.responding_ap_title.size == sizeof client->server_title) {
        memcpy(client->server_title, aare.responding_ap_title.at, sizeof client->server_title);
    } else if (client->counters.met) {
        memcpy(client->server_title, client->counters.title, sizeof client->server_title);
    }
    client->their_challenge.size = 0;
    if (aare.has_responding_authentication_value) {
        client->their_challenge = aare.responding_authentication_value;
    }
    if (!look_inside(client, aare.has_user_information, &aare.user_information)) {
        return win12_association_client_rx_malformed(m, now);
    }
    const struct envelope e = envelope(client);
    snprintf(client->detail, sizeof client->detail, " (result %u, diagnostic %u)", (unsigned)aare.result, (unsigned)why->code);
    const bool user = aare.has_result_source_diagnostic && why->source == WIN12_DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER;
    return win12_association_client_rx_aare(m, e.protected_, e.dedicated_key, e.general, e.other_title, e.suite, e.level,
        e.counter, aare.has_result ? aare.result : WIN12_ASSOCIATION_RESULT_REJECTED_PERMANENT, user ? why->code : 0U,
        last_arc(aare.has_application_context_name, &aare.application_context_name),
        last_arc(aare.has_mechanism_name, &aare.mechanism_name), now);
}

static win12_code on_rlre(struct client *client, const struct win12_rlre *given, win12_time now)
{
    struct win12_association_client *const m = &client->machine;
    const struct win12_rlre rlre = *given;
    if (!look_inside(client, rlre.has_user_information, &rlre.user_information)) {
        return win12_association_client_rx_malformed(m, now);
    }
    const struct envelope e = envelope(client);
    return win12_association_client_rx_rlre(
        m, e.protected_, e.dedicated_key, e.general, e.other_title, e.suite, e.level, e.counter, now);
}

static win12_code on_service_error(struct client *client, const struct win12_service_error *error, win12_time now)
{
    const struct win12_exception_response *const exception = &error->as.exception_response;
    const struct win12_confirmed_service_error *const confirmed = &error->as.confirmed_service_error;
    if (error->is != WIN12_SERVICE_ERROR_IS_EXCEPTION_RESPONSE) {
        snprintf(client->detail, sizeof client->detail, " (category %u, value %u)", (unsigned)confirmed->category,
            (unsigned)confirmed->value);
        return win12_association_client_rx_service_error(&client->machine, now);
    }
    snprintf(client->detail, sizeof client->detail, " (state error %u, service error %u)", (unsigned)exception->state_error,
        (unsigned)exception->service_error);
    return win12_association_client_rx_exception(&client->machine, exception->service_error,
        exception->has_expected_counter ? exception->expected_counter : 0U, now);
}

static win12_code on_apdu(struct client *client, const struct win12_slice *octets, win12_time now)
{
    struct win12_association_client *const m = &client->machine;
    const struct win12_apdu *const apdu = &client->apdu;
    struct win12_fault fault;
    memset(&client->sealed, 0, sizeof client->sealed);
    client->readable = false;
    if (win12_decode_apdu(octets->at, octets->size, &client->apdu, &fault) != WIN12_OK) {
        return win12_association_client_rx_malformed(m, now);
    }
    if (apdu->is == WIN12_APDU_IS_ACSE && apdu->as.acse.is == WIN12_ACSE_IS_AARE) {
        return on_aare(client, &apdu->as.acse.as.aare, now);
    }
    if (apdu->is == WIN12_APDU_IS_ACSE && apdu->as.acse.is == WIN12_ACSE_IS_RLRE) {
        return on_rlre(client, &apdu->as.acse.as.rlre, now);
    }
    if (apdu->is == WIN12_APDU_IS_SERVICE_ERROR) {
        return on_service_error(client, &apdu->as.service_error, now);
    }
    client->readable = apdu->is != WIN12_APDU_IS_CIPHERING;
    if (!client->readable) {
        client_look(client, &apdu->as.ciphering);
    }
    const struct envelope e = envelope(client);
    return win12_association_client_rx_apdu(
        m, e.protected_, e.dedicated_key, e.general, e.other_title, e.suite, e.level, e.counter, now);
}

/* --- the caller ------------------------------------------------------------------------------------------------------------ */

/* What a step ended with; a port that failed is told to the machine. */
static win12_code ended(struct client *client, win12_code code)
{
    if (code == WIN12_E_PORT_FAILED) {
        (void)win12_association_client_port_failed(&client->machine, link_now());
    }
    return code;
}

/* Lets messages and time pass until the machine tells `wanted`, or an error. */
static win12_code await(struct client *client, enum told wanted)
{
    struct win12_association_client *const m = &client->machine;
    win12_code code = WIN12_OK;
    while (code == WIN12_OK && client->told != wanted) {
        struct win12_slice octets;
        win12_code wrong;
        client->detail[0] = '\0';
        switch (link_next(&client->link, win12_association_client_deadline(m), &octets, &wrong)) {
        case LINK_NOTHING:
            code = win12_association_client_handle_timer(m, link_now());
            break;
        case LINK_APDU:
            code = on_apdu(client, &octets, link_now());
            break;
        case LINK_CLOSED:
            code = win12_association_client_link_closed(m, link_now());
            break;
        case LINK_WRONG:
            (void)win12_association_client_api_abort(m, link_now());
            return wrong;
        }
    }
    return ended(client, code);
}

win12_code client_open(struct client *client)
{
    const win12_code code = ended(client, win12_association_client_api_open(&client->machine, link_now()));
    return code == WIN12_OK ? await(client, TOLD_ASSOCIATED) : code;
}

win12_code client_get(struct client *client, uint16_t class_id, const uint8_t *obis, int8_t attribute,
    const struct win12_get_response_normal **answer)
{
    const struct win12_get_request_normal in = {
        .confirmed = 1,
        .invoke_id = 2, /* one request at a time */
        .attribute = {class_id, {obis, 6}, attribute},
    };
    client->request.at = client->built;
    client->told = TOLD_NOTHING;
    win12_code code = win12_write_get_request_normal(&in, client->built, sizeof client->built, &client->request.size);
    if (code == WIN12_OK) {
        code = ended(client, win12_association_client_api_request(&client->machine, true, in.invoke_id, link_now()));
    }
    code = code == WIN12_OK ? await(client, TOLD_RESPONSE) : code;
    *answer = code == WIN12_OK ? &client->apdu.as.get.as.get_response_normal : NULL;
    return code;
}

win12_code client_release(struct client *client)
{
    const win12_code code = ended(client, win12_association_client_api_release(&client->machine, link_now()));
    return code == WIN12_OK ? await(client, TOLD_RELEASED) : code;
}
