"""Exchanges in C, as a driver would have them, at one end of a line whose other end is the simulated meter; time is virtual."""

from __future__ import annotations

import hashlib
import os
import random
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1] / "lossy"))

import cffi
from c_help import CORE, compiler
from device_help import DRIVERS, compiled, core, drivers
from line import TO_CLIENT, TO_METER, Line, Weather
from win12.datalink.hdlc_server import HdlcServerLink
from win12.network.wrapper import WrapperLink
from win12.security.keys import Keys
from win12.simulator.config import MeterConfig
from win12.simulator.dialogue import Dialogue
from win12.simulator.meter import Meter
from win12.simulator.model import name
from win12.simulator.station import Station
from win12.transport.link import Link
from win12_fuzz.places import BUILD
from win12_wire.frames import get
from win12_wire.frames.cosem import AttributeDescriptor
from win12_wire.frames.device_abi import Carrier, DeviceRecord, DeviceSettings, DeviceStatus

LIBRARY = "WIN12_C_EXCHANGE"
"""In the environment: a library built elsewhere, with sanitizers for instance."""
SHIM = """
#include <stdlib.h>
#include "exchange.h"

typedef int (*shim_may)(int number);
typedef void (*shim_ended)(int number);

struct shim {
    struct win12_device device;
    struct win12_device_ports device_ports;
    struct win12_exchanges all;
    struct win12_exchange_ports ports;
    struct win12_hub_reader reader;
    shim_may may;
    shim_ended ended;
};

struct shim_request {
    struct win12_exchange exchange;
    int number;
};

static bool opens(void *context, const uint8_t *nonce, const uint8_t *aad, size_t aad_size, uint8_t *octets, size_t size)
{
    (void)context; (void)nonce; (void)aad; (void)aad_size; (void)octets; (void)size;
    return false;
}

static bool may(void *context, const struct win12_exchange *exchange)
{
    return ((struct shim *)context)->may(((const struct shim_request *)exchange)->number) != 0;
}

static void ended(void *context, struct win12_exchange *exchange)
{
    ((struct shim *)context)->ended(((struct shim_request *)exchange)->number);
}

static bool any(const void *context, const struct win12_policy_object *object) { (void)context; (void)object; return true; }

struct shim *shim_make(shim_may mays, shim_ended endeds)
{
    struct shim *shim = malloc(sizeof(*shim));
    memset(shim, 0xa5, sizeof(*shim));
    memset(&shim->device_ports, 0, sizeof(shim->device_ports));
    shim->device_ports.open = opens;
    win12_device_init(&shim->device, &shim->device_ports);
    shim->ports.context = shim;
    shim->ports.may = may;
    shim->ports.ended = ended;
    shim->may = mays;
    shim->ended = endeds;
    win12_exchanges_init(&shim->all, &shim->device, &shim->ports);
    win12_hub_open(&shim->device.hub, &shim->reader);
    return shim;
}

void shim_free(void *it) { free(it); }

int shim_attach(struct shim *shim, const uint8_t *octets, size_t size, uint64_t now)
{
    int code = (int)win12_device_attach(&shim->device, octets, size);
    win12_exchanges_reset(&shim->all, WIN12_DEVICE_STATUS_NOT_ATTACHED, now);
    return code;
}

void shim_reset(struct shim *shim, int why, uint64_t now)
{
    win12_exchanges_reset(&shim->all, (enum win12_device_status)why, now);
}

struct shim_request *shim_request(int number, uint64_t owner, const uint8_t *apdu, size_t size, size_t room, uint64_t deadline)
{
    struct shim_request *made = malloc(sizeof(*made));
    uint8_t *octets = malloc(size);
    memset(made, 0, sizeof(*made));
    memcpy(octets, apdu, size);
    made->number = number;
    made->exchange.owner = owner;
    made->exchange.apdu = octets;
    made->exchange.size = size;
    made->exchange.answer = malloc(room);
    made->exchange.room = room;
    made->exchange.deadline = deadline;
    return made;
}

void shim_request_free(struct shim_request *it)
{
    free((void *)it->exchange.apdu);
    free(it->exchange.answer);
    free(it);
}

int shim_begin(struct shim *shim, struct shim_request *it, uint64_t now)
{
    return win12_exchanges_begin(&shim->all, &it->exchange, now);
}

void shim_leave(struct shim *shim, struct shim_request *it, int why, uint64_t now)
{
    win12_exchanges_leave(&shim->all, &it->exchange, (enum win12_device_status)why, now);
}

int shim_status(const struct shim_request *it)
{
    return it->exchange.stage == WIN12_EXCHANGE_ENDED ? (int)it->exchange.status : -1;
}

size_t shim_answer(const struct shim_request *it, uint8_t *to)
{
    memcpy(to, it->exchange.answer, it->exchange.answer_size);
    return it->exchange.answer_size;
}

uint32_t shim_octets(struct shim *shim, const uint8_t *octets, size_t size, uint64_t now)
{
    uint8_t *copy = malloc(size);
    uint32_t records;
    memcpy(copy, octets, size);
    records = win12_exchanges_octets(&shim->all, copy, size, now, (int64_t)now * 1000);
    free(copy);
    return records;
}

uint32_t shim_timer(struct shim *shim, uint64_t now) { return win12_exchanges_timer(&shim->all, now); }
uint64_t shim_deadline(const struct shim *shim) { return win12_exchanges_deadline(&shim->all); }

size_t shim_outgoing(struct shim *shim, uint8_t *to, size_t most)
{
    size_t size;
    const uint8_t *octets = win12_exchanges_outgoing(&shim->all, &size);
    size = size < most ? size : most;
    memcpy(to, octets, size);
    win12_exchanges_went(&shim->all, size);
    return size;
}

void shim_counts(const struct shim *shim, uint64_t *to)
{
    to[0] = shim->all.answered;
    to[1] = shim->all.failed;
    to[2] = win12_exchanges_waiting(&shim->all);
    to[3] = shim->all.link.machine.state;
    to[4] = shim->all.association.machine.state;
    to[5] = shim->all.sharing.state;
}

size_t shim_next(struct shim *shim, uint8_t *to)
{
    struct win12_hub_slot copy;
    if (!win12_hub_next(&shim->device.hub, &shim->reader, any, NULL, &copy)) {
        return 0;
    }
    win12_hub_taken(&shim->reader);
    return win12_hub_encode(&copy, to, WIN12_HUB_RECORD);
}

size_t shim_size(void) { return sizeof(struct win12_exchanges); }

/* --- a link alone */

struct shim_link {
    struct win12_link link;
    struct win12_steps steps;
    struct win12_outgoing out;
};

struct shim_link *shim_link(int client, int server, int physical)
{
    struct shim_link *made = malloc(sizeof(*made));
    memset(made, 0xa5, sizeof(*made));
    made->out.at = made->out.end = 0;
    made->steps.count = 0;
    if (!win12_link_init(&made->link, &made->out, &made->steps, (uint8_t)client, (uint16_t)server, (uint16_t)physical)) {
        free(made);
        return NULL;
    }
    return made;
}

int shim_link_call(struct shim_link *it, int what, const uint8_t *octets, size_t size, uint64_t now)
{
    struct win12_hdlc frame;
    switch (what) {
    case 0: return (int)win12_link_open(&it->link, now);
    case 1: return (int)win12_link_close(&it->link, now);
    case 2: return (int)win12_link_send(&it->link, octets, size, now);
    case 3: return (int)win12_link_poll(&it->link, now);
    case 4: win12_link_timer(&it->link, now); return 0;
    default:
        if (win12_decode_hdlc(octets, size, &frame, NULL) != WIN12_OK) {
            return -1;
        }
        return win12_link_frame(&it->link, &frame, now);
    }
}

uint64_t shim_link_deadline(const struct shim_link *it) { return win12_link_deadline(&it->link); }

size_t shim_link_out(struct shim_link *it, uint8_t *to)
{
    size_t size = it->out.end - it->out.at;
    memcpy(to, it->out.octets + it->out.at, size);
    it->out.at = it->out.end;
    return size;
}

/* 1: a message, 2: ended, 4: failed */
int shim_link_told(struct shim_link *it, uint8_t *to, size_t *size, uint64_t *numbers)
{
    int told = (it->link.whole ? 1 : 0) | (it->link.ended ? 2 : 0) | (it->link.failed ? 4 : 0);
    *size = it->link.whole ? it->link.apdu_size : 0;
    memcpy(to, it->link.message + WIN12_LINK_HEADER, *size);
    it->link.whole = it->link.ended = it->link.failed = it->link.heard = false;
    numbers[0] = it->link.machine.state;
    numbers[1] = it->link.machine.vs;
    numbers[2] = it->link.machine.vr;
    numbers[3] = it->link.sent_at < it->link.sent_size;
    return told;
}
"""
SHIMS = """
typedef int (*shim_may)(int number);
typedef void (*shim_ended)(int number);
void *shim_make(shim_may mays, shim_ended endeds);
void shim_free(void *it);
int shim_attach(void *shim, const uint8_t *octets, size_t size, uint64_t now);
void shim_reset(void *shim, int why, uint64_t now);
void *shim_request(int number, uint64_t owner, const uint8_t *apdu, size_t size, size_t room, uint64_t deadline);
void shim_request_free(void *it);
int shim_begin(void *shim, void *it, uint64_t now);
void shim_leave(void *shim, void *it, int why, uint64_t now);
int shim_status(const void *it);
size_t shim_answer(const void *it, uint8_t *to);
uint32_t shim_octets(void *shim, const uint8_t *octets, size_t size, uint64_t now);
uint32_t shim_timer(void *shim, uint64_t now);
uint64_t shim_deadline(const void *shim);
size_t shim_outgoing(void *shim, uint8_t *to, size_t most);
void shim_counts(const void *shim, uint64_t *to);
size_t shim_next(void *shim, uint8_t *to);
size_t shim_size(void);
void *shim_link(int client, int server, int physical);
int shim_link_call(void *it, int what, const uint8_t *octets, size_t size, uint64_t now);
uint64_t shim_link_deadline(const void *it);
size_t shim_link_out(void *it, uint8_t *to);
int shim_link_told(void *it, uint8_t *to, size_t *size, uint64_t *numbers);
const char *win12_code_name(int code);
"""
NEVER = 2**64 - 1
STEPS_MAX = 100_000
WALL = 1_768_932_451.0
CLIENT, SERVER = 16, 1


class Question(NamedTuple):
    """An attribute that the public client may have."""

    obis: str
    class_id: int
    attribute: int


QUESTIONS = (
    Question("0.0.42.0.0.255", 1, 2),
    Question("0.0.43.1.0.255", 1, 2),
    Question("0.0.1.0.0.255", 8, 2),
    Question("0.0.1.0.0.255", 8, 7),
)
LONG = Question("0.0.40.0.0.255", 15, 2)
"""What is answered in several segments."""


# --- the library


def build(folder: Path, *options: str) -> Path:
    """Build the library in a folder."""
    objects = [*compiled(core(), folder, *options), *compiled(drivers(), folder, *options)]
    shim, target = folder / "exchange_shim.c", folder / "exchange.so"
    shim.write_text(SHIM, encoding="utf-8")
    include = ["-I", str(CORE / "include"), "-I", str(DRIVERS)]
    command = [compiler(), "-O2", *options, "-shared", "-fPIC", *include, "-o", str(target), str(shim), *map(str, objects)]
    subprocess.run(command, check=True)
    return target


def built() -> Path:
    """The library as it follows from these sources; built once, and kept."""
    if given := os.environ.get(LIBRARY):
        return Path(given)
    read = [*core(), *drivers(), *sorted(DRIVERS.glob("*.h")), *sorted((CORE / "include" / "win12").rglob("*.h"))]
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in read) + SHIM.encode()).hexdigest()[:16]
    kept = BUILD / "c" / f"exchange-{digest}.so"
    if not kept.exists():
        kept.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=kept.parent) as folder:
            os.replace(build(Path(folder)), kept)
    return kept


@cache
def library() -> tuple[cffi.FFI, Any]:
    """The library as cffi sees it."""
    ffi = cffi.FFI()
    ffi.cdef(SHIMS)
    return ffi, ffi.dlopen(str(built()))


# --- the meter


@lru_cache
def _config(max_pdu: int) -> MeterConfig:
    return MeterConfig(days=2, max_pdu=max_pdu)


def meter(max_pdu: int = 8000) -> Station:
    """One whose public client reads registers."""
    return Station(Meter(_config(max_pdu), wall=lambda: WALL), Keys())


def attribute(question: Question) -> AttributeDescriptor:
    return AttributeDescriptor(class_id=question.class_id, instance_id=name(question.obis), attribute_id=question.attribute)


def asked(question: Question, invoke_id: int = 1) -> bytes:
    """GET of one attribute."""
    return get.GetRequestNormal(invoke_id=invoke_id, attribute=attribute(question)).encode()


def settings(carrier: Carrier = Carrier.hdlc, **other: int) -> DeviceSettings:
    """A meter that can be asked by the public client."""
    said = {"utc_offset": 840, "needs_protection": 0, "client": CLIENT, "server": SERVER, "physical": 0}
    return DeviceSettings(carrier=carrier, **{**said, **other}, meter=b"m1")


# --- both ends


@dataclass
class Request:
    """One exchange. status: None before its end."""

    number: int
    owner: int
    apdu: bytes
    it: Any
    refused: DeviceStatus | None = None
    status: DeviceStatus | None = None
    answer: bytes = b""
    ended_at: float = 0.0


class World:
    """A device with its exchanges, a line, and a meter. `silent`: the meter hears nothing. now: seconds."""

    def __init__(self, seed: int = 0, weather: Weather | None = None, given: DeviceSettings | None = None, **meters: int) -> None:
        self.ffi, self.lib = library()
        self.now, self.chance = 100.0, random.Random(seed)
        self.given = given if given is not None else settings()
        self.line = Line(weather if weather is not None else Weather(), self.chance, kind=self._kind())
        self.station = meter(**meters)
        self.dialogue = Dialogue(self.station, self._server(), self.now)
        self.silent = False
        self.requests: list[Request] = []
        self.ended: list[Request] = []
        self.denied: set[int] = set()
        self.records: list[DeviceRecord] = []
        self.sent: list[bytes] = []
        self.said: list[bytes] = []
        self._calls = (self.ffi.callback("shim_may", self._may), self.ffi.callback("shim_ended", self._ended))
        self.it = self.ffi.gc(self.lib.shim_make(*self._calls), self.lib.shim_free)
        self.attach(self.given)

    def _kind(self) -> str:
        return "hdlc" if self.given.carrier == Carrier.hdlc else "datagrams"

    def _server(self) -> Link:
        if self.given.carrier == Carrier.hdlc:
            return HdlcServerLink(server=SERVER, physical=self.given.physical or None)
        return WrapperLink(server=SERVER, serving=True)

    @property
    def ms(self) -> int:
        return round(self.now * 1000)

    # --- what a driver does

    def attach(self, given: DeviceSettings) -> None:
        octets = given.encode()
        assert self.lib.shim_attach(self.it, octets, len(octets), self.ms) == 0

    def ask(self, owner: int, apdu: bytes, seconds: float = 60.0, room: int = 8192) -> Request:
        number = len(self.requests)
        made = self.lib.shim_request(number, owner, apdu, len(apdu), room, self.ms + round(seconds * 1000))
        request = Request(number, owner, apdu, self.ffi.gc(made, self.lib.shim_request_free))
        self.requests.append(request)
        refused = DeviceStatus(self.lib.shim_begin(self.it, request.it, self.ms))
        if refused != DeviceStatus.ok:
            request.refused = refused
        self._carry()
        return request

    def leave(self, request: Request, why: DeviceStatus = DeviceStatus.cancelled) -> None:
        self.lib.shim_leave(self.it, request.it, why, self.ms)
        self._carry()

    def reset(self, why: DeviceStatus) -> None:
        self.lib.shim_reset(self.it, why, self.ms)

    def hear(self, octets: bytes) -> None:
        """Something comes that the meter of the world did not say."""
        self._records(self.lib.shim_octets(self.it, octets, len(octets), self.ms))
        self._carry()

    def counts(self) -> tuple[int, int, int]:
        """Answered, failed, waiting."""
        to = self.ffi.new("uint64_t[]", 6)
        self.lib.shim_counts(self.it, to)
        return to[0], to[1], to[2]

    def states(self) -> tuple[int, int, int]:
        """Of link, association, arbiter."""
        to = self.ffi.new("uint64_t[]", 6)
        self.lib.shim_counts(self.it, to)
        return to[3], to[4], to[5]

    # --- time

    def run(self, seconds: float = 600.0, until: Any = None) -> None:
        """Until every exchange has ended, or something else is true."""
        stop = self.now + seconds
        done = until if until is not None else self.all_ended
        for _ in range(STEPS_MAX):
            if done():
                return
            times = [time for time in (self.line.next_time(), self._due(), self.dialogue.deadline()) if time is not None]
            if min(times) > stop:
                self.now = stop
                return
            self.now = max(self.now, min(times))
            self._step()
            self._carry()
        raise AssertionError("they talk for ever")

    def pause(self, seconds: float) -> None:
        """Let time go by."""
        until = self.now + seconds
        self.run(seconds, lambda: False)
        self.now = until

    def all_ended(self) -> bool:
        return all(request.status is not None or request.refused is not None for request in self.requests)

    def _due(self) -> float | None:
        at = self.lib.shim_deadline(self.it)
        return None if at == NEVER else at / 1000

    def _step(self) -> None:
        arrives = self.line.next_time()
        if arrives is not None and arrives <= self.now:
            way, reads = self.line.take()
            for octets in reads:
                if way == TO_CLIENT:
                    self._records(self.lib.shim_octets(self.it, octets, len(octets), self.ms))
                elif not self.silent:
                    self.dialogue.receive(octets, self.now)
            return
        if self.dialogue.deadline() <= self.now:
            self.dialogue.handle_timer(self.now)
        if (due := self._due()) is not None and due <= self.now:
            self._records(self.lib.shim_timer(self.it, self.ms))

    def _carry(self) -> None:
        if said := self.dialogue.outgoing():
            self.said.append(said)
            self.line.put(TO_CLIENT, said, self.now)
        if octets := self._outgoing():
            self.sent.append(octets)
            self.line.put(TO_METER, octets, self.now)
        if self.dialogue.closed:
            self.dialogue = Dialogue(self.station, self._server(), self.now)

    def _outgoing(self) -> bytes:
        """All of it, in pieces as a line takes them."""
        to, found = self.ffi.new("uint8_t[]", 9000), b""
        while size := self.lib.shim_outgoing(self.it, to, self.chance.choice((1, 7, 9000))):
            found += bytes(to[0:size])
        return found

    def _records(self, count: int) -> None:
        to, found = self.ffi.new("uint8_t[]", 512), 0
        while size := self.lib.shim_next(self.it, to):
            self.records.append(DeviceRecord.decode(bytes(to[0:size])))
            found += 1
        assert found == count

    # --- what the exchanges ask and tell

    def _may(self, number: int) -> int:
        return number not in self.denied

    def _ended(self, number: int) -> None:
        request = self.requests[number]
        assert request.status is None
        to = self.ffi.new("uint8_t[]", 9000)
        request.status = DeviceStatus(self.lib.shim_status(request.it))
        request.answer = bytes(to[0 : self.lib.shim_answer(request.it, to)])
        request.ended_at = self.now
        self.ended.append(request)
