meta: {id: unknown_type, endian: be}
seq:
  - {id: a, type: u3}
