# SPDX-License-Identifier: Apache-2.0
"""Vietnamese: what is said about the files of a pack."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "no_folder": "Không có thư mục này. Hãy kiểm tra đường dẫn, hoặc bắt đầu một gói tại đây bằng `laban new`.",
    "not_a_folder": "Gói cấu hình là một thư mục, còn đây là một tệp. Hãy chỉ định thư mục có chứa pack.toml.",
    "file_missing": "Trong gói không có tệp {file}. Hãy bổ sung tệp, hoặc sửa lại tên ở nơi nhắc đến tệp.",
    "not_a_file": "{file} không phải là tệp thông thường. Hãy thay bằng một tệp.",
    "outside": (
        "“{file}” không chỉ đến một tệp nằm trong gói. Hãy sao chép tệp vào gói và ghi đường dẫn tính từ thư mục của gói, "
        "dùng dấu gạch chéo “/” và không dùng “..”."
    ),
    "link_outside": "{file} là liên kết ra ngoài gói. Hãy sao chép chính tệp đó vào trong gói.",
    "two_tables": "Có cả {first} và {second}, trong khi chỉ được dùng một tệp. Hãy xóa hoặc đổi tên tệp còn lại.",
    "near_name": "Tệp {file} không được đọc; có phải ý bạn là {known}? Hãy đổi tên tệp, hoặc đặt tên bắt đầu bằng x_.",
    "not_listed": "Tệp {file} không được đọc vì pack.toml không nêu tên. Hãy khai báo tệp, hoặc để nguyên như vậy.",
    "unreadable": "Không mở được tệp ({reason}). Hãy kiểm tra quyền đọc tệp.",
    "too_large": "Tệp lớn hơn {megabytes} MB nên không thể là tệp cấu hình. Hãy kiểm tra lại đây là tệp nào.",
    "not_utf8": "Văn bản không dùng bảng mã UTF-8. Hãy lưu lại tệp dưới dạng UTF-8.",
    "too_deep": "Nội dung của tệp lồng nhau quá sâu. Hãy kiểm tra lại đây là tệp nào.",
    "not_toml": "Nội dung không đúng cú pháp TOML: {reason}. Hãy sửa dòng này; văn bản phải đặt trong dấu ngoặc kép.",
    "newer_format": (
        "Đây là định dạng số {format}, trong khi phiên bản Laban này chỉ đọc được đến định dạng số {known}. Hãy cập nhật "
        "Laban; các nội dung khác của tệp chưa được xem xét."
    ),
    "bad_format": "Không có định dạng số {given}. Hãy ghi format = {known}.",
    "missing_key": "Thiếu khóa `{key}`. Hãy bổ sung.",
    "unknown_key": "Ở đây không có khóa `{key}`. Có phải ý bạn là: {known}? Hãy sửa lại hoặc bỏ đi.",
    "not_text": "{given} không phải là văn bản. Hãy đặt nội dung trong dấu ngoặc kép.",
    "not_a_switch": "{given} không phải là true hay false. Hãy ghi true hoặc false, không có dấu ngoặc kép.",
    "not_whole": "{given} không phải là số nguyên. Hãy ghi số nguyên, không có dấu ngoặc kép.",
    "not_a_number": (
        "{given} không phải là số, hoặc vượt quá độ lớn cho phép. Hãy ghi số với dấu chấm thập phân, không có dấu ngoặc kép."
    ),
    "not_a_day": "{given} không phải là một ngày. Hãy ghi theo dạng NĂM-THÁNG-NGÀY, ví dụ 2025-07-01.",
    "not_words": 'Chỗ này phải gồm mỗi ngôn ngữ một văn bản, ví dụ vi = "…". Hãy sửa lại; {given} không đúng dạng đó.',
    "not_a_list": "{given} không phải là danh sách. Hãy đặt các phần tử trong ngoặc vuông: [ … ].",
    "not_a_table": "{given} không phải là mục có các khóa riêng. Hãy đặt tiêu đề mục trong ngoặc vuông.",
    "wrong_length": "Danh sách có {given} phần tử, trong khi phải có {wanted}. Hãy thêm hoặc bớt phần tử.",
    "unknown_word": "“{given}” không thuộc các từ được dùng ở đây: {known}. Hãy chọn một trong các từ đó.",
    "bad_code": (
        "“{given}” không thể dùng làm mã. Hãy dùng chữ cái a–z, chữ số, “-”, “_” và “.”, bắt đầu bằng chữ cái hoặc chữ số."
    ),
    "no_name": "Gói chưa có tên. Hãy ghi tên theo từng ngôn ngữ trong mục [name].",
    "no_language": 'Chưa khai báo ngôn ngữ nào. Hãy nêu ít nhất một, mặc định đứng đầu, ví dụ ["vi", "en"].',
    "bad_language": "“{given}” không phải là mã ngôn ngữ. Hãy ghi như vi hoặc en.",
    "same_language": "Ngôn ngữ {given} được nêu hai lần. Hãy bỏ bớt một.",
    "unlisted_language": (
        "Gói chỉ khai báo các ngôn ngữ {known}, không có {given}, nên các tên này không bao giờ được hiển thị. "
        "Hãy thêm ngôn ngữ vào pack.toml, hoặc bỏ cột này."
    ),
    "names_lacking": "{count} dòng chưa có tên bằng ngôn ngữ {lacking}; tên khác được dùng thay. Hãy bổ sung.",
    "bad_reference_day": "“{given}” không phải là ngày mà năm nào cũng có. Hãy ghi tháng và ngày, ví dụ 12-31.",
    "no_data": "Chưa nêu bảng số liệu nào. Hãy thêm mục [[data]] với tên tệp số liệu.",
    "missing_column": "Thiếu cột “{column}”. Hãy bổ sung, hoặc sửa tên cột trong dòng tiêu đề.",
    "unknown_column": (
        "Ở đây không có cột nào tên “{column}”. Có phải ý bạn là: {known}? Hãy sửa lại, bỏ đi, "
        "hoặc đặt tên bắt đầu bằng x_ nếu là cột riêng của bạn."
    ),
    "empty_cell": "Cột “{column}” không được để trống. Hãy điền ô này.",
    "unsafe_code": (
        '“{given}” có dấu cách, một trong các ký tự @ / \\ ? # % & < > " hoặc bắt đầu bằng dấu chấm: mã được dùng trong '
        "danh sách đơn vị và địa chỉ trang. Hãy ghi mã không có chúng."
    ),
    "half_position": "Chỉ có một trong hai giá trị lat và lon. Hãy ghi cả hai, hoặc để trống cả hai.",
    "unknown_kin": "Không có đơn vị “{given}”. Có phải ý bạn là: {known}? Hãy ghi theo dạng hệ mã/mã.",
    "ambiguous_kin": "“{given}” có thể là nhiều đơn vị: {known}. Hãy thêm ngày bắt đầu của đơn vị đúng sau dấu “@”.",
    "bad_direction": "“{given}” không phải là chiều của chỉ số. Hãy ghi 1 nếu càng cao càng tốt, -1 nếu càng thấp càng tốt.",
    "reserved_code": (
        "“{given}” không thể là mã của số liệu đầu vào, vì bảng số liệu đã dùng tên hoặc dạng cột này cho nội dung khác. "
        "Hãy chọn mã khác."
    ),
    "no_year": "Chưa rõ các số liệu này thuộc năm nào. Hãy thêm cột `year`, hoặc `year = …` trong pack.toml.",
    "not_a_year": "“{given}” không phải là năm ({rows} dòng). Hãy ghi đủ bốn chữ số.",
    "no_system": (
        "Chưa rõ các đơn vị thuộc hệ mã nào ({rows} dòng). Hãy thêm cột `system`, hoặc "
        "`system = …` trong pack.toml: {known}."
    ),
    "unknown_system": "Bảng đơn vị không có hệ mã “{given}” ({rows} dòng). Hãy ghi một trong các hệ mã: {known}.",
    "no_unit": "Thiếu đơn vị ở {rows} dòng. Hãy ghi mã của đơn vị.",
    "unknown_unit": (
        "Hệ mã {system} không có đơn vị “{unit}” ({rows} dòng). Có phải ý bạn là: {known}? Hãy sửa mã, hoặc "
        "bổ sung đơn vị vào bảng đơn vị."
    ),
    "ambiguous_unit": (
        "{unit} chỉ nhiều đơn vị trong năm {year} ({rows} dòng): {known}. Hãy sửa thời gian hiệu lực để chỉ một đơn vị "
        "tồn tại vào ngày mốc."
    ),
    "unit_not_there": (
        "{unit} không tồn tại vào ngày mốc của năm {year} ({rows} dòng); đơn vị này tồn tại {times}. Hãy gán số liệu cho "
        "đơn vị đang tồn tại, hoặc sửa thời gian hiệu lực."
    ),
    "no_item": "Chưa rõ đây là số liệu gì ({rows} dòng). Hãy ghi mã của số liệu đầu vào.",
    "unknown_item": (
        "“{item}” không phải là số liệu đầu vào nên không được sử dụng ({rows} dòng; 0: cả cột). Có phải ý bạn là: "
        "{known}? Hãy sửa lại, bổ sung vào bảng số liệu đầu vào, hoặc đặt tên bắt đầu bằng x_."
    ),
    "no_element_column": "Bảng không có cột nào chứa số liệu đầu vào. Hãy bổ sung cột, hoặc sửa dòng tiêu đề.",
    "flag_alone": "Cột “{column}” đánh dấu số liệu của “{known}”, nhưng không có cột đó. Hãy sửa lại tên cột.",
    "unknown_flag": "“{given}” không phải là ký hiệu đánh dấu. Hãy dùng các ký hiệu sau, cách nhau bởi dấu cách: {known}.",
    "contradictory": (
        "Giá trị {value} mâu thuẫn với {other} tại {first}, cùng đơn vị, cùng năm và cùng loại số liệu. Hãy xác định giá "
        "trị đúng và bỏ giá trị còn lại."
    ),
    "repeated": "Số liệu đã có được ghi lặp lại ở đây ({count} ô), ô đầu tiên đã có tại {first}. Hãy bỏ phần lặp lại.",
    "generated": (
        "{count} số liệu được đánh dấu là do máy sinh ra, nhưng gói không nêu điều đó. Hãy ghi demonstration = true "
        "trong pack.toml."
    ),
    "same_rule": "Phía trên đã có quy tắc “{given}”. Hãy đặt cho mỗi quy tắc một mã riêng.",
    "unknown_base": "Không có phương pháp {given} để làm cơ sở. Hãy ghi một trong các phương pháp: {known}.",
    "same_method": "Mã “{given}” đã là mã của phương pháp trong {first}. Hãy đặt cho mỗi phương pháp một mã riêng.",
    "idle_choice": (
        'Mục [{section}] đặt {keys}, nhưng phương pháp của mục là "none" nên các lựa chọn này không có tác dụng. '
        "Hãy ghi phương pháp, hoặc bỏ các khóa này."
    ),
    "text_without_code": "Văn bản này không nằm dưới mã nào. Hãy đặt dưới một tiêu đề như [title].",
    "text_language": "Văn bản “{given}” còn thiếu ngôn ngữ: {languages}. Hãy bổ sung, nếu không ngôn ngữ khác được hiển thị.",
    "not_a_rank": "“{given}” không phải là thứ hạng. Hãy ghi số nguyên từ 1 trở lên.",
    "not_in_framework": (
        "“{item}” không có trong khung chỉ số ({rows} dòng). Có phải ý bạn là: {known}? Hãy sửa lại mã."
    ),
    "no_figure": "Dòng này không có giá trị cũng không có thứ hạng. Hãy điền một trong hai, hoặc bỏ dòng.",
    "folder_in_use": "Ở đây đã có nội dung nên chưa ghi gì cả. Hãy chọn thư mục mới hoặc thư mục rỗng.",
    "not_written": "Không ghi được thư mục ({reason}). Hãy kiểm tra vị trí, quyền ghi và dung lượng còn trống.",
    "cannot_say": (
        "Các tệp của gói không thể hiện được hết nội dung của gói này ({fields}) nên chưa ghi gì cả. Hãy dùng mã không có "
        "dấu cách, và chỉ gán số liệu cho những đơn vị tồn tại vào ngày mốc."
    ),
}
