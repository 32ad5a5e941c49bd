// Generated from spec/access.yaml. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/decisions/permission.h"

/*@ requires \valid_read(rule) && \valid_read(request) && minute <= 1439 && day <= 6;
  @ terminates \true;
  @ exits \false;
  @ assigns \nothing;
  @ ensures \result <==> win12_permission_passes(rule, request, minute, day);
  @*/
static bool passes(const struct win12_policy_rule *rule, const struct win12_permission_request *request,
    uint32_t minute, uint32_t day)
{
    return ((rule->effect == 1U) ? (rule->who & request->members) : (rule->who & request->against)) != 0U &&
        ((uint32_t)rule->rights & request->right) != 0U && (rule->meters & request->meter) != 0U &&
        ((rule->class_low <= request->class_id && request->class_id <= rule->class_high) ||
        (request->class_id == 0U && rule->effect == 0U)) && rule->a_low <= request->a && request->a <= rule->a_high &&
        rule->b_low <= request->b && request->b <= rule->b_high && rule->c_low <= request->c &&
        request->c <= rule->c_high && rule->d_low <= request->d && request->d <= rule->d_high &&
        rule->e_low <= request->e && request->e <= rule->e_high && rule->f_low <= request->f &&
        request->f <= rule->f_high && rule->attribute_low <= request->attribute &&
        request->attribute <= rule->attribute_high && rule->begins <= request->now && request->now < rule->ends &&
        (((uint32_t)rule->days >> day) & 1U) != 0U && rule->minute_low <= minute && minute < rule->minute_high;
}

struct win12_permission_verdict win12_permission_decide(const struct win12_policy *table,
    const struct win12_policy_rule *rules, size_t count, const struct win12_permission_request *request)
{
    struct win12_permission_verdict verdict = {false, count};
    const uint32_t moment = (request->now / 60U) + table->clock + 600U;
    const uint32_t minute = moment % 1440U;
    const uint32_t day = ((moment / 1440U) + 2U) % 7U;

    /*@ loop invariant 0 <= at <= count;
      @ loop invariant verdict.allowed ==> verdict.rule < at;
      @ loop invariant !verdict.allowed ==> verdict.rule == count;
      @ loop invariant \forall integer i; 0 <= i < at &&
          win12_permission_passes(rules + i, request, minute, day) ==> rules[i].effect != 0;
      @ loop invariant verdict.allowed <==> (\exists integer i; 0 <= i < at &&
          win12_permission_passes(rules + i, request, minute, day));
      @ loop assigns at, verdict;
      @ loop variant count - at;
      @*/
    for (size_t at = 0; at < count; at++) {
        if (!passes(rules + at, request, minute, day)) {
            continue;
        }
        if (rules[at].effect == 0) {
            verdict.allowed = false;
            verdict.rule = at;
            return verdict;
        }
        if (!verdict.allowed) {
            verdict.allowed = true;
            verdict.rule = at;
        }
    }
    return verdict;
}
