meta: {id: no_type, endian: be}
seq:
  - {id: a}
