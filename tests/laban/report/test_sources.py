# SPDX-License-Identifier: Apache-2.0
from dataclasses import replace

from laban.model.method import Method
from laban.model.result import Note
from laban.report.sources import NOTES_SHOWN, sources
from laban.report.view import View


def test_source_licence_and_inputs_are_shown(view):
    made = sources(view)
    assert "Invented" in made
    assert "CC0-1.0" in made
    assert "<code>units.csv</code> 0000000000000000…" in made


def test_the_command_names_the_method_only_where_it_is_not_the_default(view):
    other = View(view.pack, replace(view.result, method=Method(code="gii")), "en")
    assert "laban compute packs/small --out results/small" in sources(view)
    assert "laban compute packs/small --method gii --out results/small" in sources(other)


def test_notes_are_said_in_the_language_of_the_reader_with_their_place_in_names(view):
    note = Note("impute.left_missing", item="cost", unit="03", year=2025, facts=(("cells", "2"),))
    for language, start in (("en", "Cost · Unit 3 · 2025: "), ("vi", "Chi phí · Cần Thơ · 2025: ")):
        made = sources(View(view.pack, replace(view.result, notes=(note,)), language))
        assert f"<strong>{start}</strong>" in made


def test_a_note_on_a_data_element_or_on_nothing_known_keeps_its_code(view):
    odd = (
        Note("impute.left_missing", item="people", facts=(("cells", "2"),)),
        Note("impute.left_missing", facts=(("cells", "2"),)),
    )
    made = sources(View(view.pack, replace(view.result, notes=odd), "en"))
    assert made.count("<strong>") == 1
    assert "<strong>people: </strong>" in made


def test_many_notes_of_one_kind_are_counted(view):
    note = Note("impute.left_missing", item="cost", facts=(("cells", "2"),))
    made = sources(View(view.pack, replace(view.result, notes=(note,) * (NOTES_SHOWN + 5)), "en"))
    assert made.count("<strong>Cost: ") == NOTES_SHOWN
    assert "and 5 more" in made


def test_without_notes_and_inputs_nothing_is_said_of_them(view):
    bare = View(replace(view.pack, inputs=()), replace(view.result, notes=()), "en")
    assert "<details>" not in sources(bare)
