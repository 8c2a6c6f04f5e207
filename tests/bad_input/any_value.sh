#!/bin/bash
# chibo set, chibo add: a place or a value that is no good changes nothing and is told what is wrong.
. "$(dirname "$0")/lib.sh" "$@"
sample_cell

for command in set add; do
  expect 2 'ghi vào tệp nào' $command
  expect 2 'ghi vào mục nào' $command 2024-02
  expect 2 'chưa nói ghi điều gì' $command 2024-02 'địa điểm'
  expect 2 'không có tệp nào là "hop/2031/2031-01-05-thuong-ky"' $command hop/2031/2031-01-05-thuong-ky.yaml 'địa điểm' X
  expect 2 'không có tệp nào là "../chibo"' $command ../chibo 'địa danh' X
  expect 2 'không có tệp nào là ".chibo/hop.schema"' $command .chibo/hop.schema 'địa danh' X
  expect 2 'không có mục nào tên là "mục lạ"' $command 2024-02 'mục lạ' X
  expect 2 'không có mục nào tên là ""' $command 2024-02 'chương trình 1,' X
  expect 2 'không có dòng nào là "99"' $command 2024-02 'chương trình 99, nội dung' X
  expect 2 'không có dòng nào là "0"' $command 2024-02 'chương trình 0, nội dung' X
  expect 2 'chưa có dòng nào' $command 2024-02 'vắng 1, lý do' X
  expect 2 'do máy giữ' $command 2024-02 'chốt, mã kiểm' X
  expect 2 'do máy giữ' $command chibo 'định dạng' 2
done

expect 2 'phải là giờ' set 2024-02 'bắt đầu' '25:00'
expect 2 'phải là số' set 2024-02 'biên bản, tán thành' -- -1
expect 2 'không phải là ngày' set dang-vien 'đảng viên lan, ngày chính thức' 30/02/2011
expect 2 'là một danh sách' set 2024-02 'chương trình' không
expect 2 'là một danh sách' set dang-vien 'đảng viên' ''
expect 2 'không đổi được' set dang-vien 'đảng viên lan, mã' lan-2
expect 1 'sổ sai' set 2024-02 'thư ký' khong-co-ai
expect 1 'sổ sai' set dang-vien 'đảng viên lan, ngày chính thức' 2009-01-01
expect 2 'không phải là danh sách' add 2024-02 'địa điểm' X
expect 2 'thiếu tên mục' add 2024-02 'vắng' X
expect 2 'thiếu tên mục' add 2024-02 'vắng' 'mục lạ=X'
expect 2 'thiếu mục "đồng chí"' add 2024-02 'vắng' 'lý do=Ốm'

# A line of nothing goes into no list, and a name that reads as none is no name.
for blank in '' ' ' $'\n' $'\t'; do
  expect 2 'không có chữ nào' add 2024-02 'chương trình 1, mục con' "$blank"
  expect 2 'không có chữ nào' add 2024-02 'chương trình 3, mục con' a "$blank"
  expect 2 'không có chữ nào' add 2024-02 'chương trình' 'mục=X' "mục con=$blank"
  expect 2 'phải có, không để trống được' add 2024-02 'chương trình' "mục=$blank"
  expect 2 'phải có, không để trống được' set chibo 'tên' "$blank"
done
for none in không Không khong; do
  expect 2 "không ghi \"$none\" được" set chibo 'tên' "$none"
  expect 2 "không ghi \"$none\" được" set dang-vien 'đảng viên lan, họ tên' "$none"
  expect 2 "không ghi \"$none\" được" add 2024-02 'chương trình' "mục=$none"
done

# What is taken out is named, need not be there, and is shown before it goes.
expect 2 'xóa trong tệp nào' remove
expect 2 'xóa dòng nào, mục nào' remove 2024-02
expect 2 'không có mục nào tên là "mục lạ"' remove 2024-02 'mục lạ'
expect 2 'không có dòng nào là "99"' remove 2024-02 'chương trình 99'
expect 2 'chưa rõ là dòng nào' remove 2024-02 'chương trình'
expect 2 'không có gì để xóa' remove 2024-02 'kết thúc'
expect 2 'phải có, không xóa được' remove 2024-02 'ngày' --yes
expect 2 'phải có, không xóa được' remove 2024-02 'chương trình 1, mục' --yes
expect 2 'do máy giữ' remove chibo 'định dạng' --yes
expect_result 1 err 'không có ai ở bàn phím' remove 2024-02 'chương trình 1'
expect_change 0 out 'Đã xóa khỏi' remove 2024-02 'chương trình 1' --yes
expect_change 0 out 'Đã ghi vào' set 2024-02 'biên bản, đọc lại' có
expect_change 0 out 'Đã xóa khỏi' remove 2024-02 'biên bản, đọc lại' --yes
claim 'no empty map is left behind' bash -c "! grep -q '^biên bản' hop/2024/*.yaml"

# What cannot be printed never reaches the record.
expect_change 0 out 'Đã ghi vào' set 2024-02 'địa điểm' $'Phòng\x1b[31m B\x07'
claim 'no control character is in the record' bash -c "! grep -rq \$'\\x1b' hop"
finish
