\* Generated from spec/sessions/hdlc_client.yaml. Do not edit: change the spec and run `win12 spec generate`.
---- MODULE hdlc_client ----
\* The client's station of an HDLC link (IEC 62056-46, 6.2 and 6.4; ISO/IEC 13239, 5.5 and annex H): connect, exchange messages, recover what
\* the line lost, disconnect.
\*
\* The client gives the turn: the last frame of a window has P=1, and then the server speaks until F=1. In CONNECTED the turn is
\* ours, in WAITING the server's. What the peer has not acknowledged is sent again from the first lost frame on (go-back-N). When no
\* answer comes the client does not repeat its frames but polls, RR with P=1: the N(R) of the answer tells which side lost something.
\* Only after such a checkpoint, or when N(R) has moved, are frames sent again; an answer that the line repeats so never doubles the
\* traffic. After HDLC_RETRIES times without progress the link has failed. Nothing is ever sent again over a new connection:
\* whoever sent it must decide that.
EXTENDS win12

SEQUENCE_MASK == 3
SEQUENCE_MODULUS == 4
LATE_MAX == 1
DISC_REPEATS == 1
HDLC_RETRIES == 1
HDLC_POLLS_MAX == 2
HDLC_QUEUE_MAX == 3
HDLC_INFO_DEFAULT == 2
HDLC_WINDOW_DEFAULT == 1
CONTENT_FINE == 0
CONTENT_OTHER_DIRECTION == 1
CONTENT_MALFORMED == 2
CONTENT_TOO_LARGE == 3
ADDRESS_OTHER_STATION == 0
ADDRESS_ALL_STATIONS == 1
ADDRESS_LONG_CLIENT == 2
ENDING_NO_ANSWER == 0
ENDING_REPEATS == 1
ENDING_DISCONNECTED == 2
ENDING_REJECTED == 3
ENDING_REFUSED == 4
ENDING_WRONG_NUMBER == 5
ENDING_MALFORMED == 6
ENDING_TOO_LARGE == 7

States == {"CLOSED", "LISTENING", "CONNECTING", "CONNECTED", "WAITING", "CLOSING"}
Settings == [send_info : {1, 2, 3}, take_info : {1, 2, 3}, send_window : {1, 2, 3}, take_window : {1, 2, 3}]

\* A machine with the settings s.
Initial(s) == [state |-> "CLOSED", send_info |-> s.send_info, take_info |-> s.take_info, send_window |-> s.send_window, take_window |-> s.take_window, bare |-> FALSE, window |-> 1, va |-> 0, vs |-> 0, sent |-> 0, vr |-> 0, queued |-> 0, tries |-> 0, polls |-> 0, checkpoint |-> FALSE]

\* The program ended and began anew: only what is kept is left.
Restarted(m) == Initial(m)

TypeOK(m) ==
    /\ m.state \in States
    /\ m.send_info \in {1, 2, 3}
    /\ m.take_info \in {1, 2, 3}
    /\ m.send_window \in {1, 2, 3}
    /\ m.take_window \in {1, 2, 3}
    /\ m.bare \in BOOLEAN
    /\ m.window \in {1, 2, 3}
    /\ m.va \in {0, 1, 2, 3}
    /\ m.vs \in {0, 1, 2, 3}
    /\ m.sent \in {0, 1, 2, 3}
    /\ m.vr \in {0, 1, 2, 3}
    /\ m.queued \in {0, 1, 2, 3}
    /\ m.tries \in {0, 1}
    /\ m.polls \in {0, 1, 2}
    /\ m.checkpoint \in BOOLEAN

\* The timers that run.
Armed(m) == CASE m.state = "CLOSED" -> {}
           [] m.state = "LISTENING" -> {"response"}
           [] m.state = "CONNECTING" -> {"response"}
           [] m.state = "CONNECTED" -> {}
           [] m.state = "WAITING" -> {"response"}
           [] m.state = "CLOSING" -> {"response"}

\* --- what each transition leads to
\* spec/sessions/hdlc_client.yaml:152
open_bare(m, e) == Step("open_bare", [m EXCEPT !.state = "CONNECTING", !.bare = TRUE, !.tries = 0],
    <<[kind |-> "send", name |-> "snrm", transmit_info |-> 0, receive_info |-> 0, transmit_window |-> 0, receive_window |-> 0]>>, "")
\* spec/sessions/hdlc_client.yaml:153
open_proposing(m, e) == Step("open_proposing", [m EXCEPT !.state = "CONNECTING", !.bare = FALSE, !.tries = 0],
    <<[kind |-> "send", name |-> "snrm", transmit_info |-> m.send_info, receive_info |-> m.take_info, transmit_window |-> m.send_window, receive_window |-> m.take_window]>>, "")
\* spec/sessions/hdlc_client.yaml:157
connected(m, e) == Step("connected", [m EXCEPT !.state = "CONNECTED", !.va = 0, !.vs = 0, !.sent = 0, !.vr = 0, !.queued = 0, !.tries = 0, !.polls = 0, !.checkpoint = FALSE, !.window = (IF ((IF (e.receive_window = 0) THEN HDLC_WINDOW_DEFAULT ELSE e.receive_window) < (IF m.bare THEN HDLC_WINDOW_DEFAULT ELSE m.send_window)) THEN (IF (e.receive_window = 0) THEN HDLC_WINDOW_DEFAULT ELSE e.receive_window) ELSE (IF m.bare THEN HDLC_WINDOW_DEFAULT ELSE m.send_window))],
    <<[kind |-> "call", name |-> "clear"]>> \o <<[kind |-> "tell", name |-> "opened", info |-> (IF ((IF (e.receive_info = 0) THEN HDLC_INFO_DEFAULT ELSE e.receive_info) < (IF m.bare THEN HDLC_INFO_DEFAULT ELSE m.send_info)) THEN (IF (e.receive_info = 0) THEN HDLC_INFO_DEFAULT ELSE e.receive_info) ELSE (IF m.bare THEN HDLC_INFO_DEFAULT ELSE m.send_info))]>>, "")
\* spec/sessions/hdlc_client.yaml:166
disconnected_mode_bare(m, e) == Step("disconnected_mode_bare", [m EXCEPT !.bare = TRUE],
    <<[kind |-> "send", name |-> "snrm", transmit_info |-> 0, receive_info |-> 0, transmit_window |-> 0, receive_window |-> 0]>>, "")
\* spec/sessions/hdlc_client.yaml:167
disconnected_mode_refused(m, e) == Step("disconnected_mode_refused", [m EXCEPT !.state = "CLOSED", !.va = 0, !.vs = 0, !.sent = 0, !.vr = 0, !.queued = 0, !.tries = 0, !.polls = 0, !.checkpoint = FALSE],
    <<[kind |-> "call", name |-> "clear"]>> \o <<[kind |-> "tell", name |-> "failed", why |-> ENDING_REFUSED]>>, "LINK_REFUSED")
\* spec/sessions/hdlc_client.yaml:172
connection_rejected_bare(m, e) == Step("connection_rejected_bare", [m EXCEPT !.bare = TRUE],
    <<[kind |-> "send", name |-> "snrm", transmit_info |-> 0, receive_info |-> 0, transmit_window |-> 0, receive_window |-> 0]>>, "")
\* spec/sessions/hdlc_client.yaml:173
connection_rejected_refused(m, e) == Step("connection_rejected_refused", [m EXCEPT !.state = "CLOSED", !.va = 0, !.vs = 0, !.sent = 0, !.vr = 0, !.queued = 0, !.tries = 0, !.polls = 0, !.checkpoint = FALSE],
    <<[kind |-> "call", name |-> "clear"]>> \o <<[kind |-> "tell", name |-> "failed", why |-> ENDING_REFUSED]>>, "LINK_REFUSED")
\* spec/sessions/hdlc_client.yaml:178
no_connection_given_up(m, e) == Step("no_connection_given_up", [m EXCEPT !.state = "CLOSED", !.va = 0, !.vs = 0, !.sent = 0, !.vr = 0, !.queued = 0, !.tries = 0, !.polls = 0, !.checkpoint = FALSE],
    <<[kind |-> "call", name |-> "clear"]>> \o <<[kind |-> "tell", name |-> "failed", why |-> ENDING_NO_ANSWER]>>, "RESPONSE_TIMEOUT")
\* spec/sessions/hdlc_client.yaml:179
no_connection_again(m, e) == Step("no_connection_again", [m EXCEPT !.bare = TRUE, !.tries = (m.tries + 1)],
    <<[kind |-> "send", name |-> "snrm", transmit_info |-> 0, receive_info |-> 0, transmit_window |-> 0, receive_window |-> 0]>>, "")
\* spec/sessions/hdlc_client.yaml:188
send_too_long(m, e) == Step("send_too_long", m,
    <<>>, "TOO_LONG")
\* spec/sessions/hdlc_client.yaml:189
send_queued(m, e) == Step("send_queued", [m EXCEPT !.queued = (m.queued + e.segments), !.polls = 0],
    <<>>, "")
\* spec/sessions/hdlc_client.yaml:194
pump_nothing(m, e) == Step("pump_nothing", m,
    <<>>, "")
\* spec/sessions/hdlc_client.yaml:195
pump_last(m, e) == Step("pump_last", [m EXCEPT !.state = "WAITING", !.vs = ((m.vs + 1) % 4), !.sent = (IF (m.vs # m.sent) THEN m.sent ELSE ((m.vs + 1) % 4)), !.queued = (IF (m.vs # m.sent) THEN m.queued ELSE (m.queued - 1))],
    <<[kind |-> "send", name |-> "i", send_number |-> m.vs, receive_number |-> m.vr, poll_final |-> TRUE, segmented |-> e.segmented]>>, "")
\* spec/sessions/hdlc_client.yaml:196
pump_more(m, e) == Step("pump_more", [m EXCEPT !.vs = ((m.vs + 1) % 4), !.sent = (IF (m.vs # m.sent) THEN m.sent ELSE ((m.vs + 1) % 4)), !.queued = (IF (m.vs # m.sent) THEN m.queued ELSE (m.queued - 1))],
    <<[kind |-> "send", name |-> "i", send_number |-> m.vs, receive_number |-> m.vr, poll_final |-> FALSE, segmented |-> e.segmented]>>, "")
\* spec/sessions/hdlc_client.yaml:197
pump_later(m, e) == Step("pump_later", m,
    <<>>, "")
\* spec/sessions/hdlc_client.yaml:202
unnumbered_too_long(m, e) == Step("unnumbered_too_long", m,
    <<>>, "TOO_LONG")
\* spec/sessions/hdlc_client.yaml:203
unnumbered_sent(m, e) == Step("unnumbered_sent", m,
    <<[kind |-> "send", name |-> "ui", filled |-> TRUE, poll_final |-> FALSE]>>, "")
\* spec/sessions/hdlc_client.yaml:208
poll_sending(m, e) == Step("poll_sending", m,
    <<>>, "")
\* spec/sessions/hdlc_client.yaml:209
poll_asked(m, e) == Step("poll_asked", [m EXCEPT !.state = "WAITING"],
    <<[kind |-> "send", name |-> "rr", receive_number |-> m.vr, poll_final |-> TRUE]>>, "")
\* spec/sessions/hdlc_client.yaml:214
poll_needless(m, e) == Step("poll_needless", m,
    <<>>, "")
\* spec/sessions/hdlc_client.yaml:215
permit(m, e) == Step("permit", [m EXCEPT !.state = "LISTENING"],
    <<[kind |-> "send", name |-> "ui", filled |-> FALSE, poll_final |-> TRUE]>>, "")
\* spec/sessions/hdlc_client.yaml:143
information_late(m, e) == Step("information_late", m,
    <<>>, "")
\* spec/sessions/hdlc_client.yaml:144
information_impossible(m, e) == Step("information_impossible", [m EXCEPT !.state = "CLOSED", !.va = 0, !.vs = 0, !.sent = 0, !.vr = 0, !.queued = 0, !.tries = 0, !.polls = 0, !.checkpoint = FALSE],
    <<[kind |-> "call", name |-> "clear"]>> \o <<[kind |-> "tell", name |-> "failed", why |-> ENDING_WRONG_NUMBER]>>, "LINK_RESET")
\* spec/sessions/hdlc_client.yaml:224
information_repeated(m, e) == Step("information_repeated", [m EXCEPT !.va = e.receive_number, !.vs = (IF ((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) > (((m.vs + SEQUENCE_MODULUS) - m.va) % 4)) THEN e.receive_number ELSE m.vs)],
    When(((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) # 0), [kind |-> "call", name |-> "release", count |-> (((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4)]), "")
\* spec/sessions/hdlc_client.yaml:225
information_gap(m, e) == Step("information_gap", [m EXCEPT !.va = e.receive_number, !.vs = (IF ((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) > (((m.vs + SEQUENCE_MODULUS) - m.va) % 4)) THEN e.receive_number ELSE m.vs)],
    When(((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) # 0), [kind |-> "call", name |-> "release", count |-> (((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4)]), "")
\* spec/sessions/hdlc_client.yaml:226
information_gap_again(m, e) == Step("information_gap_again", [m EXCEPT !.state = "CLOSED", !.va = 0, !.vs = 0, !.sent = 0, !.vr = 0, !.queued = 0, !.tries = 0, !.polls = 0, !.checkpoint = FALSE],
    <<[kind |-> "call", name |-> "clear"]>> \o <<[kind |-> "tell", name |-> "failed", why |-> ENDING_REPEATS]>>, "RESPONSE_TIMEOUT")
\* spec/sessions/hdlc_client.yaml:231
information_gap_told(m, e) == Step("information_gap_told", [m EXCEPT !.state = "WAITING", !.va = e.receive_number, !.vs = (IF ((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) > (((m.vs + SEQUENCE_MODULUS) - m.va) % 4)) THEN e.receive_number ELSE m.vs), !.polls = (m.polls + 1), !.checkpoint = TRUE],
    When(((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) # 0), [kind |-> "call", name |-> "release", count |-> (((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4)]) \o <<[kind |-> "send", name |-> "rr", receive_number |-> m.vr, poll_final |-> TRUE]>>, "")
\* spec/sessions/hdlc_client.yaml:236
information_echo(m, e) == Step("information_echo", m,
    <<>>, "")
\* spec/sessions/hdlc_client.yaml:237
information_malformed(m, e) == Step("information_malformed", [m EXCEPT !.state = "CLOSED", !.va = 0, !.vs = 0, !.sent = 0, !.vr = 0, !.queued = 0, !.tries = 0, !.polls = 0, !.checkpoint = FALSE],
    <<[kind |-> "call", name |-> "clear"]>> \o <<[kind |-> "tell", name |-> "failed", why |-> ENDING_MALFORMED]>>, "INVALID_APDU")
\* spec/sessions/hdlc_client.yaml:238
information_too_large(m, e) == Step("information_too_large", [m EXCEPT !.state = "CLOSED", !.va = 0, !.vs = 0, !.sent = 0, !.vr = 0, !.queued = 0, !.tries = 0, !.polls = 0, !.checkpoint = FALSE],
    <<[kind |-> "call", name |-> "clear"]>> \o <<[kind |-> "tell", name |-> "failed", why |-> ENDING_TOO_LARGE]>>, "TRANSFER_TOO_LARGE")
\* spec/sessions/hdlc_client.yaml:239
information_more_to_come(m, e) == Step("information_more_to_come", [m EXCEPT !.state = "WAITING", !.va = e.receive_number, !.vs = (IF ((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) > (((m.vs + SEQUENCE_MODULUS) - m.va) % 4)) THEN e.receive_number ELSE m.vs), !.vr = ((m.vr + 1) % 4), !.tries = 0, !.polls = 0, !.checkpoint = FALSE],
    When(((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) # 0), [kind |-> "call", name |-> "release", count |-> (((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4)]) \o <<[kind |-> "tell", name |-> "segment", last |-> ~e.segmented]>>, "")
\* spec/sessions/hdlc_client.yaml:244
information_our_turn(m, e) == Step("information_our_turn", [m EXCEPT !.state = "CONNECTED", !.va = e.receive_number, !.vs = e.receive_number, !.vr = ((m.vr + 1) % 4), !.tries = 0, !.polls = 0, !.checkpoint = FALSE],
    When(((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) # 0), [kind |-> "call", name |-> "release", count |-> (((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4)]) \o <<[kind |-> "tell", name |-> "segment", last |-> ~e.segmented]>>, "")
\* spec/sessions/hdlc_client.yaml:248
information_next(m, e) == Step("information_next", [m EXCEPT !.state = "WAITING", !.va = e.receive_number, !.vs = e.receive_number, !.vr = ((m.vr + 1) % 4), !.tries = 0, !.polls = 0, !.checkpoint = FALSE],
    When(((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) # 0), [kind |-> "call", name |-> "release", count |-> (((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4)]) \o <<[kind |-> "tell", name |-> "segment", last |-> ~e.segmented]>> \o <<[kind |-> "send", name |-> "rr", receive_number |-> ((m.vr + 1) % 4), poll_final |-> TRUE]>>, "")
\* spec/sessions/hdlc_client.yaml:143
ready_late(m, e) == Step("ready_late", m,
    <<>>, "")
\* spec/sessions/hdlc_client.yaml:144
ready_impossible(m, e) == Step("ready_impossible", [m EXCEPT !.state = "CLOSED", !.va = 0, !.vs = 0, !.sent = 0, !.vr = 0, !.queued = 0, !.tries = 0, !.polls = 0, !.checkpoint = FALSE],
    <<[kind |-> "call", name |-> "clear"]>> \o <<[kind |-> "tell", name |-> "failed", why |-> ENDING_WRONG_NUMBER]>>, "LINK_RESET")
\* spec/sessions/hdlc_client.yaml:258
ready_meanwhile(m, e) == Step("ready_meanwhile", [m EXCEPT !.va = e.receive_number, !.vs = (IF ((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) > (((m.vs + SEQUENCE_MODULUS) - m.va) % 4)) THEN e.receive_number ELSE m.vs)],
    When(((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) # 0), [kind |-> "call", name |-> "release", count |-> (((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4)]), "")
\* spec/sessions/hdlc_client.yaml:259
ready_onward(m, e) == Step("ready_onward", [m EXCEPT !.state = "CONNECTED", !.va = e.receive_number, !.vs = (IF ((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) > (((m.vs + SEQUENCE_MODULUS) - m.va) % 4)) THEN e.receive_number ELSE m.vs), !.tries = 0, !.polls = 0, !.checkpoint = FALSE],
    When(((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) # 0), [kind |-> "call", name |-> "release", count |-> (((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4)]), "")
\* spec/sessions/hdlc_client.yaml:260
ready_lives(m, e) == Step("ready_lives", [m EXCEPT !.va = e.receive_number, !.vs = (IF ((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) > (((m.vs + SEQUENCE_MODULUS) - m.va) % 4)) THEN e.receive_number ELSE m.vs), !.tries = 0],
    When(((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) # 0), [kind |-> "call", name |-> "release", count |-> (((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4)]), "")
\* spec/sessions/hdlc_client.yaml:264
ready_idle(m, e) == Step("ready_idle", [m EXCEPT !.state = "CONNECTED", !.va = e.receive_number, !.vs = (IF ((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) > (((m.vs + SEQUENCE_MODULUS) - m.va) % 4)) THEN e.receive_number ELSE m.vs), !.tries = 0, !.polls = 0, !.checkpoint = FALSE],
    When(((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) # 0), [kind |-> "call", name |-> "release", count |-> (((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4)]), "")
\* spec/sessions/hdlc_client.yaml:265
ready_some(m, e) == Step("ready_some", [m EXCEPT !.state = "CONNECTED", !.va = e.receive_number, !.vs = e.receive_number, !.tries = 0, !.polls = 0, !.checkpoint = FALSE],
    When(((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) # 0), [kind |-> "call", name |-> "release", count |-> (((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4)]), "")
\* spec/sessions/hdlc_client.yaml:266
ready_untold(m, e) == Step("ready_untold", m,
    <<>>, "")
\* spec/sessions/hdlc_client.yaml:267
ready_lost(m, e) == Step("ready_lost", [m EXCEPT !.state = "CONNECTED", !.vs = m.va, !.checkpoint = FALSE],
    <<>>, "")
\* spec/sessions/hdlc_client.yaml:143
busy_late(m, e) == Step("busy_late", m,
    <<>>, "")
\* spec/sessions/hdlc_client.yaml:144
busy_impossible(m, e) == Step("busy_impossible", [m EXCEPT !.state = "CLOSED", !.va = 0, !.vs = 0, !.sent = 0, !.vr = 0, !.queued = 0, !.tries = 0, !.polls = 0, !.checkpoint = FALSE],
    <<[kind |-> "call", name |-> "clear"]>> \o <<[kind |-> "tell", name |-> "failed", why |-> ENDING_WRONG_NUMBER]>>, "LINK_RESET")
\* spec/sessions/hdlc_client.yaml:273
busy_noted(m, e) == Step("busy_noted", [m EXCEPT !.va = e.receive_number, !.vs = (IF ((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) > (((m.vs + SEQUENCE_MODULUS) - m.va) % 4)) THEN e.receive_number ELSE m.vs), !.tries = 0],
    When(((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) # 0), [kind |-> "call", name |-> "release", count |-> (((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4)]), "")
\* spec/sessions/hdlc_client.yaml:143
ready_unasked_late(m, e) == Step("ready_unasked_late", m,
    <<>>, "")
\* spec/sessions/hdlc_client.yaml:144
ready_unasked_impossible(m, e) == Step("ready_unasked_impossible", [m EXCEPT !.state = "CLOSED", !.va = 0, !.vs = 0, !.sent = 0, !.vr = 0, !.queued = 0, !.tries = 0, !.polls = 0, !.checkpoint = FALSE],
    <<[kind |-> "call", name |-> "clear"]>> \o <<[kind |-> "tell", name |-> "failed", why |-> ENDING_WRONG_NUMBER]>>, "LINK_RESET")
\* spec/sessions/hdlc_client.yaml:279
ready_unasked_noted(m, e) == Step("ready_unasked_noted", [m EXCEPT !.va = e.receive_number, !.vs = (IF ((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) > (((m.vs + SEQUENCE_MODULUS) - m.va) % 4)) THEN e.receive_number ELSE m.vs)],
    When(((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) # 0), [kind |-> "call", name |-> "release", count |-> (((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4)]), "")
\* spec/sessions/hdlc_client.yaml:143
busy_unasked_late(m, e) == Step("busy_unasked_late", m,
    <<>>, "")
\* spec/sessions/hdlc_client.yaml:144
busy_unasked_impossible(m, e) == Step("busy_unasked_impossible", [m EXCEPT !.state = "CLOSED", !.va = 0, !.vs = 0, !.sent = 0, !.vr = 0, !.queued = 0, !.tries = 0, !.polls = 0, !.checkpoint = FALSE],
    <<[kind |-> "call", name |-> "clear"]>> \o <<[kind |-> "tell", name |-> "failed", why |-> ENDING_WRONG_NUMBER]>>, "LINK_RESET")
\* spec/sessions/hdlc_client.yaml:285
busy_unasked_noted(m, e) == Step("busy_unasked_noted", [m EXCEPT !.va = e.receive_number, !.vs = (IF ((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) > (((m.vs + SEQUENCE_MODULUS) - m.va) % 4)) THEN e.receive_number ELSE m.vs)],
    When(((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) # 0), [kind |-> "call", name |-> "release", count |-> (((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4)]), "")
\* spec/sessions/hdlc_client.yaml:290
silence_given_up(m, e) == Step("silence_given_up", [m EXCEPT !.state = "CLOSED", !.va = 0, !.vs = 0, !.sent = 0, !.vr = 0, !.queued = 0, !.tries = 0, !.polls = 0, !.checkpoint = FALSE],
    <<[kind |-> "call", name |-> "clear"]>> \o <<[kind |-> "tell", name |-> "failed", why |-> ENDING_NO_ANSWER]>>, "RESPONSE_TIMEOUT")
\* spec/sessions/hdlc_client.yaml:291
silence_tired(m, e) == Step("silence_tired", [m EXCEPT !.state = "CLOSED", !.va = 0, !.vs = 0, !.sent = 0, !.vr = 0, !.queued = 0, !.tries = 0, !.polls = 0, !.checkpoint = FALSE],
    <<[kind |-> "call", name |-> "clear"]>> \o <<[kind |-> "tell", name |-> "failed", why |-> ENDING_REPEATS]>>, "RESPONSE_TIMEOUT")
\* spec/sessions/hdlc_client.yaml:292
silence_poll(m, e) == Step("silence_poll", [m EXCEPT !.tries = (m.tries + 1), !.polls = (m.polls + 1), !.checkpoint = TRUE],
    <<[kind |-> "send", name |-> "rr", receive_number |-> m.vr, poll_final |-> TRUE]>>, "")
\* spec/sessions/hdlc_client.yaml:298
push_delivered(m, e) == Step("push_delivered", m,
    <<[kind |-> "tell", name |-> "unnumbered"]>>, "")
\* spec/sessions/hdlc_client.yaml:299
push_dropped(m, e) == Step("push_dropped", m,
    <<>>, "")
\* spec/sessions/hdlc_client.yaml:305
permitted_nothing(m, e) == Step("permitted_nothing", [m EXCEPT !.state = "CLOSED"],
    <<[kind |-> "tell", name |-> "closed"]>>, "")
\* spec/sessions/hdlc_client.yaml:306
permitted_dropped(m, e) == Step("permitted_dropped", m,
    <<>>, "")
\* spec/sessions/hdlc_client.yaml:307
permitted_last(m, e) == Step("permitted_last", [m EXCEPT !.state = "CLOSED"],
    <<[kind |-> "tell", name |-> "unnumbered"]>> \o <<[kind |-> "tell", name |-> "closed"]>>, "")
\* spec/sessions/hdlc_client.yaml:308
permitted_delivered(m, e) == Step("permitted_delivered", m,
    <<[kind |-> "tell", name |-> "unnumbered"]>>, "")
\* spec/sessions/hdlc_client.yaml:309
nothing_said(m, e) == Step("nothing_said", [m EXCEPT !.state = "CLOSED"],
    <<[kind |-> "tell", name |-> "closed"]>>, "")
\* spec/sessions/hdlc_client.yaml:310
unknown(m, e) == Step("unknown", m,
    <<>>, "")
\* spec/sessions/hdlc_client.yaml:311
echo(m, e) == Step("echo", m,
    <<>>, "")
\* spec/sessions/hdlc_client.yaml:312
foreign(m, e) == Step("foreign", m,
    <<>>, "")
\* spec/sessions/hdlc_client.yaml:315
reset(m, e) == Step("reset", [m EXCEPT !.state = "CLOSED", !.va = 0, !.vs = 0, !.sent = 0, !.vr = 0, !.queued = 0, !.tries = 0, !.polls = 0, !.checkpoint = FALSE],
    <<[kind |-> "call", name |-> "clear"]>> \o <<[kind |-> "tell", name |-> "failed", why |-> ENDING_DISCONNECTED]>>, "LINK_RESET")
\* spec/sessions/hdlc_client.yaml:316
rejected(m, e) == Step("rejected", [m EXCEPT !.state = "CLOSED", !.va = 0, !.vs = 0, !.sent = 0, !.vr = 0, !.queued = 0, !.tries = 0, !.polls = 0, !.checkpoint = FALSE],
    <<[kind |-> "call", name |-> "clear"]>> \o <<[kind |-> "tell", name |-> "failed", why |-> ENDING_REJECTED]>>, "LINK_RESET")
\* spec/sessions/hdlc_client.yaml:317
close(m, e) == Step("close", [m EXCEPT !.state = "CLOSING", !.va = 0, !.vs = 0, !.sent = 0, !.vr = 0, !.queued = 0, !.tries = 0, !.polls = 0, !.checkpoint = FALSE],
    <<[kind |-> "call", name |-> "clear"]>> \o <<[kind |-> "send", name |-> "disc"]>>, "")
\* spec/sessions/hdlc_client.yaml:318
close_listening(m, e) == Step("close_listening", [m EXCEPT !.state = "CLOSED"],
    <<[kind |-> "tell", name |-> "closed"]>>, "")
\* spec/sessions/hdlc_client.yaml:319
close_again(m, e) == Step("close_again", m,
    <<>>, "")
\* spec/sessions/hdlc_client.yaml:320
acknowledged(m, e) == Step("acknowledged", [m EXCEPT !.state = "CLOSED", !.va = 0, !.vs = 0, !.sent = 0, !.vr = 0, !.queued = 0, !.tries = 0, !.polls = 0, !.checkpoint = FALSE],
    <<[kind |-> "call", name |-> "clear"]>> \o <<[kind |-> "tell", name |-> "closed"]>>, "")
\* spec/sessions/hdlc_client.yaml:321
was_disconnected(m, e) == Step("was_disconnected", [m EXCEPT !.state = "CLOSED", !.va = 0, !.vs = 0, !.sent = 0, !.vr = 0, !.queued = 0, !.tries = 0, !.polls = 0, !.checkpoint = FALSE],
    <<[kind |-> "call", name |-> "clear"]>> \o <<[kind |-> "tell", name |-> "closed"]>>, "")
\* spec/sessions/hdlc_client.yaml:326
no_end_again(m, e) == Step("no_end_again", [m EXCEPT !.tries = (m.tries + 1)],
    <<[kind |-> "send", name |-> "disc"]>>, "")
\* spec/sessions/hdlc_client.yaml:327
no_end_gone(m, e) == Step("no_end_gone", [m EXCEPT !.state = "CLOSED", !.va = 0, !.vs = 0, !.sent = 0, !.vr = 0, !.queued = 0, !.tries = 0, !.polls = 0, !.checkpoint = FALSE],
    <<[kind |-> "call", name |-> "clear"]>> \o <<[kind |-> "tell", name |-> "closed"]>>, "")
\* spec/sessions/hdlc_client.yaml:139
unexpected_api_open(m, e) == Step("unexpected_api_open", m,
    <<>>, "UNEXPECTED")
\* spec/sessions/hdlc_client.yaml:139
unexpected_api_send(m, e) == Step("unexpected_api_send", m,
    <<>>, "UNEXPECTED")
\* spec/sessions/hdlc_client.yaml:139
unexpected_api_unnumbered(m, e) == Step("unexpected_api_unnumbered", m,
    <<>>, "UNEXPECTED")
\* spec/sessions/hdlc_client.yaml:139
unexpected_api_permit(m, e) == Step("unexpected_api_permit", m,
    <<>>, "UNEXPECTED")
\* spec/sessions/hdlc_client.yaml:138
unexpected_rx_ua(m, e) == Step("unexpected_rx_ua", m,
    <<>>, "")
\* spec/sessions/hdlc_client.yaml:138
unexpected_rx_dm(m, e) == Step("unexpected_rx_dm", m,
    <<>>, "")
\* spec/sessions/hdlc_client.yaml:138
unexpected_rx_frmr(m, e) == Step("unexpected_rx_frmr", m,
    <<>>, "")
\* spec/sessions/hdlc_client.yaml:138
unexpected_rx_i(m, e) == Step("unexpected_rx_i", m,
    <<>>, "")
\* spec/sessions/hdlc_client.yaml:138
unexpected_rx_rr(m, e) == Step("unexpected_rx_rr", m,
    <<>>, "")
\* spec/sessions/hdlc_client.yaml:138
unexpected_rx_rnr(m, e) == Step("unexpected_rx_rnr", m,
    <<>>, "")
\* spec/sessions/hdlc_client.yaml:138
unexpected_rx_ui(m, e) == Step("unexpected_rx_ui", m,
    <<>>, "")

\* --- which one is taken, by state and event

\* api.open
on_api_open(m, e) ==
    CASE m.state \in {"CLOSED", "LISTENING"} ->
        IF ((((m.send_info = HDLC_INFO_DEFAULT) /\ (m.take_info = HDLC_INFO_DEFAULT)) /\ (m.send_window = HDLC_WINDOW_DEFAULT)) /\ (m.take_window = HDLC_WINDOW_DEFAULT)) THEN open_bare(m, e)
        ELSE open_proposing(m, e)
      [] m.state \in {"CONNECTING", "CONNECTED", "WAITING", "CLOSING"} ->
        unexpected_api_open(m, e)

\* api.close
on_api_close(m, e) ==
    CASE m.state \in {"CLOSED", "CLOSING"} ->
        close_again(m, e)
      [] m.state \in {"LISTENING"} ->
        close_listening(m, e)
      [] m.state \in {"CONNECTING", "CONNECTED", "WAITING"} ->
        close(m, e)

\* api.send: e has segments
on_api_send(m, e) ==
    CASE m.state \in {"CLOSED", "LISTENING", "CONNECTING", "CLOSING"} ->
        unexpected_api_send(m, e)
      [] m.state \in {"CONNECTED", "WAITING"} ->
        IF ((m.queued + e.segments) > HDLC_QUEUE_MAX) THEN send_too_long(m, e)
        ELSE send_queued(m, e)

\* api.pump: e has segmented
on_api_pump(m, e) ==
    CASE m.state \in {"CLOSED", "LISTENING", "CONNECTING", "WAITING", "CLOSING"} ->
        pump_later(m, e)
      [] m.state \in {"CONNECTED"} ->
        IF (((((m.vs + SEQUENCE_MODULUS) - m.va) % 4) >= m.window) \/ (~(m.vs # m.sent) /\ (m.queued = 0))) THEN pump_nothing(m, e)
        ELSE IF ((((((m.vs + SEQUENCE_MODULUS) - m.va) % 4) + 1) = m.window) \/ (IF (m.vs # m.sent) THEN ((((m.vs + 1) % 4) = m.sent) /\ (m.queued = 0)) ELSE (m.queued = 1))) THEN pump_last(m, e)
        ELSE pump_more(m, e)

\* api.unnumbered: e has oversized
on_api_unnumbered(m, e) ==
    CASE m.state \in {"CLOSED", "LISTENING", "CONNECTED"} ->
        IF e.oversized THEN unnumbered_too_long(m, e)
        ELSE unnumbered_sent(m, e)
      [] m.state \in {"CONNECTING", "WAITING", "CLOSING"} ->
        unexpected_api_unnumbered(m, e)

\* api.permit
on_api_permit(m, e) ==
    CASE m.state \in {"CLOSED"} ->
        permit(m, e)
      [] m.state \in {"LISTENING", "CONNECTING", "CONNECTED", "WAITING", "CLOSING"} ->
        unexpected_api_permit(m, e)

\* api.poll
on_api_poll(m, e) ==
    CASE m.state \in {"CLOSED", "LISTENING", "CONNECTING", "WAITING", "CLOSING"} ->
        poll_needless(m, e)
      [] m.state \in {"CONNECTED"} ->
        IF ((m.vs # m.sent) \/ (m.queued > 0)) THEN poll_sending(m, e)
        ELSE poll_asked(m, e)

\* rx.ua: e has transmit_info, receive_info, transmit_window, receive_window
on_rx_ua(m, e) ==
    CASE m.state \in {"CLOSED", "LISTENING", "CONNECTED", "WAITING"} ->
        unexpected_rx_ua(m, e)
      [] m.state \in {"CONNECTING"} ->
        connected(m, e)
      [] m.state \in {"CLOSING"} ->
        acknowledged(m, e)

\* rx.dm
on_rx_dm(m, e) ==
    CASE m.state \in {"CLOSED", "LISTENING"} ->
        unexpected_rx_dm(m, e)
      [] m.state \in {"CONNECTING"} ->
        IF ~m.bare THEN disconnected_mode_bare(m, e)
        ELSE disconnected_mode_refused(m, e)
      [] m.state \in {"CONNECTED", "WAITING"} ->
        reset(m, e)
      [] m.state \in {"CLOSING"} ->
        was_disconnected(m, e)

\* rx.frmr
on_rx_frmr(m, e) ==
    CASE m.state \in {"CLOSED", "LISTENING", "CLOSING"} ->
        unexpected_rx_frmr(m, e)
      [] m.state \in {"CONNECTING"} ->
        IF ~m.bare THEN connection_rejected_bare(m, e)
        ELSE connection_rejected_refused(m, e)
      [] m.state \in {"CONNECTED", "WAITING"} ->
        rejected(m, e)

\* rx.i: e has send_number, receive_number, poll_final, segmented, content
on_rx_i(m, e) ==
    CASE m.state \in {"CLOSED", "LISTENING", "CONNECTING", "CLOSING"} ->
        unexpected_rx_i(m, e)
      [] m.state \in {"CONNECTED", "WAITING"} ->
        IF (((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) > (((m.sent + SEQUENCE_MODULUS) - m.va) % 4)) /\ ((((m.va + SEQUENCE_MODULUS) - e.receive_number) % 4) <= LATE_MAX)) THEN information_late(m, e)
        ELSE IF ((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) > (((m.sent + SEQUENCE_MODULUS) - m.va) % 4)) THEN information_impossible(m, e)
        ELSE IF (((e.send_number + 1) % 4) = m.vr) THEN information_repeated(m, e)
        ELSE IF ((e.send_number # m.vr) /\ ~e.poll_final) THEN information_gap(m, e)
        ELSE IF ((e.send_number # m.vr) /\ (m.polls = HDLC_POLLS_MAX)) THEN information_gap_again(m, e)
        ELSE IF (e.send_number # m.vr) THEN information_gap_told(m, e)
        ELSE IF (e.content = CONTENT_OTHER_DIRECTION) THEN information_echo(m, e)
        ELSE IF (e.content = CONTENT_MALFORMED) THEN information_malformed(m, e)
        ELSE IF (e.content = CONTENT_TOO_LARGE) THEN information_too_large(m, e)
        ELSE IF ~e.poll_final THEN information_more_to_come(m, e)
        ELSE IF (((e.receive_number # m.sent) \/ (m.queued > 0)) \/ ~e.segmented) THEN information_our_turn(m, e)
        ELSE information_next(m, e)

\* rx.rr: e has receive_number, poll_final
on_rx_rr(m, e) ==
    CASE m.state \in {"CLOSED", "LISTENING", "CONNECTING", "CLOSING"} ->
        unexpected_rx_rr(m, e)
      [] m.state \in {"CONNECTED"} ->
        IF (((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) > (((m.sent + SEQUENCE_MODULUS) - m.va) % 4)) /\ ((((m.va + SEQUENCE_MODULUS) - e.receive_number) % 4) <= LATE_MAX)) THEN ready_unasked_late(m, e)
        ELSE IF ((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) > (((m.sent + SEQUENCE_MODULUS) - m.va) % 4)) THEN ready_unasked_impossible(m, e)
        ELSE ready_unasked_noted(m, e)
      [] m.state \in {"WAITING"} ->
        IF (((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) > (((m.sent + SEQUENCE_MODULUS) - m.va) % 4)) /\ ((((m.va + SEQUENCE_MODULUS) - e.receive_number) % 4) <= LATE_MAX)) THEN ready_late(m, e)
        ELSE IF ((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) > (((m.sent + SEQUENCE_MODULUS) - m.va) % 4)) THEN ready_impossible(m, e)
        ELSE IF ~e.poll_final THEN ready_meanwhile(m, e)
        ELSE IF ((e.receive_number = m.sent) /\ (m.queued > 0)) THEN ready_onward(m, e)
        ELSE IF ((e.receive_number = m.sent) /\ (m.polls < HDLC_POLLS_MAX)) THEN ready_lives(m, e)
        ELSE IF (e.receive_number = m.sent) THEN ready_idle(m, e)
        ELSE IF ((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) # 0) THEN ready_some(m, e)
        ELSE IF ~m.checkpoint THEN ready_untold(m, e)
        ELSE ready_lost(m, e)

\* rx.rnr: e has receive_number, poll_final
on_rx_rnr(m, e) ==
    CASE m.state \in {"CLOSED", "LISTENING", "CONNECTING", "CLOSING"} ->
        unexpected_rx_rnr(m, e)
      [] m.state \in {"CONNECTED"} ->
        IF (((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) > (((m.sent + SEQUENCE_MODULUS) - m.va) % 4)) /\ ((((m.va + SEQUENCE_MODULUS) - e.receive_number) % 4) <= LATE_MAX)) THEN busy_unasked_late(m, e)
        ELSE IF ((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) > (((m.sent + SEQUENCE_MODULUS) - m.va) % 4)) THEN busy_unasked_impossible(m, e)
        ELSE busy_unasked_noted(m, e)
      [] m.state \in {"WAITING"} ->
        IF (((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) > (((m.sent + SEQUENCE_MODULUS) - m.va) % 4)) /\ ((((m.va + SEQUENCE_MODULUS) - e.receive_number) % 4) <= LATE_MAX)) THEN busy_late(m, e)
        ELSE IF ((((e.receive_number + SEQUENCE_MODULUS) - m.va) % 4) > (((m.sent + SEQUENCE_MODULUS) - m.va) % 4)) THEN busy_impossible(m, e)
        ELSE busy_noted(m, e)

\* rx.ui: e has filled, poll_final, content
on_rx_ui(m, e) ==
    CASE m.state \in {"CLOSED"} ->
        unexpected_rx_ui(m, e)
      [] m.state \in {"LISTENING"} ->
        IF ~e.filled THEN permitted_nothing(m, e)
        ELSE IF (e.content # CONTENT_FINE) THEN permitted_dropped(m, e)
        ELSE IF e.poll_final THEN permitted_last(m, e)
        ELSE permitted_delivered(m, e)
      [] m.state \in {"CONNECTING", "CONNECTED", "WAITING", "CLOSING"} ->
        IF (e.filled /\ (e.content = CONTENT_FINE)) THEN push_delivered(m, e)
        ELSE push_dropped(m, e)

\* rx.unknown
on_rx_unknown(m, e) ==
    CASE m.state \in {"CLOSED", "LISTENING", "CONNECTING", "CONNECTED", "WAITING", "CLOSING"} ->
        unknown(m, e)

\* rx.echo
on_rx_echo(m, e) ==
    CASE m.state \in {"CLOSED", "LISTENING", "CONNECTING", "CONNECTED", "WAITING", "CLOSING"} ->
        echo(m, e)

\* rx.foreign: e has address
on_rx_foreign(m, e) ==
    CASE m.state \in {"CLOSED", "LISTENING", "CONNECTING", "CONNECTED", "WAITING", "CLOSING"} ->
        foreign(m, e)

\* timer.response
on_timer_response(m, e) ==
    CASE m.state \in {"LISTENING"} ->
        nothing_said(m, e)
      [] m.state \in {"CONNECTING"} ->
        IF (m.tries = HDLC_RETRIES) THEN no_connection_given_up(m, e)
        ELSE no_connection_again(m, e)
      [] m.state \in {"WAITING"} ->
        IF (m.tries = HDLC_RETRIES) THEN silence_given_up(m, e)
        ELSE IF (m.polls = HDLC_POLLS_MAX) THEN silence_tired(m, e)
        ELSE silence_poll(m, e)
      [] m.state \in {"CLOSING"} ->
        IF (m.tries < DISC_REPEATS) THEN no_end_again(m, e)
        ELSE no_end_gone(m, e)
====
