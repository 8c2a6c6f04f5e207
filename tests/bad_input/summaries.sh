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
told() { # CODE ERR OUT: what the report of February says on either stream
  local before
  before=$(digest .)
  perform report month 2024-02
  judge "$1" "$2" err
  judge "$1" "$3" out
  unchanged "$before"
}
refused() { # PLACE WORDS: the cell counts for nothing, and the file is named on page one
  told 1 "tom-tat/a.yaml:$1: cần sửa: $2" '1 chi bộ, có số liệu 0'
  told 1 "tom-tat/a.yaml:$1" 'tom-tat/a.yaml'
}
refused_whole() { # WORDS: of a file that nothing of can be read
  told 1 "tom-tat/a.yaml: cần sửa: $1" '- tom-tat/a.yaml'
}

sample_committee
spoilt ''
expect_result 0 out '1 chi bộ, có số liệu 1' report month 2024-02
sound=$(<"$work/out")
for change in 's/$/\r/' '1s/^/\xef\xbb\xbf/' '1s/$/  # thư điện tử/'; do # what mail does to a text
  spoilt "$change"
  expect_result 0 out "$sound" report month 2024-02
done

wrong_digest='nội dung không khớp mã kiểm'
last=$(grep -n '^mã kiểm' "$work/good.yaml" | cut -d: -f1)
row=$(grep -n '      đảng viên:' "$work/good.yaml" | cut -d: -f1)
spoilt 's/đảng viên: .5,/đảng viên: [6,/'
refused "$last:10" "$wrong_digest"
expect_result 1 out "tom-tat/a.yaml:$last:10" check
spoilt 's/^tên: .*/tên: Chi bộ 7/'
refused "$last:10" "$wrong_digest"
spoilt 's/^kỳ: .*/kỳ: 2024-03/'
refused "$last:10" "$wrong_digest"
spoilt "s/^mã kiểm: .*/mã kiểm: $(printf '%064d' 0)/"
refused "$last:10" "$wrong_digest"
spoilt '/^mã kiểm/d'
refused '2:1' 'thiếu mục "mã kiểm"'
told 1 'Bản tóm tắt hỏng; đừng sửa tay' ''
spoilt '20,$d'
refused '2:1' 'thiếu mục "mã kiểm"'
spoilt "${row}d"
refused "$((row)):7" 'thiếu mục "đảng viên"'
spoilt "${row}p"
refused "$((row + 1)):7" 'mục "đảng viên" viết hai lần'
spoilt "${row}s/5/năm/"
refused "$row:19" ''
spoilt "${row}s/5/-5/"
refused "$row:19" ''
spoilt 's/^phiên bản: 1/phiên bản: 2/'
refused '2:12' 'bản tóm tắt viết theo khuôn số 2'
lay a.yaml "$work/january.yaml"
refused '7:5' 'bản tóm tắt này của kỳ 2024-01, báo cáo đang làm là kỳ 2024-02'
told 1 'kỳ 2024-01' '- Chi bộ 6: tom-tat/a.yaml'
lay b.yaml "$work/good.yaml" # the old one may stay beside the new
expect_result 0 out "$sound" report month 2024-02
rm -rf tom-tat && mkdir tom-tat && mkdir tom-tat/a.yaml
expect 1 'dưới thư mục này chưa có sổ chi bộ nào' report month 2024-02
rmdir tom-tat/a.yaml
: >"$work/nothing"
lay a.yaml "$work/nothing"
refused '1:1' 'thiếu mục'
printf 'PK\003\004\000\000' >"$work/zip"
lay a.yaml "$work/zip"
expect_result 1 err 'tom-tat/a.yaml:1:5' report month 2024-02
rm tom-tat/a.yaml && ln -s "$work/good.yaml" tom-tat/a.yaml
refused_whole ''
rm tom-tat/a.yaml && ln -s khong-co tom-tat/a.yaml
refused_whole ''
lay_again() { rm -rf tom-tat && lay a.yaml "$work/good.yaml"; }
lay_again && chmod 000 tom-tat/a.yaml
refused_whole 'không đọc được'
lay_again && mv tom-tat/a.yaml tom-tat/a.yml
expect_result 1 out 'Đổi tên tệp thành a.yaml' check

# one cell, two sources
lay_again && lay b.yaml "$work/good.yaml"
told 1 'tom-tat/b.yaml' '1 chi bộ, có số liệu 1'
cp -r "$work/sample" so && give_away so
told 1 'chi bộ có mã "chi-bo-6" cũng đã có ở so/' '1 chi bộ, có số liệu 1'
rm -rf tom-tat so/xuat
cd so && run sed -i 's/^tên: .*/tên: Chi bộ Sáu/' chibo.yaml && expect_result 0 out 'mã kiểm' report month 2024-02 --summary --output -
cp "$work/out" "$work/other.yaml"
cd .. && rm -rf so && lay_again && lay b.yaml "$work/other.yaml"
told 1 'Máy không tính chi bộ này' '1 chi bộ, có số liệu 0'
rm tom-tat/b.yaml
expect_result 0 out 'mã: dang-bo-phuong' report month 2024-02 --summary --output -
cp "$work/out" "$work/own.yaml"
rm tom-tat/a.yaml && lay a.yaml "$work/own.yaml"
refused '4:5' 'đây là bản tóm tắt của chính Đảng bộ phường'

# signatures that nobody can check here, and one that an older summary left
lay_again
echo x | run tee tom-tat/khoa-ky.txt tom-tat/a.yaml.sig >/dev/null
PATH=$work/bin told 3 'Cài gói openssh-client' '1 chi bộ, có số liệu 0'
told 1 'tom-tat/a.yaml:4:5: cần sửa: chữ ký không phải của "chi-bo-6"' '1 chi bộ, có số liệu 0'
rm tom-tat/khoa-ky.txt
told 0 '1 bản tóm tắt có chữ ký mà chưa có danh sách khóa tom-tat/khoa-ky.txt' '1 chi bộ, có số liệu 1'
expect_result 0 out '' check
old_signature=xuat/tom-tat-2024-02-dang-bo-phuong.yaml.sig
run mkdir -p xuat && echo x | run tee $old_signature >/dev/null
expect_change 0 err "chữ ký $old_signature là của bản cũ" report month 2024-02 --summary

# another day
lay_again
CHIBO_TODAY=2024-02-20 told 1 '' 'số liệu tính đến ngày 29/02/2024'
sample_cell
CHIBO_TODAY=2024-02-20 expect_result 0 out 'tháng: [2024-01, 2024-02]' report quarter 2024-Q1 --summary --output -
cp "$work/out" "$work/early.yaml"
cd "$work/committee" || exit 1
rm tom-tat/a.yaml && lay a.yaml "$work/early.yaml"
expect_result 1 err 'bản tóm tắt tính đến ngày 20/02/2024, báo cáo tính đến ngày 10/03/2024' report quarter 2024-Q1

finish
