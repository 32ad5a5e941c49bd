"""The command `win12`: one file per sub-command, each imported only when it is used."""

try:
    from .main import main
except KeyboardInterrupt:  # while modules load
    raise SystemExit(130) from None

__all__ = ["main"]
