"""Opening a meter: from a URL, keys and counters to an association."""

from dataclasses import replace
from pathlib import Path
from typing import Final

from win12_wire import limits
from win12_wire.errors import Code, UsageError
from win12_wire.frames.gateway import GatewayTag
from win12_wire.objects.enums import ClientSap

from win12.application.association import ClientAssociation
from win12.application.association.settings import (
    DEFAULT_CONFORMANCE,
    SHORT_CONFORMANCE,
    Authentication,
    ClientSettings,
    Referencing,
    Security,
    Signing,
)
from win12.application.client import quirks
from win12.application.client.answers import data_of
from win12.application.client.conversation import Conversation
from win12.application.client.exchange import Exchange
from win12.application.client.exchange_events import Opened
from win12.application.client.local_reading import start_hdlc
from win12.application.client.meter import Meter
from win12.application.client.references import VALUE, plain_selection
from win12.application.values.objects import DATA
from win12.application.values.time import STANDARD, TimeRules
from win12.datalink.hdlc_client import HdlcClientLink
from win12.network.datagrams import DatagramLink
from win12.network.gateway import GatewayLink, prefixed
from win12.network.wrapper import WrapperLink
from win12.physical.carrier import connect
from win12.physical.serial_stream import SerialStream
from win12.physical.url import MeterUrl, parse_url
from win12.security.counter_file import open_counters
from win12.security.counters import CounterStore, MemoryCounters, counter_name
from win12.security.keys import Keys, environment_keys, load_keys
from win12.security.message_keys import KeyUse
from win12.transport.link import Link

COUNTER_OBJECT = "0.0.43.1.0.255"
"""Where most meters tell the public client the last invocation counter of a client."""

KeySource = Keys | str | Path | None
CounterSource = CounterStore | str | Path | None


def open(  # noqa: A001
    url: str | MeterUrl,
    *,
    keys: KeySource = None,
    counters: CounterSource = None,
    ask_counter: bool = False,
    raise_counter: int | None = None,
    counter_object: str = COUNTER_OBJECT,
    rules: TimeRules = STANDARD,
) -> "Opening":
    """Associate with a meter: `async with win12.open(url, keys="keys.toml") as meter: ...`

    `url`: see `win12.physical.url`. `keys`: Keys, or a key file; without it the environment. `counters`: a store shared by
    everything that uses these keys, or its file; without it the file of this user.

    `ask_counter`: first ask the meter, unprotected, which invocation counter it expects, and move ours up to it, at most by
    COUNTER_JUMP_MAX: for a meter that other programs read too. `raise_counter`: first make this our next counter, on the word
    of whoever calls; a lower one changes nothing, and none is ever taken back. `rules`: how this meter writes times.

    UsageError BAD_URL, BAD_CONFIG; SecurityError when keys are missing or the meter is not what it should be; LinkError when it
    cannot be reached; RemoteError ASSOCIATION_REJECTED and others when it refuses.
    """
    return Opening(url, keys, counters, ask_counter=ask_counter, raise_counter=raise_counter,
                   counter_object=counter_object, rules=rules)  # fmt: skip


class Opening:
    """What `open` returns: `async with` associates and releases; `await opening.start()` gives a meter that you close."""

    def __init__(
        self, url: str | MeterUrl, keys: KeySource, counters: CounterSource, *,
        ask_counter: bool = False, raise_counter: int | None = None, counter_object: str = COUNTER_OBJECT,
        rules: TimeRules = STANDARD,
    ) -> None:  # fmt: skip
        self._url = parse_url(url) if isinstance(url, str) else url
        self._keys = _keys(keys)
        self._counters = counters
        self._ask_counter = ask_counter
        self._raise_counter = raise_counter
        self._counter_object = counter_object
        self._rules = rules
        self._meter: Meter | None = None

    async def start(self) -> Meter:
        """Associate. Raises as `open` says."""
        settings = settings_of(self._url)
        counters = counters_of(self._counters) if _is_keyed(settings) else MemoryCounters()
        if self._raise_counter is not None:
            self._raise(settings, counters, self._raise_counter)
        if self._ask_counter and _is_keyed(settings):
            await self._follow_counter(counters)
        conversation, opened = await _converse(self._url, settings, self._keys, counters)
        quirks.prepare(conversation.experience, self._url.quirks)
        meter = Meter(conversation, opened, quirks.time_rules(self._rules, self._url.quirks))
        meter.quirks, meter.counters = self._url.quirks, self._counters
        return meter

    async def __aenter__(self) -> Meter:
        self._meter = await self.start()
        return self._meter

    async def __aexit__(self, *_: object) -> None:
        if self._meter is not None:
            await self._meter.close()

    def _raise(self, settings: ClientSettings, counters: CounterStore, counter: int) -> None:
        """What a person says is followed, however far: but not to where the key would be used up."""
        if not _is_keyed(settings):
            raise UsageError(Code.BAD_CONFIG, "no counter to raise: the URL asks for no keys")
        if not 0 < counter < limits.COUNTER_MAX:
            raise UsageError(Code.BAD_CONFIG, f"the counter {counter} is not one of 1 to {limits.COUNTER_MAX - 1}")
        self._keys.require("ek", "client_title")
        counters.raise_to(counter_name(self._keys.ek, self._keys.client_title), counter)

    async def _follow_counter(self, counters: CounterStore) -> None:
        """What the public client is told may come from anybody: it raises our counter, by a bounded amount only."""
        public = replace(self._url, client=ClientSap.PUBLIC_CLIENT, auth="none", security="none", ciphering="global",
                         apdus="general", message_key="", signing="none")  # fmt: skip
        conversation, _ = await _converse(public, settings_of(public), Keys(), MemoryCounters())
        try:
            (result,) = await conversation.get([plain_selection(DATA, self._counter_object, VALUE)])
        finally:
            await conversation.close()
        value = data_of(result, self._counter_object, VALUE).value
        if isinstance(value, int) and 0 <= value < limits.COUNTER_MAX:
            counters.hint(counter_name(self._keys.ek, self._keys.client_title), value + 1)


async def _converse(url: MeterUrl, settings: ClientSettings, keys: Keys, counters: CounterStore) -> tuple[Conversation, Opened]:
    exchange = make_exchange(url, settings, keys, counters)
    carrier = await connect(url, min(limits.T_CONNECT, url.timeout))
    if url.start == "mode-e":
        assert isinstance(carrier, SerialStream)
        try:
            await start_hdlc(carrier, url)
        except BaseException:
            carrier.abort()
            raise
    conversation = Conversation(carrier, exchange, url.peer)
    return conversation, await conversation.open()


def make_exchange(url: MeterUrl, settings: ClientSettings, keys: Keys, counters: CounterStore) -> Exchange:
    """The sans-io dialogue for a URL. SecurityError when the keys do not fit."""
    # Over HDLC the end of the data link ends the association, and many meters know no other way.
    wrapper = url.link == "wrapper"
    window = limits.WINDOW_DEFAULT if wrapper else limits.WINDOW_HDLC
    release = wrapper or url.gateway is not None
    return Exchange(link_of(url), ClientAssociation(settings, keys, counters), release=release, window=window)


def link_of(url: MeterUrl) -> Link:
    """A fresh link as the URL says."""
    if url.gateway is not None:
        return GatewayLink(link_of(replace(url, gateway=None)), url.gateway, datagrams=url.carrier == "udp")
    if url.carrier == "udp":
        return DatagramLink(client=url.client, server=url.server)
    if url.link == "wrapper":
        return WrapperLink(client=url.client, server=url.server)
    return HdlcClientLink(
        client=url.client, server=url.server, physical=url.physical, octets=url.address,
        max_info=url.max_info, window=url.window, response=min(limits.T_HDLC_RESPONSE, url.timeout),
    )  # fmt: skip


_LISTED: Final = {Referencing.LN: DEFAULT_CONFORMANCE, Referencing.SN: SHORT_CONFORMANCE}
_PROPOSED: Final = {
    (how, general): bits | {"general_block_transfer"} if general else bits
    for how, bits in _LISTED.items()
    for general in (False, True)
}
"""Conformance bits to propose: the same sets for all meters of a fleet."""
_REQUIRED: Final = {Referencing.LN: frozenset({"get"}), Referencing.SN: frozenset({"read"})}


def settings_of(url: MeterUrl) -> ClientSettings:
    """The association that the URL asks for."""
    referencing = Referencing(url.referencing)
    return ClientSettings(
        conformance=_PROPOSED[referencing, url.blocks == "general"], required=_REQUIRED[referencing], referencing=referencing,
        authentication=Authentication(url.auth), security=Security(url.security), suite=url.suite,
        dedicated=url.ciphering == "dedicated", general=url.apdus == "general",
        max_pdu=_max_pdu(url), response_timeout=url.timeout,
        preestablished=url.opening == "preestablished",
        weak=frozenset({Authentication(url.weak)} if url.weak else ()),
        message_key=KeyUse(url.message_key) if url.message_key else None, signing=Signing(url.signing),
    )  # fmt: skip


def _max_pdu(url: MeterUrl) -> int:
    """Octets of an APDU that we take: it comes in one message, with the prefix of a gateway before it."""
    around = 0 if url.gateway is None else len(prefixed(GatewayTag.response, url.gateway, b""))
    most = limits.DATAGRAM_APDU_MAX if url.carrier == "udp" else limits.WRAPPER_APDU_MAX
    return min(url.pdu, most - around)


def _is_keyed(settings: ClientSettings) -> bool:
    return settings.security != Security.NONE or settings.authentication == Authentication.GMAC


def _keys(source: KeySource) -> Keys:
    if isinstance(source, Keys):
        return source
    return environment_keys() if source is None else load_keys(source)


_shared: dict[Path | None, CounterStore] = {}


def counters_of(source: CounterSource) -> CounterStore:
    """One store for each file in this process: opening it anew for every meter would skip counters each time."""
    if isinstance(source, CounterStore):
        return source
    path = None if source is None else Path(source).resolve()
    if path not in _shared:
        _shared[path] = open_counters(path)
    return _shared[path]
