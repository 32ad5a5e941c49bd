meta: {id: depth_without_data, endian: be}
seq:
  - {id: a, type: u1}
-depth: DATA_DEPTH
