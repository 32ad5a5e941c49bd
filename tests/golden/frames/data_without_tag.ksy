meta: {id: data_without_tag, endian: be}
seq:
  - {id: a, type: u1}
-plain: data
-depth: DATA_DEPTH
