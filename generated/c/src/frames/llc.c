// Generated from spec/frames/llc.ksy. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/frames/llc.h"

#include "reading.h"

win12_code win12_read_llc(struct win12_input *in, struct win12_llc *out)
{
    static const struct win12_part parts_0[] = { {1, "llc.destination_lsap"}, {1, "llc.source_lsap"}, {1,
        "llc.quality"} };
    const uint8_t *b;

    b = win12_take(in, parts_0, 3);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0xe6U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "llc.destination_lsap");
    }
    out->source_lsap = b[1];
    if ((out->source_lsap != 0xe6U && out->source_lsap != 0xe7U)) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 1, "llc.source_lsap");
    }
    if (b[2] != 0x00U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b + 2, "llc.quality");
    }
    win12_take_rest(in, &out->apdu);
    return WIN12_OK;
}

win12_code win12_decode_llc(const uint8_t *octets, size_t size, struct win12_llc *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_llc(&in, out), "llc", fault);
}
