# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import http.server
import threading
from pathlib import Path

import pytest

from laban_portal.config.commands.demo import default_pack
from laban_portal.config.main import main
from laban_portal.people.models import Invitation


@pytest.fixture(autouse=True)
def in_english(monkeypatch):
    monkeypatch.setenv("LABAN_LANG", "en")


def test_an_instance_is_set_up_kept_and_brought_back_by_commands(instance, tmp_path, capsys):
    target = tmp_path / "kept.laban"
    with instance():
        assert main(["administrator", "admin@example.vn", "--name", "Admin"]) == 0
        assert Invitation.objects.get().email == "admin@example.vn"
        assert main(["work", "--once"]) == 0
        assert main(["backup", str(target)]) == 0
        assert main(["backup", str(target)]) == 1
        assert main(["accounts"]) == 1
        main(["doctor"])
    with instance():
        assert main(["restore", str(target)]) == 0
        assert Invitation.objects.get().email == "admin@example.vn"
    said = capsys.readouterr()
    assert "admin@example.vn is invited. Open this address" in said.out
    assert said.err.splitlines() == [
        f"Not done: {target} exists already. Choose another name; an old backup is never overwritten.",
        "Not done: this is no demonstration, so there are no demonstration accounts.",
    ]
    assert "✓ ok       The tables are of this release" in said.out


def test_a_demonstration_is_not_built_where_it_was_not_asked_for(instance, monkeypatch, capsys):
    monkeypatch.setenv("LABAN_DEMONSTRATION", "")
    with instance():
        assert main(["demo", "--pack", "nowhere"]) == 1
    assert capsys.readouterr().err == "Not done: demonstration data is built only with LABAN_DEMONSTRATION=yes.\n"


VIETNAMESE = "không có giai đoạn “forgotten”. Chọn một trong các giai đoạn: collecting, reviewing, frozen, published"
ENGLISH = "there is no stage “forgotten”. Choose one of these: collecting, reviewing, frozen, published"


@pytest.mark.once
@pytest.mark.parametrize(("language", "said"), [("vi", VIETNAMESE), ("en", ENGLISH)])
def test_a_stage_that_there_is_not_is_told_before_anything_is_made(monkeypatch, capsys, language, said):
    monkeypatch.setenv("LABAN_LANG", language)
    assert main(["demo", "--stage", "forgotten"]) == 1
    _, _, told = capsys.readouterr().err.partition(": ")
    assert (told[: len(said)], "--stage reviewing" in told) == (said, True)


@pytest.mark.once
def test_the_stages_stand_in_the_help(capsys):
    with pytest.raises(SystemExit) as end:
        main(["demo", "--help"])
    assert (end.value.code, "--stage collecting|reviewing|frozen|published" in capsys.readouterr().out) == (0, True)


@pytest.mark.once
def test_the_ready_pack_is_found_beside_the_source():
    assert default_pack() == Path(__file__).resolve().parents[4] / "packs" / "vn-pii"


@pytest.mark.once
def test_well_asks_the_site_under_its_own_name(monkeypatch):
    asked: list[tuple[str, str]] = []

    class Answer(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append((self.path, self.headers["Host"]))
            self.send_response(200 if len(asked) == 1 else 503)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with http.server.HTTPServer(("127.0.0.1", 0), Answer) as server:
        monkeypatch.setenv("LABAN_PORT", str(server.server_port))
        monkeypatch.setenv("LABAN_HOSTS", "pii.example.vn,127.0.0.1")
        threading.Thread(target=server.serve_forever, daemon=True).start()
        assert [main(["well"]), main(["well"])] == [0, 1]
        server.shutdown()
    assert main(["well"]) == 1
    assert asked == [("/healthz", "pii.example.vn")] * 2
