meta: {id: field_of_instance_not_yet, endian: be}
seq:
  - {id: b, size: twice}
  - {id: a, type: u1}
instances:
  twice: {value: a * 2}
