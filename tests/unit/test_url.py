"""Meter URLs: everything in one line, nothing secret in it, and clear words for what is wrong."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from win12.physical.listen_url import parse_listen
from win12.physical.serial import SerialPort
from win12.physical.url import MeterUrl, parse_url
from win12_wire.errors import Code, UsageError


def test_the_shortest() -> None:
    assert parse_url("tcp://meter.example") == MeterUrl("wrapper", "meter.example")


def test_every_parameter() -> None:
    url = parse_url(
        "hdlc+tcp://[::1]:4061/?client=1&server=2&physical=17&address=4&auth=gmac&suite=2&security=auth"
        "&ciphering=dedicated&apdus=service&timeout=2.5&pdu=1024&max_info=2030&window=7"
    )
    assert url == MeterUrl(
        "hdlc", "::1", 4061, client=1, server=2, physical=17, address=4, auth="gmac", suite=2, security="auth",
        ciphering="dedicated", apdus="service", timeout=2.5, pdu=1024, max_info=2030, window=7,
    )  # fmt: skip
    assert (url.authenticated, url.encrypted) == (True, False)


def test_a_serial_line() -> None:
    url = parse_url("serial:///dev/serial/by-id/usb-1?client=1&physical=17&speed=300&framing=7E1")
    assert url == MeterUrl(
        "hdlc", "/dev/serial/by-id/usb-1", 0, client=1, physical=17, carrier="serial", speed=300, framing="7E1"
    )  # fmt: skip
    assert (url.line, url.peer) == (SerialPort("/dev/serial/by-id/usb-1", 300, "7E1"), "/dev/serial/by-id/usb-1")
    assert parse_url("serial:///dev/ttyS0").line == SerialPort("/dev/ttyS0", 9600, "8N1")


def test_where_a_meter_pushes_to() -> None:
    assert parse_listen("tcp://:4060") == ("tcp", "", 4060)
    assert parse_listen("tcp://[::1]:4060/") == ("tcp", "::1", 4060)
    assert parse_listen("serial:///dev/ttyS0?speed=2400&framing=8E1") == SerialPort("/dev/ttyS0", 2400, "8E1")
    for url in (
        "tcp://h", "udp://h", "quic://:1", "tcp://:1?speed=300", "tcp://u@h:1", "tcp://:x", "serial:///dev/x?client=1", "serial:///",
        "serial:///dev/x#y", "serial://h/dev/x", "serial:///dev/x?speed=9601", "serial:///dev/x?framing=9N1", "serial:///dev/x?key=1",
    ):  # fmt: skip
        with pytest.raises(UsageError) as error:
            parse_listen(url)
        assert error.value.code == Code.BAD_URL


def test_a_preestablished_association_has_no_authentication_and_no_key_of_its_own() -> None:
    assert parse_url("tcp://m?opening=preestablished&suite=1").opening == "preestablished"
    for query in ("auth=gmac", "auth=lls", "suite=1&ciphering=dedicated"):
        with pytest.raises(UsageError, match="opening=preestablished"):
            parse_url(f"tcp://m?opening=preestablished&{query}")


@pytest.mark.parametrize(
    ("query", "security"),
    [("", "none"), ("auth=lls", "none"), ("auth=gmac", "authenc"), ("suite=1", "authenc"), ("auth=gmac&security=none", "none")],
)
def test_protection_by_default(query: str, security: str) -> None:
    assert parse_url(f"tcp://m?{query}").security == security


@pytest.mark.parametrize(
    "url",
    [
        "", "meter", "http://m", "tcp://", "tcp://:4059", "tcp://m:99999", "tcp://m:x", "tcp://m/path", "tcp://m#x", "tcp://[::1",
        "tcp://m?client", "tcp://m?client=0", "tcp://m?client=65536", "tcp://m?client=-1", "tcp://m?client=1&client=2",
        "tcp://m?client=\u0661", "tcp://m?unknown=1", "tcp://m?suite=3", "tcp://m?auth=high", "tcp://m?timeout=0",
        "tcp://m?timeout=nan", "tcp://m?timeout=x", "tcp://m?physical=1", "tcp://m?ciphering=dedicated", "tcp://m?pdu=11",
        "hdlc+tcp://m?client=128", "hdlc+tcp://m?server=16384", "hdlc+tcp://m?window=8", "hdlc+tcp://m?max_info=31",
        "tcp://m?" + "client=1&" * 40, "tcp://m?speed=9600", "hdlc+tcp://m?framing=8N1", "serial://m", "serial://",
        "serial:///dev/x?client=128", "serial:///dev/x?speed=1", "serial:///dev/x?framing=8", "serial:///dev/x#y",
    ],
)  # fmt: skip
def test_what_is_wrong_is_said(url: str) -> None:
    with pytest.raises(UsageError) as error:
        parse_url(url)
    assert error.value.code == Code.BAD_URL
    assert error.value.detail


@pytest.mark.parametrize(
    "url", ["tcp://user:geheim@m", "tcp://m?ek=geheim", "tcp://m?PASSWORD=geheim", "tcp://m?key=geheim", "tcp://m?secret=geheim"]
)
def test_secrets_are_refused_and_not_repeated(url: str) -> None:
    with pytest.raises(UsageError) as error:
        parse_url(url)
    assert "geheim" not in str(error.value)


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    for url in (text, "tcp://" + text, "tcp://m?" + text, "serial://" + text):
        with contextlib.suppress(UsageError):
            assert parse_url(url).host
