meta: {id: repeat_without_expr, endian: be}
seq:
  - {id: a, type: u1, repeat: expr}
