meta:
  id: service_error
  title: Refusals
  endian: be
doc: ExceptionResponse D8 and ConfirmedServiceError 0E (IEC 62056-5-3, clause 8).
seq:
  - id: body
    type:
      switch-on: tag
      cases:
        0x0e: confirmed_service_error
        0xd8: exception_response
instances:
  tag: {pos: 0, type: u1}
types:
  confirmed_service_error:
    seq:
      - {id: tag, contents: [0x0e]}
      - {id: service, type: u1, doc: '1 initiate, 5 read, 6 write, ...'}
      - {id: category, type: u1, enum: error_category}
      - {id: value, type: u1}
  exception_response:
    seq:
      - {id: tag, contents: [0xd8]}
      - {id: state_error, type: u1, enum: state_error, valid: {in-enum: true}}
      - {id: service_error, type: u1, enum: exception_reason, valid: {in-enum: true}}
      - {id: expected_counter, type: u4, if: service_error.to_i == 6, doc: lowest acceptable invocation counter}
enums:
  state_error: {1: service_not_allowed, 2: service_unknown}
  exception_reason:
    1: operation_not_possible
    2: service_not_supported
    3: other_reason
    4: pdu_too_long
    5: deciphering_error
    6: invocation_counter_error
  error_category:
    0: application_reference
    1: hardware_resource
    2: vde_state_error
    3: service
    4: definition
    5: access
    6: initiate
    7: load_data_set
    9: task
    10: other
