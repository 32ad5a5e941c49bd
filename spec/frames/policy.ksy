meta:
  id: policy
  title: Compiled access policy
  endian: be
doc: |
  What `win12 acl compile` makes of a policy, and what drivers and broker decide by (spec/access.yaml says how). Names stand once:
  rules speak of principals and meters as bits of a set, so that a decision compares numbers alone.
seq:
  - {id: magic, contents: [0x57, 0x31, 0x32, 0x50], doc: W12P}
  - {id: version, type: u1, valid: 1, -fixed: 1}
  - {id: clock, type: u2, valid: {max: 1680}, doc: 'minutes by which the clock of the rules is ahead of UTC, and 840 more'}
  - {id: principal_count, type: u1, valid: {max: 64}, -derive: count(principals)}
  - {id: principals, type: policy_principal, repeat: expr, repeat-expr: principal_count}
  - {id: meter_count, type: u1, valid: {max: 63}, -derive: count(meters)}
  - {id: meters, type: policy_meter, repeat: expr, repeat-expr: meter_count}
  - {id: rule_count, type: u2, valid: {max: 256}, -derive: count(rules)}
  - {id: rules, type: policy_rule, repeat: expr, repeat-expr: rule_count}
types:
  policy_principal:
    doc: 'one who asks; its place is its bit in the set `who` of a rule'
    seq:
      - {id: kind, type: u1, enum: principal_kind, valid: {in-enum: true}}
      - {id: identity_length, type: u1, valid: {max: 68}, -derive: size(identity)}
      - {id: identity, size: identity_length, doc: 'user and group: four octets; SID: as Windows has it; certificate: SHA-256; else none'}
  policy_meter:
    doc: 'a meter that rules name; its place is its bit in the set `meters` of a rule, and bit 63 is every other meter'
    seq:
      - {id: name_length, type: u1, valid: {min: 1, max: 32}, -derive: size(name)}
      - {id: name, size: name_length, doc: 'ASCII, as the device is called'}
  policy_rule:
    seq:
      - {id: effect, type: u1, enum: policy_effect, valid: {in-enum: true}}
      - {id: who, type: u8, doc: set of principals}
      - {id: rights, type: u2, doc: 'set of rights, as policy_right'}
      - {id: meters, type: u8, doc: set of meters}
      - {id: class_low, type: u2}
      - {id: class_high, type: u2}
      - {id: a_low, type: u1}
      - {id: a_high, type: u1}
      - {id: b_low, type: u1}
      - {id: b_high, type: u1}
      - {id: c_low, type: u1}
      - {id: c_high, type: u1}
      - {id: d_low, type: u1}
      - {id: d_high, type: u1}
      - {id: e_low, type: u1}
      - {id: e_high, type: u1}
      - {id: f_low, type: u1}
      - {id: f_high, type: u1}
      - {id: attribute_low, type: s1, doc: 'attribute, or method where the right is action'}
      - {id: attribute_high, type: s1}
      - {id: begins, type: u4, doc: 'seconds since 1970, UTC'}
      - {id: ends, type: u4, doc: 'the first second in which the rule no longer holds'}
      - {id: days, type: u1, doc: 'set of days of the week; bit 0 is Monday'}
      - {id: minute_low, type: u2, doc: 'minute of the day, by the clock of the rules'}
      - {id: minute_high, type: u2, doc: 'the first minute in which the rule no longer holds'}
enums:
  principal_kind:
    0: anyone
    1: user
    2: group
    3: sid
    4: restricted
    5: certificate
  policy_effect: {0: deny, 1: allow}
  policy_right:
    0x01: read
    0x02: get
    0x04: set
    0x08: action
    0x10: statistics
    0x20: configure
