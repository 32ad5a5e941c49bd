"""What a simulated meter is: its household, its clock, its security."""

from dataclasses import dataclass, field, replace

from win12_wire import limits
from win12_wire.objects.enums import SecurityPolicyV1

from win12.application.association.settings import Authentication, Referencing, Security, Signing
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
_SIGNED = SecurityPolicyV1.DIGITALLY_SIGNED_REQUEST | SecurityPolicyV1.DIGITALLY_SIGNED_RESPONSE


@dataclass(frozen=True, slots=True, kw_only=True)
class MeterConfig:
    """One meter.

    `seed`: which household and serial number. `days`: how much of the load profile is kept. `peak`: kW of photovoltaics.
    `annual`: kWh per year, None by seed. `convention`: sign of the deviation. `compress`: null-data in profile buffers.
    `authentication`, `security` (the least protection accepted) and `suite` are the terms for clients 1 and 2; client 16, the
    public one, needs nothing. `signing`: they must sign so, too, in general-ciphering. `weak`: weak mechanisms that may be asked
    for. `preestablished`: the associations of 1 and 2 are there without AARQ. `referencing`: how objects are named. `max_pdu`:
    octets of the largest APDU the meter takes; `general_blocks`: it offers general block transfer, and uses it with clients that
    do too. `withheld`: services that it does not offer, `feigned`: those that it offers and then refuses; labels of
    `conformance_bit` in spec/frames/initiate.ksy.
    `image_block`: octets of a block of a firmware image, `image_takes`: seconds that verifying and activating one take, each.
    `push_setup`: version of the class of the push set-up, 0 to 2.
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
    signing: Signing = Signing.NONE
    weak: frozenset[Authentication] = frozenset()
    preestablished: bool = False
    referencing: Referencing = Referencing.LN
    max_pdu: int = 1024
    general_blocks: bool = False
    withheld: frozenset[str] = frozenset()
    feigned: frozenset[str] = frozenset()
    image_block: int = 512
    image_takes: float = 0.0
    push_setup: int = 2
    family: str = ""
    inactivity: float = limits.T_INACTIVITY
    half_message: float = limits.T_HALF_MESSAGE
    patience: float = limits.T_RESPONSE

    @property
    def push_version(self) -> int:
        """The version there is: families have the first, and nobody told short names for the others."""
        return 0 if self.family or self.referencing is Referencing.SN else self.push_setup

    @property
    def policy(self) -> SecurityPolicyV1:
        """security_policy as the Security setup object shows it."""
        signed = SecurityPolicyV1(0) if self.signing is Signing.NONE else _SIGNED
        return _POLICIES[self.security] | signed


def with_policy(config: MeterConfig, policy: SecurityPolicyV1) -> MeterConfig | None:
    """`config` with another security policy; None for one that the meter does not have."""
    signing = config.signing if config.signing is not Signing.NONE else Signing.OUTSIDE
    choices = [replace(config, security=how, signing=where) for how in Security for where in (Signing.NONE, signing)]
    found = [choice for choice in choices if choice.policy == policy]
    return found[0] if found and (found[0].signing is Signing.NONE or found[0].security is not Security.NONE) else None
