# mypy: ignore-errors
"""A gurux-dlms client that reads meters by short names. Cases and results as in read_gurux.py."""

import argparse
import json
import sys
import traceback

from gurux_dlms.enums import ObjectType
from gurux_dlms.objects import GXDLMSProfileGeneric
from read_gurux import AUTHENTICATION, ENERGY, PROFILE, Reader

CLOCK, NAME, BREAKER = "0.0.1.0.0.255", "0.0.42.0.0.255", "0.0.96.3.10.255"


def read(options):
    reader = Reader(options)
    reader.client.useLogicalNameReferencing = False
    reader.associate(AUTHENTICATION[options.auth])
    objects = reader.client.parseObjects(reader.exchange(reader.client.getObjectsRequest()).data, True)
    find = objects.findByLN
    found = {"objects": {item.logicalName: item.shortName for item in objects}}
    name = reader.get(find(ObjectType.DATA, NAME), 2)
    found["name"] = name if isinstance(name, str) else bytes(name).decode()
    found["clock"] = str(reader.get(find(ObjectType.CLOCK, CLOCK), 2))
    register = find(ObjectType.REGISTER, ENERGY)
    reader.get(register, 3)
    found["energy"] = [reader.get(register, 2), register.scaler, int(register.unit)]
    profile = find(ObjectType.PROFILE_GENERIC, PROFILE)
    reader.get(profile, 3)
    found["rows"] = rows(reader, profile, reader.client.read(profile, 2))
    found["entries"] = rows(reader, profile, reader.client.readRowsByEntry(profile, 2, 3))
    if options.act:
        found["act"] = act(reader, find(ObjectType.DISCONNECT_CONTROL, BREAKER), find(ObjectType.CLOCK, CLOCK))
    if options.link == "wrapper" or options.security != "none":
        reader.release()
    return found


def rows(reader, profile: GXDLMSProfileGeneric, request):
    reader.client.updateValue(profile, 2, reader.exchange(request).value)
    return [[str(row[0]), *row[1:]] for row in profile.buffer]


def act(reader, breaker, clock):
    """Open and close the breaker, set the clock."""
    states = []
    for request in (breaker.remoteDisconnect, breaker.remoteReconnect):
        reader.exchange(request(reader.client))
        states.append(reader.get(breaker, 2))
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
