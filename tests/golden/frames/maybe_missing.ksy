meta: {id: maybe_missing, endian: be}
seq:
  - {id: flag, type: u1}
  - {id: a, type: u1, if: flag == 1}
  - {id: b, size: a}
