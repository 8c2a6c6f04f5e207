#!/bin/bash
# A dash with nothing behind it, as a person leaves it, shifts no command to the wrong item.
. "$(dirname "$0")/lib.sh" "$@"

only_changes() { # FILE LINES…: a command changed a file by exactly these lines of diff
  local file=$1
  shift
  claim "$call: only what was meant" \
    diff <(diff "$work/before" "$file" | grep '^[<>]') <(printf '%s\n' "$@")
}

stands_in_item() { # FILE NUMBER WORDS: in the agenda's item of this number, empty ones not counted
  claim "$call: in item $2" awk -v number="$2" -v words="$3" '
    /^  - mục:/ { ++item } index($0, words) { found = item } END { exit found != number }' "$1"
}

for empty in '-' '- ""' '- ~'; do
  sample_cell
  sed -i "s/^  - mã: hoa/  $empty\n&/; 0,/^  - mã/s//  $empty\n&/" dang-vien.yaml
  cp dang-vien.yaml "$work/before"
  expect_change 0 out 'Nguyễn Thị Hoa' member edit hoa --gender nữ
  only_changes dang-vien.yaml '>     giới tính: nữ'
  cp dang-vien.yaml "$work/before"
  expect_change 0 out 'Nguyễn Thị Hoa' member edit hoa --status 'chuyển đi' --from 2024-03-01
  only_changes dang-vien.yaml '>     trạng thái:' '>       - loại: chuyển đi' '>         từ: 2024-03-01'
  expect_result 0 out 'lan' member list

  sample_cell
  file=hop/2024/$meeting
  sed -i "s/^điểm danh: chưa/điểm danh: theo danh sách/; /^vắng:/d; s/^chương trình:.*/&\n  $empty/" "$file"
  printf 'vắng:\n  %s\n  - đồng chí: lan\n  - đồng chí: binh\n' "$empty" >>"$file"
  cp "$file" "$work/before"
  expect_change 0 out 'Lê Thanh Bình' note attend present binh --meeting 2024-02
  only_changes "$file" '<   - đồng chí: binh'
  expect_change 0 out '3 (' note conclude 'Thống nhất' --item 3 --meeting 2024-02
  stands_in_item "$file" 3 'Thống nhất'
  expect_change 0 out '2 (' note say lan 'Lời của Lan' --item 2 --meeting 2024-02
  stands_in_item "$file" 2 'Lời của Lan'
  expect_change 0 out 'Nguyễn Văn An' note turn an --statement 'Lời An' --meeting 2024-02
  expect_change 0 out 'Nguyễn Văn An' note turn an --conclude 'Nghe An' --meeting 2024-02
  expect_change 0 out 'chương trình 1, nội dung' set 2024-02 'chương trình 1, nội dung' 'Nghe chung'
  stands_in_item "$file" 1 'Nghe chung'
  expect_change 0 out 'chương trình 2, mục con' add 2024-02 'chương trình 2, mục con' 'Việc nhỏ'
  stands_in_item "$file" 2 'Việc nhỏ'
  claim 'one turn holds both' test "$(grep -c 'đồng chí: an$' "$file")" = 1
done

finish
