// Generated from spec/sessions/hdlc_client.yaml. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/sessions/hdlc_client.h"
#include "win12/limits.h"

#define CONTENT_FINE 0U
#define CONTENT_MALFORMED 2U
#define CONTENT_OTHER_DIRECTION 1U
#define CONTENT_TOO_LARGE 3U
#define ENDING_DISCONNECTED 2U
#define ENDING_MALFORMED 6U
#define ENDING_NO_ANSWER 0U
#define ENDING_REFUSED 4U
#define ENDING_REJECTED 3U
#define ENDING_REPEATS 1U
#define ENDING_TOO_LARGE 7U
#define ENDING_WRONG_NUMBER 5U
#define SEQUENCE_MASK 7U
#define SEQUENCE_MODULUS 8U
#define LATE_MAX 2U
#define DISC_REPEATS 1U
#define HDLC_RETRIES WIN12_HDLC_RETRIES
#define HDLC_POLLS_MAX WIN12_HDLC_POLLS_MAX
#define HDLC_QUEUE_MAX WIN12_HDLC_QUEUE_MAX
#define HDLC_INFO_DEFAULT WIN12_HDLC_INFO_DEFAULT
#define HDLC_WINDOW_DEFAULT WIN12_HDLC_WINDOW_DEFAULT

static win12_code closed_or_listening_api_open(struct win12_hdlc_client *m, win12_time now)
{
    const struct win12_hdlc_client_ports *ports = m->ports;

    if ((m->send_info == HDLC_INFO_DEFAULT) && (m->take_info == HDLC_INFO_DEFAULT) &&
        (m->send_window == HDLC_WINDOW_DEFAULT) && (m->take_window == HDLC_WINDOW_DEFAULT)) {
        /* open_bare (spec/sessions/hdlc_client.yaml:152) */
        m->bare = true;
        m->tries = 0U;
        m->state = WIN12_HDLC_CLIENT_CONNECTING;
        m->response_at = win12_after(now, m->response_after);
        m->transition = WIN12_HDLC_CLIENT_ID_OPEN_BARE;
        if (!ports->send_snrm(ports->context, 0U, 0U, 0U, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* open_proposing (spec/sessions/hdlc_client.yaml:153) */
    m->bare = false;
    m->tries = 0U;
    m->state = WIN12_HDLC_CLIENT_CONNECTING;
    m->response_at = win12_after(now, m->response_after);
    m->transition = WIN12_HDLC_CLIENT_ID_OPEN_PROPOSING;
    if (!ports->send_snrm(ports->context, m->send_info, m->take_info, m->send_window, m->take_window)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code connecting_and_others_api_open(struct win12_hdlc_client *m, win12_time now)
{
    (void)now;
    /* unexpected_api_open (spec/sessions/hdlc_client.yaml:139) */
    m->transition = WIN12_HDLC_CLIENT_ID_UNEXPECTED_API_OPEN;
    return WIN12_E_UNEXPECTED;
}

static win12_code closed_or_closing_api_close(struct win12_hdlc_client *m, win12_time now)
{
    (void)now;
    /* close_again (spec/sessions/hdlc_client.yaml:319) */
    m->transition = WIN12_HDLC_CLIENT_ID_CLOSE_AGAIN;
    return WIN12_OK;
}

static win12_code listening_api_close(struct win12_hdlc_client *m, win12_time now)
{
    const struct win12_hdlc_client_ports *ports = m->ports;

    (void)now;
    /* close_listening (spec/sessions/hdlc_client.yaml:318) */
    m->state = WIN12_HDLC_CLIENT_CLOSED;
    m->response_at = WIN12_NEVER;
    m->transition = WIN12_HDLC_CLIENT_ID_CLOSE_LISTENING;
    if (!ports->tell_closed(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code connecting_and_others_api_close(struct win12_hdlc_client *m, win12_time now)
{
    const struct win12_hdlc_client_ports *ports = m->ports;

    /* close (spec/sessions/hdlc_client.yaml:317) */
    m->va = 0U;
    m->vs = 0U;
    m->sent = 0U;
    m->vr = 0U;
    m->queued = 0U;
    m->tries = 0U;
    m->polls = 0U;
    m->checkpoint = false;
    m->state = WIN12_HDLC_CLIENT_CLOSING;
    m->response_at = win12_after(now, m->response_after);
    m->transition = WIN12_HDLC_CLIENT_ID_CLOSE;
    if (!ports->clear(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->send_disc(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code closed_and_others_api_send(struct win12_hdlc_client *m, uint32_t segments, win12_time now)
{
    (void)segments;
    (void)now;
    /* unexpected_api_send (spec/sessions/hdlc_client.yaml:139) */
    m->transition = WIN12_HDLC_CLIENT_ID_UNEXPECTED_API_SEND;
    return WIN12_E_UNEXPECTED;
}

static win12_code connected_or_waiting_api_send(struct win12_hdlc_client *m, uint32_t segments, win12_time now)
{
    (void)now;
    if (((uint64_t)m->queued + segments) > HDLC_QUEUE_MAX) {
        /* send_too_long (spec/sessions/hdlc_client.yaml:188) */
        m->transition = WIN12_HDLC_CLIENT_ID_SEND_TOO_LONG;
        return WIN12_E_TOO_LONG;
    }
    /* send_queued (spec/sessions/hdlc_client.yaml:189) */
    m->queued = (uint32_t)((uint64_t)m->queued + segments);
    m->polls = 0U;
    m->transition = WIN12_HDLC_CLIENT_ID_SEND_QUEUED;
    return WIN12_OK;
}

static win12_code closed_and_others_api_pump(struct win12_hdlc_client *m, bool segmented, win12_time now)
{
    (void)segmented;
    (void)now;
    /* pump_later (spec/sessions/hdlc_client.yaml:197) */
    m->transition = WIN12_HDLC_CLIENT_ID_PUMP_LATER;
    return WIN12_OK;
}

static win12_code connected_api_pump(struct win12_hdlc_client *m, bool segmented, win12_time now)
{
    const struct win12_hdlc_client_ports *ports = m->ports;

    if (((((uint64_t)m->vs + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) >= m->window) ||
        (!(m->vs != m->sent) && (m->queued == 0U))) {
        /* pump_nothing (spec/sessions/hdlc_client.yaml:194) */
        m->transition = WIN12_HDLC_CLIENT_ID_PUMP_NOTHING;
        return WIN12_OK;
    }
    if ((((uint64_t)(((uint64_t)m->vs + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) + 1U) == m->window) ||
        ((m->vs != m->sent) ? (((((uint64_t)m->vs + 1U) & SEQUENCE_MASK) == m->sent) && (m->queued == 0U))
        : (m->queued == 1U))) {
        /* pump_last (spec/sessions/hdlc_client.yaml:195) */
        const uint8_t send_number_0 = m->vs;
        const uint8_t new_vs = (uint8_t)(((uint64_t)m->vs + 1U) & SEQUENCE_MASK);
        const uint8_t new_sent = (uint8_t)((m->vs != m->sent) ? m->sent : (((uint64_t)m->vs + 1U) & SEQUENCE_MASK));
        const uint32_t new_queued = (uint32_t)((m->vs != m->sent) ? m->queued : ((uint64_t)m->queued - 1U));
        m->vs = new_vs;
        m->sent = new_sent;
        m->queued = new_queued;
        m->state = WIN12_HDLC_CLIENT_WAITING;
        m->response_at = win12_after(now, m->response_after);
        m->transition = WIN12_HDLC_CLIENT_ID_PUMP_LAST;
        if (!ports->send_i(ports->context, send_number_0, m->vr, true, segmented)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* pump_more (spec/sessions/hdlc_client.yaml:196) */
    const uint8_t send_number_0 = m->vs;
    const uint8_t new_vs = (uint8_t)(((uint64_t)m->vs + 1U) & SEQUENCE_MASK);
    const uint8_t new_sent = (uint8_t)((m->vs != m->sent) ? m->sent : (((uint64_t)m->vs + 1U) & SEQUENCE_MASK));
    const uint32_t new_queued = (uint32_t)((m->vs != m->sent) ? m->queued : ((uint64_t)m->queued - 1U));
    m->vs = new_vs;
    m->sent = new_sent;
    m->queued = new_queued;
    m->transition = WIN12_HDLC_CLIENT_ID_PUMP_MORE;
    if (!ports->send_i(ports->context, send_number_0, m->vr, false, segmented)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code closed_and_others_api_unnumbered(struct win12_hdlc_client *m, bool oversized, win12_time now)
{
    const struct win12_hdlc_client_ports *ports = m->ports;

    (void)now;
    if (oversized) {
        /* unnumbered_too_long (spec/sessions/hdlc_client.yaml:202) */
        m->transition = WIN12_HDLC_CLIENT_ID_UNNUMBERED_TOO_LONG;
        return WIN12_E_TOO_LONG;
    }
    /* unnumbered_sent (spec/sessions/hdlc_client.yaml:203) */
    m->transition = WIN12_HDLC_CLIENT_ID_UNNUMBERED_SENT;
    if (!ports->send_ui(ports->context, true, false)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code connecting_and_others_api_unnumbered(struct win12_hdlc_client *m, bool oversized, win12_time now)
{
    (void)oversized;
    (void)now;
    /* unexpected_api_unnumbered (spec/sessions/hdlc_client.yaml:139) */
    m->transition = WIN12_HDLC_CLIENT_ID_UNEXPECTED_API_UNNUMBERED;
    return WIN12_E_UNEXPECTED;
}

static win12_code closed_api_permit(struct win12_hdlc_client *m, win12_time now)
{
    const struct win12_hdlc_client_ports *ports = m->ports;

    /* permit (spec/sessions/hdlc_client.yaml:215) */
    m->state = WIN12_HDLC_CLIENT_LISTENING;
    m->response_at = win12_after(now, m->response_after);
    m->transition = WIN12_HDLC_CLIENT_ID_PERMIT;
    if (!ports->send_ui(ports->context, false, true)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code listening_and_others_api_permit(struct win12_hdlc_client *m, win12_time now)
{
    (void)now;
    /* unexpected_api_permit (spec/sessions/hdlc_client.yaml:139) */
    m->transition = WIN12_HDLC_CLIENT_ID_UNEXPECTED_API_PERMIT;
    return WIN12_E_UNEXPECTED;
}

static win12_code closed_and_others_api_poll(struct win12_hdlc_client *m, win12_time now)
{
    (void)now;
    /* poll_needless (spec/sessions/hdlc_client.yaml:214) */
    m->transition = WIN12_HDLC_CLIENT_ID_POLL_NEEDLESS;
    return WIN12_OK;
}

static win12_code connected_api_poll(struct win12_hdlc_client *m, win12_time now)
{
    const struct win12_hdlc_client_ports *ports = m->ports;

    if ((m->vs != m->sent) || (m->queued > 0U)) {
        /* poll_sending (spec/sessions/hdlc_client.yaml:208) */
        m->transition = WIN12_HDLC_CLIENT_ID_POLL_SENDING;
        return WIN12_OK;
    }
    /* poll_asked (spec/sessions/hdlc_client.yaml:209) */
    m->state = WIN12_HDLC_CLIENT_WAITING;
    m->response_at = win12_after(now, m->response_after);
    m->transition = WIN12_HDLC_CLIENT_ID_POLL_ASKED;
    if (!ports->send_rr(ports->context, m->vr, true)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code closed_and_others_rx_ua(struct win12_hdlc_client *m, uint32_t transmit_info, uint32_t receive_info,
    uint32_t transmit_window, uint32_t receive_window, win12_time now)
{
    (void)transmit_info;
    (void)receive_info;
    (void)transmit_window;
    (void)receive_window;
    (void)now;
    /* unexpected_rx_ua (spec/sessions/hdlc_client.yaml:138) */
    m->transition = WIN12_HDLC_CLIENT_ID_UNEXPECTED_RX_UA;
    return WIN12_OK;
}

static win12_code connecting_rx_ua(struct win12_hdlc_client *m, uint32_t transmit_info, uint32_t receive_info,
    uint32_t transmit_window, uint32_t receive_window, win12_time now)
{
    const struct win12_hdlc_client_ports *ports = m->ports;

    (void)transmit_info;
    (void)transmit_window;
    (void)now;
    /* connected (spec/sessions/hdlc_client.yaml:157) */
    m->va = 0U;
    m->vs = 0U;
    m->sent = 0U;
    m->vr = 0U;
    m->queued = 0U;
    m->tries = 0U;
    m->polls = 0U;
    m->checkpoint = false;
    m->window = (uint8_t)((((receive_window == 0U) ? HDLC_WINDOW_DEFAULT : receive_window) <
        (m->bare ? HDLC_WINDOW_DEFAULT : m->send_window))
        ? ((receive_window == 0U) ? HDLC_WINDOW_DEFAULT : receive_window)
        : (m->bare ? HDLC_WINDOW_DEFAULT : m->send_window));
    m->state = WIN12_HDLC_CLIENT_CONNECTED;
    m->response_at = WIN12_NEVER;
    m->transition = WIN12_HDLC_CLIENT_ID_CONNECTED;
    if (!ports->clear(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->tell_opened(ports->context,
        (uint16_t)((((receive_info == 0U) ? HDLC_INFO_DEFAULT : receive_info) <
        (m->bare ? HDLC_INFO_DEFAULT : m->send_info)) ? ((receive_info == 0U) ? HDLC_INFO_DEFAULT : receive_info)
        : (m->bare ? HDLC_INFO_DEFAULT : m->send_info)))) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code closing_rx_ua(struct win12_hdlc_client *m, uint32_t transmit_info, uint32_t receive_info,
    uint32_t transmit_window, uint32_t receive_window, win12_time now)
{
    const struct win12_hdlc_client_ports *ports = m->ports;

    (void)transmit_info;
    (void)receive_info;
    (void)transmit_window;
    (void)receive_window;
    (void)now;
    /* acknowledged (spec/sessions/hdlc_client.yaml:320) */
    m->va = 0U;
    m->vs = 0U;
    m->sent = 0U;
    m->vr = 0U;
    m->queued = 0U;
    m->tries = 0U;
    m->polls = 0U;
    m->checkpoint = false;
    m->state = WIN12_HDLC_CLIENT_CLOSED;
    m->response_at = WIN12_NEVER;
    m->transition = WIN12_HDLC_CLIENT_ID_ACKNOWLEDGED;
    if (!ports->clear(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->tell_closed(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code closed_or_listening_rx_dm(struct win12_hdlc_client *m, win12_time now)
{
    (void)now;
    /* unexpected_rx_dm (spec/sessions/hdlc_client.yaml:138) */
    m->transition = WIN12_HDLC_CLIENT_ID_UNEXPECTED_RX_DM;
    return WIN12_OK;
}

static win12_code connecting_rx_dm(struct win12_hdlc_client *m, win12_time now)
{
    const struct win12_hdlc_client_ports *ports = m->ports;

    if (!m->bare) {
        /* disconnected_mode_bare (spec/sessions/hdlc_client.yaml:166) */
        m->bare = true;
        m->response_at = win12_after(now, m->response_after);
        m->transition = WIN12_HDLC_CLIENT_ID_DISCONNECTED_MODE_BARE;
        if (!ports->send_snrm(ports->context, 0U, 0U, 0U, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* disconnected_mode_refused (spec/sessions/hdlc_client.yaml:167) */
    m->va = 0U;
    m->vs = 0U;
    m->sent = 0U;
    m->vr = 0U;
    m->queued = 0U;
    m->tries = 0U;
    m->polls = 0U;
    m->checkpoint = false;
    m->state = WIN12_HDLC_CLIENT_CLOSED;
    m->response_at = WIN12_NEVER;
    m->transition = WIN12_HDLC_CLIENT_ID_DISCONNECTED_MODE_REFUSED;
    if (!ports->clear(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->tell_failed(ports->context, (uint32_t)ENDING_REFUSED)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_E_LINK_REFUSED;
}

static win12_code connected_rx_dm(struct win12_hdlc_client *m, win12_time now)
{
    const struct win12_hdlc_client_ports *ports = m->ports;

    (void)now;
    /* reset (spec/sessions/hdlc_client.yaml:315) */
    m->va = 0U;
    m->vs = 0U;
    m->sent = 0U;
    m->vr = 0U;
    m->queued = 0U;
    m->tries = 0U;
    m->polls = 0U;
    m->checkpoint = false;
    m->state = WIN12_HDLC_CLIENT_CLOSED;
    m->transition = WIN12_HDLC_CLIENT_ID_RESET;
    if (!ports->clear(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->tell_failed(ports->context, (uint32_t)ENDING_DISCONNECTED)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_E_LINK_RESET;
}

static win12_code waiting_rx_dm(struct win12_hdlc_client *m, win12_time now)
{
    const struct win12_hdlc_client_ports *ports = m->ports;

    (void)now;
    /* reset (spec/sessions/hdlc_client.yaml:315) */
    m->va = 0U;
    m->vs = 0U;
    m->sent = 0U;
    m->vr = 0U;
    m->queued = 0U;
    m->tries = 0U;
    m->polls = 0U;
    m->checkpoint = false;
    m->state = WIN12_HDLC_CLIENT_CLOSED;
    m->response_at = WIN12_NEVER;
    m->transition = WIN12_HDLC_CLIENT_ID_RESET;
    if (!ports->clear(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->tell_failed(ports->context, (uint32_t)ENDING_DISCONNECTED)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_E_LINK_RESET;
}

static win12_code closing_rx_dm(struct win12_hdlc_client *m, win12_time now)
{
    const struct win12_hdlc_client_ports *ports = m->ports;

    (void)now;
    /* was_disconnected (spec/sessions/hdlc_client.yaml:321) */
    m->va = 0U;
    m->vs = 0U;
    m->sent = 0U;
    m->vr = 0U;
    m->queued = 0U;
    m->tries = 0U;
    m->polls = 0U;
    m->checkpoint = false;
    m->state = WIN12_HDLC_CLIENT_CLOSED;
    m->response_at = WIN12_NEVER;
    m->transition = WIN12_HDLC_CLIENT_ID_WAS_DISCONNECTED;
    if (!ports->clear(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->tell_closed(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code closed_and_others_rx_frmr(struct win12_hdlc_client *m, win12_time now)
{
    (void)now;
    /* unexpected_rx_frmr (spec/sessions/hdlc_client.yaml:138) */
    m->transition = WIN12_HDLC_CLIENT_ID_UNEXPECTED_RX_FRMR;
    return WIN12_OK;
}

static win12_code connecting_rx_frmr(struct win12_hdlc_client *m, win12_time now)
{
    const struct win12_hdlc_client_ports *ports = m->ports;

    if (!m->bare) {
        /* connection_rejected_bare (spec/sessions/hdlc_client.yaml:172) */
        m->bare = true;
        m->response_at = win12_after(now, m->response_after);
        m->transition = WIN12_HDLC_CLIENT_ID_CONNECTION_REJECTED_BARE;
        if (!ports->send_snrm(ports->context, 0U, 0U, 0U, 0U)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* connection_rejected_refused (spec/sessions/hdlc_client.yaml:173) */
    m->va = 0U;
    m->vs = 0U;
    m->sent = 0U;
    m->vr = 0U;
    m->queued = 0U;
    m->tries = 0U;
    m->polls = 0U;
    m->checkpoint = false;
    m->state = WIN12_HDLC_CLIENT_CLOSED;
    m->response_at = WIN12_NEVER;
    m->transition = WIN12_HDLC_CLIENT_ID_CONNECTION_REJECTED_REFUSED;
    if (!ports->clear(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->tell_failed(ports->context, (uint32_t)ENDING_REFUSED)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_E_LINK_REFUSED;
}

static win12_code connected_rx_frmr(struct win12_hdlc_client *m, win12_time now)
{
    const struct win12_hdlc_client_ports *ports = m->ports;

    (void)now;
    /* rejected (spec/sessions/hdlc_client.yaml:316) */
    m->va = 0U;
    m->vs = 0U;
    m->sent = 0U;
    m->vr = 0U;
    m->queued = 0U;
    m->tries = 0U;
    m->polls = 0U;
    m->checkpoint = false;
    m->state = WIN12_HDLC_CLIENT_CLOSED;
    m->transition = WIN12_HDLC_CLIENT_ID_REJECTED;
    if (!ports->clear(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->tell_failed(ports->context, (uint32_t)ENDING_REJECTED)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_E_LINK_RESET;
}

static win12_code waiting_rx_frmr(struct win12_hdlc_client *m, win12_time now)
{
    const struct win12_hdlc_client_ports *ports = m->ports;

    (void)now;
    /* rejected (spec/sessions/hdlc_client.yaml:316) */
    m->va = 0U;
    m->vs = 0U;
    m->sent = 0U;
    m->vr = 0U;
    m->queued = 0U;
    m->tries = 0U;
    m->polls = 0U;
    m->checkpoint = false;
    m->state = WIN12_HDLC_CLIENT_CLOSED;
    m->response_at = WIN12_NEVER;
    m->transition = WIN12_HDLC_CLIENT_ID_REJECTED;
    if (!ports->clear(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->tell_failed(ports->context, (uint32_t)ENDING_REJECTED)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_E_LINK_RESET;
}

static win12_code closed_and_others_rx_i(struct win12_hdlc_client *m, uint8_t send_number, uint8_t receive_number,
    bool poll_final, bool segmented, win12_time now)
{
    (void)send_number;
    (void)receive_number;
    (void)poll_final;
    (void)segmented;
    (void)now;
    /* unexpected_rx_i (spec/sessions/hdlc_client.yaml:138) */
    m->transition = WIN12_HDLC_CLIENT_ID_UNEXPECTED_RX_I;
    return WIN12_OK;
}

static win12_code connected_rx_i(struct win12_hdlc_client *m, uint8_t send_number, uint8_t receive_number,
    bool poll_final, bool segmented, win12_time now)
{
    const struct win12_hdlc_client_ports *ports = m->ports;

    if (((((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) >
        (((uint64_t)m->sent + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK)) &&
        ((((uint64_t)m->va + SEQUENCE_MODULUS - receive_number) & SEQUENCE_MASK) <= LATE_MAX)) {
        /* information_late (spec/sessions/hdlc_client.yaml:143) */
        m->transition = WIN12_HDLC_CLIENT_ID_INFORMATION_LATE;
        return WIN12_OK;
    }
    if ((((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) >
        (((uint64_t)m->sent + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK)) {
        /* information_impossible (spec/sessions/hdlc_client.yaml:144) */
        m->va = 0U;
        m->vs = 0U;
        m->sent = 0U;
        m->vr = 0U;
        m->queued = 0U;
        m->tries = 0U;
        m->polls = 0U;
        m->checkpoint = false;
        m->state = WIN12_HDLC_CLIENT_CLOSED;
        m->transition = WIN12_HDLC_CLIENT_ID_INFORMATION_IMPOSSIBLE;
        if (!ports->clear(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_failed(ports->context, (uint32_t)ENDING_WRONG_NUMBER)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_LINK_RESET;
    }
    if ((((uint64_t)send_number + 1U) & SEQUENCE_MASK) == m->vr) {
        /* information_repeated (spec/sessions/hdlc_client.yaml:224) */
        const uint8_t count_0 = (uint8_t)(((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK);
        const bool condition_0 = (((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) != 0U;
        const uint8_t new_va = receive_number;
        const uint8_t new_vs = (uint8_t)(((((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) >
            (((uint64_t)m->vs + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK)) ? receive_number : m->vs);
        m->va = new_va;
        m->vs = new_vs;
        m->transition = WIN12_HDLC_CLIENT_ID_INFORMATION_REPEATED;
        if (condition_0 && !ports->release(ports->context, count_0)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if ((send_number != m->vr) && !poll_final) {
        /* information_gap (spec/sessions/hdlc_client.yaml:225) */
        const uint8_t count_0 = (uint8_t)(((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK);
        const bool condition_0 = (((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) != 0U;
        const uint8_t new_va = receive_number;
        const uint8_t new_vs = (uint8_t)(((((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) >
            (((uint64_t)m->vs + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK)) ? receive_number : m->vs);
        m->va = new_va;
        m->vs = new_vs;
        m->transition = WIN12_HDLC_CLIENT_ID_INFORMATION_GAP;
        if (condition_0 && !ports->release(ports->context, count_0)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if ((send_number != m->vr) && (m->polls == HDLC_POLLS_MAX)) {
        /* information_gap_again (spec/sessions/hdlc_client.yaml:226) */
        m->va = 0U;
        m->vs = 0U;
        m->sent = 0U;
        m->vr = 0U;
        m->queued = 0U;
        m->tries = 0U;
        m->polls = 0U;
        m->checkpoint = false;
        m->state = WIN12_HDLC_CLIENT_CLOSED;
        m->transition = WIN12_HDLC_CLIENT_ID_INFORMATION_GAP_AGAIN;
        if (!ports->clear(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_failed(ports->context, (uint32_t)ENDING_REPEATS)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_RESPONSE_TIMEOUT;
    }
    if (send_number != m->vr) {
        /* information_gap_told (spec/sessions/hdlc_client.yaml:231) */
        const uint8_t count_0 = (uint8_t)(((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK);
        const bool condition_0 = (((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) != 0U;
        const uint8_t new_va = receive_number;
        const uint8_t new_vs = (uint8_t)(((((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) >
            (((uint64_t)m->vs + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK)) ? receive_number : m->vs);
        const uint8_t new_polls = (uint8_t)((uint64_t)m->polls + 1U);
        const bool new_checkpoint = true;
        m->va = new_va;
        m->vs = new_vs;
        m->polls = new_polls;
        m->checkpoint = new_checkpoint;
        m->state = WIN12_HDLC_CLIENT_WAITING;
        m->response_at = win12_after(now, m->response_after);
        m->transition = WIN12_HDLC_CLIENT_ID_INFORMATION_GAP_TOLD;
        if (condition_0 && !ports->release(ports->context, count_0)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->send_rr(ports->context, m->vr, true)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    const uint32_t content = ports->content(ports->context);
    if (content == CONTENT_OTHER_DIRECTION) {
        /* information_echo (spec/sessions/hdlc_client.yaml:236) */
        m->transition = WIN12_HDLC_CLIENT_ID_INFORMATION_ECHO;
        return WIN12_OK;
    }
    if (content == CONTENT_MALFORMED) {
        /* information_malformed (spec/sessions/hdlc_client.yaml:237) */
        m->va = 0U;
        m->vs = 0U;
        m->sent = 0U;
        m->vr = 0U;
        m->queued = 0U;
        m->tries = 0U;
        m->polls = 0U;
        m->checkpoint = false;
        m->state = WIN12_HDLC_CLIENT_CLOSED;
        m->transition = WIN12_HDLC_CLIENT_ID_INFORMATION_MALFORMED;
        if (!ports->clear(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_failed(ports->context, (uint32_t)ENDING_MALFORMED)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_INVALID_APDU;
    }
    if (content == CONTENT_TOO_LARGE) {
        /* information_too_large (spec/sessions/hdlc_client.yaml:238) */
        m->va = 0U;
        m->vs = 0U;
        m->sent = 0U;
        m->vr = 0U;
        m->queued = 0U;
        m->tries = 0U;
        m->polls = 0U;
        m->checkpoint = false;
        m->state = WIN12_HDLC_CLIENT_CLOSED;
        m->transition = WIN12_HDLC_CLIENT_ID_INFORMATION_TOO_LARGE;
        if (!ports->clear(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_failed(ports->context, (uint32_t)ENDING_TOO_LARGE)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_TRANSFER_TOO_LARGE;
    }
    if (!poll_final) {
        /* information_more_to_come (spec/sessions/hdlc_client.yaml:239) */
        const uint8_t count_0 = (uint8_t)(((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK);
        const bool condition_0 = (((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) != 0U;
        const uint8_t new_va = receive_number;
        const uint8_t new_vs = (uint8_t)(((((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) >
            (((uint64_t)m->vs + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK)) ? receive_number : m->vs);
        const uint8_t new_vr = (uint8_t)(((uint64_t)m->vr + 1U) & SEQUENCE_MASK);
        const uint8_t new_tries = 0U;
        const uint8_t new_polls = 0U;
        const bool new_checkpoint = false;
        m->va = new_va;
        m->vs = new_vs;
        m->vr = new_vr;
        m->tries = new_tries;
        m->polls = new_polls;
        m->checkpoint = new_checkpoint;
        m->state = WIN12_HDLC_CLIENT_WAITING;
        m->response_at = win12_after(now, m->response_after);
        m->transition = WIN12_HDLC_CLIENT_ID_INFORMATION_MORE_TO_COME;
        if (condition_0 && !ports->release(ports->context, count_0)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_segment(ports->context, !segmented)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if ((receive_number != m->sent) || (m->queued > 0U) || !segmented) {
        /* information_our_turn (spec/sessions/hdlc_client.yaml:244) */
        const uint8_t count_0 = (uint8_t)(((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK);
        const bool condition_0 = (((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) != 0U;
        m->va = receive_number;
        m->vs = receive_number;
        m->vr = (uint8_t)(((uint64_t)m->vr + 1U) & SEQUENCE_MASK);
        m->tries = 0U;
        m->polls = 0U;
        m->checkpoint = false;
        m->transition = WIN12_HDLC_CLIENT_ID_INFORMATION_OUR_TURN;
        if (condition_0 && !ports->release(ports->context, count_0)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_segment(ports->context, !segmented)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* information_next (spec/sessions/hdlc_client.yaml:248) */
    const uint8_t count_0 = (uint8_t)(((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK);
    const bool condition_0 = (((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) != 0U;
    const uint8_t receive_number_2 = (uint8_t)(((uint64_t)m->vr + 1U) & SEQUENCE_MASK);
    m->va = receive_number;
    m->vs = receive_number;
    m->vr = (uint8_t)(((uint64_t)m->vr + 1U) & SEQUENCE_MASK);
    m->tries = 0U;
    m->polls = 0U;
    m->checkpoint = false;
    m->state = WIN12_HDLC_CLIENT_WAITING;
    m->response_at = win12_after(now, m->response_after);
    m->transition = WIN12_HDLC_CLIENT_ID_INFORMATION_NEXT;
    if (condition_0 && !ports->release(ports->context, count_0)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->tell_segment(ports->context, !segmented)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->send_rr(ports->context, receive_number_2, true)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code waiting_rx_i(struct win12_hdlc_client *m, uint8_t send_number, uint8_t receive_number,
    bool poll_final, bool segmented, win12_time now)
{
    const struct win12_hdlc_client_ports *ports = m->ports;

    if (((((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) >
        (((uint64_t)m->sent + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK)) &&
        ((((uint64_t)m->va + SEQUENCE_MODULUS - receive_number) & SEQUENCE_MASK) <= LATE_MAX)) {
        /* information_late (spec/sessions/hdlc_client.yaml:143) */
        m->transition = WIN12_HDLC_CLIENT_ID_INFORMATION_LATE;
        return WIN12_OK;
    }
    if ((((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) >
        (((uint64_t)m->sent + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK)) {
        /* information_impossible (spec/sessions/hdlc_client.yaml:144) */
        m->va = 0U;
        m->vs = 0U;
        m->sent = 0U;
        m->vr = 0U;
        m->queued = 0U;
        m->tries = 0U;
        m->polls = 0U;
        m->checkpoint = false;
        m->state = WIN12_HDLC_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_HDLC_CLIENT_ID_INFORMATION_IMPOSSIBLE;
        if (!ports->clear(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_failed(ports->context, (uint32_t)ENDING_WRONG_NUMBER)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_LINK_RESET;
    }
    if ((((uint64_t)send_number + 1U) & SEQUENCE_MASK) == m->vr) {
        /* information_repeated (spec/sessions/hdlc_client.yaml:224) */
        const uint8_t count_0 = (uint8_t)(((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK);
        const bool condition_0 = (((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) != 0U;
        const uint8_t new_va = receive_number;
        const uint8_t new_vs = (uint8_t)(((((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) >
            (((uint64_t)m->vs + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK)) ? receive_number : m->vs);
        m->va = new_va;
        m->vs = new_vs;
        m->transition = WIN12_HDLC_CLIENT_ID_INFORMATION_REPEATED;
        if (condition_0 && !ports->release(ports->context, count_0)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if ((send_number != m->vr) && !poll_final) {
        /* information_gap (spec/sessions/hdlc_client.yaml:225) */
        const uint8_t count_0 = (uint8_t)(((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK);
        const bool condition_0 = (((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) != 0U;
        const uint8_t new_va = receive_number;
        const uint8_t new_vs = (uint8_t)(((((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) >
            (((uint64_t)m->vs + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK)) ? receive_number : m->vs);
        m->va = new_va;
        m->vs = new_vs;
        m->transition = WIN12_HDLC_CLIENT_ID_INFORMATION_GAP;
        if (condition_0 && !ports->release(ports->context, count_0)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if ((send_number != m->vr) && (m->polls == HDLC_POLLS_MAX)) {
        /* information_gap_again (spec/sessions/hdlc_client.yaml:226) */
        m->va = 0U;
        m->vs = 0U;
        m->sent = 0U;
        m->vr = 0U;
        m->queued = 0U;
        m->tries = 0U;
        m->polls = 0U;
        m->checkpoint = false;
        m->state = WIN12_HDLC_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_HDLC_CLIENT_ID_INFORMATION_GAP_AGAIN;
        if (!ports->clear(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_failed(ports->context, (uint32_t)ENDING_REPEATS)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_RESPONSE_TIMEOUT;
    }
    if (send_number != m->vr) {
        /* information_gap_told (spec/sessions/hdlc_client.yaml:231) */
        const uint8_t count_0 = (uint8_t)(((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK);
        const bool condition_0 = (((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) != 0U;
        const uint8_t new_va = receive_number;
        const uint8_t new_vs = (uint8_t)(((((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) >
            (((uint64_t)m->vs + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK)) ? receive_number : m->vs);
        const uint8_t new_polls = (uint8_t)((uint64_t)m->polls + 1U);
        const bool new_checkpoint = true;
        m->va = new_va;
        m->vs = new_vs;
        m->polls = new_polls;
        m->checkpoint = new_checkpoint;
        m->response_at = win12_after(now, m->response_after);
        m->transition = WIN12_HDLC_CLIENT_ID_INFORMATION_GAP_TOLD;
        if (condition_0 && !ports->release(ports->context, count_0)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->send_rr(ports->context, m->vr, true)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    const uint32_t content = ports->content(ports->context);
    if (content == CONTENT_OTHER_DIRECTION) {
        /* information_echo (spec/sessions/hdlc_client.yaml:236) */
        m->transition = WIN12_HDLC_CLIENT_ID_INFORMATION_ECHO;
        return WIN12_OK;
    }
    if (content == CONTENT_MALFORMED) {
        /* information_malformed (spec/sessions/hdlc_client.yaml:237) */
        m->va = 0U;
        m->vs = 0U;
        m->sent = 0U;
        m->vr = 0U;
        m->queued = 0U;
        m->tries = 0U;
        m->polls = 0U;
        m->checkpoint = false;
        m->state = WIN12_HDLC_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_HDLC_CLIENT_ID_INFORMATION_MALFORMED;
        if (!ports->clear(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_failed(ports->context, (uint32_t)ENDING_MALFORMED)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_INVALID_APDU;
    }
    if (content == CONTENT_TOO_LARGE) {
        /* information_too_large (spec/sessions/hdlc_client.yaml:238) */
        m->va = 0U;
        m->vs = 0U;
        m->sent = 0U;
        m->vr = 0U;
        m->queued = 0U;
        m->tries = 0U;
        m->polls = 0U;
        m->checkpoint = false;
        m->state = WIN12_HDLC_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_HDLC_CLIENT_ID_INFORMATION_TOO_LARGE;
        if (!ports->clear(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_failed(ports->context, (uint32_t)ENDING_TOO_LARGE)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_TRANSFER_TOO_LARGE;
    }
    if (!poll_final) {
        /* information_more_to_come (spec/sessions/hdlc_client.yaml:239) */
        const uint8_t count_0 = (uint8_t)(((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK);
        const bool condition_0 = (((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) != 0U;
        const uint8_t new_va = receive_number;
        const uint8_t new_vs = (uint8_t)(((((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) >
            (((uint64_t)m->vs + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK)) ? receive_number : m->vs);
        const uint8_t new_vr = (uint8_t)(((uint64_t)m->vr + 1U) & SEQUENCE_MASK);
        const uint8_t new_tries = 0U;
        const uint8_t new_polls = 0U;
        const bool new_checkpoint = false;
        m->va = new_va;
        m->vs = new_vs;
        m->vr = new_vr;
        m->tries = new_tries;
        m->polls = new_polls;
        m->checkpoint = new_checkpoint;
        m->response_at = win12_after(now, m->response_after);
        m->transition = WIN12_HDLC_CLIENT_ID_INFORMATION_MORE_TO_COME;
        if (condition_0 && !ports->release(ports->context, count_0)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_segment(ports->context, !segmented)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if ((receive_number != m->sent) || (m->queued > 0U) || !segmented) {
        /* information_our_turn (spec/sessions/hdlc_client.yaml:244) */
        const uint8_t count_0 = (uint8_t)(((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK);
        const bool condition_0 = (((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) != 0U;
        m->va = receive_number;
        m->vs = receive_number;
        m->vr = (uint8_t)(((uint64_t)m->vr + 1U) & SEQUENCE_MASK);
        m->tries = 0U;
        m->polls = 0U;
        m->checkpoint = false;
        m->state = WIN12_HDLC_CLIENT_CONNECTED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_HDLC_CLIENT_ID_INFORMATION_OUR_TURN;
        if (condition_0 && !ports->release(ports->context, count_0)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_segment(ports->context, !segmented)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* information_next (spec/sessions/hdlc_client.yaml:248) */
    const uint8_t count_0 = (uint8_t)(((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK);
    const bool condition_0 = (((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) != 0U;
    const uint8_t receive_number_2 = (uint8_t)(((uint64_t)m->vr + 1U) & SEQUENCE_MASK);
    m->va = receive_number;
    m->vs = receive_number;
    m->vr = (uint8_t)(((uint64_t)m->vr + 1U) & SEQUENCE_MASK);
    m->tries = 0U;
    m->polls = 0U;
    m->checkpoint = false;
    m->response_at = win12_after(now, m->response_after);
    m->transition = WIN12_HDLC_CLIENT_ID_INFORMATION_NEXT;
    if (condition_0 && !ports->release(ports->context, count_0)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->tell_segment(ports->context, !segmented)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->send_rr(ports->context, receive_number_2, true)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code closed_and_others_rx_rr(struct win12_hdlc_client *m, uint8_t receive_number, bool poll_final,
    win12_time now)
{
    (void)receive_number;
    (void)poll_final;
    (void)now;
    /* unexpected_rx_rr (spec/sessions/hdlc_client.yaml:138) */
    m->transition = WIN12_HDLC_CLIENT_ID_UNEXPECTED_RX_RR;
    return WIN12_OK;
}

static win12_code connected_rx_rr(struct win12_hdlc_client *m, uint8_t receive_number, bool poll_final, win12_time now)
{
    const struct win12_hdlc_client_ports *ports = m->ports;

    (void)poll_final;
    (void)now;
    if (((((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) >
        (((uint64_t)m->sent + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK)) &&
        ((((uint64_t)m->va + SEQUENCE_MODULUS - receive_number) & SEQUENCE_MASK) <= LATE_MAX)) {
        /* ready_unasked_late (spec/sessions/hdlc_client.yaml:143) */
        m->transition = WIN12_HDLC_CLIENT_ID_READY_UNASKED_LATE;
        return WIN12_OK;
    }
    if ((((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) >
        (((uint64_t)m->sent + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK)) {
        /* ready_unasked_impossible (spec/sessions/hdlc_client.yaml:144) */
        m->va = 0U;
        m->vs = 0U;
        m->sent = 0U;
        m->vr = 0U;
        m->queued = 0U;
        m->tries = 0U;
        m->polls = 0U;
        m->checkpoint = false;
        m->state = WIN12_HDLC_CLIENT_CLOSED;
        m->transition = WIN12_HDLC_CLIENT_ID_READY_UNASKED_IMPOSSIBLE;
        if (!ports->clear(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_failed(ports->context, (uint32_t)ENDING_WRONG_NUMBER)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_LINK_RESET;
    }
    /* ready_unasked_noted (spec/sessions/hdlc_client.yaml:279) */
    const uint8_t count_0 = (uint8_t)(((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK);
    const bool condition_0 = (((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) != 0U;
    const uint8_t new_va = receive_number;
    const uint8_t new_vs = (uint8_t)(((((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) >
        (((uint64_t)m->vs + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK)) ? receive_number : m->vs);
    m->va = new_va;
    m->vs = new_vs;
    m->transition = WIN12_HDLC_CLIENT_ID_READY_UNASKED_NOTED;
    if (condition_0 && !ports->release(ports->context, count_0)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code waiting_rx_rr(struct win12_hdlc_client *m, uint8_t receive_number, bool poll_final, win12_time now)
{
    const struct win12_hdlc_client_ports *ports = m->ports;

    (void)now;
    if (((((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) >
        (((uint64_t)m->sent + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK)) &&
        ((((uint64_t)m->va + SEQUENCE_MODULUS - receive_number) & SEQUENCE_MASK) <= LATE_MAX)) {
        /* ready_late (spec/sessions/hdlc_client.yaml:143) */
        m->transition = WIN12_HDLC_CLIENT_ID_READY_LATE;
        return WIN12_OK;
    }
    if ((((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) >
        (((uint64_t)m->sent + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK)) {
        /* ready_impossible (spec/sessions/hdlc_client.yaml:144) */
        m->va = 0U;
        m->vs = 0U;
        m->sent = 0U;
        m->vr = 0U;
        m->queued = 0U;
        m->tries = 0U;
        m->polls = 0U;
        m->checkpoint = false;
        m->state = WIN12_HDLC_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_HDLC_CLIENT_ID_READY_IMPOSSIBLE;
        if (!ports->clear(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_failed(ports->context, (uint32_t)ENDING_WRONG_NUMBER)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_LINK_RESET;
    }
    if (!poll_final) {
        /* ready_meanwhile (spec/sessions/hdlc_client.yaml:258) */
        const uint8_t count_0 = (uint8_t)(((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK);
        const bool condition_0 = (((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) != 0U;
        const uint8_t new_va = receive_number;
        const uint8_t new_vs = (uint8_t)(((((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) >
            (((uint64_t)m->vs + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK)) ? receive_number : m->vs);
        m->va = new_va;
        m->vs = new_vs;
        m->transition = WIN12_HDLC_CLIENT_ID_READY_MEANWHILE;
        if (condition_0 && !ports->release(ports->context, count_0)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if ((receive_number == m->sent) && (m->queued > 0U)) {
        /* ready_onward (spec/sessions/hdlc_client.yaml:259) */
        const uint8_t count_0 = (uint8_t)(((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK);
        const bool condition_0 = (((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) != 0U;
        const uint8_t new_va = receive_number;
        const uint8_t new_vs = (uint8_t)(((((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) >
            (((uint64_t)m->vs + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK)) ? receive_number : m->vs);
        const uint8_t new_tries = 0U;
        const uint8_t new_polls = 0U;
        const bool new_checkpoint = false;
        m->va = new_va;
        m->vs = new_vs;
        m->tries = new_tries;
        m->polls = new_polls;
        m->checkpoint = new_checkpoint;
        m->state = WIN12_HDLC_CLIENT_CONNECTED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_HDLC_CLIENT_ID_READY_ONWARD;
        if (condition_0 && !ports->release(ports->context, count_0)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if ((receive_number == m->sent) && (m->polls < HDLC_POLLS_MAX)) {
        /* ready_lives (spec/sessions/hdlc_client.yaml:260) */
        const uint8_t count_0 = (uint8_t)(((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK);
        const bool condition_0 = (((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) != 0U;
        const uint8_t new_va = receive_number;
        const uint8_t new_vs = (uint8_t)(((((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) >
            (((uint64_t)m->vs + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK)) ? receive_number : m->vs);
        const uint8_t new_tries = 0U;
        m->va = new_va;
        m->vs = new_vs;
        m->tries = new_tries;
        m->transition = WIN12_HDLC_CLIENT_ID_READY_LIVES;
        if (condition_0 && !ports->release(ports->context, count_0)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (receive_number == m->sent) {
        /* ready_idle (spec/sessions/hdlc_client.yaml:264) */
        const uint8_t count_0 = (uint8_t)(((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK);
        const bool condition_0 = (((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) != 0U;
        const uint8_t new_va = receive_number;
        const uint8_t new_vs = (uint8_t)(((((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) >
            (((uint64_t)m->vs + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK)) ? receive_number : m->vs);
        const uint8_t new_tries = 0U;
        const uint8_t new_polls = 0U;
        const bool new_checkpoint = false;
        m->va = new_va;
        m->vs = new_vs;
        m->tries = new_tries;
        m->polls = new_polls;
        m->checkpoint = new_checkpoint;
        m->state = WIN12_HDLC_CLIENT_CONNECTED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_HDLC_CLIENT_ID_READY_IDLE;
        if (condition_0 && !ports->release(ports->context, count_0)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if ((((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) != 0U) {
        /* ready_some (spec/sessions/hdlc_client.yaml:265) */
        const uint8_t count_0 = (uint8_t)(((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK);
        const bool condition_0 = (((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) != 0U;
        m->va = receive_number;
        m->vs = receive_number;
        m->tries = 0U;
        m->polls = 0U;
        m->checkpoint = false;
        m->state = WIN12_HDLC_CLIENT_CONNECTED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_HDLC_CLIENT_ID_READY_SOME;
        if (condition_0 && !ports->release(ports->context, count_0)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (!m->checkpoint) {
        /* ready_untold (spec/sessions/hdlc_client.yaml:266) */
        m->transition = WIN12_HDLC_CLIENT_ID_READY_UNTOLD;
        return WIN12_OK;
    }
    /* ready_lost (spec/sessions/hdlc_client.yaml:267) */
    m->vs = m->va;
    m->checkpoint = false;
    m->state = WIN12_HDLC_CLIENT_CONNECTED;
    m->response_at = WIN12_NEVER;
    m->transition = WIN12_HDLC_CLIENT_ID_READY_LOST;
    return WIN12_OK;
}

static win12_code closed_and_others_rx_rnr(struct win12_hdlc_client *m, uint8_t receive_number, bool poll_final,
    win12_time now)
{
    (void)receive_number;
    (void)poll_final;
    (void)now;
    /* unexpected_rx_rnr (spec/sessions/hdlc_client.yaml:138) */
    m->transition = WIN12_HDLC_CLIENT_ID_UNEXPECTED_RX_RNR;
    return WIN12_OK;
}

static win12_code connected_rx_rnr(struct win12_hdlc_client *m, uint8_t receive_number, bool poll_final, win12_time now)
{
    const struct win12_hdlc_client_ports *ports = m->ports;

    (void)poll_final;
    (void)now;
    if (((((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) >
        (((uint64_t)m->sent + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK)) &&
        ((((uint64_t)m->va + SEQUENCE_MODULUS - receive_number) & SEQUENCE_MASK) <= LATE_MAX)) {
        /* busy_unasked_late (spec/sessions/hdlc_client.yaml:143) */
        m->transition = WIN12_HDLC_CLIENT_ID_BUSY_UNASKED_LATE;
        return WIN12_OK;
    }
    if ((((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) >
        (((uint64_t)m->sent + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK)) {
        /* busy_unasked_impossible (spec/sessions/hdlc_client.yaml:144) */
        m->va = 0U;
        m->vs = 0U;
        m->sent = 0U;
        m->vr = 0U;
        m->queued = 0U;
        m->tries = 0U;
        m->polls = 0U;
        m->checkpoint = false;
        m->state = WIN12_HDLC_CLIENT_CLOSED;
        m->transition = WIN12_HDLC_CLIENT_ID_BUSY_UNASKED_IMPOSSIBLE;
        if (!ports->clear(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_failed(ports->context, (uint32_t)ENDING_WRONG_NUMBER)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_LINK_RESET;
    }
    /* busy_unasked_noted (spec/sessions/hdlc_client.yaml:285) */
    const uint8_t count_0 = (uint8_t)(((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK);
    const bool condition_0 = (((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) != 0U;
    const uint8_t new_va = receive_number;
    const uint8_t new_vs = (uint8_t)(((((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) >
        (((uint64_t)m->vs + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK)) ? receive_number : m->vs);
    m->va = new_va;
    m->vs = new_vs;
    m->transition = WIN12_HDLC_CLIENT_ID_BUSY_UNASKED_NOTED;
    if (condition_0 && !ports->release(ports->context, count_0)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code waiting_rx_rnr(struct win12_hdlc_client *m, uint8_t receive_number, bool poll_final, win12_time now)
{
    const struct win12_hdlc_client_ports *ports = m->ports;

    (void)poll_final;
    (void)now;
    if (((((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) >
        (((uint64_t)m->sent + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK)) &&
        ((((uint64_t)m->va + SEQUENCE_MODULUS - receive_number) & SEQUENCE_MASK) <= LATE_MAX)) {
        /* busy_late (spec/sessions/hdlc_client.yaml:143) */
        m->transition = WIN12_HDLC_CLIENT_ID_BUSY_LATE;
        return WIN12_OK;
    }
    if ((((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) >
        (((uint64_t)m->sent + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK)) {
        /* busy_impossible (spec/sessions/hdlc_client.yaml:144) */
        m->va = 0U;
        m->vs = 0U;
        m->sent = 0U;
        m->vr = 0U;
        m->queued = 0U;
        m->tries = 0U;
        m->polls = 0U;
        m->checkpoint = false;
        m->state = WIN12_HDLC_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_HDLC_CLIENT_ID_BUSY_IMPOSSIBLE;
        if (!ports->clear(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_failed(ports->context, (uint32_t)ENDING_WRONG_NUMBER)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_LINK_RESET;
    }
    /* busy_noted (spec/sessions/hdlc_client.yaml:273) */
    const uint8_t count_0 = (uint8_t)(((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK);
    const bool condition_0 = (((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) != 0U;
    const uint8_t new_va = receive_number;
    const uint8_t new_vs = (uint8_t)(((((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) >
        (((uint64_t)m->vs + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK)) ? receive_number : m->vs);
    const uint8_t new_tries = 0U;
    m->va = new_va;
    m->vs = new_vs;
    m->tries = new_tries;
    m->transition = WIN12_HDLC_CLIENT_ID_BUSY_NOTED;
    if (condition_0 && !ports->release(ports->context, count_0)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code closed_rx_ui(struct win12_hdlc_client *m, bool filled, bool poll_final, win12_time now)
{
    (void)filled;
    (void)poll_final;
    (void)now;
    /* unexpected_rx_ui (spec/sessions/hdlc_client.yaml:138) */
    m->transition = WIN12_HDLC_CLIENT_ID_UNEXPECTED_RX_UI;
    return WIN12_OK;
}

static win12_code listening_rx_ui(struct win12_hdlc_client *m, bool filled, bool poll_final, win12_time now)
{
    const struct win12_hdlc_client_ports *ports = m->ports;

    if (!filled) {
        /* permitted_nothing (spec/sessions/hdlc_client.yaml:305) */
        m->state = WIN12_HDLC_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_HDLC_CLIENT_ID_PERMITTED_NOTHING;
        if (!ports->tell_closed(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    const uint32_t content = ports->content(ports->context);
    if (content != CONTENT_FINE) {
        /* permitted_dropped (spec/sessions/hdlc_client.yaml:306) */
        m->transition = WIN12_HDLC_CLIENT_ID_PERMITTED_DROPPED;
        return WIN12_OK;
    }
    if (poll_final) {
        /* permitted_last (spec/sessions/hdlc_client.yaml:307) */
        m->state = WIN12_HDLC_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_HDLC_CLIENT_ID_PERMITTED_LAST;
        if (!ports->tell_unnumbered(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_closed(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* permitted_delivered (spec/sessions/hdlc_client.yaml:308) */
    m->response_at = win12_after(now, m->response_after);
    m->transition = WIN12_HDLC_CLIENT_ID_PERMITTED_DELIVERED;
    if (!ports->tell_unnumbered(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code connecting_and_others_rx_ui(struct win12_hdlc_client *m, bool filled, bool poll_final, win12_time now)
{
    const struct win12_hdlc_client_ports *ports = m->ports;

    (void)poll_final;
    (void)now;
    const uint32_t content = ports->content(ports->context);
    if (filled && (content == CONTENT_FINE)) {
        /* push_delivered (spec/sessions/hdlc_client.yaml:298) */
        m->transition = WIN12_HDLC_CLIENT_ID_PUSH_DELIVERED;
        if (!ports->tell_unnumbered(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* push_dropped (spec/sessions/hdlc_client.yaml:299) */
    m->transition = WIN12_HDLC_CLIENT_ID_PUSH_DROPPED;
    return WIN12_OK;
}

static win12_code closed_and_others_rx_unknown(struct win12_hdlc_client *m, win12_time now)
{
    (void)now;
    /* unknown (spec/sessions/hdlc_client.yaml:310) */
    m->transition = WIN12_HDLC_CLIENT_ID_UNKNOWN;
    return WIN12_OK;
}

static win12_code closed_and_others_rx_echo(struct win12_hdlc_client *m, win12_time now)
{
    (void)now;
    /* echo (spec/sessions/hdlc_client.yaml:311) */
    m->transition = WIN12_HDLC_CLIENT_ID_ECHO;
    return WIN12_OK;
}

static win12_code closed_and_others_rx_foreign(struct win12_hdlc_client *m, uint32_t address, win12_time now)
{
    (void)address;
    (void)now;
    /* foreign (spec/sessions/hdlc_client.yaml:312) */
    m->transition = WIN12_HDLC_CLIENT_ID_FOREIGN;
    return WIN12_OK;
}

static win12_code listening_timer_response(struct win12_hdlc_client *m, win12_time now)
{
    const struct win12_hdlc_client_ports *ports = m->ports;

    (void)now;
    /* nothing_said (spec/sessions/hdlc_client.yaml:309) */
    m->state = WIN12_HDLC_CLIENT_CLOSED;
    m->response_at = WIN12_NEVER;
    m->transition = WIN12_HDLC_CLIENT_ID_NOTHING_SAID;
    if (!ports->tell_closed(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code connecting_timer_response(struct win12_hdlc_client *m, win12_time now)
{
    const struct win12_hdlc_client_ports *ports = m->ports;

    if (m->tries == HDLC_RETRIES) {
        /* no_connection_given_up (spec/sessions/hdlc_client.yaml:178) */
        m->va = 0U;
        m->vs = 0U;
        m->sent = 0U;
        m->vr = 0U;
        m->queued = 0U;
        m->tries = 0U;
        m->polls = 0U;
        m->checkpoint = false;
        m->state = WIN12_HDLC_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_HDLC_CLIENT_ID_NO_CONNECTION_GIVEN_UP;
        if (!ports->clear(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_failed(ports->context, (uint32_t)ENDING_NO_ANSWER)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_RESPONSE_TIMEOUT;
    }
    /* no_connection_again (spec/sessions/hdlc_client.yaml:179) */
    m->bare = true;
    m->tries = (uint8_t)((uint64_t)m->tries + 1U);
    m->response_at = win12_after(now, m->response_after);
    m->transition = WIN12_HDLC_CLIENT_ID_NO_CONNECTION_AGAIN;
    if (!ports->send_snrm(ports->context, 0U, 0U, 0U, 0U)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code waiting_timer_response(struct win12_hdlc_client *m, win12_time now)
{
    const struct win12_hdlc_client_ports *ports = m->ports;

    if (m->tries == HDLC_RETRIES) {
        /* silence_given_up (spec/sessions/hdlc_client.yaml:290) */
        m->va = 0U;
        m->vs = 0U;
        m->sent = 0U;
        m->vr = 0U;
        m->queued = 0U;
        m->tries = 0U;
        m->polls = 0U;
        m->checkpoint = false;
        m->state = WIN12_HDLC_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_HDLC_CLIENT_ID_SILENCE_GIVEN_UP;
        if (!ports->clear(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_failed(ports->context, (uint32_t)ENDING_NO_ANSWER)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_RESPONSE_TIMEOUT;
    }
    if (m->polls == HDLC_POLLS_MAX) {
        /* silence_tired (spec/sessions/hdlc_client.yaml:291) */
        m->va = 0U;
        m->vs = 0U;
        m->sent = 0U;
        m->vr = 0U;
        m->queued = 0U;
        m->tries = 0U;
        m->polls = 0U;
        m->checkpoint = false;
        m->state = WIN12_HDLC_CLIENT_CLOSED;
        m->response_at = WIN12_NEVER;
        m->transition = WIN12_HDLC_CLIENT_ID_SILENCE_TIRED;
        if (!ports->clear(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_failed(ports->context, (uint32_t)ENDING_REPEATS)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_RESPONSE_TIMEOUT;
    }
    /* silence_poll (spec/sessions/hdlc_client.yaml:292) */
    m->tries = (uint8_t)((uint64_t)m->tries + 1U);
    m->polls = (uint8_t)((uint64_t)m->polls + 1U);
    m->checkpoint = true;
    m->response_at = win12_after(now, m->response_after);
    m->transition = WIN12_HDLC_CLIENT_ID_SILENCE_POLL;
    if (!ports->send_rr(ports->context, m->vr, true)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code closing_timer_response(struct win12_hdlc_client *m, win12_time now)
{
    const struct win12_hdlc_client_ports *ports = m->ports;

    if (m->tries < DISC_REPEATS) {
        /* no_end_again (spec/sessions/hdlc_client.yaml:326) */
        m->tries = (uint8_t)((uint64_t)m->tries + 1U);
        m->response_at = win12_after(now, m->response_after);
        m->transition = WIN12_HDLC_CLIENT_ID_NO_END_AGAIN;
        if (!ports->send_disc(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* no_end_gone (spec/sessions/hdlc_client.yaml:327) */
    m->va = 0U;
    m->vs = 0U;
    m->sent = 0U;
    m->vr = 0U;
    m->queued = 0U;
    m->tries = 0U;
    m->polls = 0U;
    m->checkpoint = false;
    m->state = WIN12_HDLC_CLIENT_CLOSED;
    m->response_at = WIN12_NEVER;
    m->transition = WIN12_HDLC_CLIENT_ID_NO_END_GONE;
    if (!ports->clear(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->tell_closed(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

void win12_hdlc_client_init(struct win12_hdlc_client *m, const struct win12_hdlc_client_ports *ports)
{
    m->ports = ports;
    m->state = WIN12_HDLC_CLIENT_CLOSED;
    m->transition = WIN12_HDLC_CLIENT_ID_OPEN_BARE;
    m->send_info = 0U;
    m->take_info = 0U;
    m->send_window = 0U;
    m->take_window = 0U;
    m->bare = false;
    m->window = 1U;
    m->va = 0U;
    m->vs = 0U;
    m->sent = 0U;
    m->vr = 0U;
    m->queued = 0U;
    m->tries = 0U;
    m->polls = 0U;
    m->checkpoint = false;
    m->response_after = WIN12_T_HDLC_RESPONSE;
    m->response_at = WIN12_NEVER;
}

win12_code win12_hdlc_client_api_open(struct win12_hdlc_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_HDLC_CLIENT_CLOSED:
    case WIN12_HDLC_CLIENT_LISTENING:
        return closed_or_listening_api_open(m, now);
    case WIN12_HDLC_CLIENT_CONNECTING:
    case WIN12_HDLC_CLIENT_CONNECTED:
    case WIN12_HDLC_CLIENT_WAITING:
    case WIN12_HDLC_CLIENT_CLOSING:
        return connecting_and_others_api_open(m, now);
    }
    return WIN12_OK;
}

win12_code win12_hdlc_client_api_close(struct win12_hdlc_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_HDLC_CLIENT_CLOSED:
    case WIN12_HDLC_CLIENT_CLOSING:
        return closed_or_closing_api_close(m, now);
    case WIN12_HDLC_CLIENT_LISTENING:
        return listening_api_close(m, now);
    case WIN12_HDLC_CLIENT_CONNECTING:
    case WIN12_HDLC_CLIENT_CONNECTED:
    case WIN12_HDLC_CLIENT_WAITING:
        return connecting_and_others_api_close(m, now);
    }
    return WIN12_OK;
}

win12_code win12_hdlc_client_api_send(struct win12_hdlc_client *m, uint32_t segments, win12_time now)
{
    switch (m->state) {
    case WIN12_HDLC_CLIENT_CLOSED:
    case WIN12_HDLC_CLIENT_LISTENING:
    case WIN12_HDLC_CLIENT_CONNECTING:
    case WIN12_HDLC_CLIENT_CLOSING:
        return closed_and_others_api_send(m, segments, now);
    case WIN12_HDLC_CLIENT_CONNECTED:
    case WIN12_HDLC_CLIENT_WAITING:
        return connected_or_waiting_api_send(m, segments, now);
    }
    return WIN12_OK;
}

win12_code win12_hdlc_client_api_pump(struct win12_hdlc_client *m, bool segmented, win12_time now)
{
    switch (m->state) {
    case WIN12_HDLC_CLIENT_CLOSED:
    case WIN12_HDLC_CLIENT_LISTENING:
    case WIN12_HDLC_CLIENT_CONNECTING:
    case WIN12_HDLC_CLIENT_WAITING:
    case WIN12_HDLC_CLIENT_CLOSING:
        return closed_and_others_api_pump(m, segmented, now);
    case WIN12_HDLC_CLIENT_CONNECTED:
        return connected_api_pump(m, segmented, now);
    }
    return WIN12_OK;
}

win12_code win12_hdlc_client_api_unnumbered(struct win12_hdlc_client *m, bool oversized, win12_time now)
{
    switch (m->state) {
    case WIN12_HDLC_CLIENT_CLOSED:
    case WIN12_HDLC_CLIENT_LISTENING:
    case WIN12_HDLC_CLIENT_CONNECTED:
        return closed_and_others_api_unnumbered(m, oversized, now);
    case WIN12_HDLC_CLIENT_CONNECTING:
    case WIN12_HDLC_CLIENT_WAITING:
    case WIN12_HDLC_CLIENT_CLOSING:
        return connecting_and_others_api_unnumbered(m, oversized, now);
    }
    return WIN12_OK;
}

win12_code win12_hdlc_client_api_permit(struct win12_hdlc_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_HDLC_CLIENT_CLOSED:
        return closed_api_permit(m, now);
    case WIN12_HDLC_CLIENT_LISTENING:
    case WIN12_HDLC_CLIENT_CONNECTING:
    case WIN12_HDLC_CLIENT_CONNECTED:
    case WIN12_HDLC_CLIENT_WAITING:
    case WIN12_HDLC_CLIENT_CLOSING:
        return listening_and_others_api_permit(m, now);
    }
    return WIN12_OK;
}

win12_code win12_hdlc_client_api_poll(struct win12_hdlc_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_HDLC_CLIENT_CLOSED:
    case WIN12_HDLC_CLIENT_LISTENING:
    case WIN12_HDLC_CLIENT_CONNECTING:
    case WIN12_HDLC_CLIENT_WAITING:
    case WIN12_HDLC_CLIENT_CLOSING:
        return closed_and_others_api_poll(m, now);
    case WIN12_HDLC_CLIENT_CONNECTED:
        return connected_api_poll(m, now);
    }
    return WIN12_OK;
}

win12_code win12_hdlc_client_rx_ua(struct win12_hdlc_client *m, uint32_t transmit_info, uint32_t receive_info,
    uint32_t transmit_window, uint32_t receive_window, win12_time now)
{
    switch (m->state) {
    case WIN12_HDLC_CLIENT_CLOSED:
    case WIN12_HDLC_CLIENT_LISTENING:
    case WIN12_HDLC_CLIENT_CONNECTED:
    case WIN12_HDLC_CLIENT_WAITING:
        return closed_and_others_rx_ua(m, transmit_info, receive_info, transmit_window, receive_window, now);
    case WIN12_HDLC_CLIENT_CONNECTING:
        return connecting_rx_ua(m, transmit_info, receive_info, transmit_window, receive_window, now);
    case WIN12_HDLC_CLIENT_CLOSING:
        return closing_rx_ua(m, transmit_info, receive_info, transmit_window, receive_window, now);
    }
    return WIN12_OK;
}

win12_code win12_hdlc_client_rx_dm(struct win12_hdlc_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_HDLC_CLIENT_CLOSED:
    case WIN12_HDLC_CLIENT_LISTENING:
        return closed_or_listening_rx_dm(m, now);
    case WIN12_HDLC_CLIENT_CONNECTING:
        return connecting_rx_dm(m, now);
    case WIN12_HDLC_CLIENT_CONNECTED:
        return connected_rx_dm(m, now);
    case WIN12_HDLC_CLIENT_WAITING:
        return waiting_rx_dm(m, now);
    case WIN12_HDLC_CLIENT_CLOSING:
        return closing_rx_dm(m, now);
    }
    return WIN12_OK;
}

win12_code win12_hdlc_client_rx_frmr(struct win12_hdlc_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_HDLC_CLIENT_CLOSED:
    case WIN12_HDLC_CLIENT_LISTENING:
    case WIN12_HDLC_CLIENT_CLOSING:
        return closed_and_others_rx_frmr(m, now);
    case WIN12_HDLC_CLIENT_CONNECTING:
        return connecting_rx_frmr(m, now);
    case WIN12_HDLC_CLIENT_CONNECTED:
        return connected_rx_frmr(m, now);
    case WIN12_HDLC_CLIENT_WAITING:
        return waiting_rx_frmr(m, now);
    }
    return WIN12_OK;
}

win12_code win12_hdlc_client_rx_i(struct win12_hdlc_client *m, uint8_t send_number, uint8_t receive_number,
    bool poll_final, bool segmented, win12_time now)
{
    switch (m->state) {
    case WIN12_HDLC_CLIENT_CLOSED:
    case WIN12_HDLC_CLIENT_LISTENING:
    case WIN12_HDLC_CLIENT_CONNECTING:
    case WIN12_HDLC_CLIENT_CLOSING:
        return closed_and_others_rx_i(m, send_number, receive_number, poll_final, segmented, now);
    case WIN12_HDLC_CLIENT_CONNECTED:
        return connected_rx_i(m, send_number, receive_number, poll_final, segmented, now);
    case WIN12_HDLC_CLIENT_WAITING:
        return waiting_rx_i(m, send_number, receive_number, poll_final, segmented, now);
    }
    return WIN12_OK;
}

win12_code win12_hdlc_client_rx_rr(struct win12_hdlc_client *m, uint8_t receive_number, bool poll_final, win12_time now)
{
    switch (m->state) {
    case WIN12_HDLC_CLIENT_CLOSED:
    case WIN12_HDLC_CLIENT_LISTENING:
    case WIN12_HDLC_CLIENT_CONNECTING:
    case WIN12_HDLC_CLIENT_CLOSING:
        return closed_and_others_rx_rr(m, receive_number, poll_final, now);
    case WIN12_HDLC_CLIENT_CONNECTED:
        return connected_rx_rr(m, receive_number, poll_final, now);
    case WIN12_HDLC_CLIENT_WAITING:
        return waiting_rx_rr(m, receive_number, poll_final, now);
    }
    return WIN12_OK;
}

win12_code win12_hdlc_client_rx_rnr(struct win12_hdlc_client *m, uint8_t receive_number, bool poll_final,
    win12_time now)
{
    switch (m->state) {
    case WIN12_HDLC_CLIENT_CLOSED:
    case WIN12_HDLC_CLIENT_LISTENING:
    case WIN12_HDLC_CLIENT_CONNECTING:
    case WIN12_HDLC_CLIENT_CLOSING:
        return closed_and_others_rx_rnr(m, receive_number, poll_final, now);
    case WIN12_HDLC_CLIENT_CONNECTED:
        return connected_rx_rnr(m, receive_number, poll_final, now);
    case WIN12_HDLC_CLIENT_WAITING:
        return waiting_rx_rnr(m, receive_number, poll_final, now);
    }
    return WIN12_OK;
}

win12_code win12_hdlc_client_rx_ui(struct win12_hdlc_client *m, bool filled, bool poll_final, win12_time now)
{
    switch (m->state) {
    case WIN12_HDLC_CLIENT_CLOSED:
        return closed_rx_ui(m, filled, poll_final, now);
    case WIN12_HDLC_CLIENT_LISTENING:
        return listening_rx_ui(m, filled, poll_final, now);
    case WIN12_HDLC_CLIENT_CONNECTING:
    case WIN12_HDLC_CLIENT_CONNECTED:
    case WIN12_HDLC_CLIENT_WAITING:
    case WIN12_HDLC_CLIENT_CLOSING:
        return connecting_and_others_rx_ui(m, filled, poll_final, now);
    }
    return WIN12_OK;
}

win12_code win12_hdlc_client_rx_unknown(struct win12_hdlc_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_HDLC_CLIENT_CLOSED:
    case WIN12_HDLC_CLIENT_LISTENING:
    case WIN12_HDLC_CLIENT_CONNECTING:
    case WIN12_HDLC_CLIENT_CONNECTED:
    case WIN12_HDLC_CLIENT_WAITING:
    case WIN12_HDLC_CLIENT_CLOSING:
        return closed_and_others_rx_unknown(m, now);
    }
    return WIN12_OK;
}

win12_code win12_hdlc_client_rx_echo(struct win12_hdlc_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_HDLC_CLIENT_CLOSED:
    case WIN12_HDLC_CLIENT_LISTENING:
    case WIN12_HDLC_CLIENT_CONNECTING:
    case WIN12_HDLC_CLIENT_CONNECTED:
    case WIN12_HDLC_CLIENT_WAITING:
    case WIN12_HDLC_CLIENT_CLOSING:
        return closed_and_others_rx_echo(m, now);
    }
    return WIN12_OK;
}

win12_code win12_hdlc_client_rx_foreign(struct win12_hdlc_client *m, uint32_t address, win12_time now)
{
    switch (m->state) {
    case WIN12_HDLC_CLIENT_CLOSED:
    case WIN12_HDLC_CLIENT_LISTENING:
    case WIN12_HDLC_CLIENT_CONNECTING:
    case WIN12_HDLC_CLIENT_CONNECTED:
    case WIN12_HDLC_CLIENT_WAITING:
    case WIN12_HDLC_CLIENT_CLOSING:
        return closed_and_others_rx_foreign(m, address, now);
    }
    return WIN12_OK;
}

static win12_code win12_hdlc_client_timer_response(struct win12_hdlc_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_HDLC_CLIENT_LISTENING:
        return listening_timer_response(m, now);
    case WIN12_HDLC_CLIENT_CONNECTING:
        return connecting_timer_response(m, now);
    case WIN12_HDLC_CLIENT_WAITING:
        return waiting_timer_response(m, now);
    case WIN12_HDLC_CLIENT_CLOSING:
        return closing_timer_response(m, now);
    case WIN12_HDLC_CLIENT_CLOSED:
    case WIN12_HDLC_CLIENT_CONNECTED:
        break; /* the timer does not run */
    }
    return WIN12_OK;
}

win12_time win12_hdlc_client_deadline(const struct win12_hdlc_client *m)
{
    win12_time at = m->response_at;
    return at;
}

win12_code win12_hdlc_client_handle_timer(struct win12_hdlc_client *m, win12_time now)
{
    if (m->response_at != WIN12_NEVER && m->response_at <= now) {
        return win12_hdlc_client_timer_response(m, now);
    }
    return WIN12_OK;
}
