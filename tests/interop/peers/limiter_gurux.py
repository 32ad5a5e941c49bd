# mypy: ignore-errors
"""A gurux-dlms client that reads and sets the limiter and the monitors of a meter. Run by test_foreign_limiter.py.

Takes a list of cases as JSON on standard input and prints a line of JSON for each: what it found, or why it could not.
"""

import argparse
import json
import sys
import traceback

from gurux_dlms.enums import DataType
from gurux_dlms.objects import GXDLMSLimiter, GXDLMSRegisterMonitor
from read_gurux import AUTHENTICATION, Reader

LIMITER, MONITOR, ALARMS = "0.0.17.0.0.255", "0.0.16.0.0.255", "0.0.16.1.0.255"


def limiter_of(reader):
    item = GXDLMSLimiter(LIMITER)
    for attribute in range(2, 12):
        reader.get(item, attribute)
    return item


def limiter_shown(item):
    return {
        "monitored": [int(item.monitoredValue.objectType), item.monitoredValue.logicalName, item.monitoredAttributeIndex],
        "thresholds": [item.thresholdActive, item.thresholdNormal, item.thresholdEmergency],
        "durations": [item.minOverThresholdDuration, item.minUnderThresholdDuration],
        "profile": [item.emergencyProfile.id, item.emergencyProfile.duration],
        "groups": list(item.emergencyProfileGroupIDs),
        "emergency": item.emergencyProfileActive,
        "actions": [[one.logicalName, one.scriptSelector] for one in (item.actionOverThreshold, item.actionUnderThreshold)],
    }


def monitor_shown(reader, name):
    item = GXDLMSRegisterMonitor(name)
    for attribute in (2, 3, 4):
        reader.get(item, attribute)
    value = item.monitoredValue
    return {
        "thresholds": list(item.thresholds),
        "monitored": [int(value.objectType), value.logicalName, value.attributeIndex],
        "actions": [
            [[side.logicalName, side.scriptSelector] for side in (one.actionUp, one.actionDown)] for one in item.actions
        ],
    }


def read(options):
    reader = Reader(options)
    reader.associate(AUTHENTICATION[options.auth])
    reader.client.parseObjects(reader.exchange(reader.client.getObjectsRequest()).data, True)
    item = limiter_of(reader)
    found = {"before": limiter_shown(item), "monitors": {name: monitor_shown(reader, name) for name in (MONITOR, ALARMS)}}
    item.thresholdNormal, item.minOverThresholdDuration, item.emergencyProfileGroupIDs = 4600, 45, [3, 9]
    item.setDataType(4, DataType.UINT32)
    for attribute in (4, 6, 9):
        reader.exchange(reader.client.write(item, attribute))
    found["after"] = limiter_shown(limiter_of(reader))
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
