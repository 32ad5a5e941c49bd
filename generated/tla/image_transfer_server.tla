\* Generated from spec/sessions/image_transfer_server.yaml. Do not edit: change the spec and run `win12 spec generate`.
---- MODULE image_transfer_server ----
\* The meter's side of a new firmware: blocks are kept in any order, the whole is verified, then activated (IEC 62056-6-2, class 18).
\*
\* Blocks are taken once an image was initiated, as long as it is neither verified nor given up; one that comes again replaces itself.
\* Nothing is verified before all blocks are there, and nothing activated that was not verified: an image that was not is verified
\* first. Verifying and activating may take longer than an answer; then the answer is temporary-failure, and the client asks later. What
\* was kept outlives the meter: after a restart it goes on where it was, and does again what was not finished.
EXTENDS win12

BLOCKS_MAX == 3
SUCCESS == 0
TEMPORARY_FAILURE == 2
READ_WRITE_DENIED == 3
TYPE_UNMATCHED == 12
OTHER_REASON == 250
STATUS_NOT_INITIATED == 0
STATUS_INITIATED == 1
STATUS_VERIFICATION_INITIATED == 2
STATUS_VERIFICATION_SUCCESSFUL == 3
STATUS_VERIFICATION_FAILED == 4
STATUS_ACTIVATION_INITIATED == 5
STATUS_ACTIVATION_SUCCESSFUL == 6
STATUS_ACTIVATION_FAILED == 7

States == {"NOT_INITIATED", "INITIATED", "VERIFYING", "VERIFIED", "VERIFY_FAILED", "ACTIVATING", "ACTIVATED", "ACTIVATE_FAILED"}
Settings == {<<>>}

\* A machine with the settings s.
Initial(s) == [state |-> "NOT_INITIATED", enabled |-> TRUE, blocks |-> 0, owed |-> FALSE, then_activate |-> FALSE]

\* The program ended and began anew: only what is kept is left.
Restarted(m) == Initial(m)

TypeOK(m) ==
    /\ m.state \in States
    /\ m.enabled \in BOOLEAN
    /\ m.blocks \in {0, 1, 2, 3}
    /\ m.owed \in BOOLEAN
    /\ m.then_activate \in BOOLEAN

\* The timers that run.
Armed(m) == CASE m.state = "NOT_INITIATED" -> {}
           [] m.state = "INITIATED" -> {}
           [] m.state = "VERIFYING" -> {}
           [] m.state = "VERIFIED" -> {}
           [] m.state = "VERIFY_FAILED" -> {}
           [] m.state = "ACTIVATING" -> {}
           [] m.state = "ACTIVATED" -> {}
           [] m.state = "ACTIVATE_FAILED" -> {}

\* --- what each transition leads to
\* spec/sessions/image_transfer_server.yaml:78
enable(m, e) == Step("enable", [m EXCEPT !.enabled = e.on],
    <<[kind |-> "send", name |-> "answer", result |-> SUCCESS]>>, "")
\* spec/sessions/image_transfer_server.yaml:75
initiate_disabled(m, e) == Step("initiate_disabled", m,
    <<[kind |-> "send", name |-> "answer", result |-> READ_WRITE_DENIED]>>, "")
\* spec/sessions/image_transfer_server.yaml:86
initiate_unfit(m, e) == Step("initiate_unfit", m,
    <<[kind |-> "send", name |-> "answer", result |-> TYPE_UNMATCHED]>>, "")
\* spec/sessions/image_transfer_server.yaml:87
initiate_no_room(m, e) == Step("initiate_no_room", m,
    <<[kind |-> "send", name |-> "answer", result |-> OTHER_REASON]>>, "")
\* spec/sessions/image_transfer_server.yaml:88
initiate_begun(m, e) == Step("initiate_begun", [m EXCEPT !.state = "INITIATED", !.blocks = e.count],
    <<[kind |-> "call", name |-> "begin", count |-> e.count]>> \o <<[kind |-> "send", name |-> "answer", result |-> SUCCESS]>>, "")
\* spec/sessions/image_transfer_server.yaml:89
initiate_busy(m, e) == Step("initiate_busy", m,
    <<[kind |-> "send", name |-> "answer", result |-> TEMPORARY_FAILURE]>>, "")
\* spec/sessions/image_transfer_server.yaml:75
block_disabled(m, e) == Step("block_disabled", m,
    <<[kind |-> "send", name |-> "answer", result |-> READ_WRITE_DENIED]>>, "")
\* spec/sessions/image_transfer_server.yaml:97
block_beyond(m, e) == Step("block_beyond", m,
    <<[kind |-> "send", name |-> "answer", result |-> TYPE_UNMATCHED]>>, "")
\* spec/sessions/image_transfer_server.yaml:98
block_kept(m, e) == Step("block_kept", m,
    <<[kind |-> "call", name |-> "keep", number |-> e.number]>> \o <<[kind |-> "send", name |-> "answer", result |-> SUCCESS]>>, "")
\* spec/sessions/image_transfer_server.yaml:75
verify_disabled(m, e) == Step("verify_disabled", m,
    <<[kind |-> "send", name |-> "answer", result |-> READ_WRITE_DENIED]>>, "")
\* spec/sessions/image_transfer_server.yaml:106
verify_incomplete(m, e) == Step("verify_incomplete", m,
    <<[kind |-> "send", name |-> "answer", result |-> OTHER_REASON]>>, "")
\* spec/sessions/image_transfer_server.yaml:107
verify_begun(m, e) == Step("verify_begun", [m EXCEPT !.state = "VERIFYING", !.owed = TRUE, !.then_activate = FALSE],
    <<[kind |-> "start", name |-> "verify"]>>, "")
\* spec/sessions/image_transfer_server.yaml:108
verify_again(m, e) == Step("verify_again", m,
    <<[kind |-> "send", name |-> "answer", result |-> SUCCESS]>>, "")
\* spec/sessions/image_transfer_server.yaml:109
verify_busy(m, e) == Step("verify_busy", m,
    <<[kind |-> "send", name |-> "answer", result |-> TEMPORARY_FAILURE]>>, "")
\* spec/sessions/image_transfer_server.yaml:75
activate_disabled(m, e) == Step("activate_disabled", m,
    <<[kind |-> "send", name |-> "answer", result |-> READ_WRITE_DENIED]>>, "")
\* spec/sessions/image_transfer_server.yaml:116
activate_begun(m, e) == Step("activate_begun", [m EXCEPT !.state = "ACTIVATING", !.owed = TRUE],
    <<[kind |-> "start", name |-> "activate"]>>, "")
\* spec/sessions/image_transfer_server.yaml:75
activate_unverified_disabled(m, e) == Step("activate_unverified_disabled", m,
    <<[kind |-> "send", name |-> "answer", result |-> READ_WRITE_DENIED]>>, "")
\* spec/sessions/image_transfer_server.yaml:123
activate_unverified_incomplete(m, e) == Step("activate_unverified_incomplete", m,
    <<[kind |-> "send", name |-> "answer", result |-> OTHER_REASON]>>, "")
\* spec/sessions/image_transfer_server.yaml:124
activate_unverified_begun(m, e) == Step("activate_unverified_begun", [m EXCEPT !.state = "VERIFYING", !.owed = TRUE, !.then_activate = TRUE],
    <<[kind |-> "start", name |-> "verify"]>>, "")
\* spec/sessions/image_transfer_server.yaml:125
activate_busy(m, e) == Step("activate_busy", m,
    <<[kind |-> "send", name |-> "answer", result |-> TEMPORARY_FAILURE]>>, "")
\* spec/sessions/image_transfer_server.yaml:126
activate_again(m, e) == Step("activate_again", m,
    <<[kind |-> "send", name |-> "answer", result |-> SUCCESS]>>, "")
\* spec/sessions/image_transfer_server.yaml:132
verification_bad(m, e) == Step("verification_bad", [m EXCEPT !.state = "VERIFY_FAILED", !.owed = FALSE, !.then_activate = FALSE],
    <<[kind |-> "tell", name |-> "verified", good |-> FALSE]>> \o When(m.owed, [kind |-> "send", name |-> "answer", result |-> OTHER_REASON]), "")
\* spec/sessions/image_transfer_server.yaml:133
verification_activates(m, e) == Step("verification_activates", [m EXCEPT !.state = "ACTIVATING", !.then_activate = FALSE],
    <<[kind |-> "tell", name |-> "verified", good |-> TRUE]>> \o <<[kind |-> "start", name |-> "activate"]>>, "")
\* spec/sessions/image_transfer_server.yaml:134
verification_good(m, e) == Step("verification_good", [m EXCEPT !.state = "VERIFIED", !.owed = FALSE],
    <<[kind |-> "tell", name |-> "verified", good |-> TRUE]>> \o When(m.owed, [kind |-> "send", name |-> "answer", result |-> SUCCESS]), "")
\* spec/sessions/image_transfer_server.yaml:139
activation_bad(m, e) == Step("activation_bad", [m EXCEPT !.state = "ACTIVATE_FAILED", !.owed = FALSE],
    <<[kind |-> "tell", name |-> "activated", good |-> FALSE]>> \o When(m.owed, [kind |-> "send", name |-> "answer", result |-> OTHER_REASON]), "")
\* spec/sessions/image_transfer_server.yaml:140
activation_good(m, e) == Step("activation_good", [m EXCEPT !.state = "ACTIVATED", !.owed = FALSE],
    <<[kind |-> "tell", name |-> "activated", good |-> TRUE]>> \o When(m.owed, [kind |-> "send", name |-> "answer", result |-> SUCCESS]), "")
\* spec/sessions/image_transfer_server.yaml:141
late(m, e) == Step("late", [m EXCEPT !.owed = FALSE],
    When(m.owed, [kind |-> "send", name |-> "answer", result |-> TEMPORARY_FAILURE]), "")
\* spec/sessions/image_transfer_server.yaml:147
restored_nothing(m, e) == Step("restored_nothing", [m EXCEPT !.enabled = e.on],
    <<>>, "")
\* spec/sessions/image_transfer_server.yaml:148
restored_initiated(m, e) == Step("restored_initiated", [m EXCEPT !.state = "INITIATED", !.enabled = e.on, !.blocks = e.count],
    <<>>, "")
\* spec/sessions/image_transfer_server.yaml:149
restored_verifying(m, e) == Step("restored_verifying", [m EXCEPT !.state = "VERIFYING", !.enabled = e.on, !.blocks = e.count],
    <<[kind |-> "start", name |-> "verify"]>>, "")
\* spec/sessions/image_transfer_server.yaml:150
restored_verified(m, e) == Step("restored_verified", [m EXCEPT !.state = "VERIFIED", !.enabled = e.on, !.blocks = e.count],
    <<>>, "")
\* spec/sessions/image_transfer_server.yaml:151
restored_verify_failed(m, e) == Step("restored_verify_failed", [m EXCEPT !.state = "VERIFY_FAILED", !.enabled = e.on, !.blocks = e.count],
    <<>>, "")
\* spec/sessions/image_transfer_server.yaml:152
restored_activating(m, e) == Step("restored_activating", [m EXCEPT !.state = "ACTIVATING", !.enabled = e.on, !.blocks = e.count],
    <<[kind |-> "start", name |-> "activate"]>>, "")
\* spec/sessions/image_transfer_server.yaml:153
restored_activated(m, e) == Step("restored_activated", [m EXCEPT !.state = "ACTIVATED", !.enabled = e.on, !.blocks = e.count],
    <<>>, "")
\* spec/sessions/image_transfer_server.yaml:154
restored_activate_failed(m, e) == Step("restored_activate_failed", [m EXCEPT !.state = "ACTIVATE_FAILED", !.enabled = e.on, !.blocks = e.count],
    <<>>, "")
\* spec/sessions/image_transfer_server.yaml:69
unexpected_rx_block(m, e) == Step("unexpected_rx_block", m,
    <<[kind |-> "send", name |-> "answer", result |-> OTHER_REASON]>>, "")
\* spec/sessions/image_transfer_server.yaml:69
unexpected_rx_verify(m, e) == Step("unexpected_rx_verify", m,
    <<[kind |-> "send", name |-> "answer", result |-> OTHER_REASON]>>, "")
\* spec/sessions/image_transfer_server.yaml:69
unexpected_rx_activate(m, e) == Step("unexpected_rx_activate", m,
    <<[kind |-> "send", name |-> "answer", result |-> OTHER_REASON]>>, "")
\* spec/sessions/image_transfer_server.yaml:71
unexpected_done_verified(m, e) == Step("unexpected_done_verified", m,
    <<>>, "")
\* spec/sessions/image_transfer_server.yaml:71
unexpected_done_activated(m, e) == Step("unexpected_done_activated", m,
    <<>>, "")
\* spec/sessions/image_transfer_server.yaml:70
unexpected_api_late(m, e) == Step("unexpected_api_late", m,
    <<>>, "")
\* spec/sessions/image_transfer_server.yaml:70
unexpected_api_restored(m, e) == Step("unexpected_api_restored", m,
    <<>>, "")

\* --- which one is taken, by state and event

\* rx.enable: e has on
on_rx_enable(m, e) ==
    CASE m.state \in {"NOT_INITIATED", "INITIATED", "VERIFYING", "VERIFIED", "VERIFY_FAILED", "ACTIVATING", "ACTIVATED", "ACTIVATE_FAILED"} ->
        enable(m, e)

\* rx.initiate: e has count, room
on_rx_initiate(m, e) ==
    CASE m.state \in {"NOT_INITIATED", "INITIATED", "VERIFIED", "VERIFY_FAILED", "ACTIVATED", "ACTIVATE_FAILED"} ->
        IF ~m.enabled THEN initiate_disabled(m, e)
        ELSE IF ((e.count = 0) \/ (e.count > BLOCKS_MAX)) THEN initiate_unfit(m, e)
        ELSE IF ~e.room THEN initiate_no_room(m, e)
        ELSE initiate_begun(m, e)
      [] m.state \in {"VERIFYING", "ACTIVATING"} ->
        initiate_busy(m, e)

\* rx.block: e has number, fits
on_rx_block(m, e) ==
    CASE m.state \in {"NOT_INITIATED", "VERIFYING", "VERIFIED", "VERIFY_FAILED", "ACTIVATING", "ACTIVATED", "ACTIVATE_FAILED"} ->
        unexpected_rx_block(m, e)
      [] m.state \in {"INITIATED"} ->
        IF ~m.enabled THEN block_disabled(m, e)
        ELSE IF ((e.number >= m.blocks) \/ ~e.fits) THEN block_beyond(m, e)
        ELSE block_kept(m, e)

\* rx.verify: e has whole
on_rx_verify(m, e) ==
    CASE m.state \in {"NOT_INITIATED", "VERIFY_FAILED", "ACTIVATED", "ACTIVATE_FAILED"} ->
        unexpected_rx_verify(m, e)
      [] m.state \in {"INITIATED"} ->
        IF ~m.enabled THEN verify_disabled(m, e)
        ELSE IF ~e.whole THEN verify_incomplete(m, e)
        ELSE verify_begun(m, e)
      [] m.state \in {"VERIFYING", "ACTIVATING"} ->
        verify_busy(m, e)
      [] m.state \in {"VERIFIED"} ->
        verify_again(m, e)

\* rx.activate: e has whole
on_rx_activate(m, e) ==
    CASE m.state \in {"NOT_INITIATED", "VERIFY_FAILED", "ACTIVATE_FAILED"} ->
        unexpected_rx_activate(m, e)
      [] m.state \in {"INITIATED"} ->
        IF ~m.enabled THEN activate_unverified_disabled(m, e)
        ELSE IF ~e.whole THEN activate_unverified_incomplete(m, e)
        ELSE activate_unverified_begun(m, e)
      [] m.state \in {"VERIFYING", "ACTIVATING"} ->
        activate_busy(m, e)
      [] m.state \in {"VERIFIED"} ->
        IF ~m.enabled THEN activate_disabled(m, e)
        ELSE activate_begun(m, e)
      [] m.state \in {"ACTIVATED"} ->
        activate_again(m, e)

\* done.verified: e has good
on_done_verified(m, e) ==
    CASE m.state \in {"NOT_INITIATED", "INITIATED", "VERIFIED", "VERIFY_FAILED", "ACTIVATING", "ACTIVATED", "ACTIVATE_FAILED"} ->
        unexpected_done_verified(m, e)
      [] m.state \in {"VERIFYING"} ->
        IF ~e.good THEN verification_bad(m, e)
        ELSE IF m.then_activate THEN verification_activates(m, e)
        ELSE verification_good(m, e)

\* done.activated: e has good
on_done_activated(m, e) ==
    CASE m.state \in {"NOT_INITIATED", "INITIATED", "VERIFYING", "VERIFIED", "VERIFY_FAILED", "ACTIVATED", "ACTIVATE_FAILED"} ->
        unexpected_done_activated(m, e)
      [] m.state \in {"ACTIVATING"} ->
        IF ~e.good THEN activation_bad(m, e)
        ELSE activation_good(m, e)

\* api.late
on_api_late(m, e) ==
    CASE m.state \in {"NOT_INITIATED", "INITIATED", "VERIFIED", "VERIFY_FAILED", "ACTIVATED", "ACTIVATE_FAILED"} ->
        unexpected_api_late(m, e)
      [] m.state \in {"VERIFYING", "ACTIVATING"} ->
        late(m, e)

\* api.restored: e has was, count, on
on_api_restored(m, e) ==
    CASE m.state \in {"NOT_INITIATED"} ->
        IF (e.was = STATUS_NOT_INITIATED) THEN restored_nothing(m, e)
        ELSE IF (e.was = STATUS_INITIATED) THEN restored_initiated(m, e)
        ELSE IF (e.was = STATUS_VERIFICATION_INITIATED) THEN restored_verifying(m, e)
        ELSE IF (e.was = STATUS_VERIFICATION_SUCCESSFUL) THEN restored_verified(m, e)
        ELSE IF (e.was = STATUS_VERIFICATION_FAILED) THEN restored_verify_failed(m, e)
        ELSE IF (e.was = STATUS_ACTIVATION_INITIATED) THEN restored_activating(m, e)
        ELSE IF (e.was = STATUS_ACTIVATION_SUCCESSFUL) THEN restored_activated(m, e)
        ELSE restored_activate_failed(m, e)
      [] m.state \in {"INITIATED", "VERIFYING", "VERIFIED", "VERIFY_FAILED", "ACTIVATING", "ACTIVATED", "ACTIVATE_FAILED"} ->
        unexpected_api_restored(m, e)
====
