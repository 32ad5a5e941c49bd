meta: {id: data_without_depth, endian: be}
-plain: data
seq:
  - {id: tag, type: u1, enum: kind}
  - id: value
    type:
      switch-on: tag
      cases: {0: empty, 1: list, 2: list, 3: boolean, 4: bits, 19: compact}
types:
  empty: {seq: []}
  number: {seq: [{id: value, type: u1}]}
  little: {seq: [{id: value, type: u2le}]}
  boolean: {-plain: boolean, seq: [{id: value, type: u1}]}
  bits: {-plain: bits, seq: [{id: value, type: u1}]}
  compact: {-plain: compact, seq: [{id: value, type: u1}]}
  list: {-plain: sequence, seq: [{id: value, type: u1}]}
enums:
  kind: {0: null_data, 1: array, 2: structure, 3: boolean, 4: bits, 19: compact}
