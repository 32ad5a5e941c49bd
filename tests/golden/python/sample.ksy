meta:
  id: sample
  title: A frame with one of everything
  endian: be
  bit-endian: be
  imports: [length]
doc: Kept small enough to be read; the text made of it stands beside it.
-max: 70
-total: {after: size, is: size + 7}
seq:
  - {id: start, contents: [0x5a, 0xa5]}
  - {id: kind, type: b4, enum: kind, valid: {in-enum: true}, doc: what the frame is for}
  - {id: urgent, type: b1, -default: 0}
  - {id: version, type: b3, valid: 2, -fixed: 2}
  - {id: size, type: b6, valid: {min: 8}, -derive: 'span(sender, secret)'}
  - {id: spare, type: b10, -default: 0}
  - {id: sender, type: u2le}
  - {id: level, type: s1}
  - {id: has_reading, type: u1, valid: {any-of: [0, 1]}, -derive: present(reading)}
  - {id: reading, type: f4, if: has_reading == 1, -if: present(reading)}
  - {id: title, size: 4}
  - {id: secret, size: 'size - 8 - has_reading * 4', -secret: true}
  - {id: check, type: u2le, -checksum: {algorithm: crc16_x25, from: kind, to: secret}}
instances:
  is_late: {value: urgent == 0 and level < 10, doc: may wait}
types:
  list:
    seq:
      - {id: count, type: length, -derive: count(points)}
      - {id: points, type: point, repeat: expr, repeat-expr: count.value}
      - {id: rest, size-eos: true}
  point:
    seq:
      - {id: place, type: place, -inline: true}
      - {id: weight, type: b24}
  place:
    seq:
      - {id: x, type: u1}
      - {id: y, type: s2}
enums:
  kind: {1: hello, 2: reading, 9: farewell}
