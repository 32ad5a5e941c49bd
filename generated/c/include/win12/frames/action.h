// Generated from spec/frames/action.ksy. Do not edit: change the spec and run `win12 spec generate`.

/*
 * xDLMS ACTION.
 *
 * ACTION-Request C3 and ACTION-Response C7 (IEC 62056-5-3, 7.3.5).
 */

#ifndef WIN12_FRAMES_ACTION_H
#define WIN12_FRAMES_ACTION_H

#include "win12/frames/output.h"
#include "win12/frames/axdr.h"
#include "win12/frames/cosem.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * method-call
 *
 * spec/frames/action.ksy:25
 */
struct win12_method_call {
    bool has_parameters;
    struct win12_data parameters;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_method_call(struct win12_input *in, struct win12_method_call *out);
win12_code win12_decode_method_call(const uint8_t *octets, size_t size, struct win12_method_call *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_method_call(struct win12_output *out, const struct win12_method_call *in);
win12_code win12_write_method_call(const struct win12_method_call *in, uint8_t *to, size_t room, size_t *size);

/*
 * Action-Response-With-Optional-Data
 *
 * spec/frames/action.ksy:29
 */
struct win12_returned {
    uint8_t result; /* action-result */
    bool has_data;
    struct win12_data_result data;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_returned(struct win12_input *in, struct win12_returned *out);
win12_code win12_decode_returned(const uint8_t *octets, size_t size, struct win12_returned *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_returned(struct win12_output *out, const struct win12_returned *in);
win12_code win12_write_returned(const struct win12_returned *in, uint8_t *to, size_t room, size_t *size);

/*
 * action-request-normal
 *
 * spec/frames/action.ksy:35
 */
struct win12_action_request_normal {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    struct win12_method_descriptor method;
    bool has_parameters;
    struct win12_data parameters;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_action_request_normal(struct win12_input *in, struct win12_action_request_normal *out);
win12_code win12_decode_action_request_normal(const uint8_t *octets, size_t size,
    struct win12_action_request_normal *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_action_request_normal(struct win12_output *out, const struct win12_action_request_normal *in);
win12_code win12_write_action_request_normal(const struct win12_action_request_normal *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * action-request-next-pblock
 *
 * spec/frames/action.ksy:41
 */
struct win12_action_request_next_pblock {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    uint32_t block_number;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_action_request_next_pblock(struct win12_input *in, struct win12_action_request_next_pblock *out);
win12_code win12_decode_action_request_next_pblock(const uint8_t *octets, size_t size,
    struct win12_action_request_next_pblock *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_action_request_next_pblock(struct win12_output *out,
    const struct win12_action_request_next_pblock *in);
win12_code win12_write_action_request_next_pblock(const struct win12_action_request_next_pblock *in, uint8_t *to,
    size_t room, size_t *size);

/*
 * action-request-with-list
 *
 * spec/frames/action.ksy:46
 */
struct win12_action_request_with_list {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    struct win12_list methods;
    struct win12_list values;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_action_request_with_list(struct win12_input *in, struct win12_action_request_with_list *out);
win12_code win12_decode_action_request_with_list(const uint8_t *octets, size_t size,
    struct win12_action_request_with_list *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_action_request_with_list(struct win12_output *out,
    const struct win12_action_request_with_list *in);
win12_code win12_write_action_request_with_list(const struct win12_action_request_with_list *in, uint8_t *to,
    size_t room, size_t *size);

/*
 * action-request-with-first-pblock
 *
 * spec/frames/action.ksy:54
 */
struct win12_action_request_with_first_pblock {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    struct win12_method_descriptor method;
    uint8_t last_block;
    uint32_t block_number;
    struct win12_slice raw;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_action_request_with_first_pblock(struct win12_input *in,
    struct win12_action_request_with_first_pblock *out);
win12_code win12_decode_action_request_with_first_pblock(const uint8_t *octets, size_t size,
    struct win12_action_request_with_first_pblock *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_action_request_with_first_pblock(struct win12_output *out,
    const struct win12_action_request_with_first_pblock *in);
win12_code win12_write_action_request_with_first_pblock(const struct win12_action_request_with_first_pblock *in,
    uint8_t *to, size_t room, size_t *size);

/*
 * action-request-with-list-and-first-pblock
 *
 * spec/frames/action.ksy:60
 */
struct win12_action_request_with_list_and_first_pblock {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    struct win12_list methods;
    uint8_t last_block;
    uint32_t block_number;
    struct win12_slice raw;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_action_request_with_list_and_first_pblock(struct win12_input *in,
    struct win12_action_request_with_list_and_first_pblock *out);
win12_code win12_decode_action_request_with_list_and_first_pblock(const uint8_t *octets, size_t size,
    struct win12_action_request_with_list_and_first_pblock *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_action_request_with_list_and_first_pblock(struct win12_output *out,
    const struct win12_action_request_with_list_and_first_pblock *in);
win12_code win12_write_action_request_with_list_and_first_pblock(
    const struct win12_action_request_with_list_and_first_pblock *in, uint8_t *to, size_t room, size_t *size);

/*
 * action-request-with-pblock
 *
 * spec/frames/action.ksy:67
 */
struct win12_action_request_with_pblock {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    uint8_t last_block;
    uint32_t block_number;
    struct win12_slice raw;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_action_request_with_pblock(struct win12_input *in, struct win12_action_request_with_pblock *out);
win12_code win12_decode_action_request_with_pblock(const uint8_t *octets, size_t size,
    struct win12_action_request_with_pblock *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_action_request_with_pblock(struct win12_output *out,
    const struct win12_action_request_with_pblock *in);
win12_code win12_write_action_request_with_pblock(const struct win12_action_request_with_pblock *in, uint8_t *to,
    size_t room, size_t *size);

/*
 * action-response-normal
 *
 * spec/frames/action.ksy:72
 */
struct win12_action_response_normal {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    uint8_t result; /* action-result */
    bool has_data;
    struct win12_data_result data;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_action_response_normal(struct win12_input *in, struct win12_action_response_normal *out);
win12_code win12_decode_action_response_normal(const uint8_t *octets, size_t size,
    struct win12_action_response_normal *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_action_response_normal(struct win12_output *out, const struct win12_action_response_normal *in);
win12_code win12_write_action_response_normal(const struct win12_action_response_normal *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * action-response-with-pblock
 *
 * spec/frames/action.ksy:77
 */
struct win12_action_response_with_pblock {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    uint8_t last_block;
    uint32_t block_number;
    struct win12_slice raw;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_action_response_with_pblock(struct win12_input *in,
    struct win12_action_response_with_pblock *out);
win12_code win12_decode_action_response_with_pblock(const uint8_t *octets, size_t size,
    struct win12_action_response_with_pblock *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_action_response_with_pblock(struct win12_output *out,
    const struct win12_action_response_with_pblock *in);
win12_code win12_write_action_response_with_pblock(const struct win12_action_response_with_pblock *in, uint8_t *to,
    size_t room, size_t *size);

/*
 * action-response-with-list
 *
 * spec/frames/action.ksy:82
 */
struct win12_action_response_with_list {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    struct win12_list results;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_action_response_with_list(struct win12_input *in, struct win12_action_response_with_list *out);
win12_code win12_decode_action_response_with_list(const uint8_t *octets, size_t size,
    struct win12_action_response_with_list *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_action_response_with_list(struct win12_output *out,
    const struct win12_action_response_with_list *in);
win12_code win12_write_action_response_with_list(const struct win12_action_response_with_list *in, uint8_t *to,
    size_t room, size_t *size);

/*
 * action-response-next-pblock
 *
 * spec/frames/action.ksy:88
 */
struct win12_action_response_next_pblock {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    uint32_t block_number;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_action_response_next_pblock(struct win12_input *in,
    struct win12_action_response_next_pblock *out);
win12_code win12_decode_action_response_next_pblock(const uint8_t *octets, size_t size,
    struct win12_action_response_next_pblock *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_action_response_next_pblock(struct win12_output *out,
    const struct win12_action_response_next_pblock *in);
win12_code win12_write_action_response_next_pblock(const struct win12_action_response_next_pblock *in, uint8_t *to,
    size_t room, size_t *size);

enum win12_action_case {
    WIN12_ACTION_IS_ACTION_REQUEST_NORMAL,
    WIN12_ACTION_IS_ACTION_REQUEST_NEXT_PBLOCK,
    WIN12_ACTION_IS_ACTION_REQUEST_WITH_LIST,
    WIN12_ACTION_IS_ACTION_REQUEST_WITH_FIRST_PBLOCK,
    WIN12_ACTION_IS_ACTION_REQUEST_WITH_LIST_AND_FIRST_PBLOCK,
    WIN12_ACTION_IS_ACTION_REQUEST_WITH_PBLOCK,
    WIN12_ACTION_IS_ACTION_RESPONSE_NORMAL,
    WIN12_ACTION_IS_ACTION_RESPONSE_WITH_PBLOCK,
    WIN12_ACTION_IS_ACTION_RESPONSE_WITH_LIST,
    WIN12_ACTION_IS_ACTION_RESPONSE_NEXT_PBLOCK,
};

/*
 * ACTION-Request C3 and ACTION-Response C7 (IEC 62056-5-3, 7.3.5).
 *
 * spec/frames/action.ksy:1
 */
struct win12_action {
    enum win12_action_case is;
    union {
        struct win12_action_request_normal action_request_normal;
        struct win12_action_request_next_pblock action_request_next_pblock;
        struct win12_action_request_with_list action_request_with_list;
        struct win12_action_request_with_first_pblock action_request_with_first_pblock;
        struct win12_action_request_with_list_and_first_pblock action_request_with_list_and_first_pblock;
        struct win12_action_request_with_pblock action_request_with_pblock;
        struct win12_action_response_normal action_response_normal;
        struct win12_action_response_with_pblock action_response_with_pblock;
        struct win12_action_response_with_list action_response_with_list;
        struct win12_action_response_next_pblock action_response_next_pblock;
    } as;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_action(struct win12_input *in, struct win12_action *out);
win12_code win12_decode_action(const uint8_t *octets, size_t size, struct win12_action *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_action(struct win12_output *out, const struct win12_action *in);
win12_code win12_write_action(const struct win12_action *in, uint8_t *to, size_t room, size_t *size);

#ifdef __cplusplus
}
#endif

#endif
