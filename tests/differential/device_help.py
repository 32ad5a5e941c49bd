"""A device in C, as a driver would have it, beside the same put together of the Python classes; and what both must say alike."""

from __future__ import annotations

import hashlib
import os
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any
from unittest import mock

import cffi
from c_help import CORE, ROOT, STRICT, compiler
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from win12.application.decoding import apdu as interpreting
from win12.application.decoding.apdu import Interpreter
from win12.application.decoding.link import MBUS
from win12.application.listening.lines import Framed, Wrapped
from win12.datalink import messages
from win12.datalink.hdlc_stream import HDLC
from win12.datalink.messages import Message
from win12.datalink.scanner import Skipped
from win12.host.records import Records, key_ring
from win12.transport.collector import BlockCollector
from win12_fuzz.places import BUILD
from win12_wire.errors import SecurityError, WireError
from win12_wire.frames import axdr
from win12_wire.frames.axdr import Data
from win12_wire.frames.device_abi import Carrier, DeviceCounter, DeviceKeys, DeviceRecord, DeviceSettings, DeviceStatistics
from win12_wire.sessions.push_line import PushLine

DRIVERS = ROOT / "drivers" / "core"
LIBRARY = "WIN12_C_DEVICE"
"""In the environment: a library built elsewhere, with sanitizers for instance."""
EXAMPLES = int(os.environ.get("WIN12_DEVICE_EXAMPLES", "100"))
MESSAGE_MAX, SENDERS_MAX, TRANSFER_MAX, BLOCKS_MAX, TRANSFERS_MAX = 8192, 4, 8192, 256, 2
"""of drivers/core/receiver.h and device.h"""
HOUR = 3_600_000_000
CIPHER_MAX = 1 << 16  # octets that a cipher is asked about, at most
SHIM = """
#include <stdlib.h>
#include "asking.h"
#include "device.h"

typedef int (*shim_open)(const uint8_t *nonce, const uint8_t *aad, size_t aad_size, uint8_t *octets, size_t size);
typedef int (*shim_decipher)(const uint8_t *nonce, uint8_t *octets, size_t size);
typedef int (*shim_may)(uint16_t right, uint16_t class_id, const uint8_t *obis, int attribute);
typedef int (*shim_is)(int kind, const uint8_t *identity, size_t size);
typedef void (*shim_take)(const uint8_t *apdu, size_t size, int64_t utc, const uint8_t *pair);

struct shim {
    struct win12_device device;
    struct win12_device_ports ports;
    shim_open open;
    shim_decipher decipher;
};

struct shim_line {
    struct win12_receiver receiver;
    struct win12_receiver_ports ports;
    shim_take take;
};

static void *room(size_t size)
{
    void *made = malloc(size);
    memset(made, 0xa5, size); /* what is not set must not matter */
    return made;
}

/* Octets in a block of exactly their size, so that a sanitizer sees what is read beyond. */
static uint8_t *copied(const uint8_t *octets, size_t size)
{
    uint8_t *made = malloc(size);
    if (size > 0) {
        memcpy(made, octets, size);
    }
    return made;
}

void shim_free(void *it)
{
    free(it);
}

/* --- a device */

static bool open(void *context, const uint8_t nonce[12], const uint8_t *aad, size_t aad_size, uint8_t *octets, size_t size)
{
    struct shim *shim = context;
    return shim->open(nonce, aad, aad_size, octets, size) != 0;
}

static bool decipher(void *context, const uint8_t nonce[12], uint8_t *octets, size_t size)
{
    struct shim *shim = context;
    return shim->decipher(nonce, octets, size) != 0;
}

struct shim *shim_device(shim_open opens, shim_decipher deciphers)
{
    struct shim *shim = room(sizeof(*shim));
    shim->open = opens;
    shim->decipher = deciphers;
    shim->ports.context = shim;
    shim->ports.open = open;
    shim->ports.decipher = deciphers == NULL ? NULL : decipher;
    win12_device_init(&shim->device, &shim->ports);
    return shim;
}

int shim_attach(struct shim *shim, const uint8_t *octets, size_t size)
{
    uint8_t *copy = copied(octets, size);
    int code = (int)win12_device_attach(&shim->device, copy, size);
    memset(copy, 0xa5, size);
    free(copy);
    return code;
}

void shim_detach(struct shim *shim) { win12_device_detach(&shim->device); }
void shim_forget(struct shim *shim) { win12_device_forget(&shim->device); }

int shim_keys(struct shim *shim, const uint8_t *octets, size_t size, size_t *at, size_t *length)
{
    struct win12_slice encryption = {octets, 0};
    int code = (int)win12_device_keys(&shim->device, octets, size, &encryption);
    *at = (size_t)(encryption.at - octets);
    *length = encryption.size;
    return code;
}

uint32_t shim_octets(struct shim *shim, const uint8_t *octets, size_t size, uint64_t now, int64_t utc)
{
    uint8_t *copy = copied(octets, size);
    uint32_t count = win12_device_octets(&shim->device, copy, size, now, utc);
    free(copy);
    return count;
}

uint32_t shim_timer(struct shim *shim, uint64_t now) { return win12_device_timer(&shim->device, now); }
uint32_t shim_silence(struct shim *shim, uint64_t now) { return win12_device_silence(&shim->device, now); }
uint64_t shim_deadline(const struct shim *shim) { return win12_device_deadline(&shim->device); }
size_t shim_counter(const struct shim *shim, uint8_t *to, size_t size) { return win12_device_counter(&shim->device, to, size); }

size_t shim_statistics(const struct shim *shim, uint8_t *to, size_t size)
{
    struct win12_device_statistics own;
    memset(&own, 0, sizeof(own));
    own.readers = 3;
    return win12_device_statistics(&shim->device, &own, to, size);
}

/* Whether a secret is anywhere in the device. */
int shim_holds(const struct shim *shim, const uint8_t *octets, size_t size)
{
    const uint8_t *at = (const uint8_t *)&shim->device;
    for (size_t i = 0; i + size <= sizeof(shim->device); i++) {
        if (memcmp(at + i, octets, size) == 0) {
            return 1;
        }
    }
    return 0;
}

size_t shim_size(void) { return sizeof(struct win12_device); }
struct win12_hub *shim_hub_of(struct shim *shim) { return &shim->device.hub; }

/* --- a receiver alone */

static void take(void *context, const struct win12_received *received)
{
    struct shim_line *line = context;
    line->take(received->apdu, received->size, received->utc, received->pair);
    memset(received->apdu, 0xa5, received->size); /* which is allowed */
}

struct shim_line *shim_line(uint8_t carrier, shim_take takes)
{
    struct shim_line *line = room(sizeof(*line));
    line->take = takes;
    line->ports.context = line;
    line->ports.frame = NULL;
    line->ports.take = take;
    win12_receiver_init(&line->receiver, carrier, &line->ports);
    return line;
}

void shim_line_octets(struct shim_line *line, const uint8_t *octets, size_t size, int64_t utc)
{
    uint8_t *copy = copied(octets, size);
    win12_receiver_octets(&line->receiver, copy, size, utc);
    free(copy);
}

void shim_line_silence(struct shim_line *line) { win12_receiver_silence(&line->receiver); }
void shim_line_give_up(struct shim_line *line) { win12_receiver_give_up(&line->receiver); }

uint64_t shim_line_count(const struct shim_line *line, int which)
{
    const struct win12_receiver_counts *counts = &line->receiver.counts;
    const uint64_t all[] = {counts->octets, counts->frames, counts->broken, counts->incomplete};
    return all[which];
}

/* --- a hub */

struct win12_hub *shim_hub(const uint8_t *meter, size_t size)
{
    struct win12_hub *hub = room(sizeof(*hub));
    win12_hub_init(hub, meter, size);
    return hub;
}

/* Put an encoded record; its meter and numbers are not looked at. A value may be larger than a record holds. */
int shim_hub_put(struct win12_hub *hub, const uint8_t *octets, size_t size, const uint8_t *value, size_t value_size)
{
    struct win12_device_record record;
    int code = (int)win12_decode_device_record(octets, size, &record, NULL);
    if (code == 0) {
        record.value.at = value;
        record.value.size = value_size;
        win12_hub_put(hub, &record);
    }
    return code;
}

void shim_hub_rewind(struct win12_hub *hub, uint64_t head) { hub->head = head; }

struct win12_hub_reader *shim_reader(const struct win12_hub *hub)
{
    struct win12_hub_reader *reader = room(sizeof(*reader));
    win12_hub_open(hub, reader);
    return reader;
}

static bool may(const void *context, const struct win12_policy_object *object)
{
    shim_may asked = *(const shim_may *)context;
    return asked == NULL || asked(0, object->class_id, object->obis, object->attribute) != 0;
}

/* The next record, encoded; 0 when there is none. `stay`: it did not arrive. */
size_t shim_next(const struct win12_hub *hub, struct win12_hub_reader *reader, shim_may asked, int stay, uint8_t *to)
{
    struct win12_hub_slot copy;
    if (!win12_hub_next(hub, reader, may, &asked, &copy)) {
        return 0;
    }
    size_t size = win12_hub_encode(&copy, to, WIN12_HUB_RECORD);
    if (!stay) {
        win12_hub_taken(reader);
    }
    return size;
}

size_t shim_latest(const struct win12_hub *hub, size_t *at, shim_may asked, uint8_t *to)
{
    struct win12_hub_slot copy;
    return win12_hub_latest(hub, at, may, &asked, &copy) ? win12_hub_encode(&copy, to, WIN12_HUB_RECORD) : 0;
}

void shim_reader_counts(const struct win12_hub_reader *reader, uint64_t *to)
{
    to[0] = reader->at;
    to[1] = reader->sequence;
    to[2] = reader->withheld;
    to[3] = reader->missed;
    to[4] = reader->lost;
}

/* --- a policy */

struct win12_policy_image *shim_policy(const uint8_t *octets, size_t size, int *code)
{
    struct win12_policy_image *image = room(sizeof(*image));
    uint8_t *copy = copied(octets, size);
    struct win12_fault fault;
    *code = (int)win12_policy_load(image, copy, size, &fault);
    memset(copy, 0xa5, size);
    free(copy);
    return image;
}

static bool is(const void *asker, const struct win12_policy_who *who, bool *against)
{
    int found = (*(const shim_is *)asker)(who->kind, who->identity, who->size);
    *against = (found & 2) != 0;
    return (found & 1) != 0;
}

void shim_ask(const struct win12_policy_image *image, shim_is asked, uint64_t *members, uint64_t *against)
{
    struct win12_policy_member found = win12_policy_ask(image, is, &asked);
    *members = found.members;
    *against = found.against;
}

int shim_policy_may(const struct win12_policy_image *image, uint64_t members, uint64_t against, uint16_t right,
    const uint8_t *meter, size_t meter_size, uint16_t class_id, const uint8_t *obis, int attribute, uint32_t seconds)
{
    struct win12_policy_member who = {members, against};
    struct win12_policy_object object = {.class_id = class_id, .attribute = (int8_t)attribute};
    memcpy(object.obis, obis, sizeof(object.obis));
    return win12_policy_may(image, who, right, win12_policy_meter(image, meter, meter_size), &object, seconds);
}

/* --- what a request asks for */

static bool may_ask(const void *context, uint16_t right, const struct win12_policy_object *object)
{
    return (*(const shim_may *)context)(right, object->class_id, object->obis, object->attribute) != 0;
}

int shim_asking(const uint8_t *apdu, size_t size, shim_may asked)
{
    uint8_t *copy = copied(apdu, size);
    int code = (int)win12_asking(copy, size, may_ask, &asked);
    free(copy);
    return code;
}
"""
SHIMS = """
typedef int (*shim_open)(const uint8_t *nonce, const uint8_t *aad, size_t aad_size, uint8_t *octets, size_t size);
typedef int (*shim_decipher)(const uint8_t *nonce, uint8_t *octets, size_t size);
typedef int (*shim_may)(uint16_t right, uint16_t class_id, const uint8_t *obis, int attribute);
typedef int (*shim_is)(int kind, const uint8_t *identity, size_t size);
typedef void (*shim_take)(const uint8_t *apdu, size_t size, int64_t utc, const uint8_t *pair);
void shim_free(void *it);
void *shim_device(shim_open opens, shim_decipher deciphers);
int shim_attach(void *shim, const uint8_t *octets, size_t size);
void shim_detach(void *shim);
void shim_forget(void *shim);
int shim_keys(void *shim, const uint8_t *octets, size_t size, size_t *at, size_t *length);
uint32_t shim_octets(void *shim, const uint8_t *octets, size_t size, uint64_t now, int64_t utc);
uint32_t shim_timer(void *shim, uint64_t now);
uint32_t shim_silence(void *shim, uint64_t now);
uint64_t shim_deadline(const void *shim);
size_t shim_counter(const void *shim, uint8_t *to, size_t size);
size_t shim_statistics(const void *shim, uint8_t *to, size_t size);
int shim_holds(const void *shim, const uint8_t *octets, size_t size);
size_t shim_size(void);
void *shim_hub_of(void *shim);
void *shim_line(uint8_t carrier, shim_take takes);
void shim_line_octets(void *line, const uint8_t *octets, size_t size, int64_t utc);
void shim_line_silence(void *line);
void shim_line_give_up(void *line);
uint64_t shim_line_count(const void *line, int which);
void *shim_hub(const uint8_t *meter, size_t size);
int shim_hub_put(void *hub, const uint8_t *octets, size_t size, const uint8_t *value, size_t value_size);
void shim_hub_rewind(void *hub, uint64_t head);
void *shim_reader(const void *hub);
size_t shim_next(const void *hub, void *reader, shim_may asked, int stay, uint8_t *to);
size_t shim_latest(const void *hub, size_t *at, shim_may asked, uint8_t *to);
void shim_reader_counts(const void *reader, uint64_t *to);
void *shim_policy(const uint8_t *octets, size_t size, int *code);
void shim_ask(const void *image, shim_is asked, uint64_t *members, uint64_t *against);
int shim_policy_may(const void *image, uint64_t members, uint64_t against, uint16_t right,
    const uint8_t *meter, size_t meter_size, uint16_t class_id, const uint8_t *obis, int attribute, uint32_t seconds);
int shim_asking(const uint8_t *apdu, size_t size, shim_may asked);
const char *win12_code_name(int code);
"""


# --- the library


def core() -> list[Path]:
    """What the drivers need of the core, and some more."""
    source = CORE / "src"
    names = ("push_line", "push_blocks", "push_receiver", "hdlc_client", "association_client", "meter_sharing")
    sessions = [source / "sessions" / f"{name}.c" for name in names]
    others = [path for folder in ("frames", "decisions", "objects") for path in sorted((source / folder).glob("*.c"))]
    return [source / "errors.c", *sessions, *others]


def drivers(folder: Path = DRIVERS) -> list[Path]:
    """The portable part of the drivers."""
    return sorted(folder.glob("*.c"))


def compiled(paths: Sequence[Path], folder: Path, *options: str, headers: Path = DRIVERS) -> list[Path]:
    """Their objects, in a folder."""
    made = [folder / f"{path.parent.name}-{path.stem}.o" for path in paths]
    include = ["-I", str(CORE / "include"), "-I", str(headers)]
    for path, to in zip(paths, made, strict=True):
        subprocess.run([compiler(), *STRICT, *options, "-fPIC", *include, "-c", str(path), "-o", str(to)], check=True)
    return made


def linked(objects: Iterable[Path], folder: Path, *options: str, headers: Path = DRIVERS) -> Path:
    """A library of objects and what the tests need beside them."""
    shim, target = folder / "shim.c", folder / "device.so"
    shim.write_text(SHIM, encoding="utf-8")
    include = ["-I", str(CORE / "include"), "-I", str(headers)]
    command = [compiler(), "-O2", *options, "-shared", "-fPIC", *include, "-o", str(target), str(shim), *map(str, objects)]
    subprocess.run(command, check=True)
    return target


def build(folder: Path, *options: str) -> Path:
    """Build the library in a folder."""
    return linked([*compiled(core(), folder, *options), *compiled(drivers(), folder, *options)], folder, *options)


def built() -> Path:
    """The library as it follows from these sources; built once, and kept."""
    if given := os.environ.get(LIBRARY):
        return Path(given)
    read = [*core(), *drivers(), *sorted(DRIVERS.glob("*.h")), *sorted((CORE / "include" / "win12").rglob("*.h"))]
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in read) + SHIM.encode()).hexdigest()[:16]
    kept = BUILD / "c" / f"device-{digest}.so"
    if not kept.exists():
        kept.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=kept.parent) as folder:
            os.replace(build(Path(folder)), kept)
    return kept


@cache
def opened(path: Path) -> tuple[cffi.FFI, Any]:
    """The library as cffi sees it."""
    ffi = cffi.FFI()
    ffi.cdef(SHIMS)
    return ffi, ffi.dlopen(str(path))


class Library:
    """The library, and what every thing out of it needs."""

    def __init__(self, path: Path | None = None) -> None:
        self.ffi, self.lib = opened(path or built())

    def owned(self, it: Any) -> Any:
        """Freed with the last name of it."""
        return self.ffi.gc(it, self.lib.shim_free)

    def name(self, code: int) -> str:
        """A code by the name that Python has for it."""
        return str(self.ffi.string(self.lib.win12_code_name(code)).decode())


# --- what is said of a line


@dataclass
class Said:
    """What came of a line: records, and what was counted."""

    records: list[bytes] = field(default_factory=list)
    statistics: DeviceStatistics | None = None
    counter: int | None = None
    deadline: int | None = None


def settings_of(carrier: Carrier, *, utc_offset: int = 840, needs_protection: int = 0, meter: bytes = b"m1") -> DeviceSettings:
    """Settings of a meter that only pushes."""
    return DeviceSettings(
        carrier=carrier, utc_offset=utc_offset, needs_protection=needs_protection, client=1, server=0, physical=0, meter=meter
    )


class CDevice:
    """The device in C. `tagless`: the driver can decipher what has no tag."""

    def __init__(self, library: Library, settings: DeviceSettings, keys: DeviceKeys | None = None, tagless: bool = True) -> None:
        self.library = library
        self.ffi, self.lib = library.ffi, library.lib
        self.key = b""
        self.opened: list[bool] = []
        self.sizes_sound = True
        self.ports = (self.ffi.callback("shim_open", self._open), self.ffi.callback("shim_decipher", self._decipher))
        self.it = library.owned(self.lib.shim_device(self.ports[0], self.ports[1] if tagless else self.ffi.NULL))
        self.hub = self.lib.shim_hub_of(self.it)
        self.reader = library.owned(self.lib.shim_reader(self.hub))
        assert self.attach(settings.encode()) == "OK"
        if keys is not None:
            assert self.keys(keys.encode()) == "OK"

    def attach(self, octets: bytes) -> str:
        return self.library.name(self.lib.shim_attach(self.it, octets, len(octets)))

    def keys(self, octets: bytes) -> str:
        at, size = self.ffi.new("size_t *"), self.ffi.new("size_t *")
        given = self.ffi.from_buffer(octets)
        code = self.library.name(self.lib.shim_keys(self.it, given, len(octets), at, size))
        if code == "OK":
            self.key = octets[at[0] : at[0] + size[0]]
        return code

    def octets(self, data: bytes, now: int, utc: int) -> list[bytes]:
        return self._records(self.lib.shim_octets(self.it, data, len(data), now, utc))

    def timer(self, now: int) -> list[bytes]:
        return self._records(self.lib.shim_timer(self.it, now))

    def silence(self, now: int) -> list[bytes]:
        return self._records(self.lib.shim_silence(self.it, now))

    def deadline(self) -> int | None:
        at = self.lib.shim_deadline(self.it)
        return None if at == 2**64 - 1 else int(at)

    def statistics(self) -> DeviceStatistics:
        to = self.ffi.new("uint8_t[]", 120)
        assert self.lib.shim_statistics(self.it, to, 119) == 0
        assert self.lib.shim_statistics(self.it, to, 120) == 120
        found = DeviceStatistics.decode(bytes(to))
        assert found.readers == 3
        return found

    def counter(self) -> DeviceCounter | None:
        to = self.ffi.new("uint8_t[]", 12)
        assert self.lib.shim_counter(self.it, to, 11) == 0
        return DeviceCounter.decode(bytes(to)) if self.lib.shim_counter(self.it, to, 12) else None

    def holds(self, secret: bytes) -> bool:
        return bool(self.lib.shim_holds(self.it, secret, len(secret)))

    def _records(self, count: int) -> list[bytes]:
        """As many as were said to be put, but for those that are more than a hub holds."""
        to, found = self.ffi.new("uint8_t[]", 512), []
        while size := self.lib.shim_next(self.hub, self.reader, self.ffi.NULL, 0, to):
            record = DeviceRecord.decode(bytes(to[0:size]))
            count -= record.lost + 1
            record.sequence = record.lost = 0
            found.append(record.encode())
        assert count == 0
        return found

    # --- AES-GCM, by another way than the runtime's

    def _open(self, nonce: Any, aad: Any, aad_size: int, octets: Any, size: int) -> int:
        self.sizes_sound &= size <= CIPHER_MAX and aad_size <= CIPHER_MAX
        if not self.sizes_sound:
            return 0
        tag = bytes(octets[size : size + 12])
        cipher = Cipher(algorithms.AES(self.key), modes.GCM(bytes(nonce[0:12]), tag, min_tag_length=12)).decryptor()
        cipher.authenticate_additional_data(bytes(aad[0:aad_size]))
        plain = cipher.update(bytes(octets[0:size]))
        try:
            cipher.finalize()
        except InvalidTag:
            self.ffi.memmove(octets, b"\xa5" * size, size)  # nothing of it is looked at
            self.opened.append(False)
            return 0
        self.ffi.memmove(octets, plain, size)
        self.opened.append(True)
        return 1

    def _decipher(self, nonce: Any, octets: Any, size: int) -> int:
        cipher = Cipher(algorithms.AES(self.key), modes.CTR(bytes(nonce[0:12]) + b"\0\0\0\2")).decryptor()
        self.ffi.memmove(octets, cipher.update(bytes(octets[0:size])), size)
        return 1


# --- the same of Python classes


class CountedBlocks(BlockCollector):
    """Blocks that end in nothing are counted, and there are no more than in C."""

    given_up = 0
    _telling = False

    def fits(self) -> bool:
        fit = super().fits() and len(self._blocks) < BLOCKS_MAX
        if not fit and not self._blocks:
            CountedBlocks.given_up += 1
        return fit

    def drop(self) -> None:
        CountedBlocks.given_up += bool(self._blocks) and not self._telling
        super().drop()

    def tell_whole(self) -> None:
        self._telling = True
        super().tell_whole()
        self._telling = False


class Line:
    """One line of a kind that is known: whole messages, what was counted."""

    def __init__(self, carrier: Carrier) -> None:
        self._carrier = carrier
        self.octets = self.frames = self.broken = self.incomplete = 0
        self._begin()

    def _begin(self) -> None:
        if self._carrier == Carrier.wrapper:
            self._line: Any = Wrapped(0)
            return
        self._line = Framed(HDLC if self._carrier == Carrier.hdlc else MBUS, 0)
        receive = self._line._messages.receive

        def counted(whole: Any) -> Iterator[Message]:
            self.frames += 1
            yield from receive(whole)

        self._line._messages.receive = counted

    def receive(self, data: bytes) -> list[Message]:
        self.octets += len(data)
        with self._limits():
            return list(self._whole(self._line.receive(data)))

    def silence(self) -> list[Message]:
        with self._limits():
            found = list(self._whole(self._line.flush()))
        if self._carrier == Carrier.wrapper:
            self._begin()
        return found

    @staticmethod
    def _limits() -> Any:
        return mock.patch.multiple(messages, SENDERS_MAX=SENDERS_MAX, HDLC_MESSAGE_MAX=MESSAGE_MAX)

    def _whole(self, found: Iterable[Message | Skipped]) -> Iterator[Message]:
        for one in found:
            if isinstance(one, Skipped):
                self.broken += one.error is not None
            elif one.problem is not None:
                self.incomplete += one.apdu is not None or "header" in one.problem
            elif self._carrier == Carrier.wrapper:
                too_large = one.apdu is not None and len(one.apdu) > MESSAGE_MAX
                self.incomplete += too_large
                self.frames += not too_large
                if one.apdu is not None and not too_large:
                    yield one
            elif one.apdu is not None:
                yield one


class PyDevice:
    """The same as CDevice."""

    def __init__(self, settings: DeviceSettings, keys: DeviceKeys | None = None) -> None:
        self.line = Line(Carrier(settings.carrier))
        self.records = Records(settings, keys)
        self._keys = keys
        CountedBlocks.given_up = 0
        self._interpreter = Interpreter(key_ring(keys), transfer_max=TRANSFER_MAX)
        self._machine = PushLine(self)
        self._found: list[bytes] = []
        self._utc = 0
        self.given_up = 0

    def octets(self, data: bytes, now: int, utc: int) -> list[bytes]:
        if not data:
            return []
        self._machine.handle_timer(now / 1000)
        self._utc = utc
        self._machine.link_octets(now / 1000)
        self._take(self.line.receive(data))
        return self._taken()

    def timer(self, now: int) -> list[bytes]:
        self._machine.handle_timer(now / 1000)
        return self._taken()

    def silence(self, now: int) -> list[bytes]:
        self._machine.link_closed(now / 1000)
        return self._taken()

    def deadline(self) -> int | None:
        at = self._machine.deadline()
        return None if at is None else round(at * 1000)

    def tell_ended(self) -> None:
        self._take(self.line.silence())
        with self._counted():
            self._interpreter.finish()

    def counter(self) -> DeviceCounter | None:
        return DeviceCounter(title=self._keys.title, counter=self.records.counter) if self._keys else None

    def statistics(self) -> DeviceStatistics:
        counts, line = self.records.counts, self.line
        return DeviceStatistics(
            octets=line.octets,
            frames=line.frames,
            bad_frames=line.broken,
            pushes=counts.pushes,
            refused=counts.refused + line.incomplete + self.given_up,
            replayed=counts.replayed,
            records=counts.records,
            nameless=counts.nameless,
            delivered=0, lost=0, withheld=0, denied=0, exchanges=0, failed=0, readers=3, waiting=0,
        )  # fmt: skip

    def _take(self, found: Iterable[Message]) -> None:
        with self._counted():
            for message in found:
                for decoded in self._interpreter.take(message):
                    self._found.extend(record.encode() for record in self.records.take(decoded, self._utc))

    def _counted(self) -> Any:
        CountedBlocks.given_up = 0
        return _Counting(self)

    def _taken(self) -> list[bytes]:
        found, self._found = self._found, []
        return found


class _Counting:
    def __init__(self, device: PyDevice) -> None:
        self._device = device
        self._patch = mock.patch.object(interpreting, "BlockCollector", CountedBlocks)

    def __enter__(self) -> None:
        self._patch.start()

    def __exit__(self, *_: object) -> None:
        self._patch.stop()
        self._device.given_up += CountedBlocks.given_up


# --- both


def plain(record: bytes) -> bytes:
    """The record without what Python does not keep of a compact array: which octet a boolean was that is true."""
    found = DeviceRecord.decode(record)
    if found.value:
        data = axdr.decode(found.value)
        found.value = Data(data.value, _without_octet(data.shape)).encode()
    return found.encode()


def _without_octet(shape: Any) -> Any:
    if not isinstance(shape, tuple) or shape[0] == 19:
        return shape
    if shape[0] == 3:
        return 3
    if isinstance(shape[1], list):
        return (1, [_without_octet(part) for part in shape[1]])
    return (2, tuple(_without_octet(part) for part in shape[1])) if shape[0] == 2 else (1, _without_octet(shape[1]))


def alike(ours: list[bytes], theirs: list[bytes]) -> bool:
    """Whether these are the same records."""
    return ours == theirs or [*map(plain, ours)] == [*map(plain, theirs)]


Piece = bytes | int
"""Octets that come, or milliseconds that pass."""


class Both:
    """A device in C and one in Python; what goes into one goes into the other."""

    def __init__(self, library: Library, settings: DeviceSettings, keys: DeviceKeys | None = None) -> None:
        self.c = CDevice(library, settings, keys)
        self.python = PyDevice(settings, keys)
        self.now = 1_000_000
        self.utc = 1_700_000_000_000_000
        self.records: list[DeviceRecord] = []

    def feed(self, piece: Piece, cut: list[bytes] | None = None) -> list[DeviceRecord]:
        """Let both have it, and compare what they say. `cut`: how C gets it."""
        if isinstance(piece, bytes):
            pieces = [piece] if cut is None else cut
            ours = [record for one in pieces for record in self.c.octets(one, self.now, self.utc)]
            theirs = self.python.octets(piece, self.now, self.utc)
        else:
            self.now += piece
            self.utc += 1000 * piece
            ours, theirs = self.c.timer(self.now), self.python.timer(self.now)
        return self._compared(ours, theirs)

    def end(self) -> list[DeviceRecord]:
        """The line is closed."""
        return self._compared(self.c.silence(self.now), self.python.silence(self.now))

    def all(self, pieces: Iterable[Piece]) -> list[DeviceRecord]:
        """All of them, to the end of the line."""
        for piece in pieces:
            self.feed(piece)
        self.end()
        return self.records

    def _compared(self, ours: list[bytes], theirs: list[bytes]) -> list[DeviceRecord]:
        assert alike(ours, theirs), (ours, theirs)
        assert self.c.deadline() == self.python.deadline()
        statistics = self.c.statistics(), self.python.statistics()
        assert statistics[0] == statistics[1], statistics
        assert self.c.counter() == self.python.counter()
        found = [DeviceRecord.decode(record) for record in ours]
        self.records.extend(found)
        return found


def refusal(call: Any) -> str:
    """The code of the error that a call raises."""
    try:
        call()
    except (WireError, SecurityError) as error:
        return str(error.code)
    return "OK"
