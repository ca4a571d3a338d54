# SPDX-License-Identifier: Apache-2.0
"""Vietnamese: what an interval of ranks means, and what stops an uncertainty analysis."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "meaning": (
        "Khoảng thứ hạng phản ánh các lựa chọn phương pháp có thể bảo vệ được, không phải sai số chọn mẫu: nó cho biết thứ "
        "hạng phụ thuộc đến đâu vào những lựa chọn nêu trong thiết kế, chứ không cho biết thứ hạng sẽ thay đổi ra sao nếu "
        "số liệu khác đi."
    ),
    "too_many_variants": (
        "Các phương án tạo ra {number} cách tính khác nhau cho đến bước chuẩn hóa, trong khi chỉ tính được tối đa {most}. "
        "Hãy bỏ bớt hoặc gộp các phương án điền số liệu thiếu, xử lý giá trị ngoại lai hay chuẩn hóa."
    ),
    "too_many_rules": (
        "Các phương án tạo ra {number} cách khác nhau để gán trọng số, tổng hợp và xếp hạng, trong khi chỉ rút được từ tối "
        "đa {most} cách. Hãy bỏ bớt một số phương án."
    ),
    "no_siblings": (
        "Thiết kế yêu cầu trọng số biến thiên, nhưng ở các cấp {levels} không có mục nào có mục khác cùng cấp trên trực "
        "tiếp. Hãy nêu những cấp có nhiều mục chung một mục cha, hoặc bỏ phần [weights]."
    ),
    "weightless": (
        "“{item}” vốn đã có trọng số bằng 0 nên loại ra cũng không làm thay đổi gì. Hãy bỏ mục này khỏi danh sách trong "
        "[leave_out]."
    ),
    "only_child": (
        "Không thể loại “{item}”: đây là mục duy nhất có trọng số thuộc “{group}”, nếu loại thì không còn gì để tính trung "
        "bình. Hãy liệt kê các mục khác trong [leave_out], hoặc nêu nhóm thay cho mục này."
    ),
    "concentration_small": (
        "“{item}” chiếm tỷ trọng {share} trong mục cha; với độ tập trung {concentration}, tham số Dirichlet của mục này quá "
        "nhỏ để rút ngẫu nhiên. Hãy chọn độ tập trung ít nhất là {least}."
    ),
    "ties": (
        "Các điểm bằng nhau đang nhận hạng theo kiểu “{got}”, nhưng các lần tính được đếm theo thứ hạng nguyên. Hãy chọn "
        "`min` hoặc `max` cho `rank.ties`."
    ),
    "cannot_compute": (
        "Với các phương án này không tính được chỉ số ({codes}); lý do được nêu ngay sau đây. Hãy sửa các phương án hoặc bỏ "
        "chúng khỏi thiết kế."
    ),
    "noise_on_ranks": (
        "Không thể đưa nhiễu qua cách chuẩn hóa “{method}” của “{item}” vì cách này dựa trên thứ hạng. Hãy chọn cách chuẩn "
        "hóa khác, hoặc bỏ phần [noise]."
    ),
    "noise_not_learned": (
        "Cận của “{method}” dùng để chuẩn hóa “{item}” không thể xác định lại từ số liệu có nhiễu. Hãy ghi "
        '`bounds = "held"` trong phần [noise].'
    ),
    "noise_own_step": (
        "Bước riêng “{name}” đứng sau bước chuẩn hóa nên không thể đưa nhiễu qua. Hãy đặt bước này sớm hơn, hoặc bỏ phần "
        "[noise]."
    ),
    "noise_nowhere": (
        "Thiết kế yêu cầu nhiễu ở các ô được đánh dấu {marks}, nhưng không có ô nào vừa mang dấu đó vừa có giá trị. Hãy sửa "
        "dấu, hoặc bỏ phần [noise]."
    ),
    "screened_out": (
        "{number} đơn vị được phương pháp xếp hạng nhưng bị một phương án sàng lọc loại ra, nên không lần tính nào của năm "
        "này xếp hạng các đơn vị đó: {units}."
    ),
    "nobody_ranked": (
        "Đơn vị nào cũng bị một phương án sàng lọc nào đó loại ra, nên không đơn vị nào được xếp hạng trong mọi lần tính. "
        "Hãy bỏ bớt các phương án sàng lọc."
    ),
    "same_figures": (
        "Trong lựa chọn “{choice}”, hai phương án “{first}” và “{second}” cho cùng một kết quả với bộ số liệu này; xác suất "
        "của chúng được cộng lại."
    ),
    "places_together": (
        "Với {units} đơn vị, thứ hạng được đếm gộp {width} bậc một: trung vị, khoảng thứ hạng và xác suất thứ hạng chỉ chính "
        "xác đến {width} bậc; không nêu kết quả so sánh từng cặp và phân nhóm."
    ),
    "too_low": "{field} đang là {given}. Hãy yêu cầu ít nhất {low}.",
}
