// Generated from spec/frames/mbus_transport.ksy. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/frames/mbus_transport.h"

#include "reading.h"
#include "writing.h"

win12_code win12_read_mbus_transport(struct win12_input *in, struct win12_mbus_transport *out)
{
    static const struct win12_part parts_0[] = { {1, "mbus_transport.stsap"}, {1, "mbus_transport.dtsap"} };
    const uint8_t *b;

    b = win12_take(in, 2, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    out->stsap = b[0];
    out->dtsap = b[1];
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    win12_take_rest(in, &out->segment);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    return WIN12_OK;
}

win12_code win12_decode_mbus_transport(const uint8_t *octets, size_t size, struct win12_mbus_transport *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_mbus_transport(&in, out), "mbus_transport", fault);
}

win12_code win12_put_mbus_transport(struct win12_output *out, const struct win12_mbus_transport *in)
{
    win12_code code;

    code = win12_put_slice(out, &in->segment);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->dtsap, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->stsap, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_mbus_transport(const struct win12_mbus_transport *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_mbus_transport(&out, in), size);
}
