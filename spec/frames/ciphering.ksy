meta:
  id: ciphering
  title: Protected APDUs
  endian: be
  imports: [length]
doc: |
  Service-specific glo- and ded-ciphering, general-glo DB, general-ded DC, general-ciphering DD, general-signing DF
  (IEC 62056-5-3, 7.2.3). The payload is plain text or cipher text, followed by 12 octets of tag when authenticated.
seq:
  - id: body
    type:
      switch-on: tag
      cases:
        0x21: service_ciphering
        0x25: service_ciphering
        0x26: service_ciphering
        0x28: service_ciphering
        0x2c: service_ciphering
        0x2d: service_ciphering
        0x2e: service_ciphering
        0x36: service_ciphering
        0x38: service_ciphering
        0x41: service_ciphering
        0x45: service_ciphering
        0x46: service_ciphering
        0x48: service_ciphering
        0x4c: service_ciphering
        0x4d: service_ciphering
        0x4e: service_ciphering
        0x56: service_ciphering
        0x58: service_ciphering
        0xc8: service_ciphering
        0xc9: service_ciphering
        0xca: service_ciphering
        0xcb: service_ciphering
        0xcc: service_ciphering
        0xcd: service_ciphering
        0xce: service_ciphering
        0xcf: service_ciphering
        0xd0: service_ciphering
        0xd1: service_ciphering
        0xd2: service_ciphering
        0xd3: service_ciphering
        0xd4: service_ciphering
        0xd5: service_ciphering
        0xd6: service_ciphering
        0xd7: service_ciphering
        0xdb: general_key_ciphering
        0xdc: general_key_ciphering
        0xdd: general_ciphering
        0xdf: general_signing
instances:
  tag: {pos: 0, type: u1}
types:
  service_ciphering:
    seq:
      - id: tag
        type: u1
        enum: protection_tag
        valid:
          any-of: [
            "protection_tag::glo_initiate_request", "protection_tag::glo_initiate_response",
            "protection_tag::glo_confirmed_service_error", "protection_tag::ded_initiate_request",
            "protection_tag::ded_initiate_response", "protection_tag::ded_confirmed_service_error",
            "protection_tag::glo_read_request", "protection_tag::ded_read_request",
            "protection_tag::glo_write_request", "protection_tag::ded_write_request",
            "protection_tag::glo_read_response", "protection_tag::ded_read_response",
            "protection_tag::glo_write_response", "protection_tag::ded_write_response",
            "protection_tag::glo_unconfirmed_write_request", "protection_tag::ded_unconfirmed_write_request",
            "protection_tag::glo_information_report_request", "protection_tag::ded_information_report_request",
            "protection_tag::glo_get_request", "protection_tag::glo_set_request",
            "protection_tag::glo_event_notification", "protection_tag::glo_action_request",
            "protection_tag::glo_get_response", "protection_tag::glo_set_response",
            "protection_tag::glo_exception_response", "protection_tag::glo_action_response",
            "protection_tag::ded_get_request", "protection_tag::ded_set_request",
            "protection_tag::ded_event_notification", "protection_tag::ded_action_request",
            "protection_tag::ded_get_response", "protection_tag::ded_set_response",
            "protection_tag::ded_exception_response", "protection_tag::ded_action_response"]
      - {id: len, type: length, valid: {expr: _.value >= 5}, -derive: 'span(security_control, payload)'}
      - {id: security_control, type: u1}
      - {id: invocation_counter, type: u4}
      - {id: payload, size: len.value - 5}
  general_key_ciphering:
    seq:
      - {id: tag, type: u1, enum: protection_tag, valid: {any-of: ["protection_tag::general_glo", "protection_tag::general_ded"]}}
      - {id: title_len, type: length, -derive: size(system_title)}
      - {id: system_title, size: title_len.value, doc: 'of the sender; 8 octets, or none when known otherwise'}
      - {id: len, type: length, valid: {expr: _.value >= 5}, -derive: 'span(security_control, payload)'}
      - {id: security_control, type: u1}
      - {id: invocation_counter, type: u4}
      - {id: payload, size: len.value - 5}
  general_ciphering:
    seq:
      - {id: tag, contents: [0xdd]}
      - {id: header, type: general_header, -inline: true}
      - {id: has_key_info, type: u1, valid: {any-of: [0, 1]}, -derive: present(key_info)}
      - {id: key_info, type: key_info, if: has_key_info == 1}
      - {id: len, type: length, valid: {expr: _.value >= 5}, -derive: 'span(security_control, payload)'}
      - {id: security_control, type: u1}
      - {id: invocation_counter, type: u4}
      - {id: payload, size: len.value - 5}
  general_signing:
    seq:
      - {id: tag, contents: [0xdf]}
      - {id: header, type: general_header, -inline: true}
      - {id: content_len, type: length, -derive: size(content)}
      - {id: content, size: content_len.value}
      - {id: signature_len, type: length, -derive: size(signature)}
      - {id: signature, size: signature_len.value}
  general_header:
    seq:
      - {id: transaction_len, type: length, -derive: size(transaction_id)}
      - {id: transaction_id, size: transaction_len.value}
      - {id: originator_len, type: length, -derive: size(originator_title)}
      - {id: originator_title, size: originator_len.value}
      - {id: recipient_len, type: length, -derive: size(recipient_title)}
      - {id: recipient_title, size: recipient_len.value}
      - {id: time_len, type: length, -derive: size(date_time)}
      - {id: date_time, size: time_len.value}
      - {id: other_len, type: length, -derive: size(other_information)}
      - {id: other_information, size: other_len.value}
  key_info:
    doc: identified, wrapped or agreed key
    seq:
      - {id: choice, type: u1, enum: key_choice, valid: {in-enum: true}}
      - {id: key_id, type: u1, if: choice.to_i == 0, doc: '0 global unicast, 1 global broadcast'}
      - {id: kek_id, type: u1, if: choice.to_i == 1, doc: 0 master key}
      - {id: wrapped_len, type: length, if: choice.to_i == 1, -derive: size(wrapped_key)}
      - {id: wrapped_key, size: wrapped_len.value, if: choice.to_i == 1}
      - {id: parameters_len, type: length, if: choice.to_i == 2, -derive: size(key_parameters)}
      - {id: key_parameters, size: parameters_len.value, if: choice.to_i == 2}
      - {id: agreed_len, type: length, if: choice.to_i == 2, -derive: size(key_ciphered_data)}
      - {id: key_ciphered_data, size: agreed_len.value, if: choice.to_i == 2}
  gmac_proof:
    doc: f(challenge) of HLS mechanism 5 (IEC 62056-5-3, 5.3.4); travels as an octet-string
    seq:
      - {id: security_control, type: u1}
      - {id: invocation_counter, type: u4}
      - {id: tag, size: 12}
  security_control:
    doc: IEC 62056-5-3, 5.7.2
    seq:
      - {id: octet, type: u1}
    instances:
      suite: {value: octet & 0x0f}
      authenticated: {value: (octet & 0x10) != 0}
      encrypted: {value: (octet & 0x20) != 0}
      broadcast: {value: (octet & 0x40) != 0}
      compressed: {value: (octet & 0x80) != 0}
enums:
  key_choice: {0: identified, 1: wrapped, 2: agreed}
  protection_tag:
    0x21: glo_initiate_request
    0x25: glo_read_request
    0x26: glo_write_request
    0x28: glo_initiate_response
    0x2c: glo_read_response
    0x2d: glo_write_response
    0x2e: glo_confirmed_service_error
    0x36: glo_unconfirmed_write_request
    0x38: glo_information_report_request
    0x41: ded_initiate_request
    0x45: ded_read_request
    0x46: ded_write_request
    0x48: ded_initiate_response
    0x4c: ded_read_response
    0x4d: ded_write_response
    0x4e: ded_confirmed_service_error
    0x56: ded_unconfirmed_write_request
    0x58: ded_information_report_request
    0xc8: glo_get_request
    0xc9: glo_set_request
    0xca: glo_event_notification
    0xcb: glo_action_request
    0xcc: glo_get_response
    0xcd: glo_set_response
    0xce: glo_exception_response
    0xcf: glo_action_response
    0xd0: ded_get_request
    0xd1: ded_set_request
    0xd2: ded_event_notification
    0xd3: ded_action_request
    0xd4: ded_get_response
    0xd5: ded_set_response
    0xd6: ded_exception_response
    0xd7: ded_action_response
    0xdb: general_glo
    0xdc: general_ded
    0xdd: general_ciphering
    0xdf: general_signing
