meta: {id: total_wrong, endian: be}
-total: {after: len, is: len + 3}
seq:
  - {id: start, contents: [0x68]}
  - {id: len, type: u1, -derive: size(text)}
  - {id: text, size: len}
  - {id: check, type: u1, -checksum: {algorithm: sum8, from: text, to: text}}
  - {id: stop, contents: [0x16]}
