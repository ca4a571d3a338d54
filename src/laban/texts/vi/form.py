# SPDX-License-Identifier: Apache-2.0
"""Câu chữ về lỗi của biểu mẫu, danh mục phân tổ, lĩnh vực và nội dung nhận dưới dạng JSON."""

from __future__ import annotations

WORDS: dict[str, str] = {
    # Mã, tên, nội dung chữ.
    "no_code": "Chưa có mã. Hãy đặt mã gồm chữ cái, chữ số, dấu chấm, gạch nối và gạch dưới.",
    "bad_code": (
        "Không thể dùng “{given}” làm mã. Hãy dùng tối đa 64 chữ cái, chữ số, dấu chấm, gạch nối và gạch dưới, bắt đầu "
        "bằng chữ cái hoặc chữ số; chỉ mã biểu mẫu mới được có dấu gạch chéo."
    ),
    "no_name": "“{item}” chưa có tên bằng ngôn ngữ “{lacking}”. Hãy bổ sung; biểu mẫu được hiển thị bằng vi và en.",
    "half_said": ("“{field}” chưa có nội dung bằng ngôn ngữ “{lacking}”. Hãy viết đủ vi và en, hoặc bỏ trống cả hai."),
    "too_long": "“{field}” có {length} ký tự, trong khi chỉ được tối đa {most}. Hãy viết ngắn lại.",
    "unknown_word": "“{field}” đang là “{given}”. Hãy chọn một trong các giá trị: {known}.",
    # Biểu mẫu.
    "workdays": ("Hạn nộp biểu mẫu là {given} ngày làm việc sau kỳ báo cáo. Hãy ghi một số nguyên từ 0 đến {most}."),
    "validity": "Biểu mẫu có hiệu lực từ {start} đến {end}, tức là hết hiệu lực trước khi bắt đầu. Hãy sửa lại ngày.",
    "no_section": "Biểu mẫu chưa có phần nào. Hãy thêm ít nhất một phần kèm các chỉ tiêu của phần đó.",
    "same_section": "Có hai phần cùng mang mã “{section}”. Hãy đổi mã của một phần.",
    "empty_section": "Phần “{section}” chưa có chỉ tiêu nào. Hãy thêm chỉ tiêu hoặc xóa phần này.",
    "many_cells": (
        "Biểu mẫu có {count} ô phải điền, trong khi chỉ được tối đa {most}. Hãy giảm số danh mục phân tổ hoặc tách "
        "thành hai biểu mẫu."
    ),
    "same_form": "Có hai biểu mẫu cùng mang mã “{form}”. Hãy đổi mã của một biểu mẫu.",
    "unknown_domain": (
        "Biểu mẫu thuộc lĩnh vực “{domain}” nhưng lĩnh vực này không có trong domains.csv. Hãy sửa mã hoặc bổ sung lĩnh "
        "vực."
    ),
    "typed_twice": (
        "“{element}” được hỏi ở cả biểu {first} và biểu {second} trong cùng thời gian hiệu lực, nên sẽ phải nhập hai "
        "lần. Hãy chỉ giữ ở một biểu."
    ),
    # Chỉ tiêu.
    "no_element": "Có chỉ tiêu chưa ghi số liệu gốc. Hãy ghi mã số liệu gốc mà chỉ tiêu này thu thập.",
    "same_element": "“{element}” được hỏi hai lần trong biểu mẫu này. Hãy chỉ giữ một chỉ tiêu.",
    "unknown_element": (
        "“{element}” không có trong elements.csv và cũng không có trong form_elements.csv. Hãy sửa mã hoặc bổ sung số "
        "liệu gốc."
    ),
    "element_in_both": (
        "“{element}” có cả trong elements.csv và form_elements.csv. Hãy xóa khỏi form_elements.csv để biểu mẫu dùng "
        "chính số liệu gốc của bộ chỉ số."
    ),
    "same_list": "“{element}” được phân tổ hai lần theo “{list}”. Hãy ghi mỗi danh mục một lần.",
    "unknown_list": (
        "“{element}” dùng danh mục “{list}” nhưng danh mục này không có trong code_lists.csv. Hãy sửa mã hoặc bổ sung "
        "danh mục."
    ),
    "split_kind": ("“{element}” được phân tổ nhưng thuộc kiểu “{kind}”. Chỉ các kiểu sau được phân tổ: {known}."),
    "no_choices": "“{element}” là câu hỏi lựa chọn nhưng chưa có phương án. Hãy ghi danh mục phương án vào `choices`.",
    "idle_choices": (
        "“{element}” có ghi phương án trả lời nhưng thuộc kiểu “{kind}”. Hãy đổi kiểu thành choice hoặc bỏ `choices`."
    ),
    # Điều kiện bỏ qua.
    "when_long": "Điều kiện có {length} ký tự, trong khi chỉ được tối đa {most}. Hãy viết đơn giản hơn.",
    "when_mixed": "Điều kiện “{when}” dùng lẫn “and” và “or”. Hãy chỉ dùng một trong hai từ nối.",
    "when_no_relation": (
        "Điều kiện “{when}” phải gồm các phép so sánh, mỗi phép có đúng một dấu quan hệ, nối với nhau bằng “and” hoặc "
        "“or”. Các dấu quan hệ là: {known}."
    ),
    "when_names_nothing": (
        "Điều kiện “{when}” của “{element}” không nêu số liệu gốc nào nên luôn cho cùng một kết quả. Hãy nêu một số liệu "
        "gốc của biểu mẫu hoặc bỏ điều kiện."
    ),
    "when_itself": "Điều kiện của “{element}” lại nêu chính nó. Hãy nêu một số liệu gốc khác của biểu mẫu.",
    "when_unknown": (
        "Điều kiện của “{element}” nêu “{name}”, là số liệu mà biểu mẫu này không hỏi. Hãy nêu một số liệu gốc của "
        "biểu mẫu này."
    ),
    "when_no_number": (
        "Điều kiện của “{element}” nêu “{name}” nhưng mục này không có một con số duy nhất: là chữ, là lựa chọn, hoặc "
        "được phân tổ mà không có tổng số. Hãy nêu số liệu khác hoặc hỏi thêm tổng số."
    ),
    "when_circle": (
        "Các chỉ tiêu sau phụ thuộc vòng tròn vào nhau nên không chỉ tiêu nào được hỏi: {path}. Hãy bỏ bớt một điều kiện."
    ),
    # Danh mục phân tổ.
    "no_option": "Danh mục “{list}” chưa có mục nào. Hãy bổ sung hoặc xóa danh mục.",
    "same_option": "Danh mục “{list}” có mục “{option}” hai lần. Hãy chỉ giữ một.",
    "list_named_twice": "Danh mục “{list}” được đặt tên ở hai dòng không có mã. Hãy chỉ giữ một dòng.",
    "same_domain": "Lĩnh vực “{domain}” có hai dòng. Hãy chỉ giữ một dòng.",
    # Nội dung nhận dưới dạng JSON.
    "not_a_mapping": "Ở đây cần một nhóm giá trị có tên, nhưng lại là {given}. Hãy sửa lại.",
    "not_a_list": "Ở đây cần một danh sách, nhưng lại là {given}. Hãy sửa lại.",
    "not_text": "Ở đây cần một chuỗi chữ, nhưng lại là {given}. Hãy đặt nội dung trong dấu ngoặc kép.",
    "not_whole": "Ở đây cần một số nguyên, nhưng lại là {given}. Hãy sửa lại.",
    "not_a_number": "Ở đây cần một số hữu hạn, nhưng lại là {given}. Hãy sửa lại.",
    "not_a_switch": "Ở đây cần giá trị true hoặc false, nhưng lại là {given}. Hãy sửa lại.",
    "not_a_day": "Ở đây cần một ngày viết theo dạng YYYY-MM-DD, nhưng lại là {given}. Hãy sửa lại.",
    "not_words": "Ở đây cần nội dung chữ theo từng ngôn ngữ như vi và en, nhưng lại là {given}. Hãy sửa lại.",
    "missing_key": "Thiếu “{key}”. Hãy bổ sung.",
    "unknown_key": "Không có mục “{key}” ở đây. Các mục được dùng: {known}.",
    "many_entries": "Danh sách có {count} mục, trong khi chỉ được tối đa {most}. Hãy rút gọn.",
    "long_text": "Nội dung có {length} ký tự, trong khi chỉ được tối đa {most}. Hãy viết ngắn lại.",
    "unshowable": "Nội dung có ký tự không hiển thị được ở vị trí {at}. Hãy xóa ký tự đó.",
}
