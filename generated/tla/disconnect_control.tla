\* Generated from spec/sessions/disconnect_control.yaml. Do not edit: change the spec and run `win12 spec generate`.
---- MODULE disconnect_control ----
\* The breaker of a meter (IEC 62056-6-2, class 70): connected, disconnected, or ready for reconnection by hand.
\*
\* The control mode says who may do what. Letters are those of the table of the class: b, c remote_disconnect; a, d remote_reconnect,
\* directly or up to the button; e, f by hand; g, h by the meter itself, such as a limiter.
\*
\* | mode | open remotely | open by hand | open locally | close remotely | close by hand | close locally |
\* | ---- | ------------- | ------------ | ------------ | -------------- | ------------- | ------------- |
\* | 0 | - | - | - | - | - | - |
\* | 1 | b c | f | g | d | e | - |
\* | 2 | b c | f | g | a | e | - |
\* | 3 | b c | - | g | d | e | - |
\* | 4 | b c | - | g | a | e | - |
\* | 5 | b c | f | g | d | e | h |
\* | 6 | b c | - | g | d | e | h |
EXTENDS win12

SUCCESS == 0
READ_WRITE_DENIED == 3
OTHER_REASON == 250
POSITION_DISCONNECTED == 0
POSITION_CONNECTED == 1
POSITION_READY_FOR_RECONNECTION == 2

States == {"CONNECTED", "DISCONNECTED", "READY"}
Settings == {<<>>}

\* A machine with the settings s.
Initial(s) == [state |-> "CONNECTED", mode |-> 4]

\* The program ended and began anew: only what is kept is left.
Restarted(m) == Initial(m)

TypeOK(m) ==
    /\ m.state \in States
    /\ m.mode \in {0, 1, 2, 3, 4, 5, 6}

\* The timers that run.
Armed(m) == CASE m.state = "CONNECTED" -> {}
           [] m.state = "DISCONNECTED" -> {}
           [] m.state = "READY" -> {}

\* --- what each transition leads to
\* spec/sessions/disconnect_control.yaml:64
disconnect_never(m, e) == Step("disconnect_never", m,
    <<[kind |-> "send", name |-> "answer", result |-> READ_WRITE_DENIED]>>, "")
\* spec/sessions/disconnect_control.yaml:65
disconnect_b(m, e) == Step("disconnect_b", [m EXCEPT !.state = "DISCONNECTED"],
    <<[kind |-> "call", name |-> "set_output", closed |-> FALSE]>> \o <<[kind |-> "tell", name |-> "by_remote", closed |-> FALSE]>> \o <<[kind |-> "send", name |-> "answer", result |-> SUCCESS]>>, "")
\* spec/sessions/disconnect_control.yaml:66
disconnect_c(m, e) == Step("disconnect_c", [m EXCEPT !.state = "DISCONNECTED"],
    <<[kind |-> "tell", name |-> "by_remote", closed |-> FALSE]>> \o <<[kind |-> "send", name |-> "answer", result |-> SUCCESS]>>, "")
\* spec/sessions/disconnect_control.yaml:67
disconnect_again(m, e) == Step("disconnect_again", m,
    <<[kind |-> "send", name |-> "answer", result |-> SUCCESS]>>, "")
\* spec/sessions/disconnect_control.yaml:73
reconnect_a(m, e) == Step("reconnect_a", [m EXCEPT !.state = "CONNECTED"],
    <<[kind |-> "call", name |-> "set_output", closed |-> TRUE]>> \o <<[kind |-> "tell", name |-> "by_remote", closed |-> TRUE]>> \o <<[kind |-> "send", name |-> "answer", result |-> SUCCESS]>>, "")
\* spec/sessions/disconnect_control.yaml:74
reconnect_d(m, e) == Step("reconnect_d", [m EXCEPT !.state = "READY"],
    <<[kind |-> "tell", name |-> "ready"]>> \o <<[kind |-> "send", name |-> "answer", result |-> SUCCESS]>>, "")
\* spec/sessions/disconnect_control.yaml:75
reconnect_again(m, e) == Step("reconnect_again", m,
    <<[kind |-> "send", name |-> "answer", result |-> SUCCESS]>>, "")
\* spec/sessions/disconnect_control.yaml:81
press_open_f(m, e) == Step("press_open_f", [m EXCEPT !.state = "READY"],
    <<[kind |-> "call", name |-> "set_output", closed |-> FALSE]>> \o <<[kind |-> "tell", name |-> "by_hand", closed |-> FALSE]>>, "")
\* spec/sessions/disconnect_control.yaml:82
press_open_never(m, e) == Step("press_open_never", m,
    <<>>, "")
\* spec/sessions/disconnect_control.yaml:83
press_e(m, e) == Step("press_e", [m EXCEPT !.state = "CONNECTED"],
    <<[kind |-> "call", name |-> "set_output", closed |-> TRUE]>> \o <<[kind |-> "tell", name |-> "by_hand", closed |-> TRUE]>>, "")
\* spec/sessions/disconnect_control.yaml:89
local_open_never(m, e) == Step("local_open_never", m,
    <<>>, "")
\* spec/sessions/disconnect_control.yaml:90
local_open_g(m, e) == Step("local_open_g", [m EXCEPT !.state = "READY"],
    <<[kind |-> "call", name |-> "set_output", closed |-> FALSE]>> \o <<[kind |-> "tell", name |-> "by_itself", closed |-> FALSE]>>, "")
\* spec/sessions/disconnect_control.yaml:95
local_close_h(m, e) == Step("local_close_h", [m EXCEPT !.state = "CONNECTED"],
    <<[kind |-> "call", name |-> "set_output", closed |-> TRUE]>> \o <<[kind |-> "tell", name |-> "by_itself", closed |-> TRUE]>>, "")
\* spec/sessions/disconnect_control.yaml:96
local_close_never(m, e) == Step("local_close_never", m,
    <<>>, "")
\* spec/sessions/disconnect_control.yaml:102
mode_unknown(m, e) == Step("mode_unknown", m,
    <<[kind |-> "send", name |-> "answer", result |-> OTHER_REASON]>>, "")
\* spec/sessions/disconnect_control.yaml:103
mode_kept(m, e) == Step("mode_kept", [m EXCEPT !.mode = e.wanted],
    <<[kind |-> "send", name |-> "answer", result |-> SUCCESS]>>, "")
\* spec/sessions/disconnect_control.yaml:108
mode_open_unknown(m, e) == Step("mode_open_unknown", m,
    <<[kind |-> "send", name |-> "answer", result |-> OTHER_REASON]>>, "")
\* spec/sessions/disconnect_control.yaml:109
mode_open_always_connected(m, e) == Step("mode_open_always_connected", [m EXCEPT !.state = "CONNECTED", !.mode = 0],
    <<[kind |-> "call", name |-> "set_output", closed |-> TRUE]>> \o <<[kind |-> "tell", name |-> "by_remote", closed |-> TRUE]>> \o <<[kind |-> "send", name |-> "answer", result |-> SUCCESS]>>, "")
\* spec/sessions/disconnect_control.yaml:110
mode_open_kept(m, e) == Step("mode_open_kept", [m EXCEPT !.mode = e.wanted],
    <<[kind |-> "send", name |-> "answer", result |-> SUCCESS]>>, "")
\* spec/sessions/disconnect_control.yaml:116
restored_connected(m, e) == Step("restored_connected", [m EXCEPT !.mode = e.with_mode],
    <<>>, "")
\* spec/sessions/disconnect_control.yaml:117
restored_disconnected(m, e) == Step("restored_disconnected", [m EXCEPT !.state = "DISCONNECTED", !.mode = e.with_mode],
    <<>>, "")
\* spec/sessions/disconnect_control.yaml:118
restored_ready(m, e) == Step("restored_ready", [m EXCEPT !.state = "READY", !.mode = e.with_mode],
    <<>>, "")
\* spec/sessions/disconnect_control.yaml:57
unexpected_api_press(m, e) == Step("unexpected_api_press", m,
    <<>>, "")
\* spec/sessions/disconnect_control.yaml:57
unexpected_api_local_disconnect(m, e) == Step("unexpected_api_local_disconnect", m,
    <<>>, "")
\* spec/sessions/disconnect_control.yaml:57
unexpected_api_local_reconnect(m, e) == Step("unexpected_api_local_reconnect", m,
    <<>>, "")
\* spec/sessions/disconnect_control.yaml:57
unexpected_api_restored(m, e) == Step("unexpected_api_restored", m,
    <<>>, "")

\* --- which one is taken, by state and event

\* rx.disconnect
on_rx_disconnect(m, e) ==
    CASE m.state \in {"CONNECTED"} ->
        IF (m.mode = 0) THEN disconnect_never(m, e)
        ELSE disconnect_b(m, e)
      [] m.state \in {"DISCONNECTED"} ->
        disconnect_again(m, e)
      [] m.state \in {"READY"} ->
        disconnect_c(m, e)

\* rx.reconnect
on_rx_reconnect(m, e) ==
    CASE m.state \in {"CONNECTED", "READY"} ->
        reconnect_again(m, e)
      [] m.state \in {"DISCONNECTED"} ->
        IF ((m.mode = 2) \/ (m.mode = 4)) THEN reconnect_a(m, e)
        ELSE reconnect_d(m, e)

\* rx.mode: e has wanted
on_rx_mode(m, e) ==
    CASE m.state \in {"CONNECTED"} ->
        IF (e.wanted > 6) THEN mode_unknown(m, e)
        ELSE mode_kept(m, e)
      [] m.state \in {"DISCONNECTED", "READY"} ->
        IF (e.wanted > 6) THEN mode_open_unknown(m, e)
        ELSE IF (e.wanted = 0) THEN mode_open_always_connected(m, e)
        ELSE mode_open_kept(m, e)

\* api.press
on_api_press(m, e) ==
    CASE m.state \in {"CONNECTED"} ->
        IF (((m.mode = 1) \/ (m.mode = 2)) \/ (m.mode = 5)) THEN press_open_f(m, e)
        ELSE press_open_never(m, e)
      [] m.state \in {"DISCONNECTED"} ->
        unexpected_api_press(m, e)
      [] m.state \in {"READY"} ->
        press_e(m, e)

\* api.local_disconnect
on_api_local_disconnect(m, e) ==
    CASE m.state \in {"CONNECTED"} ->
        IF (m.mode = 0) THEN local_open_never(m, e)
        ELSE local_open_g(m, e)
      [] m.state \in {"DISCONNECTED", "READY"} ->
        unexpected_api_local_disconnect(m, e)

\* api.local_reconnect
on_api_local_reconnect(m, e) ==
    CASE m.state \in {"CONNECTED", "DISCONNECTED"} ->
        unexpected_api_local_reconnect(m, e)
      [] m.state \in {"READY"} ->
        IF ((m.mode = 5) \/ (m.mode = 6)) THEN local_close_h(m, e)
        ELSE local_close_never(m, e)

\* api.restored: e has was, with_mode
on_api_restored(m, e) ==
    CASE m.state \in {"CONNECTED"} ->
        IF ((e.was = POSITION_CONNECTED) \/ (e.with_mode = 0)) THEN restored_connected(m, e)
        ELSE IF (e.was = POSITION_DISCONNECTED) THEN restored_disconnected(m, e)
        ELSE restored_ready(m, e)
      [] m.state \in {"DISCONNECTED", "READY"} ->
        unexpected_api_restored(m, e)
====
