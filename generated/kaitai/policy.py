# This is a generated file! Please edit source .ksy file and use kaitai-struct-compiler to rebuild
# type: ignore

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class Policy(KaitaiStruct):
    """What `win12 acl compile` makes of a policy, and what drivers and broker decide by (spec/access.yaml says how). Names stand once:
    rules speak of principals and meters as bits of a set, so that a decision compares numbers alone.
    """

    class PolicyEffect(IntEnum):
        deny = 0
        allow = 1

    class PolicyRight(IntEnum):
        read = 1
        get = 2
        set = 4
        action = 8
        statistics = 16
        configure = 32

    class PrincipalKind(IntEnum):
        anyone = 0
        user = 1
        group = 2
        sid = 3
        restricted = 4
        certificate = 5
    def __init__(self, _io, _parent=None, _root=None):
        super(Policy, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self):
        self.magic = self._io.read_bytes(4)
        if not self.magic == b"\x57\x31\x32\x50":
            raise kaitaistruct.ValidationNotEqualError(b"\x57\x31\x32\x50", self.magic, self._io, u"/seq/0")
        self.version = self._io.read_u1()
        if not self.version == 1:
            raise kaitaistruct.ValidationNotEqualError(1, self.version, self._io, u"/seq/1")
        self.clock = self._io.read_u2be()
        if not self.clock <= 1680:
            raise kaitaistruct.ValidationGreaterThanError(1680, self.clock, self._io, u"/seq/2")
        self.principal_count = self._io.read_u1()
        if not self.principal_count <= 64:
            raise kaitaistruct.ValidationGreaterThanError(64, self.principal_count, self._io, u"/seq/3")
        self.principals = []
        for i in range(self.principal_count):
            self.principals.append(Policy.PolicyPrincipal(self._io, self, self._root))

        self.meter_count = self._io.read_u1()
        if not self.meter_count <= 63:
            raise kaitaistruct.ValidationGreaterThanError(63, self.meter_count, self._io, u"/seq/5")
        self.meters = []
        for i in range(self.meter_count):
            self.meters.append(Policy.PolicyMeter(self._io, self, self._root))

        self.rule_count = self._io.read_u2be()
        if not self.rule_count <= 256:
            raise kaitaistruct.ValidationGreaterThanError(256, self.rule_count, self._io, u"/seq/7")
        self.rules = []
        for i in range(self.rule_count):
            self.rules.append(Policy.PolicyRule(self._io, self, self._root))



    def _fetch_instances(self):
        pass
        for i in range(len(self.principals)):
            pass
            self.principals[i]._fetch_instances()

        for i in range(len(self.meters)):
            pass
            self.meters[i]._fetch_instances()

        for i in range(len(self.rules)):
            pass
            self.rules[i]._fetch_instances()


    class PolicyMeter(KaitaiStruct):
        """a meter that rules name; its place is its bit in the set `meters` of a rule, and bit 63 is every other meter."""
        def __init__(self, _io, _parent=None, _root=None):
            super(Policy.PolicyMeter, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.name_length = self._io.read_u1()
            if not self.name_length >= 1:
                raise kaitaistruct.ValidationLessThanError(1, self.name_length, self._io, u"/types/policy_meter/seq/0")
            if not self.name_length <= 32:
                raise kaitaistruct.ValidationGreaterThanError(32, self.name_length, self._io, u"/types/policy_meter/seq/0")
            self.name = self._io.read_bytes(self.name_length)


        def _fetch_instances(self):
            pass


    class PolicyPrincipal(KaitaiStruct):
        """one who asks; its place is its bit in the set `who` of a rule."""
        def __init__(self, _io, _parent=None, _root=None):
            super(Policy.PolicyPrincipal, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.kind = KaitaiStream.resolve_enum(Policy.PrincipalKind, self._io.read_u1())
            if not isinstance(self.kind, Policy.PrincipalKind):
                raise kaitaistruct.ValidationNotInEnumError(self.kind, self._io, u"/types/policy_principal/seq/0")
            self.identity_length = self._io.read_u1()
            if not self.identity_length <= 68:
                raise kaitaistruct.ValidationGreaterThanError(68, self.identity_length, self._io, u"/types/policy_principal/seq/1")
            self.identity = self._io.read_bytes(self.identity_length)


        def _fetch_instances(self):
            pass


    class PolicyRule(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Policy.PolicyRule, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.effect = KaitaiStream.resolve_enum(Policy.PolicyEffect, self._io.read_u1())
            if not isinstance(self.effect, Policy.PolicyEffect):
                raise kaitaistruct.ValidationNotInEnumError(self.effect, self._io, u"/types/policy_rule/seq/0")
            self.who = self._io.read_u8be()
            self.rights = self._io.read_u2be()
            self.meters = self._io.read_u8be()
            self.class_low = self._io.read_u2be()
            self.class_high = self._io.read_u2be()
            self.a_low = self._io.read_u1()
            self.a_high = self._io.read_u1()
            self.b_low = self._io.read_u1()
            self.b_high = self._io.read_u1()
            self.c_low = self._io.read_u1()
            self.c_high = self._io.read_u1()
            self.d_low = self._io.read_u1()
            self.d_high = self._io.read_u1()
            self.e_low = self._io.read_u1()
            self.e_high = self._io.read_u1()
            self.f_low = self._io.read_u1()
            self.f_high = self._io.read_u1()
            self.attribute_low = self._io.read_s1()
            self.attribute_high = self._io.read_s1()
            self.begins = self._io.read_u4be()
            self.ends = self._io.read_u4be()
            self.days = self._io.read_u1()
            self.minute_low = self._io.read_u2be()
            self.minute_high = self._io.read_u2be()


        def _fetch_instances(self):
            pass



