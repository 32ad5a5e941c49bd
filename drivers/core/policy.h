/*
 * A compiled policy as a driver keeps it, and decisions by it. An image is filled once and then only read: a driver that is given another
 * policy fills another image and lets go of the first when nobody reads it any more, so that a decision is of one policy as a whole.
 */
#ifndef WIN12_DRIVERS_POLICY_H
#define WIN12_DRIVERS_POLICY_H

#include "os.h"

#include "win12/decisions/permission.h"
#include "win12/frames/policy.h"

/* The bounds that spec/frames/policy.ksy declares: what is larger does not decode. */
#define WIN12_POLICY_PRINCIPALS 64U
#define WIN12_POLICY_METERS 63U
#define WIN12_POLICY_RULES 256U
#define WIN12_POLICY_IDENTITY 68U
#define WIN12_POLICY_NAME 32U

struct win12_policy_who {
    uint8_t kind; /* enum win12_principal_kind */
    uint8_t size;
    uint8_t identity[WIN12_POLICY_IDENTITY];
};

struct win12_policy_name {
    uint8_t size;
    uint8_t name[WIN12_POLICY_NAME];
};

/* Some 22 kB. No pointer in it leads out of it. */
struct win12_policy_image {
    struct win12_policy table; /* its numbers; what it lists is below */
    size_t principals;
    size_t meters;
    size_t rules;
    struct win12_policy_who who[WIN12_POLICY_PRINCIPALS];
    struct win12_policy_name names[WIN12_POLICY_METERS];
    struct win12_policy_rule rule[WIN12_POLICY_RULES];
};

/* Fill an image from the octets that `win12 acl compile` wrote; `fault` tells what is wrong with them. They may change meanwhile. */
win12_code win12_policy_load(struct win12_policy_image *image, const uint8_t *octets, size_t size, struct win12_fault *fault);

/* Nothing is allowed. */
void win12_policy_none(struct win12_policy_image *image);

/* Whether the one who asks is the one that is named; *against: or counts as that one for denials only. */
typedef bool (*win12_policy_is)(const void *asker, const struct win12_policy_who *who, bool *against);

/* One who asks, as bits of the principals of an image. */
struct win12_policy_member {
    uint64_t members;
    uint64_t against;
};

struct win12_policy_member win12_policy_ask(const struct win12_policy_image *image, win12_policy_is is, const void *asker);

/* The meter of that name, as the bit that it is in an image. */
uint64_t win12_policy_meter(const struct win12_policy_image *image, const uint8_t *name, size_t size);

/* What is asked for: an object of a meter. */
struct win12_policy_object {
    uint16_t class_id; /* 0: not known */
    uint8_t obis[6];
    int8_t attribute;
};

/* May one have that, now? seconds: since 1970, UTC. */
bool win12_policy_may(const struct win12_policy_image *image, struct win12_policy_member who, uint16_t right, uint64_t meter,
    const struct win12_policy_object *object, uint32_t seconds);

#endif
