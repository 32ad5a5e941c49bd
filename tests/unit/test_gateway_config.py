"""GATEWAY.toml: what it means, every mistake with its place; what a gateway sees of an APDU; the command."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from gateway_help import AARQ, GET, HIDDEN, RLRE, UNCONFIRMED, A, B, config
from win12.cli.main import run
from win12.gateway.config import load_config, parse_config
from win12.gateway.looking import kind, wish
from win12.physical.gateway_url import Behind
from win12.physical.listen_url import Socket
from win12_wire import limits
from win12_wire.errors import Code, UsageError
from win12_wire.frames.access import AccessRequest
from win12_wire.frames.block_transfer import BlockTransfer
from win12_wire.sessions.gateway_way import Kind, Wish

GOOD = """\
[gateway]
listen = ["tcp://:4059", "udp://127.0.0.1:4060"]

[[meter]]
name = "house-1"
address = "1234"
url = "tcp://192.0.2.7:4059"

[[meter]]
name = "house-2"
network = 2
address = "hex:0A"
url = "serial:///dev/ttyUSB0?physical=17&speed=9600"
timeout = 2.5
"""


def test_what_it_means() -> None:
    found = parse_config(GOOD, Path("GATEWAY.toml"))
    assert found.listen == (Socket("tcp", "", 4059), Socket("udp", "127.0.0.1", 4060))
    one, two = found.meters
    assert (one.name, one.behind, one.url.peer, one.timeout) == ("house-1", A, "192.0.2.7:4059", limits.T_GATEWAY_ANSWER)
    assert (two.name, two.behind, two.url.physical, two.timeout) == ("house-2", B, 17, 2.5)


URL = 'url = "tcp://192.0.2.7:4059"'


@pytest.mark.parametrize(
    ("wrong", "instead", "said"),
    [
        ("[gateway]", "[gatewy]", '1:1: unknown key "gatewy"; did you mean "gateway"?'),
        ('"tcp://:4059"', '"tcp://"', "2:1: tcp:// is not tcp://:PORT"),
        ('"tcp://:4059"', '"serial:///dev/ttyS0"', "2:1: serial:///dev/ttyS0: a gateway listens on TCP and UDP only"),
        ('["tcp://:4059", "udp://127.0.0.1:4060"]', "[]", "2:1: [] is not a list of one to eight places"),
        ('"house-2"', '"house-1"', '10:1: "house-1" is the name of another meter above'),
        ('network = 2\naddress = "hex:0A"', 'address = "hex:31323334"', "11:1: 0/1234 is another meter above"),
        ("network = 2", "network = 256", "11:1: 256 is not a number of 0 to 255"),
        ('"hex:0A"', '""', "12:1: a physical device address has 1 to 255 octets, this has 0"),
        ("timeout = 2.5", "timeout = 0", "14:1: 0 is not a number of seconds above 0"),
        (URL, 'url = "http://x"', "7:1: scheme 'http' is not one of"),
        (URL, 'url = "tcp://x?client=1"', "7:1: client= has no place in the URL of a meter behind a gateway: whoever asks"),
        (URL, 'url = "tcp://x?auth=gmac&suite=2"', "7:1: auth= has no place"),
        (URL, 'url = "tcp://x?timeout=3"', "7:1: timeout= has no place in the URL of a meter behind a gateway: write timeout"),
        ('address = "1234"\n', "", '4:1: "address" is missing'),
    ],
)
def test_a_mistake_is_named_with_its_place(wrong: str, instead: str, said: str) -> None:
    assert wrong in GOOD
    with pytest.raises(UsageError) as error:
        parse_config(GOOD.replace(wrong, instead, 1), Path("GATEWAY.toml"))
    assert error.value.code == Code.BAD_CONFIG
    assert f"GATEWAY.toml:{said}" in str(error.value)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        load_config(tmp_path / "GATEWAY.toml")


# --- what is seen of an APDU


def hexed(text: str) -> bytes:
    return bytes.fromhex(text)


@pytest.mark.parametrize(
    ("apdu", "found"),
    [
        (AARQ, Wish.surely), (hexed("6200"), Wish.surely), (GET, Wish.surely), (UNCONFIRMED, Wish.nothing),
        (HIDDEN, Wish.perhaps),
        (hexed("100000000100"), Wish.nothing), (hexed("0F000000010000"), Wish.nothing),
        (hexed("0501020008"), Wish.surely), (hexed("1601020008011101"), Wish.nothing),
        (GET[:-1], Wish.perhaps), (b"\xff", Wish.perhaps), (b"", Wish.perhaps),
        (hexed("01000000065F1F0400001010FFFF"), Wish.surely),
    ],
)  # fmt: skip
def test_whether_it_must_be_answered(apdu: bytes, found: Wish) -> None:
    assert wish(apdu) is found


def test_access_says_it_in_its_long_invoke_id() -> None:
    for long_invoke_id, found in ((1 << 30, Wish.surely), (0, Wish.nothing)):
        apdu = AccessRequest(long_invoke_id=long_invoke_id, date_time=b"", specifications=[], values=[]).encode()
        assert wish(apdu) is found


def test_of_blocks_in_a_row_the_last_is_answered() -> None:
    assert wish(block(last_block=0, streaming=1)) is Wish.nothing
    for last, streaming in ((0, 0), (1, 0), (1, 1)):
        assert wish(block(last_block=last, streaming=streaming)) is Wish.perhaps


def block(**given: int) -> bytes:
    fields: dict[str, Any] = {"window": 1, "block_number": 1, "block_number_ack": 0, "raw": b"x", **given}
    return BlockTransfer(**fields).encode()


@pytest.mark.parametrize(
    ("apdu", "found"),
    [
        (hexed("C401C1001107"), Kind.whole), (RLRE, Kind.last), (block(last_block=0, streaming=1), Kind.more),
        (block(last_block=0, streaming=0), Kind.whole), (block(last_block=1, streaming=0), Kind.whole),
        (hexed("0F000000010000"), Kind.more), (hexed("CA0000"), Kind.more), (hexed("C8"), Kind.whole),
    ],
)  # fmt: skip
def test_whether_more_follows(apdu: bytes, found: Kind) -> None:
    assert kind(apdu) is found


# --- the command


def test_it_says_what_a_file_means(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "GATEWAY.toml"
    file.write_text(GOOD)
    assert run(["gateway", str(file), "--check"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "house-1: gateway=0/1234 is at 192.0.2.7:4059",
        "house-2: gateway=2/hex:0a is at /dev/ttyUSB0",
    ]
    assert run(["gateway", str(file), "--check", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["listen"] == ["tcp://:4059", "udp://127.0.0.1:4060"]
    assert found["meters"][1] == {"name": "house-2", "gateway": "2/hex:0a", "peer": "/dev/ttyUSB0", "timeout": 2.5}
    file.write_text(GOOD.replace("4059", "x", 1))
    assert run(["gateway", str(file)]) == 2
    assert "GATEWAY.toml:2:1" in capsys.readouterr().err


def test_it_serves_until_it_is_told_to_end(tmp_path: Path) -> None:
    file = tmp_path / "GATEWAY.toml"
    file.write_text(config("tcp://127.0.0.1:9"))
    program = subprocess.Popen([sys.executable, "-m", "win12", "gateway", str(file), "--json"], stderr=subprocess.PIPE, text=True)
    try:
        assert program.stderr is not None
        said = program.stderr.readline()
        assert said.startswith("1 meter behind tcp://127.0.0.1:"), said
        port = int(said.split(":")[2].split(",")[0])
        url = f"tcp://127.0.0.1:{port}?gateway={Behind(0, b'x')}"
        command = [sys.executable, "-m", "win12", "read", url]
        asked = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
        assert asked.returncode == 1
        assert "service unknown, operation not possible" in asked.stderr
        line = json.loads(program.stderr.readline())
        assert (line["log"], line["said"].partition(", ")[2]) == ("win12.gateway", "client 16: refused, for 0/x")
    finally:
        program.send_signal(signal.SIGTERM)
        _, rest = program.communicate(timeout=300)
    assert (program.returncode, rest) == (0, "")


def test_an_address_that_others_have_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "GATEWAY.toml"
    file.write_text(config("tcp://127.0.0.1:9", listen='"tcp://192.0.2.1:1"'))
    assert run(["gateway", str(file)]) == 1
    assert "CANNOT_LISTEN" in capsys.readouterr().err
