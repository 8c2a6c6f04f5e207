#!/bin/bash
# Members as they cannot be: refused before anything is written, by add, edit and import alike.
. "$(dirname "$0")/lib.sh" "$@"

sample_cell
wrong='chibo: chưa ghi gì, vì ghi thế thì sổ sai:'
expect 1 "$wrong ngày chính thức 03/02/2009 trước ngày kết nạp 03/02/2010" \
  member add --name X --admitted 03/02/2010 --official 03/02/2009
expect 1 "$wrong ngày kết nạp 01/01/2030 chưa tới" member add --name X --admitted 2030-01-01
expect 1 "$wrong ngày kết nạp 01/01/2030 chưa tới" member add --name X --admitted 2030-01-01 --dry-run
expect 1 "$wrong ngày về chi bộ 01/01/2010 trước ngày kết nạp 03/02/2012" \
  member add --name X --admitted 2012-02-03 --joined 2010-01-01
expect 1 "$wrong rời chi bộ từ 01/01/2020, trước ngày về chi bộ 01/01/2021" member add --name X \
  --admitted 2012-02-03 --joined 2021-01-01 --status 'chuyển đi' --from 2020-01-01
expect 1 "$wrong ngày 01/01/2024 chi bộ có hai bí thư: đồng chí Nguyễn Văn An và đồng chí X" \
  member add --name X --admitted 2012-02-03 --position 'bí thư' --from 2024-01-01
expect 1 "$wrong ngày chính thức 03/02/2009 trước ngày kết nạp 03/02/2010, ngày kết thúc" \
  member add --name X --admitted 2010-02-03 --official 2009-02-03 --position 'phó bí thư' \
  --from 2012-01-01 --to 2011-01-01
expect 1 "$wrong ngày chính thức 01/01/2010 trước ngày kết nạp 03/02/2010" \
  member edit lan --official 2010-01-01
expect 1 "$wrong đồng chí Trần Thị Lan ghi là người giúp đỡ chính mình" member edit lan --helper lan
expect 1 "$wrong đồng chí Trần Thị Lan ghi là người giúp đỡ chính mình" \
  member edit lan --helper 'Trần Thị Lan'
expect 2 'chibo: "họ tên" có chỗ xuống dòng hoặc ký tự không in ra được' \
  member add --name $'Lê\nTám'
expect 2 'chibo: "họ tên" có chỗ xuống dòng' member edit lan --name $'Lê\tTám'
expect 2 'chibo: "họ tên" có chỗ xuống dòng' member edit lan --name $'Lê\033Tám'
expect 2 'chibo: "theo" có chỗ xuống dòng' member edit lan --status 'miễn sinh hoạt' --by $'a\nb'
expect 2 'chibo: --name có chỗ xuống dòng' init x --name $'Chi bộ\n6'

for none in 'Không' 'không rõ' 'KHONG'; do
  expect 2 "chibo: \"họ tên\" không ghi \"$none\" được" member add --name "$none" --admitted 3/2/2020
  expect 2 "chibo: \"họ tên\" không ghi \"$none\" được" member edit lan --name "$none"
done
expect_change 0 out 'Đã sửa' member edit lan --name 'Khổng Thị Lan'
sample_cell

# an error that was there before is no reason to refuse; one in a meeting is told afterwards
sed -i 's/ngày chính thức: 2016-05-19/ngày chính thức: 2014-05-19/' dang-vien.yaml
expect_change 0 out 'Đã sửa thông tin đồng chí Trần Thị Lan' member edit lan --group 2
sample_cell
expect_change 1 out 'Đã sửa thông tin đồng chí Nguyễn Văn An' member edit an --joined 2024-03-01
judge 1 'đồng chí Nguyễn Văn An không phải là đảng viên của chi bộ vào ngày' err
expect_result 1 out 'không phải là đảng viên của chi bộ vào ngày' check

# an option given empty is given: it takes a value away, or is refused
sample_cell
export EDITOR=false
expect 2 'chibo: --name không để trống được' member edit lan --name ''
expect 2 'chibo: --name không để trống được' member edit lan --name '  '
expect 2 'chibo: --position không để trống được' member edit lan --position ''
expect 2 'chibo: --status không để trống được' member edit lan --status ''
expect 2 'chibo: --from và --to đi cùng' member edit lan --from ''
expect 2 'chibo: mã đảng viên không đổi được' member edit lan --id ''
expect_change 0 out 'Đã sửa' member edit lan --official '' --group ''
claim 'the key stays, blank' grep -qx '    ngày chính thức:' dang-vien.yaml
expect_result 1 out '' check
claim 'and nothing else is wrong' bash -c "! grep -q 'cần sửa' '$work/out'"
unset EDITOR

# a table: each impossible row is named, the others are taken
sample_cell
rows=$work/rows.csv
cat >"$rows" <<'CSV'
Họ tên,Ngày kết nạp,Ngày chính thức,Chức vụ
Đỗ Thị Kim Chi,03/02/2020,03/02/2021,
Vũ Văn Em,03/02/2020,03/02/2019,
Vũ Văn Giang,03/02/2030,,
Vũ Thị Hà,03/02/2010,03/02/2011,Bí thư
"Vũ Thị
Kha",03/02/2010,,
Không,03/02/2010,03/02/2011,
CSV
chmod 644 "$rows"
expect_change 1 out 'Đã nhập 1 đồng chí, bỏ qua 5 dòng' member import "$rows" --yes
judge 1 'dòng 3: ngày chính thức 03/02/2019 trước ngày kết nạp 03/02/2020' out
judge 1 'dòng 4: ngày kết nạp 03/02/2030 chưa tới' out
judge 1 'dòng 5: ngày' out
judge 1 'chi bộ có hai bí thư: đồng chí Vũ Thị Hà và đồng chí Nguyễn Văn An' out
judge 1 'dòng 6: "họ tên" có chỗ xuống dòng' out
judge 1 'dòng 8: "họ tên" không ghi "Không" được' out
claim 'the good row is there' grep -q 'họ tên: Đỗ Thị Kim Chi' dang-vien.yaml
claim 'no other row is' test "$(grep -c 'họ tên: Vũ' dang-vien.yaml)" = 0

# the same table again: who is there as told is no fault, who differs is named
sample_cell
cat >"$rows" <<'CSV'
Họ tên,Ngày kết nạp,Ngày chính thức,Chức vụ
Trần Thị Lan,03/02/2010,03/02/2011,
NGUYỄN VĂN AN,03/02/2008,,Bí thư
CSV
expect_result 0 out 'Mọi đồng chí trong bảng đã có trong danh sách' member import "$rows"
judge 0 '  = Trần Thị Lan (mã lan) đã có trong danh sách, không đổi' out
expect_result 0 out 'Mọi đồng chí trong bảng đã có trong danh sách' member import "$rows" --yes
cat >"$rows" <<'CSV'
Họ tên,Ngày kết nạp,Ngày chính thức,Chức vụ
Trần Thị Lan,03/02/2010,03/02/2012,Phó bí thư
Nguyễn Văn An,04/02/2008,,
Lê Thanh Bình,2015-05-19,,
Lê Thanh Bình,2001-05-19,,
CSV
expect_change 1 out 'Đã nhập 1 đồng chí, bỏ qua 2 dòng' member import "$rows" --yes
judge 1 'dòng 2: đồng chí Trần Thị Lan đã có (mã lan), sổ ghi khác bảng ở mục: ngày chính thức, chức vụ' out
judge 1 'dòng 3: đồng chí Nguyễn Văn An đã có (mã an), sổ ghi khác bảng ở mục: ngày kết nạp' out
judge 1 '  + Lê Thanh Bình (mã thanh-binh)' out
judge 1 '  = Lê Thanh Bình (mã binh)' out

finish
