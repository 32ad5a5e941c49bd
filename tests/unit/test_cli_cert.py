"""`win12 cert`: from keys to a chain that is believed, and what is refused in one line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from win12.cli.main import run

TITLE = "4D4D4D0000BC614E"
CA = ["--ca", "ca.pem", "--ca-key", "ca.key"]
CHECK = ["check", "client.pem", "--anchor", "root.pem"]
STEPS = [
    ["key", "root.key", "--suite", "2"],
    ["issue", "root.pem", "--as", "root", "--name", "Example root", "--key", "root.key"],
    ["key", "ca.key", "--suite", "2"],
    ["csr", "ca.csr", "--key", "ca.key", "--name", "Example CA"],
    ["issue", "ca.pem", "--as", "sub-ca", "--request", "ca.csr", "--ca", "root.pem", "--ca-key", "root.key"],
    ["key", "client.key"],
    ["csr", "client.csr", "--key", "client.key", "--title", TITLE, "--der"],
    ["issue", "client.pem", "--request", "client.csr", "--title", TITLE.lower(), *CA, "--days", "730"],
    ["issue", "tls.der", "--as", "tls", "--key", "client.key", "--title", TITLE, *CA, "--der"],
]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all that STEPS make."""
    folder = tmp_path_factory.mktemp("pki")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        for step in STEPS:
            assert run(["cert", *step]) == 0
    return folder


@pytest.fixture(autouse=True)
def _in_the_folder(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(made)


def as_json(capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    capsys.readouterr()
    run(["cert", *words, "--json"])
    return json.loads(capsys.readouterr().out)


def test_a_chain_from_keys(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["cert", *CHECK, "--other", "ca.pem", "--title", TITLE, "--suite", "1"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert [line.split(",")[0].strip() for line in said] == [f"CN={TITLE}", "CN=Example CA", "CN=Example root"]
    assert said[-1].endswith(": a trust anchor")
    answer = as_json(capsys, *CHECK, "--other", "ca.pem")
    assert (answer["valid"], [one["subject"] for one in answer["chain"]]) == (True, [TITLE, "Example CA", "Example root"])
    assert [one["path_length"] for one in answer["chain"]] == [None, 1, 2]
    assert run(["cert", "check", "tls.der", "--anchor", "ca.pem", "--use", "tls"]) == 0
    assert run(["cert", "check", "ca.pem", "--anchor", "root.pem", "--use", "ca"]) == 0


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ([], "CERTIFICATE_ISSUER"),
        (["--other", "ca.pem", "--title", "4D4D4D0000BC614F"], "CERTIFICATE_TITLE"),
        (["--other", "ca.pem", "--use", "agreement"], "CERTIFICATE_USAGE"),
        (["--other", "ca.pem", "--suite", "2"], "CERTIFICATE_CURVE"),
        (["--other", "ca.pem", "--at", "2000-01-01"], "CERTIFICATE_NOT_YET"),
        (["--other", "ca.pem", "--at", "2200-01-01"], "CERTIFICATE_EXPIRED"),
    ],
)
def test_why_not(more: list[str], code: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["cert", *CHECK, *more]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert f"[{code}]" in captured.err
    assert captured.err.count("\n") == 1
    answer = as_json(capsys, *CHECK, *more)
    assert (answer["valid"], answer["code"]) == (False, code)


def test_what_they_say(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["cert", "show", "client.pem", "client.csr", "ca.pem"]) == 0
    said = capsys.readouterr().out
    assert f"client.pem: certificate\n  subject  CN={TITLE}\n  for      signature\n  key      P-256, suite 1\n" in said
    assert f"client.csr: request\n  subject  CN={TITLE}\n" in said
    assert "to certify others, with 1 CA below it at most" in said
    one, other = as_json(capsys, "show", "client.pem", "client.csr")
    assert (one["kind"], one["title"], one["use"], one["issuer"]) == ("certificate", TITLE.lower(), "signature", "Example CA")
    assert (other["kind"], other["public_key"]) == ("request", one["public_key"])


def test_a_private_key_is_shown_nowhere_and_written_over_none(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (made / "client.key").read_bytes()
    assert (made / "client.key").stat().st_mode & 0o777 == 0o600
    assert run(["cert", "key", "client.key"]) == 1
    assert "client.key: File exists" in capsys.readouterr().err
    assert (made / "client.key").read_bytes() == before
    told = as_json(capsys, "key", "other.key")
    assert set(told) == {"file", "suite", "curve", "public_key"}
    assert run(["cert", "show", "client.key"]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert all(line not in captured.err for line in before.decode().splitlines()[1:-1])


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["csr", "x.csr", "--key", "client.key"], "--title: either the title of a client or meter, or the --name of a CA"),
        (["csr", "x.csr", "--key", "client.key", "--title", "4D4D"], "--title: 4D4D is not 8 octets in hexadecimal"),
        (["issue", "x.pem", "--as", "root", "--name", "x"], "--key: a root certifies itself: name its private key"),
        (["issue", "x.pem", "--as", "root", "--key", "ca.key"], "--name: name the root"),
        (["issue", "x.pem", "--as", "root", "--key", "ca.key", "--name", "x", *CA], "--ca: not of a root, which"),
        (["issue", "x.pem", "--request", "client.csr"], "--ca: name the certificate of the CA"),
        (["issue", "x.pem", "--request", "client.csr", "--key", "client.key", *CA], "--key: name either a --request, or the"),
        (["issue", "x.pem", "--key", "client.key", *CA], "--title: whose certificate is it to be"),
        (["issue", "x.pem", "--as", "sub-ca", "--key", "client.key", *CA], "--name: name the CA, or its --request"),
        (["issue", "x.pem", "--request", "client.csr", "--name", "x", *CA], "--name: clients and meters have a --title"),
        (["issue", "x.pem", "--request", "client.csr", "--title", "11" * 8, *CA], f"--title: client.csr is of CN={TITLE}"),
        (["enrol", "tcp://h?client=1&auth=ecdsa&suite=1&security=none", "x.pem", *CA], "URL: needs auth=ecdsa, gmac, sha256 and"),
        (["enrol", "tcp://h?client=1&auth=lls&suite=1", "x.pem", *CA], "URL: needs auth=ecdsa, gmac, sha256 and security=auth"),
        (["enrol", "tcp://h?client=1&auth=ecdsa&suite=1", "x.pem", "--as", "ca", *CA], "--as: a meter is no CA"),
        (["list", "tcp://h?client=1", "--meter", "x"], "--meter: needs --keys FILE"),
        (["check", "client.pem", "--anchor", "ca.pem", "--at", "x"], "--at: \"x\" is no time"),
    ],
)  # fmt: skip
def test_options_that_do_not_go_together(words: list[str], said: str, made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["cert", *words]) == 2
    captured = capsys.readouterr()
    assert captured.err.startswith(f"error: Invalid value for {said}")
    assert captured.err.count("\n") == 1
    assert not (made / words[1]).exists() or words[0] == "check"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["issue", "x.pem", "--request", "client.csr", "--ca", "client.pem", "--ca-key", "client.key"], "CERTIFICATE_NOT_CA"),
        (["issue", "x.pem", "--request", "client.csr", "--ca", "ca.pem", "--ca-key", "root.key"], "CERTIFICATE_KEY"),
        (["issue", "x.pem", "--request", "client.pem", *CA], "CERTIFICATE_INVALID"),
        (["issue", "x.pem", "--request", "ca.csr", *CA], "BAD_ARGUMENT"),
        (["show", "absent.pem"], "KEY_MISSING"),
        (["check", "client.pem", "--anchor", "client.pem"], "CERTIFICATE_NOT_CA"),
    ],
)
def test_faults_of_files_are_one_line(words: list[str], code: str, made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["cert", *words]) != 0
    captured = capsys.readouterr()
    assert f"[{code}]" in captured.err
    assert captured.err.count("\n") == 1
    assert not (made / "x.pem").exists()
