# SPDX-License-Identifier: Apache-2.0
"""What a demonstration says of itself."""

from __future__ import annotations

WORDS = {
    "mark": "trình diễn",
    "account": "Tài khoản trình diễn",
    "ministry": "Bộ Khoa học và Công nghệ",
    "department": "Sở Khoa học và Công nghệ {unit}",
    "yearly": "Thu thập số liệu Chỉ số đổi mới sáng tạo cấp địa phương năm {year}",
    "standing": "Cập nhật số liệu thường xuyên năm {year}",
    "note": "Đợt trình diễn: mọi số liệu, con người và phân công trong đợt này đều là giả lập.",
    "excuse": "Trình diễn: địa phương khắc phục hậu quả bão, được gia hạn theo đề nghị của Ủy ban nhân dân tỉnh.",
    "returned": "Trình diễn: số liệu chưa khớp với minh chứng, đề nghị rà soát và giải trình.",
    "look_again": "Trình diễn: đối chiếu lại với niên giám thống kê trước khi nộp.",
    "was_built": "Dựng bản trình diễn từ gói {pack}, số mầm {seed}",
    "was_built_to": "Dựng bản trình diễn từ gói {pack} đến giai đoạn {stage}, số mầm {seed}",
    "step_pack": "Đang dựng bản trình diễn: nạp gói cấu hình …",
    "step_people": "Đang dựng bản trình diễn: cơ quan và tài khoản …",
    "step_rounds": "Đang dựng bản trình diễn: đợt thu thập …",
    "step_province": "Đang dựng bản trình diễn: địa phương {which} …",
    "step_review": "Đang dựng bản trình diễn: thẩm định và trao đổi …",
    "step_reports": "Đang dựng bản trình diễn: báo cáo và ký duyệt …",
    "step_freeze": "Đang dựng bản trình diễn: chốt đợt và đính chính …",
    "step_history": "Đang dựng bản trình diễn: kỳ công bố của các năm trước …",
    "step_edition": "Đang dựng bản trình diễn: kỳ công bố của năm và kỳ đính chính …",
    "built": "Đã dựng bản trình diễn trong {seconds} giây, {accounts} tài khoản để đăng nhập.",
    "not_asked": "chỉ dựng dữ liệu trình diễn khi LABAN_DEMONSTRATION=yes.",
    "no_stage": "không có giai đoạn “{stage}”. Chọn một trong các giai đoạn: {stages}; ví dụ --stage reviewing.",
    "stands_already": (
        "cơ sở dữ liệu này đã là bản trình diễn ở giai đoạn {stage}; không dựng giai đoạn khác đè lên. "
        "Muốn dựng lại, chọn thư mục dữ liệu trống (LABAN_DATA=/thư/mục/trống), hoặc xóa thư mục {data} trước."
    ),
    "no_pack": "không tìm thấy gói {pack}. Chỉ rõ thư mục: --pack packs/{pack}.",
    "none_here": "đây không phải là bản trình diễn nên không có tài khoản trình diễn nào.",
    "keys_lost": (
        "mật khẩu trình diễn không còn trong {data}. Xóa thư mục dữ liệu rồi chạy lại để dựng bản trình diễn mới."
    ),
    "title": "BẢN TRÌNH DIỄN – mọi số liệu và con người đều là giả lập",
    "codes": "Mã dùng một lần còn hiệu lực {seconds} giây. Xem mã mới: nhấn Enter, hoặc laban-portal accounts.",
    "head_email": "Thư điện tử",
    "head_password": "Mật khẩu",
    "head_code": "Mã",
    "head_role": "Vai trò",
    "head_place": "Cơ quan",
    "role_officer": "cán bộ",
    "role_leader": "lãnh đạo ký duyệt",
    "role_reviewer": "thẩm định",
    "role_analyst": "phân tích chỉ số",
    "role_manager": "quản lý đợt thu thập",
    "role_administrator": "quản trị",
    "role_auditor": "kiểm toán",
    "explained_required": "Số liệu trình diễn: cơ quan giữ số liệu chưa công bố, dự kiến có vào quý sau.",
    "explained_jump": "Số liệu trình diễn: trong năm có dự án lớn đi vào hoạt động nên số liệu tăng mạnh.",
    "explained_relation": "Số liệu trình diễn: một phần số liệu chuyển từ năm trước sang nên hai số không khớp nhau.",
    "explained_other": "Số liệu trình diễn: đã đối chiếu với hồ sơ gốc, số liệu đúng.",
}
