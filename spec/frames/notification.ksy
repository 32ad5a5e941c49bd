meta:
  id: notification
  title: Pushes and event notifications
  endian: be
  imports: [axdr, cosem, length]
doc: |
  DataNotification 0F and its confirmation 10, EventNotification C2 (IEC 62056-5-3, 7.3.8 and 7.3.9).
seq:
  - id: body
    type:
      switch-on: tag
      cases:
        0x0f: data_notification
        0x10: data_notification_confirm
        0xc2: event_notification
instances:
  tag: {pos: 0, type: u1}
types:
  notification_time:
    doc: |
      OCTET STRING of 0 or 12 octets. Some makers (Kaifa) put the Data tag 09 before the length; lead keeps which form was sent.
    seq:
      - {id: lead, type: u1, valid: {any-of: [0, 9, 12]}, -default: 12}
      - {id: tagged_length, type: u1, if: lead == 9, valid: {any-of: [0, 12]}, -default: 0}
      - {id: octets, size: 'lead == 9 ? tagged_length : lead', doc: date-time or empty}
  data_notification:
    seq:
      - {id: tag, contents: [0x0f]}
      - {id: long_invoke_id, type: u4, doc: 'bit 31 priority, bit 30 confirmed, 24 bits of invoke id'}
      - {id: date_time, type: notification_time}
      - {id: data, type: axdr}
  data_notification_confirm:
    seq:
      - {id: tag, contents: [0x10]}
      - {id: long_invoke_id, type: u4}
      - {id: date_time, type: notification_time}
  event_notification:
    seq:
      - {id: tag, contents: [0xc2]}
      - {id: has_time, type: u1, valid: {any-of: [0, 1]}, -derive: present(time)}
      - {id: time_len, type: length, if: has_time == 1, -if: present(time), -derive: size(time)}
      - {id: time, size: time_len.value, if: has_time == 1}
      - {id: attribute, type: 'cosem::attribute_descriptor'}
      - {id: data, type: axdr}
