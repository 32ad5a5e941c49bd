// Generated from spec/sessions/gateway_client.yaml. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/sessions/gateway_client.h"

#define AIM_GATEWAY 2U
#define AIM_NOBODY 3U
#define AIM_UNKNOWN 1U
#define EXCEPTION_REASON_OPERATION_NOT_POSSIBLE 1U
#define EXCEPTION_REASON_OTHER_REASON 3U
#define EXCEPTION_REASON_SERVICE_NOT_SUPPORTED 2U
#define STATE_ERROR_SERVICE_NOT_ALLOWED 1U
#define STATE_ERROR_SERVICE_UNKNOWN 2U

static win12_code open_rx_apdu(struct win12_gateway_client *m, uint32_t about, bool wanted, win12_time now)
{
    const struct win12_gateway_client_ports *ports = m->ports;

    (void)now;
    if (about == AIM_NOBODY) {
        /* apdu_nobody (spec/sessions/gateway_client.yaml:37) */
        m->transition = WIN12_GATEWAY_CLIENT_ID_APDU_NOBODY;
        if (!ports->tell_left(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (about == AIM_GATEWAY) {
        /* apdu_gateway (spec/sessions/gateway_client.yaml:38) */
        m->transition = WIN12_GATEWAY_CLIENT_ID_APDU_GATEWAY;
        if (wanted &&
            !ports->send_refusal(ports->context, (uint32_t)STATE_ERROR_SERVICE_UNKNOWN,
            (uint32_t)EXCEPTION_REASON_SERVICE_NOT_SUPPORTED)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (about == AIM_UNKNOWN) {
        /* apdu_unknown (spec/sessions/gateway_client.yaml:39) */
        m->transition = WIN12_GATEWAY_CLIENT_ID_APDU_UNKNOWN;
        if (wanted &&
            !ports->send_refusal(ports->context, (uint32_t)STATE_ERROR_SERVICE_UNKNOWN,
            (uint32_t)EXCEPTION_REASON_OPERATION_NOT_POSSIBLE)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    const bool way = ports->way(ports->context);
    if (!way) {
        /* apdu_full (spec/sessions/gateway_client.yaml:40) */
        m->transition = WIN12_GATEWAY_CLIENT_ID_APDU_FULL;
        if (wanted &&
            !ports->send_refusal(ports->context, (uint32_t)STATE_ERROR_SERVICE_NOT_ALLOWED,
            (uint32_t)EXCEPTION_REASON_OTHER_REASON)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* apdu_passed (spec/sessions/gateway_client.yaml:41) */
    m->transition = WIN12_GATEWAY_CLIENT_ID_APDU_PASSED;
    if (!ports->pass_on(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

void win12_gateway_client_init(struct win12_gateway_client *m, const struct win12_gateway_client_ports *ports)
{
    m->ports = ports;
    m->state = WIN12_GATEWAY_CLIENT_OPEN;
    m->transition = WIN12_GATEWAY_CLIENT_ID_APDU_NOBODY;
}

win12_code win12_gateway_client_rx_apdu(struct win12_gateway_client *m, uint32_t about, bool wanted, win12_time now)
{
    switch (m->state) {
    case WIN12_GATEWAY_CLIENT_OPEN:
        return open_rx_apdu(m, about, wanted, now);
    }
    return WIN12_OK;
}
