meta: {id: count_difference, endian: be}
seq:
  - {id: a, type: u1}
  - {id: b, type: u1, repeat: expr, repeat-expr: a - 1}
