# SPDX-License-Identifier: Apache-2.0
"""Vietnamese: what the command line says."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "about": (
        "Laban tính chỉ số tổng hợp từ các gói cấu hình: thư mục gồm những tệp đơn giản mà cán bộ thống kê tự sửa được."
    ),
    "about_more": """ví dụ:
  laban check packs/asem                       nêu mọi lỗi của một gói
  laban compute packs/asem --out results/asem  tính, in bảng xếp hạng, ghi các bảng và báo cáo
  laban compute packs/vn-pii --method gii --format csv > xep-hang.csv
  laban new chi-so-cua-toi                     bắt đầu một gói mới

mã kết thúc: 0 hoàn thành, 1 dữ liệu vào bị từ chối hoặc có lỗi, 2 không hiểu lệnh, 130 người dùng dừng""",
    "commands": "các lệnh",
    "usage": "cách dùng",
    "arguments": "tham số",
    "options": "tùy chọn",
    "help": "hiện phần trợ giúp này rồi thoát",
    "version": "hiện phiên bản rồi thoát",
    "lang": "ngôn ngữ của thông báo (nếu không có: LABAN_LANG, rồi ngôn ngữ máy, rồi tiếng Anh)",
    "pack": "thư mục của gói",
    "format": "dạng kết quả (mặc định: table – bảng)",
    "method": "mã một phương pháp của gói (mặc định: method.toml)",
    "progress": "hiện tiến độ: auto (trên cửa sổ lệnh, hoặc sau một giây), always (luôn), never (không)",
    "out": "thư mục ghi scores.csv, cells.csv, normalised.csv, results.xlsx, report.html và manifest.json",
    "year": "năm cần xem (mặc định: năm cuối)",
    "item": "mục của khung chỉ số dùng để xếp hạng (mặc định: chỉ số chung)",
    "top": "số đơn vị in ra (mặc định: 100 với dạng bảng, còn lại in đủ; các tệp luôn ghi đủ)",
    "check_about": "nêu cùng lúc mọi lỗi của một gói, kèm vị trí và cách xử lý",
    "check_more": "ví dụ:\n  laban check packs/vn-pii --format json",
    "compute_about": "tính chỉ số, in bảng xếp hạng, ghi thư mục kết quả",
    "compute_more": "ví dụ:\n  laban compute packs/uk-nuts2 --out results/uk --year 2016",
    "describe_about": "mô tả số liệu: thống kê của chỉ số, mức đầy đủ theo đơn vị, tương quan với mẫu số",
    "describe_more": "ví dụ:\n  laban describe packs/asem --what units",
    "describe_what": (
        "indicators (thống kê và cảnh báo), units (mức đầy đủ), denominators (tương quan), "
        "partners (các cặp cùng nhóm tương quan chặt)"
    ),
    "profile_about": "xem một đơn vị: điểm, hạng, điểm mạnh, điểm yếu, chỗ thiếu số liệu",
    "profile_more": "ví dụ:\n  laban profile packs/asem VNM",
    "profile_unit": "mã của đơn vị",
    "profile_rule": "quy tắc chọn điểm mạnh, điểm yếu (mặc định: rank – theo hạng)",
    "peers_about": "xem các đơn vị tương đồng nhất về cơ cấu: quy mô, mức thu nhập, cơ cấu kinh tế",
    "peers_more": "ví dụ:\n  laban peers packs/asem --unit VNM\n  laban peers packs/vn-pii --count 3 --format csv",
    "peers_unit": "chỉ xem đơn vị này (mã); có thể lặp lại",
    "peers_count": "số đơn vị tương đồng của mỗi đơn vị (mặc định: 5)",
    "trends_about": "xem các mục thay đổi thế nào qua các năm",
    "trends_more": "ví dụ:\n  laban trends packs/uk-nuts2 --measure change",
    "trends_measure": (
        "cagr (tăng bình quân hằng năm), change (phần trăm), difference (hiệu số), slope (mức tăng mỗi năm)"
    ),
    "trends_latest": "chỉ lấy N năm gần nhất (mặc định: tất cả)",
    "compare_about": (
        "xem điểm và thứ hạng khác nhau thế nào giữa hai gói, hai phương pháp, hoặc khi thay đổi một điều gì đó"
    ),
    "compare_more": (
        "ví dụ:\n  laban compare packs/asem packs/asem:geometric --top 10\n"
        "  laban compare packs/asem packs/asem --drop TBTs --what items\n"
        "  laban compare packs/vn-pii packs/vn-pii --set treat.method=none"
    ),
    "compare_first": "bên thứ nhất: thư mục của gói, hoặc thư-mục:MÃ cho một phương pháp của gói",
    "compare_second": "bên thứ hai, cũng như vậy; --drop, --add và --set thay đổi bên này",
    "compare_item": "mục cần so sánh (mặc định: chỉ số chung của mỗi bên)",
    "compare_what": "units (điểm và hạng, thay đổi nhiều nhất trước), items (hai bên giống nhau đến đâu ở từng mục)",
    "compare_top": "số dòng in ra trong bảng (mặc định: tất cả)",
    "compare_drop": "nếu như: bỏ các mục này khỏi bên thứ hai, cách nhau bằng dấu phẩy",
    "compare_add": "nếu như: đưa vào các mục này; chỉ số có trọng số 0, hoặc SỐ-LIỆU:CẤP-TRÊN (:-1 nếu ít là tốt)",
    "compare_set": "nếu như: đặt một trường của phương pháp bên thứ hai, chẳng hạn treat.method=none; có thể lặp lại",
    "import_about": "tạo gói từ các bảng viết cho công cụ khác",
    "import_more": "ví dụ:\n  laban import coinr --meta iMeta.csv --data iData.csv goi-cua-toi",
    "import_source": "công cụ nguồn: coinr (hai bảng iMeta và iData, CSV hoặc XLSX)",
    "import_meta": "bảng chỉ số và mục tổng hợp (iMeta)",
    "import_data": "bảng đơn vị và giá trị (iData)",
    "import_packdir": "thư mục của gói mới; phải chưa có hoặc rỗng",
    "export_about": "ghi chỉ số đã tính, hoặc chính gói, theo dạng mà nơi khác đọc được",
    "export_more": "ví dụ:\n  laban export packs/asem --to datapackage --out asem-package",
    "export_to": "xlsx (bảng tính), sdmx (SDMX-CSV và cấu trúc), datapackage (Frictionless), pack (tệp đơn giản)",
    "export_out": "tệp (xlsx) hoặc thư mục (các dạng khác) cần ghi",
    "new_about": "bắt đầu một gói: ví dụ nhỏ có chú thích, hoặc khung của gói khác với số liệu do máy sinh ra",
    "new_more": "ví dụ:\n  laban new chi-so-cua-toi\n  laban new minh-hoa --like packs/vn-pii --demonstration 2025",
    "new_packdir": "thư mục của gói mới; phải chưa có hoặc rỗng",
    "new_like": "gói làm mẫu: lấy đơn vị, khung chỉ số và phương pháp",
    "new_demonstration": "hạt giống của số liệu sinh ra; cùng hạt giống cho cùng số liệu",
    "error": "lỗi",
    "warning": "cảnh báo",
    "notice": "lưu ý",
    "refused": "Chưa ghi gì cả.",
    "stopped": "Đã dừng. Không có gì bị ghi dở dang.",
    "check_sound": "Gói hợp lệ: {error} lỗi, {warning} cảnh báo, {notice} lưu ý.",
    "check_unsound": "Gói chưa tính được: {error} lỗi, {warning} cảnh báo, {notice} lưu ý.",
    "warnings": "Có {count} cảnh báo; lệnh `laban check {pack}` liệt kê đầy đủ.",
    "demonstration": "DỮ LIỆU MINH HỌA: số liệu do máy sinh ra, không phải số đo thực.",
    "stage_read": "Đọc và kiểm tra gói",
    "stage_regroup": "Gộp đơn vị",
    "stage_denominate": "Lập chỉ số từ số liệu",
    "stage_screen": "Sàng lọc đơn vị",
    "stage_impute": "Bù số liệu thiếu",
    "stage_treat": "Xử lý giá trị ngoại lai",
    "stage_normalise": "Chuẩn hóa",
    "stage_weigh": "Gán trọng số",
    "stage_aggregate": "Tổng hợp",
    "stage_rank": "Xếp hạng",
    "stage_tables": "Ghi các bảng",
    "stage_workbook": "Ghi bảng tính Excel",
    "stage_report": "Vẽ báo cáo",
    "stage_choices": "Đang tính các lựa chọn khác",
    "stage_audit": "Đang kiểm định",
    "stage_pdf": "Đang dàn trang PDF",
    "stage_write": "Lưu thư mục",
    "title_rank": "Hạng",
    "title_unit": "Mã",
    "title_name": "Đơn vị",
    "title_score": "Điểm",
    "title_bar": "",
    "title_coverage": "Có số liệu",
    "more_rows": "… và {count} đơn vị nữa (--top)",
    "computed": "Đã tính {units} đơn vị × {indicators} chỉ số × {years} năm trong {seconds} giây.",
    "notes": "Có {count} ghi chú về quá trình tính; báo cáo và trang tính cuối của results.xlsx liệt kê đầy đủ.",
    "written": "Kết quả: {folder}",
    "open_report": "Báo cáo để mở: {report}",
    "exported": "Đã ghi: {path}",
    "imported": "Gói nằm trong {pack}. Bước tiếp theo: laban check {pack}",
    "begun": "Gói nằm trong {pack}. Bước tiếp theo: sửa các tệp, rồi laban check {pack}",
    "results_about": "xem bảng xếp hạng kèm các mục bên dưới chỉ số chung, hoặc số liệu của một bước bất kỳ",
    "results_more": (
        "ví dụ:\n  laban results packs/asem --shape full --show ranks\n"
        "  laban results packs/asem --step raw --items Physical --format csv"
    ),
    "results_shape": "summary (chỉ số chung), aggregates (mọi mục tổng hợp), full (cả chỉ số thành phần)",
    "results_show": "scores (điểm), ranks (hạng), hoặc group_ranks (hạng trong nhóm nêu ở --grouping)",
    "results_grouping": "một cách phân nhóm đơn vị, chẳng hạn region",
    "results_raw": "hiện chỉ số thành phần theo giá trị thu được, không theo điểm",
    "results_step": "thay vào đó hiện số liệu của một bước, mỗi đơn vị một dòng",
    "results_items": "các mục cần hiện cùng --step, cách nhau bằng dấu phẩy; một nhóm gồm mọi mục bên dưới",
    "results_level": "cùng --step chỉ hiện các mục của một cấp, chẳng hạn pillar",
    "trends_data": "đo trên gì: scores (mặc định), hoặc chỉ số ở dạng raw, imputed, treated, normalised",
    "trends_interpolate": "trước hết nội suy tuyến tính các năm thiếu giữa hai năm đã biết",
    "title_item": "Mã",
    "title_item_name": "Tên",
    "title_value": "Giá trị",
    "title_of": "trên",
    "profile_standing": "Vị trí",
    "profile_strength": "Điểm mạnh",
    "profile_weakness": "Điểm yếu",
    "profile_gap": "Chỗ thiếu số liệu",
    "none": "Không có.",
    "change_about": "cho biết vì sao điểm số và thứ hạng thay đổi giữa hai năm hoặc hai kỳ công bố",
    "change_more": (
        "ví dụ:\n  laban change packs/uk-nuts2 --from 2016 --to 2018\n"
        "  laban change packs/vn-pii --from 2024 --to 2025 --before-method by-63 --unit 31"
    ),
    "change_from": "năm đầu (mặc định: năm liền trước năm cuối; với --before là năm cuối của gói đó)",
    "change_to": "năm cuối (mặc định: năm cuối của PACK)",
    "change_unit": "mã của đơn vị cần trình bày đầy đủ; có thể lặp lại (mặc định: bảng của tất cả các đơn vị)",
    "change_before": "kỳ công bố trước của gói: số liệu của năm đầu như đã công bố, để tách được phần hiệu chỉnh",
    "change_method": "mã phương pháp của năm cuối (mặc định: method.toml của PACK)",
    "change_before_method": (
        "mã phương pháp của năm đầu (mặc định: cùng phương pháp; với --before là method.toml của gói đó)"
    ),
    "change_out": "thư mục ghi change.csv, các bảng giải thích, backcast.csv, change.html và manifest.json",
    "uncertainty_about": "cho biết mỗi thứ hạng chắc chắn đến đâu khi dùng các lựa chọn khác cũng có cơ sở",
    "uncertainty_more": (
        "ví dụ:\n  laban uncertainty packs/asem --draws 2000\n  laban uncertainty packs/uk-nuts2 --draws "
        "5000 --seed 7 --out results/uk-sure"
    ),
    "design": "mã của một thiết kế phân tích trong gói (mặc định: thiết kế tên default)",
    "draws": "số lần tính lại chỉ số (mặc định: theo thiết kế)",
    "draws_seed": (
        "hạt giống của số ngẫu nhiên; cùng hạt giống thì kết quả giống hệt từng byte (mặc định: theo thiết kế)"
    ),
    "workers": "số bộ xử lý của máy này được dùng (mặc định: 1); dùng bao nhiêu thì kết quả vẫn như nhau",
    "cluster": "địa chỉ của bộ điều phối Dask, dạng tcp://MÁY:8786, để tính thay máy này",
    "keep": "giữ tham số của từng lần tính và ghi vào draws.csv",
    "uncertainty_out": (
        "thư mục cho uncertainty.csv, rank_probabilities.csv, pairwise.csv, failures.csv, uncertainty.html "
        "và manifest.json"
    ),
    "sensitivity_about": "cho biết lựa chọn nào trong một thiết kế làm thay đổi điểm số và thứ hạng nhiều nhất",
    "sensitivity_more": (
        "ví dụ:\n  laban sensitivity packs/uk-nuts2\n  laban sensitivity packs/asem --base 64 --seed 7 --out "
        "results/asem-choices"
    ),
    "base": (
        "số hàng của mẫu, một lũy thừa của 2; mỗi hàng cần một lần tính cho mỗi tập hợp yếu tố (mặc định: "
        "4096, ít hơn "
        "khi có quá năm yếu tố)"
    ),
    "sensitivity_out": (
        "thư mục ghi sensitivity.csv, alone.csv, alone_units.csv, failures.csv, sensitivity.html và manifest.json"
    ),
    "counting_pieces": "đã tính {done}/{total} phần của mẫu · còn {left}",
    "shared_exact": "Đã tính đủ {runs} tổ hợp trong {seconds} giây; các tỷ phần là chính xác.",
    "shared_sampled": "Đã tính {runs} lần cho {rows} hàng của mẫu trong {seconds} giây.",
    "rows_interrupted": "ĐÃ DỪNG sau {rows}/{asked} hàng; mọi thứ được hiện và ghi ra dựa trên số hàng này.",
    "design_missing": (
        "Gói chưa có thiết kế phân tích; trọng số dao động ±25%, mọi thứ khác giữ nguyên. "
        "docs/user/designs.md hướng dẫn cách viết."
    ),
    "counting_states": "đã tính {done}/{total} trạng thái · còn {left}",
    "counting_variants": "đã tính {done}/{total} cách đi đến điểm số · còn {left}",
    "counting_draws": "{done}/{total} lần tính · {rate} lần mỗi giây · còn {left}",
    "seconds": "{seconds} giây",
    "minutes": "{minutes} phút {seconds} giây",
    "hours": "{hours} giờ {minutes} phút",
    "title_median": "Trung vị",
    "title_interval": "{level}",
    "title_top": "Trong {top}",
    "title_expected": "Điểm",
    "drawn": "{draws} lần tính trong {seconds} giây ({rate} lần mỗi giây).",
    "interrupted": "ĐÃ DỪNG sau {draws}/{asked} lần tính; mọi kết quả hiển thị và ghi ra đều dựa trên số lần này.",
    "draws_failed": "{count} lần không tính được ở năm {year}; xem lý do trong failures.csv và trên trang kết quả.",
    "audit_about": (
        "kiểm định chỉ số: số liệu, tính nhất quán bên trong, trọng số, độ vững của thứ hạng, cách xếp hạng khác"
    ),
    "audit_more": (
        "ví dụ:\n  laban audit packs/asem --out audits/asem\n"
        "  laban audit packs/uk-nuts2 --draws 2000 --seed 7 --format csv"
    ),
    "audit_out": "thư mục chứa audit.html, audit-vi.pdf, audit-en.pdf, các bảng CSV và manifest.json",
    "edition_about": "lập kỳ công bố: tính, kiểm định, dựng tài liệu, ký và ghi thành một gói",
    "edition_more": (
        "ví dụ:\n  laban edition packs/asem --out asem-2018.zip\n"
        "  laban edition packs/vn-pii --before pii-2024.zip --sign keys/private.pem --out pii-2025.zip"
    ),
    "edition_also": (
        "mã phương pháp đọc cùng số liệu theo hệ địa giới khác; có thể lặp lại (mặc định: mọi hệ hiện có)"
    ),
    "edition_before": "kỳ công bố liền trước, để nêu thay đổi kể từ kỳ đó",
    "edition_corrects": "kỳ công bố được đính chính; lấy công thức tính của kỳ đó và cần --reason",
    "edition_reason": "lý do đính chính; được công bố",
    "edition_code": "địa chỉ của kỳ công bố (mặc định: năm; nếu là đính chính thì thêm số kế tiếp)",
    "edition_title": "tiêu đề (mặc định: tên gói và năm)",
    "edition_released": "thời điểm công bố, ví dụ 2026-03-31T08:00:00+07:00 (mặc định: để trống)",
    "edition_letter": "văn bản công bố kèm theo, ví dụ thư của kiểm định viên; có thể lặp lại",
    "edition_sign": "khóa riêng của đơn vị công bố; không có thì gói không được ký",
    "edition_out": "gói cần ghi; không được có sẵn",
    "rebuild_about": "kiểm tra một kỳ đã công bố, tính lại từ chính gói đó và đối chiếu",
    "rebuild_more": (
        "ví dụ:\n  laban rebuild pii-2025.zip --key publisher.pem\n\n"
        "mã kết thúc: 0 trùng khớp, 1 bị từ chối, 3 gần trùng (chữ số cuối), 4 khác nhau"
    ),
    "rebuild_edition": "gói của kỳ công bố",
    "rebuild_key": "khóa công khai của đơn vị công bố, hoặc keys.json; gói chưa ký hoặc do bên khác ký sẽ bị từ chối",
    "rebuild_out": "thư mục ghi các tệp vừa tính lại",
    "keys_about": "tạo, thay hoặc xem các khóa dùng để ký kỳ công bố",
    "keys_more": "ví dụ:\n  laban keys new keys\n  laban keys rotate keys\n  laban keys show keys",
    "keys_action": "new (tạo khóa), rotate (thay bằng khóa mới do khóa cũ xác nhận), show (xem dấu vân tay)",
    "keys_folder": "thư mục chứa private.pem, publisher.pem và keys.json",
    "keys_day": "khóa được dùng từ ngày nào (mặc định: hôm nay)",
    "stage_results": "Tính chỉ số",
    "stage_ranks": "Tính theo các lựa chọn khác của phương pháp",
    "stage_change": "Phân tách thay đổi",
    "stage_documents": "Dựng tài liệu",
    "stage_comparing": "Đối chiếu từng tệp",
}
