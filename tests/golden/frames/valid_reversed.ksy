meta: {id: valid_reversed, endian: be}
seq:
  - {id: a, type: u1, valid: {min: 5, max: 2}}
