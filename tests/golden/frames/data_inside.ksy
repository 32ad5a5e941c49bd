meta: {id: data_inside, endian: be}
seq:
  - {id: a, type: inner}
types:
  inner: {-plain: data, seq: [{id: a, type: u1}]}
