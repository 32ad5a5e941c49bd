"""A firmware of 1 MiB over HDLC, on a line that loses 5 % of all frames, damages others, and is cut ten times.

Meter and client are as everybody uses them, over real sockets, the meter in a process of its own. Where the line is cut is told
by blocks, so it is the same however busy the machine is.
"""

import random
from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import win12
from line import Weather
from proxy import Proxy, simulated
from win12.security.counters import MemoryCounters
from win12.simulator.image_store import sealed
from win12_wire import limits

SIZE = 1 << 20
BLOCK = 1900
BLOCKS = -(-SIZE // BLOCK)
CUTS = {BLOCKS * part // 11 for part in range(1, 11)}
WEATHER = Weather(lost=0.05, doubled=0.01, damaged=0.01, delay=0.0005, jitter=0.0005)


@pytest.mark.slow
async def test_a_mebibyte_over_a_line_that_loses_and_is_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "T_HDLC_RESPONSE", 0.1)
    monkeypatch.setattr(limits, "T_HDLC_GAP", 0.03)
    image, keys, steps = sealed(random.Random(1).randbytes(SIZE - 32)), tmp_path / "keys.toml", Counter[str]()
    left = set(CUTS)
    arguments = ("--link", "hdlc", "--auth", "gmac", "--days", "1", "--pdu", "2000", "--image-block", str(BLOCK))
    async with simulated(keys, 1, *arguments) as (told,):
        url = urlsplit(told)
        assert url.port is not None
        async with Proxy("127.0.0.1", url.port, WEATHER, random.Random(7)) as proxy:

            def tell(progress: win12.ImageProgress) -> None:
                steps[progress.step] += 1
                if progress.step == "transferring" and progress.block in left:
                    left.remove(progress.block)
                    proxy.cut()

            there = f"hdlc+tcp://127.0.0.1:{proxy.port}?{url.query}&timeout=20&max_info=2030"
            options = win12.ImageOptions(pause=0.01)
            running = await win12.update_firmware(
                there, image, b"FW-2.7", options, keys=keys, counters=MemoryCounters(), tell=tell
            )  # fmt: skip
    assert running is not None
    assert running.raw == b"FW-2.7"
    assert not left
    assert steps["initiating"] == 1, "it went on and did not begin anew"
    assert steps["reconnecting"] >= len(CUTS)
    assert BLOCKS <= steps["transferring"] <= BLOCKS + 2 * steps["reconnecting"], "only what was under way is sent again"
    assert proxy.line.counts["lost"] > BLOCKS * 2 * 0.05 / 2
