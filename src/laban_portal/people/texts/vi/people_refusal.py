# SPDX-License-Identifier: Apache-2.0
"""Refusals about people and organisations."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "no_organisation": "Không có cơ quan nào mang mã “{organisation}”, hoặc Anh/Chị không được xem. "
    "Hãy chọn từ danh sách cơ quan.",
    "no_person": "Không có tài khoản này, hoặc Anh/Chị không được xem. Hãy chọn từ danh sách tài khoản.",
    "no_list": (
        "Chỉ quản trị viên, kiểm toán viên và lãnh đạo đơn vị xem được danh sách tài khoản. Hãy hỏi họ nếu Anh/Chị cần."
    ),
    "no_grant": "Không có vai trò này, hoặc Anh/Chị không được thay đổi. Hãy mở lại trang tài khoản.",
    "grant_ended": "Vai trò này đã kết thúc. Hãy tải lại trang.",
    "no_session": "Lần đăng nhập này đã kết thúc. Hãy tải lại trang.",
    "no_token": "Không có khóa này trong tài khoản của Anh/Chị. Hãy tải lại trang.",
    "token_ended": "Khóa này đã bị thu hồi. Không cần làm gì thêm.",
    "no_invitation": (
        "Không có lời mời này. Hãy kiểm tra xem địa chỉ trong thư đã được mở đầy đủ chưa, hoặc đề nghị gửi lại thư."
    ),
    "invitation_ended": (
        "Lời mời này đã được dùng, bị thu hồi hoặc hết hạn. Nếu Anh/Chị chưa có tài khoản, hãy đề nghị gửi lời mời mới."
    ),
    "may_not_invite": (
        "Anh/Chị không được giao vai trò này tại cơ quan này. Lãnh đạo chỉ mời cán bộ và lãnh đạo trong đơn "
        "vị mình; các vai trò khác do quản trị viên giao."
    ),
    "role_does_not_fit": (
        "Vai trò này không dùng ở cơ quan này: cán bộ và lãnh đạo thuộc cơ quan có đơn vị được đo lường, "
        "các vai trò khác thuộc Bộ. Hãy chọn lại."
    ),
    "has_account": "{email} đã có tài khoản. Hãy mở trang tài khoản đó và giao vai trò tại đó.",
    "has_role": "Tài khoản này đang có vai trò đó tại cơ quan này. Hãy kết thúc vai trò cũ trước nếu muốn đổi ngày.",
    "not_to_oneself": "Không ai tự giao vai trò cho mình. Hãy nhờ một quản trị viên khác.",
    "not_from_oneself": "Không ai tự kết thúc vai trò của mình. Hãy nhờ một quản trị viên khác.",
    "not_oneself_off": "Anh/Chị không thể tự khóa tài khoản của mình. Hãy nhờ một quản trị viên khác.",
    "last_administrator": (
        "Đây là quản trị viên cuối cùng; khóa lại thì không ai mở được nữa. Hãy giao vai trò quản trị "
        "cho người khác trước."
    ),
    "may_not_borrow": (
        "Không thể giao quyền cho người này: người nhận phải có vai trò riêng tại cùng đơn vị, hoặc cùng "
        "thuộc Bộ. Hãy chọn người khác."
    ),
    "reason_wanted": "Chưa có lý do. Hãy ghi lý do để nhật ký hiểu được.",
    "days_in_order": "Ngày kết thúc trước ngày bắt đầu. Hãy sửa một trong hai.",
    "lent_days": (
        "Việc giao quyền phải bắt đầu từ hôm nay trở đi và không kéo dài hơn vai trò của chính Anh/Chị. Hãy sửa ngày."
    ),
    "code_taken": "Mã “{organisation}” đã dùng hoặc được dành riêng. Hãy chọn mã khác.",
    "organisation_incomplete": "Cơ quan thiếu mã, loại hoặc tên tiếng Việt. Hãy bổ sung.",
    "no_unit": "Không có đơn vị “{unit}” trong danh mục. Hãy chọn từ danh sách.",
    "another_unit": (
        "Cơ quan và mọi đơn vị trực thuộc phải cùng một đơn vị được đo lường. Hãy chọn đơn vị của cơ quan cấp trên, "
        "hoặc đặt cơ quan này ở nơi khác."
    ),
    "unit_wanted": "Cơ quan cấp tỉnh và sở phải thuộc một đơn vị được đo lường. Hãy chọn đơn vị.",
    "under_itself": "Một cơ quan không thể trực thuộc chính nó. Hãy chọn cơ quan cấp trên khác.",
    "weak_password": "Mật khẩu chưa đủ mạnh. Hãy chọn mật khẩu từ 12 ký tự, không phổ biến và không giống tên của Anh/Chị.",
    "token_makes_token": "Khóa truy cập không tạo được khóa khác. Hãy đăng nhập bằng tài khoản của Anh/Chị.",
    "scopes_wanted": "Chưa chọn quyền cho khóa. Hãy chọn ít nhất một quyền trong danh sách.",
    "token_days": "Khóa phải hết hiệu lực sau hôm nay và trong vòng một năm. Hãy chọn ngày khác.",
    "too_many_tokens": "Anh/Chị đang có {most} khóa còn hiệu lực, là số tối đa. Hãy thu hồi khóa không dùng nữa.",
    "networks": "Có dòng không phải là địa chỉ mạng, ví dụ 10.0.0.0/8. Hãy sửa dòng đó.",
}
