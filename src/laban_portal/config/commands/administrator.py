# SPDX-License-Identifier: Apache-2.0
"""`laban-portal administrator ADDRESS --name NAME`: invite the first person."""

from __future__ import annotations

from laban_portal.config.terminal import Parser, language, out


def run(arguments: list[str]) -> int:
    """Invite, and print the address to open: no mail server is needed for the first one."""
    parser = Parser("administrator")
    parser.word("email", says="email")
    parser.word("--name", says="name", required=True)
    asked = parser.parse_args(arguments)
    from laban_portal.config.opening import open_site, prepare_database  # noqa: PLC0415  --help must not wait for it

    open_site()
    from laban_portal.config.actions.first import invite_first_administrator  # noqa: PLC0415  models need a set-up Django

    prepare_database()
    address = invite_first_administrator(email=asked.email, name=asked.name, language=language())
    out("command.administrator_invited", email=asked.email, address=address)
    return 0
