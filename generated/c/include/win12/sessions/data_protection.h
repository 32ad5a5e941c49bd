// Generated from spec/sessions/data_protection.yaml. Do not edit: change the spec and run `win12 spec generate`.

/*
 * Session `data_protection`: 2 states, 30 transitions.
 *
 * The layers of protection around COSEM data that a class of its own carries (class 30, IEC 62056-6-2), inside or
 * outside an association.
 *
 * A list tells the layers in the order in which they were put on; they come off in the reverse one. All of them name
 * one transaction, from the peer to us. What is inside is given away only when every layer of the list has come off,
 * was what the list says, and all together are at least what the object demands; and never when nothing but a cipher
 * protects it, which anybody can alter, the transaction with it.
 *
 * To a meter the number of a transaction, and the invocation counters in it, are above all that it has taken before,
 * kept across associations; a new global key begins the counters anew, but not the numbers. To a client an answer is
 * one to the request under way, in the layers that it asked for. A meter that pushes begins a transaction, as a
 * client does that asks: who is pushed to looks at it as a meter looks at a request, and may have said in which
 * layers it wants it. How a meter is to protect what it answers may be asked for without protection, and nothing is
 * remembered of it.
 *
 * Confidence medium: the tables of the class say neither what is checked nor in which order. It is done as in
 * general-ciphering.
 */

#ifndef WIN12_SESSIONS_DATA_PROTECTION_H
#define WIN12_SESSIONS_DATA_PROTECTION_H

#include "win12/core.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Where the dialogue is. */
enum win12_data_protection_state {
    WIN12_DATA_PROTECTION_IDLE, /* nothing is in hand */
    WIN12_DATA_PROTECTION_OPENING, /* layers come off */
};

/* The transition that a step took. */
enum win12_data_protection_id {
    WIN12_DATA_PROTECTION_ID_LIST_FOREIGN,
    WIN12_DATA_PROTECTION_ID_LIST_OTHER_TRANSACTION,
    WIN12_DATA_PROTECTION_ID_LIST_OTHER_LAYERS,
    WIN12_DATA_PROTECTION_ID_LIST_UNNUMBERED,
    WIN12_DATA_PROTECTION_ID_LIST_REPEATED,
    WIN12_DATA_PROTECTION_ID_LIST_EXHAUSTED,
    WIN12_DATA_PROTECTION_ID_LIST_BEGINS,
    WIN12_DATA_PROTECTION_ID_CIPHERED_OTHER_LAYER,
    WIN12_DATA_PROTECTION_ID_CIPHERED_FOREIGN_SUITE,
    WIN12_DATA_PROTECTION_ID_CIPHERED_COUNTED,
    WIN12_DATA_PROTECTION_ID_CIPHERED_COUNTER_EXHAUSTED,
    WIN12_DATA_PROTECTION_ID_CIPHERED_NO_KEY,
    WIN12_DATA_PROTECTION_ID_CIPHERED_FORGED,
    WIN12_DATA_PROTECTION_ID_CIPHERED_OFF,
    WIN12_DATA_PROTECTION_ID_SIGNATURE_OTHER_LAYER,
    WIN12_DATA_PROTECTION_ID_SIGNATURE_WRONG,
    WIN12_DATA_PROTECTION_ID_SIGNATURE_OFF,
    WIN12_DATA_PROTECTION_ID_END_UNPROVEN,
    WIN12_DATA_PROTECTION_ID_END_WEAK,
    WIN12_DATA_PROTECTION_ID_END_ANSWERED,
    WIN12_DATA_PROTECTION_ID_END_OPENED,
    WIN12_DATA_PROTECTION_ID_ORDER_FOREIGN,
    WIN12_DATA_PROTECTION_ID_ORDER_UNPROVEN,
    WIN12_DATA_PROTECTION_ID_ORDER_WEAK,
    WIN12_DATA_PROTECTION_ID_ORDER_AGREED,
    WIN12_DATA_PROTECTION_ID_UNEXPECTED_RX_LIST,
    WIN12_DATA_PROTECTION_ID_UNEXPECTED_RX_CIPHERED,
    WIN12_DATA_PROTECTION_ID_UNEXPECTED_RX_SIGNED,
    WIN12_DATA_PROTECTION_ID_UNEXPECTED_RX_END,
    WIN12_DATA_PROTECTION_ID_UNEXPECTED_RX_ORDER,
};

enum win12_data_protection_protection {
    WIN12_DATA_PROTECTION_PROTECTION_AUTHENTICATION = 0,
    WIN12_DATA_PROTECTION_PROTECTION_ENCRYPTION = 1,
    WIN12_DATA_PROTECTION_PROTECTION_BOTH = 2,
};

/*
 * What the machine asks of the outside, and what it has done there. An effect returns false when it failed: then
 * the rest of the step is not done, the event returns WIN12_E_PORT_FAILED, and the caller tells the machine,
 * if it has the event, by port_failed.
 */
struct win12_data_protection_ports {
    void *context; /* the first argument of every function */
    /* Lowest number of a transaction acceptable from this peer since we know it. */
    uint32_t (*kept_number)(void *context);
    /* Lowest invocation counter acceptable from it under the global key of now. */
    uint32_t (*kept_counter)(void *context);
    /* What the list says of the key is right, and we have the keys for it. */
    bool (*key_there)(void *context);
    /* The layer was made by who knows the key, or has no tag. */
    bool (*tag_ok)(void *context);
    /* The peer has signed it. */
    bool (*signature_ok)(void *context);
    /* What is inside may be used. */
    bool (*tell_opened)(void *context);
    /* An answer may be protected as it was asked for. */
    bool (*tell_agreed)(void *context);
    /* Keep: lowest number of a transaction still acceptable. */
    bool (*save_transactions)(void *context, uint32_t value);
    /* Keep: lowest invocation counter still acceptable. */
    bool (*save_lowest)(void *context, uint32_t value);
};

/* The machine. Settings and timer lengths are set before the first event, persistent variables restored. */
struct win12_data_protection {
    const struct win12_data_protection_ports *ports;
    enum win12_data_protection_state state;
    enum win12_data_protection_id transition;
    bool client; /* setting; what comes answers a request of ours; else it begins a transaction: a request, or a push */
    uint8_t suite; /* setting */
    bool authenticated; /* setting; the data, or the answer that is asked for, has a tag at least */
    bool encrypted; /* setting; and is ciphered */
    bool signing; /* setting; and is signed */
    uint32_t transactions; /* persistent; lowest number of a transaction still acceptable */
    uint32_t beyond; /* what that becomes when all layers are off */
    uint32_t lowest; /* persistent; lowest invocation counter still acceptable */
    uint32_t above; /* what that becomes when all layers are off */
    bool tagged; /* a layer that is off had a tag */
    bool hidden; /* one was a cipher */
    bool vouched; /* one was a signature */
};

/* Before all else: the initial state, no timer running, timers of default length, settings 0. */
void win12_data_protection_init(struct win12_data_protection *m, const struct win12_data_protection_ports *ports);

/* rx.list: a list of layers, and what they protect. */
win12_code win12_data_protection_rx_list(struct win12_data_protection *m, bool ours, bool numbered, uint32_t number,
    bool echo, bool as_asked, win12_time now);

/* rx.ciphered: the outermost layer that is left, one of AES-GCM. */
win12_code win12_data_protection_rx_ciphered(struct win12_data_protection *m, bool fits, uint32_t kind,
    uint8_t their_suite, uint32_t number, win12_time now);

/* rx.signed: the outermost layer that is left, a signature. */
win12_code win12_data_protection_rx_signed(struct win12_data_protection *m, bool fits, win12_time now);

/* rx.end: no layer is left. */
win12_code win12_data_protection_rx_end(struct win12_data_protection *m, win12_time now);

/* rx.order: a list of layers that an answer is to have. */
win12_code win12_data_protection_rx_order(struct win12_data_protection *m, bool ours, bool tag, bool cipher,
    bool signature, win12_time now);

#ifdef __cplusplus
}
#endif

#endif
