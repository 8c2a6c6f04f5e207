#!/bin/bash
# A roster with one broken line: who writes refuses and touches nothing, who reads says where.
. "$(dirname "$0")/lib.sh" "$@"

# The place that is complained of, and what the roster is edited with.
breaks=(
  '7:5|s/^    họ tên: Nguyễn Văn An/    họ tên Nguyễn Văn An/'        # the colon is gone
  '7:1|s/^    họ tên: Nguyễn Văn An/\thọ tên: Nguyễn Văn An/'         # a tab
  '7:13|s/^    họ tên: Nguyễn Văn An/    họ tên: "Nguyễn Văn An/'     # an open quote
  '8:5|s/^    ngày kết nạp: 2008-02-03/    họ tên: Nguyễn Văn An/'    # a key twice
  '7:5|s/^    họ tên: Nguyễn Văn An/    vớ vẩn: Nguyễn Văn An/'       # an unknown key
  '8:19|s/^    ngày kết nạp: 2008-02-03/    ngày kết nạp: 31\/02\/2008/' # no such day
)
writing_roster=('member add --name X' 'member add --name X --dry-run' 'member edit lan --gender nữ'
  "member import $table --yes" 'new-meeting' 'new-meeting --dry-run' 'minutes render 2024-02')

for row in "${breaks[@]}"; do
  place=dang-vien.yaml:${row%%|*}:
  sample_cell
  sed -i "${row#*|}" dang-vien.yaml
  give_away dang-vien.yaml
  claim "the roster is broken at $place" test "$(cmp -s dang-vien.yaml "$work/sample/dang-vien.yaml"; echo $?)" = 1
  for line in "${writing_roster[@]}"; do
    split "$line"
    expect 1 "$place" "${words[@]}"
    expect 1 'chibo: cần sửa dang-vien.yaml trước' "${words[@]}"
  done
  for line in 'member list' 'member show lan' 'meeting list' 'meeting show 2024-02' 'turn next' \
    'report quarter 2024-Q1'; do
    split "$line"
    expect_result 1 err "$place" "${words[@]}"
  done
  expect_result 1 out "$place" check
  expect_result 1 out "$place" check dang-vien.yaml
  EDITOR=true expect_result 1 out "$place" member edit
done

# nothing false is concluded from a roster that could not be read
sample_cell
sed -i 's/^    họ tên: Nguyễn Văn An/    họ tên Nguyễn Văn An/' dang-vien.yaml
expect_result 0 out 'chibo check' today
claim 'today does not say that the cell has no members' \
  bash -c "! grep -q 'Chưa có đảng viên' '$work/out'"
mend='chibo: cần sửa dang-vien.yaml trước'
expect 1 "$mend" member list
expect 1 "$mend" member show lan
expect 1 "$mend" report quarter 2024-Q1

# a member without an id cannot be named, and is not lost
sample_cell
sed -i '/^  - mã: lan$/d; s/^    họ tên: Trần Thị Lan/  - họ tên: Trần Thị Lan/' dang-vien.yaml
expect_result 1 out 'thiếu mục "mã"' check
expect_result 1 err 'thiếu mục "mã"' member list
expect 1 'thiếu mục "mã"' member add --name X

# a roster that is no list, or is empty, or is gone
sample_cell
printf 'đảng viên: lan\n' >dang-vien.yaml
expect 1 'dang-vien.yaml:1:12:' member add --name X
expect_result 1 out 'dang-vien.yaml:1:12:' check
: >dang-vien.yaml
expect_result 1 out 'dang-vien.yaml' check
expect 1 'dang-vien.yaml' new-meeting
rm dang-vien.yaml
expect_result 1 out 'chưa có danh sách đảng viên' check
expect 1 'chưa có danh sách đảng viên' member add --name X
expect 1 'chưa có danh sách đảng viên' new-meeting
expect 1 'chưa có danh sách đảng viên' minutes render 2024-02
expect 1 'chưa có danh sách đảng viên' report quarter 2024-Q1

# a meeting with one broken line
sample_cell
sed -i 's/^kỳ: 2024-02/kỳ 2024-02/' "hop/2024/$meeting"
place=hop/2024/$meeting:3:1:
expect_result 1 out "$place" check
expect_result 1 err "$place" meeting list
expect_result 1 err "$place" meeting show 2024-02
EDITOR=true expect_result 1 out "$place" meeting edit 2024-02
expect 1 "$place" minutes render 2024-02
expect_result 1 err "$place" report quarter 2024-Q1
expect_result 1 err "$place" turn next
expect_change 0 err "$place" new-meeting --period 2024-03
EDITOR=true expect_result 1 out "$place" meeting edit "${meeting%.yaml}"

# who refuses for one file speaks of its errors alone: no notes, nothing of other files
sample_cell
sed -i 's/^kỳ: 2024-02/kỳ 2024-02/' "hop/2024/$meeting"
sed 's/^loại: thường kỳ/loại: định kỳ/; s/2024-02/2024-05/; s/^điểm danh: chưa/điểm danh: cũng chưa/' \
  "$work/sample/hop/2024/$meeting" >hop/2024/2024-05-03-thuong-ky.yaml
give_away hop/2024/2024-05-03-thuong-ky.yaml
for line in 'minutes render 2024-02' 'meeting show 2024-02' "new-meeting --date ${meeting:0:10}"; do
  split "$line"
  expect 1 "chibo: cần sửa hop/2024/$meeting trước" "${words[@]}"
  expect 1 "hop/2024/$meeting:3:1: cần sửa" "${words[@]}"
  [[ $(<"$work/err") != *'ghi chú'* && $(<"$work/err") != *2024-05-03* ]] || fail 'other files too'
done

# an organisation's own file with one broken line
sample_cell
sed -i 's/^mã: chi-bo-6/mã chi-bo-6/' chibo.yaml
for line in "${reading[@]}" "${writing[@]}" "${later[@]}" "${by_hand[@]}"; do
  split "$line"
  if [ "$line" = check ]; then
    expect_result 1 out 'chibo.yaml:2:1:' check
  else
    expect 1 'chibo: cần sửa chibo.yaml trước' "${words[@]}"
  fi
done

finish
