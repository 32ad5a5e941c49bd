"""The options of `win12 simulate`."""

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from win12_wire import limits

from win12.application.association.settings import Authentication, Referencing, Security
from win12.cli.simulate_line import Local, Offered
from win12.simulator.push import Framing

PORT_MAX = 65535
METERS_MAX = 10_000
NEWEST_PUSH_SETUP = 2


class LinkKind(StrEnum):
    """What is under the APDUs."""

    WRAPPER = "wrapper"
    HDLC = "hdlc"
    UDP = "udp"


class BlockKind(StrEnum):
    """How what does not fit one APDU goes."""

    SERVICE = "service"
    GENERAL = "general"


Port = Annotated[
    int, typer.Option(metavar="PORT", help="TCP port of the first meter, others follow; 0 takes free ones.", min=0, max=PORT_MAX),
]
Host = Annotated[str, typer.Option(metavar="HOST", help="Address to listen on.")]
Meters = Annotated[int, typer.Option(metavar="N", help="How many meters.", min=1, max=METERS_MAX)]
Link = Annotated[LinkKind, typer.Option(metavar="LINK", help="What carries the APDUs: wrapper, hdlc, or udp (the wrapper).")]
HdlcWindow = Annotated[
    int,
    typer.Option(
        metavar="FRAMES", help="Frames in a row over HDLC, at most, both ways.", min=1, max=limits.HDLC_WINDOW_MAX
    ),
]  # fmt: skip
HdlcInfo = Annotated[
    int,
    typer.Option(
        metavar="OCTETS", help="Octets of an HDLC information field, at most, both ways.", min=limits.HDLC_INFO_MIN,
        max=limits.HDLC_INFO_MAX,
    ),
]  # fmt: skip
Blocks = Annotated[
    BlockKind, typer.Option(metavar="KIND", help="How long messages go: in blocks of each service, or general where both can.")
]
Profile = Annotated[
    str | None, typer.Option("--profile", metavar="NAME", help="Be of a family of meters: dsmr, g3, idis or norway-han.")
]
Auth = Annotated[
    Authentication,
    typer.Option(metavar="HOW", help="How clients 1 and 2 prove who they are: none, lls, gmac, sha256, ecdsa; hls2, md5, sha1."),
]
Weak = Annotated[
    list[Authentication] | None, typer.Option("--allow-weak", metavar="HOW", help="Allow hls2, md5 or sha1, which are weak.")
]
Suite = Annotated[int, typer.Option(metavar="N", help="Security suite.", min=0, max=2)]
Least = Annotated[
    Security,
    typer.Option(metavar="LEAST", help="The least protection of every APDU: none, auth, enc or authenc; more is accepted."),
]
Standing = Annotated[
    bool, typer.Option("--preestablished", help="Associations of clients 1 and 2 are there without AARQ; without --auth.")
]
Names = Annotated[
    Referencing, typer.Option(metavar="NAMES", help="How objects are named: ln, logical names, or sn, short names.")
]
KeyFile = Annotated[Path | None, typer.Option(metavar="FILE", help="Key file; made with fresh keys when it is not there.")]
State = Annotated[Path | None, typer.Option(metavar="FOLDER", help="Keep counters, parameters, events and images there.")]
ImageBlock = Annotated[int, typer.Option(metavar="OCTETS", help="Octets of a block of a firmware image.", min=1, max=65535)]
ImageTakes = Annotated[
    float, typer.Option(metavar="SECONDS", help="How long verifying a firmware takes, and activating it.", min=0, max=3600)
]
Seed = Annotated[int, typer.Option(metavar="N", help="Which household; the same seed gives the same figures.", min=0, max=2**32)]
Days = Annotated[int, typer.Option(metavar="N", help="Days of load profile kept.", min=1, max=2000)]
Now = Annotated[
    datetime | None, typer.Option(metavar="TIME", help="When the meters start, instead of now; UTC if no offset is given.")
]
Speed = Annotated[
    float, typer.Option(metavar="N", help="The time of the meters goes N times as fast; pushes keep ours.", min=1, max=3600)
]
Peak = Annotated[
    float | None, typer.Option("--pv", metavar="KW", help="Photovoltaics; by default some households have some.", min=0)
]
NullData = Annotated[bool, typer.Option("--null-data", help="Leave out what repeats in profiles.")]
Inverted = Annotated[bool, typer.Option("--inverted", help="Deviation with the other sign, as some makers have it.")]
Offset = Annotated[int, typer.Option("--utc-offset", metavar="MINUTES", help="Local standard time.", min=-720, max=840)]
Summer = Annotated[bool, typer.Option("--summer-time/--no-summer-time", help="Keep European summer time.")]
PushTo = Annotated[str | None, typer.Option(metavar="tcp://HOST:PORT", help="Push readings there as well.")]
PushEvery = Annotated[float, typer.Option(metavar="SECONDS", help="How often.", min=0.01)]
PushLink = Annotated[Framing, typer.Option(metavar="LINK", help="Framing of the pushes: wrapper, hdlc or mbus.")]
PushCiphered = Annotated[bool, typer.Option("--push-ciphered", help="Pushes under general-glo.")]
PushConfirmed = Annotated[bool, typer.Option("--push-confirmed", help="Ask for confirmations, and push again without one.")]
PushRetries = Annotated[int, typer.Option(metavar="N", help="How often a push that failed is tried again.", min=0, max=255)]
PushSetup = Annotated[
    int,
    typer.Option("--push-setup", metavar="VERSION", help="Of its class: 0, 1 or 2.", min=0, max=NEWEST_PUSH_SETUP),
]
Line = Annotated[
    str | None, typer.Option("--line", metavar="PATH", help="Stand on this serial line; pty makes one and prints its path.")
]
Mode = Annotated[Local, typer.Option("--mode", metavar="MODE", help="On a line: a, b, c, d or e of IEC 62056-21.")]
Offers = Annotated[Offered, typer.Option("--offers", metavar="SPEED", help="Bits per second that it offers, 300 to 19200.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]
