// Generated from spec/sessions/image_transfer_server.yaml. Do not edit: change the spec and run `win12 spec generate`.

/*
 * Session `image_transfer_server`: 8 states, 42 transitions.
 *
 * The meter's side of a new firmware: blocks are kept in any order, the whole is verified, then activated (IEC
 * 62056-6-2, class 18).
 *
 * Blocks are taken once an image was initiated, as long as it is neither verified nor given up; one that comes again
 * replaces itself. Nothing is verified before all blocks are there, and nothing activated that was not verified: an
 * image that was not is verified first. Verifying and activating may take longer than an answer; then the answer is
 * temporary-failure, and the client asks later. What was kept outlives the meter: after a restart it goes on where
 * it was, and does again what was not finished.
 */

#ifndef WIN12_SESSIONS_IMAGE_TRANSFER_SERVER_H
#define WIN12_SESSIONS_IMAGE_TRANSFER_SERVER_H

#include "win12/core.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Where the dialogue is. */
enum win12_image_transfer_server_state {
    WIN12_IMAGE_TRANSFER_SERVER_NOT_INITIATED,
    WIN12_IMAGE_TRANSFER_SERVER_INITIATED, /* blocks are taken */
    WIN12_IMAGE_TRANSFER_SERVER_VERIFYING, /* verification initiated */
    WIN12_IMAGE_TRANSFER_SERVER_VERIFIED, /* verification successful */
    WIN12_IMAGE_TRANSFER_SERVER_VERIFY_FAILED, /* verification failed */
    WIN12_IMAGE_TRANSFER_SERVER_ACTIVATING, /* activation initiated */
    WIN12_IMAGE_TRANSFER_SERVER_ACTIVATED, /* activation successful */
    WIN12_IMAGE_TRANSFER_SERVER_ACTIVATE_FAILED, /* activation failed */
};

/* The transition that a step took. */
enum win12_image_transfer_server_id {
    WIN12_IMAGE_TRANSFER_SERVER_ID_ENABLE,
    WIN12_IMAGE_TRANSFER_SERVER_ID_INITIATE_DISABLED,
    WIN12_IMAGE_TRANSFER_SERVER_ID_INITIATE_UNFIT,
    WIN12_IMAGE_TRANSFER_SERVER_ID_INITIATE_NO_ROOM,
    WIN12_IMAGE_TRANSFER_SERVER_ID_INITIATE_BEGUN,
    WIN12_IMAGE_TRANSFER_SERVER_ID_INITIATE_BUSY,
    WIN12_IMAGE_TRANSFER_SERVER_ID_BLOCK_DISABLED,
    WIN12_IMAGE_TRANSFER_SERVER_ID_BLOCK_BEYOND,
    WIN12_IMAGE_TRANSFER_SERVER_ID_BLOCK_KEPT,
    WIN12_IMAGE_TRANSFER_SERVER_ID_VERIFY_DISABLED,
    WIN12_IMAGE_TRANSFER_SERVER_ID_VERIFY_INCOMPLETE,
    WIN12_IMAGE_TRANSFER_SERVER_ID_VERIFY_BEGUN,
    WIN12_IMAGE_TRANSFER_SERVER_ID_VERIFY_AGAIN,
    WIN12_IMAGE_TRANSFER_SERVER_ID_VERIFY_BUSY,
    WIN12_IMAGE_TRANSFER_SERVER_ID_ACTIVATE_DISABLED,
    WIN12_IMAGE_TRANSFER_SERVER_ID_ACTIVATE_BEGUN,
    WIN12_IMAGE_TRANSFER_SERVER_ID_ACTIVATE_UNVERIFIED_DISABLED,
    WIN12_IMAGE_TRANSFER_SERVER_ID_ACTIVATE_UNVERIFIED_INCOMPLETE,
    WIN12_IMAGE_TRANSFER_SERVER_ID_ACTIVATE_UNVERIFIED_BEGUN,
    WIN12_IMAGE_TRANSFER_SERVER_ID_ACTIVATE_BUSY,
    WIN12_IMAGE_TRANSFER_SERVER_ID_ACTIVATE_AGAIN,
    WIN12_IMAGE_TRANSFER_SERVER_ID_VERIFICATION_BAD,
    WIN12_IMAGE_TRANSFER_SERVER_ID_VERIFICATION_ACTIVATES,
    WIN12_IMAGE_TRANSFER_SERVER_ID_VERIFICATION_GOOD,
    WIN12_IMAGE_TRANSFER_SERVER_ID_ACTIVATION_BAD,
    WIN12_IMAGE_TRANSFER_SERVER_ID_ACTIVATION_GOOD,
    WIN12_IMAGE_TRANSFER_SERVER_ID_LATE,
    WIN12_IMAGE_TRANSFER_SERVER_ID_RESTORED_NOTHING,
    WIN12_IMAGE_TRANSFER_SERVER_ID_RESTORED_INITIATED,
    WIN12_IMAGE_TRANSFER_SERVER_ID_RESTORED_VERIFYING,
    WIN12_IMAGE_TRANSFER_SERVER_ID_RESTORED_VERIFIED,
    WIN12_IMAGE_TRANSFER_SERVER_ID_RESTORED_VERIFY_FAILED,
    WIN12_IMAGE_TRANSFER_SERVER_ID_RESTORED_ACTIVATING,
    WIN12_IMAGE_TRANSFER_SERVER_ID_RESTORED_ACTIVATED,
    WIN12_IMAGE_TRANSFER_SERVER_ID_RESTORED_ACTIVATE_FAILED,
    WIN12_IMAGE_TRANSFER_SERVER_ID_UNEXPECTED_RX_BLOCK,
    WIN12_IMAGE_TRANSFER_SERVER_ID_UNEXPECTED_RX_VERIFY,
    WIN12_IMAGE_TRANSFER_SERVER_ID_UNEXPECTED_RX_ACTIVATE,
    WIN12_IMAGE_TRANSFER_SERVER_ID_UNEXPECTED_DONE_VERIFIED,
    WIN12_IMAGE_TRANSFER_SERVER_ID_UNEXPECTED_DONE_ACTIVATED,
    WIN12_IMAGE_TRANSFER_SERVER_ID_UNEXPECTED_API_LATE,
    WIN12_IMAGE_TRANSFER_SERVER_ID_UNEXPECTED_API_RESTORED,
};

enum win12_image_transfer_server_status {
    WIN12_IMAGE_TRANSFER_SERVER_STATUS_NOT_INITIATED = 0,
    WIN12_IMAGE_TRANSFER_SERVER_STATUS_INITIATED = 1,
    WIN12_IMAGE_TRANSFER_SERVER_STATUS_VERIFICATION_INITIATED = 2,
    WIN12_IMAGE_TRANSFER_SERVER_STATUS_VERIFICATION_SUCCESSFUL = 3,
    WIN12_IMAGE_TRANSFER_SERVER_STATUS_VERIFICATION_FAILED = 4,
    WIN12_IMAGE_TRANSFER_SERVER_STATUS_ACTIVATION_INITIATED = 5,
    WIN12_IMAGE_TRANSFER_SERVER_STATUS_ACTIVATION_SUCCESSFUL = 6,
    WIN12_IMAGE_TRANSFER_SERVER_STATUS_ACTIVATION_FAILED = 7,
};

/*
 * What the machine asks of the outside, and what it has done there. An effect returns false when it failed: then
 * the rest of the step is not done, the event returns WIN12_E_PORT_FAILED, and the caller tells the machine,
 * if it has the event, by port_failed.
 */
struct win12_image_transfer_server_ports {
    void *context; /* the first argument of every function */
    /* An image of the size that the message tells can be kept. */
    bool (*room)(void *context);
    /* The block in hand has as many octets as it must, which is fewer in the last one only. */
    bool (*fits)(void *context);
    /* No block is missing. */
    bool (*whole)(void *context);
    /* Compute whether the image is what it says. */
    bool (*start_verify)(void *context);
    /* Make it the firmware. */
    bool (*start_activate)(void *context);
    /* The result of the method or of setting the attribute. */
    bool (*send_answer)(void *context, uint8_t result);
    /* Ready for activation or of no use. */
    bool (*tell_verified)(void *context, bool good);
    /* It is the firmware now or could not become it. */
    bool (*tell_activated)(void *context, bool good);
    /* Forget the image before, keep identifier and size of this one. */
    bool (*begin)(void *context, uint32_t count);
    /* The octets of the block in hand. */
    bool (*keep)(void *context, uint32_t number);
};

/* The machine. Settings and timer lengths are set before the first event, persistent variables restored. */
struct win12_image_transfer_server {
    const struct win12_image_transfer_server_ports *ports;
    enum win12_image_transfer_server_state state;
    enum win12_image_transfer_server_id transition;
    bool enabled; /* image_transfer_enabled */
    uint32_t blocks; /* of the image that was initiated */
    bool owed; /* the client waits for the answer to a method that takes time */
    bool then_activate; /* it is verified because it is to be activated */
};

/* Before all else: the initial state, no timer running, timers of default length, settings 0. */
void win12_image_transfer_server_init(struct win12_image_transfer_server *m,
    const struct win12_image_transfer_server_ports *ports);

/* rx.enable: image_transfer_enabled is set. */
win12_code win12_image_transfer_server_rx_enable(struct win12_image_transfer_server *m, bool on, win12_time now);

/* rx.initiate: an image of so many blocks. */
win12_code win12_image_transfer_server_rx_initiate(struct win12_image_transfer_server *m, uint32_t count,
    win12_time now);

/* rx.block: see the specification. */
win12_code win12_image_transfer_server_rx_block(struct win12_image_transfer_server *m, uint32_t number, win12_time now);

/* rx.verify: see the specification. */
win12_code win12_image_transfer_server_rx_verify(struct win12_image_transfer_server *m, win12_time now);

/* rx.activate: see the specification. */
win12_code win12_image_transfer_server_rx_activate(struct win12_image_transfer_server *m, win12_time now);

/* done.verified: see the specification. */
win12_code win12_image_transfer_server_done_verified(struct win12_image_transfer_server *m, bool good, win12_time now);

/* done.activated: see the specification. */
win12_code win12_image_transfer_server_done_activated(struct win12_image_transfer_server *m, bool good, win12_time now);

/* api.late: what was begun takes longer than an answer may. */
win12_code win12_image_transfer_server_api_late(struct win12_image_transfer_server *m, win12_time now);

/* api.restored: what was kept before a restart. */
win12_code win12_image_transfer_server_api_restored(struct win12_image_transfer_server *m, uint32_t was,
    uint32_t count, bool on, win12_time now);

#ifdef __cplusplus
}
#endif

#endif
