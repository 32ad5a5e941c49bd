// SPDX-License-Identifier: Apache-2.0
/* Identities: see identity.h. */

#include "identity.h"

static bool same(const struct win12_identity_sid *sid, const struct win12_policy_who *who)
{
    return sid->size == who->size && memcmp(sid->octets, who->identity, who->size) == 0;
}

static bool has(const struct win12_identity *identity, const struct win12_policy_who *who, bool *against)
{
    uint8_t flags = 0;

    for (uint32_t i = 0; i < identity->count; i++) {
        if (same(&identity->sids[i], who)) {
            *against = true;
            flags |= identity->sids[i].flags;
        }
    }
    return (flags & WIN12_IDENTITY_ENABLED) != 0 && (!identity->restricted || (flags & WIN12_IDENTITY_RESTRICTING) != 0);
}

bool win12_identity_is(const void *asker, const struct win12_policy_who *who, bool *against)
{
    const struct win12_identity *const identity = asker;

    switch (who->kind) {
    case WIN12_PRINCIPAL_KIND_ANYONE:
        return true;
    case WIN12_PRINCIPAL_KIND_SID:
        return has(identity, who, against);
    case WIN12_PRINCIPAL_KIND_RESTRICTED:
        return identity->restricted;
    default:
        return false; /* of other systems, or of a connection */
    }
}

bool win12_identity_is_admin(const struct win12_identity *identity)
{
    static const struct win12_policy_who administrators = {
        .kind = WIN12_PRINCIPAL_KIND_SID,
        .size = 16,
        .identity = {1, 2, 0, 0, 0, 0, 0, 5, 32, 0, 0, 0, 0x20, 2, 0, 0},
    };
    bool against = false;

    return win12_identity_is(identity, &administrators, &against);
}

/* FNV-1a of the user's SID. */
uint64_t win12_identity_owner(const struct win12_identity *identity)
{
    const struct win12_identity_sid *const user = &identity->sids[0];
    uint64_t number = 0xcbf29ce484222325U;

    for (size_t i = 0; i < user->size; i++) {
        number = (number ^ user->octets[i]) * 0x100000001b3U;
    }
    return number;
}
