meta: {id: not_a_number, endian: be}
seq:
  - {id: a, size: 4}
  - {id: b, size: a}
