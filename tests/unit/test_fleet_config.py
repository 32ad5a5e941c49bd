"""FLEET.toml: what it means, and that every mistake is named with its place."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from win12.documents import locate
from win12.fleet import load_fleet, parse_fleet, parse_when
from win12_wire.errors import Code, UsageError

NOW = datetime(2026, 11, 22, 12, 0, 0, 5, tzinfo=UTC)
GOOD = """
[defaults]
key_file = "keys.toml"
registers = ["1.0.1.8.0.255", "1-0:2.8.0", "1-0:1.6.0:5"]
profiles = ["1.0.99.1.0.255"]
since = "2d"
concurrency = 7

[[meter]]
name = "a"
url = "tcp://localhost:4059?client=1&auth=gmac&suite=2"

[[meter]]
name = "b"
url = "hdlc+tcp://localhost"
registers = []
since = 2026-01-31
keys = "shared"
retries = 0
deadline = 2.5
"""


def test_defaults_reach_every_meter_and_give_way() -> None:
    fleet = parse_fleet(GOOD, Path("/etc/fleet.toml"), NOW)
    a, b = fleet.meters
    assert fleet.concurrency == 7
    assert (a.registers, a.profiles) == (
        ("1.0.1.8.0.255", "1.0.2.8.0.255", "1.0.1.6.0.255:5"),
        ("1.0.99.1.0.255",),
    )
    assert (a.key_file, a.keys, a.since) == (Path("/etc/keys.toml"), None, datetime(2026, 11, 20, 12, tzinfo=UTC))
    assert (b.registers, b.keys, b.retries, b.deadline, b.since) == ((), "shared", 0, 2.5, datetime(2026, 1, 31))


METER = '[[meter]]\nname = "a"\nurl = "tcp://localhost"\n'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "f.toml:1:1: no [[meter]] in the file: add one with name and url"),
        ("meter = []", "f.toml:1:1: [] is not tables [[meter]], at least one"),
        ("[[meter]]\nname = 3", 'f.toml:1:1: "url" is missing'),
        (METER + "  retries = -1", "f.toml:4:3: -1 is not a number from 0 to 100"),
        (METER + 'registerz = ["1.0.1.8.0.255"]', 'f.toml:4:1: unknown key "registerz"; did you mean "registers"?'),
        (METER + 'registers = [\n"1.8"]', "f.toml:4:1: '1.8' is not an OBIS code; write 1.0.1.8.0.255, 1-0:1.8.0 or 1.8.0"),
        (METER + 'since = "yesterday"', 'f.toml:4:1: "yesterday" is not a time such as 2026-01-31'),
        (METER + 'since = "2026-02-30"', 'f.toml:4:1: "2026-02-30" is no time: write'),
        (METER + 'since = "9999999999d"', 'f.toml:4:1: "9999999999d" is no time'),
        ('[[meter]]\nname = "a"\nurl = "ftp://x"', "f.toml:3:1: scheme 'ftp' is not one of"),
        (METER + METER, 'f.toml:5:1: "a" is the name of another meter above'),
        ("[defaults]\nconcurrency = 0\n" + METER, "f.toml:2:1: 0 is not a number from 1 to 100000"),
        ("[default]\n" + METER, 'f.toml:1:1: unknown key "default"; did you mean "defaults"?'),
        (METER + "x", "f.toml: Expected '=' after a key"),
    ],
)
def test_mistakes_are_located(text: str, said: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse_fleet(text, Path("f.toml"))
    assert caught.value.code == Code.BAD_CONFIG
    assert caught.value.detail.startswith(said)


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="No such file"):
        load_fleet(tmp_path / "none.toml")
    (tmp_path / "latin.toml").write_bytes(b"# caf\xe9")
    with pytest.raises(UsageError, match="not UTF-8 at offset 5"):
        load_fleet(tmp_path / "latin.toml")


def test_a_line_ends_as_toml_says(tmp_path: Path) -> None:
    """LF or CR LF; a CR alone is no end of a line, though Python reads it as one."""
    (tmp_path / "fleet.toml").write_bytes(METER.replace("\n", "\r\n").encode())
    assert len(load_fleet(tmp_path / "fleet.toml").meters) == 1
    (tmp_path / "fleet.toml").write_bytes(METER.replace("\n", "\r").encode())
    with pytest.raises(UsageError, match=r"fleet\.toml: "):
        load_fleet(tmp_path / "fleet.toml")


def test_a_key_file_may_be_anywhere(tmp_path: Path) -> None:
    (tmp_path / "fleet.toml").write_text(METER + f'key_file = "{tmp_path}/k/keys.toml"')
    assert load_fleet(tmp_path / "fleet.toml").meters[0].key_file == tmp_path / "k" / "keys.toml"


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("90m", NOW.replace(microsecond=0) - timedelta(minutes=90)),
        ("4w", NOW.replace(microsecond=0) - timedelta(weeks=4)),
        ("2026-01-31", datetime(2026, 1, 31)),
        ("2026-01-31 12:30", datetime(2026, 1, 31, 12, 30)),
        ("2026-01-31T12:00:00Z", datetime(2026, 1, 31, 12, tzinfo=UTC)),
    ],
)
def test_times(text: str, when: datetime) -> None:
    found = parse_when(text, NOW)
    assert (found, found.tzinfo is None) == (when, when.tzinfo is None)


@pytest.mark.parametrize("text", ["", "now", "3y", "-1d", "2026-13-01", "99999999999w"])
def test_no_times(text: str) -> None:
    with pytest.raises(UsageError, match="is no time"):
        parse_when(text)


def test_places_in_a_file() -> None:
    assert locate(GOOD, ("meter", 1, "since")) == (17, 1)
    assert locate(GOOD, ("meter", 0, "since")) == (9, 1)
    assert locate(GOOD, ("defaults", "registers", 1)) == (4, 1)
    assert locate(GOOD, ("nowhere",)) == (1, 1)
