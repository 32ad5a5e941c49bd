meta: {id: signed_size, endian: be}
seq:
  - {id: a, type: s1}
  - {id: b, size: a}
