// Generated from spec/sessions/image_transfer_client.yaml. Do not edit: change the spec and run `win12 spec generate`.

/*
 * Session `image_transfer_client`: 9 states, 39 transitions.
 *
 * The client's side of a new firmware: an image is transferred in blocks, verified and activated (IEC 62056-6-2,
 * class 18).
 *
 * The meter says how far it is, and the client goes on from there: at the beginning, when the connection was lost,
 * and when all blocks were sent. What a meter has got is only gone on with when it is of this image: it was
 * initiated here, or the owner says so (`resume`), and what the meter tells of it agrees. A connection that is lost
 * is opened again, IMAGE_LOSSES_MAX times at most without a block more; a meter that keeps missing blocks is given
 * them IMAGE_ROUNDS_MAX times, and then as long as it has more each time; what the meter does by itself, verifying
 * and activating, may take T_IMAGE_WAIT.
 */

#ifndef WIN12_SESSIONS_IMAGE_TRANSFER_CLIENT_H
#define WIN12_SESSIONS_IMAGE_TRANSFER_CLIENT_H

#include "win12/core.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Where the dialogue is. */
enum win12_image_transfer_client_state {
    WIN12_IMAGE_TRANSFER_CLIENT_IDLE, /* nothing to do */
    WIN12_IMAGE_TRANSFER_CLIENT_ASKING, /* the meter is asked how far it is */
    WIN12_IMAGE_TRANSFER_CLIENT_INITIATING, /* the meter is told of the image */
    WIN12_IMAGE_TRANSFER_CLIENT_SENDING, /* a block is under way */
    WIN12_IMAGE_TRANSFER_CLIENT_VERIFYING, /* the meter is told to verify */
    WIN12_IMAGE_TRANSFER_CLIENT_ACTIVATING, /* the meter is told to activate */
    WIN12_IMAGE_TRANSFER_CLIENT_WAITING, /* the meter is at work */
    WIN12_IMAGE_TRANSFER_CLIENT_ASKING_AGAIN, /* and is asked whether it is done */
    WIN12_IMAGE_TRANSFER_CLIENT_LOST, /* another association is being opened */
};

/* The transition that a step took. */
enum win12_image_transfer_client_id {
    WIN12_IMAGE_TRANSFER_CLIENT_ID_START,
    WIN12_IMAGE_TRANSFER_CLIENT_ID_CANCEL,
    WIN12_IMAGE_TRANSFER_CLIENT_ID_CANCEL_NOTHING,
    WIN12_IMAGE_TRANSFER_CLIENT_ID_STATE_DONE,
    WIN12_IMAGE_TRANSFER_CLIENT_ID_STATE_DISABLED,
    WIN12_IMAGE_TRANSFER_CLIENT_ID_STATE_UNFIT,
    WIN12_IMAGE_TRANSFER_CLIENT_ID_STATE_REJECTED,
    WIN12_IMAGE_TRANSFER_CLIENT_ID_STATE_TOO_OFTEN,
    WIN12_IMAGE_TRANSFER_CLIENT_ID_STATE_ANEW,
    WIN12_IMAGE_TRANSFER_CLIENT_ID_STATE_FURTHER,
    WIN12_IMAGE_TRANSFER_CLIENT_ID_STATE_ON,
    WIN12_IMAGE_TRANSFER_CLIENT_ID_STATE_WHOLE,
    WIN12_IMAGE_TRANSFER_CLIENT_ID_STATE_AT_WORK,
    WIN12_IMAGE_TRANSFER_CLIENT_ID_STATE_ACTIVATED,
    WIN12_IMAGE_TRANSFER_CLIENT_ID_STATE_ACTIVATE,
    WIN12_IMAGE_TRANSFER_CLIENT_ID_STATE_ENOUGH,
    WIN12_IMAGE_TRANSFER_CLIENT_ID_INITIATED_TAKEN,
    WIN12_IMAGE_TRANSFER_CLIENT_ID_INITIATED_REFUSED,
    WIN12_IMAGE_TRANSFER_CLIENT_ID_SENT_REFUSED,
    WIN12_IMAGE_TRANSFER_CLIENT_ID_SENT_NEXT,
    WIN12_IMAGE_TRANSFER_CLIENT_ID_SENT_LAST_ROUND,
    WIN12_IMAGE_TRANSFER_CLIENT_ID_SENT_ROUND,
    WIN12_IMAGE_TRANSFER_CLIENT_ID_VERIFIED_LATER,
    WIN12_IMAGE_TRANSFER_CLIENT_ID_VERIFIED_REJECTED,
    WIN12_IMAGE_TRANSFER_CLIENT_ID_VERIFIED_ACTIVATE,
    WIN12_IMAGE_TRANSFER_CLIENT_ID_VERIFIED_ENOUGH,
    WIN12_IMAGE_TRANSFER_CLIENT_ID_ACTIVATED_LATER,
    WIN12_IMAGE_TRANSFER_CLIENT_ID_ACTIVATED_REJECTED,
    WIN12_IMAGE_TRANSFER_CLIENT_ID_ACTIVATED_DONE,
    WIN12_IMAGE_TRANSFER_CLIENT_ID_POLL,
    WIN12_IMAGE_TRANSFER_CLIENT_ID_LATE,
    WIN12_IMAGE_TRANSFER_CLIENT_ID_LOST_TOO_OFTEN,
    WIN12_IMAGE_TRANSFER_CLIENT_ID_LOST_AGAIN,
    WIN12_IMAGE_TRANSFER_CLIENT_ID_CONNECTED,
    WIN12_IMAGE_TRANSFER_CLIENT_ID_UNEXPECTED_API_START,
    WIN12_IMAGE_TRANSFER_CLIENT_ID_UNEXPECTED_RX_STATE,
    WIN12_IMAGE_TRANSFER_CLIENT_ID_UNEXPECTED_RX_DONE,
    WIN12_IMAGE_TRANSFER_CLIENT_ID_UNEXPECTED_DONE_CONNECTED,
    WIN12_IMAGE_TRANSFER_CLIENT_ID_UNEXPECTED_LINK_LOST,
};

enum win12_image_transfer_client_status {
    WIN12_IMAGE_TRANSFER_CLIENT_STATUS_NOT_INITIATED = 0,
    WIN12_IMAGE_TRANSFER_CLIENT_STATUS_INITIATED = 1,
    WIN12_IMAGE_TRANSFER_CLIENT_STATUS_VERIFICATION_INITIATED = 2,
    WIN12_IMAGE_TRANSFER_CLIENT_STATUS_VERIFICATION_SUCCESSFUL = 3,
    WIN12_IMAGE_TRANSFER_CLIENT_STATUS_VERIFICATION_FAILED = 4,
    WIN12_IMAGE_TRANSFER_CLIENT_STATUS_ACTIVATION_INITIATED = 5,
    WIN12_IMAGE_TRANSFER_CLIENT_STATUS_ACTIVATION_SUCCESSFUL = 6,
    WIN12_IMAGE_TRANSFER_CLIENT_STATUS_ACTIVATION_FAILED = 7,
};

enum win12_image_transfer_client_outcome {
    WIN12_IMAGE_TRANSFER_CLIENT_OUTCOME_SUCCESS = 0,
    WIN12_IMAGE_TRANSFER_CLIENT_OUTCOME_TEMPORARY_FAILURE = 1,
    WIN12_IMAGE_TRANSFER_CLIENT_OUTCOME_REFUSED = 2,
};

/*
 * What the machine asks of the outside, and what it has done there. An effect returns false when it failed: then
 * the rest of the step is not done, the event returns WIN12_E_PORT_FAILED, and the caller tells the machine,
 * if it has the event, by port_failed.
 */
struct win12_image_transfer_client_ports {
    void *context; /* the first argument of every function */
    /* Open another association, after a while. */
    bool (*start_connect)(void *context);
    /* Get enabled, block size, status, first missing block and what is ready to activate. */
    bool (*send_ask)(void *context);
    /* Image_transfer_initiate. */
    bool (*send_initiate)(void *context);
    /* Image_block_transfer. */
    bool (*send_block)(void *context, uint32_t number);
    /* Image_verify. */
    bool (*send_verify)(void *context);
    /* Image_activate. */
    bool (*send_activate)(void *context);
    /* Activated, or verified where no more is wanted. */
    bool (*tell_done)(void *context);
    /* Given up; the error of the step says why. */
    bool (*tell_ended)(void *context);
};

/* The machine. Settings and timer lengths are set before the first event, persistent variables restored. */
struct win12_image_transfer_client {
    const struct win12_image_transfer_client_ports *ports;
    enum win12_image_transfer_client_state state;
    enum win12_image_transfer_client_id transition;
    bool resume; /* setting; what the meter has got may be of this image */
    bool activate; /* setting; the image is to be activated */
    bool ours; /* the image under way was initiated here */
    bool activating; /* the meter was told to activate */
    uint32_t next; /* number of the block under way */
    uint32_t blocks; /* of the image */
    uint32_t reached; /* the first missing block as the meter told it last */
    uint8_t rounds; /* how often it was initiated or sent to its end */
    uint8_t losses; /* connections lost since the meter had a block more */
    win12_time poll_after; /* a meter that is at work is asked again */
    win12_time poll_at;
    win12_time wait_after; /* verifying and activating */
    win12_time wait_at;
};

/* Before all else: the initial state, no timer running, timers of default length, settings 0. */
void win12_image_transfer_client_init(struct win12_image_transfer_client *m,
    const struct win12_image_transfer_client_ports *ports);

/* api.start: the owner wants the image in the meter. */
win12_code win12_image_transfer_client_api_start(struct win12_image_transfer_client *m, win12_time now);

/* api.cancel: the owner gives up. */
win12_code win12_image_transfer_client_api_cancel(struct win12_image_transfer_client *m, win12_time now);

/* rx.state: how far the meter is. */
win12_code win12_image_transfer_client_rx_state(struct win12_image_transfer_client *m, bool enabled, uint32_t status,
    bool same, uint32_t missing, uint32_t count, win12_time now);

/* rx.done: the answer to the method that was called last. */
win12_code win12_image_transfer_client_rx_done(struct win12_image_transfer_client *m, uint32_t outcome, win12_time now);

/* done.connected: there is another association. */
win12_code win12_image_transfer_client_done_connected(struct win12_image_transfer_client *m, win12_time now);

/* link.lost: the association has ended, or none could be opened. */
win12_code win12_image_transfer_client_link_lost(struct win12_image_transfer_client *m, win12_time now);

/* When handle_timer must be called, on the clock of `now`; WIN12_NEVER for never. */
win12_time win12_image_transfer_client_deadline(const struct win12_image_transfer_client *m);

/* Let time pass: the event of a timer that has run out, if any. */
win12_code win12_image_transfer_client_handle_timer(struct win12_image_transfer_client *m, win12_time now);

#ifdef __cplusplus
}
#endif

#endif
