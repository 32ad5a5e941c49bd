meta: {id: record_names_missing, endian: be, imports: [length]}
-record: tag
seq:
  - {id: items, type: item, repeat: eos}
types:
  item:
    seq:
      - {id: tag, type: u1}
      - {id: len, type: length, -derive: size(body)}
      - id: body
        size: len.value
        type:
          switch-on: tag
          cases: {1: text, 2: text}
        -names: {1: one}
  text: {-plain: octets, seq: [{id: value, size-eos: true}]}
