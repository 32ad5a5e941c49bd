"""What the commands that ask one meter have alike: where it is, which keys, which counters."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from win12.security.keys import Keys, environment_keys, load_keys

SharedUrl = Annotated[
    str, typer.Argument(metavar="METER", help="Where the meter is; broker:NAME and device:N are of this machine.")
]
KeyFile = Annotated[Path | None, typer.Option(metavar="FILE", help="Key file; without it keys come from WIN12_EK, WIN12_AK, ...")]
MeterName = Annotated[str | None, typer.Option(metavar="NAME", help="The table \\[meters.NAME] of the key file.")]
CounterFile = Annotated[Path | None, typer.Option(metavar="FILE", help="The invocation counters; by default those of this user.")]
AskCounter = Annotated[bool, typer.Option("--ask-counter", help="First ask the meter which counter it expects; ours follows.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]


def keys_of(keys: Path | None, meter: str | None) -> Keys:
    """The keys of a command: of a file, or of the environment. A table of a file needs the file."""
    if meter is not None and keys is None:
        raise typer.BadParameter("needs --keys FILE, which has the table", param_hint="--meter")
    return load_keys(keys, meter) if keys else environment_keys()
