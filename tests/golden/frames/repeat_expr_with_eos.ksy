meta: {id: repeat_expr_with_eos, endian: be}
seq:
  - {id: a, type: u1, repeat: eos, repeat-expr: 3}
