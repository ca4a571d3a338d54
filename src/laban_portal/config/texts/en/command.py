# SPDX-License-Identifier: Apache-2.0
"""What the command `laban-portal` says."""

from __future__ import annotations

WORDS = {
    "usage": "Usage: laban-portal COMMAND [arguments]\n",
    "usage_end": (
        "\nlaban-portal COMMAND --help tells the arguments of a command. For operators: docs/operator. "
        "Another language: LABAN_LANG=vi or en."
    ),
    "arguments": "arguments",
    "options": "options",
    "help": "show this help and stop",
    "wrong": "The arguments of {name} were not understood: {given}. See the usage below, or add --help.",
    "unknown": "There is no command {name}. Type laban-portal --help to see the commands.",
    "refused": "Not done: {why}",
    "problem": "  – {what}",
    "is_start": "run the site and its worker",
    "is_work": "run the worker only: letters, reminders, the day's head of the value chains",
    "is_demo": "build demonstration data in an empty database",
    "is_accounts": "show the demonstration's accounts and their current one-time codes",
    "is_administrator": "invite the first administrator",
    "is_doctor": "check settings, database, clock, space, mail, backups",
    "is_well": "ask the site on this machine whether it is well",
    "is_backup": "keep database and files as one file",
    "is_restore": "bring a backup back, into an empty place",
    "is_secret": "draw a secret for LABAN_SECRET_KEY",
    "is_load_pack": "load a pack into the catalogue",
    "is_verify": "prove the value chains, and name the first broken link",
    "is_verify_snapshot": "prove a snapshot's zip by itself",
    "is_export_pack": "write a snapshot as a pack that laban computes",
    "is_day_head": "take a day's head over all chains and send it off the machine",
    "is_retention": "list evidence whose retention has ended; remove one file, with a reason",
    "is_clock_corrected": "go on after the clock stood wrong, with the reason",
    "is_migrate": "bring the database to this release",
    "is_check": "check Django's configuration",
    "once": "do all that is waiting, then stop",
    "demonstration": "run a marked demonstration, on this machine only",
    "port": "the port",
    "bind": "the network address to listen on",
    "workers": "how many processes answer; 0: one for each processor",
    "no_worker": "do not run the worker beside the site",
    "stage": "how far the round is to be built",
    "pack": "the folder of the pack",
    "seed": "the same seed builds the same data",
    "file": "the backup's file",
    "email": "the address of the person invited",
    "name": "the name of the person invited",
    "preparing": "Preparing the database …",
    "port_taken": "Port {port} is in use by another program. Stop that program, or choose another port: --port 8010.",
    "no_address": "this machine has no network address {bind}. Change --bind or LABAN_BIND.",
    "ready": "\nThe portal is ready: {address}",
    "stop": "Ctrl+C stops it.",
    "stopping": "\nStopping …",
    "restarted": "The process {name} ended (code {status}); starting it again.",
    "given_up": (
        "The process {name} keeps ending as it starts. Read the messages above, then run laban-portal doctor."
    ),
    "nobody_yet": (
        'There is no account yet. Invite the first administrator: laban-portal administrator ADDRESS --name "Full Name"'
    ),
    "demonstration_bound_elsewhere": (
        "a demonstration prints its passwords, so it runs on 127.0.0.1 only, not on {bind}. Leave --bind and LABAN_BIND out."
    ),
    "demonstration_elsewhere": (
        "this database is a demonstration, and the passwords of its accounts were printed. "
        "Open it with laban-portal start --demonstration only, or use another database (LABAN_DATA, LABAN_DATABASE_URL)."
    ),
    "demonstration_accounts_in_real": (
        "this database is not marked as a demonstration, yet it holds demonstration accounts. "
        "Restore the last good backup, or delete those accounts before starting."
    ),
    "real_accounts": (
        "this database holds {count} real accounts and cannot become a demonstration. "
        "Choose another data folder: LABAN_DATA=/empty/folder."
    ),
    "administrator_exists": (
        "somebody has an account here already. An administrator invites the next one, on the page People."
    ),
    "administrator_demonstration": "nobody real is invited into a demonstration. Use another database: LABAN_DATA.",
    "administrator_invited": (
        "{email} is invited. Open this address to set a password (once, within its days):\n{address}"
    ),
    "email_wrong": "{email} is no e-mail address. Type it again, for example: name@example.vn.",
    "ministry": "Lead agency",
    "is_build_site": "build the public site as plain files",
    "is_edition": "keep a pack's methods and maps for editions; list editions",
    "is_keys": "show or replace the key that signs editions",
    "keys_what": "show: show the keys; rotate: let a new one sign",
    "keys_unknown": "the command keys does not know “{what}”. Use laban-portal keys show or laban-portal keys rotate.",
    "key_rotated": "Another key signs now. Before: {before}\nNow:    {after}",
    "key_signs": "Signs since {since}: {fingerprint}",
    "key_retired": "Signed from {since} to {until}: {fingerprint}",
    "edition_what": "kit: keep a pack; list: list the editions",
    "edition_unknown": (
        "the command edition does not understand “{what}”. Use laban-portal edition kit FOLDER or "
        "laban-portal edition list."
    ),
    "kit_taken": "Kept kit {number} from {folder}.",
    "site_folder": "folder of the static site; a site there before is replaced when the new one is whole",
    "site_edition": "an EDITION.zip in place of the database; again for each edition",
    "site_pack": "a pack whose demonstration editions are made",
    "site_base": "address of the site's root, such as https://pii.example.vn/",
    "site_formats": "formats, with commas between: html,svg,csv,json,xlsx,…",
    "site_zip": "write the site into one zip as well",
    "site_built": "Built the public site of {editions} editions into {folder} in {seconds} seconds.",
    "site_demonstration": "Nothing is published yet: making the marked demonstration editions of {pack}.",
    "site_no_folder": "there is no folder {folder}. Make it first, or choose another place.",
    "is_edition_reports": "write the national report and the profile of every unit of an edition",
    "reports_folder": "folder of the reports; must be new or empty",
    "reports_edition": "an EDITION.zip, or the code of a published edition; without it the newest",
    "reports_formats": "formats, with commas between: pdf,docx,xlsx",
    "reports_languages": "languages, with commas between: vi,en",
    "reports_workers": "how many processes write reports; 0: one for each processor",
}
