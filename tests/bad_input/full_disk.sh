#!/bin/bash
# A full disk, a file that may not grow, and an output that takes nothing or goes away.
. "$(dirname "$0")/lib.sh" "$@"

# Claims that every writing command says WHY and leaves all as it was.
refuse_all() { # WHY
  local line
  for line in "${writing[@]}" 'report quarter 2024-Q1 --format json --output quy.json'; do
    split "$line"
    expect_result 3 err "$1" "${words[@]}" # an import has shown its rows by then
    [[ $(<"$work/out") != *Đã* ]] || fail 'says that it was done'
  done
  expect 3 "$1" init moi --name 'Chi bộ mới'
  expect_result 0 out 'lan' member list
  expect_result 0 out '2024' meeting list
}

# the disk (S9)
sample_cell
rm -rf .chibo/*.json .vscode
mkdir "$work/disk"
if [ "$(id -u)" = 0 ] && mount -t tmpfs -o size=256k,mode=755 none "$work/disk" 2>/dev/null; then
  cp -a "$work/cell" "$work/disk/"
  give_away "$work/disk"
  cd "$work/disk/cell" || exit 1
  run touch .chibo/lock
  run dd if=/dev/zero of=../fill bs=4096 2>/dev/null
  claim 'the disk is full' bash -c "! ${ordinary[*]} cp chibo.yaml ../one-more 2>/dev/null"
  rm -f ../one-more
  run dd if=/dev/zero of=../fill bs=4096 2>/dev/null
  refuse_all 'ổ đĩa đã đầy, hãy dọn bớt rồi làm lại'
  # with room again the same command works
  rm ../fill
  expect_change 0 out 'Đã thêm đồng chí X' member add --name X
  cd "$work" || exit 1
  umount "$work/disk"
else
  echo "$area: no disk can be mounted here; only the limit on the size of files is tried"
fi

# a limit on the size of files; who started the program may have it end by a signal instead
sample_cell
(
  trap '' XFSZ
  ulimit -f 0
  cd "$work/cell" || exit 1
  for line in "${writing[@]}"; do
    split "$line"
    before=$(digest .)
    said=$(run "$chibo" "${words[@]}" 2>&1 >/dev/null </dev/null)
    code=$?
    [ $code = 3 ] && [[ $said == *'vượt quá cỡ tệp được phép'* ]] && [ "$before" = "$(digest .)" ] &&
      [ -z "$(find . -name '.chibo-*.tmp')" ] || {
      echo "$area: FAILED: $line under a limit: exit $code: $said"
      exit 1
    }
  done
)
claim 'a limit on the size of files is named, and nothing is written' test $? = 0

# an output that is full
for line in "${reading[@]}" schema help 'schema hop' 'help bat-dau' '--version' 'member show hoa' \
  'member import '"$table" 'new-meeting --dry-run' 'member add --name X --dry-run' \
  'minutes render 2024-02 --format txt --output -' 'minutes render 2024-02 --output /dev/stdout'; do
  split "$line"
  call="chibo $line > /dev/full"
  claims=$((claims + 1))
  before=$(digest .)
  : >"$work/out"
  run "$chibo" "${words[@]}" >/dev/full 2>"$work/err" </dev/null
  code=$?
  judge 3 'chibo: ' err
  unchanged "$before"
done
expect 3 'chibo: ' minutes render 2024-02 --output /dev/full
expect 3 'chibo: ' report quarter --output /dev/full

# a reader that leaves, or is gone before the first word
for line in "${reading[@]}" schema help 'schema hop' 'help dinh-dang-hop' \
  'minutes render 2024-02 --format docx --output -'; do
  split "$line"
  call="chibo $line | head -c1"
  claims=$((claims + 1))
  : >"$work/out"
  { run "$chibo" "${words[@]}" 2>"$work/err" </dev/null; echo $? >"$work/code"; } | head -c1 >/dev/null
  whole=$(run "$chibo" "${words[@]}" 2>/dev/null </dev/null >"$work/whole"; echo $?)
  code=$(<"$work/code")
  judge "$whole" '' err
  [[ $(<"$work/err") != *'không ghi được'* ]] || fail 'a broken pipe is complained of'
  { sleep 0.05; run "$chibo" "${words[@]}" 2>"$work/err" </dev/null; echo $? >"$work/code"; } | :
  code=$(<"$work/code")
  judge "$whole" '' err
done

# an input, an output or an error stream that was closed
run "$chibo" member list <&- >"$work/out" 2>"$work/err"
code=$? call='chibo member list <&-'
judge 0 lan out
run "$chibo" member list >&- 2>"$work/err"
code=$? call='chibo member list >&-'
judge 3 'chibo: ' err
run "$chibo" member add --name Y >"$work/out" 2>&-
code=$? call='chibo member add 2>&-'
judge 0 'Đã thêm' out
claim 'a closed error stream does not end up in the roster' \
  bash -c "[ \"\$(grep -c 'chibo:' dang-vien.yaml)\" = \"\$(grep -c 'chibo:' '$work/sample/dang-vien.yaml')\" ]"

finish
