meta: {id: instance_name_taken, endian: be}
seq:
  - {id: a, type: u1}
instances:
  a: {value: a + 1}
