// Generated from spec/frames/acse.ksy. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/frames/acse.h"

#include "reading.h"
#include "writing.h"
#include "win12/frames/length.h"

win12_code win12_read_raw(struct win12_input *in, struct win12_slice *out)
{
    win12_take_rest(in, out);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 0);
    return WIN12_OK;
}

win12_code win12_put_raw(struct win12_output *out, const struct win12_slice *in)
{
    win12_code code;

    code = win12_put_slice(out, in);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_read_object_identifier(struct win12_input *in, struct win12_slice *out)
{
    win12_code code;
    const uint8_t *b;

    b = win12_take_one(in, 1, "object_identifier.tag");
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x06U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "object_identifier.tag");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    code = win12_read_length_octets(in, "object_identifier.len", "object_identifier.value", out);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    return WIN12_OK;
}

win12_code win12_put_object_identifier(struct win12_output *out, const struct win12_slice *in)
{
    win12_code code;
    size_t size_value = 0;

    size_value = (size_t)(out->at - out->to);
    code = win12_put_slice(out, in);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_value -= (size_t)(out->at - out->to);
    if (win12_above(size_value, 0xffffffffU)) {
        return win12_misfit(out, "object_identifier.len");
    }
    code = win12_put_length(out, (uint32_t)size_value);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0x06U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_read_title(struct win12_input *in, struct win12_slice *out)
{
    win12_code code;
    const uint8_t *b;

    b = win12_take_one(in, 1, "title.tag");
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x04U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "title.tag");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    code = win12_read_length_octets(in, "title.len", "title.value", out);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    return WIN12_OK;
}

win12_code win12_put_title(struct win12_output *out, const struct win12_slice *in)
{
    win12_code code;
    size_t size_value = 0;

    size_value = (size_t)(out->at - out->to);
    code = win12_put_slice(out, in);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_value -= (size_t)(out->at - out->to);
    if (win12_above(size_value, 0xffffffffU)) {
        return win12_misfit(out, "title.len");
    }
    code = win12_put_length(out, (uint32_t)size_value);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0x04U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

/*@ terminates \true;
  @ exits \false;
  @ assigns \nothing;
  @*/
static unsigned order_of_rlrq(uint8_t tag)
{
    switch (tag) {
    case 0x80U:
        return 1U;
    case 0xbeU:
        return 2U;
    default:
        return 0U;
    }
}

/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out) &&
    (out->has_reason ==> win12_readable(&out->reason)) &&
    (out->has_user_information ==> win12_readable(&out->user_information));
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->has_reason, out->reason.at,
      out->reason.size, out->has_user_information, out->user_information.at, out->user_information.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 0);
  @ ensures \result == WIN12_OK ==> (out->has_reason ==> win12_readable(&out->reason));
  @ ensures \result == WIN12_OK ==> (out->has_user_information ==> win12_readable(&out->user_information));
  @*/
static win12_code field_of_rlrq(struct win12_input *in, struct win12_rlrq *out, unsigned order)
{
    win12_code code;
    switch (order) {
    case 1U:
        code = win12_read_raw(in, &out->reason);
        out->has_reason = true;
        break;
    default: /* 2 */
        code = win12_read_title(in, &out->user_information);
        out->has_user_information = true;
        break;
    }
    return code;
}

/*@ requires win12_sound_input(in) && in->at < in->end && \valid(out) && \separated(in, out) &&
    (out->has_reason ==> win12_readable(&out->reason)) &&
    (out->has_user_information ==> win12_readable(&out->user_information));
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->has_reason, out->reason.at,
      out->reason.size, out->has_user_information, out->user_information.at, out->user_information.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 1);
  @ ensures \result == WIN12_OK ==> (out->has_reason ==> win12_readable(&out->reason));
  @ ensures \result == WIN12_OK ==> (out->has_user_information ==> win12_readable(&out->user_information));
  @*/
static win12_code part_of_rlrq(struct win12_input *in, struct win12_rlrq *out, unsigned order, unsigned seen)
{
    const uint8_t *const start = in->at;
    const uint8_t *const outer = in->end;
    const uint8_t *stop;
    win12_code code;
    uint32_t size;
    in->at++;
    code = win12_read_length(in, "release_fields.len", &size);
    if (code != WIN12_OK) {
        return code;
    }
    stop = win12_bound(in, size, "release_fields");
    if (stop == NULL) {
        return in->fault.code;
    }
    in->end = stop;
    if (order == 0U) {
        return win12_fail(in, WIN12_E_UNKNOWN_TAG, start, "release_fields");
    }
    code = field_of_rlrq(in, out, order);
    if (code != WIN12_OK) {
        return code;
    }
    code = win12_all_read(in, "release_fields");
    if (code != WIN12_OK) {
        return code;
    }
    in->end = outer;
    if (order <= seen) {
        return win12_fail(in, WIN12_E_BAD_ORDER, start, "release_fields");
    }
    return WIN12_OK;
}

win12_code win12_read_rlrq(struct win12_input *in, struct win12_rlrq *out)
{
    win12_code code;
    const uint8_t *b;
    const uint8_t *stop;
    uint32_t len = 0;
    const uint8_t *outer_fields = in->end;
    unsigned seen = 0;

    b = win12_take_one(in, 1, "rlrq.tag");
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x62U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "rlrq.tag");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    code = win12_read_length(in, "rlrq.len", &len);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    stop = win12_bound(in, len, "rlrq.fields");
    if (stop == NULL) {
        return in->fault.code;
    }
    outer_fields = in->end;
    in->end = stop;
    out->has_reason = false;
    out->has_user_information = false;
    /*@ loop invariant win12_read_on{LoopEntry, Here}(in, WIN12_OK, 0);
      @ loop invariant (out->has_reason ==> win12_readable(&out->reason));
      @ loop invariant (out->has_user_information ==> win12_readable(&out->user_information));
      @ loop assigns code, in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, seen, out->has_reason,
          out->reason.at, out->reason.size, out->has_user_information, out->user_information.at,
          out->user_information.size;
      @ loop variant in->end - in->at;
      @*/
    while (in->at < in->end) {
        const unsigned order = order_of_rlrq(*in->at);
        code = part_of_rlrq(in, out, order, seen);
        if (code != WIN12_OK) {
            return code;
        }
        seen = order;
    }
    code = win12_all_read(in, "rlrq.fields");
    if (code != WIN12_OK) {
        return code;
    }
    in->end = outer_fields;
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    return WIN12_OK;
}

win12_code win12_decode_rlrq(const uint8_t *octets, size_t size, struct win12_rlrq *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_rlrq(&in, out), "rlrq", fault);
}

/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_rlrq(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
static win12_code put_in_rlrq(struct win12_output *out, const struct win12_rlrq *in, unsigned order)
{
    const uint8_t *const end = out->at;
    win12_code code;
    uint32_t tag;
    switch (order) {
    case 1U:
        if (!in->has_reason) {
            return WIN12_OK;
        }
        tag = 0x80U;
        code = win12_put_raw(out, &in->reason);
        break;
    default: /* 2 */
        if (!in->has_user_information) {
            return WIN12_OK;
        }
        tag = 0xbeU;
        code = win12_put_title(out, &in->user_information);
        break;
    }
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    const size_t size = (size_t)(end - out->at);
    if (win12_above(size, UINT32_MAX)) {
        return win12_misfit(out, "release_fields");
    }
    code = win12_put_length(out, (uint32_t)size);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return win12_put_number(out, tag, 1);
}

win12_code win12_put_rlrq(struct win12_output *out, const struct win12_rlrq *in)
{
    win12_code code;
    size_t size_fields = 0;

    size_fields = (size_t)(out->at - out->to);
    /*@ loop invariant 0 <= order <= 2;
      @ loop invariant win12_wrote{Pre, Here}(out);
      @ loop assigns order, code, out->at, out->code, out->field, *(out->to + (0 .. \at(out->at, Pre) - out->to - 1));
      @ loop variant order;
      @*/
    for (unsigned order = 2U; order > 0U; order--) {
        code = put_in_rlrq(out, in, order);
        if (code != WIN12_OK) {
            return code;
        }
    }
    size_fields -= (size_t)(out->at - out->to);
    if (win12_above(size_fields, 0xffffffffU)) {
        return win12_misfit(out, "rlrq.len");
    }
    code = win12_put_length(out, (uint32_t)size_fields);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0x62U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_rlrq(const struct win12_rlrq *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_rlrq(&out, in), size);
}

/*@ terminates \true;
  @ exits \false;
  @ assigns \nothing;
  @*/
static unsigned order_of_rlre(uint8_t tag)
{
    switch (tag) {
    case 0x80U:
        return 1U;
    case 0xbeU:
        return 2U;
    default:
        return 0U;
    }
}

/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out) &&
    (out->has_reason ==> win12_readable(&out->reason)) &&
    (out->has_user_information ==> win12_readable(&out->user_information));
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->has_reason, out->reason.at,
      out->reason.size, out->has_user_information, out->user_information.at, out->user_information.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 0);
  @ ensures \result == WIN12_OK ==> (out->has_reason ==> win12_readable(&out->reason));
  @ ensures \result == WIN12_OK ==> (out->has_user_information ==> win12_readable(&out->user_information));
  @*/
static win12_code field_of_rlre(struct win12_input *in, struct win12_rlre *out, unsigned order)
{
    win12_code code;
    switch (order) {
    case 1U:
        code = win12_read_raw(in, &out->reason);
        out->has_reason = true;
        break;
    default: /* 2 */
        code = win12_read_title(in, &out->user_information);
        out->has_user_information = true;
        break;
    }
    return code;
}

/*@ requires win12_sound_input(in) && in->at < in->end && \valid(out) && \separated(in, out) &&
    (out->has_reason ==> win12_readable(&out->reason)) &&
    (out->has_user_information ==> win12_readable(&out->user_information));
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->has_reason, out->reason.at,
      out->reason.size, out->has_user_information, out->user_information.at, out->user_information.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 1);
  @ ensures \result == WIN12_OK ==> (out->has_reason ==> win12_readable(&out->reason));
  @ ensures \result == WIN12_OK ==> (out->has_user_information ==> win12_readable(&out->user_information));
  @*/
static win12_code part_of_rlre(struct win12_input *in, struct win12_rlre *out, unsigned order, unsigned seen)
{
    const uint8_t *const start = in->at;
    const uint8_t *const outer = in->end;
    const uint8_t *stop;
    win12_code code;
    uint32_t size;
    in->at++;
    code = win12_read_length(in, "release_fields.len", &size);
    if (code != WIN12_OK) {
        return code;
    }
    stop = win12_bound(in, size, "release_fields");
    if (stop == NULL) {
        return in->fault.code;
    }
    in->end = stop;
    if (order == 0U) {
        return win12_fail(in, WIN12_E_UNKNOWN_TAG, start, "release_fields");
    }
    code = field_of_rlre(in, out, order);
    if (code != WIN12_OK) {
        return code;
    }
    code = win12_all_read(in, "release_fields");
    if (code != WIN12_OK) {
        return code;
    }
    in->end = outer;
    if (order <= seen) {
        return win12_fail(in, WIN12_E_BAD_ORDER, start, "release_fields");
    }
    return WIN12_OK;
}

win12_code win12_read_rlre(struct win12_input *in, struct win12_rlre *out)
{
    win12_code code;
    const uint8_t *b;
    const uint8_t *stop;
    uint32_t len = 0;
    const uint8_t *outer_fields = in->end;
    unsigned seen = 0;

    b = win12_take_one(in, 1, "rlre.tag");
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x63U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "rlre.tag");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    code = win12_read_length(in, "rlre.len", &len);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    stop = win12_bound(in, len, "rlre.fields");
    if (stop == NULL) {
        return in->fault.code;
    }
    outer_fields = in->end;
    in->end = stop;
    out->has_reason = false;
    out->has_user_information = false;
    /*@ loop invariant win12_read_on{LoopEntry, Here}(in, WIN12_OK, 0);
      @ loop invariant (out->has_reason ==> win12_readable(&out->reason));
      @ loop invariant (out->has_user_information ==> win12_readable(&out->user_information));
      @ loop assigns code, in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, seen, out->has_reason,
          out->reason.at, out->reason.size, out->has_user_information, out->user_information.at,
          out->user_information.size;
      @ loop variant in->end - in->at;
      @*/
    while (in->at < in->end) {
        const unsigned order = order_of_rlre(*in->at);
        code = part_of_rlre(in, out, order, seen);
        if (code != WIN12_OK) {
            return code;
        }
        seen = order;
    }
    code = win12_all_read(in, "rlre.fields");
    if (code != WIN12_OK) {
        return code;
    }
    in->end = outer_fields;
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    return WIN12_OK;
}

win12_code win12_decode_rlre(const uint8_t *octets, size_t size, struct win12_rlre *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_rlre(&in, out), "rlre", fault);
}

/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_rlre(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
static win12_code put_in_rlre(struct win12_output *out, const struct win12_rlre *in, unsigned order)
{
    const uint8_t *const end = out->at;
    win12_code code;
    uint32_t tag;
    switch (order) {
    case 1U:
        if (!in->has_reason) {
            return WIN12_OK;
        }
        tag = 0x80U;
        code = win12_put_raw(out, &in->reason);
        break;
    default: /* 2 */
        if (!in->has_user_information) {
            return WIN12_OK;
        }
        tag = 0xbeU;
        code = win12_put_title(out, &in->user_information);
        break;
    }
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    const size_t size = (size_t)(end - out->at);
    if (win12_above(size, UINT32_MAX)) {
        return win12_misfit(out, "release_fields");
    }
    code = win12_put_length(out, (uint32_t)size);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return win12_put_number(out, tag, 1);
}

win12_code win12_put_rlre(struct win12_output *out, const struct win12_rlre *in)
{
    win12_code code;
    size_t size_fields = 0;

    size_fields = (size_t)(out->at - out->to);
    /*@ loop invariant 0 <= order <= 2;
      @ loop invariant win12_wrote{Pre, Here}(out);
      @ loop assigns order, code, out->at, out->code, out->field, *(out->to + (0 .. \at(out->at, Pre) - out->to - 1));
      @ loop variant order;
      @*/
    for (unsigned order = 2U; order > 0U; order--) {
        code = put_in_rlre(out, in, order);
        if (code != WIN12_OK) {
            return code;
        }
    }
    size_fields -= (size_t)(out->at - out->to);
    if (win12_above(size_fields, 0xffffffffU)) {
        return win12_misfit(out, "rlre.len");
    }
    code = win12_put_length(out, (uint32_t)size_fields);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0x63U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_rlre(const struct win12_rlre *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_rlre(&out, in), size);
}

win12_code win12_read_invocation(struct win12_input *in, struct win12_slice *out)
{
    win12_code code;
    const uint8_t *b;

    b = win12_take_one(in, 1, "invocation.tag");
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x02U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "invocation.tag");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    code = win12_read_length_octets(in, "invocation.len", "invocation.value", out);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    return WIN12_OK;
}

win12_code win12_put_invocation(struct win12_output *out, const struct win12_slice *in)
{
    win12_code code;
    size_t size_value = 0;

    size_value = (size_t)(out->at - out->to);
    code = win12_put_slice(out, in);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_value -= (size_t)(out->at - out->to);
    if (win12_above(size_value, 0xffffffffU)) {
        return win12_misfit(out, "invocation.len");
    }
    code = win12_put_length(out, (uint32_t)size_value);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0x02U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_read_integer(struct win12_input *in, uint8_t *out)
{
    static const struct win12_part parts_0[] = { {2, "integer.tag"}, {1, "integer.value"} };
    const uint8_t *b;

    b = win12_take(in, 3, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x02U || b[1] != 0x01U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "integer.tag");
    }
    (*out) = b[2];
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 3);
    return WIN12_OK;
}

win12_code win12_put_integer(struct win12_output *out, uint8_t value)
{
    win12_code code;

    code = win12_put_number(out, value, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0x0201U, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_read_authentication_value(struct win12_input *in, struct win12_slice *out)
{
    win12_code code;
    const uint8_t *b;

    b = win12_take_one(in, 1, "authentication_value.tag");
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x80U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "authentication_value.tag");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    code = win12_read_length_octets(in, "authentication_value.len", "authentication_value.value", out);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    return WIN12_OK;
}

win12_code win12_put_authentication_value(struct win12_output *out, const struct win12_slice *in)
{
    win12_code code;
    size_t size_value = 0;

    size_value = (size_t)(out->at - out->to);
    code = win12_put_slice(out, in);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_value -= (size_t)(out->at - out->to);
    if (win12_above(size_value, 0xffffffffU)) {
        return win12_misfit(out, "authentication_value.len");
    }
    code = win12_put_length(out, (uint32_t)size_value);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0x80U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

/*@ terminates \true;
  @ exits \false;
  @ assigns \nothing;
  @*/
static unsigned order_of_aarq(uint8_t tag)
{
    switch (tag) {
    case 0x80U:
        return 1U;
    case 0xa1U:
        return 2U;
    case 0xa2U:
        return 3U;
    case 0xa3U:
        return 4U;
    case 0xa4U:
        return 5U;
    case 0xa5U:
        return 6U;
    case 0xa6U:
        return 7U;
    case 0xa7U:
        return 8U;
    case 0xa8U:
        return 9U;
    case 0xa9U:
        return 10U;
    case 0x8aU:
        return 11U;
    case 0x8bU:
        return 12U;
    case 0xacU:
        return 13U;
    case 0xbdU:
        return 14U;
    case 0xbeU:
        return 15U;
    default:
        return 0U;
    }
}

/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out) &&
    (out->has_protocol_version ==> win12_readable(&out->protocol_version)) &&
    (out->has_application_context_name ==> win12_readable(&out->application_context_name)) &&
    (out->has_called_ap_title ==> win12_readable(&out->called_ap_title)) &&
    (out->has_called_ae_qualifier ==> win12_readable(&out->called_ae_qualifier)) &&
    (out->has_called_ap_invocation_id ==> win12_readable(&out->called_ap_invocation_id)) &&
    (out->has_called_ae_invocation_id ==> win12_readable(&out->called_ae_invocation_id)) &&
    (out->has_calling_ap_title ==> win12_readable(&out->calling_ap_title)) &&
    (out->has_calling_ae_qualifier ==> win12_readable(&out->calling_ae_qualifier)) &&
    (out->has_calling_ap_invocation_id ==> win12_readable(&out->calling_ap_invocation_id)) &&
    (out->has_calling_ae_invocation_id ==> win12_readable(&out->calling_ae_invocation_id)) &&
    (out->has_sender_acse_requirements ==> win12_readable(&out->sender_acse_requirements)) &&
    (out->has_mechanism_name ==> win12_readable(&out->mechanism_name)) &&
    (out->has_calling_authentication_value ==> win12_readable(&out->calling_authentication_value)) &&
    (out->has_implementation_information ==> win12_readable(&out->implementation_information)) &&
    (out->has_user_information ==> win12_readable(&out->user_information));
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->has_protocol_version,
      out->protocol_version.at, out->protocol_version.size, out->has_application_context_name,
      out->application_context_name.at, out->application_context_name.size, out->has_called_ap_title,
      out->called_ap_title.at, out->called_ap_title.size, out->has_called_ae_qualifier, out->called_ae_qualifier.at,
      out->called_ae_qualifier.size, out->has_called_ap_invocation_id, out->called_ap_invocation_id.at,
      out->called_ap_invocation_id.size, out->has_called_ae_invocation_id, out->called_ae_invocation_id.at,
      out->called_ae_invocation_id.size, out->has_calling_ap_title, out->calling_ap_title.at,
      out->calling_ap_title.size, out->has_calling_ae_qualifier, out->calling_ae_qualifier.at,
      out->calling_ae_qualifier.size, out->has_calling_ap_invocation_id, out->calling_ap_invocation_id.at,
      out->calling_ap_invocation_id.size, out->has_calling_ae_invocation_id, out->calling_ae_invocation_id.at,
      out->calling_ae_invocation_id.size, out->has_sender_acse_requirements, out->sender_acse_requirements.at,
      out->sender_acse_requirements.size, out->has_mechanism_name, out->mechanism_name.at, out->mechanism_name.size,
      out->has_calling_authentication_value, out->calling_authentication_value.at,
      out->calling_authentication_value.size, out->has_implementation_information, out->implementation_information.at,
      out->implementation_information.size, out->has_user_information, out->user_information.at,
      out->user_information.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 0);
  @ ensures \result == WIN12_OK ==> (out->has_protocol_version ==> win12_readable(&out->protocol_version));
  @ ensures \result ==
      WIN12_OK ==> (out->has_application_context_name ==> win12_readable(&out->application_context_name));
  @ ensures \result == WIN12_OK ==> (out->has_called_ap_title ==> win12_readable(&out->called_ap_title));
  @ ensures \result == WIN12_OK ==> (out->has_called_ae_qualifier ==> win12_readable(&out->called_ae_qualifier));
  @ ensures \result ==
      WIN12_OK ==> (out->has_called_ap_invocation_id ==> win12_readable(&out->called_ap_invocation_id));
  @ ensures \result ==
      WIN12_OK ==> (out->has_called_ae_invocation_id ==> win12_readable(&out->called_ae_invocation_id));
  @ ensures \result == WIN12_OK ==> (out->has_calling_ap_title ==> win12_readable(&out->calling_ap_title));
  @ ensures \result == WIN12_OK ==> (out->has_calling_ae_qualifier ==> win12_readable(&out->calling_ae_qualifier));
  @ ensures \result ==
      WIN12_OK ==> (out->has_calling_ap_invocation_id ==> win12_readable(&out->calling_ap_invocation_id));
  @ ensures \result ==
      WIN12_OK ==> (out->has_calling_ae_invocation_id ==> win12_readable(&out->calling_ae_invocation_id));
  @ ensures \result ==
      WIN12_OK ==> (out->has_sender_acse_requirements ==> win12_readable(&out->sender_acse_requirements));
  @ ensures \result == WIN12_OK ==> (out->has_mechanism_name ==> win12_readable(&out->mechanism_name));
  @ ensures \result ==
      WIN12_OK ==> (out->has_calling_authentication_value ==> win12_readable(&out->calling_authentication_value));
  @ ensures \result ==
      WIN12_OK ==> (out->has_implementation_information ==> win12_readable(&out->implementation_information));
  @ ensures \result == WIN12_OK ==> (out->has_user_information ==> win12_readable(&out->user_information));
  @*/
static win12_code field_of_aarq(struct win12_input *in, struct win12_aarq *out, unsigned order)
{
    win12_code code;
    switch (order) {
    case 1U:
        code = win12_read_raw(in, &out->protocol_version);
        out->has_protocol_version = true;
        break;
    case 2U:
        code = win12_read_object_identifier(in, &out->application_context_name);
        out->has_application_context_name = true;
        break;
    case 3U:
        code = win12_read_title(in, &out->called_ap_title);
        out->has_called_ap_title = true;
        break;
    case 4U:
        code = win12_read_title(in, &out->called_ae_qualifier);
        out->has_called_ae_qualifier = true;
        break;
    case 5U:
        code = win12_read_invocation(in, &out->called_ap_invocation_id);
        out->has_called_ap_invocation_id = true;
        break;
    case 6U:
        code = win12_read_invocation(in, &out->called_ae_invocation_id);
        out->has_called_ae_invocation_id = true;
        break;
    case 7U:
        code = win12_read_title(in, &out->calling_ap_title);
        out->has_calling_ap_title = true;
        break;
    case 8U:
        code = win12_read_title(in, &out->calling_ae_qualifier);
        out->has_calling_ae_qualifier = true;
        break;
    case 9U:
        code = win12_read_invocation(in, &out->calling_ap_invocation_id);
        out->has_calling_ap_invocation_id = true;
        break;
    case 10U:
        code = win12_read_invocation(in, &out->calling_ae_invocation_id);
        out->has_calling_ae_invocation_id = true;
        break;
    case 11U:
        code = win12_read_raw(in, &out->sender_acse_requirements);
        out->has_sender_acse_requirements = true;
        break;
    case 12U:
        code = win12_read_raw(in, &out->mechanism_name);
        out->has_mechanism_name = true;
        break;
    case 13U:
        code = win12_read_authentication_value(in, &out->calling_authentication_value);
        out->has_calling_authentication_value = true;
        break;
    case 14U:
        code = win12_read_raw(in, &out->implementation_information);
        out->has_implementation_information = true;
        break;
    default: /* 15 */
        code = win12_read_title(in, &out->user_information);
        out->has_user_information = true;
        break;
    }
    return code;
}

/*@ requires win12_sound_input(in) && in->at < in->end && \valid(out) && \separated(in, out) &&
    (out->has_protocol_version ==> win12_readable(&out->protocol_version)) &&
    (out->has_application_context_name ==> win12_readable(&out->application_context_name)) &&
    (out->has_called_ap_title ==> win12_readable(&out->called_ap_title)) &&
    (out->has_called_ae_qualifier ==> win12_readable(&out->called_ae_qualifier)) &&
    (out->has_called_ap_invocation_id ==> win12_readable(&out->called_ap_invocation_id)) &&
    (out->has_called_ae_invocation_id ==> win12_readable(&out->called_ae_invocation_id)) &&
    (out->has_calling_ap_title ==> win12_readable(&out->calling_ap_title)) &&
    (out->has_calling_ae_qualifier ==> win12_readable(&out->calling_ae_qualifier)) &&
    (out->has_calling_ap_invocation_id ==> win12_readable(&out->calling_ap_invocation_id)) &&
    (out->has_calling_ae_invocation_id ==> win12_readable(&out->calling_ae_invocation_id)) &&
    (out->has_sender_acse_requirements ==> win12_readable(&out->sender_acse_requirements)) &&
    (out->has_mechanism_name ==> win12_readable(&out->mechanism_name)) &&
    (out->has_calling_authentication_value ==> win12_readable(&out->calling_authentication_value)) &&
    (out->has_implementation_information ==> win12_readable(&out->implementation_information)) &&
    (out->has_user_information ==> win12_readable(&out->user_information));
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->has_protocol_version,
      out->protocol_version.at, out->protocol_version.size, out->has_application_context_name,
      out->application_context_name.at, out->application_context_name.size, out->has_called_ap_title,
      out->called_ap_title.at, out->called_ap_title.size, out->has_called_ae_qualifier, out->called_ae_qualifier.at,
      out->called_ae_qualifier.size, out->has_called_ap_invocation_id, out->called_ap_invocation_id.at,
      out->called_ap_invocation_id.size, out->has_called_ae_invocation_id, out->called_ae_invocation_id.at,
      out->called_ae_invocation_id.size, out->has_calling_ap_title, out->calling_ap_title.at,
      out->calling_ap_title.size, out->has_calling_ae_qualifier, out->calling_ae_qualifier.at,
      out->calling_ae_qualifier.size, out->has_calling_ap_invocation_id, out->calling_ap_invocation_id.at,
      out->calling_ap_invocation_id.size, out->has_calling_ae_invocation_id, out->calling_ae_invocation_id.at,
      out->calling_ae_invocation_id.size, out->has_sender_acse_requirements, out->sender_acse_requirements.at,
      out->sender_acse_requirements.size, out->has_mechanism_name, out->mechanism_name.at, out->mechanism_name.size,
      out->has_calling_authentication_value, out->calling_authentication_value.at,
      out->calling_authentication_value.size, out->has_implementation_information, out->implementation_information.at,
      out->implementation_information.size, out->has_user_information, out->user_information.at,
      out->user_information.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 1);
  @ ensures \result == WIN12_OK ==> (out->has_protocol_version ==> win12_readable(&out->protocol_version));
  @ ensures \result ==
      WIN12_OK ==> (out->has_application_context_name ==> win12_readable(&out->application_context_name));
  @ ensures \result == WIN12_OK ==> (out->has_called_ap_title ==> win12_readable(&out->called_ap_title));
  @ ensures \result == WIN12_OK ==> (out->has_called_ae_qualifier ==> win12_readable(&out->called_ae_qualifier));
  @ ensures \result ==
      WIN12_OK ==> (out->has_called_ap_invocation_id ==> win12_readable(&out->called_ap_invocation_id));
  @ ensures \result ==
      WIN12_OK ==> (out->has_called_ae_invocation_id ==> win12_readable(&out->called_ae_invocation_id));
  @ ensures \result == WIN12_OK ==> (out->has_calling_ap_title ==> win12_readable(&out->calling_ap_title));
  @ ensures \result == WIN12_OK ==> (out->has_calling_ae_qualifier ==> win12_readable(&out->calling_ae_qualifier));
  @ ensures \result ==
      WIN12_OK ==> (out->has_calling_ap_invocation_id ==> win12_readable(&out->calling_ap_invocation_id));
  @ ensures \result ==
      WIN12_OK ==> (out->has_calling_ae_invocation_id ==> win12_readable(&out->calling_ae_invocation_id));
  @ ensures \result ==
      WIN12_OK ==> (out->has_sender_acse_requirements ==> win12_readable(&out->sender_acse_requirements));
  @ ensures \result == WIN12_OK ==> (out->has_mechanism_name ==> win12_readable(&out->mechanism_name));
  @ ensures \result ==
      WIN12_OK ==> (out->has_calling_authentication_value ==> win12_readable(&out->calling_authentication_value));
  @ ensures \result ==
      WIN12_OK ==> (out->has_implementation_information ==> win12_readable(&out->implementation_information));
  @ ensures \result == WIN12_OK ==> (out->has_user_information ==> win12_readable(&out->user_information));
  @*/
static win12_code part_of_aarq(struct win12_input *in, struct win12_aarq *out, unsigned order, unsigned seen)
{
    const uint8_t *const start = in->at;
    const uint8_t *const outer = in->end;
    const uint8_t *stop;
    win12_code code;
    uint32_t size;
    in->at++;
    code = win12_read_length(in, "aarq_fields.len", &size);
    if (code != WIN12_OK) {
        return code;
    }
    stop = win12_bound(in, size, "aarq_fields");
    if (stop == NULL) {
        return in->fault.code;
    }
    in->end = stop;
    if (order == 0U) {
        return win12_fail(in, WIN12_E_UNKNOWN_TAG, start, "aarq_fields");
    }
    code = field_of_aarq(in, out, order);
    if (code != WIN12_OK) {
        return code;
    }
    code = win12_all_read(in, "aarq_fields");
    if (code != WIN12_OK) {
        return code;
    }
    in->end = outer;
    if (order <= seen) {
        return win12_fail(in, WIN12_E_BAD_ORDER, start, "aarq_fields");
    }
    return WIN12_OK;
}

win12_code win12_read_aarq(struct win12_input *in, struct win12_aarq *out)
{
    win12_code code;
    const uint8_t *b;
    const uint8_t *stop;
    uint32_t len = 0;
    const uint8_t *outer_fields = in->end;
    unsigned seen = 0;

    b = win12_take_one(in, 1, "aarq.tag");
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x60U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "aarq.tag");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    code = win12_read_length(in, "aarq.len", &len);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    stop = win12_bound(in, len, "aarq.fields");
    if (stop == NULL) {
        return in->fault.code;
    }
    outer_fields = in->end;
    in->end = stop;
    out->has_protocol_version = false;
    out->has_application_context_name = false;
    out->has_called_ap_title = false;
    out->has_called_ae_qualifier = false;
    out->has_called_ap_invocation_id = false;
    out->has_called_ae_invocation_id = false;
    out->has_calling_ap_title = false;
    out->has_calling_ae_qualifier = false;
    out->has_calling_ap_invocation_id = false;
    out->has_calling_ae_invocation_id = false;
    out->has_sender_acse_requirements = false;
    out->has_mechanism_name = false;
    out->has_calling_authentication_value = false;
    out->has_implementation_information = false;
    out->has_user_information = false;
    /*@ loop invariant win12_read_on{LoopEntry, Here}(in, WIN12_OK, 0);
      @ loop invariant (out->has_protocol_version ==> win12_readable(&out->protocol_version));
      @ loop invariant (out->has_application_context_name ==> win12_readable(&out->application_context_name));
      @ loop invariant (out->has_called_ap_title ==> win12_readable(&out->called_ap_title));
      @ loop invariant (out->has_called_ae_qualifier ==> win12_readable(&out->called_ae_qualifier));
      @ loop invariant (out->has_called_ap_invocation_id ==> win12_readable(&out->called_ap_invocation_id));
      @ loop invariant (out->has_called_ae_invocation_id ==> win12_readable(&out->called_ae_invocation_id));
      @ loop invariant (out->has_calling_ap_title ==> win12_readable(&out->calling_ap_title));
      @ loop invariant (out->has_calling_ae_qualifier ==> win12_readable(&out->calling_ae_qualifier));
      @ loop invariant (out->has_calling_ap_invocation_id ==> win12_readable(&out->calling_ap_invocation_id));
      @ loop invariant (out->has_calling_ae_invocation_id ==> win12_readable(&out->calling_ae_invocation_id));
      @ loop invariant (out->has_sender_acse_requirements ==> win12_readable(&out->sender_acse_requirements));
      @ loop invariant (out->has_mechanism_name ==> win12_readable(&out->mechanism_name));
      @ loop invariant (out->has_calling_authentication_value ==> win12_readable(&out->calling_authentication_value));
      @ loop invariant (out->has_implementation_information ==> win12_readable(&out->implementation_information));
      @ loop invariant (out->has_user_information ==> win12_readable(&out->user_information));
      @ loop assigns code, in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, seen,
          out->has_protocol_version, out->protocol_version.at, out->protocol_version.size,
          out->has_application_context_name, out->application_context_name.at, out->application_context_name.size,
          out->has_called_ap_title, out->called_ap_title.at, out->called_ap_title.size, out->has_called_ae_qualifier,
          out->called_ae_qualifier.at, out->called_ae_qualifier.size, out->has_called_ap_invocation_id,
          out->called_ap_invocation_id.at, out->called_ap_invocation_id.size, out->has_called_ae_invocation_id,
          out->called_ae_invocation_id.at, out->called_ae_invocation_id.size, out->has_calling_ap_title,
          out->calling_ap_title.at, out->calling_ap_title.size, out->has_calling_ae_qualifier,
          out->calling_ae_qualifier.at, out->calling_ae_qualifier.size, out->has_calling_ap_invocation_id,
          out->calling_ap_invocation_id.at, out->calling_ap_invocation_id.size, out->has_calling_ae_invocation_id,
          out->calling_ae_invocation_id.at, out->calling_ae_invocation_id.size, out->has_sender_acse_requirements,
          out->sender_acse_requirements.at, out->sender_acse_requirements.size, out->has_mechanism_name,
          out->mechanism_name.at, out->mechanism_name.size, out->has_calling_authentication_value,
          out->calling_authentication_value.at, out->calling_authentication_value.size,
          out->has_implementation_information, out->implementation_information.at,
          out->implementation_information.size, out->has_user_information, out->user_information.at,
          out->user_information.size;
      @ loop variant in->end - in->at;
      @*/
    while (in->at < in->end) {
        const unsigned order = order_of_aarq(*in->at);
        code = part_of_aarq(in, out, order, seen);
        if (code != WIN12_OK) {
            return code;
        }
        seen = order;
    }
    code = win12_all_read(in, "aarq.fields");
    if (code != WIN12_OK) {
        return code;
    }
    in->end = outer_fields;
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    return WIN12_OK;
}

win12_code win12_decode_aarq(const uint8_t *octets, size_t size, struct win12_aarq *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_aarq(&in, out), "aarq", fault);
}

/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_aarq(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
static win12_code put_in_aarq(struct win12_output *out, const struct win12_aarq *in, unsigned order)
{
    const uint8_t *const end = out->at;
    win12_code code;
    uint32_t tag;
    switch (order) {
    case 1U:
        if (!in->has_protocol_version) {
            return WIN12_OK;
        }
        tag = 0x80U;
        code = win12_put_raw(out, &in->protocol_version);
        break;
    case 2U:
        if (!in->has_application_context_name) {
            return WIN12_OK;
        }
        tag = 0xa1U;
        code = win12_put_object_identifier(out, &in->application_context_name);
        break;
    case 3U:
        if (!in->has_called_ap_title) {
            return WIN12_OK;
        }
        tag = 0xa2U;
        code = win12_put_title(out, &in->called_ap_title);
        break;
    case 4U:
        if (!in->has_called_ae_qualifier) {
            return WIN12_OK;
        }
        tag = 0xa3U;
        code = win12_put_title(out, &in->called_ae_qualifier);
        break;
    case 5U:
        if (!in->has_called_ap_invocation_id) {
            return WIN12_OK;
        }
        tag = 0xa4U;
        code = win12_put_invocation(out, &in->called_ap_invocation_id);
        break;
    case 6U:
        if (!in->has_called_ae_invocation_id) {
            return WIN12_OK;
        }
        tag = 0xa5U;
        code = win12_put_invocation(out, &in->called_ae_invocation_id);
        break;
    case 7U:
        if (!in->has_calling_ap_title) {
            return WIN12_OK;
        }
        tag = 0xa6U;
        code = win12_put_title(out, &in->calling_ap_title);
        break;
    case 8U:
        if (!in->has_calling_ae_qualifier) {
            return WIN12_OK;
        }
        tag = 0xa7U;
        code = win12_put_title(out, &in->calling_ae_qualifier);
        break;
    case 9U:
        if (!in->has_calling_ap_invocation_id) {
            return WIN12_OK;
        }
        tag = 0xa8U;
        code = win12_put_invocation(out, &in->calling_ap_invocation_id);
        break;
    case 10U:
        if (!in->has_calling_ae_invocation_id) {
            return WIN12_OK;
        }
        tag = 0xa9U;
        code = win12_put_invocation(out, &in->calling_ae_invocation_id);
        break;
    case 11U:
        if (!in->has_sender_acse_requirements) {
            return WIN12_OK;
        }
        tag = 0x8aU;
        code = win12_put_raw(out, &in->sender_acse_requirements);
        break;
    case 12U:
        if (!in->has_mechanism_name) {
            return WIN12_OK;
        }
        tag = 0x8bU;
        code = win12_put_raw(out, &in->mechanism_name);
        break;
    case 13U:
        if (!in->has_calling_authentication_value) {
            return WIN12_OK;
        }
        tag = 0xacU;
        code = win12_put_authentication_value(out, &in->calling_authentication_value);
        break;
    case 14U:
        if (!in->has_implementation_information) {
            return WIN12_OK;
        }
        tag = 0xbdU;
        code = win12_put_raw(out, &in->implementation_information);
        break;
    default: /* 15 */
        if (!in->has_user_information) {
            return WIN12_OK;
        }
        tag = 0xbeU;
        code = win12_put_title(out, &in->user_information);
        break;
    }
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    const size_t size = (size_t)(end - out->at);
    if (win12_above(size, UINT32_MAX)) {
        return win12_misfit(out, "aarq_fields");
    }
    code = win12_put_length(out, (uint32_t)size);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return win12_put_number(out, tag, 1);
}

win12_code win12_put_aarq(struct win12_output *out, const struct win12_aarq *in)
{
    win12_code code;
    size_t size_fields = 0;

    size_fields = (size_t)(out->at - out->to);
    /*@ loop invariant 0 <= order <= 15;
      @ loop invariant win12_wrote{Pre, Here}(out);
      @ loop assigns order, code, out->at, out->code, out->field, *(out->to + (0 .. \at(out->at, Pre) - out->to - 1));
      @ loop variant order;
      @*/
    for (unsigned order = 15U; order > 0U; order--) {
        code = put_in_aarq(out, in, order);
        if (code != WIN12_OK) {
            return code;
        }
    }
    size_fields -= (size_t)(out->at - out->to);
    if (win12_above(size_fields, 0xffffffffU)) {
        return win12_misfit(out, "aarq.len");
    }
    code = win12_put_length(out, (uint32_t)size_fields);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0x60U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_aarq(const struct win12_aarq *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_aarq(&out, in), size);
}

win12_code win12_read_diagnostic(struct win12_input *in, struct win12_diagnostic *out)
{
    static const struct win12_part parts_0[] = { {1, "diagnostic.source"}, {3, "diagnostic.lead"},
        {1, "diagnostic.code"} };
    const uint8_t *b;

    b = win12_take(in, 5, parts_0, 3);
    if (b == NULL) {
        return in->fault.code;
    }
    out->source = b[0];
    if (out->source != 0xa1U && out->source != 0xa2U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "diagnostic.source");
    }
    if (b[1] != 0x03U || b[2] != 0x02U || b[3] != 0x01U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b + 1, "diagnostic.lead");
    }
    out->code = b[4];
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 5);
    return WIN12_OK;
}

win12_code win12_decode_diagnostic(const uint8_t *octets, size_t size, struct win12_diagnostic *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_diagnostic(&in, out), "diagnostic", fault);
}

win12_code win12_put_diagnostic(struct win12_output *out, const struct win12_diagnostic *in)
{
    win12_code code;

    if (in->source != 0xa1U && in->source != 0xa2U) {
        return win12_misfit(out, "diagnostic.source");
    }
    code = win12_put_number(out, in->code, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0x030201U, 3);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->source, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_diagnostic(const struct win12_diagnostic *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_diagnostic(&out, in), size);
}

/*@ terminates \true;
  @ exits \false;
  @ assigns \nothing;
  @*/
static unsigned order_of_aare(uint8_t tag)
{
    switch (tag) {
    case 0x80U:
        return 1U;
    case 0xa1U:
        return 2U;
    case 0xa2U:
        return 3U;
    case 0xa3U:
        return 4U;
    case 0xa4U:
        return 5U;
    case 0xa5U:
        return 6U;
    case 0xa6U:
        return 7U;
    case 0xa7U:
        return 8U;
    case 0x88U:
        return 9U;
    case 0x89U:
        return 10U;
    case 0xaaU:
        return 11U;
    case 0xbdU:
        return 12U;
    case 0xbeU:
        return 13U;
    default:
        return 0U;
    }
}

/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out) &&
    (out->has_protocol_version ==> win12_readable(&out->protocol_version)) &&
    (out->has_application_context_name ==> win12_readable(&out->application_context_name)) &&
    (out->has_responding_ap_title ==> win12_readable(&out->responding_ap_title)) &&
    (out->has_responding_ae_qualifier ==> win12_readable(&out->responding_ae_qualifier)) &&
    (out->has_responding_ap_invocation_id ==> win12_readable(&out->responding_ap_invocation_id)) &&
    (out->has_responding_ae_invocation_id ==> win12_readable(&out->responding_ae_invocation_id)) &&
    (out->has_responder_acse_requirements ==> win12_readable(&out->responder_acse_requirements)) &&
    (out->has_mechanism_name ==> win12_readable(&out->mechanism_name)) &&
    (out->has_responding_authentication_value ==> win12_readable(&out->responding_authentication_value)) &&
    (out->has_implementation_information ==> win12_readable(&out->implementation_information)) &&
    (out->has_user_information ==> win12_readable(&out->user_information));
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->has_protocol_version,
      out->protocol_version.at, out->protocol_version.size, out->has_application_context_name,
      out->application_context_name.at, out->application_context_name.size, out->has_result, out->result,
      out->has_result_source_diagnostic, out->result_source_diagnostic.source, out->result_source_diagnostic.code,
      out->has_responding_ap_title, out->responding_ap_title.at, out->responding_ap_title.size,
      out->has_responding_ae_qualifier, out->responding_ae_qualifier.at, out->responding_ae_qualifier.size,
      out->has_responding_ap_invocation_id, out->responding_ap_invocation_id.at, out->responding_ap_invocation_id.size,
      out->has_responding_ae_invocation_id, out->responding_ae_invocation_id.at, out->responding_ae_invocation_id.size,
      out->has_responder_acse_requirements, out->responder_acse_requirements.at, out->responder_acse_requirements.size,
      out->has_mechanism_name, out->mechanism_name.at, out->mechanism_name.size,
      out->has_responding_authentication_value, out->responding_authentication_value.at,
      out->responding_authentication_value.size, out->has_implementation_information,
      out->implementation_information.at, out->implementation_information.size, out->has_user_information,
      out->user_information.at, out->user_information.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 0);
  @ ensures \result == WIN12_OK ==> (out->has_protocol_version ==> win12_readable(&out->protocol_version));
  @ ensures \result ==
      WIN12_OK ==> (out->has_application_context_name ==> win12_readable(&out->application_context_name));
  @ ensures \result == WIN12_OK ==> (out->has_responding_ap_title ==> win12_readable(&out->responding_ap_title));
  @ ensures \result ==
      WIN12_OK ==> (out->has_responding_ae_qualifier ==> win12_readable(&out->responding_ae_qualifier));
  @ ensures \result ==
      WIN12_OK ==> (out->has_responding_ap_invocation_id ==> win12_readable(&out->responding_ap_invocation_id));
  @ ensures \result ==
      WIN12_OK ==> (out->has_responding_ae_invocation_id ==> win12_readable(&out->responding_ae_invocation_id));
  @ ensures \result ==
      WIN12_OK ==> (out->has_responder_acse_requirements ==> win12_readable(&out->responder_acse_requirements));
  @ ensures \result == WIN12_OK ==> (out->has_mechanism_name ==> win12_readable(&out->mechanism_name));
  @ ensures \result ==
      WIN12_OK ==> (out->has_responding_authentication_value ==> win12_readable(&out->responding_authentication_value));
  @ ensures \result ==
      WIN12_OK ==> (out->has_implementation_information ==> win12_readable(&out->implementation_information));
  @ ensures \result == WIN12_OK ==> (out->has_user_information ==> win12_readable(&out->user_information));
  @*/
static win12_code field_of_aare(struct win12_input *in, struct win12_aare *out, unsigned order)
{
    win12_code code;
    switch (order) {
    case 1U:
        code = win12_read_raw(in, &out->protocol_version);
        out->has_protocol_version = true;
        break;
    case 2U:
        code = win12_read_object_identifier(in, &out->application_context_name);
        out->has_application_context_name = true;
        break;
    case 3U:
        code = win12_read_integer(in, &out->result);
        out->has_result = true;
        break;
    case 4U:
        code = win12_read_diagnostic(in, &out->result_source_diagnostic);
        out->has_result_source_diagnostic = true;
        break;
    case 5U:
        code = win12_read_title(in, &out->responding_ap_title);
        out->has_responding_ap_title = true;
        break;
    case 6U:
        code = win12_read_title(in, &out->responding_ae_qualifier);
        out->has_responding_ae_qualifier = true;
        break;
    case 7U:
        code = win12_read_invocation(in, &out->responding_ap_invocation_id);
        out->has_responding_ap_invocation_id = true;
        break;
    case 8U:
        code = win12_read_invocation(in, &out->responding_ae_invocation_id);
        out->has_responding_ae_invocation_id = true;
        break;
    case 9U:
        code = win12_read_raw(in, &out->responder_acse_requirements);
        out->has_responder_acse_requirements = true;
        break;
    case 10U:
        code = win12_read_raw(in, &out->mechanism_name);
        out->has_mechanism_name = true;
        break;
    case 11U:
        code = win12_read_authentication_value(in, &out->responding_authentication_value);
        out->has_responding_authentication_value = true;
        break;
    case 12U:
        code = win12_read_raw(in, &out->implementation_information);
        out->has_implementation_information = true;
        break;
    default: /* 13 */
        code = win12_read_title(in, &out->user_information);
        out->has_user_information = true;
        break;
    }
    return code;
}

/*@ requires win12_sound_input(in) && in->at < in->end && \valid(out) && \separated(in, out) &&
    (out->has_protocol_version ==> win12_readable(&out->protocol_version)) &&
    (out->has_application_context_name ==> win12_readable(&out->application_context_name)) &&
    (out->has_responding_ap_title ==> win12_readable(&out->responding_ap_title)) &&
    (out->has_responding_ae_qualifier ==> win12_readable(&out->responding_ae_qualifier)) &&
    (out->has_responding_ap_invocation_id ==> win12_readable(&out->responding_ap_invocation_id)) &&
    (out->has_responding_ae_invocation_id ==> win12_readable(&out->responding_ae_invocation_id)) &&
    (out->has_responder_acse_requirements ==> win12_readable(&out->responder_acse_requirements)) &&
    (out->has_mechanism_name ==> win12_readable(&out->mechanism_name)) &&
    (out->has_responding_authentication_value ==> win12_readable(&out->responding_authentication_value)) &&
    (out->has_implementation_information ==> win12_readable(&out->implementation_information)) &&
    (out->has_user_information ==> win12_readable(&out->user_information));
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->has_protocol_version,
      out->protocol_version.at, out->protocol_version.size, out->has_application_context_name,
      out->application_context_name.at, out->application_context_name.size, out->has_result, out->result,
      out->has_result_source_diagnostic, out->result_source_diagnostic.source, out->result_source_diagnostic.code,
      out->has_responding_ap_title, out->responding_ap_title.at, out->responding_ap_title.size,
      out->has_responding_ae_qualifier, out->responding_ae_qualifier.at, out->responding_ae_qualifier.size,
      out->has_responding_ap_invocation_id, out->responding_ap_invocation_id.at, out->responding_ap_invocation_id.size,
      out->has_responding_ae_invocation_id, out->responding_ae_invocation_id.at, out->responding_ae_invocation_id.size,
      out->has_responder_acse_requirements, out->responder_acse_requirements.at, out->responder_acse_requirements.size,
      out->has_mechanism_name, out->mechanism_name.at, out->mechanism_name.size,
      out->has_responding_authentication_value, out->responding_authentication_value.at,
      out->responding_authentication_value.size, out->has_implementation_information,
      out->implementation_information.at, out->implementation_information.size, out->has_user_information,
      out->user_information.at, out->user_information.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 1);
  @ ensures \result == WIN12_OK ==> (out->has_protocol_version ==> win12_readable(&out->protocol_version));
  @ ensures \result ==
      WIN12_OK ==> (out->has_application_context_name ==> win12_readable(&out->application_context_name));
  @ ensures \result == WIN12_OK ==> (out->has_responding_ap_title ==> win12_readable(&out->responding_ap_title));
  @ ensures \result ==
      WIN12_OK ==> (out->has_responding_ae_qualifier ==> win12_readable(&out->responding_ae_qualifier));
  @ ensures \result ==
      WIN12_OK ==> (out->has_responding_ap_invocation_id ==> win12_readable(&out->responding_ap_invocation_id));
  @ ensures \result ==
      WIN12_OK ==> (out->has_responding_ae_invocation_id ==> win12_readable(&out->responding_ae_invocation_id));
  @ ensures \result ==
      WIN12_OK ==> (out->has_responder_acse_requirements ==> win12_readable(&out->responder_acse_requirements));
  @ ensures \result == WIN12_OK ==> (out->has_mechanism_name ==> win12_readable(&out->mechanism_name));
  @ ensures \result ==
      WIN12_OK ==> (out->has_responding_authentication_value ==> win12_readable(&out->responding_authentication_value));
  @ ensures \result ==
      WIN12_OK ==> (out->has_implementation_information ==> win12_readable(&out->implementation_information));
  @ ensures \result == WIN12_OK ==> (out->has_user_information ==> win12_readable(&out->user_information));
  @*/
static win12_code part_of_aare(struct win12_input *in, struct win12_aare *out, unsigned order, unsigned seen)
{
    const uint8_t *const start = in->at;
    const uint8_t *const outer = in->end;
    const uint8_t *stop;
    win12_code code;
    uint32_t size;
    in->at++;
    code = win12_read_length(in, "aare_fields.len", &size);
    if (code != WIN12_OK) {
        return code;
    }
    stop = win12_bound(in, size, "aare_fields");
    if (stop == NULL) {
        return in->fault.code;
    }
    in->end = stop;
    if (order == 0U) {
        return win12_fail(in, WIN12_E_UNKNOWN_TAG, start, "aare_fields");
    }
    code = field_of_aare(in, out, order);
    if (code != WIN12_OK) {
        return code;
    }
    code = win12_all_read(in, "aare_fields");
    if (code != WIN12_OK) {
        return code;
    }
    in->end = outer;
    if (order <= seen) {
        return win12_fail(in, WIN12_E_BAD_ORDER, start, "aare_fields");
    }
    return WIN12_OK;
}

win12_code win12_read_aare(struct win12_input *in, struct win12_aare *out)
{
    win12_code code;
    const uint8_t *b;
    const uint8_t *stop;
    uint32_t len = 0;
    const uint8_t *outer_fields = in->end;
    unsigned seen = 0;

    b = win12_take_one(in, 1, "aare.tag");
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x61U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "aare.tag");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    code = win12_read_length(in, "aare.len", &len);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    stop = win12_bound(in, len, "aare.fields");
    if (stop == NULL) {
        return in->fault.code;
    }
    outer_fields = in->end;
    in->end = stop;
    out->has_protocol_version = false;
    out->has_application_context_name = false;
    out->has_result = false;
    out->has_result_source_diagnostic = false;
    out->has_responding_ap_title = false;
    out->has_responding_ae_qualifier = false;
    out->has_responding_ap_invocation_id = false;
    out->has_responding_ae_invocation_id = false;
    out->has_responder_acse_requirements = false;
    out->has_mechanism_name = false;
    out->has_responding_authentication_value = false;
    out->has_implementation_information = false;
    out->has_user_information = false;
    /*@ loop invariant win12_read_on{LoopEntry, Here}(in, WIN12_OK, 0);
      @ loop invariant (out->has_protocol_version ==> win12_readable(&out->protocol_version));
      @ loop invariant (out->has_application_context_name ==> win12_readable(&out->application_context_name));
      @ loop invariant (out->has_responding_ap_title ==> win12_readable(&out->responding_ap_title));
      @ loop invariant (out->has_responding_ae_qualifier ==> win12_readable(&out->responding_ae_qualifier));
      @ loop invariant (out->has_responding_ap_invocation_id ==> win12_readable(&out->responding_ap_invocation_id));
      @ loop invariant (out->has_responding_ae_invocation_id ==> win12_readable(&out->responding_ae_invocation_id));
      @ loop invariant (out->has_responder_acse_requirements ==> win12_readable(&out->responder_acse_requirements));
      @ loop invariant (out->has_mechanism_name ==> win12_readable(&out->mechanism_name));
      @ loop invariant (
          out->has_responding_authentication_value ==> win12_readable(&out->responding_authentication_value));
      @ loop invariant (out->has_implementation_information ==> win12_readable(&out->implementation_information));
      @ loop invariant (out->has_user_information ==> win12_readable(&out->user_information));
      @ loop assigns code, in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, seen,
          out->has_protocol_version, out->protocol_version.at, out->protocol_version.size,
          out->has_application_context_name, out->application_context_name.at, out->application_context_name.size,
          out->has_result, out->result, out->has_result_source_diagnostic, out->result_source_diagnostic.source,
          out->result_source_diagnostic.code, out->has_responding_ap_title, out->responding_ap_title.at,
          out->responding_ap_title.size, out->has_responding_ae_qualifier, out->responding_ae_qualifier.at,
          out->responding_ae_qualifier.size, out->has_responding_ap_invocation_id, out->responding_ap_invocation_id.at,
          out->responding_ap_invocation_id.size, out->has_responding_ae_invocation_id,
          out->responding_ae_invocation_id.at, out->responding_ae_invocation_id.size,
          out->has_responder_acse_requirements, out->responder_acse_requirements.at,
          out->responder_acse_requirements.size, out->has_mechanism_name, out->mechanism_name.at,
          out->mechanism_name.size, out->has_responding_authentication_value, out->responding_authentication_value.at,
          out->responding_authentication_value.size, out->has_implementation_information,
          out->implementation_information.at, out->implementation_information.size, out->has_user_information,
          out->user_information.at, out->user_information.size;
      @ loop variant in->end - in->at;
      @*/
    while (in->at < in->end) {
        const unsigned order = order_of_aare(*in->at);
        code = part_of_aare(in, out, order, seen);
        if (code != WIN12_OK) {
            return code;
        }
        seen = order;
    }
    code = win12_all_read(in, "aare.fields");
    if (code != WIN12_OK) {
        return code;
    }
    in->end = outer_fields;
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    return WIN12_OK;
}

win12_code win12_decode_aare(const uint8_t *octets, size_t size, struct win12_aare *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_aare(&in, out), "aare", fault);
}

/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_aare(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
static win12_code put_in_aare(struct win12_output *out, const struct win12_aare *in, unsigned order)
{
    const uint8_t *const end = out->at;
    win12_code code;
    uint32_t tag;
    switch (order) {
    case 1U:
        if (!in->has_protocol_version) {
            return WIN12_OK;
        }
        tag = 0x80U;
        code = win12_put_raw(out, &in->protocol_version);
        break;
    case 2U:
        if (!in->has_application_context_name) {
            return WIN12_OK;
        }
        tag = 0xa1U;
        code = win12_put_object_identifier(out, &in->application_context_name);
        break;
    case 3U:
        if (!in->has_result) {
            return WIN12_OK;
        }
        tag = 0xa2U;
        code = win12_put_integer(out, in->result);
        break;
    case 4U:
        if (!in->has_result_source_diagnostic) {
            return WIN12_OK;
        }
        tag = 0xa3U;
        code = win12_put_diagnostic(out, &in->result_source_diagnostic);
        break;
    case 5U:
        if (!in->has_responding_ap_title) {
            return WIN12_OK;
        }
        tag = 0xa4U;
        code = win12_put_title(out, &in->responding_ap_title);
        break;
    case 6U:
        if (!in->has_responding_ae_qualifier) {
            return WIN12_OK;
        }
        tag = 0xa5U;
        code = win12_put_title(out, &in->responding_ae_qualifier);
        break;
    case 7U:
        if (!in->has_responding_ap_invocation_id) {
            return WIN12_OK;
        }
        tag = 0xa6U;
        code = win12_put_invocation(out, &in->responding_ap_invocation_id);
        break;
    case 8U:
        if (!in->has_responding_ae_invocation_id) {
            return WIN12_OK;
        }
        tag = 0xa7U;
        code = win12_put_invocation(out, &in->responding_ae_invocation_id);
        break;
    case 9U:
        if (!in->has_responder_acse_requirements) {
            return WIN12_OK;
        }
        tag = 0x88U;
        code = win12_put_raw(out, &in->responder_acse_requirements);
        break;
    case 10U:
        if (!in->has_mechanism_name) {
            return WIN12_OK;
        }
        tag = 0x89U;
        code = win12_put_raw(out, &in->mechanism_name);
        break;
    case 11U:
        if (!in->has_responding_authentication_value) {
            return WIN12_OK;
        }
        tag = 0xaaU;
        code = win12_put_authentication_value(out, &in->responding_authentication_value);
        break;
    case 12U:
        if (!in->has_implementation_information) {
            return WIN12_OK;
        }
        tag = 0xbdU;
        code = win12_put_raw(out, &in->implementation_information);
        break;
    default: /* 13 */
        if (!in->has_user_information) {
            return WIN12_OK;
        }
        tag = 0xbeU;
        code = win12_put_title(out, &in->user_information);
        break;
    }
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    const size_t size = (size_t)(end - out->at);
    if (win12_above(size, UINT32_MAX)) {
        return win12_misfit(out, "aare_fields");
    }
    code = win12_put_length(out, (uint32_t)size);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return win12_put_number(out, tag, 1);
}

win12_code win12_put_aare(struct win12_output *out, const struct win12_aare *in)
{
    win12_code code;
    size_t size_fields = 0;

    size_fields = (size_t)(out->at - out->to);
    /*@ loop invariant 0 <= order <= 13;
      @ loop invariant win12_wrote{Pre, Here}(out);
      @ loop assigns order, code, out->at, out->code, out->field, *(out->to + (0 .. \at(out->at, Pre) - out->to - 1));
      @ loop variant order;
      @*/
    for (unsigned order = 13U; order > 0U; order--) {
        code = put_in_aare(out, in, order);
        if (code != WIN12_OK) {
            return code;
        }
    }
    size_fields -= (size_t)(out->at - out->to);
    if (win12_above(size_fields, 0xffffffffU)) {
        return win12_misfit(out, "aare.len");
    }
    code = win12_put_length(out, (uint32_t)size_fields);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0x61U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_aare(const struct win12_aare *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_aare(&out, in), size);
}

win12_code win12_read_acse(struct win12_input *in, struct win12_acse *out)
{
    win12_code code;

    if (win12_left(in) < 1U) {
        return win12_fail(in, WIN12_E_TRUNCATED, in->at, "acse.tag");
    }
    switch (*in->at) {
    case 0x60U:
        out->is = WIN12_ACSE_IS_AARQ;
        code = win12_read_aarq(in, &out->as.aarq);
        break;
    case 0x61U:
        out->is = WIN12_ACSE_IS_AARE;
        code = win12_read_aare(in, &out->as.aare);
        break;
    case 0x62U:
        out->is = WIN12_ACSE_IS_RLRQ;
        code = win12_read_rlrq(in, &out->as.rlrq);
        break;
    case 0x63U:
        out->is = WIN12_ACSE_IS_RLRE;
        code = win12_read_rlre(in, &out->as.rlre);
        break;
    default:
        code = win12_fail(in, WIN12_E_UNKNOWN_TAG, in->at, "acse.tag");
    }
    return code;
}

win12_code win12_decode_acse(const uint8_t *octets, size_t size, struct win12_acse *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_acse(&in, out), "acse", fault);
}

win12_code win12_put_acse(struct win12_output *out, const struct win12_acse *in)
{
    switch (in->is) {
    case WIN12_ACSE_IS_AARQ:
        return win12_put_aarq(out, &in->as.aarq);
    case WIN12_ACSE_IS_AARE:
        return win12_put_aare(out, &in->as.aare);
    case WIN12_ACSE_IS_RLRQ:
        return win12_put_rlrq(out, &in->as.rlrq);
    case WIN12_ACSE_IS_RLRE:
        return win12_put_rlre(out, &in->as.rlre);
    }
    return win12_misfit(out, "acse");
}

win12_code win12_write_acse(const struct win12_acse *in, uint8_t *to, size_t room, size_t *size)
{
    switch (in->is) {
    case WIN12_ACSE_IS_AARQ:
        return win12_write_aarq(&in->as.aarq, to, room, size);
    case WIN12_ACSE_IS_AARE:
        return win12_write_aare(&in->as.aare, to, room, size);
    case WIN12_ACSE_IS_RLRQ:
        return win12_write_rlrq(&in->as.rlrq, to, room, size);
    case WIN12_ACSE_IS_RLRE:
        return win12_write_rlre(&in->as.rlre, to, room, size);
    }
    *size = 0U;
    return WIN12_E_CANNOT_ENCODE;
}
