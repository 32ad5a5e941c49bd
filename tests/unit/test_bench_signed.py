"""Sessions with HLS 7 as `bench.signed` measures them: whole on either end, and the limit is what one session really asks for."""

from __future__ import annotations

import pytest
from win12.security import signing, suite
from win12_wire.errors import Win12Error

from bench.measure import Plan
from bench.signed import sessions
from bench.signed.__main__ import Kind, rows, table
from bench.signed.sessions import ENDS, Session

COUNTS = {False: {"sign": 1, "verify": 1, "gcm": 8}, True: {"sign": 1, "verify": 3, "gcm": 8}}
"""AARQ and AARE, passes 3 and 4, request and response, RLRQ and RLRE; a certificate and that of the CA."""


@pytest.mark.parametrize("certified", [False, True])
@pytest.mark.parametrize("end", ENDS)
def test_a_session_is_whole_and_so_is_its_limit(end: str, certified: bool) -> None:
    session = Session(1, end, certified=certified)
    before = signing.Signer.sign, signing.Verifier.verifies, suite.Cipher.protect, suite.Cipher.unprotect
    session.run()
    session.run()
    session.limit()
    assert session.ledger.counts == COUNTS[certified]
    assert len(session.ledger.calls) == sum(COUNTS[certified].values())
    assert before == (signing.Signer.sign, signing.Verifier.verifies, suite.Cipher.protect, suite.Cipher.unprotect)


def test_no_end_has_the_private_key_of_the_other() -> None:
    for certified in (False, True):
        held = sessions.keys(2, certified=certified)
        assert (held["client"].server_signing_key, held["meter"].client_signing_key) == (b"", b"")


def test_a_session_that_breaks_off_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    session = Session(1, "client", certified=False)
    session.turns[1] = session.turns[1][0], session.turns[1][1][:-1]
    with pytest.raises(Win12Error):
        session.run()
    monkeypatch.setattr(signing.Verifier, "verifies", lambda *_: False)
    with pytest.raises((Win12Error, ValueError)):
        Session(1, "meter", certified=False)


def test_what_is_printed() -> None:
    kind = Kind(1, False, "some session")
    found = rows(kind, Plan(rounds=1, turn=0.001))
    assert [row.end for row in found] == list(ENDS)
    assert all(row.rate("ours") > 0 and row.rate("limit") > 0 and row.share > 0 for row in found)
    shown = table(found)
    assert [next(iter(column.cells)) for column in shown.columns][:3] == ["some session", "client", "1 sign, 1 verify, 8 gcm"]
