// Generated from spec/sessions/direct_local_server.yaml. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/sessions/direct_local_server.h"
#include "win12/limits.h"

#define COMMAND_KIND_PASSWORD 80U
#define COMMAND_KIND_READ 82U
#define MODE_A 0U
#define MODE_B 1U
#define MODE_D 3U
#define MODE_E 4U
#define OPTION_PROGRAMMING 49U
#define PROTOCOL_HDLC 50U
#define SLOW 48U

static win12_code waiting_api_push(struct win12_direct_local_server *m, win12_time now)
{
    const struct win12_direct_local_server_ports *ports = m->ports;

    (void)now;
    /* push (spec/sessions/direct_local_server.yaml:145) */
    m->transition = WIN12_DIRECT_LOCAL_SERVER_ID_PUSH;
    if (!ports->send_identification(ports->context, m->offered)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->send_pushed(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code reacting_and_others_api_push(struct win12_direct_local_server *m, win12_time now)
{
    (void)now;
    /* unexpected_api_push (spec/sessions/direct_local_server.yaml:90) */
    m->transition = WIN12_DIRECT_LOCAL_SERVER_ID_UNEXPECTED_API_PUSH;
    return WIN12_E_UNEXPECTED;
}

static win12_code waiting_and_others_api_done(struct win12_direct_local_server *m, win12_time now)
{
    (void)now;
    /* unexpected_api_done (spec/sessions/direct_local_server.yaml:90) */
    m->transition = WIN12_DIRECT_LOCAL_SERVER_ID_UNEXPECTED_API_DONE;
    return WIN12_E_UNEXPECTED;
}

static win12_code handed_api_done(struct win12_direct_local_server *m, win12_time now)
{
    const struct win12_direct_local_server_ports *ports = m->ports;

    (void)now;
    /* hdlc_done (spec/sessions/direct_local_server.yaml:127) */
    m->proved = false;
    m->state = WIN12_DIRECT_LOCAL_SERVER_WAITING;
    m->transition = WIN12_DIRECT_LOCAL_SERVER_ID_HDLC_DONE;
    if (!ports->line(ports->context, (uint8_t)SLOW, false)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code waiting_and_others_done_left(struct win12_direct_local_server *m, win12_time now)
{
    (void)now;
    /* unexpected_done_left (spec/sessions/direct_local_server.yaml:91) */
    m->transition = WIN12_DIRECT_LOCAL_SERVER_ID_UNEXPECTED_DONE_LEFT;
    return WIN12_OK;
}

static win12_code saying_done_left(struct win12_direct_local_server *m, win12_time now)
{
    const struct win12_direct_local_server_ports *ports = m->ports;

    if (m->mode == MODE_A) {
        /* said_mode_a (spec/sessions/direct_local_server.yaml:111) */
        m->state = WIN12_DIRECT_LOCAL_SERVER_SENDING;
        m->transition = WIN12_DIRECT_LOCAL_SERVER_ID_SAID_MODE_A;
        if (!ports->send_readout(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->start_leave(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (m->mode == MODE_B) {
        /* said_mode_b (spec/sessions/direct_local_server.yaml:112) */
        m->state = WIN12_DIRECT_LOCAL_SERVER_SWITCHING;
        m->reaction_at = win12_after(now, m->reaction_after);
        m->transition = WIN12_DIRECT_LOCAL_SERVER_ID_SAID_MODE_B;
        if (!ports->line(ports->context, m->offered, false)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* said_offer (spec/sessions/direct_local_server.yaml:113) */
    m->state = WIN12_DIRECT_LOCAL_SERVER_OFFERING;
    m->choice_at = win12_after(now, m->choice_after);
    m->transition = WIN12_DIRECT_LOCAL_SERVER_ID_SAID_OFFER;
    return WIN12_OK;
}

static win12_code confirming_done_left(struct win12_direct_local_server *m, win12_time now)
{
    const struct win12_direct_local_server_ports *ports = m->ports;

    (void)now;
    /* confirmed (spec/sessions/direct_local_server.yaml:126) */
    m->state = WIN12_DIRECT_LOCAL_SERVER_HANDED;
    m->transition = WIN12_DIRECT_LOCAL_SERVER_ID_CONFIRMED;
    if (!ports->line(ports->context, m->chosen, true)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->tell_handed(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code sending_done_left(struct win12_direct_local_server *m, win12_time now)
{
    const struct win12_direct_local_server_ports *ports = m->ports;

    (void)now;
    /* sent (spec/sessions/direct_local_server.yaml:124) */
    m->proved = false;
    m->state = WIN12_DIRECT_LOCAL_SERVER_WAITING;
    m->transition = WIN12_DIRECT_LOCAL_SERVER_ID_SENT;
    if (!ports->line(ports->context, (uint8_t)SLOW, false)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code waiting_and_others_link_closed(struct win12_direct_local_server *m, win12_time now)
{
    (void)now;
    /* gone (spec/sessions/direct_local_server.yaml:146) */
    m->state = WIN12_DIRECT_LOCAL_SERVER_ENDED;
    m->transition = WIN12_DIRECT_LOCAL_SERVER_ID_GONE;
    return WIN12_OK;
}

static win12_code reacting_and_others_link_closed(struct win12_direct_local_server *m, win12_time now)
{
    (void)now;
    /* gone (spec/sessions/direct_local_server.yaml:146) */
    m->state = WIN12_DIRECT_LOCAL_SERVER_ENDED;
    m->reaction_at = WIN12_NEVER;
    m->transition = WIN12_DIRECT_LOCAL_SERVER_ID_GONE;
    return WIN12_OK;
}

static win12_code offering_link_closed(struct win12_direct_local_server *m, win12_time now)
{
    (void)now;
    /* gone (spec/sessions/direct_local_server.yaml:146) */
    m->state = WIN12_DIRECT_LOCAL_SERVER_ENDED;
    m->choice_at = WIN12_NEVER;
    m->transition = WIN12_DIRECT_LOCAL_SERVER_ID_GONE;
    return WIN12_OK;
}

static win12_code programming_link_closed(struct win12_direct_local_server *m, win12_time now)
{
    (void)now;
    /* gone (spec/sessions/direct_local_server.yaml:146) */
    m->state = WIN12_DIRECT_LOCAL_SERVER_ENDED;
    m->inactivity_at = WIN12_NEVER;
    m->transition = WIN12_DIRECT_LOCAL_SERVER_ID_GONE;
    return WIN12_OK;
}

static win12_code ended_link_closed(struct win12_direct_local_server *m, win12_time now)
{
    (void)now;
    /* unexpected_link_closed (spec/sessions/direct_local_server.yaml:92) */
    m->transition = WIN12_DIRECT_LOCAL_SERVER_ID_UNEXPECTED_LINK_CLOSED;
    return WIN12_OK;
}

static win12_code waiting_rx_request(struct win12_direct_local_server *m, bool ours, win12_time now)
{
    if (!ours) {
        /* request_foreign (spec/sessions/direct_local_server.yaml:103) */
        m->transition = WIN12_DIRECT_LOCAL_SERVER_ID_REQUEST_FOREIGN;
        return WIN12_OK;
    }
    if (m->mode == MODE_D) {
        /* request_silent (spec/sessions/direct_local_server.yaml:104) */
        m->transition = WIN12_DIRECT_LOCAL_SERVER_ID_REQUEST_SILENT;
        return WIN12_OK;
    }
    /* request_heard (spec/sessions/direct_local_server.yaml:105) */
    m->state = WIN12_DIRECT_LOCAL_SERVER_REACTING;
    m->reaction_at = win12_after(now, m->reaction_after);
    m->transition = WIN12_DIRECT_LOCAL_SERVER_ID_REQUEST_HEARD;
    return WIN12_OK;
}

static win12_code reacting_and_others_rx_request(struct win12_direct_local_server *m, bool ours, win12_time now)
{
    (void)ours;
    (void)now;
    /* unexpected_rx_request (spec/sessions/direct_local_server.yaml:93) */
    m->transition = WIN12_DIRECT_LOCAL_SERVER_ID_UNEXPECTED_RX_REQUEST;
    return WIN12_OK;
}

static win12_code offering_rx_request(struct win12_direct_local_server *m, bool ours, win12_time now)
{
    if (!ours) {
        /* request_foreign (spec/sessions/direct_local_server.yaml:103) */
        m->transition = WIN12_DIRECT_LOCAL_SERVER_ID_REQUEST_FOREIGN;
        return WIN12_OK;
    }
    if (m->mode == MODE_D) {
        /* request_silent (spec/sessions/direct_local_server.yaml:104) */
        m->transition = WIN12_DIRECT_LOCAL_SERVER_ID_REQUEST_SILENT;
        return WIN12_OK;
    }
    /* request_heard (spec/sessions/direct_local_server.yaml:105) */
    m->state = WIN12_DIRECT_LOCAL_SERVER_REACTING;
    m->reaction_at = win12_after(now, m->reaction_after);
    m->choice_at = WIN12_NEVER;
    m->transition = WIN12_DIRECT_LOCAL_SERVER_ID_REQUEST_HEARD;
    return WIN12_OK;
}

static win12_code waiting_and_others_rx_acknowledgement(struct win12_direct_local_server *m, uint32_t protocol,
    uint8_t z, uint32_t option, win12_time now)
{
    (void)protocol;
    (void)z;
    (void)option;
    (void)now;
    /* unexpected_rx_acknowledgement (spec/sessions/direct_local_server.yaml:93) */
    m->transition = WIN12_DIRECT_LOCAL_SERVER_ID_UNEXPECTED_RX_ACKNOWLEDGEMENT;
    return WIN12_OK;
}

static win12_code offering_rx_acknowledgement(struct win12_direct_local_server *m, uint32_t protocol, uint8_t z,
    uint32_t option, win12_time now)
{
    const struct win12_direct_local_server_ports *ports = m->ports;

    if ((protocol == PROTOCOL_HDLC) && (m->mode == MODE_E)) {
        /* acknowledged_to_hdlc (spec/sessions/direct_local_server.yaml:119) */
        m->chosen = (uint8_t)((z == m->offered) ? m->offered : SLOW);
        m->state = WIN12_DIRECT_LOCAL_SERVER_REPEATING;
        m->reaction_at = win12_after(now, m->reaction_after);
        m->choice_at = WIN12_NEVER;
        m->transition = WIN12_DIRECT_LOCAL_SERVER_ID_ACKNOWLEDGED_TO_HDLC;
        return WIN12_OK;
    }
    if (protocol == PROTOCOL_HDLC) {
        /* acknowledged_no_hdlc (spec/sessions/direct_local_server.yaml:120) */
        m->state = WIN12_DIRECT_LOCAL_SERVER_WAITING;
        m->choice_at = WIN12_NEVER;
        m->transition = WIN12_DIRECT_LOCAL_SERVER_ID_ACKNOWLEDGED_NO_HDLC;
        return WIN12_OK;
    }
    if (option == OPTION_PROGRAMMING) {
        /* acknowledged_to_programming (spec/sessions/direct_local_server.yaml:121) */
        m->state = WIN12_DIRECT_LOCAL_SERVER_ENTERING;
        m->reaction_at = win12_after(now, m->reaction_after);
        m->choice_at = WIN12_NEVER;
        m->transition = WIN12_DIRECT_LOCAL_SERVER_ID_ACKNOWLEDGED_TO_PROGRAMMING;
        if (!ports->line(ports->context, (uint8_t)((z == m->offered) ? m->offered : SLOW), false)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* acknowledged_to_readout (spec/sessions/direct_local_server.yaml:122) */
    m->state = WIN12_DIRECT_LOCAL_SERVER_SWITCHING;
    m->reaction_at = win12_after(now, m->reaction_after);
    m->choice_at = WIN12_NEVER;
    m->transition = WIN12_DIRECT_LOCAL_SERVER_ID_ACKNOWLEDGED_TO_READOUT;
    if (!ports->line(ports->context, (uint8_t)((z == m->offered) ? m->offered : SLOW), false)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code waiting_and_others_rx_command(struct win12_direct_local_server *m, uint32_t kind, win12_time now)
{
    (void)kind;
    (void)now;
    /* unexpected_rx_command (spec/sessions/direct_local_server.yaml:93) */
    m->transition = WIN12_DIRECT_LOCAL_SERVER_ID_UNEXPECTED_RX_COMMAND;
    return WIN12_OK;
}

static win12_code programming_rx_command(struct win12_direct_local_server *m, uint32_t kind, win12_time now)
{
    const struct win12_direct_local_server_ports *ports = m->ports;

    const bool password_ok = ports->password_ok(ports->context);
    if ((kind == COMMAND_KIND_PASSWORD) && password_ok) {
        /* command_password (spec/sessions/direct_local_server.yaml:135) */
        m->proved = true;
        m->inactivity_at = win12_after(now, m->inactivity_after);
        m->transition = WIN12_DIRECT_LOCAL_SERVER_ID_COMMAND_PASSWORD;
        if (!ports->send_acknowledged(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (kind == COMMAND_KIND_PASSWORD) {
        /* command_wrong_password (spec/sessions/direct_local_server.yaml:136) */
        m->state = WIN12_DIRECT_LOCAL_SERVER_SENDING;
        m->inactivity_at = WIN12_NEVER;
        m->transition = WIN12_DIRECT_LOCAL_SERVER_ID_COMMAND_WRONG_PASSWORD;
        if (!ports->send_leave(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->start_leave(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (m->secured && !m->proved) {
        /* command_forbidden (spec/sessions/direct_local_server.yaml:137) */
        m->inactivity_at = win12_after(now, m->inactivity_after);
        m->transition = WIN12_DIRECT_LOCAL_SERVER_ID_COMMAND_FORBIDDEN;
        if (!ports->send_refusal(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    const bool known = ports->known(ports->context);
    if ((kind == COMMAND_KIND_READ) && known) {
        /* command_read (spec/sessions/direct_local_server.yaml:138) */
        m->inactivity_at = win12_after(now, m->inactivity_after);
        m->transition = WIN12_DIRECT_LOCAL_SERVER_ID_COMMAND_READ;
        if (!ports->send_answer(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* command_refused (spec/sessions/direct_local_server.yaml:139) */
    m->inactivity_at = win12_after(now, m->inactivity_after);
    m->transition = WIN12_DIRECT_LOCAL_SERVER_ID_COMMAND_REFUSED;
    if (!ports->send_refusal(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code waiting_and_others_rx_corrupt(struct win12_direct_local_server *m, win12_time now)
{
    (void)now;
    /* unexpected_rx_corrupt (spec/sessions/direct_local_server.yaml:93) */
    m->transition = WIN12_DIRECT_LOCAL_SERVER_ID_UNEXPECTED_RX_CORRUPT;
    return WIN12_OK;
}

static win12_code programming_rx_corrupt(struct win12_direct_local_server *m, win12_time now)
{
    const struct win12_direct_local_server_ports *ports = m->ports;

    /* repeat (spec/sessions/direct_local_server.yaml:140) */
    m->inactivity_at = win12_after(now, m->inactivity_after);
    m->transition = WIN12_DIRECT_LOCAL_SERVER_ID_REPEAT;
    if (!ports->send_repeat(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code waiting_and_others_rx_repeat(struct win12_direct_local_server *m, win12_time now)
{
    (void)now;
    /* unexpected_rx_repeat (spec/sessions/direct_local_server.yaml:93) */
    m->transition = WIN12_DIRECT_LOCAL_SERVER_ID_UNEXPECTED_RX_REPEAT;
    return WIN12_OK;
}

static win12_code programming_rx_repeat(struct win12_direct_local_server *m, win12_time now)
{
    const struct win12_direct_local_server_ports *ports = m->ports;

    /* again (spec/sessions/direct_local_server.yaml:141) */
    m->inactivity_at = win12_after(now, m->inactivity_after);
    m->transition = WIN12_DIRECT_LOCAL_SERVER_ID_AGAIN;
    if (!ports->send_again(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code waiting_and_others_rx_leave(struct win12_direct_local_server *m, win12_time now)
{
    (void)now;
    /* unexpected_rx_leave (spec/sessions/direct_local_server.yaml:93) */
    m->transition = WIN12_DIRECT_LOCAL_SERVER_ID_UNEXPECTED_RX_LEAVE;
    return WIN12_OK;
}

static win12_code programming_rx_leave(struct win12_direct_local_server *m, win12_time now)
{
    const struct win12_direct_local_server_ports *ports = m->ports;

    (void)now;
    /* left (spec/sessions/direct_local_server.yaml:142) */
    m->proved = false;
    m->state = WIN12_DIRECT_LOCAL_SERVER_WAITING;
    m->inactivity_at = WIN12_NEVER;
    m->transition = WIN12_DIRECT_LOCAL_SERVER_ID_LEFT;
    if (!ports->line(ports->context, (uint8_t)SLOW, false)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code reacting_timer_reaction(struct win12_direct_local_server *m, win12_time now)
{
    const struct win12_direct_local_server_ports *ports = m->ports;

    (void)now;
    /* identify (spec/sessions/direct_local_server.yaml:106) */
    m->state = WIN12_DIRECT_LOCAL_SERVER_SAYING;
    m->reaction_at = WIN12_NEVER;
    m->transition = WIN12_DIRECT_LOCAL_SERVER_ID_IDENTIFY;
    if (!ports->send_identification(ports->context, m->offered)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->start_leave(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code switching_timer_reaction(struct win12_direct_local_server *m, win12_time now)
{
    const struct win12_direct_local_server_ports *ports = m->ports;

    (void)now;
    /* read_out (spec/sessions/direct_local_server.yaml:123) */
    m->state = WIN12_DIRECT_LOCAL_SERVER_SENDING;
    m->reaction_at = WIN12_NEVER;
    m->transition = WIN12_DIRECT_LOCAL_SERVER_ID_READ_OUT;
    if (!ports->send_readout(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->start_leave(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code entering_timer_reaction(struct win12_direct_local_server *m, win12_time now)
{
    const struct win12_direct_local_server_ports *ports = m->ports;

    /* challenge (spec/sessions/direct_local_server.yaml:129) */
    m->state = WIN12_DIRECT_LOCAL_SERVER_PROGRAMMING;
    m->inactivity_at = win12_after(now, m->inactivity_after);
    m->reaction_at = WIN12_NEVER;
    m->transition = WIN12_DIRECT_LOCAL_SERVER_ID_CHALLENGE;
    if (!ports->send_challenge(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code repeating_timer_reaction(struct win12_direct_local_server *m, win12_time now)
{
    const struct win12_direct_local_server_ports *ports = m->ports;

    (void)now;
    /* repeated (spec/sessions/direct_local_server.yaml:125) */
    m->state = WIN12_DIRECT_LOCAL_SERVER_CONFIRMING;
    m->reaction_at = WIN12_NEVER;
    m->transition = WIN12_DIRECT_LOCAL_SERVER_ID_REPEATED;
    if (!ports->send_acknowledgement(ports->context, m->chosen)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->start_leave(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code offering_timer_choice(struct win12_direct_local_server *m, win12_time now)
{
    (void)now;
    /* no_choice (spec/sessions/direct_local_server.yaml:114) */
    m->state = WIN12_DIRECT_LOCAL_SERVER_WAITING;
    m->choice_at = WIN12_NEVER;
    m->transition = WIN12_DIRECT_LOCAL_SERVER_ID_NO_CHOICE;
    return WIN12_OK;
}

static win12_code programming_timer_inactivity(struct win12_direct_local_server *m, win12_time now)
{
    const struct win12_direct_local_server_ports *ports = m->ports;

    (void)now;
    /* inactive (spec/sessions/direct_local_server.yaml:143) */
    m->state = WIN12_DIRECT_LOCAL_SERVER_SENDING;
    m->inactivity_at = WIN12_NEVER;
    m->transition = WIN12_DIRECT_LOCAL_SERVER_ID_INACTIVE;
    if (!ports->send_leave(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->start_leave(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

void win12_direct_local_server_init(struct win12_direct_local_server *m,
    const struct win12_direct_local_server_ports *ports)
{
    m->ports = ports;
    m->state = WIN12_DIRECT_LOCAL_SERVER_WAITING;
    m->transition = WIN12_DIRECT_LOCAL_SERVER_ID_REQUEST_FOREIGN;
    m->mode = 0U;
    m->offered = 0U;
    m->secured = false;
    m->chosen = 48U;
    m->proved = false;
    m->reaction_after = WIN12_T_LOCAL_REACTION;
    m->reaction_at = WIN12_NEVER;
    m->choice_after = WIN12_T_LOCAL_ANSWER;
    m->choice_at = WIN12_NEVER;
    m->inactivity_after = WIN12_T_LOCAL_INACTIVITY;
    m->inactivity_at = WIN12_NEVER;
}

win12_code win12_direct_local_server_api_push(struct win12_direct_local_server *m, win12_time now)
{
    switch (m->state) {
    case WIN12_DIRECT_LOCAL_SERVER_WAITING:
        return waiting_api_push(m, now);
    case WIN12_DIRECT_LOCAL_SERVER_REACTING:
    case WIN12_DIRECT_LOCAL_SERVER_SAYING:
    case WIN12_DIRECT_LOCAL_SERVER_OFFERING:
    case WIN12_DIRECT_LOCAL_SERVER_SWITCHING:
    case WIN12_DIRECT_LOCAL_SERVER_ENTERING:
    case WIN12_DIRECT_LOCAL_SERVER_REPEATING:
    case WIN12_DIRECT_LOCAL_SERVER_CONFIRMING:
    case WIN12_DIRECT_LOCAL_SERVER_SENDING:
    case WIN12_DIRECT_LOCAL_SERVER_PROGRAMMING:
    case WIN12_DIRECT_LOCAL_SERVER_HANDED:
    case WIN12_DIRECT_LOCAL_SERVER_ENDED:
        return reacting_and_others_api_push(m, now);
    }
    return WIN12_OK;
}

win12_code win12_direct_local_server_api_done(struct win12_direct_local_server *m, win12_time now)
{
    switch (m->state) {
    case WIN12_DIRECT_LOCAL_SERVER_WAITING:
    case WIN12_DIRECT_LOCAL_SERVER_REACTING:
    case WIN12_DIRECT_LOCAL_SERVER_SAYING:
    case WIN12_DIRECT_LOCAL_SERVER_OFFERING:
    case WIN12_DIRECT_LOCAL_SERVER_SWITCHING:
    case WIN12_DIRECT_LOCAL_SERVER_ENTERING:
    case WIN12_DIRECT_LOCAL_SERVER_REPEATING:
    case WIN12_DIRECT_LOCAL_SERVER_CONFIRMING:
    case WIN12_DIRECT_LOCAL_SERVER_SENDING:
    case WIN12_DIRECT_LOCAL_SERVER_PROGRAMMING:
    case WIN12_DIRECT_LOCAL_SERVER_ENDED:
        return waiting_and_others_api_done(m, now);
    case WIN12_DIRECT_LOCAL_SERVER_HANDED:
        return handed_api_done(m, now);
    }
    return WIN12_OK;
}

win12_code win12_direct_local_server_done_left(struct win12_direct_local_server *m, win12_time now)
{
    switch (m->state) {
    case WIN12_DIRECT_LOCAL_SERVER_WAITING:
    case WIN12_DIRECT_LOCAL_SERVER_REACTING:
    case WIN12_DIRECT_LOCAL_SERVER_OFFERING:
    case WIN12_DIRECT_LOCAL_SERVER_SWITCHING:
    case WIN12_DIRECT_LOCAL_SERVER_ENTERING:
    case WIN12_DIRECT_LOCAL_SERVER_REPEATING:
    case WIN12_DIRECT_LOCAL_SERVER_PROGRAMMING:
    case WIN12_DIRECT_LOCAL_SERVER_HANDED:
    case WIN12_DIRECT_LOCAL_SERVER_ENDED:
        return waiting_and_others_done_left(m, now);
    case WIN12_DIRECT_LOCAL_SERVER_SAYING:
        return saying_done_left(m, now);
    case WIN12_DIRECT_LOCAL_SERVER_CONFIRMING:
        return confirming_done_left(m, now);
    case WIN12_DIRECT_LOCAL_SERVER_SENDING:
        return sending_done_left(m, now);
    }
    return WIN12_OK;
}

win12_code win12_direct_local_server_link_closed(struct win12_direct_local_server *m, win12_time now)
{
    switch (m->state) {
    case WIN12_DIRECT_LOCAL_SERVER_WAITING:
    case WIN12_DIRECT_LOCAL_SERVER_SAYING:
    case WIN12_DIRECT_LOCAL_SERVER_CONFIRMING:
    case WIN12_DIRECT_LOCAL_SERVER_SENDING:
    case WIN12_DIRECT_LOCAL_SERVER_HANDED:
        return waiting_and_others_link_closed(m, now);
    case WIN12_DIRECT_LOCAL_SERVER_REACTING:
    case WIN12_DIRECT_LOCAL_SERVER_SWITCHING:
    case WIN12_DIRECT_LOCAL_SERVER_ENTERING:
    case WIN12_DIRECT_LOCAL_SERVER_REPEATING:
        return reacting_and_others_link_closed(m, now);
    case WIN12_DIRECT_LOCAL_SERVER_OFFERING:
        return offering_link_closed(m, now);
    case WIN12_DIRECT_LOCAL_SERVER_PROGRAMMING:
        return programming_link_closed(m, now);
    case WIN12_DIRECT_LOCAL_SERVER_ENDED:
        return ended_link_closed(m, now);
    }
    return WIN12_OK;
}

win12_code win12_direct_local_server_rx_request(struct win12_direct_local_server *m, bool ours, win12_time now)
{
    switch (m->state) {
    case WIN12_DIRECT_LOCAL_SERVER_WAITING:
        return waiting_rx_request(m, ours, now);
    case WIN12_DIRECT_LOCAL_SERVER_REACTING:
    case WIN12_DIRECT_LOCAL_SERVER_SAYING:
    case WIN12_DIRECT_LOCAL_SERVER_SWITCHING:
    case WIN12_DIRECT_LOCAL_SERVER_ENTERING:
    case WIN12_DIRECT_LOCAL_SERVER_REPEATING:
    case WIN12_DIRECT_LOCAL_SERVER_CONFIRMING:
    case WIN12_DIRECT_LOCAL_SERVER_SENDING:
    case WIN12_DIRECT_LOCAL_SERVER_PROGRAMMING:
    case WIN12_DIRECT_LOCAL_SERVER_HANDED:
    case WIN12_DIRECT_LOCAL_SERVER_ENDED:
        return reacting_and_others_rx_request(m, ours, now);
    case WIN12_DIRECT_LOCAL_SERVER_OFFERING:
        return offering_rx_request(m, ours, now);
    }
    return WIN12_OK;
}

win12_code win12_direct_local_server_rx_acknowledgement(struct win12_direct_local_server *m, uint32_t protocol,
    uint8_t z, uint32_t option, win12_time now)
{
    switch (m->state) {
    case WIN12_DIRECT_LOCAL_SERVER_WAITING:
    case WIN12_DIRECT_LOCAL_SERVER_REACTING:
    case WIN12_DIRECT_LOCAL_SERVER_SAYING:
    case WIN12_DIRECT_LOCAL_SERVER_SWITCHING:
    case WIN12_DIRECT_LOCAL_SERVER_ENTERING:
    case WIN12_DIRECT_LOCAL_SERVER_REPEATING:
    case WIN12_DIRECT_LOCAL_SERVER_CONFIRMING:
    case WIN12_DIRECT_LOCAL_SERVER_SENDING:
    case WIN12_DIRECT_LOCAL_SERVER_PROGRAMMING:
    case WIN12_DIRECT_LOCAL_SERVER_HANDED:
    case WIN12_DIRECT_LOCAL_SERVER_ENDED:
        return waiting_and_others_rx_acknowledgement(m, protocol, z, option, now);
    case WIN12_DIRECT_LOCAL_SERVER_OFFERING:
        return offering_rx_acknowledgement(m, protocol, z, option, now);
    }
    return WIN12_OK;
}

win12_code win12_direct_local_server_rx_command(struct win12_direct_local_server *m, uint32_t kind, win12_time now)
{
    switch (m->state) {
    case WIN12_DIRECT_LOCAL_SERVER_WAITING:
    case WIN12_DIRECT_LOCAL_SERVER_REACTING:
    case WIN12_DIRECT_LOCAL_SERVER_SAYING:
    case WIN12_DIRECT_LOCAL_SERVER_OFFERING:
    case WIN12_DIRECT_LOCAL_SERVER_SWITCHING:
    case WIN12_DIRECT_LOCAL_SERVER_ENTERING:
    case WIN12_DIRECT_LOCAL_SERVER_REPEATING:
    case WIN12_DIRECT_LOCAL_SERVER_CONFIRMING:
    case WIN12_DIRECT_LOCAL_SERVER_SENDING:
    case WIN12_DIRECT_LOCAL_SERVER_HANDED:
    case WIN12_DIRECT_LOCAL_SERVER_ENDED:
        return waiting_and_others_rx_command(m, kind, now);
    case WIN12_DIRECT_LOCAL_SERVER_PROGRAMMING:
        return programming_rx_command(m, kind, now);
    }
    return WIN12_OK;
}

win12_code win12_direct_local_server_rx_corrupt(struct win12_direct_local_server *m, win12_time now)
{
    switch (m->state) {
    case WIN12_DIRECT_LOCAL_SERVER_WAITING:
    case WIN12_DIRECT_LOCAL_SERVER_REACTING:
    case WIN12_DIRECT_LOCAL_SERVER_SAYING:
    case WIN12_DIRECT_LOCAL_SERVER_OFFERING:
    case WIN12_DIRECT_LOCAL_SERVER_SWITCHING:
    case WIN12_DIRECT_LOCAL_SERVER_ENTERING:
    case WIN12_DIRECT_LOCAL_SERVER_REPEATING:
    case WIN12_DIRECT_LOCAL_SERVER_CONFIRMING:
    case WIN12_DIRECT_LOCAL_SERVER_SENDING:
    case WIN12_DIRECT_LOCAL_SERVER_HANDED:
    case WIN12_DIRECT_LOCAL_SERVER_ENDED:
        return waiting_and_others_rx_corrupt(m, now);
    case WIN12_DIRECT_LOCAL_SERVER_PROGRAMMING:
        return programming_rx_corrupt(m, now);
    }
    return WIN12_OK;
}

win12_code win12_direct_local_server_rx_repeat(struct win12_direct_local_server *m, win12_time now)
{
    switch (m->state) {
    case WIN12_DIRECT_LOCAL_SERVER_WAITING:
    case WIN12_DIRECT_LOCAL_SERVER_REACTING:
    case WIN12_DIRECT_LOCAL_SERVER_SAYING:
    case WIN12_DIRECT_LOCAL_SERVER_OFFERING:
    case WIN12_DIRECT_LOCAL_SERVER_SWITCHING:
    case WIN12_DIRECT_LOCAL_SERVER_ENTERING:
    case WIN12_DIRECT_LOCAL_SERVER_REPEATING:
    case WIN12_DIRECT_LOCAL_SERVER_CONFIRMING:
    case WIN12_DIRECT_LOCAL_SERVER_SENDING:
    case WIN12_DIRECT_LOCAL_SERVER_HANDED:
    case WIN12_DIRECT_LOCAL_SERVER_ENDED:
        return waiting_and_others_rx_repeat(m, now);
    case WIN12_DIRECT_LOCAL_SERVER_PROGRAMMING:
        return programming_rx_repeat(m, now);
    }
    return WIN12_OK;
}

win12_code win12_direct_local_server_rx_leave(struct win12_direct_local_server *m, win12_time now)
{
    switch (m->state) {
    case WIN12_DIRECT_LOCAL_SERVER_WAITING:
    case WIN12_DIRECT_LOCAL_SERVER_REACTING:
    case WIN12_DIRECT_LOCAL_SERVER_SAYING:
    case WIN12_DIRECT_LOCAL_SERVER_OFFERING:
    case WIN12_DIRECT_LOCAL_SERVER_SWITCHING:
    case WIN12_DIRECT_LOCAL_SERVER_ENTERING:
    case WIN12_DIRECT_LOCAL_SERVER_REPEATING:
    case WIN12_DIRECT_LOCAL_SERVER_CONFIRMING:
    case WIN12_DIRECT_LOCAL_SERVER_SENDING:
    case WIN12_DIRECT_LOCAL_SERVER_HANDED:
    case WIN12_DIRECT_LOCAL_SERVER_ENDED:
        return waiting_and_others_rx_leave(m, now);
    case WIN12_DIRECT_LOCAL_SERVER_PROGRAMMING:
        return programming_rx_leave(m, now);
    }
    return WIN12_OK;
}

static win12_code win12_direct_local_server_timer_reaction(struct win12_direct_local_server *m, win12_time now)
{
    switch (m->state) {
    case WIN12_DIRECT_LOCAL_SERVER_REACTING:
        return reacting_timer_reaction(m, now);
    case WIN12_DIRECT_LOCAL_SERVER_SWITCHING:
        return switching_timer_reaction(m, now);
    case WIN12_DIRECT_LOCAL_SERVER_ENTERING:
        return entering_timer_reaction(m, now);
    case WIN12_DIRECT_LOCAL_SERVER_REPEATING:
        return repeating_timer_reaction(m, now);
    case WIN12_DIRECT_LOCAL_SERVER_WAITING:
    case WIN12_DIRECT_LOCAL_SERVER_SAYING:
    case WIN12_DIRECT_LOCAL_SERVER_OFFERING:
    case WIN12_DIRECT_LOCAL_SERVER_CONFIRMING:
    case WIN12_DIRECT_LOCAL_SERVER_SENDING:
    case WIN12_DIRECT_LOCAL_SERVER_PROGRAMMING:
    case WIN12_DIRECT_LOCAL_SERVER_HANDED:
    case WIN12_DIRECT_LOCAL_SERVER_ENDED:
        break; /* the timer does not run */
    }
    return WIN12_OK;
}

static win12_code win12_direct_local_server_timer_choice(struct win12_direct_local_server *m, win12_time now)
{
    switch (m->state) {
    case WIN12_DIRECT_LOCAL_SERVER_OFFERING:
        return offering_timer_choice(m, now);
    case WIN12_DIRECT_LOCAL_SERVER_WAITING:
    case WIN12_DIRECT_LOCAL_SERVER_REACTING:
    case WIN12_DIRECT_LOCAL_SERVER_SAYING:
    case WIN12_DIRECT_LOCAL_SERVER_SWITCHING:
    case WIN12_DIRECT_LOCAL_SERVER_ENTERING:
    case WIN12_DIRECT_LOCAL_SERVER_REPEATING:
    case WIN12_DIRECT_LOCAL_SERVER_CONFIRMING:
    case WIN12_DIRECT_LOCAL_SERVER_SENDING:
    case WIN12_DIRECT_LOCAL_SERVER_PROGRAMMING:
    case WIN12_DIRECT_LOCAL_SERVER_HANDED:
    case WIN12_DIRECT_LOCAL_SERVER_ENDED:
        break; /* the timer does not run */
    }
    return WIN12_OK;
}

static win12_code win12_direct_local_server_timer_inactivity(struct win12_direct_local_server *m, win12_time now)
{
    switch (m->state) {
    case WIN12_DIRECT_LOCAL_SERVER_PROGRAMMING:
        return programming_timer_inactivity(m, now);
    case WIN12_DIRECT_LOCAL_SERVER_WAITING:
    case WIN12_DIRECT_LOCAL_SERVER_REACTING:
    case WIN12_DIRECT_LOCAL_SERVER_SAYING:
    case WIN12_DIRECT_LOCAL_SERVER_OFFERING:
    case WIN12_DIRECT_LOCAL_SERVER_SWITCHING:
    case WIN12_DIRECT_LOCAL_SERVER_ENTERING:
    case WIN12_DIRECT_LOCAL_SERVER_REPEATING:
    case WIN12_DIRECT_LOCAL_SERVER_CONFIRMING:
    case WIN12_DIRECT_LOCAL_SERVER_SENDING:
    case WIN12_DIRECT_LOCAL_SERVER_HANDED:
    case WIN12_DIRECT_LOCAL_SERVER_ENDED:
        break; /* the timer does not run */
    }
    return WIN12_OK;
}

win12_time win12_direct_local_server_deadline(const struct win12_direct_local_server *m)
{
    win12_time at = m->reaction_at;
    if (m->choice_at < at) {
        at = m->choice_at;
    }
    if (m->inactivity_at < at) {
        at = m->inactivity_at;
    }
    return at;
}

win12_code win12_direct_local_server_handle_timer(struct win12_direct_local_server *m, win12_time now)
{
    if (m->reaction_at != WIN12_NEVER && m->reaction_at <= now) {
        return win12_direct_local_server_timer_reaction(m, now);
    }
    if (m->choice_at != WIN12_NEVER && m->choice_at <= now) {
        return win12_direct_local_server_timer_choice(m, now);
    }
    if (m->inactivity_at != WIN12_NEVER && m->inactivity_at <= now) {
        return win12_direct_local_server_timer_inactivity(m, now);
    }
    return WIN12_OK;
}
