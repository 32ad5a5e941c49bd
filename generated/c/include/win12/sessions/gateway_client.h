// Generated from spec/sessions/gateway_client.yaml. Do not edit: change the spec and run `win12 spec generate`.

/*
 * Session `gateway_client`: 1 states, 5 transitions.
 *
 * A client of a gateway, as far as the gateway decides by itself: what goes to a meter, what is refused, what is
 * left.
 *
 * Refused is what is for a meter that the gateway does not know, what is for none (there is nothing to be read in a
 * gateway), and what would need more ways than GATEWAY_WAYS_MAX; but nothing that wants no answer. Each way goes on
 * by itself, see `gateway_way`.
 */

#ifndef WIN12_SESSIONS_GATEWAY_CLIENT_H
#define WIN12_SESSIONS_GATEWAY_CLIENT_H

#include "win12/core.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Where the dialogue is. */
enum win12_gateway_client_state {
    WIN12_GATEWAY_CLIENT_OPEN, /* it has nothing to end: that is for its ways */
};

/* The transition that a step took. */
enum win12_gateway_client_id {
    WIN12_GATEWAY_CLIENT_ID_APDU_NOBODY,
    WIN12_GATEWAY_CLIENT_ID_APDU_GATEWAY,
    WIN12_GATEWAY_CLIENT_ID_APDU_UNKNOWN,
    WIN12_GATEWAY_CLIENT_ID_APDU_FULL,
    WIN12_GATEWAY_CLIENT_ID_APDU_PASSED,
};

enum win12_gateway_client_aim {
    WIN12_GATEWAY_CLIENT_AIM_METER = 0,
    WIN12_GATEWAY_CLIENT_AIM_UNKNOWN = 1,
    WIN12_GATEWAY_CLIENT_AIM_GATEWAY = 2,
    WIN12_GATEWAY_CLIENT_AIM_NOBODY = 3,
};

/*
 * What the machine asks of the outside, and what it has done there. An effect returns false when it failed: then
 * the rest of the step is not done, the event returns WIN12_E_PORT_FAILED, and the caller tells the machine,
 * if it has the event, by port_failed.
 */
struct win12_gateway_client_ports {
    void *context; /* the first argument of every function */
    /* There is a way to the meter under these addresses, or one more can be made. */
    bool (*way)(void *context);
    /* Behind the prefix that the APDU had, if it had one. */
    bool (*send_refusal)(void *context, uint32_t state, uint32_t service);
    /* Nothing is done with it: it is sent to all stations, or it is an answer. */
    bool (*tell_left)(void *context);
    /* The APDU goes the way to its meter. */
    bool (*pass_on)(void *context);
};

/* The machine. Settings and timer lengths are set before the first event, persistent variables restored. */
struct win12_gateway_client {
    const struct win12_gateway_client_ports *ports;
    enum win12_gateway_client_state state;
    enum win12_gateway_client_id transition;
};

/* Before all else: the initial state, no timer running, timers of default length, settings 0. */
void win12_gateway_client_init(struct win12_gateway_client *m, const struct win12_gateway_client_ports *ports);

/* rx.apdu: an APDU of the client; wanted: it may want an answer. */
win12_code win12_gateway_client_rx_apdu(struct win12_gateway_client *m, uint32_t about, bool wanted, win12_time now);

#ifdef __cplusplus
}
#endif

#endif
