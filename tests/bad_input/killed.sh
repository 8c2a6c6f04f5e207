#!/bin/bash
# A writing command killed at any moment leaves the old file or the new one, and the next works.
. "$(dirname "$0")/lib.sh" "$@"
RANDOM=20240310 # the same pauses in every run; where they fall is the machine's choice

now() { date +%s%N; }

# Starts a command, kills it after a pause of up to $long nanoseconds, and waits for its end.
start_and_kill() { # WORDS…
  call="chibo $* (killed)"
  "${ordinary[@]}" "$chibo" "$@" >/dev/null 2>&1 </dev/null & # no subshell: it would die alone
  local process=$!
  [ "$long" = 0 ] || sleep "$(printf '0.%09d' $((RANDOM * long / 32768)))"
  kill -9 $process 2>/dev/null
  wait $process 2>/dev/null
  [ $? = 137 ] && killed=$((killed + 1))
}

# Claims that every record can be read, and that the lock was given back.
cell_is_whole() {
  claims=$((claims + 1))
  run "$chibo" check >"$work/out" 2>"$work/err" </dev/null
  local code=$?
  [ $code -le 1 ] || fail "check ends with $code"
  grep -q 'CB1[0-9][0-9]' "$work/out" && fail 'a record cannot be read'
}

sample_cell
begin=$(now)
run "$chibo" member add --name 'Đo Thời Gian' >/dev/null 2>&1
long=$((($(now) - begin) * 5 / 4))

killed=0
sample_cell
for ((i = 0; i < 60; ++i)); do
  cp dang-vien.yaml "$work/before"
  case $((i % 3)) in
    0) start_and_kill member add --name "Người A$i" ;;
    1) start_and_kill new-meeting --kind 'bất thường' --date "2024-03-$((10 + i / 3))" ;;
    2) start_and_kill minutes render 2024-02 --format txt,html,md ;;
  esac
  cell_is_whole
  # the roster is what it was, or that with the whole new member at its end
  if ! cmp -s dang-vien.yaml "$work/before"; then
    printf '  - mã: a%d\n    họ tên: Người A%d\n' $i $i | cat "$work/before" - >"$work/after"
    cmp -s dang-vien.yaml "$work/after" || fail "torn: $(diff "$work/after" dang-vien.yaml)"
  fi
done
# a loaded machine lets commands end before the pause does: the rest are killed as soon as they run
long=0
for ((i = 100; i < 400 && killed < 10; ++i)); do
  start_and_kill member add --name "Người B$i"
  cell_is_whole
done
claim 'many commands were killed on their way' test $killed -ge 10
find . -name '.chibo-*.tmp' >"$work/left"
echo "$area: $killed were killed, $(wc -l <"$work/left") temporaries stayed"
perform member add --name 'Người Dọn'
judge 0 'Đã thêm đồng chí Người Dọn' out
nothing_left # the next writer clears away what holds members' data
for paper in xuat/*; do
  [ -e "$paper" ] && claim 'a paper is whole' grep -q 'BIÊN BẢN' "$paper"
done
for line in "${writing[@]}"; do
  if [[ $line == 'meeting '* || $line == 'plan '* || $line == 'note attend'* ]]; then
    sample_cell # a meeting put off takes no notes, nor is one put off that was held
  fi
  split "$line"
  perform "${words[@]}"
  judge 0 '' out
done
cell_is_whole

# temporaries that trouble nobody: of a process that runs (1), or that only look like one
sample_cell
printf 'đảng viên: [[[' | tee .chibo-1-0.tmp hop/.chibo-1-1.tmp hop/2024/.chibo-x-0.tmp >/dev/null
give_away .
claim 'the temporaries are no records' bash -c "[ \"\$(${ordinary[*]} '$chibo' check | grep -c tmp)\" = 0 ]"
perform member add --name 'Người Mới'
judge 0 'Đã thêm đồng chí Người Mới' out

# with a history: what the killed command left is kept by the next
sample_cell
run git init -q . && run git -c user.name=t -c user.email=t@t add -A &&
  run git -c user.name=t -c user.email=t@t commit -qm 'Lập sổ'
begin=$(now)
run "$chibo" member add --name 'Đo Thời Gian' >/dev/null 2>&1
long=$(($(now) - begin))
for ((i = 0; i < 8; ++i)); do
  start_and_kill member add --name "Người A$i"
  # its git may still be at work
  for ((wait = 0; wait < 100; ++wait)); do [ -e .git/index.lock ] || break && sleep 0.02; done
  cell_is_whole
  perform member add --name "Người B$i"
  judge 0 'Đã thêm' out
done
# a git that was killed leaves its own lock: the member is written all the same, and kept later
cp dang-vien.yaml "$work/before"
touch .git/index.lock && give_away .git/index.lock
perform member add --name 'Người C'
judge_code=$code
claim 'a history that cannot be written is told' test $judge_code = 3
claim 'the member is in the roster' cmp dang-vien.yaml \
  <(cat "$work/before"; printf '  - mã: c\n    họ tên: Người C\n')
rm .git/index.lock
perform member add --name 'Người D'
judge 0 'Đã thêm' out
claim 'the history is whole' run git fsck --no-progress
claim 'the roster is kept in the history' run git diff --quiet HEAD -- dang-vien.yaml

finish
