/* Envelopes around APDUs: service-specific glo-ciphering, and general-glo-ciphering where the server takes it. */
#include "client.h"

#include <string.h>

/* The tag of the service-specific envelope of an APDU under the global key; 0 when it has none. */
static uint8_t glo(uint8_t plain)
{
    switch (plain) {
    case WIN12_APDU_TAG_INITIATE_REQUEST:
        return WIN12_PROTECTION_TAG_GLO_INITIATE_REQUEST;
    case WIN12_APDU_TAG_INITIATE_RESPONSE:
        return WIN12_PROTECTION_TAG_GLO_INITIATE_RESPONSE;
    case WIN12_APDU_TAG_CONFIRMED_SERVICE_ERROR:
        return WIN12_PROTECTION_TAG_GLO_CONFIRMED_SERVICE_ERROR;
    case WIN12_APDU_TAG_GET_REQUEST:
        return WIN12_PROTECTION_TAG_GLO_GET_REQUEST;
    case WIN12_APDU_TAG_GET_RESPONSE:
        return WIN12_PROTECTION_TAG_GLO_GET_RESPONSE;
    case WIN12_APDU_TAG_ACTION_REQUEST:
        return WIN12_PROTECTION_TAG_GLO_ACTION_REQUEST;
    case WIN12_APDU_TAG_ACTION_RESPONSE:
        return WIN12_PROTECTION_TAG_GLO_ACTION_RESPONSE;
    case WIN12_APDU_TAG_EVENT_NOTIFICATION:
        return WIN12_PROTECTION_TAG_GLO_EVENT_NOTIFICATION;
    case WIN12_APDU_TAG_EXCEPTION_RESPONSE:
        return WIN12_PROTECTION_TAG_GLO_EXCEPTION_RESPONSE;
    default:
        return 0;
    }
}

/* The security control octet of our suite, authenticated, and encrypted or not. */
uint8_t client_control(const struct client *client, bool encrypted)
{
    struct win12_security_control control = {0};
    do {
        if (win12_security_control_suite(&control) == client->suite && win12_security_control_authenticated(&control)
            && win12_security_control_encrypted(&control) == encrypted && !win12_security_control_broadcast(&control)
            && !win12_security_control_compressed(&control)) {
            break;
        }
    } while (++control.octet != 0);
    return control.octet;
}

/* Whether an envelope is under the dedicated key of an association. */
bool client_dedicated(uint8_t tag)
{
    switch (tag) {
    case WIN12_PROTECTION_TAG_DED_INITIATE_REQUEST:
    case WIN12_PROTECTION_TAG_DED_INITIATE_RESPONSE:
    case WIN12_PROTECTION_TAG_DED_CONFIRMED_SERVICE_ERROR:
    case WIN12_PROTECTION_TAG_DED_GET_REQUEST:
    case WIN12_PROTECTION_TAG_DED_SET_REQUEST:
    case WIN12_PROTECTION_TAG_DED_EVENT_NOTIFICATION:
    case WIN12_PROTECTION_TAG_DED_ACTION_REQUEST:
    case WIN12_PROTECTION_TAG_DED_GET_RESPONSE:
    case WIN12_PROTECTION_TAG_DED_SET_RESPONSE:
    case WIN12_PROTECTION_TAG_DED_EXCEPTION_RESPONSE:
    case WIN12_PROTECTION_TAG_DED_ACTION_RESPONSE:
    case WIN12_PROTECTION_TAG_GENERAL_DED:
        return true;
    default:
        return false;
    }
}

/* Puts what is in `built` into an envelope with the reserved counter. `tag` 0 stands for general-glo. */
bool client_seal(struct client *client, uint8_t tag, uint8_t *to, size_t room, struct win12_slice *apdu)
{
    static uint8_t payload[WIN12_PDU_DEFAULT];
    const uint8_t control = client_control(client, true);
    const struct win12_slice plain = *apdu;
    const struct win12_slice inside = {payload, plain.size + CRYPTO_TAG};
    win12_code code;
    if (inside.size > sizeof payload
        || !crypto_seal(&client->keys, control, client->keys.client_title, client->counter, &plain, payload)) {
        return false;
    }
    apdu->at = to;
    if (tag != 0) {
        const struct win12_service_ciphering envelope = {tag, control, client->counter, inside};
        code = win12_write_service_ciphering(&envelope, to, room, &apdu->size);
    } else {
        const struct win12_slice title = {client->keys.client_title, WIN12_TITLE_LENGTH};
        const struct win12_general_key_ciphering envelope = {
            WIN12_PROTECTION_TAG_GENERAL_GLO, title, control, client->counter, inside};
        code = win12_write_general_key_ciphering(&envelope, to, room, &apdu->size);
    }
    return code == WIN12_OK;
}

/* What an envelope says. Forms of other keys are there, but nothing opens them. */
void client_look(struct client *client, const struct win12_ciphering *envelope)
{
    struct sealed *const sealed = &client->sealed;
    memset(sealed, 0, sizeof *sealed);
    if (envelope->is == WIN12_CIPHERING_IS_SERVICE_CIPHERING) {
        const struct win12_service_ciphering *const in = &envelope->as.service_ciphering;
        *sealed = (struct sealed){true, in->tag, false, in->security_control, in->invocation_counter, {NULL, 0}, in->payload};
    } else if (envelope->is == WIN12_CIPHERING_IS_GENERAL_KEY_CIPHERING) {
        const struct win12_general_key_ciphering *const in = &envelope->as.general_key_ciphering;
        *sealed = (struct sealed){
            true, in->tag, true, in->security_control, in->invocation_counter, in->system_title, in->payload};
    }
}

/* Takes the message in hand out of its envelope; false when its tag does not verify, or nothing can verify it. */
bool client_unseal(struct client *client)
{
    const struct sealed *const sealed = &client->sealed;
    const struct win12_slice *const payload = &sealed->payload;
    struct win12_fault fault;
    if (!sealed->there || sealed->control != client_control(client, true) || payload->size <= CRYPTO_TAG
        || payload->size > sizeof client->plain
        || !crypto_open(&client->keys, sealed->control, client->server_title, sealed->counter, payload, client->plain)) {
        return false;
    }
    const size_t size = payload->size - CRYPTO_TAG;
    const bool announced = sealed->general || glo(client->plain[0]) == sealed->tag;
    client->readable = announced && win12_decode_apdu(client->plain, size, &client->apdu, &fault) == WIN12_OK;
    return true;
}
