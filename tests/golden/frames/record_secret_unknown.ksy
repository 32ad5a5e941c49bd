meta: {id: record_secret_unknown, endian: be, imports: [length]}
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
          cases: {1: text}
        -names: {1: one}
        -secret: [2]
  text: {-plain: octets, seq: [{id: value, size-eos: true}]}
