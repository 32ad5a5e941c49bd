\* Generated from spec/sessions/image_transfer_client.yaml. Do not edit: change the spec and run `win12 spec generate`.
---- MODULE image_transfer_client ----
\* The client's side of a new firmware: an image is transferred in blocks, verified and activated (IEC 62056-6-2, class 18).
\*
\* The meter says how far it is, and the client goes on from there: at the beginning, when the connection was lost, and when all
\* blocks were sent. What a meter has got is only gone on with when it is of this image: it was initiated here, or the owner says so
\* (`resume`), and what the meter tells of it agrees. A connection that is lost is opened again, IMAGE_LOSSES_MAX times at most without
\* a block more; a meter that keeps missing blocks is given them IMAGE_ROUNDS_MAX times, and then as long as it has more
\* each time; what the meter does by itself, verifying and
\* activating, may take T_IMAGE_WAIT.
EXTENDS win12

IMAGE_ROUNDS_MAX == 2
IMAGE_LOSSES_MAX == 2
STATUS_NOT_INITIATED == 0
STATUS_INITIATED == 1
STATUS_VERIFICATION_INITIATED == 2
STATUS_VERIFICATION_SUCCESSFUL == 3
STATUS_VERIFICATION_FAILED == 4
STATUS_ACTIVATION_INITIATED == 5
STATUS_ACTIVATION_SUCCESSFUL == 6
STATUS_ACTIVATION_FAILED == 7
OUTCOME_SUCCESS == 0
OUTCOME_TEMPORARY_FAILURE == 1
OUTCOME_REFUSED == 2

States == {"IDLE", "ASKING", "INITIATING", "SENDING", "VERIFYING", "ACTIVATING", "WAITING", "ASKING_AGAIN", "LOST"}
Settings == [resume : BOOLEAN, activate : BOOLEAN]

\* A machine with the settings s.
Initial(s) == [state |-> "IDLE", resume |-> s.resume, activate |-> s.activate, ours |-> FALSE, activating |-> FALSE, next |-> 0, blocks |-> 0, reached |-> 0, rounds |-> 0, losses |-> 0]

\* The program ended and began anew: only what is kept is left.
Restarted(m) == Initial(m)

TypeOK(m) ==
    /\ m.state \in States
    /\ m.resume \in BOOLEAN
    /\ m.activate \in BOOLEAN
    /\ m.ours \in BOOLEAN
    /\ m.activating \in BOOLEAN
    /\ m.next \in {0, 1, 2, 3}
    /\ m.blocks \in {0, 1, 2, 3}
    /\ m.reached \in {0, 1, 2, 3}
    /\ m.rounds \in {0, 1, 2}
    /\ m.losses \in {0, 1, 2}

\* The timers that run.
Armed(m) == CASE m.state = "IDLE" -> {}
           [] m.state = "ASKING" -> {}
           [] m.state = "INITIATING" -> {}
           [] m.state = "SENDING" -> {}
           [] m.state = "VERIFYING" -> {"wait"}
           [] m.state = "ACTIVATING" -> {"wait"}
           [] m.state = "WAITING" -> {"poll", "wait"}
           [] m.state = "ASKING_AGAIN" -> {"wait"}
           [] m.state = "LOST" -> {}

\* --- what each transition leads to
\* spec/sessions/image_transfer_client.yaml:95
start(m, e) == Step("start", [m EXCEPT !.state = "ASKING", !.ours = FALSE, !.activating = FALSE, !.next = 0, !.blocks = 0, !.reached = 0, !.rounds = 0, !.losses = 0],
    <<[kind |-> "send", name |-> "ask"]>>, "")
\* spec/sessions/image_transfer_client.yaml:100
cancel(m, e) == Step("cancel", [m EXCEPT !.state = "IDLE"],
    <<>>, "")
\* spec/sessions/image_transfer_client.yaml:101
cancel_nothing(m, e) == Step("cancel_nothing", m,
    <<>>, "")
\* spec/sessions/image_transfer_client.yaml:107
state_done(m, e) == Step("state_done", [m EXCEPT !.state = "IDLE"],
    <<[kind |-> "tell", name |-> "done"]>>, "")
\* spec/sessions/image_transfer_client.yaml:108
state_disabled(m, e) == Step("state_disabled", [m EXCEPT !.state = "IDLE"],
    <<[kind |-> "tell", name |-> "ended"]>>, "IMAGE_DISABLED")
\* spec/sessions/image_transfer_client.yaml:109
state_unfit(m, e) == Step("state_unfit", [m EXCEPT !.state = "IDLE"],
    <<[kind |-> "tell", name |-> "ended"]>>, "IMAGE_REFUSED")
\* spec/sessions/image_transfer_client.yaml:110
state_rejected(m, e) == Step("state_rejected", [m EXCEPT !.state = "IDLE"],
    <<[kind |-> "tell", name |-> "ended"]>>, "IMAGE_REJECTED")
\* spec/sessions/image_transfer_client.yaml:111
state_too_often(m, e) == Step("state_too_often", [m EXCEPT !.state = "IDLE"],
    <<[kind |-> "tell", name |-> "ended"]>>, "IMAGE_INCOMPLETE")
\* spec/sessions/image_transfer_client.yaml:112
state_anew(m, e) == Step("state_anew", [m EXCEPT !.state = "INITIATING", !.ours = FALSE, !.activating = FALSE, !.reached = 0, !.rounds = (m.rounds + 1)],
    <<[kind |-> "send", name |-> "initiate"]>>, "")
\* spec/sessions/image_transfer_client.yaml:116
state_further(m, e) == Step("state_further", [m EXCEPT !.state = "SENDING", !.next = e.missing, !.blocks = e.count, !.reached = e.missing, !.losses = 0],
    <<[kind |-> "send", name |-> "block", number |-> e.missing]>>, "")
\* spec/sessions/image_transfer_client.yaml:121
state_on(m, e) == Step("state_on", [m EXCEPT !.state = "SENDING", !.next = e.missing, !.blocks = e.count],
    <<[kind |-> "send", name |-> "block", number |-> e.missing]>>, "")
\* spec/sessions/image_transfer_client.yaml:122
state_whole(m, e) == Step("state_whole", [m EXCEPT !.state = "VERIFYING"],
    <<[kind |-> "send", name |-> "verify"]>>, "")
\* spec/sessions/image_transfer_client.yaml:123
state_at_work(m, e) == Step("state_at_work", [m EXCEPT !.state = "WAITING"],
    <<>>, "")
\* spec/sessions/image_transfer_client.yaml:124
state_activated(m, e) == Step("state_activated", [m EXCEPT !.state = "IDLE"],
    <<[kind |-> "tell", name |-> "done"]>>, "")
\* spec/sessions/image_transfer_client.yaml:91
state_activate(m, e) == Step("state_activate", [m EXCEPT !.state = "ACTIVATING", !.activating = TRUE],
    <<[kind |-> "send", name |-> "activate"]>>, "")
\* spec/sessions/image_transfer_client.yaml:92
state_enough(m, e) == Step("state_enough", [m EXCEPT !.state = "IDLE"],
    <<[kind |-> "tell", name |-> "done"]>>, "")
\* spec/sessions/image_transfer_client.yaml:131
initiated_taken(m, e) == Step("initiated_taken", [m EXCEPT !.state = "ASKING", !.ours = TRUE],
    <<[kind |-> "send", name |-> "ask"]>>, "")
\* spec/sessions/image_transfer_client.yaml:132
initiated_refused(m, e) == Step("initiated_refused", [m EXCEPT !.state = "IDLE"],
    <<[kind |-> "tell", name |-> "ended"]>>, "IMAGE_REFUSED")
\* spec/sessions/image_transfer_client.yaml:137
sent_refused(m, e) == Step("sent_refused", [m EXCEPT !.state = "IDLE"],
    <<[kind |-> "tell", name |-> "ended"]>>, "IMAGE_REFUSED")
\* spec/sessions/image_transfer_client.yaml:138
sent_next(m, e) == Step("sent_next", [m EXCEPT !.next = (m.next + 1)],
    <<[kind |-> "send", name |-> "block", number |-> (m.next + 1)]>>, "")
\* spec/sessions/image_transfer_client.yaml:139
sent_last_round(m, e) == Step("sent_last_round", [m EXCEPT !.state = "ASKING"],
    <<[kind |-> "send", name |-> "ask"]>>, "")
\* spec/sessions/image_transfer_client.yaml:140
sent_round(m, e) == Step("sent_round", [m EXCEPT !.state = "ASKING", !.rounds = (m.rounds + 1)],
    <<[kind |-> "send", name |-> "ask"]>>, "")
\* spec/sessions/image_transfer_client.yaml:145
verified_later(m, e) == Step("verified_later", [m EXCEPT !.state = "WAITING"],
    <<>>, "")
\* spec/sessions/image_transfer_client.yaml:146
verified_rejected(m, e) == Step("verified_rejected", [m EXCEPT !.state = "IDLE"],
    <<[kind |-> "tell", name |-> "ended"]>>, "IMAGE_REJECTED")
\* spec/sessions/image_transfer_client.yaml:91
verified_activate(m, e) == Step("verified_activate", [m EXCEPT !.state = "ACTIVATING", !.activating = TRUE],
    <<[kind |-> "send", name |-> "activate"]>>, "")
\* spec/sessions/image_transfer_client.yaml:92
verified_enough(m, e) == Step("verified_enough", [m EXCEPT !.state = "IDLE"],
    <<[kind |-> "tell", name |-> "done"]>>, "")
\* spec/sessions/image_transfer_client.yaml:152
activated_later(m, e) == Step("activated_later", [m EXCEPT !.state = "WAITING"],
    <<>>, "")
\* spec/sessions/image_transfer_client.yaml:153
activated_rejected(m, e) == Step("activated_rejected", [m EXCEPT !.state = "IDLE"],
    <<[kind |-> "tell", name |-> "ended"]>>, "IMAGE_REJECTED")
\* spec/sessions/image_transfer_client.yaml:154
activated_done(m, e) == Step("activated_done", [m EXCEPT !.state = "IDLE"],
    <<[kind |-> "tell", name |-> "done"]>>, "")
\* spec/sessions/image_transfer_client.yaml:156
poll(m, e) == Step("poll", [m EXCEPT !.state = "ASKING_AGAIN"],
    <<[kind |-> "send", name |-> "ask"]>>, "")
\* spec/sessions/image_transfer_client.yaml:157
late(m, e) == Step("late", [m EXCEPT !.state = "IDLE"],
    <<[kind |-> "tell", name |-> "ended"]>>, "DEADLINE")
\* spec/sessions/image_transfer_client.yaml:163
lost_too_often(m, e) == Step("lost_too_often", [m EXCEPT !.state = "IDLE"],
    <<[kind |-> "tell", name |-> "ended"]>>, "PEER_CLOSED")
\* spec/sessions/image_transfer_client.yaml:164
lost_again(m, e) == Step("lost_again", [m EXCEPT !.state = "LOST", !.losses = (m.losses + 1)],
    <<[kind |-> "start", name |-> "connect"]>>, "")
\* spec/sessions/image_transfer_client.yaml:165
connected(m, e) == Step("connected", [m EXCEPT !.state = "ASKING"],
    <<[kind |-> "send", name |-> "ask"]>>, "")
\* spec/sessions/image_transfer_client.yaml:84
unexpected_api_start(m, e) == Step("unexpected_api_start", m,
    <<>>, "BUSY")
\* spec/sessions/image_transfer_client.yaml:85
unexpected_rx_state(m, e) == Step("unexpected_rx_state", m,
    <<>>, "")
\* spec/sessions/image_transfer_client.yaml:85
unexpected_rx_done(m, e) == Step("unexpected_rx_done", m,
    <<>>, "")
\* spec/sessions/image_transfer_client.yaml:86
unexpected_done_connected(m, e) == Step("unexpected_done_connected", m,
    <<>>, "")
\* spec/sessions/image_transfer_client.yaml:87
unexpected_link_lost(m, e) == Step("unexpected_link_lost", m,
    <<>>, "")

\* --- which one is taken, by state and event

\* api.start
on_api_start(m, e) ==
    CASE m.state \in {"IDLE"} ->
        start(m, e)
      [] m.state \in {"ASKING", "INITIATING", "SENDING", "VERIFYING", "ACTIVATING", "WAITING", "ASKING_AGAIN", "LOST"} ->
        unexpected_api_start(m, e)

\* api.cancel
on_api_cancel(m, e) ==
    CASE m.state \in {"IDLE"} ->
        cancel_nothing(m, e)
      [] m.state \in {"ASKING", "INITIATING", "SENDING", "VERIFYING", "ACTIVATING", "WAITING", "ASKING_AGAIN", "LOST"} ->
        cancel(m, e)

\* rx.state: e has enabled, status, same, missing, count
on_rx_state(m, e) ==
    CASE m.state \in {"IDLE", "INITIATING", "SENDING", "VERIFYING", "ACTIVATING", "WAITING", "LOST"} ->
        unexpected_rx_state(m, e)
      [] m.state \in {"ASKING", "ASKING_AGAIN"} ->
        IF (m.activating /\ (e.status = STATUS_ACTIVATION_SUCCESSFUL)) THEN state_done(m, e)
        ELSE IF ~e.enabled THEN state_disabled(m, e)
        ELSE IF (e.count = 0) THEN state_unfit(m, e)
        ELSE IF (m.ours /\ ((e.status = STATUS_VERIFICATION_FAILED) \/ (e.status = STATUS_ACTIVATION_FAILED))) THEN state_rejected(m, e)
        ELSE IF ((m.rounds = IMAGE_ROUNDS_MAX) /\ ((((~(m.ours \/ m.resume) \/ ~e.same) \/ (e.status = STATUS_NOT_INITIATED)) \/ ((e.status = STATUS_VERIFICATION_FAILED) \/ (e.status = STATUS_ACTIVATION_FAILED))) \/ (((e.status = STATUS_INITIATED) /\ (e.missing < e.count)) /\ (e.missing <= m.reached)))) THEN state_too_often(m, e)
        ELSE IF (((~(m.ours \/ m.resume) \/ ~e.same) \/ (e.status = STATUS_NOT_INITIATED)) \/ ((e.status = STATUS_VERIFICATION_FAILED) \/ (e.status = STATUS_ACTIVATION_FAILED))) THEN state_anew(m, e)
        ELSE IF (((e.status = STATUS_INITIATED) /\ (e.missing < e.count)) /\ (e.missing > m.reached)) THEN state_further(m, e)
        ELSE IF ((e.status = STATUS_INITIATED) /\ (e.missing < e.count)) THEN state_on(m, e)
        ELSE IF (e.status = STATUS_INITIATED) THEN state_whole(m, e)
        ELSE IF ((e.status = STATUS_VERIFICATION_INITIATED) \/ (e.status = STATUS_ACTIVATION_INITIATED)) THEN state_at_work(m, e)
        ELSE IF (e.status = STATUS_ACTIVATION_SUCCESSFUL) THEN state_activated(m, e)
        ELSE IF m.activate THEN state_activate(m, e)
        ELSE state_enough(m, e)

\* rx.done: e has outcome
on_rx_done(m, e) ==
    CASE m.state \in {"IDLE", "ASKING", "WAITING", "ASKING_AGAIN", "LOST"} ->
        unexpected_rx_done(m, e)
      [] m.state \in {"INITIATING"} ->
        IF (e.outcome = OUTCOME_SUCCESS) THEN initiated_taken(m, e)
        ELSE initiated_refused(m, e)
      [] m.state \in {"SENDING"} ->
        IF (e.outcome = OUTCOME_REFUSED) THEN sent_refused(m, e)
        ELSE IF ((e.outcome = OUTCOME_SUCCESS) /\ ((m.next + 1) < m.blocks)) THEN sent_next(m, e)
        ELSE IF (m.rounds = IMAGE_ROUNDS_MAX) THEN sent_last_round(m, e)
        ELSE sent_round(m, e)
      [] m.state \in {"VERIFYING"} ->
        IF (e.outcome = OUTCOME_TEMPORARY_FAILURE) THEN verified_later(m, e)
        ELSE IF (e.outcome = OUTCOME_REFUSED) THEN verified_rejected(m, e)
        ELSE IF m.activate THEN verified_activate(m, e)
        ELSE verified_enough(m, e)
      [] m.state \in {"ACTIVATING"} ->
        IF (e.outcome = OUTCOME_TEMPORARY_FAILURE) THEN activated_later(m, e)
        ELSE IF (e.outcome = OUTCOME_REFUSED) THEN activated_rejected(m, e)
        ELSE activated_done(m, e)

\* done.connected
on_done_connected(m, e) ==
    CASE m.state \in {"IDLE", "ASKING", "INITIATING", "SENDING", "VERIFYING", "ACTIVATING", "WAITING", "ASKING_AGAIN"} ->
        unexpected_done_connected(m, e)
      [] m.state \in {"LOST"} ->
        connected(m, e)

\* link.lost
on_link_lost(m, e) ==
    CASE m.state \in {"IDLE"} ->
        unexpected_link_lost(m, e)
      [] m.state \in {"ASKING", "INITIATING", "SENDING", "VERIFYING", "ACTIVATING", "WAITING", "ASKING_AGAIN", "LOST"} ->
        IF (m.losses = IMAGE_LOSSES_MAX) THEN lost_too_often(m, e)
        ELSE lost_again(m, e)

\* timer.poll
on_timer_poll(m, e) ==
    CASE m.state \in {"WAITING"} ->
        poll(m, e)

\* timer.wait
on_timer_wait(m, e) ==
    CASE m.state \in {"VERIFYING", "ACTIVATING", "WAITING", "ASKING_AGAIN"} ->
        late(m, e)
====
