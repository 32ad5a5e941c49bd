"""What is known of a meter one is associated with: what was agreed, which objects it has, of which class and version."""

import contextlib
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeAlias

from win12_wire.errors import LocalError, MeterError
from win12_wire.frames.axdr import Data
from win12_wire.frames.initiate import ConformanceBit
from win12_wire.quirks import QUIRKS

from win12.application.client.answers import data_of
from win12.application.client.conversation import Conversation
from win12.application.client.exchange_events import Opened, Result
from win12.application.client.profile_reading import ProfileShape
from win12.application.client.references import plain_selection
from win12.application.values import declared, obis
from win12.application.values.objects import ASSOCIATION_LN, ObjectEntry, object_list
from win12.application.values.short_names import ASSOCIATION_SN, OBJECT_LIST, NameTable
from win12.application.values.short_names import object_list as short_object_list
from win12.application.values.time import STANDARD, TimeRules
from win12.application.values.units import ScalerUnit
from win12.security.counters import CounterStore

Value: TypeAlias = tuple[int, str, int]
"""Class, OBIS code, attribute."""
CURRENT_ASSOCIATION = "0.0.40.0.0.255"


class KnownMeter:
    """An open association and what it has told of the meter so far."""

    def __init__(self, conversation: Conversation, opened: Opened, rules: TimeRules = STANDARD) -> None:
        self._conversation = conversation
        self._opened = opened
        self._rules = rules
        self._scalers: dict[Value, ScalerUnit | None] = {}
        self._objects: list[ObjectEntry] | None = None
        self._names: NameTable | None = None
        self._classes: dict[str, int] = {}
        self._versions: dict[tuple[int, str], int] = {}
        self.profiles: dict[str, ProfileShape] = {}
        """What is known of profiles besides their rows, by OBIS code."""
        self.outlines: dict[str, Sequence[Result]] = {}
        """The same as it came, of profiles that were asked for along with something else and not read yet."""
        self.quirks: tuple[str, ...] = ()
        """What was asked for by name (spec/quirks.yaml)."""
        self.counters: CounterStore | str | Path | None = None
        """Where its invocation counters are, as `win12.open` was told: what else uses its keys must take them from there."""
        self.refused_ways: set[tuple[str, str]] = set()
        """Ways to ask for rows that the meter has refused, by OBIS code and name."""

    @property
    def title(self) -> bytes:
        """System title, 8 octets; empty when the association has none."""
        return self._opened.peer_title

    @property
    def conformance(self) -> int:
        """Services agreed, bits of spec/frames/initiate.ksy."""
        return self._opened.conformance

    @property
    def short_names(self) -> bool:
        """Whether objects are asked for by short names; it changes nothing in how they are named here."""
        return bool(self.conformance & ConformanceBit.read)

    @property
    def closed(self) -> bool:
        """Whether the association has ended."""
        return self._conversation.closed

    @property
    def of_host(self) -> bool:
        """Whether a broker or driver of this machine asks it for us: what fails is then a request, and no association."""
        return False

    @property
    def notifications(self) -> list[Any]:
        """What the meter sent on its own meanwhile, oldest first; the list is yours to empty."""
        return self._conversation.notifications

    @property
    def rules(self) -> TimeRules:
        """How it writes times."""
        return self._rules

    @property
    def opened(self) -> Opened:
        """What was agreed."""
        return self._opened

    @property
    def conversation(self) -> Conversation:
        """What carries the requests."""
        return self._conversation

    def deviations(self) -> list[str]:
        """What it does otherwise than the standard says or than it agreed, in words: asked for by name, or found out so far."""
        named = [f"{QUIRKS[name].title}: it {QUIRKS[name].does} (quirks={name})" for name in self.quirks]
        return named + [str(one) for one in self._conversation.experience.fallbacks]

    async def objects(self) -> list[ObjectEntry]:
        """The object list of this association (IEC 62056-6-2, 4.4.3); asked for once."""
        if self._objects is None:
            self._objects = await (self._short_objects() if self.short_names else self._logical_objects())
            self._classes.update({item.obis: item.class_id for item in self._objects})
            self._versions.update({(item.class_id, item.obis): item.version for item in self._objects})
        return self._objects

    async def close(self) -> None:
        """Release the association and close the connection; never raises for what the meter does."""
        await self._conversation.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        await self.close()

    async def get_data(self, class_id: int, code: str, attribute: int) -> Data:
        """One attribute as data. MeterError DATA_ACCESS."""
        (result,) = await self._conversation.get([plain_selection(class_id, code, attribute)])
        return data_of(result, code, attribute)

    async def _logical_objects(self) -> list[ObjectEntry]:
        attribute = declared.index(ASSOCIATION_LN, "object_list")
        data = await self.get_data(ASSOCIATION_LN, CURRENT_ASSOCIATION, attribute)
        return object_list(data, association_version(data))

    async def _short_objects(self) -> list[ObjectEntry]:
        return [ObjectEntry(one.class_id, one.version, one.obis) for one in short_object_list(await self._short_list())]

    async def _short_list(self) -> Data:
        return await self.get_data(ASSOCIATION_SN, CURRENT_ASSOCIATION, OBJECT_LIST)

    async def _is_another_class(self, code: str, guessed: int) -> bool:
        """Whether an object is not of the class that was guessed, as the object list tells where there is one."""
        with contextlib.suppress(MeterError, LocalError):
            await self.objects()
        return self._classes.get(code, guessed) != guessed

    async def _class_of(self, code: str) -> int:
        known = self._classes.get(code) or obis.usual_class(code)
        if known is None and self._objects is None:
            with contextlib.suppress(MeterError):
                await self.objects()
            known = self._classes.get(code)
        return known or 1


def association_version(data: Data) -> int:
    """The version of the association object, as its own list tells it."""
    rows = data.value if isinstance(data.value, Sequence) else ()
    versions = [row[1] for row in rows if isinstance(row, tuple) and len(row) > 1 and row[0] == ASSOCIATION_LN]
    return versions[0] if versions and isinstance(versions[0], int) else 1
