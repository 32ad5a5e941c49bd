\* Generated from spec/sessions/general_block_transfer.yaml. Do not edit: change the spec and run `win12 spec generate`.
---- MODULE general_block_transfer ----
\* One party of general block transfer (IEC 62056-5-3, 7.3.13; Green Book 9.4.6.13), client or server: an APDU of any service cut
\* into numbered blocks, acknowledged in windows, lost ones sent again.
\*
\* Each party counts the blocks it sends from 1, acknowledgements included, and says in each the highest number it has received
\* with no gap below it and how many blocks it takes in a row. A sender sends so many, the last of them not streaming; then it
\* is the other's turn. The receiver acknowledges at the end of a window: if blocks are missing, with a window of the size of the
\* first gap. What came beyond that gap stays if it is one run without holes; the rest comes again. The answer confirms the
\* request, and nothing confirms the last block of the answer, so the server keeps it until the next request begins.
\*
\* An acknowledgement is sent only when every own block with octets was received. So whoever hears one with a higher number than
\* expected knows that only acknowledgements were lost in between. One that says nothing new is not answered, except when it asks
\* for less than is outstanding, which is a gap: otherwise one duplicate would beget another for ever. What is lost altogether is
\* sent again when the window timer ends, a bounded number of times; the time of the whole belongs to the association.
\*
\* Block 1 with other octets than the block 1 known begins a new transfer for the server, at any time, and for a client when
\* nothing is under way. Numbers never wrap.
EXTENDS win12


States == {"IDLE", "SENDING", "RECEIVING", "ANSWERING", "LINGERING"}
Settings == [asking : BOOLEAN, own_window : {1, 2, 3}, retries : {0, 1}, most : {2, 3}]

\* A machine with the settings s.
Initial(s) == [state |-> "IDLE", asking |-> s.asking, own_window |-> s.own_window, retries |-> s.retries, most |-> s.most, window |-> 1, unconfirmed |-> FALSE, before |-> 0, final |-> 0, sent |-> 0, acked |-> 0, at |-> 0, stop |-> 0, done |-> 0, first |-> 0, end |-> 0, far_low |-> 0, far_high |-> 0, tries |-> 0]

\* The program ended and began anew: only what is kept is left.
Restarted(m) == Initial(m)

TypeOK(m) ==
    /\ m.state \in States
    /\ m.asking \in BOOLEAN
    /\ m.own_window \in {1, 2, 3}
    /\ m.retries \in {0, 1}
    /\ m.most \in {2, 3}
    /\ m.window \in {1, 2, 3}
    /\ m.unconfirmed \in BOOLEAN
    /\ m.before \in {0, 1, 2, 3}
    /\ m.final \in {0, 1, 2, 3}
    /\ m.sent \in {0, 1, 2, 3}
    /\ m.acked \in {0, 1, 2, 3}
    /\ m.at \in {0, 1, 2, 3}
    /\ m.stop \in {0, 1, 2, 3}
    /\ m.done \in {0, 1, 2, 3}
    /\ m.first \in {0, 1, 2, 3}
    /\ m.end \in {0, 1, 2, 3}
    /\ m.far_low \in {0, 1, 2, 3}
    /\ m.far_high \in {0, 1, 2, 3}
    /\ m.tries \in {0, 1}

\* The timers that run.
Armed(m) == CASE m.state = "IDLE" -> {}
           [] m.state = "SENDING" -> {"window"}
           [] m.state = "RECEIVING" -> {"window"}
           [] m.state = "ANSWERING" -> {}
           [] m.state = "LINGERING" -> {}

\* --- what each transition leads to
\* spec/sessions/general_block_transfer.yaml:204
send_aside(m, e) == Step("send_aside", m,
    <<[kind |-> "send", name |-> "plain"]>>, "")
\* spec/sessions/general_block_transfer.yaml:205
send_plain(m, e) == Step("send_plain", [m EXCEPT !.state = "IDLE", !.final = 0, !.before = 0, !.stop = 0, !.at = 0, !.far_low = 0, !.far_high = 0, !.first = 0, !.end = 0, !.tries = 0, !.unconfirmed = FALSE],
    <<[kind |-> "send", name |-> "plain"]>>, "")
\* spec/sessions/general_block_transfer.yaml:206
send_too_long(m, e) == Step("send_too_long", [m EXCEPT !.state = "IDLE", !.final = 0, !.before = 0, !.stop = 0, !.at = 0, !.far_low = 0, !.far_high = 0, !.first = 0, !.end = 0, !.tries = 0, !.unconfirmed = FALSE],
    <<>>, "TOO_LONG")
\* spec/sessions/general_block_transfer.yaml:207
send_unconfirmed(m, e) == Step("send_unconfirmed", [m EXCEPT !.state = "LINGERING", !.before = 0, !.final = e.count, !.sent = 0, !.acked = 0, !.at = 0, !.done = 0, !.first = 0, !.end = 0, !.far_low = 0, !.far_high = 0, !.tries = 0, !.stop = e.count, !.unconfirmed = TRUE],
    <<[kind |-> "call", name |-> "clear"]>>, "")
\* spec/sessions/general_block_transfer.yaml:208
send_last_window(m, e) == Step("send_last_window", [m EXCEPT !.state = "LINGERING", !.before = 0, !.final = e.count, !.sent = 0, !.acked = 0, !.at = 0, !.done = 0, !.first = 0, !.end = 0, !.far_low = 0, !.far_high = 0, !.tries = 0, !.stop = e.count, !.unconfirmed = FALSE],
    <<[kind |-> "call", name |-> "clear"]>>, "")
\* spec/sessions/general_block_transfer.yaml:209
send_begun(m, e) == Step("send_begun", [m EXCEPT !.state = "SENDING", !.before = 0, !.final = e.count, !.sent = 0, !.acked = 0, !.at = 0, !.done = 0, !.first = 0, !.end = 0, !.far_low = 0, !.far_high = 0, !.tries = 0, !.stop = (IF (e.count < m.window) THEN e.count ELSE m.window), !.unconfirmed = FALSE],
    <<[kind |-> "call", name |-> "clear"]>>, "")
\* spec/sessions/general_block_transfer.yaml:214
replace_aside(m, e) == Step("replace_aside", m,
    <<[kind |-> "send", name |-> "plain"]>>, "")
\* spec/sessions/general_block_transfer.yaml:215
replace_busy(m, e) == Step("replace_busy", m,
    <<>>, "BUSY")
\* spec/sessions/general_block_transfer.yaml:205
replace_plain(m, e) == Step("replace_plain", [m EXCEPT !.state = "IDLE", !.final = 0, !.before = 0, !.stop = 0, !.at = 0, !.far_low = 0, !.far_high = 0, !.first = 0, !.end = 0, !.tries = 0, !.unconfirmed = FALSE],
    <<[kind |-> "send", name |-> "plain"]>>, "")
\* spec/sessions/general_block_transfer.yaml:206
replace_too_long(m, e) == Step("replace_too_long", [m EXCEPT !.state = "IDLE", !.final = 0, !.before = 0, !.stop = 0, !.at = 0, !.far_low = 0, !.far_high = 0, !.first = 0, !.end = 0, !.tries = 0, !.unconfirmed = FALSE],
    <<>>, "TOO_LONG")
\* spec/sessions/general_block_transfer.yaml:208
replace_last_window(m, e) == Step("replace_last_window", [m EXCEPT !.state = "LINGERING", !.before = 0, !.final = e.count, !.sent = 0, !.acked = 0, !.at = 0, !.done = 0, !.first = 0, !.end = 0, !.far_low = 0, !.far_high = 0, !.tries = 0, !.stop = e.count, !.unconfirmed = FALSE],
    <<[kind |-> "call", name |-> "clear"]>>, "")
\* spec/sessions/general_block_transfer.yaml:209
replace_begun(m, e) == Step("replace_begun", [m EXCEPT !.state = "SENDING", !.before = 0, !.final = e.count, !.sent = 0, !.acked = 0, !.at = 0, !.done = 0, !.first = 0, !.end = 0, !.far_low = 0, !.far_high = 0, !.tries = 0, !.stop = (IF (e.count < m.window) THEN e.count ELSE m.window), !.unconfirmed = FALSE],
    <<[kind |-> "call", name |-> "clear"]>>, "")
\* spec/sessions/general_block_transfer.yaml:224
answer_aside(m, e) == Step("answer_aside", m,
    <<[kind |-> "send", name |-> "plain"]>>, "")
\* spec/sessions/general_block_transfer.yaml:225
answer_busy(m, e) == Step("answer_busy", m,
    <<>>, "BUSY")
\* spec/sessions/general_block_transfer.yaml:226
answer_refusal(m, e) == Step("answer_refusal", [m EXCEPT !.state = "IDLE", !.final = 0, !.before = 0, !.stop = 0, !.at = 0, !.far_low = 0, !.far_high = 0, !.first = 0, !.end = 0, !.tries = 0, !.unconfirmed = FALSE],
    <<[kind |-> "send", name |-> "plain"]>>, "")
\* spec/sessions/general_block_transfer.yaml:227
answer_too_long(m, e) == Step("answer_too_long", m,
    <<>>, "TOO_LONG")
\* spec/sessions/general_block_transfer.yaml:228
answer_last_window(m, e) == Step("answer_last_window", [m EXCEPT !.state = "LINGERING", !.before = m.sent, !.final = (m.sent + e.count), !.at = m.sent, !.stop = (m.sent + e.count), !.tries = 0],
    <<>>, "")
\* spec/sessions/general_block_transfer.yaml:229
answer_begun(m, e) == Step("answer_begun", [m EXCEPT !.state = "SENDING", !.before = m.sent, !.final = (m.sent + e.count), !.at = m.sent, !.stop = (m.sent + m.window), !.tries = 0],
    <<>>, "")
\* spec/sessions/general_block_transfer.yaml:234
pump_sent(m, e) == Step("pump_sent", [m EXCEPT !.at = (m.at + 1), !.sent = (IF ((m.at + 1) > m.sent) THEN (m.at + 1) ELSE m.sent)],
    <<[kind |-> "send", name |-> "block", last |-> (((m.at + 1) = m.final) \/ ((m.at + 1) <= m.before)), streaming |-> (m.unconfirmed \/ ((m.at + 1) # m.stop)), peer_window |-> (IF m.unconfirmed THEN 0 ELSE m.own_window), number |-> (m.at + 1), acknowledged |-> m.done, part |-> (IF ((m.at + 1) > m.before) THEN ((m.at + 1) - m.before) ELSE 0)]>>, "")
\* spec/sessions/general_block_transfer.yaml:235
pump_nothing(m, e) == Step("pump_nothing", m,
    <<>>, "")
\* spec/sessions/general_block_transfer.yaml:236
ended(m, e) == Step("ended", [m EXCEPT !.state = "IDLE", !.final = 0, !.before = 0, !.stop = 0, !.at = 0, !.far_low = 0, !.far_high = 0, !.first = 0, !.end = 0, !.tries = 0, !.unconfirmed = FALSE],
    <<>>, "")
\* spec/sessions/general_block_transfer.yaml:237
abort(m, e) == Step("abort", [m EXCEPT !.state = "IDLE", !.final = 0, !.before = 0, !.stop = 0, !.at = 0, !.far_low = 0, !.far_high = 0, !.first = 0, !.end = 0, !.tries = 0, !.unconfirmed = FALSE],
    <<[kind |-> "send", name |-> "abort"]>>, "")
\* spec/sessions/general_block_transfer.yaml:245
first_stray(m, e) == Step("first_stray", m,
    <<>>, "")
\* spec/sessions/general_block_transfer.yaml:246
first_too_large(m, e) == Step("first_too_large", m,
    <<[kind |-> "send", name |-> "abort"]>>, "TRANSFER_TOO_LARGE")
\* spec/sessions/general_block_transfer.yaml:247
first_unasked(m, e) == Step("first_unasked", [m EXCEPT !.window = (IF (e.peer_window = 0) THEN 1 ELSE e.peer_window), !.unconfirmed = (e.peer_window = 0), !.before = 0, !.final = 0, !.acked = 0, !.at = 0, !.stop = 0, !.done = 1, !.first = 1, !.far_low = 0, !.far_high = 0, !.tries = 0, !.sent = 0, !.end = 1],
    <<[kind |-> "call", name |-> "clear"]>> \o <<[kind |-> "call", name |-> "keep", number |-> e.number]>> \o <<[kind |-> "tell", name |-> "whole", first |-> 1, end |-> 1]>>, "")
\* spec/sessions/general_block_transfer.yaml:248
first_request(m, e) == Step("first_request", [m EXCEPT !.state = "ANSWERING", !.window = (IF (e.peer_window = 0) THEN 1 ELSE e.peer_window), !.unconfirmed = (e.peer_window = 0), !.before = 0, !.final = 0, !.acked = 0, !.at = 0, !.stop = 0, !.done = 1, !.first = 1, !.far_low = 0, !.far_high = 0, !.tries = 0, !.sent = 0, !.end = 1],
    <<[kind |-> "call", name |-> "clear"]>> \o <<[kind |-> "call", name |-> "keep", number |-> e.number]>> \o <<[kind |-> "tell", name |-> "whole", first |-> 1, end |-> 1]>>, "")
\* spec/sessions/general_block_transfer.yaml:249
first_window(m, e) == Step("first_window", [m EXCEPT !.state = "RECEIVING", !.window = (IF (e.peer_window = 0) THEN 1 ELSE e.peer_window), !.unconfirmed = (e.peer_window = 0), !.before = 0, !.final = 0, !.acked = 0, !.at = 0, !.stop = 0, !.done = 1, !.first = 1, !.far_low = 0, !.far_high = 0, !.tries = 0, !.sent = 1, !.end = 0],
    <<[kind |-> "call", name |-> "clear"]>> \o <<[kind |-> "call", name |-> "keep", number |-> e.number]>> \o <<[kind |-> "tell", name |-> "progress"]>> \o <<[kind |-> "send", name |-> "block", last |-> TRUE, streaming |-> FALSE, peer_window |-> m.own_window, number |-> 1, acknowledged |-> 1, part |-> 0]>>, "")
\* spec/sessions/general_block_transfer.yaml:250
first_streaming(m, e) == Step("first_streaming", [m EXCEPT !.state = "RECEIVING", !.window = (IF (e.peer_window = 0) THEN 1 ELSE e.peer_window), !.unconfirmed = (e.peer_window = 0), !.before = 0, !.final = 0, !.acked = 0, !.at = 0, !.stop = 0, !.done = 1, !.first = 1, !.far_low = 0, !.far_high = 0, !.tries = 0, !.sent = 0, !.end = 0],
    <<[kind |-> "call", name |-> "clear"]>> \o <<[kind |-> "call", name |-> "keep", number |-> e.number]>> \o <<[kind |-> "tell", name |-> "progress"]>>, "")
\* spec/sessions/general_block_transfer.yaml:256
receive_aborted(m, e) == Step("receive_aborted", [m EXCEPT !.state = "IDLE", !.final = 0, !.before = 0, !.stop = 0, !.at = 0, !.far_low = 0, !.far_high = 0, !.first = 0, !.end = 0, !.tries = 0, !.unconfirmed = FALSE],
    <<>>, "TRANSFER_ABORTED")
\* spec/sessions/general_block_transfer.yaml:164
receive_new_too_large(m, e) == Step("receive_new_too_large", [m EXCEPT !.state = "IDLE", !.final = 0, !.before = 0, !.stop = 0, !.at = 0, !.far_low = 0, !.far_high = 0, !.first = 0, !.end = 0, !.tries = 0, !.unconfirmed = FALSE],
    <<[kind |-> "send", name |-> "abort"]>>, "TRANSFER_TOO_LARGE")
\* spec/sessions/general_block_transfer.yaml:165
receive_new_unasked(m, e) == Step("receive_new_unasked", [m EXCEPT !.state = "IDLE", !.window = (IF (e.peer_window = 0) THEN 1 ELSE e.peer_window), !.unconfirmed = (e.peer_window = 0), !.before = 0, !.final = 0, !.acked = 0, !.at = 0, !.stop = 0, !.done = 1, !.first = 1, !.far_low = 0, !.far_high = 0, !.tries = 0, !.sent = 0, !.end = 1],
    <<[kind |-> "call", name |-> "clear"]>> \o <<[kind |-> "call", name |-> "keep", number |-> e.number]>> \o <<[kind |-> "tell", name |-> "whole", first |-> 1, end |-> 1]>>, "")
\* spec/sessions/general_block_transfer.yaml:166
receive_new_request(m, e) == Step("receive_new_request", [m EXCEPT !.state = "ANSWERING", !.window = (IF (e.peer_window = 0) THEN 1 ELSE e.peer_window), !.unconfirmed = (e.peer_window = 0), !.before = 0, !.final = 0, !.acked = 0, !.at = 0, !.stop = 0, !.done = 1, !.first = 1, !.far_low = 0, !.far_high = 0, !.tries = 0, !.sent = 0, !.end = 1],
    <<[kind |-> "call", name |-> "clear"]>> \o <<[kind |-> "call", name |-> "keep", number |-> e.number]>> \o <<[kind |-> "tell", name |-> "whole", first |-> 1, end |-> 1]>>, "")
\* spec/sessions/general_block_transfer.yaml:167
receive_new_window(m, e) == Step("receive_new_window", [m EXCEPT !.state = "RECEIVING", !.window = (IF (e.peer_window = 0) THEN 1 ELSE e.peer_window), !.unconfirmed = (e.peer_window = 0), !.before = 0, !.final = 0, !.acked = 0, !.at = 0, !.stop = 0, !.done = 1, !.first = 1, !.far_low = 0, !.far_high = 0, !.tries = 0, !.sent = 1, !.end = 0],
    <<[kind |-> "call", name |-> "clear"]>> \o <<[kind |-> "call", name |-> "keep", number |-> e.number]>> \o <<[kind |-> "tell", name |-> "progress"]>> \o <<[kind |-> "send", name |-> "block", last |-> TRUE, streaming |-> FALSE, peer_window |-> m.own_window, number |-> 1, acknowledged |-> 1, part |-> 0]>>, "")
\* spec/sessions/general_block_transfer.yaml:168
receive_new_streaming(m, e) == Step("receive_new_streaming", [m EXCEPT !.state = "RECEIVING", !.window = (IF (e.peer_window = 0) THEN 1 ELSE e.peer_window), !.unconfirmed = (e.peer_window = 0), !.before = 0, !.final = 0, !.acked = 0, !.at = 0, !.stop = 0, !.done = 1, !.first = 1, !.far_low = 0, !.far_high = 0, !.tries = 0, !.sent = 0, !.end = 0],
    <<[kind |-> "call", name |-> "clear"]>> \o <<[kind |-> "call", name |-> "keep", number |-> e.number]>> \o <<[kind |-> "tell", name |-> "progress"]>>, "")
\* spec/sessions/general_block_transfer.yaml:171
receive_exhausted(m, e) == Step("receive_exhausted", [m EXCEPT !.state = "IDLE", !.final = 0, !.before = 0, !.stop = 0, !.at = 0, !.far_low = 0, !.far_high = 0, !.first = 0, !.end = 0, !.tries = 0, !.unconfirmed = FALSE],
    <<[kind |-> "send", name |-> "abort"]>>, "TRANSFER_TOO_LARGE")
\* spec/sessions/general_block_transfer.yaml:172
receive_old_ack(m, e) == Step("receive_old_ack", [m EXCEPT !.state = "RECEIVING"],
    <<>>, "")
\* spec/sessions/general_block_transfer.yaml:173
receive_ack_answer(m, e) == Step("receive_ack_answer", [m EXCEPT !.state = "IDLE", !.done = m.far_high, !.first = m.far_low, !.far_low = 0, !.far_high = 0, !.tries = 0, !.acked = (IF ((e.acknowledged <= m.sent) /\ (e.acknowledged > m.acked)) THEN e.acknowledged ELSE m.acked)],
    <<[kind |-> "tell", name |-> "whole", first |-> m.far_low, end |-> m.end]>>, "")
\* spec/sessions/general_block_transfer.yaml:178
receive_ack(m, e) == Step("receive_ack", [m EXCEPT !.state = "RECEIVING", !.done = (IF (m.far_low = (e.number + 1)) THEN m.far_high ELSE e.number), !.first = (IF (m.far_low = (e.number + 1)) THEN m.far_low ELSE m.first), !.far_low = (IF (m.far_low = (e.number + 1)) THEN 0 ELSE m.far_low)],
    <<>>, "")
\* spec/sessions/general_block_transfer.yaml:179
receive_again(m, e) == Step("receive_again", [m EXCEPT !.state = "RECEIVING", !.sent = (m.sent + 1)],
    <<[kind |-> "send", name |-> "block", last |-> TRUE, streaming |-> FALSE, peer_window |-> (IF (m.far_low > (m.done + 1)) THEN (m.far_low - (m.done + 1)) ELSE m.own_window), number |-> (m.sent + 1), acknowledged |-> m.done, part |-> 0]>>, "")
\* spec/sessions/general_block_transfer.yaml:180
receive_duplicate(m, e) == Step("receive_duplicate", [m EXCEPT !.state = "RECEIVING"],
    <<>>, "")
\* spec/sessions/general_block_transfer.yaml:181
receive_beyond_window(m, e) == Step("receive_beyond_window", [m EXCEPT !.state = "RECEIVING", !.sent = (m.sent + 1)],
    <<[kind |-> "send", name |-> "block", last |-> TRUE, streaming |-> FALSE, peer_window |-> (IF (m.far_low > (m.done + 1)) THEN (m.far_low - (m.done + 1)) ELSE m.own_window), number |-> (m.sent + 1), acknowledged |-> m.done, part |-> 0]>>, "")
\* spec/sessions/general_block_transfer.yaml:182
receive_beyond(m, e) == Step("receive_beyond", [m EXCEPT !.state = "RECEIVING"],
    <<>>, "")
\* spec/sessions/general_block_transfer.yaml:183
receive_too_large(m, e) == Step("receive_too_large", [m EXCEPT !.state = "IDLE", !.final = 0, !.before = 0, !.stop = 0, !.at = 0, !.far_low = 0, !.far_high = 0, !.first = 0, !.end = 0, !.tries = 0, !.unconfirmed = FALSE],
    <<[kind |-> "send", name |-> "abort"]>>, "TRANSFER_TOO_LARGE")
\* spec/sessions/general_block_transfer.yaml:184
receive_hole(m, e) == Step("receive_hole", [m EXCEPT !.state = "IDLE", !.final = 0, !.before = 0, !.stop = 0, !.at = 0, !.far_low = 0, !.far_high = 0, !.first = 0, !.end = 0, !.tries = 0, !.unconfirmed = FALSE],
    <<[kind |-> "call", name |-> "clear"]>> \o <<[kind |-> "tell", name |-> "lost"]>>, "")
\* spec/sessions/general_block_transfer.yaml:185
receive_second_hole_told(m, e) == Step("receive_second_hole_told", [m EXCEPT !.state = "RECEIVING", !.sent = (m.sent + 1)],
    <<[kind |-> "send", name |-> "block", last |-> TRUE, streaming |-> FALSE, peer_window |-> (IF (m.far_low > (m.done + 1)) THEN (m.far_low - (m.done + 1)) ELSE m.own_window), number |-> (m.sent + 1), acknowledged |-> m.done, part |-> 0]>>, "")
\* spec/sessions/general_block_transfer.yaml:186
receive_second_hole(m, e) == Step("receive_second_hole", [m EXCEPT !.state = "RECEIVING"],
    <<>>, "")
\* spec/sessions/general_block_transfer.yaml:187
receive_far_told(m, e) == Step("receive_far_told", [m EXCEPT !.state = "RECEIVING", !.far_low = (IF (m.far_low = 0) THEN e.number ELSE m.far_low), !.far_high = e.number, !.end = (IF e.last THEN e.number ELSE m.end), !.sent = (m.sent + 1)],
    <<[kind |-> "call", name |-> "keep", number |-> e.number]>> \o <<[kind |-> "send", name |-> "block", last |-> TRUE, streaming |-> FALSE, peer_window |-> (IF (m.far_low = 0) THEN (IF (e.number > (m.done + 1)) THEN (e.number - (m.done + 1)) ELSE m.own_window) ELSE (IF (m.far_low > (m.done + 1)) THEN (m.far_low - (m.done + 1)) ELSE m.own_window)), number |-> (m.sent + 1), acknowledged |-> m.done, part |-> 0]>>, "")
\* spec/sessions/general_block_transfer.yaml:188
receive_far(m, e) == Step("receive_far", [m EXCEPT !.state = "RECEIVING", !.far_low = (IF (m.far_low = 0) THEN e.number ELSE m.far_low), !.far_high = e.number, !.end = (IF e.last THEN e.number ELSE m.end)],
    <<[kind |-> "call", name |-> "keep", number |-> e.number]>>, "")
\* spec/sessions/general_block_transfer.yaml:189
receive_answer(m, e) == Step("receive_answer", [m EXCEPT !.state = "IDLE", !.done = (IF (m.far_low = (e.number + 1)) THEN m.far_high ELSE e.number), !.end = (IF e.last THEN e.number ELSE m.end), !.first = (IF (m.first = 0) THEN e.number ELSE m.first), !.far_low = 0, !.far_high = 0, !.tries = 0, !.acked = (IF ((e.acknowledged <= m.sent) /\ (e.acknowledged > m.acked)) THEN e.acknowledged ELSE m.acked)],
    <<[kind |-> "call", name |-> "keep", number |-> e.number]>> \o <<[kind |-> "tell", name |-> "whole", first |-> (IF (m.first = 0) THEN e.number ELSE m.first), end |-> (IF e.last THEN e.number ELSE m.end)]>>, "")
\* spec/sessions/general_block_transfer.yaml:190
receive_request(m, e) == Step("receive_request", [m EXCEPT !.state = "ANSWERING", !.done = (IF (m.far_low = (e.number + 1)) THEN m.far_high ELSE e.number), !.end = (IF e.last THEN e.number ELSE m.end), !.first = (IF (m.first = 0) THEN e.number ELSE m.first), !.far_low = 0, !.far_high = 0, !.tries = 0, !.acked = (IF ((e.acknowledged <= m.sent) /\ (e.acknowledged > m.acked)) THEN e.acknowledged ELSE m.acked)],
    <<[kind |-> "call", name |-> "keep", number |-> e.number]>> \o <<[kind |-> "tell", name |-> "whole", first |-> (IF (m.first = 0) THEN e.number ELSE m.first), end |-> (IF e.last THEN e.number ELSE m.end)]>>, "")
\* spec/sessions/general_block_transfer.yaml:191
receive_next_told(m, e) == Step("receive_next_told", [m EXCEPT !.state = "RECEIVING", !.done = (IF (m.far_low = (e.number + 1)) THEN m.far_high ELSE e.number), !.end = (IF e.last THEN e.number ELSE m.end), !.first = (IF (m.first = 0) THEN e.number ELSE m.first), !.far_low = (IF (m.far_low = (e.number + 1)) THEN 0 ELSE m.far_low), !.acked = (IF ((e.acknowledged <= m.sent) /\ (e.acknowledged > m.acked)) THEN e.acknowledged ELSE m.acked), !.window = (IF (e.peer_window = 0) THEN 1 ELSE e.peer_window), !.tries = 0, !.sent = (m.sent + 1)],
    <<[kind |-> "call", name |-> "keep", number |-> e.number]>> \o <<[kind |-> "tell", name |-> "progress"]>> \o <<[kind |-> "send", name |-> "block", last |-> TRUE, streaming |-> FALSE, peer_window |-> (IF (m.far_low > (e.number + 1)) THEN (m.far_low - (e.number + 1)) ELSE m.own_window), number |-> (m.sent + 1), acknowledged |-> (IF (m.far_low = (e.number + 1)) THEN m.far_high ELSE e.number), part |-> 0]>>, "")
\* spec/sessions/general_block_transfer.yaml:196
receive_next(m, e) == Step("receive_next", [m EXCEPT !.state = "RECEIVING", !.done = (IF (m.far_low = (e.number + 1)) THEN m.far_high ELSE e.number), !.end = (IF e.last THEN e.number ELSE m.end), !.first = (IF (m.first = 0) THEN e.number ELSE m.first), !.far_low = (IF (m.far_low = (e.number + 1)) THEN 0 ELSE m.far_low), !.acked = (IF ((e.acknowledged <= m.sent) /\ (e.acknowledged > m.acked)) THEN e.acknowledged ELSE m.acked), !.window = (IF (e.peer_window = 0) THEN 1 ELSE e.peer_window), !.tries = 0],
    <<[kind |-> "call", name |-> "keep", number |-> e.number]>> \o <<[kind |-> "tell", name |-> "progress"]>>, "")
\* spec/sessions/general_block_transfer.yaml:264
acknowledge_aborted(m, e) == Step("acknowledge_aborted", [m EXCEPT !.state = "IDLE", !.final = 0, !.before = 0, !.stop = 0, !.at = 0, !.far_low = 0, !.far_high = 0, !.first = 0, !.end = 0, !.tries = 0, !.unconfirmed = FALSE],
    <<>>, "TRANSFER_ABORTED")
\* spec/sessions/general_block_transfer.yaml:164
acknowledge_new_too_large(m, e) == Step("acknowledge_new_too_large", [m EXCEPT !.state = "IDLE", !.final = 0, !.before = 0, !.stop = 0, !.at = 0, !.far_low = 0, !.far_high = 0, !.first = 0, !.end = 0, !.tries = 0, !.unconfirmed = FALSE],
    <<[kind |-> "send", name |-> "abort"]>>, "TRANSFER_TOO_LARGE")
\* spec/sessions/general_block_transfer.yaml:165
acknowledge_new_unasked(m, e) == Step("acknowledge_new_unasked", [m EXCEPT !.state = "IDLE", !.window = (IF (e.peer_window = 0) THEN 1 ELSE e.peer_window), !.unconfirmed = (e.peer_window = 0), !.before = 0, !.final = 0, !.acked = 0, !.at = 0, !.stop = 0, !.done = 1, !.first = 1, !.far_low = 0, !.far_high = 0, !.tries = 0, !.sent = 0, !.end = 1],
    <<[kind |-> "call", name |-> "clear"]>> \o <<[kind |-> "call", name |-> "keep", number |-> e.number]>> \o <<[kind |-> "tell", name |-> "whole", first |-> 1, end |-> 1]>>, "")
\* spec/sessions/general_block_transfer.yaml:166
acknowledge_new_request(m, e) == Step("acknowledge_new_request", [m EXCEPT !.state = "ANSWERING", !.window = (IF (e.peer_window = 0) THEN 1 ELSE e.peer_window), !.unconfirmed = (e.peer_window = 0), !.before = 0, !.final = 0, !.acked = 0, !.at = 0, !.stop = 0, !.done = 1, !.first = 1, !.far_low = 0, !.far_high = 0, !.tries = 0, !.sent = 0, !.end = 1],
    <<[kind |-> "call", name |-> "clear"]>> \o <<[kind |-> "call", name |-> "keep", number |-> e.number]>> \o <<[kind |-> "tell", name |-> "whole", first |-> 1, end |-> 1]>>, "")
\* spec/sessions/general_block_transfer.yaml:167
acknowledge_new_window(m, e) == Step("acknowledge_new_window", [m EXCEPT !.state = "RECEIVING", !.window = (IF (e.peer_window = 0) THEN 1 ELSE e.peer_window), !.unconfirmed = (e.peer_window = 0), !.before = 0, !.final = 0, !.acked = 0, !.at = 0, !.stop = 0, !.done = 1, !.first = 1, !.far_low = 0, !.far_high = 0, !.tries = 0, !.sent = 1, !.end = 0],
    <<[kind |-> "call", name |-> "clear"]>> \o <<[kind |-> "call", name |-> "keep", number |-> e.number]>> \o <<[kind |-> "tell", name |-> "progress"]>> \o <<[kind |-> "send", name |-> "block", last |-> TRUE, streaming |-> FALSE, peer_window |-> m.own_window, number |-> 1, acknowledged |-> 1, part |-> 0]>>, "")
\* spec/sessions/general_block_transfer.yaml:168
acknowledge_new_streaming(m, e) == Step("acknowledge_new_streaming", [m EXCEPT !.state = "RECEIVING", !.window = (IF (e.peer_window = 0) THEN 1 ELSE e.peer_window), !.unconfirmed = (e.peer_window = 0), !.before = 0, !.final = 0, !.acked = 0, !.at = 0, !.stop = 0, !.done = 1, !.first = 1, !.far_low = 0, !.far_high = 0, !.tries = 0, !.sent = 0, !.end = 0],
    <<[kind |-> "call", name |-> "clear"]>> \o <<[kind |-> "call", name |-> "keep", number |-> e.number]>> \o <<[kind |-> "tell", name |-> "progress"]>>, "")
\* spec/sessions/general_block_transfer.yaml:266
acknowledge_impossible(m, e) == Step("acknowledge_impossible", m,
    <<>>, "")
\* spec/sessions/general_block_transfer.yaml:267
acknowledge_old(m, e) == Step("acknowledge_old", m,
    <<>>, "")
\* spec/sessions/general_block_transfer.yaml:268
acknowledge_early(m, e) == Step("acknowledge_early", m,
    <<>>, "")
\* spec/sessions/general_block_transfer.yaml:269
acknowledge_confirmed(m, e) == Step("acknowledge_confirmed", [m EXCEPT !.state = "RECEIVING", !.acked = e.acknowledged, !.done = e.number, !.window = (IF (e.peer_window = 0) THEN 1 ELSE e.peer_window), !.tries = 0],
    <<[kind |-> "tell", name |-> "progress"]>>, "")
\* spec/sessions/general_block_transfer.yaml:270
acknowledge_last_window(m, e) == Step("acknowledge_last_window", [m EXCEPT !.state = "LINGERING", !.acked = e.acknowledged, !.at = e.acknowledged, !.stop = (IF ((e.acknowledged + (IF (e.peer_window = 0) THEN 1 ELSE e.peer_window)) < m.final) THEN (e.acknowledged + (IF (e.peer_window = 0) THEN 1 ELSE e.peer_window)) ELSE m.final), !.done = e.number, !.window = (IF (e.peer_window = 0) THEN 1 ELSE e.peer_window), !.tries = 0],
    <<[kind |-> "tell", name |-> "progress"]>>, "")
\* spec/sessions/general_block_transfer.yaml:271
acknowledge_window(m, e) == Step("acknowledge_window", [m EXCEPT !.acked = e.acknowledged, !.at = e.acknowledged, !.stop = (IF ((e.acknowledged + (IF (e.peer_window = 0) THEN 1 ELSE e.peer_window)) < m.final) THEN (e.acknowledged + (IF (e.peer_window = 0) THEN 1 ELSE e.peer_window)) ELSE m.final), !.done = e.number, !.window = (IF (e.peer_window = 0) THEN 1 ELSE e.peer_window), !.tries = 0],
    <<[kind |-> "tell", name |-> "progress"]>>, "")
\* spec/sessions/general_block_transfer.yaml:272
acknowledge_gap(m, e) == Step("acknowledge_gap", [m EXCEPT !.acked = e.acknowledged, !.at = e.acknowledged, !.stop = (IF ((e.acknowledged + (IF (e.peer_window = 0) THEN 1 ELSE e.peer_window)) < m.final) THEN (e.acknowledged + (IF (e.peer_window = 0) THEN 1 ELSE e.peer_window)) ELSE m.final), !.done = e.number, !.window = (IF (e.peer_window = 0) THEN 1 ELSE e.peer_window)],
    <<>>, "")
\* spec/sessions/general_block_transfer.yaml:273
acknowledge_nothing_new(m, e) == Step("acknowledge_nothing_new", [m EXCEPT !.done = e.number],
    <<>>, "")
\* spec/sessions/general_block_transfer.yaml:275
acknowledge_beyond(m, e) == Step("acknowledge_beyond", m,
    <<>>, "")
\* spec/sessions/general_block_transfer.yaml:276
acknowledge_too_large(m, e) == Step("acknowledge_too_large", [m EXCEPT !.state = "IDLE", !.final = 0, !.before = 0, !.stop = 0, !.at = 0, !.far_low = 0, !.far_high = 0, !.first = 0, !.end = 0, !.tries = 0, !.unconfirmed = FALSE],
    <<[kind |-> "send", name |-> "abort"]>>, "TRANSFER_TOO_LARGE")
\* spec/sessions/general_block_transfer.yaml:277
acknowledge_far_told(m, e) == Step("acknowledge_far_told", [m EXCEPT !.state = "RECEIVING", !.far_low = (IF (m.far_low = 0) THEN e.number ELSE m.far_low), !.far_high = e.number, !.end = (IF e.last THEN e.number ELSE m.end), !.sent = (m.sent + 1)],
    <<[kind |-> "call", name |-> "keep", number |-> e.number]>> \o <<[kind |-> "send", name |-> "block", last |-> TRUE, streaming |-> FALSE, peer_window |-> (IF (m.far_low = 0) THEN (IF (e.number > (m.done + 1)) THEN (e.number - (m.done + 1)) ELSE m.own_window) ELSE (IF (m.far_low > (m.done + 1)) THEN (m.far_low - (m.done + 1)) ELSE m.own_window)), number |-> (m.sent + 1), acknowledged |-> m.done, part |-> 0]>>, "")
\* spec/sessions/general_block_transfer.yaml:278
acknowledge_far(m, e) == Step("acknowledge_far", [m EXCEPT !.state = "RECEIVING", !.far_low = (IF (m.far_low = 0) THEN e.number ELSE m.far_low), !.far_high = e.number, !.end = (IF e.last THEN e.number ELSE m.end)],
    <<[kind |-> "call", name |-> "keep", number |-> e.number]>>, "")
\* spec/sessions/general_block_transfer.yaml:279
acknowledge_answer(m, e) == Step("acknowledge_answer", [m EXCEPT !.state = "IDLE", !.done = (IF (m.far_low = (e.number + 1)) THEN m.far_high ELSE e.number), !.end = (IF e.last THEN e.number ELSE m.end), !.first = (IF (m.first = 0) THEN e.number ELSE m.first), !.far_low = 0, !.far_high = 0, !.tries = 0, !.acked = (IF ((e.acknowledged <= m.sent) /\ (e.acknowledged > m.acked)) THEN e.acknowledged ELSE m.acked)],
    <<[kind |-> "call", name |-> "keep", number |-> e.number]>> \o <<[kind |-> "tell", name |-> "whole", first |-> (IF (m.first = 0) THEN e.number ELSE m.first), end |-> (IF e.last THEN e.number ELSE m.end)]>>, "")
\* spec/sessions/general_block_transfer.yaml:280
acknowledge_next_told(m, e) == Step("acknowledge_next_told", [m EXCEPT !.state = "RECEIVING", !.done = (IF (m.far_low = (e.number + 1)) THEN m.far_high ELSE e.number), !.end = (IF e.last THEN e.number ELSE m.end), !.first = (IF (m.first = 0) THEN e.number ELSE m.first), !.far_low = (IF (m.far_low = (e.number + 1)) THEN 0 ELSE m.far_low), !.acked = (IF ((e.acknowledged <= m.sent) /\ (e.acknowledged > m.acked)) THEN e.acknowledged ELSE m.acked), !.window = (IF (e.peer_window = 0) THEN 1 ELSE e.peer_window), !.tries = 0, !.sent = (m.sent + 1)],
    <<[kind |-> "call", name |-> "keep", number |-> e.number]>> \o <<[kind |-> "tell", name |-> "progress"]>> \o <<[kind |-> "send", name |-> "block", last |-> TRUE, streaming |-> FALSE, peer_window |-> (IF (m.far_low > (e.number + 1)) THEN (m.far_low - (e.number + 1)) ELSE m.own_window), number |-> (m.sent + 1), acknowledged |-> (IF (m.far_low = (e.number + 1)) THEN m.far_high ELSE e.number), part |-> 0]>>, "")
\* spec/sessions/general_block_transfer.yaml:281
acknowledge_next(m, e) == Step("acknowledge_next", [m EXCEPT !.state = "RECEIVING", !.done = (IF (m.far_low = (e.number + 1)) THEN m.far_high ELSE e.number), !.end = (IF e.last THEN e.number ELSE m.end), !.first = (IF (m.first = 0) THEN e.number ELSE m.first), !.far_low = (IF (m.far_low = (e.number + 1)) THEN 0 ELSE m.far_low), !.acked = (IF ((e.acknowledged <= m.sent) /\ (e.acknowledged > m.acked)) THEN e.acknowledged ELSE m.acked), !.window = (IF (e.peer_window = 0) THEN 1 ELSE e.peer_window), !.tries = 0],
    <<[kind |-> "call", name |-> "keep", number |-> e.number]>> \o <<[kind |-> "tell", name |-> "progress"]>>, "")
\* spec/sessions/general_block_transfer.yaml:287
answering_aborted(m, e) == Step("answering_aborted", [m EXCEPT !.state = "IDLE", !.final = 0, !.before = 0, !.stop = 0, !.at = 0, !.far_low = 0, !.far_high = 0, !.first = 0, !.end = 0, !.tries = 0, !.unconfirmed = FALSE],
    <<>>, "TRANSFER_ABORTED")
\* spec/sessions/general_block_transfer.yaml:164
answering_new_too_large(m, e) == Step("answering_new_too_large", [m EXCEPT !.state = "IDLE", !.final = 0, !.before = 0, !.stop = 0, !.at = 0, !.far_low = 0, !.far_high = 0, !.first = 0, !.end = 0, !.tries = 0, !.unconfirmed = FALSE],
    <<[kind |-> "send", name |-> "abort"]>>, "TRANSFER_TOO_LARGE")
\* spec/sessions/general_block_transfer.yaml:165
answering_new_unasked(m, e) == Step("answering_new_unasked", [m EXCEPT !.state = "IDLE", !.window = (IF (e.peer_window = 0) THEN 1 ELSE e.peer_window), !.unconfirmed = (e.peer_window = 0), !.before = 0, !.final = 0, !.acked = 0, !.at = 0, !.stop = 0, !.done = 1, !.first = 1, !.far_low = 0, !.far_high = 0, !.tries = 0, !.sent = 0, !.end = 1],
    <<[kind |-> "call", name |-> "clear"]>> \o <<[kind |-> "call", name |-> "keep", number |-> e.number]>> \o <<[kind |-> "tell", name |-> "whole", first |-> 1, end |-> 1]>>, "")
\* spec/sessions/general_block_transfer.yaml:166
answering_new_request(m, e) == Step("answering_new_request", [m EXCEPT !.state = "ANSWERING", !.window = (IF (e.peer_window = 0) THEN 1 ELSE e.peer_window), !.unconfirmed = (e.peer_window = 0), !.before = 0, !.final = 0, !.acked = 0, !.at = 0, !.stop = 0, !.done = 1, !.first = 1, !.far_low = 0, !.far_high = 0, !.tries = 0, !.sent = 0, !.end = 1],
    <<[kind |-> "call", name |-> "clear"]>> \o <<[kind |-> "call", name |-> "keep", number |-> e.number]>> \o <<[kind |-> "tell", name |-> "whole", first |-> 1, end |-> 1]>>, "")
\* spec/sessions/general_block_transfer.yaml:167
answering_new_window(m, e) == Step("answering_new_window", [m EXCEPT !.state = "RECEIVING", !.window = (IF (e.peer_window = 0) THEN 1 ELSE e.peer_window), !.unconfirmed = (e.peer_window = 0), !.before = 0, !.final = 0, !.acked = 0, !.at = 0, !.stop = 0, !.done = 1, !.first = 1, !.far_low = 0, !.far_high = 0, !.tries = 0, !.sent = 1, !.end = 0],
    <<[kind |-> "call", name |-> "clear"]>> \o <<[kind |-> "call", name |-> "keep", number |-> e.number]>> \o <<[kind |-> "tell", name |-> "progress"]>> \o <<[kind |-> "send", name |-> "block", last |-> TRUE, streaming |-> FALSE, peer_window |-> m.own_window, number |-> 1, acknowledged |-> 1, part |-> 0]>>, "")
\* spec/sessions/general_block_transfer.yaml:168
answering_new_streaming(m, e) == Step("answering_new_streaming", [m EXCEPT !.state = "RECEIVING", !.window = (IF (e.peer_window = 0) THEN 1 ELSE e.peer_window), !.unconfirmed = (e.peer_window = 0), !.before = 0, !.final = 0, !.acked = 0, !.at = 0, !.stop = 0, !.done = 1, !.first = 1, !.far_low = 0, !.far_high = 0, !.tries = 0, !.sent = 0, !.end = 0],
    <<[kind |-> "call", name |-> "clear"]>> \o <<[kind |-> "call", name |-> "keep", number |-> e.number]>> \o <<[kind |-> "tell", name |-> "progress"]>>, "")
\* spec/sessions/general_block_transfer.yaml:289
answering_again(m, e) == Step("answering_again", [m EXCEPT !.sent = (m.sent + 1)],
    <<[kind |-> "send", name |-> "block", last |-> TRUE, streaming |-> FALSE, peer_window |-> m.own_window, number |-> (m.sent + 1), acknowledged |-> m.done, part |-> 0]>>, "")
\* spec/sessions/general_block_transfer.yaml:290
answering_nothing(m, e) == Step("answering_nothing", m,
    <<>>, "")
\* spec/sessions/general_block_transfer.yaml:296
linger_aborted(m, e) == Step("linger_aborted", [m EXCEPT !.state = "IDLE", !.final = 0, !.before = 0, !.stop = 0, !.at = 0, !.far_low = 0, !.far_high = 0, !.first = 0, !.end = 0, !.tries = 0, !.unconfirmed = FALSE],
    <<>>, "")
\* spec/sessions/general_block_transfer.yaml:164
linger_new_too_large(m, e) == Step("linger_new_too_large", [m EXCEPT !.state = "IDLE", !.final = 0, !.before = 0, !.stop = 0, !.at = 0, !.far_low = 0, !.far_high = 0, !.first = 0, !.end = 0, !.tries = 0, !.unconfirmed = FALSE],
    <<[kind |-> "send", name |-> "abort"]>>, "TRANSFER_TOO_LARGE")
\* spec/sessions/general_block_transfer.yaml:165
linger_new_unasked(m, e) == Step("linger_new_unasked", [m EXCEPT !.state = "IDLE", !.window = (IF (e.peer_window = 0) THEN 1 ELSE e.peer_window), !.unconfirmed = (e.peer_window = 0), !.before = 0, !.final = 0, !.acked = 0, !.at = 0, !.stop = 0, !.done = 1, !.first = 1, !.far_low = 0, !.far_high = 0, !.tries = 0, !.sent = 0, !.end = 1],
    <<[kind |-> "call", name |-> "clear"]>> \o <<[kind |-> "call", name |-> "keep", number |-> e.number]>> \o <<[kind |-> "tell", name |-> "whole", first |-> 1, end |-> 1]>>, "")
\* spec/sessions/general_block_transfer.yaml:166
linger_new_request(m, e) == Step("linger_new_request", [m EXCEPT !.state = "ANSWERING", !.window = (IF (e.peer_window = 0) THEN 1 ELSE e.peer_window), !.unconfirmed = (e.peer_window = 0), !.before = 0, !.final = 0, !.acked = 0, !.at = 0, !.stop = 0, !.done = 1, !.first = 1, !.far_low = 0, !.far_high = 0, !.tries = 0, !.sent = 0, !.end = 1],
    <<[kind |-> "call", name |-> "clear"]>> \o <<[kind |-> "call", name |-> "keep", number |-> e.number]>> \o <<[kind |-> "tell", name |-> "whole", first |-> 1, end |-> 1]>>, "")
\* spec/sessions/general_block_transfer.yaml:167
linger_new_window(m, e) == Step("linger_new_window", [m EXCEPT !.state = "RECEIVING", !.window = (IF (e.peer_window = 0) THEN 1 ELSE e.peer_window), !.unconfirmed = (e.peer_window = 0), !.before = 0, !.final = 0, !.acked = 0, !.at = 0, !.stop = 0, !.done = 1, !.first = 1, !.far_low = 0, !.far_high = 0, !.tries = 0, !.sent = 1, !.end = 0],
    <<[kind |-> "call", name |-> "clear"]>> \o <<[kind |-> "call", name |-> "keep", number |-> e.number]>> \o <<[kind |-> "tell", name |-> "progress"]>> \o <<[kind |-> "send", name |-> "block", last |-> TRUE, streaming |-> FALSE, peer_window |-> m.own_window, number |-> 1, acknowledged |-> 1, part |-> 0]>>, "")
\* spec/sessions/general_block_transfer.yaml:168
linger_new_streaming(m, e) == Step("linger_new_streaming", [m EXCEPT !.state = "RECEIVING", !.window = (IF (e.peer_window = 0) THEN 1 ELSE e.peer_window), !.unconfirmed = (e.peer_window = 0), !.before = 0, !.final = 0, !.acked = 0, !.at = 0, !.stop = 0, !.done = 1, !.first = 1, !.far_low = 0, !.far_high = 0, !.tries = 0, !.sent = 0, !.end = 0],
    <<[kind |-> "call", name |-> "clear"]>> \o <<[kind |-> "call", name |-> "keep", number |-> e.number]>> \o <<[kind |-> "tell", name |-> "progress"]>>, "")
\* spec/sessions/general_block_transfer.yaml:298
linger_impossible(m, e) == Step("linger_impossible", m,
    <<>>, "")
\* spec/sessions/general_block_transfer.yaml:299
linger_again(m, e) == Step("linger_again", [m EXCEPT !.at = (IF (m.acked > m.before) THEN m.acked ELSE m.before)],
    <<>>, "")
\* spec/sessions/general_block_transfer.yaml:300
linger_old(m, e) == Step("linger_old", m,
    <<>>, "")
\* spec/sessions/general_block_transfer.yaml:301
linger_arrived(m, e) == Step("linger_arrived", [m EXCEPT !.state = "IDLE", !.final = 0, !.before = 0, !.stop = 0, !.at = 0, !.far_low = 0, !.far_high = 0, !.first = 0, !.end = 0, !.tries = 0, !.unconfirmed = FALSE],
    <<>>, "")
\* spec/sessions/general_block_transfer.yaml:302
linger_window(m, e) == Step("linger_window", [m EXCEPT !.acked = e.acknowledged, !.at = e.acknowledged, !.stop = (IF ((e.acknowledged + (IF (e.peer_window = 0) THEN 1 ELSE e.peer_window)) < m.final) THEN (e.acknowledged + (IF (e.peer_window = 0) THEN 1 ELSE e.peer_window)) ELSE m.final), !.done = e.number, !.window = (IF (e.peer_window = 0) THEN 1 ELSE e.peer_window)],
    <<[kind |-> "tell", name |-> "progress"]>>, "")
\* spec/sessions/general_block_transfer.yaml:309
plain_ends(m, e) == Step("plain_ends", [m EXCEPT !.state = "IDLE", !.final = 0, !.before = 0, !.stop = 0, !.at = 0, !.far_low = 0, !.far_high = 0, !.first = 0, !.end = 0, !.tries = 0, !.unconfirmed = FALSE],
    <<>>, "")
\* spec/sessions/general_block_transfer.yaml:310
plain_between(m, e) == Step("plain_between", m,
    <<>>, "")
\* spec/sessions/general_block_transfer.yaml:315
quiet_again(m, e) == Step("quiet_again", [m EXCEPT !.tries = (m.tries + 1), !.at = (IF (m.acked > m.before) THEN m.acked ELSE m.before)],
    <<>>, "")
\* spec/sessions/general_block_transfer.yaml:316
quiet_given_up(m, e) == Step("quiet_given_up", [m EXCEPT !.state = "IDLE", !.final = 0, !.before = 0, !.stop = 0, !.at = 0, !.far_low = 0, !.far_high = 0, !.first = 0, !.end = 0, !.tries = 0, !.unconfirmed = FALSE],
    <<>>, "RESPONSE_TIMEOUT")
\* spec/sessions/general_block_transfer.yaml:321
awaited_lost(m, e) == Step("awaited_lost", [m EXCEPT !.state = "IDLE", !.final = 0, !.before = 0, !.stop = 0, !.at = 0, !.far_low = 0, !.far_high = 0, !.first = 0, !.end = 0, !.tries = 0, !.unconfirmed = FALSE],
    <<[kind |-> "call", name |-> "clear"]>> \o <<[kind |-> "tell", name |-> "lost"]>>, "")
\* spec/sessions/general_block_transfer.yaml:322
awaited_again(m, e) == Step("awaited_again", [m EXCEPT !.tries = (m.tries + 1), !.sent = (m.sent + 1)],
    <<[kind |-> "send", name |-> "block", last |-> TRUE, streaming |-> FALSE, peer_window |-> (IF (m.far_low > (m.done + 1)) THEN (m.far_low - (m.done + 1)) ELSE m.own_window), number |-> (m.sent + 1), acknowledged |-> m.done, part |-> 0]>>, "")
\* spec/sessions/general_block_transfer.yaml:323
awaited_given_up(m, e) == Step("awaited_given_up", [m EXCEPT !.state = "IDLE", !.final = 0, !.before = 0, !.stop = 0, !.at = 0, !.far_low = 0, !.far_high = 0, !.first = 0, !.end = 0, !.tries = 0, !.unconfirmed = FALSE],
    <<>>, "RESPONSE_TIMEOUT")
\* spec/sessions/general_block_transfer.yaml:158
unexpected_api_pump(m, e) == Step("unexpected_api_pump", m,
    <<>>, "")
\* spec/sessions/general_block_transfer.yaml:158
unexpected_api_ended(m, e) == Step("unexpected_api_ended", m,
    <<>>, "")
\* spec/sessions/general_block_transfer.yaml:158
unexpected_api_abort(m, e) == Step("unexpected_api_abort", m,
    <<>>, "")
\* spec/sessions/general_block_transfer.yaml:159
unexpected_rx_plain(m, e) == Step("unexpected_rx_plain", m,
    <<>>, "")

\* --- which one is taken, by state and event

\* api.send: e has count, fits, confirmed, refusal
on_api_send(m, e) ==
    CASE m.state \in {"IDLE", "LINGERING"} ->
        IF (e.fits /\ ~e.confirmed) THEN send_aside(m, e)
        ELSE IF e.fits THEN send_plain(m, e)
        ELSE IF (e.count > m.most) THEN send_too_long(m, e)
        ELSE IF ~e.confirmed THEN send_unconfirmed(m, e)
        ELSE IF (~m.asking /\ (e.count <= m.window)) THEN send_last_window(m, e)
        ELSE send_begun(m, e)
      [] m.state \in {"SENDING", "RECEIVING"} ->
        IF (e.fits /\ ~e.confirmed) THEN replace_aside(m, e)
        ELSE IF ~e.confirmed THEN replace_busy(m, e)
        ELSE IF e.fits THEN replace_plain(m, e)
        ELSE IF (e.count > m.most) THEN replace_too_long(m, e)
        ELSE IF (~m.asking /\ (e.count <= m.window)) THEN replace_last_window(m, e)
        ELSE replace_begun(m, e)
      [] m.state \in {"ANSWERING"} ->
        IF (e.fits /\ ~e.confirmed) THEN answer_aside(m, e)
        ELSE IF ~e.confirmed THEN answer_busy(m, e)
        ELSE IF (e.fits /\ e.refusal) THEN answer_refusal(m, e)
        ELSE IF ((m.sent + e.count) > m.most) THEN answer_too_long(m, e)
        ELSE IF (e.count <= m.window) THEN answer_last_window(m, e)
        ELSE answer_begun(m, e)

\* api.pump
on_api_pump(m, e) ==
    CASE m.state \in {"IDLE", "RECEIVING", "ANSWERING"} ->
        unexpected_api_pump(m, e)
      [] m.state \in {"SENDING", "LINGERING"} ->
        IF (m.at < m.stop) THEN pump_sent(m, e)
        ELSE pump_nothing(m, e)

\* api.ended
on_api_ended(m, e) ==
    CASE m.state \in {"IDLE", "LINGERING"} ->
        unexpected_api_ended(m, e)
      [] m.state \in {"SENDING", "RECEIVING", "ANSWERING"} ->
        ended(m, e)

\* api.abort
on_api_abort(m, e) ==
    CASE m.state \in {"IDLE"} ->
        unexpected_api_abort(m, e)
      [] m.state \in {"SENDING", "RECEIVING", "ANSWERING", "LINGERING"} ->
        abort(m, e)

\* rx.block: e has last, streaming, peer_window, number, acknowledged, full, known, room
on_rx_block(m, e) ==
    CASE m.state \in {"IDLE"} ->
        IF ~(((e.number = 1) /\ e.full) /\ ~e.known) THEN first_stray(m, e)
        ELSE IF ~e.room THEN first_too_large(m, e)
        ELSE IF (e.last /\ (m.asking \/ (e.peer_window = 0))) THEN first_unasked(m, e)
        ELSE IF e.last THEN first_request(m, e)
        ELSE IF (~e.streaming /\ (e.peer_window # 0)) THEN first_window(m, e)
        ELSE first_streaming(m, e)
      [] m.state \in {"SENDING"} ->
        IF (e.number = 0) THEN acknowledge_aborted(m, e)
        ELSE IF ((~m.asking /\ (((e.number = 1) /\ e.full) /\ ~e.known)) /\ ~e.room) THEN acknowledge_new_too_large(m, e)
        ELSE IF (((~m.asking /\ (((e.number = 1) /\ e.full) /\ ~e.known)) /\ e.last) /\ (e.peer_window = 0)) THEN acknowledge_new_unasked(m, e)
        ELSE IF ((~m.asking /\ (((e.number = 1) /\ e.full) /\ ~e.known)) /\ e.last) THEN acknowledge_new_request(m, e)
        ELSE IF (((~m.asking /\ (((e.number = 1) /\ e.full) /\ ~e.known)) /\ ~e.streaming) /\ (e.peer_window # 0)) THEN acknowledge_new_window(m, e)
        ELSE IF (~m.asking /\ (((e.number = 1) /\ e.full) /\ ~e.known)) THEN acknowledge_new_streaming(m, e)
        ELSE IF (e.acknowledged > m.sent) THEN acknowledge_impossible(m, e)
        ELSE IF ((e.number <= m.done) \/ (e.full /\ ~m.asking)) THEN acknowledge_old(m, e)
        ELSE IF (e.full /\ (e.acknowledged < m.final)) THEN acknowledge_early(m, e)
        ELSE IF ((~e.full /\ (e.acknowledged >= m.final)) /\ m.asking) THEN acknowledge_confirmed(m, e)
        ELSE IF (((~e.full /\ (e.acknowledged > m.acked)) /\ ~m.asking) /\ ((IF ((e.acknowledged + (IF (e.peer_window = 0) THEN 1 ELSE e.peer_window)) < m.final) THEN (e.acknowledged + (IF (e.peer_window = 0) THEN 1 ELSE e.peer_window)) ELSE m.final) = m.final)) THEN acknowledge_last_window(m, e)
        ELSE IF (~e.full /\ (e.acknowledged > m.acked)) THEN acknowledge_window(m, e)
        ELSE IF (~e.full /\ ((e.acknowledged + (IF (e.peer_window = 0) THEN 1 ELSE e.peer_window)) < m.sent)) THEN acknowledge_gap(m, e)
        ELSE IF ~e.full THEN acknowledge_nothing_new(m, e)
        ELSE IF ((e.number > (m.done + m.own_window)) \/ (m.sent >= m.most)) THEN acknowledge_beyond(m, e)
        ELSE IF ~e.room THEN acknowledge_too_large(m, e)
        ELSE IF ((e.number > (m.done + 1)) /\ ~e.streaming) THEN acknowledge_far_told(m, e)
        ELSE IF (e.number > (m.done + 1)) THEN acknowledge_far(m, e)
        ELSE IF e.last THEN acknowledge_answer(m, e)
        ELSE IF ~(e.streaming \/ m.unconfirmed) THEN acknowledge_next_told(m, e)
        ELSE acknowledge_next(m, e)
      [] m.state \in {"RECEIVING"} ->
        IF (e.number = 0) THEN receive_aborted(m, e)
        ELSE IF ((~m.asking /\ (((e.number = 1) /\ e.full) /\ ~e.known)) /\ ~e.room) THEN receive_new_too_large(m, e)
        ELSE IF (((~m.asking /\ (((e.number = 1) /\ e.full) /\ ~e.known)) /\ e.last) /\ (e.peer_window = 0)) THEN receive_new_unasked(m, e)
        ELSE IF ((~m.asking /\ (((e.number = 1) /\ e.full) /\ ~e.known)) /\ e.last) THEN receive_new_request(m, e)
        ELSE IF (((~m.asking /\ (((e.number = 1) /\ e.full) /\ ~e.known)) /\ ~e.streaming) /\ (e.peer_window # 0)) THEN receive_new_window(m, e)
        ELSE IF (~m.asking /\ (((e.number = 1) /\ e.full) /\ ~e.known)) THEN receive_new_streaming(m, e)
        ELSE IF (m.sent >= m.most) THEN receive_exhausted(m, e)
        ELSE IF ((~e.full /\ (m.first = 0)) /\ ((e.number <= m.done) \/ ((m.far_low # 0) /\ (e.number >= m.far_low)))) THEN receive_old_ack(m, e)
        ELSE IF ((((~e.full /\ (m.first = 0)) /\ m.asking) /\ (m.far_low = (e.number + 1))) /\ (m.far_high = m.end)) THEN receive_ack_answer(m, e)
        ELSE IF (~e.full /\ (m.first = 0)) THEN receive_ack(m, e)
        ELSE IF ((((e.number <= m.done) \/ (((m.far_low # 0) /\ (m.far_low <= e.number)) /\ (e.number <= m.far_high))) /\ ~(e.streaming \/ m.unconfirmed)) /\ (e.acknowledged < m.sent)) THEN receive_again(m, e)
        ELSE IF ((e.number <= m.done) \/ (((m.far_low # 0) /\ (m.far_low <= e.number)) /\ (e.number <= m.far_high))) THEN receive_duplicate(m, e)
        ELSE IF ((~m.unconfirmed /\ (e.number > (m.done + m.own_window))) /\ ~e.streaming) THEN receive_beyond_window(m, e)
        ELSE IF (~m.unconfirmed /\ (e.number > (m.done + m.own_window))) THEN receive_beyond(m, e)
        ELSE IF ~e.room THEN receive_too_large(m, e)
        ELSE IF (m.unconfirmed /\ (e.number > (m.done + 1))) THEN receive_hole(m, e)
        ELSE IF ((((e.number > (m.done + 1)) /\ (m.far_low # 0)) /\ (e.number # (m.far_high + 1))) /\ ~e.streaming) THEN receive_second_hole_told(m, e)
        ELSE IF (((e.number > (m.done + 1)) /\ (m.far_low # 0)) /\ (e.number # (m.far_high + 1))) THEN receive_second_hole(m, e)
        ELSE IF ((e.number > (m.done + 1)) /\ ~e.streaming) THEN receive_far_told(m, e)
        ELSE IF (e.number > (m.done + 1)) THEN receive_far(m, e)
        ELSE IF (((IF (m.far_low = (e.number + 1)) THEN m.far_high ELSE e.number) = (IF e.last THEN e.number ELSE m.end)) /\ (m.asking \/ m.unconfirmed)) THEN receive_answer(m, e)
        ELSE IF ((IF (m.far_low = (e.number + 1)) THEN m.far_high ELSE e.number) = (IF e.last THEN e.number ELSE m.end)) THEN receive_request(m, e)
        ELSE IF ~(e.streaming \/ m.unconfirmed) THEN receive_next_told(m, e)
        ELSE receive_next(m, e)
      [] m.state \in {"ANSWERING"} ->
        IF (e.number = 0) THEN answering_aborted(m, e)
        ELSE IF ((~m.asking /\ (((e.number = 1) /\ e.full) /\ ~e.known)) /\ ~e.room) THEN answering_new_too_large(m, e)
        ELSE IF (((~m.asking /\ (((e.number = 1) /\ e.full) /\ ~e.known)) /\ e.last) /\ (e.peer_window = 0)) THEN answering_new_unasked(m, e)
        ELSE IF ((~m.asking /\ (((e.number = 1) /\ e.full) /\ ~e.known)) /\ e.last) THEN answering_new_request(m, e)
        ELSE IF (((~m.asking /\ (((e.number = 1) /\ e.full) /\ ~e.known)) /\ ~e.streaming) /\ (e.peer_window # 0)) THEN answering_new_window(m, e)
        ELSE IF (~m.asking /\ (((e.number = 1) /\ e.full) /\ ~e.known)) THEN answering_new_streaming(m, e)
        ELSE IF ((((e.full /\ (e.number <= m.done)) /\ ~e.streaming) /\ (m.sent < m.most)) /\ ((e.acknowledged < m.sent) \/ (m.sent = 0))) THEN answering_again(m, e)
        ELSE answering_nothing(m, e)
      [] m.state \in {"LINGERING"} ->
        IF (e.number = 0) THEN linger_aborted(m, e)
        ELSE IF ((~m.asking /\ (((e.number = 1) /\ e.full) /\ ~e.known)) /\ ~e.room) THEN linger_new_too_large(m, e)
        ELSE IF (((~m.asking /\ (((e.number = 1) /\ e.full) /\ ~e.known)) /\ e.last) /\ (e.peer_window = 0)) THEN linger_new_unasked(m, e)
        ELSE IF ((~m.asking /\ (((e.number = 1) /\ e.full) /\ ~e.known)) /\ e.last) THEN linger_new_request(m, e)
        ELSE IF (((~m.asking /\ (((e.number = 1) /\ e.full) /\ ~e.known)) /\ ~e.streaming) /\ (e.peer_window # 0)) THEN linger_new_window(m, e)
        ELSE IF (~m.asking /\ (((e.number = 1) /\ e.full) /\ ~e.known)) THEN linger_new_streaming(m, e)
        ELSE IF ((e.acknowledged > m.sent) \/ m.unconfirmed) THEN linger_impossible(m, e)
        ELSE IF ((e.full /\ (e.number <= m.done)) /\ ~e.streaming) THEN linger_again(m, e)
        ELSE IF (e.full \/ (e.number <= m.done)) THEN linger_old(m, e)
        ELSE IF (e.acknowledged >= m.final) THEN linger_arrived(m, e)
        ELSE linger_window(m, e)

\* rx.plain: e has refusal
on_rx_plain(m, e) ==
    CASE m.state \in {"IDLE"} ->
        unexpected_rx_plain(m, e)
      [] m.state \in {"SENDING", "RECEIVING", "ANSWERING", "LINGERING"} ->
        IF (e.refusal \/ ~m.asking) THEN plain_ends(m, e)
        ELSE plain_between(m, e)

\* timer.window
on_timer_window(m, e) ==
    CASE m.state \in {"SENDING"} ->
        IF (m.tries < m.retries) THEN quiet_again(m, e)
        ELSE quiet_given_up(m, e)
      [] m.state \in {"RECEIVING"} ->
        IF m.unconfirmed THEN awaited_lost(m, e)
        ELSE IF ((m.tries < m.retries) /\ (m.sent < m.most)) THEN awaited_again(m, e)
        ELSE awaited_given_up(m, e)
====
