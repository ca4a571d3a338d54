# SPDX-License-Identifier: Apache-2.0
"""Câu chữ về nguyên nhân số học khiến điểm số và thứ hạng thay đổi giữa hai kỳ công bố."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "own": "số liệu của chính đơn vị",
    "coverage": "độ phủ số liệu",
    "others": "số liệu của các đơn vị khác",
    "revisions": "hiệu chỉnh số liệu quá khứ",
    "boundaries": "sắp xếp địa giới",
    "method": "điểm mốc và phương pháp",
    "weights": "trọng số và khung chỉ số",
    "own_meaning": "Tác động của số liệu của chính đơn vị, ở những chỉ số thành phần có số liệu trong cả hai kỳ.",
    "coverage_meaning": (
        "Những chỉ số thành phần mà đơn vị chỉ có số liệu ở một trong hai kỳ: một số liệu xuất hiện hoặc mất đi làm "
        "thay đổi giá trị trung bình, kể cả khi các số liệu khác giữ nguyên."
    ),
    "others_meaning": (
        "Tác động của số liệu của tất cả các đơn vị khác, kể cả việc đơn vị nào tham gia xếp hạng: chúng làm thay đổi "
        "ngưỡng xử lý ngoại lai, cận chuẩn hóa và vị trí xếp hạng."
    ),
    "revisions_meaning": "Số liệu của năm đầu theo hiểu biết hiện nay so với số liệu đã công bố khi đó.",
    "boundaries_meaning": (
        "Tác động của việc nhập, tách đơn vị, tính với số liệu và phương pháp của kỳ trước; yếu tố này được tính trước "
        "tiên, các yếu tố còn lại được tính theo các đơn vị hiện nay. Với đơn vị được nhập, phần này bằng không: quá "
        "khứ của đơn vị đã được tính theo đơn vị hiện nay."
    ),
    "method_meaning": (
        "Các lựa chọn của phương pháp (điền số liệu thiếu, xử lý ngoại lai, chuẩn hóa, tổng hợp…) và các điểm mốc cố "
        "định."
    ),
    "weights_meaning": "Cây chỉ số, định nghĩa của các chỉ số thành phần và trọng số.",
    "meaning": (
        "Mỗi phần là mức đóng góp của một yếu tố khi nó thay đổi, lấy trung bình trên mọi thứ tự mà các yếu tố có thể "
        "thay đổi (giá trị Shapley). Tổng các phần bằng đúng mức thay đổi. Các phần cho biết biến động đến từ số liệu "
        "nào và lựa chọn nào; đây là phép tính số học, không nói lên quan hệ nhân quả và không cho biết một chính sách "
        "có hiệu quả hay không."
    ),
    "split": "Được xếp hạng ở cả hai kỳ.",
    "merged": (
        "Hình thành từ các đơn vị đã được xếp hạng ở kỳ trước; quá khứ của đơn vị được tính lại từ số liệu của các đơn "
        "vị đó."
    ),
    "new": "Không có trong kỳ đầu và không tính lại được quá khứ: không có gì để so sánh.",
    "unranked_before": "Không được xếp hạng ở kỳ đầu: không có gì để so sánh.",
    "unranked_after": "Không được xếp hạng ở kỳ sau: không có gì để so sánh.",
    "bounds_fixed": (
        "Ngưỡng xử lý ngoại lai và cận chuẩn hóa được xác định từ cùng những năm trong cả hai kỳ, nên số liệu của các "
        "đơn vị khác có thể làm thay đổi thứ hạng nhưng không làm thay đổi điểm số."
    ),
    "same_year": "Cả hai kỳ đều là năm {year}: mọi thay đổi của số liệu là do hiệu chỉnh về sau.",
    "not_known_today": (
        "Gói cấu hình của kỳ sau không có số liệu năm {year}, nên không tách được phần hiệu chỉnh khỏi phần biến động "
        "từ đó đến nay. Hãy bổ sung năm này vào gói để tách riêng hai phần."
    ),
    "nothing_revised": "Không có số liệu nào của năm {year} bị hiệu chỉnh kể từ khi công bố.",
    "cut_off": (
        "Khi tính lại năm đầu, {count} số liệu kém hơn mức thấp nhất hoặc tốt hơn mức cao nhất của những năm dùng để "
        "xác định cận; chúng được tính bằng các mức đó."
    ),
    "far_beyond": (
        "Trong đó {count} số liệu vượt quá cận hơn cả một khoảng giá trị, như thường thấy ở lỗi đơn vị tính: "
        "{figures}. Hãy kiểm tra lại số liệu của năm đầu."
    ),
    "held": (
        "{count} chỉ số thành phần chỉ có trong một khung chỉ số hoặc được định nghĩa lại: {items}. Ở trạng thái không "
        "có số liệu, chúng được giữ theo số liệu của kỳ kia, để việc thêm hoặc bớt chỉ số được tính vào khung chỉ số."
    ),
    "items_left_out": "Không phân tích các nhóm chỉ có trong một khung chỉ số: {items}.",
    "untold": (
        "Không phân tách được thay đổi của {item} ở {count} đơn vị, vì có trạng thái trung gian không cho điểm số hoặc "
        "thứ hạng: {units}. Hãy xem lại quy tắc về tỷ lệ số liệu tối thiểu của hai phương pháp."
    ),
    "unknown_year": "Số liệu của kỳ “{edition}” không có năm {year}. Hãy chọn một trong các năm: {known}.",
    "years_order": "Năm đầu không được sau năm cuối; giá trị hiện tại là {first} và {last}. Hãy đổi chỗ hai năm.",
    "nobody_ranked": (
        "Không có đơn vị nào tham gia năm {year} trong kỳ “{edition}”, nên không có gì để so sánh. Hãy chọn năm khác "
        "hoặc xem lại quy tắc sàng lọc."
    ),
    "unknown_unit": (
        "Không có đơn vị nào mang mã {unit} được xếp hạng năm {first} hoặc {last} theo địa giới hiện nay. Hãy sửa mã "
        "đơn vị."
    ),
    "too_many_units": (
        "Không thể phân tách thay đổi của {units} đơn vị cùng một lúc; tối đa là {most}. Hãy nêu tên các đơn vị bằng "
        "--unit, mỗi đơn vị một lần."
    ),
    "nothing_differs": (
        "Kỳ {first} và kỳ {last} có cùng số liệu, khung chỉ số và phương pháp, nên không có gì thay đổi. Hãy chọn hai "
        "năm khác nhau, hoặc một kỳ công bố hay phương pháp khác."
    ),
    "cannot_mix": (
        "Không phân tách được thay đổi: khung chỉ số của kỳ “{tree}” không tính được bằng phương pháp của kỳ "
        "“{method}”, vì các lý do nêu tiếp theo. Hãy so sánh các kỳ có cùng phương pháp, hoặc thay đổi từng lựa chọn "
        "một."
    ),
    "ends_differ": (
        "Kết quả phân tách từ {first} đến {last} không bắt đầu và kết thúc đúng ở điểm số đã tính, nên không được "
        "trình bày. Đây là lỗi của chương trình; hãy báo lỗi kèm theo cả hai gói cấu hình."
    ),
}
