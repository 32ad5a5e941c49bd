# mypy: ignore-errors
"""A gurux-dlms client that reads and sets the push set-up of a meter. Run by test_foreign_pushes.py.

Takes a list of cases as JSON on standard input and prints a line of JSON for each: what it found, or why it could not.
"""

import argparse
import json
import sys
import traceback

from gurux_dlms.enums import DataType
from gurux_dlms.objects import GXDLMSPushSetup
from read_gurux import AUTHENTICATION, Reader

PUSH = "0.0.25.9.0.255"


def setup_of(reader):
    item = GXDLMSPushSetup(PUSH)
    item.version = 2
    for attribute in range(2, 14):
        reader.get(item, attribute)
    return item


def shown(item):
    delay, parameters = item.repetitionDelay2, item.confirmationParameters
    return {
        "objects": [[int(one.objectType), one.logicalName, value.attributeIndex] for one, value in item.pushObjectList],
        "destination": item.destination,
        "windows": len(item.communicationWindow),
        "scatter": item.randomisationStartInterval,
        "retries": item.numberOfRetries,
        "delay": [delay.min, delay.exponent, delay.max],
        "client": item.pushClientSAP,
        "method": int(item.pushOperationMethod),
        "interval": parameters.interval,
        "layers": [
            [int(one.protectionType), bytes(one.originatorSystemTitle).hex(), bytes(one.recipientSystemTitle).hex(),
             int(one.keyInfo.dataProtectionKeyType)]
            for one in item.pushProtectionParameters
        ],
    }  # fmt: skip


def read(options):
    reader = Reader(options)
    reader.associate(AUTHENTICATION[options.auth])
    reader.client.parseObjects(reader.exchange(reader.client.getObjectsRequest()).data, True)
    item = setup_of(reader)
    found = {"before": shown(item)}
    item.numberOfRetries, item.randomisationStartInterval = 7, 9
    item.setDataType(6, DataType.UINT8)
    item.setDataType(5, DataType.UINT16)
    for attribute in (5, 6):
        reader.exchange(reader.client.write(item, attribute))
    found["after"] = shown(setup_of(reader))
    reader.release()
    return found


def main():
    for case in json.load(sys.stdin):
        try:
            result = {"found": read(argparse.Namespace(**case))}
        except Exception:  # the next case is another meter
            result = {"error": traceback.format_exc()}
        print("RESULT " + json.dumps(result), flush=True)


if __name__ == "__main__":
    main()
