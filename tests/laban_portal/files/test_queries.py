# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from laban_portal.files.actions import store
from laban_portal.files.disk import stored_path
from laban_portal.files.queries import content_of, count_stored, facts_by_number, facts_of, lost, proved
from laban_portal.files.sniff import CSV
from laban_portal.ui.errors import NotFound

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]


def kept(content):
    return store(content=content, name="a.csv", allowed=frozenset({CSV}), most=1 << 20)


def test_the_facts_of_many_take_one_query(django_assert_num_queries):
    found = [kept(b"a;%d" % each) for each in range(3)]
    for some in (found[:1], found):
        with django_assert_num_queries(1):
            assert {pk: each.sha256 for pk, each in facts_by_number(each.pk for each in some).items()} == {
                each.pk: each.sha256 for each in some
            }


def test_the_bytes_come_back_and_what_there_is_not_is_not_found():
    found = kept(b"a;b")
    assert (content_of(found.pk), facts_of(found.pk).media, count_stored()) == (b"a;b", CSV, 1)
    stored_path(found.sha256).unlink()
    for number in (found.pk, found.pk + 1):
        with pytest.raises(NotFound):
            content_of(number)


def test_missing_shortened_and_changed_bytes_are_found_out():
    sound, missing, short, changed = (kept(f"a;{each}".encode()) for each in ("sound", "missing", "short", "changed"))
    assert (list(lost(10)), proved(1000)) == ([], (4, ()))
    stored_path(missing.sha256).unlink()
    for each, content in ((short, b"a;"), (changed, b"a;CHANGED")):
        stored_path(each.sha256).chmod(0o600)
        stored_path(each.sha256).write_bytes(content)
    assert set(lost(10)) == {missing.sha256, short.sha256}
    assert set(proved(1000)[1]) == {short.sha256, changed.sha256}
    assert (proved(0), sound.size) == ((0, ()), 7)
