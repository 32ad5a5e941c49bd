# mypy: ignore-errors
"""A dlms-cosem client that reads meters on this machine. Run by test_foreign_clients.py.

Takes a list of cases as JSON on standard input and prints a line of JSON for each: what it found, or why it could not.
"""

import argparse
import datetime
import json
import logging
import sys
import traceback

import structlog
from dlms_cosem import cosem, enumerations, utils
from dlms_cosem.client import DlmsClient
from dlms_cosem.cosem import selective_access
from dlms_cosem.io import BlockingTcpIO, HdlcTransport, TcpTransport
from dlms_cosem.security import HighLevelSecurityGmacAuthentication, LowLevelSecurityAuthentication, NoSecurityAuthentication

structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
INTERFACE = enumerations.CosemInterface
CLOCK = cosem.CosemAttribute(INTERFACE.CLOCK, cosem.Obis(0, 0, 1, 0, 0), 2)
PROFILE = cosem.CosemAttribute(INTERFACE.PROFILE_GENERIC, cosem.Obis(1, 0, 99, 1, 0), 2)
OBJECTS = cosem.CosemAttribute(INTERFACE.ASSOCIATION_LN, cosem.Obis(0, 0, 40, 0, 0), 2)


def make_client(options):
    channel = BlockingTcpIO(host="127.0.0.1", port=options.port, timeout=20)
    transport = TcpTransport if options.link == "wrapper" else HdlcTransport
    link = transport(client_logical_address=options.client, server_logical_address=1, io=channel)
    authentication = {
        "none": NoSecurityAuthentication,
        "lls": lambda: LowLevelSecurityAuthentication(secret=b"12345678"),
        "gmac": lambda: HighLevelSecurityGmacAuthentication(challenge_length=16),
    }[options.auth]()
    security = {}
    if options.security != "none" or options.auth == "gmac":
        length = 32 if options.suite == 2 else 16
        security = {
            "encryption_key": bytes(range(length)),
            "authentication_key": bytes(range(0xD0, 0xD0 + length)),
            "security_suite": options.suite,
            "client_system_title": bytes.fromhex("4D4D4D0000BC614E"),
            "client_initial_invocation_counter": options.counter,
            "dedicated_ciphering": options.dedicated,
        }
    return DlmsClient(transport=link, authentication=authentication, block_transfer=True, **security)


def plain(value):
    """A value as JSON can hold it."""
    if isinstance(value, bytes | bytearray):
        return bytes(value).hex()
    return [plain(part) for part in value] if isinstance(value, list | tuple) else value


def read(options):
    found = {}
    with make_client(options).session() as session:

        def get(attribute, access=None):
            return plain(utils.parse_as_dlms_data(session.get(attribute, access_descriptor=access)))

        found["name"] = bytes.fromhex(get(cosem.CosemAttribute(INTERFACE.DATA, cosem.Obis(0, 0, 42, 0, 0), 2))).decode()
        if options.client != 16:
            energy = cosem.Obis(1, 0, 1, 8, 0)
            found["energy"] = [get(cosem.CosemAttribute(INTERFACE.REGISTER, energy, number)) for number in (2, 3)]
            found["rows"] = get(PROFILE)
            found["range"] = get(PROFILE, between(1, 2))
        found["clock"] = get(CLOCK)
        found["counter"] = get(cosem.CosemAttribute(INTERFACE.DATA, cosem.Obis(0, 0, 43, 1, 0), 2))
        found["objects"] = len(get(OBJECTS))
    return found


def between(first_hour, last_hour):
    """Rows from one hour to another of 2026-01-01, UTC."""
    since, until = (datetime.datetime(2026, 1, 1, hour, tzinfo=datetime.UTC) for hour in (first_hour, last_hour))
    clock = selective_access.CaptureObject(cosem_attribute=CLOCK, data_index=0)
    return selective_access.RangeDescriptor(restricting_object=clock, from_value=since, to_value=until)


def main():
    for case in json.load(sys.stdin):
        try:
            result = {"found": read(argparse.Namespace(**case))}
        except Exception:  # the next case is another meter
            result = {"error": traceback.format_exc()}
        print("RESULT " + json.dumps(result), flush=True)


if __name__ == "__main__":
    main()
