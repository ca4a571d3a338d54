# SPDX-License-Identifier: Apache-2.0
"""Drafts take every step, refuse what is hostile, and become ready only without faults; what is ready stays as it is."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from laban.model.form import Field
from laban.model.framework import Element
from laban.model.text import Text
from laban_portal.catalog import drafting
from laban_portal.catalog.actions.drafts import (
    change_draft,
    discard_draft,
    make_ready,
    new_form,
    new_version,
    save_draft,
    set_state,
)
from laban_portal.catalog.models import Version
from laban_portal.catalog.queries import form_content
from laban_portal.ui.errors import NotAllowed, NotFound, PortalError, Refused, Stale, WrongState

NAMES = Text.of({"vi": "Biểu mới", "en": "New form"})


@pytest.fixture
def draft(world):
    return Version.objects.get(pk=new_version(version=world.form.pk, by=world.actor("analyst"), note="thử"))


def test_a_new_version_is_a_draft_of_the_next_number_and_the_old_one_stays(world, draft):
    assert (draft.number, draft.state, draft.based_on_id, draft.note) == (2, "draft", world.form.pk, "thử")
    assert form_content(draft.pk).form == form_content(world.form.pk).form
    seen = change_draft(
        version=draft.pk, seen=draft.hash, by=world.actor("analyst"),
        step=lambda each: replace(each, form=replace(each.form, due_workdays=7)),
    )  # fmt: skip
    make_ready(version=draft.pk, seen=seen, by=world.actor("analyst"))
    assert (form_content(draft.pk).form.due_workdays, form_content(world.form.pk).form.due_workdays) == (7, 30)
    assert Version.objects.get(pk=world.form.pk).hash == world.form.hash


def test_there_is_one_draft_of_a_form_at_a_time(world, draft):
    with pytest.raises(WrongState) as refused:
        new_version(version=world.form.pk, by=world.actor("manager"))
    assert (refused.value.code, refused.value.facts) == ("catalogue.draft_stands", {"form": "F1"})
    discard_draft(version=draft.pk, seen=draft.hash, by=world.actor("manager"))
    assert new_version(version=world.form.pk, by=world.actor("manager")) != draft.pk


def test_two_editors_do_not_write_over_each_other(world, draft):
    add = lambda each: drafting.add_section(each, NAMES)  # noqa: E731  a step of one line
    change_draft(version=draft.pk, seen=draft.hash, step=add, by=world.actor("analyst"))
    with pytest.raises(Stale):
        change_draft(version=draft.pk, seen=draft.hash, step=add, by=world.actor("manager"))
    assert len(json.loads(Version.objects.get(pk=draft.pk).content)["form"]["sections"]) == 2


def test_a_draft_with_faults_is_kept_and_refused_as_ready_with_every_fault(world, draft):
    def spoil(each: drafting.Draft) -> drafting.Draft:
        each = drafting.add_section(each, Text())
        first = each.form.sections[0].fields[0]
        each = drafting.put_field(each, 0, 0, replace(first, when="nothing > 1", by=("unknown",)))
        return replace(each, form=replace(each.form, domain="nowhere", valid_from=None))

    seen = change_draft(version=draft.pk, seen=draft.hash, step=spoil, by=world.actor("analyst"))
    with pytest.raises(Refused) as refused:
        make_ready(version=draft.pk, seen=seen, by=world.actor("analyst"))
    told = {(each.where.column, each.code) for each in refused.value.problems}
    assert told == {
        ("sections.1.names", "form.no_name"), ("sections.1", "form.empty_section"),
        ("sections.0.fields.0.when", "form.when_unknown"), ("sections.0.fields.0.by", "form.unknown_list"),
    }  # fmt: skip
    assert Version.objects.get(pk=draft.pk).state == "draft"


def test_what_is_ready_is_never_changed(world):
    for act in (
        lambda: change_draft(
            version=world.form.pk, seen=world.form.hash, step=lambda each: each, by=world.actor("analyst")
        ),
        lambda: make_ready(version=world.form.pk, seen=world.form.hash, by=world.actor("analyst")),
        lambda: discard_draft(version=world.form.pk, seen=world.form.hash, by=world.actor("analyst")),
    ):
        with pytest.raises(WrongState):
            act()
    assert Version.objects.get(pk=world.form.pk).hash == world.form.hash


def test_a_version_is_retired_and_restored(world):
    set_state(version=world.form.pk, event="retire", by=world.actor("analyst"))
    assert Version.objects.get(pk=world.form.pk).state == "retired"
    with pytest.raises(WrongState):
        set_state(version=world.form.pk, event="retire", by=world.actor("analyst"))
    set_state(version=world.form.pk, event="restore", by=world.actor("analyst"))
    with pytest.raises(WrongState):
        set_state(version=world.form.pk, event="ready", by=world.actor("analyst"))
    assert Version.objects.get(pk=world.form.pk).state == "ready"


@pytest.mark.parametrize("who", ["officer-an", "leader-an", "reviewer", "administrator", "auditor", "stranger"])
def test_who_may_not_edit_changes_nothing(world, draft, who):
    actor = world.actor(who)
    before = list(Version.objects.order_by("pk").values_list("pk", "hash", "state"))
    with pytest.raises(NotAllowed):
        new_form(pack="test", code="F2", names=NAMES, domain="", by=actor)
    with pytest.raises(NotAllowed):
        new_version(version=world.form.pk, by=actor)
    with pytest.raises(NotFound):
        change_draft(version=draft.pk, seen=draft.hash, step=lambda each: each, by=actor)
    assert list(Version.objects.order_by("pk").values_list("pk", "hash", "state")) == before


@pytest.mark.parametrize("code", ["", "../x", "a b", "x" * 61, "F1", "<script>"])
def test_a_new_form_has_a_code_of_its_own(world, code):
    with pytest.raises(Refused):
        new_form(pack="test", code=code, names=NAMES, domain="", by=world.actor("analyst"))


HOSTILE: list[object] = [
    None, [], "form", {"form": 1}, {"form": {"code": "F1", "sections": "x"}}, {"form": {"code": "F1"}, "other": 1},
    {"form": {"code": "F1", "__class__": "x"}}, {"form": {"code": "F1", "names": {"vi": "a\x00b"}}},
    {"form": {"code": "F1", "names": {"vi": "x" * 5001}}}, {"form": {"code": "F1", "valid_from": "2026-02-30"}},
    {"form": {"code": "F1"}, "elements": 5}, {"form": {"code": "F1"}, "code_lists": [{"code": 1}]},
    {"form": {"code": "F1", "due_workdays": 10**30}}, {"form": {"code": "F1"}, "elements": [{"code": "x"}] * 501},
]  # fmt: skip


@pytest.mark.parametrize("content", HOSTILE)
def test_hostile_content_is_refused_and_leaves_no_trace(world, draft, content):
    with pytest.raises(PortalError):
        save_draft(version=draft.pk, seen=draft.hash, content=content, by=world.actor("analyst"))
    assert Version.objects.get(pk=draft.pk).content == draft.content


JSON = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats(allow_nan=False) | some.text(max_size=20),
    lambda below: some.lists(below, max_size=4) | some.dictionaries(some.sampled_from(["form", "code", "names", "sections", "fields", "x"]), below, max_size=4),  # noqa: E501  one row of a table laid out by hand
    max_leaves=12,
)  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=JSON)
def test_no_content_whatever_breaks_the_keeping_of_a_draft(world, draft, content):
    row = Version.objects.get(pk=draft.pk)
    try:
        save_draft(version=draft.pk, seen=row.hash, content=content, by=world.actor("analyst"))
    except PortalError:
        assert Version.objects.get(pk=draft.pk).content == row.content
    else:
        assert json.loads(Version.objects.get(pk=draft.pk).content)["form"]["code"] == "F1"


def test_a_draft_keeps_its_code_whatever_is_sent(world, draft):
    content = json.loads(draft.content)
    content["form"]["code"] = "F9"
    save_draft(version=draft.pk, seen=draft.hash, content=content, by=world.actor("analyst"))
    row = Version.objects.get(pk=draft.pk)
    assert (row.code, json.loads(row.content)["form"]["code"]) == ("F1", "F1")


def test_a_form_is_built_from_nothing(world):
    actor = world.actor("analyst")
    made = new_form(pack="test", code="11/KHCN-CĐS", names=NAMES, domain="", by=actor)
    fresh = Element(code="st_platforms", names=Text.of({"vi": "Nền tảng số", "en": "Platforms"}), merge="add")

    def build(draft: drafting.Draft) -> drafting.Draft:
        draft = drafting.add_field(drafting.add_section(draft, NAMES), 0, fresh)
        return drafting.put_field(draft, 0, 0, Field(element="x", kind="integer"))

    seen = change_draft(version=made, seen=Version.objects.get(pk=made).hash, step=build, by=actor)
    make_ready(version=made, seen=seen, by=actor)
    kept = form_content(made)
    assert (kept.cells, dict(kept.elements)) == ((("st_platforms", ""),), {"st_platforms": fresh})
