# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from laban.model.lineage import Lineage, Origin, lineage, origins
from laban.model.text import Text
from laban.model.units import Unit, UnitKey, Units


def units(*names, merges=(), declared_by="new"):
    """Make units of the system that their first letter names; `merges` are pairs (old, new)."""
    keys = {name: UnitKey(name[0], name) for name in names}
    return Units(
        tuple(
            Unit(
                key=keys[name],
                names=Text(),
                predecessors=tuple(keys[old] for old, new in merges if new == name and declared_by == "new"),
                successors=tuple(keys[new] for old, new in merges if old == name and declared_by == "old"),
            )
            for name in names
        )
    )


def origin(found, target, merges, filled):
    made = units(*found, merges=merges)
    targets = [at for at, name in enumerate(found) if name[0] == "t"]
    result = origins(lineage(made), targets, [name in filled for name in found])
    return result[targets.index(found.index(target))]


def test_it_does_not_matter_which_side_declares_the_other():
    merges = (("o1", "t1"), ("o2", "t1"))
    wanted = Lineage(((), (), (0, 1)), ((2,), (2,), ()))
    assert lineage(units("o1", "o2", "t1", merges=merges)) == wanted
    assert lineage(units("o1", "o2", "t1", merges=merges, declared_by="old")) == wanted


def test_unknown_kin_and_oneself_are_left_out():
    stranger = UnitKey("x", "x")
    key = UnitKey("t", "t")
    assert lineage(Units((Unit(key=key, names=Text(), predecessors=(stranger, key)),))) == Lineage(((),), ((),))


def test_own_values_stand():
    assert origin(("o1", "t1"), "t1", (("o1", "t1"),), {"o1", "t1"}) == Origin((1,))


def test_a_merged_unit_has_its_predecessors_as_parts():
    assert origin(("o1", "o2", "t1"), "t1", (("o1", "t1"), ("o2", "t1")), {"o1", "o2"}) == Origin((0, 1))


def test_predecessors_without_values_are_sought_through_several_mergers():
    found, merges = ("o1", "o2", "m1", "m2", "t1"), (("o1", "m1"), ("o2", "m1"), ("m1", "t1"), ("m2", "t1"))
    assert origin(found, "t1", merges, {"o1", "o2", "m2"}) == Origin((0, 1, 3))
    assert origin(found, "t1", merges, {"o1", "o2", "m1", "m2"}) == Origin((2, 3))
    assert origin(found, "t1", merges, {"o1", "m2"}) == Origin((0, 3), lacking=(1,))


def test_a_unit_that_was_split_and_joined_again_counts_once():
    found, merges = ("o1", "m1", "m2", "t1"), (("o1", "m1"), ("o1", "m2"), ("m1", "t1"), ("m2", "t1"))
    assert origin(found, "t1", merges, {"o1"}) == Origin((0,))
    assert origin(found, "t1", merges, {"o1", "m1"}) == Origin((1,), lacking=(0,))


def test_a_unit_that_several_targets_came_from_cannot_be_shared_out():
    found, merges = ("o1", "t1", "t2"), (("o1", "t1"), ("o1", "t2"))
    assert origin(found, "t1", merges, {"o1"}) == Origin(split=(0,))
    assert origin(found, "t1", merges, {"o1", "t2"}) == Origin(split=(0,))


def test_another_target_is_never_a_part():
    found, merges = ("o1", "t1", "t2"), (("t1", "t2"), ("o1", "t2"))
    assert origin(found, "t2", merges, {"t1"}) == Origin(lacking=(0, 1))
    assert origin(found, "t2", merges, {"t1", "o1"}) == Origin((0,), lacking=(1,))


def test_a_successor_that_continues_the_target_alone_is_as_good_as_itself():
    assert origin(("t1", "n1", "n2"), "t1", (("t1", "n1"), ("n1", "n2")), {"n2"}) == Origin((2,))


def test_a_successor_of_several_holds_what_cannot_be_told_apart():
    merges = (("t1", "n1"), ("t2", "n1"))
    assert origin(("t1", "t2", "n1"), "t1", merges, {"n1"}) == Origin(split=(2,))
    assert origin(("t1", "t2", "n1"), "t1", merges, set()) == Origin()


def test_a_successor_that_is_a_target_is_ranked_itself():
    assert origin(("t1", "t2"), "t1", (("t1", "t2"),), {"t2"}) == Origin()


def test_a_circle_does_not_hang():
    merges = (("o1", "o2"), ("o2", "o1"), ("o1", "t1"))
    assert origin(("o1", "o2", "t1"), "t1", merges, set()) == Origin()
    assert origin(("t1", "n1", "n2"), "t1", (("t1", "n1"), ("n1", "n2"), ("n2", "n1")), set()) == Origin()
