// SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only
/*
 * Who an opener is to a policy. Users and groups count as the initial user namespace has them, so that a namespace in which
 * somebody is root gives no rights. The effective identity is the one that may; the real and the saved one count against it as
 * well, so that a denial is not shaken off by a program that changes its user, and cannot be lent by one that was started with
 * another.
 */

#include <linux/cred.h>
#include <linux/uidgid.h>
#include <linux/user_namespace.h>
#include <asm/unaligned.h>

#include "rules.h"

static bool in_groups(const struct group_info *groups, kgid_t group)
{
    for (int i = 0; i < groups->ngroups; i++) {
        if (gid_eq(groups->gid[i], group)) {
            return true;
        }
    }
    return false;
}

static bool is_user(const struct cred *cred, kuid_t user, bool *against)
{
    *against = uid_eq(cred->uid, user) || uid_eq(cred->suid, user);
    return uid_eq(cred->euid, user);
}

static bool is_group(const struct cred *cred, kgid_t group, bool *against)
{
    *against = gid_eq(cred->gid, group) || gid_eq(cred->sgid, group);
    return gid_eq(cred->egid, group) || in_groups(cred->group_info, group);
}

static bool is(const void *asker, const struct win12_policy_who *who, bool *against)
{
    const bool number = who->size == sizeof(u32);

    switch (who->kind) {
    case WIN12_PRINCIPAL_KIND_ANYONE:
        return true;
    case WIN12_PRINCIPAL_KIND_USER:
        return number && is_user(asker, make_kuid(&init_user_ns, get_unaligned_be32(who->identity)), against);
    case WIN12_PRINCIPAL_KIND_GROUP:
        return number && is_group(asker, make_kgid(&init_user_ns, get_unaligned_be32(who->identity)), against);
    default:
        return false; /* of Windows, or of a connection */
    }
}

struct win12_policy_member win12_member(const struct win12_policy_image *image, const struct cred *cred)
{
    return win12_policy_ask(image, is, cred);
}
