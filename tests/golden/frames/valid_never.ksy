meta: {id: valid_never, endian: be}
seq:
  - {id: a, type: u1, valid: 256}
