# mypy: ignore-errors
"""A gurux-dlms client that reads meters on this machine. Run by test_foreign_clients.py.

Takes a list of cases as JSON on standard input and prints a line of JSON for each: what it found, or why it could not.
"""

import argparse
import datetime
import json
import socket
import sys
import traceback

from gurux_dlms import GXByteBuffer, GXReplyData
from gurux_dlms.ecdsa import GXPrivateKey
from gurux_dlms.enums import Authentication, Conformance, InterfaceType, Security
from gurux_dlms.GXDLMSGateway import GXDLMSGateway
from gurux_dlms.objects import GXDLMSClock, GXDLMSData, GXDLMSDisconnectControl, GXDLMSProfileGeneric, GXDLMSRegister
from gurux_dlms.objects.enums import SecuritySuite
from gurux_dlms.secure import GXDLMSSecureClient

AUTHENTICATION = {
    "none": Authentication.NONE,
    "lls": Authentication.LOW,
    "hls2": Authentication.HIGH,
    "md5": Authentication.HIGH_MD5,
    "sha1": Authentication.HIGH_SHA1,
    "gmac": Authentication.HIGH_GMAC,
    "sha256": Authentication.HIGH_SHA256,
    "ecdsa": Authentication.HIGH_ECDSA,
}
SECURITY = {
    "none": Security.NONE,
    "auth": Security.AUTHENTICATION,
    "enc": Security.ENCRYPTION,
    "authenc": Security.AUTHENTICATION_ENCRYPTION,
}
PROFILE, ENERGY = "1.0.99.1.0.255", "1.0.1.8.0.255"


class Reader:
    """A client and its socket."""

    def __init__(self, options):
        self.client = make_client(options)
        self.prefix = bytes.fromhex(getattr(options, "prefix", ""))
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM if options.link == "udp" else socket.SOCK_STREAM)
        self.socket.connect(("127.0.0.1", options.port))
        self.socket.settimeout(20)

    def exchange(self, frames):
        """Send frames and receive until the answer is whole."""
        reply = GXReplyData()
        for frame in frames if isinstance(frames, list) else [frames]:
            reply.clear()
            self.one(frame, reply)
            while reply.isMoreData():
                self.one(self.client.receiverReady(reply), reply)
        return reply

    def one(self, frame, reply):
        frame = bytes(frame)
        if self.prefix:  # of a gateway: gurux itself puts it inside the ciphering, where no gateway sees it
            frame = frame[:6] + (len(frame) - 8 + len(self.prefix)).to_bytes(2, "big") + self.prefix + frame[8:]
        self.socket.sendall(frame)
        received = GXByteBuffer()
        while True:
            data = self.socket.recv(65536)
            if not data:
                raise EOFError("the meter closed the connection")
            received.set(bytearray(data))
            if self.client.getData(received, reply, GXReplyData()):
                break
        if reply.error:
            raise RuntimeError(f"DLMS error {reply.error}")

    def get(self, item, attribute):
        return self.client.updateValue(item, attribute, self.exchange(self.client.read(item, attribute)).value)

    def associate(self, authentication):
        if self.client.interfaceType == InterfaceType.HDLC:
            self.client.parseUAResponse(self.exchange(self.client.snrmRequest()).data)
        self.client.parseAareResponse(self.exchange(self.client.aarqRequest()).data)
        if authentication > Authentication.LOW:
            reply = self.exchange(self.client.getApplicationAssociationRequest())
            self.client.parseApplicationAssociationResponse(reply.data)

    def release(self):
        self.exchange(self.client.releaseRequest())
        if frames := self.client.disconnectRequest():
            self.exchange(frames)
        self.socket.close()


def make_client(options):
    kind = InterfaceType.HDLC if options.link == "hdlc" else InterfaceType.WRAPPER
    authentication = AUTHENTICATION[options.auth]
    password = None if options.auth in ("none", "gmac", "ecdsa") else "12345678"
    client = GXDLMSSecureClient(True, options.client, 1, authentication, password, kind)
    length = 32 if options.suite == 2 else 16
    ciphering = client.ciphering
    ciphering.security = SECURITY[options.security]
    ciphering.systemTitle = bytearray.fromhex("4D4D4D0000BC614E")
    ciphering.securitySuite = SecuritySuite(options.suite)
    ciphering.blockCipherKey = bytearray(range(length))
    ciphering.authenticationKey = bytearray(range(0xD0, 0xD0 + length))
    ciphering.invocationCounter = options.counter
    if options.auth == "ecdsa":
        own, peer = (GXPrivateKey.fromRawBytes(bytes((octet,)) * 32) for octet in (0x11, 0x22))
        ciphering.signingKeyPair = (peer.getPublicKey(), own)
    if options.dedicated:
        ciphering.dedicatedKey = bytearray(range(0x40, 0x40 + length))
    link = client.hdlcSettings
    link.windowSizeTX = options.window  # it would propose to take several frames in a row, too, but reads one at a time
    link.maxInfoTX = link.maxInfoRX = options.max_info
    client.useProtectedRelease = options.security != "none"  # the meter refuses to be released by anybody else
    if getattr(options, "gateway", None):
        client.gateway = GXDLMSGateway()
        client.gateway.networkId = options.gateway[0]
        client.gateway.physicalDeviceAddress = bytearray.fromhex(options.gateway[1])
    if options.general:
        client.proposedConformance |= Conformance.GENERAL_PROTECTION
    return client


def profile_rows(reader, select=None):
    profile = GXDLMSProfileGeneric(PROFILE)
    reader.get(profile, 3)
    request = select(profile) if select else reader.client.read(profile, 2)
    reader.client.updateValue(profile, 2, reader.exchange(request).value)
    return [[str(row[0]), *row[1:]] for row in profile.buffer]


def read(options):
    reader = Reader(options)
    reader.associate(AUTHENTICATION[options.auth])
    found = {"name": bytes(reader.get(GXDLMSData("0.0.42.0.0.255"), 2)).decode()}
    if options.client != 16:
        found |= read_everything(reader)
    found["clock"] = str(reader.get(GXDLMSClock(), 2))
    found["counter"] = reader.get(GXDLMSData("0.0.43.1.0.255"), 2)
    found["objects"] = len(reader.client.parseObjects(reader.exchange(reader.client.getObjectsRequest()).data, True))
    if options.act:
        found["act"] = act(reader)
    if options.link != "hdlc" or options.security != "none":
        reader.release()
    return found


def read_everything(reader):
    register = GXDLMSRegister(ENERGY)
    reader.get(register, 3)
    utc = datetime.UTC
    since, until = (datetime.datetime(2026, 1, 1, hour, tzinfo=utc) for hour in (1, 2))
    return {
        "energy": [reader.get(register, 2), register.scaler, int(register.unit)],
        "rows": profile_rows(reader),
        "range": profile_rows(reader, lambda profile: reader.client.readRowsByRange(profile, since, until)),
        "entries": profile_rows(reader, lambda profile: reader.client.readRowsByEntry(profile, 2, 3)),
    }


def act(reader):
    """Open and close the breaker, set the clock."""
    breaker, states = GXDLMSDisconnectControl("0.0.96.3.10.255"), []
    for request in (breaker.remoteDisconnect, breaker.remoteReconnect):
        reader.exchange(request(reader.client))
        states.append(reader.get(breaker, 2))
    clock = GXDLMSClock()
    reader.get(clock, 2)
    reader.exchange(reader.client.write(clock, 2))
    return states


def main():
    for case in json.load(sys.stdin):
        try:
            result = {"found": read(argparse.Namespace(**case))}
        except Exception:  # the next case is another meter
            result = {"error": traceback.format_exc()}
        print("RESULT " + json.dumps(result), flush=True)


if __name__ == "__main__":
    main()
