# SPDX-License-Identifier: Apache-2.0
"""What keeps demonstrations and real instances apart.

A demonstration's accounts have passwords that are printed. So they exist only in a database marked as a demonstration;
such a database is opened only as one, on 127.0.0.1; and no demonstration is built where somebody real has an account.
"""

from __future__ import annotations

from django.db import DatabaseError

from laban_portal.config.environment import LOOPBACK, Environment
from laban_portal.config.models import Demonstration
from laban_portal.people.models import Account
from laban_portal.ui.errors import WrongState


def is_demonstration() -> bool:
    """Tell whether the database is marked as a demonstration."""
    return Demonstration.objects.exists()


def refuse_wrong_start(environment: Environment) -> None:
    """Raise if this database may not be opened in this way."""
    marked = is_demonstration()
    if environment.demonstration and environment.bind not in LOOPBACK:
        raise WrongState("command.demonstration_bound_elsewhere", bind=environment.bind)
    if marked and not environment.demonstration:
        raise WrongState("command.demonstration_elsewhere")
    if not marked and Account.objects.filter(demonstration=True).exists():
        raise WrongState("command.demonstration_accounts_in_real")
    if environment.demonstration:
        refuse_real_accounts()


def refuse_real_accounts() -> None:
    """Raise if somebody real has an account here."""
    real = Account.objects.filter(demonstration=False).count()
    if real:
        raise WrongState("command.real_accounts", count=real)


def refuse_at_the_door(environment: Environment) -> None:
    """Raise for a web server that was started by hand over the wrong database; a database not made yet passes."""
    try:
        refuse_wrong_start(environment)
    except DatabaseError:
        return
