meta: {id: derive_unreadable, endian: be}
seq:
  - {id: len, type: u1, -derive: length of b}
  - {id: b, size: len}
