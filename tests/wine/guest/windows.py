"""Calls of Windows, as ctypes makes them: each raises OSError, whose `winerror` says why."""

import ctypes
from ctypes import wintypes
from typing import Any

KERNEL = ctypes.WinDLL("kernel32", use_last_error=True)
ADVAPI = ctypes.WinDLL("advapi32", use_last_error=True)
INVALID_HANDLE = ctypes.c_void_p(-1).value


class Overlapped(ctypes.Structure):
    _fields_ = [
        ("internal", ctypes.c_void_p),
        ("internal_high", ctypes.c_void_p),
        ("offset", wintypes.DWORD),
        ("offset_high", wintypes.DWORD),
        ("event", wintypes.HANDLE),
    ]


class SidAndAttributes(ctypes.Structure):
    _fields_ = [("sid", ctypes.c_void_p), ("attributes", wintypes.DWORD)]


class StartupInfo(ctypes.Structure):
    _fields_ = [
        ("size", wintypes.DWORD),
        ("names", ctypes.c_void_p * 3),
        ("numbers", wintypes.DWORD * 8),
        ("words", wintypes.WORD * 2),
        ("more", ctypes.c_void_p),
        ("handles", wintypes.HANDLE * 3),
    ]


class ProcessInformation(ctypes.Structure):
    _fields_ = [
        ("process", wintypes.HANDLE),
        ("thread", wintypes.HANDLE),
        ("number", wintypes.DWORD),
        ("thread_number", wintypes.DWORD),
    ]


class ServiceStatus(ctypes.Structure):
    _fields_ = [(name, wintypes.DWORD) for name in ("kind", "state", "accepted", "exit", "code", "point", "hint")]


def error() -> OSError:
    return ctypes.WinError(ctypes.get_last_error())


def _checked(result: Any, *_: Any) -> Any:
    if result in (None, 0, INVALID_HANDLE):
        raise error()
    return result


def function(library: ctypes.WinDLL, name: str, *arguments: Any, result: Any = wintypes.BOOL) -> Any:
    """A call that fails by giving nothing."""
    found = getattr(library, name)
    found.argtypes, found.restype, found.errcheck = arguments, result, _checked
    return found


HANDLE, DWORD, TEXT, VOID = wintypes.HANDLE, wintypes.DWORD, wintypes.LPCWSTR, ctypes.c_void_p
create_file = function(KERNEL, "CreateFileW", TEXT, DWORD, DWORD, VOID, DWORD, DWORD, HANDLE, result=HANDLE)
create_event = function(KERNEL, "CreateEventW", VOID, wintypes.BOOL, wintypes.BOOL, TEXT, result=HANDLE)
close_handle = function(KERNEL, "CloseHandle", HANDLE)
read_file = function(KERNEL, "ReadFile", HANDLE, VOID, DWORD, VOID, VOID)
write_file = function(KERNEL, "WriteFile", HANDLE, VOID, DWORD, VOID, VOID)
device_io_control = function(KERNEL, "DeviceIoControl", HANDLE, DWORD, VOID, DWORD, VOID, DWORD, VOID, VOID)
get_overlapped_result = function(KERNEL, "GetOverlappedResult", HANDLE, VOID, VOID, wintypes.BOOL)
cancel_io_ex = function(KERNEL, "CancelIoEx", HANDLE, VOID)
wait_for_single_object = KERNEL.WaitForSingleObject
wait_for_single_object.argtypes, wait_for_single_object.restype = (HANDLE, DWORD), DWORD
get_exit_code_process = function(KERNEL, "GetExitCodeProcess", HANDLE, VOID)
get_current_process = KERNEL.GetCurrentProcess
get_current_process.restype = HANDLE

open_process_token = function(ADVAPI, "OpenProcessToken", HANDLE, DWORD, VOID)
convert_string_sid = function(ADVAPI, "ConvertStringSidToSidW", TEXT, VOID)
create_restricted_token = function(
    ADVAPI, "CreateRestrictedToken", HANDLE, DWORD, DWORD, VOID, DWORD, VOID, DWORD, VOID, VOID
)
is_token_restricted = ADVAPI.IsTokenRestricted
is_token_restricted.argtypes = (HANDLE,)
duplicate_token = function(ADVAPI, "DuplicateTokenEx", HANDLE, DWORD, VOID, ctypes.c_int, ctypes.c_int, VOID)
set_thread_token = function(ADVAPI, "SetThreadToken", VOID, HANDLE)
create_process_as_user = function(
    ADVAPI, "CreateProcessAsUserW", HANDLE, TEXT, VOID, VOID, VOID, wintypes.BOOL, DWORD, VOID, TEXT, VOID, VOID
)

open_manager = function(ADVAPI, "OpenSCManagerW", TEXT, TEXT, DWORD, result=HANDLE)
create_service = function(
    ADVAPI, "CreateServiceW", HANDLE, TEXT, TEXT, DWORD, DWORD, DWORD, DWORD, TEXT, TEXT, VOID, TEXT, TEXT, TEXT,
    result=HANDLE,
)  # fmt: skip
open_service = function(ADVAPI, "OpenServiceW", HANDLE, TEXT, DWORD, result=HANDLE)
start_service = function(ADVAPI, "StartServiceW", HANDLE, DWORD, VOID)
control_service = function(ADVAPI, "ControlService", HANDLE, DWORD, VOID)
query_service = function(ADVAPI, "QueryServiceStatus", HANDLE, VOID)
delete_service = function(ADVAPI, "DeleteService", HANDLE)
