"""Two published messages under agreed keys: an access-request of Green Book edition 8, by C(1e, 1s) (table 41) and by C(0e, 2s).

The numbers are those that public test suites repeat. What comes out of them here: the signature of the ephemeral key, the shared
secret, the keys, with the AlgorithmID that 2.16.756.5.8.3.0 encodes to, and the plain text. What does not: both printed tags.
None of 4,212 ways to put together what is authenticated (fields of the header in two orders, with or without lengths; with or
without AK, key-info and counter) gives either; so a receiver that verifies tags refuses both messages, and this one does.
"""

from __future__ import annotations

from hashlib import sha256
from itertools import product

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from win12.application.decoding import decode
from win12.security.agreement import AgreementKey
from win12.security.general import header_of, unprotect
from win12.security.keys import Keys
from win12.security.message_keys import find
from win12.security.suite import Cipher
from win12_wire.errors import Code, SecurityError
from win12_wire.frames.access import AccessRequest
from win12_wire.frames.ciphering import GeneralCiphering, KeyChoice, KeyInfo
from win12_wire.objects.enums import AccessChoice

AK = bytes.fromhex("D0D1D2D3D4D5D6D7D8D9DADBDCDDDEDF")
CLIENT, SERVER = bytes.fromhex("4D4D4D0000BC614E"), bytes.fromhex("4D4D4D0000000001")
TRANSACTION = bytes(range(1, 9))
SIGNER = bytes.fromhex(
    "BAAFFDE06A8CB1C9DAE8D94023C601DBBB249254BA22EDD827E820BCA2BCC64362FBB83D86A82B87BB8B7161D2AAB5521911A946B97A284A90F7785CD9047D25"
)
CLIENT_AGREES = bytes.fromhex("A51C16FF5C498FCC89323D4A9267CD71BF81FD6F6A891CD240DA7F3D6F283E65")
SERVER_AGREES = bytes.fromhex("AAD3FD0732E991CF52A74C66C1F2827DDC53522A2E0A169D7C4FFCC0FB5D6A4D")
SECRET = bytes.fromhex("0D4385BA0DD756CBCAB9887EB538396EE8F090A14C1079B4359F115B977F4615")
"""Z of C(1e, 1s), table C.2."""
OLD_ALGORITHM, OLD_KEY = bytes.fromhex("60857406080300"), bytes.fromhex("8CD08FF02EAC71712DE8449DC8331833")
"""As old editions print them."""

ONE_PASS = bytes.fromhex(
    "DD080102030405060708084D4D4D0000BC614E084D4D4D00000000010000010201018180"
    "C323C2BD45711DE4688637D919F92E9DB8FB2DFC213A88D21C9DC8DCBA917D8170511DE1BADB360D50058F794B0960AE11FA28D392CFF907A62D13E3357B1DC0"
    "B51BE089D0B682863B2217201E73A1A9031968A9B4121DCBC3281A69739AF87429F5B3AC5471E7B6A04A2C0F2F8A25FD772A317DF97FC5463FEAC248EB8AB8BE"
    "81EB3100000000"
    "F435069679270C5BF4425EE5777402A6C8D51C620EED52DBB188378B836E2857D5C053E6DDF27FA87409AEF502CD9618AE47017C010224FD109CC0BEB21E742D"
    "44AB40CD11908743EC90EC8C40E221D517F72228E1A26E827F43DC18ED27B5F458D66508B05A2A4CC6FED178C881AFC3BC67064689BE8BB41C80ABB3C114A31F"
    "4CB03B8B64C7E0B4CE77B2399C93347858888F92239713B38DF01C4858245827A92EF334172EA636B31CBBDF2A96AD5D035F66AA38F1A2D97D4BBA99622E6B5F"
    "18789CECB2DFB3937D9F3E17F8B472098E6563238F37528374809836002AEA6E7012D2ADFAA7"
)
STATIC_PAYLOAD = bytes.fromhex(
    "607581D83815281B561904E6A72B83BF3FB0B1F2A0A23A82A804B39911F6CB1B4EF9B6F76C6338ED058014FFBF4A13A162E0EED11EEB8F597757A18215F28E1D"
    "3FC2D44586C4B8AFE4500B535B579506CDB925CBEFF7F1CF6BF96C583B9CF588FE8F6B01A574824D7CEC597F057FFA8700AF12AD63A7FA72040439F4392C089B"
    "265F9EB1AC308239906DC04E1A8712ABE383CF92349842EBA166EF2E9EB2F53D0DBA025D79875463398BBC3007BC4A6FC12780C21EE1ABF080BF0FA926242834"
    "C0AC30D55A1EF8856E7DED48621F17FDF4D5B54EDDADD874119251049B6AEE111C12FBC2FEAF"
)
KEYS = {"C(1e, 1s)": "59A71FD81C929A86A99438DA17A66C05", "C(0e, 2s)": "56C46B57DF675515C31025455822514A"}


def message(scheme: str) -> GeneralCiphering:
    """Of C(0e, 2s) the header and the payload are printed; the APDU is made of them."""
    whole = GeneralCiphering.decode(ONE_PASS)
    if scheme == "C(1e, 1s)":
        return whole
    return GeneralCiphering(
        transaction_id=TRANSACTION, originator_title=CLIENT, recipient_title=SERVER, date_time=b"", other_information=b"",
        key_info=KeyInfo(choice=KeyChoice.agreed, key_parameters=b"\2", key_ciphered_data=b""),
        security_control=whole.security_control, invocation_counter=0, payload=STATIC_PAYLOAD,
    )  # fmt: skip


def meter() -> Keys:
    """What the recipient has."""
    return Keys(
        ek=bytes(16), ak=AK, client_title=CLIENT, server_title=SERVER, server_agreement_key=SERVER_AGREES,
        client_public_key=SIGNER, client_agreement_public_key=AgreementKey(1, CLIENT_AGREES, "client").public(),
    )  # fmt: skip


@pytest.mark.parametrize("scheme", KEYS)
def test_the_key_comes_out(scheme: str) -> None:
    read = message(scheme)
    assert GeneralCiphering.decode(read.encode()).encode() == read.encode()
    assert find(read.key_info, meter(), 1, "client", header_of(read)).hex().upper() == KEYS[scheme]


def test_the_printed_key_needs_the_printed_algorithm() -> None:
    read = message("C(1e, 1s)")
    assert read.key_info is not None
    assert read.key_info.key_ciphered_data is not None
    assert AgreementKey(1, SERVER_AGREES, "server").secret(read.key_info.key_ciphered_data[:64]) == SECRET
    old = sha256(bytes((0, 0, 0, 1)) + SECRET + OLD_ALGORITHM + CLIENT + SERVER).digest()[:16]
    assert old == OLD_KEY
    assert deciphered(OLD_KEY, read)[0] != deciphered(bytes.fromhex(KEYS["C(1e, 1s)"]), read)[0] == 0xD9


def deciphered(key: bytes, read: GeneralCiphering) -> bytes:
    """In counter mode, without a look at the tag."""
    nonce = read.originator_title + read.invocation_counter.to_bytes(4)
    return AESGCM(key).encrypt(nonce, read.payload[:-12], None)[:-16]


@pytest.mark.parametrize("scheme", KEYS)
def test_the_plain_text_is_the_access_request(scheme: str) -> None:
    plain = deciphered(bytes.fromhex(KEYS[scheme]), message(scheme))
    read = AccessRequest.decode(plain)
    assert read.encode() == plain
    assert read.long_invoke_id == 0x40000000
    assert [(one.choice, one.target.class_id, one.target.attribute_id) for one in read.specifications] == [
        (AccessChoice.GET, 1, 2), (AccessChoice.GET, 8, 2), (AccessChoice.SET, 20, 7), (AccessChoice.SET, 20, 8),
    ]  # fmt: skip
    assert len(read.values) == 4


@pytest.mark.parametrize("scheme", KEYS)
def test_the_tag_does_not(scheme: str) -> None:
    read = message(scheme)
    with pytest.raises(SecurityError) as caught:
        unprotect(Cipher(1, bytes.fromhex(KEYS[scheme]), AK), read)
    assert caught.value.code == Code.WRONG_TAG
    tried = forms(read)
    assert len(tried) == 4212
    assert not any(tag(scheme, extra) == read.payload[-12:] for extra in tried)


def tag(scheme: str, extra: bytes) -> bytes:
    read, key = message(scheme), AESGCM(bytes.fromhex(KEYS[scheme]))
    nonce = read.originator_title + read.invocation_counter.to_bytes(4)
    return key.encrypt(nonce, deciphered(bytes.fromhex(KEYS[scheme]), read), extra)[-16:-4]


def forms(read: GeneralCiphering) -> set[bytes]:
    """Additional data as somebody may have understood it."""
    assert read.key_info is not None
    fields = [(b"", one, bytes((len(one),)) + one) for one in (read.transaction_id, CLIENT, SERVER)]
    ends = (b"", b"\0", b"\0\0"), (b"", read.key_info.encode(), b"\1" + read.key_info.encode()), (b"", bytes(4))
    control = bytes((read.security_control,))
    headers = {b"".join(parts) for order in (fields, [fields[0], fields[2], fields[1]]) for parts in product(*order, *ends)}
    return {first + key + head for first in (control, b"\x30", b"") for key in (AK, b"") for head in headers}


def test_the_decoder_shows_it_without_a_key_to_verify_with_and_refuses_it_with_one() -> None:
    keys = meter()
    unverified = Keys(client_title=CLIENT, server_title=SERVER, server_agreement_key=SERVER_AGREES, client_public_key=SIGNER)
    (shown,) = decode(ONE_PASS, unverified)
    assert isinstance(shown.apdu, AccessRequest)
    assert shown.problems == ["the tag was not checked: no authentication key"]
    (refused,) = decode(ONE_PASS, keys)
    assert refused.error is not None
    assert refused.error.code == Code.WRONG_TAG
