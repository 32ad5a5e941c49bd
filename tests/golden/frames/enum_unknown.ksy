meta: {id: enum_unknown, endian: be}
seq:
  - {id: a, type: u1, enum: colour}
