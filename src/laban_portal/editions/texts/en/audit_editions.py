# SPDX-License-Identifier: Apache-2.0
"""What is written down about editions."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "make": "Made the edition {edition} from the snapshot {snapshot} (hash {hash}). {words}",
    "take": "Took the edition {edition}, computed elsewhere, hash of the file {hash}. {words}",
    "recompute": "Asked for the edition {edition} to be computed again. {words}",
    "describe": "Changed what is said of the edition {edition}. {words}",
    "show": "Showed the edition {edition} as an internal preview. {words}",
    "withdraw": "Took the edition {edition} back to a draft: {words}",
    "sign": "Signed the edition {edition}: hash {hash}, key {fingerprint}, release {release_at}. {words}",
    "recall": "Recalled the signed edition {edition}: {words}",
    "publish": "Published the edition {edition}, hash {hash}. {words}",
    "supersede": "The edition {edition} is superseded by its correction {words}",
    "discard": "Gave up the draft of the edition {edition}: {words}",
    "letter_added": "Added the letter {file} ({kind}) to the edition {edition}",
    "letter_removed": "Took the letter {file} ({kind}) out of the edition {edition}",
    "link_made": "Invited {reader} to read the edition {edition} under embargo, until {until}",
    "link_revoked": "Revoked the address of {reader} to the edition {edition}",
    "link_used": "{reader} opened {path} of the edition {edition} by an invited address",
    "looked": "Looked at the unit’s page in the preview of the edition {edition}",
    "kit_taken": "Added methods and maps of the pack {pack}, hash {hash}",
    "key_made": "Wrote down a new signing key, fingerprint {fingerprint}",
    "news_posted": "Posted the news “{title}”",
    "news_withdrawn": "Took the news “{title}” off",
}
