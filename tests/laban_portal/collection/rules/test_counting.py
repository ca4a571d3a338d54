# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from laban.model.form import CodeList, Field, Form, Option, Section
from laban_portal.collection.rules.counting import Counts, counts

LISTS = {"sex": CodeList(code="sex", options=(Option(code="m"), Option(code="f")))}


def form(*fields):
    return Form(code="F", sections=(Section(code="s", fields=fields),))


def test_each_required_cell_counts_once_and_reasons_answer_too():
    asked = form(Field(element="a"), Field(element="b"), Field(element="c", required=False))
    assert counts(asked, {}, {}) == Counts(2, 0, 0)
    standing = {("a", ""): ("value", 1.0), ("b", ""): ("none", None), ("c", ""): ("unread", None)}
    assert counts(asked, {}, standing) == Counts(2, 2, 1)
    assert counts(asked, {}, {("a", ""): ("unread", None), ("b", ""): ("empty", None)}) == Counts(2, 0, 1)


def test_a_split_field_wants_each_of_its_cells():
    split = form(Field(element="a", by=("sex",)))
    assert counts(split, LISTS, {("a", "sex=m"): ("value", 1.0)}) == Counts(3, 1, 0)


def test_a_field_that_is_not_asked_wants_nothing():
    asked = form(Field(element="a"), Field(element="b", when="a > 0"))
    assert counts(asked, {}, {}) == Counts(1, 0, 0)
    assert counts(asked, {}, {("a", ""): ("value", 0.0), ("b", ""): ("unread", None)}) == Counts(1, 1, 0)
    assert counts(asked, {}, {("a", ""): ("value", 1.0)}) == Counts(2, 1, 0)


def test_where_a_field_has_no_total_its_parts_together_decide_what_is_asked():
    asked = form(Field(element="a", by=("sex",), total=False), Field(element="b", when="a > 3"))
    assert counts(asked, LISTS, {("a", "sex=m"): ("value", 9.0)}) == Counts(2, 1, 0)
    assert counts(asked, LISTS, {("a", "sex=m"): ("value", 2.0), ("a", "sex=f"): ("value", 2.0)}) == Counts(3, 2, 0)
