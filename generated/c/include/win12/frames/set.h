// Generated from spec/frames/set.ksy. Do not edit: change the spec and run `win12 spec generate`.

/*
 * xDLMS SET.
 *
 * SET-Request C1 and SET-Response C5 (IEC 62056-5-3, 7.3.4).
 */

#ifndef WIN12_FRAMES_SET_H
#define WIN12_FRAMES_SET_H

#include "win12/frames/output.h"
#include "win12/frames/axdr.h"
#include "win12/frames/cosem.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * set-request-normal
 *
 * spec/frames/set.ksy:25
 */
struct win12_set_request_normal {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    struct win12_attribute_descriptor attribute;
    bool has_access;
    struct win12_selective_access access;
    struct win12_data data;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_set_request_normal(struct win12_input *in, struct win12_set_request_normal *out);
win12_code win12_decode_set_request_normal(const uint8_t *octets, size_t size, struct win12_set_request_normal *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_set_request_normal(struct win12_output *out, const struct win12_set_request_normal *in);
win12_code win12_write_set_request_normal(const struct win12_set_request_normal *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * set-request-with-first-datablock
 *
 * spec/frames/set.ksy:31
 */
struct win12_set_request_with_first_datablock {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    struct win12_attribute_descriptor attribute;
    bool has_access;
    struct win12_selective_access access;
    uint8_t last_block;
    uint32_t block_number;
    struct win12_slice raw;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_set_request_with_first_datablock(struct win12_input *in,
    struct win12_set_request_with_first_datablock *out);
win12_code win12_decode_set_request_with_first_datablock(const uint8_t *octets, size_t size,
    struct win12_set_request_with_first_datablock *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_set_request_with_first_datablock(struct win12_output *out,
    const struct win12_set_request_with_first_datablock *in);
win12_code win12_write_set_request_with_first_datablock(const struct win12_set_request_with_first_datablock *in,
    uint8_t *to, size_t room, size_t *size);

/*
 * set-request-with-datablock
 *
 * spec/frames/set.ksy:37
 */
struct win12_set_request_with_datablock {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    uint8_t last_block;
    uint32_t block_number;
    struct win12_slice raw;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_set_request_with_datablock(struct win12_input *in, struct win12_set_request_with_datablock *out);
win12_code win12_decode_set_request_with_datablock(const uint8_t *octets, size_t size,
    struct win12_set_request_with_datablock *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_set_request_with_datablock(struct win12_output *out,
    const struct win12_set_request_with_datablock *in);
win12_code win12_write_set_request_with_datablock(const struct win12_set_request_with_datablock *in, uint8_t *to,
    size_t room, size_t *size);

/*
 * set-request-with-list
 *
 * spec/frames/set.ksy:42
 */
struct win12_set_request_with_list {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    struct win12_list selections;
    struct win12_list values;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_set_request_with_list(struct win12_input *in, struct win12_set_request_with_list *out);
win12_code win12_decode_set_request_with_list(const uint8_t *octets, size_t size,
    struct win12_set_request_with_list *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_set_request_with_list(struct win12_output *out, const struct win12_set_request_with_list *in);
win12_code win12_write_set_request_with_list(const struct win12_set_request_with_list *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * set-request-with-list-and-first-datablock
 *
 * spec/frames/set.ksy:50
 */
struct win12_set_request_with_list_and_first_datablock {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    struct win12_list selections;
    uint8_t last_block;
    uint32_t block_number;
    struct win12_slice raw;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_set_request_with_list_and_first_datablock(struct win12_input *in,
    struct win12_set_request_with_list_and_first_datablock *out);
win12_code win12_decode_set_request_with_list_and_first_datablock(const uint8_t *octets, size_t size,
    struct win12_set_request_with_list_and_first_datablock *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_set_request_with_list_and_first_datablock(struct win12_output *out,
    const struct win12_set_request_with_list_and_first_datablock *in);
win12_code win12_write_set_request_with_list_and_first_datablock(
    const struct win12_set_request_with_list_and_first_datablock *in, uint8_t *to, size_t room, size_t *size);

/*
 * set-response-normal
 *
 * spec/frames/set.ksy:57
 */
struct win12_set_response_normal {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    uint8_t result; /* data-access-result */
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_set_response_normal(struct win12_input *in, struct win12_set_response_normal *out);
win12_code win12_decode_set_response_normal(const uint8_t *octets, size_t size, struct win12_set_response_normal *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_set_response_normal(struct win12_output *out, const struct win12_set_response_normal *in);
win12_code win12_write_set_response_normal(const struct win12_set_response_normal *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * set-response-datablock
 *
 * spec/frames/set.ksy:62
 */
struct win12_set_response_datablock {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    uint32_t block_number;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_set_response_datablock(struct win12_input *in, struct win12_set_response_datablock *out);
win12_code win12_decode_set_response_datablock(const uint8_t *octets, size_t size,
    struct win12_set_response_datablock *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_set_response_datablock(struct win12_output *out, const struct win12_set_response_datablock *in);
win12_code win12_write_set_response_datablock(const struct win12_set_response_datablock *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * set-response-last-datablock
 *
 * spec/frames/set.ksy:67
 */
struct win12_set_response_last_datablock {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    uint8_t result; /* data-access-result */
    uint32_t block_number;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_set_response_last_datablock(struct win12_input *in,
    struct win12_set_response_last_datablock *out);
win12_code win12_decode_set_response_last_datablock(const uint8_t *octets, size_t size,
    struct win12_set_response_last_datablock *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_set_response_last_datablock(struct win12_output *out,
    const struct win12_set_response_last_datablock *in);
win12_code win12_write_set_response_last_datablock(const struct win12_set_response_last_datablock *in, uint8_t *to,
    size_t room, size_t *size);

/*
 * set-response-last-datablock-with-list
 *
 * spec/frames/set.ksy:73
 */
struct win12_set_response_last_datablock_with_list {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    struct win12_slice results;
    uint32_t block_number;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_set_response_last_datablock_with_list(struct win12_input *in,
    struct win12_set_response_last_datablock_with_list *out);
win12_code win12_decode_set_response_last_datablock_with_list(const uint8_t *octets, size_t size,
    struct win12_set_response_last_datablock_with_list *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_set_response_last_datablock_with_list(struct win12_output *out,
    const struct win12_set_response_last_datablock_with_list *in);
win12_code win12_write_set_response_last_datablock_with_list(
    const struct win12_set_response_last_datablock_with_list *in, uint8_t *to, size_t room, size_t *size);

/*
 * set-response-with-list
 *
 * spec/frames/set.ksy:80
 */
struct win12_set_response_with_list {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    struct win12_slice results;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_set_response_with_list(struct win12_input *in, struct win12_set_response_with_list *out);
win12_code win12_decode_set_response_with_list(const uint8_t *octets, size_t size,
    struct win12_set_response_with_list *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_set_response_with_list(struct win12_output *out, const struct win12_set_response_with_list *in);
win12_code win12_write_set_response_with_list(const struct win12_set_response_with_list *in, uint8_t *to, size_t room,
    size_t *size);

enum win12_set_case {
    WIN12_SET_IS_SET_REQUEST_NORMAL,
    WIN12_SET_IS_SET_REQUEST_WITH_FIRST_DATABLOCK,
    WIN12_SET_IS_SET_REQUEST_WITH_DATABLOCK,
    WIN12_SET_IS_SET_REQUEST_WITH_LIST,
    WIN12_SET_IS_SET_REQUEST_WITH_LIST_AND_FIRST_DATABLOCK,
    WIN12_SET_IS_SET_RESPONSE_NORMAL,
    WIN12_SET_IS_SET_RESPONSE_DATABLOCK,
    WIN12_SET_IS_SET_RESPONSE_LAST_DATABLOCK,
    WIN12_SET_IS_SET_RESPONSE_LAST_DATABLOCK_WITH_LIST,
    WIN12_SET_IS_SET_RESPONSE_WITH_LIST,
};

/*
 * SET-Request C1 and SET-Response C5 (IEC 62056-5-3, 7.3.4).
 *
 * spec/frames/set.ksy:1
 */
struct win12_set {
    enum win12_set_case is;
    union {
        struct win12_set_request_normal set_request_normal;
        struct win12_set_request_with_first_datablock set_request_with_first_datablock;
        struct win12_set_request_with_datablock set_request_with_datablock;
        struct win12_set_request_with_list set_request_with_list;
        struct win12_set_request_with_list_and_first_datablock set_request_with_list_and_first_datablock;
        struct win12_set_response_normal set_response_normal;
        struct win12_set_response_datablock set_response_datablock;
        struct win12_set_response_last_datablock set_response_last_datablock;
        struct win12_set_response_last_datablock_with_list set_response_last_datablock_with_list;
        struct win12_set_response_with_list set_response_with_list;
    } as;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_set(struct win12_input *in, struct win12_set *out);
win12_code win12_decode_set(const uint8_t *octets, size_t size, struct win12_set *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_set(struct win12_output *out, const struct win12_set *in);
win12_code win12_write_set(const struct win12_set *in, uint8_t *to, size_t room, size_t *size);

#ifdef __cplusplus
}
#endif

#endif
