meta:
  id: acse
  title: Association and release
  endian: be
  imports: [length]
doc: |
  AARQ 60, AARE 61, RLRQ 62, RLRE 63 in BER (ISO/IEC 15954 as profiled by IEC 62056-5-3, 7.2.4). Each field at most once, in
  the order of the declaration; every field but the context name may be missing, user-information in a rejection too.
seq:
  - id: body
    type:
      switch-on: tag
      cases:
        0x60: aarq
        0x61: aare
        0x62: rlrq
        0x63: rlre
instances:
  tag: {pos: 0, type: u1}
types:
  aarq:
    seq:
      - {id: tag, contents: [0x60]}
      - {id: len, type: length, -derive: size(fields)}
      - {id: fields, size: len.value, type: aarq_fields, -inline: true}
  aare:
    seq:
      - {id: tag, contents: [0x61]}
      - {id: len, type: length, -derive: size(fields)}
      - {id: fields, size: len.value, type: aare_fields, -inline: true}
  rlrq:
    seq:
      - {id: tag, contents: [0x62]}
      - {id: len, type: length, -derive: size(fields)}
      - {id: fields, size: len.value, type: release_fields, -inline: true}
  rlre:
    seq:
      - {id: tag, contents: [0x63]}
      - {id: len, type: length, -derive: size(fields)}
      - {id: fields, size: len.value, type: release_fields, -inline: true}
  aarq_fields:
    -record: tag
    seq:
      - {id: items, type: aarq_field, repeat: eos}
  aarq_field:
    seq:
      - {id: tag, type: u1}
      - {id: len, type: length, -derive: size(body)}
      - id: body
        size: len.value
        type:
          switch-on: tag
          cases:
            0x80: raw
            0xa1: object_identifier
            0xa2: title
            0xa3: title
            0xa4: invocation
            0xa5: invocation
            0xa6: title
            0xa7: title
            0xa8: invocation
            0xa9: invocation
            0x8a: raw
            0x8b: raw
            0xac: authentication_value
            0xbd: raw
            0xbe: title
        -names:
          0x80: protocol_version
          0xa1: application_context_name
          0xa2: called_ap_title
          0xa3: called_ae_qualifier
          0xa4: called_ap_invocation_id
          0xa5: called_ae_invocation_id
          0xa6: calling_ap_title
          0xa7: calling_ae_qualifier
          0xa8: calling_ap_invocation_id
          0xa9: calling_ae_invocation_id
          0x8a: sender_acse_requirements
          0x8b: mechanism_name
          0xac: calling_authentication_value
          0xbd: implementation_information
          0xbe: user_information
        -secret: [0xac]
  aare_fields:
    -record: tag
    seq:
      - {id: items, type: aare_field, repeat: eos}
  aare_field:
    seq:
      - {id: tag, type: u1}
      - {id: len, type: length, -derive: size(body)}
      - id: body
        size: len.value
        type:
          switch-on: tag
          cases:
            0x80: raw
            0xa1: object_identifier
            0xa2: integer
            0xa3: diagnostic
            0xa4: title
            0xa5: title
            0xa6: invocation
            0xa7: invocation
            0x88: raw
            0x89: raw
            0xaa: authentication_value
            0xbd: raw
            0xbe: title
        -names:
          0x80: protocol_version
          0xa1: application_context_name
          0xa2: result
          0xa3: result_source_diagnostic
          0xa4: responding_ap_title
          0xa5: responding_ae_qualifier
          0xa6: responding_ap_invocation_id
          0xa7: responding_ae_invocation_id
          0x88: responder_acse_requirements
          0x89: mechanism_name
          0xaa: responding_authentication_value
          0xbd: implementation_information
          0xbe: user_information
  release_fields:
    -record: tag
    seq:
      - {id: items, type: release_field, repeat: eos}
  release_field:
    seq:
      - {id: tag, type: u1}
      - {id: len, type: length, -derive: size(body)}
      - id: body
        size: len.value
        type:
          switch-on: tag
          cases:
            0x80: raw
            0xbe: title
        -names:
          0x80: reason
          0xbe: user_information
  raw:
    -plain: octets
    seq: [{id: value, size-eos: true}]
  object_identifier:
    -plain: octets
    seq:
      - {id: tag, contents: [0x06]}
      - {id: len, type: length, -derive: size(value)}
      - {id: value, size: len.value}
  title:
    doc: OCTET STRING
    -plain: octets
    seq:
      - {id: tag, contents: [0x04]}
      - {id: len, type: length, -derive: size(value)}
      - {id: value, size: len.value}
  invocation:
    doc: INTEGER, content octets
    -plain: octets
    seq:
      - {id: tag, contents: [0x02]}
      - {id: len, type: length, -derive: size(value)}
      - {id: value, size: len.value}
  integer:
    -plain: number
    seq:
      - {id: tag, contents: [0x02, 0x01]}
      - {id: value, type: u1}
  authentication_value:
    doc: GraphicString choice of Authentication-value
    -plain: octets
    seq:
      - {id: tag, contents: [0x80]}
      - {id: len, type: length, -derive: size(value)}
      - {id: value, size: len.value}
  diagnostic:
    doc: result-source-diagnostic
    seq:
      - {id: source, type: u1, enum: diagnostic_source, valid: {in-enum: true}}
      - {id: lead, contents: [0x03, 0x02, 0x01]}
      - {id: code, type: u1}
enums:
  diagnostic_source: {0xa1: acse_service_user, 0xa2: acse_service_provider}
  association_result: {0: accepted, 1: rejected_permanent, 2: rejected_transient}
  user_diagnostic:
    0: none
    1: no_reason_given
    2: application_context_name_not_supported
    3: calling_ap_title_not_recognized
    4: calling_ap_invocation_identifier_not_recognized
    5: calling_ae_qualifier_not_recognized
    6: calling_ae_invocation_identifier_not_recognized
    7: called_ap_title_not_recognized
    8: called_ap_invocation_identifier_not_recognized
    9: called_ae_qualifier_not_recognized
    10: called_ae_invocation_identifier_not_recognized
    11: authentication_mechanism_name_not_recognised
    12: authentication_mechanism_name_required
    13: authentication_failure
    14: authentication_required
  provider_diagnostic: {0: none, 1: no_reason_given, 2: no_common_acse_version}
  context_name: {1: logical_name, 2: short_name, 3: logical_name_ciphered, 4: short_name_ciphered}
  mechanism: {0: none, 1: lls, 2: hls_manufacturer, 3: hls_md5, 4: hls_sha1, 5: hls_gmac, 6: hls_sha256, 7: hls_ecdsa}
