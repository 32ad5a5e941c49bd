meta:
  id: gateway
  title: Gateway prefix
  endian: be
doc: |
  Gateway protocol of DLMS/COSEM (Green Book): what stands before an APDU for a meter behind a gateway, and before what that meter
  answers. The network and the address in it say which meter; what follows is for that meter, or from it, and the gateway does not
  look into it. A rule of ours: an address has one octet or more, so that E6 E6 00 and E6 E7 00, the LLC header, are no prefix.
seq:
  - {id: tag, type: u1, enum: gateway_tag, valid: {in-enum: true}}
  - {id: network_id, type: u1, doc: 'which network of the gateway; 0 where it has one'}
  - {id: address_length, type: u1, valid: {min: 1}, -derive: size(address)}
  - {id: address, size: address_length, doc: physical device address}
  - {id: apdu, size-eos: true}
enums:
  gateway_tag: {0xe6: request, 0xe7: response}
