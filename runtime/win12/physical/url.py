"""Where a meter is and how it is spoken to, in one line.

    tcp://host:4059?client=1&server=1&auth=gmac&suite=2          wrapper over TCP
    udp://host:4059?client=1&server=1&auth=gmac&suite=2          wrapper over UDP, a message a datagram
    hdlc+tcp://host:4061?client=1&server=1&physical=17           HDLC over TCP
    serial:///dev/ttyUSB0?client=1&speed=9600&framing=8N1        HDLC over a serial line; of Windows serial:///COM3
    rfc2217://host:2217?client=1&speed=9600&framing=8N1          HDLC over a serial line of another machine

Keys and passwords are never part of it. Parameters (defaults first):

    client=16        our address: wPort, or HDLC upper address (1..65535, HDLC 1..127)
    server=1         logical device of the meter
    physical=        HDLC lower address, none by default
    address=         octets of the HDLC server address: 1, 2 or 4; by default the fewest that hold it
    referencing=ln   ln: objects by logical names; sn: by short names
    auth=none        none, lls, gmac, sha256, ecdsa; hls2, md5 and sha1 are weak
    weak=            hls2, md5 or sha1: a weak mechanism that is allowed, by its name
    suite=0          security suite 0, 1, 2
    security=        none, auth, enc, authenc; authenc by default when auth=gmac, auth=ecdsa or suite= is given, else none
    ciphering=global global, or dedicated: a fresh key for each association
    opening=aarq     aarq, or preestablished: the association is there without AARQ, on the terms given here
    apdus=general    general (general-glo/-ded), service (glo-get-request and so on) or general-ciphering
    message_key=     of general-ciphering: identified, wrapped, agreed-1e1s, agreed-0e2s; agreed ones in suites 1 and 2 only
    signing=none     none, outside (general-signing around the cipher text) or inside; with general-ciphering, in suites 1 and 2
    blocks=service   how what is long goes: blocks of each service, or general: general block transfer, if the meter can
    timeout=10       seconds from a request to its complete answer
    pdu=65535        octets of an APDU that we take
    max_info=128     octets of an HDLC information field that we propose to send and to take (32..2030)
    window=1         HDLC frames in a row that we propose to send and to take (1..7)
    quirks=          what the maker of the meter does otherwise, by names and commas (`win12 quirks`); never about security
    speed=9600       bits per second of a serial line
    framing=8N1      octets of a serial line: data bits, parity, stop bits; 8N1, 7E1, 8E1, 8O1, 7O1, 8N2
    start=hdlc       hdlc: a serial line of HDLC; mode-e: sign-on of IEC 62056-21 at 300 bits per second, then HDLC, 8N1, at the
                     speed that the meter offers, when it is not above speed=
    device=          address of the meter in that sign-on
    gateway=         a meter behind the gateway that is there: NETWORK/ADDRESS, such as 0/1234 or 0/hex:0A0B
"""

from dataclasses import dataclass

from win12_wire import limits

from win12.physical.gateway_url import Behind, parse_behind
from win12.physical.serial import FRAMINGS, SPEED, SerialPort
from win12.physical.url_parameters import OF_LINES, choices, framed, numbers, parameters, quirks_of, timeout_of
from win12.physical.url_parts import bad_url, far_line, line_path, split_url

DEFAULT_PORT = 4059
_SCHEMES = {"tcp": ("wrapper", "tcp"), "udp": ("wrapper", "udp"), "hdlc+tcp": ("hdlc", "tcp"), "serial": ("hdlc", "serial"),
            "rfc2217": ("hdlc", "serial")}  # fmt: skip
"""Link and carrier of each."""


@dataclass(frozen=True, slots=True)
class MeterUrl:
    """A parsed URL; the fields are the parameters above. `link` is wrapper or hdlc; `address` is 0 when not given.

    Of a serial line `host` is its path, and `port` 0.
    """

    link: str
    host: str
    port: int = DEFAULT_PORT
    client: int = 16
    server: int = 1
    physical: int | None = None
    address: int = 0
    auth: str = "none"
    suite: int = 0
    security: str = "none"
    ciphering: str = "global"
    apdus: str = "general"
    message_key: str = ""
    signing: str = "none"
    blocks: str = "service"
    opening: str = "aarq"
    timeout: float = limits.T_RESPONSE
    pdu: int = limits.PDU_DEFAULT
    max_info: int = limits.HDLC_INFO_DEFAULT
    window: int = limits.HDLC_WINDOW_DEFAULT
    carrier: str = "tcp"
    speed: int = SPEED
    framing: str = FRAMINGS[0]
    weak: str = ""
    quirks: tuple[str, ...] = ()
    start: str = "hdlc"
    device: str = ""
    referencing: str = "ln"
    gateway: Behind | None = None

    @property
    def line(self) -> SerialPort:
        """The serial line as it is opened: of the sign-on, where there is one."""
        return SerialPort(self.host, *((300, "7E1") if self.start == "mode-e" else (self.speed, self.framing)))

    @property
    def peer(self) -> str:
        """host:port, or the path of the line; and which meter behind it."""
        place = self.host if self.carrier == "serial" else f"{self.host}:{self.port}"
        return place if self.gateway is None else f"{place}, {self.gateway} behind it"

    @property
    def authenticated(self) -> bool:
        """Whether APDUs carry a tag."""
        return self.security in ("auth", "authenc")

    @property
    def encrypted(self) -> bool:
        """Whether APDUs are encrypted."""
        return self.security in ("enc", "authenc")


def parse_url(url: str) -> MeterUrl:
    """Read a meter URL; UsageError BAD_URL says which part is wrong and what it may be."""
    parts, port = split_url(url)
    if parts.scheme not in _SCHEMES:
        raise bad_url(f"scheme {parts.scheme!r} is not one of {', '.join(_SCHEMES)}")
    if parts.username is not None or parts.password is not None:
        raise bad_url("a user or password does not belong into the URL; use --keys or WIN12_PASSWORD")
    given = parameters(parts.query)
    if parts.scheme == "rfc2217":
        return _build(parts.scheme, far_line(parts, port), 0, given)
    if parts.scheme == "serial":
        return _build(parts.scheme, line_path(parts), 0, given)
    if not parts.hostname:
        raise bad_url("the host is missing")
    if parts.path not in ("", "/") or parts.fragment:
        raise bad_url(f"nothing may stand between host and '?', found {parts.path or '#' + parts.fragment!r}")
    if wrong := [name for name in OF_LINES if name in given]:
        raise bad_url(f"{wrong[0]}= belongs to serial lines only")
    return _build(parts.scheme, parts.hostname, DEFAULT_PORT if port is None else port, given)


def _build(scheme: str, host: str, port: int, given: dict[str, str]) -> MeterUrl:
    chosen, values = choices(given), numbers(given)
    auth = chosen.get("auth", "none")
    protected = auth in ("gmac", "ecdsa") or "suite" in chosen
    link, carrier = _SCHEMES[scheme]
    speed, framing = framed(given)
    url = MeterUrl(
        link, host, port, carrier=carrier, auth=auth, weak=chosen.get("weak", ""), suite=int(chosen.get("suite", "0")),
        security=chosen.get("security", "authenc" if protected else "none"),
        ciphering=chosen.get("ciphering", "global"), apdus=chosen.get("apdus", "general"),
        message_key=chosen.get("message_key", "identified" if chosen.get("apdus") == "general-ciphering" else ""),
        signing=chosen.get("signing", "none"), blocks=chosen.get("blocks", "service"), opening=chosen.get("opening", "aarq"),
        quirks=quirks_of(given.get("quirks")), address=int(chosen.get("address", "0")),
        timeout=timeout_of(given.get("timeout")), speed=speed, framing=framing,
        referencing=chosen.get("referencing", "ln"), start=chosen.get("start", "hdlc"), device=given.get("device", ""),
        gateway=parse_behind(given["gateway"]) if "gateway" in given else None, **values,
    )  # fmt: skip
    _check(url)
    return url


def _check(url: MeterUrl) -> None:
    if url.link == "hdlc":
        if url.client > 0x7F:
            raise bad_url(f"client={url.client}: an HDLC client address is at most 127")
        if url.server > 0x3FFF:
            raise bad_url(f"server={url.server}: an HDLC server address is at most 16383")
    elif url.physical is not None:
        raise bad_url("physical= belongs to HDLC only")
    if url.device and url.start != "mode-e":
        raise bad_url("device= belongs to start=mode-e")
    if url.ciphering == "dedicated" and url.security == "none":
        raise bad_url("ciphering=dedicated needs security=")
    if url.apdus == "general-ciphering":
        _check_general(url)
    elif url.message_key or url.signing != "none":
        raise bad_url("message_key= and signing= go with apdus=general-ciphering")
    if url.opening == "preestablished" and (url.auth != "none" or url.ciphering == "dedicated"):
        raise bad_url("opening=preestablished goes with auth=none and ciphering=global")


def _check_general(url: MeterUrl) -> None:
    if not url.authenticated or url.ciphering == "dedicated":
        raise bad_url("apdus=general-ciphering goes with security=auth or authenc, and ciphering=global")
    if url.suite == 0 and (url.message_key.startswith("agreed") or url.signing != "none"):
        raise bad_url("suite=0 has no agreed keys and no signatures")
