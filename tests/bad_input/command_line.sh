#!/bin/bash
# Wrong words on the command line: unknown commands, options, members, meetings; impossible dates.
. "$(dirname "$0")/lib.sh" "$@"

sample_cell

# no command of the program may be missing from these tests
run "$chibo" help >"$work/help"
listed=$(awk 'NF == 0 { ++part } part == 1 && NF > 0' "$work/help" | sed -n 's/^  \([a-z][a-z -]*[a-z]\)  .*/\1/p')
claim 'help lists commands' test -n "$listed"
while read -r name; do
  known=
  for line in "${reading[@]}" "${writing[@]}" "${live[@]}" "${by_hand[@]}" "${apart[@]}" "${settled[@]}" \
    "${later[@]}"; do
    [[ $line == "$name" || $line == "$name "* ]] && known=yes
  done
  claim "lib.sh knows the command $name" test -n "$known"
done <<<"$listed"

# an unknown option and a word too many, in every command
for line in "${reading[@]}" "${writing[@]}" "${live[@]}" "${by_hand[@]}" "${settled[@]}" "${later[@]}" \
  'schema hop' 'init x' 'rules show' 'rules check x'; do
  split "$line"
  expect 2 'chibo: không hiểu "--vo-van"' "${words[@]}" --vo-van
done
for line in 'today' 'member list' 'member show lan' 'member add --name X' 'member edit lan' \
  "member import $table" 'new-meeting' 'meeting list' 'meeting show 2024-02' \
  'meeting edit 2024-02' 'turn next' 'minutes render 2024-02' 'report quarter 2024-Q1' \
  'resolution new 2024-02' 'resolution render 2024-02' 'resolution list' 'paper list' 'paper show cv-7' \
  'paper ask cv-7 X' 'paper told cv-7' 'month pack 2024-02' 'month sent 2024-02' 'month status' \
  'minutes compare sua.docx 2024-02' 'task list' 'task slip' 'probation' "${settled[@]}" 'schema hop' \
  'init x' 'rules check x'; do
  split "$line"
  expect 2 'chibo: không hiểu "thừa"' "${words[@]}" thừa
done
expect 2 'chibo: không hiểu "một hai"' today một hai

# a missing value
for line in 'member list --date' 'member add --name' 'member edit lan --gender' \
  'new-meeting --kind' 'new-meeting --period' 'new-meeting --date' 'meeting list --year' \
  'check --format' 'turn next --date' 'minutes render --format' 'minutes render --output' \
  'report quarter --format' 'report quarter --output' 'resolution new --number' \
  'resolution render --format' 'paper add --number' 'paper ask --due' 'paper told --at' 'month sent --on' \
  'month returned --reason' 'month status --year' 'minutes compare --only' 'init x --name'; do
  split "$line"
  expect 2 "chibo: thiếu giá trị cho ${words[-1]}" "${words[@]}"
done
for name in --lang --today -C; do
  expect 2 "chibo: thiếu giá trị cho $name" member list "$name"
  expect 2 "chibo: thiếu giá trị cho $name" "$name"
done
expect 2 'chibo: còn thiếu tên hoặc mã đảng viên' member show
expect 2 'chibo: còn thiếu tên tệp' member import
expect 2 'chibo: còn thiếu --name' member add
expect 2 'chibo: --name không để trống được' member add --name ''
expect 2 'chibo: chưa có tên của tổ chức' init x

# unknown words
expect 2 'chibo: không có lệnh "vo-van"' vo-van
expect 2 'chibo: không có lệnh "vo-van"' vo-van --help
expect 2 'Có phải "meeting list"?' metting list
expect 2 'chibo: lệnh "meeting" cần thêm một từ' meeting lst
for group in meeting minutes report turn; do
  expect 2 "chibo: lệnh \"$group\" cần thêm một từ" "$group" vo-van
done
for group in minutes report rules; do
  expect 2 "Chọn một trong: $group" "$group"
done
for group in member meeting minutes report turn; do
  expect_result 0 out "\"$group\" gồm các lệnh:" help "$group"
  expect_result 0 out "  $group " "$group" --help
done
expect 2 'chibo: không có lệnh "--vo-van"' --vo-van
expect 2 'chibo: không có lệnh ""' ''
expect 2 'chibo: không có thứ tiếng "fr"' --lang fr
expect 2 'chibo: không có thứ tiếng "fr"' member list --lang=fr
export CHIBO_LANG=fr
expect 2 'chibo: CHIBO_LANG: không có thứ tiếng "fr"' member list
expect_result 0 out 'Ngày 10/03/2024: 5 đảng viên' member list --lang vi
unset CHIBO_LANG
for day in 'hôm nay' 31/02/2024 2024-02-30 2024-3; do
  CHIBO_TODAY=$day expect 2 "chibo: CHIBO_TODAY: \"$day\" không phải là ngày có trong lịch" member list
done
for day in 22/11/2024 2024-11-22 22-11-2024; do
  CHIBO_TODAY=$day expect_result 0 out 'Ngày 22/11/2024:' member list
done
CHIBO_TODAY=vo-van expect_result 0 out 'Ngày 22/11/2024:' member list --today 22/11/2024
expect 2 'chibo: không có bài "vo-van"' help vo-van
expect 2 'chibo: không có loại sổ "vo-van"' schema vo-van
expect 2 'chibo: không có loại tổ chức "nhóm"' init x --kind nhóm --name x
expect 2 'chibo: "Ab C" không dùng làm mã được' init x --name x --code 'Ab C'
expect 2 'chibo: tên "!!!" không chuyển thành mã được' init x --name '!!!'
expect 2 'Đặt mã bằng --code' init x --name '!!!'
expect 2 'chibo: tên "Con" không chuyển thành mã được' init x --name Con
expect 2 'chibo: không có dạng "odt"' minutes render --format odt
expect 2 'Chọn một trong: docx, html, md, pdf, txt' minutes render --format docx,odt
expect 2 'chibo: không hiểu "--dry-run = có"' member add --name X --dry-run=có
expect 2 'chibo: không hiểu "--explain = vo-van"' turn next --explain=vo-van
expect 2 'chibo: một tệp x.docx không chứa được nhiều dạng' \
  minutes render --format docx,html --output x.docx
expect 2 'chibo: không có dạng "xml"' report quarter --format xml
expect 2 'chibo: không có dạng "xml"' check --format xml
expect 2 'chibo: không hiểu "vớ vẩn"' new-meeting --kind 'vớ vẩn'
expect 2 'chibo: không hiểu "khác"' member add --name X --gender khác
expect 2 'chibo: không hiểu "vua"' member add --name X --position vua
expect 2 'chibo: không hiểu "vua"' member edit lan --status vua
expect 2 'chibo: "hai" không phải là số' member add --name X --group hai
expect 2 'chibo: "Ab C" không dùng làm mã được' member add --name X --id 'Ab C'
expect 2 'chibo: --from và --to đi cùng' member add --name X --from 2024-01-01
expect 2 'chibo: mã đảng viên không đổi được' member edit lan --id lan-2
expect 2 'chibo: "abc" không phải là năm' meeting list --year abc
expect 2 'chibo: "99999999999" không phải là năm' meeting list --year 99999999999
expect 2 'chibo: chữ trên dòng lệnh không đúng bảng mã UTF-8' member show $'\xff\xfe'

# members: unknown, ambiguous, there already
expect 2 'chibo: không có đảng viên nào là "nam"' member show nam
expect 2 'Có phải "binh" (Lê Thanh Bình)?' member show benh
expect 2 'chibo: không có đảng viên nào là ""' member show ''
expect 2 'chibo: "Thị" hợp với nhiều đồng chí: lan (Trần Thị Lan), hoa (Nguyễn Thị Hoa)' \
  member show Thị
expect 2 'chibo: không có đảng viên nào là "nam"' member edit nam --gender nam
expect 2 'hợp với nhiều đồng chí' member edit Thị --gender nữ
expect 1 'chibo: mã "lan" đã dùng cho đồng chí Trần Thị Lan' member add --name X --id lan
expect 1 'chibo: đồng chí Trần Thị Lan đã có trong danh sách, mã lan' \
  member add --name 'Trần Thị Lan' --admitted 03/02/2010

# meetings: unknown, ambiguous, there already
for line in 'meeting show' 'meeting edit' 'minutes render'; do
  split "$line"
  expect 2 'chibo: không có cuộc họp nào là "vo-van"' "${words[@]}" vo-van
  expect 2 'chibo: không có cuộc họp nào là "31/02/2024"' "${words[@]}" 31/02/2024
  expect 2 'chibo: không có cuộc họp nào là "2024-13"' "${words[@]}" 2024-13
done
expect 1 "chibo: đã có cuộc họp này: hop/2024/$meeting" new-meeting --period 2024-02
expect 1 "chibo: kỳ tháng 02/2024 đã có cuộc họp thường kỳ: hop/2024/$meeting" \
  new-meeting --date 2024-02-20
expect 1 "chibo: đã có cuộc họp này: hop/2024/$meeting" new-meeting --period 2024-02 --dry-run

run "$chibo" new-meeting --kind 'chi ủy' --date 2024-02-01 >/dev/null 2>&1
for line in 'meeting show' 'meeting edit' 'minutes render'; do
  split "$line"
  expect 2 'chibo: "2024-02-0" hợp với nhiều cuộc họp: 2024-02-01-chi-uy' "${words[@]}" 2024-02-0
done

# the same in English
expect 2 'chibo: there is no member "nam"' --lang en member show nam
expect 2 'chibo: "31/02/2024" is not a day of the calendar' --lang en new-meeting --date 31/02/2024
expect 1 "chibo: period 2024-02 already has a regular meeting: hop/2024/$meeting" \
  --lang en new-meeting --date 2024-02-20

# dates that no calendar has
for line in 'member list --date' 'turn next --date' 'new-meeting --date' '--today' \
  'member add --name X --admitted' 'member add --name X --official' \
  'member add --name X --joined' 'member edit lan --admitted' 'member edit lan --official' \
  'member add --name X --position bíthư --from'; do
  split "${line/bíthư/bí_thư}"
  words=("${words[@]//_/ }")
  for date in 31/02/2024 2023-02-29 2024-13-01 00/00/0000 'hôm nay' 2024-02; do
    expect 2 "chibo: \"$date\" không phải là ngày có trong lịch" "${words[@]}" "$date"
  done
done
for month in 2026-13 2026-00 2026-Q5 13/2026 tháng; do
  expect 2 "chibo: \"$month\" không phải là tháng" new-meeting --period "$month"
done
for quarter in 2026-Q5 2026-Q0 2026-13 quý; do
  expect 2 "chibo: \"$quarter\" không phải là quý" report quarter "$quarter"
done

# tables that cannot be taken
expect 2 'khong-co.csv: không có tệp' member import khong-co.csv --yes
expect 2 'hop: ' member import hop --yes
table_of() { printf "%b" "$1" >"$work/bad.csv" && chmod 644 "$work/bad.csv"; }
table_of ''
expect 1 'bad.csv' member import "$work/bad.csv" --yes
table_of 'Họ tên,Ngày kết nạp\n"Lê Văn Tám,03/02/2020\n'
expect 1 'dấu nháy kép mở ra mà không có dấu đóng' member import "$work/bad.csv" --yes
table_of 'PK\003\004xxxx'
expect 1 'đây là tệp Excel, không phải CSV' member import "$work/bad.csv" --yes
table_of 'Ngày kết nạp\n03/02/2020\n'
expect 1 'bad.csv' member import "$work/bad.csv" --yes
table_of 'Họ tên,Ngày kết nạp\nLê Văn Tám,31/02/2020\n'
expect_result 1 out 'không phải là ngày có trong lịch' member import "$work/bad.csv" --yes
table_of 'Họ và tên,Tên,Ngày kết nạp\nA B,C D,2010-02-03\n'
expect 1 'bảng có hai cột cùng là "họ tên": "Họ và tên" và "Tên"' member import "$work/bad.csv" --yes
table_of 'Họ và tên,Ngày kết nạp,Ngày vào Đảng\nA B,2010-02-03,2010-02-04\n'
expect 1 '"ngày kết nạp": "Ngày kết nạp" và "Ngày vào Đảng"' member import "$work/bad.csv" --yes
yes x | tr -d '\n' | head -c 50000000 >"$work/bad.csv"
SECONDS=0
expect 2 'quá lớn' member import "$work/bad.csv" --yes
claim 'a huge table is refused soon' test $SECONDS -le 5

# a quarter that has not begun; a format named twice
sample_cell
expect_result 0 out 'Tính đến ngày 10/03/2024 (quý chưa bắt đầu)' report quarter 2024-Q2
expect_result 0 out 'Tính đến ngày 10/03/2024 (quý chưa hết)' report quarter 2024-Q1
expect_change 0 out 'Đã ghi xuat/' minutes render 2024-02 --format docx,txt,docx
claim 'each format is written once' test \
  "$(run "$chibo" minutes render 2024-02 --format docx,txt,docx 2>/dev/null | wc -l)" = 2

# a paper never goes over a record: the name must end as the format does
sample_cell
for name in dang-vien.yaml chibo.yaml hop/2024/2024-02-03-thuong-ky.yaml .git/config; do
  expect 2 'không có dạng' minutes render 2024-02 --format txt --output "$name"
  expect 2 'không có dạng' report quarter 2024-Q1 --output "$name"
done
finish
