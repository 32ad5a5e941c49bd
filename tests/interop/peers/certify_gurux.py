# mypy: ignore-errors
"""A gurux-dlms client that has a meter make a key pair and ask for a certificate. Run by test_foreign_certificates.py.

The port and the title of the meter are arguments. It prints the request as hexadecimal, takes the certificate and parts of it
from standard input, brings it to the meter, and asks for it in both ways. Certificates it does not read itself: its parser fails
at extensions that are critical, as keyUsage is; nor does it take an AARE with a responding-AE-qualifier.
"""

import argparse
import json
import sys

from gurux_dlms.asn import GXPkcs10
from gurux_dlms.enums import Authentication
from gurux_dlms.objects import GXDLMSSecuritySetup
from read_gurux import Reader

SIGNATURE, SERVER = 0, 0


def options(port):
    return argparse.Namespace(
        port=port, link="wrapper", auth="ecdsa", security="authenc", suite=1, client=1, counter=101,
        dedicated=False, general=True, window=1, max_info=128,
    )  # fmt: skip


def tell(**found):
    print("RESULT " + json.dumps(found), flush=True)


def main():
    port, title = int(sys.argv[1]), bytes.fromhex(sys.argv[2])
    reader, setup = Reader(options(port)), GXDLMSSecuritySetup("0.0.43.0.0.255")
    reader.associate(Authentication.HIGH_ECDSA)
    reader.exchange(setup.generateKeyPair(reader.client, SIGNATURE))
    octets = bytes(reader.exchange(setup.generateCertificate(reader.client, SIGNATURE)).value)
    asked = GXPkcs10(octets)
    tell(request=octets.hex(), subject=asked.subject, key=bytes(asked.publicKey.rawValue).hex())
    made = json.loads(sys.stdin.readline())
    reader.exchange(setup.importCertificate(reader.client, argparse.Namespace(encoded=bytearray.fromhex(made["certificate"]))))
    by_entity = reader.exchange(setup.exportCertificateByEntity(reader.client, SERVER, SIGNATURE, title)).value
    request = setup.exportCertificateBySerial(reader.client, made["serial"], bytearray.fromhex(made["issuer"]))
    by_serial = reader.exchange(request).value
    reader.release()
    reader.socket.close()
    tell(by_entity=bytes(by_entity).hex(), by_serial=bytes(by_serial).hex())


if __name__ == "__main__":
    main()
