#!/usr/bin/env bash
# The main job on the shipped example: installs what is missing, builds, then in a temporary folder begins the records of
# a cell, adds its members, prepares a meeting, records it, checks it, renders its minutes and adds up the quarter.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
. src/cmake/packages.sh
# shellcheck disable=SC2086 # a list of package names
need_packages $build_packages
build_program
PATH="$root/build/release:$PATH"
example="$root/examples/can-tho-2023"
export CHIBO_TODAY=2023-12-31
work=$(mktemp -d "${TMPDIR:-/tmp}/chibo-demo-XXXXXX")
finished=
trap '[ -n "$finished" ] || rm -rf "$work"' EXIT # the papers of a whole run stay to be looked at

# run COMMAND…: shows the line as one would type it, then runs it.
run() {
  local line="" word
  for word in "$@"; do
    case "$word" in
      *' '*) line="$line \"$word\"" ;;
      *) line="$line $word" ;;
    esac
  done
  printf '\n$%s\n' "$line"
  "$@"
}
step() { printf '\n== %s\n' "$1"; }

cd "$work"
step "1. Lập sổ / begin the records"
run chibo init so-chi-bo --name "Chi bộ Điện - Điện tử - Viễn thông - Kỹ thuật cơ khí" --code dien-dien-tu \
  --parent "Đảng bộ Trường Đại học Kỹ thuật - Công nghệ Cần Thơ" --place "Cần Thơ"
cd so-chi-bo

step "2. Danh sách đảng viên / the roster"
run chibo member import "$root/examples/dang-vien.csv"
run chibo member import "$root/examples/dang-vien.csv" --yes
run chibo member list

step "3. Các kỳ trước đã ghi / the months before, already recorded"
cp -r "$example/ke-hoach" "$example/hop" "$example/dang-vien.yaml" .
november=hop/2023/2023-11-17-thuong-ky.yaml
rm "$november"

step "4. Chuẩn bị cuộc họp tháng 11 / prepare the meeting of November"
run chibo new-meeting --period 2023-11 --date 2023-11-17
run chibo turn next --date 2023-11-17

step "5. Ghi diễn biến cuộc họp / record what happened (here: the shipped record)"
cp "$example/$november" "$november"
run chibo meeting show 2023-11

step "6. Soát sổ / check"
run chibo check
echo "(không có gì cần sửa / nothing to mend)"

step "7. Biên bản / the minutes in four formats"
run chibo minutes render 2023-11 --format docx,html,md,txt

step "8. Báo cáo quý / the quarter's report"
run chibo report quarter 2023-Q4

printf '\nGiấy tờ nằm ở / the papers lie in: %s\n' "$work/so-chi-bo/xuat"
finished=yes
