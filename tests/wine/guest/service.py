"""The driver as a service: there, started, stopped."""

import contextlib
import os
import time
import winreg

import windows as w

NAME = "win12"
KEY = rf"SYSTEM\CurrentControlSet\Services\{NAME}\Parameters"
ALL, KERNEL_DRIVER, ON_DEMAND, NORMAL, STOP = 0xF01FF, 1, 3, 1, 1
STOPPED, RUNNING = 1, 4
EXISTS = 1073
MANAGER = w.open_manager(None, None, 0xF003F)


def _service() -> int:
    try:
        return w.create_service(
            MANAGER, NAME, NAME, ALL, KERNEL_DRIVER, ON_DEMAND, NORMAL, os.environ["WIN12_SYS"], None, None, None, None, None
        )
    except OSError as error:
        if error.winerror != EXISTS:
            raise
        return w.open_service(MANAGER, NAME, ALL)


SERVICE = _service()


def state() -> int:
    status = w.ServiceStatus()
    w.query_service(SERVICE, w.ctypes.byref(status))
    return status.state


def start(feeders: int = 1, tries: int = 20) -> None:
    """After a driver died under Wine, what was around it needs a moment: so it is tried again."""
    with winreg.CreateKey(winreg.HKEY_LOCAL_MACHINE, KEY) as key:
        winreg.SetValueEx(key, "Feeders", 0, winreg.REG_DWORD, feeders)
    for left in reversed(range(tries)):
        try:
            w.start_service(SERVICE, 0, None)
            return
        except OSError:
            if left == 0:
                raise
            time.sleep(0.25)


def stop() -> None:
    with contextlib.suppress(OSError):
        w.control_service(SERVICE, STOP, w.ctypes.byref(w.ServiceStatus()))
    until = time.monotonic() + 20
    while state() != STOPPED:
        assert time.monotonic() < until, f"the driver does not stop, its state is {state()}"
        time.sleep(0.02)
