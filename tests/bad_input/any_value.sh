#!/bin/bash
# chibo set, chibo add: a place or a value that is no good changes nothing and is told what is wrong.
. "$(dirname "$0")/lib.sh" "$@"
sample_cell

for command in set add; do
  expect 2 'ghi vào tệp nào' $command
  expect 2 'ghi vào mục nào' $command 2024-02
  expect 2 'điều cần ghi' $command 2024-02 'địa điểm'
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

# What cannot be printed never reaches the record.
expect_change 0 out 'Đã ghi vào' set 2024-02 'địa điểm' $'Phòng\x1b[31m B\x07'
claim 'no control character is in the record' bash -c "! grep -rq \$'\\x1b' hop"
finish
