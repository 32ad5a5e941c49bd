// Generated from spec/frames/wrapper.ksy. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/frames/wrapper.h"

#include "reading.h"
#include "writing.h"

win12_code win12_read_wrapper(struct win12_input *in, struct win12_wrapper *out)
{
    static const struct win12_part parts_0[] = { {2, "wrapper.version"}, {2, "wrapper.source_wport"},
        {2, "wrapper.destination_wport"}, {2, "wrapper.length"} };
    win12_code code;
    const uint8_t *b;
    uint16_t version = 0;
    uint16_t length = 0;

    b = win12_take(in, 8, parts_0, 4);
    if (b == NULL) {
        return in->fault.code;
    }
    version = win12_u16(b);
    if (version != 1U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "wrapper.version");
    }
    out->source_wport = win12_u16(b + 2);
    out->destination_wport = win12_u16(b + 4);
    length = win12_u16(b + 6);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 8);
    code = win12_take_slice(in, length, "wrapper.apdu", &out->apdu);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 8);
    return WIN12_OK;
}

win12_code win12_decode_wrapper(const uint8_t *octets, size_t size, struct win12_wrapper *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_wrapper(&in, out), "wrapper", fault);
}

win12_code win12_put_wrapper(struct win12_output *out, const struct win12_wrapper *in)
{
    win12_code code;
    size_t size_apdu = 0;

    size_apdu = (size_t)(out->at - out->to);
    code = win12_put_slice(out, &in->apdu);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_apdu -= (size_t)(out->at - out->to);
    if (win12_above(size_apdu, 0xffffU)) {
        return win12_misfit(out, "wrapper.length");
    }
    code = win12_put_number(out, size_apdu, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->destination_wport, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->source_wport, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 1U, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_wrapper(const struct win12_wrapper *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_wrapper(&out, in), size);
}

win12_code win12_frame_size_wrapper(struct win12_input *in, size_t *size)
{
    *size = 0;
    const uint8_t *const b = in->at;
    uint16_t length;
    if (win12_left(in) < 8U) {
        return WIN12_OK;
    }
    if (win12_u16(b) != 1U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "wrapper.version");
    }
    length = win12_u16(b + 6);
    *size = (size_t)((int64_t)length + 8);
    return WIN12_OK;
}
