meta: {id: derive_span_of_one, endian: be}
seq:
  - {id: len, type: u1, -derive: span(b)}
  - {id: b, size: len}
