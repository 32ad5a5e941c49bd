// SPDX-License-Identifier: Apache-2.0
/* Which control there is, who may, how much goes in and out: see control.h. What they do is in controls.c. */

#include "control.h"
#include "win12.h"

enum who {
    EACH, /* the control asks itself, for each record or object */
    RIGHT, /* who has the right */
    RIGHT_OR_ADMIN, /* or is an administrator */
    ADMIN, /* an administrator */
};

struct control {
    ULONG code;
    enum who who;
    uint16_t right;
    ULONG least; /* octets that go in */
    ULONG most;
    ULONG room; /* octets that come out, at most */
    NTSTATUS (*run)(struct win12_call *call);
};

#define CODE(name) (ULONG) WIN12_CONTROL(WIN12_CONTROL_CODE_##name)
#define CONFIGURE RIGHT_OR_ADMIN, WIN12_POLICY_RIGHT_CONFIGURE

/* The sizes are those of the frames in spec/frames/device_abi.ksy and policy.ksy. */
static const struct control controls[] = {
    {CODE(STATISTICS), RIGHT, WIN12_POLICY_RIGHT_STATISTICS, 0, 0, 120, win12_control_statistics},
    {CODE(SNAPSHOT), EACH, 0, 4, 4, 65536, win12_control_snapshot},
    {CODE(EXCHANGE), EACH, 0, 5, 4 + 65535, 65535, win12_control_exchange},
    {CODE(CANCEL), EACH, 0, 0, 0, 0, win12_control_cancel},
    {CODE(ATTACH), CONFIGURE, 11, 42, 0, win12_control_attach},
    {CODE(KEYS), CONFIGURE, 30, 78, 0, win12_control_keys},
    {CODE(COUNTER), CONFIGURE, 0, 0, 12, win12_control_counter},
    {CODE(POLICY), ADMIN, 0, 11, 32768, 0, win12_control_policy},
    {CODE(FEED), CONFIGURE, 8, 8 + 4096, 0, win12_control_feed},
    {CODE(TAKE), CONFIGURE, 0, 0, 65536, win12_control_take},
};

static const struct control *find(ULONG code)
{
    for (size_t i = 0; i < RTL_NUMBER_OF(controls); i++) {
        if (code == controls[i].code) {
            return &controls[i];
        }
    }
    return NULL;
}

/*
 * Asked of the one who opened the file and of the one who calls: neither does a handle that was passed on make its receiver an
 * administrator, nor can an administrator be made to do what somebody else prepared.
 */
static bool is_admin(const struct win12_reader *reader, PIRP irp)
{
    struct win12_identity *caller;
    bool admin;

    if (!win12_identity_is_admin(reader->opener) || !NT_SUCCESS(win12_caller(irp, &caller))) {
        return false;
    }
    admin = win12_identity_is_admin(caller);
    win12_free(caller);
    return admin;
}

static NTSTATUS permitted(struct win12_reader *reader, const struct control *control, PIRP irp)
{
    const bool by_right = control->who == RIGHT || control->who == RIGHT_OR_ADMIN;
    NTSTATUS status = STATUS_SUCCESS;

    if (control->who == EACH || (by_right && win12_may_device(reader, control->right))) {
        return status;
    }
    if (control->who == RIGHT) {
        status = STATUS_ACCESS_DENIED;
    } else if (!is_admin(reader, irp)) {
        status = STATUS_PRIVILEGE_NOT_HELD;
    }
    if (!NT_SUCCESS(status)) {
        InterlockedIncrement64(&reader->node->counts.denied);
    }
    return status;
}

static NTSTATUS run(const struct control *control, struct win12_call *call)
{
    const NTSTATUS status = call->in_size >= control->least && call->in_size <= control->most ? control->run(call)
                                                                                             : STATUS_INVALID_PARAMETER;

    if (!NT_SUCCESS(status)) {
        call->out_size = 0;
    }
    return status;
}

void win12_control_wipe(PIRP irp, ULONG size)
{
    const PIO_STACK_LOCATION asked = IoGetCurrentIrpStackLocation(irp);
    const ULONG in_size = asked->Parameters.DeviceIoControl.InputBufferLength;
    const ULONG out_size = asked->Parameters.DeviceIoControl.OutputBufferLength;
    uint8_t *const octets = irp->AssociatedIrp.SystemBuffer;

    if (octets != NULL) {
        RtlSecureZeroMemory(octets + size, max(in_size, out_size) - size);
    }
}

NTSTATUS win12_control(struct win12_reader *reader, PIRP irp, PULONG size)
{
    const PIO_STACK_LOCATION asked = IoGetCurrentIrpStackLocation(irp);
    const struct control *const control = find(asked->Parameters.DeviceIoControl.IoControlCode);
    const ULONG in_size = asked->Parameters.DeviceIoControl.InputBufferLength;
    const ULONG out_size = asked->Parameters.DeviceIoControl.OutputBufferLength;
    uint8_t *const octets = irp->AssociatedIrp.SystemBuffer;
    struct win12_call call = {.irp = irp, .node = reader->node, .reader = reader, .in = octets, .in_size = in_size, .out = octets};
    NTSTATUS status;

    if (win12_node_gone(reader->node)) {
        return STATUS_DEVICE_REMOVED;
    }
    if (control == NULL) {
        return STATUS_INVALID_DEVICE_REQUEST; /* of other ways to pass octets as well, which are other codes */
    }
    status = permitted(reader, control, irp);
    if (!NT_SUCCESS(status)) {
        return status;
    }
    call.room = min(out_size, control->room);
    status = run(control, &call);
    if (status == STATUS_PENDING) {
        return status;
    }
    win12_control_wipe(irp, (ULONG)call.out_size);
    *size = (ULONG)call.out_size;
    return status;
}
