meta: {id: derive_count_of_octets, endian: be}
seq:
  - {id: n, type: u1, -derive: count(b)}
  - {id: b, size: n}
