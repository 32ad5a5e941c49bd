// Generated from spec/frames/llc.ksy. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/frames/llc.h"

#include "reading.h"
#include "writing.h"

win12_code win12_read_llc(struct win12_input *in, struct win12_llc *out)
{
    static const struct win12_part parts_0[] = { {1, "llc.destination_lsap"}, {1, "llc.source_lsap"},
        {1, "llc.quality"} };
    const uint8_t *b;

    b = win12_take(in, 3, parts_0, 3);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0xe6U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "llc.destination_lsap");
    }
    out->source_lsap = b[1];
    if (out->source_lsap != 0xe6U && out->source_lsap != 0xe7U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 1, "llc.source_lsap");
    }
    if (b[2] != 0x00U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b + 2, "llc.quality");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 3);
    win12_take_rest(in, &out->apdu);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 3);
    return WIN12_OK;
}

win12_code win12_decode_llc(const uint8_t *octets, size_t size, struct win12_llc *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_llc(&in, out), "llc", fault);
}

win12_code win12_put_llc(struct win12_output *out, const struct win12_llc *in)
{
    win12_code code;

    if (in->source_lsap != 0xe6U && in->source_lsap != 0xe7U) {
        return win12_misfit(out, "llc.source_lsap");
    }
    code = win12_put_slice(out, &in->apdu);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0x00U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->source_lsap, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0xe6U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_llc(const struct win12_llc *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_llc(&out, in), size);
}
