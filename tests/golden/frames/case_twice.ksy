meta: {id: case_twice, endian: be}
seq:
  - id: body
    type:
      switch-on: tag
      cases: {1: one, 'kind::first': one}
instances:
  tag: {pos: 0, type: u1}
types:
  one: {seq: [{id: a, type: u1}]}
  text: {-plain: octets, seq: [{id: value, size-eos: true}]}
enums:
  kind: {1: first}
