// Generated from spec/sessions/push_receiver.yaml. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/sessions/push_receiver.h"

static win12_code listening_rx_message(struct win12_push_receiver *m, uint32_t message, bool whole, bool proved,
    uint32_t counter, bool confirmed, uint32_t number, win12_time now)
{
    const struct win12_push_receiver_ports *ports = m->ports;

    (void)now;
    if (!whole) {
        /* message_partial (spec/sessions/push_receiver.yaml:80) */
        m->transition = WIN12_PUSH_RECEIVER_ID_MESSAGE_PARTIAL;
        if (!ports->tell_partial(ports->context, message)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    const bool heard = ports->heard(ports->context);
    if (proved && ((heard && (counter <= ports->last_kept(ports->context))) || (m->taking && (counter <= m->taken)))) {
        /* message_stale (spec/sessions/push_receiver.yaml:81) */
        m->transition = WIN12_PUSH_RECEIVER_ID_MESSAGE_STALE;
        if (!ports->look(ports->context, message)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (confirmed && m->known && (number == m->latest) && ports->same(ports->context)) {
        /* message_repeated (spec/sessions/push_receiver.yaml:82) */
        m->transition = WIN12_PUSH_RECEIVER_ID_MESSAGE_REPEATED;
        if (proved && !ports->accept(ports->context, counter)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->send_confirm(ports->context, message, number)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_known(ports->context, message)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (proved) {
        /* message_proved (spec/sessions/push_receiver.yaml:86) */
        m->taking = true;
        m->taken = counter;
        m->transition = WIN12_PUSH_RECEIVER_ID_MESSAGE_PROVED;
        if (!ports->keep(ports->context, message)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* message_plain (spec/sessions/push_receiver.yaml:87) */
    m->transition = WIN12_PUSH_RECEIVER_ID_MESSAGE_PLAIN;
    if (!ports->keep(ports->context, message)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code listening_port_kept(struct win12_push_receiver *m, uint32_t message, bool fresh, bool sound,
    bool proved, uint32_t counter, bool confirmed, uint32_t number, win12_time now)
{
    const struct win12_push_receiver_ports *ports = m->ports;

    (void)now;
    if (!sound) {
        /* kept_invalid (spec/sessions/push_receiver.yaml:92) */
        m->transition = WIN12_PUSH_RECEIVER_ID_KEPT_INVALID;
        if (!ports->tell_invalid(ports->context, message)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (!fresh) {
        /* kept_before (spec/sessions/push_receiver.yaml:93) */
        m->known = confirmed ? true : m->known;
        m->latest = (uint32_t)(confirmed ? number : m->latest);
        m->transition = WIN12_PUSH_RECEIVER_ID_KEPT_BEFORE;
        if (proved && !ports->accept(ports->context, counter)) {
            return WIN12_E_PORT_FAILED;
        }
        if (confirmed && !ports->send_confirm(ports->context, message, number)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->tell_known(ports->context, message)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* kept_fresh (spec/sessions/push_receiver.yaml:94) */
    m->known = confirmed ? true : m->known;
    m->latest = (uint32_t)(confirmed ? number : m->latest);
    m->transition = WIN12_PUSH_RECEIVER_ID_KEPT_FRESH;
    if (proved && !ports->accept(ports->context, counter)) {
        return WIN12_E_PORT_FAILED;
    }
    if (confirmed && !ports->send_confirm(ports->context, message, number)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->tell_kept(ports->context, message)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code listening_port_looked(struct win12_push_receiver *m, uint32_t message, bool found, win12_time now)
{
    const struct win12_push_receiver_ports *ports = m->ports;

    (void)now;
    if (found) {
        /* looked_found (spec/sessions/push_receiver.yaml:104) */
        m->transition = WIN12_PUSH_RECEIVER_ID_LOOKED_FOUND;
        if (!ports->tell_known(ports->context, message)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* looked_replayed (spec/sessions/push_receiver.yaml:105) */
    m->transition = WIN12_PUSH_RECEIVER_ID_LOOKED_REPLAYED;
    if (!ports->tell_refused(ports->context, message)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_E_REPLAY;
}

static win12_code listening_port_failed(struct win12_push_receiver *m, bool proved, uint32_t counter, win12_time now)
{
    const struct win12_push_receiver_ports *ports = m->ports;

    (void)now;
    const bool others = ports->others(ports->context);
    if (proved && !others) {
        /* failed_alone (spec/sessions/push_receiver.yaml:111) */
        m->taking = false;
        m->transition = WIN12_PUSH_RECEIVER_ID_FAILED_ALONE;
        return WIN12_OK;
    }
    if (proved && (counter == m->taken)) {
        /* failed_released (spec/sessions/push_receiver.yaml:112) */
        m->taken = ports->greatest(ports->context);
        m->transition = WIN12_PUSH_RECEIVER_ID_FAILED_RELEASED;
        return WIN12_OK;
    }
    /* failed_other (spec/sessions/push_receiver.yaml:113) */
    m->transition = WIN12_PUSH_RECEIVER_ID_FAILED_OTHER;
    return WIN12_OK;
}

void win12_push_receiver_init(struct win12_push_receiver *m, const struct win12_push_receiver_ports *ports)
{
    m->ports = ports;
    m->state = WIN12_PUSH_RECEIVER_LISTENING;
    m->transition = WIN12_PUSH_RECEIVER_ID_MESSAGE_PARTIAL;
    m->taking = false;
    m->taken = 0U;
    m->known = false;
    m->latest = 0U;
}

win12_code win12_push_receiver_rx_message(struct win12_push_receiver *m, uint32_t message, bool whole, bool proved,
    uint32_t counter, bool confirmed, uint32_t number, win12_time now)
{
    switch (m->state) {
    case WIN12_PUSH_RECEIVER_LISTENING:
        return listening_rx_message(m, message, whole, proved, counter, confirmed, number, now);
    }
    return WIN12_OK;
}

win12_code win12_push_receiver_port_kept(struct win12_push_receiver *m, uint32_t message, bool fresh, bool sound,
    bool proved, uint32_t counter, bool confirmed, uint32_t number, win12_time now)
{
    switch (m->state) {
    case WIN12_PUSH_RECEIVER_LISTENING:
        return listening_port_kept(m, message, fresh, sound, proved, counter, confirmed, number, now);
    }
    return WIN12_OK;
}

win12_code win12_push_receiver_port_looked(struct win12_push_receiver *m, uint32_t message, bool found, win12_time now)
{
    switch (m->state) {
    case WIN12_PUSH_RECEIVER_LISTENING:
        return listening_port_looked(m, message, found, now);
    }
    return WIN12_OK;
}

win12_code win12_push_receiver_port_failed(struct win12_push_receiver *m, bool proved, uint32_t counter, win12_time now)
{
    switch (m->state) {
    case WIN12_PUSH_RECEIVER_LISTENING:
        return listening_port_failed(m, proved, counter, now);
    }
    return WIN12_OK;
}
