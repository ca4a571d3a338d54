# SPDX-License-Identifier: Apache-2.0
"""Words of the page and the tables that say why scores and ranks moved."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "kind": "Why scores and ranks moved",
    "fact_years": "From, to",
    "fact_method": "Method",
    "fact_packs": "Figures",
    "from_to": "{first} → {last}",
    "summary_title": "At a glance",
    "number_split": "units compared",
    "number_up": "gained places",
    "number_down": "lost places",
    "number_same": "kept their rank",
    "number_rebuilt": "of these with a rebuilt past",
    "number_apart": "not compared",
    "risen": "{name} gained most places ({places})",
    "fallen": "{name} lost most places ({places})",
    "and": "; ",
    "typical": (
        "In the middle of all units, the part of a unit's own figures is {own} points and that of the others' figures "
        "{others}."
    ),
    "scores_short": "Scores",
    "scores_title": "What moved the score",
    "scores_lead": "Points gained (+) or lost (−) by each thing that moved. The parts of a row add up to its change.",
    "scores_caption": "{item}: score {first} and {last}, and the parts of the change",
    "ranks_short": "Ranks",
    "ranks_title": "What moved the rank",
    "ranks_lead": (
        "Places gained (+) or lost (−) by each thing that moved. A unit can gain by its own figures and still fall, if "
        "others gained more."
    ),
    "ranks_caption": "{item}: rank {first} and {last}, and the parts of the change",
    "units_short": "Units",
    "units_title": "Unit by unit",
    "units_lead": "Each unit's way from the first edition to the last, with what is behind its own part.",
    "factors_short": "Meaning",
    "factors_title": "What the parts mean",
    "factors_lead": "Only what exists in this comparison is a part.",
    "backcast_short": "Back-cast",
    "backcast_title": "{first} as it would be computed today",
    "backcast_lead": (
        "The first year under the framework and method of the last edition, and the caps and bounds of its own year. "
        "Figures beyond the worst and best of that year count as these. A * marks a past that is rebuilt."
    ),
    "backcast_caption": "{item}: {first} as published then, {first} as computed today, and {last}",
    "notes_short": "Notes",
    "notes_title": "What else to know",
    "notes_lead": "Who could not be compared, and what was decided for the comparison.",
    "rank_word": "Rank",
    "rank_of_year": "Rank {year}",
    "score_of_year": "Score {year}",
    "published": "published",
    "today": "as today",
    "gained_points": "Change",
    "gained_places": "Places",
    "past": "was {names}",
    "past_unit": "{name} with {score}, rank {rank}",
    "waterfall_score": "{name}: score {first} to {last}",
    "waterfall_rank": "{name}: rank {first} to {last}",
    "scored": "{item}, {first} → {last}",
    "raised": "Raised most by its own figures",
    "lowered": "Lowered most by its own figures",
    "raised_none": "Nothing of its own raised it.",
    "lowered_none": "Nothing of its own lowered it.",
    "others_together": "{count} others together",
    "own_whole": "Together: {whole} points, the part “{own}”.",
    "own_untold": "Its own part cannot be split among indicators by this method.",
    "came": "Figures only in {last}: {items}",
    "went": "Figures only in {first}: {items}",
    "coverage_same": "It has figures of the same indicators both times.",
    "coverage_heading": "Figures that came and went",
    "pillars_heading": "Index and pillars",
    "pillars_caption": "{name}: scores and parts by pillar",
    "cast": (
        "As {last} is computed, {name} would have had {score} and rank {rank} in {first}; published were {before} and "
        "rank {place}."
    ),
    "cast_rebuilt": (
        "As {last} is computed, {name} would have had {score} and rank {rank} in {first}; rebuilt as {first} was "
        "computed it has {before} and rank {place}."
    ),
    "apart": "Units that were not compared, or begin at a rebuilt past",
    "gone": "Ranked in {first} only, continued by no unit of today: {units}",
    "back": "Back to the table",
    "title_code": "Code",
    "unit_word": "Unit",
    "item_word": "Item",
    "standing_word": "What can be told",
    "split_none": "Its change is not split: see the notes.",
    "title_own": "Own",
    "title_coverage": "Coverage",
    "title_others": "Others",
    "title_revisions": "Revised",
    "title_boundaries": "Boundaries",
    "title_method": "Method",
    "title_weights": "Weights",
    "rebuilt": "rebuilt",
    "pages": "The parts add up to the change. They are arithmetic and say nothing of causes.",
}
