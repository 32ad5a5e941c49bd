# Generated from spec/frames/policy.ksy. Do not edit: change the spec and run `win12 spec generate`.

"""Compiled access policy.

What `win12 acl compile` makes of a policy, and what drivers and broker decide by (spec/access.yaml says how). Names stand once:
rules speak of principals and meters as bits of a set, so that a decision compares numbers alone.
"""

from __future__ import annotations

from enum import IntEnum
from struct import Struct

from win12_wire.errors import Code, WireError
from win12_wire.frames._support import Frame, UNFIT, misfit, short, trailing, unfit

_S0 = Struct(">4sBHB")
_S1 = Struct(">H")
_S2 = Struct(">BB")
_S3 = Struct(">BQHQHHBBBBBBBBBBBBbbIIBHH")


class PrincipalKind(IntEnum):
    anyone = 0x0
    user = 0x1
    group = 0x2
    sid = 0x3
    restricted = 0x4
    certificate = 0x5


class PolicyEffect(IntEnum):
    deny = 0x0
    allow = 0x1


class PolicyRight(IntEnum):
    read = 0x1
    get = 0x2
    set = 0x4
    action = 0x8
    statistics = 0x10
    configure = 0x20


class Policy(Frame):
    """What `win12 acl compile` makes of a policy, and what drivers and broker decide by (spec/access.yaml says how). Names stand once:
    rules speak of principals and meters as bits of a set, so that a decision compares numbers alone.

    spec/frames/policy.ksy:1

    clock: minutes by which the clock of the rules is ahead of UTC, and 840 more
    """

    __slots__ = ("clock", "principals", "meters", "rules")

    def __init__(self, *, clock: int, principals: list[PolicyPrincipal], meters: list[PolicyMeter], rules: list[PolicyRule]) -> None:
        self.clock = clock
        self.principals = principals
        self.meters = meters
        self.rules = rules

    @classmethod
    def decode(cls, data: bytes) -> Policy:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_policy(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "policy")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_policy(out, self)
        except UNFIT as error:
            raise unfit(out, "policy", error) from None
        return bytes(out)


def read_policy(b: bytes, p: int, e: int) -> tuple[Policy, int]:
    if e - p < 8:
        raise short(p, e, ((4, "policy.magic"), (1, "policy.version"), (2, "policy.clock"), (1, "policy.principal_count"),))
    r0, version, clock, principal_count = _S0.unpack_from(b, p)
    if r0 != b'W12P':
        raise WireError(Code.BAD_CONSTANT, p, "policy.magic")
    if version != 0x1:
        raise misfit(p + 4, "policy.version", version)
    if clock > 1680:
        raise misfit(p + 5, "policy.clock", clock)
    if principal_count > 64:
        raise misfit(p + 7, "policy.principal_count", principal_count)
    p += 8
    if principal_count * 2 > e - p:
        raise WireError(Code.BAD_LENGTH, p, "policy.principals", f"{principal_count} items in {e - p} octets")
    principals = []
    for _ in range(principal_count):
        one_principals, p = read_policy_principal(b, p, e)
        principals.append(one_principals)
    if p >= e:
        raise short(p, e, ((1, "policy.meter_count"),))
    meter_count = b[p]
    if meter_count > 63:
        raise misfit(p, "policy.meter_count", meter_count)
    p += 1
    if meter_count > e - p:
        raise WireError(Code.BAD_LENGTH, p, "policy.meters", f"{meter_count} items in {e - p} octets")
    meters = []
    for _ in range(meter_count):
        one_meters, p = read_policy_meter(b, p, e)
        meters.append(one_meters)
    if e - p < 2:
        raise short(p, e, ((2, "policy.rule_count"),))
    rule_count, = _S1.unpack_from(b, p)
    if rule_count > 256:
        raise misfit(p, "policy.rule_count", rule_count)
    p += 2
    if rule_count * 50 > e - p:
        raise WireError(Code.BAD_LENGTH, p, "policy.rules", f"{rule_count} items in {e - p} octets")
    rules = []
    for _ in range(rule_count):
        one_rules, p = read_policy_rule(b, p, e)
        rules.append(one_rules)
    o = Policy.__new__(Policy)
    o.clock = clock
    o.principals = principals
    o.meters = meters
    o.rules = rules
    return o, p


def write_policy(out: bytearray, o: Policy) -> None:
    if o.clock > 1680:
        raise ValueError("clock is not allowed")
    if len(o.principals) > 64:
        raise ValueError("principals has a length that is not allowed")
    if len(o.meters) > 63:
        raise ValueError("meters has a length that is not allowed")
    if len(o.rules) > 256:
        raise ValueError("rules has a length that is not allowed")
    out += _S0.pack(b'W12P', 0x1, o.clock, len(o.principals))
    for one_principals in o.principals:
        write_policy_principal(out, one_principals)
    out.append(len(o.meters))
    for one_meters in o.meters:
        write_policy_meter(out, one_meters)
    out += _S1.pack(len(o.rules))
    for one_rules in o.rules:
        write_policy_rule(out, one_rules)


class PolicyPrincipal(Frame):
    """one who asks; its place is its bit in the set `who` of a rule

    spec/frames/policy.ksy:19

    identity: user and group: four octets; SID: as Windows has it; certificate: SHA-256; else none
    """

    __slots__ = ("kind", "identity")

    def __init__(self, *, kind: int, identity: bytes) -> None:
        self.kind = kind
        self.identity = identity

    @classmethod
    def decode(cls, data: bytes) -> PolicyPrincipal:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_policy_principal(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "policy_principal")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_policy_principal(out, self)
        except UNFIT as error:
            raise unfit(out, "policy_principal", error) from None
        return bytes(out)


def read_policy_principal(b: bytes, p: int, e: int) -> tuple[PolicyPrincipal, int]:
    if e - p < 2:
        raise short(p, e, ((1, "policy_principal.kind"), (1, "policy_principal.identity_length"),))
    kind, identity_length = _S2.unpack_from(b, p)
    if kind not in (0, 1, 2, 3, 4, 5):
        raise misfit(p, "policy_principal.kind", kind)
    if identity_length > 68:
        raise misfit(p + 1, "policy_principal.identity_length", identity_length)
    p += 2
    q = p + identity_length
    if q > e:
        raise WireError(Code.TRUNCATED, p, "policy_principal.identity", f"{e - p} of {q - p} octets")
    identity = b[p:q]
    p = q
    o = PolicyPrincipal.__new__(PolicyPrincipal)
    o.kind = kind
    o.identity = identity
    return o, p


def write_policy_principal(out: bytearray, o: PolicyPrincipal) -> None:
    if o.kind not in (0, 1, 2, 3, 4, 5,):
        raise ValueError("kind is not allowed")
    if len(o.identity) > 68:
        raise ValueError("identity has a length that is not allowed")
    out += _S2.pack(o.kind, len(o.identity))
    out += o.identity


class PolicyMeter(Frame):
    """a meter that rules name; its place is its bit in the set `meters` of a rule, and bit 63 is every other meter

    spec/frames/policy.ksy:25

    name: ASCII, as the device is called
    """

    __slots__ = ("name",)

    def __init__(self, *, name: bytes) -> None:
        self.name = name

    @classmethod
    def decode(cls, data: bytes) -> PolicyMeter:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_policy_meter(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "policy_meter")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_policy_meter(out, self)
        except UNFIT as error:
            raise unfit(out, "policy_meter", error) from None
        return bytes(out)


def read_policy_meter(b: bytes, p: int, e: int) -> tuple[PolicyMeter, int]:
    if p >= e:
        raise short(p, e, ((1, "policy_meter.name_length"),))
    name_length = b[p]
    if name_length < 1 or name_length > 32:
        raise misfit(p, "policy_meter.name_length", name_length)
    p += 1
    q = p + name_length
    if q > e:
        raise WireError(Code.TRUNCATED, p, "policy_meter.name", f"{e - p} of {q - p} octets")
    name = b[p:q]
    p = q
    o = PolicyMeter.__new__(PolicyMeter)
    o.name = name
    return o, p


def write_policy_meter(out: bytearray, o: PolicyMeter) -> None:
    if len(o.name) < 1 or len(o.name) > 32:
        raise ValueError("name has a length that is not allowed")
    out.append(len(o.name))
    out += o.name


class PolicyRule(Frame):
    """policy-rule

    spec/frames/policy.ksy:30

    who: set of principals
    rights: set of rights, as policy_right
    meters: set of meters
    attribute_low: attribute, or method where the right is action
    begins: seconds since 1970, UTC
    ends: the first second in which the rule no longer holds
    days: set of days of the week; bit 0 is Monday
    minute_low: minute of the day, by the clock of the rules
    minute_high: the first minute in which the rule no longer holds
    """

    __slots__ = ("effect", "who", "rights", "meters", "class_low", "class_high", "a_low", "a_high", "b_low", "b_high", "c_low", "c_high", "d_low", "d_high", "e_low", "e_high", "f_low", "f_high", "attribute_low", "attribute_high", "begins", "ends", "days", "minute_low", "minute_high")

    def __init__(self, *, effect: int, who: int, rights: int, meters: int, class_low: int, class_high: int, a_low: int, a_high: int, b_low: int, b_high: int, c_low: int, c_high: int, d_low: int, d_high: int, e_low: int, e_high: int, f_low: int, f_high: int, attribute_low: int, attribute_high: int, begins: int, ends: int, days: int, minute_low: int, minute_high: int) -> None:
        self.effect = effect
        self.who = who
        self.rights = rights
        self.meters = meters
        self.class_low = class_low
        self.class_high = class_high
        self.a_low = a_low
        self.a_high = a_high
        self.b_low = b_low
        self.b_high = b_high
        self.c_low = c_low
        self.c_high = c_high
        self.d_low = d_low
        self.d_high = d_high
        self.e_low = e_low
        self.e_high = e_high
        self.f_low = f_low
        self.f_high = f_high
        self.attribute_low = attribute_low
        self.attribute_high = attribute_high
        self.begins = begins
        self.ends = ends
        self.days = days
        self.minute_low = minute_low
        self.minute_high = minute_high

    @classmethod
    def decode(cls, data: bytes) -> PolicyRule:
        """The frame in `data`, all of it. Raises WireError."""
        b = data if type(data) is bytes else bytes(data)
        value, end = read_policy_rule(b, 0, len(b))
        if end != len(b):
            raise trailing(b, end, "policy_rule")
        return value

    def encode(self) -> bytes:
        """The octets. Raises WireError CANNOT_ENCODE."""
        out = bytearray()
        try:
            write_policy_rule(out, self)
        except UNFIT as error:
            raise unfit(out, "policy_rule", error) from None
        return bytes(out)


def read_policy_rule(b: bytes, p: int, e: int) -> tuple[PolicyRule, int]:
    if e - p < 50:
        raise short(p, e, ((1, "policy_rule.effect"), (8, "policy_rule.who"), (2, "policy_rule.rights"), (8, "policy_rule.meters"), (2, "policy_rule.class_low"), (2, "policy_rule.class_high"), (1, "policy_rule.a_low"), (1, "policy_rule.a_high"), (1, "policy_rule.b_low"), (1, "policy_rule.b_high"), (1, "policy_rule.c_low"), (1, "policy_rule.c_high"), (1, "policy_rule.d_low"), (1, "policy_rule.d_high"), (1, "policy_rule.e_low"), (1, "policy_rule.e_high"), (1, "policy_rule.f_low"), (1, "policy_rule.f_high"), (1, "policy_rule.attribute_low"), (1, "policy_rule.attribute_high"), (4, "policy_rule.begins"), (4, "policy_rule.ends"), (1, "policy_rule.days"), (2, "policy_rule.minute_low"), (2, "policy_rule.minute_high"),))
    effect, who, rights, meters, class_low, class_high, a_low, a_high, b_low, b_high, c_low, c_high, d_low, d_high, e_low, e_high, f_low, f_high, attribute_low, attribute_high, begins, ends, days, minute_low, minute_high = _S3.unpack_from(b, p)
    if effect not in (0, 1):
        raise misfit(p, "policy_rule.effect", effect)
    p += 50
    o = PolicyRule.__new__(PolicyRule)
    o.effect = effect
    o.who = who
    o.rights = rights
    o.meters = meters
    o.class_low = class_low
    o.class_high = class_high
    o.a_low = a_low
    o.a_high = a_high
    o.b_low = b_low
    o.b_high = b_high
    o.c_low = c_low
    o.c_high = c_high
    o.d_low = d_low
    o.d_high = d_high
    o.e_low = e_low
    o.e_high = e_high
    o.f_low = f_low
    o.f_high = f_high
    o.attribute_low = attribute_low
    o.attribute_high = attribute_high
    o.begins = begins
    o.ends = ends
    o.days = days
    o.minute_low = minute_low
    o.minute_high = minute_high
    return o, p


def write_policy_rule(out: bytearray, o: PolicyRule) -> None:
    if o.effect not in (0, 1,):
        raise ValueError("effect is not allowed")
    out += _S3.pack(o.effect, o.who, o.rights, o.meters, o.class_low, o.class_high, o.a_low, o.a_high, o.b_low, o.b_high, o.c_low, o.c_high, o.d_low, o.d_high, o.e_low, o.e_high, o.f_low, o.f_high, o.attribute_low, o.attribute_high, o.begins, o.ends, o.days, o.minute_low, o.minute_high)
