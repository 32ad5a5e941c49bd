meta:
  id: initiate
  title: xDLMS context negotiation
  endian: be
doc: InitiateRequest 01 and InitiateResponse 08 (IEC 62056-5-3, 7.3.1); ride in the user-information of AARQ and AARE.
seq:
  - id: body
    type:
      switch-on: tag
      cases:
        0x01: initiate_request
        0x08: initiate_response
instances:
  tag: {pos: 0, type: u1}
types:
  conformance:
    doc: |
      [APPLICATION 31] BIT STRING (SIZE (24)). The BER tag is 5F 1F; some makers send 5F alone.
    seq:
      - {id: tag, contents: [0x5f]}
      - {id: tag_number, type: u1, valid: {any-of: [0x1f, 0x04]}, -default: 0x1f}
      - {id: len, contents: [0x04], if: tag_number == 0x1f}
      - {id: unused_bits, contents: [0x00]}
      - {id: bits, type: b24, doc: conformance bits 0 (0x800000) to 23}
  initiate_request:
    seq:
      - {id: tag, contents: [0x01]}
      - {id: has_dedicated_key, type: u1, valid: {any-of: [0, 1]}, -derive: present(dedicated_key)}
      - {id: key_length, type: u1, if: has_dedicated_key == 1, -if: present(dedicated_key), -derive: size(dedicated_key)}
      - {id: dedicated_key, size: key_length, if: has_dedicated_key == 1, -secret: true}
      - {id: has_response_allowed, type: u1, valid: {any-of: [0, 1]}, -derive: present(response_allowed)}
      - {id: response_allowed, type: u1, if: has_response_allowed == 1, doc: absent means true}
      - {id: has_quality_of_service, type: u1, valid: {any-of: [0, 1]}, -derive: present(quality_of_service)}
      - {id: quality_of_service, type: s1, if: has_quality_of_service == 1}
      - {id: dlms_version, type: u1, -default: 6}
      - {id: conformance, type: conformance}
      - {id: max_pdu_size, type: u2, doc: 'octets the client can receive, 0 no limit'}
  initiate_response:
    seq:
      - {id: tag, contents: [0x08]}
      - {id: has_quality_of_service, type: u1, valid: {any-of: [0, 1]}, -derive: present(quality_of_service)}
      - {id: quality_of_service, type: s1, if: has_quality_of_service == 1}
      - {id: dlms_version, type: u1, -default: 6}
      - {id: conformance, type: conformance}
      - {id: max_pdu_size, type: u2, doc: octets the server can receive}
      - {id: vaa_name, type: u2, -default: 0x0007, doc: '0x0007 for logical names, 0xFA00 for short names'}
enums:
  conformance_bit:
    0x400000: general_protection
    0x200000: general_block_transfer
    0x100000: read
    0x080000: write
    0x040000: unconfirmed_write
    0x020000: delta_value_encoding
    0x008000: attribute0_supported_with_set
    0x004000: priority_mgmt_supported
    0x002000: attribute0_supported_with_get
    0x001000: block_transfer_with_get_or_read
    0x000800: block_transfer_with_set_or_write
    0x000400: block_transfer_with_action
    0x000200: multiple_references
    0x000100: information_report
    0x000080: data_notification
    0x000040: access
    0x000020: parameterized_access
    0x000010: get
    0x000008: set
    0x000004: selective_access
    0x000002: event_notification
    0x000001: action
