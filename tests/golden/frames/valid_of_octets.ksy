meta: {id: valid_of_octets, endian: be}
seq:
  - {id: a, size: 2, valid: 1}
