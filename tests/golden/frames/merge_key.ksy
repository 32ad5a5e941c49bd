meta: {id: merge_key, endian: be}
seq:
  - {id: a, type: u1}
  - {<<: {id: b, type: u1}}
