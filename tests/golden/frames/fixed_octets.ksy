meta: {id: fixed_octets, endian: be}
seq:
  - {id: a, size: 1, -fixed: 1}
