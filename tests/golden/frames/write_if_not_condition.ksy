meta: {id: write_if_not_condition, endian: be}
seq:
  - {id: a, type: u1}
  - {id: b, size: 2, if: a == 1, -if: size(b)}
