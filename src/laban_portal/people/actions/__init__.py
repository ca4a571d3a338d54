# SPDX-License-Identifier: Apache-2.0
"""What people change about organisations, accounts, roles and keys; each leaves an audit line."""

from __future__ import annotations

from laban_portal.people.actions.tokens import note_token_use

__all__ = ["note_token_use"]
