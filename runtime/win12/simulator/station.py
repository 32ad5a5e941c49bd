"""A meter as its clients meet it: who may associate on which terms, with which keys and counters."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from win12.application.association import ServerAssociation
from win12.application.association.lockout import Lockout
from win12.application.association.settings import Authentication, Referencing, Security, ServerSettings
from win12.security.counters import CounterStore, MemoryCounters, counter_name
from win12.security.keys import Keys
from win12.simulator.certificates import Certificates
from win12.simulator.config import MeterConfig
from win12.simulator.family import FamilyClient, family
from win12.simulator.meter import Meter
from win12.simulator.session import MANAGEMENT_CLIENT, PUBLIC_CLIENT, READER_CLIENT, Role

CONFORMANCE = frozenset(
    {
        "general_protection",
        "priority_mgmt_supported",
        "block_transfer_with_get_or_read",
        "block_transfer_with_set_or_write",
        "block_transfer_with_action",
        "multiple_references",
        "data_notification",
        "access",
        "get",
        "set",
        "selective_access",
        "action",
    }
)
"""What the simulated meter can do: labels of `conformance_bit` in spec/frames/initiate.ksy."""

SHORT_CONFORMANCE = frozenset(
    {
        "general_protection",
        "block_transfer_with_get_or_read",
        "block_transfer_with_set_or_write",
        "multiple_references",
        "data_notification",
        "information_report",
        "parameterized_access",
        "read",
        "unconfirmed_write",
        "write",
    }
)
"""The same by short names."""

_PUBLIC_CONFORMANCE = frozenset({"priority_mgmt_supported", "block_transfer_with_get_or_read", "multiple_references", "get"})

_PUBLIC_SHORT = frozenset({"block_transfer_with_get_or_read", "multiple_references", "read"})


@dataclass(frozen=True, slots=True)
class Terms:
    """What a client address is to the meter and what is asked of it."""

    role: Role
    settings: ServerSettings
    keys: Keys


class Station:
    """A meter with its terms for each client address it knows: 16 public, 1 management, 2 reader; others get no answer."""

    def __init__(self, meter: Meter, keys: Keys, counters: CounterStore | None = None) -> None:
        self.meter = meter
        self.counters = counters if counters is not None else MemoryCounters()
        self.keys = _with_title(keys, meter.title)
        self.terms = terms(meter.config, self.keys)
        self.lockout = Lockout()
        self.client_title = keys.client_title
        self.epoch = 0
        """How often keys or policy were changed; associations from before are over."""
        meter.vault = self
        meter.last_client_counter = self._last_client_counter
        meter.certificates = Certificates(self.keys, meter.config.suite, meter.wall, self._renew)

    def check(self) -> None:
        """Refuse now what would fail with the first client: SecurityError for keys and certificates that do not fit the terms."""
        for one in self.terms.values():
            ServerAssociation(one.settings, one.keys, self.counters)

    def _renew(self, keys: Keys) -> None:
        """Other signing key or certificates: for the associations that begin from now on."""
        self.keys, self.terms = keys, terms(self.meter.config, keys)

    def renew(self, keys: Keys, config: MeterConfig, *, ends: bool) -> None:
        """From now on these keys and this configuration hold; `ends`: and associations from before do not.

        SecurityError when the keys do not do for the configuration; then nothing is changed.
        """
        renewed = terms(config, keys)
        for one in renewed.values():
            ServerAssociation(one.settings, one.keys, self.counters)
        self.keys, self.meter.config, self.terms = keys, config, renewed
        self.epoch += ends

    def _last_client_counter(self) -> int:
        """The counter accepted last from the client of the key file, or from the one that associated last; 0 when none was."""
        if not self.keys.ek or not self.client_title:
            return 0
        return max(self.counters.last_received(counter_name(self.keys.ek, self.client_title)), 0)


def terms(config: MeterConfig, keys: Keys) -> Mapping[int, Terms]:
    """The terms for each client address."""
    if config.family:
        return {one.client: _family_terms(config, one, keys) for one in family(config.family).clients}
    blocks = frozenset({"general_block_transfer"} if config.general_blocks else ())
    short = config.referencing is Referencing.SN
    public = ServerSettings(
        conformance=((_PUBLIC_SHORT if short else _PUBLIC_CONFORMANCE) | blocks) - config.withheld,
        max_pdu=config.max_pdu,
        inactivity=config.inactivity,
        referencing=config.referencing,
    )
    private = ServerSettings(
        authentication=config.authentication,
        security=config.security,
        suite=config.suite,
        conformance=((SHORT_CONFORMANCE if short else CONFORMANCE) | blocks) - config.withheld,
        max_pdu=config.max_pdu,
        inactivity=config.inactivity,
        preestablished=config.preestablished,
        weak=config.weak,
        signing=config.signing,
        referencing=config.referencing,
    )
    proven = config.authentication is not Authentication.NONE or config.security in (Security.AUTH, Security.AUTHENC)
    return {
        PUBLIC_CLIENT: Terms(Role.PUBLIC, public, Keys(server_title=keys.server_title)),
        MANAGEMENT_CLIENT: Terms(Role.MANAGER if proven else Role.READER, private, keys),
        READER_CLIENT: Terms(Role.READER, private, keys),
    }


def _family_terms(config: MeterConfig, one: FamilyClient, keys: Keys) -> Terms:
    """Those of a client of a family of meters."""
    public = one.role is Role.PUBLIC
    conformance = _PUBLIC_CONFORMANCE if public else CONFORMANCE
    settings = ServerSettings(
        authentication=one.authentication, security=one.security, suite=config.suite, conformance=conformance,
        max_pdu=config.max_pdu, inactivity=config.inactivity,
    )  # fmt: skip
    return Terms(one.role, settings, Keys(server_title=keys.server_title) if public else keys)


def _with_title(keys: Keys, title: bytes) -> Keys:
    return replace(keys, server_title=keys.server_title or title)
