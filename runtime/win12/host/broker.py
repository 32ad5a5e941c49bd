"""The broker: it owns the lines of its meters, and shares each meter between the processes of this machine.

Who a process is the kernel tells; what it may have, the policy; see `handle`. The broker can be killed at any moment: what it
confirmed to a meter is kept (`keep`), and a program goes on at the place that it was told last (`places`).
"""

from __future__ import annotations

import contextlib
import logging
from collections import Counter
from functools import partial
from types import TracebackType
from typing import Final, Self

from win12_wire.errors import Code, LinkError, UsageError
from win12_wire.frames.policy import Policy

from win12.application.client.opening import Opening
from win12.application.client.shared import SharedMeter
from win12.physical import tcp, udp
from win12.physical.carrier import serve
from win12.physical.serial import SerialPort
from win12.physical.serial_stream import KeptLine, SerialStream
from win12.physical.unix import Listening, UnixServer, UnixStream
from win12.security.access import Asker
from win12.security.counter_file import open_counters
from win12.security.keys import KeyFile, Keys

from .config import BrokerConfig, MeterEntry
from .connection import Connection
from .device import Device, Parts
from .keep import Keep
from .places import Places
from .rules import Peer, Rules, read_policy
from .turns import Turns

log: Final = logging.getLogger("win12.broker")
CONNECTIONS_MAX: Final = 4096
USER_MAX: Final = 256
"""connections of one user, so that no user can keep the others out"""


class Broker:
    """What BROKER.toml says, at work: `async with Broker(config, listening): ...` serves until it is left.

    `listening`: a bound socket of this machine. Raises as `prepare` says, and LinkError CANNOT_LISTEN.
    """

    def __init__(self, config: BrokerConfig, listening: Listening) -> None:
        self._config = config
        self._listening = listening
        self._rules = Rules(read_policy(config.policy))
        self._keys = _Keys(config)
        self._users = Counter[int]()
        self._stack = contextlib.AsyncExitStack()
        self.devices: dict[bytes, Device] = {}
        self.servers: dict[str, tcp.Server | udp.Server] = {}
        """ports where meters push to, by their names"""

    async def __aenter__(self) -> Self:
        try:
            await self._start()
        except BaseException:
            await self._stack.aclose()
            raise
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        await self._stack.aclose()

    def reload(self) -> None:
        """Read the policy again; it holds at once, for those who are connected too. UsageError leaves the old one in force."""
        self._rules.table = self._policy()

    def _policy(self) -> Policy:
        return read_policy(self._config.policy)

    async def _start(self) -> None:
        keep = Keep(self._config.state)
        self._stack.callback(keep.close)
        counters = open_counters(self._config.state / "counters")
        self._stack.callback(counters.close)
        parts = Parts(keep, Places(keep.secret()), counters, log.warning)
        for entry in self._config.meters:
            await self._add(entry, parts)
        for entry in self._config.meters:
            await self._listen(entry)
        server = UnixServer(self._connection, CONNECTIONS_MAX)
        await server.take(self._listening)
        self._stack.push_async_callback(server.close)

    async def _add(self, entry: MeterEntry, parts: Parts) -> None:
        keys, turns = self._keys.of(entry), None
        if entry.url is not None:
            turns = Turns(SharedMeter(Opening(entry.url, keys, parts.counters, ask_counter=entry.ask_counter)))
            self._stack.push_async_callback(turns.close)
        device = Device(entry, keys, parts, turns)
        self._stack.push_async_callback(device.close)
        self.devices[device.meter] = device

    async def _listen(self, entry: MeterEntry) -> None:
        device = self.devices[entry.name.encode()]
        if isinstance(entry.listen, SerialPort):
            self._stack.push_async_callback(KeptLine(entry.listen, partial(_line, device), device.line).close)
        elif entry.listen is not None:
            server = self.servers[entry.name] = await serve(entry.listen, device.connection)
            self._stack.push_async_callback(server.close)

    async def _connection(self, stream: UnixStream) -> None:
        who = stream.credentials()
        peer = Peer(who.process, who.user, who.group, Asker(user=who.user, groups=who.groups))
        connection = Connection(stream, peer, self._rules)
        if self._users[who.user] >= USER_MAX:
            log.warning("too many connections of uid=%d: pid=%d is refused", who.user, who.process)
            await connection.refuse()
            return
        self._users[who.user] += 1
        try:
            await connection.serve(self.devices)
        finally:
            self._users[who.user] -= 1
            self._users += Counter()  # without those who have none


async def _line(device: Device, stream: SerialStream) -> None:
    """What a serial line says. A fault of ours ends what was under way, and not the line."""
    try:
        await device.connection(stream)
    except LinkError:
        raise
    except Exception as error:
        log.error("the line of %s failed: %r", device.name, error)


def check(config: BrokerConfig) -> None:
    """Read the policy and the keys that a broker needs to start, and start nothing. Raises as `_Keys.of` and `read_policy`."""
    read_policy(config.policy)
    keys = _Keys(config)
    for entry in config.meters:
        keys.of(entry)


class _Keys:
    """The keys of the meters, from one file that is read once."""

    def __init__(self, config: BrokerConfig) -> None:
        self._config = config
        self._file = KeyFile(config.key_file) if config.key_file is not None else None

    def of(self, entry: MeterEntry) -> Keys:
        """SecurityError for keys that are missing or malformed; UsageError where nothing that is pushed could be taken."""
        keys = self._read(entry)
        if entry.listen is not None and entry.needs_protection and not (keys.ek and keys.server_title):
            raise UsageError(
                Code.BAD_CONFIG,
                f"{self._config.path}: {entry.name} pushes, and its ek and server_title are not there to prove it: "
                "name a key_file that has them, or say needs_protection = false",
            )
        return keys

    def _read(self, entry: MeterEntry) -> Keys:
        if self._file is None:
            if entry.keys is not None:
                raise UsageError(Code.BAD_CONFIG, f"{self._config.path}: {entry.name} names keys, but there is no key_file")
            return Keys()
        return self._file.keys(entry.keys or (entry.name if entry.name in self._file.names else None))


