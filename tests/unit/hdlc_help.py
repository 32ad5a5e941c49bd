"""Two HDLC stations, and what one needs to be the other end of either."""

from collections.abc import Callable

from win12.datalink.hdlc_client import HdlcClientLink
from win12.datalink.hdlc_control import information, supervisory, unnumbered
from win12.datalink.hdlc_server import HdlcServerLink
from win12.transport.link import Link, LinkEvent, LinkOpened
from win12_wire.frames.hdlc import Hdlc, SupervisoryFunction, UnnumberedFunction

CLIENT, SERVER = b"\x03", b"\x23"  # client 1, server 17
SNRM = unnumbered(UnnumberedFunction.snrm)
DISC = unnumbered(UnnumberedFunction.disc)
UA = unnumbered(UnnumberedFunction.ua)
I0 = information(0, 0, poll_final=True)
DM = unnumbered(UnnumberedFunction.dm)
FRMR = unnumbered(UnnumberedFunction.frmr)


def events(link: Link) -> list[LinkEvent]:
    found = []
    while (event := link.next_event()) is not None:
        found.append(event)
    return found


def frames(octets: bytes) -> list[Hdlc]:
    found, position = [], 0
    while position < len(octets):
        size = Hdlc.frame_size(octets, position, len(octets))
        found.append(Hdlc.decode(octets[position : position + size]))
        position += size
    return found


def pair(**server: int) -> tuple[HdlcClientLink, HdlcServerLink]:
    return HdlcClientLink(client=1, server=17), HdlcServerLink(server=17, **server)


def pump(client: Link, server: Link, now: float = 0.0, line: Callable[[bytes], bytes] = lambda octets: octets) -> None:
    for _ in range(5000):
        there, back = client.outgoing(), b""
        if there:
            server.receive(line(there), now)
        back = server.outgoing()
        if back:
            client.receive(line(back), now)
        if not there and not back:
            return
    raise AssertionError("they talk for ever")


def connected(client: HdlcClientLink, server: HdlcServerLink) -> None:
    client.open(0.0)
    pump(client, server)
    assert events(client) == events(server) == [LinkOpened()]


def answer(client: HdlcClientLink, control: int, information: bytes = b"", now: float = 0.0, segmented: int = 0) -> None:
    client.receive(
        Hdlc(destination=CLIENT, source=SERVER, control=control, information=information, segmented=segmented).encode(), now
    )


def controls(client: Link) -> list[int]:
    return [frame.control for frame in frames(client.outgoing())]


def open_client(**options: int | float) -> HdlcClientLink:
    client = HdlcClientLink(client=1, server=17, **options)  # type: ignore[arg-type]
    client.open(0.0)
    client.outgoing()
    answer(client, UA)
    assert events(client) == [LinkOpened()]
    return client


def ask(
    server: HdlcServerLink, control: int, info: bytes = b"", source: bytes = CLIENT, destination: bytes = SERVER
) -> list[Hdlc]:
    server.receive(Hdlc(destination=destination, source=source, control=control, information=info).encode(), 0.0)
    return frames(server.outgoing())


def open_server(**options: int | float) -> HdlcServerLink:
    server = HdlcServerLink(server=17, **options)  # type: ignore[arg-type]
    (frame,) = ask(server, SNRM)
    assert frame.control == UA
    assert events(server) == [LinkOpened()]
    return server


def rr(number: int) -> int:
    return supervisory(SupervisoryFunction.receive_ready, number)


def rnr(number: int) -> int:
    return supervisory(SupervisoryFunction.receive_not_ready, number)


Q = b"\xe6\xe6\0q"
