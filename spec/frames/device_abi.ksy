meta:
  id: device_abi
  title: Records and controls of a smart-meter device
  endian: be
  bit-endian: be
doc: |
  What the devices smartmeterN of Linux, SmartMeterN of Windows and the broker speak. `read` gives whole records; a control has octets
  going in and octets coming out. Each control needs a right of the policy (spec/access.yaml), which is asked for every time.
types:
  device_records:
    doc: what one read gives
    seq:
      - {id: records, type: device_record, repeat: eos}
  device_record:
    doc: one value of one attribute of a meter
    seq:
      - {id: version, type: u1, valid: 1, -fixed: 1}
      - {id: authenticated, type: b1, doc: came under a tag that was verified}
      - {id: encrypted, type: b1, doc: came enciphered}
      - {id: meter_time, type: b1, doc: 'the time is the meter''s own; else it is when the last octet came'}
      - {id: offset_assumed, type: b1, doc: 'the meter did not tell how far from UTC it is, so the setting of the device was taken'}
      - {id: clock_suspect, type: b1, doc: the meter says that its clock is not to be trusted}
      - {id: scaled, type: b1, doc: scaler and unit are there}
      - {id: unit_supplied, type: b1, doc: 'scaler, unit or name are not in the message but follow from who made the meter'}
      - {id: latest, type: b1, doc: 'from a snapshot: what was latest, not what is new'}
      - {id: too_large, type: b1, doc: 'the value is larger than a record holds and was left out: ask for it by exchange'}
      - {id: spare, type: b7, valid: 0, -fixed: 0}
      - {id: sequence, type: u8, doc: 'of the records that this reader was given, from 0; what it may not read is not counted'}
      - {id: lost, type: u4, doc: records before this one that this reader may read and was too slow for}
      - {id: time, type: s8, doc: 'microseconds since 1970, UTC'}
      - {id: class_id, type: u2, doc: 'interface class, 0 where the message does not say'}
      - {id: obis, size: 6, doc: logical name}
      - {id: attribute, type: s1}
      - {id: scaler, type: s1}
      - {id: unit, type: u1, doc: as in scaler_unit}
      - {id: meter_length, type: u1, valid: {min: 1, max: 32}, -derive: size(meter)}
      - {id: meter, size: meter_length, doc: 'name of the meter, ASCII'}
      - {id: value_length, type: u2, valid: {max: 440}, -derive: size(value)}
      - {id: value, size: value_length, doc: 'Data (A-XDR), as it came'}
  device_statistics:
    doc: 'what was counted since the device is there; right: statistics'
    seq:
      - {id: octets, type: u8, doc: received from the line}
      - {id: frames, type: u8, doc: good ones}
      - {id: bad_frames, type: u8, doc: broken ones}
      - {id: pushes, type: u8, doc: taken}
      - {id: refused, type: u8, doc: 'pushes that were not what they claim: tag, replay, protection, form'}
      - {id: replayed, type: u8, doc: those of them whose counter was used before}
      - {id: records, type: u8, doc: made of pushes}
      - {id: nameless, type: u8, doc: values of pushes that nothing gives a name}
      - {id: delivered, type: u8, doc: 'records given to readers, each time'}
      - {id: lost, type: u8, doc: 'records that readers were too slow for, each time'}
      - {id: withheld, type: u8, doc: 'records that a reader may not have, each time'}
      - {id: denied, type: u8, doc: controls that were denied}
      - {id: exchanges, type: u8, doc: that ended with an answer}
      - {id: failed, type: u8, doc: exchanges that ended otherwise}
      - {id: readers, type: u4, doc: open now}
      - {id: waiting, type: u4, doc: exchanges that wait for their turn}
  snapshot_request:
    doc: 'control snapshot, in; right: read, of each record'
    seq:
      - {id: begin, type: u4, doc: '0 at first; then `next` of the answer before'}
  snapshot_answer:
    seq:
      - {id: next, type: u4, doc: 0 when that was all}
      - {id: records, type: device_record, repeat: eos}
  exchange_request:
    doc: 'control exchange, in: an APDU without protection; right: get, set or action, of each object that it names'
    seq:
      - {id: deadline, type: u4, valid: {min: 1, max: 600000}, doc: 'milliseconds, waiting for the turn included'}
      - {id: apdu, size-eos: true}
  device_settings:
    doc: 'control attach, in: what is at the other end of the line; right: configure'
    seq:
      - {id: carrier, type: u1, enum: carrier, valid: {in-enum: true}}
      - {id: utc_offset, type: u2, valid: {max: 1680}, doc: 'minutes by which the meter''s clock is ahead of UTC, and 840 more'}
      - {id: needs_protection, type: u1, valid: {any-of: [0, 1]}, doc: '1: what is not authenticated is refused'}
      - {id: client, type: u1, doc: client address}
      - {id: server, type: u2, doc: 'logical device; 0 for a meter that only pushes'}
      - {id: physical, type: u2, doc: 'physical device of HDLC, 0 for none'}
      - {id: meter_length, type: u1, valid: {min: 1, max: 32}, -derive: size(meter)}
      - {id: meter, size: meter_length, doc: name that the records bear}
  device_keys:
    doc: 'control keys, in; nothing gives them back; right: configure'
    seq:
      - {id: title, size: 8, doc: system title of the meter}
      - {id: counter, type: u4, doc: 'the greatest invocation counter that was taken before, 0 for none'}
      - {id: encryption_length, type: u1, valid: {any-of: [16, 32]}, -derive: size(encryption)}
      - {id: encryption, size: encryption_length, -secret: true, doc: global unicast encryption key}
      - {id: authentication_length, type: u1, valid: {any-of: [0, 16, 32]}, -derive: size(authentication)}
      - {id: authentication, size: authentication_length, -secret: true}
  device_counter:
    doc: 'control counter, out: what has to outlive the machine, for control keys after the next start; right: configure'
    seq:
      - {id: title, size: 8}
      - {id: counter, type: u4}
  device_feed:
    doc: 'control feed, in: octets of a line that the kernel does not have; right: configure'
    seq:
      - {id: time, type: s8, doc: 'when the last of them came; microseconds since 1970, UTC'}
      - {id: octets, size-eos: true}
enums:
  control_code:
    0x01: statistics
    0x02: snapshot
    0x03: exchange
    0x04: cancel
    0x10: attach
    0x11: keys
    0x12: counter
    0x13: policy
    0x14: feed
    0x15: take
  carrier:
    1: hdlc
    2: mbus
    3: wrapper
  device_status:
    0: ok
    1: bad_request
    2: denied
    3: not_attached
    4: too_small
    5: busy
    6: deadline
    7: cancelled
    8: gone
    9: line_failed
    10: meter_refused
    11: not_protected
seq: []
