// Generated from spec/sessions/push_line.yaml. Do not edit: change the spec and run `win12 spec generate`.

/*
 * Session `push_line`: 2 states, 4 transitions.
 *
 * One line that meters push over: when what was heard belongs together, and when silence has ended it.
 *
 * Frames, segments and blocks of one push may come with gaps of up to T_PUSH_GAP (meters send a block every three
 * seconds). A longer silence, or the end of the line, ends what is under way: it is told as incomplete and never
 * joined to what follows.
 */

#ifndef WIN12_SESSIONS_PUSH_LINE_H
#define WIN12_SESSIONS_PUSH_LINE_H

#include "win12/core.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Where the dialogue is. */
enum win12_push_line_state {
    WIN12_PUSH_LINE_SILENT, /* nothing is under way */
    WIN12_PUSH_LINE_HEARING, /* something may be under way */
};

/* The transition that a step took. */
enum win12_push_line_id {
    WIN12_PUSH_LINE_ID_BEGINS,
    WIN12_PUSH_LINE_ID_GOES_ON,
    WIN12_PUSH_LINE_ID_SILENCE,
    WIN12_PUSH_LINE_ID_CLOSED,
};

/*
 * What the machine asks of the outside, and what it has done there. An effect returns false when it failed: then
 * the rest of the step is not done, the event returns WIN12_E_PORT_FAILED, and the caller tells the machine,
 * if it has the event, by port_failed.
 */
struct win12_push_line_ports {
    void *context; /* the first argument of every function */
    /* What is under way has ended; what is whole in it is told whole, the rest as incomplete. */
    bool (*tell_ended)(void *context);
};

/* The machine. Settings and timer lengths are set before the first event, persistent variables restored. */
struct win12_push_line {
    const struct win12_push_line_ports *ports;
    enum win12_push_line_state state;
    enum win12_push_line_id transition;
    win12_time gap_after;
    win12_time gap_at;
};

/* Before all else: the initial state, no timer running, timers of default length, settings 0. */
void win12_push_line_init(struct win12_push_line *m, const struct win12_push_line_ports *ports);

/* link.octets: something was heard. */
win12_code win12_push_line_link_octets(struct win12_push_line *m, win12_time now);

/* link.closed: nothing more will be heard. */
win12_code win12_push_line_link_closed(struct win12_push_line *m, win12_time now);

/* When handle_timer must be called, on the clock of `now`; WIN12_NEVER for never. */
win12_time win12_push_line_deadline(const struct win12_push_line *m);

/* Let time pass: the event of a timer that has run out, if any. */
win12_code win12_push_line_handle_timer(struct win12_push_line *m, win12_time now);

#ifdef __cplusplus
}
#endif

#endif
