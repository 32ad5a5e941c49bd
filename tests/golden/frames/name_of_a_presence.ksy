meta: {id: name_of_a_presence, endian: be}
seq:
  - {id: has_unit, type: u1}
  - {id: unit, type: u1}
