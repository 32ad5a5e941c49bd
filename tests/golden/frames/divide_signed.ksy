meta: {id: divide_signed, endian: be}
seq:
  - {id: a, type: s1}
instances:
  lowered: {value: a + 1}
  half: {value: lowered % 2}
