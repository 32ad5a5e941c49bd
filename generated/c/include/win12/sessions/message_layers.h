// Generated from spec/sessions/message_layers.yaml. Do not edit: change the spec and run `win12 spec generate`.

/*
 * Session `message_layers`: 2 states, 28 transitions.
 *
 * The layers around the messages of one association that general-ciphering and general-signing protect (IEC
 * 62056-5-3, 5.7 and 7.2.3; Green Book 9.2).
 *
 * It looks at a message before the association does: whether it has the layers that were agreed, whether it goes
 * from the peer to us, whether its signatures, its key and its tag are right. What is inside goes to the association
 * only then, which counts it and decides what it is for. A client takes exactly what it asked for. A meter takes
 * what its client chooses and never less than its settings, and answers in the same layers and under the same
 * transaction id.
 *
 * With pushes the roles are the other way round: a meter that pushes asks, and who listens answers, if a
 * confirmation is wanted. A listener looks at pushes in the same order, but does not number them and says nothing to
 * what it refuses: `push_receiver` notes their numbers once they are kept.
 *
 * A key that is made for one message says nothing of when that was, and it outlives a change of the global key. So
 * whatever begins a transaction under such a key bears a number that was never seen before, kept across
 * associations; an answer bears the number of the request under way.
 */

#ifndef WIN12_SESSIONS_MESSAGE_LAYERS_H
#define WIN12_SESSIONS_MESSAGE_LAYERS_H

#include "win12/core.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Where the dialogue is. */
enum win12_message_layers_state {
    WIN12_MESSAGE_LAYERS_IDLE, /* no association */
    WIN12_MESSAGE_LAYERS_OPEN, /* messages come and go */
};

/* The transition that a step took. */
enum win12_message_layers_id {
    WIN12_MESSAGE_LAYERS_ID_BEGIN,
    WIN12_MESSAGE_LAYERS_ID_END,
    WIN12_MESSAGE_LAYERS_ID_OTHER_WEAK,
    WIN12_MESSAGE_LAYERS_ID_OTHER_WEAKER,
    WIN12_MESSAGE_LAYERS_ID_OTHER_COMMON_KEY,
    WIN12_MESSAGE_LAYERS_ID_OTHER_FOREIGN_TITLE,
    WIN12_MESSAGE_LAYERS_ID_OTHER_AGREED,
    WIN12_MESSAGE_LAYERS_ID_MESSAGE_UNAGREED,
    WIN12_MESSAGE_LAYERS_ID_MESSAGE_BARE,
    WIN12_MESSAGE_LAYERS_ID_MESSAGE_UNTAGGED,
    WIN12_MESSAGE_LAYERS_ID_MESSAGE_WEAKER,
    WIN12_MESSAGE_LAYERS_ID_MESSAGE_OTHER_KEY,
    WIN12_MESSAGE_LAYERS_ID_MESSAGE_FOREIGN_TITLE,
    WIN12_MESSAGE_LAYERS_ID_MESSAGE_FOREIGN_SUITE,
    WIN12_MESSAGE_LAYERS_ID_MESSAGE_UNSIGNED,
    WIN12_MESSAGE_LAYERS_ID_MESSAGE_SIGNED_WRONG,
    WIN12_MESSAGE_LAYERS_ID_MESSAGE_NO_KEY,
    WIN12_MESSAGE_LAYERS_ID_MESSAGE_FORGED,
    WIN12_MESSAGE_LAYERS_ID_MESSAGE_UNSIGNED_INSIDE,
    WIN12_MESSAGE_LAYERS_ID_MESSAGE_SIGNED_WRONG_INSIDE,
    WIN12_MESSAGE_LAYERS_ID_MESSAGE_OTHER_TRANSACTION,
    WIN12_MESSAGE_LAYERS_ID_MESSAGE_UNNUMBERED,
    WIN12_MESSAGE_LAYERS_ID_MESSAGE_REPEATED,
    WIN12_MESSAGE_LAYERS_ID_MESSAGE_EXHAUSTED,
    WIN12_MESSAGE_LAYERS_ID_MESSAGE_OPENED,
    WIN12_MESSAGE_LAYERS_ID_UNEXPECTED_API_END,
    WIN12_MESSAGE_LAYERS_ID_UNEXPECTED_RX_MESSAGE,
    WIN12_MESSAGE_LAYERS_ID_UNEXPECTED_RX_OTHER,
};

enum win12_message_layers_key_use {
    WIN12_MESSAGE_LAYERS_KEY_USE_NONE = 0,
    WIN12_MESSAGE_LAYERS_KEY_USE_IDENTIFIED = 1,
    WIN12_MESSAGE_LAYERS_KEY_USE_WRAPPED = 2,
    WIN12_MESSAGE_LAYERS_KEY_USE_ONE_EPHEMERAL = 3,
    WIN12_MESSAGE_LAYERS_KEY_USE_STATIC = 4,
    WIN12_MESSAGE_LAYERS_KEY_USE_UNKNOWN = 5,
};

enum win12_message_layers_signature {
    WIN12_MESSAGE_LAYERS_SIGNATURE_RIGHT = 0,
    WIN12_MESSAGE_LAYERS_SIGNATURE_WRONG = 1,
    WIN12_MESSAGE_LAYERS_SIGNATURE_MISSING = 2,
};

/*
 * What the machine asks of the outside, and what it has done there. An effect returns false when it failed: then
 * the rest of the step is not done, the event returns WIN12_E_PORT_FAILED, and the caller tells the machine,
 * if it has the event, by port_failed.
 */
struct win12_message_layers_ports {
    void *context; /* the first argument of every function */
    /* Lowest number acceptable from this peer since we know it. */
    uint32_t (*kept_lowest)(void *context);
    /* The signature around the cipher text. */
    uint32_t (*outer)(void *context);
    /* What the message says of its key is right, and we have the keys for it. */
    bool (*key_there)(void *context);
    /* The message was made by who knows the key. */
    bool (*tag_ok)(void *context);
    /* The signature inside the cipher text. */
    uint32_t (*inner)(void *context);
    /* It is an answer. */
    bool (*answers)(void *context);
    bool (*send_exception)(void *context, uint32_t state, uint32_t service);
    /* What is inside may go to the association. */
    bool (*tell_opened)(void *context);
    /* Keep: lowest number of a transaction still acceptable under a key of one message. */
    bool (*save_lowest)(void *context, uint32_t value);
};

/* The machine. Settings and timer lengths are set before the first event, persistent variables restored. */
struct win12_message_layers {
    const struct win12_message_layers_ports *ports;
    enum win12_message_layers_state state;
    enum win12_message_layers_id transition;
    bool client; /* setting; this side asks: a client, or a meter that pushes */
    uint8_t suite; /* setting */
    /*
     * setting; a client: the key it asked for, none where it asked for no general-ciphering; a listener: the one that
     * pushes must have, none for any
     */
    uint32_t key;
    bool outside; /* setting; every message is signed around the cipher text */
    bool inside; /* setting; every message is signed before it is ciphered */
    bool pushes; /* setting; this side listens to pushes, which are numbered by who keeps them */
    /*
     * setting; the least protection of a push, bit 0 authenticated, bit 1 encrypted; 0 in associations, which look
     * themselves
     */
    uint8_t least;
    uint32_t lowest; /* persistent; lowest number of a transaction still acceptable under a key of one message */
};

/* Before all else: the initial state, no timer running, timers of default length, settings 0. */
void win12_message_layers_init(struct win12_message_layers *m, const struct win12_message_layers_ports *ports);

/* api.begin: an association begins: its peer is known. */
win12_code win12_message_layers_api_begin(struct win12_message_layers *m, win12_time now);

/* api.end: there is no association. */
win12_code win12_message_layers_api_end(struct win12_message_layers *m, win12_time now);

/* rx.message: general-ciphering or general-signing. */
win12_code win12_message_layers_rx_message(struct win12_message_layers *m, bool agreed, bool ciphered, uint8_t level,
    uint32_t key_used, bool ours, uint8_t their_suite, bool numbered, uint32_t number, bool echo, win12_time now);

/* rx.other: a message protected in another way. */
win12_code win12_message_layers_rx_other(struct win12_message_layers *m, uint8_t level, bool ours, win12_time now);

#ifdef __cplusplus
}
#endif

#endif
