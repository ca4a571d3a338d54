# SPDX-License-Identifier: Apache-2.0
"""Sentences on editions: composing, bundling, signing, rebuilding."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "unknown_method": "The pack has no method “{got}”. Choose one of: {known}.",
    "unknown_year": "There are no figures of the year {got}. Choose one of the years: {known}.",
    "only_split": (
        "No year can be read by the method “{method}” without splitting the figures of merged units. Choose "
        "another method."
    ),
    "demonstration_name": "{pack} {year} (demonstration)",
    "demonstration_generated": (
        "A demonstration edition, not an official publication. All figures are generated and say nothing of "
        "any real unit; "
        "the day of publication is assumed."
    ),
    "demonstration_measured": (
        "A demonstration edition, computed from the published figures that the pack names as its source; it "
        "is not an "
        "official publication, and the day of publication is assumed."
    ),
    "demonstration_publisher": "Laban, demonstration",
    "no_reason": "A correction says why. Give the reason with --reason.",
    "reason_alone": "A reason belongs to a correction. Name the edition that is corrected with --corrects.",
    "two_letters": "Two letters have the name {name}. Rename one of them: in the bundle both lie in one folder.",
    "code_bad": (
        "“{got}” cannot be the address of an edition. Use letters, digits, points and hyphens, such as 2025 or 2025-2."
    ),
    "verdict_equal": "EQUAL: computed again, all {count} files of figures are the same byte by byte.",
    "verdict_close": (
        "CLOSE: {count} files differ, where they differ most by {difference} (relative {relative}), which is the "
        "last digits of numbers."
    ),
    "verdict_different": (
        "DIFFERENT: {count} files are not what the pack and the recipe give. Do not rely on them; ask the publisher."
    ),
    "differs_number": (
        "{file}: most in row {row}, column {column}, by {difference}: published {before}, computed {after}"
    ),
    "differs_text": "{file}: row {row}, column {column}: published “{before}”, computed “{after}”",
    "differs_missing": "{file}: only in one of the two",
    "more_files": "… and {count} more files",
    "differs_drawing": "{file}: was made of something else than the figures give",
    "versions_same": "Computed with the versions that the bundle records.",
    "versions_other": "Computed with other versions than the bundle records: {versions}.",
    "signed_valid": "Signed; the signature holds. Key: {fingerprint}",
    "signed_none": "Not signed: who published this cannot be told from the file.",
    "signed_trusted": "It is the key of the publisher you named.",
    "hash": "Hash of the edition: {hash}",
    "given_held": "Documents given by people, as listed in the signed manifest: {count}.",
    "written": "Edition {edition}: {path}",
    "key_made": "New key in {folder}. Keep private.pem secret and safe; publish publisher.pem and keys.json.",
    "key_rotated": "The key was replaced. The old one is now {old}; publish the new publisher.pem and keys.json.",
    "key_shown": "{fingerprint}  from {since}  {until}",
    "key_until": "until {day}",
    "key_in_force": "in use",
}
