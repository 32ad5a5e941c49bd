meta: {id: unknown_field_key, endian: be}
seq:
  - {id: a, type: u1, width: 2}
