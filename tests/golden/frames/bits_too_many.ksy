meta: {id: bits_too_many, endian: be}
seq:
  - {id: a, type: b20}
  - {id: b, type: b20}
