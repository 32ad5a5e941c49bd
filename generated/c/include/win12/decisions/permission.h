// Generated from spec/access.yaml. Do not edit: change the spec and run `win12 spec generate`.

/*
 * Access to meters.
 *
 * Whether a caller may have one object of a meter in one way, now.
 */

#ifndef WIN12_DECISIONS_PERMISSION_H
#define WIN12_DECISIONS_PERMISSION_H

#include <stdbool.h>

#include "win12/frames/policy.h"

#ifdef __cplusplus
extern "C" {
#endif

/* What is asked. */
struct win12_permission_request {
    uint64_t members; /* set of the principals that the caller is */
    /* set of those that count against the caller: the same, and groups that a token has for denials only */
    uint64_t against;
    uint16_t right; /* the right asked for, one of policy_right */
    /* the meter as a set of one: its place among the names of the policy, bit 63 when it has none there */
    uint64_t meter;
    uint16_t class_id; /* interface class, 0 where it is not known */
    uint8_t a; /* logical name */
    uint8_t b;
    uint8_t c;
    uint8_t d;
    uint8_t e;
    uint8_t f;
    int8_t attribute; /* attribute, or method where the right is action */
    uint32_t now; /* seconds since 1970, UTC */
};

/* The rule that decided; the number of rules when none spoke, which denies. */
struct win12_permission_verdict {
    bool allowed;
    size_t rule;
};

/*@ predicate win12_permission_passes(struct win12_policy_rule *rule, struct win12_permission_request *request,
    integer minute, integer day) =
  @   ((rule->effect == 1U) ? (rule->who & request->members) : (rule->who & request->against)) != 0U &&
  @   (rule->rights & request->right) != 0U &&
  @   (rule->meters & request->meter) != 0U &&
  @   ((rule->class_low <= request->class_id && request->class_id <= rule->class_high) ||
      (request->class_id == 0U && rule->effect == 0U)) &&
  @   rule->a_low <= request->a && request->a <= rule->a_high && rule->b_low <= request->b &&
      request->b <= rule->b_high && rule->c_low <= request->c && request->c <= rule->c_high &&
      rule->d_low <= request->d && request->d <= rule->d_high && rule->e_low <= request->e &&
      request->e <= rule->e_high && rule->f_low <= request->f && request->f <= rule->f_high &&
  @   rule->attribute_low <= request->attribute && request->attribute <= rule->attribute_high &&
  @   rule->begins <= request->now &&
  @   request->now < rule->ends &&
  @   ((rule->days >> day) & 1U) != 0U &&
  @   rule->minute_low <= minute && minute < rule->minute_high;
  @*/

/*@ predicate win12_permission_speaks(struct win12_policy *table, struct win12_policy_rule *rule,
    struct win12_permission_request *request) =
  @   \let moment = (request->now / 60U) + table->clock + 600U;
  @   \let minute = moment % 1440U;
  @   \let day = ((moment / 1440U) + 2U) % 7U;
  @   win12_permission_passes(rule, request, minute, day);
  @*/

/* Allowed by a rule that allows, and by none that denies. `rules`: those of the table, read. */
/*@ requires \valid_read(table) && \valid_read(rules + (0 .. count - 1)) && \valid_read(request);
  @ terminates \true;
  @ exits \false;
  @ assigns \nothing;
  @ ensures \result.rule <= count;
  @ ensures \result.allowed ==> \result.rule < count;
  @ ensures \result.allowed <==> ((\exists integer i; 0 <= i < count &&
      win12_permission_speaks(table, rules + i, request)) &&
      !(\exists integer i; 0 <= i < count && win12_permission_speaks(table, rules + i, request) &&
      rules[i].effect == 0));
  @*/
struct win12_permission_verdict win12_permission_decide(const struct win12_policy *table,
    const struct win12_policy_rule *rules, size_t count, const struct win12_permission_request *request);

#ifdef __cplusplus
}
#endif

#endif
