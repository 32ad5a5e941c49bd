meta: {id: shift_by_field, endian: be}
seq:
  - {id: a, type: u1}
  - {id: b, size: 1 << a}
