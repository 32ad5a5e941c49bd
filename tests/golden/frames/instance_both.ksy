meta: {id: instance_both, endian: be}
seq:
  - {id: a, type: u1}
instances:
  b: {value: a, pos: 0, type: u1}
