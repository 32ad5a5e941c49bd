meta: {id: derive_unknown, endian: be}
seq:
  - {id: len, type: u1, -derive: size(text)}
  - {id: b, size: len}
