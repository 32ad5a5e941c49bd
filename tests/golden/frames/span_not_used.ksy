meta: {id: span_not_used, endian: be}
seq:
  - {id: len, type: u1, -derive: 'span(a, b)'}
  - {id: a, type: u1}
  - {id: b, size: 4}
