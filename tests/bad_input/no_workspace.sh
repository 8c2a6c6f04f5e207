#!/bin/bash
# A missing workspace, a folder that is no cell, and records that stand where a folder is made.
. "$(dirname "$0")/lib.sh" "$@"

sample_cell # makes what the calls below name
cd "$work/empty" || exit 1
no_records='chibo: ở đây chưa có sổ chi bộ (không thấy tệp chibo.yaml)'
for line in "${reading[@]:1}" "${writing[@]}" "${by_hand[@]}"; do
  split "$line"
  expect 1 "$no_records" "${words[@]}"
done
expect_result 0 out 'Chào đồng chí, ở đây chưa có sổ chi bộ' today
expect_result 0 out 'dang-vien' schema
expect_result 0 out 'chibo giữ sổ' help
expect 2 'chibo: không có thư mục khong-co' -C khong-co member list
expect 2 'chibo: không có tệp hay thư mục khong-co' check khong-co
expect 2 "$no_records" check /
claim 'nothing was made in the empty folder' test -z "$(ls -A)"

sample_committee
for line in "${reading[@]}" "${writing[@]}"; do
  [ "$line" = check ] && continue # a committee's own file is checked like any
  split "$line"
  case $line in
  'report term') expect 1 'chibo: chibo.yaml chưa ghi nhiệm kỳ bắt đầu ngày nào' "${words[@]}" ;; # of its own
  report\ *) expect 1 'chibo: dưới thư mục này chưa có sổ chi bộ nào' "${words[@]}" ;; # it adds up cells
  *) expect 1 'chibo: đây là sổ của đảng bộ' "${words[@]}" ;;
  esac
done
for line in "${by_hand[@]}"; do
  split "$line"
  expect 1 'chibo: đây là sổ của đảng bộ' "${words[@]}"
done
expect_result 0 err '' check

# where records stand already, none is written over
sample_cell
expect 1 'chibo: . đã có sổ (có tệp chibo.yaml)' init --name 'Chi bộ khác'
cd "$work" || exit 1
call='init over a roster'
mkdir "$work/half" && printf 'đảng viên:\n  - mã: lan\n    họ tên: Lan\n' >"$work/half/dang-vien.yaml"
give_away "$work/half"
cp "$work/half/dang-vien.yaml" "$work/roster"
cd "$work/half" || exit 1
expect_change 0 err 'dang-vien.yaml' init --name 'Chi bộ nửa chừng'
claim 'the roster that stood there is untouched' cmp dang-vien.yaml "$work/roster"
expect_result 0 out 'lan' member list

finish
