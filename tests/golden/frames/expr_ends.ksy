meta: {id: expr_ends, endian: be}
seq:
  - {id: a, type: u1}
  - {id: b, size: a +}
