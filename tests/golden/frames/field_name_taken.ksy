meta: {id: field_name_taken, endian: be}
seq:
  - {id: encode, type: u1}
