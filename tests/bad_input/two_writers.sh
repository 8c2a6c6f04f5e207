#!/bin/bash
# Several writers at once: one after the other, and nobody's words are lost.
. "$(dirname "$0")/lib.sh" "$@"

# Starts eight commands together; each must succeed, or say who holds the lock.
together() { # VERB…
  rm -f "$work"/writer-*
  for i in 1 2 3 4 5 6 7 8; do
    {
      run "$chibo" "$@" "Người Thứ $i" >"$work/writer-$i.out" 2>"$work/writer-$i.err" </dev/null
      echo $? >"$work/writer-$i.code"
    } &
  done
  wait
  done_well=0
  for i in 1 2 3 4 5 6 7 8; do
    claims=$((claims + 1))
    call="chibo $* (writer $i)"
    cp "$work/writer-$i.out" "$work/out"
    cp "$work/writer-$i.err" "$work/err"
    code=$(<"$work/writer-$i.code")
    if [ "$code" = 0 ]; then
      done_well=$((done_well + 1))
      grep -qF "họ tên: Người Thứ $i" dang-vien.yaml || fail 'this member was lost'
    else
      judge 3 'đang ghi sổ này; hãy chờ lệnh ấy xong rồi làm lại' err
      ! grep -qF "họ tên: Người Thứ $i" dang-vien.yaml || fail 'refused, and written all the same'
    fi
  done
  claim 'one writer at least succeeds' test $done_well -ge 1
  claim 'each member has an id of their own' test -z "$(sed -n 's/^  - mã: //p' dang-vien.yaml | sort | uniq -d)"
  claim 'no member is there twice' test "$(grep -c 'họ tên: Người Thứ' dang-vien.yaml)" = $done_well
  expect_result 1 out 'CB308' check # the meeting of February, and nothing else
  claim 'the roster can be read' bash -c "! grep -q 'CB1\|cần sửa' '$work/out'"
}

sample_cell
together member add --name
sample_cell
run git init -q . && run git -c user.name=t -c user.email=t@t add -A &&
  run git -c user.name=t -c user.email=t@t commit -qm 'Lập sổ'
together member add --name
claim 'the roster is kept in the history' run git diff --quiet HEAD -- dang-vien.yaml

# the same meeting made twice at once: one makes it, the other is refused
sample_cell
for i in 1 2 3 4; do
  { run "$chibo" new-meeting --period 2024-03 >/dev/null 2>"$work/writer-$i.err"; echo $? >"$work/writer-$i.code"; } &
done
wait
codes=$(cat "$work"/writer-[1-4].code | sort | tr -d '\n')
claim "one of four makes the meeting, not $codes" test "$codes" = 0111

# the words of a report begun at once: one begins them, the others find them whole or wait their turn
sample_cell
for i in 1 2 3 4; do
  { run "$chibo" report quarter 2024-Q1 --write >"$work/writer-$i.out" 2>"$work/writer-$i.err" </dev/null; } &
done
wait
claim 'one of four begins the words' test "$(cat "$work"/writer-[1-4].out | grep -c 'Đã tạo bao-cao/2024-Q1.yaml')" = 1
claim 'each section is there once' test -z "$(grep 'phần:' bao-cao/2024-Q1.yaml | sort | uniq -d)"
expect_result 0 out 'đã có đủ các phần' report quarter 2024-Q1 --write

# a lock that is held is named, and given back
sample_cell
touch .chibo/lock
give_away .chibo/lock
exec 9<.chibo/lock
flock -x 9
printf '4711\nchibo meeting edit\nlan\n' >.chibo/lock
for line in 'member add --name X' 'new-meeting'; do # each waits two seconds
  split "$line"
  expect 3 'chibo: lệnh `chibo meeting edit` của lan (tiến trình 4711) đang ghi sổ này' "${words[@]}"
done
printf '\033]0;bad\007\n\033[31mx\n\xff\n' >.chibo/lock
expect 3 'đang ghi sổ này' member add --name X
expect_result 0 out lan member list
flock -u 9
exec 9<&-
expect_change 0 out 'Đã thêm đồng chí X' member add --name X

# a lock that cannot be one
sample_cell
rm -f .chibo/lock && ln -s ../chibo.yaml .chibo/lock
give_away .chibo/lock
expect 3 'chibo: không khóa được sổ' member add --name X
rm -rf .chibo && : >.chibo
expect 3 'chibo: không khóa được sổ' member add --name X

finish
