meta: {id: valid_length_by_expression, endian: be}
seq:
  - {id: n, type: u1, valid: {expr: _ != 3}, -derive: size(text)}
  - {id: text, size: n}
