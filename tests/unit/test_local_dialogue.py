"""The reader and the meter of IEC 62056-21 without a line: times that nobody has to wait for, and messages in any pieces."""

import pytest
from win12.datalink.local.client import LocalClient, LocalSettings, Way
from win12.datalink.local.messages import Corrupt, Messages, fastest_z, seven, speed_of
from win12.datalink.local.server import LocalMeter, LocalServer, Mode
from win12.physical.line_dialogue import Action, Leave, Tune, Write
from win12_wire import limits
from win12_wire.errors import Code, LocalError
from win12_wire.frames import iec62056_21 as frames

MODE_C = b"/WTW5METER\r\n"
DATA = frames.DataMessage(text=b"1.8.0(1*kWh)\r\n!\r\n").encode()


def done(speaker: LocalClient | LocalServer, now: float = 0.0) -> list[Action]:
    """All that is to be done; what is written leaves at once."""
    found: list[Action] = []
    while (action := speaker.next_action()) is not None:
        found.append(action)
        if isinstance(action, Leave):
            speaker.left(now)
    return found


def opened(settings: LocalSettings | None = None) -> LocalClient:
    client = LocalClient(settings or LocalSettings())
    client.open(0.0)
    return client


def test_nobody_answers() -> None:
    client, now = opened(), 0.0
    asked = 0
    while not client.over:
        asked += done(client).count(Write(b"/?!\r\n"))
        now = client.deadline() or pytest.fail("it would wait for ever")
        client.handle_timer(now)
    assert asked == 1 + limits.LOCAL_RETRIES
    assert now == pytest.approx(asked * limits.T_LOCAL_ANSWER)
    assert client.error is not None
    assert client.error.code == Code.RESPONSE_TIMEOUT


def test_a_line_that_never_falls_silent() -> None:
    """Garbage keeps the reader waiting, but not for ever."""
    client, now = opened(), 0.0
    while not client.over:
        now += 1.0
        client.receive(b"\x7f", now)
        if (client.deadline() or now) <= now:
            client.handle_timer(now)
    assert now <= limits.T_LOCAL_DIALOGUE + 1
    assert client.error is not None


def test_a_meter_is_woken_up() -> None:
    client = opened(LocalSettings(wake=True))
    assert done(client) == [Write(bytes(66))]
    client.handle_timer(limits.T_LOCAL_WAKE)
    assert done(client) == [Write(b"/?!\r\n")]


def test_a_readout_that_is_corrupted_each_time() -> None:
    client, now = opened(), 0.0
    for _ in range(1 + limits.LOCAL_RETRIES):
        assert done(client)[-1] == Write(b"/?!\r\n")
        client.receive(MODE_C, now)
        assert done(client, now) == [Write(b"\x06050\r\n"), Leave(), Tune(9600, "7E1")]
        client.receive(DATA[:-1] + bytes((DATA[-1] ^ 1,)), now)
        now += limits.T_LOCAL_QUIET
        client.handle_timer(now)
    assert client.error is not None
    assert client.error.code == Code.LINE_NOISY
    assert client.text is None


def test_the_speed_changes_only_once_the_acknowledgement_has_left() -> None:
    client = opened()
    client.receive(MODE_C, 0.0)
    assert client.next_action() == Write(b"/?!\r\n")
    assert client.next_action() == Write(b"\x06050\r\n")
    assert client.next_action() == Leave()
    assert client.next_action() is None, "not before it is told so"
    client.left(1.0)
    assert client.next_action() == Tune(9600, "7E1")


def test_the_password_is_not_shown() -> None:
    settings = LocalSettings(Way.programming, password=b"sesame")
    client = opened(settings)
    client.receive(MODE_C, 0.0)
    done(client)
    client.receive(frames.Command(kind=0x50, type=0x30, text=b"()").encode(), 0.0)
    assert done(client) == [Write(frames.Command(kind=0x50, type=0x31, text=b"(sesame)").encode())]
    assert "sesame" not in repr(settings) + repr(frames.Command(kind=0x50, type=0x31, text=b"(sesame)"))


@pytest.mark.parametrize("size", [1, 2, 7])
def test_messages_in_any_pieces(size: int) -> None:
    whole = b"\xff/x/" + MODE_C[1:] + b"\x02\x02" + DATA[1:] + b"noise" + DATA[:-1] + b"\0"
    messages, found = Messages(), []
    for at in range(0, len(whole), size):
        messages.receive(whole[at : at + size])
        while (one := messages.next((frames.Identification, frames.DataMessage))) is not None:
            found.append(one)
    assert [type(one) for one in found] == [frames.Identification, frames.DataMessage, Corrupt]
    assert found[0].encode() == MODE_C


def test_parity_that_nobody_took_off() -> None:
    even = bytes(o | (0x80 if o.bit_count() % 2 else 0) for o in MODE_C)
    assert seven(even) == MODE_C
    assert seven(b"\x80") == b"\x1a", "a wrong parity is no character"


def test_speeds() -> None:
    assert [speed_of(z) for z in b"0156AF Z"] == [300, 600, 9600, 19200, 600, 19200, 300, 300]
    assert [fastest_z(speed) for speed in (300, 2400, 5000, 115200)] == [0x30, 0x33, 0x34, 0x36]


def meter(mode: Mode) -> LocalServer:
    return LocalServer(LocalMeter(mode, 0x35, b"WTW", b"METER", b"00000007", lambda: b"1.8.0(1)\r\n", lambda code: None))


def test_a_meter_that_is_not_asked_says_nothing() -> None:
    server = meter(Mode.c)
    server.receive(b"/?8!\r\n", 0.0)
    assert server.deadline() is None
    server.receive(b"/?007!\r\n", 0.0)
    server.handle_timer(limits.T_LOCAL_REACTION)
    assert done(server) == [Write(MODE_C), Leave()]
    server.handle_timer(limits.T_LOCAL_REACTION + limits.T_LOCAL_ANSWER)
    server.receive(b"\x06050\r\n", 9.0)
    assert done(server) == [], "the acknowledgement came too late"


def test_a_meter_that_listens_at_300_again() -> None:
    server = meter(Mode.e)
    server.receive(b"/?!\r\n", 0.0)
    server.handle_timer(1.0)
    done(server)
    server.receive(b"\x06252\r\n", 1.0)
    server.handle_timer(2.0)
    assert done(server) == [Write(b"\x06252\r\n"), Leave(), Tune(9600, "8N1")]
    assert server.handed
    server.done(3.0)
    assert done(server) == [Tune(300, "7E1")]


def test_mode_e_ends_in_the_framing_of_hdlc() -> None:
    client = opened(LocalSettings(Way.hdlc))
    client.receive(b"/WTW5\\2METER\r\n", 0.0)
    client.receive(b"\x06252\r\n", 0.0)
    assert done(client)[-2:] == [Write(b"\x06252\r\n"), Tune(9600, "8N1")]
    assert not client.handed
    client.handle_timer(limits.T_LOCAL_REACTION)
    assert client.handed
    assert client.over


def test_a_repeat_request_that_the_head_gives_back() -> None:
    """It is ours: the command is not sent again for it."""
    client = opened(LocalSettings(Way.programming))
    client.receive(b"/?!\r\n", 0.0)
    client.receive(MODE_C, 0.0)
    done(client)
    client.receive(frames.Command(kind=0x50, type=0x30, text=b"()").encode(), 0.0)
    client.command(0x52, 1, b"1.8.0()", 0.0)
    done(client)
    client.receive(DATA[:-1] + b"\0", 0.0)
    assert done(client) == [Write(b"\x15")]
    client.receive(b"\x15" + DATA, 0.0)
    assert done(client) == []
    assert client.ready
    assert client.text is not None


def test_a_command_where_none_can_be_sent() -> None:
    client = opened()
    with pytest.raises(LocalError, match="not in programming mode"):
        client.command(0x52, 1, b"1.8.0()", 0.0)
    client = opened(LocalSettings(Way.programming))
    client.receive(MODE_C, 0.0)
    done(client)
    client.receive(frames.Command(kind=0x50, type=0x30, text=b"()").encode(), 0.0)
    client.command(0x52, 1, b"1.8.0()", 0.0)
    with pytest.raises(LocalError, match="no command can be sent now"):
        client.command(0x52, 1, b"1.8.0()", 0.0)
