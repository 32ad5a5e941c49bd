meta:
  id: broker
  title: Between a program and the broker
  endian: be
  imports: [device_abi]
doc: |
  What goes over the broker's socket: one hello, then requests, each answered once, in any order. A request is a control of a device
  (device_abi); `take` is what `read` is there. Who asks is who connected.
types:
  broker_hello:
    doc: 'the first frame, from the program; answered under the number 0: ok with broker_welcome, gone for a meter that is not there, busy, bad_request'
    -total: {after: meter_length, is: meter_length + 51}
    seq:
      - {id: version, type: u1, valid: 1, -fixed: 1}
      - {id: resumes, type: u1, valid: {any-of: [0, 1]}, doc: '1: the records begin behind `place`, else with the next one'}
      - {id: meter_length, type: u1, valid: {min: 1, max: 32}, -derive: size(meter)}
      - {id: place, size: 48, doc: 'as a take_answer told it, of this user and this meter; not looked at otherwise'}
      - {id: meter, size: meter_length, doc: 'name of the meter, ASCII'}
  broker_welcome:
    seq:
      - {id: place, size: 48, doc: where the records of this program begin}
  broker_request:
    -total: {after: content_length, is: content_length + 13}
    seq:
      - {id: number, type: u4, valid: {min: 1}, doc: 'chosen by the program, none that is under way'}
      - {id: code, type: u1, doc: a control_code}
      - {id: room, type: u4, valid: {max: 1048576}, doc: octets that the content of the answer may have}
      - {id: content_length, type: u4, valid: {max: 65539}, -derive: size(content)}
      - {id: content, size: content_length, doc: what goes in}
  broker_answer:
    -total: {after: content_length, is: content_length + 9}
    seq:
      - {id: number, type: u4, doc: of the request}
      - {id: status, type: u1, doc: a device_status}
      - {id: content_length, type: u4, valid: {max: 1048576}, -derive: size(content)}
      - {id: content, size: content_length, doc: 'what comes out; nothing unless the status is ok'}
  take_request:
    doc: 'control take, in; right: read, of each record'
    seq:
      - {id: wait, type: u4, valid: {max: 600000}, doc: 'milliseconds for which to wait for a record; 0 for not at all'}
  take_answer:
    doc: 'as many records as there are and fit; where there are none, `place` says nothing new and is all zeros'
    seq:
      - {id: place, size: 48, doc: 'where the records go on, sealed: hello takes it, also when the broker was started again'}
      - {id: records, type: 'device_abi::device_record', repeat: eos}
  reader_place:
    doc: 'what is sealed in a place: how far a reader is. Only the broker sees it, since it tells what others were given'
    seq:
      - {id: at, type: u8, doc: 'records that it has seen or passed over'}
      - {id: sequence, type: u8, doc: records that it was given}
  cancel_request:
    doc: 'control cancel, in: of this program only'
    seq:
      - {id: number, type: u4, doc: 'of the request that is to end, 0 for all; it is answered by cancelled, or as it ended just before'}
seq: []
