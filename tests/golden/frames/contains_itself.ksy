meta: {id: contains_itself, endian: be}
seq:
  - {id: a, type: outer}
types:
  outer: {seq: [{id: b, type: inner}]}
  inner: {seq: [{id: c, type: outer}]}
