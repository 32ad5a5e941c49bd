// Generated from spec/sessions/disconnect_control.yaml. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/sessions/disconnect_control.h"

#define POSITION_CONNECTED 1U
#define POSITION_DISCONNECTED 0U
#define SUCCESS 0U
#define READ_WRITE_DENIED 3U
#define OTHER_REASON 250U

static win12_code connected_rx_disconnect(struct win12_disconnect_control *m, win12_time now)
{
    const struct win12_disconnect_control_ports *ports = m->ports;

    (void)now;
    if (m->mode == 0U) {
        /* disconnect_never (spec/sessions/disconnect_control.yaml:64) */
        m->transition = WIN12_DISCONNECT_CONTROL_ID_DISCONNECT_NEVER;
        if (!ports->send_answer(ports->context, (uint8_t)READ_WRITE_DENIED)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* disconnect_b (spec/sessions/disconnect_control.yaml:65) */
    m->state = WIN12_DISCONNECT_CONTROL_DISCONNECTED;
    m->transition = WIN12_DISCONNECT_CONTROL_ID_DISCONNECT_B;
    if (!ports->set_output(ports->context, false)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->tell_by_remote(ports->context, false)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->send_answer(ports->context, (uint8_t)SUCCESS)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code disconnected_rx_disconnect(struct win12_disconnect_control *m, win12_time now)
{
    const struct win12_disconnect_control_ports *ports = m->ports;

    (void)now;
    /* disconnect_again (spec/sessions/disconnect_control.yaml:67) */
    m->transition = WIN12_DISCONNECT_CONTROL_ID_DISCONNECT_AGAIN;
    if (!ports->send_answer(ports->context, (uint8_t)SUCCESS)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code ready_rx_disconnect(struct win12_disconnect_control *m, win12_time now)
{
    const struct win12_disconnect_control_ports *ports = m->ports;

    (void)now;
    /* disconnect_c (spec/sessions/disconnect_control.yaml:66) */
    m->state = WIN12_DISCONNECT_CONTROL_DISCONNECTED;
    m->transition = WIN12_DISCONNECT_CONTROL_ID_DISCONNECT_C;
    if (!ports->tell_by_remote(ports->context, false)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->send_answer(ports->context, (uint8_t)SUCCESS)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code connected_or_ready_rx_reconnect(struct win12_disconnect_control *m, win12_time now)
{
    const struct win12_disconnect_control_ports *ports = m->ports;

    (void)now;
    /* reconnect_again (spec/sessions/disconnect_control.yaml:75) */
    m->transition = WIN12_DISCONNECT_CONTROL_ID_RECONNECT_AGAIN;
    if (!ports->send_answer(ports->context, (uint8_t)SUCCESS)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code disconnected_rx_reconnect(struct win12_disconnect_control *m, win12_time now)
{
    const struct win12_disconnect_control_ports *ports = m->ports;

    (void)now;
    if ((m->mode == 2U) || (m->mode == 4U)) {
        /* reconnect_a (spec/sessions/disconnect_control.yaml:73) */
        m->state = WIN12_DISCONNECT_CONTROL_CONNECTED;
        m->transition = WIN12_DISCONNECT_CONTROL_ID_RECONNECT_A;
        if (!ports->set_output(ports->context, true)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_by_remote(ports->context, true)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->send_answer(ports->context, (uint8_t)SUCCESS)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* reconnect_d (spec/sessions/disconnect_control.yaml:74) */
    m->state = WIN12_DISCONNECT_CONTROL_READY;
    m->transition = WIN12_DISCONNECT_CONTROL_ID_RECONNECT_D;
    if (!ports->tell_ready(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->send_answer(ports->context, (uint8_t)SUCCESS)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code connected_rx_mode(struct win12_disconnect_control *m, uint8_t wanted, win12_time now)
{
    const struct win12_disconnect_control_ports *ports = m->ports;

    (void)now;
    if (wanted > 6U) {
        /* mode_unknown (spec/sessions/disconnect_control.yaml:102) */
        m->transition = WIN12_DISCONNECT_CONTROL_ID_MODE_UNKNOWN;
        if (!ports->send_answer(ports->context, (uint8_t)OTHER_REASON)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* mode_kept (spec/sessions/disconnect_control.yaml:103) */
    m->mode = wanted;
    m->transition = WIN12_DISCONNECT_CONTROL_ID_MODE_KEPT;
    if (!ports->send_answer(ports->context, (uint8_t)SUCCESS)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code disconnected_or_ready_rx_mode(struct win12_disconnect_control *m, uint8_t wanted, win12_time now)
{
    const struct win12_disconnect_control_ports *ports = m->ports;

    (void)now;
    if (wanted > 6U) {
        /* mode_open_unknown (spec/sessions/disconnect_control.yaml:108) */
        m->transition = WIN12_DISCONNECT_CONTROL_ID_MODE_OPEN_UNKNOWN;
        if (!ports->send_answer(ports->context, (uint8_t)OTHER_REASON)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (wanted == 0U) {
        /* mode_open_always_connected (spec/sessions/disconnect_control.yaml:109) */
        m->mode = 0U;
        m->state = WIN12_DISCONNECT_CONTROL_CONNECTED;
        m->transition = WIN12_DISCONNECT_CONTROL_ID_MODE_OPEN_ALWAYS_CONNECTED;
        if (!ports->set_output(ports->context, true)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_by_remote(ports->context, true)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->send_answer(ports->context, (uint8_t)SUCCESS)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* mode_open_kept (spec/sessions/disconnect_control.yaml:110) */
    m->mode = wanted;
    m->transition = WIN12_DISCONNECT_CONTROL_ID_MODE_OPEN_KEPT;
    if (!ports->send_answer(ports->context, (uint8_t)SUCCESS)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code connected_api_press(struct win12_disconnect_control *m, win12_time now)
{
    const struct win12_disconnect_control_ports *ports = m->ports;

    (void)now;
    if ((m->mode == 1U) || (m->mode == 2U) || (m->mode == 5U)) {
        /* press_open_f (spec/sessions/disconnect_control.yaml:81) */
        m->state = WIN12_DISCONNECT_CONTROL_READY;
        m->transition = WIN12_DISCONNECT_CONTROL_ID_PRESS_OPEN_F;
        if (!ports->set_output(ports->context, false)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_by_hand(ports->context, false)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* press_open_never (spec/sessions/disconnect_control.yaml:82) */
    m->transition = WIN12_DISCONNECT_CONTROL_ID_PRESS_OPEN_NEVER;
    return WIN12_OK;
}

static win12_code disconnected_api_press(struct win12_disconnect_control *m, win12_time now)
{
    (void)now;
    /* unexpected_api_press (spec/sessions/disconnect_control.yaml:57) */
    m->transition = WIN12_DISCONNECT_CONTROL_ID_UNEXPECTED_API_PRESS;
    return WIN12_OK;
}

static win12_code ready_api_press(struct win12_disconnect_control *m, win12_time now)
{
    const struct win12_disconnect_control_ports *ports = m->ports;

    (void)now;
    /* press_e (spec/sessions/disconnect_control.yaml:83) */
    m->state = WIN12_DISCONNECT_CONTROL_CONNECTED;
    m->transition = WIN12_DISCONNECT_CONTROL_ID_PRESS_E;
    if (!ports->set_output(ports->context, true)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->tell_by_hand(ports->context, true)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code connected_api_local_disconnect(struct win12_disconnect_control *m, win12_time now)
{
    const struct win12_disconnect_control_ports *ports = m->ports;

    (void)now;
    if (m->mode == 0U) {
        /* local_open_never (spec/sessions/disconnect_control.yaml:89) */
        m->transition = WIN12_DISCONNECT_CONTROL_ID_LOCAL_OPEN_NEVER;
        return WIN12_OK;
    }
    /* local_open_g (spec/sessions/disconnect_control.yaml:90) */
    m->state = WIN12_DISCONNECT_CONTROL_READY;
    m->transition = WIN12_DISCONNECT_CONTROL_ID_LOCAL_OPEN_G;
    if (!ports->set_output(ports->context, false)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->tell_by_itself(ports->context, false)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code disconnected_or_ready_api_local_disconnect(struct win12_disconnect_control *m, win12_time now)
{
    (void)now;
    /* unexpected_api_local_disconnect (spec/sessions/disconnect_control.yaml:57) */
    m->transition = WIN12_DISCONNECT_CONTROL_ID_UNEXPECTED_API_LOCAL_DISCONNECT;
    return WIN12_OK;
}

static win12_code connected_or_disconnected_api_local_reconnect(struct win12_disconnect_control *m, win12_time now)
{
    (void)now;
    /* unexpected_api_local_reconnect (spec/sessions/disconnect_control.yaml:57) */
    m->transition = WIN12_DISCONNECT_CONTROL_ID_UNEXPECTED_API_LOCAL_RECONNECT;
    return WIN12_OK;
}

static win12_code ready_api_local_reconnect(struct win12_disconnect_control *m, win12_time now)
{
    const struct win12_disconnect_control_ports *ports = m->ports;

    (void)now;
    if ((m->mode == 5U) || (m->mode == 6U)) {
        /* local_close_h (spec/sessions/disconnect_control.yaml:95) */
        m->state = WIN12_DISCONNECT_CONTROL_CONNECTED;
        m->transition = WIN12_DISCONNECT_CONTROL_ID_LOCAL_CLOSE_H;
        if (!ports->set_output(ports->context, true)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_by_itself(ports->context, true)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* local_close_never (spec/sessions/disconnect_control.yaml:96) */
    m->transition = WIN12_DISCONNECT_CONTROL_ID_LOCAL_CLOSE_NEVER;
    return WIN12_OK;
}

static win12_code connected_api_restored(struct win12_disconnect_control *m, uint32_t was, uint8_t with_mode,
    win12_time now)
{
    (void)now;
    if ((was == POSITION_CONNECTED) || (with_mode == 0U)) {
        /* restored_connected (spec/sessions/disconnect_control.yaml:116) */
        m->mode = with_mode;
        m->transition = WIN12_DISCONNECT_CONTROL_ID_RESTORED_CONNECTED;
        return WIN12_OK;
    }
    if (was == POSITION_DISCONNECTED) {
        /* restored_disconnected (spec/sessions/disconnect_control.yaml:117) */
        m->mode = with_mode;
        m->state = WIN12_DISCONNECT_CONTROL_DISCONNECTED;
        m->transition = WIN12_DISCONNECT_CONTROL_ID_RESTORED_DISCONNECTED;
        return WIN12_OK;
    }
    /* restored_ready (spec/sessions/disconnect_control.yaml:118) */
    m->mode = with_mode;
    m->state = WIN12_DISCONNECT_CONTROL_READY;
    m->transition = WIN12_DISCONNECT_CONTROL_ID_RESTORED_READY;
    return WIN12_OK;
}

static win12_code disconnected_or_ready_api_restored(struct win12_disconnect_control *m, uint32_t was,
    uint8_t with_mode, win12_time now)
{
    (void)was;
    (void)with_mode;
    (void)now;
    /* unexpected_api_restored (spec/sessions/disconnect_control.yaml:57) */
    m->transition = WIN12_DISCONNECT_CONTROL_ID_UNEXPECTED_API_RESTORED;
    return WIN12_OK;
}

void win12_disconnect_control_init(struct win12_disconnect_control *m,
    const struct win12_disconnect_control_ports *ports)
{
    m->ports = ports;
    m->state = WIN12_DISCONNECT_CONTROL_CONNECTED;
    m->transition = WIN12_DISCONNECT_CONTROL_ID_DISCONNECT_NEVER;
    m->mode = 4U;
}

win12_code win12_disconnect_control_rx_disconnect(struct win12_disconnect_control *m, win12_time now)
{
    switch (m->state) {
    case WIN12_DISCONNECT_CONTROL_CONNECTED:
        return connected_rx_disconnect(m, now);
    case WIN12_DISCONNECT_CONTROL_DISCONNECTED:
        return disconnected_rx_disconnect(m, now);
    case WIN12_DISCONNECT_CONTROL_READY:
        return ready_rx_disconnect(m, now);
    }
    return WIN12_OK;
}

win12_code win12_disconnect_control_rx_reconnect(struct win12_disconnect_control *m, win12_time now)
{
    switch (m->state) {
    case WIN12_DISCONNECT_CONTROL_CONNECTED:
    case WIN12_DISCONNECT_CONTROL_READY:
        return connected_or_ready_rx_reconnect(m, now);
    case WIN12_DISCONNECT_CONTROL_DISCONNECTED:
        return disconnected_rx_reconnect(m, now);
    }
    return WIN12_OK;
}

win12_code win12_disconnect_control_rx_mode(struct win12_disconnect_control *m, uint8_t wanted, win12_time now)
{
    switch (m->state) {
    case WIN12_DISCONNECT_CONTROL_CONNECTED:
        return connected_rx_mode(m, wanted, now);
    case WIN12_DISCONNECT_CONTROL_DISCONNECTED:
    case WIN12_DISCONNECT_CONTROL_READY:
        return disconnected_or_ready_rx_mode(m, wanted, now);
    }
    return WIN12_OK;
}

win12_code win12_disconnect_control_api_press(struct win12_disconnect_control *m, win12_time now)
{
    switch (m->state) {
    case WIN12_DISCONNECT_CONTROL_CONNECTED:
        return connected_api_press(m, now);
    case WIN12_DISCONNECT_CONTROL_DISCONNECTED:
        return disconnected_api_press(m, now);
    case WIN12_DISCONNECT_CONTROL_READY:
        return ready_api_press(m, now);
    }
    return WIN12_OK;
}

win12_code win12_disconnect_control_api_local_disconnect(struct win12_disconnect_control *m, win12_time now)
{
    switch (m->state) {
    case WIN12_DISCONNECT_CONTROL_CONNECTED:
        return connected_api_local_disconnect(m, now);
    case WIN12_DISCONNECT_CONTROL_DISCONNECTED:
    case WIN12_DISCONNECT_CONTROL_READY:
        return disconnected_or_ready_api_local_disconnect(m, now);
    }
    return WIN12_OK;
}

win12_code win12_disconnect_control_api_local_reconnect(struct win12_disconnect_control *m, win12_time now)
{
    switch (m->state) {
    case WIN12_DISCONNECT_CONTROL_CONNECTED:
    case WIN12_DISCONNECT_CONTROL_DISCONNECTED:
        return connected_or_disconnected_api_local_reconnect(m, now);
    case WIN12_DISCONNECT_CONTROL_READY:
        return ready_api_local_reconnect(m, now);
    }
    return WIN12_OK;
}

win12_code win12_disconnect_control_api_restored(struct win12_disconnect_control *m, uint32_t was, uint8_t with_mode,
    win12_time now)
{
    switch (m->state) {
    case WIN12_DISCONNECT_CONTROL_CONNECTED:
        return connected_api_restored(m, was, with_mode, now);
    case WIN12_DISCONNECT_CONTROL_DISCONNECTED:
    case WIN12_DISCONNECT_CONTROL_READY:
        return disconnected_or_ready_api_restored(m, was, with_mode, now);
    }
    return WIN12_OK;
}
