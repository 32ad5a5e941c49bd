meta: {id: signed_instance, endian: be}
seq:
  - {id: a, type: s1}
  - {id: b, size: twice}
instances:
  twice: {value: a * 2}
