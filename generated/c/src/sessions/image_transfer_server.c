// Generated from spec/sessions/image_transfer_server.yaml. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/sessions/image_transfer_server.h"
#include "win12/limits.h"

#define STATUS_ACTIVATION_INITIATED 5U
#define STATUS_ACTIVATION_SUCCESSFUL 6U
#define STATUS_INITIATED 1U
#define STATUS_NOT_INITIATED 0U
#define STATUS_VERIFICATION_FAILED 4U
#define STATUS_VERIFICATION_INITIATED 2U
#define STATUS_VERIFICATION_SUCCESSFUL 3U
#define BLOCKS_MAX WIN12_BLOCKS_MAX
#define SUCCESS 0U
#define TEMPORARY_FAILURE 2U
#define READ_WRITE_DENIED 3U
#define TYPE_UNMATCHED 12U
#define OTHER_REASON 250U

static win12_code not_initiated_and_others_rx_enable(struct win12_image_transfer_server *m, bool on, win12_time now)
{
    const struct win12_image_transfer_server_ports *ports = m->ports;

    (void)now;
    /* enable (spec/sessions/image_transfer_server.yaml:78) */
    m->enabled = on;
    m->transition = WIN12_IMAGE_TRANSFER_SERVER_ID_ENABLE;
    if (!ports->send_answer(ports->context, (uint8_t)SUCCESS)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code not_initiated_and_others_rx_initiate(struct win12_image_transfer_server *m, uint32_t count,
    win12_time now)
{
    const struct win12_image_transfer_server_ports *ports = m->ports;

    (void)now;
    if (!m->enabled) {
        /* initiate_disabled (spec/sessions/image_transfer_server.yaml:75) */
        m->transition = WIN12_IMAGE_TRANSFER_SERVER_ID_INITIATE_DISABLED;
        if (!ports->send_answer(ports->context, (uint8_t)READ_WRITE_DENIED)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if ((count == 0U) || (count > BLOCKS_MAX)) {
        /* initiate_unfit (spec/sessions/image_transfer_server.yaml:86) */
        m->transition = WIN12_IMAGE_TRANSFER_SERVER_ID_INITIATE_UNFIT;
        if (!ports->send_answer(ports->context, (uint8_t)TYPE_UNMATCHED)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    const bool room = ports->room(ports->context);
    if (!room) {
        /* initiate_no_room (spec/sessions/image_transfer_server.yaml:87) */
        m->transition = WIN12_IMAGE_TRANSFER_SERVER_ID_INITIATE_NO_ROOM;
        if (!ports->send_answer(ports->context, (uint8_t)OTHER_REASON)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* initiate_begun (spec/sessions/image_transfer_server.yaml:88) */
    m->blocks = count;
    m->state = WIN12_IMAGE_TRANSFER_SERVER_INITIATED;
    m->transition = WIN12_IMAGE_TRANSFER_SERVER_ID_INITIATE_BEGUN;
    if (!ports->begin(ports->context, count)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->send_answer(ports->context, (uint8_t)SUCCESS)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code initiated_rx_initiate(struct win12_image_transfer_server *m, uint32_t count, win12_time now)
{
    const struct win12_image_transfer_server_ports *ports = m->ports;

    (void)now;
    if (!m->enabled) {
        /* initiate_disabled (spec/sessions/image_transfer_server.yaml:75) */
        m->transition = WIN12_IMAGE_TRANSFER_SERVER_ID_INITIATE_DISABLED;
        if (!ports->send_answer(ports->context, (uint8_t)READ_WRITE_DENIED)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if ((count == 0U) || (count > BLOCKS_MAX)) {
        /* initiate_unfit (spec/sessions/image_transfer_server.yaml:86) */
        m->transition = WIN12_IMAGE_TRANSFER_SERVER_ID_INITIATE_UNFIT;
        if (!ports->send_answer(ports->context, (uint8_t)TYPE_UNMATCHED)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    const bool room = ports->room(ports->context);
    if (!room) {
        /* initiate_no_room (spec/sessions/image_transfer_server.yaml:87) */
        m->transition = WIN12_IMAGE_TRANSFER_SERVER_ID_INITIATE_NO_ROOM;
        if (!ports->send_answer(ports->context, (uint8_t)OTHER_REASON)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* initiate_begun (spec/sessions/image_transfer_server.yaml:88) */
    m->blocks = count;
    m->transition = WIN12_IMAGE_TRANSFER_SERVER_ID_INITIATE_BEGUN;
    if (!ports->begin(ports->context, count)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->send_answer(ports->context, (uint8_t)SUCCESS)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code verifying_or_activating_rx_initiate(struct win12_image_transfer_server *m, uint32_t count,
    win12_time now)
{
    const struct win12_image_transfer_server_ports *ports = m->ports;

    (void)count;
    (void)now;
    /* initiate_busy (spec/sessions/image_transfer_server.yaml:89) */
    m->transition = WIN12_IMAGE_TRANSFER_SERVER_ID_INITIATE_BUSY;
    if (!ports->send_answer(ports->context, (uint8_t)TEMPORARY_FAILURE)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code not_initiated_and_others_rx_block(struct win12_image_transfer_server *m, uint32_t number,
    win12_time now)
{
    const struct win12_image_transfer_server_ports *ports = m->ports;

    (void)number;
    (void)now;
    /* unexpected_rx_block (spec/sessions/image_transfer_server.yaml:69) */
    m->transition = WIN12_IMAGE_TRANSFER_SERVER_ID_UNEXPECTED_RX_BLOCK;
    if (!ports->send_answer(ports->context, (uint8_t)OTHER_REASON)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code initiated_rx_block(struct win12_image_transfer_server *m, uint32_t number, win12_time now)
{
    const struct win12_image_transfer_server_ports *ports = m->ports;

    (void)now;
    if (!m->enabled) {
        /* block_disabled (spec/sessions/image_transfer_server.yaml:75) */
        m->transition = WIN12_IMAGE_TRANSFER_SERVER_ID_BLOCK_DISABLED;
        if (!ports->send_answer(ports->context, (uint8_t)READ_WRITE_DENIED)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    const bool fits = ports->fits(ports->context);
    if ((number >= m->blocks) || !fits) {
        /* block_beyond (spec/sessions/image_transfer_server.yaml:97) */
        m->transition = WIN12_IMAGE_TRANSFER_SERVER_ID_BLOCK_BEYOND;
        if (!ports->send_answer(ports->context, (uint8_t)TYPE_UNMATCHED)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* block_kept (spec/sessions/image_transfer_server.yaml:98) */
    m->transition = WIN12_IMAGE_TRANSFER_SERVER_ID_BLOCK_KEPT;
    if (!ports->keep(ports->context, number)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->send_answer(ports->context, (uint8_t)SUCCESS)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code not_initiated_and_others_rx_verify(struct win12_image_transfer_server *m, win12_time now)
{
    const struct win12_image_transfer_server_ports *ports = m->ports;

    (void)now;
    /* unexpected_rx_verify (spec/sessions/image_transfer_server.yaml:69) */
    m->transition = WIN12_IMAGE_TRANSFER_SERVER_ID_UNEXPECTED_RX_VERIFY;
    if (!ports->send_answer(ports->context, (uint8_t)OTHER_REASON)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code initiated_rx_verify(struct win12_image_transfer_server *m, win12_time now)
{
    const struct win12_image_transfer_server_ports *ports = m->ports;

    (void)now;
    if (!m->enabled) {
        /* verify_disabled (spec/sessions/image_transfer_server.yaml:75) */
        m->transition = WIN12_IMAGE_TRANSFER_SERVER_ID_VERIFY_DISABLED;
        if (!ports->send_answer(ports->context, (uint8_t)READ_WRITE_DENIED)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    const bool whole = ports->whole(ports->context);
    if (!whole) {
        /* verify_incomplete (spec/sessions/image_transfer_server.yaml:106) */
        m->transition = WIN12_IMAGE_TRANSFER_SERVER_ID_VERIFY_INCOMPLETE;
        if (!ports->send_answer(ports->context, (uint8_t)OTHER_REASON)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* verify_begun (spec/sessions/image_transfer_server.yaml:107) */
    m->owed = true;
    m->then_activate = false;
    m->state = WIN12_IMAGE_TRANSFER_SERVER_VERIFYING;
    m->transition = WIN12_IMAGE_TRANSFER_SERVER_ID_VERIFY_BEGUN;
    if (!ports->start_verify(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code verifying_or_activating_rx_verify(struct win12_image_transfer_server *m, win12_time now)
{
    const struct win12_image_transfer_server_ports *ports = m->ports;

    (void)now;
    /* verify_busy (spec/sessions/image_transfer_server.yaml:109) */
    m->transition = WIN12_IMAGE_TRANSFER_SERVER_ID_VERIFY_BUSY;
    if (!ports->send_answer(ports->context, (uint8_t)TEMPORARY_FAILURE)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code verified_rx_verify(struct win12_image_transfer_server *m, win12_time now)
{
    const struct win12_image_transfer_server_ports *ports = m->ports;

    (void)now;
    /* verify_again (spec/sessions/image_transfer_server.yaml:108) */
    m->transition = WIN12_IMAGE_TRANSFER_SERVER_ID_VERIFY_AGAIN;
    if (!ports->send_answer(ports->context, (uint8_t)SUCCESS)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code not_initiated_and_others_rx_activate(struct win12_image_transfer_server *m, win12_time now)
{
    const struct win12_image_transfer_server_ports *ports = m->ports;

    (void)now;
    /* unexpected_rx_activate (spec/sessions/image_transfer_server.yaml:69) */
    m->transition = WIN12_IMAGE_TRANSFER_SERVER_ID_UNEXPECTED_RX_ACTIVATE;
    if (!ports->send_answer(ports->context, (uint8_t)OTHER_REASON)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code initiated_rx_activate(struct win12_image_transfer_server *m, win12_time now)
{
    const struct win12_image_transfer_server_ports *ports = m->ports;

    (void)now;
    if (!m->enabled) {
        /* activate_unverified_disabled (spec/sessions/image_transfer_server.yaml:75) */
        m->transition = WIN12_IMAGE_TRANSFER_SERVER_ID_ACTIVATE_UNVERIFIED_DISABLED;
        if (!ports->send_answer(ports->context, (uint8_t)READ_WRITE_DENIED)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    const bool whole = ports->whole(ports->context);
    if (!whole) {
        /* activate_unverified_incomplete (spec/sessions/image_transfer_server.yaml:123) */
        m->transition = WIN12_IMAGE_TRANSFER_SERVER_ID_ACTIVATE_UNVERIFIED_INCOMPLETE;
        if (!ports->send_answer(ports->context, (uint8_t)OTHER_REASON)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* activate_unverified_begun (spec/sessions/image_transfer_server.yaml:124) */
    m->owed = true;
    m->then_activate = true;
    m->state = WIN12_IMAGE_TRANSFER_SERVER_VERIFYING;
    m->transition = WIN12_IMAGE_TRANSFER_SERVER_ID_ACTIVATE_UNVERIFIED_BEGUN;
    if (!ports->start_verify(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code verifying_or_activating_rx_activate(struct win12_image_transfer_server *m, win12_time now)
{
    const struct win12_image_transfer_server_ports *ports = m->ports;

    (void)now;
    /* activate_busy (spec/sessions/image_transfer_server.yaml:125) */
    m->transition = WIN12_IMAGE_TRANSFER_SERVER_ID_ACTIVATE_BUSY;
    if (!ports->send_answer(ports->context, (uint8_t)TEMPORARY_FAILURE)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code verified_rx_activate(struct win12_image_transfer_server *m, win12_time now)
{
    const struct win12_image_transfer_server_ports *ports = m->ports;

    (void)now;
    if (!m->enabled) {
        /* activate_disabled (spec/sessions/image_transfer_server.yaml:75) */
        m->transition = WIN12_IMAGE_TRANSFER_SERVER_ID_ACTIVATE_DISABLED;
        if (!ports->send_answer(ports->context, (uint8_t)READ_WRITE_DENIED)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* activate_begun (spec/sessions/image_transfer_server.yaml:116) */
    m->owed = true;
    m->state = WIN12_IMAGE_TRANSFER_SERVER_ACTIVATING;
    m->transition = WIN12_IMAGE_TRANSFER_SERVER_ID_ACTIVATE_BEGUN;
    if (!ports->start_activate(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code activated_rx_activate(struct win12_image_transfer_server *m, win12_time now)
{
    const struct win12_image_transfer_server_ports *ports = m->ports;

    (void)now;
    /* activate_again (spec/sessions/image_transfer_server.yaml:126) */
    m->transition = WIN12_IMAGE_TRANSFER_SERVER_ID_ACTIVATE_AGAIN;
    if (!ports->send_answer(ports->context, (uint8_t)SUCCESS)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code not_initiated_and_others_done_verified(struct win12_image_transfer_server *m, bool good,
    win12_time now)
{
    (void)good;
    (void)now;
    /* unexpected_done_verified (spec/sessions/image_transfer_server.yaml:71) */
    m->transition = WIN12_IMAGE_TRANSFER_SERVER_ID_UNEXPECTED_DONE_VERIFIED;
    return WIN12_OK;
}

static win12_code verifying_done_verified(struct win12_image_transfer_server *m, bool good, win12_time now)
{
    const struct win12_image_transfer_server_ports *ports = m->ports;

    (void)now;
    if (!good) {
        /* verification_bad (spec/sessions/image_transfer_server.yaml:132) */
        const bool condition_1 = m->owed;
        m->owed = false;
        m->then_activate = false;
        m->state = WIN12_IMAGE_TRANSFER_SERVER_VERIFY_FAILED;
        m->transition = WIN12_IMAGE_TRANSFER_SERVER_ID_VERIFICATION_BAD;
        if (!ports->tell_verified(ports->context, false)) {
            return WIN12_E_PORT_FAILED;
        }
        if (condition_1 && !ports->send_answer(ports->context, (uint8_t)OTHER_REASON)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (m->then_activate) {
        /* verification_activates (spec/sessions/image_transfer_server.yaml:133) */
        m->then_activate = false;
        m->state = WIN12_IMAGE_TRANSFER_SERVER_ACTIVATING;
        m->transition = WIN12_IMAGE_TRANSFER_SERVER_ID_VERIFICATION_ACTIVATES;
        if (!ports->tell_verified(ports->context, true)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->start_activate(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* verification_good (spec/sessions/image_transfer_server.yaml:134) */
    const bool condition_1 = m->owed;
    m->owed = false;
    m->state = WIN12_IMAGE_TRANSFER_SERVER_VERIFIED;
    m->transition = WIN12_IMAGE_TRANSFER_SERVER_ID_VERIFICATION_GOOD;
    if (!ports->tell_verified(ports->context, true)) {
        return WIN12_E_PORT_FAILED;
    }
    if (condition_1 && !ports->send_answer(ports->context, (uint8_t)SUCCESS)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code not_initiated_and_others_done_activated(struct win12_image_transfer_server *m, bool good,
    win12_time now)
{
    (void)good;
    (void)now;
    /* unexpected_done_activated (spec/sessions/image_transfer_server.yaml:71) */
    m->transition = WIN12_IMAGE_TRANSFER_SERVER_ID_UNEXPECTED_DONE_ACTIVATED;
    return WIN12_OK;
}

static win12_code activating_done_activated(struct win12_image_transfer_server *m, bool good, win12_time now)
{
    const struct win12_image_transfer_server_ports *ports = m->ports;

    (void)now;
    if (!good) {
        /* activation_bad (spec/sessions/image_transfer_server.yaml:139) */
        const bool condition_1 = m->owed;
        m->owed = false;
        m->state = WIN12_IMAGE_TRANSFER_SERVER_ACTIVATE_FAILED;
        m->transition = WIN12_IMAGE_TRANSFER_SERVER_ID_ACTIVATION_BAD;
        if (!ports->tell_activated(ports->context, false)) {
            return WIN12_E_PORT_FAILED;
        }
        if (condition_1 && !ports->send_answer(ports->context, (uint8_t)OTHER_REASON)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* activation_good (spec/sessions/image_transfer_server.yaml:140) */
    const bool condition_1 = m->owed;
    m->owed = false;
    m->state = WIN12_IMAGE_TRANSFER_SERVER_ACTIVATED;
    m->transition = WIN12_IMAGE_TRANSFER_SERVER_ID_ACTIVATION_GOOD;
    if (!ports->tell_activated(ports->context, true)) {
        return WIN12_E_PORT_FAILED;
    }
    if (condition_1 && !ports->send_answer(ports->context, (uint8_t)SUCCESS)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code not_initiated_and_others_api_late(struct win12_image_transfer_server *m, win12_time now)
{
    (void)now;
    /* unexpected_api_late (spec/sessions/image_transfer_server.yaml:70) */
    m->transition = WIN12_IMAGE_TRANSFER_SERVER_ID_UNEXPECTED_API_LATE;
    return WIN12_OK;
}

static win12_code verifying_or_activating_api_late(struct win12_image_transfer_server *m, win12_time now)
{
    const struct win12_image_transfer_server_ports *ports = m->ports;

    (void)now;
    /* late (spec/sessions/image_transfer_server.yaml:141) */
    const bool condition_0 = m->owed;
    m->owed = false;
    m->transition = WIN12_IMAGE_TRANSFER_SERVER_ID_LATE;
    if (condition_0 && !ports->send_answer(ports->context, (uint8_t)TEMPORARY_FAILURE)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code not_initiated_api_restored(struct win12_image_transfer_server *m, uint32_t was, uint32_t count,
    bool on, win12_time now)
{
    const struct win12_image_transfer_server_ports *ports = m->ports;

    (void)now;
    if (was == STATUS_NOT_INITIATED) {
        /* restored_nothing (spec/sessions/image_transfer_server.yaml:147) */
        m->enabled = on;
        m->transition = WIN12_IMAGE_TRANSFER_SERVER_ID_RESTORED_NOTHING;
        return WIN12_OK;
    }
    if (was == STATUS_INITIATED) {
        /* restored_initiated (spec/sessions/image_transfer_server.yaml:148) */
        m->enabled = on;
        m->blocks = count;
        m->state = WIN12_IMAGE_TRANSFER_SERVER_INITIATED;
        m->transition = WIN12_IMAGE_TRANSFER_SERVER_ID_RESTORED_INITIATED;
        return WIN12_OK;
    }
    if (was == STATUS_VERIFICATION_INITIATED) {
        /* restored_verifying (spec/sessions/image_transfer_server.yaml:149) */
        m->enabled = on;
        m->blocks = count;
        m->state = WIN12_IMAGE_TRANSFER_SERVER_VERIFYING;
        m->transition = WIN12_IMAGE_TRANSFER_SERVER_ID_RESTORED_VERIFYING;
        if (!ports->start_verify(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (was == STATUS_VERIFICATION_SUCCESSFUL) {
        /* restored_verified (spec/sessions/image_transfer_server.yaml:150) */
        m->enabled = on;
        m->blocks = count;
        m->state = WIN12_IMAGE_TRANSFER_SERVER_VERIFIED;
        m->transition = WIN12_IMAGE_TRANSFER_SERVER_ID_RESTORED_VERIFIED;
        return WIN12_OK;
    }
    if (was == STATUS_VERIFICATION_FAILED) {
        /* restored_verify_failed (spec/sessions/image_transfer_server.yaml:151) */
        m->enabled = on;
        m->blocks = count;
        m->state = WIN12_IMAGE_TRANSFER_SERVER_VERIFY_FAILED;
        m->transition = WIN12_IMAGE_TRANSFER_SERVER_ID_RESTORED_VERIFY_FAILED;
        return WIN12_OK;
    }
    if (was == STATUS_ACTIVATION_INITIATED) {
        /* restored_activating (spec/sessions/image_transfer_server.yaml:152) */
        m->enabled = on;
        m->blocks = count;
        m->state = WIN12_IMAGE_TRANSFER_SERVER_ACTIVATING;
        m->transition = WIN12_IMAGE_TRANSFER_SERVER_ID_RESTORED_ACTIVATING;
        if (!ports->start_activate(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (was == STATUS_ACTIVATION_SUCCESSFUL) {
        /* restored_activated (spec/sessions/image_transfer_server.yaml:153) */
        m->enabled = on;
        m->blocks = count;
        m->state = WIN12_IMAGE_TRANSFER_SERVER_ACTIVATED;
        m->transition = WIN12_IMAGE_TRANSFER_SERVER_ID_RESTORED_ACTIVATED;
        return WIN12_OK;
    }
    /* restored_activate_failed (spec/sessions/image_transfer_server.yaml:154) */
    m->enabled = on;
    m->blocks = count;
    m->state = WIN12_IMAGE_TRANSFER_SERVER_ACTIVATE_FAILED;
    m->transition = WIN12_IMAGE_TRANSFER_SERVER_ID_RESTORED_ACTIVATE_FAILED;
    return WIN12_OK;
}

static win12_code initiated_and_others_api_restored(struct win12_image_transfer_server *m, uint32_t was,
    uint32_t count, bool on, win12_time now)
{
    (void)was;
    (void)count;
    (void)on;
    (void)now;
    /* unexpected_api_restored (spec/sessions/image_transfer_server.yaml:70) */
    m->transition = WIN12_IMAGE_TRANSFER_SERVER_ID_UNEXPECTED_API_RESTORED;
    return WIN12_OK;
}

void win12_image_transfer_server_init(struct win12_image_transfer_server *m,
    const struct win12_image_transfer_server_ports *ports)
{
    m->ports = ports;
    m->state = WIN12_IMAGE_TRANSFER_SERVER_NOT_INITIATED;
    m->transition = WIN12_IMAGE_TRANSFER_SERVER_ID_ENABLE;
    m->enabled = true;
    m->blocks = 0U;
    m->owed = false;
    m->then_activate = false;
}

win12_code win12_image_transfer_server_rx_enable(struct win12_image_transfer_server *m, bool on, win12_time now)
{
    switch (m->state) {
    case WIN12_IMAGE_TRANSFER_SERVER_NOT_INITIATED:
    case WIN12_IMAGE_TRANSFER_SERVER_INITIATED:
    case WIN12_IMAGE_TRANSFER_SERVER_VERIFYING:
    case WIN12_IMAGE_TRANSFER_SERVER_VERIFIED:
    case WIN12_IMAGE_TRANSFER_SERVER_VERIFY_FAILED:
    case WIN12_IMAGE_TRANSFER_SERVER_ACTIVATING:
    case WIN12_IMAGE_TRANSFER_SERVER_ACTIVATED:
    case WIN12_IMAGE_TRANSFER_SERVER_ACTIVATE_FAILED:
        return not_initiated_and_others_rx_enable(m, on, now);
    }
    return WIN12_OK;
}

win12_code win12_image_transfer_server_rx_initiate(struct win12_image_transfer_server *m, uint32_t count,
    win12_time now)
{
    switch (m->state) {
    case WIN12_IMAGE_TRANSFER_SERVER_NOT_INITIATED:
    case WIN12_IMAGE_TRANSFER_SERVER_VERIFIED:
    case WIN12_IMAGE_TRANSFER_SERVER_VERIFY_FAILED:
    case WIN12_IMAGE_TRANSFER_SERVER_ACTIVATED:
    case WIN12_IMAGE_TRANSFER_SERVER_ACTIVATE_FAILED:
        return not_initiated_and_others_rx_initiate(m, count, now);
    case WIN12_IMAGE_TRANSFER_SERVER_INITIATED:
        return initiated_rx_initiate(m, count, now);
    case WIN12_IMAGE_TRANSFER_SERVER_VERIFYING:
    case WIN12_IMAGE_TRANSFER_SERVER_ACTIVATING:
        return verifying_or_activating_rx_initiate(m, count, now);
    }
    return WIN12_OK;
}

win12_code win12_image_transfer_server_rx_block(struct win12_image_transfer_server *m, uint32_t number, win12_time now)
{
    switch (m->state) {
    case WIN12_IMAGE_TRANSFER_SERVER_NOT_INITIATED:
    case WIN12_IMAGE_TRANSFER_SERVER_VERIFYING:
    case WIN12_IMAGE_TRANSFER_SERVER_VERIFIED:
    case WIN12_IMAGE_TRANSFER_SERVER_VERIFY_FAILED:
    case WIN12_IMAGE_TRANSFER_SERVER_ACTIVATING:
    case WIN12_IMAGE_TRANSFER_SERVER_ACTIVATED:
    case WIN12_IMAGE_TRANSFER_SERVER_ACTIVATE_FAILED:
        return not_initiated_and_others_rx_block(m, number, now);
    case WIN12_IMAGE_TRANSFER_SERVER_INITIATED:
        return initiated_rx_block(m, number, now);
    }
    return WIN12_OK;
}

win12_code win12_image_transfer_server_rx_verify(struct win12_image_transfer_server *m, win12_time now)
{
    switch (m->state) {
    case WIN12_IMAGE_TRANSFER_SERVER_NOT_INITIATED:
    case WIN12_IMAGE_TRANSFER_SERVER_VERIFY_FAILED:
    case WIN12_IMAGE_TRANSFER_SERVER_ACTIVATED:
    case WIN12_IMAGE_TRANSFER_SERVER_ACTIVATE_FAILED:
        return not_initiated_and_others_rx_verify(m, now);
    case WIN12_IMAGE_TRANSFER_SERVER_INITIATED:
        return initiated_rx_verify(m, now);
    case WIN12_IMAGE_TRANSFER_SERVER_VERIFYING:
    case WIN12_IMAGE_TRANSFER_SERVER_ACTIVATING:
        return verifying_or_activating_rx_verify(m, now);
    case WIN12_IMAGE_TRANSFER_SERVER_VERIFIED:
        return verified_rx_verify(m, now);
    }
    return WIN12_OK;
}

win12_code win12_image_transfer_server_rx_activate(struct win12_image_transfer_server *m, win12_time now)
{
    switch (m->state) {
    case WIN12_IMAGE_TRANSFER_SERVER_NOT_INITIATED:
    case WIN12_IMAGE_TRANSFER_SERVER_VERIFY_FAILED:
    case WIN12_IMAGE_TRANSFER_SERVER_ACTIVATE_FAILED:
        return not_initiated_and_others_rx_activate(m, now);
    case WIN12_IMAGE_TRANSFER_SERVER_INITIATED:
        return initiated_rx_activate(m, now);
    case WIN12_IMAGE_TRANSFER_SERVER_VERIFYING:
    case WIN12_IMAGE_TRANSFER_SERVER_ACTIVATING:
        return verifying_or_activating_rx_activate(m, now);
    case WIN12_IMAGE_TRANSFER_SERVER_VERIFIED:
        return verified_rx_activate(m, now);
    case WIN12_IMAGE_TRANSFER_SERVER_ACTIVATED:
        return activated_rx_activate(m, now);
    }
    return WIN12_OK;
}

win12_code win12_image_transfer_server_done_verified(struct win12_image_transfer_server *m, bool good, win12_time now)
{
    switch (m->state) {
    case WIN12_IMAGE_TRANSFER_SERVER_NOT_INITIATED:
    case WIN12_IMAGE_TRANSFER_SERVER_INITIATED:
    case WIN12_IMAGE_TRANSFER_SERVER_VERIFIED:
    case WIN12_IMAGE_TRANSFER_SERVER_VERIFY_FAILED:
    case WIN12_IMAGE_TRANSFER_SERVER_ACTIVATING:
    case WIN12_IMAGE_TRANSFER_SERVER_ACTIVATED:
    case WIN12_IMAGE_TRANSFER_SERVER_ACTIVATE_FAILED:
        return not_initiated_and_others_done_verified(m, good, now);
    case WIN12_IMAGE_TRANSFER_SERVER_VERIFYING:
        return verifying_done_verified(m, good, now);
    }
    return WIN12_OK;
}

win12_code win12_image_transfer_server_done_activated(struct win12_image_transfer_server *m, bool good, win12_time now)
{
    switch (m->state) {
    case WIN12_IMAGE_TRANSFER_SERVER_NOT_INITIATED:
    case WIN12_IMAGE_TRANSFER_SERVER_INITIATED:
    case WIN12_IMAGE_TRANSFER_SERVER_VERIFYING:
    case WIN12_IMAGE_TRANSFER_SERVER_VERIFIED:
    case WIN12_IMAGE_TRANSFER_SERVER_VERIFY_FAILED:
    case WIN12_IMAGE_TRANSFER_SERVER_ACTIVATED:
    case WIN12_IMAGE_TRANSFER_SERVER_ACTIVATE_FAILED:
        return not_initiated_and_others_done_activated(m, good, now);
    case WIN12_IMAGE_TRANSFER_SERVER_ACTIVATING:
        return activating_done_activated(m, good, now);
    }
    return WIN12_OK;
}

win12_code win12_image_transfer_server_api_late(struct win12_image_transfer_server *m, win12_time now)
{
    switch (m->state) {
    case WIN12_IMAGE_TRANSFER_SERVER_NOT_INITIATED:
    case WIN12_IMAGE_TRANSFER_SERVER_INITIATED:
    case WIN12_IMAGE_TRANSFER_SERVER_VERIFIED:
    case WIN12_IMAGE_TRANSFER_SERVER_VERIFY_FAILED:
    case WIN12_IMAGE_TRANSFER_SERVER_ACTIVATED:
    case WIN12_IMAGE_TRANSFER_SERVER_ACTIVATE_FAILED:
        return not_initiated_and_others_api_late(m, now);
    case WIN12_IMAGE_TRANSFER_SERVER_VERIFYING:
    case WIN12_IMAGE_TRANSFER_SERVER_ACTIVATING:
        return verifying_or_activating_api_late(m, now);
    }
    return WIN12_OK;
}

win12_code win12_image_transfer_server_api_restored(struct win12_image_transfer_server *m, uint32_t was,
    uint32_t count, bool on, win12_time now)
{
    switch (m->state) {
    case WIN12_IMAGE_TRANSFER_SERVER_NOT_INITIATED:
        return not_initiated_api_restored(m, was, count, on, now);
    case WIN12_IMAGE_TRANSFER_SERVER_INITIATED:
    case WIN12_IMAGE_TRANSFER_SERVER_VERIFYING:
    case WIN12_IMAGE_TRANSFER_SERVER_VERIFIED:
    case WIN12_IMAGE_TRANSFER_SERVER_VERIFY_FAILED:
    case WIN12_IMAGE_TRANSFER_SERVER_ACTIVATING:
    case WIN12_IMAGE_TRANSFER_SERVER_ACTIVATED:
    case WIN12_IMAGE_TRANSFER_SERVER_ACTIVATE_FAILED:
        return initiated_and_others_api_restored(m, was, count, on, now);
    }
    return WIN12_OK;
}
