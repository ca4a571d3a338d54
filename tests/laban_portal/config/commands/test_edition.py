# SPDX-License-Identifier: Apache-2.0
"""`laban-portal edition kit|list` and `keys show|rotate` in the terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from laban.io.edition.keys import fingerprint, load_public
from laban_portal.config.main import main
from laban_portal.editions.models import Kit, SigningKey
from laban_portal.editions.states import EditionState
from tests.laban_portal.editions.standing import WORDS, standing

PACKS = Path(__file__).resolve().parents[4] / "packs"


@pytest.fixture(autouse=True)
def in_english(monkeypatch):
    monkeypatch.setenv("LABAN_LANG", "en")


def test_a_kit_is_kept_once_and_what_is_no_pack_is_refused(world, tmp_path, capsys):  # noqa: ARG001  the database stands
    assert [main(["edition", "kit", str(PACKS / "asem")]) for _ in range(2)] == [0, 0]
    said = capsys.readouterr()
    one, two = said.out.splitlines()
    assert (one, Kit.objects.count(), "asem" in one) == (two, 1, True)
    assert main(["edition", "kit", str(tmp_path)]) == 1
    assert main(["edition", "kit"]) == 1
    assert main(["edition", "burn"]) == 1
    told = capsys.readouterr().err
    assert ("Traceback" in told, "burn" in told, Kit.objects.count()) == (False, True, 1)


def test_the_list_shows_every_edition_with_its_state_and_no_figure(world, capsys, monkeypatch):
    standing(world, EditionState.PREVIEW)
    standing(world, EditionState.PUBLISHED, code="2024", year=2024, names={})
    assert main(["edition", "list"]) == 0
    head, _, *rows = capsys.readouterr().out.splitlines()
    assert len(head.split()) >= 4
    found = {row.split()[0]: row for row in rows}
    assert (set(found), WORDS["en"] in found["2025"], found["2024"].rstrip()[-1]) == ({"2024", "2025"}, True, "–")
    monkeypatch.setenv("LABAN_LANG", "vi")
    assert main(["edition", "list"]) == 0
    assert WORDS["vi"] in capsys.readouterr().out


def test_keys_are_shown_in_public_only_and_a_new_one_takes_the_place_of_the_old(world, capsys):  # noqa: ARG001  the database stands
    assert main(["keys", "show"]) == 0
    first = capsys.readouterr().out
    assert main(["keys", "rotate"]) == 0
    said = capsys.readouterr().out
    before, after = SigningKey.objects.order_by("pk").values_list("fingerprint", flat=True)
    assert [each in said for each in (before, after)] == [True, True]
    assert main(["keys", "show"]) == 0
    both = capsys.readouterr().out
    pems = [f"-----BEGIN{each}" for each in both.split("-----BEGIN")[1:]]
    pems = [each[: each.index("-----END PUBLIC KEY-----") + 25] for each in pems]
    assert {fingerprint(load_public(each.encode())) for each in pems} == {before, after}
    assert ("PRIVATE" in first + said + both, before in first, after in first) == (False, True, False)
    assert main(["keys", "steal"]) == 1
    assert "steal" in capsys.readouterr().err
