meta: {id: instance_of_itself, endian: be}
seq:
  - {id: a, type: u1}
  - {id: b, size: one}
instances:
  one: {value: two}
  two: {value: one}
