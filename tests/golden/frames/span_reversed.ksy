meta: {id: span_reversed, endian: be}
seq:
  - {id: len, type: u1, -derive: 'span(b, a)'}
  - {id: a, type: u1}
  - {id: b, size: len}
