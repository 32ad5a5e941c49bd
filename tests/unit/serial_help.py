"""An adapter that is plugged in, pulled out and plugged in again: a path that stays, to a pseudo-terminal that does not."""

from __future__ import annotations

import fcntl
import os
import termios
from pathlib import Path


class Adapter:
    """`path` is the line of a program; the meter is at the other end, `end`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.end = -1

    def plug(self) -> None:
        """A new line behind the path, as udev makes it."""
        self.end, line = os.openpty()
        new = self.path.with_name("new")
        new.symlink_to(os.ttyname(line))
        new.replace(self.path)
        os.close(line)

    def pull(self) -> None:
        """Hang up; the path is gone."""
        self.path.unlink(missing_ok=True)
        self.hang_up()

    def hang_up(self) -> None:
        """Hang up, and leave a path that leads nowhere."""
        if self.end >= 0:
            os.close(self.end)
        self.end = -1

    def is_held(self) -> bool:
        """Whether a program has the line; before that, what the meter says is lost."""
        line = os.open(self.path, os.O_RDWR | os.O_NOCTTY)
        try:
            fcntl.flock(line, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return not termios.tcgetattr(line)[3] & termios.ICANON
        else:
            return False
        finally:
            os.close(line)

    def say(self, octets: bytes) -> None:
        """The meter says something."""
        while octets:
            octets = octets[os.write(self.end, octets) :]
