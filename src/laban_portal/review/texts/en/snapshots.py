# SPDX-License-Identifier: Apache-2.0
"""English: snapshots, files that prove themselves, packs to compute from, what moved between snapshots."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "title": "Snapshots",
    "lead": "The snapshots of “{round}”. Each stays as it is for ever; a later one names the hash of the one before.",
    "number": "Snapshot",
    "one": "Snapshot {number}",
    "one_lead": "The accepted values of “{round}”, with the hashes by which anyone can prove them.",
    "made_at": "Made",
    "by": "By",
    "values": "Values",
    "corrections": "Corrections",
    "reason": "Reason",
    "hash": "SHA-256 of the snapshot",
    "previous": "Snapshot before",
    "first": "This is the first one",
    "none": "This round has no snapshot yet.",
    "none_advice": "The first one is made when a round manager freezes the round.",
    "next": "The next snapshot",
    "next_words": "{count} granted corrections wait for the next snapshot.",
    "see_granted": "Look at them",
    "nothing_yet": "No correction is granted. Once one is, the next snapshot is made here.",
    "reason_wanted": "Why a new snapshot is made",
    "reason_hint": "It stands in the snapshot, and every unit of the round is told.",
    "make": "Make snapshot {number} with {count} granted corrections",
    "made": "Snapshot {number} is made.",
    "not_frozen": "This round is not frozen. Freeze it first.",
    "nothing_granted": "No correction is granted, so there is nothing new to make a snapshot of.",
    "moved": "Another correction was granted, or another snapshot made. Look at the list again, then make it.",
    "not_whole": "Only who may see all values may open this. You may see the list of snapshots and their hashes.",
    "no_snapshot": "The round {round} has no such snapshot. Look at the list of its snapshots.",
    "version_gone": (
        "The version {version} of the catalogue is gone or was altered. Restore it from its pack or a backup."
    ),
    "no_figures": (
        "The snapshot has no figure of a whole year for the framework, so there is no pack to compute from."
    ),
    "no_pack": "No pack can be made of this snapshot: {count} faults.",
    "acknowledged": "Known and accepted",
    "left_undecided": "Values that were handed in and are undecided stayed out",
    "left_unsigned": "There are units without a signed report",
    "take_zip": "Download the snapshot (zip)",
    "take_pack": "Download as a pack to compute from (zip)",
    "take_part": "Download this part to prove it (zip)",
    "compare_with": "Compare with:",
    "parts": "The units' parts",
    "unit": "Unit",
    "corrected": "Corrected",
    "sequence": "Last revision of the chain",
    "part_hash": "SHA-256",
    "no_part": "No part of your unit is in this snapshot.",
    "no_part_advice": "A unit's part is open to that unit and to who may see all values.",
    "versions": "The versions of the catalogue it stands on",
    "versions_count": "Show {count} versions",
    "version": "Version",
    "version_kind": "Kind",
    "kind_framework": "Framework",
    "kind_form": "Form",
    "kind_code_list": "Code list",
    "kind_calendar": "Calendar",
    "kind_domains": "Domains",
    "kind_method": "Method",
    "kind_texts": "Words",
    "kind_rules": "Rules",
    "verify_title": "Prove it yourself",
    "verify_words": (
        "The zip can be proved without the portal's database: the hash of manifest.json is the snapshot's, "
        "and manifest.json names the hash of every part. Use this command, or any program that computes "
        "SHA-256, as README.txt says."
    ),
    "part_lead": "The unit's part of snapshot {number} of “{round}”.",
    "part_empty": "The snapshot has no value of this unit.",
    "part_empty_advice": "Only accepted values go into a snapshot.",
    "value_name": "Value",
    "form": "Form",
    "period": "Period",
    "value": "Figure",
    "proof": "Evidence",
    "revision": "Revision · in the chain",
    "page": "page {page}",
    "corrected_mark": "Corrected",
    "compare_title": "Snapshots {first} and {second} compared",
    "compare_lead": "The values that differ between the two snapshots, with reason and decision.",
    "compare_lead_own": "The values of your unit that differ between the two snapshots, with reason and decision.",
    "moved_count": "Values that differ: {count}.",
    "moved_title": "Values that differ",
    "before": "Before",
    "after": "After",
    "why": "Reason and decision",
    "decided": "{who} decided: {words}",
    "see_request": "See the request",
    "only_proof": "Only the evidence beside it changed.",
    "not_moved": "No value differs between the two snapshots.",
    "not_moved_advice": "Choose two others to compare.",
    "waits_title": "The round “{round}”: {count} granted corrections wait for a new snapshot",
    "step": "Make the snapshot",
    "pack_name": "{round} – snapshot {number}",
    "pack_description": (
        "Made from snapshot {number} of the round {of}, SHA-256 {hash}. The figures of the round's year are"
        " the snapshot's; those of earlier years, and others that the ministry already held, are marked in "
        "provenance.csv. Method: {method}."
    ),
    "readme": (
        "SNAPSHOT {number} OF THE ROUND {round}\n"
        "SHA-256 of the snapshot: {hash}\n\n"
        "How to prove it:\n"
        "1. Compute the SHA-256 of manifest.json; it must be the hash above, and the one that the portal shows.\n"
        "2. Compute the SHA-256 of each file in parts/; it must be the one that manifest.json names for that "
        "unit.\n"
        "Or run: laban-portal verify-snapshot FILE.zip --hash {hash}\n"
        "A unit's own file has that unit's part only; manifest.json is whole.\n"
        "Each line in parts/ is one accepted value as JSON: form, period, element, value, flag, reason, "
        "evidence, and the number\n"
        "and hash of its revision in the unit's chain. Format: laban-snapshot/1.\n"
    ),
    "not_an_archive": (
        "This is no snapshot, or its manifest.json was changed. Download the zip from the portal again."
    ),
    "other_hash": "The snapshot's hash is {found}, not {wanted}. It is another snapshot, or was changed.",
    "unknown_file": "The file {file} is not in manifest.json. A file was added.",
    "part_unreadable": "The part of {unit} cannot be read in the format laban-snapshot/1.",
    "part_count": "The part of {unit}: manifest.json says {said} values, there are {found}.",
    "part_beyond": "The part of {unit} has a value beyond the last revision that manifest.json names.",
    "part_hash_fault": "The part of {unit} does not fit its hash in manifest.json. It was changed.",
    "zip_proved": "Snapshot {round}/{number}: {parts} of {all} parts are in the file, {values} values.",
    "zip_hash": "Hash of the snapshot: {hash}",
    "zip_holds": "All of it fits, and the hash is the one given.",
    "zip_holds_alone": "The file fits in itself. Compare the hash above with the one the portal shows (--hash HASH).",
    "zip_broken": "{count} things do not fit.",
    "unreadable": "{path} cannot be read. Look at the path of the zip.",
    "exported": "The pack of snapshot {round}/{number} is in {folder}. Compute it with: laban compute {folder}",
    "export_fault": "{where}: {what}",
    "export_refused": "The pack cannot be written: {count} faults.",
    "bad_name": "Give ROUND or ROUND/NUMBER, such as pii-2025/1; got: {given}",
    "proved": "Proved {count} snapshots against the chains.",
    "broken_hash": (
        "{round}, snapshot {number}: its manifest does not fit its hash. It was changed after it was made."
    ),
    "broken_manifest": "{round}, snapshot {number}: its manifest says other than the snapshot it belongs to.",
    "broken_previous": (
        "{round}, snapshot {number}: it does not follow on the one before. One was taken out, put in or exchanged."
    ),
    "broken_version": "{round}, snapshot {number}: the version {version} of the catalogue is not what it was.",
    "broken_parts": "{round}, snapshot {number}: the part of {unit} is missing, or one too many.",
    "broken_part_hash_fault": (
        "{round}, snapshot {number}: the part of {unit} does not fit its hash. It was changed after it was made."
    ),
    "broken_part_unreadable": "{round}, snapshot {number}: the part of {unit} cannot be read in its format.",
    "broken_part_count": (
        "{round}, snapshot {number}: the part of {unit} has another number of values than the manifest says."
    ),
    "broken_part_beyond": (
        "{round}, snapshot {number}: the part of {unit} has a value beyond the last revision in the manifest."
    ),
    "broken_value": (
        "{round}, {unit}, revision {sequence}: the value “{element}” in snapshot {number} differs from the chain's."
    ),
    "broken_head": (
        "{round}, {unit}, revision {sequence}: snapshot {number} names another head than the chain has there."
    ),
    "broken_state": "{round}: its state “{state}” does not fit the snapshots there are. Find out who changed it.",
}
