meta:
  id: wrapper
  title: DLMS wrapper
  endian: be
doc: IEC 62056-47, 5.3; version, source and destination wPort, octets of payload, payload. TCP and UDP port 4059.
-total: {after: length, is: length + 8}
seq:
  - {id: version, type: u2, valid: 1, -fixed: 1}
  - {id: source_wport, type: u2}
  - {id: destination_wport, type: u2}
  - {id: length, type: u2, -derive: size(apdu)}
  - {id: apdu, size: length}
