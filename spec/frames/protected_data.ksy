meta:
  id: protected_data
  title: COSEM data under a cipher
  endian: be
  imports: [length]
doc: |
  One layer of COSEM data protection that AES-GCM made: what an octet-string of protected attributes or parameters holds (IEC 62056-6-2,
  class 30). It has the form of the ciphered content of general-ciphering, whose header stands apart, in the protection parameters.
  Confidence medium: the tables of the class do not say it; the one public head-end that makes such layers writes the length, too.
  The payload is plain text or cipher text, followed by 12 octets of tag when authenticated. A digital signature is general-signing.
seq:
  - {id: len, type: length, valid: {expr: _.value >= 5}, -derive: 'span(security_control, payload)'}
  - {id: security_control, type: u1}
  - {id: invocation_counter, type: u4}
  - {id: payload, size: len.value - 5}
