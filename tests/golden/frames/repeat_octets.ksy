meta: {id: repeat_octets, endian: be}
seq:
  - {id: a, type: u1}
  - {id: b, size: 2, repeat: expr, repeat-expr: a}
