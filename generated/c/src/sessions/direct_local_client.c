// Generated from spec/sessions/direct_local_client.yaml. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/sessions/direct_local_client.h"
#include "win12/limits.h"

#define OPTION_BINARY 50U
#define OPTION_PROGRAMMING 49U
#define OPTION_READOUT 48U
#define PROTOCOL_HDLC 50U
#define PROTOCOL_NORMAL 48U
#define WAY_HDLC 2U
#define WAY_PROGRAMMING 1U
#define WAY_PUSHED 3U
#define LOCAL_RETRIES WIN12_LOCAL_RETRIES
#define SLOW 48U
#define DIGITS_END 57U
#define LETTERS 65U
#define LETTERS_END 73U

static win12_code idle_api_open(struct win12_direct_local_client *m, win12_time now)
{
    const struct win12_direct_local_client_ports *ports = m->ports;

    if (m->wanted == WAY_PUSHED) {
        /* open_hear (spec/sessions/direct_local_client.yaml:114) */
        m->state = WIN12_DIRECT_LOCAL_CLIENT_HEARING;
        m->push_at = win12_after(now, m->push_after);
        m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_OPEN_HEAR;
        return WIN12_OK;
    }
    if (m->wakes) {
        /* open_wake (spec/sessions/direct_local_client.yaml:115) */
        m->state = WIN12_DIRECT_LOCAL_CLIENT_WAKING;
        m->wake_at = win12_after(now, m->wake_after);
        m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_OPEN_WAKE;
        if (!ports->send_wake(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* open_sign_on (spec/sessions/direct_local_client.yaml:116) */
    m->state = WIN12_DIRECT_LOCAL_CLIENT_SIGNING;
    m->answer_at = win12_after(now, m->answer_after);
    m->dialogue_at = win12_after(now, m->dialogue_after);
    m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_OPEN_SIGN_ON;
    if (!ports->send_request(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code waking_and_others_api_open(struct win12_direct_local_client *m, win12_time now)
{
    (void)now;
    /* unexpected_api_open (spec/sessions/direct_local_client.yaml:104) */
    m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_UNEXPECTED_API_OPEN;
    return WIN12_E_UNEXPECTED;
}

static win12_code idle_and_others_link_octets(struct win12_direct_local_client *m, win12_time now)
{
    (void)now;
    /* unexpected_link_octets (spec/sessions/direct_local_client.yaml:105) */
    m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_UNEXPECTED_LINK_OCTETS;
    return WIN12_OK;
}

static win12_code signing_and_others_link_octets(struct win12_direct_local_client *m, win12_time now)
{
    /* goes_on (spec/sessions/direct_local_client.yaml:119) */
    m->answer_at = win12_after(now, m->answer_after);
    m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_GOES_ON;
    return WIN12_OK;
}

static win12_code pausing_link_octets(struct win12_direct_local_client *m, win12_time now)
{
    /* not_quiet (spec/sessions/direct_local_client.yaml:169) */
    m->quiet_at = win12_after(now, m->quiet_after);
    m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_NOT_QUIET;
    return WIN12_OK;
}

static win12_code idle_link_closed(struct win12_direct_local_client *m, win12_time now)
{
    (void)now;
    /* gone (spec/sessions/direct_local_client.yaml:184) */
    m->state = WIN12_DIRECT_LOCAL_CLIENT_ENDED;
    m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_GONE;
    return WIN12_E_PEER_CLOSED;
}

static win12_code waking_link_closed(struct win12_direct_local_client *m, win12_time now)
{
    (void)now;
    /* gone (spec/sessions/direct_local_client.yaml:184) */
    m->state = WIN12_DIRECT_LOCAL_CLIENT_ENDED;
    m->wake_at = WIN12_NEVER;
    m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_GONE;
    return WIN12_E_PEER_CLOSED;
}

static win12_code signing_and_others_link_closed(struct win12_direct_local_client *m, win12_time now)
{
    (void)now;
    /* gone (spec/sessions/direct_local_client.yaml:184) */
    m->state = WIN12_DIRECT_LOCAL_CLIENT_ENDED;
    m->answer_at = WIN12_NEVER;
    m->dialogue_at = WIN12_NEVER;
    m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_GONE;
    return WIN12_E_PEER_CLOSED;
}

static win12_code choosing_link_closed(struct win12_direct_local_client *m, win12_time now)
{
    (void)now;
    /* gone (spec/sessions/direct_local_client.yaml:184) */
    m->state = WIN12_DIRECT_LOCAL_CLIENT_ENDED;
    m->dialogue_at = WIN12_NEVER;
    m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_GONE;
    return WIN12_E_PEER_CLOSED;
}

static win12_code settling_link_closed(struct win12_direct_local_client *m, win12_time now)
{
    (void)now;
    /* gone (spec/sessions/direct_local_client.yaml:184) */
    m->state = WIN12_DIRECT_LOCAL_CLIENT_ENDED;
    m->settle_at = WIN12_NEVER;
    m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_GONE;
    return WIN12_E_PEER_CLOSED;
}

static win12_code pausing_link_closed(struct win12_direct_local_client *m, win12_time now)
{
    (void)now;
    /* gone (spec/sessions/direct_local_client.yaml:184) */
    m->state = WIN12_DIRECT_LOCAL_CLIENT_ENDED;
    m->quiet_at = WIN12_NEVER;
    m->dialogue_at = WIN12_NEVER;
    m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_GONE;
    return WIN12_E_PEER_CLOSED;
}

static win12_code hearing_or_introduced_link_closed(struct win12_direct_local_client *m, win12_time now)
{
    (void)now;
    /* gone (spec/sessions/direct_local_client.yaml:184) */
    m->state = WIN12_DIRECT_LOCAL_CLIENT_ENDED;
    m->push_at = WIN12_NEVER;
    m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_GONE;
    return WIN12_E_PEER_CLOSED;
}

static win12_code ended_link_closed(struct win12_direct_local_client *m, win12_time now)
{
    (void)now;
    /* unexpected_link_closed (spec/sessions/direct_local_client.yaml:105) */
    m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_UNEXPECTED_LINK_CLOSED;
    return WIN12_OK;
}

static win12_code idle_and_others_done_left(struct win12_direct_local_client *m, win12_time now)
{
    (void)now;
    /* unexpected_done_left (spec/sessions/direct_local_client.yaml:106) */
    m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_UNEXPECTED_DONE_LEFT;
    return WIN12_OK;
}

static win12_code choosing_done_left(struct win12_direct_local_client *m, win12_time now)
{
    const struct win12_direct_local_client_ports *ports = m->ports;

    if (m->wanted == WAY_PROGRAMMING) {
        /* chosen_programming (spec/sessions/direct_local_client.yaml:143) */
        m->state = WIN12_DIRECT_LOCAL_CLIENT_LOGIN;
        m->answer_at = win12_after(now, m->answer_after);
        m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_CHOSEN_PROGRAMMING;
        if (!ports->line(ports->context, m->chosen, false)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* chosen_readout (spec/sessions/direct_local_client.yaml:144) */
    m->state = WIN12_DIRECT_LOCAL_CLIENT_READING;
    m->answer_at = win12_after(now, m->answer_after);
    m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_CHOSEN_READOUT;
    if (!ports->line(ports->context, m->chosen, false)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code idle_and_others_rx_request(struct win12_direct_local_client *m, win12_time now)
{
    (void)now;
    /* unexpected_rx_request (spec/sessions/direct_local_client.yaml:107) */
    m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_UNEXPECTED_RX_REQUEST;
    return WIN12_OK;
}

static win12_code signing_rx_request(struct win12_direct_local_client *m, win12_time now)
{
    (void)now;
    /* echo (spec/sessions/direct_local_client.yaml:118) */
    m->echo = true;
    m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_ECHO;
    return WIN12_OK;
}

static win12_code idle_and_others_rx_identification(struct win12_direct_local_client *m, uint8_t z, bool hdlc,
    win12_time now)
{
    (void)z;
    (void)hdlc;
    (void)now;
    /* unexpected_rx_identification (spec/sessions/direct_local_client.yaml:107) */
    m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_UNEXPECTED_RX_IDENTIFICATION;
    return WIN12_OK;
}

static win12_code signing_rx_identification(struct win12_direct_local_client *m, uint8_t z, bool hdlc, win12_time now)
{
    const struct win12_direct_local_client_ports *ports = m->ports;

    (void)now;
    if ((m->wanted == WAY_HDLC) && !(hdlc && (z >= SLOW) && (z <= DIGITS_END))) {
        /* identified_no_hdlc (spec/sessions/direct_local_client.yaml:125) */
        m->state = WIN12_DIRECT_LOCAL_CLIENT_ENDED;
        m->answer_at = WIN12_NEVER;
        m->dialogue_at = WIN12_NEVER;
        m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_IDENTIFIED_NO_HDLC;
        if (!ports->tell_identified(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_MODE_REFUSED;
    }
    if (m->wanted == WAY_HDLC) {
        /* identified_to_hdlc (spec/sessions/direct_local_client.yaml:126) */
        m->chosen = (uint8_t)((m->careful || (z > m->fastest)) ? SLOW : z);
        m->heard = false;
        m->state = WIN12_DIRECT_LOCAL_CLIENT_CONFIRMING;
        m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_IDENTIFIED_TO_HDLC;
        if (!ports->tell_identified(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->send_acknowledgement(ports->context, (uint32_t)PROTOCOL_HDLC,
            (uint8_t)((m->careful || (z > m->fastest)) ? SLOW : z), (uint32_t)OPTION_BINARY)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if ((m->wanted == WAY_PROGRAMMING) && !((z >= SLOW) && (z <= DIGITS_END))) {
        /* identified_no_programming (spec/sessions/direct_local_client.yaml:127) */
        m->state = WIN12_DIRECT_LOCAL_CLIENT_ENDED;
        m->answer_at = WIN12_NEVER;
        m->dialogue_at = WIN12_NEVER;
        m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_IDENTIFIED_NO_PROGRAMMING;
        if (!ports->tell_identified(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_MODE_REFUSED;
    }
    if (m->wanted == WAY_PROGRAMMING) {
        /* identified_to_programming (spec/sessions/direct_local_client.yaml:128) */
        m->chosen = (uint8_t)((m->careful || (z > m->fastest)) ? SLOW : z);
        m->state = WIN12_DIRECT_LOCAL_CLIENT_CHOOSING;
        m->answer_at = WIN12_NEVER;
        m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_IDENTIFIED_TO_PROGRAMMING;
        if (!ports->tell_identified(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->send_acknowledgement(ports->context, (uint32_t)PROTOCOL_NORMAL,
            (uint8_t)((m->careful || (z > m->fastest)) ? SLOW : z), (uint32_t)OPTION_PROGRAMMING)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->start_leave(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if ((z >= SLOW) && (z <= DIGITS_END)) {
        /* identified_mode_c (spec/sessions/direct_local_client.yaml:129) */
        m->chosen = (uint8_t)((m->careful || (z > m->fastest)) ? SLOW : z);
        m->state = WIN12_DIRECT_LOCAL_CLIENT_CHOOSING;
        m->answer_at = WIN12_NEVER;
        m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_IDENTIFIED_MODE_C;
        if (!ports->tell_identified(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->send_acknowledgement(ports->context, (uint32_t)PROTOCOL_NORMAL,
            (uint8_t)((m->careful || (z > m->fastest)) ? SLOW : z), (uint32_t)OPTION_READOUT)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->start_leave(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if ((z >= LETTERS) && (z <= LETTERS_END)) {
        /* identified_mode_b (spec/sessions/direct_local_client.yaml:130) */
        m->state = WIN12_DIRECT_LOCAL_CLIENT_READING;
        m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_IDENTIFIED_MODE_B;
        if (!ports->tell_identified(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->line(ports->context, z, false)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* identified_mode_a (spec/sessions/direct_local_client.yaml:131) */
    m->state = WIN12_DIRECT_LOCAL_CLIENT_READING;
    m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_IDENTIFIED_MODE_A;
    if (!ports->tell_identified(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code hearing_rx_identification(struct win12_direct_local_client *m, uint8_t z, bool hdlc, win12_time now)
{
    const struct win12_direct_local_client_ports *ports = m->ports;

    (void)z;
    (void)hdlc;
    (void)now;
    /* introduced (spec/sessions/direct_local_client.yaml:182) */
    m->state = WIN12_DIRECT_LOCAL_CLIENT_INTRODUCED;
    m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_INTRODUCED;
    if (!ports->tell_identified(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code introduced_rx_identification(struct win12_direct_local_client *m, uint8_t z, bool hdlc,
    win12_time now)
{
    const struct win12_direct_local_client_ports *ports = m->ports;

    (void)z;
    (void)hdlc;
    (void)now;
    /* introduced (spec/sessions/direct_local_client.yaml:182) */
    m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_INTRODUCED;
    if (!ports->tell_identified(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code idle_and_others_rx_acknowledgement(struct win12_direct_local_client *m, uint8_t z, win12_time now)
{
    (void)z;
    (void)now;
    /* unexpected_rx_acknowledgement (spec/sessions/direct_local_client.yaml:107) */
    m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_UNEXPECTED_RX_ACKNOWLEDGEMENT;
    return WIN12_OK;
}

static win12_code confirming_rx_acknowledgement(struct win12_direct_local_client *m, uint8_t z, win12_time now)
{
    const struct win12_direct_local_client_ports *ports = m->ports;

    if (z != m->chosen) {
        /* confirmed_other (spec/sessions/direct_local_client.yaml:150) */
        m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_CONFIRMED_OTHER;
        return WIN12_OK;
    }
    if (m->echo && !m->heard) {
        /* confirmed_echo (spec/sessions/direct_local_client.yaml:151) */
        m->heard = true;
        m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_CONFIRMED_ECHO;
        return WIN12_OK;
    }
    /* confirmed_handing (spec/sessions/direct_local_client.yaml:152) */
    m->state = WIN12_DIRECT_LOCAL_CLIENT_SETTLING;
    m->settle_at = win12_after(now, m->settle_after);
    m->answer_at = WIN12_NEVER;
    m->dialogue_at = WIN12_NEVER;
    m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_CONFIRMED_HANDING;
    if (!ports->line(ports->context, m->chosen, true)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code idle_and_others_rx_data(struct win12_direct_local_client *m, win12_time now)
{
    (void)now;
    /* unexpected_rx_data (spec/sessions/direct_local_client.yaml:107) */
    m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_UNEXPECTED_RX_DATA;
    return WIN12_OK;
}

static win12_code reading_rx_data(struct win12_direct_local_client *m, win12_time now)
{
    const struct win12_direct_local_client_ports *ports = m->ports;

    (void)now;
    /* readout (spec/sessions/direct_local_client.yaml:156) */
    m->state = WIN12_DIRECT_LOCAL_CLIENT_ENDED;
    m->answer_at = WIN12_NEVER;
    m->dialogue_at = WIN12_NEVER;
    m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_READOUT;
    if (!ports->tell_readout(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code idle_and_others_rx_pushed(struct win12_direct_local_client *m, win12_time now)
{
    (void)now;
    /* unexpected_rx_pushed (spec/sessions/direct_local_client.yaml:107) */
    m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_UNEXPECTED_RX_PUSHED;
    return WIN12_OK;
}

static win12_code introduced_rx_pushed(struct win12_direct_local_client *m, win12_time now)
{
    const struct win12_direct_local_client_ports *ports = m->ports;

    (void)now;
    /* pushed (spec/sessions/direct_local_client.yaml:181) */
    m->state = WIN12_DIRECT_LOCAL_CLIENT_ENDED;
    m->push_at = WIN12_NEVER;
    m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_PUSHED;
    if (!ports->tell_readout(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code idle_and_others_rx_corrupt(struct win12_direct_local_client *m, win12_time now)
{
    (void)now;
    /* unexpected_rx_corrupt (spec/sessions/direct_local_client.yaml:107) */
    m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_UNEXPECTED_RX_CORRUPT;
    return WIN12_OK;
}

static win12_code reading_rx_corrupt(struct win12_direct_local_client *m, win12_time now)
{
    const struct win12_direct_local_client_ports *ports = m->ports;

    if (m->tries < LOCAL_RETRIES) {
        /* corrupt_again (spec/sessions/direct_local_client.yaml:161) */
        m->tries = (uint8_t)((uint64_t)m->tries + 1U);
        m->state = WIN12_DIRECT_LOCAL_CLIENT_PAUSING;
        m->quiet_at = win12_after(now, m->quiet_after);
        m->answer_at = WIN12_NEVER;
        m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_CORRUPT_AGAIN;
        if (!ports->line(ports->context, (uint8_t)SLOW, false)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* corrupt_noisy (spec/sessions/direct_local_client.yaml:162) */
    m->state = WIN12_DIRECT_LOCAL_CLIENT_ENDED;
    m->answer_at = WIN12_NEVER;
    m->dialogue_at = WIN12_NEVER;
    m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_CORRUPT_NOISY;
    return WIN12_E_LINE_NOISY;
}

static win12_code login_rx_corrupt(struct win12_direct_local_client *m, win12_time now)
{
    const struct win12_direct_local_client_ports *ports = m->ports;

    if (m->tries < LOCAL_RETRIES) {
        /* challenge_corrupt_again (spec/sessions/direct_local_client.yaml:177) */
        m->tries = (uint8_t)((uint64_t)m->tries + 1U);
        m->answer_at = win12_after(now, m->answer_after);
        m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_CHALLENGE_CORRUPT_AGAIN;
        if (!ports->send_repeat(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* challenge_corrupt_noisy (spec/sessions/direct_local_client.yaml:178) */
    m->state = WIN12_DIRECT_LOCAL_CLIENT_ENDED;
    m->answer_at = WIN12_NEVER;
    m->dialogue_at = WIN12_NEVER;
    m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_CHALLENGE_CORRUPT_NOISY;
    if (!ports->send_leave(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_E_LINE_NOISY;
}

static win12_code idle_and_others_rx_challenge(struct win12_direct_local_client *m, win12_time now)
{
    (void)now;
    /* unexpected_rx_challenge (spec/sessions/direct_local_client.yaml:107) */
    m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_UNEXPECTED_RX_CHALLENGE;
    return WIN12_OK;
}

static win12_code login_rx_challenge(struct win12_direct_local_client *m, win12_time now)
{
    const struct win12_direct_local_client_ports *ports = m->ports;

    (void)now;
    /* challenged (spec/sessions/direct_local_client.yaml:179) */
    m->state = WIN12_DIRECT_LOCAL_CLIENT_ENDED;
    m->answer_at = WIN12_NEVER;
    m->dialogue_at = WIN12_NEVER;
    m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_CHALLENGED;
    if (!ports->tell_entered(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code idle_and_others_rx_leave(struct win12_direct_local_client *m, win12_time now)
{
    (void)now;
    /* unexpected_rx_leave (spec/sessions/direct_local_client.yaml:107) */
    m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_UNEXPECTED_RX_LEAVE;
    return WIN12_OK;
}

static win12_code login_rx_leave(struct win12_direct_local_client *m, win12_time now)
{
    (void)now;
    /* not_here (spec/sessions/direct_local_client.yaml:180) */
    m->state = WIN12_DIRECT_LOCAL_CLIENT_ENDED;
    m->answer_at = WIN12_NEVER;
    m->dialogue_at = WIN12_NEVER;
    m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_NOT_HERE;
    return WIN12_E_MODE_REFUSED;
}

static win12_code waking_timer_wake(struct win12_direct_local_client *m, win12_time now)
{
    const struct win12_direct_local_client_ports *ports = m->ports;

    /* awake (spec/sessions/direct_local_client.yaml:117) */
    m->state = WIN12_DIRECT_LOCAL_CLIENT_SIGNING;
    m->answer_at = win12_after(now, m->answer_after);
    m->dialogue_at = win12_after(now, m->dialogue_after);
    m->wake_at = WIN12_NEVER;
    m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_AWAKE;
    if (!ports->send_request(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code signing_timer_answer(struct win12_direct_local_client *m, win12_time now)
{
    const struct win12_direct_local_client_ports *ports = m->ports;

    if (m->tries < LOCAL_RETRIES) {
        /* silence_signing_again (spec/sessions/direct_local_client.yaml:136) */
        m->tries = (uint8_t)((uint64_t)m->tries + 1U);
        m->answer_at = win12_after(now, m->answer_after);
        m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_SILENCE_SIGNING_AGAIN;
        if (!ports->send_request(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* silence_signing_timeout (spec/sessions/direct_local_client.yaml:137) */
    m->state = WIN12_DIRECT_LOCAL_CLIENT_ENDED;
    m->answer_at = WIN12_NEVER;
    m->dialogue_at = WIN12_NEVER;
    m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_SILENCE_SIGNING_TIMEOUT;
    return WIN12_E_RESPONSE_TIMEOUT;
}

static win12_code confirming_and_others_timer_answer(struct win12_direct_local_client *m, win12_time now)
{
    const struct win12_direct_local_client_ports *ports = m->ports;

    if (m->tries < LOCAL_RETRIES) {
        /* silence_again (spec/sessions/direct_local_client.yaml:167) */
        m->tries = (uint8_t)((uint64_t)m->tries + 1U);
        m->careful = true;
        m->state = WIN12_DIRECT_LOCAL_CLIENT_PAUSING;
        m->quiet_at = win12_after(now, m->quiet_after);
        m->answer_at = WIN12_NEVER;
        m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_SILENCE_AGAIN;
        if (!ports->line(ports->context, (uint8_t)SLOW, false)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* silence_timeout (spec/sessions/direct_local_client.yaml:168) */
    m->state = WIN12_DIRECT_LOCAL_CLIENT_ENDED;
    m->answer_at = WIN12_NEVER;
    m->dialogue_at = WIN12_NEVER;
    m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_SILENCE_TIMEOUT;
    return WIN12_E_RESPONSE_TIMEOUT;
}

static win12_code pausing_timer_quiet(struct win12_direct_local_client *m, win12_time now)
{
    const struct win12_direct_local_client_ports *ports = m->ports;

    /* quiet (spec/sessions/direct_local_client.yaml:170) */
    m->echo = false;
    m->state = WIN12_DIRECT_LOCAL_CLIENT_SIGNING;
    m->answer_at = win12_after(now, m->answer_after);
    m->quiet_at = WIN12_NEVER;
    m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_QUIET;
    if (!ports->send_request(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code settling_timer_settle(struct win12_direct_local_client *m, win12_time now)
{
    const struct win12_direct_local_client_ports *ports = m->ports;

    (void)now;
    /* handed (spec/sessions/direct_local_client.yaml:154) */
    m->state = WIN12_DIRECT_LOCAL_CLIENT_ENDED;
    m->settle_at = WIN12_NEVER;
    m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_HANDED;
    if (!ports->tell_handed(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code signing_and_others_timer_dialogue(struct win12_direct_local_client *m, win12_time now)
{
    (void)now;
    /* too_long (spec/sessions/direct_local_client.yaml:171) */
    m->state = WIN12_DIRECT_LOCAL_CLIENT_ENDED;
    m->answer_at = WIN12_NEVER;
    m->dialogue_at = WIN12_NEVER;
    m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_TOO_LONG;
    return WIN12_E_RESPONSE_TIMEOUT;
}

static win12_code choosing_timer_dialogue(struct win12_direct_local_client *m, win12_time now)
{
    (void)now;
    /* too_long (spec/sessions/direct_local_client.yaml:171) */
    m->state = WIN12_DIRECT_LOCAL_CLIENT_ENDED;
    m->dialogue_at = WIN12_NEVER;
    m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_TOO_LONG;
    return WIN12_E_RESPONSE_TIMEOUT;
}

static win12_code pausing_timer_dialogue(struct win12_direct_local_client *m, win12_time now)
{
    (void)now;
    /* too_long (spec/sessions/direct_local_client.yaml:171) */
    m->state = WIN12_DIRECT_LOCAL_CLIENT_ENDED;
    m->quiet_at = WIN12_NEVER;
    m->dialogue_at = WIN12_NEVER;
    m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_TOO_LONG;
    return WIN12_E_RESPONSE_TIMEOUT;
}

static win12_code hearing_or_introduced_timer_push(struct win12_direct_local_client *m, win12_time now)
{
    (void)now;
    /* nothing_pushed (spec/sessions/direct_local_client.yaml:183) */
    m->state = WIN12_DIRECT_LOCAL_CLIENT_ENDED;
    m->push_at = WIN12_NEVER;
    m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_NOTHING_PUSHED;
    return WIN12_E_RESPONSE_TIMEOUT;
}

void win12_direct_local_client_init(struct win12_direct_local_client *m,
    const struct win12_direct_local_client_ports *ports)
{
    m->ports = ports;
    m->state = WIN12_DIRECT_LOCAL_CLIENT_IDLE;
    m->transition = WIN12_DIRECT_LOCAL_CLIENT_ID_OPEN_HEAR;
    m->wanted = 0U;
    m->wakes = false;
    m->fastest = 0U;
    m->tries = 0U;
    m->careful = false;
    m->echo = false;
    m->heard = false;
    m->chosen = 48U;
    m->wake_after = WIN12_T_LOCAL_WAKE;
    m->wake_at = WIN12_NEVER;
    m->answer_after = WIN12_T_LOCAL_ANSWER;
    m->answer_at = WIN12_NEVER;
    m->quiet_after = WIN12_T_LOCAL_QUIET;
    m->quiet_at = WIN12_NEVER;
    m->settle_after = WIN12_T_LOCAL_REACTION;
    m->settle_at = WIN12_NEVER;
    m->dialogue_after = WIN12_T_LOCAL_DIALOGUE;
    m->dialogue_at = WIN12_NEVER;
    m->push_after = WIN12_T_LOCAL_PUSH;
    m->push_at = WIN12_NEVER;
}

win12_code win12_direct_local_client_api_open(struct win12_direct_local_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_DIRECT_LOCAL_CLIENT_IDLE:
        return idle_api_open(m, now);
    case WIN12_DIRECT_LOCAL_CLIENT_WAKING:
    case WIN12_DIRECT_LOCAL_CLIENT_SIGNING:
    case WIN12_DIRECT_LOCAL_CLIENT_CHOOSING:
    case WIN12_DIRECT_LOCAL_CLIENT_CONFIRMING:
    case WIN12_DIRECT_LOCAL_CLIENT_SETTLING:
    case WIN12_DIRECT_LOCAL_CLIENT_READING:
    case WIN12_DIRECT_LOCAL_CLIENT_PAUSING:
    case WIN12_DIRECT_LOCAL_CLIENT_LOGIN:
    case WIN12_DIRECT_LOCAL_CLIENT_HEARING:
    case WIN12_DIRECT_LOCAL_CLIENT_INTRODUCED:
    case WIN12_DIRECT_LOCAL_CLIENT_ENDED:
        return waking_and_others_api_open(m, now);
    }
    return WIN12_OK;
}

win12_code win12_direct_local_client_link_octets(struct win12_direct_local_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_DIRECT_LOCAL_CLIENT_IDLE:
    case WIN12_DIRECT_LOCAL_CLIENT_WAKING:
    case WIN12_DIRECT_LOCAL_CLIENT_CHOOSING:
    case WIN12_DIRECT_LOCAL_CLIENT_SETTLING:
    case WIN12_DIRECT_LOCAL_CLIENT_HEARING:
    case WIN12_DIRECT_LOCAL_CLIENT_INTRODUCED:
    case WIN12_DIRECT_LOCAL_CLIENT_ENDED:
        return idle_and_others_link_octets(m, now);
    case WIN12_DIRECT_LOCAL_CLIENT_SIGNING:
    case WIN12_DIRECT_LOCAL_CLIENT_CONFIRMING:
    case WIN12_DIRECT_LOCAL_CLIENT_READING:
    case WIN12_DIRECT_LOCAL_CLIENT_LOGIN:
        return signing_and_others_link_octets(m, now);
    case WIN12_DIRECT_LOCAL_CLIENT_PAUSING:
        return pausing_link_octets(m, now);
    }
    return WIN12_OK;
}

win12_code win12_direct_local_client_link_closed(struct win12_direct_local_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_DIRECT_LOCAL_CLIENT_IDLE:
        return idle_link_closed(m, now);
    case WIN12_DIRECT_LOCAL_CLIENT_WAKING:
        return waking_link_closed(m, now);
    case WIN12_DIRECT_LOCAL_CLIENT_SIGNING:
    case WIN12_DIRECT_LOCAL_CLIENT_CONFIRMING:
    case WIN12_DIRECT_LOCAL_CLIENT_READING:
    case WIN12_DIRECT_LOCAL_CLIENT_LOGIN:
        return signing_and_others_link_closed(m, now);
    case WIN12_DIRECT_LOCAL_CLIENT_CHOOSING:
        return choosing_link_closed(m, now);
    case WIN12_DIRECT_LOCAL_CLIENT_SETTLING:
        return settling_link_closed(m, now);
    case WIN12_DIRECT_LOCAL_CLIENT_PAUSING:
        return pausing_link_closed(m, now);
    case WIN12_DIRECT_LOCAL_CLIENT_HEARING:
    case WIN12_DIRECT_LOCAL_CLIENT_INTRODUCED:
        return hearing_or_introduced_link_closed(m, now);
    case WIN12_DIRECT_LOCAL_CLIENT_ENDED:
        return ended_link_closed(m, now);
    }
    return WIN12_OK;
}

win12_code win12_direct_local_client_done_left(struct win12_direct_local_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_DIRECT_LOCAL_CLIENT_IDLE:
    case WIN12_DIRECT_LOCAL_CLIENT_WAKING:
    case WIN12_DIRECT_LOCAL_CLIENT_SIGNING:
    case WIN12_DIRECT_LOCAL_CLIENT_CONFIRMING:
    case WIN12_DIRECT_LOCAL_CLIENT_SETTLING:
    case WIN12_DIRECT_LOCAL_CLIENT_READING:
    case WIN12_DIRECT_LOCAL_CLIENT_PAUSING:
    case WIN12_DIRECT_LOCAL_CLIENT_LOGIN:
    case WIN12_DIRECT_LOCAL_CLIENT_HEARING:
    case WIN12_DIRECT_LOCAL_CLIENT_INTRODUCED:
    case WIN12_DIRECT_LOCAL_CLIENT_ENDED:
        return idle_and_others_done_left(m, now);
    case WIN12_DIRECT_LOCAL_CLIENT_CHOOSING:
        return choosing_done_left(m, now);
    }
    return WIN12_OK;
}

win12_code win12_direct_local_client_rx_request(struct win12_direct_local_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_DIRECT_LOCAL_CLIENT_IDLE:
    case WIN12_DIRECT_LOCAL_CLIENT_WAKING:
    case WIN12_DIRECT_LOCAL_CLIENT_CHOOSING:
    case WIN12_DIRECT_LOCAL_CLIENT_CONFIRMING:
    case WIN12_DIRECT_LOCAL_CLIENT_SETTLING:
    case WIN12_DIRECT_LOCAL_CLIENT_READING:
    case WIN12_DIRECT_LOCAL_CLIENT_PAUSING:
    case WIN12_DIRECT_LOCAL_CLIENT_LOGIN:
    case WIN12_DIRECT_LOCAL_CLIENT_HEARING:
    case WIN12_DIRECT_LOCAL_CLIENT_INTRODUCED:
    case WIN12_DIRECT_LOCAL_CLIENT_ENDED:
        return idle_and_others_rx_request(m, now);
    case WIN12_DIRECT_LOCAL_CLIENT_SIGNING:
        return signing_rx_request(m, now);
    }
    return WIN12_OK;
}

win12_code win12_direct_local_client_rx_identification(struct win12_direct_local_client *m, uint8_t z, bool hdlc,
    win12_time now)
{
    switch (m->state) {
    case WIN12_DIRECT_LOCAL_CLIENT_IDLE:
    case WIN12_DIRECT_LOCAL_CLIENT_WAKING:
    case WIN12_DIRECT_LOCAL_CLIENT_CHOOSING:
    case WIN12_DIRECT_LOCAL_CLIENT_CONFIRMING:
    case WIN12_DIRECT_LOCAL_CLIENT_SETTLING:
    case WIN12_DIRECT_LOCAL_CLIENT_READING:
    case WIN12_DIRECT_LOCAL_CLIENT_PAUSING:
    case WIN12_DIRECT_LOCAL_CLIENT_LOGIN:
    case WIN12_DIRECT_LOCAL_CLIENT_ENDED:
        return idle_and_others_rx_identification(m, z, hdlc, now);
    case WIN12_DIRECT_LOCAL_CLIENT_SIGNING:
        return signing_rx_identification(m, z, hdlc, now);
    case WIN12_DIRECT_LOCAL_CLIENT_HEARING:
        return hearing_rx_identification(m, z, hdlc, now);
    case WIN12_DIRECT_LOCAL_CLIENT_INTRODUCED:
        return introduced_rx_identification(m, z, hdlc, now);
    }
    return WIN12_OK;
}

win12_code win12_direct_local_client_rx_acknowledgement(struct win12_direct_local_client *m, uint8_t z, win12_time now)
{
    switch (m->state) {
    case WIN12_DIRECT_LOCAL_CLIENT_IDLE:
    case WIN12_DIRECT_LOCAL_CLIENT_WAKING:
    case WIN12_DIRECT_LOCAL_CLIENT_SIGNING:
    case WIN12_DIRECT_LOCAL_CLIENT_CHOOSING:
    case WIN12_DIRECT_LOCAL_CLIENT_SETTLING:
    case WIN12_DIRECT_LOCAL_CLIENT_READING:
    case WIN12_DIRECT_LOCAL_CLIENT_PAUSING:
    case WIN12_DIRECT_LOCAL_CLIENT_LOGIN:
    case WIN12_DIRECT_LOCAL_CLIENT_HEARING:
    case WIN12_DIRECT_LOCAL_CLIENT_INTRODUCED:
    case WIN12_DIRECT_LOCAL_CLIENT_ENDED:
        return idle_and_others_rx_acknowledgement(m, z, now);
    case WIN12_DIRECT_LOCAL_CLIENT_CONFIRMING:
        return confirming_rx_acknowledgement(m, z, now);
    }
    return WIN12_OK;
}

win12_code win12_direct_local_client_rx_data(struct win12_direct_local_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_DIRECT_LOCAL_CLIENT_IDLE:
    case WIN12_DIRECT_LOCAL_CLIENT_WAKING:
    case WIN12_DIRECT_LOCAL_CLIENT_SIGNING:
    case WIN12_DIRECT_LOCAL_CLIENT_CHOOSING:
    case WIN12_DIRECT_LOCAL_CLIENT_CONFIRMING:
    case WIN12_DIRECT_LOCAL_CLIENT_SETTLING:
    case WIN12_DIRECT_LOCAL_CLIENT_PAUSING:
    case WIN12_DIRECT_LOCAL_CLIENT_LOGIN:
    case WIN12_DIRECT_LOCAL_CLIENT_HEARING:
    case WIN12_DIRECT_LOCAL_CLIENT_INTRODUCED:
    case WIN12_DIRECT_LOCAL_CLIENT_ENDED:
        return idle_and_others_rx_data(m, now);
    case WIN12_DIRECT_LOCAL_CLIENT_READING:
        return reading_rx_data(m, now);
    }
    return WIN12_OK;
}

win12_code win12_direct_local_client_rx_pushed(struct win12_direct_local_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_DIRECT_LOCAL_CLIENT_IDLE:
    case WIN12_DIRECT_LOCAL_CLIENT_WAKING:
    case WIN12_DIRECT_LOCAL_CLIENT_SIGNING:
    case WIN12_DIRECT_LOCAL_CLIENT_CHOOSING:
    case WIN12_DIRECT_LOCAL_CLIENT_CONFIRMING:
    case WIN12_DIRECT_LOCAL_CLIENT_SETTLING:
    case WIN12_DIRECT_LOCAL_CLIENT_READING:
    case WIN12_DIRECT_LOCAL_CLIENT_PAUSING:
    case WIN12_DIRECT_LOCAL_CLIENT_LOGIN:
    case WIN12_DIRECT_LOCAL_CLIENT_HEARING:
    case WIN12_DIRECT_LOCAL_CLIENT_ENDED:
        return idle_and_others_rx_pushed(m, now);
    case WIN12_DIRECT_LOCAL_CLIENT_INTRODUCED:
        return introduced_rx_pushed(m, now);
    }
    return WIN12_OK;
}

win12_code win12_direct_local_client_rx_corrupt(struct win12_direct_local_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_DIRECT_LOCAL_CLIENT_IDLE:
    case WIN12_DIRECT_LOCAL_CLIENT_WAKING:
    case WIN12_DIRECT_LOCAL_CLIENT_SIGNING:
    case WIN12_DIRECT_LOCAL_CLIENT_CHOOSING:
    case WIN12_DIRECT_LOCAL_CLIENT_CONFIRMING:
    case WIN12_DIRECT_LOCAL_CLIENT_SETTLING:
    case WIN12_DIRECT_LOCAL_CLIENT_PAUSING:
    case WIN12_DIRECT_LOCAL_CLIENT_HEARING:
    case WIN12_DIRECT_LOCAL_CLIENT_INTRODUCED:
    case WIN12_DIRECT_LOCAL_CLIENT_ENDED:
        return idle_and_others_rx_corrupt(m, now);
    case WIN12_DIRECT_LOCAL_CLIENT_READING:
        return reading_rx_corrupt(m, now);
    case WIN12_DIRECT_LOCAL_CLIENT_LOGIN:
        return login_rx_corrupt(m, now);
    }
    return WIN12_OK;
}

win12_code win12_direct_local_client_rx_challenge(struct win12_direct_local_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_DIRECT_LOCAL_CLIENT_IDLE:
    case WIN12_DIRECT_LOCAL_CLIENT_WAKING:
    case WIN12_DIRECT_LOCAL_CLIENT_SIGNING:
    case WIN12_DIRECT_LOCAL_CLIENT_CHOOSING:
    case WIN12_DIRECT_LOCAL_CLIENT_CONFIRMING:
    case WIN12_DIRECT_LOCAL_CLIENT_SETTLING:
    case WIN12_DIRECT_LOCAL_CLIENT_READING:
    case WIN12_DIRECT_LOCAL_CLIENT_PAUSING:
    case WIN12_DIRECT_LOCAL_CLIENT_HEARING:
    case WIN12_DIRECT_LOCAL_CLIENT_INTRODUCED:
    case WIN12_DIRECT_LOCAL_CLIENT_ENDED:
        return idle_and_others_rx_challenge(m, now);
    case WIN12_DIRECT_LOCAL_CLIENT_LOGIN:
        return login_rx_challenge(m, now);
    }
    return WIN12_OK;
}

win12_code win12_direct_local_client_rx_leave(struct win12_direct_local_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_DIRECT_LOCAL_CLIENT_IDLE:
    case WIN12_DIRECT_LOCAL_CLIENT_WAKING:
    case WIN12_DIRECT_LOCAL_CLIENT_SIGNING:
    case WIN12_DIRECT_LOCAL_CLIENT_CHOOSING:
    case WIN12_DIRECT_LOCAL_CLIENT_CONFIRMING:
    case WIN12_DIRECT_LOCAL_CLIENT_SETTLING:
    case WIN12_DIRECT_LOCAL_CLIENT_READING:
    case WIN12_DIRECT_LOCAL_CLIENT_PAUSING:
    case WIN12_DIRECT_LOCAL_CLIENT_HEARING:
    case WIN12_DIRECT_LOCAL_CLIENT_INTRODUCED:
    case WIN12_DIRECT_LOCAL_CLIENT_ENDED:
        return idle_and_others_rx_leave(m, now);
    case WIN12_DIRECT_LOCAL_CLIENT_LOGIN:
        return login_rx_leave(m, now);
    }
    return WIN12_OK;
}

static win12_code win12_direct_local_client_timer_wake(struct win12_direct_local_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_DIRECT_LOCAL_CLIENT_WAKING:
        return waking_timer_wake(m, now);
    case WIN12_DIRECT_LOCAL_CLIENT_IDLE:
    case WIN12_DIRECT_LOCAL_CLIENT_SIGNING:
    case WIN12_DIRECT_LOCAL_CLIENT_CHOOSING:
    case WIN12_DIRECT_LOCAL_CLIENT_CONFIRMING:
    case WIN12_DIRECT_LOCAL_CLIENT_SETTLING:
    case WIN12_DIRECT_LOCAL_CLIENT_READING:
    case WIN12_DIRECT_LOCAL_CLIENT_PAUSING:
    case WIN12_DIRECT_LOCAL_CLIENT_LOGIN:
    case WIN12_DIRECT_LOCAL_CLIENT_HEARING:
    case WIN12_DIRECT_LOCAL_CLIENT_INTRODUCED:
    case WIN12_DIRECT_LOCAL_CLIENT_ENDED:
        break; /* the timer does not run */
    }
    return WIN12_OK;
}

static win12_code win12_direct_local_client_timer_answer(struct win12_direct_local_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_DIRECT_LOCAL_CLIENT_SIGNING:
        return signing_timer_answer(m, now);
    case WIN12_DIRECT_LOCAL_CLIENT_CONFIRMING:
    case WIN12_DIRECT_LOCAL_CLIENT_READING:
    case WIN12_DIRECT_LOCAL_CLIENT_LOGIN:
        return confirming_and_others_timer_answer(m, now);
    case WIN12_DIRECT_LOCAL_CLIENT_IDLE:
    case WIN12_DIRECT_LOCAL_CLIENT_WAKING:
    case WIN12_DIRECT_LOCAL_CLIENT_CHOOSING:
    case WIN12_DIRECT_LOCAL_CLIENT_SETTLING:
    case WIN12_DIRECT_LOCAL_CLIENT_PAUSING:
    case WIN12_DIRECT_LOCAL_CLIENT_HEARING:
    case WIN12_DIRECT_LOCAL_CLIENT_INTRODUCED:
    case WIN12_DIRECT_LOCAL_CLIENT_ENDED:
        break; /* the timer does not run */
    }
    return WIN12_OK;
}

static win12_code win12_direct_local_client_timer_quiet(struct win12_direct_local_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_DIRECT_LOCAL_CLIENT_PAUSING:
        return pausing_timer_quiet(m, now);
    case WIN12_DIRECT_LOCAL_CLIENT_IDLE:
    case WIN12_DIRECT_LOCAL_CLIENT_WAKING:
    case WIN12_DIRECT_LOCAL_CLIENT_SIGNING:
    case WIN12_DIRECT_LOCAL_CLIENT_CHOOSING:
    case WIN12_DIRECT_LOCAL_CLIENT_CONFIRMING:
    case WIN12_DIRECT_LOCAL_CLIENT_SETTLING:
    case WIN12_DIRECT_LOCAL_CLIENT_READING:
    case WIN12_DIRECT_LOCAL_CLIENT_LOGIN:
    case WIN12_DIRECT_LOCAL_CLIENT_HEARING:
    case WIN12_DIRECT_LOCAL_CLIENT_INTRODUCED:
    case WIN12_DIRECT_LOCAL_CLIENT_ENDED:
        break; /* the timer does not run */
    }
    return WIN12_OK;
}

static win12_code win12_direct_local_client_timer_settle(struct win12_direct_local_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_DIRECT_LOCAL_CLIENT_SETTLING:
        return settling_timer_settle(m, now);
    case WIN12_DIRECT_LOCAL_CLIENT_IDLE:
    case WIN12_DIRECT_LOCAL_CLIENT_WAKING:
    case WIN12_DIRECT_LOCAL_CLIENT_SIGNING:
    case WIN12_DIRECT_LOCAL_CLIENT_CHOOSING:
    case WIN12_DIRECT_LOCAL_CLIENT_CONFIRMING:
    case WIN12_DIRECT_LOCAL_CLIENT_READING:
    case WIN12_DIRECT_LOCAL_CLIENT_PAUSING:
    case WIN12_DIRECT_LOCAL_CLIENT_LOGIN:
    case WIN12_DIRECT_LOCAL_CLIENT_HEARING:
    case WIN12_DIRECT_LOCAL_CLIENT_INTRODUCED:
    case WIN12_DIRECT_LOCAL_CLIENT_ENDED:
        break; /* the timer does not run */
    }
    return WIN12_OK;
}

static win12_code win12_direct_local_client_timer_dialogue(struct win12_direct_local_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_DIRECT_LOCAL_CLIENT_SIGNING:
    case WIN12_DIRECT_LOCAL_CLIENT_CONFIRMING:
    case WIN12_DIRECT_LOCAL_CLIENT_READING:
    case WIN12_DIRECT_LOCAL_CLIENT_LOGIN:
        return signing_and_others_timer_dialogue(m, now);
    case WIN12_DIRECT_LOCAL_CLIENT_CHOOSING:
        return choosing_timer_dialogue(m, now);
    case WIN12_DIRECT_LOCAL_CLIENT_PAUSING:
        return pausing_timer_dialogue(m, now);
    case WIN12_DIRECT_LOCAL_CLIENT_IDLE:
    case WIN12_DIRECT_LOCAL_CLIENT_WAKING:
    case WIN12_DIRECT_LOCAL_CLIENT_SETTLING:
    case WIN12_DIRECT_LOCAL_CLIENT_HEARING:
    case WIN12_DIRECT_LOCAL_CLIENT_INTRODUCED:
    case WIN12_DIRECT_LOCAL_CLIENT_ENDED:
        break; /* the timer does not run */
    }
    return WIN12_OK;
}

static win12_code win12_direct_local_client_timer_push(struct win12_direct_local_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_DIRECT_LOCAL_CLIENT_HEARING:
    case WIN12_DIRECT_LOCAL_CLIENT_INTRODUCED:
        return hearing_or_introduced_timer_push(m, now);
    case WIN12_DIRECT_LOCAL_CLIENT_IDLE:
    case WIN12_DIRECT_LOCAL_CLIENT_WAKING:
    case WIN12_DIRECT_LOCAL_CLIENT_SIGNING:
    case WIN12_DIRECT_LOCAL_CLIENT_CHOOSING:
    case WIN12_DIRECT_LOCAL_CLIENT_CONFIRMING:
    case WIN12_DIRECT_LOCAL_CLIENT_SETTLING:
    case WIN12_DIRECT_LOCAL_CLIENT_READING:
    case WIN12_DIRECT_LOCAL_CLIENT_PAUSING:
    case WIN12_DIRECT_LOCAL_CLIENT_LOGIN:
    case WIN12_DIRECT_LOCAL_CLIENT_ENDED:
        break; /* the timer does not run */
    }
    return WIN12_OK;
}

win12_time win12_direct_local_client_deadline(const struct win12_direct_local_client *m)
{
    win12_time at = m->wake_at;
    if (m->answer_at < at) {
        at = m->answer_at;
    }
    if (m->quiet_at < at) {
        at = m->quiet_at;
    }
    if (m->settle_at < at) {
        at = m->settle_at;
    }
    if (m->dialogue_at < at) {
        at = m->dialogue_at;
    }
    if (m->push_at < at) {
        at = m->push_at;
    }
    return at;
}

win12_code win12_direct_local_client_handle_timer(struct win12_direct_local_client *m, win12_time now)
{
    if (m->wake_at != WIN12_NEVER && m->wake_at <= now) {
        return win12_direct_local_client_timer_wake(m, now);
    }
    if (m->answer_at != WIN12_NEVER && m->answer_at <= now) {
        return win12_direct_local_client_timer_answer(m, now);
    }
    if (m->quiet_at != WIN12_NEVER && m->quiet_at <= now) {
        return win12_direct_local_client_timer_quiet(m, now);
    }
    if (m->settle_at != WIN12_NEVER && m->settle_at <= now) {
        return win12_direct_local_client_timer_settle(m, now);
    }
    if (m->dialogue_at != WIN12_NEVER && m->dialogue_at <= now) {
        return win12_direct_local_client_timer_dialogue(m, now);
    }
    if (m->push_at != WIN12_NEVER && m->push_at <= now) {
        return win12_direct_local_client_timer_push(m, now);
    }
    return WIN12_OK;
}
