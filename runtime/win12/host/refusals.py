"""Why a control gave nothing, as an error: by the status of a broker, or the number of the kernel."""

from __future__ import annotations

import errno
from typing import Final

from win12_wire.errors import Code, LinkError, MeterError, UsageError, Win12Error, make
from win12_wire.frames.device_abi import DeviceStatus

_STATUS: Final[dict[int, Code]] = {
    DeviceStatus.denied: Code.ACCESS_DENIED,
    DeviceStatus.not_attached: Code.NOT_ATTACHED,
    DeviceStatus.too_small: Code.ROOM_TOO_SMALL,
    DeviceStatus.busy: Code.QUEUE_FULL,
    DeviceStatus.deadline: Code.DEADLINE,
    DeviceStatus.cancelled: Code.CANCELLED,
    DeviceStatus.gone: Code.DEVICE_GONE,
    DeviceStatus.line_failed: Code.LINE_FAILED,
    DeviceStatus.not_protected: Code.NOT_PROTECTED,
}
_NUMBER: Final[dict[int, DeviceStatus]] = {
    errno.EACCES: DeviceStatus.denied,
    errno.EPERM: DeviceStatus.denied,
    errno.ENOTCONN: DeviceStatus.not_attached,
    errno.EMSGSIZE: DeviceStatus.too_small,
    errno.EBUSY: DeviceStatus.busy,
    errno.ETIMEDOUT: DeviceStatus.deadline,
    errno.ECANCELED: DeviceStatus.cancelled,
    errno.ENODEV: DeviceStatus.gone,
    errno.EIO: DeviceStatus.line_failed,
    getattr(errno, "EREMOTEIO", 121): DeviceStatus.meter_refused,  # of Linux alone
    errno.EPROTONOSUPPORT: DeviceStatus.not_protected,
    errno.EINVAL: DeviceStatus.bad_request,
    errno.ENOTTY: DeviceStatus.bad_request,
}


def of_status(status: int, where: str) -> Win12Error:
    """AccessDenied ACCESS_DENIED and so on; `where` names the meter."""
    if status == DeviceStatus.meter_refused:
        return MeterError(Code.REQUEST_REFUSED, where)
    code = _STATUS.get(status)
    if code is None:
        return UsageError(Code.BAD_ARGUMENT, f"{where} does not take the request")
    return make(code, where)


def of_number(error: OSError, where: str) -> Win12Error:
    """The same for what the kernel says."""
    status = _NUMBER.get(error.errno or 0)
    return LinkError(Code.LINE_FAILED, f"{where}: {error.strerror}") if status is None else of_status(status, where)
