// Generated from spec/frames/gateway.ksy. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/frames/gateway.h"

#include "reading.h"
#include "writing.h"

win12_code win12_read_gateway(struct win12_input *in, struct win12_gateway *out)
{
    static const struct win12_part parts_0[] = { {1, "gateway.tag"}, {1, "gateway.network_id"},
        {1, "gateway.address_length"} };
    win12_code code;
    const uint8_t *b;
    uint8_t address_length = 0;

    b = win12_take(in, 3, parts_0, 3);
    if (b == NULL) {
        return in->fault.code;
    }
    out->tag = b[0];
    if (out->tag != 0xe6U && out->tag != 0xe7U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "gateway.tag");
    }
    out->network_id = b[1];
    address_length = b[2];
    if (address_length < 1U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 2, "gateway.address_length");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 3);
    code = win12_take_slice(in, address_length, "gateway.address", &out->address);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 3);
    win12_take_rest(in, &out->apdu);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 3);
    return WIN12_OK;
}

win12_code win12_decode_gateway(const uint8_t *octets, size_t size, struct win12_gateway *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_gateway(&in, out), "gateway", fault);
}

win12_code win12_put_gateway(struct win12_output *out, const struct win12_gateway *in)
{
    win12_code code;
    size_t size_address = 0;

    if (in->tag != 0xe6U && in->tag != 0xe7U) {
        return win12_misfit(out, "gateway.tag");
    }
    code = win12_put_slice(out, &in->apdu);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_address = (size_t)(out->at - out->to);
    code = win12_put_slice(out, &in->address);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_address -= (size_t)(out->at - out->to);
    if (win12_above(size_address, 0xffU)) {
        return win12_misfit(out, "gateway.address_length");
    }
    if (size_address < 1U) {
        return win12_misfit(out, "gateway.address_length");
    }
    code = win12_put_number(out, size_address, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->network_id, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->tag, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_gateway(const struct win12_gateway *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_gateway(&out, in), size);
}
