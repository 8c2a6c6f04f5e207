#!/bin/bash
# What an ordinary user may not read or write: a file, a folder, the whole cell.
. "$(dirname "$0")/lib.sh" "$@"

sample_cell
chmod 000 dang-vien.yaml
claim 'the user of these tests is no root' bash -c "! ${ordinary[*]} cat dang-vien.yaml 2>/dev/null"

# a roster that cannot be read
why='dang-vien.yaml`: không có quyền'
for line in "${writing[@]:0:5}"; do
  split "$line"
  expect 1 "$why" "${words[@]}"
done
for line in 'member list' 'member show lan' 'turn next' 'report quarter 2024-Q1' \
  'report quarter 2024-Q1 --output quy.txt'; do
  split "$line"
  expect 1 "$why" "${words[@]}"
done
expect_result 1 err "$why" meeting list
expect_result 1 err "$why" meeting show 2024-02
expect_result 1 out "$why" check
expect_result 0 out 'chibo check' today

# a meeting that cannot be read
sample_cell
chmod 000 "hop/2024/$meeting"
why="$meeting\`: không có quyền"
expect_result 1 out "$why" check
expect_result 1 err "$why" meeting list
expect_result 1 err "$why" meeting show 2024-02
EDITOR=true expect_result 1 out "$why" meeting edit 2024-02
expect 1 "$why" minutes render 2024-02
expect_result 1 err "$why" turn next
expect_result 1 err "$why" report quarter 2024-Q1
expect_result 0 out 'chibo check' today
expect_result 0 out 'lan' member list
expect 1 "chibo: cần sửa hop/2024/$meeting trước" new-meeting --date 2024-02-03
expect_change 0 out 'Đã thêm đồng chí X' member add --name X

# the file that says whose records these are cannot be read
sample_cell
chmod 000 chibo.yaml
for line in "${reading[@]}" "${writing[@]}" "${later[@]}" "${by_hand[@]}"; do
  split "$line"
  if [ "$line" = check ]; then
    expect_result 1 out 'chibo.yaml`: không có quyền' check
  else
    expect 1 'chibo: cần sửa chibo.yaml trước' "${words[@]}"
  fi
done

# the folder of the meetings cannot be read
sample_cell
chmod 000 hop
why='hop`: không có quyền'
expect_result 1 out "$why" check
expect_result 1 err "$why" meeting list
expect_result 2 err "$why" meeting show 2024-02
expect 2 "$why" meeting edit 2024-02
expect 2 "$why" minutes render 2024-02
expect_result 1 err "$why" turn next
expect_result 1 err "$why" report quarter 2024-Q1
expect_result 1 out 'Chưa đọc được, chưa tính vào báo cáo: hop/.' report quarter 2024-Q1
[[ $(<"$work/out") != *'Chưa có sổ'* ]] || fail 'a month is said to lack its record'
expect_result 1 out 'Trong phần sổ đọc được không có việc nào chưa xong' task list
expect 3 'không có quyền' new-meeting
chmod 755 hop
sample_cell
chmod 000 hop/2024
expect_result 1 out 'Chưa đọc được, chưa tính vào báo cáo: hop/2024/.' report quarter 2024-Q1
[[ $(<"$work/out") != *'Chưa có sổ'* ]] || fail 'a month is said to lack its record'
expect_result 1 out '"hop/2024/"' report quarter 2024-Q1 --format json
expect_result 1 err 'hop/2024`: không có quyền' task list
chmod 755 hop/2024

# the folder of the cell cannot be entered
sample_cell
cd "$work" || exit 1
mkdir around && mv cell around/cell && chmod 000 around/cell && cd around || exit 1
for line in "${reading[@]}" "${writing[@]}" "${later[@]}" "${by_hand[@]}"; do
  split "$line"
  expect 1 'cell`: không có quyền' -C cell "${words[@]}"
done
expect 2 'cell`: không có quyền' check cell
expect 3 'không có quyền' init cell --name 'Chi bộ mới'
chmod 755 cell

# a table that cannot be read
sample_cell
cp "$table" "$work/closed.csv"
chmod 000 "$work/closed.csv"
expect 2 'closed.csv`: không có quyền' member import "$work/closed.csv" --yes

# a cell that can be read and not written
for state in 'no lock yet' 'a lock file'; do
  sample_cell
  [ "$state" = 'no lock yet' ] && rm -f .chibo/lock
  chmod -R a-w .
  for line in "${reading[@]}"; do
    split "$line"
    [ "$line" = check ] && continue
    expect_result 0 err '' "${words[@]}"
  done
  expect_result 1 out 'CB308' check
  for line in 'member add --name X --dry-run' 'new-meeting --dry-run' "member import $table"; do
    split "$line" # a preview writes nothing
    expect_result 0 err '' "${words[@]}"
  done
  for line in "${writing[@]}"; do
    split "$line"
    expect 3 'không có quyền, hãy dùng tài khoản đã lập sổ' "${words[@]}"
  done
  EDITOR=true expect_result 3 err 'không có quyền' member edit
  EDITOR=true expect_result 3 err 'không có quyền' meeting edit 2024-02
done

# the records are closed though the lock is open, and one closed file in an open folder
sample_cell
chmod a-w . hop hop/2024 van-ban van-ban/2024
for line in "${writing[@]}"; do
  split "$line"
  expect_result 3 err 'không có quyền' "${words[@]}" # an import has shown its rows by then
  [[ $(<"$work/out") != *Đã* ]] || fail 'says that it was done'
done
sample_cell
chmod a-w dang-vien.yaml
for line in "${writing[@]:0:3}"; do
  split "$line"
  expect_result 3 err 'dang-vien.yaml`: không có quyền' "${words[@]}"
done

# a new cell, or a paper, where none may be made (S9)
sample_cell
chmod a-w .
expect 3 'không có quyền' init moi --name 'Chi bộ mới'
expect 3 'một phần của đường dẫn là tệp' init chibo.yaml/moi --name 'Chi bộ mới'
mkdir "$work/closed" && chmod 555 "$work/closed"
expect 3 'không có quyền' minutes render 2024-02 --output "$work/closed/bien-ban.docx"
expect 3 'không có quyền' report quarter --output "$work/closed/quy.txt"

# a cell of a committee whose folder does not open, or is a link, stands in its report as unread
sample_cell
committee="$work/dang-bo"
mkdir "$committee"
printf 'loại tổ chức: đảng bộ\nmã: db-x\ntên: Đảng bộ X\nđịnh dạng: 1\n' >"$committee/chibo.yaml"
cp -a "$work/cell" "$committee/mot"
mkdir "$committee/hai" && cp -a "$work/cell" "$committee/hai/trong"
ln -s "$work/cell" "$committee/ba"
give_away "$committee"
chmod 000 "$committee/hai"
cd "$committee" || exit 1
expect_result 1 out 'Không đọc được sổ, không tính (2 chi bộ)' report quarter 2024-Q1
chmod 755 "$committee/hai"
cd "$work/cell" || exit 1

# an office whose books of findings cannot be listed has none that is told to be nothing
sample_committee
mkdir kiem-tra && give_away kiem-tra && chmod 000 kiem-tra
expect_result 0 out 'Chưa đọc được hết sổ' today
expect_result 1 out 'có thể thiếu' finding list
chmod 755 kiem-tra

# editors that fail
sample_cell
EDITOR=false expect_result 3 err 'chibo: không mở được trình soạn thảo false' member edit
EDITOR=khong-co expect_result 3 err 'chibo: ' meeting edit 2024-02 # nano has no terminal here

finish
