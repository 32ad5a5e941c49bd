meta: {id: instance_peeks_octets, endian: be}
seq:
  - {id: a, type: u1}
instances:
  b: {pos: 0, type: u4}
