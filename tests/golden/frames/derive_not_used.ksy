meta: {id: derive_not_used, endian: be}
seq:
  - {id: len, type: u1, -derive: size(b)}
  - {id: b, size: 4}
