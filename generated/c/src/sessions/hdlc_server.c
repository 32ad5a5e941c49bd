// Generated from spec/sessions/hdlc_server.yaml. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/sessions/hdlc_server.h"
#include "win12/limits.h"

#define CONTENT_FINE 0U
#define CONTENT_MALFORMED 2U
#define CONTENT_OTHER_DIRECTION 1U
#define CONTENT_TOO_LARGE 3U
#define ENDING_IDLE 0U
#define ENDING_TOO_LARGE 1U
#define REJECT_REASON_INFORMATION_TOO_LONG 4U
#define REJECT_REASON_UNKNOWN_CONTROL 1U
#define REJECT_REASON_WRONG_RECEIVE_NUMBER 8U
#define SEQUENCE_MASK 7U
#define SEQUENCE_MODULUS 8U
#define LATE_MAX 2U
#define HDLC_QUEUE_MAX WIN12_HDLC_QUEUE_MAX
#define HDLC_NOTICES_MAX WIN12_HDLC_NOTICES_MAX
#define HDLC_INFO_DEFAULT WIN12_HDLC_INFO_DEFAULT
#define HDLC_WINDOW_DEFAULT WIN12_HDLC_WINDOW_DEFAULT

static win12_code disconnected_rx_snrm(struct win12_hdlc_server *m, uint32_t transmit_info, uint32_t receive_info,
    uint32_t transmit_window, uint32_t receive_window, win12_time now)
{
    const struct win12_hdlc_server_ports *ports = m->ports;

    /* connect (spec/sessions/hdlc_server.yaml:161) */
    m->va = 0U;
    m->vs = 0U;
    m->sent = 0U;
    m->vr = 0U;
    m->queued = 0U;
    m->turn = false;
    m->window = (uint8_t)((((receive_window == 0U) ? HDLC_WINDOW_DEFAULT : receive_window) < m->send_window)
        ? ((receive_window == 0U) ? HDLC_WINDOW_DEFAULT : receive_window) : m->send_window);
    m->state = WIN12_HDLC_SERVER_CONNECTED;
    m->inactivity_at = win12_after(now, m->inactivity_after);
    m->transition = WIN12_HDLC_SERVER_ID_CONNECT;
    if (!ports->clear(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->adopt(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->send_ua(ports->context,
        (uint16_t)((((receive_info == 0U) ? HDLC_INFO_DEFAULT : receive_info) < m->send_info)
        ? ((receive_info == 0U) ? HDLC_INFO_DEFAULT : receive_info) : m->send_info),
        (uint16_t)((((transmit_info == 0U) ? HDLC_INFO_DEFAULT : transmit_info) < m->take_info)
        ? ((transmit_info == 0U) ? HDLC_INFO_DEFAULT : transmit_info) : m->take_info),
        (uint8_t)((((receive_window == 0U) ? HDLC_WINDOW_DEFAULT : receive_window) < m->send_window)
        ? ((receive_window == 0U) ? HDLC_WINDOW_DEFAULT : receive_window) : m->send_window),
        (uint8_t)((((transmit_window == 0U) ? HDLC_WINDOW_DEFAULT : transmit_window) < m->take_window)
        ? ((transmit_window == 0U) ? HDLC_WINDOW_DEFAULT : transmit_window) : m->take_window))) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->tell_opened(ports->context,
        (uint16_t)((((receive_info == 0U) ? HDLC_INFO_DEFAULT : receive_info) < m->send_info)
        ? ((receive_info == 0U) ? HDLC_INFO_DEFAULT : receive_info) : m->send_info),
        (uint16_t)((((transmit_info == 0U) ? HDLC_INFO_DEFAULT : transmit_info) < m->take_info)
        ? ((transmit_info == 0U) ? HDLC_INFO_DEFAULT : transmit_info) : m->take_info))) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code connected_rx_snrm(struct win12_hdlc_server *m, uint32_t transmit_info, uint32_t receive_info,
    uint32_t transmit_window, uint32_t receive_window, win12_time now)
{
    const struct win12_hdlc_server_ports *ports = m->ports;

    /* connect_again (spec/sessions/hdlc_server.yaml:162) */
    m->va = 0U;
    m->vs = 0U;
    m->sent = 0U;
    m->vr = 0U;
    m->queued = 0U;
    m->turn = false;
    m->window = (uint8_t)((((receive_window == 0U) ? HDLC_WINDOW_DEFAULT : receive_window) < m->send_window)
        ? ((receive_window == 0U) ? HDLC_WINDOW_DEFAULT : receive_window) : m->send_window);
    m->inactivity_at = win12_after(now, m->inactivity_after);
    m->transition = WIN12_HDLC_SERVER_ID_CONNECT_AGAIN;
    if (!ports->tell_closed(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->clear(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->adopt(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->send_ua(ports->context,
        (uint16_t)((((receive_info == 0U) ? HDLC_INFO_DEFAULT : receive_info) < m->send_info)
        ? ((receive_info == 0U) ? HDLC_INFO_DEFAULT : receive_info) : m->send_info),
        (uint16_t)((((transmit_info == 0U) ? HDLC_INFO_DEFAULT : transmit_info) < m->take_info)
        ? ((transmit_info == 0U) ? HDLC_INFO_DEFAULT : transmit_info) : m->take_info),
        (uint8_t)((((receive_window == 0U) ? HDLC_WINDOW_DEFAULT : receive_window) < m->send_window)
        ? ((receive_window == 0U) ? HDLC_WINDOW_DEFAULT : receive_window) : m->send_window),
        (uint8_t)((((transmit_window == 0U) ? HDLC_WINDOW_DEFAULT : transmit_window) < m->take_window)
        ? ((transmit_window == 0U) ? HDLC_WINDOW_DEFAULT : transmit_window) : m->take_window))) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->tell_opened(ports->context,
        (uint16_t)((((receive_info == 0U) ? HDLC_INFO_DEFAULT : receive_info) < m->send_info)
        ? ((receive_info == 0U) ? HDLC_INFO_DEFAULT : receive_info) : m->send_info),
        (uint16_t)((((transmit_info == 0U) ? HDLC_INFO_DEFAULT : transmit_info) < m->take_info)
        ? ((transmit_info == 0U) ? HDLC_INFO_DEFAULT : transmit_info) : m->take_info))) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code rejecting_rx_snrm(struct win12_hdlc_server *m, uint32_t transmit_info, uint32_t receive_info,
    uint32_t transmit_window, uint32_t receive_window, win12_time now)
{
    const struct win12_hdlc_server_ports *ports = m->ports;

    /* connect_again (spec/sessions/hdlc_server.yaml:162) */
    m->va = 0U;
    m->vs = 0U;
    m->sent = 0U;
    m->vr = 0U;
    m->queued = 0U;
    m->turn = false;
    m->window = (uint8_t)((((receive_window == 0U) ? HDLC_WINDOW_DEFAULT : receive_window) < m->send_window)
        ? ((receive_window == 0U) ? HDLC_WINDOW_DEFAULT : receive_window) : m->send_window);
    m->state = WIN12_HDLC_SERVER_CONNECTED;
    m->inactivity_at = win12_after(now, m->inactivity_after);
    m->transition = WIN12_HDLC_SERVER_ID_CONNECT_AGAIN;
    if (!ports->tell_closed(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->clear(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->adopt(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->send_ua(ports->context,
        (uint16_t)((((receive_info == 0U) ? HDLC_INFO_DEFAULT : receive_info) < m->send_info)
        ? ((receive_info == 0U) ? HDLC_INFO_DEFAULT : receive_info) : m->send_info),
        (uint16_t)((((transmit_info == 0U) ? HDLC_INFO_DEFAULT : transmit_info) < m->take_info)
        ? ((transmit_info == 0U) ? HDLC_INFO_DEFAULT : transmit_info) : m->take_info),
        (uint8_t)((((receive_window == 0U) ? HDLC_WINDOW_DEFAULT : receive_window) < m->send_window)
        ? ((receive_window == 0U) ? HDLC_WINDOW_DEFAULT : receive_window) : m->send_window),
        (uint8_t)((((transmit_window == 0U) ? HDLC_WINDOW_DEFAULT : transmit_window) < m->take_window)
        ? ((transmit_window == 0U) ? HDLC_WINDOW_DEFAULT : transmit_window) : m->take_window))) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->tell_opened(ports->context,
        (uint16_t)((((receive_info == 0U) ? HDLC_INFO_DEFAULT : receive_info) < m->send_info)
        ? ((receive_info == 0U) ? HDLC_INFO_DEFAULT : receive_info) : m->send_info),
        (uint16_t)((((transmit_info == 0U) ? HDLC_INFO_DEFAULT : transmit_info) < m->take_info)
        ? ((transmit_info == 0U) ? HDLC_INFO_DEFAULT : transmit_info) : m->take_info))) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code disconnected_rx_disc(struct win12_hdlc_server *m, bool poll_final, bool stranger, win12_time now)
{
    const struct win12_hdlc_server_ports *ports = m->ports;

    (void)stranger;
    (void)now;
    /* disconnected_disc (spec/sessions/hdlc_server.yaml:169) */
    m->transition = WIN12_HDLC_SERVER_ID_DISCONNECTED_DISC;
    if (poll_final && !ports->send_dm(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code connected_or_rejecting_rx_disc(struct win12_hdlc_server *m, bool poll_final, bool stranger,
    win12_time now)
{
    const struct win12_hdlc_server_ports *ports = m->ports;

    (void)now;
    if (stranger) {
        /* disconnect_stranger (spec/sessions/hdlc_server.yaml:154) */
        m->transition = WIN12_HDLC_SERVER_ID_DISCONNECT_STRANGER;
        return WIN12_OK;
    }
    /* disconnect_acknowledged (spec/sessions/hdlc_server.yaml:304) */
    m->va = 0U;
    m->vs = 0U;
    m->sent = 0U;
    m->vr = 0U;
    m->queued = 0U;
    m->turn = false;
    m->state = WIN12_HDLC_SERVER_DISCONNECTED;
    m->inactivity_at = WIN12_NEVER;
    m->transition = WIN12_HDLC_SERVER_ID_DISCONNECT_ACKNOWLEDGED;
    if (!ports->clear(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (poll_final && !ports->send_ua(ports->context, 0U, 0U, 0U, 0U)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->tell_closed(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code disconnected_rx_i(struct win12_hdlc_server *m, uint8_t send_number, uint8_t receive_number,
    bool poll_final, bool segmented, bool too_long, bool stranger, win12_time now)
{
    const struct win12_hdlc_server_ports *ports = m->ports;

    (void)send_number;
    (void)receive_number;
    (void)segmented;
    (void)too_long;
    (void)stranger;
    (void)now;
    /* disconnected_i (spec/sessions/hdlc_server.yaml:170) */
    m->transition = WIN12_HDLC_SERVER_ID_DISCONNECTED_I;
    if (poll_final && !ports->send_dm(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code connected_rx_i(struct win12_hdlc_server *m, uint8_t send_number, uint8_t receive_number,
    bool poll_final, bool segmented, bool too_long, bool stranger, win12_time now)
{
    const struct win12_hdlc_server_ports *ports = m->ports;

    if (stranger) {
        /* information_stranger (spec/sessions/hdlc_server.yaml:154) */
        m->transition = WIN12_HDLC_SERVER_ID_INFORMATION_STRANGER;
        return WIN12_OK;
    }
    if (too_long) {
        /* information_too_long (spec/sessions/hdlc_server.yaml:191) */
        m->reason = (uint32_t)REJECT_REASON_INFORMATION_TOO_LONG;
        m->turn = false;
        m->state = WIN12_HDLC_SERVER_REJECTING;
        m->inactivity_at = win12_after(now, m->inactivity_after);
        m->transition = WIN12_HDLC_SERVER_ID_INFORMATION_TOO_LONG;
        if (!ports->note_rejected(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (poll_final &&
            !ports->send_frmr(ports->context, m->vr, m->sent, (uint32_t)REJECT_REASON_INFORMATION_TOO_LONG)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_LINK_RESET;
    }
    if (((((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) >
        (((uint64_t)m->sent + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK)) &&
        ((((uint64_t)m->va + SEQUENCE_MODULUS - receive_number) & SEQUENCE_MASK) <= LATE_MAX)) {
        /* information_late (spec/sessions/hdlc_server.yaml:156) */
        m->transition = WIN12_HDLC_SERVER_ID_INFORMATION_LATE;
        return WIN12_OK;
    }
    if ((((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) >
        (((uint64_t)m->sent + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK)) {
        /* information_impossible (spec/sessions/hdlc_server.yaml:157) */
        m->reason = (uint32_t)REJECT_REASON_WRONG_RECEIVE_NUMBER;
        m->turn = false;
        m->state = WIN12_HDLC_SERVER_REJECTING;
        m->inactivity_at = win12_after(now, m->inactivity_after);
        m->transition = WIN12_HDLC_SERVER_ID_INFORMATION_IMPOSSIBLE;
        if (!ports->note_rejected(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (poll_final &&
            !ports->send_frmr(ports->context, m->vr, m->sent, (uint32_t)REJECT_REASON_WRONG_RECEIVE_NUMBER)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_LINK_RESET;
    }
    if ((send_number != m->vr) && (m->queued > 0U) && (receive_number == m->sent)) {
        /* information_still_to_say (spec/sessions/hdlc_server.yaml:198) */
        const uint8_t count_0 = (uint8_t)(((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK);
        const bool condition_0 = (((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) != 0U;
        const uint8_t new_va = receive_number;
        const uint8_t new_vs = (uint8_t)(poll_final ? receive_number
            : (((((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) >
            (((uint64_t)m->vs + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK)) ? receive_number : m->vs));
        const bool new_turn = poll_final;
        m->va = new_va;
        m->vs = new_vs;
        m->turn = new_turn;
        m->inactivity_at = win12_after(now, m->inactivity_after);
        m->transition = WIN12_HDLC_SERVER_ID_INFORMATION_STILL_TO_SAY;
        if (condition_0 && !ports->release(ports->context, count_0)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (send_number != m->vr) {
        /* information_out_of_order (spec/sessions/hdlc_server.yaml:203) */
        const uint8_t count_0 = (uint8_t)(((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK);
        const bool condition_0 = (((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) != 0U;
        const uint8_t new_va = receive_number;
        const uint8_t new_vs = (uint8_t)(poll_final ? receive_number
            : (((((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) >
            (((uint64_t)m->vs + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK)) ? receive_number : m->vs));
        const bool new_turn = false;
        m->va = new_va;
        m->vs = new_vs;
        m->turn = new_turn;
        m->inactivity_at = win12_after(now, m->inactivity_after);
        m->transition = WIN12_HDLC_SERVER_ID_INFORMATION_OUT_OF_ORDER;
        if (condition_0 && !ports->release(ports->context, count_0)) {
            return WIN12_E_PORT_FAILED;
        }
        if (poll_final && !ports->send_rr(ports->context, m->vr, true)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (m->queued > 0U) {
        /* information_answering (spec/sessions/hdlc_server.yaml:208) */
        const uint8_t count_0 = (uint8_t)(((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK);
        const bool condition_0 = (((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) != 0U;
        const uint8_t new_va = receive_number;
        const uint8_t new_vs = (uint8_t)(poll_final ? receive_number
            : (((((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) >
            (((uint64_t)m->vs + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK)) ? receive_number : m->vs));
        const bool new_turn = poll_final;
        m->va = new_va;
        m->vs = new_vs;
        m->turn = new_turn;
        m->inactivity_at = win12_after(now, m->inactivity_after);
        m->transition = WIN12_HDLC_SERVER_ID_INFORMATION_ANSWERING;
        if (condition_0 && !ports->release(ports->context, count_0)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    const uint32_t content = ports->content(ports->context);
    if (content == CONTENT_OTHER_DIRECTION) {
        /* information_echo (spec/sessions/hdlc_server.yaml:209) */
        m->transition = WIN12_HDLC_SERVER_ID_INFORMATION_ECHO;
        return WIN12_OK;
    }
    if (content == CONTENT_MALFORMED) {
        /* information_malformed (spec/sessions/hdlc_server.yaml:210) */
        const uint8_t count_0 = (uint8_t)(((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK);
        const bool condition_0 = (((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) != 0U;
        const uint8_t receive_number_2 = (uint8_t)(((uint64_t)m->vr + 1U) & SEQUENCE_MASK);
        const uint8_t new_va = receive_number;
        const uint8_t new_vs = (uint8_t)(poll_final ? receive_number
            : (((((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) >
            (((uint64_t)m->vs + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK)) ? receive_number : m->vs));
        const uint8_t new_vr = (uint8_t)(((uint64_t)m->vr + 1U) & SEQUENCE_MASK);
        const bool new_turn = false;
        m->va = new_va;
        m->vs = new_vs;
        m->vr = new_vr;
        m->turn = new_turn;
        m->inactivity_at = win12_after(now, m->inactivity_after);
        m->transition = WIN12_HDLC_SERVER_ID_INFORMATION_MALFORMED;
        if (condition_0 && !ports->release(ports->context, count_0)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->drop_message(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (poll_final && !ports->send_rr(ports->context, receive_number_2, true)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_INVALID_APDU;
    }
    if (content == CONTENT_TOO_LARGE) {
        /* information_too_large (spec/sessions/hdlc_server.yaml:216) */
        m->va = 0U;
        m->vs = 0U;
        m->sent = 0U;
        m->vr = 0U;
        m->queued = 0U;
        m->turn = false;
        m->state = WIN12_HDLC_SERVER_DISCONNECTED;
        m->inactivity_at = WIN12_NEVER;
        m->transition = WIN12_HDLC_SERVER_ID_INFORMATION_TOO_LARGE;
        if (!ports->clear(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_failed(ports->context, (uint32_t)ENDING_TOO_LARGE)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_TRANSFER_TOO_LARGE;
    }
    if (segmented) {
        /* information_segment (spec/sessions/hdlc_server.yaml:217) */
        const uint8_t count_0 = (uint8_t)(((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK);
        const bool condition_0 = (((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) != 0U;
        const uint8_t receive_number_2 = (uint8_t)(((uint64_t)m->vr + 1U) & SEQUENCE_MASK);
        const uint8_t new_va = receive_number;
        const uint8_t new_vs = (uint8_t)(poll_final ? receive_number
            : (((((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) >
            (((uint64_t)m->vs + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK)) ? receive_number : m->vs));
        const uint8_t new_vr = (uint8_t)(((uint64_t)m->vr + 1U) & SEQUENCE_MASK);
        const bool new_turn = false;
        m->va = new_va;
        m->vs = new_vs;
        m->vr = new_vr;
        m->turn = new_turn;
        m->inactivity_at = win12_after(now, m->inactivity_after);
        m->transition = WIN12_HDLC_SERVER_ID_INFORMATION_SEGMENT;
        if (condition_0 && !ports->release(ports->context, count_0)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_segment(ports->context, !segmented)) {
            return WIN12_E_PORT_FAILED;
        }
        if (poll_final && !ports->send_rr(ports->context, receive_number_2, true)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* information_whole (spec/sessions/hdlc_server.yaml:218) */
    const uint8_t count_0 = (uint8_t)(((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK);
    const bool condition_0 = (((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) != 0U;
    const uint8_t new_va = receive_number;
    const uint8_t new_vs = (uint8_t)(poll_final ? receive_number
        : (((((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) >
        (((uint64_t)m->vs + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK)) ? receive_number : m->vs));
    const uint8_t new_vr = (uint8_t)(((uint64_t)m->vr + 1U) & SEQUENCE_MASK);
    const bool new_turn = poll_final;
    m->va = new_va;
    m->vs = new_vs;
    m->vr = new_vr;
    m->turn = new_turn;
    m->inactivity_at = win12_after(now, m->inactivity_after);
    m->transition = WIN12_HDLC_SERVER_ID_INFORMATION_WHOLE;
    if (condition_0 && !ports->release(ports->context, count_0)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->tell_segment(ports->context, !segmented)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code rejecting_rx_i(struct win12_hdlc_server *m, uint8_t send_number, uint8_t receive_number,
    bool poll_final, bool segmented, bool too_long, bool stranger, win12_time now)
{
    const struct win12_hdlc_server_ports *ports = m->ports;

    (void)send_number;
    (void)receive_number;
    (void)segmented;
    (void)too_long;
    if (stranger) {
        /* rejecting_i_stranger (spec/sessions/hdlc_server.yaml:154) */
        m->transition = WIN12_HDLC_SERVER_ID_REJECTING_I_STRANGER;
        return WIN12_OK;
    }
    /* rejecting_i_again (spec/sessions/hdlc_server.yaml:292) */
    m->inactivity_at = win12_after(now, m->inactivity_after);
    m->transition = WIN12_HDLC_SERVER_ID_REJECTING_I_AGAIN;
    if (poll_final && !ports->send_frmr(ports->context, m->vr, m->sent, m->reason)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code disconnected_rx_rr(struct win12_hdlc_server *m, uint8_t receive_number, bool poll_final,
    bool stranger, win12_time now)
{
    const struct win12_hdlc_server_ports *ports = m->ports;

    (void)receive_number;
    (void)stranger;
    (void)now;
    /* disconnected_rr (spec/sessions/hdlc_server.yaml:171) */
    m->transition = WIN12_HDLC_SERVER_ID_DISCONNECTED_RR;
    if (poll_final && !ports->send_dm(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code connected_rx_rr(struct win12_hdlc_server *m, uint8_t receive_number, bool poll_final, bool stranger,
    win12_time now)
{
    const struct win12_hdlc_server_ports *ports = m->ports;

    if (stranger) {
        /* ready_stranger (spec/sessions/hdlc_server.yaml:154) */
        m->transition = WIN12_HDLC_SERVER_ID_READY_STRANGER;
        return WIN12_OK;
    }
    if (((((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) >
        (((uint64_t)m->sent + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK)) &&
        ((((uint64_t)m->va + SEQUENCE_MODULUS - receive_number) & SEQUENCE_MASK) <= LATE_MAX)) {
        /* ready_late (spec/sessions/hdlc_server.yaml:156) */
        m->transition = WIN12_HDLC_SERVER_ID_READY_LATE;
        return WIN12_OK;
    }
    if ((((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) >
        (((uint64_t)m->sent + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK)) {
        /* ready_impossible (spec/sessions/hdlc_server.yaml:157) */
        m->reason = (uint32_t)REJECT_REASON_WRONG_RECEIVE_NUMBER;
        m->turn = false;
        m->state = WIN12_HDLC_SERVER_REJECTING;
        m->inactivity_at = win12_after(now, m->inactivity_after);
        m->transition = WIN12_HDLC_SERVER_ID_READY_IMPOSSIBLE;
        if (!ports->note_rejected(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (poll_final &&
            !ports->send_frmr(ports->context, m->vr, m->sent, (uint32_t)REJECT_REASON_WRONG_RECEIVE_NUMBER)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_LINK_RESET;
    }
    if (!poll_final) {
        /* ready_meanwhile (spec/sessions/hdlc_server.yaml:225) */
        const uint8_t count_0 = (uint8_t)(((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK);
        const bool condition_0 = (((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) != 0U;
        const uint8_t new_va = receive_number;
        const uint8_t new_vs = (uint8_t)(((((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) >
            (((uint64_t)m->vs + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK)) ? receive_number : m->vs);
        m->va = new_va;
        m->vs = new_vs;
        m->inactivity_at = win12_after(now, m->inactivity_after);
        m->transition = WIN12_HDLC_SERVER_ID_READY_MEANWHILE;
        if (condition_0 && !ports->release(ports->context, count_0)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if ((receive_number != m->sent) || (m->queued > 0U)) {
        /* ready_go_on (spec/sessions/hdlc_server.yaml:226) */
        const uint8_t count_0 = (uint8_t)(((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK);
        const bool condition_0 = (((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) != 0U;
        const uint8_t new_va = receive_number;
        const uint8_t new_vs = (uint8_t)(poll_final ? receive_number
            : (((((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) >
            (((uint64_t)m->vs + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK)) ? receive_number : m->vs));
        const bool new_turn = true;
        m->va = new_va;
        m->vs = new_vs;
        m->turn = new_turn;
        m->inactivity_at = win12_after(now, m->inactivity_after);
        m->transition = WIN12_HDLC_SERVER_ID_READY_GO_ON;
        if (condition_0 && !ports->release(ports->context, count_0)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* ready_nothing (spec/sessions/hdlc_server.yaml:227) */
    const uint8_t count_0 = (uint8_t)(((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK);
    const bool condition_0 = (((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) != 0U;
    const uint8_t new_va = receive_number;
    const uint8_t new_vs = (uint8_t)(poll_final ? receive_number
        : (((((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) >
        (((uint64_t)m->vs + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK)) ? receive_number : m->vs));
    const bool new_turn = false;
    m->va = new_va;
    m->vs = new_vs;
    m->turn = new_turn;
    m->inactivity_at = win12_after(now, m->inactivity_after);
    m->transition = WIN12_HDLC_SERVER_ID_READY_NOTHING;
    if (condition_0 && !ports->release(ports->context, count_0)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->send_rr(ports->context, m->vr, true)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code rejecting_rx_rr(struct win12_hdlc_server *m, uint8_t receive_number, bool poll_final, bool stranger,
    win12_time now)
{
    const struct win12_hdlc_server_ports *ports = m->ports;

    (void)receive_number;
    if (stranger) {
        /* rejecting_rr_stranger (spec/sessions/hdlc_server.yaml:154) */
        m->transition = WIN12_HDLC_SERVER_ID_REJECTING_RR_STRANGER;
        return WIN12_OK;
    }
    /* rejecting_rr_again (spec/sessions/hdlc_server.yaml:292) */
    m->inactivity_at = win12_after(now, m->inactivity_after);
    m->transition = WIN12_HDLC_SERVER_ID_REJECTING_RR_AGAIN;
    if (poll_final && !ports->send_frmr(ports->context, m->vr, m->sent, m->reason)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code disconnected_rx_rnr(struct win12_hdlc_server *m, uint8_t receive_number, bool poll_final,
    bool stranger, win12_time now)
{
    const struct win12_hdlc_server_ports *ports = m->ports;

    (void)receive_number;
    (void)stranger;
    (void)now;
    /* disconnected_rnr (spec/sessions/hdlc_server.yaml:172) */
    m->transition = WIN12_HDLC_SERVER_ID_DISCONNECTED_RNR;
    if (poll_final && !ports->send_dm(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code connected_rx_rnr(struct win12_hdlc_server *m, uint8_t receive_number, bool poll_final, bool stranger,
    win12_time now)
{
    const struct win12_hdlc_server_ports *ports = m->ports;

    if (stranger) {
        /* busy_stranger (spec/sessions/hdlc_server.yaml:154) */
        m->transition = WIN12_HDLC_SERVER_ID_BUSY_STRANGER;
        return WIN12_OK;
    }
    if (((((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) >
        (((uint64_t)m->sent + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK)) &&
        ((((uint64_t)m->va + SEQUENCE_MODULUS - receive_number) & SEQUENCE_MASK) <= LATE_MAX)) {
        /* busy_late (spec/sessions/hdlc_server.yaml:156) */
        m->transition = WIN12_HDLC_SERVER_ID_BUSY_LATE;
        return WIN12_OK;
    }
    if ((((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) >
        (((uint64_t)m->sent + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK)) {
        /* busy_impossible (spec/sessions/hdlc_server.yaml:157) */
        m->reason = (uint32_t)REJECT_REASON_WRONG_RECEIVE_NUMBER;
        m->turn = false;
        m->state = WIN12_HDLC_SERVER_REJECTING;
        m->inactivity_at = win12_after(now, m->inactivity_after);
        m->transition = WIN12_HDLC_SERVER_ID_BUSY_IMPOSSIBLE;
        if (!ports->note_rejected(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (poll_final &&
            !ports->send_frmr(ports->context, m->vr, m->sent, (uint32_t)REJECT_REASON_WRONG_RECEIVE_NUMBER)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_LINK_RESET;
    }
    /* busy_held (spec/sessions/hdlc_server.yaml:234) */
    const uint8_t count_0 = (uint8_t)(((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK);
    const bool condition_0 = (((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) != 0U;
    const uint8_t new_va = receive_number;
    const uint8_t new_vs = (uint8_t)(((((uint64_t)receive_number + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) >
        (((uint64_t)m->vs + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK)) ? receive_number : m->vs);
    const bool new_turn = false;
    m->va = new_va;
    m->vs = new_vs;
    m->turn = new_turn;
    m->inactivity_at = win12_after(now, m->inactivity_after);
    m->transition = WIN12_HDLC_SERVER_ID_BUSY_HELD;
    if (condition_0 && !ports->release(ports->context, count_0)) {
        return WIN12_E_PORT_FAILED;
    }
    if (poll_final && !ports->send_rr(ports->context, m->vr, true)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code rejecting_rx_rnr(struct win12_hdlc_server *m, uint8_t receive_number, bool poll_final, bool stranger,
    win12_time now)
{
    const struct win12_hdlc_server_ports *ports = m->ports;

    (void)receive_number;
    if (stranger) {
        /* rejecting_rnr_stranger (spec/sessions/hdlc_server.yaml:154) */
        m->transition = WIN12_HDLC_SERVER_ID_REJECTING_RNR_STRANGER;
        return WIN12_OK;
    }
    /* rejecting_rnr_again (spec/sessions/hdlc_server.yaml:292) */
    m->inactivity_at = win12_after(now, m->inactivity_after);
    m->transition = WIN12_HDLC_SERVER_ID_REJECTING_RNR_AGAIN;
    if (poll_final && !ports->send_frmr(ports->context, m->vr, m->sent, m->reason)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code disconnected_rx_ui(struct win12_hdlc_server *m, bool filled, bool poll_final, bool stranger,
    win12_time now)
{
    const struct win12_hdlc_server_ports *ports = m->ports;

    (void)stranger;
    (void)now;
    if (!filled && poll_final && (m->notices > 0U)) {
        /* permission_used (spec/sessions/hdlc_server.yaml:254) */
        m->notices = (uint8_t)((uint64_t)m->notices - 1U);
        m->transition = WIN12_HDLC_SERVER_ID_PERMISSION_USED;
        if (!ports->send_ui(ports->context, true, true)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* permission_dropped (spec/sessions/hdlc_server.yaml:255) */
    m->transition = WIN12_HDLC_SERVER_ID_PERMISSION_DROPPED;
    return WIN12_OK;
}

static win12_code connected_rx_ui(struct win12_hdlc_server *m, bool filled, bool poll_final, bool stranger,
    win12_time now)
{
    const struct win12_hdlc_server_ports *ports = m->ports;

    if (!filled && poll_final && (m->notices > 0U)) {
        /* unnumbered_permission (spec/sessions/hdlc_server.yaml:246) */
        m->notices = (uint8_t)((uint64_t)m->notices - 1U);
        m->transition = WIN12_HDLC_SERVER_ID_UNNUMBERED_PERMISSION;
        if (!ports->send_ui(ports->context, true, true)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (stranger) {
        /* unnumbered_stranger (spec/sessions/hdlc_server.yaml:154) */
        m->transition = WIN12_HDLC_SERVER_ID_UNNUMBERED_STRANGER;
        return WIN12_OK;
    }
    const uint32_t content = ports->content(ports->context);
    if (filled && (m->queued == 0U) && (content == CONTENT_FINE)) {
        /* unnumbered_delivered (spec/sessions/hdlc_server.yaml:248) */
        m->inactivity_at = win12_after(now, m->inactivity_after);
        m->transition = WIN12_HDLC_SERVER_ID_UNNUMBERED_DELIVERED;
        if (!ports->tell_unnumbered(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* unnumbered_dropped (spec/sessions/hdlc_server.yaml:249) */
    m->inactivity_at = win12_after(now, m->inactivity_after);
    m->transition = WIN12_HDLC_SERVER_ID_UNNUMBERED_DROPPED;
    return WIN12_OK;
}

static win12_code rejecting_rx_ui(struct win12_hdlc_server *m, bool filled, bool poll_final, bool stranger,
    win12_time now)
{
    const struct win12_hdlc_server_ports *ports = m->ports;

    (void)filled;
    if (stranger) {
        /* rejecting_ui_stranger (spec/sessions/hdlc_server.yaml:154) */
        m->transition = WIN12_HDLC_SERVER_ID_REJECTING_UI_STRANGER;
        return WIN12_OK;
    }
    /* rejecting_ui_again (spec/sessions/hdlc_server.yaml:292) */
    m->inactivity_at = win12_after(now, m->inactivity_after);
    m->transition = WIN12_HDLC_SERVER_ID_REJECTING_UI_AGAIN;
    if (poll_final && !ports->send_frmr(ports->context, m->vr, m->sent, m->reason)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code disconnected_rx_unknown(struct win12_hdlc_server *m, bool poll_final, bool stranger, win12_time now)
{
    const struct win12_hdlc_server_ports *ports = m->ports;

    (void)stranger;
    (void)now;
    /* disconnected_unknown (spec/sessions/hdlc_server.yaml:173) */
    m->transition = WIN12_HDLC_SERVER_ID_DISCONNECTED_UNKNOWN;
    if (poll_final && !ports->send_dm(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code connected_rx_unknown(struct win12_hdlc_server *m, bool poll_final, bool stranger, win12_time now)
{
    const struct win12_hdlc_server_ports *ports = m->ports;

    if (stranger) {
        /* unknown_stranger (spec/sessions/hdlc_server.yaml:154) */
        m->transition = WIN12_HDLC_SERVER_ID_UNKNOWN_STRANGER;
        return WIN12_OK;
    }
    /* unknown_rejected (spec/sessions/hdlc_server.yaml:240) */
    m->reason = (uint32_t)REJECT_REASON_UNKNOWN_CONTROL;
    m->turn = false;
    m->state = WIN12_HDLC_SERVER_REJECTING;
    m->inactivity_at = win12_after(now, m->inactivity_after);
    m->transition = WIN12_HDLC_SERVER_ID_UNKNOWN_REJECTED;
    if (!ports->note_rejected(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (poll_final && !ports->send_frmr(ports->context, m->vr, m->sent, (uint32_t)REJECT_REASON_UNKNOWN_CONTROL)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_E_LINK_RESET;
}

static win12_code rejecting_rx_unknown(struct win12_hdlc_server *m, bool poll_final, bool stranger, win12_time now)
{
    const struct win12_hdlc_server_ports *ports = m->ports;

    if (stranger) {
        /* rejecting_unknown_stranger (spec/sessions/hdlc_server.yaml:154) */
        m->transition = WIN12_HDLC_SERVER_ID_REJECTING_UNKNOWN_STRANGER;
        return WIN12_OK;
    }
    /* rejecting_unknown_again (spec/sessions/hdlc_server.yaml:292) */
    m->inactivity_at = win12_after(now, m->inactivity_after);
    m->transition = WIN12_HDLC_SERVER_ID_REJECTING_UNKNOWN_AGAIN;
    if (poll_final && !ports->send_frmr(ports->context, m->vr, m->sent, m->reason)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code disconnected_and_others_rx_broadcast(struct win12_hdlc_server *m, win12_time now)
{
    const struct win12_hdlc_server_ports *ports = m->ports;

    (void)now;
    const bool whole = ports->whole(ports->context);
    if (whole) {
        /* broadcast_delivered (spec/sessions/hdlc_server.yaml:181) */
        m->transition = WIN12_HDLC_SERVER_ID_BROADCAST_DELIVERED;
        if (!ports->tell_broadcast(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* broadcast_dropped (spec/sessions/hdlc_server.yaml:182) */
    m->transition = WIN12_HDLC_SERVER_ID_BROADCAST_DROPPED;
    return WIN12_OK;
}

static win12_code disconnected_and_others_rx_foreign(struct win12_hdlc_server *m, uint32_t address, win12_time now)
{
    (void)address;
    (void)now;
    /* foreign (spec/sessions/hdlc_server.yaml:174) */
    m->transition = WIN12_HDLC_SERVER_ID_FOREIGN;
    return WIN12_OK;
}

static win12_code disconnected_or_rejecting_api_send(struct win12_hdlc_server *m, uint32_t segments, win12_time now)
{
    (void)segments;
    (void)now;
    /* unexpected_api_send (spec/sessions/hdlc_server.yaml:150) */
    m->transition = WIN12_HDLC_SERVER_ID_UNEXPECTED_API_SEND;
    return WIN12_E_UNEXPECTED;
}

static win12_code connected_api_send(struct win12_hdlc_server *m, uint32_t segments, win12_time now)
{
    (void)now;
    if (((uint64_t)m->queued + segments) > HDLC_QUEUE_MAX) {
        /* send_too_long (spec/sessions/hdlc_server.yaml:262) */
        m->transition = WIN12_HDLC_SERVER_ID_SEND_TOO_LONG;
        return WIN12_E_TOO_LONG;
    }
    /* send_queued (spec/sessions/hdlc_server.yaml:263) */
    m->queued = (uint32_t)((uint64_t)m->queued + segments);
    m->transition = WIN12_HDLC_SERVER_ID_SEND_QUEUED;
    return WIN12_OK;
}

static win12_code disconnected_or_rejecting_api_split(struct win12_hdlc_server *m, win12_time now)
{
    (void)now;
    /* unexpected_api_split (spec/sessions/hdlc_server.yaml:150) */
    m->transition = WIN12_HDLC_SERVER_ID_UNEXPECTED_API_SPLIT;
    return WIN12_E_UNEXPECTED;
}

static win12_code connected_api_split(struct win12_hdlc_server *m, win12_time now)
{
    (void)now;
    if ((m->queued == 0U) || (m->queued == HDLC_QUEUE_MAX)) {
        /* split_too_long (spec/sessions/hdlc_server.yaml:268) */
        m->transition = WIN12_HDLC_SERVER_ID_SPLIT_TOO_LONG;
        return WIN12_E_TOO_LONG;
    }
    /* split_noted (spec/sessions/hdlc_server.yaml:269) */
    m->queued = (uint32_t)((uint64_t)m->queued + 1U);
    m->transition = WIN12_HDLC_SERVER_ID_SPLIT_NOTED;
    return WIN12_OK;
}

static win12_code disconnected_or_rejecting_api_pump(struct win12_hdlc_server *m, bool segmented, win12_time now)
{
    (void)segmented;
    (void)now;
    /* pump_later (spec/sessions/hdlc_server.yaml:277) */
    m->transition = WIN12_HDLC_SERVER_ID_PUMP_LATER;
    return WIN12_OK;
}

static win12_code connected_api_pump(struct win12_hdlc_server *m, bool segmented, win12_time now)
{
    const struct win12_hdlc_server_ports *ports = m->ports;

    (void)now;
    if (!m->turn || ((((uint64_t)m->vs + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) >= m->window) ||
        (!(m->vs != m->sent) && (m->queued == 0U))) {
        /* pump_nothing (spec/sessions/hdlc_server.yaml:274) */
        m->transition = WIN12_HDLC_SERVER_ID_PUMP_NOTHING;
        return WIN12_OK;
    }
    if ((((uint64_t)(((uint64_t)m->vs + SEQUENCE_MODULUS - m->va) & SEQUENCE_MASK) + 1U) == m->window) ||
        ((m->vs != m->sent) ? (((((uint64_t)m->vs + 1U) & SEQUENCE_MASK) == m->sent) && (m->queued == 0U))
        : (m->queued == 1U))) {
        /* pump_last (spec/sessions/hdlc_server.yaml:275) */
        const uint8_t send_number_0 = m->vs;
        const uint8_t new_vs = (uint8_t)(((uint64_t)m->vs + 1U) & SEQUENCE_MASK);
        const uint8_t new_sent = (uint8_t)((m->vs != m->sent) ? m->sent : (((uint64_t)m->vs + 1U) & SEQUENCE_MASK));
        const uint32_t new_queued = (uint32_t)((m->vs != m->sent) ? m->queued : ((uint64_t)m->queued - 1U));
        const bool new_turn = false;
        m->vs = new_vs;
        m->sent = new_sent;
        m->queued = new_queued;
        m->turn = new_turn;
        m->transition = WIN12_HDLC_SERVER_ID_PUMP_LAST;
        if (!ports->send_i(ports->context, send_number_0, m->vr, true, segmented)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* pump_more (spec/sessions/hdlc_server.yaml:276) */
    const uint8_t send_number_0 = m->vs;
    const uint8_t new_vs = (uint8_t)(((uint64_t)m->vs + 1U) & SEQUENCE_MASK);
    const uint8_t new_sent = (uint8_t)((m->vs != m->sent) ? m->sent : (((uint64_t)m->vs + 1U) & SEQUENCE_MASK));
    const uint32_t new_queued = (uint32_t)((m->vs != m->sent) ? m->queued : ((uint64_t)m->queued - 1U));
    m->vs = new_vs;
    m->sent = new_sent;
    m->queued = new_queued;
    m->transition = WIN12_HDLC_SERVER_ID_PUMP_MORE;
    if (!ports->send_i(ports->context, send_number_0, m->vr, false, segmented)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code disconnected_and_others_api_notify(struct win12_hdlc_server *m, bool oversized, win12_time now)
{
    (void)now;
    if (oversized) {
        /* notify_too_long (spec/sessions/hdlc_server.yaml:282) */
        m->transition = WIN12_HDLC_SERVER_ID_NOTIFY_TOO_LONG;
        return WIN12_E_TOO_LONG;
    }
    if (m->notices == HDLC_NOTICES_MAX) {
        /* notify_full (spec/sessions/hdlc_server.yaml:283) */
        m->transition = WIN12_HDLC_SERVER_ID_NOTIFY_FULL;
        return WIN12_E_BUSY;
    }
    /* notify_noted (spec/sessions/hdlc_server.yaml:284) */
    m->notices = (uint8_t)((uint64_t)m->notices + 1U);
    m->transition = WIN12_HDLC_SERVER_ID_NOTIFY_NOTED;
    return WIN12_OK;
}

static win12_code disconnected_api_close(struct win12_hdlc_server *m, win12_time now)
{
    (void)now;
    /* close_again (spec/sessions/hdlc_server.yaml:306) */
    m->transition = WIN12_HDLC_SERVER_ID_CLOSE_AGAIN;
    return WIN12_OK;
}

static win12_code connected_or_rejecting_api_close(struct win12_hdlc_server *m, win12_time now)
{
    const struct win12_hdlc_server_ports *ports = m->ports;

    (void)now;
    /* close (spec/sessions/hdlc_server.yaml:305) */
    m->va = 0U;
    m->vs = 0U;
    m->sent = 0U;
    m->vr = 0U;
    m->queued = 0U;
    m->turn = false;
    m->state = WIN12_HDLC_SERVER_DISCONNECTED;
    m->inactivity_at = WIN12_NEVER;
    m->transition = WIN12_HDLC_SERVER_ID_CLOSE;
    if (!ports->clear(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->tell_closed(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code connected_or_rejecting_timer_inactivity(struct win12_hdlc_server *m, win12_time now)
{
    const struct win12_hdlc_server_ports *ports = m->ports;

    (void)now;
    /* inactive (spec/sessions/hdlc_server.yaml:307) */
    m->va = 0U;
    m->vs = 0U;
    m->sent = 0U;
    m->vr = 0U;
    m->queued = 0U;
    m->turn = false;
    m->state = WIN12_HDLC_SERVER_DISCONNECTED;
    m->inactivity_at = WIN12_NEVER;
    m->transition = WIN12_HDLC_SERVER_ID_INACTIVE;
    if (!ports->clear(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->tell_failed(ports->context, (uint32_t)ENDING_IDLE)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_E_RESPONSE_TIMEOUT;
}

void win12_hdlc_server_init(struct win12_hdlc_server *m, const struct win12_hdlc_server_ports *ports)
{
    m->ports = ports;
    m->state = WIN12_HDLC_SERVER_DISCONNECTED;
    m->transition = WIN12_HDLC_SERVER_ID_CONNECT;
    m->send_info = 0U;
    m->take_info = 0U;
    m->send_window = 0U;
    m->take_window = 0U;
    m->window = 1U;
    m->va = 0U;
    m->vs = 0U;
    m->sent = 0U;
    m->vr = 0U;
    m->queued = 0U;
    m->turn = false;
    m->reason = 1U;
    m->notices = 0U;
    m->inactivity_after = WIN12_T_HDLC_INACTIVITY;
    m->inactivity_at = WIN12_NEVER;
}

win12_code win12_hdlc_server_rx_snrm(struct win12_hdlc_server *m, uint32_t transmit_info, uint32_t receive_info,
    uint32_t transmit_window, uint32_t receive_window, win12_time now)
{
    switch (m->state) {
    case WIN12_HDLC_SERVER_DISCONNECTED:
        return disconnected_rx_snrm(m, transmit_info, receive_info, transmit_window, receive_window, now);
    case WIN12_HDLC_SERVER_CONNECTED:
        return connected_rx_snrm(m, transmit_info, receive_info, transmit_window, receive_window, now);
    case WIN12_HDLC_SERVER_REJECTING:
        return rejecting_rx_snrm(m, transmit_info, receive_info, transmit_window, receive_window, now);
    }
    return WIN12_OK;
}

win12_code win12_hdlc_server_rx_disc(struct win12_hdlc_server *m, bool poll_final, bool stranger, win12_time now)
{
    switch (m->state) {
    case WIN12_HDLC_SERVER_DISCONNECTED:
        return disconnected_rx_disc(m, poll_final, stranger, now);
    case WIN12_HDLC_SERVER_CONNECTED:
    case WIN12_HDLC_SERVER_REJECTING:
        return connected_or_rejecting_rx_disc(m, poll_final, stranger, now);
    }
    return WIN12_OK;
}

win12_code win12_hdlc_server_rx_i(struct win12_hdlc_server *m, uint8_t send_number, uint8_t receive_number,
    bool poll_final, bool segmented, bool too_long, bool stranger, win12_time now)
{
    switch (m->state) {
    case WIN12_HDLC_SERVER_DISCONNECTED:
        return disconnected_rx_i(m, send_number, receive_number, poll_final, segmented, too_long, stranger, now);
    case WIN12_HDLC_SERVER_CONNECTED:
        return connected_rx_i(m, send_number, receive_number, poll_final, segmented, too_long, stranger, now);
    case WIN12_HDLC_SERVER_REJECTING:
        return rejecting_rx_i(m, send_number, receive_number, poll_final, segmented, too_long, stranger, now);
    }
    return WIN12_OK;
}

win12_code win12_hdlc_server_rx_rr(struct win12_hdlc_server *m, uint8_t receive_number, bool poll_final, bool stranger,
    win12_time now)
{
    switch (m->state) {
    case WIN12_HDLC_SERVER_DISCONNECTED:
        return disconnected_rx_rr(m, receive_number, poll_final, stranger, now);
    case WIN12_HDLC_SERVER_CONNECTED:
        return connected_rx_rr(m, receive_number, poll_final, stranger, now);
    case WIN12_HDLC_SERVER_REJECTING:
        return rejecting_rx_rr(m, receive_number, poll_final, stranger, now);
    }
    return WIN12_OK;
}

win12_code win12_hdlc_server_rx_rnr(struct win12_hdlc_server *m, uint8_t receive_number, bool poll_final,
    bool stranger, win12_time now)
{
    switch (m->state) {
    case WIN12_HDLC_SERVER_DISCONNECTED:
        return disconnected_rx_rnr(m, receive_number, poll_final, stranger, now);
    case WIN12_HDLC_SERVER_CONNECTED:
        return connected_rx_rnr(m, receive_number, poll_final, stranger, now);
    case WIN12_HDLC_SERVER_REJECTING:
        return rejecting_rx_rnr(m, receive_number, poll_final, stranger, now);
    }
    return WIN12_OK;
}

win12_code win12_hdlc_server_rx_ui(struct win12_hdlc_server *m, bool filled, bool poll_final, bool stranger,
    win12_time now)
{
    switch (m->state) {
    case WIN12_HDLC_SERVER_DISCONNECTED:
        return disconnected_rx_ui(m, filled, poll_final, stranger, now);
    case WIN12_HDLC_SERVER_CONNECTED:
        return connected_rx_ui(m, filled, poll_final, stranger, now);
    case WIN12_HDLC_SERVER_REJECTING:
        return rejecting_rx_ui(m, filled, poll_final, stranger, now);
    }
    return WIN12_OK;
}

win12_code win12_hdlc_server_rx_unknown(struct win12_hdlc_server *m, bool poll_final, bool stranger, win12_time now)
{
    switch (m->state) {
    case WIN12_HDLC_SERVER_DISCONNECTED:
        return disconnected_rx_unknown(m, poll_final, stranger, now);
    case WIN12_HDLC_SERVER_CONNECTED:
        return connected_rx_unknown(m, poll_final, stranger, now);
    case WIN12_HDLC_SERVER_REJECTING:
        return rejecting_rx_unknown(m, poll_final, stranger, now);
    }
    return WIN12_OK;
}

win12_code win12_hdlc_server_rx_broadcast(struct win12_hdlc_server *m, win12_time now)
{
    switch (m->state) {
    case WIN12_HDLC_SERVER_DISCONNECTED:
    case WIN12_HDLC_SERVER_CONNECTED:
    case WIN12_HDLC_SERVER_REJECTING:
        return disconnected_and_others_rx_broadcast(m, now);
    }
    return WIN12_OK;
}

win12_code win12_hdlc_server_rx_foreign(struct win12_hdlc_server *m, uint32_t address, win12_time now)
{
    switch (m->state) {
    case WIN12_HDLC_SERVER_DISCONNECTED:
    case WIN12_HDLC_SERVER_CONNECTED:
    case WIN12_HDLC_SERVER_REJECTING:
        return disconnected_and_others_rx_foreign(m, address, now);
    }
    return WIN12_OK;
}

win12_code win12_hdlc_server_api_send(struct win12_hdlc_server *m, uint32_t segments, win12_time now)
{
    switch (m->state) {
    case WIN12_HDLC_SERVER_DISCONNECTED:
    case WIN12_HDLC_SERVER_REJECTING:
        return disconnected_or_rejecting_api_send(m, segments, now);
    case WIN12_HDLC_SERVER_CONNECTED:
        return connected_api_send(m, segments, now);
    }
    return WIN12_OK;
}

win12_code win12_hdlc_server_api_split(struct win12_hdlc_server *m, win12_time now)
{
    switch (m->state) {
    case WIN12_HDLC_SERVER_DISCONNECTED:
    case WIN12_HDLC_SERVER_REJECTING:
        return disconnected_or_rejecting_api_split(m, now);
    case WIN12_HDLC_SERVER_CONNECTED:
        return connected_api_split(m, now);
    }
    return WIN12_OK;
}

win12_code win12_hdlc_server_api_pump(struct win12_hdlc_server *m, bool segmented, win12_time now)
{
    switch (m->state) {
    case WIN12_HDLC_SERVER_DISCONNECTED:
    case WIN12_HDLC_SERVER_REJECTING:
        return disconnected_or_rejecting_api_pump(m, segmented, now);
    case WIN12_HDLC_SERVER_CONNECTED:
        return connected_api_pump(m, segmented, now);
    }
    return WIN12_OK;
}

win12_code win12_hdlc_server_api_notify(struct win12_hdlc_server *m, bool oversized, win12_time now)
{
    switch (m->state) {
    case WIN12_HDLC_SERVER_DISCONNECTED:
    case WIN12_HDLC_SERVER_CONNECTED:
    case WIN12_HDLC_SERVER_REJECTING:
        return disconnected_and_others_api_notify(m, oversized, now);
    }
    return WIN12_OK;
}

win12_code win12_hdlc_server_api_close(struct win12_hdlc_server *m, win12_time now)
{
    switch (m->state) {
    case WIN12_HDLC_SERVER_DISCONNECTED:
        return disconnected_api_close(m, now);
    case WIN12_HDLC_SERVER_CONNECTED:
    case WIN12_HDLC_SERVER_REJECTING:
        return connected_or_rejecting_api_close(m, now);
    }
    return WIN12_OK;
}

static win12_code win12_hdlc_server_timer_inactivity(struct win12_hdlc_server *m, win12_time now)
{
    switch (m->state) {
    case WIN12_HDLC_SERVER_CONNECTED:
    case WIN12_HDLC_SERVER_REJECTING:
        return connected_or_rejecting_timer_inactivity(m, now);
    case WIN12_HDLC_SERVER_DISCONNECTED:
        break; /* the timer does not run */
    }
    return WIN12_OK;
}

win12_time win12_hdlc_server_deadline(const struct win12_hdlc_server *m)
{
    win12_time at = m->inactivity_at;
    return at;
}

win12_code win12_hdlc_server_handle_timer(struct win12_hdlc_server *m, win12_time now)
{
    if (m->inactivity_at != WIN12_NEVER && m->inactivity_at <= now) {
        return win12_hdlc_server_timer_inactivity(m, now);
    }
    return WIN12_OK;
}
