// Generated from spec/frames/cosem.ksy. Do not edit: change the spec and run `win12 spec generate`.

/*
 * COSEM references used by the xDLMS services.
 *
 * Attribute and method descriptors, selective access and result choices (IEC 62056-5-3, clause 8, COSEMpdu).
 */

#ifndef WIN12_FRAMES_COSEM_H
#define WIN12_FRAMES_COSEM_H

#include "win12/frames/output.h"
#include "win12/frames/axdr.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Invoke-Id-And-Priority
 *
 * spec/frames/cosem.ksy:9
 */
struct win12_invoke {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_invoke(struct win12_input *in, struct win12_invoke *out);
win12_code win12_decode_invoke(const uint8_t *octets, size_t size, struct win12_invoke *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_invoke(struct win12_output *out, const struct win12_invoke *in);
win12_code win12_write_invoke(const struct win12_invoke *in, uint8_t *to, size_t room, size_t *size);

/*
 * attribute-descriptor
 *
 * spec/frames/cosem.ksy:16
 */
struct win12_attribute_descriptor {
    uint16_t class_id;
    struct win12_slice instance_id; /* logical name */
    int8_t attribute_id;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_attribute_descriptor(struct win12_input *in, struct win12_attribute_descriptor *out);
win12_code win12_decode_attribute_descriptor(const uint8_t *octets, size_t size,
    struct win12_attribute_descriptor *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_attribute_descriptor(struct win12_output *out, const struct win12_attribute_descriptor *in);
win12_code win12_write_attribute_descriptor(const struct win12_attribute_descriptor *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * method-descriptor
 *
 * spec/frames/cosem.ksy:21
 */
struct win12_method_descriptor {
    uint16_t class_id;
    struct win12_slice instance_id; /* logical name */
    int8_t method_id;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_method_descriptor(struct win12_input *in, struct win12_method_descriptor *out);
win12_code win12_decode_method_descriptor(const uint8_t *octets, size_t size, struct win12_method_descriptor *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_method_descriptor(struct win12_output *out, const struct win12_method_descriptor *in);
win12_code win12_write_method_descriptor(const struct win12_method_descriptor *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * selective-access
 *
 * spec/frames/cosem.ksy:26
 */
struct win12_selective_access {
    uint8_t selector; /* 1 by range, 2 by entry (profile generic) */
    struct win12_data parameters;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_selective_access(struct win12_input *in, struct win12_selective_access *out);
win12_code win12_decode_selective_access(const uint8_t *octets, size_t size, struct win12_selective_access *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_selective_access(struct win12_output *out, const struct win12_selective_access *in);
win12_code win12_write_selective_access(const struct win12_selective_access *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * an attribute and, optionally, which part of it
 *
 * spec/frames/cosem.ksy:30
 */
struct win12_attribute_selection {
    struct win12_attribute_descriptor attribute;
    bool has_access;
    struct win12_selective_access access;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_attribute_selection(struct win12_input *in, struct win12_attribute_selection *out);
win12_code win12_decode_attribute_selection(const uint8_t *octets, size_t size, struct win12_attribute_selection *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_attribute_selection(struct win12_output *out, const struct win12_attribute_selection *in);
win12_code win12_write_attribute_selection(const struct win12_attribute_selection *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * Get-Data-Result, either the data or a data-access-result code
 *
 * spec/frames/cosem.ksy:36
 */
struct win12_data_result {
    bool has_data;
    struct win12_data data;
    bool has_error;
    uint8_t error; /* data-access-result */
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_data_result(struct win12_input *in, struct win12_data_result *out);
win12_code win12_decode_data_result(const uint8_t *octets, size_t size, struct win12_data_result *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_data_result(struct win12_output *out, const struct win12_data_result *in);
win12_code win12_write_data_result(const struct win12_data_result *in, uint8_t *to, size_t room, size_t *size);

/*
 * what the blocks of a long get-response-with-list carry, put together
 *
 * spec/frames/cosem.ksy:42
 */
struct win12_data_result_list {
    struct win12_list results;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_data_result_list(struct win12_input *in, struct win12_data_result_list *out);
win12_code win12_decode_data_result_list(const uint8_t *octets, size_t size, struct win12_data_result_list *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_data_result_list(struct win12_output *out, const struct win12_data_result_list *in);
win12_code win12_write_data_result_list(const struct win12_data_result_list *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * DataBlock-G of a GET or ACTION response
 *
 * spec/frames/cosem.ksy:47
 */
struct win12_data_block {
    uint8_t last_block;
    uint32_t block_number;
    bool has_raw;
    struct win12_slice raw;
    bool has_error;
    uint8_t error; /* data-access-result */
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_data_block(struct win12_input *in, struct win12_data_block *out);
win12_code win12_decode_data_block(const uint8_t *octets, size_t size, struct win12_data_block *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_data_block(struct win12_output *out, const struct win12_data_block *in);
win12_code win12_write_data_block(const struct win12_data_block *in, uint8_t *to, size_t room, size_t *size);

/*
 * DataBlock-SA of a SET or ACTION request
 *
 * spec/frames/cosem.ksy:56
 */
struct win12_sent_block {
    uint8_t last_block;
    uint32_t block_number;
    struct win12_slice raw;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_sent_block(struct win12_input *in, struct win12_sent_block *out);
win12_code win12_decode_sent_block(const uint8_t *octets, size_t size, struct win12_sent_block *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_sent_block(struct win12_output *out, const struct win12_sent_block *in);
win12_code win12_write_sent_block(const struct win12_sent_block *in, uint8_t *to, size_t room, size_t *size);

#ifdef __cplusplus
}
#endif

#endif
