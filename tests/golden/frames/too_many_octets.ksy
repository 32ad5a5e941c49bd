meta: {id: too_many_octets, endian: be}
-integer: {inline_below: 0x80, prefix: 0x80, max_octets: 9, minimal: true}
seq: []
