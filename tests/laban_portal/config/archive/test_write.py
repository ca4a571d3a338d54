# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest

from laban_portal.config.archive.read import look_into
from laban_portal.config.archive.write import write_archive
from laban_portal.ui.errors import WrongState

pytestmark = pytest.mark.once


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(WrongState) as refused:
        write_archive(tmp_path / "none" / "kept")
    assert refused.value.code == "backup.no_folder"


@pytest.mark.slow
def test_a_backup_that_is_killed_leaves_no_file_under_its_name(command, tmp_path):
    data = tmp_path / "data"
    assert command("migrate", "--verbosity", "0", data=data).returncode == 0
    (data / "files").mkdir()
    (data / "files" / "large").write_bytes(os.urandom(40_000_000))
    target = tmp_path / "kept"
    own = {
        **os.environ,
        "LABAN_DATA": str(data),
        "LABAN_LANG": "en",
        "DJANGO_SETTINGS_MODULE": "laban_portal.config.settings",
    }
    own.pop("LABAN_DATABASE_URL", None)
    killed = subprocess.Popen([sys.executable, "-m", "laban_portal.config.main", "backup", str(target)], env=own)
    while not list(tmp_path.glob("*/whole")) and killed.poll() is None:  # half-made in a folder beside its place
        time.sleep(0.01)
    killed.kill()
    assert (killed.wait(), target.exists()) == (-signal.SIGKILL, False)
    done = command("backup", str(target), data=data)
    assert (done.returncode, done.stderr) == (0, "")
    assert (sorted(each.name for each in tmp_path.iterdir()), len(look_into(target).parts)) == (["data", "kept"], 2)
    restored = command("restore", str(target), data=tmp_path / "elsewhere")
    assert (restored.returncode, (tmp_path / "elsewhere" / "files" / "large").stat().st_size) == (0, 40_000_000)
