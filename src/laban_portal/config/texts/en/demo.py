# SPDX-License-Identifier: Apache-2.0
"""What a demonstration says of itself."""

from __future__ import annotations

WORDS = {
    "mark": "demonstration",
    "account": "Demonstration account",
    "ministry": "Ministry of Science and Technology",
    "department": "Department of Science and Technology of {unit}",
    "yearly": "Data for the Provincial Innovation Index {year}",
    "standing": "Continuous updating {year}",
    "note": "A demonstration: all figures, people and assignments in this round are invented.",
    "excuse": "Demonstration: the province recovers from a storm; more time at its People's Committee's request.",
    "returned": "Demonstration: the figures do not agree with the evidence; please check and explain.",
    "look_again": "Demonstration: compare with the statistical yearbook before handing in.",
    "was_built": "Demonstration built from the pack {pack}, seed {seed}",
    "was_built_to": "Demonstration built from the pack {pack} to the stage {stage}, seed {seed}",
    "step_pack": "Building the demonstration: loading the pack …",
    "step_people": "Building the demonstration: offices and accounts …",
    "step_rounds": "Building the demonstration: rounds …",
    "step_province": "Building the demonstration: province {which} …",
    "step_review": "Building the demonstration: review and discussion …",
    "step_reports": "Building the demonstration: reports and signatures …",
    "step_freeze": "Building the demonstration: freezing and corrections …",
    "step_history": "Building the demonstration: editions of the years before …",
    "step_edition": "Building the demonstration: the edition of the year and its correction …",
    "built": "The demonstration was built in {seconds} seconds; {accounts} accounts to log in with.",
    "not_asked": "demonstration data is built only with LABAN_DEMONSTRATION=yes.",
    "no_stage": "there is no stage “{stage}”. Choose one of these: {stages}; for instance --stage reviewing.",
    "stands_already": (
        "this database is a demonstration already, of the stage {stage}; no other is built over it. "
        "To build another, choose an empty data folder (LABAN_DATA=/empty/folder), or remove the folder {data} first."
    ),
    "no_pack": "the pack {pack} was not found. Name its folder: --pack packs/{pack}.",
    "none_here": "this is no demonstration, so there are no demonstration accounts.",
    "keys_lost": (
        "the demonstration's passwords are gone from {data}. Remove the data folder and start again to build a new one."
    ),
    "title": "DEMONSTRATION – all figures and people are invented",
    "codes": "The one-time codes hold for {seconds} seconds more. New ones: press Enter, or laban-portal accounts.",
    "head_email": "E-mail",
    "head_password": "Password",
    "head_code": "Code",
    "head_role": "Role",
    "head_place": "Office",
    "role_officer": "officer",
    "role_leader": "leader, signs off",
    "role_reviewer": "reviewer",
    "role_analyst": "index analyst",
    "role_manager": "round manager",
    "role_administrator": "administrator",
    "role_auditor": "auditor",
    "explained_required": "Demonstration: the agency has not published the figure yet; it is expected next quarter.",
    "explained_jump": "Demonstration: a large project began to work this year, so the figure rose strongly.",
    "explained_relation": "Demonstration: part of it was carried over from the year before, so the two figures differ.",
    "explained_other": "Demonstration: compared with the original records; the figure is right.",
}
