"""win12 reads smart meters (DLMS/COSEM, IEC 62056), securely and many at once.

    async with win12.open("tcp://meter:4059?client=1&auth=gmac&suite=2", keys="keys.toml") as meter:
        print(await meter.read("1.0.1.8.0.255"))
        async for row in meter.profile("1.0.99.1.0.255", last=96):
            print(row.time, row["1.0.1.8.0.255"])

    async with win12.open("broker:meter-7") as meter:          # or "device:0": shared with other programs of this host
        async for record in meter.records():
            print(record.reading)

`win12.connect` is the same without `await`; `win12.share` gives several tasks one meter by turns. Errors are in
`win12_wire.errors`, and here under the same names.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from win12_wire.errors import (
    AccessDenied,
    LinkError,
    LocalError,
    MeterError,
    RemoteError,
    SecurityError,
    SessionError,
    StoreError,
    UsageError,
    Win12Error,
    WireError,
)  # fmt: skip

if TYPE_CHECKING:
    from win12.application.client.blocking import BlockingMeter
    from win12.application.client.data_protection import DataProtection
    from win12.application.client.image_transfer import ImageOptions, ImageProgress
    from win12.application.client.meter import Meter
    from win12.application.client.profile_reading import ProfileRow
    from win12.application.client.security_setup import SecuritySetup
    from win12.application.client.shared import SharedMeter, share
    from win12.application.values.reading import Reading
    from win12.application.values.time import TimeRules
    from win12.host.blocking import BlockingHostMeter, connect
    from win12.host.firmware import update_firmware
    from win12.host.meter import HostMeter, Record
    from win12.host.opening import open  # noqa: A004
    from win12.physical.url import MeterUrl, parse_url
    from win12.security.counter_file import open_counters
    from win12.security.counters import CounterStore, MemoryCounters
    from win12.security.keys import Keys, load_keys

_PLACES = {
    "BlockingMeter": "application.client.blocking",
    "DataProtection": "application.client.data_protection",
    "update_firmware": "host.firmware",
    "ImageOptions": "application.client.image_transfer", "ImageProgress": "application.client.image_transfer",
    "Meter": "application.client.meter",
    "BlockingHostMeter": "host.blocking", "connect": "host.blocking",
    "HostMeter": "host.meter", "Record": "host.meter",
    "open": "host.opening",
    "ProfileRow": "application.client.profile_reading",
    "SecuritySetup": "application.client.security_setup",
    "SharedMeter": "application.client.shared", "share": "application.client.shared",
    "Reading": "application.values.reading",
    "TimeRules": "application.values.time",
    "MeterUrl": "physical.url", "parse_url": "physical.url",
    "open_counters": "security.counter_file",
    "CounterStore": "security.counters", "MemoryCounters": "security.counters",
    "Keys": "security.keys", "load_keys": "security.keys",
}  # fmt: skip

__all__ = [
    "AccessDenied", "BlockingHostMeter", "BlockingMeter", "CounterStore", "DataProtection", "HostMeter", "ImageOptions",
    "ImageProgress", "Keys", "LinkError", "LocalError",
    "MemoryCounters", "Meter", "MeterError", "MeterUrl", "ProfileRow", "Reading", "Record", "RemoteError", "SecurityError",
    "SecuritySetup", "SessionError", "SharedMeter", "StoreError", "TimeRules", "UsageError",
    "Win12Error", "WireError", "connect", "load_keys", "open", "open_counters", "parse_url", "share", "update_firmware",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    # Imported when first used: the decoder and the command line do not need cryptography or an event loop to start.
    place = _PLACES.get(name)
    if place is None:
        raise AttributeError(f"module 'win12' has no attribute {name!r}")
    found = getattr(import_module(f"win12.{place}"), name)
    globals()[name] = found
    return found
