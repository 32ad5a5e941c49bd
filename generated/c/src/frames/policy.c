// Generated from spec/frames/policy.ksy. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/frames/policy.h"

#include "reading.h"
#include "writing.h"

win12_code win12_read_policy_principal(struct win12_input *in, struct win12_policy_principal *out)
{
    static const struct win12_part parts_0[] = { {1, "policy_principal.kind"},
        {1, "policy_principal.identity_length"} };
    win12_code code;
    const uint8_t *b;
    uint8_t identity_length = 0;

    b = win12_take(in, 2, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    out->kind = b[0];
    if (out->kind != 0U && out->kind != 1U && out->kind != 2U && out->kind != 3U && out->kind != 4U &&
        out->kind != 5U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "policy_principal.kind");
    }
    identity_length = b[1];
    if (identity_length > 0x44U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 1, "policy_principal.identity_length");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    code = win12_take_slice(in, identity_length, "policy_principal.identity", &out->identity);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    return WIN12_OK;
}

win12_code win12_decode_policy_principal(const uint8_t *octets, size_t size, struct win12_policy_principal *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_policy_principal(&in, out), "policy_principal", fault);
}

win12_code win12_put_policy_principal(struct win12_output *out, const struct win12_policy_principal *in)
{
    win12_code code;
    size_t size_identity = 0;

    if (in->kind != 0U && in->kind != 1U && in->kind != 2U && in->kind != 3U && in->kind != 4U && in->kind != 5U) {
        return win12_misfit(out, "policy_principal.kind");
    }
    size_identity = (size_t)(out->at - out->to);
    code = win12_put_slice(out, &in->identity);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_identity -= (size_t)(out->at - out->to);
    if (win12_above(size_identity, 0xffU)) {
        return win12_misfit(out, "policy_principal.identity_length");
    }
    if (size_identity > 0x44U) {
        return win12_misfit(out, "policy_principal.identity_length");
    }
    code = win12_put_number(out, size_identity, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->kind, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_policy_principal(const struct win12_policy_principal *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_policy_principal(&out, in), size);
}

win12_code win12_read_policy_meter(struct win12_input *in, struct win12_policy_meter *out)
{
    win12_code code;
    const uint8_t *b;
    uint8_t name_length = 0;

    b = win12_take_one(in, 1, "policy_meter.name_length");
    if (b == NULL) {
        return in->fault.code;
    }
    name_length = b[0];
    if (name_length < 1U || name_length > 0x20U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "policy_meter.name_length");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    code = win12_take_slice(in, name_length, "policy_meter.name", &out->name);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    return WIN12_OK;
}

win12_code win12_decode_policy_meter(const uint8_t *octets, size_t size, struct win12_policy_meter *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_policy_meter(&in, out), "policy_meter", fault);
}

win12_code win12_put_policy_meter(struct win12_output *out, const struct win12_policy_meter *in)
{
    win12_code code;
    size_t size_name = 0;

    size_name = (size_t)(out->at - out->to);
    code = win12_put_slice(out, &in->name);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_name -= (size_t)(out->at - out->to);
    if (win12_above(size_name, 0xffU)) {
        return win12_misfit(out, "policy_meter.name_length");
    }
    if (size_name < 1U || size_name > 0x20U) {
        return win12_misfit(out, "policy_meter.name_length");
    }
    code = win12_put_number(out, size_name, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_policy_meter(const struct win12_policy_meter *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_policy_meter(&out, in), size);
}

win12_code win12_read_policy_rule(struct win12_input *in, struct win12_policy_rule *out)
{
    static const struct win12_part parts_0[] = { {1, "policy_rule.effect"}, {8, "policy_rule.who"},
        {2, "policy_rule.rights"}, {8, "policy_rule.meters"}, {2, "policy_rule.class_low"},
        {2, "policy_rule.class_high"}, {1, "policy_rule.a_low"}, {1, "policy_rule.a_high"}, {1, "policy_rule.b_low"},
        {1, "policy_rule.b_high"}, {1, "policy_rule.c_low"}, {1, "policy_rule.c_high"}, {1, "policy_rule.d_low"},
        {1, "policy_rule.d_high"}, {1, "policy_rule.e_low"}, {1, "policy_rule.e_high"}, {1, "policy_rule.f_low"},
        {1, "policy_rule.f_high"}, {1, "policy_rule.attribute_low"}, {1, "policy_rule.attribute_high"},
        {4, "policy_rule.begins"}, {4, "policy_rule.ends"}, {1, "policy_rule.days"}, {2, "policy_rule.minute_low"},
        {2, "policy_rule.minute_high"} };
    const uint8_t *b;

    b = win12_take(in, 50, parts_0, 25);
    if (b == NULL) {
        return in->fault.code;
    }
    out->effect = b[0];
    if (out->effect != 0U && out->effect != 1U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "policy_rule.effect");
    }
    out->who = win12_u64(b + 1);
    out->rights = win12_u16(b + 9);
    out->meters = win12_u64(b + 11);
    out->class_low = win12_u16(b + 19);
    out->class_high = win12_u16(b + 21);
    out->a_low = b[23];
    out->a_high = b[24];
    out->b_low = b[25];
    out->b_high = b[26];
    out->c_low = b[27];
    out->c_high = b[28];
    out->d_low = b[29];
    out->d_high = b[30];
    out->e_low = b[31];
    out->e_high = b[32];
    out->f_low = b[33];
    out->f_high = b[34];
    out->attribute_low = win12_s8(b[35]);
    out->attribute_high = win12_s8(b[36]);
    out->begins = win12_u32(b + 37);
    out->ends = win12_u32(b + 41);
    out->days = b[45];
    out->minute_low = win12_u16(b + 46);
    out->minute_high = win12_u16(b + 48);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 50);
    return WIN12_OK;
}

win12_code win12_decode_policy_rule(const uint8_t *octets, size_t size, struct win12_policy_rule *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_policy_rule(&in, out), "policy_rule", fault);
}

/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
static win12_code put_part_1_of_policy_rule(struct win12_output *out, const struct win12_policy_rule *in)
{
    win12_code code;

    code = win12_put_number(out, in->minute_high, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->minute_low, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->days, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->ends, 4);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->begins, 4);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, win12_bits8(in->attribute_high), 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
static win12_code put_part_2_of_policy_rule(struct win12_output *out, const struct win12_policy_rule *in)
{
    win12_code code;

    code = win12_put_number(out, win12_bits8(in->attribute_low), 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->f_high, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->f_low, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->e_high, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->e_low, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->d_high, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
static win12_code put_part_3_of_policy_rule(struct win12_output *out, const struct win12_policy_rule *in)
{
    win12_code code;

    code = win12_put_number(out, in->d_low, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->c_high, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->c_low, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->b_high, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->b_low, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->a_high, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
static win12_code put_part_4_of_policy_rule(struct win12_output *out, const struct win12_policy_rule *in)
{
    win12_code code;

    code = win12_put_number(out, in->a_low, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->class_high, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->class_low, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->meters, 8);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->rights, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->who, 8);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_put_policy_rule(struct win12_output *out, const struct win12_policy_rule *in)
{
    win12_code code;

    if (in->effect != 0U && in->effect != 1U) {
        return win12_misfit(out, "policy_rule.effect");
    }
    code = put_part_1_of_policy_rule(out, in);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = put_part_2_of_policy_rule(out, in);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = put_part_3_of_policy_rule(out, in);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = put_part_4_of_policy_rule(out, in);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->effect, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_policy_rule(const struct win12_policy_rule *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_policy_rule(&out, in), size);
}

win12_code win12_read_policy(struct win12_input *in, struct win12_policy *out)
{
    static const struct win12_part parts_0[] = { {4, "policy.magic"}, {1, "policy.version"}, {2, "policy.clock"},
        {1, "policy.principal_count"} };
    win12_code code;
    const uint8_t *b;
    uint8_t version = 0;
    uint8_t principal_count = 0;
    uint8_t meter_count = 0;
    uint16_t rule_count = 0;

    b = win12_take(in, 8, parts_0, 4);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x57U || b[1] != 0x31U || b[2] != 0x32U || b[3] != 0x50U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "policy.magic");
    }
    version = b[4];
    if (version != 1U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 4, "policy.version");
    }
    out->clock = win12_u16(b + 5);
    if (out->clock > 0x690U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 5, "policy.clock");
    }
    principal_count = b[7];
    if (principal_count > 0x40U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 7, "policy.principal_count");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 8);
    code = win12_begin_list(in, principal_count, 2, "policy.principals", &out->principals);
    if (code != WIN12_OK) {
        return code;
    }
    /*@ loop invariant 0 <= i <= out->principals.count;
      @ loop invariant win12_read_on{LoopEntry, Here}(in, WIN12_OK, 0);
      @ loop assigns i, code, in->at, in->end, in->fault.code, in->fault.offset, in->fault.field;
      @ loop variant out->principals.count - i;
      @*/
    for (size_t i = 0; i < out->principals.count; i++) {
        struct win12_policy_principal one;
        code = win12_read_policy_principal(in, &one);
        if (code != WIN12_OK) {
            return code;
        }
    }
    out->principals.items.size = (size_t)(in->at - out->principals.items.at);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 8);
    //@ assert win12_sound_slice(&out->principals.items);
    b = win12_take_one(in, 1, "policy.meter_count");
    if (b == NULL) {
        return in->fault.code;
    }
    meter_count = b[0];
    if (meter_count > 0x3fU) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "policy.meter_count");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 9);
    code = win12_begin_list(in, meter_count, 1, "policy.meters", &out->meters);
    if (code != WIN12_OK) {
        return code;
    }
    /*@ loop invariant 0 <= i <= out->meters.count;
      @ loop invariant win12_read_on{LoopEntry, Here}(in, WIN12_OK, 0);
      @ loop assigns i, code, in->at, in->end, in->fault.code, in->fault.offset, in->fault.field;
      @ loop variant out->meters.count - i;
      @*/
    for (size_t i = 0; i < out->meters.count; i++) {
        struct win12_policy_meter one;
        code = win12_read_policy_meter(in, &one);
        if (code != WIN12_OK) {
            return code;
        }
    }
    out->meters.items.size = (size_t)(in->at - out->meters.items.at);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 9);
    //@ assert win12_sound_slice(&out->principals.items);
    //@ assert win12_sound_slice(&out->meters.items);
    b = win12_take_one(in, 2, "policy.rule_count");
    if (b == NULL) {
        return in->fault.code;
    }
    rule_count = win12_u16(b);
    if (rule_count > 0x100U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "policy.rule_count");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 11);
    code = win12_begin_list(in, rule_count, 50, "policy.rules", &out->rules);
    if (code != WIN12_OK) {
        return code;
    }
    /*@ loop invariant 0 <= i <= out->rules.count;
      @ loop invariant win12_read_on{LoopEntry, Here}(in, WIN12_OK, 0);
      @ loop assigns i, code, in->at, in->end, in->fault.code, in->fault.offset, in->fault.field;
      @ loop variant out->rules.count - i;
      @*/
    for (size_t i = 0; i < out->rules.count; i++) {
        struct win12_policy_rule one;
        code = win12_read_policy_rule(in, &one);
        if (code != WIN12_OK) {
            return code;
        }
    }
    out->rules.items.size = (size_t)(in->at - out->rules.items.at);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 11);
    //@ assert win12_sound_slice(&out->principals.items);
    //@ assert win12_sound_slice(&out->meters.items);
    //@ assert win12_sound_slice(&out->rules.items);
    return WIN12_OK;
}

win12_code win12_decode_policy(const uint8_t *octets, size_t size, struct win12_policy *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_policy(&in, out), "policy", fault);
}

/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_policy(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
static win12_code put_part_1_of_policy(struct win12_output *out, const struct win12_policy *in)
{
    win12_code code;
    struct win12_input items;

    win12_input_of(&items, &in->rules.items);
    /*@ loop invariant 0 <= i <= in->rules.count;
      @ loop invariant win12_sound_input(&items);
      @ loop assigns i, items.at, items.end, items.fault.code, items.fault.offset, items.fault.field;
      @ loop variant in->rules.count - i;
      @*/
    for (size_t i = 0; i < in->rules.count; i++) {
        struct win12_policy_rule one;
        if (win12_read_policy_rule(&items, &one) != WIN12_OK) {
            return win12_misfit(out, "policy.rules");
        }
    }
    if (items.at != items.end) {
        return win12_misfit(out, "policy.rules");
    }
    code = win12_put_slice(out, &in->rules.items);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_policy(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
static win12_code put_part_2_of_policy(struct win12_output *out, const struct win12_policy *in)
{
    win12_code code;
    struct win12_input items;

    win12_input_of(&items, &in->meters.items);
    /*@ loop invariant 0 <= i <= in->meters.count;
      @ loop invariant win12_sound_input(&items);
      @ loop assigns i, items.at, items.end, items.fault.code, items.fault.offset, items.fault.field;
      @ loop variant in->meters.count - i;
      @*/
    for (size_t i = 0; i < in->meters.count; i++) {
        struct win12_policy_meter one;
        if (win12_read_policy_meter(&items, &one) != WIN12_OK) {
            return win12_misfit(out, "policy.meters");
        }
    }
    if (items.at != items.end) {
        return win12_misfit(out, "policy.meters");
    }
    code = win12_put_slice(out, &in->meters.items);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_policy(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
static win12_code put_part_3_of_policy(struct win12_output *out, const struct win12_policy *in)
{
    win12_code code;
    struct win12_input items;

    win12_input_of(&items, &in->principals.items);
    /*@ loop invariant 0 <= i <= in->principals.count;
      @ loop invariant win12_sound_input(&items);
      @ loop assigns i, items.at, items.end, items.fault.code, items.fault.offset, items.fault.field;
      @ loop variant in->principals.count - i;
      @*/
    for (size_t i = 0; i < in->principals.count; i++) {
        struct win12_policy_principal one;
        if (win12_read_policy_principal(&items, &one) != WIN12_OK) {
            return win12_misfit(out, "policy.principals");
        }
    }
    if (items.at != items.end) {
        return win12_misfit(out, "policy.principals");
    }
    code = win12_put_slice(out, &in->principals.items);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_put_policy(struct win12_output *out, const struct win12_policy *in)
{
    win12_code code;

    if (in->clock > 0x690U) {
        return win12_misfit(out, "policy.clock");
    }
    code = put_part_1_of_policy(out, in);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (win12_above(in->rules.count, 0xffffU)) {
        return win12_misfit(out, "policy.rule_count");
    }
    if (in->rules.count > 0x100U) {
        return win12_misfit(out, "policy.rule_count");
    }
    code = win12_put_number(out, in->rules.count, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = put_part_2_of_policy(out, in);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (win12_above(in->meters.count, 0xffU)) {
        return win12_misfit(out, "policy.meter_count");
    }
    if (in->meters.count > 0x3fU) {
        return win12_misfit(out, "policy.meter_count");
    }
    code = win12_put_number(out, in->meters.count, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = put_part_3_of_policy(out, in);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (win12_above(in->principals.count, 0xffU)) {
        return win12_misfit(out, "policy.principal_count");
    }
    if (in->principals.count > 0x40U) {
        return win12_misfit(out, "policy.principal_count");
    }
    code = win12_put_number(out, in->principals.count, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->clock, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 1U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0x57313250U, 4);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_policy(const struct win12_policy *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_policy(&out, in), size);
}
