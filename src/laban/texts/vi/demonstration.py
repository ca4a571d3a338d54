# SPDX-License-Identifier: Apache-2.0
"""Những điều cần nói về số liệu giả lập để trình diễn."""

WORDS: dict[str, str] = {
    "seed": "Số gieo là {given}. Hãy cho một số nguyên từ 0 trở lên; cùng một số sẽ cho lại đúng số liệu đó.",
    "not_marked": (
        "Chỉ được ghi số liệu giả lập vào gói có khai báo điều đó. "
        "Hãy ghi `demonstration = true` trong pack.toml, hoặc làm trên một bản sao của gói."
    ),
    "no_recipe": (
        "Gói này không có tệp {file} nên không biết số liệu được sinh ra thế nào. "
        "Hãy sao chép tệp này từ packs/vn-pii và sửa lại theo các phần tử dữ liệu của gói."
    ),
    "table": (
        "“{file}” không chứa được số liệu giả lập. Trong pack.toml, hãy đặt cho bảng tên tệp kết thúc bằng .csv, "
        '`layout = "long"`, một `year` và một `system`.'
    ),
    "no_units": (
        "Không có đơn vị nào thuộc hệ mã “{system}”. Hãy ghi trong pack.toml một trong các hệ mã của units.csv: {known}."
    ),
    "same_round": (
        "Đã có một bảng khác chứa số liệu năm {year} theo hệ mã “{system}”. Mỗi năm và mỗi hệ mã chỉ nên có một bảng."
    ),
    "units_not_csv": (
        "Nhóm của các đơn vị được suy ra từ số liệu giả lập và phải ghi vào units.csv, "
        "nhưng gói này để danh sách đơn vị trong sổ tính. Hãy lưu trang tính đó thành units.csv."
    ),
    "unknown_element": (
        "“{element}” không phải là phần tử dữ liệu của gói này. Hãy sửa lại mã, hoặc bổ sung phần tử vào elements.csv."
    ),
    "not_drawn": (
        "Chưa có quy định cách sinh số liệu của “{element}”. "
        "Hãy thêm một dòng cho phần tử này dưới mục [elements] trong demonstration.toml."
    ),
    "unknown_kind": "“{kind}” không phải là một cách sinh số liệu. Hãy chọn một trong các cách: {known}.",
    "base_first": (
        "“{element}” được tính từ “{base}”, nhưng “{base}” chưa được sinh trước đó. "
        "Hãy ghi mã của một phần tử dữ liệu và đưa dòng của phần tử đó lên trên."
    ),
    "decimals": (
        "“{element}” có {decimals} chữ số thập phân. Hãy cho một số nguyên từ 0 trở lên nhưng khác 3: "
        "với ba chữ số, không ai phân biệt được dấu phẩy thập phân với dấu phân cách hàng nghìn."
    ),
    "share": "`{name}` là {given}. Hãy cho một tỷ lệ: độ lớn không quá 1, riêng memory phải từ 0 trở lên.",
    "no_groups": "Cách phân nhóm “{grouping}” chưa có nhóm nào. Hãy liệt kê tên các nhóm ở `groups`, từ thấp đến cao.",
}
