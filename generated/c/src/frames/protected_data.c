// Generated from spec/frames/protected_data.ksy. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/frames/protected_data.h"

#include "reading.h"
#include "writing.h"
#include "win12/frames/length.h"

win12_code win12_read_protected_data(struct win12_input *in, struct win12_protected_data *out)
{
    static const struct win12_part parts_0[] = { {1, "protected_data.security_control"},
        {4, "protected_data.invocation_counter"} };
    win12_code code;
    const uint8_t *b;
    uint32_t len = 0;
    const uint8_t *at_len = in->at;

    at_len = in->at;
    code = win12_read_length(in, "protected_data.len", &len);
    if (code != WIN12_OK) {
        return code;
    }
    if (!(len >= 5)) {
        return win12_fail(in, WIN12_E_BAD_VALUE, at_len, "protected_data.len");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    b = win12_take(in, 5, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    out->security_control = b[0];
    out->invocation_counter = win12_u32(b + 1);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 6);
    code = win12_take_slice(in, (int64_t)len - 5, "protected_data.payload", &out->payload);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 6);
    return WIN12_OK;
}

win12_code win12_decode_protected_data(const uint8_t *octets, size_t size, struct win12_protected_data *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_protected_data(&in, out), "protected_data", fault);
}

win12_code win12_put_protected_data(struct win12_output *out, const struct win12_protected_data *in)
{
    win12_code code;
    const uint8_t *begin_security_control = out->at;
    const uint8_t *end_payload = out->at;

    end_payload = out->at;
    code = win12_put_slice(out, &in->payload);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->invocation_counter, 4);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->security_control, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    begin_security_control = out->at;
    if (win12_above((size_t)(end_payload - begin_security_control), 0xffffffffU)) {
        return win12_misfit(out, "protected_data.len");
    }
    code = win12_put_length(out, (uint32_t)(size_t)(end_payload - begin_security_control));
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_protected_data(const struct win12_protected_data *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_protected_data(&out, in), size);
}
