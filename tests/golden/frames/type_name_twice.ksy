meta: {id: type_name_twice, endian: be}
seq:
  - {id: a, type: one_two}
types:
  one_two: {seq: [{id: b, type: u1}]}
  one__two: {seq: [{id: b, type: u1}]}
