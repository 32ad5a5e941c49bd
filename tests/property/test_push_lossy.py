"""A meter that pushes and a listener, over a line that loses, repeats, reorders and delays, and a store that fails and crashes.

Checked from outside: what the meter takes as delivered is kept, nothing is kept twice under one counter, a replay never, and
whatever arrives whole is kept or told.
"""

from dataclasses import dataclass, field

from hypothesis import given, settings
from hypothesis import strategies as st
from win12_wire.sessions.push_receiver import PushReceiver
from win12_wire.sessions.push_sender import IDLE, Method, PushSender, Window

RETRIES = 2


@dataclass(frozen=True)
class Push:
    """What goes over the line: number, counter, and the content as a number."""

    number: int
    counter: int
    content: int


@dataclass
class World:
    """Both ends and the line between them."""

    sent: list[Push] = field(default_factory=list)
    confirms: list[int] = field(default_factory=list)
    stored: list[Push] = field(default_factory=list)
    keeping: dict[int, Push] = field(default_factory=dict)
    looking: dict[int, Push] = field(default_factory=dict)
    in_hand: Push | None = None
    arrived: dict[int, Push] = field(default_factory=dict)
    told: dict[int, str] = field(default_factory=dict)
    accepted: int = -1
    counter: int = 0
    content: int = 0
    pushed: int = 0
    delivered: list[int] = field(default_factory=list)
    outcomes: int = 0
    latest: int = -1
    messages: int = 0

    def __post_init__(self) -> None:
        self.meter = PushSender(self, method=Method.on_missing_confirmation, retries=RETRIES)
        self.listener = PushReceiver(self)

    # --- the meter
    def window(self) -> Window:
        return Window.open

    def due(self) -> bool:
        return True

    def start_open(self) -> None: ...
    def start_scatter(self) -> None: ...
    def start_pause(self) -> None: ...

    def send_push(self, number: int, confirmed: bool, again: bool) -> None:
        assert confirmed
        if not again:
            self.content += 1
        self.counter += 1
        self.sent.append(Push(number, self.counter, self.content))

    def tell_confirmed(self) -> None: ...

    def tell_delivered(self) -> None:
        assert any(push.content == self.content for push in self.stored), "delivered, but not kept"
        self.delivered.append(self.content)
        self.outcomes += 1

    def tell_failed(self) -> None:
        self.outcomes += 1

    # --- the listener
    def heard(self) -> bool:
        return self.accepted >= 0

    def last_kept(self) -> int:
        return self.accepted

    def same(self) -> bool:
        assert self.in_hand is not None
        return self.in_hand.content == self.latest

    def others(self) -> bool:
        return bool(self.keeping)

    def greatest(self) -> int:
        return max(push.counter for push in self.keeping.values())

    def keep(self, message: int) -> None:
        self.keeping[message] = self.arrived[message]

    def look(self, message: int) -> None:
        self.looking[message] = self.arrived[message]

    def accept(self, counter: int) -> None:
        self.accepted = max(self.accepted, counter)

    def send_confirm(self, message: int, number: int) -> None:
        assert any(push.content == self.arrived[message].content for push in self.stored), "confirmed before it was kept"
        self.confirms.append(number)

    def _tell(self, message: int, what: str) -> None:
        assert message not in self.told
        self.told[message] = what

    def tell_kept(self, message: int) -> None:
        self._tell(message, "kept")
        self.latest = self.arrived[message].content

    def tell_known(self, message: int) -> None:
        self._tell(message, "known")

    def tell_refused(self, message: int) -> None:
        self._tell(message, "refused")
        assert any(other.counter >= self.arrived[message].counter for number, other in self.arrived.items() if number != message)

    # --- what happens
    def arrive(self, push: Push) -> None:
        self.messages += 1
        self.in_hand = self.arrived[self.messages] = push
        self.listener.rx_message(self.messages, True, True, push.counter, True, push.number, 0.0)

    def store(self, message: int) -> None:
        push = self.keeping.pop(message)
        assert push.counter not in [one.counter for one in self.stored], "a replay was kept"
        self.stored.append(push)
        self.listener.port_kept(message, True, True, True, push.counter, True, push.number, 0.0)

    def crash(self) -> None:
        """The listener starts anew; what it was keeping is lost, its meter will push again."""
        self.listener = PushReceiver(self)
        for message in [*self.keeping, *self.looking]:
            self.told[message] = "lost"
        self.keeping.clear()
        self.looking.clear()


actions = st.sampled_from([
    "push", "scattered", "paused", "taken", "failed", "time", "arrive", "arrive", "arrive_kept", "lose", "store", "store",
    "broken", "look", "confirm", "confirm", "lose_confirm", "crash",
])  # fmt: skip


def act(world: World, action: str, which: int) -> None:  # one line for each action
    if action == "push":
        world.pushed += world.meter.state is IDLE
        world.meter.api_push(0.0)
    elif action in ("scattered", "paused"):
        getattr(world.meter, f"done_{action}")(0.0)
    elif action in ("taken", "failed"):
        getattr(world.meter, f"link_{action}")(0.0)
    elif action == "time":
        world.meter.handle_timer(1e9)
    elif action.startswith("arrive") and world.sent:
        push = world.sent[which % len(world.sent)]
        if action == "arrive":
            world.sent.remove(push)
        world.arrive(push)  # or a copy of it: the line repeats
    elif action == "lose" and world.sent:
        world.sent.pop(which % len(world.sent))
    elif action in ("store", "broken") and world.keeping:
        message = list(world.keeping)[which % len(world.keeping)]
        if action == "store":
            world.store(message)
        else:
            push = world.keeping.pop(message)
            world.listener.port_failed(True, push.counter, 0.0)
            world.told[message] = "failed"
    elif action == "look" and world.looking:
        message = list(world.looking)[which % len(world.looking)]
        del world.looking[message]
        world.listener.port_looked(message, False, 0.0)
    elif action == "confirm" and world.confirms:
        world.meter.rx_confirm(world.confirms.pop(which % len(world.confirms)), 0.0)
    elif action == "lose_confirm" and world.confirms:
        world.confirms.pop(which % len(world.confirms))
    elif action == "crash":
        world.crash()


def test_what_is_being_kept_is_not_taken_again_when_a_later_one_fails() -> None:
    world = World()
    world.arrive(Push(1, 1, 1))
    world.arrive(Push(1, 2, 1))
    world.keeping.pop(2)
    world.listener.port_failed(True, 2, 0.0)
    world.arrive(Push(1, 1, 1))
    assert list(world.keeping) == [1]
    assert list(world.looking) == [3]
    world.arrive(Push(1, 2, 1))
    assert list(world.keeping) == [1, 4], "what failed may come again"


@settings(max_examples=500, deadline=None)
@given(st.lists(st.tuples(actions, st.integers(0, 5)), min_size=20, max_size=150))
def test_what_is_delivered_is_kept_once(schedule: list[tuple[str, int]]) -> None:
    world = World()
    for action, which in schedule:
        act(world, action, which)
        assert world.meter.tries <= RETRIES
    for message in list(world.keeping):
        world.store(message)
    for message in list(world.looking):
        del world.looking[message]
        world.listener.port_looked(message, False, 0.0)
    assert set(world.told) == set(world.arrived), "something that came whole was not told"
    for _ in range(4 * RETRIES + 4):  # on a line that works, the push under way ends
        for action in ("scattered", "paused", "taken", "time"):
            act(world, action, 0)
    assert world.meter.state is IDLE
    assert world.outcomes == world.pushed
    counters = [push.counter for push in world.stored]
    assert len(counters) == len(set(counters))
