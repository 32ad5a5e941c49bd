meta: {id: valid_in_no_enum, endian: be}
seq:
  - {id: a, type: u1, valid: {in-enum: true}}
