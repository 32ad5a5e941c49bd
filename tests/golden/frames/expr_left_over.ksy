meta: {id: expr_left_over, endian: be}
seq:
  - {id: a, type: u1}
  - {id: b, size: a 2}
