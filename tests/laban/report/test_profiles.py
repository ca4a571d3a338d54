# SPDX-License-Identifier: Apache-2.0
import re
from dataclasses import replace

from laban.model.panel import Flag
from laban.report.page import report
from laban.report.profiles import profiles
from laban.report.view import View


def article(made, ident):
    (found,) = re.findall(rf'<article[^>]*id="{ident}".*?</article>', made, re.DOTALL)
    return found


def test_every_unit_has_a_profile_in_the_order_of_the_ranking(view):
    ranked = [view.unit_anchor(at) for at in view.order]
    assert re.findall(r'<article [^>]*id="([^"]+)"', profiles(view)) == ranked


def test_of_very_many_units_the_first_have_profiles_and_the_others_no_dead_links(view, read, monkeypatch):
    monkeypatch.setattr("laban.report.view.MOST_PROFILES", 2)
    few = View(view.pack, view.result, "en")
    page = report(view.pack, view.result, ("en",))
    assert re.findall(r'<article [^>]*id="([^"]+)"', page) == [few.unit_anchor(at) for at in few.order[:2]]
    assert f"The first 2 of the ranking have their profile here; {len(few.order) - 2} more" in page
    made = read(page)
    assert {link[1:] for link in made.links if link.startswith("#")} <= set(made.ids)
    assert all(name in page for name in few.names)


def test_a_profile_states_its_rule_and_shows_place_score_and_groups(view):
    made = profiles(view)
    at = view.order[0]
    first = article(made, view.unit_anchor(at))
    assert view.number(float(view.scores("index")[at])) in first
    assert re.search(r"(north|south): rank \d of 3", first)
    assert "Strengths" in made.split("<article")[0]


def test_strengths_carry_value_score_and_rank(view):
    first = article(profiles(view), view.unit_anchor(view.order[0]))
    assert re.search(r'class="readings ahead"><li><span>[^<]+</span> <small>[^<]*score [\d.]+, rank \d of \d', first)


def test_gaps_are_named_by_how_they_were_met(view):
    made = profiles(view)
    assert "Imputed (1): Cost" in article(made, "en-unit-04")
    assert "Every indicator was observed." in article(made, "en-unit-00")
    bare = View(view.pack, replace(view.result, imputed=view.result.raw), "en")
    assert "Missing (1): Cost" in article(profiles(bare), "en-unit-04")


def test_marks_of_the_data_are_shown(view):
    flags = view.result.raw.flags.copy()
    flags[1, 0, 0] = Flag.LATE
    late = View(view.pack, replace(view.result, raw=replace(view.result.raw, flags=flags)), "en")
    assert "late: 1" in article(profiles(late), "en-unit-00")


def test_years_are_drawn_only_where_there_are_several(view):
    assert "Over the years" in profiles(view)
    ranks = view.result.ranks.copy()
    ranks[0] = 0
    assert "Over the years" not in profiles(View(view.pack, replace(view.result, ranks=ranks), "en"))
