meta: {id: record_of_one, endian: be}
-record: tag
seq:
  - {id: tag, type: u1}
  - {id: b, type: u1}
