"""Families of meters: each as its file declares it, read or heard by our own client; and files that are none."""

import json
from itertools import pairwise
from pathlib import Path

import pytest
import win12
from simulator_help import NOW, meter
from test_simulator_push import hear
from win12.cli.main import run
from win12.security.counters import MemoryCounters
from win12.security.keys import Keys
from win12.simulator import family_objects
from win12.simulator.catalogue import catalogue
from win12.simulator.config import MeterConfig
from win12.simulator.family import Family, family, names, parsed
from win12.simulator.image_store import sealed
from win12.simulator.meter import Meter
from win12.simulator.push import Framing, body, framed, notification, protected
from win12.simulator.server import serve_meters
from win12.simulator.station import Station
from win12_wire.errors import Code, LinkError, SecurityError, UsageError, Win12Error
from win12_wire.frames.notification import DataNotification

KEYS = Keys(ek=bytes(range(16)), ak=bytes(range(0xD0, 0xE0)), client_title=b"CLI00001")
CORPUS = Path(__file__).parents[3] / "shared" / "corpus" / "dlms_push.json"
ASKED = ("dsmr", "g3", "idis")


def station(kind: Family) -> Station:
    config = MeterConfig(
        family=kind.name, days=2, authentication=kind.authentication, security=kind.security, suite=kind.suite, max_pdu=kind.pdu,
        image_block=kind.image_block,
    )  # fmt: skip
    return Station(Meter(config, wall=lambda: NOW), KEYS)


def test_there_are_these() -> None:
    assert names() == ["dsmr", "g3", "idis", "norway-han"]


@pytest.mark.parametrize("name", ASKED)
async def test_all_that_a_family_has_can_be_read(name: str) -> None:
    served = station(family(name))
    async with (
        await serve_meters([served]) as simulator,
        win12.open(
            f"tcp://127.0.0.1:{simulator.ports[0]}?client=1&auth=gmac", keys=KEYS, counters=MemoryCounters()
        ) as there,
    ):
        listed = {one.obis: one for one in await there.objects()}
        assert len(listed) == len(served.meter.objects)
        secret = {("0.0.40.0.0.255", 7)}
        for code, entry in listed.items():
            asked = [f"{code}:{number}" for number in entry.attributes if (code, number) not in secret]
            for found in await there.read_each(asked):
                assert not isinstance(found, Win12Error), (code, found)
                assert not list(found.member.notes()), (code, found.attribute, list(found.member.notes()))
        rows = [row async for row in there.profile("1.0.99.1.0.255", last=3)]
        moments = [row.time.timestamp() for row in rows if row.time]
        assert [row["1.0.1.8.0.255"] for row in rows] == [served.meter.energy(moment)[0] for moment in moments]
        assert {later - earlier for earlier, later in pairwise(moments)} == {3600 if name == "g3" else 900}


@pytest.mark.parametrize("name", ASKED)
async def test_its_terms_hold(name: str) -> None:
    async with await serve_meters([station(family(name))]) as simulator:
        url = f"tcp://127.0.0.1:{simulator.ports[0]}"
        async with win12.open(f"{url}?client=16") as public:
            assert {one.obis for one in await public.objects()} == {
                "0.0.42.0.0.255", "0.0.43.1.0.255", "0.0.1.0.0.255", "0.0.40.0.0.255",
            }  # fmt: skip
        with pytest.raises((SecurityError, Win12Error)) as caught:
            await win12.open(f"{url}?client=1").start()
        assert caught.value.code in (Code.ASSOCIATION_REJECTED, Code.DOWNGRADE, Code.SERVICE_ERROR, Code.EXCEPTION)
        with pytest.raises(LinkError):
            await win12.open(f"{url}?client=2&timeout=0.2").start()


async def test_a_family_takes_a_firmware_in_its_blocks() -> None:
    kind = family("g3")
    async with (
        await serve_meters([station(kind)]) as simulator,
        win12.open(
            f"tcp://127.0.0.1:{simulator.ports[0]}?client=1&auth=gmac", keys=KEYS, counters=MemoryCounters()
        ) as there,
    ):
        told: list[win12.ImageProgress] = []
        await there.transfer_image(sealed(bytes(1000)), b"FW", tell=told.append)
        assert told[-1].blocks == -(-1032 // kind.image_block)


@pytest.mark.parametrize("name", ["dsmr", "g3", "idis", "norway-han"])
def test_what_it_pushes_is_understood(name: str) -> None:
    kind = family(name)
    assert kind.push is not None
    served = station(kind)
    apdu = notification(served, 7, NOW)
    octets = framed(protected(served, apdu) if kind.push.ciphered else apdu, Framing(kind.push.framing), kind.push.client)
    [heard] = hear(octets)
    assert heard.decoded.error is None or not kind.push.ciphered
    found = [reading.obis for reading in heard.decoded.readings]
    assert set(kind.push.objects) <= set(found)


@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus is not here")
def test_the_norwegian_push_is_as_a_real_meter_has_it() -> None:
    """Names, order and types of list 2 of an Aidon meter; the values are others."""
    [case] = [one for one in json.loads(CORPUS.read_text()) if one["id"] == "amshan-aidon-no_list_2"]
    real = DataNotification.decode(bytes.fromhex(case["hex"])[3:]).data
    ours = body(station(family("norway-han")), NOW)
    assert [entry[0] for entry in ours.value] == [entry[0] for entry in real.value]
    assert ours.shape == real.shape
    assert [entry[2] for entry in ours.value if len(entry) == 3] == [entry[2] for entry in real.value if len(entry) == 3]


async def test_a_meter_that_only_pushes_answers_nobody() -> None:
    async with await serve_meters([station(family("norway-han"))], link="hdlc") as simulator:
        with pytest.raises(LinkError):
            await win12.open(f"hdlc+tcp://127.0.0.1:{simulator.ports[0]}?client=1&timeout=0.2").start()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("about = 1", "x.toml.about: 1 is no str"),
        ("", "x.toml.about: is missing"),
        ("about = 'x'\nname = ", "x.toml: Invalid value"),
        ("about = 'x'\ncolour = 1", "x.toml.colour: there is no such key"),
        ("about = 'x'\nsuite = true", "x.toml.suite: True is no int"),
        ("about = 'x'\nobjects = [1]", "x.toml.objects: is no list of texts"),
        ("about = 'x'\n[[clients]]\nclient = 1\nrole = 'king'", "x.toml.clients[0].role: 'king' is none of"),
        ("about = 'x'\n[[data]]\nvalue = 1", "x.toml.data[0].obis: is missing"),
        ("about = 'x'\npush = 3", "x.toml.push: is no table"),
    ],
)
def test_files_that_are_none(text: str, said: str) -> None:
    with pytest.raises(UsageError) as caught:
        parsed(text, "x.toml", "x")
    assert caught.value.detail.startswith(said)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("objects = ['1.0.99.99.99.255']", "x.toml.objects[0]: the simulator has no object"),
        ("objects = ['one']", "x.toml.objects[0]: "),
        ("[[data]]\nobis = '0.0.1.1.1.255'\nshows = 'colour'", "x.toml.data[0]: 'colour'"),
        ("[[data]]\nobis = '0.0.1.1.1.255'\ntype = 'float33'", "x.toml.data[0]: "),
        ("[[registers]]\nobis = '1.0.1.8.0.255'\nlike = '1.0.9.9.9.255'\ntype = 'long'\nscaler = 0", "x.toml.registers[0]: the"),
        ("[[profiles]]\nobis = '1.0.99.1.0.255'\nevery = 'year'\ncolumns = []", "x.toml.profiles[0]: 'year'"),
        ("[[others]]\nclass_id = 90\nversion = 1\nobis = '0.0.29.0.0.255'\n[others.attributes]", "x.toml.others[0]: "),
    ],
)  # fmt: skip
def test_objects_that_cannot_be_made(more: str, said: str) -> None:
    with pytest.raises(UsageError) as caught:
        family_objects.objects(parsed(f"about = 'x'\n{more}", "x.toml", "x"), catalogue())
    assert caught.value.detail.startswith(said)


def test_a_profile_is_chosen_by_its_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["simulate", "--profile", "martian"]) == 2
    assert "no family of meters is called 'martian': there are dsmr, g3, idis, norway-han" in capsys.readouterr().err
    assert run(["simulate", "--profile", "idis", "--auth", "lls"]) == 2
    assert "the profile idis says what it is" in capsys.readouterr().err
    assert run(["simulate", "--profile", "norway-han"]) == 2
    assert "only push: say where" in capsys.readouterr().err


def test_meters_of_a_family_share_their_objects() -> None:
    one, other = meter(family="idis"), meter(family="idis", seed=2)
    assert one.objects is other.objects
    assert one.objects is not meter().objects


