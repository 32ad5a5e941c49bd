meta:
  id: mbus_transport
  title: Transport header of DLMS over wired M-Bus
  endian: be
doc: EN 13757-3, 5.8; source and destination transport service access points, then a segment of the APDU.
seq:
  - {id: stsap, type: u1}
  - {id: dtsap, type: u1}
  - {id: segment, size-eos: true}
