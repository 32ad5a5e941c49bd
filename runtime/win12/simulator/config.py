"""What a simulated meter is: its household, its clock, its security."""

from dataclasses import dataclass, field

from win12_wire import limits
from win12_wire.objects.enums import SecurityPolicyV1

from win12.application.association.settings import Authentication, Security
from win12.simulator.times import Convention
from win12.simulator.zone import Zone

_TAGGED = SecurityPolicyV1.AUTHENTICATED_REQUEST | SecurityPolicyV1.AUTHENTICATED_RESPONSE
_HIDDEN = SecurityPolicyV1.ENCRYPTED_REQUEST | SecurityPolicyV1.ENCRYPTED_RESPONSE
_POLICIES = {
    Security.NONE: SecurityPolicyV1(0),
    Security.AUTH: _TAGGED,
    Security.ENC: _HIDDEN,
    Security.AUTHENC: _TAGGED | _HIDDEN,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class MeterConfig:
    """One meter.

    `seed`: which household and serial number. `days`: how much of the load profile is kept. `peak`: kW of photovoltaics.
    `annual`: kWh per year, None by seed. `convention`: sign of the deviation. `compress`: null-data in profile buffers.
    `authentication`, `security` (the least protection accepted) and `suite` are the terms for clients 1 and 2; client 16, the
    public one, needs nothing. `weak`: weak mechanisms that may be asked for. `preestablished`: the associations of 1 and 2 are
    there without AARQ. `max_pdu`: octets of the largest APDU the meter takes; `general_blocks`: it offers general block transfer,
    and uses it with clients that do too.
    `image_block`: octets of a block of a firmware image, `image_takes`: seconds that verifying and activating one take, each.
    `family`: as which family of meters it appears, see `family`; empty: with all that the simulator can show.
    In seconds: `inactivity` until a silent connection is ended, `half_message` for a message to become whole, `patience` for a
    client to take what was sent to it.
    """

    seed: int = 1
    days: int = 40
    peak: float = 0.0
    annual: float | None = None
    zone: Zone = field(default_factory=Zone)
    convention: Convention = Convention.STANDARD
    compress: bool = False
    authentication: Authentication = Authentication.NONE
    security: Security = Security.NONE
    suite: int = 0
    weak: frozenset[Authentication] = frozenset()
    preestablished: bool = False
    max_pdu: int = 1024
    general_blocks: bool = False
    image_block: int = 512
    image_takes: float = 0.0
    family: str = ""
    inactivity: float = limits.T_INACTIVITY
    half_message: float = limits.T_HALF_MESSAGE
    patience: float = limits.T_RESPONSE

    @property
    def policy(self) -> SecurityPolicyV1:
        """security_policy as the Security setup object shows it."""
        return _POLICIES[self.security]
