meta: {id: switch_in_the_middle, endian: be}
seq:
  - {id: tag, type: u1}
  - id: body
    type:
      switch-on: tag
      cases: {1: one}
types:
  one: {seq: [{id: a, type: u1}]}
