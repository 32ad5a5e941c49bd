meta:
  id: block_transfer
  title: General block transfer
  endian: be
  bit-endian: be
  imports: [length]
doc: General-Block-Transfer E0 (IEC 62056-5-3, 7.3.13); parts of one APDU, numbered and acknowledged in windows.
seq:
  - {id: tag, contents: [0xe0]}
  - {id: last_block, type: b1}
  - {id: streaming, type: b1}
  - {id: window, type: b6, doc: blocks the sender of this APDU can take in a row}
  - {id: block_number, type: u2}
  - {id: block_number_ack, type: u2, doc: highest number received without a gap}
  - {id: len, type: length, -derive: size(raw)}
  - {id: raw, size: len.value}
