# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest
from django.db import connection

from laban_portal.catalog.models import Version
from laban_portal.collection.models import Revision, Round
from laban_portal.collection.queries.chain import verify
from laban_portal.review.models import Snapshot, SnapshotPart
from laban_portal.review.queries.proving import prove_snapshots
from laban_portal.review.snapshot.content import part_hash
from laban_portal.review.snapshot.manifest import manifest_hash
from tests.laban_portal.conftest import AN, BINH
from tests.laban_portal.review.frozen import frozen

pytestmark = pytest.mark.once


@pytest.fixture
def rewritten(world):
    """A frozen round in a database whose guards are taken away, as an intruder would."""
    frozen(world)
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for (name,) in cursor.fetchall():
            cursor.execute(f'DROP TRIGGER "{name}"')
    return world


def found(unit=""):
    _, breaks = prove_snapshots("", unit)
    return [(each.code, each.unit, each.sequence) for each in breaks]


def test_an_untouched_snapshot_holds(rewritten):
    assert found() == []
    assert rewritten.round.code in {each.code for each in Round.objects.all()}


@pytest.mark.usefixtures("rewritten")
def test_a_part_changed_later_is_named():
    part = SnapshotPart.objects.get(unit=AN)
    SnapshotPart.objects.filter(pk=part.pk).update(content=part.content.replace("1200", "1300"))
    assert found() == [("snapshots.broken_part_hash_fault", AN, 0)]
    assert found(BINH) == []


@pytest.mark.usefixtures("rewritten")
def test_a_snapshot_written_anew_with_all_its_hashes_does_not_fit_the_chain():
    part, snapshot = SnapshotPart.objects.get(unit=AN), Snapshot.objects.get()
    content = part.content.replace("1200", "1300")
    manifest = snapshot.manifest.replace(part.hash, part_hash(content))
    SnapshotPart.objects.filter(pk=part.pk).update(content=content, hash=part_hash(content))
    Snapshot.objects.filter(pk=snapshot.pk).update(manifest=manifest, hash=manifest_hash(manifest))
    assert found() == [("snapshots.broken_value", AN, 1)]


@pytest.mark.usefixtures("rewritten")
def test_a_revision_changed_later_does_not_fit_the_snapshot():
    Revision.objects.filter(element="people", chain__unit__key=AN).update(text="1300")
    assert found() == [("snapshots.broken_value", AN, 1)]
    assert {each.code for each in verify().breaks} >= {"chain.hash", "snapshots.broken_value", "chain.no_guard"}


@pytest.mark.usefixtures("rewritten")
def test_a_manifest_changed_later_is_named():
    Snapshot.objects.update(manifest=Snapshot.objects.get().manifest.replace("Manager", "Other"))
    assert found() == [("snapshots.broken_hash", "", 0)]


@pytest.mark.usefixtures("rewritten")
def test_a_part_taken_out_is_named():
    SnapshotPart.objects.filter(unit=BINH).delete()
    assert found()[0] == ("snapshots.broken_parts", BINH, 0)


@pytest.mark.usefixtures("rewritten")
def test_a_version_changed_later_is_named():
    Version.objects.filter(kind="form").update(hash="0" * 64)
    assert found() == [("snapshots.broken_version", "", 0)]


@pytest.mark.usefixtures("rewritten")
def test_a_snapshot_taken_out_leaves_a_round_frozen_without_one():
    SnapshotPart.objects.all().delete()
    Snapshot.objects.all().delete()
    assert found() == [("snapshots.broken_state", "", 0)]
