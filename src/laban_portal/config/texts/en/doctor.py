# SPDX-License-Identifier: Apache-2.0
"""What `laban-portal doctor` says."""

from __future__ import annotations

WORDS = {
    "level_ok": "ok",
    "level_warn": "warn",
    "level_bad": "bad",
    "address": "The site's address: {address}",
    "address_without_tls": (
        "{address} is not https: passwords travel unencrypted. Put the site behind a proxy with TLS."
    ),
    "any_host": "LABAN_HOSTS is *: the site answers to any name. Name the site's own.",
    "host_missing": "LABAN_HOSTS lacks {host}: people will be turned away. Add it.",
    "no_proxy": (
        "https, but LABAN_PROXIES is 0: the proxy's address is noted in place of people's. Set how many proxies "
        "stand before."
    ),
    "oidc_without_tls": "The log-in provider {address} is not https. Change LABAN_OIDC_ISSUER.",
    "bound_everywhere": (
        "The site listens on {bind} without https: leave LABAN_BIND out, or set a proxy with TLS and LABAN_SITE_URL."
    ),
    "secret_given": "The secret comes from LABAN_SECRET_KEY",
    "secret_drawn": (
        "The secret was drawn and is kept in {file}. Keep a copy in a safe place; backups do not hold it."
    ),
    "secret_readable": "Others can read {file}. Run: chmod 600 {file}",
    "secret_weak": "The secret is too simple. Draw another: laban-portal secret",
    "folder": "The data folder {folder} can be written, and is closed to others",
    "folder_not_writable": "The data folder {folder} cannot be written. Give it to the account that runs the site.",
    "folder_open": "Others on this machine can read the data folder {folder}. Run: chmod -R go-rwx {folder}",
    "head_folder": (
        "{folder} (LABAN_HEAD_FOLDER) cannot be written: day heads do not leave the machine. Mend its rights or "
        "the path."
    ),
    "heads_stay_here": (
        "Day heads do not leave the machine, so the database's owner could rewrite the past. "
        "Set LABAN_HEAD_EMAIL or LABAN_HEAD_FOLDER."
    ),
    "space": "{free} GB ({share} %) free on the disk",
    "space_low": "Only {free} GB ({share} %) free on the disk. Clear or enlarge it.",
    "space_gone": (
        "The disk is nearly full: {free} GB ({share} %) free. Clear it now, or values can no longer be saved."
    ),
    "mail": "The mail server {host} answers",
    "mail_as_files": (
        "There is no mail server: letters are kept as files in {folder} and reach nobody. Set LABAN_EMAIL_URL."
    ),
    "mail_demonstration": "Demonstration: letters are kept as files and not sent",
    "mail_unreachable": (
        "The mail server {host}:{port} does not answer ({why}). Check LABAN_EMAIL_URL and the firewall."
    ),
    "static": "Style sheets and scripts are gathered",
    "static_missing": "Style sheets and scripts are not gathered yet. laban-portal start does it.",
    "database": "Database: {what}, and every acknowledged value reaches the disk",
    "database_unreachable": "The database does not answer: {why}. Check LABAN_DATABASE_URL and the database server.",
    "sqlite_hasty": (
        "SQLite is not in WAL mode with full writes (it is {mode}). Is the data folder on a network drive? Move "
        "it to this machine."
    ),
    "sqlite_damaged": "The database file is damaged. Stop the site, keep the file as it is, restore the last backup.",
    "postgresql_old": "PostgreSQL {version} is too old. Move to 14 or newer.",
    "postgresql_hasty": (
        "PostgreSQL runs with {name} off: acknowledged values can be lost when the power fails. Switch it on."
    ),
    "migrations": "The tables are of this release",
    "migrations_waiting": "{count} migrations are waiting. Make a backup, then run: laban-portal migrate",
    "clock": "The clock: {now} ({zone})",
    "clock_apart": (
        "This machine's clock is {seconds} seconds off the database's. Switch time synchronisation (NTP) on for both."
    ),
    "clock_behind": "The clock is behind the last save ({last}). Set it right before anyone types on.",
    "chains": "The heads of {count} value chains agree with their last links",
    "chain_broken": (
        "The value chain of {unit} in the round {round} does not agree. Run laban-portal verify, and keep the "
        "database as it is."
    ),
    "work": "The worker does its work",
    "worker_stands": (
        "{count} jobs wait for more than ten minutes: no worker runs. Run laban-portal start or laban-portal work."
    ),
    "jobs_failed": "{count} jobs failed in the last seven days. See the worker's log.",
    "turns_failed": "Daily work failed: {names}. See the worker's log.",
    "backup": "The last backup is {days} days old",
    "backup_old": "The last backup is {days} days old. Run laban-portal backup FILE, and let it run every day.",
    "backup_never": "No backup was ever made. Run laban-portal backup FILE, and let it run every day.",
    "scan": "The virus scanner answers: {command}",
    "scan_none": (
        "Uploaded files are not scanned for viruses. Set LABAN_SCAN_COMMAND, such as: clamdscan --no-summary --fdpass"
    ),
    "scan_fails": (
        "The virus scanner ({command}) does not call a harmless file clean within {seconds} seconds: every upload will "
        "be refused. Try the command on a file, and correct LABAN_SCAN_COMMAND."
    ),
    "files": "Stored files: all {count} are there; {hashed} taken at random have the right hash",
    "files_gone": (
        "{count} stored files are missing or have another size (first: {first}). Take the folder files/stored from a backup."
    ),
    "files_changed": (
        "{count} stored files have changed content (first: {first}). Take them from a backup, and check the disk."
    ),
    "signers": "Root certificates for digital signatures: {count}",
    "signers_none": (
        "There is no root certificate for digital signatures: a signature that fits is taken, but nobody "
        "vouches for its signer. Set LABAN_SIGNERS."
    ),
    "signers_unread": "The file {file} (in {folder}) holds no certificate. Replace it by one in PEM or DER, or take it out.",
    "signers_over": "The root certificate in {file} ended on {day}. Get the new one from the authority.",
    "demonstration": "A demonstration, marked as one, on this machine only",
    "real": "No demonstration, and no demonstration accounts",
    "wrong_start": "The site will not start: {why}",
    "check_failed": "{name} could not be checked ({why}). Is the database made? Run: laban-portal migrate",
}
