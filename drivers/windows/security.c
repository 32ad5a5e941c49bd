// SPDX-License-Identifier: Apache-2.0
/*
 * Who may open a device at all: everybody, to read and to write; administrators and the system, to do anything. Processes in an app
 * container and those of low integrity are nobody here, nor who is restricted to SIDs that do not have Everyone among them. What
 * somebody may have says the policy of the device, which allows nothing at first.
 *
 * A device is made in DriverEntry, before whose end nobody can open it; so this is in time.
 */

#include "node.h"

#define EVERYTHING (FILE_ALL_ACCESS)
#define READ_AND_WRITE (FILE_GENERIC_READ | FILE_GENERIC_WRITE)
#define SUB_AUTHORITIES 2

struct allowed {
    ACCESS_MASK access;
    UCHAR authority;
    UCHAR count;
    ULONG parts[SUB_AUTHORITIES];
};

static const struct allowed allowed[] = {
    {EVERYTHING, 5, 1, {SECURITY_LOCAL_SYSTEM_RID, 0}},
    {EVERYTHING, 5, 2, {SECURITY_BUILTIN_DOMAIN_RID, DOMAIN_ALIAS_RID_ADMINS}},
    {READ_AND_WRITE, 1, 1, {SECURITY_WORLD_RID, 0}},
};

static NTSTATUS allow(PACL acl, const struct allowed *who)
{
    SID_IDENTIFIER_AUTHORITY authority = {{0, 0, 0, 0, 0, who->authority}};
    ULONG room[3 + SUB_AUTHORITIES];
    const PSID sid = (PSID)room;

    (void)RtlInitializeSid(sid, &authority, who->count);
    for (UCHAR i = 0; i < who->count; i++) {
        *RtlSubAuthoritySid(sid, i) = who->parts[i];
    }
    return RtlAddAccessAllowedAce(acl, ACL_REVISION, who->access, sid);
}

static NTSTATUS set(PDEVICE_OBJECT device, PSECURITY_DESCRIPTOR descriptor)
{
    HANDLE handle;
    NTSTATUS status = ObOpenObjectByPointer(device, OBJ_KERNEL_HANDLE, NULL, WRITE_DAC, NULL, KernelMode, &handle);

    if (NT_SUCCESS(status)) {
        status = ZwSetSecurityObject(handle, DACL_SECURITY_INFORMATION, descriptor);
        (void)ZwClose(handle);
    }
    return status;
}

NTSTATUS win12_secure(PDEVICE_OBJECT device)
{
    ULONG room[64];
    SECURITY_DESCRIPTOR descriptor;
    const PACL acl = (PACL)room;
    NTSTATUS status = RtlCreateAcl(acl, sizeof(room), ACL_REVISION);

    for (size_t i = 0; i < RTL_NUMBER_OF(allowed) && NT_SUCCESS(status); i++) {
        status = allow(acl, &allowed[i]);
    }
    if (NT_SUCCESS(status)) {
        status = RtlCreateSecurityDescriptor(&descriptor, SECURITY_DESCRIPTOR_REVISION);
    }
    if (NT_SUCCESS(status)) {
        status = RtlSetDaclSecurityDescriptor(&descriptor, TRUE, acl, FALSE);
    }
    return NT_SUCCESS(status) ? set(device, &descriptor) : status;
}
