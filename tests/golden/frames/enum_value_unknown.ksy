meta: {id: enum_value_unknown, endian: be}
seq:
  - {id: a, type: u1, valid: 'colour::red'}
