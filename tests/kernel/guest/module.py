"""Modules of the kernel: in and out."""

import ctypes
import os

LIBC = ctypes.CDLL(None, use_errno=True)
INSERT, DELETE = 313, 176  # finit_module, delete_module of x86-64


def _check(result: int, name: str) -> None:
    if result != 0:
        error = ctypes.get_errno()
        raise OSError(error, os.strerror(error), name)


def insert(name: str, parameters: str = "") -> None:
    file = os.open(f"/modules/{name}", os.O_RDONLY)
    try:
        _check(LIBC.syscall(INSERT, file, parameters.encode(), 0), name)
    finally:
        os.close(file)


def delete(name: str) -> None:
    _check(LIBC.syscall(DELETE, name.encode(), os.O_NONBLOCK), name)


def loaded(name: str) -> bool:
    return os.path.isdir(f"/sys/module/{name}")
