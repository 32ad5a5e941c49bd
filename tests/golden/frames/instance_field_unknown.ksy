meta: {id: instance_field_unknown, endian: be}
seq:
  - {id: a, type: u1}
instances:
  one: {value: b + 1}
