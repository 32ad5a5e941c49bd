/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Who an opener is to a policy: the SIDs of its token, taken when it opens. Nothing here is of Windows but the form of a SID, so that
 * it can be compared with win12.security.access elsewhere.
 *
 *   - A SID that is enabled may, and counts against. One that is there and is not (for denials only, switched off) counts against, so
 *     that a denial is not shaken off by switching it off.
 *   - A token with restricting SIDs is restricted. A SID may then only if it is a restricting one too.
 */
#ifndef WIN12_WINDOWS_IDENTITY_H
#define WIN12_WINDOWS_IDENTITY_H

#include "policy.h"

#define WIN12_IDENTITY_ENABLED 0x01U
#define WIN12_IDENTITY_RESTRICTING 0x02U

struct win12_identity_sid {
    uint8_t flags;
    uint8_t size;
    uint8_t octets[WIN12_POLICY_IDENTITY]; /* as Windows has it; all SIDs fit */
};

struct win12_identity {
    bool restricted;
    uint32_t count; /* at least one, the first is the user */
    struct win12_identity_sid sids[];
};

/* The answer, as win12_policy_ask wants it: the asker is an identity. */
bool win12_identity_is(const void *asker, const struct win12_policy_who *who, bool *against);

/* A number for the user, by whom turns are taken: two users of the same number, which nobody will meet, would share theirs. */
uint64_t win12_identity_owner(const struct win12_identity *identity);

/* Whether it is one of the Administrators, S-1-5-32-544, and may as such. */
bool win12_identity_is_admin(const struct win12_identity *identity);

#endif
