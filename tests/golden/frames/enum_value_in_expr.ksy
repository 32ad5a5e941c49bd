meta: {id: enum_value_in_expr, endian: be}
seq:
  - {id: a, type: u1}
  - {id: b, type: u1, if: 'a == colour::red'}
