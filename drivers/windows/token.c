// SPDX-License-Identifier: Apache-2.0
/*
 * The token of who makes a request: the one that its thread impersonates, else that of its process. Both are those of the request, and
 * not "the current ones", since under Wine a driver is a process of its own.
 */

#include "node.h"

#define MOST_SIDS 2048U /* a token has some 1,000 groups at the most */
#define MOST_OCTETS (128U * 1024U)

static NTSTATUS token_of_process(PIRP irp, PHANDLE token)
{
    HANDLE process;
    NTSTATUS status = ObOpenObjectByPointer(
        IoGetRequestorProcess(irp), OBJ_KERNEL_HANDLE, NULL, PROCESS_QUERY_INFORMATION, NULL, KernelMode, &process);

    if (NT_SUCCESS(status)) {
        status = ZwOpenProcessTokenEx(process, TOKEN_QUERY, OBJ_KERNEL_HANDLE, token);
        (void)ZwClose(process);
    }
    return status;
}

static NTSTATUS token_of_thread(PIRP irp, PHANDLE token)
{
    HANDLE thread;
    NTSTATUS status = ObOpenObjectByPointer(
        irp->Tail.Overlay.Thread, OBJ_KERNEL_HANDLE, NULL, THREAD_QUERY_INFORMATION, NULL, KernelMode, &thread);

    if (NT_SUCCESS(status)) {
        status = ZwOpenThreadTokenEx(thread, TOKEN_QUERY, TRUE, OBJ_KERNEL_HANDLE, token);
        (void)ZwClose(thread);
    }
    return status;
}

/* Who may only be recognised, and not be acted for, is nobody. */
static NTSTATUS acts(HANDLE token)
{
    TOKEN_STATISTICS about;
    ULONG size;
    const NTSTATUS status = ZwQueryInformationToken(token, TokenStatistics, &about, sizeof(about), &size);

    if (!NT_SUCCESS(status)) {
        return status;
    }
    return about.TokenType == TokenPrimary || about.ImpersonationLevel >= SecurityImpersonation ? STATUS_SUCCESS
                                                                                                : STATUS_BAD_IMPERSONATION_LEVEL;
}

/* What a token has of one kind; to be freed. */
static NTSTATUS query(HANDLE token, TOKEN_INFORMATION_CLASS kind, void **made)
{
    ULONG size = 0;
    NTSTATUS status = ZwQueryInformationToken(token, kind, NULL, 0, &size);

    if (status != STATUS_BUFFER_TOO_SMALL || size > MOST_OCTETS) {
        return NT_SUCCESS(status) || status == STATUS_BUFFER_TOO_SMALL ? STATUS_INSUFFICIENT_RESOURCES : status;
    }
    *made = win12_allocate(size);
    if (*made == NULL) {
        return STATUS_INSUFFICIENT_RESOURCES;
    }
    status = ZwQueryInformationToken(token, kind, *made, size, &size);
    if (!NT_SUCCESS(status)) {
        win12_free(*made);
        *made = NULL;
    }
    return status;
}

static uint8_t flags_of(ULONG attributes)
{
    return (attributes & SE_GROUP_USE_FOR_DENY_ONLY) == 0 && (attributes & SE_GROUP_ENABLED) != 0 ? WIN12_IDENTITY_ENABLED : 0;
}

static void add(struct win12_identity *identity, PSID sid, uint8_t flags)
{
    struct win12_identity_sid *const to = &identity->sids[identity->count++];

    to->flags = flags;
    to->size = (uint8_t)RtlLengthSid(sid); /* 68 at the most */
    RtlCopyMemory(to->octets, sid, to->size);
}

static NTSTATUS join(
    const TOKEN_USER *user, const TOKEN_GROUPS *groups, const TOKEN_GROUPS *restricting, struct win12_identity **made)
{
    const ULONG limits = restricting != NULL ? restricting->GroupCount : 0;
    const size_t count = (size_t)groups->GroupCount + limits + 1;
    const ULONG own = user->User.Attributes & SE_GROUP_USE_FOR_DENY_ONLY;

    *made = count <= MOST_SIDS ? win12_allocate(sizeof(**made) + count * sizeof((*made)->sids[0])) : NULL;
    if (*made == NULL) {
        return STATUS_INSUFFICIENT_RESOURCES;
    }
    (*made)->restricted = limits > 0;
    add(*made, user->User.Sid, flags_of(own | SE_GROUP_ENABLED));
    for (ULONG i = 0; i < groups->GroupCount; i++) {
        add(*made, groups->Groups[i].Sid, flags_of(groups->Groups[i].Attributes));
    }
    for (ULONG i = 0; i < limits; i++) {
        add(*made, restricting->Groups[i].Sid, WIN12_IDENTITY_RESTRICTING);
    }
    return STATUS_SUCCESS;
}

/* Wine knows no restricting SIDs, so that no token there has any. */
static NTSTATUS query_restricting(HANDLE token, void **made)
{
    const NTSTATUS status = query(token, TokenRestrictedSids, made);

    return status == STATUS_NOT_IMPLEMENTED ? STATUS_SUCCESS : status;
}

static NTSTATUS identify(HANDLE token, struct win12_identity **made)
{
    void *user = NULL, *groups = NULL, *restricting = NULL;
    NTSTATUS status = query(token, TokenUser, &user);

    if (NT_SUCCESS(status)) {
        status = query(token, TokenGroups, &groups);
    }
    if (NT_SUCCESS(status)) {
        status = query_restricting(token, &restricting);
    }
    if (NT_SUCCESS(status)) {
        status = join(user, groups, restricting, made);
    }
    win12_free(user);
    win12_free(groups);
    win12_free(restricting);
    return status;
}

NTSTATUS win12_caller(PIRP irp, struct win12_identity **made)
{
    HANDLE token;
    NTSTATUS status = token_of_thread(irp, &token);

    if (status == STATUS_NO_TOKEN) {
        status = token_of_process(irp, &token);
    }
    if (!NT_SUCCESS(status)) {
        return status;
    }
    status = acts(token);
    if (NT_SUCCESS(status)) {
        status = identify(token, made);
    }
    (void)ZwClose(token);
    return status;
}
