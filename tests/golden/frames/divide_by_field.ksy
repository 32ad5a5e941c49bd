meta: {id: divide_by_field, endian: be}
seq:
  - {id: a, type: u1}
  - {id: b, size: 100 / a}
