# SPDX-License-Identifier: Apache-2.0
"""`laban rebuild` tells what differs, in which file and by how much, and ends with a code of its own for each verdict."""

from __future__ import annotations

from pathlib import Path

from laban.cli.rebuild import MOST_TOLD, lines
from laban.cli.terminal import Terminal
from laban.edition.rebuild import Differing, Rebuilt
from laban.edition.versions import versions
from laban.io.edition import read_bundle
from laban.io.edition.manifest import MANIFEST
from laban.io.results.folder import sha256
from tests.laban.cli.conftest import Run
from tests.laban.composed import altered, files_in, opened_small, small_bundle

SCORES = "tables/province/scores.csv"


def _terminal(language: str) -> Terminal:
    return Terminal(language, columns=0, error_columns=0, colours=False, moves=False)


def _with_score(change: float, **said: object) -> tuple[bytes, str, str]:
    """Return the small bundle with its first score changed by hand, and that score before and after."""
    head, first, *rest = files_in(small_bundle())[SCORES].decode().splitlines(keepends=True)
    at = head.split(",").index("score")
    cells = first.split(",")
    was = cells[at]
    cells[at] = repr(float(was) + change)
    return altered(small_bundle(), {SCORES: "".join([head, ",".join(cells), *rest]).encode()}, **said), was, cells[at]


def test_a_score_put_right_by_hand_is_told_with_its_place_and_both_numbers(run: Run, tmp_path: Path) -> None:
    content, was, now = _with_score(1.5)
    (tmp_path / "edition.zip").write_bytes(content)
    found = run("rebuild", tmp_path / "edition.zip")
    assert found.code == 4
    assert found.out.splitlines() == [
        "Example index 2024 (demonstration)",
        f"Hash of the edition: {sha256(files_in(content)[MANIFEST])}",
        "Not signed: who published this cannot be told from the file.",
        "Computed with the versions that the bundle records.",
        f"{SCORES}: most in row 2, column score, by 1.5: published {now}, computed {was}",
        "DIFFERENT: 1 files are not what the pack and the recipe give. Do not rely on them; ask the publisher.",
    ]


def test_last_digits_under_another_version_are_close_and_the_version_is_named(run: Run, tmp_path: Path) -> None:
    content, was, now = _with_score(1e-11, made_with={**versions(), "numpy": "0.1"})
    (tmp_path / "edition.zip").write_bytes(content)
    found = run("rebuild", tmp_path / "edition.zip", "--lang", "vi")
    assert found.code == 3
    share = 1e-11 / float(was)
    assert found.out.splitlines()[3:] == [
        f"Đã tính bằng phiên bản khác với phiên bản ghi trong gói: numpy 0.1 → {versions()['numpy']}.",
        f"{SCORES}: lệch nhiều nhất ở dòng 2, cột score, chênh 1e-11: đã công bố {now}, tính lại {was}",
        f"GẦN TRÙNG: 1 tệp khác nhau, chỗ lệch nhiều nhất là 1e-11 (tương đối {share:.1e}), tức là ở các chữ số cuối.",
    ]


def test_more_files_than_are_told_are_counted() -> None:
    many = tuple(Differing(file=f"tables/{at}.csv", kind="missing") for at in range(MOST_TOLD + 3))
    bundle = opened_small()
    found = Rebuilt(book=bundle.book, files={}, compared=30, given=0, differing=many, other_versions=())
    told = {language: list(lines(bundle, found, _terminal(language), trusted_key=False)) for language in ("en", "vi")}
    assert told["en"][4:-1] == [
        *(f"tables/{at}.csv: only in one of the two" for at in range(MOST_TOLD)),
        "… and 3 more files",
    ]
    assert told["vi"][-2] == "… và 3 tệp nữa"


def test_no_word_of_a_hostile_bundle_steers_the_terminal() -> None:
    steering = "\x1b[2J\x07"
    release = {"code": "2024", "names": {"en": f"Index{steering}"}, "demonstration": True}
    made = {f"numpy{steering}": f"1{steering}", **versions()}
    content = altered(small_bundle(), {}, release=release, made_with=made)
    bundle = read_bundle(content)
    differing = Differing(
        file=f"tables/{steering}.csv", kind="text", row="2", column=steering, before=steering, after="1"
    )
    found = Rebuilt(
        book=bundle.book, files={}, compared=30, given=0, differing=(differing,),
        other_versions=((f"numpy{steering}", f"1{steering}", "–"),),
    )  # fmt: skip
    told = list(lines(bundle, found, _terminal("en"), trusted_key=False))
    assert all(line.isprintable() for line in told)
    assert told[0] == "Index�[2J�"
    assert told[3] == "Computed with other versions than the bundle records: numpy�[2J� 1�[2J� → –."
    assert told[4] == "tables/�[2J�.csv: row 2, column �[2J�: published “�[2J�”, computed “1”"
