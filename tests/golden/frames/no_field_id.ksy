meta: {id: no_field_id, endian: be}
seq:
  - {type: u1}
