# SPDX-License-Identifier: Apache-2.0
"""Method, audit and revisions: every choice in words, every finding by its gravity, every correction with its reason."""

from __future__ import annotations

from dataclasses import replace

from laban_portal.publishing.site.kinds import method
from laban_portal.publishing.site.library import Library
from tests.laban_portal.publishing.site.reading_pages import asian, library, made, read, scene, words_of


def test_the_method_tells_each_step_what_is_assumed_and_how_to_compute_it_again() -> None:
    said = words_of(read(library(), "method"))
    assert library().latest.main.result.method.note in said
    for step in ("Đơn vị được xếp hạng", "Xử lý giá trị ngoại lai", "Trọng số", "Xếp hạng"):
        assert step in said
    assert "laban rebuild 2025-2.zip" in said


def test_the_choices_tried_for_the_intervals_are_told_with_their_probability() -> None:
    book = library().latest
    sure = book.main.certainty
    assert sure is not None
    drawn = replace(
        book, territories=(replace(book.main, certainty=replace(sure, design="default")), *book.territories[1:])
    )
    facts = method.show(scene(Library(books=(drawn,))), "method").facts
    choices = dict(facts["choices"])  # type: ignore[call-overload]  # facts are any objects
    assert list(choices) == ["Số liệu thiếu", "Giá trị ngoại lai", "Thang đo chung", "Tổng hợp các trụ cột"]
    assert choices["Tổng hợp các trụ cột"][0] == (
        "trung bình cộng: trụ cột yếu được bù bằng trụ cột khác", "(theo phương pháp)", "70%",
    )  # fmt: skip


def test_an_audit_is_told_by_gravity_and_an_edition_without_one_says_so() -> None:
    reader = read(library(), "audit")
    assert [each for each in reader.idents if each in ("problem", "look", "good")] == ["good"]
    bare = Library(books=(replace(asian().latest, findings=()),))
    assert "This edition comes without findings of an audit." in words_of(read(bare, "audit", "en"))


def test_a_correction_says_why_and_what_moved_and_others_that_they_correct_nothing() -> None:
    said = words_of(read(library(), "revisions"))
    assert "Sửa một số liệu" in said
    assert len(library().latest.corrected) == 1
    assert made(library(), "revisions").data is not None
    assert made(asian(), "revisions").data is None
    assert "corrects no other" in words_of(read(asian(), "revisions", "en"))
