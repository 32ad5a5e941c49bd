meta:
  id: date_time
  title: COSEM date-time, date and time
  endian: be
doc: |
  The octets of date-time (12), date (5) and time (4) as kept in octet-strings and in the Data types of these names
  (IEC 62056-6-2, 4.1.6.1). FF (year FFFF, deviation 8000) means not specified; month FD and FE are the end and the begin of
  daylight saving, day FD and FE the second last and the last of the month.
seq:
  - {id: date, type: date}
  - {id: time, type: time}
  - {id: deviation, type: s2, doc: 'minutes; local time plus deviation is UTC, but some makers reverse the sign; -32768 not specified'}
  - {id: clock_status, type: u1, doc: 'bit 0 invalid, 1 doubtful, 2 other clock base, 3 invalid status, 7 daylight saving; FF not specified'}
types:
  date:
    doc: A day; any part may be not specified.
    seq:
      - {id: year, type: u2}
      - {id: month, type: u1}
      - {id: day, type: u1}
      - {id: weekday, type: u1, doc: 1 is Monday}
  time:
    doc: A time of day; any part may be not specified.
    seq:
      - {id: hour, type: u1}
      - {id: minute, type: u1}
      - {id: second, type: u1}
      - {id: hundredths, type: u1}
