# SPDX-License-Identifier: Apache-2.0
"""Tiếng Việt: kỳ công bố: danh sách, lập, lỗi."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "title": "Kỳ công bố",
    "lead": (
        "Mỗi kỳ công bố là một bộ kết quả trọn vẹn: tính từ một bản chốt số liệu, được kiểm tra, xem trước, "
        "ký số rồi công bố. Kỳ đã ký không bao giờ thay đổi; muốn sửa thì lập kỳ đính chính."
    ),
    "make": "Lập kỳ công bố",
    "news": "Tin của trang công khai",
    "public_site": "Trang công khai",
    "code": "Mã",
    "name": "Tên",
    "names": "Tên kỳ công bố",
    "names_hint": (
        "Ví dụ: “Chỉ số đổi mới sáng tạo cấp địa phương năm 2025”. Bắt buộc có cả hai ngôn ngữ trước khi ký."
    ),
    "state": "Tình trạng",
    "year": "Năm",
    "corrects": "Đính chính kỳ",
    "moment": "Thời điểm",
    "edition": "Kỳ công bố",
    "index": "Chỉ số",
    "none": "Chưa có kỳ công bố nào.",
    "none_advice": "Kỳ đầu tiên được lập từ một bản chốt số liệu.",
    "make_lead": (
        "Chọn bản chốt số liệu và cách tính. Kết quả được tính ở tiến trình nền, thường trong một phút; trong "
        "lúc là bản nháp có thể tính lại bao nhiêu lần cũng được."
    ),
    "what_from": "Tính từ đâu",
    "snapshot": "Bản chốt số liệu",
    "will_correct": (
        "Năm {year} đã có kỳ {edition} được công bố: kỳ mới của năm này sẽ là kỳ đính chính và phải nêu lý do."
    ),
    "how": "Tính thế nào",
    "kit": "Bộ phương pháp và bản đồ",
    "kit_hint": (
        "Gói cấu hình cho những gì bản chốt không mang theo: phương pháp khác, thiết kế khoảng thứ hạng, ranh "
        "giới bản đồ. Thêm gói bằng lệnh laban-portal edition kit."
    ),
    "no_kit_wanted": "Không dùng: chỉ phương pháp của bản chốt, không có ranh giới bản đồ",
    "method": "Phương pháp xếp hạng",
    "method_hint": "Phương pháp cho bảng xếp hạng chính thức.",
    "method_own": "Phương pháp của bản chốt số liệu",
    "also": "Đọc thêm theo phương pháp khác",
    "also_hint": "Ví dụ theo 63 đơn vị cũ. Số liệu được cộng lại theo quy tắc, rồi tính lại toàn bộ chỉ số.",
    "design": "Thiết kế khoảng thứ hạng",
    "design_hint": "Những lựa chọn phương pháp được thay đổi để biết thứ hạng chắc chắn đến đâu.",
    "design_own": "Thiết kế mặc định",
    "draws": "Số lần rút",
    "seed": "Số mầm",
    "seed_hint": "Cùng số mầm cho cùng kết quả trên mọi máy.",
    "previous": "So với kỳ",
    "previous_hint": "Kỳ của năm trước, để giải thích vì sao điểm và hạng thay đổi.",
    "previous_none": "Không so sánh",
    "what_is_said": "Nội dung giới thiệu",
    "in_vi": "Tiếng Việt",
    "in_en": "Tiếng Anh",
    "summary": "Tóm tắt",
    "summary_hint": "Một đoạn ngắn ở trang đầu: năm nay có gì đáng chú ý.",
    "reason": "Lý do đính chính",
    "reason_hint": "Chỉ cần khi là kỳ đính chính: sửa gì, vì sao.",
    "publisher": "Cơ quan công bố",
    "contact": "Liên hệ",
    "do_make": "Lập và tính",
    "back": "Về danh sách kỳ công bố",
    "made": "Đã lập kỳ {code}; kết quả đang được tính.",
    "no_snapshots": "Chưa có bản chốt số liệu nào để lập kỳ công bố.",
    "no_snapshots_advice": "Hãy chốt một đợt thu thập trước.",
    "choose_snapshot": "Chưa chọn bản chốt số liệu. Hãy chọn một bản trong danh sách.",
    "take": "Nhận một kỳ đã tính ở nơi khác",
    "take_words": (
        "Tệp EDITION.zip do lệnh laban edition lập, ví dụ của các năm trước. Tệp được kiểm chứng từng phần, "
        "rồi thành bản nháp ở đây và được ký bằng khóa của hệ thống này."
    ),
    "bundle": "Tệp EDITION.zip",
    "do_take": "Nhận tệp",
    "no_file": "Chưa chọn tệp. Hãy chọn một tệp EDITION.zip rồi gửi lại.",
    "taken": "Đã nhận và kiểm chứng kỳ {code}; kỳ này đang là bản nháp.",
    "not_yours": "Việc này dành cho người phân tích hoặc người quản lý của Bộ. Hãy liên hệ họ nếu cần.",
    "you_made_it": "Anh/Chị đã lập hoặc tính kỳ này nên không tự ký được. Hãy để một người quản lý khác ký.",
    "is_draft": "Kỳ này đang là bản nháp. Hãy chuyển sang xem trước nội bộ trước.",
    "is_preview": (
        "Kỳ này đang được xem trước nội bộ. Muốn thay đổi, hãy đưa về bản nháp; muốn công bố, hãy ký trước."
    ),
    "is_embargo": (
        "Kỳ này đã ký và đang chờ đến giờ công bố nên không thay đổi được. Hãy chờ đến giờ, hoặc thu hồi kèm lý do."
    ),
    "is_published": "Kỳ này đã công bố. Muốn sửa, hãy lập kỳ đính chính.",
    "is_superseded": "Kỳ này đã được một kỳ đính chính thay thế. Hãy xem kỳ mới.",
    "is_discarded": "Kỳ này đã bị hủy. Hãy lập kỳ mới.",
    "was_taken": (
        "Kỳ này được tính ở nơi khác nên không tính lại ở đây. Hãy tính lại tại nơi đó, hủy bản nháp này rồi "
        "nhận tệp mới."
    ),
    "under_way": "Kỳ {edition} của năm này chưa xong. Hãy công bố hoặc hủy kỳ đó trước.",
    "not_computed": "Kết quả chưa tính xong. Hãy chờ, hoặc tính lại nếu có lỗi.",
    "computed_anew": "Kỳ {edition} vừa được tính lại sau khi Anh/Chị xem. Hãy xem kết quả mới rồi ký.",
    "hindered": "Chưa ký được: còn {count} việc phải làm trước",
    "refused": "Chưa lưu được: có {count} chỗ cần sửa",
    "too_early": "Giờ công bố đã ký là {until}. Trước giờ đó không công bố được; hãy chờ, hoặc thu hồi rồi lập lại.",
    "release_past": (
        "Giờ công bố đã qua. Hãy chọn một thời điểm sau bây giờ, hoặc để trống để công bố ngay sau khi ký."
    ),
    "release_far": "Giờ công bố cách quá xa. Hãy chọn trong vòng {days} ngày.",
    "reason_wanted": "Chưa nêu lý do. Hãy ghi ngắn gọn vì sao.",
    "words_long": "Dài quá: {count} ký tự. Hãy rút còn nhiều nhất {most} ký tự.",
    "words_invisible": "Có ký tự không nhìn thấy được. Hãy gõ lại nội dung này.",
    "draws_range": "Số lần rút phải là số nguyên từ {least} đến {most}. Hãy sửa lại.",
    "seed_range": "Số mầm phải là số nguyên từ 0 đến {most}. Hãy sửa lại.",
    "methods_many": "Nhiều phương pháp quá. Hãy chọn nhiều nhất {most} phương pháp đọc thêm.",
    "method_twice": "Phương pháp xếp hạng không cần chọn lại ở phần đọc thêm. Hãy bỏ chọn.",
    "no_kit": "Bộ phương pháp này không còn. Hãy chọn bộ khác.",
    "no_previous": "Không có kỳ {edition} đã công bố của năm trước đó. Hãy chọn kỳ khác.",
    "no_bundle": "Tệp không phải là một kỳ công bố nguyên vẹn: có {count} lỗi. Hãy lấy lại tệp gốc.",
    "no_kit_pack": "Thư mục không phải là gói cấu hình đọc được: có {count} lỗi. Hãy sửa rồi thêm lại.",
    "fault_unknown": "Tính bị dừng vì lỗi của hệ thống, đã ghi vào nhật ký máy chủ. Hãy báo quản trị rồi tính lại.",
    "wants_names_vi": "Chưa có tên tiếng Việt. Hãy thêm ở phần nội dung giới thiệu.",
    "wants_names_en": "Chưa có tên tiếng Anh. Hãy thêm ở phần nội dung giới thiệu.",
    "wants_summary_vi": "Chưa có tóm tắt tiếng Việt. Hãy thêm ở phần nội dung giới thiệu.",
    "wants_summary_en": "Chưa có tóm tắt tiếng Anh. Hãy thêm ở phần nội dung giới thiệu.",
    "wants_reason_vi": "Kỳ đính chính chưa nêu lý do bằng tiếng Việt. Hãy thêm ở phần nội dung giới thiệu.",
    "wants_reason_en": "Kỳ đính chính chưa nêu lý do bằng tiếng Anh. Hãy thêm ở phần nội dung giới thiệu.",
    "unmarked": "Bản chốt là dữ liệu trình diễn nhưng kỳ này chưa được đánh dấu. Hãy tính lại.",
    "later_signed": "Một kỳ sau của năm này đã được ký. Hãy hủy kỳ này.",
    "corrects_unpublished": (
        "Kỳ {edition} được đính chính không còn ở tình trạng đã công bố. Hãy hủy kỳ này và lập lại."
    ),
    "newer_snapshot": "Đã có bản chốt số {number}, kỳ này dùng bản số {used}. Hãy xem có cần lập lại không.",
    "no_auditor": "Chưa có thư của kiểm toán viên. Nên thêm trước khi ký, nếu có.",
    "compared_with_nothing": (
        "Kỳ này không so với kỳ nào nên không giải thích được thay đổi. Nên chọn kỳ trước rồi tính lại."
    ),
    "findings": "Kiểm tra nêu {count} vấn đề cần giải quyết. Hãy đọc ở phần kiểm tra.",
    "without_place": "Có {count} đơn vị không được xếp hạng vì thiếu số liệu. Hãy xem có đúng không.",
    "key_unreadable": (
        "Khóa ký không đọc được. Quản trị hệ thống hãy đặt LABAN_SIGNING_KEY_FILE là một khóa Ed25519 dạng "
        "PEM không mật khẩu, hoặc bỏ cài đặt này."
    ),
    "letter_kind": "Chưa chọn loại văn bản. Hãy chọn một loại trong danh sách.",
    "letters_many": "Một kỳ có nhiều nhất {most} văn bản. Hãy bỏ bớt một văn bản rồi thêm.",
    "letter_auditor": "Thư của kiểm toán viên",
    "letter_minister": "Lời giới thiệu của cơ quan công bố",
    "letter_method": "Văn bản về phương pháp",
    "letter_other": "Văn bản khác",
    "reader_wanted": "Chưa ghi tên người đọc được mời, hoặc tên dài quá {most} ký tự. Hãy ghi lại.",
    "link_end": "Thời hạn phải sau bây giờ và trong vòng {days} ngày. Hãy chọn lại.",
    "no_embargo": "Chỉ mời người đọc khi kỳ đã ký và chưa công bố. Hãy ký kỳ này trước.",
    "news_missing": "Chưa có nội dung này. Hãy viết bằng cả hai ngôn ngữ.",
    "news_published": "Công bố {name}",
    "news_corrected": "Đính chính {name}: kỳ {code}",
    "waits_sign": "Kỳ {code} chờ ký: {name}",
    "waits_publish": "Kỳ {code} đã đến giờ công bố: {name}",
    "waits_look": "Xem trước trang của địa phương mình: {name}",
    "step_sign": "Xem và ký",
    "step_publish": "Công bố",
    "step_look": "Xem trang",
}
