meta:
  id: apdu
  title: Any APDU
  endian: be
  imports: [acse, access, action, block_transfer, ciphering, get, initiate, notification, service_error, set, short_name]
doc: The CHOICE of IEC 62056-5-3, clause 8 (COSEMpdu), told by its first octet.
seq:
  - id: body
    type:
      switch-on: tag
      cases:
        0x01: initiate
        0x05: short_name
        0x06: short_name
        0x08: initiate
        0x0c: short_name
        0x0d: short_name
        0x0e: service_error
        0x0f: notification
        0x10: notification
        0x16: short_name
        0x18: short_name
        0x21: ciphering
        0x25: ciphering
        0x26: ciphering
        0x28: ciphering
        0x2c: ciphering
        0x2d: ciphering
        0x2e: ciphering
        0x36: ciphering
        0x38: ciphering
        0x41: ciphering
        0x45: ciphering
        0x46: ciphering
        0x48: ciphering
        0x4c: ciphering
        0x4d: ciphering
        0x4e: ciphering
        0x56: ciphering
        0x58: ciphering
        0x60: acse
        0x61: acse
        0x62: acse
        0x63: acse
        0xc0: get
        0xc1: set
        0xc2: notification
        0xc3: action
        0xc4: get
        0xc5: set
        0xc7: action
        0xc8: ciphering
        0xc9: ciphering
        0xca: ciphering
        0xcb: ciphering
        0xcc: ciphering
        0xcd: ciphering
        0xce: ciphering
        0xcf: ciphering
        0xd0: ciphering
        0xd1: ciphering
        0xd2: ciphering
        0xd3: ciphering
        0xd4: ciphering
        0xd5: ciphering
        0xd6: ciphering
        0xd7: ciphering
        0xd8: service_error
        0xd9: access
        0xda: access
        0xdb: ciphering
        0xdc: ciphering
        0xdd: ciphering
        0xdf: ciphering
        0xe0: block_transfer
instances:
  tag: {pos: 0, type: u1}
enums:
  apdu_tag:
    0x01: initiate_request
    0x05: read_request
    0x06: write_request
    0x08: initiate_response
    0x0c: read_response
    0x0d: write_response
    0x0e: confirmed_service_error
    0x0f: data_notification
    0x10: data_notification_confirm
    0x16: unconfirmed_write_request
    0x18: information_report_request
    0x60: aarq
    0x61: aare
    0x62: rlrq
    0x63: rlre
    0xc0: get_request
    0xc1: set_request
    0xc2: event_notification
    0xc3: action_request
    0xc4: get_response
    0xc5: set_response
    0xc7: action_response
    0xd8: exception_response
    0xd9: access_request
    0xda: access_response
    0xe0: general_block_transfer
