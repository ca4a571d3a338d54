# SPDX-License-Identifier: Apache-2.0
"""Keep an instance and bring it back; both leave an audit line. `doctor` reads there when the last backup was made."""

from __future__ import annotations

from pathlib import Path

from laban_portal.audit.actions import note
from laban_portal.config.archive.manifest import Manifest
from laban_portal.config.archive.read import restore_archive
from laban_portal.config.archive.write import write_archive

KEPT, BROUGHT_BACK = "backup.was_made", "backup.was_restored"


def keep(*, target: Path) -> Manifest:
    """Make a backup and note it."""
    manifest = write_archive(target)
    note(
        KEPT,
        account=None,
        by_name="laban-portal",
        came_by="command",
        about="backup",
        file=target.name,
        parts=len(manifest.parts),
    )
    return manifest


def bring_back(*, source: Path) -> Manifest:
    """Restore a backup into an empty place and note it."""
    manifest = restore_archive(source)
    note(
        BROUGHT_BACK, account=None, by_name="laban-portal", came_by="command", about="backup", file=source.name,
        made_at=manifest.made_at,
    )  # fmt: skip
    return manifest
