#!/bin/bash
# Files as other programs leave them, and files that no cell should hold.
. "$(dirname "$0")/lib.sh" "$@"

added='  - mã: x
    họ tên: X'

# decomposed letters, Windows line ends, a byte order mark: read, and kept by who adds to them
sample_cell
nfd=$(printf 'Tra\xcc\x82\xcc\x80n Thi\xcc\xa3 Lan')
sed -i "s/Trần Thị Lan/$nfd/" dang-vien.yaml
cp dang-vien.yaml "$work/before"
expect_result 0 out 'Trần Thị Lan' member list
expect_result 0 out 'Trần Thị Lan' member list --all
expect_result 0 out 'lan' member show 'Trần Thị Lan'
expect_result 0 out 'lan' member show "$nfd"
expect 1 'đã có trong danh sách, mã lan' member add --name 'Trần Thị Lan' --admitted 2010-02-03
expect_change 0 out 'Đã thêm' member add --name X
claim 'a member is added and no other byte changes' \
  cmp dang-vien.yaml <(cat "$work/before"; echo "$added")

sample_cell
sed -i 's/$/\r/' dang-vien.yaml "hop/2024/$meeting" chibo.yaml
cp dang-vien.yaml "$work/before"
for line in "${reading[@]}"; do
  split "$line"
  expect_result "$([ "$line" = check ] && echo 1 || echo 0)" err '' "${words[@]}"
done
expect_change 0 out 'Đã thêm' member add --name X
claim 'Windows line ends stay' cmp dang-vien.yaml <(cat "$work/before"; echo "$added" | sed 's/$/\r/')

sample_cell
{ printf '\xef\xbb\xbf'; cat "$work/sample/dang-vien.yaml"; } >dang-vien.yaml
cp dang-vien.yaml "$work/before"
expect_result 0 out 'Trần Thị Lan' member list
expect_change 0 out 'Đã thêm' member add --name X
claim 'the byte order mark stays' cmp dang-vien.yaml <(cat "$work/before"; echo "$added")

sample_cell
printf '%s' "$(<"$work/sample/dang-vien.yaml")" >dang-vien.yaml # no line end at the end
cp dang-vien.yaml "$work/before"
perform member add --name X
if [ $code = 0 ]; then
  claim 'only lines are added' cmp dang-vien.yaml <(cat "$work/before"; printf '\n%s' "$added")
else
  judge 1 'dòng cuối' err
  claim 'the roster is as it was' cmp dang-vien.yaml "$work/before"
fi

# bytes that are no text
sample_cell
sed -i 's/Trần Thị Lan/Tr\xc7n Th\xde Lan/' dang-vien.yaml
expect 1 'dang-vien.yaml:3:' member add --name X
expect 1 'chữ ở đây không đúng bảng mã UTF-8' member add --name X
iconv -f utf-8 -t utf-16 "$work/sample/dang-vien.yaml" >dang-vien.yaml
expect 1 'tệp không lưu ở bảng mã UTF-8' member add --name X
sed 's/Trần/Tr\x00n/' "$work/sample/dang-vien.yaml" >dang-vien.yaml
expect 1 'ở đây có ký tự rỗng' member add --name X

# a name that would command the terminal is shown harmlessly, or refused
sample_cell
sed -i 's/Trần Thị Lan/"Trần \\e]0;hỏng\\a\\e[31m Lan"/' dang-vien.yaml
for line in 'member list' 'member show lan' 'check' 'turn next --explain' \
  'report quarter 2024-Q1' 'member show Thị'; do
  split "$line"
  perform "${words[@]}"
  [ $code -le 2 ] || fail "exit code $code"
  judge $code '' out
done
sed "s/Trần/$(printf '\033')[31m/" "$work/sample/dang-vien.yaml" >dang-vien.yaml
expect_result 1 out 'dang-vien.yaml:3:' check
expect 1 'dang-vien.yaml:3:' member add --name X
sample_cell
mv "hop/2024/$meeting" "hop/2024/"$'2024-02-03-\033[31mthuong-ky.yaml'
for line in "${reading[@]}"; do
  split "$line"
  perform "${words[@]}"
  [ $code -le 2 ] || fail "exit code $code"
  judge $code '' out
done
expect 2 'chibo: không có lệnh "␛[31m"' $'\033[31m'
expect 2 'chibo: không có đảng viên nào là "␛]0;x"' member show $'\033]0;x\007'
perform member add --name $'Trần\033[31m Lan'
judge $code '' out
claim 'no control character is written' bash -c "! LC_ALL=C grep -qP '\x1b' dang-vien.yaml"
expect_result "$(run "$chibo" check >/dev/null 2>&1; echo $?)" out '' check

# a nest without end, and a file beyond all measure: one complaint, soon
deep=hop/2024/2024-05-05-thuong-ky.yaml
for nest in '[' '{' '- ' '? ' 'a: {'; do
  sample_cell
  yes -- "$nest" | tr -d '\n' | head -c $((100000 * ${#nest})) >$deep
  give_away $deep
  SECONDS=0
  expect_result 1 out "$deep:" check
  claim "a deep nest of $nest has one complaint" test "$(grep -c "^$deep" "$work/out")" = 1
  expect_result 1 err "$deep:" meeting list
  expect_result 1 err "$deep:" report quarter 2024-Q1
  claim 'a deep nest is refused soon' test $SECONDS -le 10
done
sample_cell
awk 'BEGIN { for (i = 0; i < 1400; ++i) printf "%*sa:\n", i, "" }' >$deep
give_away $deep
expect_result 1 out "$deep:" check
sample_cell
yes 'mục: Thông tin thời sự' | head -c 50000000 >$deep
give_away $deep
SECONDS=0
expect_result 1 out 'tệp quá lớn' check
claim 'a huge file has one complaint' test "$(grep -c "^$deep" "$work/out")" = 1
expect_result 1 err 'tệp quá lớn' meeting list
claim 'a huge file is refused soon' test $SECONDS -le 10
truncate -s 90M $deep
expect_result 1 out 'quá lớn' check

# links, folders and pipes where a record should be
sample_cell
printf 'bí mật của người khác\n' >"$work/secret"
chmod 644 "$work/secret"
ln -s "$work/secret" $deep
expect_result 1 out 'đi qua một liên kết ra ngoài thư mục sổ' check
claim 'what lies outside is not shown' bash -c "! grep -q 'bí mật' '$work/out' '$work/err'"
expect_result 1 err 'đi qua một liên kết ra ngoài thư mục sổ' meeting list
rm $deep && ln -s khong-co.yaml $deep
expect_result 1 out 'là liên kết trỏ tới chỗ không có gì' check
rm $deep && ln -s "${deep##*/}" $deep
expect_result 1 out "$deep" check
rm $deep && ln -s .. hop/2024/vong
expect_result 1 out '' check
rm hop/2024/vong && mkdir $deep && give_away $deep
expect_result 1 out 'đây là một thư mục, không phải tệp sổ' check
expect_result 1 out "${meeting%.yaml}" meeting list
expect_result 0 out 'lan' member list
rmdir $deep && mkfifo $deep && give_away $deep
expect_result 1 out "$deep" check
expect_result 1 err "$deep" meeting list
expect 1 "chibo: cần sửa $deep trước" new-meeting --date 2024-05-05
export EDITOR=true
expect 1 "chibo: $deep: " meeting edit 2024-05
expect 1 'không phải tệp thường' meeting edit 2024-05
for line in "${reading[@]}"; do
  split "$line"
  perform "${words[@]}"
  [ $code -le 1 ] || fail "exit code $code"
done
expect_change 0 out 'Đã thêm' member add --name X
rm $deep
rm dang-vien.yaml && mkfifo dang-vien.yaml && give_away dang-vien.yaml
expect 1 'dang-vien.yaml: ' member edit
expect 1 'không phải tệp thường' member add --name Y
expect_result 1 out 'không phải tệp thường' check
unset EDITOR

# the lock is a folder
sample_cell
rm -f .chibo/lock && mkdir .chibo/lock && give_away .chibo/lock
expect 3 'chỗ ấy là một thư mục, hãy đổi tên hoặc dọn thư mục ấy đi' member add --name X

# a pipe among the records does not keep the history from being kept
sample_cell
if run git init -q . 2>/dev/null; then
  mkfifo $deep && give_away $deep
  expect_change 0 err 'Đã lưu vào lịch sử: Thêm đảng viên X' member add --name X
  rm -rf .git $deep
fi

# a record saved under another ending is told, with its right name
sample_cell
mv "hop/2024/$meeting" "hop/2024/$meeting.txt"
expect_result 1 out "Đổi tên tệp thành $meeting [CB109]" check
mv "hop/2024/$meeting.txt" "hop/2024/${meeting%.yaml}.YAML"
expect_result 1 out "Đổi tên tệp thành $meeting [CB109]" check

# what a repair changes is said where it cannot be seen
sample_cell
printf '# dấu\xe2\x80\x8b lạ\n' >>"hop/2024/$meeting"
expect_result 0 out 'bỏ ký tự không nhìn thấy: U+200B' check --fix --dry-run
sample_cell
printf 'ghi chú: Hoa\xcc\x80 bình\n' >>"hop/2024/$meeting"
expect_result 0 out 'ghép dấu rời vào chữ, nhìn vẫn như cũ' check --fix --dry-run

# one that cannot be seen keeps no other repair from its file, in a value or in the name of a key
sample_cell
printf 'hình\xe2\x80\x8b thức: truc tiep\nghi chú: Phòng\xe2\x80\x8b A\n' >>"hop/2024/$meeting"
expect_change 0 out 'Đã sửa 1 tệp' check --fix --yes
claim 'the key is known and its value spelled' grep -qx 'hình thức: trực tiếp' "hop/2024/$meeting"
claim 'the value holds nothing unseen' grep -qx 'ghi chú: Phòng A' "hop/2024/$meeting"
sample_cell
printf 'hình thức: truc tiep\nghi chú: \xe2\x80\x8b# việc gấp\n' >>"hop/2024/$meeting"
expect_change 0 out 'Đã sửa 1 tệp' check --fix --yes
claim 'words that would become a remark stay' grep -q $'\xe2\x80\x8b# việc gấp' "hop/2024/$meeting"
claim 'and the rest is mended' grep -qx 'hình thức: trực tiếp' "hop/2024/$meeting"

# a # that would cut words off is an error, not a silence
for value in '"Học tập"#rồi bàn việc số 3' '[a, b]#c' '|#x'; do
  sample_cell
  printf 'ghi chú: %s\n' "$value" >>"hop/2024/$meeting"
  expect_result 1 out 'trước dấu # thiếu dấu cách' check
done

# letters with loose marks in the keys are told once
sample_cell
python3 -c '
import sys, unicodedata
path = sys.argv[1]
text = open(path, encoding="utf-8").read()
open(path, "w", encoding="utf-8").write(unicodedata.normalize("NFD", text))' dang-vien.yaml 2>/dev/null &&
  {
    give_away dang-vien.yaml
    expect_result 1 out 'dòng có chữ mang dấu rời' check
    claim 'once' test "$(grep -c 'CB122\|CB120' "$work/out")" = 1
  }
sample_cell
mkdir "$work/elsewhere" && mv dang-vien.yaml "$work/elsewhere/" && give_away "$work/elsewhere"
ln -s "$work/elsewhere/dang-vien.yaml" dang-vien.yaml
expect 1 'đi qua một liên kết ra ngoài thư mục sổ' member add --name X
rm dang-vien.yaml && mkdir dang-vien.yaml && give_away dang-vien.yaml
expect_result 1 out 'dang-vien.yaml' check
expect 1 'dang-vien.yaml' member add --name X
sample_cell
mv dang-vien.yaml danh-sach.yaml && ln -s danh-sach.yaml dang-vien.yaml
expect_result 0 out 'lan' member list
expect 3 'chibo không ghi qua liên kết' member add --name X
claim 'the link stays a link' test -L dang-vien.yaml

# papers where their folder or their file is a link (S9)
sample_cell
mkdir -p "$work/papers" && give_away "$work/papers" && ln -s "$work/papers" xuat
expect_change 0 out 'Đã ghi' minutes render 2024-02
claim 'the paper is whole in the folder the link names' \
  python3 -c 'import sys, zipfile; assert zipfile.ZipFile(sys.argv[1]).testzip() is None' \
  "$work/papers/${meeting%.yaml}.docx"
rm xuat && ln -s khong-co xuat
expect 3 'không có ở đó' minutes render 2024-02
rm xuat && mkdir xuat && give_away xuat && ln -s ../chibo.yaml "xuat/${meeting%.yaml}.docx"
expect 3 'chibo không ghi qua liên kết' minutes render 2024-02

finish
