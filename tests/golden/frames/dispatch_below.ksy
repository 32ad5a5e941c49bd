meta: {id: dispatch_below, endian: be}
seq:
  - {id: a, type: inner}
types:
  inner:
    seq:
      - id: body
        type: {switch-on: tag, cases: {1: one}}
    instances:
      tag: {pos: 0, type: u1}
  one: {seq: [{id: a, type: u1}]}
