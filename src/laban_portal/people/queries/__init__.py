# SPDX-License-Identifier: Apache-2.0
"""What pages and programs read about people. Who may see what is decided in `people.rules`."""

from __future__ import annotations

from laban_portal.people.queries.actor import actor_of, may_come_in
from laban_portal.people.queries.tokens import token_actor

__all__ = ["actor_of", "may_come_in", "token_actor"]
