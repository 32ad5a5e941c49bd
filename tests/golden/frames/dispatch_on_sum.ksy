meta: {id: dispatch_on_sum, endian: be}
seq:
  - id: body
    type:
      switch-on: tag + 1
      cases: {1: one}
instances:
  tag: {pos: 0, type: u1}
types:
  one: {seq: [{id: a, type: u1}]}
  text: {-plain: octets, seq: [{id: value, size-eos: true}]}
