// Generated from spec/frames/block_transfer.ksy. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/frames/block_transfer.h"

#include "reading.h"
#include "writing.h"
#include "win12/frames/length.h"

win12_code win12_read_block_transfer(struct win12_input *in, struct win12_block_transfer *out)
{
    static const struct win12_part parts_0[] = { {1, "block_transfer.tag"}, {1, "block_transfer.last_block"},
        {2, "block_transfer.block_number"}, {2, "block_transfer.block_number_ack"} };
    win12_code code;
    const uint8_t *b;

    b = win12_take(in, 6, parts_0, 4);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0xe0U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "block_transfer.tag");
    }
    out->last_block = (uint8_t)((b[1] / 0x80U) & 0x1U);
    out->streaming = (uint8_t)((b[1] / 0x40U) & 0x1U);
    out->window = (uint8_t)(b[1] & 0x3fU);
    out->block_number = win12_u16(b + 2);
    out->block_number_ack = win12_u16(b + 4);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 6);
    code = win12_read_length_octets(in, "block_transfer.len", "block_transfer.raw", &out->raw);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 7);
    return WIN12_OK;
}

win12_code win12_decode_block_transfer(const uint8_t *octets, size_t size, struct win12_block_transfer *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_block_transfer(&in, out), "block_transfer", fault);
}

win12_code win12_put_block_transfer(struct win12_output *out, const struct win12_block_transfer *in)
{
    win12_code code;
    size_t size_raw = 0;

    size_raw = (size_t)(out->at - out->to);
    code = win12_put_slice(out, &in->raw);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_raw -= (size_t)(out->at - out->to);
    if (win12_above(size_raw, 0xffffffffU)) {
        return win12_misfit(out, "block_transfer.len");
    }
    code = win12_put_length(out, (uint32_t)size_raw);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->block_number_ack, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->block_number, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->last_block > 0x1U) {
        return win12_misfit(out, "block_transfer.last_block");
    }
    if (in->streaming > 0x1U) {
        return win12_misfit(out, "block_transfer.streaming");
    }
    if (in->window > 0x3fU) {
        return win12_misfit(out, "block_transfer.window");
    }
    code = win12_put_number(out, ((uint64_t)in->last_block * 0x80U) | ((uint64_t)in->streaming * 0x40U) |
        (uint64_t)in->window, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0xe0U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_block_transfer(const struct win12_block_transfer *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_block_transfer(&out, in), size);
}
