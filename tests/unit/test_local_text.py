"""The text of meters, and the URLs of IEC 62056-21."""

from decimal import Decimal

import pytest
from win12.application.values.local_text import LocalReading, is_error, read_text, reduced
from win12.physical.local_url import is_local, parse_local
from win12.physical.serial import SerialPort
from win12.physical.url import parse_url
from win12_wire.errors import Code, UsageError

READOUT = b"""F.F(00)\r\n0.0.0(00123456)\r\n0.9.1(075959)\r\n1.8.0(0012345.678*kWh)\r\n1.8.1*03(000.10*kWh)\r
1.6.1(03.42*kW)(2601311845)\r\n1-0:2.8.0*255(-1.5*kWh)2.8.1(7*kWh)\r\nC.1.1(  AB 12 )\r\n!\r\n9.9.9(after)\r\n"""


def test_a_readout() -> None:
    found = read_text(READOUT)
    assert found.refused == []
    assert found.readings == [
        LocalReading("F.F", "0.0.97.97.0.255", "00", "00"),
        LocalReading("0.0.0", "1.0.0.0.0.255", "00123456", "00123456"),
        LocalReading("0.9.1", "1.0.0.9.1.255", "075959", "075959"),
        LocalReading("1.8.0", "1.0.1.8.0.255", "0012345.678", Decimal("12345.678"), "kWh"),
        LocalReading("1.8.1*03", "1.0.1.8.1.3", "000.10", Decimal("0.10"), "kWh"),
        LocalReading("1.6.1", "1.0.1.6.1.255", "03.42", Decimal("3.42"), "kW"),
        LocalReading("1.6.1", "1.0.1.6.1.255", "2601311845", "2601311845"),
        LocalReading("1-0:2.8.0*255", "1.0.2.8.0.255", "-1.5", Decimal("-1.5"), "kWh"),
        LocalReading("2.8.1", "1.0.2.8.1.255", "7", Decimal(7), "kWh"),
        LocalReading("C.1.1", "0.0.96.1.1.255", "AB 12", "AB 12"),
    ]


@pytest.mark.parametrize(
    ("line", "offset"),
    [
        (b"1.8.0", 0),
        (b"1.8.0(1", 0),
        (b"1.8.0 1)", 0),
        (b"1.8.0(1))", 8),
        (b"1.8.0(1)x", 8),
        (b"1.8.0(1*kWh*2)", 0),
        (b"1.8.0((1)", 0),
    ],
)
def test_a_line_that_is_none_is_told_with_its_place(line: bytes, offset: int) -> None:
    before = b"0.0.0(7)\r\n"
    found = read_text(before + line + b"\r\n2.8.0(1)\r\n!\r\n")
    assert [(one.code, one.offset, one.field) for one in found.refused] == [(Code.BAD_VALUE, len(before) + offset, "data_line")]
    assert [one.code for one in found.readings] == ["0.0.0", "2.8.0"], "the others are read all the same"


def test_what_is_no_number_and_no_character() -> None:
    (one, other, long) = read_text(b"1.8.0(12.3.4*kWh)\r\n1.8.1(\x1b[2J\xff)\r\n1.8.2(" + b"9" * 40 + b"*kWh)\r\n").readings
    assert one.value == "12.3.4"
    assert other.text == "\x1b[2J\\xff"
    assert long.value == "9" * 40


@pytest.mark.parametrize(
    ("code", "obis"),
    [
        ("1.8.0", "1.0.1.8.0.255"),
        ("1-1:1.8.0", "1.1.1.8.0.255"),
        ("L.1.0*126", "0.0.98.1.0.126"),
        ("P.01", "0.0.99.1.0.255"),
        ("x", ""),
        ("999.8.0", ""),
        ("1.8", "1.0.1.8.0.255"),
    ],
)
def test_codes(code: str, obis: str) -> None:
    assert reduced(code) == obis


def test_errors_of_meters() -> None:
    assert is_error(b"(ER01)")
    assert not is_error(b"1.8.0(ER01)")


def test_urls() -> None:
    url = parse_local("iec21:///dev/ttyUSB0?device=12345678&speed=2400&wake=yes")
    assert (url.path, url.mode, url.device, url.speed, url.wake) == ("/dev/ttyUSB0", "auto", b"12345678", 2400, True)
    assert url.line == SerialPort("/dev/ttyUSB0", 300, "7E1")
    assert parse_local("iec21:///dev/ttyUSB0?mode=push").line == SerialPort("/dev/ttyUSB0", 2400, "7E1")
    assert parse_local("iec21+rfc2217://h:1?mode=push&speed=9600").line == SerialPort("rfc2217://h:1", 9600, "7E1")
    assert is_local("IEC21:///dev/x")
    assert not is_local("serial:///dev/x")
    start = parse_url("serial:///dev/ttyUSB0?start=mode-e&speed=19200&device=7")
    assert start.line == SerialPort("/dev/ttyUSB0", 300, "7E1")
    assert parse_url("rfc2217://[::1]:2217").line == SerialPort("rfc2217://[::1]:2217", 9600, "8N1")


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("iec21://host/dev", "named as in"),
        ("iec21:///", "named as in"),
        ("iec21+rfc2217://host", "rfc2217://HOST:PORT"),
        ("iec21+rfc2217://host:70000", "Port out of range"),
        ("iec21:///dev/x?mode=c", "not one of auto, programming, push"),
        ("iec21:///dev/x?speed=1", "speed=1"),
        ("iec21:///dev/x?device=a/b", "device=a/b"),
        ("iec21:///dev/x?device=" + "1" * 33, "32 characters"),
        ("iec21:///dev/x?password=1", "--keys or WIN12_PASSWORD"),
        ("iec21:///dev/x?client=1", "unknown parameter 'client'"),
        ("iec21:///dev/x?wake=no&wake=no", "twice"),
    ],
)
def test_bad_urls(url: str, says: str) -> None:
    with pytest.raises(UsageError, match=says.replace("(", r"\(")) as caught:
        parse_local(url)
    assert caught.value.code == Code.BAD_URL


@pytest.mark.parametrize("url", ["tcp://h?start=mode-e", "serial:///dev/x?device=1", "rfc2217://h?client=1", "serial:///dev/x?start=c"])
def test_bad_urls_of_meters_behind_a_sign_on(url: str) -> None:
    with pytest.raises(UsageError):
        parse_url(url)
