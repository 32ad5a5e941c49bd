// Generated from spec/frames/access.ksy. Do not edit: change the spec and run `win12 spec generate`.

/*
 * xDLMS ACCESS.
 *
 * ACCESS-Request D9 and ACCESS-Response DA (IEC 62056-5-3, 7.3.6); several requests of any kind in one APDU.
 */

#ifndef WIN12_FRAMES_ACCESS_H
#define WIN12_FRAMES_ACCESS_H

#include "win12/frames/output.h"
#include "win12/frames/axdr.h"
#include "win12/frames/cosem.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * 1 get, 2 set, 3 action, 4 get with selection, 5 set with selection
 *
 * spec/frames/access.ksy:17
 */
struct win12_request_specification {
    uint8_t choice;
    struct win12_attribute_descriptor target; /* class, instance, attribute or method */
    bool has_access;
    struct win12_selective_access access;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_request_specification(struct win12_input *in, struct win12_request_specification *out);
win12_code win12_decode_request_specification(const uint8_t *octets, size_t size,
    struct win12_request_specification *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_request_specification(struct win12_output *out, const struct win12_request_specification *in);
win12_code win12_write_request_specification(const struct win12_request_specification *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * response-specification
 *
 * spec/frames/access.ksy:23
 */
struct win12_response_specification {
    uint8_t choice;
    uint8_t result; /* data-access-result or action-result */
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_response_specification(struct win12_input *in, struct win12_response_specification *out);
win12_code win12_decode_response_specification(const uint8_t *octets, size_t size,
    struct win12_response_specification *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_response_specification(struct win12_output *out, const struct win12_response_specification *in);
win12_code win12_write_response_specification(const struct win12_response_specification *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * access-request
 *
 * spec/frames/access.ksy:27
 */
struct win12_access_request {
    uint32_t long_invoke_id;
    struct win12_slice date_time;
    struct win12_list specifications;
    struct win12_list values;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_access_request(struct win12_input *in, struct win12_access_request *out);
win12_code win12_decode_access_request(const uint8_t *octets, size_t size, struct win12_access_request *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_access_request(struct win12_output *out, const struct win12_access_request *in);
win12_code win12_write_access_request(const struct win12_access_request *in, uint8_t *to, size_t room, size_t *size);

/*
 * request-echo
 *
 * spec/frames/access.ksy:49
 */
struct win12_request_echo {
    struct win12_list specifications;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_request_echo(struct win12_input *in, struct win12_request_echo *out);
win12_code win12_decode_request_echo(const uint8_t *octets, size_t size, struct win12_request_echo *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_request_echo(struct win12_output *out, const struct win12_request_echo *in);
win12_code win12_write_request_echo(const struct win12_request_echo *in, uint8_t *to, size_t room, size_t *size);

/*
 * access-response
 *
 * spec/frames/access.ksy:37
 */
struct win12_access_response {
    uint32_t long_invoke_id;
    struct win12_slice date_time;
    bool has_request;
    struct win12_request_echo request;
    struct win12_list values;
    struct win12_list specifications;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_access_response(struct win12_input *in, struct win12_access_response *out);
win12_code win12_decode_access_response(const uint8_t *octets, size_t size, struct win12_access_response *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_access_response(struct win12_output *out, const struct win12_access_response *in);
win12_code win12_write_access_response(const struct win12_access_response *in, uint8_t *to, size_t room, size_t *size);

enum win12_access_case {
    WIN12_ACCESS_IS_ACCESS_REQUEST,
    WIN12_ACCESS_IS_ACCESS_RESPONSE,
};

/*
 * ACCESS-Request D9 and ACCESS-Response DA (IEC 62056-5-3, 7.3.6); several requests of any kind in one APDU.
 *
 * spec/frames/access.ksy:1
 */
struct win12_access {
    enum win12_access_case is;
    union {
        struct win12_access_request access_request;
        struct win12_access_response access_response;
    } as;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_access(struct win12_input *in, struct win12_access *out);
win12_code win12_decode_access(const uint8_t *octets, size_t size, struct win12_access *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_access(struct win12_output *out, const struct win12_access *in);
win12_code win12_write_access(const struct win12_access *in, uint8_t *to, size_t room, size_t *size);

#ifdef __cplusplus
}
#endif

#endif
