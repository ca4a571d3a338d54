# SPDX-License-Identifier: Apache-2.0
from laban.draw.lettering import lines_of_text, shortened, width_of, wrapped


def test_marks_over_letters_take_no_room():
    assert width_of("Đắk Lắk", 10) > width_of("Dak Lak", 10)
    assert width_of("Huế", 10) == width_of("Hue", 10)


def test_a_text_that_fits_stays_and_another_ends_with_an_ellipsis():
    assert shortened("Huế", 100, 12) == "Huế"
    assert shortened("Bà Rịa – Vũng Tàu", 60, 12).endswith("…")
    assert width_of(shortened("Bà Rịa – Vũng Tàu", 60, 12), 12) <= 60


def test_a_long_name_breaks_between_words_and_its_last_line_is_shortened():
    assert wrapped("Trình độ phát triển của doanh nghiệp", 130, 13) == ("Trình độ phát triển", "của doanh nghiệp")
    assert wrapped("một hai ba bốn năm sáu bảy tám chín mười", 60, 13)[1].endswith("…")
    assert wrapped("", 60, 13) == ()


def test_lines_stand_under_one_another():
    assert lines_of_text(("a", "b"), (1, 10), 12) == (
        '<text font-size="12"><tspan x="1" y="10">a</tspan><tspan x="1" y="25">b</tspan></text>'
    )
