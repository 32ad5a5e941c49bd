meta: {id: record_items_untagged, endian: be}
-record: tag
seq:
  - {id: items, type: item, repeat: eos}
types:
  item: {seq: [{id: tag, type: u1}]}
