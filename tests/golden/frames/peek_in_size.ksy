meta: {id: peek_in_size, endian: be}
seq:
  - {id: a, type: u1}
  - {id: b, size: first}
instances:
  first: {pos: 0, type: u1}
