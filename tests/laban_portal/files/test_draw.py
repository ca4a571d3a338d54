# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import time
from io import BytesIO

import pytest
from PIL import Image

from laban_portal.files import draw
from laban_portal.files.actions import store
from laban_portal.files.disk import stored_path
from laban_portal.files.draw import page_picture, page_words
from laban_portal.files.drawing import drawn
from laban_portal.files.sniff import CSV, JPEG, PDF, PNG, TIFF
from laban_portal.ui.errors import NotFound, Refused
from tests.laban_portal.files.hostile import image, pdf, written, zeros

pytestmark = pytest.mark.django_db


def kept(content, name="a.pdf"):
    return store(content=content, name=name, allowed=frozenset({PDF, PNG, JPEG, TIFF, CSV}), most=25 << 20)


def size(content):
    with Image.open(BytesIO(content), formats=("PNG",)) as picture:
        picture.load()
        return picture.size


@pytest.fixture
def document(site):  # noqa: ARG001  a data folder of its own
    return kept(pdf(pages=2))


def test_a_page_is_drawn_once_and_kept_where_backups_do_not_look(document, lying, monkeypatch):
    first = page_picture(document.pk, 2, 480)
    assert size(first) == (480, 680)
    below = f"{document.sha256[:2]}/{document.sha256[2:4]}/{document.sha256}"
    assert lying() == [f"drawn/{below}/2-480.png", f"files/stored/{below}"]
    monkeypatch.setattr(draw, "run_confined", None)
    assert page_picture(document.pk, 2, 480) == first


def test_the_words_of_a_page_stand_beside_its_picture(document):
    assert [page_words(document.pk, each) for each in (1, 2)] == ["Page 1 of the report", "Page 2 of the report"]
    assert page_words(kept(image(), "a.png").pk, 1) == ""


@pytest.mark.parametrize(("page", "width"), [(0, 480), (3, 480), (-1, 480), (1, 481), (1, 0), (1, 100_000)])
def test_a_page_or_width_that_there_is_not_is_not_found(page, width, document, lying):
    before = lying()
    with pytest.raises(NotFound):
        page_picture(document.pk, page, width)
    assert lying() == before


def test_a_table_has_no_page_and_what_is_gone_is_not_found(document):
    with pytest.raises(NotFound, match="no_page"):
        page_picture(kept(b"a;b", "a.csv").pk, 1, 480)
    stored_path(document.sha256).unlink()
    for number in (document.pk, 987654):
        with pytest.raises(NotFound, match="gone"):
            page_picture(number, 1, 480)


def test_a_page_that_cannot_be_drawn_is_refused_and_nothing_is_kept(document, lying):
    path = stored_path(document.sha256)
    path.chmod(0o600)
    path.write_bytes(b"%PDF-1.7 damaged")
    with pytest.raises(Refused) as refused:
        page_picture(document.pk, 1, 480)
    assert [(each.code, dict(each.facts)) for each in refused.value.problems] == [("files.undrawable", {"page": "1"})]
    assert [each for each in lying() if each.startswith(("drawn", "arriving"))] == []


@pytest.mark.once
def test_a_first_drawing_takes_less_than_seven_tenths_of_a_second(document):
    begun = time.perf_counter()
    page_picture(document.pk, 1, 1440)
    assert time.perf_counter() - begun < 0.7


@pytest.mark.parametrize(("kind", "media"), [("PNG", PNG), ("JPEG", JPEG), ("TIFF", TIFF)])
def test_of_a_picture_only_its_points_survive(kind, media, tmp_path):
    marked = image(kind, size=(900, 600), **({} if kind != "JPEG" else {"comment": b"secret"})) + b"secret" + zeros(1)
    content = drawn(str(written(tmp_path, marked)), media, "1", "480")
    assert (size(content), b"secret" in content, b"PK" in content[-100:]) == ((480, 320), False, False)


def test_a_picture_is_turned_upright_and_seen_through_to_white(tmp_path):
    turned = Image.Exif()
    turned[0x0112] = 6
    content = drawn(str(written(tmp_path, image("JPEG", size=(60, 30), exif=turned))), JPEG, "1", "480")
    assert size(content) == (30, 60)
    clear = BytesIO()
    Image.new("RGBA", (4, 4), (255, 0, 0, 0)).save(clear, "PNG")
    with Image.open(BytesIO(drawn(str(written(tmp_path, clear.getvalue())), PNG, "1", "480"))) as seen:
        assert seen.getpixel((1, 1)) == (255, 255, 255)


def test_a_very_tall_page_is_drawn_smaller_and_words_and_later_pages_are_read(tmp_path):
    def tall(made):
        made.pages[0].MediaBox = [0, 0, 10, 10_000]

    path = str(written(tmp_path, pdf(tall, pages=2)))
    assert size(drawn(path, PDF, "1", "480"))[1] == 1920
    assert (size(drawn(path, PDF, "2", "960")), drawn(path, PDF, "2", "0")) == ((960, 1359), b"Page 2 of the report")
    pages = image("TIFF", save_all=True, append_images=[Image.new("1", (80, 20))])
    path = str(written(tmp_path, pages))
    assert (size(drawn(path, TIFF, "2", "480")), drawn(path, TIFF, "2", "0")) == ((80, 20), b"")
