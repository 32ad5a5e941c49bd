meta: {id: len, endian: be}
seq:
  - {id: a, type: u1}
