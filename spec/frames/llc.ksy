meta:
  id: llc
  title: LLC header over HDLC
  endian: be
doc: IEC 62056-46, 5.3.2; once per message, in its first segment. E6E600 to the server, E6E700 to the client.
seq:
  - {id: destination_lsap, contents: [0xe6]}
  - {id: source_lsap, type: u1, enum: direction, valid: {in-enum: true}}
  - {id: quality, contents: [0x00]}
  - {id: apdu, size-eos: true, doc: the APDU or the first part of it}
enums:
  direction: {0xe6: to_server, 0xe7: to_client}
