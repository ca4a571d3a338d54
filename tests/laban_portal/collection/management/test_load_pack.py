# SPDX-License-Identifier: Apache-2.0
"""The command that takes a pack into the catalogue."""

from __future__ import annotations

import shutil
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from laban_portal.catalog.models import Unit, Version
from laban_portal.collection.models import Known

pytestmark = pytest.mark.django_db
ASEM = Path(__file__).resolve().parents[4] / "packs" / "asem"


def test_a_trial_says_what_would_be_made_and_keeps_nothing():
    said = StringIO()
    call_command("load_pack", str(ASEM), "--dry-run", "--language", "en", stdout=said)
    assert "+ framework asem v1" in said.getvalue().splitlines()
    assert (Version.objects.count(), Unit.objects.count(), Known.objects.count()) == (0, 0, 0)


def test_a_pack_is_loaded_once_and_not_again():
    call_command("load_pack", str(ASEM), stdout=StringIO())
    made, again = Version.objects.count(), StringIO()
    call_command("load_pack", str(ASEM), stdout=again)
    assert (made > 0, Version.objects.count()) == (True, made)
    assert [line for line in again.getvalue().splitlines() if line.startswith("+")] == []


def test_a_pack_with_faults_is_refused_whole_with_each_place(tmp_path):
    broken, told = tmp_path / "asem", StringIO()
    shutil.copytree(ASEM, broken)
    (broken / "units.csv").write_text("code\n", encoding="utf-8")
    with pytest.raises(CommandError):
        call_command("load_pack", str(broken), "--language", "vi", stdout=StringIO(), stderr=told)
    assert "units.csv" in told.getvalue()
    assert Version.objects.count() == 0
