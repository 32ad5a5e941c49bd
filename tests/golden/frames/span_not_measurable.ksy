meta: {id: span_not_measurable, endian: be, imports: [length]}
seq:
  - {id: len, type: u1, -derive: 'span(n, b)'}
  - {id: n, type: length}
  - {id: b, size: len}
