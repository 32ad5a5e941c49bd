\* Generated from spec/sessions/hdlc_server.yaml. Do not edit: change the spec and run `win12 spec generate`.
---- MODULE hdlc_server ----
\* The server's (meter's) station of an HDLC link (IEC 62056-46, 6.2 and 6.4; ISO/IEC 13239, 5.5 and annex H).
\*
\* It speaks when it is asked: P=1 gives it the turn, and the last frame of its turn has F=1. A frame with another N(S) than the next
\* is dropped, and the N(R) of the answer tells; what the client has not acknowledged when it asks is sent again from there
\* (go-back-N). What cannot be right, an impossible N(R), information longer than agreed, a control field that DLMS does not use (REJ
\* among them), is answered by FRMR until SNRM or DISC. A broken frame, and one for another station, never gets here.
\*
\* A new message is taken only when the answer to the last one has been sent: until then its frames are dropped like one after a gap,
\* and the client sends them again. So no client can fill our memory with answers that it does not fetch.
EXTENDS win12

SEQUENCE_MASK == 3
SEQUENCE_MODULUS == 4
LATE_MAX == 1
HDLC_QUEUE_MAX == 3
HDLC_NOTICES_MAX == 1
HDLC_INFO_DEFAULT == 2
HDLC_WINDOW_DEFAULT == 1
REJECT_REASON_UNKNOWN_CONTROL == 1
REJECT_REASON_INFORMATION_NOT_ALLOWED == 2
REJECT_REASON_INFORMATION_TOO_LONG == 4
REJECT_REASON_WRONG_RECEIVE_NUMBER == 8
CONTENT_FINE == 0
CONTENT_OTHER_DIRECTION == 1
CONTENT_MALFORMED == 2
CONTENT_TOO_LARGE == 3
ADDRESS_OTHER_STATION == 0
ADDRESS_ALL_STATIONS == 1
ADDRESS_LONG_CLIENT == 2
ENDING_IDLE == 0
ENDING_TOO_LARGE == 1

States == {"DISCONNECTED", "CONNECTED", "REJECTING"}
Settings == [send_info : {1, 2, 3}, take_info : {1, 2, 3}, send_window : {1, 2, 3}, take_window : {1, 2, 3}]

\* A machine with the settings s.
Initial(s) == [state |-> "DISCONNECTED", send_info |-> s.send_info, take_info |-> s.take_info, send_window |-> s.send_window, take_window |-> s.take_window, window |-> 1, va |-> 0, vs |-> 0, sent |-> 0, vr |-> 0, queued |-> 0, turn |-> FALSE, reason |-> 1, notices |-> 0]

\* The program ended and began anew: only what is kept is left.
Restarted(m) == Initial(m)

TypeOK(m) ==
    /\ m.state \in States
    /\ m.send_info \in {1, 2, 3}
    /\ m.take_info \in {1, 2, 3}
    /\ m.send_window \in {1, 2, 3}
    /\ m.take_window \in {1, 2, 3}
    /\ m.window \in {1, 2, 3}
    /\ m.va \in {0, 1, 2, 3}
    /\ m.vs \in {0, 1, 2, 3}
    /\ m.sent \in {0, 1, 2, 3}
    /\ m.vr \in {0, 1, 2, 3}
    /\ m.queued \in {0, 1, 2, 3}
    /\ m.turn \in BOOLEAN
    /\ m.reason \in {1, 2, 4, 8}
    /\ m.notices \in {0, 1}

\* The timers that run.
Armed(m) == CASE m.state = "DISCONNECTED" -> {}
           [] m.state = "CONNECTED" -> {"inactivity"}
           [] m.state = "REJECTING" -> {"inactivity"}

\* --- what each transition leads to
\* spec/sessions/hdlc_server.yaml:161
connect(m, e) == Step("connect", [m EXCEPT !.state = "CONNECTED", !.va = 0, !.vs = 0, !.sent = 0, !.vr = 0, !.queued = 0, !.turn = FALSE, !.window = (IF ((IF (e.receive_window = 0) THEN HDLC_WINDOW_DEFAULT ELSE e.receive_window) < m.send_window) THEN (IF (e.receive_window = 0) THEN HDLC_WINDOW_DEFAULT ELSE e.receive_window) ELSE m.send_window)],
    <<[kind |-> "call", name |-> "clear"]>> \o <<[kind |-> "call", name |-> "adopt"]>> \o <<[kind |-> "send", name |-> "ua", transmit_info |-> (IF ((IF (e.receive_info = 0) THEN HDLC_INFO_DEFAULT ELSE e.receive_info) < m.send_info) THEN (IF (e.receive_info = 0) THEN HDLC_INFO_DEFAULT ELSE e.receive_info) ELSE m.send_info), receive_info |-> (IF ((IF (e.transmit_info = 0) THEN HDLC_INFO_DEFAULT ELSE e.transmit_info) < m.take_info) THEN (IF (e.transmit_info = 0) THEN HDLC_INFO_DEFAULT ELSE e.transmit_info) ELSE m.take_info), transmit_window |-> (IF ((IF (e.receive_window = 0) THEN HDLC_WINDOW_DEFAULT ELSE e.receive_window) < m.send_window) THEN (IF (e.receive_window = 0) THEN HDLC_WINDOW_DEFAULT ELSE e.receive_window) ELSE m.send_window), receive_window |-> (IF ((IF (e.transmit_window = 0) THEN HDLC_WINDOW_DEFAULT ELSE e.transmit_window) < m.take_window) THEN (IF (e.transmit_window = 0) THEN HDLC_WINDOW_DEFAULT ELSE e.transmit_window) ELSE m.take_window)]>> \o <<[kind |-> "tell", name |-> "opened", send_info |-> (IF ((IF (e.receive_info = 0) THEN HDLC_INFO_DEFAULT ELSE e.receive_info) < m.send_info) THEN (IF (e.receive_info = 0) THEN HDLC_INFO_DEFAULT ELSE e.receive_info) ELSE m.send_info), take_info |-> (IF ((IF (e.transmit_info = 0) THEN HDLC_INFO_DEFAULT ELSE e.transmit_info) < m.take_info) THEN (IF (e.transmit_info = 0) THEN HDLC_INFO_DEFAULT ELSE e.transmit_info) ELSE m.take_info)]>>, "")
\* spec/sessions/hdlc_server.yaml:162
connect_again(m, e) == Step("connect_again", [m EXCEPT !.state = "CONNECTED", !.va = 0, !.vs = 0, !.sent = 0, !.vr = 0, !.queued = 0, !.turn = FALSE, !.window = (IF ((IF (e.receive_window = 0) THEN HDLC_WINDOW_DEFAULT ELSE e.receive_window) < m.send_window) THEN (IF (e.receive_window = 0) THEN HDLC_WINDOW_DEFAULT ELSE e.receive_window) ELSE m.send_window)],
    <<[kind |-> "tell", name |-> "closed"]>> \o <<[kind |-> "call", name |-> "clear"]>> \o <<[kind |-> "call", name |-> "adopt"]>> \o <<[kind |-> "send", name |-> "ua", transmit_info |-> (IF ((IF (e.receive_info = 0) THEN HDLC_INFO_DEFAULT ELSE e.receive_info) < m.send_info) THEN (IF (e.receive_info = 0) THEN HDLC_INFO_DEFAULT ELSE e.receive_info) ELSE m.send_info), receive_info |-> (IF ((IF (e.transmit_info = 0) THEN HDLC_INFO_DEFAULT ELSE e.transmit_info) < m.take_info) THEN (IF (e.transmit_info = 0) THEN HDLC_INFO_DEFAULT ELSE e.transmit_info) ELSE m.take_info), transmit_window |-> (IF ((IF (e.receive_window = 0) THEN HDLC_WINDOW_DEFAULT ELSE e.receive_window) < m.send_window) THEN (IF (e.receive_window = 0) THEN HDLC_WINDOW_DEFAULT ELSE e.receive_window) ELSE m.send_window), receive_window |-> (IF ((IF (e.transmit_window = 0) THEN HDLC_WINDOW_DEFAULT ELSE e.transmit_window) < m.take_window) THEN (IF (e.transmit_window = 0) THEN HDLC_WINDOW_DEFAULT ELSE e.transmit_window) ELSE m.take_window)]>> \o <<[kind |-> "tell", name |-> "opened", send_info |-> (IF ((IF (e.receive_info = 0) THEN HDLC_INFO_DEFAULT ELSE e.receive_info) < m.send_info) THEN (IF (e.receive_info = 0) THEN HDLC_INFO_DEFAULT ELSE e.receive_info) ELSE m.send_info), take_info |-> (IF ((IF (e.transmit_info = 0) THEN HDLC_INFO_DEFAULT ELSE e.transmit_info) < m.take_info) THEN (IF (e.transmit_info = 0) THEN HDLC_INFO_DEFAULT ELSE e.transmit_info) ELSE m.take_info)]>>, "")
\* spec/sessions/hdlc_server.yaml:169
disconnected_disc(m, e) == Step("disconnected_disc", m,
    When(e.poll_final, [kind |-> "send", name |-> "dm"]), "")
\* spec/sessions/hdlc_server.yaml:170
disconnected_i(m, e) == Step("disconnected_i", m,
    When(e.poll_final, [kind |-> "send", name |-> "dm"]), "")
\* spec/sessions/hdlc_server.yaml:171
disconnected_rr(m, e) == Step("disconnected_rr", m,
    When(e.poll_final, [kind |-> "send", name |-> "dm"]), "")
\* spec/sessions/hdlc_server.yaml:172
disconnected_rnr(m, e) == Step("disconnected_rnr", m,
    When(e.poll_final, [kind |-> "send", name |-> "dm"]), "")
\* spec/sessions/hdlc_server.yaml:173
disconnected_unknown(m, e) == Step("disconnected_unknown", m,
    When(e.poll_final, [kind |-> "send", name |-> "dm"]), "")
\* spec/sessions/hdlc_server.yaml:174
foreign(m, e) == Step("foreign", m,
    <<>>, "")
\* spec/sessions/hdlc_server.yaml:181
broadcast_delivered(m, e) == Step("broadcast_delivered", m,
    <<[kind |-> "tell", name |-> "broadcast"]>>, "")
\* spec/sessions/hdlc_server.yaml:182
broadcast_dropped(m, e) == Step("broadcast_dropped", m,
    <<>>, "")
\* spec/sessions/hdlc_server.yaml:154
information_stranger(m, e) == Step("information_stranger", m,
    <<>>, "")
\* spec/sessions/hdlc_server.yaml:191
information_too_long(m, e) == Step("information_too_long", [m EXCEPT !.state = "REJECTING", !.reason = REJECT_REASON_INFORMATION_TOO_LONG, !.turn = FALSE],
    <<[kind |-> "call", name |-> "note_rejected"]>> \o When(e.poll_final, [kind |-> "send", name |-> "frmr", receive_number |-> m.vr, send_number |-> m.sent, reason |-> REJECT_REASON_INFORMATION_TOO_LONG]), "LINK_RESET")
\* spec/sessions/hdlc_server.yaml:156
information_late(m, e) == Step("information_late", m,
    <<>>, "")
\* spec/sessions/hdlc_server.yaml:157
information_impossible(m, e) == Step("information_impossible", [m EXCEPT !.state = "REJECTING", !.reason = REJECT_REASON_WRONG_RECEIVE_NUMBER, !.turn = FALSE],
    <<[kind |-> "call", name |-> "note_rejected"]>> \o When(e.poll_final, [kind |-> "send", name |-> "frmr", receive_number |-> m.vr, send_number |-> m.sent, reason |-> REJECT_REASON_WRONG_RECEIVE_NUMBER]), "LINK_RESET")
\* spec/sessions/hdlc_server.yaml:198
information_still_to_say(m, e) == Step("information_still_to_say", [m EXCEPT !.va = e.receive_number, !.vs = (IF e.poll_final THEN e.receive_number ELSE (IF ((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) > (((m.vs + SEQUENCE_MODULUS) - m.va) % 4)) THEN e.receive_number ELSE m.vs)), !.turn = e.poll_final],
    When(((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) # 0), [kind |-> "call", name |-> "release", count |-> (((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4)]), "")
\* spec/sessions/hdlc_server.yaml:203
information_out_of_order(m, e) == Step("information_out_of_order", [m EXCEPT !.va = e.receive_number, !.vs = (IF e.poll_final THEN e.receive_number ELSE (IF ((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) > (((m.vs + SEQUENCE_MODULUS) - m.va) % 4)) THEN e.receive_number ELSE m.vs)), !.turn = FALSE],
    When(((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) # 0), [kind |-> "call", name |-> "release", count |-> (((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4)]) \o When(e.poll_final, [kind |-> "send", name |-> "rr", receive_number |-> m.vr, poll_final |-> TRUE]), "")
\* spec/sessions/hdlc_server.yaml:208
information_answering(m, e) == Step("information_answering", [m EXCEPT !.va = e.receive_number, !.vs = (IF e.poll_final THEN e.receive_number ELSE (IF ((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) > (((m.vs + SEQUENCE_MODULUS) - m.va) % 4)) THEN e.receive_number ELSE m.vs)), !.turn = e.poll_final],
    When(((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) # 0), [kind |-> "call", name |-> "release", count |-> (((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4)]), "")
\* spec/sessions/hdlc_server.yaml:209
information_echo(m, e) == Step("information_echo", m,
    <<>>, "")
\* spec/sessions/hdlc_server.yaml:210
information_malformed(m, e) == Step("information_malformed", [m EXCEPT !.va = e.receive_number, !.vs = (IF e.poll_final THEN e.receive_number ELSE (IF ((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) > (((m.vs + SEQUENCE_MODULUS) - m.va) % 4)) THEN e.receive_number ELSE m.vs)), !.vr = ((m.vr + 1) % 4), !.turn = FALSE],
    When(((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) # 0), [kind |-> "call", name |-> "release", count |-> (((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4)]) \o <<[kind |-> "call", name |-> "drop_message"]>> \o When(e.poll_final, [kind |-> "send", name |-> "rr", receive_number |-> ((m.vr + 1) % 4), poll_final |-> TRUE]), "INVALID_APDU")
\* spec/sessions/hdlc_server.yaml:216
information_too_large(m, e) == Step("information_too_large", [m EXCEPT !.state = "DISCONNECTED", !.va = 0, !.vs = 0, !.sent = 0, !.vr = 0, !.queued = 0, !.turn = FALSE],
    <<[kind |-> "call", name |-> "clear"]>> \o <<[kind |-> "tell", name |-> "failed", why |-> ENDING_TOO_LARGE]>>, "TRANSFER_TOO_LARGE")
\* spec/sessions/hdlc_server.yaml:217
information_segment(m, e) == Step("information_segment", [m EXCEPT !.va = e.receive_number, !.vs = (IF e.poll_final THEN e.receive_number ELSE (IF ((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) > (((m.vs + SEQUENCE_MODULUS) - m.va) % 4)) THEN e.receive_number ELSE m.vs)), !.vr = ((m.vr + 1) % 4), !.turn = FALSE],
    When(((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) # 0), [kind |-> "call", name |-> "release", count |-> (((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4)]) \o <<[kind |-> "tell", name |-> "segment", last |-> ~e.segmented]>> \o When(e.poll_final, [kind |-> "send", name |-> "rr", receive_number |-> ((m.vr + 1) % 4), poll_final |-> TRUE]), "")
\* spec/sessions/hdlc_server.yaml:218
information_whole(m, e) == Step("information_whole", [m EXCEPT !.va = e.receive_number, !.vs = (IF e.poll_final THEN e.receive_number ELSE (IF ((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) > (((m.vs + SEQUENCE_MODULUS) - m.va) % 4)) THEN e.receive_number ELSE m.vs)), !.vr = ((m.vr + 1) % 4), !.turn = e.poll_final],
    When(((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) # 0), [kind |-> "call", name |-> "release", count |-> (((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4)]) \o <<[kind |-> "tell", name |-> "segment", last |-> ~e.segmented]>>, "")
\* spec/sessions/hdlc_server.yaml:154
ready_stranger(m, e) == Step("ready_stranger", m,
    <<>>, "")
\* spec/sessions/hdlc_server.yaml:156
ready_late(m, e) == Step("ready_late", m,
    <<>>, "")
\* spec/sessions/hdlc_server.yaml:157
ready_impossible(m, e) == Step("ready_impossible", [m EXCEPT !.state = "REJECTING", !.reason = REJECT_REASON_WRONG_RECEIVE_NUMBER, !.turn = FALSE],
    <<[kind |-> "call", name |-> "note_rejected"]>> \o When(e.poll_final, [kind |-> "send", name |-> "frmr", receive_number |-> m.vr, send_number |-> m.sent, reason |-> REJECT_REASON_WRONG_RECEIVE_NUMBER]), "LINK_RESET")
\* spec/sessions/hdlc_server.yaml:225
ready_meanwhile(m, e) == Step("ready_meanwhile", [m EXCEPT !.va = e.receive_number, !.vs = (IF ((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) > (((m.vs + SEQUENCE_MODULUS) - m.va) % 4)) THEN e.receive_number ELSE m.vs)],
    When(((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) # 0), [kind |-> "call", name |-> "release", count |-> (((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4)]), "")
\* spec/sessions/hdlc_server.yaml:226
ready_go_on(m, e) == Step("ready_go_on", [m EXCEPT !.va = e.receive_number, !.vs = (IF e.poll_final THEN e.receive_number ELSE (IF ((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) > (((m.vs + SEQUENCE_MODULUS) - m.va) % 4)) THEN e.receive_number ELSE m.vs)), !.turn = TRUE],
    When(((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) # 0), [kind |-> "call", name |-> "release", count |-> (((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4)]), "")
\* spec/sessions/hdlc_server.yaml:227
ready_nothing(m, e) == Step("ready_nothing", [m EXCEPT !.va = e.receive_number, !.vs = (IF e.poll_final THEN e.receive_number ELSE (IF ((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) > (((m.vs + SEQUENCE_MODULUS) - m.va) % 4)) THEN e.receive_number ELSE m.vs)), !.turn = FALSE],
    When(((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) # 0), [kind |-> "call", name |-> "release", count |-> (((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4)]) \o <<[kind |-> "send", name |-> "rr", receive_number |-> m.vr, poll_final |-> TRUE]>>, "")
\* spec/sessions/hdlc_server.yaml:154
busy_stranger(m, e) == Step("busy_stranger", m,
    <<>>, "")
\* spec/sessions/hdlc_server.yaml:156
busy_late(m, e) == Step("busy_late", m,
    <<>>, "")
\* spec/sessions/hdlc_server.yaml:157
busy_impossible(m, e) == Step("busy_impossible", [m EXCEPT !.state = "REJECTING", !.reason = REJECT_REASON_WRONG_RECEIVE_NUMBER, !.turn = FALSE],
    <<[kind |-> "call", name |-> "note_rejected"]>> \o When(e.poll_final, [kind |-> "send", name |-> "frmr", receive_number |-> m.vr, send_number |-> m.sent, reason |-> REJECT_REASON_WRONG_RECEIVE_NUMBER]), "LINK_RESET")
\* spec/sessions/hdlc_server.yaml:234
busy_held(m, e) == Step("busy_held", [m EXCEPT !.va = e.receive_number, !.vs = (IF ((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) > (((m.vs + SEQUENCE_MODULUS) - m.va) % 4)) THEN e.receive_number ELSE m.vs), !.turn = FALSE],
    When(((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) # 0), [kind |-> "call", name |-> "release", count |-> (((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4)]) \o When(e.poll_final, [kind |-> "send", name |-> "rr", receive_number |-> m.vr, poll_final |-> TRUE]), "")
\* spec/sessions/hdlc_server.yaml:154
unknown_stranger(m, e) == Step("unknown_stranger", m,
    <<>>, "")
\* spec/sessions/hdlc_server.yaml:240
unknown_rejected(m, e) == Step("unknown_rejected", [m EXCEPT !.state = "REJECTING", !.reason = REJECT_REASON_UNKNOWN_CONTROL, !.turn = FALSE],
    <<[kind |-> "call", name |-> "note_rejected"]>> \o When(e.poll_final, [kind |-> "send", name |-> "frmr", receive_number |-> m.vr, send_number |-> m.sent, reason |-> REJECT_REASON_UNKNOWN_CONTROL]), "LINK_RESET")
\* spec/sessions/hdlc_server.yaml:246
unnumbered_permission(m, e) == Step("unnumbered_permission", [m EXCEPT !.notices = (m.notices - 1)],
    <<[kind |-> "send", name |-> "ui", filled |-> TRUE, poll_final |-> TRUE]>>, "")
\* spec/sessions/hdlc_server.yaml:154
unnumbered_stranger(m, e) == Step("unnumbered_stranger", m,
    <<>>, "")
\* spec/sessions/hdlc_server.yaml:248
unnumbered_delivered(m, e) == Step("unnumbered_delivered", m,
    <<[kind |-> "tell", name |-> "unnumbered"]>>, "")
\* spec/sessions/hdlc_server.yaml:249
unnumbered_dropped(m, e) == Step("unnumbered_dropped", m,
    <<>>, "")
\* spec/sessions/hdlc_server.yaml:254
permission_used(m, e) == Step("permission_used", [m EXCEPT !.notices = (m.notices - 1)],
    <<[kind |-> "send", name |-> "ui", filled |-> TRUE, poll_final |-> TRUE]>>, "")
\* spec/sessions/hdlc_server.yaml:255
permission_dropped(m, e) == Step("permission_dropped", m,
    <<>>, "")
\* spec/sessions/hdlc_server.yaml:262
send_too_long(m, e) == Step("send_too_long", m,
    <<>>, "TOO_LONG")
\* spec/sessions/hdlc_server.yaml:263
send_queued(m, e) == Step("send_queued", [m EXCEPT !.queued = (m.queued + e.segments)],
    <<>>, "")
\* spec/sessions/hdlc_server.yaml:268
split_too_long(m, e) == Step("split_too_long", m,
    <<>>, "TOO_LONG")
\* spec/sessions/hdlc_server.yaml:269
split_noted(m, e) == Step("split_noted", [m EXCEPT !.queued = (m.queued + 1)],
    <<>>, "")
\* spec/sessions/hdlc_server.yaml:274
pump_nothing(m, e) == Step("pump_nothing", m,
    <<>>, "")
\* spec/sessions/hdlc_server.yaml:275
pump_last(m, e) == Step("pump_last", [m EXCEPT !.vs = ((m.vs + 1) % 4), !.sent = (IF (m.vs # m.sent) THEN m.sent ELSE ((m.vs + 1) % 4)), !.queued = (IF (m.vs # m.sent) THEN m.queued ELSE (m.queued - 1)), !.turn = FALSE],
    <<[kind |-> "send", name |-> "i", send_number |-> m.vs, receive_number |-> m.vr, poll_final |-> TRUE, segmented |-> e.segmented]>>, "")
\* spec/sessions/hdlc_server.yaml:276
pump_more(m, e) == Step("pump_more", [m EXCEPT !.vs = ((m.vs + 1) % 4), !.sent = (IF (m.vs # m.sent) THEN m.sent ELSE ((m.vs + 1) % 4)), !.queued = (IF (m.vs # m.sent) THEN m.queued ELSE (m.queued - 1))],
    <<[kind |-> "send", name |-> "i", send_number |-> m.vs, receive_number |-> m.vr, poll_final |-> FALSE, segmented |-> e.segmented]>>, "")
\* spec/sessions/hdlc_server.yaml:277
pump_later(m, e) == Step("pump_later", m,
    <<>>, "")
\* spec/sessions/hdlc_server.yaml:282
notify_too_long(m, e) == Step("notify_too_long", m,
    <<>>, "TOO_LONG")
\* spec/sessions/hdlc_server.yaml:283
notify_full(m, e) == Step("notify_full", m,
    <<>>, "BUSY")
\* spec/sessions/hdlc_server.yaml:284
notify_noted(m, e) == Step("notify_noted", [m EXCEPT !.notices = (m.notices + 1)],
    <<>>, "")
\* spec/sessions/hdlc_server.yaml:154
rejecting_i_stranger(m, e) == Step("rejecting_i_stranger", m,
    <<>>, "")
\* spec/sessions/hdlc_server.yaml:292
rejecting_i_again(m, e) == Step("rejecting_i_again", m,
    When(e.poll_final, [kind |-> "send", name |-> "frmr", receive_number |-> m.vr, send_number |-> m.sent, reason |-> m.reason]), "")
\* spec/sessions/hdlc_server.yaml:154
rejecting_rr_stranger(m, e) == Step("rejecting_rr_stranger", m,
    <<>>, "")
\* spec/sessions/hdlc_server.yaml:292
rejecting_rr_again(m, e) == Step("rejecting_rr_again", m,
    When(e.poll_final, [kind |-> "send", name |-> "frmr", receive_number |-> m.vr, send_number |-> m.sent, reason |-> m.reason]), "")
\* spec/sessions/hdlc_server.yaml:154
rejecting_rnr_stranger(m, e) == Step("rejecting_rnr_stranger", m,
    <<>>, "")
\* spec/sessions/hdlc_server.yaml:292
rejecting_rnr_again(m, e) == Step("rejecting_rnr_again", m,
    When(e.poll_final, [kind |-> "send", name |-> "frmr", receive_number |-> m.vr, send_number |-> m.sent, reason |-> m.reason]), "")
\* spec/sessions/hdlc_server.yaml:154
rejecting_ui_stranger(m, e) == Step("rejecting_ui_stranger", m,
    <<>>, "")
\* spec/sessions/hdlc_server.yaml:292
rejecting_ui_again(m, e) == Step("rejecting_ui_again", m,
    When(e.poll_final, [kind |-> "send", name |-> "frmr", receive_number |-> m.vr, send_number |-> m.sent, reason |-> m.reason]), "")
\* spec/sessions/hdlc_server.yaml:154
rejecting_unknown_stranger(m, e) == Step("rejecting_unknown_stranger", m,
    <<>>, "")
\* spec/sessions/hdlc_server.yaml:292
rejecting_unknown_again(m, e) == Step("rejecting_unknown_again", m,
    When(e.poll_final, [kind |-> "send", name |-> "frmr", receive_number |-> m.vr, send_number |-> m.sent, reason |-> m.reason]), "")
\* spec/sessions/hdlc_server.yaml:154
disconnect_stranger(m, e) == Step("disconnect_stranger", m,
    <<>>, "")
\* spec/sessions/hdlc_server.yaml:304
disconnect_acknowledged(m, e) == Step("disconnect_acknowledged", [m EXCEPT !.state = "DISCONNECTED", !.va = 0, !.vs = 0, !.sent = 0, !.vr = 0, !.queued = 0, !.turn = FALSE],
    <<[kind |-> "call", name |-> "clear"]>> \o When(e.poll_final, [kind |-> "send", name |-> "ua", transmit_info |-> 0, receive_info |-> 0, transmit_window |-> 0, receive_window |-> 0]) \o <<[kind |-> "tell", name |-> "closed"]>>, "")
\* spec/sessions/hdlc_server.yaml:305
close(m, e) == Step("close", [m EXCEPT !.state = "DISCONNECTED", !.va = 0, !.vs = 0, !.sent = 0, !.vr = 0, !.queued = 0, !.turn = FALSE],
    <<[kind |-> "call", name |-> "clear"]>> \o <<[kind |-> "tell", name |-> "closed"]>>, "")
\* spec/sessions/hdlc_server.yaml:306
close_again(m, e) == Step("close_again", m,
    <<>>, "")
\* spec/sessions/hdlc_server.yaml:307
inactive(m, e) == Step("inactive", [m EXCEPT !.state = "DISCONNECTED", !.va = 0, !.vs = 0, !.sent = 0, !.vr = 0, !.queued = 0, !.turn = FALSE],
    <<[kind |-> "call", name |-> "clear"]>> \o <<[kind |-> "tell", name |-> "failed", why |-> ENDING_IDLE]>>, "RESPONSE_TIMEOUT")
\* spec/sessions/hdlc_server.yaml:150
unexpected_api_send(m, e) == Step("unexpected_api_send", m,
    <<>>, "UNEXPECTED")
\* spec/sessions/hdlc_server.yaml:150
unexpected_api_split(m, e) == Step("unexpected_api_split", m,
    <<>>, "UNEXPECTED")

\* --- which one is taken, by state and event

\* rx.snrm: e has transmit_info, receive_info, transmit_window, receive_window
on_rx_snrm(m, e) ==
    CASE m.state \in {"DISCONNECTED"} ->
        connect(m, e)
      [] m.state \in {"CONNECTED", "REJECTING"} ->
        connect_again(m, e)

\* rx.disc: e has poll_final, stranger
on_rx_disc(m, e) ==
    CASE m.state \in {"DISCONNECTED"} ->
        disconnected_disc(m, e)
      [] m.state \in {"CONNECTED", "REJECTING"} ->
        IF e.stranger THEN disconnect_stranger(m, e)
        ELSE disconnect_acknowledged(m, e)

\* rx.i: e has send_number, receive_number, poll_final, segmented, too_long, stranger, content
on_rx_i(m, e) ==
    CASE m.state \in {"DISCONNECTED"} ->
        disconnected_i(m, e)
      [] m.state \in {"CONNECTED"} ->
        IF e.stranger THEN information_stranger(m, e)
        ELSE IF e.too_long THEN information_too_long(m, e)
        ELSE IF (((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) > (((m.sent + SEQUENCE_MODULUS) - m.va) % 4)) /\ ((((m.va + SEQUENCE_MODULUS) - e.receive_number) % 4) <= LATE_MAX)) THEN information_late(m, e)
        ELSE IF ((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) > (((m.sent + SEQUENCE_MODULUS) - m.va) % 4)) THEN information_impossible(m, e)
        ELSE IF (((e.send_number # m.vr) /\ (m.queued > 0)) /\ (e.receive_number = m.sent)) THEN information_still_to_say(m, e)
        ELSE IF (e.send_number # m.vr) THEN information_out_of_order(m, e)
        ELSE IF (m.queued > 0) THEN information_answering(m, e)
        ELSE IF (e.content = CONTENT_OTHER_DIRECTION) THEN information_echo(m, e)
        ELSE IF (e.content = CONTENT_MALFORMED) THEN information_malformed(m, e)
        ELSE IF (e.content = CONTENT_TOO_LARGE) THEN information_too_large(m, e)
        ELSE IF e.segmented THEN information_segment(m, e)
        ELSE information_whole(m, e)
      [] m.state \in {"REJECTING"} ->
        IF e.stranger THEN rejecting_i_stranger(m, e)
        ELSE rejecting_i_again(m, e)

\* rx.rr: e has receive_number, poll_final, stranger
on_rx_rr(m, e) ==
    CASE m.state \in {"DISCONNECTED"} ->
        disconnected_rr(m, e)
      [] m.state \in {"CONNECTED"} ->
        IF e.stranger THEN ready_stranger(m, e)
        ELSE IF (((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) > (((m.sent + SEQUENCE_MODULUS) - m.va) % 4)) /\ ((((m.va + SEQUENCE_MODULUS) - e.receive_number) % 4) <= LATE_MAX)) THEN ready_late(m, e)
        ELSE IF ((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) > (((m.sent + SEQUENCE_MODULUS) - m.va) % 4)) THEN ready_impossible(m, e)
        ELSE IF ~e.poll_final THEN ready_meanwhile(m, e)
        ELSE IF ((e.receive_number # m.sent) \/ (m.queued > 0)) THEN ready_go_on(m, e)
        ELSE ready_nothing(m, e)
      [] m.state \in {"REJECTING"} ->
        IF e.stranger THEN rejecting_rr_stranger(m, e)
        ELSE rejecting_rr_again(m, e)

\* rx.rnr: e has receive_number, poll_final, stranger
on_rx_rnr(m, e) ==
    CASE m.state \in {"DISCONNECTED"} ->
        disconnected_rnr(m, e)
      [] m.state \in {"CONNECTED"} ->
        IF e.stranger THEN busy_stranger(m, e)
        ELSE IF (((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) > (((m.sent + SEQUENCE_MODULUS) - m.va) % 4)) /\ ((((m.va + SEQUENCE_MODULUS) - e.receive_number) % 4) <= LATE_MAX)) THEN busy_late(m, e)
        ELSE IF ((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) > (((m.sent + SEQUENCE_MODULUS) - m.va) % 4)) THEN busy_impossible(m, e)
        ELSE busy_held(m, e)
      [] m.state \in {"REJECTING"} ->
        IF e.stranger THEN rejecting_rnr_stranger(m, e)
        ELSE rejecting_rnr_again(m, e)

\* rx.ui: e has filled, poll_final, stranger, content
on_rx_ui(m, e) ==
    CASE m.state \in {"DISCONNECTED"} ->
        IF ((~e.filled /\ e.poll_final) /\ (m.notices > 0)) THEN permission_used(m, e)
        ELSE permission_dropped(m, e)
      [] m.state \in {"CONNECTED"} ->
        IF ((~e.filled /\ e.poll_final) /\ (m.notices > 0)) THEN unnumbered_permission(m, e)
        ELSE IF e.stranger THEN unnumbered_stranger(m, e)
        ELSE IF ((e.filled /\ (m.queued = 0)) /\ (e.content = CONTENT_FINE)) THEN unnumbered_delivered(m, e)
        ELSE unnumbered_dropped(m, e)
      [] m.state \in {"REJECTING"} ->
        IF e.stranger THEN rejecting_ui_stranger(m, e)
        ELSE rejecting_ui_again(m, e)

\* rx.unknown: e has poll_final, stranger
on_rx_unknown(m, e) ==
    CASE m.state \in {"DISCONNECTED"} ->
        disconnected_unknown(m, e)
      [] m.state \in {"CONNECTED"} ->
        IF e.stranger THEN unknown_stranger(m, e)
        ELSE unknown_rejected(m, e)
      [] m.state \in {"REJECTING"} ->
        IF e.stranger THEN rejecting_unknown_stranger(m, e)
        ELSE rejecting_unknown_again(m, e)

\* rx.broadcast: e has whole
on_rx_broadcast(m, e) ==
    CASE m.state \in {"DISCONNECTED", "CONNECTED", "REJECTING"} ->
        IF e.whole THEN broadcast_delivered(m, e)
        ELSE broadcast_dropped(m, e)

\* rx.foreign: e has address
on_rx_foreign(m, e) ==
    CASE m.state \in {"DISCONNECTED", "CONNECTED", "REJECTING"} ->
        foreign(m, e)

\* api.send: e has segments
on_api_send(m, e) ==
    CASE m.state \in {"DISCONNECTED", "REJECTING"} ->
        unexpected_api_send(m, e)
      [] m.state \in {"CONNECTED"} ->
        IF ((m.queued + e.segments) > HDLC_QUEUE_MAX) THEN send_too_long(m, e)
        ELSE send_queued(m, e)

\* api.split
on_api_split(m, e) ==
    CASE m.state \in {"DISCONNECTED", "REJECTING"} ->
        unexpected_api_split(m, e)
      [] m.state \in {"CONNECTED"} ->
        IF ((m.queued = 0) \/ (m.queued = HDLC_QUEUE_MAX)) THEN split_too_long(m, e)
        ELSE split_noted(m, e)

\* api.pump: e has segmented
on_api_pump(m, e) ==
    CASE m.state \in {"DISCONNECTED", "REJECTING"} ->
        pump_later(m, e)
      [] m.state \in {"CONNECTED"} ->
        IF ((~m.turn \/ ((((m.vs + SEQUENCE_MODULUS) - m.va) % 4) >= m.window)) \/ (~(m.vs # m.sent) /\ (m.queued = 0))) THEN pump_nothing(m, e)
        ELSE IF ((((((m.vs + SEQUENCE_MODULUS) - m.va) % 4) + 1) = m.window) \/ (IF (m.vs # m.sent) THEN ((((m.vs + 1) % 4) = m.sent) /\ (m.queued = 0)) ELSE (m.queued = 1))) THEN pump_last(m, e)
        ELSE pump_more(m, e)

\* api.notify: e has oversized
on_api_notify(m, e) ==
    CASE m.state \in {"DISCONNECTED", "CONNECTED", "REJECTING"} ->
        IF e.oversized THEN notify_too_long(m, e)
        ELSE IF (m.notices = HDLC_NOTICES_MAX) THEN notify_full(m, e)
        ELSE notify_noted(m, e)

\* api.close
on_api_close(m, e) ==
    CASE m.state \in {"DISCONNECTED"} ->
        close_again(m, e)
      [] m.state \in {"CONNECTED", "REJECTING"} ->
        close(m, e)

\* timer.inactivity
on_timer_inactivity(m, e) ==
    CASE m.state \in {"CONNECTED", "REJECTING"} ->
        inactive(m, e)
====
