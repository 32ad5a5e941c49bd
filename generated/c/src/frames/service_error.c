// Generated from spec/frames/service_error.ksy. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/frames/service_error.h"

#include "reading.h"
#include "writing.h"

win12_code win12_read_confirmed_service_error(struct win12_input *in, struct win12_confirmed_service_error *out)
{
    static const struct win12_part parts_0[] = { {1, "confirmed_service_error.tag"},
        {1, "confirmed_service_error.service"}, {1, "confirmed_service_error.category"},
        {1, "confirmed_service_error.value"} };
    const uint8_t *b;

    b = win12_take(in, 4, parts_0, 4);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x0eU) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "confirmed_service_error.tag");
    }
    out->service = b[1];
    out->category = b[2];
    out->value = b[3];
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 4);
    return WIN12_OK;
}

win12_code win12_decode_confirmed_service_error(const uint8_t *octets, size_t size,
    struct win12_confirmed_service_error *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_confirmed_service_error(&in, out), "confirmed_service_error", fault);
}

win12_code win12_put_confirmed_service_error(struct win12_output *out, const struct win12_confirmed_service_error *in)
{
    win12_code code;

    code = win12_put_number(out, in->value, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->category, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->service, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0x0eU, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_confirmed_service_error(const struct win12_confirmed_service_error *in, uint8_t *to,
    size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_confirmed_service_error(&out, in), size);
}

win12_code win12_read_exception_response(struct win12_input *in, struct win12_exception_response *out)
{
    static const struct win12_part parts_0[] = { {1, "exception_response.tag"}, {1, "exception_response.state_error"},
        {1, "exception_response.service_error"} };
    const uint8_t *b;

    b = win12_take(in, 3, parts_0, 3);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0xd8U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "exception_response.tag");
    }
    out->state_error = b[1];
    if (out->state_error != 1U && out->state_error != 2U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 1, "exception_response.state_error");
    }
    out->service_error = b[2];
    if (out->service_error != 1U && out->service_error != 2U && out->service_error != 3U && out->service_error != 4U &&
        out->service_error != 5U && out->service_error != 6U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 2, "exception_response.service_error");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 3);
    if (out->service_error == 6) {
        b = win12_take_one(in, 4, "exception_response.expected_counter");
        if (b == NULL) {
            return in->fault.code;
        }
        out->expected_counter = win12_u32(b);
        out->has_expected_counter = true;
    } else {
        out->has_expected_counter = false;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 3);
    return WIN12_OK;
}

win12_code win12_decode_exception_response(const uint8_t *octets, size_t size, struct win12_exception_response *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_exception_response(&in, out), "exception_response", fault);
}

win12_code win12_put_exception_response(struct win12_output *out, const struct win12_exception_response *in)
{
    win12_code code;

    if (in->state_error != 1U && in->state_error != 2U) {
        return win12_misfit(out, "exception_response.state_error");
    }
    if (in->service_error != 1U && in->service_error != 2U && in->service_error != 3U && in->service_error != 4U &&
        in->service_error != 5U && in->service_error != 6U) {
        return win12_misfit(out, "exception_response.service_error");
    }
    if (in->service_error == 6) {
        if (!in->has_expected_counter) {
            return win12_misfit(out, "exception_response.expected_counter");
        }
        code = win12_put_number(out, in->expected_counter, 4);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
    } else if (in->has_expected_counter) {
        return win12_misfit(out, "exception_response.expected_counter");
    }
    code = win12_put_number(out, in->service_error, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->state_error, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0xd8U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_exception_response(const struct win12_exception_response *in, uint8_t *to, size_t room,
    size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_exception_response(&out, in), size);
}

win12_code win12_read_service_error(struct win12_input *in, struct win12_service_error *out)
{
    win12_code code;

    if (win12_left(in) < 1U) {
        return win12_fail(in, WIN12_E_TRUNCATED, in->at, "service_error.tag");
    }
    switch (*in->at) {
    case 0x0eU:
        out->is = WIN12_SERVICE_ERROR_IS_CONFIRMED_SERVICE_ERROR;
        code = win12_read_confirmed_service_error(in, &out->as.confirmed_service_error);
        break;
    case 0xd8U:
        out->is = WIN12_SERVICE_ERROR_IS_EXCEPTION_RESPONSE;
        code = win12_read_exception_response(in, &out->as.exception_response);
        break;
    default:
        code = win12_fail(in, WIN12_E_UNKNOWN_TAG, in->at, "service_error.tag");
    }
    return code;
}

win12_code win12_decode_service_error(const uint8_t *octets, size_t size, struct win12_service_error *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_service_error(&in, out), "service_error", fault);
}

win12_code win12_put_service_error(struct win12_output *out, const struct win12_service_error *in)
{
    switch (in->is) {
    case WIN12_SERVICE_ERROR_IS_CONFIRMED_SERVICE_ERROR:
        return win12_put_confirmed_service_error(out, &in->as.confirmed_service_error);
    case WIN12_SERVICE_ERROR_IS_EXCEPTION_RESPONSE:
        return win12_put_exception_response(out, &in->as.exception_response);
    }
    return win12_misfit(out, "service_error");
}

win12_code win12_write_service_error(const struct win12_service_error *in, uint8_t *to, size_t room, size_t *size)
{
    switch (in->is) {
    case WIN12_SERVICE_ERROR_IS_CONFIRMED_SERVICE_ERROR:
        return win12_write_confirmed_service_error(&in->as.confirmed_service_error, to, room, size);
    case WIN12_SERVICE_ERROR_IS_EXCEPTION_RESPONSE:
        return win12_write_exception_response(&in->as.exception_response, to, room, size);
    }
    *size = 0U;
    return WIN12_E_CANNOT_ENCODE;
}
