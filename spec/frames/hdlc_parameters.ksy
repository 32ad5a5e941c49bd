meta:
  id: hdlc_parameters
  title: Information field of SNRM and UA
  endian: be
doc: |
  Negotiated link parameters (IEC 62056-46, 6.4.4.4.3.2): 81 80 length, then identifier, length, value of 1, 2 or 4 octets.
  05 and 06 bound the information field (octets), 07 and 08 the window (frames), all from the sender's view.
seq:
  - {id: format_identifier, contents: [0x81]}
  - {id: group_identifier, contents: [0x80]}
  - {id: group_length, type: u1, -derive: size(parameters)}
  - id: parameters
    size: group_length
    type: parameter_list
types:
  parameter_list:
    seq:
      - {id: items, type: parameter, repeat: eos}
  parameter:
    seq:
      - {id: identifier, type: u1, enum: parameter_id}
      - {id: value_length, type: u1, -derive: size(value)}
      - {id: value, size: value_length, doc: big-endian}
enums:
  parameter_id:
    0x05: max_information_transmit
    0x06: max_information_receive
    0x07: window_transmit
    0x08: window_receive
    0xf0: user_data
