meta: {id: valid_two_rules, endian: be}
seq:
  - {id: a, type: u1, valid: {eq: 1, max: 3}}
