// What the machine asks and has done: see association_inner.h.

#include "association_inner.h"

#include "win12/limits.h"

/* --- asked: the request */

static bool agreed(void *context)
{
    const struct win12_association *const it = context;

    return it->needs != 0 && (it->needs & it->conformance) == it->needs;
}

static bool fits(void *context)
{
    const struct win12_association *const it = context;

    return it->server_pdu == 0 || it->request.size <= it->server_pdu;
}

/* --- asked: the AARE in hand */

/* Nobody is expected in particular: a title of the right length is as good as another. */
static uint32_t title(void *context)
{
    const struct win12_association *const it = context;
    const struct win12_aare *const aare = &it->apdu->as.acse.as.aare;

    if (!aare->has_responding_ap_title || aare->responding_ap_title.size == 0) {
        return WIN12_ASSOCIATION_CLIENT_TITLE_MISSING;
    }
    return aare->responding_ap_title.size == WIN12_TITLE_LENGTH ? WIN12_ASSOCIATION_CLIENT_TITLE_EXPECTED
                                                               : WIN12_ASSOCIATION_CLIENT_TITLE_OTHER;
}

static uint32_t challenge(void *context)
{
    (void)context;
    return WIN12_ASSOCIATION_CLIENT_CHALLENGE_MALFORMED; /* none was sent */
}

static uint32_t initiate(void *context)
{
    const struct win12_association *const it = context;

    return it->initiate_is;
}

static uint8_t version(void *context)
{
    const struct win12_association *const it = context;

    return it->initiate.dlms_version;
}

static uint32_t offered(void *context)
{
    const struct win12_association *const it = context;

    return it->initiate.conformance.bits;
}

static uint16_t pdu(void *context)
{
    const struct win12_association *const it = context;

    return it->initiate.max_pdu_size;
}

/* --- asked: the APDU in hand */

static uint32_t notification_or_other(const struct win12_apdu *apdu)
{
    return apdu->is == WIN12_APDU_IS_NOTIFICATION ? WIN12_ASSOCIATION_CLIENT_CONTENT_NOTIFICATION
                                                  : WIN12_ASSOCIATION_CLIENT_CONTENT_OTHER;
}

/* The tag of a response; 0 for what is none. */
static uint8_t response_tag(const struct win12_apdu *apdu)
{
    if (apdu->is == WIN12_APDU_IS_GET && apdu->as.get.is >= WIN12_GET_IS_GET_RESPONSE_NORMAL) {
        return WIN12_APDU_TAG_GET_RESPONSE;
    }
    if (apdu->is == WIN12_APDU_IS_SET && apdu->as.set.is >= WIN12_SET_IS_SET_RESPONSE_NORMAL) {
        return WIN12_APDU_TAG_SET_RESPONSE;
    }
    if (apdu->is == WIN12_APDU_IS_ACTION && apdu->as.action.is >= WIN12_ACTION_IS_ACTION_RESPONSE_NORMAL) {
        return WIN12_APDU_TAG_ACTION_RESPONSE;
    }
    return 0;
}

static uint32_t content(void *context)
{
    const struct win12_association *const it = context;
    const uint8_t tag = response_tag(it->apdu);

    if (tag == 0) {
        return notification_or_other(it->apdu);
    }
    return tag == it->response_tag ? WIN12_ASSOCIATION_CLIENT_CONTENT_RESPONSE : WIN12_ASSOCIATION_CLIENT_CONTENT_OTHER;
}

/* All responses of a service begin alike: their fields up to the invoke id stand in the same order. */
#define ALIKE(service, kind) \
    _Static_assert(offsetof(struct win12_##service##_response_##kind, invoke_id) \
            == offsetof(struct win12_##service##_response_normal, invoke_id), \
        "one response has its invoke id elsewhere")
ALIKE(get, with_datablock);
ALIKE(get, with_list);
ALIKE(set, datablock);
ALIKE(set, last_datablock);
ALIKE(set, last_datablock_with_list);
ALIKE(set, with_list);
ALIKE(action, with_pblock);
ALIKE(action, with_list);
ALIKE(action, next_pblock);

static uint32_t invoke(void *context)
{
    const struct win12_association *const it = context;

    if (it->apdu->is == WIN12_APDU_IS_GET) {
        return it->apdu->as.get.as.get_response_normal.invoke_id;
    }
    if (it->apdu->is == WIN12_APDU_IS_SET) {
        return it->apdu->as.set.as.set_response_normal.invoke_id;
    }
    return it->apdu->as.action.as.action_response_normal.invoke_id;
}

/* --- what is not there without keys */

static bool no(void *context)
{
    (void)context;
    return false;
}

static uint32_t zero(void *context)
{
    (void)context;
    return 0;
}

static uint32_t proof(void *context)
{
    (void)context;
    return WIN12_ASSOCIATION_CLIENT_PROOF_REFUSED;
}

static bool pass_three(void *context, uint8_t invoke_id)
{
    (void)invoke_id;
    return no(context);
}

static bool follow_hint(void *context, uint32_t counter)
{
    (void)counter;
    return no(context);
}

static bool save_rx_lowest(void *context, uint32_t value)
{
    (void)value;
    return no(context);
}

/* --- sent */

static bool give(struct win12_association *it, size_t size)
{
    it->send.at = it->own;
    it->send.size = size;
    return true;
}

static bool send_aarq(void *context)
{
    static const uint8_t name[] = {WIN12_ASSOCIATION_ARCS, 0x01, WIN12_CONTEXT_NAME_LOGICAL_NAME};
    struct win12_association *const it = context;
    struct win12_initiate_request request = {
        .dlms_version = WIN12_INITIATE_REQUEST_DLMS_VERSION_DEFAULT, .max_pdu_size = WIN12_ASSOCIATION_PDU};
    struct win12_acse *const acse = &it->apdu->as.acse;
    uint8_t information[WIN12_ASSOCIATION_OWN / 2];
    size_t size = 0;

    request.conformance.tag_number = WIN12_CONFORMANCE_TAG_NUMBER_DEFAULT;
    request.conformance.bits = it->machine.proposed;
    if (win12_write_initiate_request(&request, information, sizeof(information), &size) != WIN12_OK) {
        return false;
    }
    memset(&acse->as.aarq, 0, sizeof(acse->as.aarq));
    acse->as.aarq.has_application_context_name = true;
    acse->as.aarq.application_context_name.at = name;
    acse->as.aarq.application_context_name.size = sizeof(name);
    acse->as.aarq.has_user_information = true;
    acse->as.aarq.user_information.at = information;
    acse->as.aarq.user_information.size = size;
    if (win12_write_aarq(&acse->as.aarq, it->own, sizeof(it->own), &size) != WIN12_OK) {
        return false;
    }
    return give(it, size);
}

static bool send_rlrq(void *context)
{
    static const uint8_t normal[] = {0};
    struct win12_association *const it = context;
    const struct win12_rlrq rlrq = {.has_reason = true, .reason = {normal, sizeof(normal)}};
    size_t size = 0;

    return win12_write_rlrq(&rlrq, it->own, sizeof(it->own), &size) == WIN12_OK && give(it, size);
}

static bool send_request(void *context)
{
    struct win12_association *const it = context;

    it->send = it->request;
    return true;
}

/* --- told and called */

static bool done(void *context)
{
    (void)context;
    return true;
}

static bool tell_response(void *context)
{
    struct win12_association *const it = context;

    it->answered = true;
    return true;
}

static bool tell_drained(void *context)
{
    struct win12_association *const it = context;

    it->drained = true;
    return true;
}

static bool adopt(void *context)
{
    struct win12_association *const it = context;

    it->conformance = it->initiate.conformance.bits;
    it->server_pdu = it->initiate.max_pdu_size;
    return true;
}

void win12_association_bind(struct win12_association *association)
{
    const struct win12_association_client_ports ports = {
        .context = association,
        .agreed = agreed,
        .fits = fits,
        .title = title,
        .challenge = challenge,
        .next_counter = zero,
        .tag_ok = no,
        .kept_lowest = zero,
        .initiate = initiate,
        .version = version,
        .offered = offered,
        .pdu = pdu,
        .content = content,
        .invoke = invoke,
        .proof = proof,
        .proof_counter = zero,
        .send_aarq = send_aarq,
        .send_pass_three = pass_three,
        .send_request = send_request,
        .send_rlrq = send_rlrq,
        .tell_associated = done,
        .tell_response = tell_response,
        .tell_notification = done,
        .tell_drained = tell_drained,
        .tell_released = done,
        .meet = no,
        .adopt_settings = no,
        .adopt = adopt,
        .reserve_proof = no,
        .reserve = no,
        .reserve_service = no,
        .follow_hint = follow_hint,
        .save_rx_lowest = save_rx_lowest,
    };

    association->ports = ports;
    win12_association_client_init(&association->machine, &association->ports);
}
