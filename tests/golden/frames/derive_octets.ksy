meta: {id: derive_octets, endian: be}
seq:
  - {id: len, size: 1, -derive: size(b)}
  - {id: b, size: 4}
