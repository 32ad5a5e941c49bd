// Generated from spec/frames/get.ksy. Do not edit: change the spec and run `win12 spec generate`.

/*
 * xDLMS GET.
 *
 * GET-Request C0 and GET-Response C4, normal, next, with-list and with-datablock (IEC 62056-5-3, 7.3.3).
 */

#ifndef WIN12_FRAMES_GET_H
#define WIN12_FRAMES_GET_H

#include "win12/frames/output.h"
#include "win12/frames/axdr.h"
#include "win12/frames/cosem.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * get-request-normal
 *
 * spec/frames/get.ksy:21
 */
struct win12_get_request_normal {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    struct win12_attribute_descriptor attribute;
    bool has_access;
    struct win12_selective_access access;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_get_request_normal(struct win12_input *in, struct win12_get_request_normal *out);
win12_code win12_decode_get_request_normal(const uint8_t *octets, size_t size, struct win12_get_request_normal *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_get_request_normal(struct win12_output *out, const struct win12_get_request_normal *in);
win12_code win12_write_get_request_normal(const struct win12_get_request_normal *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * get-request-next
 *
 * spec/frames/get.ksy:26
 */
struct win12_get_request_next {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    uint32_t block_number;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_get_request_next(struct win12_input *in, struct win12_get_request_next *out);
win12_code win12_decode_get_request_next(const uint8_t *octets, size_t size, struct win12_get_request_next *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_get_request_next(struct win12_output *out, const struct win12_get_request_next *in);
win12_code win12_write_get_request_next(const struct win12_get_request_next *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * get-request-with-list
 *
 * spec/frames/get.ksy:31
 */
struct win12_get_request_with_list {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    struct win12_list selections;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_get_request_with_list(struct win12_input *in, struct win12_get_request_with_list *out);
win12_code win12_decode_get_request_with_list(const uint8_t *octets, size_t size,
    struct win12_get_request_with_list *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_get_request_with_list(struct win12_output *out, const struct win12_get_request_with_list *in);
win12_code win12_write_get_request_with_list(const struct win12_get_request_with_list *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * get-response-normal
 *
 * spec/frames/get.ksy:37
 */
struct win12_get_response_normal {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    bool has_data;
    struct win12_data data;
    bool has_error;
    uint8_t error; /* data-access-result */
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_get_response_normal(struct win12_input *in, struct win12_get_response_normal *out);
win12_code win12_decode_get_response_normal(const uint8_t *octets, size_t size, struct win12_get_response_normal *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_get_response_normal(struct win12_output *out, const struct win12_get_response_normal *in);
win12_code win12_write_get_response_normal(const struct win12_get_response_normal *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * get-response-with-datablock
 *
 * spec/frames/get.ksy:42
 */
struct win12_get_response_with_datablock {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    uint8_t last_block;
    uint32_t block_number;
    bool has_raw;
    struct win12_slice raw;
    bool has_error;
    uint8_t error; /* data-access-result */
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_get_response_with_datablock(struct win12_input *in,
    struct win12_get_response_with_datablock *out);
win12_code win12_decode_get_response_with_datablock(const uint8_t *octets, size_t size,
    struct win12_get_response_with_datablock *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_get_response_with_datablock(struct win12_output *out,
    const struct win12_get_response_with_datablock *in);
win12_code win12_write_get_response_with_datablock(const struct win12_get_response_with_datablock *in, uint8_t *to,
    size_t room, size_t *size);

/*
 * get-response-with-list
 *
 * spec/frames/get.ksy:47
 */
struct win12_get_response_with_list {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    struct win12_list results;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_get_response_with_list(struct win12_input *in, struct win12_get_response_with_list *out);
win12_code win12_decode_get_response_with_list(const uint8_t *octets, size_t size,
    struct win12_get_response_with_list *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_get_response_with_list(struct win12_output *out, const struct win12_get_response_with_list *in);
win12_code win12_write_get_response_with_list(const struct win12_get_response_with_list *in, uint8_t *to, size_t room,
    size_t *size);

enum win12_get_case {
    WIN12_GET_IS_GET_REQUEST_NORMAL,
    WIN12_GET_IS_GET_REQUEST_NEXT,
    WIN12_GET_IS_GET_REQUEST_WITH_LIST,
    WIN12_GET_IS_GET_RESPONSE_NORMAL,
    WIN12_GET_IS_GET_RESPONSE_WITH_DATABLOCK,
    WIN12_GET_IS_GET_RESPONSE_WITH_LIST,
};

/*
 * GET-Request C0 and GET-Response C4, normal, next, with-list and with-datablock (IEC 62056-5-3, 7.3.3).
 *
 * spec/frames/get.ksy:1
 */
struct win12_get {
    enum win12_get_case is;
    union {
        struct win12_get_request_normal get_request_normal;
        struct win12_get_request_next get_request_next;
        struct win12_get_request_with_list get_request_with_list;
        struct win12_get_response_normal get_response_normal;
        struct win12_get_response_with_datablock get_response_with_datablock;
        struct win12_get_response_with_list get_response_with_list;
    } as;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_get(struct win12_input *in, struct win12_get *out);
win12_code win12_decode_get(const uint8_t *octets, size_t size, struct win12_get *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_get(struct win12_output *out, const struct win12_get *in);
win12_code win12_write_get(const struct win12_get *in, uint8_t *to, size_t room, size_t *size);

#ifdef __cplusplus
}
#endif

#endif
