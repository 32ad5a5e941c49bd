meta: {id: field_not_yet, endian: be}
seq:
  - {id: b, size: a}
  - {id: a, type: u1}
