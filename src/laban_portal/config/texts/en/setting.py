# SPDX-License-Identifier: Apache-2.0
"""English: what is wrong with a setting, and what each one wants."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "cannot_start": "Laban cannot start",
    "unknown": "there is no such setting; the settings are {names}.",
    "no_file": "only secrets are read from files; set {name} itself.",
    "unreadable": "the file {file} cannot be read; check its path and its rights.",
    "no_yes": "“{text}” is neither yes nor no; wanted: {wanted}.",
    "no_number": "“{text}” is no whole number; wanted: {wanted}.",
    "empty": "it is empty; wanted: {wanted}.",
    "not_one_of": "“{text}” cannot be used; wanted: {wanted}.",
    "no_zone": "there is no time zone “{text}”; wanted: {wanted}.",
    "no_address": "“{text}” is no address that can be used; wanted: {wanted}.",
    "no_command": "“{text}” cannot be read as a command (a quote left open?); wanted: {wanted}.",
    "no_secret_address": (
        "the address is written wrongly (it is not shown, as it may hold a password); wanted: {wanted}."
    ),
    "demonstration_address": "a demonstration answers on 127.0.0.1 only; set LABAN_SITE_URL accordingly.",
    "secret_short": "it is shorter than 50 letters; draw one: ./run laban-portal secret",
    "port_range": "it is not between 1 and 65535.",
    "file_range": "it is not between 1 and 500.",
    "demonstration_bind": "a demonstration listens on 127.0.0.1 only; leave LABAN_BIND out.",
    "both_or_neither": "set both or neither.",
    "folder": (
        "the data folder {folder} cannot be written; give the account that runs the site the right to write, "
        "or choose another folder."
    ),
    "database": (
        "the database does not answer ({why}); check LABAN_DATABASE_URL and LABAN_DATA, and whether the "
        "database server runs."
    ),
    "no_folder": "the folder {folder} cannot be read; make it, or leave the variable empty.",
    "wants_data": "the folder that holds the database and stored files",
    "wants_database_url": "postgresql://user:password@host:port/name; empty: SQLite in the data folder",
    "wants_secret_key": "a random text of 50 letters or more",
    "wants_site_url": "the address people type, with https://",
    "wants_bind": "the network address to listen on; 0.0.0.0 only behind a proxy",
    "wants_port": "the port to listen on, 1 to 65535",
    "wants_workers": "how many processes answer; 0: one for each processor",
    "wants_hosts": "names the site answers to, with commas between",
    "wants_proxies": "how many trusted proxies stand before the site",
    "wants_time_zone": "the zone in which dates of rounds are meant, such as Asia/Ho_Chi_Minh",
    "wants_language": "vi or en",
    "wants_demonstration": "yes or no: a marked demonstration on this machine only",
    "wants_email_url": "smtp://user:password@host:port (or smtps://, smtp+tls://); empty: letters are kept as files",
    "wants_email_from": "the sender of letters",
    "wants_head_email": "where each day's head of the value chains is sent",
    "wants_head_folder": "a folder, best on another machine, for each day's head",
    "wants_oidc_issuer": "the https:// address of an OpenID Connect provider; empty: none",
    "wants_oidc_client": "the client's name at that provider",
    "wants_oidc_secret": "the client's secret at that provider",
    "wants_oidc_name": "what the log-in button says",
    "wants_theme": "a TOML file with the site's name, words and colours",
    "wants_scan_command": "the command that looks for viruses, such as clamdscan --no-summary --fdpass; empty: none",
    "wants_file_most_mb": "the largest file that may be uploaded, in MB, 1 to 500",
    "wants_signers": "a folder with root certificates (PEM, DER) of authorities for digital signatures; empty: none",
    "wants_public_url": "the address of the public site where it stands elsewhere; empty: /site/ of this portal",
    "wants_signing_key": (
        "an Ed25519 private key as PEM, mostly by LABAN_SIGNING_KEY_FILE; empty: one is made in the data folder"
    ),
    "wants_log_level": "DEBUG, INFO, WARNING or ERROR",
}
