# SPDX-License-Identifier: Apache-2.0
"""Editions: the list, making one, what is refused."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "title": "Editions",
    "lead": (
        "Each edition is one whole set of results: computed from a snapshot, audited, previewed, signed, then "
        "published. What is signed never changes; to put something right, a correction is made."
    ),
    "make": "Make an edition",
    "news": "News of the public site",
    "public_site": "Public site",
    "code": "Code",
    "name": "Name",
    "names": "Name of the edition",
    "names_hint": "For example “Provincial Innovation Index 2025”. Both languages are needed before it is signed.",
    "state": "State",
    "year": "Year",
    "corrects": "Corrects",
    "moment": "Moment",
    "edition": "Edition",
    "index": "Index",
    "none": "There is no edition yet.",
    "none_advice": "The first one is made from a snapshot.",
    "make_lead": (
        "Choose the snapshot and how it is computed. The results are computed in the background, usually "
        "within a minute; while it is a draft it can be computed again as often as needed."
    ),
    "what_from": "What it is made from",
    "snapshot": "Snapshot",
    "will_correct": (
        "The year {year} has the published edition {edition}: a new one of that year will be its correction "
        "and must say why."
    ),
    "how": "How it is computed",
    "kit": "Methods and maps",
    "kit_hint": (
        "The pack that brings what a snapshot does not carry: other methods, designs of rank intervals, "
        "boundaries. Packs are added by laban-portal edition kit."
    ),
    "no_kit_wanted": "None: the snapshot’s own method alone, no boundaries",
    "method": "Method that ranks",
    "method_hint": "The one of the official ranking.",
    "method_own": "The snapshot’s own method",
    "also": "Read by further methods too",
    "also_hint": (
        "For example by the 63 former units. Figures are added up again by their rules, then the whole index "
        "is computed again."
    ),
    "design": "Design of the rank intervals",
    "design_hint": "Which choices of the method are varied to tell how sure the places are.",
    "design_own": "The default design",
    "draws": "Draws",
    "seed": "Seed",
    "seed_hint": "The same seed gives the same results on every machine.",
    "previous": "Compared with",
    "previous_hint": "The edition of an earlier year, to tell why scores and places moved.",
    "previous_none": "None",
    "what_is_said": "What is said of it",
    "in_vi": "Vietnamese",
    "in_en": "English",
    "summary": "Summary",
    "summary_hint": "A short paragraph on the first page: what is notable this year.",
    "reason": "Why it corrects",
    "reason_hint": "Only for a correction: what was put right, and why.",
    "publisher": "Publisher",
    "contact": "Contact",
    "do_make": "Make and compute",
    "back": "Back to the editions",
    "made": "The edition {code} is made; its results are being computed.",
    "no_snapshots": "There is no snapshot to make an edition from.",
    "no_snapshots_advice": "Freeze a round first.",
    "choose_snapshot": "No snapshot is chosen. Choose one of the list.",
    "take": "Take an edition computed elsewhere",
    "take_words": (
        "An EDITION.zip made by the command laban edition, for example of earlier years. It is proved file by "
        "file, becomes a draft here and is signed by this site’s key."
    ),
    "bundle": "EDITION.zip",
    "do_take": "Take it",
    "no_file": "No file was chosen. Choose an EDITION.zip and send it again.",
    "taken": "The edition {code} is taken and proved; it is a draft now.",
    "not_yours": "This is for analysts or managers of the ministry. Ask them if it is needed.",
    "you_made_it": "You made or computed this edition, so you cannot sign it yourself. Let another manager sign it.",
    "is_draft": "This edition is a draft. Show it as an internal preview first.",
    "is_preview": (
        "This edition is in internal preview. Take it back to a draft to change it, or sign it first to publish it."
    ),
    "is_embargo": (
        "This edition is signed and under embargo, so it cannot be changed. Wait for its moment, or recall it "
        "with a reason."
    ),
    "is_published": "This edition is published. To put something right, make a correction.",
    "is_superseded": "This edition is superseded by a correction. See the newer one.",
    "is_discarded": "This edition was given up. Make a new one.",
    "was_taken": (
        "This edition was computed elsewhere and is not computed again here. Compute it there, discard this "
        "draft and take the new file."
    ),
    "under_way": "The edition {edition} of this year is under way. Publish it or give it up first.",
    "not_computed": "The results are not computed yet. Wait, or compute again if it failed.",
    "computed_anew": "The edition {edition} was computed anew since you looked. Look at the new results, then sign.",
    "hindered": "It cannot be signed yet: {count} things are to be done first",
    "refused": "It is not saved: {count} places are to be put right",
    "too_early": (
        "The signed moment of release is {until}. It is not published before; wait, or recall it and make it again."
    ),
    "release_past": (
        "The moment of release is past. Choose one after now, or leave it empty to publish right after signing."
    ),
    "release_far": "The moment of release is too far away. Choose one within {days} days.",
    "reason_wanted": "No reason is given. Say briefly why.",
    "words_long": "Too long: {count} characters. Shorten it to {most} at most.",
    "words_invisible": "There are signs that nobody sees. Type this text again.",
    "draws_range": "Draws must be a whole number from {least} to {most}. Change it.",
    "seed_range": "The seed must be a whole number from 0 to {most}. Change it.",
    "methods_many": "Too many methods. Choose {most} further ones at most.",
    "method_twice": "The method that ranks need not be chosen among the further ones. Take it out.",
    "no_kit": "This kit does not exist. Choose another.",
    "no_previous": "There is no published edition {edition} of an earlier year. Choose another.",
    "no_bundle": "The file is no sound edition: {count} faults. Get the original file again.",
    "no_kit_pack": "The folder is no readable pack: {count} faults. Put them right and add it again.",
    "fault_unknown": (
        "Computing stopped for a fault of ours, which is in the server’s log. Tell the administrator, then "
        "compute again."
    ),
    "wants_names_vi": "The Vietnamese name is missing. Add it to what is said of the edition.",
    "wants_names_en": "The English name is missing. Add it to what is said of the edition.",
    "wants_summary_vi": "The Vietnamese summary is missing. Add it to what is said of the edition.",
    "wants_summary_en": "The English summary is missing. Add it to what is said of the edition.",
    "wants_reason_vi": "A correction must say why in Vietnamese. Add it to what is said of the edition.",
    "wants_reason_en": "A correction must say why in English. Add it to what is said of the edition.",
    "unmarked": "The snapshot is demonstration data and the edition is not marked. Compute it again.",
    "later_signed": "A later edition of the year is signed already. Give this one up.",
    "corrects_unpublished": (
        "The edition {edition} that it corrects is not the published one any more. Give this one up and make it again."
    ),
    "newer_snapshot": (
        "There is a snapshot {number}, and this edition uses {used}. See whether it must be made again."
    ),
    "no_auditor": "There is no letter of an auditor. Add it before signing, if there is one.",
    "compared_with_nothing": (
        "It is compared with no edition, so nothing tells why places moved. Choose the one before and compute again."
    ),
    "findings": "The audit names {count} problems. Read them in the audit below.",
    "without_place": "{count} units have no place for want of data. See whether that is right.",
    "key_unreadable": (
        "The signing key cannot be read. The administrator sets LABAN_SIGNING_KEY_FILE to an Ed25519 key as "
        "PEM without a password, or takes the setting out."
    ),
    "letter_kind": "The kind of the letter is missing. Choose one of the list.",
    "letters_many": "An edition has {most} letters at most. Take one out, then add this one.",
    "letter_auditor": "Auditor’s letter",
    "letter_minister": "The publisher’s foreword",
    "letter_method": "Paper on the method",
    "letter_other": "Other document",
    "reader_wanted": "The name of the invited reader is missing or longer than {most} characters. Write it again.",
    "link_end": "The end must be after now and within {days} days. Choose it again.",
    "no_embargo": "Readers are invited only while the edition is signed and not published. Sign it first.",
    "news_missing": "This is missing. Write it in both languages.",
    "news_published": "{name} published",
    "news_corrected": "{name} corrected: edition {code}",
    "waits_sign": "The edition {code} waits to be signed: {name}",
    "waits_publish": "The moment of the edition {code} has come: {name}",
    "waits_look": "Look at your own unit’s page before it is public: {name}",
    "step_sign": "Look and sign",
    "step_publish": "Publish",
    "step_look": "Look at it",
}
