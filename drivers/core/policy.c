// The policy of a device, read once from the octets of the frame `policy`.

#include "policy.h"

static void keep(uint8_t *to, uint8_t *size, const struct win12_slice *from)
{
    memcpy(to, from->at, from->size);
    *size = (uint8_t)from->size;
}

/* Every bound below is one of the frame, which the reader has seen to; they are looked at again because the octets may change. */
static win12_code load_principals(struct win12_policy_image *image, struct win12_input *in)
{
    for (image->principals = 0; in->at < in->end; image->principals++) {
        struct win12_policy_principal one;
        const win12_code code = win12_read_policy_principal(in, &one);

        if (code != WIN12_OK) {
            return code;
        }
        if (image->principals == WIN12_POLICY_PRINCIPALS || one.identity.size > WIN12_POLICY_IDENTITY) {
            return WIN12_E_TOO_LARGE;
        }
        image->who[image->principals].kind = one.kind;
        keep(image->who[image->principals].identity, &image->who[image->principals].size, &one.identity);
    }
    return WIN12_OK;
}

static win12_code load_meters(struct win12_policy_image *image, struct win12_input *in)
{
    for (image->meters = 0; in->at < in->end; image->meters++) {
        struct win12_policy_meter one;
        const win12_code code = win12_read_policy_meter(in, &one);

        if (code != WIN12_OK) {
            return code;
        }
        if (image->meters == WIN12_POLICY_METERS || one.name.size > WIN12_POLICY_NAME) {
            return WIN12_E_TOO_LARGE;
        }
        keep(image->names[image->meters].name, &image->names[image->meters].size, &one.name);
    }
    return WIN12_OK;
}

static win12_code load_rules(struct win12_policy_image *image, struct win12_input *in)
{
    for (image->rules = 0; in->at < in->end; image->rules++) {
        if (image->rules == WIN12_POLICY_RULES) {
            return WIN12_E_TOO_LARGE;
        }
        const win12_code code = win12_read_policy_rule(in, &image->rule[image->rules]);

        if (code != WIN12_OK) {
            return code;
        }
    }
    return WIN12_OK;
}

win12_code win12_policy_load(struct win12_policy_image *image, const uint8_t *octets, size_t size, struct win12_fault *fault)
{
    win12_code (*const load[])(struct win12_policy_image *, struct win12_input *) = {load_principals, load_meters, load_rules};
    struct win12_policy table;
    win12_code code = win12_decode_policy(octets, size, &table, fault);

    if (code == WIN12_OK) {
        const struct win12_slice *const parts[] = {&table.principals.items, &table.meters.items, &table.rules.items};

        for (size_t i = 0; i < 3 && code == WIN12_OK; i++) {
            struct win12_input in;

            win12_input_of(&in, parts[i]);
            code = load[i](image, &in);
        }
    }
    if (code != WIN12_OK) {
        win12_policy_none(image);
        return code;
    }
    memset(&image->table, 0, sizeof(image->table));
    image->table.clock = table.clock;
    return WIN12_OK;
}

void win12_policy_none(struct win12_policy_image *image)
{
    memset(image, 0, sizeof(*image));
}

struct win12_policy_member win12_policy_ask(const struct win12_policy_image *image, win12_policy_is is, const void *asker)
{
    struct win12_policy_member found = {0, 0};

    for (size_t i = 0; i < image->principals; i++) {
        bool against = false;

        if (is(asker, &image->who[i], &against)) {
            found.members |= (uint64_t)1 << i;
            against = true;
        }
        if (against) {
            found.against |= (uint64_t)1 << i;
        }
    }
    return found;
}

uint64_t win12_policy_meter(const struct win12_policy_image *image, const uint8_t *name, size_t size)
{
    for (size_t i = 0; i < image->meters; i++) {
        if (image->names[i].size == size && memcmp(image->names[i].name, name, size) == 0) {
            return (uint64_t)1 << i;
        }
    }
    return (uint64_t)1 << WIN12_POLICY_METERS; /* every other meter */
}

bool win12_policy_may(const struct win12_policy_image *image, struct win12_policy_member who, uint16_t right, uint64_t meter,
    const struct win12_policy_object *object, uint32_t seconds)
{
    const struct win12_permission_request request = {
        .members = who.members,
        .against = who.against,
        .right = right,
        .meter = meter,
        .class_id = object->class_id,
        .a = object->obis[0],
        .b = object->obis[1],
        .c = object->obis[2],
        .d = object->obis[3],
        .e = object->obis[4],
        .f = object->obis[5],
        .attribute = object->attribute,
        .now = seconds,
    };

    return win12_permission_decide(&image->table, image->rule, image->rules, &request).allowed;
}
