// SPDX-License-Identifier: Apache-2.0
/*
 * The driver: how many devices there are says `Feeders` under the key Parameters of its service, one if nothing does. A program gives
 * each the octets of its line, by the control feed, and takes those that the driver has for it, by the control take.
 */

#include "cipher.h"
#include "node.h"

DRIVER_INITIALIZE DriverEntry;
static DRIVER_UNLOAD unload;

static void remove_all(PDRIVER_OBJECT driver)
{
    while (driver->DeviceObject != NULL) {
        win12_node_remove(win12_node_of(driver->DeviceObject));
    }
    win12_ciphers_end();
}

static VOID NTAPI unload(PDRIVER_OBJECT driver)
{
    remove_all(driver);
}

/* A number of the registry; `otherwise` when it is not there, or is none. */
static ULONG number_in(PUNICODE_STRING path, PUNICODE_STRING value, ULONG otherwise)
{
    union {
        KEY_VALUE_PARTIAL_INFORMATION it;
        UCHAR room[sizeof(KEY_VALUE_PARTIAL_INFORMATION) + sizeof(ULONG)];
    } found;
    OBJECT_ATTRIBUTES attributes;
    HANDLE key;
    ULONG size, number = otherwise;

    InitializeObjectAttributes(&attributes, path, OBJ_KERNEL_HANDLE | OBJ_CASE_INSENSITIVE, NULL, NULL);
    if (!NT_SUCCESS(ZwOpenKey(&key, KEY_READ, &attributes))) {
        return otherwise;
    }
    if (NT_SUCCESS(ZwQueryValueKey(key, value, KeyValuePartialInformation, &found, sizeof(found), &size))
        && found.it.Type == REG_DWORD && found.it.DataLength == sizeof(number)) {
        RtlCopyMemory(&number, found.it.Data, sizeof(number));
    }
    (void)ZwClose(key);
    return number;
}

static ULONG feeders(PUNICODE_STRING registry)
{
    UNICODE_STRING folder = RTL_CONSTANT_STRING(L"\\Parameters"), value = RTL_CONSTANT_STRING(L"Feeders"), path;
    ULONG number;

    path.MaximumLength = (USHORT)(registry->Length + folder.Length);
    path.Length = 0;
    path.Buffer = win12_allocate(path.MaximumLength);
    if (path.Buffer == NULL) {
        return 0;
    }
    RtlCopyUnicodeString(&path, registry);
    (void)RtlAppendUnicodeStringToString(&path, &folder);
    number = number_in(&path, &value, 1);
    win12_free(path.Buffer);
    return number;
}

NTSTATUS NTAPI DriverEntry(PDRIVER_OBJECT driver, PUNICODE_STRING registry)
{
    const ULONG count = feeders(registry);
    NTSTATUS status = count > 0 && count <= WIN12_NODES ? win12_ciphers_begin() : STATUS_INVALID_PARAMETER;

    if (!NT_SUCCESS(status)) {
        return status;
    }
    win12_files(driver);
    driver->DriverUnload = unload;
    for (ULONG i = 0; i < count && NT_SUCCESS(status); i++) {
        status = win12_node_create(driver, i);
    }
    if (!NT_SUCCESS(status)) {
        remove_all(driver);
    }
    return status;
}
