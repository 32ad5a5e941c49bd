meta: {id: repeat_empty, endian: be}
seq:
  - {id: n, type: u1}
  - {id: items, type: nothing, repeat: expr, repeat-expr: n}
types:
  nothing: {seq: []}
