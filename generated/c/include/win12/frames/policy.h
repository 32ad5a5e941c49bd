// Generated from spec/frames/policy.ksy. Do not edit: change the spec and run `win12 spec generate`.

/*
 * Compiled access policy.
 *
 * What `win12 acl compile` makes of a policy, and what drivers and broker decide by (spec/access.yaml says how).
 * Names stand once: rules speak of principals and meters as bits of a set, so that a decision compares numbers
 * alone.
 */

#ifndef WIN12_FRAMES_POLICY_H
#define WIN12_FRAMES_POLICY_H

#include "win12/frames/output.h"

#ifdef __cplusplus
extern "C" {
#endif

enum win12_principal_kind {
    WIN12_PRINCIPAL_KIND_ANYONE = 0x0,
    WIN12_PRINCIPAL_KIND_USER = 0x1,
    WIN12_PRINCIPAL_KIND_GROUP = 0x2,
    WIN12_PRINCIPAL_KIND_SID = 0x3,
    WIN12_PRINCIPAL_KIND_RESTRICTED = 0x4,
    WIN12_PRINCIPAL_KIND_CERTIFICATE = 0x5,
};

enum win12_policy_effect {
    WIN12_POLICY_EFFECT_DENY = 0x0,
    WIN12_POLICY_EFFECT_ALLOW = 0x1,
};

enum win12_policy_right {
    WIN12_POLICY_RIGHT_READ = 0x1,
    WIN12_POLICY_RIGHT_GET = 0x2,
    WIN12_POLICY_RIGHT_SET = 0x4,
    WIN12_POLICY_RIGHT_ACTION = 0x8,
    WIN12_POLICY_RIGHT_STATISTICS = 0x10,
    WIN12_POLICY_RIGHT_CONFIGURE = 0x20,
};

/*
 * one who asks; its place is its bit in the set `who` of a rule
 *
 * spec/frames/policy.ksy:19
 */
struct win12_policy_principal {
    uint8_t kind;
    /* user and group: four octets; SID: as Windows has it; certificate: SHA-256; else none */
    struct win12_slice identity;
};

/*@ predicate win12_sound_policy_principal(struct win12_policy_principal *x) =
  @   win12_readable(&x->identity);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->kind, out->identity.at,
      out->identity.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 2);
  @ ensures \result == WIN12_OK ==> win12_sound_policy_principal(out);
  @*/
win12_code win12_read_policy_principal(struct win12_input *in, struct win12_policy_principal *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->kind, out->identity.at, out->identity.size, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_policy_principal(const uint8_t *octets, size_t size, struct win12_policy_principal *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_policy_principal(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_policy_principal(struct win12_output *out, const struct win12_policy_principal *in);

/*@ requires \valid_read(in) && win12_sound_policy_principal(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_policy_principal(const struct win12_policy_principal *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * a meter that rules name; its place is its bit in the set `meters` of a rule, and bit 63 is every other meter
 *
 * spec/frames/policy.ksy:25
 */
struct win12_policy_meter {
    struct win12_slice name; /* ASCII, as the device is called */
};

/*@ predicate win12_sound_policy_meter(struct win12_policy_meter *x) =
  @   win12_readable(&x->name);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->name.at, out->name.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 1);
  @ ensures \result == WIN12_OK ==> win12_sound_policy_meter(out);
  @*/
win12_code win12_read_policy_meter(struct win12_input *in, struct win12_policy_meter *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->name.at, out->name.size, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_policy_meter(const uint8_t *octets, size_t size, struct win12_policy_meter *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_policy_meter(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_policy_meter(struct win12_output *out, const struct win12_policy_meter *in);

/*@ requires \valid_read(in) && win12_sound_policy_meter(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_policy_meter(const struct win12_policy_meter *in, uint8_t *to, size_t room, size_t *size);

/*
 * policy-rule
 *
 * spec/frames/policy.ksy:30
 */
struct win12_policy_rule {
    uint8_t effect;
    uint64_t who; /* set of principals */
    uint16_t rights; /* set of rights, as policy_right */
    uint64_t meters; /* set of meters */
    uint16_t class_low;
    uint16_t class_high;
    uint8_t a_low;
    uint8_t a_high;
    uint8_t b_low;
    uint8_t b_high;
    uint8_t c_low;
    uint8_t c_high;
    uint8_t d_low;
    uint8_t d_high;
    uint8_t e_low;
    uint8_t e_high;
    uint8_t f_low;
    uint8_t f_high;
    int8_t attribute_low; /* attribute, or method where the right is action */
    int8_t attribute_high;
    uint32_t begins; /* seconds since 1970, UTC */
    uint32_t ends; /* the first second in which the rule no longer holds */
    uint8_t days; /* set of days of the week; bit 0 is Monday */
    uint16_t minute_low; /* minute of the day, by the clock of the rules */
    uint16_t minute_high; /* the first minute in which the rule no longer holds */
};

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->effect, out->who, out->rights,
      out->meters, out->class_low, out->class_high, out->a_low, out->a_high, out->b_low, out->b_high, out->c_low,
      out->c_high, out->d_low, out->d_high, out->e_low, out->e_high, out->f_low, out->f_high, out->attribute_low,
      out->attribute_high, out->begins, out->ends, out->days, out->minute_low, out->minute_high;
  @ ensures win12_read_on{Pre, Post}(in, \result, 50);
  @*/
win12_code win12_read_policy_rule(struct win12_input *in, struct win12_policy_rule *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->effect, out->who, out->rights, out->meters, out->class_low, out->class_high, out->a_low, out->a_high,
      out->b_low, out->b_high, out->c_low, out->c_high, out->d_low, out->d_high, out->e_low, out->e_high, out->f_low,
      out->f_high, out->attribute_low, out->attribute_high, out->begins, out->ends, out->days, out->minute_low,
      out->minute_high, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_policy_rule(const uint8_t *octets, size_t size, struct win12_policy_rule *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_policy_rule(struct win12_output *out, const struct win12_policy_rule *in);

/*@ requires \valid_read(in) && to != \null && room <= 0x7fffffff && \valid(to + (0 .. room - 1)) && \valid(size) &&
    \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_policy_rule(const struct win12_policy_rule *in, uint8_t *to, size_t room, size_t *size);

/*
 * What `win12 acl compile` makes of a policy, and what drivers and broker decide by (spec/access.yaml says how).
 * Names stand once: rules speak of principals and meters as bits of a set, so that a decision compares numbers
 * alone.
 *
 * spec/frames/policy.ksy:1
 */
struct win12_policy {
    uint16_t clock; /* minutes by which the clock of the rules is ahead of UTC, and 840 more */
    struct win12_list principals;
    struct win12_list meters;
    struct win12_list rules;
};

/*@ predicate win12_sound_policy(struct win12_policy *x) =
  @   win12_sound_slice(&x->principals.items) &&
  @   win12_sound_slice(&x->meters.items) &&
  @   win12_sound_slice(&x->rules.items);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->clock, out->principals.items.at,
      out->principals.items.size, out->principals.count, out->meters.items.at, out->meters.items.size,
      out->meters.count, out->rules.items.at, out->rules.items.size, out->rules.count;
  @ ensures win12_read_on{Pre, Post}(in, \result, 11);
  @ ensures \result == WIN12_OK ==> win12_sound_policy(out);
  @*/
win12_code win12_read_policy(struct win12_input *in, struct win12_policy *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->clock, out->principals.items.at, out->principals.items.size, out->principals.count,
      out->meters.items.at, out->meters.items.size, out->meters.count, out->rules.items.at, out->rules.items.size,
      out->rules.count, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_policy(const uint8_t *octets, size_t size, struct win12_policy *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_policy(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_policy(struct win12_output *out, const struct win12_policy *in);

/*@ requires \valid_read(in) && win12_sound_policy(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_policy(const struct win12_policy *in, uint8_t *to, size_t room, size_t *size);

#ifdef __cplusplus
}
#endif

#endif
