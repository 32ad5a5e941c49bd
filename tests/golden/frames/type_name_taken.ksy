meta: {id: type_name_taken, endian: be}
seq:
  - {id: a, type: frame}
types:
  frame: {seq: [{id: b, type: u1}]}
