# SPDX-License-Identifier: Apache-2.0
from dataclasses import replace

from laban.model.audit.finding import Judgement
from laban.report.audit.blocks import Verdicts
from laban.report.audit.summary import facts, summary, summary_line


def test_the_gravest_conclusions_come_first_and_what_is_good_is_folded(seen, of_kind):
    grave, good = of_kind(summary(seen), Verdicts)
    assert [each.judgement for each in grave.items] == [Judgement.PROBLEM] * 5 + [Judgement.LOOK] * 8
    assert {each.judgement for each in good.items} == {Judgement.GOOD}
    assert (grave.folded, good.folded, grave.linked and good.linked) == ("", "What is good (12)", True)


def test_the_first_sentence_counts_the_conclusions(seen):
    assert summary_line(seen).startswith("Of 25 checks, 5 show a problem, 8 call for a look, and 12 are good.")


def test_where_nothing_was_concluded_the_sentence_stands_alone(seen, of_kind):
    empty = replace(seen, audit=replace(seen.audit, findings=()))
    assert of_kind(summary(empty), Verdicts) == []
    assert summary_line(empty).startswith("Of 0 checks")


def test_without_draws_the_facts_name_no_simulation(bare):
    assert "Simulation" not in dict(facts(bare))
