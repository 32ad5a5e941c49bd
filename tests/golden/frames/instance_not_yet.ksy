meta: {id: instance_not_yet, endian: be}
seq:
  - {id: a, type: u1}
instances:
  one: {value: two + 1}
  two: {value: a + 1}
