#!/bin/bash
# Summaries as they arrive: changed, cut, of another period or format, twice, unsigned or signed by somebody else.
. "$(dirname "$0")/lib.sh" "$@"

sample_cell
expect_result 0 out 'mã kiểm: ' report month 2024-02 --summary --output -
cp "$work/out" "$work/good.yaml"
expect_result 0 out 'kỳ: 2024-01' report month 2024-01 --summary --output -
cp "$work/out" "$work/january.yaml"
claim 'a summary names no member' bash -c "! grep -E 'Lan|Trần|Bình|Dũng' '$work/good.yaml'"

# the command line
expect 2 'chibo: --format không dùng cùng --summary' report month 2024-02 --summary --format md
expect 2 'chibo: --bom không dùng cùng --summary' report month 2024-02 --summary --bom
expect 2 'chibo: --pdf-engine không dùng cùng --summary' report month 2024-02 --summary --pdf-engine builtin
expect 2 'chibo: --sign chỉ dùng cùng --summary' report month 2024-02 --sign khoa
expect 2 'chibo: chữ ký là một tệp' report month 2024-02 --summary --sign khoa --output -
expect 2 '.yaml' report month 2024-02 --summary --output tom-tat.json
expect 1 'chibo: kỳ 2024-04 chưa bắt đầu' report month 2024-04 --summary
expect 1 'chibo: không ký được bằng khóa khong-co' report month 2024-02 --summary --sign khong-co
mkdir "$work/bin"
ln -s /usr/bin/* "$work/bin" && rm -f "$work/bin/ssh-keygen"
PATH=$work/bin expect 3 'Cài gói openssh-client' report month 2024-02 --summary --sign khoa
sed -i '/^tên:/d' chibo.yaml
expect 1 'chibo: chibo.yaml chưa ghi tên' report month 2024-02 --summary

# what a committee is sent
lay() { # NAME FILE…: FILE, as it came
  [ -d tom-tat ] || mkdir tom-tat
  cp "$2" "tom-tat/$1"
  give_away tom-tat
}
spoilt() { # SED: one summary, changed
  rm -rf tom-tat
  sed "$1" "$work/good.yaml" >"$work/spoilt.yaml"
  lay a.yaml "$work/spoilt.yaml"
}
refused() { # PLACE WORDS: the cell counts for nothing, and both report and page one name the file
  expect_result 1 err "tom-tat/a.yaml:$1: cần sửa: $2" report month 2024-02
  claim 'page one names it' grep -q 'tom-tat/a.yaml' "$work/out"
  perform report month 2024-02
  claim 'nothing is counted' grep -q '1 chi bộ, có số liệu 0' "$work/out"
  perform report month 2024-02
}

sample_committee
spoilt ''
expect_result 0 out '1 chi bộ, có số liệu 1' report month 2024-02
sound=$(<"$work/out")
for change in 's/$/\r/' '1s/^/\xef\xbb\xbf/' '1s/$/  # thư điện tử/'; do # what mail does to a text
  spoilt "$change"
  expect_result 0 out "$sound" report month 2024-02
done
spoilt 's/đảng viên: \[5, 5/đảng viên: [6, 5/'
refused '[0-9]*' ''
finish
