# SPDX-License-Identifier: Apache-2.0
"""Sentences of the bundle of an edition: what its files are, and why one is refused."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "readme_kind": "Edition {edition}: everything that was published of it, and everything it was computed from.",
    "readme_demonstration": (
        "DEMONSTRATION DATA: the figures are generated, not measured. They say nothing of any real unit."
    ),
    "readme_numbers": (
        "Tables are CSV in UTF-8 with a comma between columns and a decimal point. Numbers stand in their "
        "shortest exact "
        "form: read again, they are the numbers that were computed. A missing value is empty. Text that a "
        "spreadsheet "
        "would run as a formula has an apostrophe in front."
    ),
    "readme_folders": "The figures by each territory lie in: {folders}. Tables of the whole edition lie in tables/.",
    "readme_licence": "Licence: {licence}",
    "readme_no_licence": "none stated; ask the publisher before you pass the figures on",
    "readme_source": "Source: {source}",
    "readme_rebuild": "Compute it again and compare: laban rebuild EDITION.zip",
    "part_pack": (
        "pack/: units, tree of indicators, data elements, method, texts and boundaries it was computed from."
    ),
    "part_before": (
        "before/pack/: what the edition before was computed from, where there is one; files that did not "
        "change lie in "
        "pack/ (edition.json lists them as shared)."
    ),
    "part_documents": "documents/: the audit report and letters.",
    "part_manifest": (
        "edition.json: what was decided and computed, with which versions, and the SHA-256 of every file."
    ),
    "part_signature": (
        "edition.json.sig, publisher.pem: the publisher's Ed25519 signature of edition.json, and the public "
        "key, where it "
        "is signed."
    ),
    "part_units": "units.csv: the units of the territory, in the order of all its tables.",
    "part_presence": "presence.csv: which unit takes part in which year, after each step (1 or 0).",
    "part_elements": "elements.csv: data elements by unit and year, after units were regrouped, with flags.",
    "part_indicators": (
        "indicators.csv: each indicator as formed (raw), after filling (imputed), after treatment of "
        "outliers (treated) "
        "and as a score (normalised), with flags."
    ),
    "part_scores": "scores.csv: score, rank and share of observed indicators of every item of the tree.",
    "part_weights": "weights.csv: each item's share of its parent, and of the whole index.",
    "part_steps": "steps.csv: which steps changed cells, and for which reasons.",
    "part_changes": "changes.csv: every changed cell: from what to what, and why.",
    "part_notes": "notes.csv: what the steps met that a reader must know.",
    "part_treatments": "treatments.csv: caps and transformations learned for each indicator.",
    "part_scales": "scales.csv: the values that score worst and best.",
    "part_certainty": (
        "certainty.csv: the interval of each rank over other defensible choices (not over samples), its "
        "median, and the "
        "probability of a place among the first."
    ),
    "part_highlights": "highlights.csv: strengths and weaknesses, in the whole and within groups.",
    "part_peers": (
        "peers.csv, peer_features.csv, peer_values.csv, peer_notes.csv: units alike in structure, and by what."
    ),
    "part_correlations": (
        "tables/correlations.csv: Pearson's r of the scores of all pairs of items in the edition's year."
    ),
    "part_findings": "tables/findings.csv: what the audit concluded.",
    "part_moves": (
        "tables/moves.csv, moves_standing.csv, moves_own.csv: why scores and ranks moved since the edition "
        "before, where "
        "there is one."
    ),
    "part_corrected": "tables/corrected.csv: what a correction changed.",
    "part_references": "tables/references.csv: where figures come from, as far as it is public.",
    "not_a_zip": (
        "This is no bundle of an edition: it cannot be opened as a zip file. Get it again from the "
        "publisher, and do not "
        "unpack or repack it."
    ),
    "too_large": (
        "The bundle is too large: {size}, and at most {limit} is read. Get the bundle from the publisher's own page."
    ),
    "too_many_files": (
        "The bundle has {count} files, and at most {limit} are read. Get it from the publisher's own page."
    ),
    "bomb": (
        "The file would unpack to {ratio} times its size, as no bundle does. Do not open it; get the bundle from the "
        "publisher's own page."
    ),
    "bad_name": (
        "A file in the bundle has a name that could be written outside its folder. Do not unpack it; get the "
        "bundle from "
        "the publisher's own page."
    ),
    "double": (
        "The bundle has this file more than once, so that nobody knows which one counts. Get it again from "
        "the publisher."
    ),
    "locked": (
        "A file in the bundle is encrypted or packed in an unknown way. Get the bundle again from the publisher."
    ),
    "damaged": "A file in the bundle is damaged and cannot be unpacked. Download the bundle again.",
    "no_manifest": (
        "The zip has no edition.json, so that it is no bundle of an edition. Choose the file named "
        "edition-….zip that the "
        "publisher offers."
    ),
    "bad_manifest": (
        "edition.json cannot be understood: it was changed or damaged. Download the bundle again from the "
        "publisher's page."
    ),
    "other_format": (
        "The bundle is of the format “{format}”, and this version of Laban reads “{known}”. Install the version that "
        "the publisher names."
    ),
    "unknown_file": (
        "edition.json does not list this file: somebody added it. Get the bundle again from the publisher."
    ),
    "missing_file": "edition.json lists this file, and it is not there. Get the bundle again from the publisher.",
    "other_hash": (
        "The file is not the one that was published: its SHA-256 is {found}, and edition.json says {said}. "
        "Get the bundle "
        "again from the publisher."
    ),
    "half_signed": (
        "The bundle has only one of edition.json.sig and publisher.pem; a signature takes both. Get it again "
        "from the publisher."
    ),
    "bad_signature": (
        "The signature does not belong to this edition.json and this publisher.pem: one of them was changed. "
        "Do not trust "
        "the bundle; get it again from the publisher."
    ),
    "other_publisher": (
        "The bundle is signed by the key {found}, and not by the one given ({wanted}). Compare the "
        "fingerprint with the "
        "one on the publisher's page; after a change of keys, give the publisher's keys.json."
    ),
    "not_signed": (
        "The bundle is not signed, though a publisher's key was given. Get the signed bundle from the publisher."
    ),
    "no_table": "This table is missing in the bundle. Get the bundle again from the publisher.",
    "not_a_table": "This file cannot be read as a table (CSV, UTF-8). Get the bundle again from the publisher.",
    "bad_row": "This row cannot be understood ({what}). Get the bundle again from the publisher.",
    "other_axes": "Rows or columns are not those of the pack in the bundle. Get the bundle again from the publisher.",
    "not_a_key": (
        "This is no Ed25519 key in PEM form. Give the file that `laban keys new` wrote: the private one for "
        "signing, the "
        "public one (publisher.pem, or keys.json) for checking."
    ),
    "not_private": (
        "This is a public key; signing takes the private one, which only the publisher keeps. Give the private key."
    ),
    "bad_keys": (
        "keys.json is not a chain of keys, each named by the one before: entry {at} does not hold. Get it "
        "again from the "
        "publisher's page."
    ),
    "key_in_use": "There is a file already. Choose another name; a key must never be overwritten.",
    "not_last_key": (
        "This is not the private key of the last entry of keys.json ({wanted}); only the key now in use can "
        "name the next. "
        "Give that one."
    ),
    "cannot_read": "The file cannot be read or written ({reason}). Check its name, and that you may read and write it.",
}
