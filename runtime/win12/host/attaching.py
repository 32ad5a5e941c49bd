"""A meter attached to the kernel module: its device is given a policy, settings and keys, and its counter outlives it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass

from win12_wire.errors import SecurityError
from win12_wire.frames.device_abi import ControlCode, DeviceCounter, DeviceKeys, DeviceSettings
from win12_wire.frames.policy import Policy

from win12.physical.discipline import DisciplinedLine
from win12.physical.smartmeter import READ_MAX, DeviceFile
from win12.security.counters import CounterStore, counter_name
from win12.security.held import octets_of
from win12.security.keys import Keys

from .refusals import of_number


@dataclass(frozen=True, slots=True)
class Attachment:
    """What a device is told. `keys`: EK, the meter's title and, where messages are authenticated, AK; None for none."""

    settings: DeviceSettings
    policy: Policy
    keys: Keys | None = None


class AttachedMeter:
    """The device of a line that is held. Errors: LinkError, AccessDenied of the controls, SecurityError KEY_MISSING."""

    def __init__(self, line: DisciplinedLine, wanted: Attachment, counters: CounterStore) -> None:
        self._wanted, self._counters = wanted, counters
        self.path = f"/dev/smartmeter{line.number}"
        self._device = DeviceFile(self.path)
        try:
            self._control(ControlCode.policy, wanted.policy.encode())
            self._control(ControlCode.attach, wanted.settings.encode())
            if wanted.keys is not None:
                self._control(ControlCode.keys, self._keys(wanted.keys).encode())
        except BaseException:
            self._device.close()
            raise

    def keep(self) -> None:
        """Make durable which counters were taken, so that nothing older is taken after the next start."""
        keys = self._wanted.keys
        if keys is None:
            return
        counter = DeviceCounter.decode(self._control(ControlCode.counter, room=READ_MAX)).counter
        name = counter_name(keys.ek, keys.server_title)
        if counter > max(self._counters.last_received(name), 0):
            with suppress(SecurityError):  # another process has kept a greater one meanwhile
                self._counters.accept(name, counter)

    def close(self) -> None:
        """Keep the counter, and close the device; it goes with its line."""
        try:
            self.keep()
        finally:
            self._device.close()

    def _keys(self, keys: Keys) -> DeviceKeys:
        keys.require("ek", "server_title")
        last = max(self._counters.last_received(counter_name(keys.ek, keys.server_title)), 0)
        return DeviceKeys(title=keys.server_title, counter=last, encryption=octets_of(keys.ek, "ek"), authentication=keys.ak)

    def _control(self, code: int, octets: bytes = b"", room: int = 0) -> bytes:
        try:
            return self._device.control(code, octets, room)
        except OSError as error:
            raise of_number(error, self.path) from None
