"""The command `win12`: one file per sub-command, each imported only when it is used."""

from .main import main

__all__ = ["main"]
