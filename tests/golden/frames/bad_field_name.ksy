meta: {id: bad_field_name, endian: be}
seq:
  - {id: Upper, type: u1}
