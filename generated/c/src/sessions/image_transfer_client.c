// Generated from spec/sessions/image_transfer_client.yaml. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/sessions/image_transfer_client.h"
#include "win12/limits.h"

#define OUTCOME_REFUSED 2U
#define OUTCOME_SUCCESS 0U
#define OUTCOME_TEMPORARY_FAILURE 1U
#define STATUS_ACTIVATION_FAILED 7U
#define STATUS_ACTIVATION_INITIATED 5U
#define STATUS_ACTIVATION_SUCCESSFUL 6U
#define STATUS_INITIATED 1U
#define STATUS_NOT_INITIATED 0U
#define STATUS_VERIFICATION_FAILED 4U
#define STATUS_VERIFICATION_INITIATED 2U
#define IMAGE_ROUNDS_MAX WIN12_IMAGE_ROUNDS_MAX
#define IMAGE_LOSSES_MAX WIN12_IMAGE_LOSSES_MAX

static win12_code idle_api_start(struct win12_image_transfer_client *m, win12_time now)
{
    const struct win12_image_transfer_client_ports *ports = m->ports;

    (void)now;
    /* start (spec/sessions/image_transfer_client.yaml:95) */
    m->ours = false;
    m->activating = false;
    m->next = 0U;
    m->blocks = 0U;
    m->reached = 0U;
    m->rounds = 0U;
    m->losses = 0U;
    m->state = WIN12_IMAGE_TRANSFER_CLIENT_ASKING;
    m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_START;
    if (!ports->send_ask(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code asking_and_others_api_start(struct win12_image_transfer_client *m, win12_time now)
{
    (void)now;
    /* unexpected_api_start (spec/sessions/image_transfer_client.yaml:84) */
    m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_UNEXPECTED_API_START;
    return WIN12_E_BUSY;
}

static win12_code idle_api_cancel(struct win12_image_transfer_client *m, win12_time now)
{
    (void)now;
    /* cancel_nothing (spec/sessions/image_transfer_client.yaml:101) */
    m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_CANCEL_NOTHING;
    return WIN12_OK;
}

static win12_code asking_and_others_api_cancel(struct win12_image_transfer_client *m, win12_time now)
{
    (void)now;
    /* cancel (spec/sessions/image_transfer_client.yaml:100) */
    m->state = WIN12_IMAGE_TRANSFER_CLIENT_IDLE;
    m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_CANCEL;
    return WIN12_OK;
}

static win12_code verifying_and_others_api_cancel(struct win12_image_transfer_client *m, win12_time now)
{
    (void)now;
    /* cancel (spec/sessions/image_transfer_client.yaml:100) */
    m->state = WIN12_IMAGE_TRANSFER_CLIENT_IDLE;
    m->wait_at = WIN12_NEVER;
    m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_CANCEL;
    return WIN12_OK;
}

static win12_code waiting_api_cancel(struct win12_image_transfer_client *m, win12_time now)
{
    (void)now;
    /* cancel (spec/sessions/image_transfer_client.yaml:100) */
    m->state = WIN12_IMAGE_TRANSFER_CLIENT_IDLE;
    m->poll_at = WIN12_NEVER;
    m->wait_at = WIN12_NEVER;
    m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_CANCEL;
    return WIN12_OK;
}

static win12_code idle_and_others_rx_state(struct win12_image_transfer_client *m, bool enabled, uint32_t status,
    bool same, uint32_t missing, uint32_t count, win12_time now)
{
    (void)enabled;
    (void)status;
    (void)same;
    (void)missing;
    (void)count;
    (void)now;
    /* unexpected_rx_state (spec/sessions/image_transfer_client.yaml:85) */
    m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_UNEXPECTED_RX_STATE;
    return WIN12_OK;
}

static win12_code asking_rx_state(struct win12_image_transfer_client *m, bool enabled, uint32_t status, bool same,
    uint32_t missing, uint32_t count, win12_time now)
{
    const struct win12_image_transfer_client_ports *ports = m->ports;

    if (m->activating && (status == STATUS_ACTIVATION_SUCCESSFUL)) {
        /* state_done (spec/sessions/image_transfer_client.yaml:107) */
        m->state = WIN12_IMAGE_TRANSFER_CLIENT_IDLE;
        m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_STATE_DONE;
        if (!ports->tell_done(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (!enabled) {
        /* state_disabled (spec/sessions/image_transfer_client.yaml:108) */
        m->state = WIN12_IMAGE_TRANSFER_CLIENT_IDLE;
        m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_STATE_DISABLED;
        if (!ports->tell_ended(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_IMAGE_DISABLED;
    }
    if (count == 0U) {
        /* state_unfit (spec/sessions/image_transfer_client.yaml:109) */
        m->state = WIN12_IMAGE_TRANSFER_CLIENT_IDLE;
        m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_STATE_UNFIT;
        if (!ports->tell_ended(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_IMAGE_REFUSED;
    }
    if (m->ours && ((status == STATUS_VERIFICATION_FAILED) || (status == STATUS_ACTIVATION_FAILED))) {
        /* state_rejected (spec/sessions/image_transfer_client.yaml:110) */
        m->state = WIN12_IMAGE_TRANSFER_CLIENT_IDLE;
        m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_STATE_REJECTED;
        if (!ports->tell_ended(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_IMAGE_REJECTED;
    }
    if ((m->rounds == IMAGE_ROUNDS_MAX) &&
        (!(m->ours || m->resume) || !same || (status == STATUS_NOT_INITIATED) ||
        (status == STATUS_VERIFICATION_FAILED) || (status == STATUS_ACTIVATION_FAILED) ||
        ((status == STATUS_INITIATED) && (missing < count) && (missing <= m->reached)))) {
        /* state_too_often (spec/sessions/image_transfer_client.yaml:111) */
        m->state = WIN12_IMAGE_TRANSFER_CLIENT_IDLE;
        m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_STATE_TOO_OFTEN;
        if (!ports->tell_ended(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_IMAGE_INCOMPLETE;
    }
    if (!(m->ours || m->resume) || !same || (status == STATUS_NOT_INITIATED) ||
        (status == STATUS_VERIFICATION_FAILED) || (status == STATUS_ACTIVATION_FAILED)) {
        /* state_anew (spec/sessions/image_transfer_client.yaml:112) */
        m->ours = false;
        m->activating = false;
        m->reached = 0U;
        m->rounds = (uint8_t)((uint64_t)m->rounds + 1U);
        m->state = WIN12_IMAGE_TRANSFER_CLIENT_INITIATING;
        m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_STATE_ANEW;
        if (!ports->send_initiate(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if ((status == STATUS_INITIATED) && (missing < count) && (missing > m->reached)) {
        /* state_further (spec/sessions/image_transfer_client.yaml:116) */
        m->next = missing;
        m->blocks = count;
        m->reached = missing;
        m->losses = 0U;
        m->state = WIN12_IMAGE_TRANSFER_CLIENT_SENDING;
        m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_STATE_FURTHER;
        if (!ports->send_block(ports->context, missing)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if ((status == STATUS_INITIATED) && (missing < count)) {
        /* state_on (spec/sessions/image_transfer_client.yaml:121) */
        m->next = missing;
        m->blocks = count;
        m->state = WIN12_IMAGE_TRANSFER_CLIENT_SENDING;
        m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_STATE_ON;
        if (!ports->send_block(ports->context, missing)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (status == STATUS_INITIATED) {
        /* state_whole (spec/sessions/image_transfer_client.yaml:122) */
        m->state = WIN12_IMAGE_TRANSFER_CLIENT_VERIFYING;
        m->wait_at = win12_after(now, m->wait_after);
        m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_STATE_WHOLE;
        if (!ports->send_verify(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if ((status == STATUS_VERIFICATION_INITIATED) || (status == STATUS_ACTIVATION_INITIATED)) {
        /* state_at_work (spec/sessions/image_transfer_client.yaml:123) */
        m->state = WIN12_IMAGE_TRANSFER_CLIENT_WAITING;
        m->poll_at = win12_after(now, m->poll_after);
        m->wait_at = win12_after(now, m->wait_after);
        m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_STATE_AT_WORK;
        return WIN12_OK;
    }
    if (status == STATUS_ACTIVATION_SUCCESSFUL) {
        /* state_activated (spec/sessions/image_transfer_client.yaml:124) */
        m->state = WIN12_IMAGE_TRANSFER_CLIENT_IDLE;
        m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_STATE_ACTIVATED;
        if (!ports->tell_done(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (m->activate) {
        /* state_activate (spec/sessions/image_transfer_client.yaml:91) */
        m->activating = true;
        m->state = WIN12_IMAGE_TRANSFER_CLIENT_ACTIVATING;
        m->wait_at = win12_after(now, m->wait_after);
        m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_STATE_ACTIVATE;
        if (!ports->send_activate(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* state_enough (spec/sessions/image_transfer_client.yaml:92) */
    m->state = WIN12_IMAGE_TRANSFER_CLIENT_IDLE;
    m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_STATE_ENOUGH;
    if (!ports->tell_done(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code asking_again_rx_state(struct win12_image_transfer_client *m, bool enabled, uint32_t status,
    bool same, uint32_t missing, uint32_t count, win12_time now)
{
    const struct win12_image_transfer_client_ports *ports = m->ports;

    if (m->activating && (status == STATUS_ACTIVATION_SUCCESSFUL)) {
        /* state_done (spec/sessions/image_transfer_client.yaml:107) */
        m->state = WIN12_IMAGE_TRANSFER_CLIENT_IDLE;
        m->wait_at = WIN12_NEVER;
        m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_STATE_DONE;
        if (!ports->tell_done(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (!enabled) {
        /* state_disabled (spec/sessions/image_transfer_client.yaml:108) */
        m->state = WIN12_IMAGE_TRANSFER_CLIENT_IDLE;
        m->wait_at = WIN12_NEVER;
        m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_STATE_DISABLED;
        if (!ports->tell_ended(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_IMAGE_DISABLED;
    }
    if (count == 0U) {
        /* state_unfit (spec/sessions/image_transfer_client.yaml:109) */
        m->state = WIN12_IMAGE_TRANSFER_CLIENT_IDLE;
        m->wait_at = WIN12_NEVER;
        m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_STATE_UNFIT;
        if (!ports->tell_ended(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_IMAGE_REFUSED;
    }
    if (m->ours && ((status == STATUS_VERIFICATION_FAILED) || (status == STATUS_ACTIVATION_FAILED))) {
        /* state_rejected (spec/sessions/image_transfer_client.yaml:110) */
        m->state = WIN12_IMAGE_TRANSFER_CLIENT_IDLE;
        m->wait_at = WIN12_NEVER;
        m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_STATE_REJECTED;
        if (!ports->tell_ended(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_IMAGE_REJECTED;
    }
    if ((m->rounds == IMAGE_ROUNDS_MAX) &&
        (!(m->ours || m->resume) || !same || (status == STATUS_NOT_INITIATED) ||
        (status == STATUS_VERIFICATION_FAILED) || (status == STATUS_ACTIVATION_FAILED) ||
        ((status == STATUS_INITIATED) && (missing < count) && (missing <= m->reached)))) {
        /* state_too_often (spec/sessions/image_transfer_client.yaml:111) */
        m->state = WIN12_IMAGE_TRANSFER_CLIENT_IDLE;
        m->wait_at = WIN12_NEVER;
        m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_STATE_TOO_OFTEN;
        if (!ports->tell_ended(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_IMAGE_INCOMPLETE;
    }
    if (!(m->ours || m->resume) || !same || (status == STATUS_NOT_INITIATED) ||
        (status == STATUS_VERIFICATION_FAILED) || (status == STATUS_ACTIVATION_FAILED)) {
        /* state_anew (spec/sessions/image_transfer_client.yaml:112) */
        m->ours = false;
        m->activating = false;
        m->reached = 0U;
        m->rounds = (uint8_t)((uint64_t)m->rounds + 1U);
        m->state = WIN12_IMAGE_TRANSFER_CLIENT_INITIATING;
        m->wait_at = WIN12_NEVER;
        m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_STATE_ANEW;
        if (!ports->send_initiate(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if ((status == STATUS_INITIATED) && (missing < count) && (missing > m->reached)) {
        /* state_further (spec/sessions/image_transfer_client.yaml:116) */
        m->next = missing;
        m->blocks = count;
        m->reached = missing;
        m->losses = 0U;
        m->state = WIN12_IMAGE_TRANSFER_CLIENT_SENDING;
        m->wait_at = WIN12_NEVER;
        m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_STATE_FURTHER;
        if (!ports->send_block(ports->context, missing)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if ((status == STATUS_INITIATED) && (missing < count)) {
        /* state_on (spec/sessions/image_transfer_client.yaml:121) */
        m->next = missing;
        m->blocks = count;
        m->state = WIN12_IMAGE_TRANSFER_CLIENT_SENDING;
        m->wait_at = WIN12_NEVER;
        m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_STATE_ON;
        if (!ports->send_block(ports->context, missing)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (status == STATUS_INITIATED) {
        /* state_whole (spec/sessions/image_transfer_client.yaml:122) */
        m->state = WIN12_IMAGE_TRANSFER_CLIENT_VERIFYING;
        m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_STATE_WHOLE;
        if (!ports->send_verify(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if ((status == STATUS_VERIFICATION_INITIATED) || (status == STATUS_ACTIVATION_INITIATED)) {
        /* state_at_work (spec/sessions/image_transfer_client.yaml:123) */
        m->state = WIN12_IMAGE_TRANSFER_CLIENT_WAITING;
        m->poll_at = win12_after(now, m->poll_after);
        m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_STATE_AT_WORK;
        return WIN12_OK;
    }
    if (status == STATUS_ACTIVATION_SUCCESSFUL) {
        /* state_activated (spec/sessions/image_transfer_client.yaml:124) */
        m->state = WIN12_IMAGE_TRANSFER_CLIENT_IDLE;
        m->wait_at = WIN12_NEVER;
        m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_STATE_ACTIVATED;
        if (!ports->tell_done(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (m->activate) {
        /* state_activate (spec/sessions/image_transfer_client.yaml:91) */
        m->activating = true;
        m->state = WIN12_IMAGE_TRANSFER_CLIENT_ACTIVATING;
        m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_STATE_ACTIVATE;
        if (!ports->send_activate(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* state_enough (spec/sessions/image_transfer_client.yaml:92) */
    m->state = WIN12_IMAGE_TRANSFER_CLIENT_IDLE;
    m->wait_at = WIN12_NEVER;
    m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_STATE_ENOUGH;
    if (!ports->tell_done(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code idle_and_others_rx_done(struct win12_image_transfer_client *m, uint32_t outcome, win12_time now)
{
    (void)outcome;
    (void)now;
    /* unexpected_rx_done (spec/sessions/image_transfer_client.yaml:85) */
    m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_UNEXPECTED_RX_DONE;
    return WIN12_OK;
}

static win12_code initiating_rx_done(struct win12_image_transfer_client *m, uint32_t outcome, win12_time now)
{
    const struct win12_image_transfer_client_ports *ports = m->ports;

    (void)now;
    if (outcome == OUTCOME_SUCCESS) {
        /* initiated_taken (spec/sessions/image_transfer_client.yaml:131) */
        m->ours = true;
        m->state = WIN12_IMAGE_TRANSFER_CLIENT_ASKING;
        m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_INITIATED_TAKEN;
        if (!ports->send_ask(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* initiated_refused (spec/sessions/image_transfer_client.yaml:132) */
    m->state = WIN12_IMAGE_TRANSFER_CLIENT_IDLE;
    m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_INITIATED_REFUSED;
    if (!ports->tell_ended(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_E_IMAGE_REFUSED;
}

static win12_code sending_rx_done(struct win12_image_transfer_client *m, uint32_t outcome, win12_time now)
{
    const struct win12_image_transfer_client_ports *ports = m->ports;

    (void)now;
    if (outcome == OUTCOME_REFUSED) {
        /* sent_refused (spec/sessions/image_transfer_client.yaml:137) */
        m->state = WIN12_IMAGE_TRANSFER_CLIENT_IDLE;
        m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_SENT_REFUSED;
        if (!ports->tell_ended(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_IMAGE_REFUSED;
    }
    if ((outcome == OUTCOME_SUCCESS) && (((uint64_t)m->next + 1U) < m->blocks)) {
        /* sent_next (spec/sessions/image_transfer_client.yaml:138) */
        const uint32_t number_0 = (uint32_t)((uint64_t)m->next + 1U);
        m->next = (uint32_t)((uint64_t)m->next + 1U);
        m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_SENT_NEXT;
        if (!ports->send_block(ports->context, number_0)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    if (m->rounds == IMAGE_ROUNDS_MAX) {
        /* sent_last_round (spec/sessions/image_transfer_client.yaml:139) */
        m->state = WIN12_IMAGE_TRANSFER_CLIENT_ASKING;
        m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_SENT_LAST_ROUND;
        if (!ports->send_ask(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* sent_round (spec/sessions/image_transfer_client.yaml:140) */
    m->rounds = (uint8_t)((uint64_t)m->rounds + 1U);
    m->state = WIN12_IMAGE_TRANSFER_CLIENT_ASKING;
    m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_SENT_ROUND;
    if (!ports->send_ask(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code verifying_rx_done(struct win12_image_transfer_client *m, uint32_t outcome, win12_time now)
{
    const struct win12_image_transfer_client_ports *ports = m->ports;

    if (outcome == OUTCOME_TEMPORARY_FAILURE) {
        /* verified_later (spec/sessions/image_transfer_client.yaml:145) */
        m->state = WIN12_IMAGE_TRANSFER_CLIENT_WAITING;
        m->poll_at = win12_after(now, m->poll_after);
        m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_VERIFIED_LATER;
        return WIN12_OK;
    }
    if (outcome == OUTCOME_REFUSED) {
        /* verified_rejected (spec/sessions/image_transfer_client.yaml:146) */
        m->state = WIN12_IMAGE_TRANSFER_CLIENT_IDLE;
        m->wait_at = WIN12_NEVER;
        m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_VERIFIED_REJECTED;
        if (!ports->tell_ended(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_IMAGE_REJECTED;
    }
    if (m->activate) {
        /* verified_activate (spec/sessions/image_transfer_client.yaml:91) */
        m->activating = true;
        m->state = WIN12_IMAGE_TRANSFER_CLIENT_ACTIVATING;
        m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_VERIFIED_ACTIVATE;
        if (!ports->send_activate(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* verified_enough (spec/sessions/image_transfer_client.yaml:92) */
    m->state = WIN12_IMAGE_TRANSFER_CLIENT_IDLE;
    m->wait_at = WIN12_NEVER;
    m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_VERIFIED_ENOUGH;
    if (!ports->tell_done(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code activating_rx_done(struct win12_image_transfer_client *m, uint32_t outcome, win12_time now)
{
    const struct win12_image_transfer_client_ports *ports = m->ports;

    if (outcome == OUTCOME_TEMPORARY_FAILURE) {
        /* activated_later (spec/sessions/image_transfer_client.yaml:152) */
        m->state = WIN12_IMAGE_TRANSFER_CLIENT_WAITING;
        m->poll_at = win12_after(now, m->poll_after);
        m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_ACTIVATED_LATER;
        return WIN12_OK;
    }
    if (outcome == OUTCOME_REFUSED) {
        /* activated_rejected (spec/sessions/image_transfer_client.yaml:153) */
        m->state = WIN12_IMAGE_TRANSFER_CLIENT_IDLE;
        m->wait_at = WIN12_NEVER;
        m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_ACTIVATED_REJECTED;
        if (!ports->tell_ended(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_IMAGE_REJECTED;
    }
    /* activated_done (spec/sessions/image_transfer_client.yaml:154) */
    m->state = WIN12_IMAGE_TRANSFER_CLIENT_IDLE;
    m->wait_at = WIN12_NEVER;
    m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_ACTIVATED_DONE;
    if (!ports->tell_done(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code idle_and_others_done_connected(struct win12_image_transfer_client *m, win12_time now)
{
    (void)now;
    /* unexpected_done_connected (spec/sessions/image_transfer_client.yaml:86) */
    m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_UNEXPECTED_DONE_CONNECTED;
    return WIN12_OK;
}

static win12_code lost_done_connected(struct win12_image_transfer_client *m, win12_time now)
{
    const struct win12_image_transfer_client_ports *ports = m->ports;

    (void)now;
    /* connected (spec/sessions/image_transfer_client.yaml:165) */
    m->state = WIN12_IMAGE_TRANSFER_CLIENT_ASKING;
    m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_CONNECTED;
    if (!ports->send_ask(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code idle_link_lost(struct win12_image_transfer_client *m, win12_time now)
{
    (void)now;
    /* unexpected_link_lost (spec/sessions/image_transfer_client.yaml:87) */
    m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_UNEXPECTED_LINK_LOST;
    return WIN12_OK;
}

static win12_code asking_and_others_link_lost(struct win12_image_transfer_client *m, win12_time now)
{
    const struct win12_image_transfer_client_ports *ports = m->ports;

    (void)now;
    if (m->losses == IMAGE_LOSSES_MAX) {
        /* lost_too_often (spec/sessions/image_transfer_client.yaml:163) */
        m->state = WIN12_IMAGE_TRANSFER_CLIENT_IDLE;
        m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_LOST_TOO_OFTEN;
        if (!ports->tell_ended(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_PEER_CLOSED;
    }
    /* lost_again (spec/sessions/image_transfer_client.yaml:164) */
    m->losses = (uint8_t)((uint64_t)m->losses + 1U);
    m->state = WIN12_IMAGE_TRANSFER_CLIENT_LOST;
    m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_LOST_AGAIN;
    if (!ports->start_connect(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code verifying_and_others_link_lost(struct win12_image_transfer_client *m, win12_time now)
{
    const struct win12_image_transfer_client_ports *ports = m->ports;

    (void)now;
    if (m->losses == IMAGE_LOSSES_MAX) {
        /* lost_too_often (spec/sessions/image_transfer_client.yaml:163) */
        m->state = WIN12_IMAGE_TRANSFER_CLIENT_IDLE;
        m->wait_at = WIN12_NEVER;
        m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_LOST_TOO_OFTEN;
        if (!ports->tell_ended(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_PEER_CLOSED;
    }
    /* lost_again (spec/sessions/image_transfer_client.yaml:164) */
    m->losses = (uint8_t)((uint64_t)m->losses + 1U);
    m->state = WIN12_IMAGE_TRANSFER_CLIENT_LOST;
    m->wait_at = WIN12_NEVER;
    m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_LOST_AGAIN;
    if (!ports->start_connect(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code waiting_link_lost(struct win12_image_transfer_client *m, win12_time now)
{
    const struct win12_image_transfer_client_ports *ports = m->ports;

    (void)now;
    if (m->losses == IMAGE_LOSSES_MAX) {
        /* lost_too_often (spec/sessions/image_transfer_client.yaml:163) */
        m->state = WIN12_IMAGE_TRANSFER_CLIENT_IDLE;
        m->poll_at = WIN12_NEVER;
        m->wait_at = WIN12_NEVER;
        m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_LOST_TOO_OFTEN;
        if (!ports->tell_ended(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_PEER_CLOSED;
    }
    /* lost_again (spec/sessions/image_transfer_client.yaml:164) */
    m->losses = (uint8_t)((uint64_t)m->losses + 1U);
    m->state = WIN12_IMAGE_TRANSFER_CLIENT_LOST;
    m->poll_at = WIN12_NEVER;
    m->wait_at = WIN12_NEVER;
    m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_LOST_AGAIN;
    if (!ports->start_connect(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code lost_link_lost(struct win12_image_transfer_client *m, win12_time now)
{
    const struct win12_image_transfer_client_ports *ports = m->ports;

    (void)now;
    if (m->losses == IMAGE_LOSSES_MAX) {
        /* lost_too_often (spec/sessions/image_transfer_client.yaml:163) */
        m->state = WIN12_IMAGE_TRANSFER_CLIENT_IDLE;
        m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_LOST_TOO_OFTEN;
        if (!ports->tell_ended(ports->context)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_E_PEER_CLOSED;
    }
    /* lost_again (spec/sessions/image_transfer_client.yaml:164) */
    m->losses = (uint8_t)((uint64_t)m->losses + 1U);
    m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_LOST_AGAIN;
    if (!ports->start_connect(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code waiting_timer_poll(struct win12_image_transfer_client *m, win12_time now)
{
    const struct win12_image_transfer_client_ports *ports = m->ports;

    (void)now;
    /* poll (spec/sessions/image_transfer_client.yaml:156) */
    m->state = WIN12_IMAGE_TRANSFER_CLIENT_ASKING_AGAIN;
    m->poll_at = WIN12_NEVER;
    m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_POLL;
    if (!ports->send_ask(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code verifying_and_others_timer_wait(struct win12_image_transfer_client *m, win12_time now)
{
    const struct win12_image_transfer_client_ports *ports = m->ports;

    (void)now;
    /* late (spec/sessions/image_transfer_client.yaml:157) */
    m->state = WIN12_IMAGE_TRANSFER_CLIENT_IDLE;
    m->wait_at = WIN12_NEVER;
    m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_LATE;
    if (!ports->tell_ended(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_E_DEADLINE;
}

static win12_code waiting_timer_wait(struct win12_image_transfer_client *m, win12_time now)
{
    const struct win12_image_transfer_client_ports *ports = m->ports;

    (void)now;
    /* late (spec/sessions/image_transfer_client.yaml:157) */
    m->state = WIN12_IMAGE_TRANSFER_CLIENT_IDLE;
    m->poll_at = WIN12_NEVER;
    m->wait_at = WIN12_NEVER;
    m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_LATE;
    if (!ports->tell_ended(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_E_DEADLINE;
}

void win12_image_transfer_client_init(struct win12_image_transfer_client *m,
    const struct win12_image_transfer_client_ports *ports)
{
    m->ports = ports;
    m->state = WIN12_IMAGE_TRANSFER_CLIENT_IDLE;
    m->transition = WIN12_IMAGE_TRANSFER_CLIENT_ID_START;
    m->resume = false;
    m->activate = false;
    m->ours = false;
    m->activating = false;
    m->next = 0U;
    m->blocks = 0U;
    m->reached = 0U;
    m->rounds = 0U;
    m->losses = 0U;
    m->poll_after = WIN12_T_IMAGE_POLL;
    m->poll_at = WIN12_NEVER;
    m->wait_after = WIN12_T_IMAGE_WAIT;
    m->wait_at = WIN12_NEVER;
}

win12_code win12_image_transfer_client_api_start(struct win12_image_transfer_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_IMAGE_TRANSFER_CLIENT_IDLE:
        return idle_api_start(m, now);
    case WIN12_IMAGE_TRANSFER_CLIENT_ASKING:
    case WIN12_IMAGE_TRANSFER_CLIENT_INITIATING:
    case WIN12_IMAGE_TRANSFER_CLIENT_SENDING:
    case WIN12_IMAGE_TRANSFER_CLIENT_VERIFYING:
    case WIN12_IMAGE_TRANSFER_CLIENT_ACTIVATING:
    case WIN12_IMAGE_TRANSFER_CLIENT_WAITING:
    case WIN12_IMAGE_TRANSFER_CLIENT_ASKING_AGAIN:
    case WIN12_IMAGE_TRANSFER_CLIENT_LOST:
        return asking_and_others_api_start(m, now);
    }
    return WIN12_OK;
}

win12_code win12_image_transfer_client_api_cancel(struct win12_image_transfer_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_IMAGE_TRANSFER_CLIENT_IDLE:
        return idle_api_cancel(m, now);
    case WIN12_IMAGE_TRANSFER_CLIENT_ASKING:
    case WIN12_IMAGE_TRANSFER_CLIENT_INITIATING:
    case WIN12_IMAGE_TRANSFER_CLIENT_SENDING:
    case WIN12_IMAGE_TRANSFER_CLIENT_LOST:
        return asking_and_others_api_cancel(m, now);
    case WIN12_IMAGE_TRANSFER_CLIENT_VERIFYING:
    case WIN12_IMAGE_TRANSFER_CLIENT_ACTIVATING:
    case WIN12_IMAGE_TRANSFER_CLIENT_ASKING_AGAIN:
        return verifying_and_others_api_cancel(m, now);
    case WIN12_IMAGE_TRANSFER_CLIENT_WAITING:
        return waiting_api_cancel(m, now);
    }
    return WIN12_OK;
}

win12_code win12_image_transfer_client_rx_state(struct win12_image_transfer_client *m, bool enabled, uint32_t status,
    bool same, uint32_t missing, uint32_t count, win12_time now)
{
    switch (m->state) {
    case WIN12_IMAGE_TRANSFER_CLIENT_IDLE:
    case WIN12_IMAGE_TRANSFER_CLIENT_INITIATING:
    case WIN12_IMAGE_TRANSFER_CLIENT_SENDING:
    case WIN12_IMAGE_TRANSFER_CLIENT_VERIFYING:
    case WIN12_IMAGE_TRANSFER_CLIENT_ACTIVATING:
    case WIN12_IMAGE_TRANSFER_CLIENT_WAITING:
    case WIN12_IMAGE_TRANSFER_CLIENT_LOST:
        return idle_and_others_rx_state(m, enabled, status, same, missing, count, now);
    case WIN12_IMAGE_TRANSFER_CLIENT_ASKING:
        return asking_rx_state(m, enabled, status, same, missing, count, now);
    case WIN12_IMAGE_TRANSFER_CLIENT_ASKING_AGAIN:
        return asking_again_rx_state(m, enabled, status, same, missing, count, now);
    }
    return WIN12_OK;
}

win12_code win12_image_transfer_client_rx_done(struct win12_image_transfer_client *m, uint32_t outcome, win12_time now)
{
    switch (m->state) {
    case WIN12_IMAGE_TRANSFER_CLIENT_IDLE:
    case WIN12_IMAGE_TRANSFER_CLIENT_ASKING:
    case WIN12_IMAGE_TRANSFER_CLIENT_WAITING:
    case WIN12_IMAGE_TRANSFER_CLIENT_ASKING_AGAIN:
    case WIN12_IMAGE_TRANSFER_CLIENT_LOST:
        return idle_and_others_rx_done(m, outcome, now);
    case WIN12_IMAGE_TRANSFER_CLIENT_INITIATING:
        return initiating_rx_done(m, outcome, now);
    case WIN12_IMAGE_TRANSFER_CLIENT_SENDING:
        return sending_rx_done(m, outcome, now);
    case WIN12_IMAGE_TRANSFER_CLIENT_VERIFYING:
        return verifying_rx_done(m, outcome, now);
    case WIN12_IMAGE_TRANSFER_CLIENT_ACTIVATING:
        return activating_rx_done(m, outcome, now);
    }
    return WIN12_OK;
}

win12_code win12_image_transfer_client_done_connected(struct win12_image_transfer_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_IMAGE_TRANSFER_CLIENT_IDLE:
    case WIN12_IMAGE_TRANSFER_CLIENT_ASKING:
    case WIN12_IMAGE_TRANSFER_CLIENT_INITIATING:
    case WIN12_IMAGE_TRANSFER_CLIENT_SENDING:
    case WIN12_IMAGE_TRANSFER_CLIENT_VERIFYING:
    case WIN12_IMAGE_TRANSFER_CLIENT_ACTIVATING:
    case WIN12_IMAGE_TRANSFER_CLIENT_WAITING:
    case WIN12_IMAGE_TRANSFER_CLIENT_ASKING_AGAIN:
        return idle_and_others_done_connected(m, now);
    case WIN12_IMAGE_TRANSFER_CLIENT_LOST:
        return lost_done_connected(m, now);
    }
    return WIN12_OK;
}

win12_code win12_image_transfer_client_link_lost(struct win12_image_transfer_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_IMAGE_TRANSFER_CLIENT_IDLE:
        return idle_link_lost(m, now);
    case WIN12_IMAGE_TRANSFER_CLIENT_ASKING:
    case WIN12_IMAGE_TRANSFER_CLIENT_INITIATING:
    case WIN12_IMAGE_TRANSFER_CLIENT_SENDING:
        return asking_and_others_link_lost(m, now);
    case WIN12_IMAGE_TRANSFER_CLIENT_VERIFYING:
    case WIN12_IMAGE_TRANSFER_CLIENT_ACTIVATING:
    case WIN12_IMAGE_TRANSFER_CLIENT_ASKING_AGAIN:
        return verifying_and_others_link_lost(m, now);
    case WIN12_IMAGE_TRANSFER_CLIENT_WAITING:
        return waiting_link_lost(m, now);
    case WIN12_IMAGE_TRANSFER_CLIENT_LOST:
        return lost_link_lost(m, now);
    }
    return WIN12_OK;
}

static win12_code win12_image_transfer_client_timer_poll(struct win12_image_transfer_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_IMAGE_TRANSFER_CLIENT_WAITING:
        return waiting_timer_poll(m, now);
    case WIN12_IMAGE_TRANSFER_CLIENT_IDLE:
    case WIN12_IMAGE_TRANSFER_CLIENT_ASKING:
    case WIN12_IMAGE_TRANSFER_CLIENT_INITIATING:
    case WIN12_IMAGE_TRANSFER_CLIENT_SENDING:
    case WIN12_IMAGE_TRANSFER_CLIENT_VERIFYING:
    case WIN12_IMAGE_TRANSFER_CLIENT_ACTIVATING:
    case WIN12_IMAGE_TRANSFER_CLIENT_ASKING_AGAIN:
    case WIN12_IMAGE_TRANSFER_CLIENT_LOST:
        break; /* the timer does not run */
    }
    return WIN12_OK;
}

static win12_code win12_image_transfer_client_timer_wait(struct win12_image_transfer_client *m, win12_time now)
{
    switch (m->state) {
    case WIN12_IMAGE_TRANSFER_CLIENT_VERIFYING:
    case WIN12_IMAGE_TRANSFER_CLIENT_ACTIVATING:
    case WIN12_IMAGE_TRANSFER_CLIENT_ASKING_AGAIN:
        return verifying_and_others_timer_wait(m, now);
    case WIN12_IMAGE_TRANSFER_CLIENT_WAITING:
        return waiting_timer_wait(m, now);
    case WIN12_IMAGE_TRANSFER_CLIENT_IDLE:
    case WIN12_IMAGE_TRANSFER_CLIENT_ASKING:
    case WIN12_IMAGE_TRANSFER_CLIENT_INITIATING:
    case WIN12_IMAGE_TRANSFER_CLIENT_SENDING:
    case WIN12_IMAGE_TRANSFER_CLIENT_LOST:
        break; /* the timer does not run */
    }
    return WIN12_OK;
}

win12_time win12_image_transfer_client_deadline(const struct win12_image_transfer_client *m)
{
    win12_time at = m->poll_at;
    if (m->wait_at < at) {
        at = m->wait_at;
    }
    return at;
}

win12_code win12_image_transfer_client_handle_timer(struct win12_image_transfer_client *m, win12_time now)
{
    if (m->poll_at != WIN12_NEVER && m->poll_at <= now) {
        return win12_image_transfer_client_timer_poll(m, now);
    }
    if (m->wait_at != WIN12_NEVER && m->wait_at <= now) {
        return win12_image_transfer_client_timer_wait(m, now);
    }
    return WIN12_OK;
}
