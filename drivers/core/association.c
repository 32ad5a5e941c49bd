// The client's side of an association: see association.h.

#include "association_inner.h"

#include "win12/frames/cosem.h"

#define PROPOSED                                                                                                              \
    (WIN12_CONFORMANCE_BIT_GET | WIN12_CONFORMANCE_BIT_SET | WIN12_CONFORMANCE_BIT_ACTION                                     \
        | WIN12_CONFORMANCE_BIT_SELECTIVE_ACCESS | WIN12_CONFORMANCE_BIT_MULTIPLE_REFERENCES)
#define INVOKE 2U /* where in a request stands how it is to be answered */

void win12_association_init(struct win12_association *association, struct win12_apdu *apdu)
{
    memset(association, 0, sizeof(*association));
    association->apdu = apdu;
    win12_association_bind(association);
    association->machine.mechanism = WIN12_MECHANISM_NONE;
    association->machine.context = WIN12_CONTEXT_NAME_LOGICAL_NAME;
    association->machine.proposed = PROPOSED;
}

win12_code win12_association_open(struct win12_association *association, win12_time now)
{
    return win12_association_client_api_open(&association->machine, now);
}

/* --- requests */

static uint32_t listed(bool is_list, bool has_access)
{
    return (is_list ? (uint32_t)WIN12_CONFORMANCE_BIT_MULTIPLE_REFERENCES : 0U)
        | (has_access ? (uint32_t)WIN12_CONFORMANCE_BIT_SELECTIVE_ACCESS : 0U);
}

static uint32_t needs_of_get(const struct win12_get *get)
{
    return WIN12_CONFORMANCE_BIT_GET
        | listed(get->is == WIN12_GET_IS_GET_REQUEST_WITH_LIST,
            get->is == WIN12_GET_IS_GET_REQUEST_NORMAL && get->as.get_request_normal.has_access);
}

static uint32_t needs_of_set(const struct win12_set *set)
{
    return WIN12_CONFORMANCE_BIT_SET
        | listed(set->is == WIN12_SET_IS_SET_REQUEST_WITH_LIST,
            set->is == WIN12_SET_IS_SET_REQUEST_NORMAL && set->as.set_request_normal.has_access);
}

/* Conformance bits without which a request may not be made; 0 for what is none. */
static uint32_t needs(const struct win12_apdu *apdu)
{
    if (apdu->is == WIN12_APDU_IS_GET) {
        return needs_of_get(&apdu->as.get);
    }
    if (apdu->is == WIN12_APDU_IS_SET) {
        return needs_of_set(&apdu->as.set);
    }
    if (apdu->is == WIN12_APDU_IS_ACTION) {
        return WIN12_CONFORMANCE_BIT_ACTION | listed(apdu->as.action.is == WIN12_ACTION_IS_ACTION_REQUEST_WITH_LIST, false);
    }
    return 0;
}

static uint8_t response_to(uint8_t tag)
{
    switch (tag) {
    case WIN12_APDU_TAG_GET_REQUEST:
        return WIN12_APDU_TAG_GET_RESPONSE;
    case WIN12_APDU_TAG_SET_REQUEST:
        return WIN12_APDU_TAG_SET_RESPONSE;
    case WIN12_APDU_TAG_ACTION_REQUEST:
        return WIN12_APDU_TAG_ACTION_RESPONSE;
    default:
        return 0;
    }
}

win12_code win12_association_request(struct win12_association *association, const uint8_t *apdu, size_t size, win12_time now)
{
    struct win12_invoke invoke;

    if (win12_decode_apdu(apdu, size, association->apdu, NULL) != WIN12_OK || size <= INVOKE
        || win12_decode_invoke(apdu + INVOKE, 1, &invoke, NULL) != WIN12_OK || invoke.confirmed == 0) {
        return WIN12_E_UNEXPECTED;
    }
    association->request.at = apdu;
    association->request.size = size;
    association->response_tag = response_to(apdu[0]);
    association->needs = needs(association->apdu);
    return win12_association_client_api_request(&association->machine, true, invoke.invoke_id, now);
}

/* --- what came */

static uint32_t last_arc(bool there, const struct win12_slice *name, uint8_t kind)
{
    const uint8_t prefix[] = {WIN12_ASSOCIATION_ARCS, kind};

    if (!there) {
        return 0;
    }
    return name->size == sizeof(prefix) + 1 && memcmp(name->at, prefix, sizeof(prefix)) == 0 ? name->at[sizeof(prefix)] : 255;
}

static void read_initiate(struct win12_association *it, const struct win12_aare *aare)
{
    struct win12_service_error error;
    struct win12_initiate initiate;

    it->initiate_is = WIN12_ASSOCIATION_CLIENT_INITIATE_MALFORMED;
    if (!aare->has_user_information || aare->user_information.size == 0) {
        return;
    }
    if (win12_decode_initiate(aare->user_information.at, aare->user_information.size, &initiate, NULL) == WIN12_OK) {
        if (initiate.is == WIN12_INITIATE_IS_INITIATE_RESPONSE) {
            it->initiate = initiate.as.initiate_response;
            it->initiate_is = WIN12_ASSOCIATION_CLIENT_INITIATE_RESPONSE;
        }
    } else if (win12_decode_service_error(aare->user_information.at, aare->user_information.size, &error, NULL) == WIN12_OK
        && error.is == WIN12_SERVICE_ERROR_IS_CONFIRMED_SERVICE_ERROR) {
        it->initiate_is = WIN12_ASSOCIATION_CLIENT_INITIATE_REFUSED;
    }
}

static win12_code aare(struct win12_association *it, win12_time now)
{
    const struct win12_aare *const said = &it->apdu->as.acse.as.aare;
    const bool by_user = said->has_result_source_diagnostic
        && said->result_source_diagnostic.source == WIN12_DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER;

    read_initiate(it, said);
    return win12_association_client_rx_aare(&it->machine, false, false, false, false, 0, 0, 0,
        said->has_result ? said->result : WIN12_ASSOCIATION_RESULT_REJECTED_PERMANENT,
        by_user ? said->result_source_diagnostic.code : 0,
        last_arc(said->has_application_context_name, &said->application_context_name, 1),
        last_arc(said->has_mechanism_name, &said->mechanism_name, 2), now);
}

static win12_code other(struct win12_association *it, win12_time now)
{
    return win12_association_client_rx_apdu(&it->machine, false, false, false, false, 0, 0, 0, now);
}

static win12_code acse(struct win12_association *it, win12_time now)
{
    if (it->apdu->as.acse.is == WIN12_ACSE_IS_AARE) {
        return aare(it, now);
    }
    if (it->apdu->as.acse.is == WIN12_ACSE_IS_RLRE) {
        return win12_association_client_rx_rlre(&it->machine, false, false, false, false, 0, 0, 0, now);
    }
    return other(it, now);
}

static win12_code service_error(struct win12_association *it, win12_time now)
{
    const struct win12_service_error *const error = &it->apdu->as.service_error;

    if (error->is == WIN12_SERVICE_ERROR_IS_EXCEPTION_RESPONSE) {
        return win12_association_client_rx_exception(&it->machine, error->as.exception_response.service_error,
            error->as.exception_response.has_expected_counter ? error->as.exception_response.expected_counter : 0, now);
    }
    return win12_association_client_rx_service_error(&it->machine, now);
}

/* Undecodable: but for a push as some makers write it, the end. */
static bool malformed(struct win12_association *it, const uint8_t *octets, size_t size, win12_time now, win12_code *code)
{
    if (size > 0 && octets[0] == WIN12_APDU_TAG_DATA_NOTIFICATION) {
        return false;
    }
    *code = win12_association_client_rx_malformed(&it->machine, now);
    return true;
}

bool win12_association_take(
    struct win12_association *association, const uint8_t *octets, size_t size, win12_time now, win12_code *code)
{
    *code = WIN12_OK;
    if (win12_association_closed(association)) {
        return false;
    }
    if (win12_decode_apdu(octets, size, association->apdu, NULL) != WIN12_OK) {
        return malformed(association, octets, size, now, code);
    }
    if (association->apdu->is == WIN12_APDU_IS_CIPHERING || association->apdu->is == WIN12_APDU_IS_BLOCK_TRANSFER) {
        return false; /* no answer is protected here, or comes in blocks */
    }
    if (association->apdu->is == WIN12_APDU_IS_ACSE) {
        *code = acse(association, now);
    } else if (association->apdu->is == WIN12_APDU_IS_SERVICE_ERROR) {
        *code = service_error(association, now);
    } else {
        *code = other(association, now);
    }
    return association->apdu->is != WIN12_APDU_IS_NOTIFICATION;
}
