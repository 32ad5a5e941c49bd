"""A meter that keeps the rules until told not to: made of frames and ciphers alone, it shares no code with the client's side."""

import asyncio
import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from win12.datalink.events import ApduReceived
from win12.datalink.hdlc_server import HdlcServerLink
from win12.physical.tcp import Stream, serve
from win12.security.keys import Keys
from win12.security.suite import control_octet
from win12_wire.errors import LinkError
from win12_wire.frames import apdu, axdr
from win12_wire.frames.acse import Aare, Aarq, Diagnostic, DiagnosticSource, Rlre, Rlrq
from win12_wire.frames.action import ActionRequestNormal, ActionResponseNormal
from win12_wire.frames.ciphering import GeneralKeyCiphering, ProtectionTag, ServiceCiphering
from win12_wire.frames.cosem import DataResult
from win12_wire.frames.get import (
    GetRequestNext,
    GetRequestNormal,
    GetRequestWithList,
    GetResponseNormal,
    GetResponseWithDatablock,
    GetResponseWithList,
)  # fmt: skip
from win12_wire.frames.initiate import Conformance, InitiateResponse
from win12_wire.frames.wrapper import Wrapper

CLIENT_TITLE, SERVER_TITLE = b"CLI00001", b"MTR00001"
KEYS = Keys(ek=bytes(range(32)), ak=bytes(range(0xC0, 0xE0)), client_title=CLIENT_TITLE, server_title=SERVER_TITLE)
SUITE = 2
CONTROL = control_octet(SUITE, authenticated=True, encrypted=True)
GMAC_CONTROL = control_octet(SUITE, authenticated=True, encrypted=False)
CONTEXT, MECHANISM = bytes.fromhex("60857405080103"), bytes.fromhex("60857405080205")
CONFORMANCE = 0x40121D  # general protection, get, set, action, lists, blocks with get, selective access


@dataclass
class Evil:
    """What to do otherwise. Each hook gets what would be right and returns what is sent instead, None for nothing."""

    aare: Callable[[Aare], Aare] = lambda aare: aare
    initiate: Callable[[bytes], bytes] = lambda payload: payload
    proof: Callable[[bytes], bytes] = lambda proof: proof
    plain: Callable[[bytes], bytes] = lambda answer: answer
    """An answer to a GET before it is protected."""
    answer: Callable[["EvilMeter", bytes], bytes] = lambda meter, plain: meter.protect(plain)
    """An answer to a GET, protected."""
    octets: Callable[[bytes], list[bytes | float]] = lambda octets: [octets]
    """Pieces of a wrapped message; a number is a pause in seconds, b"" stands for closing the connection."""
    from_get: int = 0
    """The GET from which on answers are spoilt."""
    challenge: Callable[[bytes], bytes] = lambda ours: ours


@dataclass
class EvilMeter:
    """One connection. `rows`: octets of the answer to a GET of class 7, in blocks of `block`."""

    stream: Stream
    evil: Evil
    counter: int = 100
    gets: int = 0
    buffer: bytes = b""
    blocks: bytes = b""
    block: int = 100
    number: int = 0
    client_challenge: bytes = b""
    challenge: bytes = field(default_factory=lambda: os.urandom(16))
    list_of: int = 0

    async def run(self) -> None:
        while True:
            self.buffer += await self.stream.read(30.0)
            while True:
                size = Wrapper.frame_size(self.buffer, 0, len(self.buffer))
                if not size or size > len(self.buffer):
                    break
                message = Wrapper.decode(self.buffer[:size])
                self.buffer = self.buffer[size:]
                await self.send(message, self.handle(message.apdu))

    async def send(self, request: Wrapper, answer: bytes) -> None:
        octets = Wrapper(source_wport=request.destination_wport, destination_wport=request.source_wport, apdu=answer).encode()
        spoilt = self.gets > self.evil.from_get
        for piece in self.evil.octets(octets) if spoilt else [octets]:
            if isinstance(piece, float):
                await asyncio.sleep(piece)
                continue
            if not piece:
                self.stream.close()
                raise LinkError("PEER_CLOSED")
            self.stream.write(piece)
            await asyncio.sleep(0)

    def handle(self, octets: bytes) -> bytes:
        message = apdu.decode(octets)
        if isinstance(message, Aarq):
            return self.associate(message)
        if isinstance(message, Rlrq):
            return Rlre(reason=b"\0", user_information=self.envelope(self.initiate_response())).encode()
        assert isinstance(message, GeneralKeyCiphering)
        plain = KEYS.cipher(SUITE).unprotect(message.security_control, CLIENT_TITLE, message.invocation_counter, message.payload)
        request = apdu.decode(plain)
        if isinstance(request, ActionRequestNormal):
            return self.protect(self.prove(request))
        self.gets += 1
        answer = self.get(request)
        if self.gets <= self.evil.from_get:
            return self.protect(answer)
        return self.evil.answer(self, self.evil.plain(answer))

    # --- association

    def associate(self, request: Aarq) -> bytes:
        assert request.calling_authentication_value is not None
        self.client_challenge = request.calling_authentication_value
        self.challenge = self.evil.challenge(self.client_challenge) if self.evil.challenge(b"") != b"" else self.challenge
        aare = Aare(
            application_context_name=CONTEXT, result=0,
            result_source_diagnostic=Diagnostic(source=DiagnosticSource.acse_service_user, code=14),
            responding_ap_title=SERVER_TITLE, responder_acse_requirements=b"\x07\x80", mechanism_name=MECHANISM,
            responding_authentication_value=self.challenge,
            user_information=self.evil.initiate(self.envelope(self.initiate_response())),
        )  # fmt: skip
        return self.evil.aare(aare).encode()

    def initiate_response(self) -> bytes:
        return InitiateResponse(conformance=Conformance(bits=CONFORMANCE), max_pdu_size=1024).encode()

    def envelope(self, plain: bytes) -> bytes:
        self.counter += 1
        payload = KEYS.cipher(SUITE).protect(CONTROL, SERVER_TITLE, self.counter, plain)
        return ServiceCiphering(
            tag=ProtectionTag.glo_initiate_response, security_control=CONTROL, invocation_counter=self.counter, payload=payload
        ).encode()

    def prove(self, request: ActionRequestNormal) -> bytes:
        self.counter += 1
        tag = KEYS.cipher(SUITE).gmac(SERVER_TITLE, self.counter, GMAC_CONTROL, self.client_challenge)
        proof = self.evil.proof(bytes((GMAC_CONTROL,)) + self.counter.to_bytes(4, "big") + tag)
        data = DataResult(data=axdr.octet_string(proof))
        return ActionResponseNormal(invoke_id=request.invoke_id, result=0, data=data).encode()

    # --- GET

    def protect(self, plain: bytes, counter: int | None = None, control: int = CONTROL, title: bytes = SERVER_TITLE) -> bytes:
        if counter is None:
            self.counter += 1
            counter = self.counter
        payload = KEYS.cipher(control & 15).protect(control, title, counter, plain)
        return GeneralKeyCiphering(
            tag=ProtectionTag.general_glo,
            system_title=title,
            security_control=control,
            invocation_counter=counter,
            payload=payload,
        ).encode()

    def get(self, request: object) -> bytes:
        if isinstance(request, GetRequestNext):
            return self.next_block(request.invoke_id)
        if isinstance(request, GetRequestWithList):
            results = [DataResult(data=axdr.double_long_unsigned(7)) for _ in request.selections]
            return GetResponseWithList(invoke_id=request.invoke_id, results=results).encode()
        assert isinstance(request, GetRequestNormal)
        if request.attribute.class_id == 7 and request.attribute.attribute_id == 2:
            self.blocks, self.number = axdr.array(*(axdr.structure(axdr.unsigned(n % 256)) for n in range(500))).encode(), 0
            return self.next_block(request.invoke_id)
        return GetResponseNormal(invoke_id=request.invoke_id, data=axdr.double_long_unsigned(7)).encode()

    def next_block(self, invoke_id: int) -> bytes:
        raw, self.blocks = self.blocks[: self.block], self.blocks[self.block :]
        self.number += 1
        return GetResponseWithDatablock(
            invoke_id=invoke_id, last_block=int(not self.blocks), block_number=self.number, raw=raw
        ).encode()


async def serve_hdlc(stream: Stream, evil: Evil) -> None:
    """The same meter behind an HDLC link; `evil.octets` spoils frames."""
    meter, link = EvilMeter(stream, evil), HdlcServerLink(server=1)
    while True:
        link.receive(await stream.read(30.0), 0.0)
        while (event := link.next_event()) is not None:
            if isinstance(event, ApduReceived):
                link.send(meter.handle(event.apdu), 0.0)
        out = link.outgoing()
        for piece in evil.octets(out) if meter.gets > evil.from_get else [out]:
            if piece == b"":
                stream.close()
            elif isinstance(piece, bytes):
                stream.write(piece)


@asynccontextmanager
async def evil_hdlc_meter(evil: Evil) -> AsyncIterator[str]:
    """A meter on loopback, over HDLC, that does `evil`; gives its URL."""

    async def handle(stream: Stream) -> None:
        await serve_hdlc(stream, evil)

    async with await serve("127.0.0.1", 0, handle) as server:
        yield f"hdlc+tcp://127.0.0.1:{server.port}?client=1&server=1&auth=gmac&suite=2&timeout=2"


@asynccontextmanager
async def evil_meter(evil: Evil) -> AsyncIterator[str]:
    """A meter on loopback that does `evil`; gives its URL."""

    async def handle(stream: Stream) -> None:
        await EvilMeter(stream, evil).run()

    async with await serve("127.0.0.1", 0, handle) as server:
        yield f"tcp://127.0.0.1:{server.port}?client=1&server=1&auth=gmac&suite=2&timeout=1"
