// Generated from spec/frames/initiate.ksy. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/frames/initiate.h"

#include "reading.h"
#include "writing.h"

win12_code win12_read_conformance(struct win12_input *in, struct win12_conformance *out)
{
    static const struct win12_part parts_0[] = { {1, "conformance.tag"}, {1, "conformance.tag_number"} };
    static const struct win12_part parts_1[] = { {1, "conformance.unused_bits"}, {3, "conformance.bits"} };
    const uint8_t *b;

    b = win12_take(in, 2, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x5fU) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "conformance.tag");
    }
    out->tag_number = b[1];
    if (out->tag_number != 0x1fU && out->tag_number != 4U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 1, "conformance.tag_number");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    if (out->tag_number == 0x1f) {
        b = win12_take_one(in, 1, "conformance.len");
        if (b == NULL) {
            return in->fault.code;
        }
        if (b[0] != 0x04U) {
            return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "conformance.len");
        }
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    b = win12_take(in, 4, parts_1, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x00U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "conformance.unused_bits");
    }
    out->bits = win12_u24(b + 1);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 6);
    return WIN12_OK;
}

win12_code win12_decode_conformance(const uint8_t *octets, size_t size, struct win12_conformance *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_conformance(&in, out), "conformance", fault);
}

win12_code win12_put_conformance(struct win12_output *out, const struct win12_conformance *in)
{
    win12_code code;

    if (in->tag_number != 0x1fU && in->tag_number != 4U) {
        return win12_misfit(out, "conformance.tag_number");
    }
    if (in->bits > 0xffffffU) {
        return win12_misfit(out, "conformance.bits");
    }
    code = win12_put_number(out, in->bits, 3);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0x00U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->tag_number == 0x1f) {
        code = win12_put_number(out, 0x04U, 1);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
    }
    code = win12_put_number(out, in->tag_number, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0x5fU, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_conformance(const struct win12_conformance *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_conformance(&out, in), size);
}

win12_code win12_read_initiate_request(struct win12_input *in, struct win12_initiate_request *out)
{
    static const struct win12_part parts_0[] = { {1, "initiate_request.tag"},
        {1, "initiate_request.has_dedicated_key"} };
    win12_code code;
    const uint8_t *b;
    uint8_t has_dedicated_key = 0;
    uint8_t key_length = 0;
    uint8_t has_response_allowed = 0;
    uint8_t has_quality_of_service = 0;

    b = win12_take(in, 2, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x01U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "initiate_request.tag");
    }
    has_dedicated_key = b[1];
    if (has_dedicated_key != 0U && has_dedicated_key != 1U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 1, "initiate_request.has_dedicated_key");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    if (has_dedicated_key == 1) {
        b = win12_take_one(in, 1, "initiate_request.key_length");
        if (b == NULL) {
            return in->fault.code;
        }
        key_length = b[0];
        code = win12_take_slice(in, key_length, "initiate_request.dedicated_key", &out->dedicated_key);
        if (code != WIN12_OK) {
            return code;
        }
        out->has_dedicated_key = true;
    } else {
        out->has_dedicated_key = false;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    b = win12_take_one(in, 1, "initiate_request.has_response_allowed");
    if (b == NULL) {
        return in->fault.code;
    }
    has_response_allowed = b[0];
    if (has_response_allowed != 0U && has_response_allowed != 1U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "initiate_request.has_response_allowed");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 3);
    if (has_response_allowed == 1) {
        b = win12_take_one(in, 1, "initiate_request.response_allowed");
        if (b == NULL) {
            return in->fault.code;
        }
        out->response_allowed = b[0];
        out->has_response_allowed = true;
    } else {
        out->has_response_allowed = false;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 3);
    b = win12_take_one(in, 1, "initiate_request.has_quality_of_service");
    if (b == NULL) {
        return in->fault.code;
    }
    has_quality_of_service = b[0];
    if (has_quality_of_service != 0U && has_quality_of_service != 1U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "initiate_request.has_quality_of_service");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 4);
    if (has_quality_of_service == 1) {
        b = win12_take_one(in, 1, "initiate_request.quality_of_service");
        if (b == NULL) {
            return in->fault.code;
        }
        out->quality_of_service = win12_s8(b[0]);
        out->has_quality_of_service = true;
    } else {
        out->has_quality_of_service = false;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 4);
    b = win12_take_one(in, 1, "initiate_request.dlms_version");
    if (b == NULL) {
        return in->fault.code;
    }
    out->dlms_version = b[0];
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 5);
    code = win12_read_conformance(in, &out->conformance);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 11);
    b = win12_take_one(in, 2, "initiate_request.max_pdu_size");
    if (b == NULL) {
        return in->fault.code;
    }
    out->max_pdu_size = win12_u16(b);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 13);
    return WIN12_OK;
}

win12_code win12_decode_initiate_request(const uint8_t *octets, size_t size, struct win12_initiate_request *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_initiate_request(&in, out), "initiate_request", fault);
}

win12_code win12_put_initiate_request(struct win12_output *out, const struct win12_initiate_request *in)
{
    win12_code code;
    size_t size_dedicated_key = 0;

    code = win12_put_number(out, in->max_pdu_size, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_conformance(out, &in->conformance);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->dlms_version, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->has_quality_of_service) {
        code = win12_put_number(out, win12_bits8(in->quality_of_service), 1);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
    }
    code = win12_put_number(out, (in->has_quality_of_service ? 1U : 0U), 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->has_response_allowed) {
        code = win12_put_number(out, in->response_allowed, 1);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
    }
    code = win12_put_number(out, (in->has_response_allowed ? 1U : 0U), 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->has_dedicated_key) {
        size_dedicated_key = (size_t)(out->at - out->to);
        code = win12_put_slice(out, &in->dedicated_key);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
        size_dedicated_key -= (size_t)(out->at - out->to);
    }
    if (in->has_dedicated_key) {
        if (win12_above(size_dedicated_key, 0xffU)) {
            return win12_misfit(out, "initiate_request.key_length");
        }
        code = win12_put_number(out, size_dedicated_key, 1);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
    }
    code = win12_put_number(out, (in->has_dedicated_key ? 1U : 0U), 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0x01U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_initiate_request(const struct win12_initiate_request *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_initiate_request(&out, in), size);
}

win12_code win12_read_initiate_response(struct win12_input *in, struct win12_initiate_response *out)
{
    static const struct win12_part parts_0[] = { {1, "initiate_response.tag"},
        {1, "initiate_response.has_quality_of_service"} };
    static const struct win12_part parts_1[] = { {2, "initiate_response.max_pdu_size"},
        {2, "initiate_response.vaa_name"} };
    win12_code code;
    const uint8_t *b;
    uint8_t has_quality_of_service = 0;

    b = win12_take(in, 2, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x08U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "initiate_response.tag");
    }
    has_quality_of_service = b[1];
    if (has_quality_of_service != 0U && has_quality_of_service != 1U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 1, "initiate_response.has_quality_of_service");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    if (has_quality_of_service == 1) {
        b = win12_take_one(in, 1, "initiate_response.quality_of_service");
        if (b == NULL) {
            return in->fault.code;
        }
        out->quality_of_service = win12_s8(b[0]);
        out->has_quality_of_service = true;
    } else {
        out->has_quality_of_service = false;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    b = win12_take_one(in, 1, "initiate_response.dlms_version");
    if (b == NULL) {
        return in->fault.code;
    }
    out->dlms_version = b[0];
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 3);
    code = win12_read_conformance(in, &out->conformance);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 9);
    b = win12_take(in, 4, parts_1, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    out->max_pdu_size = win12_u16(b);
    out->vaa_name = win12_u16(b + 2);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 13);
    return WIN12_OK;
}

win12_code win12_decode_initiate_response(const uint8_t *octets, size_t size, struct win12_initiate_response *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_initiate_response(&in, out), "initiate_response", fault);
}

win12_code win12_put_initiate_response(struct win12_output *out, const struct win12_initiate_response *in)
{
    win12_code code;

    code = win12_put_number(out, in->vaa_name, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->max_pdu_size, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_conformance(out, &in->conformance);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->dlms_version, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->has_quality_of_service) {
        code = win12_put_number(out, win12_bits8(in->quality_of_service), 1);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
    }
    code = win12_put_number(out, (in->has_quality_of_service ? 1U : 0U), 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0x08U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_initiate_response(const struct win12_initiate_response *in, uint8_t *to, size_t room,
    size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_initiate_response(&out, in), size);
}

win12_code win12_read_initiate(struct win12_input *in, struct win12_initiate *out)
{
    win12_code code;

    if (win12_left(in) < 1U) {
        return win12_fail(in, WIN12_E_TRUNCATED, in->at, "initiate.tag");
    }
    switch (*in->at) {
    case 0x01U:
        out->is = WIN12_INITIATE_IS_INITIATE_REQUEST;
        code = win12_read_initiate_request(in, &out->as.initiate_request);
        break;
    case 0x08U:
        out->is = WIN12_INITIATE_IS_INITIATE_RESPONSE;
        code = win12_read_initiate_response(in, &out->as.initiate_response);
        break;
    default:
        code = win12_fail(in, WIN12_E_UNKNOWN_TAG, in->at, "initiate.tag");
    }
    return code;
}

win12_code win12_decode_initiate(const uint8_t *octets, size_t size, struct win12_initiate *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_initiate(&in, out), "initiate", fault);
}

win12_code win12_put_initiate(struct win12_output *out, const struct win12_initiate *in)
{
    switch (in->is) {
    case WIN12_INITIATE_IS_INITIATE_REQUEST:
        return win12_put_initiate_request(out, &in->as.initiate_request);
    case WIN12_INITIATE_IS_INITIATE_RESPONSE:
        return win12_put_initiate_response(out, &in->as.initiate_response);
    }
    return win12_misfit(out, "initiate");
}

win12_code win12_write_initiate(const struct win12_initiate *in, uint8_t *to, size_t room, size_t *size)
{
    switch (in->is) {
    case WIN12_INITIATE_IS_INITIATE_REQUEST:
        return win12_write_initiate_request(&in->as.initiate_request, to, room, size);
    case WIN12_INITIATE_IS_INITIATE_RESPONSE:
        return win12_write_initiate_response(&in->as.initiate_response, to, room, size);
    }
    *size = 0U;
    return WIN12_E_CANNOT_ENCODE;
}
