# SPDX-License-Identifier: Apache-2.0
"""The desk of an edition."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "title": "Edition {edition}",
    "open_public": "Open the public page",
    "open_preview": "Open the preview",
    "take_bundle": "Take EDITION.zip",
    "computing": "Computing: {step}.",
    "waiting": "Waiting for the background process to compute it.",
    "look_again": "Look again",
    "failed": "It could not be computed: {count} faults",
    "broken": "The file of this edition cannot be read or was changed on the disk. Restore it from a backup.",
    "next": "What comes next",
    "hindrances": "To be done before signing: {count}",
    "remarks": "To be looked at before signing",
    "embargo_until": "Signed. It is published by itself at {when}.",
    "hash": "SHA-256 of EDITION.zip",
    "fingerprint": "Fingerprint of the signing key",
    "nothing_open": "There is nothing for you to do about this edition now.",
    "words": "What is said of it",
    "compute": "Compute again",
    "save": "Save",
    "back": "Back to the edition",
    "show": "Show as an internal preview",
    "show_words": (
        "Each province sees its own page, the ministry all; leaders of provinces are told. It cannot be "
        "changed then, unless it is taken back to a draft."
    ),
    "sign": "Sign",
    "sign_words": (
        "Signing is final: the content is bundled, signed, and nobody can change it any more. Who signs is "
        "not who made or computed it."
    ),
    "release_at": "Moment of release",
    "release_hint": (
        "It is part of what is signed; the edition is published by itself then. Empty: it can be published "
        "right after signing, by a step of its own."
    ),
    "other_signs": "This edition waits for a manager who neither made nor computed it to look and sign.",
    "publish": "Publish now",
    "publish_words": "Its moment has come. Everybody will read it on the public site.",
    "withdraw": "Take back to a draft",
    "discard": "Give the draft up",
    "recall": "Recall",
    "recall_words": (
        "Only where something is found wrong before its moment: the signed edition is given up, all links "
        "end, the signed file stays kept."
    ),
    "why": "Why",
    "done_show": "The edition {code} is shown inside.",
    "done_withdraw": "The edition {code} is a draft again.",
    "done_sign": "The edition {code} is signed.",
    "done_publish": "The edition {code} is published.",
    "done_recall": "The edition {code} is recalled.",
    "done_discard": "The edition {code} is given up.",
    "done_describe": "What is said of the edition {code} is saved.",
    "done_recompute": "The edition {code} is being computed again.",
    "made_of": "What it is made of",
    "framework": "Framework",
    "taken": "computed elsewhere, taken as a file",
    "draws": "{draws} draws from seed {seed}",
    "glance": "Results at a glance",
    "units": "Units ranked",
    "indicators": "Indicators",
    "years": "Years",
    "territory": "{name}: {count} units, until {year}.",
    "table": "Ranking",
    "place": "Place",
    "unit": "Unit",
    "score": "Score",
    "interval": "Interval",
    "before": "Place before",
    "interval_words": "Intervals are over choices of the method, not over samples.",
    "moved": "Places that moved most since {edition}",
    "moved_one": "{name}: from place {before} to {after}",
    "corrected": "What is different from {edition}",
    "item": "Item",
    "measure": "Measure",
    "was": "Was",
    "is": "Is",
    "corrected_more": "And {count} more, which are in EDITION.zip.",
    "audit": "Audit",
    "audit_read": "Read the {count} things that the audit names",
    "audit_good": "The audit names nothing to look at.",
    "letters": "Letters published with it",
    "no_letters": "There is none yet.",
    "letter_add": "Add a letter",
    "letter_kind": "Kind",
    "letter_file": "PDF file",
    "letter_remove": "Take out",
    "letter_added": "The letter is added.",
    "letter_removed": "The letter is taken out.",
    "links": "Readers invited before the release",
    "links_words": (
        "Each reader has a secret address of their own, which ends and can be revoked at any time; each use "
        "is counted and written down."
    ),
    "reader": "Reader",
    "until": "Until",
    "uses": "Uses",
    "last_use": "Last use",
    "link_make": "Make an address",
    "link_revoke": "Revoke",
    "link_revoked": "The address is revoked.",
    "link_made": "Secret address",
    "link_once": "The address for {reader}. It is shown this once; the site does not keep it.",
    "link_words": (
        "Send it to the reader alone. Whoever has it reads the unpublished edition; if it gets out, revoke it "
        "and make another."
    ),
    "looked": "Units that looked at their page",
    "looked_count": "{seen} of {of} units have looked.",
    "not_looked": "Not yet",
    "history": "History",
    "is_public": "This edition is published.",
    "preview_whole": (
        "This edition is not published. You may look at all of it; keep it to yourself until its release."
    ),
    "preview_own": (
        "This edition is not published. You may look at your own unit’s page; keep it to yourself until its release."
    ),
    "preview_own_words": (
        "The preview is the page as it will be published, without any figure of others: no ranking, no peers, "
        "no national lowest and highest."
    ),
    "no_own_page": "This edition has no page of your unit.",
    "no_own_advice": "If your unit has figures in the round, tell the round manager.",
    "news_lead": "Short news on the public site. Each published edition has one by itself.",
    "news_write": "Write news",
    "news_post": "Post it",
    "news_posted": "The news is posted.",
    "news_withdraw": "Take it off",
    "news_withdrawn": "The news is taken off.",
    "news_is_withdrawn": "taken off",
    "no_news": "There is no news yet.",
    "news_title_vi": "Title in Vietnamese",
    "news_title_en": "Title in English",
    "news_words_vi": "Text in Vietnamese",
    "news_words_en": "Text in English",
}
