// Generated from spec/frames/hdlc_parameters.ksy. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/frames/hdlc_parameters.h"

#include "reading.h"
#include "writing.h"

win12_code win12_read_parameter(struct win12_input *in, struct win12_parameter *out)
{
    static const struct win12_part parts_0[] = { {1, "parameter.identifier"}, {1, "parameter.value_length"} };
    win12_code code;
    const uint8_t *b;
    uint8_t value_length = 0;

    b = win12_take(in, 2, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    out->identifier = b[0];
    value_length = b[1];
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    code = win12_take_slice(in, value_length, "parameter.value", &out->value);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    return WIN12_OK;
}

win12_code win12_decode_parameter(const uint8_t *octets, size_t size, struct win12_parameter *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_parameter(&in, out), "parameter", fault);
}

win12_code win12_put_parameter(struct win12_output *out, const struct win12_parameter *in)
{
    win12_code code;
    size_t size_value = 0;

    size_value = (size_t)(out->at - out->to);
    code = win12_put_slice(out, &in->value);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_value -= (size_t)(out->at - out->to);
    if (win12_above(size_value, 0xffU)) {
        return win12_misfit(out, "parameter.value_length");
    }
    code = win12_put_number(out, size_value, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->identifier, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_parameter(const struct win12_parameter *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_parameter(&out, in), size);
}

win12_code win12_read_parameter_list(struct win12_input *in, struct win12_parameter_list *out)
{
    win12_code code;

    code = win12_begin_list(in, 0, 1, "parameter_list.items", &out->items);
    if (code != WIN12_OK) {
        return code;
    }
    /*@ loop invariant 0 <= out->items.count <= in->at - \at(in->at, LoopEntry);
      @ loop invariant win12_read_on{LoopEntry, Here}(in, WIN12_OK, 0);
      @ loop assigns code, in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->items.count;
      @ loop variant in->end - in->at;
      @*/
    while (in->at < in->end) {
        struct win12_parameter one;
        code = win12_read_parameter(in, &one);
        if (code != WIN12_OK) {
            return code;
        }
        out->items.count++;
    }
    out->items.items.size = (size_t)(in->at - out->items.items.at);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 0);
    return WIN12_OK;
}

win12_code win12_decode_parameter_list(const uint8_t *octets, size_t size, struct win12_parameter_list *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_parameter_list(&in, out), "parameter_list", fault);
}

win12_code win12_put_parameter_list(struct win12_output *out, const struct win12_parameter_list *in)
{
    win12_code code;
    struct win12_input items;

    win12_input_of(&items, &in->items.items);
    /*@ loop invariant 0 <= i <= in->items.count;
      @ loop invariant win12_sound_input(&items);
      @ loop assigns i, items.at, items.end, items.fault.code, items.fault.offset, items.fault.field;
      @ loop variant in->items.count - i;
      @*/
    for (size_t i = 0; i < in->items.count; i++) {
        struct win12_parameter one;
        if (win12_read_parameter(&items, &one) != WIN12_OK) {
            return win12_misfit(out, "parameter_list.items");
        }
    }
    if (items.at != items.end) {
        return win12_misfit(out, "parameter_list.items");
    }
    code = win12_put_slice(out, &in->items.items);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_parameter_list(const struct win12_parameter_list *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_parameter_list(&out, in), size);
}

win12_code win12_read_hdlc_parameters(struct win12_input *in, struct win12_hdlc_parameters *out)
{
    static const struct win12_part parts_0[] = { {1, "hdlc_parameters.format_identifier"},
        {1, "hdlc_parameters.group_identifier"}, {1, "hdlc_parameters.group_length"} };
    win12_code code;
    const uint8_t *b;
    const uint8_t *stop;
    uint8_t group_length = 0;
    const uint8_t *outer_parameters = in->end;

    b = win12_take(in, 3, parts_0, 3);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x81U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "hdlc_parameters.format_identifier");
    }
    if (b[1] != 0x80U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b + 1, "hdlc_parameters.group_identifier");
    }
    group_length = b[2];
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 3);
    stop = win12_bound(in, group_length, "hdlc_parameters.parameters");
    if (stop == NULL) {
        return in->fault.code;
    }
    outer_parameters = in->end;
    in->end = stop;
    code = win12_read_parameter_list(in, &out->parameters);
    if (code != WIN12_OK) {
        return code;
    }
    code = win12_all_read(in, "hdlc_parameters.parameters");
    if (code != WIN12_OK) {
        return code;
    }
    in->end = outer_parameters;
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 3);
    return WIN12_OK;
}

win12_code win12_decode_hdlc_parameters(const uint8_t *octets, size_t size, struct win12_hdlc_parameters *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_hdlc_parameters(&in, out), "hdlc_parameters", fault);
}

win12_code win12_put_hdlc_parameters(struct win12_output *out, const struct win12_hdlc_parameters *in)
{
    win12_code code;
    size_t size_parameters = 0;

    size_parameters = (size_t)(out->at - out->to);
    code = win12_put_parameter_list(out, &in->parameters);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_parameters -= (size_t)(out->at - out->to);
    if (win12_above(size_parameters, 0xffU)) {
        return win12_misfit(out, "hdlc_parameters.group_length");
    }
    code = win12_put_number(out, size_parameters, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0x80U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0x81U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_hdlc_parameters(const struct win12_hdlc_parameters *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_hdlc_parameters(&out, in), size);
}
